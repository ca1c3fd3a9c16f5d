package verify

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A partyFinder finds out for whom the speakers of an article speak.
type partyFinder struct {
	*cast
	roles   map[string]string     // by speaker
	owned   map[string]int        // the token of "its" in "its director", by speaker
	known   map[string]namedParty // by speaker
	isBody  map[string]bool       // speakers that are bodies
	renamed map[string]string     // speakers by what describes them
	bodies  []body                // that speak, in order
	people  []string              // that speak, in order
	before  []statement           // that were looked at, in order
}

// Bounds of what is kept to tell what a short name stands for.
const mostBodies, mostPeople = 100, 200

// mostNameWords is how many words the name of a speaker has.
const mostNameWords = 9

// A body is an organisation or a state as the article names it.
type body struct {
	phrase string
	namedParty
}

// A namedParty is a party by the article's name for it.
type namedParty struct {
	name string
	kind brief.Kind
}

// speaks reports whether s is of somebody who may be a party or speak for one.
func (p *partyFinder) speaks(s statement) bool {
	if first := strings.Fields(s.Speaker); len(first) > 1 && (pronounWords().has(foldName(first[0], p.a.doc.Lang)) || strings.HasPrefix(first[0], "որ")) {
		return false
	}
	if p.isOfSeveral(s.Speaker) {
		return false
	}
	if p.isNamed(s) {
		return true
	}
	if isUnnamed(s.Speaker, p.a.doc.Lang) {
		return false
	}
	if _, ok := p.stateIn(s.Speaker); ok {
		return true
	}
	return p.isNamedBody(s) || slices.ContainsFunc(p.bodies, func(b body) bool { return b.name == s.Speaker })
}

// isNamedBody reports whether the source of s names a body, or one named
// before: "The Commission".
func (p *partyFinder) isNamedBody(s statement) bool {
	name := p.bodyOf(s)
	return name != "" && capitals(name) > 0 && (capitals(name) > 1 || p.movement(s.Source.Of(p.a.source)))
}

// isOfSeveral reports whether a phrase names more than one: "officials of Norland
// and Poland".
func (p *partyFinder) isOfSeveral(phrase string) bool {
	l := parse(excerptOf(phrase))
	for k := range l.tokens {
		if l.isWord(k) && isAnd(l.text(k)) {
			return slices.ContainsFunc(statesIn(l, p.a.doc.Lang), func(m stateMention) bool { return m.token == k+1 })
		}
	}
	return false
}

// isUnnamed reports whether a word of the phrase says that it is somebody of
// the press, or nobody in particular.
func isUnnamed(phrase, lang string) bool {
	return slices.ContainsFunc(text.Words(phrase), func(w brief.Span) bool { return partyWordOf(w.Of(phrase), lang)&outletWord != 0 })
}

// partyOf returns the party of which s is a statement.
func (p *partyFinder) partyOf(s statement) namedParty {
	key := s.Speaker
	if found, known := p.known[key]; known {
		return found
	}
	found := p.findParty(s)
	p.known[key] = found
	if phrase := text.CleanLine(s.Source.Of(p.a.source)); found.kind != brief.Person && len(p.bodies) < mostBodies {
		p.bodies = append(p.bodies, body{found.name + " " + phrase, found})
	}
	return found
}

// sameAsBefore returns the party of which a phrase without a name of its own is
// a part: "the Commission", "заместитель председателя службы", "its director".
func (p *partyFinder) sameAsBefore(s statement, role string) (namedParty, bool) {
	lang := p.a.doc.Lang
	if at, ok := p.owned[s.Speaker]; ok {
		first, _ := p.a.sentenceNumber(at)
		if first > 0 && !slices.ContainsFunc(p.bodies, func(b body) bool { return p.nameIn(b, first, at) }) {
			first, _ = p.a.sentenceNumber(first - 1)
		}
		for _, b := range slices.Backward(p.bodies) {
			if p.nameIn(b, first, at) {
				return b.namedParty, true
			}
		}
		return p.ownerAt(at)
	}
	for _, w := range text.Words(role) {
		noun := foldName(w.Of(role), lang)
		if !bodyNouns().has(noun) && !otherBodies().has(noun) {
			continue
		}
		stem := text.Stem(noun, lang)
		for _, b := range slices.Backward(p.bodies) {
			for _, v := range text.Words(b.phrase) {
				if text.SameStem(stem, text.Stem(foldName(v.Of(b.phrase), lang), lang)) {
					return b.namedParty, true
				}
			}
		}
	}
	return namedParty{}, false
}

// nameIn reports whether tokens [from,to) have the first words of a body's name.
func (p *partyFinder) nameIn(b body, from, to int) bool {
	words := strings.Fields(b.name)
	if from >= to || len(words) == 0 {
		return false
	}
	return strings.Contains(p.a.span(from, to).Of(p.a.source), strings.Join(words[:min(2, len(words))], " "))
}

func (p *partyFinder) findParty(s statement) namedParty {
	source := text.CleanLine(s.Source.Of(p.a.source))
	role := p.roleOf(s.Speaker)
	for _, phrase := range []string{s.Speaker, role, source} {
		if found, ok := p.stateIn(phrase); ok {
			return found
		}
	}
	if body := p.bodyOf(s); body != "" {
		if capitals(body) == 1 && isBodyName(body, p.a.doc.Lang) && len(strings.Fields(body)) == 1 { // "The Commission"
			if found, ok := p.sameAsBefore(s, body); ok {
				return found
			}
		}
		return namedParty{body, p.kindOf(source)}
	}
	if found, ok := p.stateSpokenFor(s.Speaker, role); ok {
		return found
	}
	if body := p.headed(role); body != "" {
		if found, ok := p.partyNamed(body); ok {
			return found
		}
		return namedParty{body, p.kindOf(role)}
	}
	if found, ok := p.sameAsBefore(s, role); ok {
		return found
	}
	return namedParty{s.Speaker, brief.Person}
}

// bodyOf returns the name of the organisation or movement that speaks itself, ""
// if none does.
func (p *partyFinder) bodyOf(s statement) string {
	source := text.CleanLine(s.Source.Of(p.a.source))
	name, rest, _ := strings.Cut(source, ",")
	if capitals(name) == 0 || strings.Contains(name, "“") && !strings.Contains(name, "”") {
		return ""
	}
	lang := p.a.doc.Lang
	isBody := func(phrase string) bool { return isBodyName(phrase, lang) }
	last := text.Words(name)
	if len(last) == 0 {
		return ""
	}
	head := last[len(last)-1].Of(name)
	acronym := utf8.RuneCountInString(head) > 1 && allUpper(head)
	switch {
	case p.personLike(s, name):
		return ""
	case len(last) > mostNameWords:
		return ""
	case isBody(name), acronym, rest != "" && isBody(strings.Join(strings.Fields(rest)[:min(3, len(strings.Fields(rest)))], " ")):
		for _, article := range []string{"The ", "the "} {
			name = strings.TrimPrefix(name, article)
		}
		if words := strings.Fields(name); baseOf(lang) == "en" && !startsWithCapital(words[0]) && capitals(name) > 1 {
			k := slices.IndexFunc(words, startsWithCapital)
			if k > 2 || !isBodyName(strings.Join(words[:k], " "), lang) {
				return ""
			}
			name = strings.Join(words[k:], " ") // "association Rails by Night"
		}
		return strings.TrimSpace(name)
	}
	return ""
}

// headed returns the body of which a role says that its holder speaks for it,
// "" if it says so of none.
func (p *partyFinder) headed(role string) string {
	if baseOf(p.a.doc.Lang) != "en" {
		if q := text.Quotations(role); len(q) == 1 && isBodyName(role, p.a.doc.Lang) {
			return strings.Trim(q[0].Of(role), "«»“”\"„ ")
		}
		return ""
	}
	words := strings.Fields(role)
	if len(words) > 2 && words[0] == "who" && speaksFor(words[1]) {
		return represented(words[2:])
	}
	for i, w := range words {
		if w != "of" && w != "for" || i == 0 || !isHead(strings.Trim(words[i-1], ",")) {
			continue
		}
		var name []string
		for _, w := range words[i+1:] {
			if !startsWithCapital(w) && w != "of" && w != "for" && w != "the" && w != "and" {
				break
			}
			name = append(name, strings.Trim(w, ","))
			if strings.HasSuffix(w, ",") {
				break
			}
		}
		body := strings.TrimPrefix(strings.Join(name, " "), "the ")
		for _, w := range []string{" of", " for", " the", " and"} {
			body = strings.TrimSuffix(body, w)
		}
		if capitals(body) > 1 {
			return body
		}
	}
	return ""
}

// kindOf tells a movement from an organisation.
func (p *partyFinder) kindOf(phrase string) brief.Kind {
	if p.movement(phrase) {
		return brief.Movement
	}
	return brief.Organisation
}

func (p *partyFinder) movement(phrase string) bool {
	for _, w := range text.Words(phrase) {
		f := foldName(w.Of(phrase), p.a.doc.Lang)
		for _, stem := range []string{"movement", "движени", "շարժում", "շարժման", "hərəkat"} {
			if strings.HasPrefix(f, stem) {
				return true
			}
		}
	}
	return false
}
