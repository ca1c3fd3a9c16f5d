package builtin

import (
	"slices"
	"strings"

	"parley/internal/text"
)

// rouge is ROUGE-1, ROUGE-2 and ROUGE-L as F1 over the stems of all words
// (C.-Y. Lin, ROUGE, ACL 2004), the longest common subsequence being that of
// the whole texts.
type rouge struct{ one, two, long float64 }

func (r *rouge) add(s rouge)         { r.one, r.two, r.long = r.one+s.one, r.two+s.two, r.long+s.long }
func (r rouge) over(n float64) rouge { return rouge{r.one / n, r.two / n, r.long / n} }

func rougeOf(summary, reference, lang string) rouge {
	a, b := stemsOf(summary, lang), stemsOf(reference, lang)
	return rouge{
		f1(shared(grams(a, 1), grams(b, 1)), len(a), len(b)),
		f1(shared(grams(a, 2), grams(b, 2)), len(a)-1, len(b)-1),
		f1(common(a, b), len(a), len(b)),
	}
}

func stemsOf(s, lang string) []string {
	known := map[string]string{}
	var out []string
	for _, w := range text.Words(s) {
		out = append(out, stemOf(w.Of(s), lang, known))
	}
	return out
}

func f1(same, a, b int) float64 {
	if same == 0 {
		return 0
	}
	return 2 * float64(same) / float64(a+b)
}

func grams(words []string, n int) map[string]int {
	all := map[string]int{}
	for i := 0; i+n <= len(words); i++ {
		all[strings.Join(words[i:i+n], " ")]++
	}
	return all
}

func shared(a, b map[string]int) int {
	n := 0
	for g, k := range a {
		n += min(k, b[g])
	}
	return n
}

// common returns the length of the longest common subsequence.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		before := 0
		for j, v := range b {
			here := row[j+1]
			if w == v {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = here
		}
	}
	return row[len(b)]
}

// lead is the first n sentences.
func lead(sentences []string, n int) string {
	return strings.Join(sentences[:min(n, len(sentences))], " ")
}

// textRank is R. Mihalcea and P. Tarau, TextRank, EMNLP 2004: sentences that
// share words, by the logarithm of their lengths, ranked by a walk.
func textRank(sentences []string, lang string, n int) string {
	words := make([]map[string]int, len(sentences))
	for i, s := range sentences {
		words[i] = grams(stemsOf(s, lang), 1)
	}
	weight := make([][]float64, len(sentences))
	out := make([]float64, len(sentences))
	for i := range sentences {
		weight[i] = make([]float64, len(sentences))
		for j := range sentences {
			if l := logs(len(words[i])) + logs(len(words[j])); i != j && l > 0 {
				weight[i][j] = float64(shared(words[i], words[j])) / l
			}
			out[i] += weight[i][j]
		}
	}
	score := slices.Repeat([]float64{1}, len(sentences))
	for range 30 {
		next := slices.Repeat([]float64{.15}, len(sentences))
		for i := range sentences {
			for j := range sentences {
				if out[j] > 0 {
					next[i] += .85 * weight[j][i] / out[j] * score[j]
				}
			}
		}
		score = next
	}
	order := make([]int, len(sentences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case score[a] > score[b]:
			return -1
		case score[a] < score[b]:
			return 1
		}
		return 0
	})
	chosen := order[:min(n, len(order))]
	slices.Sort(chosen)
	var lines []string
	for _, i := range chosen {
		lines = append(lines, sentences[i])
	}
	return strings.Join(lines, " ")
}
