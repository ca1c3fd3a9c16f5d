package glossary

import (
	"strings"
	"unicode/utf8"
)

// newSurnames returns an index of the surnames of the persons, each under the
// first who bears it. A surname of fewer than five letters, and a short one of
// the West, may be a word ("May", "Price").
func newSurnames(entries []*Entry, lang string) *index {
	ix := &index{buckets: map[key]*bucket{}, forms: map[*Entry][]form{}}
	for order, e := range entries {
		if e.Kind != Person || commonSurname[lastWord(e.Form("en"))] {
			continue
		}
		for _, f := range parseAll(e, lang) {
			if len(f.words) < 2 || f.accepted {
				continue
			}
			f = f.surname(e)
			if n := utf8.RuneCountInString(f.words[0].text); n < 5 || n < 6 && !ofRegion[e.Note] || !f.words[0].capital {
				continue
			}
			ix.add(e, f, order)
		}
	}
	return ix
}

var ofRegion = map[string]bool{
	"Armenia": true, "Azerbaijan": true, "Georgia": true, "Nagorno-Karabakh": true, "Russia": true, "Turkey": true, "Iran": true,
}

// commonSurname are surnames that many bear.
var commonSurname = map[string]bool{"Harris": true, "Johnson": true, "Miller": true, "Sullivan": true, "Michel": true, "Patel": true}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// Surnames returns the persons whom t names by the surname: see Find.
func (g *Glossary) Surnames(t Text) []Match {
	surnames := g.surnames[t.words.lang]
	if surnames == nil {
		return nil
	}
	return surnames().in(t.words)
}
