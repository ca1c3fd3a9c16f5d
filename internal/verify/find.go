package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A run is the tokens from i up to j of an article.
type run struct{ i, j int }

// The bounds of a search, so that an article made of repeats costs no more
// than another: places looked at, and bytes compared at them.
const (
	maxPlaces  = 2048
	maxCompare = 1 << 22
)

// find returns the places where the plain text stands between the bytes from
// and to of the article's, on token boundaries, and whether these are all.
// With free, the first letter may have the other case.
func (a *Article) find(plain string, free bool, from, to int) (runs []run, all bool) {
	all = true
	for _, variant := range a.variants(plain, free) {
		places := min(maxPlaces, maxCompare/(len(variant)+1)+1)
		for at := from; ; places-- {
			k := strings.Index(a.plain[at:to], variant)
			if k < 0 {
				break
			}
			if places == 0 {
				all = false
				break
			}
			if r, ok := a.runAt(at+k, at+k+len(variant)); ok {
				runs = append(runs, r)
			}
			at += k + 1
		}
	}
	slices.SortFunc(runs, func(r, s run) int { return r.i - s.i })
	return runs, all
}

// variants returns plain as it may stand in the article.
func (a *Article) variants(plain string, free bool) []string {
	first, size := utf8.DecodeRuneInString(plain)
	variants := []string{plain}
	if !free || !unicode.IsLetter(first) {
		return variants
	}
	small := text.FoldCase(first, a.doc.Lang)
	capital := unicode.ToUpper(small)
	if small == 'i' && text.FoldCase('I', a.doc.Lang) == 'ı' {
		capital = 'İ'
	}
	for _, r := range []rune{small, capital} {
		if v := string(r) + plain[size:]; !slices.Contains(variants, v) {
			variants = append(variants, v)
		}
	}
	return variants
}

// findNear is find in the whole article. Where that finds too many places, those
// that start in the sentences named are added.
func (a *Article) findNear(plain string, free bool, near []int) []run {
	runs, all := a.find(plain, free, 0, len(a.plain))
	if all {
		return runs
	}
	for i, n := range near {
		if i == maxNear {
			break
		}
		if n < 1 || n > len(a.sentences) {
			continue
		}
		from, to := a.plainOf(a.sentences[n-1])
		more, _ := a.find(plain, free, from, min(to+len(plain), len(a.plain)))
		runs = append(runs, more...)
	}
	return runs
}

// maxNear is how many sentences named by a model are looked at by themselves.
const maxNear = 8

// plainOf returns the bytes of the plain text that stand for span.
func (a *Article) plainOf(span brief.Span) (from, to int) {
	i, j := a.tokensOf(span)
	if i >= j {
		return 0, 0
	}
	return int(a.tokens[i].start), int(a.tokens[j-1].end)
}

// runAt returns the tokens that stand at the bytes [start,end) of the plain
// text, if they start and end there.
func (a *Article) runAt(start, end int) (run, bool) {
	i, ok := a.startingAt(start)
	if !ok {
		return run{}, false
	}
	j, ok := a.endingAt(end)
	return run{i, j}, ok && i < j
}
