package verify

import (
	"slices"
	"sort"
	"strings"

	"parley/internal/attribution"
	"parley/internal/text"
	"parley/summarize/brief"
)

// A Statement is something that the article says somebody said, with what the
// article says of who that is. It is for briefs made without a model; the
// checks find what a brief left out in the same attributions.
type Statement struct {
	Speaker   string           // as the article names them, by their fullest name
	Role      string           // as the article gives it beside the name; "" if it gives none
	Channel   string           // where it was said; "" if the article does not say
	Party     string           // for whom they speak, by the article's name for it
	PartyKind brief.Kind       //
	Kind      attribution.Kind // never NoStatement
	Source    brief.Span       // the words that name them here: "he"
	Cue       brief.Span       // "said"; empty where there is none
	Clause    brief.Span       // the words said and the words that say who said them
	Words     brief.Span       // the words said
	Sentences []int            // in which they stand
	Shared    bool             // others speak in the same sentences
}

// Statements returns what the article says that parties said, in its order:
// by somebody with a name who is no journalist, and no refusal to speak. What is
// quoted goes by sentences. What somebody passes on of another is there with
// the kind SecondHand, unless it stands within what a party itself said.
func (a *Article) Statements() []Statement {
	c := a.castOf(&brief.Brief{Lang: a.doc.Lang})
	p := partyFinder{cast: c, roles: map[string]string{}, owned: map[string]int{}, isBody: map[string]bool{}, renamed: map[string]string{}, known: map[string]namedParty{}}
	all := slices.DeleteFunc(a.statementsFrom(leastVerbatim), func(s statement) bool { return s.words < leastStated && !a.isWhole(&s) })
	all = append(all, a.passedOnStatements(all)...)
	slices.SortStableFunc(all, func(s, t statement) int { return s.span.Start - t.span.Start })
	for i := range all {
		x := *all[i].Attribution
		all[i].Attribution = &x
		if name, ok := p.renamed[x.Speaker]; ok {
			x.Speaker = name
		}
		p.nameBefore(&all[i])
		p.possessor(&all[i])
		x.Speaker = p.fullName(all[i])
	}
	for _, s := range all {
		p.noteRole(s)
	}
	speakers := map[int]map[string]bool{} // by sentence
	var out []Statement
	for _, s := range all {
		for _, n := range s.sentences {
			if speakers[n] == nil {
				speakers[n] = map[string]bool{}
			}
			speakers[n][s.Speaker] = true
		}
		if !p.speaks(s) || p.isPartOfMore(s) || s.Kind == attribution.SecondHand && p.isUnsure(s) || c.refuses(s) || c.asks(s) && s.Kind != attribution.Direct {
			continue
		}
		party := p.partyOf(s)
		p.before = append(p.before, s)
		if party.kind == brief.Person && !p.isPersonName(s.Speaker) {
			continue
		}
		st := Statement{
			Speaker: s.Speaker, Source: s.Source, Cue: s.Cue, Role: p.roleOf(s.Speaker), Party: party.name, PartyKind: party.kind,
			Kind: s.Kind, Clause: s.clause(), Words: s.span, Sentences: s.sentences,
		}
		if p.isOblique(s) && party.kind != brief.Person {
			st.Speaker, st.Role = "", ""
		}
		if s.Channel != nil {
			st.Channel = channelName(s.Channel.Of(a.source))
		}
		out = append(out, st)
	}
	for i := range out {
		for _, n := range out[i].Sentences {
			out[i].Shared = out[i].Shared || len(speakers[n]) > 1
		}
	}
	return out
}

// leastVerbatim is how many words a statement has that comes with its whole sentence.
const leastVerbatim = 3

// isWhole reports whether the sentence of s says enough around few words: it
// quotes what somebody calls something, or goes on after a quotation.
func (a *Article) isWhole(s *statement) bool {
	if s.Kind == attribution.Mixed {
		return s.quoted > 0 && !a.startsSentence(s.from)
	}
	if s.Kind != attribution.Direct || s.Cue.Len() == 0 || len(s.sentences) != 1 {
		return false
	}
	_, after := a.tokensOf(s.Cue)
	words := 0
	for k := after; k < len(a.tokens) && a.sentence[k] == a.sentence[s.from]; k++ {
		if a.isWord(k) {
			words++
		}
	}
	return a.startsSentence(s.from+1) || words >= leastStated
}

// clause returns the words said and those that say who said them, if they
// stand side by side in the sentences of the words.
func (s *statement) clause() brief.Span {
	hull := s.span
	for _, x := range append([]brief.Span{s.Source, s.Cue}, s.Content...) {
		if x.Len() > 0 {
			hull.Start, hull.End = min(hull.Start, x.Start), max(hull.End, x.End)
		}
	}
	return hull
}

// passedOnStatements returns the statements at second hand that stand in none
// of all.
func (a *Article) passedOnStatements(all []statement) []statement {
	var out []statement
	for i := range a.voices().all {
		x := &a.voices().all[i]
		if x.Kind != attribution.SecondHand || x.Negated || x.Speaker == "" || len(x.Content) == 0 || x.Source.Len() == 0 {
			continue
		}
		span := brief.Span{Start: x.Content[0].Start, End: x.Content[len(x.Content)-1].End}
		if x.Rule != "passive-second-hand" && !a.isRelayed(x, all) {
			continue
		}
		out = a.appendStatement(out, x, span, leastStated)
	}
	return out
}

// nameBefore makes the name before the source the speaker where the source is
// no more than what describes them: "Marek Tamm, the deputy minister, said".
func (p *partyFinder) nameBefore(s *statement) {
	a := p.a
	i, j := a.tokensOf(s.Source)
	if i >= j || !a.is(i-1, ",") || p.personLike(*s, s.Speaker) || !strings.HasPrefix(s.Speaker, text.CleanLine(s.Source.Of(a.source))) || !p.describes(i, j) {
		return
	}
	from := i - 1
	for from > 0 && i-from < 5 && a.isWord(from-1) && startsWithCapital(a.text(from-1)) && a.sentence[from-1] == a.sentence[i] {
		from--
	}
	if i-1-from < 2 || !a.is(from-1, `"`) && !a.is(from-1, ",") && from > 0 && a.sentence[from-1] == a.sentence[from] {
		return
	}
	name := text.CleanLine(a.span(from, i-1).Of(a.source))
	p.renamed[s.Speaker] = name
	p.roles[name] = trimRole(s.Speaker)
	s.Speaker = name
}

// isPartOfMore reports whether the source is the last of several that speak
// together: "officials of Norland and Sudland".
func (p *partyFinder) isPartOfMore(s statement) bool {
	i, _ := p.a.tokensOf(s.Source)
	return i > 0 && p.a.isWord(i-1) && p.a.sentence[i-1] == p.a.sentence[i] && isAnd(p.a.lexicon.lower(p.a.text(i-1))) &&
		!pronounWords().has(foldName(s.Source.Of(p.a.source), p.a.doc.Lang)) && p.a.roster().placesFrom(i, i+3) != nil
}

// isUnsure reports whether the source is a pronoun and somebody else is named
// in the sentence, or in the one before it that has a name.
func (p *partyFinder) isUnsure(s statement) bool {
	a := p.a
	lang := a.doc.Lang
	if !pronounWords().has(foldName(strings.TrimSpace(s.Source.Of(a.source)), lang)) {
		return false
	}
	i, _ := a.tokensOf(s.Source)
	speaker := p.nameWords(s.Speaker)
	first, _ := a.sentenceNumber(i)
	for back := 0; back < 3; back++ {
		own, other := false, false
		for k := first; k < i; k++ {
			if !a.isWord(k) || !startsWithCapital(a.text(k)) || a.class(k)&function != 0 || pronounWords().has(foldName(a.text(k), lang)) {
				continue
			}
			if slices.ContainsFunc(speaker, func(w nameWord) bool { return sameName(foldName(a.text(k), lang), w.word, lang) }) {
				own = true
			} else if len(a.roster().placesFrom(k, k+1)) == 0 && (!a.startsSentence(k) || a.isWord(k+1) && startsWithCapital(a.text(k+1)) || strings.HasSuffix(a.text(k), "'s")) {
				other = true
			}
		}
		if own || other {
			return !own || other
		}
		if first == 0 {
			break
		}
		i = first
		first, _ = a.sentenceNumber(first - 1)
	}
	return false
}

// isRelayed reports whether x stands in what somebody without a name passes on.
func (a *Article) isRelayed(x *attribution.Attribution, all []statement) bool {
	c := cast{a: a, said: map[string][]tie{}}
	k := sort.Search(len(all), func(k int) bool { return all[k].span.End >= x.Source.End }) // they do not overlap
	if k == len(all) || !all[k].span.Contains(x.Source) || c.isNamed(all[k]) {
		return false
	}
	i, _ := a.tokensOf(x.Source)
	for from, to := a.sentenceNumber(i); from < to; from++ {
		if a.isWord(from) && relayWords().has(foldName(a.text(from), a.doc.Lang)) {
			return true
		}
	}
	return false
}

// channelName takes the preposition off a channel: "on Facebook".
func channelName(s string) string {
	s = strings.Trim(text.CleanLine(s), " .,;:")
	for _, p := range []string{"on the ", "on ", "in a ", "in an ", "in the ", "in ", "at a ", "at the ", "at ", "to the ", "to ", "via ", "в ", "во ", "на ", "через "} {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			return s[len(p):]
		}
	}
	return s
}
