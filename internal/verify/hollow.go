package verify

import (
	"strings"
	"unicode"

	"parley/internal/text"
	"parley/summarize/brief"
)

const (
	hollowStem  = 5 // letters: shorter words stand in every article
	hollowWords = 2 // of that length at the least, or nothing can be told
)

// hollow finds what a model that copies its instructions leaves: a headline of
// which no word stands in the article, and a party without a name. Names and
// figures cannot give such a headline away, for it has none.
func (a *Article) hollow(b *brief.Brief) []brief.Finding {
	var findings []brief.Finding
	if baseOf(b.Lang) == baseOf(a.doc.Lang) {
		if stems := hollowStems(b.Headline, b.Lang); len(stems) >= hollowWords && !a.hasStem(stems) && !shareStem(stems, hollowStems(a.doc.Title, b.Lang)) {
			findings = append(findings, brief.Finding{
				Code: "headline.unsupported", Severity: brief.Error, Path: brief.HeadlinePath,
				Message: "no word of the headline stands in the article: it is about something else",
			})
		}
	}
	for i, p := range b.Parties {
		if strings.TrimSpace(p.Name) == "" {
			findings = append(findings, brief.Finding{
				Code: "party.unnamed", Severity: brief.Error, Path: brief.PartyPath(i) + ".name",
				Message: "this party has no name",
			})
		}
	}
	return findings
}

// hollowStems are the first letters of the longer words of s.
func hollowStems(s, lang string) map[string]bool {
	stems := map[string]bool{}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		var stem []rune
		for _, r := range word {
			if stem = append(stem, text.FoldCase(r, lang)); len(stem) == hollowStem {
				stems[string(stem)] = true
				break
			}
		}
	}
	return stems
}

// hasStem reports whether a word of the article has one of the stems.
func (a *Article) hasStem(stems map[string]bool) bool {
	for w := range a.vocabulary {
		if shareStem(hollowStems(w, a.doc.Lang), stems) {
			return true // as of nearly every headline, after a few words
		}
	}
	return false
}

func shareStem(a, b map[string]bool) bool {
	for stem := range a {
		if b[stem] {
			return true
		}
	}
	return false
}
