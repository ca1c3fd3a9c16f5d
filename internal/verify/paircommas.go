package verify

import (
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// commaAfterThat notes a Russian «что если …, …» without the comma that stands
// between the two conjunctions unless a «то» answers the second.
func (p *Pair) commaAfterThat(t *pairSide) []brief.Finding {
	if p.To != "ru" {
		return nil
	}
	for i := 1; i+2 < len(t.words); i++ {
		if t.words[i] != "что" || !isOneOf(t.words[i+1], " если когда хотя ") || !t.unbroken(i, i+1) {
			continue
		}
		if t.lacksComma(i) {
			return []brief.Finding{finding(brief.Note, "punctuation.comma", "a comma is wanted within %q", t.as(i, i+2))}
		}
	}
	return nil
}

// lacksComma reports whether, after "что если" at i, the sentence goes on to a
// comma and then has no "то".
func (s *pairSide) lacksComma(i int) bool {
	rest := s.text[s.spans[i].Start:]
	if all := text.Sentences(rest, s.lang); len(all) > 0 {
		rest = all[0].Of(rest)
	}
	if strings.HasSuffix(strings.TrimRight(rest, " »”\""), "?") {
		return false
	}
	comma := false
	for k := i + 2; k < len(s.words) && s.spans[k].Start < s.spans[i].Start+len(rest); k++ {
		switch s.words[k] {
		case "то", "тогда":
			return false
		}
		comma = comma || strings.Contains(s.text[s.spans[k-1].End:s.spans[k].Start], ",")
	}
	return comma
}
