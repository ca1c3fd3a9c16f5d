package verify

import (
	"parley/internal/text"
	"parley/summarize/brief"
)

// A pairSegment is one of the two texts of a segment, cut once for all checks.
type pairSegment struct {
	text, lang string
	folded     *text.Folded
	words      []brief.Span
	numbers    []text.Number
}

func newPairSegment(s, lang string) *pairSegment {
	return &pairSegment{text: s, lang: lang, folded: text.Fold(s), words: text.Words(s), numbers: text.Numbers(s, lang)}
}
