package verify

import (
	"fmt"
	"slices"
	"strings"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// A group is what one speaker stated that no position covers.
type group struct {
	speaker    string
	party      int // -1: none of the brief
	statements []statement
	quoted     int  // words of the longest quotation
	state      bool // the article ties the speaker to a state
	plain      bool // one of them is long enough for a line of its own
}

// left returns the statements that no position covers, by speaker.
func (c *cast) left(all []statement, v *coverage) []*group {
	var groups []*group
	byName := map[string]*group{}
	for _, s := range all {
		if !c.missed(v, s) || c.refuses(s) || !c.isNamed(s) {
			continue
		}
		party := c.partyOf(s)
		key, state := s.Speaker, c.stateOfSpeaker(s.Speaker)
		if party < 0 && state != "" {
			key = state
		}
		g := byName[key]
		if g == nil {
			g = &group{speaker: s.Speaker, party: party, state: state != ""}
			byName[key] = g
			groups = append(groups, g)
		}
		g.statements = append(g.statements, s)
		g.quoted = max(g.quoted, s.quoted)
		g.plain = g.plain || s.quoted >= leastQuoted || s.words >= leastToldOf && !v.onSentence(v.summary, s)
	}
	return groups
}

// refuses reports whether a short statement is about comments: "that no
// further comment was planned".
func (c *cast) refuses(s statement) bool {
	for k := s.from; k < s.to && s.words <= 15; k++ {
		if partyWordOf(c.a.text(k), c.a.doc.Lang)&commentWord != 0 {
			return true
		}
	}
	return false
}

// leftOut says which statements no position covers.
func (c *cast) leftOut() []brief.Finding {
	var findings []brief.Finding
	v := c.coverage()
	for _, g := range c.left(c.statements(), v) {
		f := brief.Finding{Code: "statement.missed", Severity: brief.Warning, Path: brief.DocumentPath, Span: &g.statements[0].span}
		switch {
		case g.party >= 0 && len(c.parties[g.party].Positions) == 0:
			continue // see silent
		case g.party >= 0 && g.plain:
			f.Path = brief.PartyPath(g.party)
			f.Message = fmt.Sprintf("no position holds what %s stated in %s", g.speaker, g.shown(c.a))
		case g.party < 0 && (len(g.statements) >= 2 || g.quoted >= leastAlone || g.state && g.plain):
			f.Code = "party.missing"
			if len(g.statements) >= 2 || g.quoted >= leastAlone {
				f.Severity = brief.Error
			}
			f.Message = fmt.Sprintf("no party here is that of %s, who makes statements in the article: %s", g.speaker, g.shown(c.a))
		default:
			continue
		}
		findings = append(findings, f)
	}
	findings = append(findings, c.unclaimed(v)...)
	slices.SortStableFunc(findings, func(f, g brief.Finding) int { return strings.Compare(f.Code, g.Code) }) // parties first
	return findings[:min(len(findings), mostMissed)]
}

// unclaimed says which long quotations, of which the article does not plainly
// say whose they are, no position covers.
func (c *cast) unclaimed(v *coverage) []brief.Finding {
	var g group
	for _, q := range c.a.quotations {
		for _, n := range c.a.SentencesOf(q) {
			in := c.a.sentences[n-1]
			all := c.a.appendStatement(nil, &attribution.Attribution{Kind: attribution.Direct}, brief.Span{Start: max(in.Start, q.Start), End: min(in.End, q.End)}, leastStated)
			if len(all) == 0 || all[0].quoted < leastLoose || c.asks(all[0]) || !c.missed(v, all[0]) ||
				slices.ContainsFunc(c.a.voices().at(all[0].span), func(v voicing) bool { return v.shared > 0 && v.Speaker != "" }) {
				continue
			}
			g.statements = append(g.statements, all[0])
		}
	}
	if len(g.statements) == 0 {
		return nil
	}
	return []brief.Finding{{
		Code: "statement.missed", Severity: brief.Warning, Path: brief.DocumentPath, Span: &g.statements[0].span,
		Message: "no position holds what is quoted in " + g.shown(c.a),
	}}
}

// asks reports whether a statement is a question.
func (c *cast) asks(s statement) bool {
	for k := s.from; k < s.to; k++ {
		if c.a.is(k, "?") || strings.Contains(c.a.text(k), "՞") {
			return true
		}
	}
	return false
}

// silent says which parties without positions the article has statements of,
// those at second hand included.
func (c *cast) silent() []brief.Finding {
	var findings []brief.Finding
	said := make([]bool, len(c.parties))
	for i, p := range c.parties {
		said[i] = len(p.Positions) > 0
	}
	if !slices.Contains(said, false) {
		return nil
	}
	for i := range c.a.voices().all {
		x := &c.a.voices().all[i]
		if len(x.Content) == 0 || x.Kind == attribution.NoStatement || x.Speaker == "" {
			continue
		}
		span := brief.Span{Start: x.Content[0].Start, End: x.Content[len(x.Content)-1].End}
		all := c.a.appendStatement(nil, x, span, leastStated)
		if len(all) == 0 {
			continue
		}
		n := c.partyOf(all[0])
		if n < 0 || said[n] {
			continue
		}
		said[n] = true
		findings = append(findings, brief.Finding{
			Code: "party.silent", Severity: brief.Warning, Path: brief.PartyPath(n), Span: &span,
			Message: fmt.Sprintf("%s has no position here, but the article has a statement of %s in %s (“%s”)",
				c.parties[n].Name, x.Speaker, numbered(all[0].sentences), shownWords(all[0], c.a)),
		})
	}
	return findings
}

// shownWords quotes a statement.
func shownWords(s statement, a *Article) string {
	return strings.Trim(excerpt(s.span.Of(a.source)), `“”"«» `)
}

// shown names the sentences of a group and quotes the first of them.
func (g *group) shown(a *Article) string {
	var numbers []int
	for _, s := range g.statements {
		numbers = append(numbers, s.sentences...)
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	more := ""
	if len(numbers) > 8 {
		numbers, more = numbers[:8], " …"
	}
	return fmt.Sprintf("%s%s (“%s”)", numbered(numbers), more, shownWords(g.statements[0], a))
}
