package article

import (
	"strings"
	"unicode"
)

// What readability finds holds most of an article's lines and few of the
// page's: more is known of them than of lines of plain text, and less is taken
// off.

// trimExtracted takes off the page's own lines in what was extracted from it.
// A title that the page states makes headline, byline and date in the text
// superfluous.
func trimExtracted(lines []line, title string) ([]line, []Cut) {
	kept, cuts := trimExtractedLines(lines, title)
	if wordsOf(kept) < minKept {
		return lines, nil
	}
	return kept, cuts
}

func trimExtractedLines(lines []line, title string) ([]line, []Cut) {
	var cuts, tail []Cut
	if at := pageMatter(lines, 10, 10); at < len(lines) {
		tail = append(tail, fromPhrase(lines[at:]))
		lines = lines[:at]
	}
	if headIsChrome(lines) {
		if start, _ := bestRun(lines); start > 0 {
			cuts = append(cuts, Cut{joinLines(lines[:start]), "page matter above the article"})
			lines = lines[start:]
		}
	}
	var kept []line
	gap, head := false, true
	for _, l := range lines {
		drop := l.isDropped() || l.linked && !l.sentence && l.words >= 4 && !strings.Contains(l.text, "://")
		if head = head && !l.sentence; head {
			drop = drop || l.linked || l.endsArticle() || title != "" && (isStamp(l) || sameWords(l.text, title))
		}
		if drop {
			cuts = append(cuts, Cut{l.text, "a line of the page within the article"})
			gap = gap || l.gap
			continue
		}
		l.gap = l.gap || gap
		gap = false
		kept = append(kept, l)
	}
	end := len(kept)
	for end > 0 && !kept[end-1].sentence && (kept[end-1].linked || kept[end-1].endsArticle()) {
		end--
	}
	if end < len(kept) {
		tail = append([]Cut{{joinLines(kept[end:]), "links below the article"}}, tail...)
	}
	return kept[:end], append(cuts, tail...)
}

// isStamp reports whether l says who published the article and when, and
// nothing else.
func isStamp(l line) bool {
	if l.words > 15 {
		return false
	}
	if isByline(strings.TrimSpace(l.text)) {
		return true
	}
	figures, year := 0, false
	for _, word := range strings.FieldsFunc(l.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !isFigure(word) {
			continue
		}
		figures++
		year = year || len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20"))
	}
	clock := strings.ContainsFunc(l.text, func(r rune) bool { return r == ':' || r == '/' })
	return figures >= 2 && (year || clock && figures >= 4) && figures*4 >= l.words && !strings.Contains(l.text, "%")
}

// sameWords reports whether a and b differ in marks, spaces and case only.
func sameWords(a, b string) bool {
	return strings.Join(phraseWords(a, 0), " ") == strings.Join(phraseWords(b, 0), " ")
}
