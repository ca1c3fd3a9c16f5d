package article

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
)

// FuzzRead holds for whatever is read: no panic; text that is valid, clean and
// normal; sentences that cover every letter, in order; and nothing lost, for
// every letter of a plain text is either in the document or in what was cut.
func FuzzRead(f *testing.F) {
	for _, s := range samples() {
		f.Add([]byte(s.page()), false)
		f.Add([]byte(newsPage(s, "")), false)
		f.Add([]byte(postPage(s)), false)
		f.Add([]byte("<p>a\x1b[</p><blockquote class=twitter-tweet>\u200b<p>b \u2028c</p>\x1b]</blockquote><p>d</p>"), true)
		f.Add([]byte("# "+s.headline+"\n\n"+s.text()), true)
		f.Add([]byte(wrap(s.text(), 60)), true)
	}
	for _, s := range []string{
		"<p><br><table><tr><td>x<td><pre>\ny</pre><q>z", "<!--", "<", "a\r\rb\u2028c", "\xFF\xFEa\x00", "---\na: b\n---\n",
		"[a](b) ![c](d) **e** _f_ `g` <h> \\*", "| a |\n|--|", "```\nx", "\x1b]0;x\x07y\u202E", "1.\n\n\u00A0\n", "İ I ı և ԵՎ ՞",
	} {
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, noTrim bool) {
		a, err := Read(t.Context(), "fuzz", data, Options{NoTrim: noTrim})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz: ") {
				t.Errorf("the error does not name its source: %v", err)
			}
			return
		}
		checkDocument(t, a)
		if a.Kind != kindText {
			return
		}
		if noTrim && len(a.Cut) > 0 {
			t.Errorf("cut in spite of NoTrim: %q", a.Cut)
		}
		decoded, err := decode(data, "", "")
		if err != nil {
			t.Fatal(err)
		}
		want, _ := text.Clean(decoded.text)
		got := a.Document.Text
		for _, c := range a.Cut {
			got += c.Text
		}
		if missing := letterCounts(want, got); missing != "" {
			t.Errorf("lost or added: %q", missing)
		}
	})
}

// checkDocument reports what is wrong with a, whatever it was read from.
func checkDocument(t *testing.T, a *Article) {
	t.Helper()
	d := a.Document
	for _, s := range []string{d.Text, d.Title, d.Byline, d.Published, d.Lang} {
		if clean, n := text.Clean(s); !utf8.ValidString(s) || n > 0 || clean != s {
			t.Errorf("not clean: %q", s)
		}
	}
	for _, c := range a.Cut {
		if clean, n := text.Clean(c.Text); n > 0 || clean != c.Text || c.Text == "" || c.Reason == "" {
			t.Errorf("a cut that is not clean, or empty: %q", c)
		}
		if clean := text.CleanLine(c.Reason); clean != c.Reason {
			t.Errorf("a reason that is not clean: %q", c.Reason)
		}
	}
	if strings.Contains(d.Text, "\n\n\n") || strings.Contains(d.Text, " \n") || strings.HasPrefix(d.Text, "\n") || strings.HasSuffix(d.Text, "\n") {
		t.Errorf("not normal: %q", d.Text)
	}
	if id := sha256.Sum256([]byte(d.Text)); d.ID != hex.EncodeToString(id[:8]) {
		t.Errorf("id %s", d.ID)
	}
	end := 0
	for _, s := range d.Sentences {
		if s.Start < end || s.End <= s.Start || s.End > len(d.Text) {
			t.Fatalf("sentence %v after %d in %d bytes", s, end, len(d.Text))
		}
		if hasLetters(d.Text[end:s.Start]) {
			t.Errorf("letters between sentences: %q", d.Text[end:s.Start])
		}
		if !utf8.ValidString(s.Of(d.Text)) {
			t.Errorf("a sentence ends within a letter: %q", s.Of(d.Text))
		}
		end = s.End
	}
	if hasLetters(d.Text[end:]) {
		t.Errorf("letters behind the last sentence: %q", d.Text[end:])
	}
	end = 0
	for _, p := range a.Posts {
		if p.Source == "" || p.Span.Start < end || p.Span.End <= p.Span.Start || p.Span.End > len(d.Text) {
			t.Fatalf("post %v after %d in %d bytes", p, end, len(d.Text))
		}
		end = p.Span.End
		before, after := d.Text[:p.Span.Start], d.Text[end:]
		if before != "" && !strings.HasSuffix(before, "\n\n") || after != "" && !strings.HasPrefix(after, "\n\n") {
			t.Errorf("a post that is no paragraphs of its own: %q", p.Span.Of(d.Text))
		}
		for _, s := range d.Sentences {
			if s.Overlaps(p.Span) && (s.Start < p.Span.Start || s.End > p.Span.End) {
				t.Errorf("a sentence runs over the border of a post: %q", s.Of(d.Text))
			}
		}
	}
}

// letterCounts returns the letters that a and b have in different numbers.
func letterCounts(a, b string) string {
	count := make(map[rune]int)
	for _, r := range a {
		count[r]++
	}
	for _, r := range b {
		count[r]--
	}
	var different strings.Builder
	for r, n := range count {
		if n != 0 && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
			different.WriteRune(r)
		}
	}
	return different.String()
}

// FuzzInlineText holds that Markdown without marks is left as it is, and that
// no letter appears from nowhere.
func FuzzInlineText(f *testing.F) {
	f.Add("[a](b) **c** <d> &amp; \\*")
	f.Fuzz(func(t *testing.T, s string) {
		got, linked := inlineText(s)
		if linked < 0 || utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("inlineText(%q) = %q, %d", s, got, linked)
		}
		if !strings.ContainsAny(s, "\\[]()<>*_`~!&") && got != s {
			t.Errorf("inlineText(%q) = %q", s, got)
		}
	})
}

// FuzzParseDate holds that a date, once read, is read as itself.
func FuzzParseDate(f *testing.F) {
	f.Add("2022-09-27T18:30:00+04:00")
	f.Add("September 27, 2022")
	f.Fuzz(func(t *testing.T, s string) {
		if got := parseDate(s); got != "" && parseDate(got) != got {
			t.Errorf("parseDate(%q) = %q, read again %q", s, got, parseDate(got))
		}
	})
}
