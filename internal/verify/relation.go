package verify

import (
	"slices"

	"parley/summarize/brief"
)

// A relation is what an attribution says of a claim about who spoke.
type relation int

const (
	unclearVoice relation = iota
	sameVoice
	otherVoice
)

// relation says whether the source of an attribution is the speaker.
func (c *voiceClaim) relation(x *voicing) relation {
	key := relationKey{c.s.Speaker, c.s.Role, c.party, x.Attribution}
	r, known := c.relations[key]
	if !known {
		r = c.relate(x)
		c.relations[key] = r
	}
	return r
}

func (c *voiceClaim) relate(x *voicing) relation {
	source := x.Source.Of(c.doc.Text)
	if source == "" {
		return unclearVoice
	}
	if pronoun := isPronoun(source, c.doc.Lang); pronoun && (x.Speaker == "" || c.lastNamed(x.Source.Start)) {
		if c.lastNamed(x.Source.Start) {
			return sameVoice
		}
		return unclearVoice
	}
	if len(c.who) == 0 {
		if c.isPress(source) && !c.isSame(c.party, x.Speaker) {
			return unclearVoice
		}
		return c.partyRelation(x, source)
	}
	if c.isPress(source) && !slices.ContainsFunc(c.who, func(w string) bool { return c.isSame(w, x.Speaker) }) {
		return otherVoice
	}
	if c.isRoleOf(source) && c.lastNamed(x.Source.Start) {
		return sameVoice // "the minister" is the one named last who is a minister
	}
	for _, who := range c.who {
		if c.isSame(who, x.Speaker) || c.inSource(who, source) || c.linked(who, x.Speaker, source) || c.ofSurname(who, x.Speaker, source) {
			return sameVoice
		}
	}
	if c.speaksForParty(c.who) && c.belongs(c.party, x, source) {
		return sameVoice
	}
	if c.isBody(x.Speaker) && !slices.ContainsFunc(c.who, c.namesPerson) {
		return unclearVoice // "the movement" may be this one
	}
	if c.isNobody(x.Speaker, source) || c.isVague(x.Speaker, source) && !c.isOtherParty(x) {
		return unclearVoice
	}
	return otherVoice
}

// isPress reports whether a source is a medium by its noun: "the Romanian
// press".
func (c *voiceClaim) isPress(source string) bool {
	return slices.ContainsFunc(c.nameWords(source), func(w nameWord) bool { return pressNouns().has(w.word) })
}

// isRoleOf reports whether a source is an office without a name that the
// article or the line gives the speaker.
func (c *voiceClaim) isRoleOf(source string) bool {
	if len(c.who) != 1 || c.isPerson(source) {
		return false
	}
	return c.s.Role != "" && c.isSame(c.s.Role, source) || !c.hasCapital(source) && c.covers(c.profileOf(c.who[0]), source)
}

// partyRelation does the same for a position without a speaker: its party's
// own statement.
func (c *voiceClaim) partyRelation(x *voicing, source string) relation {
	switch {
	case c.s.Role != "" && (c.isSame(c.s.Role, x.Speaker) || c.inSource(c.s.Role, source)):
		return sameVoice
	case !c.isNobody(x.Speaker, source) && c.isOtherParty(x):
		return otherVoice
	case c.belongs(c.party, x, source):
		return sameVoice
	}
	return unclearVoice
}

// isOtherParty reports whether the source is another party of the brief, or
// belongs to one, and not to the position's own. By name counts before by what
// stands beside the name.
func (c *voiceClaim) isOtherParty(x *voicing) bool {
	source := x.Source.Of(c.doc.Text)
	if c.isNamed(c.party, x, source) {
		return false
	}
	if slices.ContainsFunc(c.others, func(o string) bool { return c.isNamed(o, x, source) }) {
		return true
	}
	return !c.belongs(c.party, x, source) && slices.ContainsFunc(c.others, func(o string) bool { return c.belongs(o, x, source) })
}

// isNamed reports whether the source is the party by name.
func (c *voiceClaim) isNamed(party string, x *voicing, source string) bool {
	return c.isSame(party, x.Speaker) || c.inSource(party, source)
}

// belongs reports whether the source is the party, or its words stand beside
// the name of the person whom the source names.
func (c *voiceClaim) belongs(party string, x *voicing, source string) bool {
	return c.isNamed(party, x, source) || c.linked(party, x.Speaker, source)
}

// namesPerson reports whether the speaker of the position is a person: no party
// that is a body.
func (c *voiceClaim) namesPerson(who string) bool {
	return c.isPerson(who) && !(c.kind != brief.Person && c.isSame(who, c.party))
}

// ofOtherParty finds a speaker that is by name another party of the brief.
func (c *voiceClaim) ofOtherParty() bool {
	if len(c.who) != 1 || c.isSame(c.who[0], c.party) || c.isPerson(c.who[0]) {
		return false
	}
	for _, o := range c.bodies {
		if c.isSame(c.who[0], o) && len(c.nameWords(o)) <= len(c.nameWords(c.who[0])) {
			c.add("speaker.other", brief.Error, ".speaker", nil, "%s is another party of this brief than %s, whose position this is", excerpt(c.who[0]), excerpt(c.party))
			return true
		}
	}
	return false
}
