package verify

import (
	"strings"

	"parley/summarize/brief"
)

// confirmed notes a Russian "не подтвердилось", which says that it proved
// false, where the source says that it was not confirmed. An Azerbaijani
// "təsdiqini tapmayıb" says the same as the Russian.
func (p *Pair) confirmed(s, t *pairSide) []brief.Finding {
	if p.To != "ru" {
		return nil
	}
	for i := 1; i < len(t.words); i++ {
		switch t.words[i] {
		case "подтвердился", "подтвердилась", "подтвердилось", "подтвердились":
		default:
			continue
		}
		if t.words[i-1] == "не" && s.saysConfirmed() {
			return []brief.Finding{finding(brief.Note, "confirmation.changed", "%q says that it proved false; the source says that it was not confirmed", t.as(i-1, i+1))}
		}
	}
	return nil
}

func (s *pairSide) saysConfirmed() bool {
	found := false
	for _, w := range s.words {
		switch pairData(s.lang) {
		case "en":
			found = found || strings.Contains(w, "confirm")
		case "hy":
			found = found || strings.Contains(w, "հաստատ")
		case "az":
			if strings.HasPrefix(w, "tapma") || strings.HasPrefix(w, "tapılma") {
				return false
			}
			found = found || strings.HasPrefix(w, "təsdiq")
		}
	}
	return found
}
