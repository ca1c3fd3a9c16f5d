package render

import (
	"slices"
	"strings"

	"parley/summarize/brief"
)

// A page is a brief or a translation as people see it, whatever the format.
type page struct {
	labels
	source   labels            // of the article's language: its words keep its quotation marks
	titles   map[string]string // of findings by code; nil: their messages are in the page's language
	headline line
	dateline string
	summary  []line
	parties  []party
	rest     []brief.Finding // those of no line
}

type party struct {
	name      line
	positions []line
}

type line struct {
	text     string // "": withheld
	who      string // speaker, role, channel
	quote    *quote
	findings []brief.Finding
}

// A quote is the words behind a position.
type quote struct {
	words      string // of the article, or the model's where they were not located
	translated string // in the page's language, if the words are a direct quotation
	direct     bool
	match      brief.Match
	mark       brief.Mark
}

// pages returns the brief and each translation of a report.
func pages(r *brief.Report, strict bool) []page {
	source := labelsOf(r.Brief.Lang)
	all := []page{pageOf(&r.Brief, r.Findings, nil, source, strict)}
	all[0].dateline = all[0].labels.dateline(&r.Document, r.Findings)
	for i := range r.Translations {
		t := &r.Translations[i]
		p := pageOf(&t.Brief, t.Findings, r.Findings, source, strict)
		p.dateline = p.labels.dateline(&r.Document, t.Findings)
		all = append(all, p)
	}
	return all
}

// pageOf returns the page of a brief, or of a translation, whose lines stand
// and fall with those of the original.
func pageOf(b *brief.Brief, findings, original []brief.Finding, source labels, strict bool) page {
	p := page{labels: labelsOf(b.Lang), source: source}
	if p.lang != "en" {
		p.titles = titlesIn(p.lang)
	}
	shown := map[string]bool{}
	at := func(path, text string) line {
		l := line{text: text, findings: brief.At(findings, path)}
		for _, f := range l.findings {
			shown[f.Path] = true
		}
		if strict && (brief.HasErrors(l.findings) || brief.HasErrors(brief.At(original, path))) {
			l.text = ""
		}
		return l
	}
	p.headline = at(brief.HeadlinePath, b.Headline)
	for i, s := range b.Summary {
		p.summary = append(p.summary, at(brief.SummaryPath(i), s.Text))
	}
	for i, q := range b.Parties {
		out := party{name: at(brief.PartyPath(i)+".name", q.Name)}
		for _, f := range findings {
			if f.Path == brief.PartyPath(i) { // of the party, and no reason to withhold its name
				out.name.findings = append(out.name.findings, f)
				shown[f.Path] = true
			}
		}
		for j, s := range q.Positions {
			path := brief.PositionPath(i, j)
			l := at(path, s.Text)
			l.who = p.whoOf(s)
			l.quote = quoteOf(s, slices.Concat(l.findings, brief.At(original, path)))
			out.positions = append(out.positions, l)
		}
		p.parties = append(p.parties, out)
	}
	for _, f := range findings {
		if !shown[f.Path] {
			p.rest = append(p.rest, f)
		}
	}
	return p
}

// silent reports whether nobody states anything.
func (p page) silent() bool {
	for _, q := range p.parties {
		if len(q.positions) > 0 {
			return false
		}
	}
	return true
}

// whoOf is the line that says who spoke, and where.
func (p page) whoOf(s brief.Statement) string {
	who := s.Speaker
	if s.Role != "" {
		who = join(who, ", ", s.Role)
	}
	who = join(who, " · ", s.Channel)
	if s.Directness == brief.SecondHand {
		who = join(who, " · ", p.SecondHand)
	}
	return who
}

func quoteOf(s brief.Statement, findings []brief.Finding) *quote {
	if s.Evidence.Quote == "" {
		return nil
	}
	return &quote{
		words:      strings.Join(strings.Fields(s.Evidence.Quote), " "),
		translated: s.QuoteTranslated,
		direct:     s.Directness == brief.Direct,
		match:      s.Evidence.Match,
		mark:       brief.MarkOf(s.Evidence, findings),
	}
}

// signOf is the sign of a mark.
func signOf(m brief.Mark) string {
	switch m {
	case brief.Verified:
		return "✓"
	case brief.Unconfirmed:
		return "?"
	}
	return "✗"
}

// tier says how words matched, "" where they are the article's as they stand.
func (p page) tier(m brief.Match) string {
	switch m {
	case brief.Exact, brief.Typographic:
		return ""
	case brief.Edited:
		return p.Edited
	case brief.Near:
		return p.Near
	case brief.Uncheckable:
		return p.Uncheckable
	}
	return p.Absent
}

func join(a, between, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}
