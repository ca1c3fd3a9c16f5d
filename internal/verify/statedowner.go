package verify

import (
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// ownerAt returns the party of which the possessive at a token tells: of "its
// director" that with which the sentence before opens, of "her deputy" that of
// the one who spoke before.
func (p *partyFinder) ownerAt(at int) (namedParty, bool) {
	a := p.a
	switch a.lower(at) {
	case "its", "their":
		first, _ := a.sentenceNumber(at)
		if first == 0 || a.paragraph[first-1] != a.paragraph[at] {
			return namedParty{}, false
		}
		return p.opening(a.sentenceNumber(first - 1))
	case "his", "her":
		for first, _ := a.sentenceNumber(at); first > 0; {
			var to int
			first, to = a.sentenceNumber(first - 1)
			if a.paragraph[at]-a.paragraph[first] > 1 {
				break
			}
			for first < to && !a.isWord(first) {
				first++
			}
			if w := a.lower(first); w != "he" && w != "she" {
				return p.partyOfSpeaker(a.text(first))
			}
			for first > 0 && a.sentence[first-1] == a.sentence[first] {
				first--
			}
		}
	}
	return namedParty{}, false
}

// partyOfSpeaker returns the party of the last of those who spoke before that
// has the name, if they speak for one.
func (p *partyFinder) partyOfSpeaker(name string) (namedParty, bool) {
	lang := p.a.doc.Lang
	const reach = 100 // statements
	for _, s := range slices.Backward(p.before[max(0, len(p.before)-reach):]) {
		if slices.ContainsFunc(p.nameWords(s.Speaker), func(w nameWord) bool { return sameName(foldName(name, lang), w.word, lang) }) {
			found := p.known[s.Speaker]
			return found, found.kind != brief.Person
		}
	}
	return namedParty{}, false
}

// opening returns the state or body with which the sentence of tokens
// [from,to) opens: "The operator, Odessos Terminals, …", "The Labour Ministry".
func (p *partyFinder) opening(from, to int) (namedParty, bool) {
	a := p.a
	for from < to && !a.isWord(from) {
		from++
	}
	k := from
	if k+1 < to && (a.lower(k) == "the" || possessiveWords().has(foldName(a.text(k), a.doc.Lang))) {
		k++
	}
	const noun = 4 // words of "association of fishermen"
	start := k
	for k < to && k-start < noun && a.isWord(k) && !startsWithCapital(a.text(k)) && a.class(k)&cue == 0 {
		k++
	}
	apposed := k > start
	if apposed {
		if !a.is(k, ",") {
			return namedParty{}, false
		}
		k++
	}
	end := k
	for end < to && a.isWord(end) && startsWithCapital(a.text(end)) {
		end++
	}
	name := text.CleanLine(a.span(k, end).Of(a.source))
	if end == k || apposed && !a.is(end, ",") || strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s") {
		return namedParty{}, false
	}
	if found, ok := p.partyNamed(name); ok {
		return found, true
	}
	if p.isPlace(name) || !apposed && (capitals(name) < 2 || !isBodyName(name, a.doc.Lang)) {
		return namedParty{}, false
	}
	return namedParty{name, p.kindOf(a.span(from, end).Of(a.source))}, true
}

// partyNamed returns the state of a name, or the party that speaks under it.
func (p *partyFinder) partyNamed(name string) (namedParty, bool) {
	if found, ok := p.stateIn(name); ok {
		return found, true
	}
	for _, b := range p.bodies {
		if b.name == name {
			return b.namedParty, true
		}
	}
	return namedParty{}, false
}

// represents reports whether tokens [from,to) say for whom somebody speaks:
// "who represents the Shippers' Council".
func (p *partyFinder) represents(from, to int) bool {
	if from+2 >= to || p.a.lower(from) != "who" || !speaksFor(p.a.lower(from+1)) {
		return false
	}
	return represented(strings.Fields(text.CleanLine(p.a.span(from+2, to).Of(p.a.source)))) != ""
}

// speaksFor reports whether a verb says that its subject speaks for its object.
func speaksFor(verb string) bool {
	switch verb {
	case "represents", "represented", "heads", "headed", "leads", "led", "chairs", "chaired":
		return true
	}
	return false
}

// represented returns the name with which the object of such a verb begins.
func represented(words []string) string {
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	n := 0
	for n < len(words) && startsWithCapital(words[n]) {
		n++
		if strings.HasSuffix(words[n-1], ",") {
			break
		}
	}
	name := strings.Trim(strings.Join(words[:n], " "), " .,;:")
	if strings.HasSuffix(name, "’s") || strings.HasSuffix(name, "'s") { // "Norland's delegation"
		return ""
	}
	return name
}

// stateSpokenFor returns the state of a speaker of whom the article says that
// they spoke for its government, and whose role names it: "director of Kestrian
// Railways, who spoke for his government".
func (p *partyFinder) stateSpokenFor(speaker, role string) (namedParty, bool) {
	lang := p.a.doc.Lang
	if baseOf(lang) != "en" || !slices.ContainsFunc(p.personOf(speaker).mentions, func(m [2]int) bool { return p.speaksForGovernment(m[1]) }) {
		return namedParty{}, false
	}
	l := parse(excerptOf(role))
	for _, m := range statesIn(l, lang) {
		if name := p.nameOfState(m.code); isStateCode(m.code) && name != "" {
			return namedParty{name, brief.State}, true
		}
	}
	for k := range l.tokens {
		for _, b := range p.bodies { // an adjective, as in unlistedState
			if n := len(b.name); l.isWord(k) && b.kind == brief.State && n > 4 && len(l.text(k)) > n && strings.HasPrefix(l.text(k), b.name[:n-1]) {
				return b.namedParty, true
			}
		}
	}
	return namedParty{}, false
}

// speaksForGovernment reports whether "who spoke for his government" follows
// the name that ends before token k.
func (p *partyFinder) speaksForGovernment(k int) bool {
	a := p.a
	const reach = 14
	for to := min(len(a.tokens), k+reach); k+4 < to && a.sentence[k+4] == a.sentence[k]; k++ {
		if a.lower(k) != "who" || a.lower(k+2) != "for" {
			continue
		}
		verb, of, whom := a.lower(k+1), a.lower(k+3), a.lower(k+4)
		return (verb == "spoke" || verb == "speaks") && (of == "his" || of == "her" || of == "the") && (whom == "government" || whom == "country")
	}
	return false
}

// possessor makes the one whose account it is the speaker where a pronoun
// stands for them: "Berg's account came at second hand: she was reported to …".
func (p *partyFinder) possessor(s *statement) {
	a := p.a
	if baseOf(a.doc.Lang) != "en" || !pronounWords().has(foldName(s.Source.Of(a.source), a.doc.Lang)) {
		return
	}
	to, _ := a.tokensOf(s.Source)
	first, _ := a.sentenceNumber(to)
	for first < to && !a.isWord(first) {
		first++
	}
	k := first
	for k < to && a.isWord(k) && startsWithCapital(a.text(k)) && !strings.HasSuffix(a.text(k), "'s") {
		k++
	}
	if k+1 >= to || !startsWithCapital(a.text(k)) || !isAccount(a.lower(k+1)) {
		return
	}
	name, ok := strings.CutSuffix(strings.ReplaceAll(a.span(first, k+1).Of(a.source), "’", "'"), "'s")
	if ok && !p.isPlace(name) {
		s.Speaker = p.nameOfPerson(name)
	}
}

func isAccount(w string) bool {
	switch w {
	case "account", "version", "statement", "remarks", "words", "comments", "message", "position", "view", "answer", "reply":
		return true
	}
	return false
}

// nameOfPerson returns the full name that stands somewhere in the article for a last name.
func (p *partyFinder) nameOfPerson(name string) string {
	a, lang := p.a, p.a.doc.Lang
	if capitals(name) != 1 {
		return name
	}
	for _, m := range p.personOf(name).mentions {
		k := m[0]
		if k > 0 && a.isWord(k-1) && startsWithCapital(a.text(k-1)) && a.sentence[k] == a.sentence[k-1] && !a.startsSentence(k-1) &&
			a.class(k-1)&(function|cue) == 0 && !isRole(a.text(k-1), lang) {
			return text.CleanLine(a.span(k-1, m[1]).Of(a.source))
		}
	}
	return name
}
