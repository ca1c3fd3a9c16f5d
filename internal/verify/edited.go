package verify

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// locateEdited looks for the pieces of q in order and returns the best place.
// A place with a reason is where the pieces stand although the edits are not
// legal.
func (a *Article) locateEdited(q *quotation, want preference) (best place, found bool) {
	pieces, after, ok := q.pieces()
	if !ok {
		return place{}, false
	}
	words, brackets := 0, 0
	for _, p := range pieces {
		words += p.words
		if p.join.bracket {
			brackets++
		}
	}
	if words < minWords || words < 2*brackets {
		return place{}, false
	}
	starts := a.findNear(pieces[0].plain, pieces[0].free, want.near)
	slices.SortStableFunc(starts, func(r, s run) int {
		return a.rank(place{run: r}, want) - a.rank(place{run: s}, want)
	})
	al := aligner{Article: a, pieces: pieces, runs: make([]run, len(pieces)), steps: maxSteps}
	for _, start := range starts {
		al.runs[0] = start
		if !al.rest(1) {
			continue
		}
		p := a.judgeEdited(q, &al, after)
		if p.reason == "" {
			return p, true
		}
		if !found {
			best, found = p, true
		}
	}
	switch {
	case found:
		return best, true
	case al.failure.reason != "":
		return al.failure, true
	case len(starts) > 0 && al.steps > 0:
		return a.scattered(pieces, starts[0])
	}
	return place{}, false
}

// judgeEdited says whether the edits with which al found the pieces of q are
// legal as a whole, and restores the article's words between them.
func (a *Article) judgeEdited(q *quotation, al *aligner, after join) place {
	first, last := al.runs[0], al.runs[len(al.runs)-1]
	p := place{run: run{first.i, last.j}, match: brief.Edited}
	p.reason = cmp.Or(
		al.tooShort(),
		a.glossed(al.pieces, after),
		a.besideBracket(al.pieces[0].join, first.i-1),
		a.besideBracket(after, last.j),
		a.severed(first.i, last.j),
	)
	if !after.ellipsis && !after.bracket {
		p.j += a.withoutComma(p.j, a.sharedMarks(q, p.j))
		p.reason = cmp.Or(p.reason, a.endsOtherwise(q, last.j))
	}
	p.quote = a.restore(q, al, run{last.j, p.j})
	return p
}

// restore writes q with the article's own words for its pieces and the
// article's punctuation, final, after them.
func (a *Article) restore(q *quotation, al *aligner, final run) string {
	var b strings.Builder
	at := int(q.tokens[q.i].from)
	for n, p := range al.pieces {
		span := q.span(p.i, p.j)
		edit, _ := text.Clean(q.source[at:span.Start])
		b.WriteString(edit)
		words := a.span(al.runs[n].i, al.runs[n].j).Of(a.source)
		if p.head != "" {
			_, size := utf8.DecodeRuneInString(words)
			words = words[size:]
		}
		b.WriteString(words)
		at = span.End
	}
	edit, _ := text.Clean(q.source[at:q.tokens[q.j-1].to])
	b.WriteString(edit)
	if final.i < final.j {
		b.WriteString(a.span(final.i, final.j).Of(a.source))
	}
	return b.String()
}

// scattered says why the pieces do not stand together, where each stands
// somewhere.
func (a *Article) scattered(pieces []piece, first run) (place, bool) {
	p := place{run: first}
	for _, piece := range pieces[1:] {
		runs, _ := a.find(piece.plain, piece.free, 0, len(a.plain))
		if len(runs) == 0 {
			return place{}, false
		}
		i := slices.IndexFunc(runs, func(r run) bool { return r.i >= p.j })
		switch {
		case i < 0:
			p.reason = "the parts of the quotation stand in another order in the article"
			return p, true
		case a.paragraph[runs[i].i] != a.paragraph[first.i]:
			p.reason = "the parts of the quotation stand in different paragraphs"
			return p, true
		}
		p.j = runs[i].j
	}
	p.reason = "the parts of the quotation stand too far apart in the article"
	return p, true
}
