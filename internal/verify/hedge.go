package verify

import (
	"fmt"
	"slices"

	"parley/summarize/brief"
)

// A hedgeCheck compares one line with the sentences that it rests on.
type hedgeCheck struct {
	a         *Article
	x         *hedgeLexicon
	path      string
	said      *statedLine
	line      hedgePassage // what is said there
	article   hedgePassage // what the article says there
	sentences []int        // counted from 1, ascending
	quote     *brief.Span  // the words of the evidence, nil if they are not known
	around    *hedgePassage
	findings  []brief.Finding
}

// maxHedgeSentences is how many sentences of a line's evidence are read. No
// line needs more.
const maxHedgeSentences = 12

// hedges checks that the line at path says what its evidence says no more and
// no less surely: hedges, negations, conditions and the words about a number
// ("at least") are kept and none is added.
//
// It is told by the word that a hedge governs. Where the line repeats that word
// and another near it, and nothing in the line or the article that might say
// the same in other words excuses it, there is a finding; a free paraphrase is
// not looked into. TestQualityHedgeMutations has its measure.
func (a *Article) hedges(path string, said *statedLine, e brief.Evidence) []brief.Finding {
	sentences := a.evidenceSentences(e)
	if a.hedging == nil || len(sentences) == 0 {
		return nil
	}
	c := &hedgeCheck{quote: a.validSpan(e), a: a, x: a.hedging, path: path, said: said, sentences: sentences}
	for _, n := range sentences {
		i, j := a.tokensOf(a.sentences[n-1])
		if i < j && a.part(i, j) == c.said.plain {
			return nil // word for word
		}
		c.article.add(c.x, &a.line, i, j, n)
	}
	if len(c.said.tokens) == 0 || len(c.article.words) == 0 {
		return nil
	}
	c.line.add(c.x, &c.said.line, 0, len(c.said.tokens), 0)
	c.line.findSigns(c.x)
	c.article.findSigns(c.x)
	c.negations()
	c.lostHedges()
	c.addedHedges()
	c.conditions()
	c.approximations()
	return c.findings
}

// evidenceSentences returns the numbers of the sentences that e names and that
// its words stand in, as far as they exist, in ascending order.
func (a *Article) evidenceSentences(e brief.Evidence) []int {
	var sentences []int
	add := func(numbers []int) {
		for _, n := range numbers {
			if n >= 1 && n <= len(a.sentences) && len(sentences) < maxHedgeSentences && !slices.Contains(sentences, n) {
				sentences = append(sentences, n)
			}
		}
	}
	if s := a.validSpan(e); s != nil {
		first := a.SentencesOf(brief.Span{Start: s.Start, End: s.Start + 1})
		last := a.SentencesOf(brief.Span{Start: s.End - 1, End: s.End})
		add(first)
		add(last)
	}
	add(e.Sentences)
	slices.Sort(sentences)
	return sentences
}

// add appends a finding about the words [from,to) of the article.
func (c *hedgeCheck) add(code string, severity brief.Severity, from, to int, format string, args ...any) {
	c.addAt(code, severity, c.article.line.span(c.article.words[from].token, c.article.words[to-1].token+1), format, args...)
}

// validSpan returns the place of the words of e if it is one in the article.
func (a *Article) validSpan(e brief.Evidence) *brief.Span {
	if s := e.Span; s != nil && e.Match.Verified() && s.Start >= 0 && s.Start < s.End && s.End <= len(a.source) {
		return s
	}
	return nil
}

// addAt appends a finding about a place in the article. One of a kind is enough
// for a line.
func (c *hedgeCheck) addAt(code string, severity brief.Severity, span brief.Span, format string, args ...any) {
	if slices.ContainsFunc(c.findings, func(f brief.Finding) bool { return f.Code == code }) {
		return
	}
	c.findings = append(c.findings, brief.Finding{Code: code, Severity: severity, Path: c.path, Message: fmt.Sprintf(format, args...), Span: &span})
}

// part returns the number of the sentence of word i of the article.
func (c *hedgeCheck) part(i int) int { return c.article.words[i].part }

// reachNeighbours is how many sentences before and after those named may excuse
// a line: evidence often names one sentence too few.
const reachNeighbours = 2

// neighbours returns the sentences around those of the evidence.
func (c *hedgeCheck) neighbours() *hedgePassage {
	if c.around != nil {
		return c.around
	}
	c.around = &hedgePassage{line: &c.a.line}
	done := slices.Clone(c.sentences)
	for _, n := range c.sentences {
		for m := max(1, n-reachNeighbours); m <= min(n+reachNeighbours, len(c.a.sentences)); m++ {
			if !slices.Contains(done, m) {
				done = append(done, m)
				i, j := c.a.tokensOf(c.a.sentences[m-1])
				c.around.add(c.x, &c.a.line, i, j, m)
			}
		}
	}
	c.around.findSigns(c.x)
	return c.around
}

// minSharedWords is how many words around the one governed must be alike in line
// and article before they are taken to say the same.
const minSharedWords = 2

// twin returns the word of the line that repeats word s of the article with
// what stands around it, the one that fits best.
func (c *hedgeCheck) twin(s int) (l int, how hedgeFit) {
	least := fitLoose
	if c.outsideQuote(s) {
		least = fitTight
	}
	for _, i := range c.line.like(c.article.words[s].stem) {
		if f := c.article.fit(s, &c.line, i); f > how && f >= least {
			l, how = i, f
		}
	}
	return l, how
}

// other reports whether the article says elsewhere what stands at word l of the
// line, fitting no less, and without or with a word of the classes near it. In
// the evidence itself a loose fit is enough for the very form of the word, if
// word s has another.
func (c *hedgeCheck) other(s, l int, how hedgeFit, classes class, has bool) bool {
	before, after := hedgeReach(how)
	low := c.line.words[l].low
	for _, p := range []*hedgePassage{&c.article, c.neighbours()} {
		for _, i := range p.like(c.line.words[l].stem) {
			governed := p.governs(classes, i)
			if !has && !governed && p == &c.article && p.fit(i, &c.line, l) > max(how, fitTight) {
				return true // the line has this one in mind
			}
			if (governed || p.has(i, classes, before, after)) != has {
				continue
			}
			least := how
			if p == &c.article {
				least = min(how, fitTight)
				if p.words[i].low == low && p.words[s].low != low {
					least = fitLoose
				}
			}
			if p.fit(i, &c.line, l) >= least {
				return true
			}
		}
	}
	return false
}

// hedgeReach returns how many words before and after a word are looked at for what
// excuses it. A paraphrase may say it far off.
func hedgeReach(how hedgeFit) (before, after int) {
	switch {
	case how >= fitRow:
		return 3, 2
	case how == fitTight:
		return 5, 3
	}
	return 9, 6
}

// outsideQuote reports whether the words that the line rests on stand in the
// sentence of word s of the article without it.
func (c *hedgeCheck) outsideQuote(s int) bool {
	w := c.article.words[s]
	return c.quote != nil && c.a.sentences[w.part-1].Overlaps(*c.quote) && !c.quote.Overlaps(c.a.span(w.token, w.token+1))
}

// sign returns the words from the sign g to the one that it governs.
func (p *hedgePassage) sign(g hedgeSign) (from, to int) {
	from, to = g.from, g.to
	if g.governed >= 0 {
		from, to = min(from, g.governed), max(to, g.governed+1)
	}
	return from, to
}

// hasAny reports whether any word of p is of one of the classes.
func (c *hedgeCheck) hasAny(p *hedgePassage, classes class) bool {
	return slices.ContainsFunc(p.words, func(w hedgeWord) bool { return w.class&classes != 0 })
}
