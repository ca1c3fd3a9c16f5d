package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley/summarize/brief"
)

// Folded is a text as it is compared with another: the same words typed or
// typeset in another way fold to the same runes. It knows for each of its runes
// which bytes of the original that rune stands for.
type Folded struct {
	runes []rune
	from  []origin
}

// An origin is the range of bytes that a folded rune stands for. 32 bits serve
// because an article has at most some 20 MB, and halve the memory.
type origin struct{ start, end int32 }

// Fold folds s, of at most 2 GB, for comparison:
//
//   - canonical composition (NFC); compatibility composition (NFKC) for Latin
//     and Cyrillic letters only ("ﬁ" is "fi"), as it would make x² of x2;
//   - Armenian և is եւ is եվ, which no normal form knows; the colon and the
//     one-dot leader that are typed for ։ and ․, and the grave accent typed
//     after a letter for ՝, are those;
//   - i with a combining dot, which lower-casing İ leaves behind, is i;
//   - soft hyphens, zero-width characters and direction marks are dropped, and
//     with a soft hyphen the end of the line at which it parts a word;
//   - a run of white space is one space;
//   - ‘ ’ ‚ ′ ‹ › ՚ ` and the like are '; “ ” „ « » ″ and two of the former are ";
//   - U+2010–2015, U+2212, the Armenian hyphen and every run of those are -;
//   - … is three dots, and spaces between three dots or more are dropped.
//
// Case is not folded: see [FoldCase].
func Fold(s string) *Folded {
	n := utf8.RuneCountInString(s)
	if n < len(s) {
		n += n / 16 // և and … take more than one
	}
	f := &Folded{runes: make([]rune, 0, n), from: make([]origin, 0, n)}
	for i := 0; i < len(s); {
		if isPlainLetter(s[i]) && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) { // most of a text
			f.push(rune(s[i]), i, i+1)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == 0xAD:
			size += brokenLine(s[i+size:])
		case isDropped(r):
		case isStable(r) && !combinesAt(s, i+size):
			f.add(r, i, i+size)
		default:
			size = f.addSegment(s, i)
		}
		i += size
	}
	return f
}

// Runes returns the folded runes. They must not be changed.
func (f *Folded) Runes() []rune { return f.runes }

// Span returns the bytes of the original that the folded runes [i,j) stand
// for. A rune of several that stand for the same bytes has all of them.
func (f *Folded) Span(i, j int) brief.Span {
	switch {
	case i < j:
		return brief.Span{Start: int(f.from[i].start), End: int(f.from[j-1].end)}
	case i < len(f.from):
		return brief.Span{Start: int(f.from[i].start), End: int(f.from[i].start)}
	case i > 0:
		return brief.Span{Start: int(f.from[i-1].end), End: int(f.from[i-1].end)}
	}
	return brief.Span{}
}

// FoldCase returns r in the case in which letters of the language with the
// BCP 47 code lang are compared. In Azerbaijani and Turkish the small I is ı.
func FoldCase(r rune, lang string) rune {
	switch {
	case 'a' <= r && r <= 'z', 'а' <= r && r <= 'џ', 'ա' <= r && r <= 'և': // most of a text
		return r
	}
	switch r {
	case 'I':
		if base := baseLang(lang); base == "az" || base == "tr" {
			return 'ı'
		}
		return 'i'
	case 'İ':
		return 'i'
	case 'ς':
		return 'σ'
	}
	return unicode.ToLower(r)
}

// LowerCase returns the word with the case of its letters folded: see
// [FoldCase].
func LowerCase(word, lang string) string {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.Map(func(r rune) rune { return FoldCase(r, lang) }, word)
		}
	}
	return word
}

// add folds one composed rune, which stands for the bytes [start,end).
func (f *Folded) add(r rune, start, end int) {
	last := f.last()
	switch {
	case isDropped(r):
	case unicode.IsSpace(r):
		f.pushOnce(' ', start, end)
	case isDash(r):
		f.pushOnce('-', start, end)
	case r == '`' && unicode.Is(unicode.Armenian, last):
		f.push('՝', start, end)
	case isSingleQuote(r) && last == '\'':
		f.runes[len(f.runes)-1] = '"'
		f.extend(end)
	case isSingleQuote(r):
		f.push('\'', start, end)
	case isDoubleQuote(r):
		f.push('"', start, end)
	case r == 0x307 && last == 'i':
		f.extend(end)
	case r == 'և':
		f.push('ե', start, end)
		f.push('վ', start, end)
	case r == 'ւ' && (last == 'ե' || last == 'Ե'):
		f.push('վ', start, end)
	case r == 'Ւ' && last == 'Ե':
		f.push('Վ', start, end)
	case r == '։':
		f.push(':', start, end)
	case r == '.', r == '․':
		f.pushDot(start, end)
	case r == '…':
		f.pushDot(start, end)
		f.pushDot(start, end)
		f.pushDot(start, end)
	default:
		f.push(r, start, end)
	}
}

// addSegment folds the letter at start with the marks that combine with it,
// and returns its length in bytes. What composes stands for the whole segment.
func (f *Folded) addSegment(s string, start int) int {
	first, size := utf8.DecodeRuneInString(s[start:])
	end, marks := start+size, 0
	for combinesAt(s, end) {
		for {
			r, n := utf8.DecodeRuneInString(s[end:])
			end += n
			if !isDropped(r) {
				break
			}
		}
		marks++
	}
	segment := withoutDropped(s[start:end])
	form := norm.NFC
	if unicode.In(first, unicode.Latin, unicode.Cyrillic) {
		form = norm.NFKC
	}
	// A letter under a tower of marks is not normalized: no writing has it,
	// and the normalizer would put marks of its own between.
	if form.IsNormalString(segment) || marks > 30 {
		for i := start; i < end; {
			r, n := utf8.DecodeRuneInString(s[i:])
			f.add(r, i, i+n)
			i += n
		}
		return end - start
	}
	for _, r := range form.String(segment) {
		f.add(r, start, end)
	}
	return end - start
}

func (f *Folded) push(r rune, start, end int) {
	f.runes = append(f.runes, r)
	f.from = append(f.from, origin{int32(start), int32(end)})
}

// pushOnce pushes r unless it is the last rune, which then stands for more.
func (f *Folded) pushOnce(r rune, start, end int) {
	if f.last() == r {
		f.extend(end)
		return
	}
	f.push(r, start, end)
}

// pushDot pushes a dot and drops the spaces before it that make it and the two
// dots before an ellipsis.
func (f *Folded) pushDot(start, end int) {
	f.push('.', start, end)
	i := len(f.runes) - 1
	for range 2 {
		i--
		if i > 0 && f.runes[i] == ' ' {
			i--
		}
		if i < 0 || f.runes[i] != '.' {
			return
		}
	}
	to := i
	for ; i < len(f.runes); i++ {
		if f.runes[i] == ' ' {
			f.from[to-1].end = f.from[i].end
			continue
		}
		f.runes[to], f.from[to] = f.runes[i], f.from[i]
		to++
	}
	f.runes, f.from = f.runes[:to], f.from[:to]
}

// extend makes the last rune stand for the bytes up to end too.
func (f *Folded) extend(end int) { f.from[len(f.from)-1].end = int32(end) }

func (f *Folded) last() rune {
	if len(f.runes) == 0 {
		return 0
	}
	return f.runes[len(f.runes)-1]
}

// combinesAt reports whether the first rune of s[i:] that is not dropped
// combines with a letter before it.
func combinesAt(s string, i int) bool {
	for i < len(s) && s[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isDropped(r) {
			return r >= 0x300 && !isStable(r) && !norm.NFC.PropertiesString(s[i:]).BoundaryBefore()
		}
		i += size
	}
	return false
}

// brokenLine returns the length of the line end at the start of s, with the
// spaces around it, 0 if there is none.
func brokenLine(s string) int {
	rest := strings.TrimLeft(s, " \r")
	if !strings.HasPrefix(rest, "\n") {
		return 0
	}
	return len(s) - len(strings.TrimLeft(rest[1:], " "))
}

func withoutDropped(s string) string {
	return strings.Map(func(r rune) rune {
		if isDropped(r) {
			return -1
		}
		return r
	}, s)
}

// isStable reports, for the usual runes, that r stays itself in every normal
// form and combines with nothing before it.
func isStable(r rune) bool {
	switch {
	case r < 0xAA, 0xBB <= r && r < 0x132, 0x14A <= r && r < 0x17F, 0x180 <= r && r < 0x1C4, 0x1F4 <= r && r < 0x2B0:
		return true
	case 0x400 <= r && r < 0x483, 0x48A <= r && r < 0x591, 0x2010 <= r && r < 0x2028:
		return true
	}
	return false
}

// isDropped reports whether r is invisible: a soft hyphen, a zero-width
// character or a direction mark.
func isDropped(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x34F, r == 0x61C, r == 0xFEFF:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}

// isPlainLetter reports whether the byte is a letter or digit of ASCII, which
// nothing folds.
func isPlainLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

func isSingleQuote(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‚', '‛', '′', '‹', '›', 'ʻ', 'ʼ', '՚':
		return true
	}
	return false
}

func isDoubleQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '″':
		return true
	}
	return false
}

func isDash(r rune) bool {
	return r == '-' || 0x2010 <= r && r <= 0x2015 || r == 0x2212 || r == '֊'
}
