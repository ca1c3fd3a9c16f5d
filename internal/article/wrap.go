package article

import (
	"strings"
	"unicode/utf8"
)

// Text that was broken into lines of equal width, in mail, say, or in a
// terminal, has line ends in the middle of sentences, and a line end always
// ends a sentence in what follows. Such lines are joined to paragraphs again.
//
// What was wrapped is told by how wrapping works: a line is broken where the
// next word no longer fits.

const (
	minWrapWidth = 40
	maxWrapWidth = 160
)

// unwrap joins the lines of s to paragraphs if s was wrapped.
func unwrap(lines []line) []line {
	if !isWrapped(lines) {
		return lines
	}
	var joined []line
	var paragraph []string
	for i, l := range lines {
		paragraph = append(paragraph, strings.Trim(l.text, " \t"))
		if i+1 == len(lines) || lines[i+1].gap {
			joined = append(joined, newLine(strings.Join(paragraph, " "), len(joined) > 0))
			paragraph = paragraph[:0]
		}
	}
	return joined
}

// isWrapped reports whether nearly every line that another follows without a
// blank line between them is as long as the widest line allows.
func isWrapped(lines []line) bool {
	width, sum, gaps := 0, 0, 0
	for _, l := range lines {
		n := utf8.RuneCountInString(l.text)
		width, sum = max(width, n), sum+n
		if l.gap {
			gaps++
		}
	}
	if width < minWrapWidth || width > maxWrapWidth {
		return false
	}
	breaks, full := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		breaks++
		word, _, _ := strings.Cut(strings.TrimSpace(lines[i].text), " ")
		if utf8.RuneCountInString(lines[i-1].text)+1+utf8.RuneCountInString(word) > width {
			full++
		}
	}
	return breaks >= 3 && full*10 >= breaks*9
}
