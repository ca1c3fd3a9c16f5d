package render

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A page is a brief or a translation as people see it, whatever the format.
// Its texts are clean: each is one line without anything invisible.
type page struct {
	labels
	source    labels            // of the article's language: its words keep its quotation marks
	titles    map[string]string // of findings by code; nil: their messages are in the page's language
	Lang      string            // of the lines; the labels may be in another one
	Original  string            // the language of the article
	Headline  line
	Dateline  string
	Sentences []line // of the summary
	Parties   []party
	Rest      []brief.Finding // those of no line
}

type party struct {
	Name      line
	Positions []line
}

type line struct {
	Text     string // "": withheld
	Who      string // speaker, role, channel
	Quote    *quote
	Findings []brief.Finding
}

// A quote is the words behind a position.
type quote struct {
	Words      string // of the article, or the model's where they were not located
	Translated string // in the page's language, if the words are a direct quotation
	Direct     bool
	Match      brief.Match
	Mark       brief.Mark
}

// pages returns the brief and each translation of a report.
func pages(r *brief.Report, strict bool) []page {
	source := labelsOf(r.Brief.Lang)
	all := []page{pageOf(&r.Brief, r.Findings, nil, source, strict)}
	all[0].Dateline = all[0].labels.dateline(&r.Document, r.Brief.Headline, r.Findings)
	for i := range r.Translations {
		t := &r.Translations[i]
		p := pageOf(&t.Brief, t.Findings, r.Findings, source, strict)
		p.Dateline = p.labels.dateline(&r.Document, t.Brief.Headline, t.Findings)
		all = append(all, p)
	}
	for i := range all {
		all[i].Original = text.CleanLine(r.Document.Lang)
		all[i].Dateline = text.CleanLine(all[i].Dateline)
	}
	return all
}

// pageOf returns the page of a brief, or of a translation, whose lines stand
// and fall with those of the original.
func pageOf(b *brief.Brief, findings, original []brief.Finding, source labels, strict bool) page {
	p := page{labels: labelsOf(b.Lang), source: source, Lang: text.CleanLine(b.Lang)}
	if p.lang != "en" {
		p.titles = titlesIn(p.lang)
	}
	findings = slices.Clone(findings)
	for i := range findings {
		f := &findings[i]
		f.Message = text.CleanLine(f.Message)
		if f.Severity != brief.Error && f.Severity != brief.Warning {
			f.Severity = brief.Note
		}
	}
	shown := map[string]bool{}
	at := func(path, words string) line {
		l := line{Text: text.CleanLine(words), Findings: brief.At(findings, path)}
		for _, f := range l.Findings {
			shown[f.Path] = true
		}
		if strict && (brief.HasErrors(l.Findings) || brief.HasErrors(brief.At(original, path))) {
			l.Text = ""
		}
		return l
	}
	p.Headline = at(brief.HeadlinePath, b.Headline)
	for i, s := range b.Summary {
		p.Sentences = append(p.Sentences, at(brief.SummaryPath(i), s.Text))
	}
	for i, q := range b.Parties {
		out := party{Name: at(brief.PartyPath(i)+".name", capital(q.Name, b.Lang))}
		for _, f := range findings {
			if f.Path == brief.PartyPath(i) { // of the party, and no reason to withhold its name
				out.Name.Findings = append(out.Name.Findings, f)
				shown[f.Path] = true
			}
		}
		for j, s := range q.Positions {
			path := brief.PositionPath(i, j)
			l := at(path, s.Text)
			l.Who = text.CleanLine(p.whoOf(s))
			l.Quote = quoteOf(s, slices.Concat(l.Findings, brief.At(original, path)))
			out.Positions = append(out.Positions, l)
		}
		p.Parties = append(p.Parties, out)
	}
	for _, f := range findings {
		if !shown[f.Path] {
			p.Rest = append(p.Rest, f)
		}
	}
	return p
}

// capital starts a heading, or who spoke, with a capital letter.
func capital(s, lang string) string {
	r, size := utf8.DecodeRuneInString(s)
	upper := unicode.ToTitle(r)
	if lang == "az" || lang == "tr" {
		upper = unicode.AzeriCase.ToTitle(r)
	}
	if upper == r || r == utf8.RuneError {
		return s
	}
	return string(upper) + s[size:]
}

// Silent reports whether nobody states anything.
func (p page) Silent() bool {
	for _, q := range p.Parties {
		if len(q.Positions) > 0 {
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
	who = join(capital(who, p.Lang), " · ", s.Channel)
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
		Words:      text.CleanLine(s.Evidence.Quote),
		Translated: text.CleanLine(s.QuoteTranslated),
		Direct:     s.Directness == brief.Direct,
		Match:      s.Evidence.Match,
		Mark:       brief.MarkOf(s.Evidence, findings),
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

// Tier says how words matched, "" where they are the article's as they stand.
func (p page) Tier(m brief.Match) string {
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
