package verify

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A pairText is one side of a translation, cut into words and numbers.
type pairText struct {
	source   string
	lang     string // en, hy, az, ru or another code
	target   bool   // it is the translation
	words    []pairWord
	numbers  []text.Number
	dates    *dateLexicon
	meanings map[int]dateWord // by word, of those that are dates
}

// A pairWord is a run of letters, in small letters and folded.
type pairWord struct {
	span    brief.Span
	low     string
	capital bool
	after   mark // what stands between it and the word before
}

// A mark is the strongest mark between two words.
type mark uint8

const (
	noMark mark = iota
	commaMark
	stopMark // what ends a sentence or a clause
)

func newPairText(s, lang string, target bool) *pairText {
	return newPairSegment(s, lang).pairText(target)
}

func (cut *pairSegment) pairText(target bool) *pairText {
	s, folded := cut.text, cut.folded
	t := &pairText{source: s, lang: baseOf(cut.lang), target: target, numbers: cut.numbers, dates: dateLexiconOf(cut.lang)}
	runes := folded.Runes()
	low := make([]byte, 0, len(s))
	ends := make([]int, 0, len(runes)/5+2) // of each word in low
	t.words = make([]pairWord, 0, len(runes)/5+2)
	after := stopMark
	for i := 0; i < len(runes); {
		if !isLetter(runes[i]) {
			after = max(after, markOf(runes, i))
			i++
			continue
		}
		from, capital := i, unicode.IsUpper(runes[i])
		for i < len(runes) {
			if isLetter(runes[i]) {
				low = utf8.AppendRune(low, text.FoldCase(runes[i], t.lang))
			} else if !isInside(runes[i]) {
				break
			}
			i++
		}
		ends = append(ends, len(low))
		t.words = append(t.words, pairWord{span: folded.Span(from, i), capital: capital, after: after})
		after = noMark
	}
	all, start := string(low), 0
	for k, end := range ends {
		t.words[k].low = all[start:end]
		start = end
	}
	t.findDates()
	return t
}

// isLetter is unicode.IsLetter, but quicker with the letters of four languages.
func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case 0x400 <= r && r <= 0x481, 0x531 <= r && r <= 0x556, 0x561 <= r && r <= 0x587:
		return true
	case 0xC0 <= r && r <= 0x2AF:
		return r != '×' && r != '÷'
	case 0x2010 <= r && r <= 0x2027:
		return false
	}
	return unicode.IsLetter(r)
}

// markOf classes the mark at i.
func markOf(runes []rune, i int) mark {
	switch runes[i] {
	case ',', '(', ')', '՝', '"', '-', '—', '–':
		if i > 0 && i+1 < len(runes) && runes[i-1] != ' ' && runes[i+1] != ' ' && runes[i] != '"' && runes[i] != '(' && runes[i] != ')' {
			return noMark
		}
		return commaMark
	case '.', ':', '։', ';', '!', '?', '\n':
		if i+1 == len(runes) || runes[i+1] == ' ' || runes[i] == '\n' {
			return stopMark
		}
	}
	return noMark
}

// wordAfter returns the first word that starts at byte at or later.
func (t *pairText) wordAfter(at int) int {
	return sort.Search(len(t.words), func(i int) bool { return t.words[i].span.Start >= at })
}

// holdsNumber reports whether a number starts within the bytes from start to end.
func (t *pairText) holdsNumber(start, end int) bool {
	i := t.numberAfter(start)
	return i < len(t.numbers) && t.numbers[i].Span.Start < end
}

// numberAfter returns the first number that starts at byte at or later.
func (t *pairText) numberAfter(at int) int {
	return sort.Search(len(t.numbers), func(i int) bool { return t.numbers[i].Span.Start >= at })
}

// word returns the word i in small letters, "" where there is none.
func (t *pairText) word(i int) string {
	if i < 0 || i >= len(t.words) {
		return ""
	}
	return t.words[i].low
}

// isOneOf reports whether word is in list, a list of words between spaces.
func isOneOf(word, list string) bool {
	return word != "" && strings.Contains(list, " "+word+" ")
}
