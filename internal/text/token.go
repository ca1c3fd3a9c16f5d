package text

import (
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// Words returns the words of s: runs of letters and digits, with the
// apostrophes and hyphens that stand single between two of them ("don't",
// "2018-ci"; "3.5" is two words). Combining marks, soft hyphens and the
// Armenian marks for questions, exclamations and stress belong to the word
// inside which they stand.
func Words(s string) []brief.Span {
	words := make([]brief.Span, 0, utf8.RuneCountInString(s)/5+2)
	eachWord(s, func(word brief.Span) { words = append(words, word) })
	return words
}

// CountWords returns how many words Words returns.
func CountWords(s string) int {
	n := 0
	eachWord(s, func(brief.Span) { n++ })
	return n
}

// eachWord calls do with each word of s, in order.
func eachWord(s string, do func(brief.Span)) {
	word := brief.Span{Start: -1}
	joined := false // a joiner stands right after the word so far
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case isWordRune(r):
			if word.Start < 0 {
				word.Start = i
			}
			word.End, joined = i+size, false
		case word.Start < 0:
		case isInsideWord(r) && !joined:
			if unicode.Is(unicode.M, r) {
				word.End = i + size
			}
		case isJoiner(r) && !joined:
			joined = true
		default:
			do(word)
			word, joined = brief.Span{Start: -1}, false
		}
		i += size
	}
	if word.Start >= 0 {
		do(word)
	}
}

// isWordRune reports whether words are made of r.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	if 0x400 <= r && r <= 0x481 || 0x531 <= r && r <= 0x556 || 0x560 <= r && r <= 0x588 {
		return true // Cyrillic and Armenian, without a search
	}
	if 0x2010 <= r && r <= 0x2027 {
		return false // dashes and quotation marks
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// isInsideWord reports whether r, standing after a letter, does not end the
// word: a combining mark, a soft hyphen, a zero-width joiner or non-joiner, or
// one of the Armenian marks ՛ ՜ ՞ ՟ that are set over a vowel.
func isInsideWord(r rune) bool {
	switch r {
	case 0xAD, 0x200C, 0x200D, 0x55B, 0x55C, 0x55E, 0x55F:
		return true
	}
	return r >= 0x300 && unicode.Is(unicode.M, r)
}

// isJoiner reports whether r can join two parts of one word.
func isJoiner(r rune) bool {
	switch r {
	case '\'', '’', '‘', '՚', '-', '‐', '‑', '֊':
		return true
	}
	return false
}
