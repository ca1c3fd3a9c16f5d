package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A cast is the parties of a brief as its article names them.
type cast struct {
	a       *Article
	r       *roster
	b       *brief.Brief
	parties []castParty
	byWord  map[int32][]castWord
	byCode  map[string][]int
	people  map[string]*person // by the words that name them
	owners  map[string]int     // the party of a statement, by its speaker and source
	stated  []statement
	named   map[string][]nameWord // of phrases
	said    map[string][]tie      // of phrases
}

// A castParty is one party of the brief.
type castParty struct {
	*brief.Party
	code  string // of the state that it is; "": none, or none that is known
	found bool   // the article has the name in some form
}

// A castWord is a word of the article that belongs to the name of a party.
type castWord struct {
	party int
	firm  bool // it tells this party from others: "Homeward", not "movement"
	alone bool // no other such word is in the name
}

// maxCast is how many parties of a brief are looked at.
const maxCast = 64

// castOf finds the parties of b in the article.
func (a *Article) castOf(b *brief.Brief) *cast {
	c := &cast{a: a, r: a.roster(), b: b, byWord: map[int32][]castWord{}, byCode: map[string][]int{}, people: map[string]*person{}, owners: map[string]int{}, named: map[string][]nameWord{}, said: map[string][]tie{}}
	for i := range b.Parties[:min(len(b.Parties), maxCast)] {
		c.addParty(i)
	}
	return c
}

func (c *cast) addParty(i int) {
	name := c.b.Parties[i].Name
	lang := c.a.doc.Lang
	p := castParty{Party: &c.b.Parties[i]}
	l := parse(excerptOf(name))
	mentions := statesIn(l, lang)
	p.code = stateOf(l, mentions, lang)
	if p.code != "" {
		c.byCode[p.code] = append(c.byCode[p.code], i)
		p.found = slices.ContainsFunc(c.r.places, func(m stateMention) bool { return m.code == p.code })
	}
	var firm, weak []string
	for k, t := range l.tokens {
		w := l.text(k)
		switch {
		case !t.word || isNameFiller(foldName(w, lang)) || c.a.lexicon.class(w)&function != 0:
		case slices.ContainsFunc(mentions, func(m stateMention) bool { return m.token <= k && k < m.end }):
			if p.code != "" {
				firm = append(firm, w)
			}
		case partyWordOf(w, lang)&genericWord != 0 || !startsWithCapital(w):
			weak = append(weak, w)
		default:
			firm = append(firm, w)
		}
	}
	if len(firm) == 0 {
		weak, firm = nil, weak
	}
	add := func(words []string, isFirm bool) {
		for _, w := range words {
			for _, id := range c.r.alike(w, lang) {
				c.byWord[id] = append(c.byWord[id], castWord{i, isFirm, len(firm) == 1})
				p.found = p.found || isFirm
			}
		}
	}
	add(firm, true)
	add(weak, false)
	if id, ok := c.acronym(name); ok {
		c.byWord[id] = append(c.byWord[id], castWord{i, true, true})
		p.found = true
	}
	p.found = p.found || len(firm) == 0 || c.a.spellsOut(name)
	c.parties = append(c.parties, p)
}

// stateOf returns the code of the state that a name is the name of: "Armenia",
// "the Armenian government", but no "Armenian Railways".
func stateOf(l *line, mentions []stateMention, lang string) string {
	code := ""
	for _, m := range mentions {
		if code != "" && m.code != code {
			return ""
		}
		code = m.code
	}
	for k, t := range l.tokens {
		inside := slices.ContainsFunc(mentions, func(m stateMention) bool { return m.token <= k && k < m.end })
		if t.word && !inside && !isNameFiller(foldName(l.text(k), lang)) && partyWordOf(l.text(k), lang)&stateWord == 0 {
			return ""
		}
	}
	return code
}

// acronym returns the word of the article that the first letters of a name
// make: "EU" of "European Union".
func (c *cast) acronym(name string) (int32, bool) {
	var letters []rune
	for _, w := range text.Words(excerptOf(name)) {
		if r, _ := utf8.DecodeRuneInString(w.Of(name)); unicode.IsUpper(r) {
			letters = append(letters, r)
		}
	}
	if len(letters) < 2 {
		return 0, false
	}
	id, ok := c.a.vocabulary[c.a.lexicon.lower(string(letters))]
	return id, ok && !c.a.small[id]
}

// spellsOut reports whether the article has a run of words in capitals whose
// first letters are the acronym name.
func (a *Article) spellsOut(name string) bool {
	letters := []rune(strings.TrimSpace(name))
	if len(letters) < 2 || len(letters) > 8 || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return false
	}
	at := 0
	for k, t := range a.tokens {
		if !t.word {
			at = 0
			continue
		}
		r, _ := utf8.DecodeRuneInString(a.text(k))
		switch {
		case r == letters[at]:
			at++
		case !unicode.IsUpper(r) && a.class(k)&function != 0 && at > 0: // "of", "and"
		case r == letters[0]:
			at = 1
		default:
			at = 0
		}
		if at == len(letters) {
			return true
		}
	}
	return false
}

// A tie is a party or a state that words of the article name.
type tie struct {
	party int    // -1: none of the brief
	code  string // of a state
	token int
	end   int
	firm  bool
}

// ties returns what tokens [from,to) name.
func (c *cast) ties(from, to int) []tie {
	var ties []tie
	for _, m := range c.r.placesFrom(from, to) {
		parties := c.byCode[m.code]
		for _, p := range parties {
			ties = append(ties, tie{p, m.code, m.token, m.end, !m.capital})
		}
		if len(parties) == 0 {
			ties = append(ties, tie{-1, m.code, m.token, m.end, !m.capital})
		}
	}
	for k := max(from, 0); k < min(to, len(c.a.wordOf)); k++ {
		id := c.a.wordOf[k]
		if id < 0 {
			continue
		}
		for _, w := range c.byWord[id] {
			firm := w.firm && (w.alone || c.besideOf(k, w.party)) && startsWithCapital(c.a.text(k))
			ties = append(ties, tie{w.party, c.parties[w.party].code, k, k + 1, firm})
		}
	}
	return ties
}

// besideOf reports whether another word of the party's name stands within two
// tokens of token k.
func (c *cast) besideOf(k, party int) bool {
	for n := max(0, k-2); n <= min(k+2, len(c.a.wordOf)-1); n++ {
		if n == k || c.a.wordOf[n] < 0 {
			continue
		}
		for _, w := range c.byWord[c.a.wordOf[n]] {
			if w.party == party {
				return true
			}
		}
	}
	return false
}

// nameWords cuts a phrase into the words that name somebody, once.
func (c *cast) nameWords(phrase string) []nameWord {
	words, known := c.named[phrase]
	if !known {
		words = nameWords(phrase, c.a.doc.Lang)
		c.named[phrase] = words
	}
	return words
}

// sameSpeaker is as the function of this name, for phrases of the brief.
func (c *cast) sameSpeaker(p, q string) bool {
	return sameNames(c.nameWords(p), c.nameWords(q), c.a.doc.Lang)
}

// tiesOfPhrase returns what a phrase of the brief, such as a speaker, names.
func (c *cast) tiesOfPhrase(phrase string) []tie {
	if ties, known := c.said[phrase]; known {
		return ties
	}
	lang := c.a.doc.Lang
	l := parse(excerptOf(phrase))
	var ties []tie
	for _, m := range statesIn(l, lang) {
		parties := c.byCode[m.code]
		for _, p := range parties {
			ties = append(ties, tie{p, m.code, m.token, m.end, true})
		}
		if len(parties) == 0 {
			ties = append(ties, tie{-1, m.code, m.token, m.end, true})
		}
	}
	for k, t := range l.tokens {
		if !t.word {
			continue
		}
		id, known := c.a.vocabulary[c.a.lexicon.lower(l.text(k))]
		if !known {
			continue
		}
		for _, w := range c.byWord[id] {
			ties = append(ties, tie{w.party, c.parties[w.party].code, k, k + 1, w.firm && w.alone})
		}
	}
	c.said[phrase] = ties
	return ties
}
