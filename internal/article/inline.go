package article

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inlineText returns a line of Markdown without its marks, and how many bytes
// of what remains are the text of links. Images go; links leave their text.
func inlineText(s string) (out string, linked int) {
	if !strings.ContainsAny(s, "\\[<*_`~&") {
		return s, 0
	}
	links := strings.Contains(s, "](") || strings.Contains(s, "][")
	var b strings.Builder
	for i := 0; i < len(s); {
		switch rest := s[i:]; {
		case rest[0] == '\\' && len(rest) > 1 && isMark(rest[1]):
			b.WriteByte(rest[1])
			i += 2
		case links && (strings.HasPrefix(rest, "![") || rest[0] == '['):
			image := rest[0] == '!'
			text, size := link(strings.TrimPrefix(rest, "!"))
			if size == 0 {
				b.WriteByte(rest[0])
				i++
				break
			}
			i += size
			if image {
				i++
				break
			}
			inner, _ := inlineText(text)
			linked += len(inner)
			b.WriteString(inner)
		case rest[0] == '<':
			size := htmlTag(rest)
			switch name, _ := tagName(rest[1:]); {
			case size == 0:
				b.WriteByte('<')
				size = 1
			case blockTags(name):
				b.WriteByte(' ')
			}
			i += size
		case rest[0] == '*', rest[0] == '_', rest[0] == '`', strings.HasPrefix(rest, "~~"):
			run := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
			if !isEmphasis(s, i, run) {
				b.WriteString(rest[:run])
			}
			i += run
		default:
			n := strings.IndexAny(rest[1:], "\\![<*_`~") + 1
			if n == 0 {
				n = len(rest)
			}
			b.WriteString(rest[:n])
			i += n
		}
	}
	return html.UnescapeString(b.String()), linked
}

// isMark reports whether a backslash before c makes c a plain character.
func isMark(c byte) bool { return strings.IndexByte("\\`*_{}[]()#+-.!|<>~", c) >= 0 }

// link returns the text of the link at the start of s, "[text](target)",
// "[text][reference]" or "[text][]", and its size; 0: there is none.
func link(s string) (text string, size int) {
	end := closing(s, '[', ']')
	if end < 0 {
		return "", 0
	}
	text, rest := s[1:end], s[end+1:]
	switch {
	case strings.HasPrefix(rest, "("):
		if target := closing(rest, '(', ')'); target > 0 {
			return text, end + 1 + target + 1
		}
	case strings.HasPrefix(rest, "[") && text != "":
		if label := closing(rest, '[', ']'); label > 0 && !strings.ContainsAny(rest[:label], " \t") {
			return text, end + 1 + label + 1
		}
	}
	return "", 0
}

// maxLink bounds the search for the end of a link, which else is quadratic in
// a line of nothing but brackets.
const maxLink = 2 << 10

// closing returns the index of the bracket that closes the one at the start of
// s, or -1.
func closing(s string, open, close byte) int {
	depth := 0
	for i := 0; i < len(s) && i < maxLink; i++ {
		switch s[i] {
		case '\\':
			i++
		case open:
			depth++
		case close:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// htmlTag returns the size of the tag, comment or address in angle brackets at
// the start of s, if it is one that is no part of the text.
func htmlTag(s string) int {
	if strings.HasPrefix(s, "<!--") {
		if end := strings.Index(s[:min(len(s), maxLink)], "-->"); end > 0 {
			return end + 3
		}
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), maxLink)], '>')
	if name, _ := tagName(s[1:]); end < 0 || name == "" {
		return 0
	}
	return end + 1
}

// isEmphasis reports whether the run of n marks at s[i] shapes the text around
// it. An asterisk between spaces and an underscore within a word do not.
func isEmphasis(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	spaceBefore := i == 0 || unicode.IsSpace(before)
	spaceAfter := i+n == len(s) || unicode.IsSpace(after)
	if n > 3 || spaceBefore && spaceAfter {
		return false
	}
	if s[i] == '_' {
		inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '/' }
		return !(i > 0 && inWord(before) && i+n < len(s) && inWord(after))
	}
	return true
}
