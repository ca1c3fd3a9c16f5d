package verify

import (
	"strings"
	"unicode/utf8"
)

// A hedgeStem is a word as it is compared with other words of its language.
type hedgeStem struct {
	text string
	root bool // the part of a negated verb before its negation
}

// minHedgeStem is how many letters two words must share at the least.
const minHedgeStem = 4

// like reports whether two stems are of one word, inflected or derived: equal,
// or alike for half of the longer. A root must begin the other.
func (s hedgeStem) like(o hedgeStem) bool {
	switch {
	case s.text == "" || o.text == "":
		return false
	case s.text == o.text:
		return true
	case s.root && !o.root:
		return startsWithRoot(o.text, s.text)
	case o.root && !s.root:
		return startsWithRoot(s.text, o.text)
	}
	if sharesBeginning(s.text, o.text) {
		return true
	}
	const future = "կ" // of Armenian verbs, which the negative does without
	if rest, ok := strings.CutPrefix(s.text, future); ok && sharesBeginning(rest, o.text) {
		return true
	}
	rest, ok := strings.CutPrefix(o.text, future)
	return ok && sharesBeginning(s.text, rest)
}

// sharesBeginning reports whether two words share a beginning that is half of the longer.
func sharesBeginning(s, o string) bool {
	n := 0 // bytes of the common prefix
	for n < len(s) && n < len(o) && s[n] == o[n] {
		n++
	}
	if n < minHedgeStem {
		return false
	}
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	shared := utf8.RuneCountInString(s[:n])
	longer := max(utf8.RuneCountInString(s), utf8.RuneCountInString(o))
	return shared >= minHedgeStem && 2*shared >= longer
}

// startsWithRoot reports whether word starts with the root of an Azerbaijani
// verb, of which a final t is d before a vowel.
func startsWithRoot(word, root string) bool {
	if utf8.RuneCountInString(root) < 3 {
		return false
	}
	if t, ok := strings.CutSuffix(root, "t"); ok && strings.HasPrefix(word, t+"d") {
		return true
	}
	return strings.HasPrefix(word, root)
}

// hedgeStemOf cuts from a lower-case word what hides that it is another form of the
// same. Prefixes are compared, so little needs cutting.
func hedgeStemOf(word, base string) string {
	if base == "en" {
		return hedgeStemEn(word)
	}
	return word
}

// hedgeStemEn cuts the usual endings from word.
func hedgeStemEn(word string) string {
	for _, ending := range []string{"'s", "ies", "ied", "ying", "ing", "ed", "es", "s", "e", "y"} {
		rest, ok := strings.CutSuffix(word, ending)
		if !ok || len(rest) < 3 || ending == "s" && strings.HasSuffix(rest, "s") {
			continue
		}
		if n := len(rest); n > 3 && rest[n-1] == rest[n-2] && (ending == "ed" || ending == "ing") && rest[n-1] != 's' && rest[n-1] != 'l' {
			rest = rest[:n-1] // planned
		}
		return rest
	}
	return word
}

// negatedVerb returns the root of an Azerbaijani verb in the negative, whose
// -ma- or -mə- stands before the ending of the tense. The noun of a verb
// (verilməsi, getmək) has the same letters and is not negated.
func negatedVerb(word string) (root string, ok bool) {
	if ordinaryWordsAz[word] {
		return "", false
	}
	for i := 1; i < len(word); i++ {
		if word[i] != 'm' {
			continue
		}
		if !isNegativeTail(word[i:]) {
			continue
		}
		if utf8.RuneCountInString(word[:i]) < 2 || !strings.ContainsAny(word[:i], "aeəıioöuü") {
			continue
		}
		return word[:i], true
	}
	return "", false
}

// isNegativeTail reports whether tail, which starts with m, negates the verb
// before it.
func isNegativeTail(tail string) bool {
	for _, whole := range []string{"masın", "məsin", "masınlar", "məsinlər", "maz", "məz", "mır", "mir", "mur", "mür"} {
		if tail == whole {
			return true
		}
	}
	for _, start := range []string{"mayıb", "məyib", "mamış", "məmiş", "mırlar", "mirlər", "murlar", "mürlər", "mıram", "mirəm", "muram", "mürəm",
		"mırıq", "mirik", "muruq", "mürük", "mırdı", "mirdi", "murdu", "mürdü", "mır", "mir", "madı", "mədi", "mazlar", "məzlər", "mayacaq", "məyəcə",
		"mayacağ", "mədiy", "mayan", "məyən", "mamalı", "məməli", "mamaq", "məmək", "mamağ", "məməy", "maması", "məməsi", "mayaraq",
		"məyərək", "masa", "məsə", "mayınca", "məyincə"} {
		if strings.HasPrefix(tail, start) {
			return true
		}
	}
	return false
}

// ordinaryWordsAz are words that end as negated verbs do.
var ordinaryWordsAz = map[string]bool{"dəmir": true, "təmir": true, "əmir": true, "kömür": true, "ömür": true, "məmur": true, "yağmur": true,
	"almaz": true, "namaz": true, "vladimir": true, "mümkün": true, "məmurlar": true, "əmirlik": true, "əmirlikləri": true}
