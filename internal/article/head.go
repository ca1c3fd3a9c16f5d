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
		default:
			c.readLabel(s)
		}
	}
}

// readLabel takes s for the date or the byline if it is nothing else.
func (c *content) readLabel(s string) {
	date := first(parseDate(s), visibleDate(s, 1)) // a day of the week, or a place
	switch {
	case c.Published == "" && date != "":
		c.Published = date
	case c.Byline == "" && date == "" && isByline(s):
		c.Byline = cleanByline(s)
	}
}

// readAbove finds headline, byline and date in the lines that were cut off above
// an article: the headline is the lowest line that can be one and has its words
// from the article, what stands below it the rest.
func (c *content) readAbove(above, article []line) {
	var words map[string]bool
	for i := len(above) - 1; i >= max(0, len(above)-2*maxHeadLines); i-- {
		if !isHeadline(above[i]) {
			continue
		}
		if words == nil {
			words = beginnings(joinLines(article))
		}
		own, found := beginnings(above[i].text), 0
		for w := range own {
			if words[w] {
				found++
			}
		}
		if found < 2 || 2*found < len(own) {
			continue
		}
		c.Title = strings.TrimSpace(above[i].text)
		for _, l := range above[i+1:] {
			for part := range strings.SplitSeq(l.text, " | ") {
				c.readLabel(strings.TrimSpace(part))
			}
		}
		return
	}
}

// beginnings returns the first four letters of the words of s that have as many:
// the endings of a word differ between a headline and its article.
func beginnings(s string) map[string]bool {
	found := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r := []rune(w); len(r) >= 4 {
			found[string(r[:4])] = true
		}
	}
	return found
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

// isByline reports whether s is "By", in one of the languages, and two to six
// names.
func isByline(s string) bool {
	names, ok := s, false
	for _, by := range []string{"By ", "Автор: ", "Հեղինակ՝ ", "Müəllif: ", "Yazar: "} {
		if !ok {
			names, ok = strings.CutPrefix(s, by)
		}
	}
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
