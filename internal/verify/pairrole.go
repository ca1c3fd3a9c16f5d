package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// role checks what a role needs beside what any segment needs: in Azerbaijani a
// place that tells which ministry or envoy takes -dakı, "Riqadakı səfir". A
// role has no verb that "Riqada" could belong to; where it has a participle
// ("Parisdə yaşayan") that may.
func (p *Pair) role(source, target string) []brief.Finding {
	if pairData(p.To) != "az" {
		return nil
	}
	s, t := newPairSide(source, p.From), newPairSide(target, p.To)
	if !s.saysWhere() {
		return nil // "Kanada" is a name
	}
	for i, w := range t.words {
		stem := strings.TrimSuffix(strings.TrimSuffix(w, "da"), "də")
		first, _ := utf8.DecodeRuneInString(t.as(i, i+1))
		if stem == w || utf8.RuneCountInString(stem) < 3 || !unicode.IsUpper(first) || i+1 == len(t.words) || !t.unbroken(i, i+1) {
			continue
		}
		for _, next := range t.spans[i+1:] {
			if isParticipleAZ(next.Of(target)) {
				return nil
			}
		}
		return []brief.Finding{finding(brief.Warning, "grammar.place", "%q tells which, and wants -%skı", t.as(i, i+1), map[bool]string{true: "da", false: "də"}[strings.HasSuffix(w, "da")])}
	}
	return nil
}

// saysWhere reports whether the side has a word that puts something in a place.
func (s *pairSide) saysWhere() bool {
	for _, w := range s.words {
		switch pairData(s.lang) {
		case "en":
			if w == "in" || w == "at" || w == "to" {
				return true
			}
		case "ru":
			if w == "в" || w == "во" || w == "на" || w == "при" {
				return true
			}
		case "hy":
			if strings.HasSuffix(w, "ում") || strings.HasSuffix(w, "ումի") {
				return true
			}
		}
	}
	return false
}

// isParticipleAZ reports whether a word may be a participle: no name is.
func isParticipleAZ(w string) bool {
	if first, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(first) {
		return false
	}
	for _, ending := range [...]string{"an", "ən", "mış", "miş", "muş", "müş"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}
