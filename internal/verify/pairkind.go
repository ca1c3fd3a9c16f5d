package verify

import (
	"strings"

	"parley/summarize/brief"
)

// movements are how words for a movement begin, in the languages of briefs and
// in Arabic and Turkish names that stand as they are: "Harakat al-…".
var movements = [...]string{"movement", "движени", "շարժ", "hərəkat", "haraka", "hareket"}

// kind notes an organisation that the translation makes a movement by a word
// beside its name: «движение «Ночные рельсы»» for "Rails by Night", an
// association. What the glossary names is so named.
func (p *Pair) kind(party brief.Party, target string) []brief.Finding {
	if party.Kind != brief.Organisation || p.kindOf(party.Name) != "" {
		return nil
	}
	words := smallWords(target, p.To)
	last := len(words) - 1
	if last < 1 || !isMovement(p.To, words[0]) && !isMovement(p.To, words[last]) {
		return nil
	}
	for _, w := range smallWords(party.Name, p.From) {
		for _, m := range movements {
			if strings.HasPrefix(w, m) {
				return nil
			}
		}
	}
	return []brief.Finding{finding(brief.Note, "name.kind", "%q calls %s a movement, and neither the name nor the brief does", target, party.Name)}
}

func isMovement(lang, w string) bool {
	switch pairData(lang) {
	case "en":
		return w == "movement"
	case "ru":
		return w == "движение"
	case "hy":
		return w == "շարժում" || w == "շարժումը"
	case "az":
		return w == "hərəkat" || w == "hərəkatı"
	}
	return false
}
