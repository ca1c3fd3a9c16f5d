package verify

import (
	"strings"

	"parley/summarize/brief"
)

// comparison wants an Azerbaijani translation to compare where its source says
// by how much something is farther, longer or higher: "70 kilometres farther" is
// not "70 kilometrə uzaqdır".
func (p *Pair) comparison(s, t *pairSide) []brief.Finding {
	if pairData(p.To) != "az" {
		return nil
	}
	i, ok := s.comparedBy()
	if !ok {
		return nil
	}
	plain := -1
	for k, w := range t.words {
		switch {
		case comparesAZ(w):
			return nil
		case strings.HasPrefix(w, "uzaq"), strings.HasPrefix(w, "uzun"), strings.HasPrefix(w, "hündür"):
			plain = k
		}
	}
	if plain < 0 {
		return nil // it may compare in another way: "200 dəfə güclü"
	}
	return []brief.Finding{finding(brief.Warning, "comparison.lost", "the source compares, %q, and the translation says %q", s.around(i), t.around(plain))}
}

// comparedBy returns the comparative that stands with a number which says by
// how much.
func (s *pairSide) comparedBy() (int, bool) {
	const reach = 4
	for i, w := range s.words {
		switch pairData(s.lang) {
		case "en":
			if isOneOf(w, " farther further longer higher lower shorter later earlier cheaper dearer older younger taller faster slower heavier nearer ") && s.numberWithin(i-reach+1, i) {
				return i, true
			}
		case "ru":
			if isOneOf(w, " дальше длиннее больше выше дольше меньше ниже дороже дешевле короче быстрее медленнее ближе раньше позже старше младше тяжелее ") {
				for k := i + 1; k < min(len(s.words), i+reach+1); k++ {
					if s.words[k] == "на" && s.numberWithin(k+1, k+3) {
						return i, true
					}
				}
			}
		}
	}
	return 0, false
}

func (s *pairSide) numberWithin(i, j int) bool {
	i, j = max(i, 0), min(j, len(s.spans))
	if i >= j {
		return false
	}
	for _, n := range s.numbers {
		if !n.Weak && n.Span.Start >= s.spans[i].Start && n.Span.End <= s.spans[j-1].End {
			return true
		}
	}
	return false
}

// comparesAZ reports whether a word may compare, or say of how much more or
// later something is.
func comparesAZ(w string) bool {
	if w == "az" || w == "azdır" {
		return true
	}
	for _, start := range [...]string{
		"daha", "artıq", "çox", "aza", "yüksə", "aşağı", "əlavə", "uzan", "art", "baha", "ucuz", "qısa", "yubad", "gecik",
		"sonra", "əvvəl", "qabaq", "geri", "irəli", "böyük", "kiçik", "yaxınlaş", "sürət", "fərq",
	} {
		if strings.HasPrefix(w, start) {
			return true
		}
	}
	return false
}
