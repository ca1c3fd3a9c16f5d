package verify

import (
	"slices"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

// Report checks a whole report again, as a person may have edited it: it looks
// every quotation up anew, in the brief and in its translations, and replaces
// the findings. What was said of the article as it was read stays.
func Report(r *brief.Report, g *glossary.Glossary) {
	a := NewArticle(&r.Document)
	a.recheck(&r.Brief)
	r.Findings = slices.DeleteFunc(r.Findings, func(f brief.Finding) bool { return f.Path != brief.DocumentPath || isOfBrief(f.Code) })
	r.Findings = append(r.Findings, a.Brief(&r.Brief)...)
	for i := range r.Translations {
		t := &r.Translations[i]
		a.recheck(&t.Brief)
		pair := Pair{From: r.Brief.Lang, To: t.Lang, Glossary: g, Names: t.Names}
		t.Findings = append([]brief.Finding{}, pair.Translation(&r.Brief, t)...)
	}
}

// isOfBrief reports whether a finding at the document is about what the brief
// leaves out of it, which is looked for anew.
func isOfBrief(code string) bool { return code == "party.missing" || code == "statement.missed" }

// recheck sets the evidence of every line to what the article bears out.
func (a *Article) recheck(b *brief.Brief) {
	for i := range b.Summary {
		b.Summary[i].Evidence = a.renewed(b.Summary[i].Evidence)
	}
	for _, p := range b.Parties {
		for j := range p.Positions {
			p.Positions[j].Evidence = a.renewed(p.Positions[j].Evidence)
		}
	}
}

// renewed looks evidence up anew, unless the very words stand in the place
// that it names: then the other sentences named stay too, and that the model's
// own words matched but for typography.
func (a *Article) renewed(e brief.Evidence) brief.Evidence {
	if s := e.Span; s != nil && e.Match.Verified() && 0 <= s.Start && s.Start <= s.End && s.End <= len(a.doc.Text) && s.Of(a.doc.Text) == e.Quote {
		return e
	}
	return a.Recheck(e)
}
