package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// splitsAZ finds what a closing quotation mark cuts in two in Azerbaijani: a
// verb from its auxiliary, “on il yaşaya” bilər. Marks around the verb alone are
// about that word.
func (p *Pair) splitsAZ(t *pairSide) []brief.Finding {
	if pairData(p.To) != "az" {
		return nil
	}
	for i := 2; i < len(t.words); i++ {
		if !isAbleAZ(t.words[i]) || strings.TrimSpace(t.text[t.spans[i-2].End:t.spans[i-1].Start]) != "" {
			continue
		}
		verb := t.spans[i-1].Of(t.text)
		between := t.text[t.spans[i-1].End:t.spans[i].Start]
		first, _ := utf8.DecodeRuneInString(verb)
		if between != "” " && between != "» " && between != "\" " && between != "“ " || !unicode.IsLower(first) { // a name: “Azərtaca” bilir
			continue
		}
		if strings.HasSuffix(verb, "a") || strings.HasSuffix(verb, "ə") {
			return []brief.Finding{finding(brief.Warning, "quote.split", "the quotation ends within a verb, %q", t.as(i-1, i+1))}
		}
	}
	return nil
}

// isAbleAZ reports whether the word is a form of "can" in the third person.
func isAbleAZ(w string) bool {
	return isOneOf(w, ableAZ) || isOneOf(strings.TrimSuffix(strings.TrimSuffix(w, "lər"), "lar"), ableAZ)
}

const ableAZ = " bilər bilməz bilir bilmir biləcək bilməyəcək bilib bilməyib bildi bilmədi "

// endingsAZ wants the ending of an Azerbaijani name behind the marks in which
// the name stands in the table: “Evə doğru”nun, not “Evə doğrunun”.
func (p *Pair) endingsAZ(target string) (findings []brief.Finding) {
	if pairData(p.To) != "az" || !strings.Contains(target, "“") {
		return nil
	}
	for i, n := range p.Names {
		name, ok := strings.CutSuffix(n.Target, "”")
		if !ok || !strings.HasPrefix(name, "“") || strings.Count(name, "“") != 1 || slices.ContainsFunc(p.Names[:i], func(o brief.Name) bool { return o.Target == n.Target }) {
			continue
		}
		for rest := target; ; {
			at := strings.Index(rest, name)
			if at < 0 {
				break
			}
			rest = rest[at+len(name):]
			end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLower(r) })
			if end <= 0 || !strings.HasPrefix(rest[end:], "”") || utf8.RuneCountInString(rest[:end]) > 6 || p.isTarget(name+rest[:end]+"”") {
				continue
			}
			findings = append(findings, finding(brief.Warning, "name.marks", "the ending of a name stands behind its marks: %s”%s, not %s%s”", name, rest[:end], name, rest[:end]))
			break
		}
	}
	return findings
}

// isTarget reports whether the table has the form for a name.
func (p *Pair) isTarget(form string) bool {
	return slices.ContainsFunc(p.Names, func(n brief.Name) bool { return n.Target == form })
}
