package verify

import (
	"fmt"
	"slices"
	"strings"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// licences checks that the article ties the speaker of each position to the
// party under which it stands.
func (c *cast) licences() []brief.Finding {
	var findings []brief.Finding
	for i := range c.parties {
		unlicensed := map[string]bool{} // said once of each speaker
		checked := map[string]struct {
			finding brief.Finding
			found   bool
		}{}
		for j, s := range c.parties[i].Positions {
			path := brief.PositionPath(i, j) + ".speaker"
			key := s.Speaker
			r, known := checked[key]
			if !known || key == "" {
				r.finding, r.found = c.licence(i, s)
				checked[key] = r
			}
			f, ok := r.finding, r.found
			if !ok || f.Code == "party.unlicensed" && unlicensed[s.Speaker] {
				continue
			}
			unlicensed[s.Speaker] = true
			f.Path = path
			findings = append(findings, f)
		}
	}
	return findings
}

// licence checks one position of party i.
func (c *cast) licence(i int, s brief.Statement) (brief.Finding, bool) {
	p := c.parties[i]
	if !p.found {
		return brief.Finding{}, false
	}
	if s.Speaker == "" {
		return c.licenceOfSource(i, s)
	}
	own := c.tiesOfPhrase(s.Speaker)
	ofParty := func(t tie) bool { return t.party == i }
	equal := func(p castParty) bool {
		return strings.EqualFold(strings.TrimSpace(p.Name), strings.TrimSpace(s.Speaker))
	}
	if k := slices.IndexFunc(c.parties, equal); k >= 0 && !equal(p) {
		return brief.Finding{
			Code: "party.other", Severity: brief.Error,
			Message: fmt.Sprintf("the speaker “%s” is another party of this brief", s.Speaker),
		}, true
	}
	if slices.ContainsFunc(own, ofParty) || c.sameSpeaker(s.Speaker, p.Name) {
		return brief.Finding{}, false
	}
	if k := slices.IndexFunc(own, func(t tie) bool { return t.firm && c.excludes(t, i) }); k >= 0 {
		f := c.elsewhere(own[k], i)
		f.Message = fmt.Sprintf("the speaker “%s” is of %s, not of %s", s.Speaker, c.tieName(own[k], s.Speaker), p.Name)
		return f, true
	}
	who := c.personOf(s.Speaker)
	if who.near[i] || !who.named {
		return brief.Finding{}, false
	}
	if k := slices.IndexFunc(who.firm, func(t firmTie) bool { return c.excludes(t.tie, i) }); k >= 0 {
		t := who.firm[k]
		f := c.elsewhere(t.tie, i)
		f.Span = &t.span
		f.Message = fmt.Sprintf("the article ties %s to %s, not to %s: “%s” (%s)", s.Speaker, c.tieName(t.tie, ""), p.Name,
			excerpt(t.span.Of(c.a.source)), numbered(c.a.SentencesOf(t.span)))
		return f, true
	}
	if who.around[i] {
		return brief.Finding{}, false
	}
	span := c.a.span(who.mentions[0][0], who.mentions[0][1])
	return brief.Finding{
		Code: "party.unlicensed", Severity: brief.Warning, Span: &span,
		Message: fmt.Sprintf("nothing in the article says that %s speaks for %s", s.Speaker, p.Name),
	}, true
}

// elsewhere is the finding that the article ties a speaker of party i to t
// instead: an error between states and between others. That an official of a
// state's ministry stands under the state, or the other way round, can be
// right.
func (c *cast) elsewhere(t tie, i int) brief.Finding {
	isState := func(p castParty) bool { return p.code != "" || p.Kind == brief.State }
	if t.party < 0 || isState(c.parties[t.party]) == isState(c.parties[i]) {
		return brief.Finding{Code: "party.other", Severity: brief.Error}
	}
	return brief.Finding{Code: "party.unlicensed", Severity: brief.Warning}
}

// licenceOfSource checks a position of party i that names no speaker by who
// says in the article what it rests on.
func (c *cast) licenceOfSource(i int, s brief.Statement) (brief.Finding, bool) {
	e := s.Evidence.Span
	if e == nil || e.Start < 0 || e.Start >= e.End || e.End > len(c.a.source) {
		return brief.Finding{}, false
	}
	var said *voicing
	for _, v := range c.a.voices().at(*e) {
		if v.shared > 0 && v.Speaker != "" && (said == nil || v.shared > said.shared) {
			said = &v
		}
	}
	if said == nil || said.Kind == attribution.NoStatement || said.Kind == attribution.SecondHand {
		return brief.Finding{}, false
	}
	source := c.ties(c.a.tokensOf(said.Source))
	other := c.partyOf(statement{Attribution: said.Attribution})
	if other < 0 || other == i || c.sameSpeaker(said.Speaker, c.parties[i].Name) || slices.ContainsFunc(source, func(t tie) bool { return t.party == i }) || c.personOf(said.Speaker).near[i] {
		return brief.Finding{}, false
	}
	return brief.Finding{
		Code: "party.unlicensed", Severity: brief.Warning, Span: &said.Source,
		Message: fmt.Sprintf("in the article %s says this, of %s, not of %s", said.Speaker, c.parties[other].Name, c.parties[i].Name),
	}, true
}

// excludes reports whether somebody who is of t is not of party i: t is another
// party of the brief, or both are states.
func (c *cast) excludes(t tie, i int) bool {
	p := c.parties[i]
	if t.party == i || t.code != "" && t.code == p.code {
		return false
	}
	return t.party >= 0 && c.parties[t.party].Kind != brief.Person || p.code != "" && t.code != ""
}

// tieName is the name of what t ties to.
func (c *cast) tieName(t tie, phrase string) string {
	if t.party >= 0 {
		return c.parties[t.party].Name
	}
	if phrase == "" {
		return c.a.shown(t.token, t.end)
	}
	return "another state"
}
