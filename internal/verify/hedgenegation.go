package verify

import (
	"slices"

	"parley/summarize/brief"
)

// negations looks for negations that the line leaves out or adds.
func (c *hedgeCheck) negations() {
	for _, g := range c.article.signs {
		if g.class&(hedgeNot|hedgeDenial) != 0 && g.governed >= 0 {
			c.lostNegation(g)
		}
	}
	for _, g := range c.line.signs {
		if g.class&hedgeNot != 0 && g.governed >= 0 {
			c.addedNegation(g)
		}
	}
}

// lostNegation reports the negator g of the article if the line says without it
// what it governs.
func (c *hedgeCheck) lostNegation(g hedgeSign) {
	if c.article.limited(g.governed, &c.line) {
		return
	}
	l, how := c.twin(g.governed)
	if how == fitApart || c.article.words[g.governed].number && how < fitRow || c.line.has(l, hedgeDenial, maxHedgeWords, 0) {
		return
	}
	for _, o := range c.line.signs {
		if o.class&(hedgeNot|hedgeDenial) != 0 && o.governed >= 0 && (how == fitLoose || o.governed == l) &&
			c.line.words[o.governed].stem.like(c.article.words[g.governed].stem) {
			return
		}
	}
	before, after := hedgeReach(how)
	if g.class&hedgeDenial != 0 {
		before, after = maxHedgeWords, maxHedgeWords // what is denied may be long
	}
	if c.excused(&c.line, l, how, before+1, after+1, &c.article, g) || c.other(g.governed, l, how, hedgeNegative, false) || c.answered(g.governed) {
		return
	}
	from, to := c.article.sign(g)
	c.add("negation.lost", brief.Error, from, to, "the article says “%s” (sentence %d); the line has “%s” without the negation",
		c.article.shown(from, to), c.part(g.from), c.line.shown(l, l+1))
}

// addedNegation reports the negator g of the line if the article says what it
// governs and has no negation there.
func (c *hedgeCheck) addedNegation(g hedgeSign) {
	l := g.governed
	if c.line.limited(l, &c.article) {
		return
	}
	for _, i := range c.article.like(c.line.words[l].stem) {
		how := c.article.fit(i, &c.line, l)
		if how == fitApart {
			continue
		}
		before, after := hedgeReach(how)
		if c.line.words[l].number && how < fitRow || c.excused(&c.article, i, how, before+1, after+2, &c.line, g) ||
			c.article.has(i, hedgeDenial, maxHedgeWords, 0) || c.other(i, l, how, hedgeNegative, true) || c.answered(i) {
			continue
		}
		from, to := c.line.sign(g)
		c.add("negation.added", brief.Error, i, i+1, "the line says “%s”; the article has “%s” (sentence %d) without a negation",
			c.line.shown(from, to), c.article.shown(i, i+1), c.part(i))
	}
}

// limited reports whether the negation of word i holds up to a time only that
// other does not put so: "will not open before May" is "will open in May".
func (p *hedgePassage) limited(i int, other *hedgePassage) bool {
	for k := max(0, i-reachNegator); k < len(p.words) && k <= i+reachHedge; k++ {
		w := p.words[k]
		if w.class&hedgeLimit != 0 && w.part == p.words[i].part && !slices.ContainsFunc(other.words, func(o hedgeWord) bool { return o.low == w.low }) {
			return true
		}
	}
	return false
}

// excused reports whether p may have around word i, in whatever words, the
// negator g that other has. Where both say nearly the same, what both have
// besides is no excuse.
func (c *hedgeCheck) excused(p *hedgePassage, i int, how hedgeFit, before, after int, other *hedgePassage, g hedgeSign) bool {
	if how < fitTight {
		return p.has(i, hedgeNegative, before, after)
	}
	return p.denied(i, before, after, other, g.governed, g)
}

// answered reports whether the sentence after word i of the article is a short
// one that says but yes or no: "We do not."
func (c *hedgeCheck) answered(i int) bool {
	const short = 5
	for _, p := range []*hedgePassage{&c.article, c.neighbours()} {
		words, telling := 0, 0
		for _, w := range p.words {
			if w.part == c.part(i)+1 {
				words++
				if w.stem.text != "" && w.class&hedgeNot == 0 {
					telling++
				}
			}
		}
		if words > 0 && words <= short && telling == 0 {
			return true
		}
	}
	return false
}
