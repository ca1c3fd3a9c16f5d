package article

import (
	"strings"
	"testing"
)

// A headline under the navigation of its page stays, with who wrote it and
// when; the navigation goes.
func TestHeadlineUnderNavigation(t *testing.T) {
	body := strings.Repeat("The two ministers talked for three hours and agreed to meet again in the spring of next year. ", 6)
	page := "Home\nNews\nPolitics\nWorld\nSport\nSubscribe\n\nMinisters meet in Vienna for border talks\n\nBy Jane Doe\nSeptember 27, 2022\n\n" + body
	a, err := Read("page.txt", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := a.Document
	if !strings.HasPrefix(d.Text, "Ministers meet in Vienna") || !strings.HasSuffix(d.Text, "next year.") {
		t.Errorf("kept %q", d.Text)
	}
	if d.Title != "Ministers meet in Vienna for border talks" || d.Byline != "Jane Doe" || d.Published != "2022-09-27" {
		t.Errorf("title %q, byline %q, published %q", d.Title, d.Byline, d.Published)
	}
	if len(a.Cut) != 1 || !strings.Contains(a.Cut[0].Text, "Subscribe") {
		t.Errorf("cut %+v", a.Cut)
	}
}

// A report is no article, and neither is any other JSON; a text that starts
// with a brace is one.
func TestJSONIsNoArticle(t *testing.T) {
	for _, s := range []string{`{"document":{"text":"The ministers met."},"brief":{}}`, "[]", "\ufeff{}\n"} {
		if _, err := Read("report.json", []byte(s), Options{}); err == nil || err.Error() != "report.json: JSON cannot be read" {
			t.Errorf("%q: %v", s, err)
		}
	}
	if _, err := Read("note.txt", []byte("{The ministers} met in Vienna."), Options{}); err != nil {
		t.Error(err)
	}
}
