package verify

import (
	"strings"

	"parley/summarize/brief"
)

// person wants, after an Armenian "he" or "they" of the speaker, no quotation
// whose verb says "I" or "we": «իրենք «աշխատավարձ չենք շահել»». A quotation that
// has its own "I" or "we" is a sentence of its own.
func (p *Pair) person(t *pairSide) []brief.Finding {
	if p.To != "hy" && p.To != "hyw" || !strings.Contains(t.text, "«") {
		return nil
	}
	for i, w := range t.words {
		if w != "ինքը" && w != "ինքն" && w != "իրենք" || i+1 == len(t.words) {
			continue
		}
		if strings.TrimSpace(t.text[t.spans[i].End:t.spans[i+1].Start]) != "«" {
			continue
		}
		if verb := t.firstPersonHy(i + 1); verb >= 0 {
			return []brief.Finding{finding(brief.Warning, "grammar.person", "%q stands with %q, a verb of the first person", t.as(i, i+1), t.as(verb, verb+1))}
		}
	}
	return nil
}

// firstPersonHy returns the first verb of the first person in the quotation
// that begins with word i, -1 if there is none or its subject stands there too.
func (s *pairSide) firstPersonHy(i int) int {
	verb := -1
	for ; i < len(s.words); i++ {
		switch s.words[i] {
		case "ես", "մենք":
			return -1
		case "եմ", "ենք", "չեմ", "չենք", "էի", "էինք", "չէի", "չէինք":
			if verb < 0 {
				verb = i
			}
		}
		end := len(s.text)
		if i+1 < len(s.spans) {
			end = s.spans[i+1].Start
		}
		if strings.Contains(s.text[s.spans[i].End:end], "»") {
			break
		}
	}
	return verb
}
