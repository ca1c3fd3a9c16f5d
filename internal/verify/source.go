package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// isSame reports whether two names may name the same speaker.
func (n *nameFinder) isSame(a, b string) bool {
	return a != "" && b != "" && sameNames(n.nameWords(a), n.nameWords(b), n.doc.Lang)
}

// inSource reports whether who is one of the parts of a source: "Ned Price,
// the State Department spokesman".
func (n *nameFinder) inSource(who, source string) bool {
	for _, part := range strings.FieldsFunc(source, func(r rune) bool { return strings.ContainsRune(",()—–«»“”", r) }) {
		if n.isSame(who, strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}

// linked reports whether the article puts the words of the one near the name of
// the other: an office or an organisation and who speaks for it.
func (n *nameFinder) linked(who, speaker, source string) bool {
	if !n.hasCapital(who) || !n.hasCapital(speaker) {
		return n.isPerson(who) && speaker != "" && n.covers(n.profileOf(who), speaker)
	}
	person, role := n.isPerson(who), n.isPerson(speaker)
	switch {
	case person && !role:
		return n.covers(n.profileOf(who), headOf(source)) || n.covers(n.profileOf(who), speaker)
	case !person && role:
		return n.covers(n.profileOf(speaker), who)
	case !person && !role && len(n.nameWords(who))+len(n.nameWords(speaker)) > 2:
		return n.covers(n.profileOf(who), speaker) || n.covers(n.profileOf(speaker), who)
	}
	return false
}

// headOf is a noun phrase up to its first comma.
func headOf(source string) string {
	h, _, _ := strings.Cut(source, ",")
	return h
}

// isNobody reports whether a source does not say enough to tell who it is not:
// "the two"; "its report"; "an Australian"; words without a name that are no
// body.
func (n *nameFinder) isNobody(speaker, source string) bool {
	if speaker == "" {
		speaker = source
	}
	words := n.nameWords(speaker)
	if first, _ := utf8.DecodeRuneInString(source); speaker == source && len(words) > 1 && unicode.IsLower(first) && !startsWithArticle(source) && !words[len(words)-1].capital {
		return true // no noun phrase: "obtained by AP"
	}
	if len(words) == 0 || n.isPossessive(source) {
		return true
	}
	if !slices.ContainsFunc(words, func(w nameWord) bool { return w.capital || bodyNouns().has(w.word) }) {
		return true
	}
	return len(words) == 1 && startsWithArticle(source) && !bodyNouns().has(words[0].word)
}

// isVague reports whether a source is one word that may stand for a party by
// another name, such as its capital.
func (n *nameFinder) isVague(speaker, source string) bool {
	if speaker == "" {
		speaker = source
	}
	words := n.nameWords(speaker)
	return len(words) == 1 && !bodyNouns().has(words[0].word) && !n.isPerson(speaker) && !hasTitle(source, n.doc.Lang) && n.mayBePlace(words[0].word)
}

// isBody reports whether a name is the bare noun of a body.
func (n *nameFinder) isBody(name string) bool {
	words := n.nameWords(name)
	return len(words) == 1 && bodyNouns().has(words[0].word)
}

func startsWithArticle(source string) bool {
	first, _, _ := strings.Cut(strings.ToLower(source), " ")
	return first == "a" || first == "an" || first == "the"
}

// isPronoun reports whether a source is a pronoun.
func isPronoun(source, lang string) bool {
	return len(source) < 40 && pronounWords().has(foldName(strings.TrimSpace(source), lang))
}

// isPossessive reports whether a source opens with a possessive or ends up with
// a number word for people named before: "its report", "the two".
func (n *nameFinder) isPossessive(source string) bool {
	words := n.nameWords(source)
	first, _, _ := strings.Cut(strings.TrimSpace(source), " ")
	first = foldName(first, n.doc.Lang)
	if possessiveWords().has(first) {
		return true
	}
	return len(words) == 1 && bothWords().has(words[0].word)
}

// ofSurname reports whether a source that names nobody else in full has the
// first or the last name of a person: "a statement by Price", "Lee told CNN".
func (n *nameFinder) ofSurname(who, speaker, source string) bool {
	if !n.isPerson(who) || n.isPerson(speaker) && len(ownNames(speaker, n.doc.Lang)) > 1 {
		return false
	}
	words := ownNames(who, n.doc.Lang)
	if len(words) == 0 {
		return false
	}
	for _, w := range ownNames(source, n.doc.Lang) {
		if sameName(w.word, words[0].word, n.doc.Lang) || sameName(w.word, words[len(words)-1].word, n.doc.Lang) {
			return true
		}
	}
	return false
}

// lastNamed reports whether the speaker of the position is the last person
// named before the byte at, in its sentence or in the two before, outside
// quotation marks.
func (c *voiceClaim) lastNamed(at int) bool {
	const most = 60
	k, _ := c.tokensOf(brief.Span{Start: at, End: at})
	if k == 0 || k >= len(c.tokens) {
		return false
	}
	sentence := c.sentence[k]
	for i, n := k-1, 0; i >= 0 && n < most && c.sentence[i]+2 >= sentence; i-- {
		if !c.tokens[i].word || c.quoted[i] {
			continue
		}
		n++
		if !c.isCapital(i) {
			continue
		}
		id := c.wordOf[i]
		if slices.Contains(c.anchors(), id) {
			return true
		}
		if c.people()[id] {
			return false
		}
	}
	return false
}

// anchors are the ids of the forms of the last words of the speakers' names.
func (c *voiceClaim) anchors() []int32 {
	if c.ids == nil {
		c.ids = []int32{}
		for _, w := range c.who {
			if words := c.properWords(w); len(words) > 0 && words[len(words)-1].capital {
				c.ids = append(c.ids, c.forms(words[len(words)-1].word)...)
			}
		}
	}
	return c.ids
}

// people returns the ids of the last words of the names of all who speak in
// the article.
func (n *nameFinder) people() map[int32]bool {
	if n.spoke == nil {
		n.spoke = map[int32]bool{}
		seen := map[string]bool{}
		for _, x := range n.v.all {
			if x.Speaker == "" || seen[x.Speaker] || len(seen) > maxSpeakers {
				continue
			}
			seen[x.Speaker] = true
			if words := n.properWords(x.Speaker); n.isPerson(x.Speaker) {
				for _, id := range n.forms(words[len(words)-1].word) {
					n.spoke[id] = true
				}
			}
		}
	}
	return n.spoke
}

// maxSpeakers is how many speakers of an article are known by name.
const maxSpeakers = 500

// speaksForParty reports whether the speaker of the position is the party
// itself, by this or another name.
func (c *voiceClaim) speaksForParty(who []string) bool {
	for _, w := range who {
		if c.isSame(w, c.party) || len(c.nameWords(w)) == 1 && !c.isPerson(w) {
			return true
		}
	}
	return false
}
