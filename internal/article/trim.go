package article

import (
	"fmt"
	"slices"
	"strings"

	"parley/internal/text"
)

const (
	// minKept is how many words must stand before a phrase for it to end the
	// article, and how many an article has that anything is cut from at all.
	minKept = 60

	// aboveArticle is why lines above an article are cut.
	aboveArticle = "page matter above the article"

	// shortLine is the number of words under which a line is no running text.
	shortLine = 10

	// longLine is the number from which a line is running text even if it does
	// not end as a sentence does: a post that ends in a link, say.
	longLine = 32
)

// trim takes off the lines that are the page's own, below the article, within
// it and above it, and returns the rest and what it took off. Of a text too
// short to tell one from the other only what is known to be the page's goes.
//
//  1. A line that begins with a known phrase ends the article, if enough of an
//     article stands before it and not too much after it.
//  2. Lines at the end that are no sentences go.
//  3. If lines of the page stand at the head too, the run of lines with the
//     most running text in it remains.
func trim(lines []line) ([]line, []Cut) {
	kept, cuts := trimLines(lines)
	if wordsOf(kept) < minKept {
		kept, cuts = trimShort(lines)
	}
	kept, navigation := cutNavigation(kept)
	return kept, append(navigation, cuts...)
}

func trimLines(lines []line) ([]line, []Cut) {
	var head, tail []Cut
	if at := pageMatter(lines, 50, 65); at < len(lines) {
		tail = append(tail, fromPhrase(lines[at:]))
		lines = lines[:at]
	}
	if at := tailStart(lines); at < len(lines) {
		tail = append([]Cut{{joinLines(lines[at:]), "lines at the end that are no sentences"}}, tail...)
		lines = lines[:at]
	}
	if headIsChrome(lines) {
		start, end := bestRun(lines)
		start = withHead(lines, start)
		if start > 0 {
			head = append(head, Cut{joinLines(lines[:start]), aboveArticle})
		}
		if end < len(lines) {
			tail = append([]Cut{{joinLines(lines[end:]), "page matter below the article"}}, tail...)
		}
		lines = lines[start:end]
	}
	lines, middle := dropLines(lines)
	return lines, append(append(head, middle...), tail...)
}

// fromPhrase is the cut of lines, of which the first has a phrase.
func fromPhrase(lines []line) Cut {
	return Cut{joinLines(lines), fmt.Sprintf("page matter from “%s” on", text.CleanLine(lines[0].text))}
}

// pageMatter returns the index of the first line with a phrase that ends the
// article, or len(lines). At most the given percentage of the running text may
// come after it, or the percentage backed where more such lines follow.
func pageMatter(lines []line, percent, backed int) int {
	const backing = 3
	prose, phrases := 0, 0
	for _, l := range lines {
		if l.endsArticle() {
			phrases++
		}
		if l.prose() {
			prose += l.words
		}
	}
	words, after := 0, prose
	for i, l := range lines {
		if l.endsArticle() {
			limit := percent
			if phrases--; phrases >= backing {
				limit = backed
			}
			if words >= minKept && 100*after <= limit*prose {
				return i
			}
		}
		words += l.words
		if l.prose() {
			after -= l.words
		}
	}
	return len(lines)
}

// tailStart returns the index behind the last line that is a sentence.
func tailStart(lines []line) int {
	for i := len(lines); i > 0; i-- {
		if l := lines[i-1]; l.prose() || l.sentence && l.phrase == nil {
			return i
		}
	}
	return len(lines)
}

// headIsChrome reports whether lines of the page stand above the article: more
// short lines than a headline and what belongs to it.
func headIsChrome(lines []line) bool {
	short := 0
	for _, l := range lines {
		if l.prose() {
			break
		}
		short++
		if l.endsArticle() {
			short += 2
		}
	}
	return short > maxHeadLines && short < len(lines)
}

// bestRun returns the run of lines that has most running text in it: a line of
// prose counts its words, any other −4, one with a phrase −20. (Kadane's
// algorithm; the weights are measured.)
func bestRun(lines []line) (start, end int) {
	best, sum, from := 0, 0, 0
	for i, l := range lines {
		switch {
		case l.endsArticle():
			sum -= 20
		case l.sentence:
			sum += l.words
		default:
			sum -= 4
		}
		if sum <= 0 {
			sum, from = 0, i+1
		} else if sum > best {
			best, start, end = sum, from, i+1
		}
	}
	return start, end
}

// withHead returns where the article that runs from start begins if the lines
// right above it are its headline, who wrote it and when.
func withHead(lines []line, start int) int {
	begin := start
	for i := start - 1; i >= 0 && i >= start-maxHeadLines; i-- {
		s := strings.TrimSpace(lines[i].text)
		switch {
		case isHeadline(lines[i]):
			begin = i
		case !isByline(s) && parseDate(s) == "":
			return begin
		}
	}
	return begin
}

// dropLines takes out the lines within the article that are the page's own, and
// the buttons around its headline.
func dropLines(lines []line) ([]line, []Cut) {
	var kept []line
	var cuts []Cut
	gap := false
	head := max(0, slices.IndexFunc(lines, line.prose)) // a list has none
	for i, l := range lines {
		if l.isDropped() || i < head && l.isLabel() {
			cuts = append(cuts, Cut{l.text, "a line of the page within the article"})
			gap = gap || l.gap
			continue
		}
		l.gap = l.gap || gap
		gap = false
		kept = append(kept, l)
	}
	return kept, cuts
}

func wordsOf(lines []line) int {
	n := 0
	for _, l := range lines {
		n += l.words
	}
	return n
}
