package verify

import (
	"fmt"

	"parley/summarize/brief"
)

// partiesOf checks the parties of a brief against the article: whether it has
// them, whether it ties to them who speaks for them, and whether what they
// state is there. Who is of whom is taken from the article's words alone: a
// phrase around the name ("Armenia's deputy minister, X", "X, who chairs Y"),
// the words that name the speaker, else the sentence that introduces them.
//
// TestQualityPartyMutations measures it on the bundled reports: see there what is
// caught of lines moved, quotations deleted, parties renamed or left out.
func (a *Article) partiesOf(b *brief.Brief) []brief.Finding {
	if b.Headline == "" && len(b.Summary) == 0 && len(b.Parties) == 0 {
		return nil // nothing that could leave something out
	}
	c := a.castOf(b)
	var findings []brief.Finding
	for i, p := range c.parties {
		if !p.found {
			findings = append(findings, brief.Finding{
				Code: "party.absent", Severity: brief.Error, Path: brief.PartyPath(i) + ".name",
				Message: fmt.Sprintf("the article does not name %q in any form", p.Name),
			})
		}
	}
	findings = append(findings, c.licences()...)
	findings = append(findings, c.silent()...)
	findings = append(findings, c.leftOut()...)
	findings = append(findings, c.repeated()...)
	findings = append(findings, c.order()...)
	return append(findings, c.balance()...)
}

// order says which party stands before one that speaks earlier in the article.
func (c *cast) order() []brief.Finding {
	last, before := -1, ""
	for i, p := range c.parties {
		first := -1
		for _, s := range p.Positions {
			if e := s.Evidence.Span; e != nil && (first < 0 || e.Start < first) {
				first = e.Start
			}
		}
		if first < 0 {
			continue
		}
		if first < last {
			return []brief.Finding{{
				Code: "party.order", Severity: brief.Note, Path: brief.PartyPath(i),
				Message: fmt.Sprintf("%s speaks before %s in the article", p.Name, before),
			}}
		}
		last, before = first, p.Name
	}
	return nil
}
