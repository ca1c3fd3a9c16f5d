package render

import (
	_ "embed"
	"html"
	"html/template"
	"io"

	"parley/summarize/brief"
)

// page.html is the template of the file that HTML writes.
//
//go:embed page.html
var pageHTML string

// HTML writes reports as one file that needs no other: no scripts, nothing
// loaded, for screens and paper, light and dark. Every page and every quotation
// is marked with its language.
func HTML(w io.Writer, reports []*brief.Report, o Options) error {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	type report struct {
		Pages     []page
		Signature string
	}
	var all []report
	for _, r := range reports {
		all = append(all, report{pages(r, o.Strict), signature(r)})
	}
	return t.Execute(w, all)
}

// In returns s as HTML, marked with its language where that is not the page's.
func (p page) In(lang, s string) template.HTML {
	s = html.EscapeString(s)
	if lang != p.Lang {
		s = `<span lang="` + html.EscapeString(lang) + `">` + s + `</span>`
	}
	return template.HTML(s)
}

// Label is In for what the labels say.
func (p page) Label(s string) template.HTML {
	if baseOf(p.Lang) == p.lang {
		return p.In(p.Lang, s)
	}
	return p.In(p.lang, s)
}

// With is what a template needs to show a part of the page.
func (p page) With(it any) any {
	return struct {
		Page page
		It   any
	}{p, it}
}

// Quoted is the quotation as it stands below a position.
func (p page) Quoted(q *quote) string { return quoted(p.source, q) }

// Sign is the sign of the quotation's mark.
func (q *quote) Sign() string { return signOf(q.Mark) }

// Class is the name of the quotation's mark in style sheets.
func (q *quote) Class() string {
	switch q.Mark {
	case brief.Verified:
		return "verified"
	case brief.Unconfirmed:
		return "unconfirmed"
	}
	return "failed"
}
