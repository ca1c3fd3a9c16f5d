package verify

import (
	"parley/internal/text"
	"parley/summarize/brief"
)

// negation wants a negation on both sides or on neither, sentence by sentence
// where the two have as many. Either side may put it otherwise ("failed to",
// "unable", "refused"): only a text that holds nothing of the kind lost it.
func (p *Pair) negation(s, t *pairSide) (findings []brief.Finding) {
	if s.lexicon == nil || t.lexicon == nil {
		return nil
	}
	for _, c := range pairSentences(s, t) {
		if i, ok := lostNegation(s, t, c.s, c.t); ok {
			findings = append(findings, finding(brief.Warning, "negation.lost", "the source says %q, and the translation has no negation", s.around(i)))
		}
		if i, ok := addedNegation(s, t, c.s, c.t); ok {
			findings = append(findings, finding(brief.Warning, "negation.added", "the translation says %q, and the source has no negation", t.around(i)))
		}
	}
	return findings
}

// lostNegation reports whether s negates what t does not, and which is the
// first negation that it may be. Up to two are counted. What may say a negation
// in another way on both sides, "refused", stands for nothing else; where the
// translation is English, of which more is idiom, that is not looked at.
func lostNegation(s, t *pairSide, from, to [2]int) (int, bool) {
	const most = 2
	said, kept := s.negations(from), t.negations(to)
	n := min(most, max(said.sure, min(1, said.double)))
	wide := kept.wide
	if pairData(t.lang) != "en" {
		wide = max(0, wide-said.wide)
	}
	if said.sure == 0 {
		kept.elliptic = kept.double
	}
	if n <= kept.sure+kept.elliptic+kept.idiom+wide {
		return 0, false
	}
	return s.firstOf(from, pairNot), true
}

// addedNegation reports whether t negates, and s says nothing like it.
func addedNegation(s, t *pairSide, from, to [2]int) (int, bool) {
	if t.negations(to).sure == 0 || s.negations(from) != (negations{}) {
		return 0, false
	}
	return t.firstOf(to, pairNot), true
}

// firstOf returns the first word of span that is of a class.
func (s *pairSide) firstOf(span [2]int, class pairClass) int {
	for i := span[0]; i < span[1]; i++ {
		if s.classes[i]&class != 0 {
			return i
		}
	}
	return span[0]
}

// negations are counts of words: of those that surely negate, of those that do
// so beside another ("nobody did not come" is one negation in three languages),
// and which of these may stand for themselves ("and no accusations"),
// of those in idioms, and of others that may say the same.
type negations struct{ sure, double, elliptic, idiom, wide int }

func (s *pairSide) negations(span [2]int) (n negations) {
	for _, c := range s.classes[span[0]:span[1]] {
		switch {
		case c&pairNot != 0 && c&pairDouble != 0:
			n.double++
			if c&pairNegative != 0 {
				n.elliptic++
			}
		case c&pairNot != 0:
			n.sure++
		case c&pairIdiom != 0:
			n.idiom++
		case c&pairNegative != 0:
			n.wide++
		}
	}
	return n
}

// around returns the word i with its neighbours.
func (s *pairSide) around(i int) string {
	return s.as(max(0, i-1), min(len(s.spans), i+2))
}

// A pairChunk is the words of the source and those of the translation that
// correspond to each other.
type pairChunk struct{ s, t [2]int }

// pairSentences cuts both sides into sentences, or leaves them whole if they do
// not have as many.
func pairSentences(s, t *pairSide) []pairChunk {
	whole := []pairChunk{{[2]int{0, len(s.words)}, [2]int{0, len(t.words)}}}
	if !maybeSeveral(s.text) {
		return whole
	}
	a, b := text.Sentences(s.text, s.lang), text.Sentences(t.text, t.lang)
	if len(a) != len(b) || len(a) < 2 {
		return whole
	}
	chunks := make([]pairChunk, len(a))
	i, j := 0, 0
	for n := range a {
		chunks[n].s[0], chunks[n].t[0] = i, j
		for i < len(s.spans) && s.spans[i].Start < a[n].End {
			i++
		}
		for j < len(t.spans) && t.spans[j].Start < b[n].End {
			j++
		}
		chunks[n].s[1], chunks[n].t[1] = i, j
	}
	return chunks
}

// maybeSeveral reports whether s may hold more than one sentence: whether a
// mark that ends one stands before its end.
func maybeSeveral(s string) bool {
	const tail = 4 // the last mark, and what closes after it
	for i, r := range s {
		switch r {
		case '.', '!', '?', '…', '։', ':', '\n':
			if i < len(s)-tail {
				return true
			}
		}
	}
	return false
}
