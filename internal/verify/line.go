package verify

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A line is a text, the article's or a quotation's, cut into tokens and
// written plain, so that quotations that are alike are equal strings.
type line struct {
	source string
	plain  string
	tokens []token
}

// A token is a word, or one mark that is no part of a word. Words are those of
// [text.Words], but for numbers, which keep their separators together ("1,600"
// never matches "600"), and for dashes, which part words as hyphens do not.
type token struct {
	start, end int32 // in plain
	from, to   int32 // in source
	word       bool
	space      bool // white space stands before it
}

// parse folds and cuts s.
func parse(s string) *line { return parseFolded(s, text.Fold(s)) }

// parseFolded cuts s, which is folded already.
func parseFolded(s string, folded *text.Folded) *line {
	runes := folded.Runes()
	tokens := make([]token, 0, len(runes)/4+1)
	var plain strings.Builder
	plain.Grow(len(s))
	space := false // before this token
	tight := false // spaces after the token before do not count
	for i := 0; i < len(runes); {
		if runes[i] == ' ' {
			space = true
			i++
			continue
		}
		end, word := i+1, isLetterOrNumber(runes[i])
		if word && !isSpaceless(runes[i]) {
			end = endOfWord(s, folded, i)
		}
		loose := !tight
		tight = false
		r := runes[i]
		switch {
		case r == '"', r == '\'' && !(i > 0 && unicode.IsNumber(runes[i-1])): // 5' is no 5"
			r = '"'
			loose, tight = false, true
		case r == '-' && space && end < len(runes) && runes[end] == ' ':
			loose, tight = false, true
		}
		if space && loose && len(tokens) > 0 {
			plain.WriteByte(' ')
		}
		from := folded.Span(i, end)
		t := token{start: int32(plain.Len()), from: int32(from.Start), to: int32(from.End), word: word, space: space}
		plain.WriteRune(r)
		for _, r := range runes[i+1 : end] {
			plain.WriteRune(r)
		}
		t.end = int32(plain.Len())
		tokens = append(tokens, t)
		i, space = end, false
	}
	return &line{source: s, plain: plain.String(), tokens: tokens}
}

// text returns token k as it stands in the plain text.
func (l *line) text(k int) string { return l.plain[l.tokens[k].start:l.tokens[k].end] }

// is reports whether there is a token k and it is the mark given.
func (l *line) is(k int, mark string) bool {
	return k >= 0 && k < len(l.tokens) && !l.tokens[k].word && l.text(k) == mark
}

// isWord reports whether there is a token k and it is a word.
func (l *line) isWord(k int) bool { return k >= 0 && k < len(l.tokens) && l.tokens[k].word }

// span returns the bytes of the source from token i up to token j.
func (l *line) span(i, j int) brief.Span {
	return brief.Span{Start: int(l.tokens[i].from), End: int(l.tokens[j-1].to)}
}

// part returns the plain text from token i up to token j.
func (l *line) part(i, j int) string { return l.plain[l.tokens[i].start:l.tokens[j-1].end] }

// countWords counts the words from token i up to token j.
func (l *line) countWords(i, j int) int {
	n := 0
	for _, t := range l.tokens[i:j] {
		if t.word {
			n++
		}
	}
	return n
}

// tokensOf returns the tokens [i,j) that lie within span.
func (l *line) tokensOf(span brief.Span) (i, j int) {
	i = sort.Search(len(l.tokens), func(k int) bool { return int(l.tokens[k].from) >= span.Start })
	j = sort.Search(len(l.tokens), func(k int) bool { return int(l.tokens[k].to) > span.End })
	return i, max(i, j)
}

// startingAt returns the token that starts at the byte at of the plain text.
func (l *line) startingAt(at int) (k int, ok bool) {
	k = sort.Search(len(l.tokens), func(k int) bool { return int(l.tokens[k].start) >= at })
	return k, k < len(l.tokens) && int(l.tokens[k].start) == at
}

// endingAt returns the number of tokens up to the one that ends at the byte at
// of the plain text.
func (l *line) endingAt(at int) (k int, ok bool) {
	k = sort.Search(len(l.tokens), func(k int) bool { return int(l.tokens[k].end) >= at })
	return k + 1, k < len(l.tokens) && int(l.tokens[k].end) == at
}

// endOfWord returns where the word that starts at folded rune i ends.
func endOfWord(s string, folded *text.Folded, i int) int {
	runes := folded.Runes()
	for i++; i < len(runes); i++ {
		r := runes[i]
		switch {
		case isLetterOrNumber(r) && !isSpaceless(r), isInside(r):
			continue
		case i+1 == len(runes) || !isLetterOrNumber(runes[i+1]):
			return i
		case r == '\'' && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]):
		case r == '-' && isHyphen(folded.Span(i, i+1).Of(s)):
		case strings.ContainsRune(".,:", r) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
		default:
			return i
		}
	}
	return i
}

func isLetterOrNumber(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return isLetter(r) || unicode.IsNumber(r)
}

// isInside reports whether r continues a word: a combining mark, or one of the
// Armenian marks that stand over a vowel.
func isInside(r rune) bool {
	return r >= 0x300 && (r == '՛' || r == '՜' || r == '՞' || r == '՟' || unicode.Is(unicode.M, r))
}

// isHyphen tells a hyphen, which joins words, from a dash, which parts them.
func isHyphen(source string) bool {
	return source == "-" || source == "‐" || source == "‑" || source == "֊"
}

// isSpaceless reports whether r is of a script that puts no spaces between
// words. There each letter is a token.
func isSpaceless(r rune) bool {
	return r >= 0xE00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
