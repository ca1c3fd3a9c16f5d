package article

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// content makes paragraphs of the lines of all pages.
func (d *pdf) content(i info) (content, error) {
	switch {
	case d.letters == 0:
		return content{}, errNoLetters
	case d.unmapped*10 > d.letters:
		return content{}, errUnmapped
	}
	var cut []Cut
	count := len(d.pages)
	if !d.o.NoTrim {
		cut = cutAskew(d.pages)
	}
	for n, page := range d.pages {
		d.pages[n] = joinPieces(page)
		i.page = i.page || slices.ContainsFunc(d.pages[n], func(l pdfLine) bool { return isAddress(l.text) })
	}
	if !d.o.NoTrim {
		whole := slices.Clone(d.pages)
		heads := cutHeads(d.pages)
		if len(slices.Concat(d.pages...)) == 0 {
			d.pages, heads = whole, nil // there is nothing but what repeats
		}
		cut = append(cut, heads...)
	}
	t := newPDFText(d.pages)
	lines, sizes := t.paragraphs(d.pages)
	if len(lines) == 0 {
		return content{}, errNoLetters
	}
	i.heading, i.early = pdfHeading(lines, sizes, t.body, i.title)
	c := i.article(lines, cut, d.o)
	c.Trimmed = len(c.Cut) > 0
	if len(d.pictures) > 0 {
		c.Findings = append(c.Findings, partial(d.pictures, count))
	}
	return c, nil
}

// cutAskew takes lines that do not run as most of their page does off the
// pages: watermarks, credits along the side of a picture.
func cutAskew(pages [][]pdfLine) []Cut {
	var cuts []Cut
	for n, page := range pages {
		var letters [5]int
		for _, l := range page {
			letters[l.turns+1] += len(l.text)
		}
		most := slices.Index(letters[:], slices.Max(letters[:])) - 1
		pages[n] = slices.DeleteFunc(page, func(l pdfLine) bool {
			if l.turns == most {
				return false
			}
			cuts = append(cuts, Cut{l.text + l.hyphen, "text that does not run as the page does"})
			return true
		})
	}
	return cuts
}

// joinPieces joins the pieces of lines that stand on one base line, and large
// initials to the word that they begin.
func joinPieces(page []pdfLine) []pdfLine {
	var lines []pdfLine
	for _, l := range page {
		if len(lines) == 0 {
			lines = append(lines, l)
			continue
		}
		last := &lines[len(lines)-1]
		space := l.left - last.right
		switch {
		case math.Abs(l.base-last.base) < 0.3*min(l.size, last.size) && space > -0.2*l.size && last.hyphen == "" && l.turns == last.turns:
			separator := " "
			if space > 2*l.size {
				separator = "\t"
			}
			last.text += separator + l.text
			last.right, last.hyphen, last.bold[1] = l.right, l.hyphen, l.bold[1]
		case utf8.RuneCountInString(last.text) == 1 && hasLetters(last.text) && last.size > 1.8*l.size && space > -0.2*last.size && l.base >= last.base-0.2*l.size:
			l.text = last.text + l.text
			*last = l
		default:
			lines = append(lines, l)
		}
	}
	return lines
}

// pdfText knows what is usual in a PDF.
type pdfText struct {
	body    float64         // the size of most letters
	leading float64         // from one line of a paragraph to the next, in sizes
	words   map[string]bool // that stand within lines
	divides bool            // words are divided at the ends of lines
}

func newPDFText(pages [][]pdfLine) *pdfText {
	t := &pdfText{words: make(map[string]bool)}
	letters := make(map[float64]int)
	var steps []float64
	lines, divided := 0, 0
	for _, page := range pages {
		for i, l := range page {
			letters[math.Round(l.size*2)/2] += len(l.text)
			if lines++; l.hyphen != "" {
				divided++
			}
			if i > 0 && l.size > 0 && sameSize(l, page[i-1]) {
				if step := (page[i-1].base - l.base) / l.size; step > 0.5 && step < 4 {
					steps = append(steps, step)
				}
			}
			t.addWords(l.text, i > 0 && page[i-1].hyphen != "", l.hyphen != "")
		}
	}
	most := 0
	for size, n := range letters {
		if n > most || n == most && size < t.body {
			t.body, most = size, n
		}
	}
	slices.SortFunc(steps, cmp.Compare)
	if len(steps) > 0 {
		t.leading = steps[len(steps)*3/10]
	}
	t.divides = divided >= 3 && divided*20 >= lines
	return t
}

// addWords takes note of the words of a line but for those that are divided.
func (t *pdfText) addWords(s string, dividedFirst, dividedLast bool) {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if dividedFirst && len(words) > 0 {
		words = words[1:]
	}
	if dividedLast && len(words) > 0 {
		words = words[:len(words)-1]
	}
	for _, word := range words {
		t.words[strings.ToLower(strings.Trim(word, "-"))] = true
	}
}

func sameSize(a, b pdfLine) bool { return math.Abs(a.size-b.size) <= 0.1*max(a.size, b.size) }

// paragraphs joins the lines of all pages to paragraphs, and returns the size
// of the letters of each.
func (t *pdfText) paragraphs(pages [][]pdfLine) (lines []line, sizes []float64) {
	var b strings.Builder
	var last *pdfLine
	end := func() {
		if last != nil {
			b.WriteString(last.hyphen)
			lines = append(lines, newLine(b.String(), true))
			sizes = append(sizes, last.size)
			b.Reset()
		}
	}
	for _, page := range pages {
		for i := range page {
			l := &page[i]
			switch {
			case last == nil:
			case !t.continues(*last, *l, page, i):
				end()
			case last.hyphen != "":
				b.WriteString(t.division(last.text, last.hyphen, l.text))
			default:
				b.WriteByte(' ')
			}
			b.WriteString(l.text)
			last = l
		}
	}
	end()
	return lines, sizes
}

// continues reports whether the line b, number i of its page, continues the
// paragraph of the line a, which comes before it, perhaps on another page.
func (t *pdfText) continues(a, b pdfLine, page []pdfLine, i int) bool {
	if !sameSize(a, b) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.text)
	open := !endsSentence(a.text) || a.hyphen != ""
	if open && (unicode.IsLower(r) || a.hyphen != "") {
		return true
	}
	step := a.base - b.base
	if i == 0 || step < 0.3*b.size || step > 4*b.size { // the next page or column
		short := i > 0 && isShort(page, i-1, b)
		return open && !short && a.bold[1] == b.bold[0] && unicode.IsLetter(r) && len(a.text) > 40
	}
	switch {
	case step > 1.3*t.leading*b.size:
		return false
	case a.bold[0] && a.bold[1] && !b.bold[0], b.bold[0] && b.bold[1] && !a.bold[1]:
		return false
	case isIndented(page, i):
		return false
	}
	return !isShort(page, i-1, b)
}

// nearLines is how many lines above and below tell how wide a column is.
const nearLines = 8

// isShort reports whether the line number i of the page ends although the next
// word, the first of next, had room on it.
func isShort(page []pdfLine, i int, next pdfLine) bool {
	l := page[i]
	margin := l.right
	for _, other := range page[max(0, i-nearLines):min(len(page), i+nearLines+1)] {
		if sameSize(l, other) && math.Abs(l.left-other.left) < 4*l.size {
			margin = max(margin, other.right)
		}
	}
	return l.right+0.35*l.size+next.word < margin-0.3*l.size
}

// isIndented reports whether the line number i of the page is the first of a
// paragraph, indented: the one above and the one below are not.
func isIndented(page []pdfLine, i int) bool {
	l := page[i]
	in := func(other pdfLine) bool {
		by := l.left - other.left
		return sameSize(l, other) && by > 0.7*l.size && by < 6*l.size
	}
	return in(page[i-1]) && (i+1 == len(page) || page[i+1].base > l.base || in(page[i+1]))
}

// The hyphens that stand nowhere but where a word is divided.
const (
	softHyphen     = "\u00AD"
	armenianHyphen = "\u058A"
)

// division returns what stands between a and b, of which the one ends and the
// other begins with parts of one word: the hyphen, or nothing if it only
// divides the word. Without proof from the rest of the text the hyphen stays,
// unless dividing words is what this text does.
func (t *pdfText) division(a, hyphen, b string) string {
	if hyphen == softHyphen || hyphen == armenianHyphen {
		return ""
	}
	head := a[len(strings.TrimRightFunc(a, unicode.IsLetter)):]
	tail := b[:len(b)-len(strings.TrimLeftFunc(b, unicode.IsLetter))]
	first, _ := utf8.DecodeRuneInString(tail)
	if head == "" || !unicode.IsLower(first) {
		return "-"
	}
	head, tail = strings.ToLower(head), strings.ToLower(tail)
	switch {
	case t.words[head+tail]:
		return ""
	case t.words[head+"-"+tail], t.words[head] && t.words[tail], isCompound(head, tail):
		return "-"
	case t.divides:
		return ""
	}
	return "-"
}

// isCompound reports whether the two are written with a hyphen more often than
// as one word.
func isCompound(head, tail string) bool {
	switch tail {
	case "то", "либо", "нибудь", "таки", "ка", "за", "под":
		return true
	}
	switch head {
	case "кое", "кой", "по", "из", "во", "экс", "вице", "пресс",
		"well", "self", "ex", "vice", "so", "half", "all", "long", "short", "high", "low", "old", "part", "full":
		return true
	}
	return false
}

// pdfHeading returns the headline of a PDF that calls itself title, and whether
// it counts before that title: the paragraph in larger letters than the body's
// that says the same, or begins it; else the first in much larger letters, and
// that only where the title is none.
func pdfHeading(lines []line, sizes []float64, body float64, title string) (heading string, counts bool) {
	title = realTitle(title)
	early := countWords(title) < 3
	for i, l := range lines {
		if len(l.text) > 500 || sizes[i] < 1.1*body {
			continue
		}
		if l.words > 2 && title != "" && strings.HasPrefix(title, l.text) {
			return l.text, true
		}
		if heading == "" && sizes[i] > 1.2*body && l.words > 1 {
			heading, counts = l.text, early && i < earlyLines
		}
	}
	return heading, counts
}
