package article

import (
	"errors"
	"strings"
	"testing"

	"parley/summarize/brief"
)

func mustRead(t *testing.T, s string, o Options) *Article {
	t.Helper()
	a, err := Read(t.Context(), "test", []byte(s), o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestReadText(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.lang, func(t *testing.T) {
			a := mustRead(t, s.headline+"\n\n"+s.text(), Options{})
			if a.Kind != kindText || a.Encoding != "utf-8" {
				t.Errorf("kind %s, encoding %s", a.Kind, a.Encoding)
			}
			d := a.Document
			if d.Lang != s.lang {
				t.Errorf("lang %s, want %s", d.Lang, s.lang)
			}
			if d.Title != s.headline {
				t.Errorf("title %q, want %q", d.Title, s.headline)
			}
			if want := s.headline + "\n\n" + s.text(); d.Text != want {
				t.Errorf("text %q, want %q", d.Text, want)
			}
			if len(a.Cut) > 0 || len(a.Findings) > 0 {
				t.Errorf("cut %q, findings %v", a.Cut, a.Findings)
			}
			if len(d.ID) != 16 || d.Source != "test" {
				t.Errorf("id %q, source %q", d.ID, d.Source)
			}
			if len(d.Sentences) < len(s.body)+1 {
				t.Errorf("%d sentences in %d paragraphs", len(d.Sentences), len(s.body)+1)
			}
		})
	}
}

func TestReadNormalises(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"line ends", "One line.\r\nTwo lines.\rThree lines.", "One line.\nTwo lines.\nThree lines."},
		{"blank lines", "\n\nOne.\n\n\n \t\nTwo.\n\n", "One.\n\nTwo."},
		{"spaces at the ends of lines", "One. \t\nTwo.  ", "One.\nTwo."},
		{"no-break spaces stay", "280\u00A0soldiers died.", "280\u00A0soldiers died."},
		{"soft hyphens stay", "Minis\u00ADters met.", "Minis\u00ADters met."},
		{"byte order mark", "\uFEFFОдин.", "Один."},
		{"escape sequences", "\x1b[31mRed\x1b[0m text.", "Red text."},
		{"bidi", "The \u202Etxet\u202C here.", "The txet here."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := mustRead(t, test.in, Options{NoTrim: true}).Document.Text; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestReadHiddenCharacters(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"none", "\uFEFFPlain text.\r\nIn lines.", ""},
		{"one", "Zero\u200Bwidth.", "1 hidden or control character was removed"},
		{"some", "Zero\u200B\u200B\u2060width.", "3 hidden or control characters were removed"},
		{"spelt out in a page", "<html><body><p>Zero&#8203;width &#x202e;text.</p></body></html>", "2 hidden or control characters were removed"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, f := range mustRead(t, test.in, Options{}).Findings {
				if f.Code == codeHidden && f.Path == brief.DocumentPath && f.Severity == brief.Warning {
					got = f.Message
				}
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, in string
		o        Options
		want     string
	}{
		{"note.txt", "", Options{}, "note.txt: there is nothing to read in it"},
		{"-", " \n\t\n", Options{}, "standard input: there is nothing to read in it"},
		{"empty.html", "<html><body><script>f()</script></body></html>", Options{}, "empty.html: there is nothing to read in it"},
		{"note.txt", "Too long.", Options{MaxBytes: 8}, "note.txt: is longer than the limit of 8 bytes"},
		{"big.txt", strings.Repeat("x", 20<<20+1), Options{}, "big.txt: is longer than the limit of 20 MB"},
		{"\x1b[31mred.txt", "", Options{}, "red.txt: there is nothing to read in it"},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			_, err := Read(t.Context(), test.name, []byte(test.in), test.o)
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
			if strings.Contains(test.want, "nothing") != errors.Is(err, ErrEmpty) {
				t.Errorf("errors.Is(%v, ErrEmpty) is wrong", err)
			}
		})
	}
}

func TestConfirmLang(t *testing.T) {
	tests := []struct{ declared, detected, want string }{
		{"", "ru", "ru"},
		{"en-US", "ru", "ru"}, // a template's
		{"ru", "ru", "ru"},
		{"hyw", "hy", "hyw"},
		{"hy-AM", "hy", "hy"},
		{"fr_FR", "und", "fr"},
		{"en", "und", "und"},
		{"nonsense!", "und", "und"},
		{"az", "tr", "tr"},
	}
	for _, test := range tests {
		if got := confirmLang(test.declared, test.detected); got != test.want {
			t.Errorf("declared %q, detected %q: got %q, want %q", test.declared, test.detected, got, test.want)
		}
	}
}

func TestReadLangOption(t *testing.T) {
	if got := mustRead(t, samples()[2].text(), Options{Lang: "hyw"}).Document.Lang; got != "hyw" {
		t.Errorf("lang %q", got)
	}
}

func TestReadHead(t *testing.T) {
	body := samples()[0].text()
	tests := []struct{ name, head, title, byline, published string }{
		{"headline", "Ministers agree on the crossing\n\n", "Ministers agree on the crossing", "", ""},
		{"question", "Will the crossing open in May?\n\n", "Will the crossing open in May?", "", ""},
		{"all", "Ministers agree on the crossing\n\nBy Nino Beridze and Anna Petrosyan\n\nApril 12, 2022\n\n", "Ministers agree on the crossing", "Nino Beridze and Anna Petrosyan", "2022-04-12"},
		{"none", "", "", "", ""},
		{"a sentence", "The ministers met.\n\n", "", "", ""},
		{"no blank line below", "Ministers agree on the crossing\n", "", "", ""},
		{"a label", "Read more about the crossing\n\n", "", "", ""},
		{"two words", "Breaking news\n\n", "", "", ""},
		{"too much", strings.Repeat("One of the links\n\n", 8), "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := mustRead(t, test.head+body, Options{NoTrim: true}).Document
			if d.Title != test.title || d.Byline != test.byline || d.Published != test.published {
				t.Errorf("got %q, %q, %q; want %q, %q, %q", d.Title, d.Byline, d.Published, test.title, test.byline, test.published)
			}
			if !strings.HasPrefix(d.Text, strings.TrimSpace(test.head)) {
				t.Errorf("the head is not in the text: %.80q", d.Text)
			}
		})
	}
}

func TestUnwrap(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.lang, func(t *testing.T) {
			var wrapped []string
			for _, p := range s.body {
				wrapped = append(wrapped, wrap(p, 64))
			}
			a := mustRead(t, strings.Join(wrapped, "\n\n"), Options{})
			if a.Document.Text != s.text() {
				t.Errorf("got %q, want %q", a.Document.Text, s.text())
			}
		})
	}
	list := "Bread\nMilk and butter from the shop at the corner\nApples\nSalt\nSugar and flour"
	if got := mustRead(t, list, Options{NoTrim: true}).Document.Text; got != list {
		t.Errorf("a list was joined: %q", got)
	}
}

// wrap breaks s into lines of width letters.
func wrap(s string, width int) string {
	var b strings.Builder
	n := 0
	for i, word := range strings.Split(s, " ") {
		size := len([]rune(word))
		switch {
		case i == 0:
		case n+1+size > width:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += size
	}
	return b.String()
}

func TestParseDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2022-09-27", "2022-09-27"},
		{"2022-09-27T18:30:00+04:00", "2022-09-27T18:30:00+04:00"},
		{"2022-09-27T18:30:00Z", "2022-09-27T18:30:00Z"},
		{"2022-09-27T18:30:00.123Z", "2022-09-27T18:30:00Z"},
		{"2022-09-27T18:30+0400", "2022-09-27T18:30:00+04:00"},
		{"2022-09-27T18:30:00", "2022-09-27"},
		{"Tue, 27 Sep 2022 18:30:00 GMT", "2022-09-27T18:30:00Z"},
		{"September 27, 2022", "2022-09-27"},
		{"27 September 2022", "2022-09-27"},
		{"27.09.2022", "2022-09-27"},
		{"2022/09/27", "2022-09-27"},
		{"03/04/2022", ""},
		{"27 September", ""},
		{"2022", ""},
		{"0001-01-01T00:00:00Z", ""},
		{"on 2022-09-27", ""},
		{"", ""},
	}
	for _, test := range tests {
		if got := parseDate(test.in); got != test.want {
			t.Errorf("parseDate(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
