package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
)

// A line is one line of a text that is not blank, with what trimming asks of it.
type line struct {
	text     string
	gap      bool // a blank line stands before it
	words    int
	sentence bool // ends as a sentence does
	linked   bool // most of it is a link

	phrase *phrase // that it begins with, or is, and that makes it the page's own
	post   *Post   // that it is of; without a place yet
}

// newLine returns the line s.
func newLine(s string, gap bool) line {
	l := line{text: s, gap: gap, words: countWords(s), sentence: endsSentence(s)}
	if p := phraseAt(s); p != nil && p.proves(l) {
		l.phrase = p
	}
	return l
}

// prose reports whether l looks like running text rather than like a label, a
// headline or a link.
func (l line) prose() bool { return l.words >= shortLine && (l.sentence || l.words >= longLine) }

// endsArticle reports whether a phrase in l ends the article.
func (l line) endsArticle() bool { return l.phrase != nil && !l.phrase.drop }

// isDropped reports whether a phrase in l drops it.
func (l line) isDropped() bool { return l.phrase != nil && l.phrase.drop }

// isLabel reports whether l is a phrase and nothing else: "Share", "12 comments".
func (l line) isLabel() bool {
	return l.phrase != nil && !l.sentence && phrase{words: l.phrase.words}.matches(phraseWords(l.text, 0))
}

// splitLines returns the lines of s.
func splitLines(s string) []line {
	var lines []line
	gap := false
	for part := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(part) == "" {
			gap = true
			continue
		}
		lines = append(lines, newLine(part, gap))
		gap = false
	}
	return lines
}

// joinLines is the inverse of splitLines.
func joinLines(lines []line) string {
	var b strings.Builder
	for i, l := range lines {
		switch {
		case i > 0 && l.gap:
			b.WriteString("\n\n")
		case i > 0:
			b.WriteString("\n")
		}
		b.WriteString(l.text)
	}
	return b.String()
}

// countWords returns how many words s has.
func countWords(s string) int { return text.CountWords(s) }

// endsSentence reports whether s ends with a mark that ends sentences, quotes
// and brackets behind it aside.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"'”’»“›)]}*_`, r)
	})
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:…։。؟՞՜", r) && s != ""
}

// hasLetters reports whether s has anything to read.
func hasLetters(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// cleanText returns s as the text of a document: without what text.Clean
// removes, without spaces at the ends of lines, with one blank line at the most
// between paragraphs and none at the ends. It adds what it removed to hidden.
func cleanText(s string, hidden int) (string, int) {
	s, n := text.Clean(s)
	return joinLines(tidyLines(s)), hidden + n
}

// tidyLines is splitLines without the spaces at the ends of lines.
func tidyLines(s string) []line {
	var lines []line
	gap := false
	for part := range strings.SplitSeq(s, "\n") {
		if part = strings.TrimRight(part, " \t"); strings.TrimSpace(part) == "" {
			gap = true
			continue
		}
		lines = append(lines, line{text: part, gap: gap})
		gap = false
	}
	return lines
}
