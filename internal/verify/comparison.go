package verify

import (
	"fmt"
	"slices"

	"parley/summarize/brief"
)

// A comparison lays a line beside its evidence, word by word.
type comparison struct {
	*Article
	*alignment
	said   *line
	places []int
	hunks  []hunk
	senses [][]sense // of each term
	told   []bool    // whether a finding names the term
	first  int       // the first of two words exchanged

	findings []brief.Finding
}

// compareWords looks for words of the line in the place of others, for the
// opposites of the article's, for what the article does not name at all, and
// for two that changed places.
func (a *Article) compareWords(said *line, terms []term, places []int, share float64) []brief.Finding {
	table := senseTables()[baseOf(a.lexicon.lang)]
	if table == nil {
		return nil // nothing is known of the language
	}
	a.stemmed()
	c := &comparison{Article: a, alignment: a.align(terms, places), said: said, places: places,
		senses: make([][]sense, len(terms)), told: make([]bool, len(terms))}
	for k := range terms {
		c.senses[k] = table.of(terms[k].word, nil)
	}
	c.hunks = c.alignment.hunks()
	c.swapped()
	c.replaced()
	for k := range terms {
		if c.at[k] < 0 && !terms[k].proper && len(c.senses[k]) > 0 && !c.told[k] {
			c.unlike(k)
		}
	}
	c.planned()
	c.vague()
	c.unnamed()
	if len(c.findings) == 0 && share >= restShare {
		c.strange()
	}
	return c.findings
}

// add adds a finding about term k and the article's word at token, -1 for none.
func (c *comparison) add(code string, severity brief.Severity, k int, token int32, format string, args ...any) {
	c.told[k] = true
	f := brief.Finding{Code: code, Severity: severity, Message: fmt.Sprintf(format, args...)}
	if token >= 0 {
		span := c.span(int(token), int(token)+1)
		f.Span = &span
	}
	c.findings = append(c.findings, f)
}

// shownTerm returns term k as the line has it.
func (c *comparison) shownTerm(k int) string { return c.said.text(c.terms[k].token) }

// instead adds that the line has term k where the article has the word at token.
func (c *comparison) instead(k int, token int32, opposite bool) {
	code := "word.other"
	if opposite {
		code = "word.opposite"
	}
	c.add(code, brief.Warning, k, token, "the line says “%s” where the article has “%s” in sentence %d",
		c.shownTerm(k), c.shown(int(token), int(token)+1), c.sentence[token])
}

// replaced looks for a word in the very place of one that it excludes. Where
// only one side has a negator, it may say the same by an opposite.
func (c *comparison) replaced() {
	for _, h := range c.hunks {
		for k := h.i; k < h.j; k++ {
			for p := h.p; p < h.q && !c.told[k]; p++ {
				word := c.lower(int(c.tokens[p]))
				opposite, ok := excludes(c.senses[k], c.stems.senses[c.ids[p]], true)
				if !ok && negated(c.terms[k].word, word, c.lexicon.lang) {
					opposite, ok = true, true
				}
				if ok && c.deniers(h.i, h.j, k) == c.deniersOfWords(h.p, h.q, p) && !(opposite && c.isEnded(c.tokens[p])) {
					c.instead(k, c.tokens[p], opposite)
				}
			}
		}
	}
}

// unlike looks for what the article has instead of term k, of which it has no
// form and no synonym listed: a word that excludes it in the evidence, or its
// opposite beside a word that stands beside k in the line.
func (c *comparison) unlike(k int) {
	t := &c.terms[k]
	if len(t.ids) == 0 && !c.hasSide(c.senses[k]) {
		for p, id := range c.ids {
			s := c.stems.senses[id]
			opposite, ok := excludes(c.senses[k], s, false)
			if ok && !c.saysOneOf(s) && !(opposite && (c.denies() || c.isEnded(c.tokens[p]))) {
				c.instead(k, c.tokens[p], opposite)
				return
			}
		}
		if t.content && slices.ContainsFunc(c.senses[k], func(s sense) bool { return !s.opposite && s.loose }) {
			c.add("word.absent", brief.Warning, k, -1, "the line says “%s”, of which the article says nothing", c.shownTerm(k))
			return
		}
	} else if p := c.otherKind(k); p >= 0 {
		c.instead(k, c.tokens[p], false)
		return
	}
	if c.deniers(k, k+1, k) > 0 {
		return
	}
	if token, anchor, ok := c.opposedBeside(k); ok {
		c.add("word.opposite", brief.Warning, k, token, "the line says “%s” of “%s” where the article has “%s” in sentence %d",
			c.shownTerm(k), c.shownTerm(anchor), c.shown(int(token), int(token)+1), c.sentence[token])
	}
}

// otherKind returns a word of the evidence that excludes term k by its kind,
// where the article has k, or what is as good, only far from the evidence, and
// the line has nothing as good as that word. It returns -1 if there is none.
func (c *comparison) otherKind(k int) int {
	found := -1
	for p, id := range c.ids {
		s := c.stems.senses[id]
		if opposite, ok := excludes(c.senses[k], s, false); ok && !opposite && found < 0 && !c.saysOneOf(s) {
			found = p
		}
	}
	if found < 0 {
		return -1
	}
	near := c.standNear(c.terms[k].ids)
	for _, s := range c.senses[k] {
		near = near || c.standNear(c.stems.sides[[2]int16{s.set, s.side}])
	}
	if near {
		return -1
	}
	return found
}

// standNear reports whether one of the article's words stands in or around the
// evidence, or may, for it stands in too many places to be looked at.
func (c *comparison) standNear(ids []int32) bool {
	return slices.ContainsFunc(ids, func(id int32) bool {
		return len(c.positions[id]) > maxPositions || slices.ContainsFunc(c.positions[id], func(at int32) bool {
			return c.nearPlaces(int(c.sentence[c.Article.words[at]]))
		})
	})
}

// opposedBeside looks in and around the evidence for an opposite of term k that
// stands by a word which in the line stands by k.
func (c *comparison) opposedBeside(k int) (token int32, anchor int, ok bool) {
	const reach, around, most = 3, 4, 30
	for d := 1; d <= reach; d++ {
		for _, i := range []int{k + d, k - d} {
			if i < 0 || i >= len(c.terms) || !c.terms[i].content || sameSet(c.senses[i], c.senses[k]) {
				continue
			}
			token := int32(-1)
			for _, id := range c.terms[i].ids {
				for _, at := range c.positions[id][:min(len(c.positions[id]), most)] {
					n := c.sentence[c.Article.words[at]]
					if !c.nearPlaces(int(n)) {
						continue
					}
					for w := max(0, int(at)-around); w <= min(len(c.Article.words)-1, int(at)+around); w++ {
						if c.sentence[c.Article.words[w]] != n {
							continue
						}
						s := c.stems.senses[c.wordID[w]]
						if shares(c.senses[k], s) {
							return 0, 0, false
						}
						opposite, ok := excludes(c.senses[k], s, false)
						if ok && opposite && token < 0 && !c.has(c.wordID[w]) && !c.deniesBeside(w) && !c.isEnded(c.Article.words[w]) {
							token = c.Article.words[w]
						}
					}
				}
			}
			if token >= 0 {
				return token, i, true
			}
		}
	}
	return 0, 0, false
}

// unnamed looks for words in the place of others that stand nowhere in the
// article in any form. Most are synonyms.
func (c *comparison) unnamed() {
	for _, h := range c.hunks {
		if h.before < 2 || h.after < 2 && !(h.last && h.before > 2) || h.j-h.i > 2 {
			continue
		}
		for k := h.i; k < h.j; k++ {
			if t := &c.terms[k]; !t.content || len(t.ids) > 0 || c.told[k] {
				continue
			}
			for p := h.p; p < h.q; p++ {
				word := c.lower(int(c.tokens[p]))
				if !c.isEmpty(word) && !hasDigit(word) && !c.has(c.ids[p]) {
					c.add("word.absent", brief.Note, k, c.tokens[p], "“%s” does not stand in the article, which has “%s” there in sentence %d",
						c.shownTerm(k), c.shown(int(c.tokens[p]), int(c.tokens[h.q-1])+1), c.sentence[c.tokens[p]])
					return
				}
			}
		}
	}
}

// restShare is how much of a line must stand in and around its evidence for a
// word that does not stand there to be worth a note.
const restShare = .75

// strange notes a word that stands nowhere in the article in any form, in a
// line that else follows the article.
func (c *comparison) strange() {
	for k, t := range c.terms {
		if t.content && len(t.ids) == 0 && k > 0 {
			c.add("word.absent", brief.Note, k, -1, "“%s” does not stand in the article", c.shownTerm(k))
			return
		}
	}
}

// hasSide reports whether the article has a word of one side with a word of
// these senses.
func (a *Article) hasSide(senses []sense) bool {
	return slices.ContainsFunc(senses, func(s sense) bool { return len(a.stems.sides[[2]int16{s.set, s.side}]) > 0 })
}

// saysOneOf reports whether the line has a word of one side with a word of
// these senses.
func (c *comparison) saysOneOf(senses []sense) bool {
	return slices.ContainsFunc(c.senses, func(s []sense) bool { return shares(s, senses) })
}

// nearPlaces reports whether sentence n is in or around the evidence.
func (c *comparison) nearPlaces(n int) bool {
	return slices.ContainsFunc(c.places, func(p int) bool { return max(n-p, p-n) <= reachSupport })
}

// Negators are looked for so many words before a word, and fewer after it.
const (
	alignBefore = 3
	alignAfter  = 2
)

// deniers counts the negators in and by the terms [i,j), but for term k.
func (c *comparison) deniers(i, j, k int) int {
	n := 0
	for at := max(0, i-alignBefore); at < min(len(c.terms), j+alignAfter); at++ {
		if at != k && c.isDenier(c.terms[at].word, c.senses[at]) {
			n++
		}
	}
	return n
}

// deniersOfWords counts those in and by the words [p,q) of the alignment, but
// for word k.
func (c *comparison) deniersOfWords(p, q, k int) int {
	n := 0
	for at := max(0, p-alignBefore); at < min(len(c.tokens), q+alignAfter); at++ {
		if at != k && c.isDenier(c.text(int(c.tokens[at])), c.stems.senses[c.ids[at]]) {
			n++
		}
	}
	return n
}

// deniesBeside reports whether a negator stands by word w of the article.
func (c *comparison) deniesBeside(w int) bool {
	words := c.Article.words
	for at := max(0, w-alignBefore); at < min(len(words), w+alignAfter+1); at++ {
		if at != w && c.isDenier(c.text(int(words[at])), c.stems.senses[c.wordID[at]]) {
			return true
		}
	}
	return false
}

// isDenier reports whether the word turns others. Verbs that are themselves
// compared with their opposites turn none.
func (c *comparison) isDenier(word string, senses []sense) bool {
	if len(word) > maxWord {
		return false
	}
	class := c.lexicon.class(word)
	if class&(negator|trailing) != 0 {
		return true
	}
	return class&denial != 0 && !slices.ContainsFunc(senses, func(s sense) bool { return s.opposite })
}

// denies reports whether the line or its evidence denies anything.
func (c *comparison) denies() bool {
	return c.deniers(0, len(c.terms), -1) > 0 || c.deniersOfWords(0, len(c.tokens), -1) > 0
}

// sameSet reports whether words with these senses are of one set, on whatever
// side.
func sameSet(s, t []sense) bool {
	for _, x := range s {
		for _, y := range t {
			if x.set == y.set {
				return true
			}
		}
	}
	return false
}
