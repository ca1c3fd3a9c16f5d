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
// next paragraph opens with a mark, as English has it, or closes it without
// opening another, as Russian does; otherwise the stray mark opens nothing.
func Quotations(s string) []brief.Span {
	var all []brief.Span
	carried := "" // the marks that close what the paragraph before left open
	for start := 0; start < len(s); {
		end := paragraphEnd(s, start)
		closed, open, closers := quotationsOf(s[start:end], carried)
		carried = ""
		for _, q := range closed {
			if q = trimSpan(s, brief.Span{Start: start + q.Start, End: start + q.End}); q.Len() > 0 {
				all = append(all, q)
			}
		}
		if open >= 0 {
			next := end + len(s[end:]) - len(strings.TrimLeft(s[end:], "\n \t\r\u00a0"))
			switch {
			case opensWithMark(s[next:]):
			case closes(s[next:paragraphEnd(s, next)], closers):
				carried = closers
			default:
				open = -1
			}
			if open >= 0 {
				if q := trimSpan(s, brief.Span{Start: start + open, End: end}); q.Len() > 0 {
					all = append(all, q)
				}
				if carried != "" {
					start = next
					continue
				}
			}
		}
		start = end + 1
	}
	return all
}

// paragraphEnd returns where the line that start stands in ends.
func paragraphEnd(s string, start int) int {
	if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
		return start + i
	}
	return len(s)
}

// closes reports whether a paragraph closes a quotation that the one before
// left open. A straight mark does not tell opening from closing.
func closes(s, closers string) bool {
	if closers == "\"" {
		return false
	}
	closed, _, _ := quotationsOf(s, closers)
	return len(closed) > 0 && closed[0].Start == 0
}

// quotationsOf returns the closed quotations of one paragraph and where the
// content of one left open starts, or -1, with the marks that would close it.
// If carried is not empty the paragraph starts inside a quotation that one of
// these marks closes.
func quotationsOf(s, carried string) (closed []brief.Span, open int, end string) {
	var closers []string // the marks that would close each open level
	open = -1
	if carried != "" {
		closers, open = []string{carried}, 0
	}
	previous := rune(' ')
	for i, r := range s {
		if r < utf8.RuneSelf && isPlainLetter(byte(r)) {
			previous = r
			continue
		}
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
	if open >= 0 {
		end = closers[0]
	}
	return closed, open, end
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
