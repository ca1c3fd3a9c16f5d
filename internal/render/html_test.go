package render

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley/summarize/brief"
)

// htmlText is the text of a page, a line for each block.
func htmlText(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.TextNode && n.Parent.DataAtom != atom.Style && n.Parent.DataAtom != atom.Title:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && strings.Contains(" h1 h2 h3 p li footer ", " "+n.Data+" "):
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// What an article or a model says is never markup of a page, in no place where
// it can stand.
func TestHTMLIsNotTheArticles(t *testing.T) {
	r := report()
	plain := elements(t, r)
	nasty := `</style></p><script>alert(1)</script><img src=x onerror="alert(1)">" onload='x' & {{.}} <!-- ` + "\u202e\u2066\u200b\x00\x1b[2J"
	r.Document.Title, r.Document.Published, r.Document.Lang = nasty, "2024-06-14", nasty
	r.Brief.Lang, r.Brief.Headline = `en" onload="alert(1)`, nasty
	r.Translations[0].Headline = nasty
	for i := range r.Brief.Summary {
		r.Brief.Summary[i].Text = nasty
	}
	p := &r.Brief.Parties[0]
	p.Name = nasty
	for i := range p.Positions {
		s := &p.Positions[i]
		s.Text, s.Speaker, s.Role, s.Channel, s.Evidence.Quote = nasty, nasty, nasty, nasty, nasty
	}
	r.Translations[0].Parties[0].Positions[0].QuoteTranslated = nasty
	for i := range r.Findings {
		r.Findings[i].Message, r.Findings[i].Code, r.Findings[i].Severity = nasty, nasty, brief.Severity(nasty)
	}
	r.Signature = brief.Signature{Tool: nasty, Model: nasty, Prompts: nasty, Time: nasty}
	for name := range elements(t, r) {
		if !plain[name] && name != "span lang" { // for the words of an article in another language
			t.Errorf("an article makes <%s>", name)
		}
	}
	out := show(t, func(b *bytes.Buffer) error { return HTML(b, []*brief.Report{r}, Options{}) })
	for _, c := range "\u202e\u2066\u200b\x00\x1b" {
		if strings.ContainsRune(out, c) {
			t.Errorf("%U reaches the page", c)
		}
	}
	if n := strings.Count(htmlText(t, out), "<script>alert(1)</script>"); n < 12 {
		t.Errorf("the words stand %d times", n)
	}
}

// elements returns the elements of the page of a report with their attributes,
// the values left out.
func elements(t *testing.T, r *brief.Report) map[string]bool {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(show(t, func(b *bytes.Buffer) error { return HTML(b, []*brief.Report{r}, Options{}) })))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("a comment: %s", n.Data)
		}
		if n.Type == html.ElementNode {
			name := n.Data
			for _, a := range n.Attr {
				name += " " + a.Key
			}
			all[name] = true
		}
	}
	return all
}

// A page is whole by itself, and says what language each part of it is in.
func TestHTML(t *testing.T) {
	r := report()
	r.Translations[0].Findings = []brief.Finding{{Code: "negation.lost", Severity: brief.Warning, Path: brief.HeadlinePath, Message: "the source says no"}}
	r.Translations = append(r.Translations, brief.Translation{Brief: brief.Brief{Lang: "ka", Headline: "შეხვედრა"}})
	out := show(t, func(b *bytes.Buffer) error { return HTML(b, []*brief.Report{r}, Options{}) })
	for _, want := range []string{
		"<!doctype html>\n<html lang=\"en\">", "<title>Ministers meet</title>",
		`<article lang="en">`, `<article lang="hy">`, `<article lang="ka">`,
		"<h2>Ամփոփում</h2>", `<h2><span lang="en">Summary</span></h2>`,
		`<p class="translated">«Մենք կբացենք ճանապարհը» (թարգմանություն)</p>`,
		`<p class="verified"><b>✓</b> <span lang="en">“We will open the road”</span></p>`,
		`<p class="failed"><b>✗</b> not in the article: “We will close it”</p>`,
		`<strong>ուշադրություն · կորած ժխտում:</strong> <span lang="en">the source says no</span>`,
		`They met. <span class="found">They met 12 times.</span>`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
	for _, bad := range []string{"<script", "http://", "https://", "src=", "url(", "@import", "<link"} {
		if strings.Contains(out, bad) {
			t.Errorf("%s is in the page", bad)
		}
	}
}

// Several reports make one page.
func TestHTMLOfSeveral(t *testing.T) {
	out := show(t, func(b *bytes.Buffer) error { return HTML(b, []*brief.Report{report(), report()}, Options{}) })
	if strings.Count(out, "<html") != 1 || strings.Count(out, "<footer>") != 2 || strings.Count(out, "<h1>") != 4 {
		t.Errorf("not one page with two reports:\n%s", out)
	}
}
