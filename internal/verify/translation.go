package verify

import (
	"fmt"

	"parley/summarize/brief"
)

// Translation checks a translation of b line by line. The paths of the
// findings start at the translation.
func (pair *Pair) Translation(b *brief.Brief, t *brief.Translation) (findings []brief.Finding) {
	add := func(path string, found []brief.Finding) {
		for _, f := range found {
			f.Path = path
			findings = append(findings, f)
		}
	}
	var sources, targets []string
	segment := func(path, source, target string) {
		if source != "" || target != "" {
			sources, targets = append(sources, source), append(targets, target)
			add(path, pair.Segment(source, target))
		}
	}
	absent := func(path, what string, want, got int) bool {
		if want == got {
			return false
		}
		add(path, []brief.Finding{{
			Code: "translation.lines", Severity: brief.Error,
			Message: fmt.Sprintf("the translation has %d %s, the brief %d", got, what, want),
		}})
		return true
	}

	defer func() { add(brief.DocumentPath, pair.whole(sources, targets)) }()
	segment(brief.HeadlinePath, b.Headline, t.Headline)
	if !absent("summary", "sentences of summary", len(b.Summary), len(t.Summary)) {
		for i := range b.Summary {
			segment(brief.SummaryPath(i)+".text", b.Summary[i].Text, t.Summary[i].Text)
		}
	}
	if absent("parties", "parties", len(b.Parties), len(t.Parties)) {
		return findings
	}
	for i, p := range b.Parties {
		q := t.Parties[i]
		add(brief.PartyPath(i)+".name", pair.Name(p.Name, q.Name))
		if absent(brief.PartyPath(i), "positions of "+p.Name, len(p.Positions), len(q.Positions)) {
			continue
		}
		for j, s := range p.Positions {
			path := brief.PositionPath(i, j)
			u := q.Positions[j]
			segment(path+".text", s.Text, u.Text)
			if s.Speaker != "" {
				add(path+".speaker", pair.Name(s.Speaker, u.Speaker))
			}
			segment(path+".role", s.Role, u.Role)
			segment(path+".channel", s.Channel, u.Channel)
			if u.QuoteTranslated != "" {
				add(path+".quote_translated", pair.Quotation(s.Evidence.Quote, u.QuoteTranslated))
			}
		}
	}
	return findings
}
