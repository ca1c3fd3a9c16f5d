package verify

import (
	"fmt"
	"slices"
	"strings"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// A voiceClaim is what one position says of who said it, how and where, made ready
// to be held against the article.
type voiceClaim struct {
	*nameFinder
	path    string
	s       *brief.Statement
	party   string
	kind    brief.Kind
	others  []string   // the other parties of the brief
	bodies  []string   // those of them that are no persons
	who     []string   // the speakers, none where the party speaks
	ids     []int32    // see anchors
	span    brief.Span // the evidence
	heard   []voicing  // the attributions of the article that have to do with it
	matched []voicing  // those that are the speaker's
	found   []brief.Finding
}

// saidBy checks of position j of party i whether the article has the speaker
// say it, in the way and at the place that the position names.
func (n *nameFinder) saidBy(b *brief.Brief, i, j int) []brief.Finding {
	party := &b.Parties[i]
	c := voiceClaim{nameFinder: n, path: brief.PositionPath(i, j), s: &party.Positions[j], party: party.Name, kind: party.Kind}
	for k := range b.Parties {
		if k != i && len(c.others) < maxParties && !n.isSame(b.Parties[k].Name, party.Name) {
			c.others = append(c.others, b.Parties[k].Name)
			if b.Parties[k].Kind != brief.Person {
				c.bodies = append(c.bodies, b.Parties[k].Name)
			}
		}
	}
	if n.of != b {
		n.speaks, n.of = n.followings(b), b
		clear(n.relations)
	}
	c.speaksForTwo(n.speaks, i, b)
	return c.check()
}

// maxParties is with how many other parties a position is compared.
const maxParties = 40

func (c *voiceClaim) check() []brief.Finding {
	c.who = speakersIn(c.s.Speaker)
	named := c.speakerStands()
	c.roleStands()
	span := c.placeOf(c.s.Evidence)
	if span == nil {
		return c.found
	}
	c.span = *span
	c.heard = c.relevant(c.v.at(c.span))
	if named && !c.ofOtherParty() {
		c.attributed()
	}
	c.atSecondHand()
	c.inQuotation()
	c.stated()
	c.channelStands()
	return c.found
}

// placeOf returns where verified evidence stands, nil if it does not.
func (a *Article) placeOf(e brief.Evidence) *brief.Span {
	if s := e.Span; s != nil && e.Quote != "" && 0 <= s.Start && s.Start < s.End && s.End <= len(a.doc.Text) && s.Of(a.doc.Text) == e.Quote {
		return s
	}
	if strings.TrimSpace(e.Quote) == "" {
		return nil
	}
	if found := a.locate(e.Quote, e.Sentences, e.Span); found.match.Verified() && found.span.Start < found.span.End {
		return found.span
	}
	return nil
}

func (c *voiceClaim) add(code string, severity brief.Severity, field string, at *brief.Span, format string, args ...any) {
	c.found = append(c.found, brief.Finding{Code: code, Severity: severity, Path: c.path + field, Message: fmt.Sprintf(format, args...), Span: at})
}

// relevant leaves out attributions that the evidence only touches: less than
// half of the evidence is their content, and the words that say who speaks do
// not stand in it.
func (c *voiceClaim) relevant(heard []voicing) []voicing {
	var out []voicing
	for _, x := range heard {
		if x.clause || 2*x.shared >= c.span.Len() {
			out = append(out, x)
		}
	}
	return out
}

// attributed checks that the article has the speaker say the words.
func (c *voiceClaim) attributed() {
	unsure := 0 // the bytes of the evidence that somebody unknown says
	var against *voicing
	for k := range c.heard {
		x := &c.heard[k]
		switch c.relation(x) {
		case sameVoice:
			c.matched = append(c.matched, *x)
		case unclearVoice:
			unsure = max(unsure, x.shared)
		case otherVoice:
			if isWeak(x.Rule) && !c.isPerson(x.Speaker) {
				unsure = max(unsure, x.shared)
			} else if against == nil || x.shared >= against.shared {
				against = x
			}
		}
	}
	switch {
	case len(c.matched) > 0:
	case c.passedOn():
	case against != nil && unsure < against.shared && 2*c.held(against) >= c.span.Len() && !c.lineNames(against) && !c.opensClause(against) && !c.isStatement():
		c.accuse(against)
	case c.confirmedNearby():
	default:
		c.add("speaker.unconfirmed", brief.Note, ".speaker", &c.span, "parley could not tell from the article who said this; check that it was %s", c.shownSpeaker())
	}
}

// held returns how much of the evidence belongs to an attribution: what was
// said, and the words that say who said it.
func (c *voiceClaim) held(x *voicing) int {
	n := x.shared
	for _, s := range []brief.Span{x.Source, x.Cue} {
		n += max(0, min(s.End, c.span.End)-max(s.Start, c.span.Start))
	}
	return n
}

// isWeak reports whether a rule of the extractor is one that supports a claim
// and does not contradict one.
func isWeak(rule string) bool {
	switch rule {
	case "quote-in-clause", "infinitive", "announced-quote", "quote-any-verb", "noun":
		return true
	}
	return false
}

// accuse says whom the article has say the words.
func (c *voiceClaim) accuse(x *voicing) {
	by := x.Speaker
	if by == "" {
		by = x.Source.Of(c.doc.Text)
	}
	place := x.Source
	if place.Len() == 0 {
		place = x.Cue
	}
	severity := brief.Error
	if !c.isPerson(by) && !c.isOtherParty(x) || isPronoun(x.Source.Of(c.doc.Text), c.doc.Lang) {
		severity = brief.Warning
	}
	c.add("speaker.other", severity, ".speaker", &place, "the article attributes these words to %s (%s), not to %s", excerpt(by), numbered(c.SentencesOf(place)), c.shownSpeaker())
}

func (c *voiceClaim) shownSpeaker() string {
	if strings.TrimSpace(c.s.Speaker) == "" {
		return excerpt(c.party)
	}
	return excerpt(c.s.Speaker)
}

// passedOn reports whether a claim of second hand rests on words that somebody
// else passes on: the speaker, or a pronoun for them, then stands in the same
// sentence.
func (c *voiceClaim) passedOn() bool {
	if c.s.Directness != brief.SecondHand || len(c.heard) == 0 {
		return false
	}
	return c.standsInSentence() || len(c.who) == 0 || c.lastNamed(c.span.Start)
}

// lineNames reports whether the text of the line itself names the source of an
// attribution: then it says whose words they are.
func (c *voiceClaim) lineNames(x *voicing) bool {
	words := c.properWords(x.Speaker)
	if len(words) == 0 || !words[len(words)-1].capital {
		return false
	}
	last := words[len(words)-1].word
	for _, w := range nameWords(c.s.Text, c.doc.Lang) {
		if w.capital && sameName(w.word, last, c.doc.Lang) {
			return true
		}
	}
	return false
}

// confirmedNearby looks for the speaker where no attribution holds the words:
// as who speaks in the rest of the sentence, by name in the sentence, or as the
// last to speak before a sentence that goes on about them.
func (c *voiceClaim) confirmedNearby() bool {
	sentence := c.sentenceAround()
	for _, x := range c.v.at(sentence) {
		if x.clause && x.Kind != attribution.NoStatement && c.relation(&x) == sameVoice {
			c.matched = append(c.matched, x)
			return true
		}
	}
	return c.standsInSentence() || c.goesOn(sentence) || c.isStatement()
}

// sentenceAround returns the sentences that the evidence touches, as one span.
func (c *voiceClaim) sentenceAround() brief.Span {
	span := c.span
	if n := c.SentencesOf(c.span); len(n) > 0 {
		span.Start = min(span.Start, c.sentences[n[0]-1].Start)
		span.End = max(span.End, c.sentences[n[len(n)-1]-1].End)
	}
	return span
}

// standsInSentence reports whether the speaker, or the party where none is
// named, stands by name in the sentence up to the end of the evidence, outside
// quotation marks.
func (c *voiceClaim) standsInSentence() bool {
	return c.standsWithin(brief.Span{Start: c.sentenceAround().Start, End: c.span.End})
}

// opensClause reports whether the evidence has the speaker by name where a
// clause opens, or outside what the attribution x holds: then another clause
// than that of x may say it.
func (c *voiceClaim) opensClause(x *voicing) bool {
	for _, w := range c.whoOrParty() {
		for _, at := range c.profileOf(w).at {
			k := int(c.words[at])
			t := brief.Span{Start: int(c.tokens[k].from), End: int(c.tokens[k].to)}
			if !c.span.Contains(t) || c.quoted[k] || strings.HasSuffix(c.text(k), "'s") {
				continue
			}
			if !slices.ContainsFunc(x.Content, func(s brief.Span) bool { return s.Contains(t) }) {
				return true
			}
			for n := 0; k > 0 && n < 4 && int(c.tokens[k-1].from) >= c.span.Start && c.isCapital(k-1); n++ {
				k--
			}
			if k == 0 || int(c.tokens[k-1].from) < c.span.Start || c.is(k-1, ";") {
				return true
			}
		}
	}
	return false
}

// whoOrParty returns the speakers, the party where none is named.
func (c *voiceClaim) whoOrParty() []string {
	if len(c.who) == 0 {
		return []string{c.party}
	}
	return c.who
}

// standsWithin reports whether they stand by name in span, outside quotation
// marks.
func (c *voiceClaim) standsWithin(span brief.Span) bool {
	for _, w := range c.whoOrParty() {
		for _, at := range c.profileOf(w).at {
			t := c.tokens[c.words[at]]
			if span.Start <= int(t.from) && int(t.to) <= span.End && !c.quoted[c.words[at]] {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether the last attribution before the sentence, in it or in
// the two sentences before, is the speaker's, and the sentence is about nobody
// else: it opens with a pronoun or is in quotation marks.
func (c *voiceClaim) goesOn(sentence brief.Span) bool {
	n := c.SentencesOf(sentence)
	if len(n) == 0 || !c.opensWithPronoun(sentence) && !c.Quoted(c.span) {
		return false
	}
	from := c.sentences[max(0, n[0]-3)].Start
	if from >= sentence.Start {
		return false
	}
	before := c.v.at(brief.Span{Start: from, End: sentence.Start})
	for k := len(before) - 1; k >= 0; k-- {
		if r := c.relation(&before[k]); r != unclearVoice {
			return r == sameVoice
		}
	}
	return false
}
