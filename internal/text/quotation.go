package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// Quotations returns the outermost quotations of s, without their marks, in
// order: “…”, „…“, «…», "…" and ‘…’. What stands inside inner marks belongs to
// the quotation around it.
//
// A quotation ends with its paragraph. One left open there counts only if the
// next paragraph opens with a mark, as a quotation over several paragraphs
// does; otherwise the stray mark opens nothing.
func Quotations(s string) []brief.Span {
	var all []brief.Span
	start := 0
	for start < len(s) {
		end := len(s)
		if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
			end = start + i
		}
		closed, open := quotationsOf(s[start:end])
		for _, q := range closed {
			all = append(all, brief.Span{Start: start + q.Start, End: start + q.End})
		}
		if open >= 0 && opensWithMark(s[end:]) {
			if q := trimSpan(s, brief.Span{Start: start + open, End: end}); q.Len() > 0 {
				all = append(all, q)
			}
		}
		start = end + 1
	}
	return all
}

// quotationsOf returns the closed quotations of one paragraph and where the
// content of one left open starts, or -1.
func quotationsOf(s string) (closed []brief.Span, open int) {
	var closers []string // the marks that would close each open level
	open = -1
	previous := rune(' ')
	for i, r := range s {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			size = 1
		}
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if i+size >= len(s) {
			next = ' '
		}
		switch {
		case len(closers) > 0 && strings.ContainsRune(closers[len(closers)-1], r) && !apostrophe(r, previous, next) && !opensHere(r, previous, next):
			closers = closers[:len(closers)-1]
			if len(closers) == 0 {
				if q := (brief.Span{Start: open, End: i}); q.Len() > 0 {
					closed = append(closed, q)
				}
				open = -1
			}
		case closersOf(r) != "" && opensHere(r, previous, next):
			if len(closers) == 0 {
				open = i + size
			}
			closers = append(closers, closersOf(r))
		}
		previous = r
	}
	return closed, open
}

// closersOf returns the marks that close what r opens.
func closersOf(r rune) string {
	switch r {
	case '“':
		return "”\""
	case '„':
		return "“”\""
	case '«':
		return "»"
	case '"':
		return "\""
	case '‘':
		return "’"
	case '‹':
		return "›"
	}
	return ""
}

// opensHere tells an opening mark from a closing one where the same mark does
// both: it opens after a space, a dash or a bracket and before a letter.
func opensHere(r, previous, next rune) bool {
	switch r {
	case '«', '„', '‹':
		return true
	case '“', '"', '‘':
		before := unicode.IsSpace(previous) || strings.ContainsRune("([{—–-“«„‘\"'", previous)
		return before && !unicode.IsSpace(next)
	}
	return false
}

func apostrophe(r, previous, next rune) bool {
	return r == '’' && unicode.IsLetter(previous) && unicode.IsLetter(next)
}

func opensWithMark(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return closersOf(r) != ""
}

func trimSpan(s string, span brief.Span) brief.Span {
	part := span.Of(s)
	span.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	span.End -= len(part) - len(strings.TrimRightFunc(part, unicode.IsSpace))
	if span.End < span.Start {
		span.End = span.Start
	}
	return span
}
