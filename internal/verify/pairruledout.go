package verify

import (
	"strings"

	"parley/summarize/brief"
)

// ruledOut notes that somebody who "did not rule out" something became nobody
// in English: "a change of route was not ruled out".
func (p *Pair) ruledOut(s, t *pairSide) []brief.Finding {
	if pairData(p.To) != "en" {
		return nil
	}
	at := t.passiveRuledOut()
	if at < 0 || !s.rulesOut() {
		return nil
	}
	from := max(0, at-3)
	return []brief.Finding{finding(brief.Note, "speaker.passive", "“%s” leaves out who does not rule it out; the source says it: “did not rule out …”", t.as(from, at+2))}
}

// passiveRuledOut returns where "ruled out" stands of "was not ruled out", -1 if
// it does not, if "by" says who did, or if the active form stands there too.
func (s *pairSide) passiveRuledOut() int {
	found := -1
	for i, w := range s.words {
		if i+1 == len(s.words) || s.words[i+1] != "out" || w != "rule" && w != "ruled" && w != "rules" && w != "ruling" {
			continue
		}
		passive := false
		if w == "ruled" {
			be, not := false, false
			for k := max(0, i-4); k < i; k++ {
				v, short := strings.CutSuffix(s.words[k], "n't")
				not = not || short || v == "not" || v == "cannot"
				be = be || isOneOf(v, " is are was were be been being ")
			}
			passive = be && not
		}
		if !passive || i+2 < len(s.words) && s.words[i+2] == "by" {
			return -1
		}
		found = i
	}
	return found
}

// rulesOut reports whether somebody does not rule out something in the side,
// and nothing there is not ruled out by nobody.
func (s *pairSide) rulesOut() bool {
	active := false
	for i, w := range s.words {
		switch pairData(s.lang) {
		case "ru":
			if i == 0 || s.words[i-1] != "не" || !strings.HasPrefix(w, "исключ") {
				continue
			}
			if strings.HasPrefix(w, "исключен") || strings.HasSuffix(w, "ся") || strings.HasSuffix(w, "сь") {
				return false
			}
			active = active || w != "исключение" && w != "исключения"
		case "hy":
			if strings.HasPrefix(w, "բացառվ") {
				return false
			}
			active = active || i > 0 && strings.HasPrefix(w, "բացառ") && isOneOf(s.words[i-1], " չի չեն չեմ չենք չէր չէին չէի չէինք ")
		case "az":
			if i == 0 || s.words[i-1] != "istisna" {
				continue
			}
			if strings.HasPrefix(w, "ed") || strings.HasPrefix(w, "olun") {
				return false
			}
			active = active || strings.HasPrefix(w, "etmə") || strings.HasPrefix(w, "etmi") // etməyib, etmir
		}
	}
	return active
}
