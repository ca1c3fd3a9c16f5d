package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHeadLines is how many short lines can stand over an article: a headline,
// a line under it, who wrote it, when.
const maxHeadLines = 5

// readHead finds headline, byline and date in the lines above the text proper,
// where they are beyond doubt. The lines stay where they are.
func (c *content) readHead(lines []line) {
	head := 0
	for head < len(lines) && head <= maxHeadLines && !lines[head].prose() {
		head++
	}
	if head == 0 || head > maxHeadLines || head == len(lines) || !lines[head].gap {
		return
	}
	for i, l := range lines[:head] {
		s := strings.TrimSpace(l.text)
		switch {
		case i == 0 && isHeadline(l) && (lines[1].gap || head > 1):
			c.Title = s
		case c.Published == "" && parseDate(s) != "":
			c.Published = parseDate(s)
		case c.Byline == "" && isByline(s):
			c.Byline = strings.TrimPrefix(s, "By ")
		}
	}
}

// isHeadline reports whether l can be a headline: a few words that start with
// a capital or a figure and are no sentence. A question is a headline too.
func isHeadline(l line) bool {
	s := strings.TrimSpace(l.text)
	if l.words < 3 || l.words > 20 || l.phrase != nil || parseDate(s) != "" || isByline(s) {
		return false
	}
	if l.sentence && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(s); last == ',' || last == ';' {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘«„`))
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// isByline reports whether s is "By" and two to six names.
func isByline(s string) bool {
	names, ok := strings.CutPrefix(s, "By ")
	words := strings.Fields(names)
	if !ok || len(words) < 2 || len(words) > 6 || endsSentence(s) {
		return false
	}
	for _, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		if word != "and" && !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}
