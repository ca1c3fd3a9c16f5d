package builtin

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// Weights of what speaks for a sentence. They were set on half of the documents
// that TestQualityBuiltin measures on.
type weights struct {
	central float64 // how central it is
	place   float64 // how near to the start
	decay   float64 // candidates after which the place counts a third
	title   float64 // what it shares with the title
	depends float64 // against one that needs the sentence before
	quotes  float64 // against one that is mostly a quotation
	length  float64 // against one that is far from the best length
	best    float64 // words of that
	names   float64 // what it has of names and numbers
	diverse float64 // against what it shares with one chosen before
}

var standard = weights{central: .3, place: 1, decay: 4, title: .5, depends: .4, quotes: .3, length: .3, best: 24, names: .2, diverse: .6}

// summary returns the n sentences of doc that tell most of it, in its order.
func summary(doc *brief.Document, n int) []brief.Sentence {
	chosen := choose(doc, n, standard)
	out := make([]brief.Sentence, 0, len(chosen))
	for _, c := range chosen {
		span := c.span
		out = append(out, brief.Sentence{
			Text:     text.CleanLine(span.Of(doc.Text)),
			Evidence: brief.Evidence{Sentences: []int{c.number}, Quote: span.Of(doc.Text), Span: &span, Match: brief.Exact},
		})
	}
	return out
}

// choose picks n candidates one after the other, each for its own weight less
// what it repeats of those before (maximal marginal relevance: J. Carbonell and
// J. Goldstein, SIGIR 1998), and returns them in the order of the article.
func choose(doc *brief.Document, n int, w weights) []candidate {
	all := candidates(doc)
	vs, ids := vectors(doc.Text, doc.Lang, all)
	central := centrality(vs, len(ids))
	title := titleVector(doc, ids)
	score := make([]float64, len(all))
	for i, c := range all {
		score[i] = w.central*central[i] + w.place*math.Exp(-float64(c.order)/w.decay) + w.title*cosine(&title, &vs[i])
		line := c.span.Of(doc.Text)
		if depends(line, doc.Lang) {
			score[i] -= w.depends
		}
		score[i] -= w.quotes * quotedShare(line)
		score[i] += w.names * facts(line)
		score[i] -= w.length * min(1, math.Abs(float64(c.words)-w.best)/w.best)
	}
	var chosen []candidate
	alike := make([]float64, len(all)) // to the chosen ones, at the most
	for len(chosen) < min(n, len(all)) {
		best := -1
		for i := range all {
			if !math.IsInf(score[i], -1) && (best < 0 || score[i]-w.diverse*alike[i] > score[best]-w.diverse*alike[best]+1e-12) {
				best = i
			}
		}
		chosen = append(chosen, all[best])
		score[best] = math.Inf(-1)
		for i := range all {
			alike[i] = max(alike[i], cosine(&vs[best], &vs[i]))
		}
	}
	slices.SortFunc(chosen, func(a, b candidate) int { return a.number - b.number })
	return chosen
}

// titleVector is the terms of the title that the sentences have.
func titleVector(doc *brief.Document, ids map[string]int32) vector {
	var v vector
	stems := map[string]string{}
	for _, w := range text.Words(doc.Title) {
		s := w.Of(doc.Title)
		id, known := ids[stemOf(s, doc.Lang, stems)]
		if known && utf8.RuneCountInString(s) > 3 && !slices.Contains(v.terms, id) {
			v.terms, v.weights = append(v.terms, id), append(v.weights, 1)
		}
	}
	v.normalize()
	return v
}

// depends reports whether a sentence starts with a word that points back.
func depends(line, lang string) bool {
	words := text.Words(line)
	if len(words) == 0 {
		return true
	}
	w := strings.Map(func(r rune) rune { return text.FoldCase(r, lang) }, words[0].Of(line))
	return pointsBack(w) || startsSmall(line)
}

func startsSmall(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

func pointsBack(w string) bool {
	switch w {
	case "he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "those", "but", "and", "so", "also", "however", "then", "there", "that",
		"он", "она", "оно", "они", "его", "её", "ее", "их", "это", "этот", "эта", "эти", "но", "и", "а", "также", "однако", "при", "по",
		"նա", "նրա", "նրանք", "նրանց", "սա", "դա", "այդ", "այս", "բայց", "և", "եւ", "իսկ", "սակայն",
		"o", "onun", "onlar", "onların", "bu", "həmin", "amma", "və", "lakin", "ancaq":
		return true
	}
	return false
}

// quotedShare returns how much of a line stands in quotation marks, 0 to 1.
func quotedShare(line string) float64 {
	n := 0
	for _, q := range text.Quotations(line) {
		n += q.Len()
	}
	return float64(n) / float64(max(1, len(line)))
}

// facts returns how many names and numbers a line has, from 0 to 1, which
// stands for six or more.
func facts(line string) float64 {
	const most = 6
	n := 0
	for i, w := range text.Words(line) {
		if r, _ := utf8.DecodeRuneInString(w.Of(line)); unicode.IsDigit(r) || i > 0 && unicode.IsUpper(r) {
			n++
		}
	}
	return float64(min(n, most)) / most
}
