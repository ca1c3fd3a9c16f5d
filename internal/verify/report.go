package verify

import (
	"fmt"
	"slices"
	"strings"

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
		missing := slices.DeleteFunc(t.Findings, func(f brief.Finding) bool { return !stillMissing(f, &r.Brief, t) })
		t.Findings = append([]brief.Finding{}, missing...)
		for _, f := range pair.Translation(&r.Brief, t) {
			if len(brief.At(missing, f.Path)) == 0 { // what is missing fails other checks too
				t.Findings = append(t.Findings, f)
			}
		}
	}
}

// stillMissing reports whether a finding says what was known when the
// translation was made alone, that the model left something out, and nobody has
// put it in since.
func stillMissing(f brief.Finding, b *brief.Brief, t *brief.Translation) bool {
	same := false
	switch f.Code {
	case "translation.missing":
		eachText(b, &t.Brief, func(path, source, target string) { same = same || path == f.Path && source == target })
	case "name.missing":
		eachName(b, &t.Brief, func(source, target string) {
			same = same || source == target && strings.HasSuffix(f.Message, fmt.Sprintf(" %q", source))
		})
	}
	return same
}

// eachText calls do with the lines of b that t has too.
func eachText(b, t *brief.Brief, do func(path, source, target string)) {
	do(brief.HeadlinePath, b.Headline, t.Headline)
	for i := range min(len(b.Summary), len(t.Summary)) {
		do(brief.SummaryPath(i)+".text", b.Summary[i].Text, t.Summary[i].Text)
	}
	for i := range min(len(b.Parties), len(t.Parties)) {
		for j := range min(len(b.Parties[i].Positions), len(t.Parties[i].Positions)) {
			path, s, u := brief.PositionPath(i, j), b.Parties[i].Positions[j], t.Parties[i].Positions[j]
			do(path+".text", s.Text, u.Text)
			do(path+".role", s.Role, u.Role)
			do(path+".channel", s.Channel, u.Channel)
			do(path+".quote_translated", "", u.QuoteTranslated)
		}
	}
}

// eachName calls do with the names of b that t has too.
func eachName(b, t *brief.Brief, do func(source, target string)) {
	for i := range min(len(b.Parties), len(t.Parties)) {
		do(b.Parties[i].Name, t.Parties[i].Name)
		for j := range min(len(b.Parties[i].Positions), len(t.Parties[i].Positions)) {
			do(b.Parties[i].Positions[j].Speaker, t.Parties[i].Positions[j].Speaker)
		}
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
