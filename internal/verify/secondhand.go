package verify

import (
	"slices"
	"strings"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// atSecondHand checks that what the article has at second hand stays so, and
// that nothing else is made so.
func (c *voiceClaim) atSecondHand() {
	var second, first *voicing
	for k := range c.matched {
		switch x := &c.matched[k]; {
		case x.Kind == attribution.SecondHand && !c.isOwnRelay(x):
			second = x
		case x.Kind != attribution.NoStatement:
			first = x
		}
	}
	if c.s.Directness != brief.SecondHand {
		if first == nil && second == nil {
			second = c.relay()
		}
		if first == nil && second != nil && !c.saysReported() {
			c.add("secondhand.hidden", brief.Error, ".text", &second.Cue, "the article has this at second hand only (“%s”)%s, and the line does not say so", excerpt(c.cueOf(second)), c.reporterOf(second))
		}
		return
	}
	if second == nil && first != nil && !c.saysReported() && !c.isPassedOn() {
		c.add("secondhand.added", brief.Warning, ".directness", &first.Cue, "the line has this at second hand, but in the article %s says it (%s)", excerpt(c.sourceOf(first)), numbered(c.SentencesOf(c.placeOfSource(first))))
	}
	if second != nil && second.Reporter.Len() > 0 && !c.namesReporter(second) {
		c.add("secondhand.reporter", brief.Note, ".text", &second.Reporter, "the article names who passes this on, %s; the line does not", excerpt(second.Reporter.Of(c.doc.Text)))
	}
}

// relay finds, where no attribution is the speaker's, one that passes the words
// on: "according to the press, X promised"; "X reportedly promised".
func (c *voiceClaim) relay() *voicing {
	for k := range c.heard {
		x := &c.heard[k]
		switch {
		case x.Source.Len() == 0:
			if x.Kind == attribution.SecondHand && x.clause {
				return x
			}
		case x.Kind == attribution.SecondHand && x.Reporter.Len() > 0:
			if x.clause && c.relation(x) == unclearVoice && !c.isOwnRelay(x) && !isPronoun(x.Source.Of(c.doc.Text), c.doc.Lang) {
				return x
			}
		case strings.Contains(x.Rule, "phrase") || x.Rule == "relay" || strings.HasPrefix(x.Rule, "as-"):
			if 2*x.shared >= c.span.Len() && c.relation(x) == otherVoice && c.standsWithin(c.span) {
				return x
			}
		}
	}
	return nil
}

// isOwnRelay reports whether the one who passes the words on is the speaker, or
// a pronoun: "she said that her office had warned".
func (c *voiceClaim) isOwnRelay(x *voicing) bool {
	if x.Reporter.Len() == 0 {
		return false
	}
	reporter := x.Reporter.Of(c.doc.Text)
	if isPronoun(reporter, c.doc.Lang) {
		return true
	}
	for _, who := range c.who {
		if c.inSource(who, reporter) || c.ofSurname(who, "", reporter) {
			return true
		}
	}
	return len(c.who) == 0 && c.inSource(c.party, reporter)
}

func (c *voiceClaim) cueOf(x *voicing) string { return x.Cue.Of(c.doc.Text) }

func (c *voiceClaim) sourceOf(x *voicing) string {
	if x.Speaker != "" {
		return x.Speaker
	}
	return x.Source.Of(c.doc.Text)
}

func (c *voiceClaim) placeOfSource(x *voicing) brief.Span {
	if x.Source.Len() > 0 {
		return x.Source
	}
	return x.Cue
}

func (c *voiceClaim) reporterOf(x *voicing) string {
	if x.Reporter.Len() == 0 {
		if x.Source.Len() > 0 && c.relation(x) == otherVoice {
			return ", from " + excerpt(x.Source.Of(c.doc.Text))
		}
		return ""
	}
	return ", from " + excerpt(x.Reporter.Of(c.doc.Text))
}

// isPassedOn reports whether the sentence has a word of hearsay or a source
// other than the speaker that holds the evidence.
func (c *voiceClaim) isPassedOn() bool {
	for k := range c.heard {
		x := &c.heard[k]
		if x.Kind == attribution.SecondHand || c.relation(x) != sameVoice {
			return true
		}
	}
	sentence := c.sentenceAround()
	if saysPassedOn(c.doc.Text[sentence.Start:sentence.End], c.doc.Lang) {
		return true
	}
	for _, x := range c.v.at(sentence) {
		if x.Kind == attribution.SecondHand || c.relation(&x) == otherVoice {
			return true
		}
	}
	return false
}

// saysReported reports whether the text of the line says that its words were
// passed on.
func (c *voiceClaim) saysReported() bool { return saysPassedOn(c.s.Text, c.doc.Lang) }

// namesReporter reports whether the line names who passes its words on.
func (c *voiceClaim) namesReporter(x *voicing) bool {
	said := nameWords(c.s.Text, c.doc.Lang)
	for _, w := range nameWords(x.Reporter.Of(c.doc.Text), c.doc.Lang) {
		for _, s := range said {
			if len(w.word) > 2 && sameName(s.word, w.word, c.doc.Lang) {
				return true
			}
		}
	}
	return false
}

// saysPassedOn reports whether s has a word that says that somebody passes on what
// another said.
func saysPassedOn(s, lang string) bool {
	return slices.ContainsFunc(parse(s).wordsIn(lang), relayWords().has)
}

// wordsIn returns the words of the line in small letters.
func (l line) wordsIn(lang string) []string {
	var words []string
	for k, t := range l.tokens {
		if t.word {
			words = append(words, foldName(l.text(k), lang))
		}
	}
	return words
}

// inQuotation checks that a line marked direct has its words from within
// quotation marks.
func (c *voiceClaim) inQuotation() {
	if c.s.Directness != brief.Direct || c.Quoted(c.span) {
		return
	}
	for _, q := range c.quotations {
		if q.Overlaps(c.span) {
			c.add("directness.partial", brief.Warning, ".directness", &c.span, "the line is marked as a direct quotation, but not all of its words stand in quotation marks in the article")
			return
		}
	}
	c.add("directness.unquoted", brief.Error, ".directness", &c.span, "the line is marked as a direct quotation, but these words do not stand in quotation marks in the article")
}

// stated checks that the evidence is a statement: not that somebody declined
// to make one, or did not say it, unless the line says that.
func (c *voiceClaim) stated() {
	var none *voicing
	for k := range c.heard {
		x := &c.heard[k]
		if x.Kind != attribution.NoStatement && !x.Negated {
			return
		}
		none = x
	}
	if none == nil || c.denies() {
		return
	}
	c.add("statement.none", brief.Error, ".text", &none.Cue, "in the article this was not said: it has “%s” (%s)", excerpt(c.shownClause(none)), numbered(c.SentencesOf(none.Cue)))
}

// denies reports whether the line itself has a negation or a refusal.
func (c *voiceClaim) denies() bool {
	l := parse(c.s.Text)
	for k, t := range l.tokens {
		if t.word && c.lexicon.class(l.text(k))&(negator|trailing|denial) != 0 {
			return true
		}
	}
	return false
}

// shownClause shows the cue with the word before it, which may be the negation.
func (c *voiceClaim) shownClause(x *voicing) string {
	i, j := c.tokensOf(x.Cue)
	if i > 0 && c.isWord(i-1) {
		i--
	}
	if i >= j {
		return c.cueOf(x)
	}
	return c.shown(i, j)
}
