package verify

import "parley/summarize/brief"

// lostHedges looks for hedges of the article that the line leaves out.
func (c *hedgeCheck) lostHedges() {
	for _, g := range c.article.signs {
		if g.class&hedgeStrict == 0 || g.governed < 0 {
			continue
		}
		if c.article.has(g.from, hedgeNot, 0, 2) && g.class&hedgeProbability != 0 {
			continue // "could not": the past of "can"
		}
		l, how := c.twin(g.governed)
		if how == fitApart || c.keptHedge(g, l, how) || c.other(g.governed, l, how, hedgeWeak, false) {
			continue
		}
		severity := brief.Warning
		if g.class&hedgeHearsay != 0 {
			severity = brief.Error
		}
		from, to := c.article.sign(g)
		word := c.article.shown(g.from, g.to)
		c.add("hedge.lost", severity, from, to, "the article says “%s” (sentence %d); the line leaves “%s” out", c.article.shown(from, to), c.part(g.from), word)
	}
}

// keptHedge reports whether the line has the hedge g of the article around word
// l, in whatever words. Where both say nearly the same, the words that weaken
// the article besides g are none for the line.
func (c *hedgeCheck) keptHedge(g hedgeSign, l int, how hedgeFit) bool {
	if how < fitTight {
		return c.line.has(l, hedgeStrict|hedgeSoft|hedgeWeak, maxHedgeWords, maxHedgeWords)
	}
	for i := range c.line.words {
		w := c.line.words[i]
		if w.class&(hedgeStrict|hedgeSoft) == 0 {
			continue
		}
		besides := false
		for k := range c.article.words {
			o := c.article.words[k]
			near := k >= g.from && k < g.to || k >= g.from-1 && k <= g.to && o.class&hedgeStrict != 0
			besides = besides || !near && o.part == c.part(g.from) && o.low == w.low
		}
		if !besides {
			return true
		}
	}
	return false
}

// addedHedges looks for hedges of the line that the article does not have.
func (c *hedgeCheck) addedHedges() {
	for _, g := range c.line.signs {
		if g.class&hedgeHearsay != 0 && c.addedHearsay(g) {
			continue
		}
		if g.class&hedgeStrict == 0 || g.governed < 0 {
			continue
		}
		for _, i := range c.article.like(c.line.words[g.governed].stem) {
			how := c.article.fit(i, &c.line, g.governed)
			if how == fitApart || c.weakened(i, g, how) || c.other(i, g.governed, how, hedgeStrict, true) {
				continue
			}
			from, to := c.line.sign(g)
			c.add("hedge.added", brief.Warning, i, i+1, "the line says “%s”; the article says “%s” (sentence %d) without “%s”",
				c.line.shown(from, to), c.article.shown(i, i+1), c.part(i), c.line.shown(g.from, g.to))
			break
		}
	}
}

// addedHearsay reports the word g of the line that says that somebody says so,
// if nothing of the kind is in the evidence, of which the line is made.
func (c *hedgeCheck) addedHearsay(g hedgeSign) bool {
	if c.hasAny(&c.article, hedgeStrict|hedgeSoft) || c.hasAny(c.neighbours(), hedgeHearsay) {
		return false
	}
	told, known, at := 0, 0, -1
	for i, w := range c.line.words {
		if w.stem.text == "" || i >= g.from && i < g.to {
			continue
		}
		told++
		if same := c.article.like(w.stem); len(same) > 0 {
			known++
			if at < 0 && i > g.from {
				at = same[0]
			}
		}
	}
	if at < 0 || known < 3 || 2*known < told {
		return false
	}
	c.add("hedge.added", brief.Warning, at, at+1, "the line says “%s”; the article says this without it (sentence %d)", c.line.shown(g.from, g.to), c.part(at))
	return true
}

// weakened reports whether the article weakens what stands at word i, in words
// that the line does not have besides the hedge g.
func (c *hedgeCheck) weakened(i int, g hedgeSign, how hedgeFit) bool {
	classes := hedgeStrict | hedgeSoft
	if how < fitTight {
		classes |= hedgeWeak
	}
	for k := range c.article.words {
		o := c.article.words[k]
		if o.part != c.part(i) || o.class&classes == 0 {
			continue
		}
		besides := false
		for m, w := range c.line.words {
			besides = besides || (m < g.from-1 || m > g.to) && w.low == o.low
		}
		if how < fitTight || !besides {
			return true
		}
	}
	return false
}
