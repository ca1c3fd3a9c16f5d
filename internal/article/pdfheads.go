package article

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// headLines is how many lines at the top of a page, and at its foot, can be
// running heads.
const headLines = 2

// maxHeadWords is how many words a running head has at the most.
const maxHeadWords = 25

// pdfHead is what the lines of a running head have in common: their text but
// for its figures, their size and where they stand.
type pdfHead struct {
	text string
	size int
	top  bool
}

// cutHeads takes running heads and page numbers off the pages: lines at the top
// or at the foot that stand on two pages in five, page numbers aside alike.
func cutHeads(pages [][]pdfLine) []Cut {
	at := make(map[pdfHead]int)
	for _, page := range pages {
		seen := make(map[pdfHead]bool)
		for _, head := range headsOf(page) {
			if !seen[head] {
				at[head]++
			}
			seen[head] = true
		}
	}
	var order []pdfHead
	texts := make(map[pdfHead][]string)
	for n, page := range pages {
		drop := make([]bool, len(page))
		heads := headsOf(page)
		printed := false
		for i := range heads {
			printed = printed || isAddress(page[i].text)
		}
		for i := range page {
			head, ok := heads[i]
			if !ok {
				continue
			}
			repeats := at[head] >= 2 && at[head]*5 >= len(pages)*2
			number := isPageNumber(page[i].text) && (repeats || len(pages) == 1 && !head.top)
			browser := isAddress(page[i].text) || printed && isClock(page[i].text)
			if !repeats && !number && !browser {
				continue
			}
			drop[i] = true
			if texts[head] == nil {
				order = append(order, head)
			}
			texts[head] = append(texts[head], page[i].text+page[i].hyphen)
		}
		kept := page[:0:0]
		for i, l := range page {
			if !drop[i] {
				kept = append(kept, l)
			}
		}
		pages[n] = kept
	}
	var cuts []Cut
	for _, head := range order {
		reason := "stands at the edge of the page"
		if all := texts[head]; len(all) > 1 {
			reason = fmt.Sprintf("stands on %d pages", len(all))
		}
		cuts = append(cuts, Cut{strings.Join(slices.Compact(texts[head]), "\n"), reason})
	}
	return cuts
}

// headsOf returns what the lines at the top and at the foot of the page are as
// running heads, by their index.
func headsOf(page []pdfLine) map[int]pdfHead {
	order := make([]int, len(page))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := page[a].base, page[b].base; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	heads := make(map[int]pdfHead)
	for k, i := range order {
		top := k < headLines
		if l := page[i]; (top || k >= len(order)-headLines) && countWords(l.text) <= maxHeadWords {
			heads[i] = pdfHead{withoutFigures(l.text), int(l.size + 0.5), top}
		}
	}
	return heads
}

// withoutFigures returns s with "#" for every number in it.
func withoutFigures(s string) string {
	var b strings.Builder
	number := false
	for _, r := range s {
		switch {
		case !unicode.IsDigit(r):
			b.WriteRune(r)
		case !number:
			b.WriteByte('#')
		}
		number = unicode.IsDigit(r)
	}
	return b.String()
}

// isPageNumber reports whether s is the number of a first page: "1", "– 1 –",
// "Page 1 of 1".
func isPageNumber(s string) bool {
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—/|.", r) })
	numbers := 0
	for _, f := range fields {
		switch _, err := strconv.Atoi(f); {
		case err == nil:
			numbers++
		case f == "page", f == "of", f == "стр", f == "страница", f == "из", f == "səh", f == "səhifə", f == "էջ":
		default:
			return false
		}
	}
	return numbers > 0 && numbers <= 2
}

// isAddress reports whether s is what browsers print at the foot of a page: its
// address and its number, "https://example.com/news 1/2".
func isAddress(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 || !strings.Contains(s, "://") {
		return false
	}
	page, pages, ok := strings.Cut(fields[len(fields)-1], "/")
	return ok && withoutFigures(page) == "#" && withoutFigures(pages) == "#"
}

// isClock reports whether s begins as the line that browsers print at the top
// of a page does, with the time of printing: "11/23/26, 2:24 PM".
func isClock(s string) bool {
	fields := strings.Fields(withoutFigures(s))
	if len(fields) < 2 {
		return false
	}
	date := strings.TrimRight(fields[0], ",.")
	return (date == "#/#/#" || date == "#.#.#" || date == "#-#-#") && strings.HasPrefix(fields[1], "#:#")
}
