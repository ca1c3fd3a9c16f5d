package article

import (
	"strings"
)

// The kinds of text.
const (
	kindText     = "text"
	kindMarkdown = "markdown"
	kindHTML     = "html"
)

// kindOf tells the kind of s from what it holds.
func kindOf(s string) string {
	switch {
	case isHTML(s):
		return kindHTML
	case isMarkdown(s):
		return kindMarkdown
	}
	return kindText
}

// isHTML reports whether s is HTML: it starts as HTML does, or tags that make
// paragraphs stand in it again and again. Text that speaks of a tag, and
// Markdown with one here and there, are not.
func isHTML(s string) bool {
	start := skipProlog(s[:min(len(s), 64<<10)])
	start = strings.ToLower(start[:min(len(start), 64)])
	for _, open := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(start, open) {
			return true
		}
	}
	tags, closed := 0, false
	for i := 0; i < len(s); {
		j := strings.IndexByte(s[i:], '<')
		if j < 0 {
			break
		}
		i += j + 1
		name, end := tagName(s[i:])
		if blockTags(name) {
			tags++
			closed = closed || end
		}
		i += len(name)
	}
	words := strings.Count(s, " ") + strings.Count(s, "\n") + 1
	startsWithTag := func() bool {
		name, _ := tagName(strings.TrimPrefix(start, "<"))
		return strings.HasPrefix(start, "<") && blockTags(name)
	}
	switch {
	case !closed:
		return false
	case startsWithTag():
		return true
	}
	return tags >= 4 && tags*100 >= words
}

// skipProlog returns s from its first tag on that is no XML declaration and no
// comment.
func skipProlog(s string) string {
	for {
		s = strings.TrimSpace(s)
		var end string
		switch {
		case strings.HasPrefix(s, "<?"):
			end = ">"
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		default:
			return s
		}
		_, rest, ok := strings.Cut(s, end)
		if !ok {
			return s
		}
		s = rest
	}
}

// tagName returns the name of the tag whose text after the "<" is s, in lower
// case, and whether it is a closing one. No tag has the name "".
func tagName(s string) (name string, closing bool) {
	if strings.HasPrefix(s, "/") {
		s, closing = s[1:], true
	}
	n := 0
	for n < len(s) && n < 12 && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && s[n] >= '0' && s[n] <= '9') {
		n++
	}
	if n < len(s) && strings.IndexByte(" \t\n\r\f>/", s[n]) < 0 {
		return "", false
	}
	return strings.ToLower(s[:n]), closing
}

// blockTags reports whether name is a tag that structures a page.
func blockTags(name string) bool {
	switch name {
	case "html", "head", "body", "title", "meta", "link", "script", "style",
		"p", "div", "br", "h1", "h2", "h3", "ul", "ol", "li", "table", "tr", "td",
		"article", "section", "header", "footer", "nav", "main", "blockquote", "figure":
		return true
	}
	return false
}

// isMarkdown reports whether s is Markdown. A list with hyphens is not enough:
// that is how dialogue looks in Russian and Armenian.
func isMarkdown(s string) bool {
	if _, rest := frontMatter(s); len(rest) < len(s) {
		return true
	}
	links, headings, bold, weak := 0, 0, 0, 0
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case headingLevel(line) > 0:
			headings++
		case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "* "), strings.HasPrefix(line, "- "), strings.HasPrefix(line, "```"):
			weak++
		}
		links += strings.Count(line, "](")
		bold += strings.Count(line, "**") / 2
	}
	first := strings.TrimLeft(s, "\r\n")
	line, _, _ := strings.Cut(first, "\n")
	return links > 0 || headings > 1 || bold > 1 ||
		headings > 0 && (weak > 0 || bold > 0 || headingLevel(line) > 0)
}
