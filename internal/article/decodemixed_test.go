package article

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestMixedEncodings puts texts in two encodings together, as a clipboard and a
// concatenation of files do.
func TestMixedEncodings(t *testing.T) {
	for _, s := range samples() {
		if s.lang != "ru" {
			continue
		}
		for name, encoding := range map[string]*charmap.Charmap{"windows-1251": charmap.Windows1251, "koi8-r": charmap.KOI8R} {
			first, second := strings.Join(s.body[:2], "\n"), strings.ReplaceAll(s.body[2], "ё", "е")
			encoded, err := encoding.NewEncoder().String(second)
			if err != nil {
				t.Fatal(err)
			}
			for _, data := range []string{first + "\n" + encoded, encoded + "\n" + first} {
				a := mustRead(t, data, Options{})
				if !strings.Contains(a.Document.Text, first) || !strings.Contains(a.Document.Text, second) || a.Encoding != "utf-8 and "+name {
					t.Errorf("%s: got %q", a.Encoding, a.Document.Text)
				}
				if len(a.Findings) != 1 || a.Findings[0].Code != codeGuessed {
					t.Errorf("got %v", a.Findings)
				}
			}
		}
	}
}

// TestUnreadablePacks tells archives of documents from documents.
func TestUnreadablePacks(t *testing.T) {
	epub, docx := string(readSample(t, "hy.epub")), string(readSample(t, "hy.docx"))
	tests := []struct{ data, want string }{
		{string(packParts(t, "mimetype", "x", "hy.epub", epub, "hy.docx", docx)), "x: a ZIP archive cannot be read"},
		{string(packParts(t, "word/note.txt", "The council met.")), "x: a ZIP archive cannot be read"},
		{docx[:3000], "x: this DOCX is damaged"},
		{`<?xml version="1.0"?><urlset><url><loc>https://news.example/1</loc></url></urlset>`, "x: an XML file that is neither a page nor a feed cannot be read"},
	}
	for _, test := range tests {
		if _, err := Read(t.Context(), "x", []byte(test.data), Options{}); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

// TestPrintedList keeps the article of a printed page that is a list.
func TestPrintedList(t *testing.T) {
	item := "The council decided on the bridge over the river and on what it costs"
	items := splitLines(strings.Repeat(item+"\n", 12))
	page := append(splitLines("Home\nNews\nWorld\nSport\nLaw\nMore\nMenu"), items...)
	page = append(page, splitLines("All of it was decided on Monday, the chairwoman said after a long meeting in the town hall. She said that the works would cost less than had been feared, and that the road would stay open for buses and for lorries with food. Two members of the council voted against the plan, and one of them left the hall before the vote on it.")...)
	got := info{page: true}.article(page, nil, Options{})
	if strings.Count(got.Text, item) != len(items) {
		t.Errorf("got %q, cut %q", got.Text, got.Cut)
	}
}
