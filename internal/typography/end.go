package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// End ends target, a translation into lang, as source ends: with a full stop or
// without one. Other marks at an end stay.
func End(source, target, lang string) string {
	trimmed := strings.TrimRight(target, " \t\n\u00a0")
	tail := target[len(trimmed):]
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	switch {
	case trimmed == "":
	case endsWithStop(source) && (isWordRune(last) || strings.ContainsRune("»”’)%", last)) && !endsWithStop(trimmed) && !endsWithQuestion(trimmed):
		return trimmed + stopOf(lang) + tail
	case !endsWithStop(source) && !endsWithQuestion(source) && isStop(last) && longWord(strings.TrimRight(trimmed, ".։")):
		return strings.TrimRight(trimmed, ".։") + tail
	}
	return target
}

// Quotation sets s as it stands within the quotation marks of lang, without a
// comma or full stop at its end: “We agree,” he said.
func Quotation(s, lang string) string {
	s = strings.TrimSpace(s)
	if m, ok := marksOf(lang); ok {
		set := strings.TrimPrefix(Set(string(m.open)+s+string(m.close), lang), string(m.open))
		if inner, ok := strings.CutSuffix(strings.TrimRight(set, ".,։"), string(m.close)); ok {
			s = inner
		}
	}
	if !strings.HasSuffix(s, "..") {
		s = strings.TrimRight(s, ",.։")
	}
	return s
}

func stopOf(lang string) string {
	if lang == "hy" || lang == "hyw" {
		return "։"
	}
	return "."
}

func isStop(r rune) bool { return r == '.' || r == '։' }

// endsWithStop reports whether s ends a sentence, in quotation marks or not.
func endsWithStop(s string) bool {
	s = strings.TrimRight(s, " \t\n\u00a0»”\"’)")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "։") || strings.HasSuffix(s, "…") ||
		strings.HasSuffix(s, ":") && unicode.Is(unicode.Armenian, lastLetter(s[:len(s)-1]))
}

func endsWithQuestion(s string) bool {
	s = strings.TrimRight(s, " \t\n\u00a0»”\"’)")
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}

func lastLetter(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "»)"))
	return r
}

// longWord reports whether s ends with a word of four letters or more, which is
// no abbreviation.
func longWord(s string) bool {
	n := 0
	for n < 4 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsLetter(r) {
			return false
		}
		s = s[:len(s)-size]
		n++
	}
	return true
}
