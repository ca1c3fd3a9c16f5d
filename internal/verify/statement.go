package verify

import (
	"slices"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// A statement is something that the article says somebody said.
type statement struct {
	*attribution.Attribution
	span      brief.Span // all of the content
	sentences []int      // in which the content stands
	words     int        // of the content
	quoted    int        // of them in quotation marks
	from, to  int        // the tokens of span
}

// Bars below which nothing is said to be left out.
const (
	leastStated = 5  // words of a statement
	leastQuoted = 6  // words of it in quotation marks, for a line of its own
	leastToldOf = 10 // words of it without, for a line of its own
	leastAlone  = 6  // words of a quotation that alone makes a party, beyond doubt
	leastLoose  = 8  // words of a quotation of nobody in particular
	mostMissed  = 5  // findings of an article
)

// statements returns what the article says that somebody said, as far as it
// may be a position: no refusal to speak, no words at second hand or in
// doubt, nothing within another statement. What is quoted goes by sentences,
// for a brief may hold one and leave out the next.
func (a *Article) statements() []statement { return a.statementsFrom(leastStated) }

// statementsFrom are the statements of at least so many words.
func (a *Article) statementsFrom(least int) []statement {
	var all []statement
	end := 0 // of the content so far
	for i := range a.voices().all {
		x := &a.voices().all[i]
		if len(x.Content) == 0 || x.Kind == attribution.NoStatement || x.Kind == attribution.SecondHand || x.Negated || x.Speaker == "" ||
			x.Rule == "quote-in-clause" || x.Rule == "colon" || x.Source.Len() == 0 {
			continue
		}
		last := x.Content[len(x.Content)-1].End
		if last <= end {
			continue
		}
		// "The use of force," he said, "is no path": two parts of one sentence.
		split := len(x.Content) > 1 && len(a.SentencesOf(brief.Span{Start: x.Content[0].Start, End: last})) == 1
		for _, c := range x.Content {
			if c.Start < end {
				c.Start = min(end, c.End)
			}
			if x.Kind == attribution.Direct && !split {
				for _, n := range a.SentencesOf(c) {
					s := a.sentences[n-1]
					all = a.appendStatement(all, x, brief.Span{Start: max(s.Start, c.Start), End: min(s.End, c.End)}, least)
				}
			}
		}
		if x.Kind != attribution.Direct || split {
			all = a.appendStatement(all, x, brief.Span{Start: max(end, x.Content[0].Start), End: last}, least)
		}
		end = last
	}
	return all
}

// statements returns those of the article, found once.
func (c *cast) statements() []statement {
	if c.stated == nil {
		c.stated = c.a.statements()
	}
	return c.stated
}

// appendStatement appends what x has at span, if it has least words.
func (a *Article) appendStatement(all []statement, x *attribution.Attribution, span brief.Span, least int) []statement {
	if span.Start >= span.End || span.Start < 0 || span.End > len(a.source) {
		return all
	}
	s := statement{Attribution: x, span: span}
	s.from, s.to = a.tokensOf(span)
	for k := s.from; k < s.to; k++ {
		if a.tokens[k].word {
			s.words++
			if a.quoted[k] {
				s.quoted++
			}
		}
	}
	s.sentences = a.SentencesOf(span)
	if s.words < least || len(s.sentences) == 0 {
		return all
	}
	return append(all, s)
}

// stateOfSpeaker returns the code of the state that the article ties a speaker
// to, "" if it ties them to none.
func (c *cast) stateOfSpeaker(speaker string) string {
	for _, t := range c.tiesOfPhrase(speaker) {
		if t.code != "" {
			return t.code
		}
	}
	for _, t := range c.personOf(speaker).firm {
		if t.code != "" {
			return t.code
		}
	}
	return ""
}

// isNamed reports whether the speaker is a state, an organisation or a person
// by name, and no journalist or unnamed source.
func (c *cast) isNamed(s statement) bool {
	lang := c.a.doc.Lang
	from, to := c.a.tokensOf(s.Source)
	for n := 0; n < 3 && c.a.isWord(to) && c.a.class(to)&(cue|function) == 0; n++ {
		to++ // "state radio" of "Kestrian state radio", which may be cut short
	}
	for k := from; k < to; k++ {
		if c.a.tokens[k].word && partyWordOf(c.a.text(k), lang)&outletWord != 0 {
			return false
		}
	}
	l := parse(excerptOf(s.Speaker))
	capitals := 0
	for k, t := range l.tokens {
		w := l.text(k)
		switch {
		case !t.word:
		case partyWordOf(w, lang)&outletWord != 0:
			return false
		case startsWithCapital(w) && c.a.lexicon.class(w)&function == 0:
			capitals++
		}
	}
	return capitals >= 2 || capitals == 1 && slices.ContainsFunc(c.tiesOfPhrase(s.Speaker), func(t tie) bool { return t.firm })
}

// partyOf returns the party of the brief that s is a statement of, -1 if none
// is: that of its speaker's other statements, else what the article ties the
// speaker to.
func (c *cast) partyOf(s statement) int {
	key := s.Speaker + "\x00" + s.Source.Of(c.a.source)
	p, known := c.owners[key]
	if !known {
		p = c.ownerOf(s)
		c.owners[key] = p
	}
	return p
}

func (c *cast) ownerOf(s statement) int {
	lang := c.a.doc.Lang
	words := c.nameWords(s.Speaker)
	for i, p := range c.parties {
		if named := c.nameWords(p.Name); len(named) > 0 && holdsName(words, named, lang) {
			return i
		}
		last := ""
		for _, q := range p.Positions {
			if q.Speaker == "" || q.Speaker == last {
				continue
			}
			last = q.Speaker
			if sameNames(words, c.nameWords(q.Speaker), lang) {
				return i
			}
		}
	}
	for _, ties := range [][]tie{c.tiesOfPhrase(s.Speaker), c.ties(c.a.tokensOf(s.Source))} {
		for _, t := range ties {
			if t.party >= 0 && t.firm {
				return t.party
			}
		}
	}
	who := c.personOf(s.Speaker)
	for _, t := range who.firm {
		if t.party >= 0 {
			return t.party
		}
	}
	for i := range c.parties {
		if who.near[i] {
			return i
		}
	}
	return -1
}
