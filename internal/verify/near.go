package verify

import (
	"cmp"
	"slices"

	"parley/summarize/brief"
)

// Where the words of a quotation are looked for that stand in no piece of the
// article unchanged. The work for one quotation has a fixed bound.
const (
	maxNearWords = 400  // of the quotation: the rest is not compared
	maxVotes     = 4000 // places of words that vote for where it may stand
	maxWindows   = 6    // places compared
	nearShare    = 3    // at most one word in so many differs
)

// Nearest returns the place in the article that comes nearest to the words of
// quote: at most one word in three is changed, missing or added. Case and
// punctuation do not count.
func (a *Article) Nearest(quote string) (brief.Span, bool) {
	if l := a.locate(quote, nil, nil); l.span != nil {
		return *l.span, true
	}
	q := newQuotation(quote)
	return a.nearest(&q)
}

// nearest compares the words of q with the stretches of the article that share
// most words with it in the same order.
func (a *Article) nearest(q *quotation) (brief.Span, bool) {
	ids := a.idsOf(q)
	if len(ids) == 0 {
		return brief.Span{}, false
	}
	n, slack := len(ids), len(ids)/nearShare+1
	best, least := run{}, len(ids)/nearShare+1
	for _, at := range a.windows(ids) {
		from, to := max(0, at-slack), min(len(a.words), at+2*n+slack)
		if d, r := distance(ids, a.wordID[from:to]); d < least {
			best, least = run{from + r.i, from + r.j}, d
		}
	}
	if best.i == best.j {
		return brief.Span{}, false
	}
	return a.span(int(a.words[best.i]), int(a.words[best.j-1])+1), true
}

// idsOf returns the ids of the words of q, -1 for one that the article does not
// have.
func (a *Article) idsOf(q *quotation) []int32 {
	var ids []int32
	for k := q.i; k < q.j && len(ids) < maxNearWords; k++ {
		if !q.tokens[k].word {
			continue
		}
		id, known := a.vocabulary[a.lexicon.lower(q.text(k))]
		if !known {
			id = -1
		}
		ids = append(ids, id)
	}
	return ids
}

// windows returns the words of the article at which the quotation may start,
// the likeliest first: those for which most of its words vote. Rare words vote
// before common ones.
func (a *Article) windows(ids []int32) []int {
	order := make([]int, 0, len(ids))
	for i, id := range ids {
		if id >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(len(a.positions[ids[i]]), len(a.positions[ids[j]]))
	})
	// Starts are counted in buckets as wide as the quotation.
	votes := map[int]int{}
	left := maxVotes
	for _, i := range order {
		for _, at := range a.positions[ids[i]] {
			if left--; left < 0 {
				break
			}
			votes[(int(at)-i+len(ids))/len(ids)-1]++
		}
	}
	buckets := make([]int, 0, len(votes))
	for b := range votes {
		buckets = append(buckets, b)
	}
	slices.SortFunc(buckets, func(b, c int) int {
		return cmp.Or(cmp.Compare(votes[c], votes[b]), cmp.Compare(b, c))
	})
	starts := buckets[:min(len(buckets), maxWindows)]
	for i := range starts {
		starts[i] *= len(ids)
	}
	return starts
}

// distance returns the least number of words to change, add or take out that
// makes ids a stretch of words, and that stretch.
func distance(ids, words []int32) (least int, at run) {
	type cell struct{ cost, start int }
	row, above := make([]cell, len(words)+1), make([]cell, len(words)+1)
	for j := range row {
		row[j] = cell{0, j} // the stretch may start anywhere
	}
	for i, id := range ids {
		row, above = above, row
		row[0] = cell{i + 1, 0}
		for j, w := range words {
			c := above[j]
			if w != id {
				c.cost++
			}
			if up := above[j+1]; up.cost+1 < c.cost {
				c = cell{up.cost + 1, up.start}
			}
			if left := row[j]; left.cost+1 < c.cost {
				c = cell{left.cost + 1, left.start}
			}
			row[j+1] = c
		}
	}
	least = len(ids) + 1
	for j, c := range row {
		if c.cost < least {
			least, at = c.cost, run{c.start, j}
		}
	}
	return least, at
}
