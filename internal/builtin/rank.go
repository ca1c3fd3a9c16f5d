package builtin

import (
	"math"
	"slices"
	"strings"

	"parley/internal/text"
)

// A vector is the weights of the terms of a sentence, of length 1, by the term.
type vector struct {
	terms   []int32
	weights []float64
}

// vectors returns the candidates as vectors of their stems, weighted by how
// often a stem stands in the sentence and by how few sentences have it, and
// the number of stems.
func vectors(doc, lang string, all []candidate) ([]vector, map[string]int32) {
	ids := map[string]int32{}
	stems := map[string]string{}
	var in []int // candidates that have the term
	out := make([]vector, len(all))
	for i, c := range all {
		line := c.span.Of(doc)
		v := &out[i]
		for _, w := range text.Words(line) {
			stem := stemOf(w.Of(line), lang, stems)
			id, known := ids[stem]
			if !known {
				id = int32(len(in))
				ids[stem] = id
				in = append(in, 0)
			}
			if at := slices.Index(v.terms, id); at >= 0 { // sentences are short
				v.weights[at]++
				continue
			}
			v.terms = append(v.terms, id)
			v.weights = append(v.weights, 1)
			in[id]++
		}
	}
	for i := range out {
		v := &out[i]
		for k, id := range v.terms {
			v.weights[k] *= math.Log(float64(len(all)+1) / (float64(in[id]) + .5))
		}
		v.normalize()
	}
	return out, ids
}

func (v *vector) normalize() {
	sum := 0.0
	for _, w := range v.weights {
		sum += w * w
	}
	if sum == 0 {
		return
	}
	for k := range v.weights {
		v.weights[k] /= math.Sqrt(sum)
	}
}

// stemOf returns the stem of a word, in small letters.
func stemOf(word, lang string, known map[string]string) string {
	if s, ok := known[word]; ok {
		return s
	}
	s := text.Stem(strings.Map(func(r rune) rune { return text.FoldCase(r, lang) }, word), lang)
	known[word] = s
	return s
}

// Parameters of the walk: see G. Erkan and D. Radev, LexRank, JAIR 22 (2004).
const (
	damping = .85
	steps   = 15
)

// centrality returns for each vector how central it is among all, 1 at the
// most: the stationary distribution of a walk from sentence to sentence along
// their cosines (continuous LexRank). The cosines are never written down: a
// sum of vectors holds all that a step needs, so a step is linear.
func centrality(all []vector, terms int) []float64 {
	n := len(all)
	if n == 0 {
		return nil
	}
	sum := make([]float64, terms)
	dot := func(v *vector) float64 {
		d := 0.0
		for k, id := range v.terms {
			d += v.weights[k] * sum[id]
		}
		return d
	}
	spread := func(x []float64) {
		clear(sum)
		for i := range all {
			for k, id := range all[i].terms {
				sum[id] += x[i] * all[i].weights[k]
			}
		}
	}
	score, next, degree := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range score {
		score[i] = 1
	}
	spread(score)
	for i := range all {
		degree[i] = max(dot(&all[i])-1, 1e-9)
	}
	for range steps {
		for i := range score {
			next[i] = score[i] / degree[i]
		}
		spread(next)
		for i := range all {
			score[i] = 1 - damping + damping*(dot(&all[i])-next[i])
		}
	}
	most := slices.Max(score)
	for i := range score {
		score[i] /= max(most, 1e-9)
	}
	return score
}

// cosine returns how alike two vectors are, 0 to 1.
func cosine(a, b *vector) float64 {
	sum := 0.0
	for k, id := range a.terms {
		if at := slices.Index(b.terms, id); at >= 0 {
			sum += a.weights[k] * b.weights[at]
		}
	}
	return sum
}
