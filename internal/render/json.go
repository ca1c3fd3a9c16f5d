package render

import (
	"encoding/json"
	"io"
	"slices"

	"parley/summarize/brief"
)

// JSON writes a report as summarize/brief/report.schema.json describes it, on
// one line, or indented for people to edit under o.Indent. Under o.Strict the
// texts of lines that have error findings are empty.
func JSON(w io.Writer, r *brief.Report, o Options) error {
	if o.Strict {
		r = withhold(r)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if o.Indent {
		e.SetIndent("", "  ")
	}
	return e.Encode(r)
}

// withhold returns a copy of r without the texts of lines that have error
// findings.
func withhold(r *brief.Report) *brief.Report {
	c := *r
	c.Brief = withholdBrief(r.Brief, r.Findings)
	c.Translations = make([]brief.Translation, len(r.Translations))
	for i, t := range r.Translations {
		t.Brief = withholdBrief(t.Brief, slices.Concat(t.Findings, r.Findings))
		c.Translations[i] = t
	}
	return &c
}

func withholdBrief(b brief.Brief, findings []brief.Finding) brief.Brief {
	bad := func(path string) bool { return brief.HasErrors(brief.At(findings, path)) }
	if bad(brief.HeadlinePath) {
		b.Headline = ""
	}
	summary := make([]brief.Sentence, len(b.Summary))
	for i, s := range b.Summary {
		if bad(brief.SummaryPath(i)) {
			s.Text = ""
		}
		summary[i] = s
	}
	b.Summary = summary
	parties := make([]brief.Party, len(b.Parties))
	for i, p := range b.Parties {
		positions := make([]brief.Statement, len(p.Positions))
		for j, s := range p.Positions {
			if bad(brief.PositionPath(i, j)) {
				s.Text, s.QuoteTranslated, s.Evidence.Quote = "", "", ""
			}
			positions[j] = s
		}
		p.Positions = positions
		parties[i] = p
	}
	b.Parties = parties
	return b
}
