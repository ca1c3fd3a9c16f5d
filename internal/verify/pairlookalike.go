package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// lookalikes finds single letters of another script that look like one of the
// language's own and stand alone, where no other letter shows the mixture:
// a Latin "a" for the Russian "а", "C-300" for "С-300". A letter that the
// source has alike is the source's.
func (p *Pair) lookalikes(source, target string) (findings []brief.Finding) {
	script := text.MainScript(p.To)
	if script != text.Cyrillic && script != text.Armenian {
		return nil // in Latin text any letter of another script is found already
	}
	const most = 5 // findings
	for i := 0; i < len(target) && len(findings) < most; i++ {
		if !asciiLetter(target[i]) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(target[:i])
		after, _ := utf8.DecodeRuneInString(target[i+1:])
		if unicode.IsLetter(before) || unicode.IsLetter(after) || !strings.ContainsRune(lookalikesIn(script), rune(target[i])) {
			for i+1 < len(target) && asciiLetter(target[i+1]) {
				i++
			}
			continue
		}
		if aloneInPlace(source, target, i, script) {
			findings = append(findings, finding(brief.Error, "script.mixed", "the letter %q in %q is a Latin one", target[i:i+1], surroundings(target, i)))
		}
		_, end := asciiStretch(target, i)
		i = end - 1
	}
	return findings
}

func lookalikesIn(script text.Script) string {
	if script == text.Armenian {
		return "ouhngqjpLSUO"
	}
	return "aceopxykABCEHKMOPTXY"
}

// aloneInPlace reports whether the letter at i cannot be meant as a Latin one.
func aloneInPlace(source, target string, i int, script text.Script) bool {
	start, end := asciiStretch(target, i)
	stretch := target[start:end]
	if len(stretch) > 1 {
		return !holdsWord(source, stretch)
	}
	joined := i+1 < len(target) && joinsWord(target[i+1:], script) || joinsWordBefore(target[:i], script)
	switch {
	case joined: // "O’Нил", "a-ха"
		return true
	case neighbour(target[:i], false) == text.Latin || neighbour(target[i+1:], true) == text.Latin:
		return false // a word of a Latin name
	case target[i] == 'a': // an article in the source
		return true
	case i+1 < len(target) && target[i+1] == '.':
		return neighbour(target[i+1:], true) == script // an initial
	}
	return !holdsWord(source, stretch)
}

// asciiStretch returns the Latin letters, digits and hyphens around i.
func asciiStretch(s string, i int) (start, end int) {
	is := func(c byte) bool { return asciiLetter(c) || '0' <= c && c <= '9' || c == '-' }
	start, end = i, i+1
	for start > 0 && is(s[start-1]) {
		start--
	}
	for end < len(s) && is(s[end]) {
		end++
	}
	for start < i && s[start] == '-' {
		start++
	}
	for end > i+1 && s[end-1] == '-' {
		end--
	}
	return start, end
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// joinsWord reports whether s goes on a word: with a hyphen or an apostrophe
// and a letter of script.
func joinsWord(s string, script text.Script) bool {
	for _, joiner := range []string{"-", "'", "’", "‑"} {
		if rest, ok := strings.CutPrefix(s, joiner); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return text.ScriptOf(r) == script
		}
	}
	return false
}

func joinsWordBefore(s string, script text.Script) bool {
	for _, joiner := range []string{"-", "'", "’", "‑"} {
		if rest, ok := strings.CutSuffix(s, joiner); ok {
			r, _ := utf8.DecodeLastRuneInString(rest)
			return text.ScriptOf(r) == script
		}
	}
	return false
}

// neighbour returns the script of the first or last letter of s, within a few
// runes.
func neighbour(s string, first bool) text.Script {
	const reach = 4
	for range reach {
		r, size := utf8.DecodeLastRuneInString(s)
		if first {
			r, size = utf8.DecodeRuneInString(s)
		}
		if size == 0 {
			break
		}
		if unicode.IsLetter(r) {
			return text.ScriptOf(r)
		}
		if first {
			s = s[size:]
		} else {
			s = s[:len(s)-size]
		}
	}
	return text.Common
}

// holdsWord reports whether word stands in s as a word or a part of a
// hyphenated one.
func holdsWord(s, word string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(word):])
		if !wordLike(before) && !wordLike(after) {
			return true
		}
		from = i + len(word)
	}
}

func wordLike(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’'
}

// surroundings returns the white-space-separated piece of s around i.
func surroundings(s string, i int) string {
	start := strings.LastIndexFunc(s[:i], unicode.IsSpace) + 1
	end := strings.IndexFunc(s[i:], unicode.IsSpace)
	if end < 0 {
		return s[max(0, start):]
	}
	return s[max(0, start) : i+end]
}
