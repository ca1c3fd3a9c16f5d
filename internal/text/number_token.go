package text

import (
	"unicode"
	"unicode/utf8"
)

// A numTok is a token as numbers are made of them: a run of letters, a run of
// ASCII digits, or one other rune.
type numTok struct {
	start, end int
	sign       rune // the rune itself; numWord and numDigits for runs
	gap        numGap
}

// The sign of runs.
const (
	numWord   rune = 'a'
	numDigits rune = '0'
)

// numGap is what separates a token from the one before it.
type numGap uint8

const (
	numGlued  numGap = iota // nothing
	numNarrow               // a no-break or thin space
	numSpaced               // other spaces
	numBroken               // a line break, a tab, or the beginning of the text
)

// numTokens cuts s into tokens.
func numTokens(s string) []numTok {
	toks := make([]numTok, 0, utf8.RuneCountInString(s)/5+4)
	gap := numBroken
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case '0' <= r && r <= '9':
			start := i
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				i++
			}
			toks = append(toks, numTok{start, i, numDigits, gap})
			gap = numGlued
			continue
		case numLetter(r):
			start := i
			i += size
			for i < len(s) {
				r, size := rune(s[i]), 1
				if r >= utf8.RuneSelf {
					r, size = utf8.DecodeRuneInString(s[i:])
				}
				if !numLetter(r) && !numInside(r) {
					break
				}
				i += size
			}
			toks = append(toks, numTok{start, i, numWord, gap})
			gap = numGlued
			continue
		case r == ' ':
			gap = max(gap, numSpaced)
		case r == 0xA0 || r == 0x202F || r == 0x2009:
			gap = max(gap, numNarrow)
		case unicode.IsSpace(r):
			gap = numBroken
		default:
			toks = append(toks, numTok{i, i + size, r, gap})
			gap = numGlued
		}
		i += size
	}
	return toks
}

// numLetter reports whether words are made of r.
func numLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case 0x400 <= r && r <= 0x481, 0x531 <= r && r <= 0x556, 0x561 <= r && r <= 0x587:
		return true // Cyrillic and Armenian, ahead of the tables
	case 0xC0 <= r && r <= 0x2AF:
		return r != '×' && r != '÷'
	case 0x2010 <= r && r <= 0x2027:
		return false
	}
	return unicode.IsLetter(r)
}

// numInside reports whether r may stand inside a word without ending
// it: a combining mark, a soft hyphen, or an Armenian mark over a vowel.
func numInside(r rune) bool {
	switch r {
	case 0xAD, 0x55B, 0x55C, 0x55E:
		return true
	}
	return r >= 0x300 && unicode.Is(unicode.Mn, r)
}

// numIsDash reports whether r can join the ends of a range or a suffix.
func numIsDash(r rune) bool {
	switch r {
	case '-', 0x58A, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212:
		return true
	}
	return false
}

// numMaxWord is the length in bytes beyond which no word is a number.
const numMaxWord = 96

// fold returns word in the form in which lexicons hold it: small letters, ё as
// е, without the marks inside words.
func (lx *numLexicon) fold(word string) string {
	if len(word) > numMaxWord {
		return ""
	}
	for i, r := range word {
		if lx.foldRune(r) != r {
			buf := append(make([]byte, 0, numMaxWord), word[:i]...)
			for _, r := range word[i:] {
				if r = lx.foldRune(r); r >= 0 {
					buf = utf8.AppendRune(buf, r)
				}
			}
			return string(buf)
		}
	}
	return word
}

// foldRune folds one letter; it returns -1 for a mark.
func (lx *numLexicon) foldRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', 0x430 <= r && r <= 0x44F, 0x561 <= r && r <= 0x587:
		return r
	case r == 'I' && lx.dotless:
		return 'ı'
	case 'A' <= r && r <= 'Z':
		return r | 0x20
	case 0x410 <= r && r <= 0x42F:
		return r + 0x20
	case 0x531 <= r && r <= 0x556:
		return r + 0x30
	case r == 'İ':
		return 'i'
	case r == 'ё', r == 'Ё':
		return 'е'
	case numInside(r):
		return -1
	}
	return unicode.ToLower(r)
}
