package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parley/internal/article"
	"parley/internal/render"
	"parley/summarize/brief"
)

// goldenPages are the test articles whose pages stand in testdata/golden: one
// of each kind is enough, as all formats say the same.
var goldenPages = []string{"washington", "injection"}

// checkFormats asserts that the page and the document of a report, read back,
// say what its Markdown says, word for word and in that order.
func checkFormats(t *testing.T, name string, r *brief.Report, markdown string) {
	t.Helper()
	var page, doc bytes.Buffer
	reports := []*brief.Report{r}
	if err := render.HTML(&page, reports, render.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := render.DOCX(&doc, reports, render.Options{}); err != nil {
		t.Fatal(err)
	}
	if slices.Contains(goldenPages, name) {
		golden(t, name+".html", page.Bytes())
	}
	want := markdownWords(markdown)
	sameWords(t, "html", htmlWords(t, page.String()), want)

	a, err := article.Read(t.Context(), name+".docx", doc.Bytes(), article.Options{NoTrim: true})
	if err != nil {
		t.Fatal(err)
	}
	if a.Kind != "docx" || a.Document.Title != r.Brief.Headline {
		t.Errorf("the document is read as %s with the title %q", a.Kind, a.Document.Title)
	}
	sameWords(t, "docx", strings.Fields(a.Document.Text), want)
}

func sameWords(t *testing.T, format string, got, want []string) {
	t.Helper()
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("%s: %q, and in Markdown %q", format, got[max(0, i-4):min(len(got), i+5)], want[max(0, i-4):min(len(want), i+5)])
			return
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s has %d words, Markdown %d", format, len(got), len(want))
	}
}

// markdownWords are the words of a report in Markdown without its markup.
func markdownWords(s string) []string {
	s = regexp.MustCompile(`(?m)^---$|^ *(#+|-) |</?sub>|\\?\*`).ReplaceAllStringFunc(s, func(m string) string {
		if m == `\*` {
			return m
		}
		return ""
	})
	return strings.Fields(regexp.MustCompile(`\\(.)`).ReplaceAllString(s, "$1"))
}

// htmlWords are the words in the body of a page.
func htmlWords(t *testing.T, page string) []string {
	t.Helper()
	_, body, _ := strings.Cut(page, "<body>")
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Fields(b.String())
}
