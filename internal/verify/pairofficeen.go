package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// officesEN finds the offices of states in English: "Armenia's Deputy Minister",
// "the Iranian president". One right before a name, which style makes a title,
// is of another kind than one that stands alone.
func officesEN(s string) (all []office) {
	var quoted []brief.Span
	for i, state := range text.Territories(s, "en") {
		if i == 0 {
			quoted = text.Quotations(s)
		}
		if state.Form == text.Capital || inside(quoted, state.Span) {
			continue
		}
		rest := s[state.Span.End:]
		for _, genitive := range [...]string{"'s", "’s", "'", "’"} {
			if after, ok := strings.CutPrefix(rest, genitive); ok {
				rest = after
				break
			}
		}
		if o, ok := officeAt(rest); ok {
			o.state = state.Code
			o.words = s[state.Span.Start:len(s)-len(rest)] + o.words
			all = append(all, o)
		}
	}
	return all
}

// officeAt reads an office at the start of s, which has a space before it.
func officeAt(s string) (office, bool) {
	const most = 5 // words
	capitals, words := 0, 0
	for at := 0; words < most && strings.HasPrefix(s[at:], " "); {
		end := at + 1 + strings.IndexFunc(s[at+1:]+".", func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		word := s[at+1 : end]
		first, _ := utf8.DecodeRuneInString(word)
		words++
		if unicode.IsUpper(first) {
			capitals++
		}
		switch word = strings.ToLower(word); {
		case isOneOf(word, officeHeadsEN):
			if capitals != 0 && capitals != words {
				return office{}, false // "deputy Prime Minister" is neither
			}
			next, spaced := strings.CutPrefix(s[end:], " ")
			if strings.HasPrefix(next, "of ") || strings.HasPrefix(next, "for ") {
				return office{}, false // "Secretary of State"
			}
			kind := strings.ToLower(s[1:end])
			if first, _ := utf8.DecodeRuneInString(next); spaced && unicode.IsUpper(first) {
				kind += " before a name"
			}
			return office{kind: kind, words: s[:end], capital: capitals > 0}, true
		case !isOneOf(word, officeWordsEN):
			return office{}, false
		}
		at = end
	}
	return office{}, false
}

// The words of which an office is made: its last and those before that.
const (
	officeHeadsEN = " president minister premier chancellor ambassador secretary speaker chairman chairwoman vice-president "
	officeWordsEN = " deputy first vice vice-prime prime foreign defence defense interior energy economy finance transport health education justice trade agriculture" +
		" culture environment labour labor assistant acting former "
)
