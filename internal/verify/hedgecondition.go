package verify

import "parley/summarize/brief"

// conditions looks for a condition of the article that the line leaves out,
// though it repeats what depends on it.
func (c *hedgeCheck) conditions() {
	if c.hasAny(&c.line, hedgeConditioned|hedgeIf) {
		return
	}
	for _, g := range c.article.signs {
		if g.class&hedgeIf == 0 {
			continue
		}
		// What depends on the condition is the rest of its sentence, as the
		// line has it: most of the line's words must stand in it, few of them
		// in the condition itself.
		inside, outside, told, beside := 0, 0, 0, 0
		from, to := c.clause(g)
		first, last := c.dependent(from, to)
		for _, w := range c.line.words {
			if w.stem.text == "" {
				continue
			}
			told++
			for i := range c.article.words {
				if s := c.article.words[i]; s.part == c.part(g.from) && s.stem.like(w.stem) {
					if i >= from && i < to {
						inside++
					} else {
						outside++
						if i >= first && i < last {
							beside++
						}
					}
					break
				}
			}
		}
		if outside < 2 || 3*outside < 2*told || inside > 0 || beside < 2 {
			continue
		}
		c.add("condition.lost", brief.Warning, from, to, "the article puts a condition on this, “%s” (sentence %d), which the line leaves out",
			excerpt(c.article.shown(from, to)), c.part(g.from))
	}
}

// dependent returns the words beside the condition [from,to) that depend on it:
// those before it, or after it where it opens its sentence.
func (c *hedgeCheck) dependent(from, to int) (first, last int) {
	words := c.article.words
	if from == 0 || words[from-1].segment != words[from].segment {
		last = min(len(words), to+reachClause)
		for first = to; last > first && words[last-1].part != words[from].part; {
			last--
		}
		return first, last
	}
	for first = from; first > max(0, from-reachClause) && words[first-1].segment == words[from].segment; first-- {
		if clauseOpeners[words[first-1].low] {
			break
		}
	}
	return first, from
}

// clauseOpeners start a statement of its own.
var clauseOpeners = map[string]bool{"and": true, "but": true, "that": true, "и": true, "а": true, "но": true, "что": true,
	"և": true, "եւ": true, "իսկ": true, "բայց": true, "որ": true, "və": true, "amma": true, "ki": true}

// clause returns the words of the clause that the conjunction g opens.
func (c *hedgeCheck) clause(g hedgeSign) (from, to int) {
	words := c.article.words
	for to = g.to; to < len(words) && words[to].segment == words[g.from].segment; to++ {
		if to > g.to && c.article.commaBefore(to) {
			break
		}
	}
	return g.from, to
}

// commaBefore reports whether a comma stands right before word i.
func (p *hedgePassage) commaBefore(i int) bool {
	k := p.words[i].token - 1
	return p.line.is(k, ",") || p.line.is(k, `"`) && p.line.is(k-1, ",")
}
