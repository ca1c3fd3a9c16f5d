package verify

import (
	"slices"
	"strings"
)

// Diff shows, word by word, how a quotation differs from its source:
//
//	return [-the-]{+its+} troops
//
// What stands in [- -] is in the quotation only, what stands in {+ +} in the
// source only. Differences of typography and in the punctuation at the ends
// are not shown, and long stretches without a difference are cut to "…".
func Diff(quote, source string) string {
	q, s := newQuotation(quote), newQuotation(source)
	d := differ{q: &q, s: &s}
	d.compare(q.i, q.j, s.i, s.j)
	return d.String()
}

// A differ lines up two texts.
type differ struct {
	q, s    *quotation
	changes []change
}

// A change is a stretch of tokens that both texts have (common), that only the
// quotation has (deleted) or only the source (added).
type change struct {
	kind int
	i, j int // of the quotation if deleted, else of the source
}

const (
	common = iota
	deleted
	added
)

// maxDiff bounds the table of a comparison; longer texts are shown as replaced.
const maxDiff = 1 << 20

// compare lines up the tokens [i,j) of the quotation with [k,l) of the source.
func (d *differ) compare(i, j, k, l int) {
	for i < j && k < l && d.q.text(i) == d.s.text(k) {
		d.put(common, k)
		i++
		k++
	}
	tail := 0
	for i < j-tail && k < l-tail && d.q.text(j-tail-1) == d.s.text(l-tail-1) {
		tail++
	}
	j, l = j-tail, l-tail
	if (j-i)*(l-k) <= maxDiff {
		i, k = d.align(i, j, k, l)
	}
	for ; i < j; i++ {
		d.put(deleted, i)
	}
	for ; k < l; k++ {
		d.put(added, k)
	}
	for ; k < l+tail; k++ {
		d.put(common, k)
	}
}

// align puts the changes between two stretches by their longest common
// subsequence and returns what is left of either at the end.
func (d *differ) align(i, j, k, l int) (int, int) {
	width := l - k + 1
	longest := make([]int32, (j-i+1)*width) // of what follows
	for a := j - i - 1; a >= 0; a-- {
		for b := l - k - 1; b >= 0; b-- {
			if d.q.text(i+a) == d.s.text(k+b) {
				longest[a*width+b] = longest[(a+1)*width+b+1] + 1
			} else {
				longest[a*width+b] = max(longest[(a+1)*width+b], longest[a*width+b+1])
			}
		}
	}
	a, b := 0, 0
	for i+a < j && k+b < l {
		switch {
		case d.q.text(i+a) == d.s.text(k+b):
			d.put(common, k+b)
			a++
			b++
		case longest[(a+1)*width+b] >= longest[a*width+b+1]:
			d.put(deleted, i+a)
			a++
		default:
			d.put(added, k+b)
			b++
		}
	}
	return i + a, k + b
}

// put adds a token to the last change if it goes on there, else to a new one.
// Of the changes between two common stretches, what is deleted comes first.
func (d *differ) put(kind, k int) {
	n := len(d.changes)
	switch {
	case n > 0 && d.changes[n-1].kind == kind && d.changes[n-1].j == k:
		d.changes[n-1].j++
	case kind == deleted && n > 1 && d.changes[n-1].kind == added && d.changes[n-2].kind == deleted && d.changes[n-2].j == k:
		d.changes[n-2].j++
	case kind == deleted && n > 0 && d.changes[n-1].kind == added:
		d.changes = slices.Insert(d.changes, n-1, change{deleted, k, k + 1})
	default:
		d.changes = append(d.changes, change{kind, k, k + 1})
	}
}

func (d *differ) String() string {
	const shown = 4 // common words beside a change
	var b strings.Builder
	for n, c := range d.changes {
		from, mark, end := d.s, "", ""
		switch c.kind {
		case deleted:
			from, mark, end = d.q, "[-", "-]"
		case added:
			mark, end = "{+", "+}"
		}
		replaced := c.kind == added && n > 0 && d.changes[n-1].kind == deleted
		if n > 0 && from.tokens[c.i].space && !replaced {
			b.WriteByte(' ')
		}
		words := strings.Fields(from.span(c.i, c.j).Of(from.source))
		first, last := n == 0, n == len(d.changes)-1
		switch {
		case c.kind != common || first && last:
		case first && len(words) > shown:
			words = append([]string{"…"}, words[len(words)-shown:]...)
		case last && len(words) > shown:
			words = append(words[:shown:shown], "…")
		case len(words) > 2*shown:
			words = slices.Concat(words[:shown], []string{"…"}, words[len(words)-shown:])
		}
		b.WriteString(mark + strings.Join(words, " ") + end)
	}
	return b.String()
}
