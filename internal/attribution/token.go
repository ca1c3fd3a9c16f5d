package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A kind is what a token is.
type kind uint8

const (
	word    kind = iota
	mark         // a comma, a dash, a bracket …: one rune
	opening      // the opening mark of a quotation
	closing      // its closing mark
)

// A token is a word or a mark of punctuation.
type token struct {
	brief.Span
	kind    kind
	mark    rune   // of marks
	lower   string // of words, folded by language
	class   class
	capital bool
	quoted  bool // within a quotation, its marks included
	quote   int  // of an opening mark: the closing one; of all other quoted tokens: the opening one
}

func (t token) is(c class) bool { return t.kind == word && t.class&c != 0 }

// tokenize cuts s into tokens and ties the marks of each quotation together.
func tokenize(s string, l *language) []token {
	original := s
	s = plainQuotes(s, l)
	words := text.Words(s)
	tokens := make([]token, 0, len(words)+len(words)/3)
	at := 0
	for _, w := range words {
		if !(at > 0 && at+1 == w.Start && (s[at] == ',' || s[at] == '.') && isDigit(s[at-1]) && isDigit(s[w.Start])) { // "7,8"
			tokens = appendMarks(tokens, s, at, w.Start)
		}
		at = w.End
		t := token{Span: w, kind: word}
		first, _ := utf8.DecodeRuneInString(s[w.Start:])
		t.capital = unicode.IsUpper(first)
		t.lower = l.lower(w.Of(s))
		t.class = l.class(t.lower)
		tokens = append(tokens, t)
	}
	tokens = appendMarks(tokens, s, at, len(s))
	pairQuotes(tokens, text.Quotations(s))
	for i := range tokens {
		if t := &tokens[i]; t.kind != word && s[t.Start] == '"' {
			t.Span = widen(original, t.Span)
		}
	}
	return tokens
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// widen returns the span of the original mark of which plainQuotes left one
// byte.
func widen(s string, mark brief.Span) brief.Span {
	i := mark.Start
	for _, m := range []string{"“", "”", "''"} {
		for at := i; at > i-len(m) && at >= 0; at-- {
			if s[i] != '"' && strings.HasPrefix(s[at:], m) {
				return brief.Span{Start: at, End: at + len(m)}
			}
		}
	}
	return mark
}

// plainQuotes returns s with quotation marks that pair unevenly made even, every
// byte keeping its place. The typewriter's two apostrophes become one straight
// mark and a space. In English, where “ and " are mixed and turned round, all
// double marks become straight, with a space outside, so that they pair by
// adjacency; an inner ‘ becomes spaces, for the outer marks decide alone.
func plainQuotes(s string, l *language) string {
	if !strings.Contains(s, "''") && !(l.english && strings.ContainsAny(s, "“”‘")) {
		return s
	}
	b := []byte(s)
	double := false // a double mark is open
	for i := 0; i < len(s); i++ {
		rest := s[i:]
		switch {
		case s[i] == '\n':
			double = false
		case strings.HasPrefix(rest, "''"):
			double = opensAt(s, i, i+2)
			copy(b[i:], straight(double, 2))
			i++
		case !l.english:
		case strings.HasPrefix(rest, "“"), strings.HasPrefix(rest, "”"):
			double = opensAt(s, i, i+3) || rest[2] == "“"[2] && !double
			copy(b[i:], straight(double, 3))
			i += 2
		case s[i] == '"':
			double = opensAt(s, i, i+1)
		case double && strings.HasPrefix(rest, "‘"):
			copy(b[i:], "   ")
		}
	}
	return string(b)
}

// opensAt reports whether a quotation mark at s[i:end] opens, by what stands
// next to it.
func opensAt(s string, i, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return (i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([—–-", before)) && !unicode.IsSpace(after) && end < len(s)
}

// straight is one straight mark in n bytes, with its spaces outside.
func straight(opens bool, n int) string {
	if opens {
		return "  \""[3-n:]
	}
	return "\"  "[:n]
}

// appendMarks appends the marks of s[from:to], of which white space is none. A
// run of hyphens is a dash.
func appendMarks(tokens []token, s string, from, to int) []token {
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(s[i:to])
		span := brief.Span{Start: i, End: i + size}
		i += size
		switch r {
		case '-':
			for i < to && s[i] == '-' {
				i++
				span.End++
			}
			r = '—'
		case '–', '―', '‒', '−':
			r = '—'
		case '։':
			r = '.'
		}
		if unicode.IsSpace(r) || r == 0xFEFF || unicode.Is(unicode.M, r) {
			continue
		}
		tokens = append(tokens, token{Span: span, kind: mark, mark: r})
	}
	return tokens
}

// pairQuotes marks the tokens of every quotation. The spans are those of
// text.Quotations, without the marks.
func pairQuotes(tokens []token, quotes []brief.Span) {
	i := 0
	for _, q := range quotes {
		for i < len(tokens) && tokens[i].End <= q.Start {
			i++
		}
		open := i - 1
		for i < len(tokens) && tokens[i].Start < q.End {
			tokens[i].quoted, tokens[i].quote = true, open
			i++
		}
		if open < 0 || tokens[open].kind != mark {
			continue
		}
		tokens[open].kind, tokens[open].quoted = opening, true
		tokens[open].quote = i - 1 // one left open at the paragraph's end has no closing mark
		if i < len(tokens) && tokens[i].Start == q.End && tokens[i].kind == mark {
			tokens[i].kind, tokens[i].quoted, tokens[i].quote = closing, true, open
			tokens[open].quote = i
		}
	}
}
