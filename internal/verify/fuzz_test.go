package verify

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// skeleton is what typographic equality keeps of a text, written in another
// way than the package does it: no spaces, one kind of quotation mark, no
// marks at the ends, a small first letter.
func skeleton(s, lang string) string {
	var b strings.Builder
	for _, r := range text.Fold(s).Runes() {
		if r == '\'' {
			r = '"'
		}
		if r != ' ' {
			b.WriteRune(r)
		}
	}
	bare := strings.TrimFunc(b.String(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	first, size := utf8.DecodeRuneInString(bare)
	return string(text.FoldCase(first, lang)) + bare[size:]
}

// FuzzLocate: whatever the article and the quotation, what is called exact or
// typographic is the article's own text and has the quotation's skeleton;
// spans lie on rune boundaries; a verified quotation is verified again at the
// same place.
func FuzzLocate(f *testing.F) {
	for _, s := range []struct{ article, quote, lang string }{
		{articleEN, "will hold the positions they reached", "en"},
		{articleEN, "We want the road open ... and the guns silent", "en"},
		{articleEN, "we have asked [them] to come back", "en"},
		{articleRU, "Наши части - на своих местах", "ru"},
		{articleHY, "Մեր զորքերը եւ ուղեկալները մնում են", "hy"},
		{articleAZ, "İndi yolu açmağa və əsirləri", "az"},
		{"a a a a a a a a", "a a ... a a a", "und"},
		{"5' 5\" … «a» -5 e\u0301", "5' 5” ...", ""},
		{"", "", ""},
	} {
		f.Add(s.article, s.quote, s.lang)
	}
	f.Fuzz(func(t *testing.T, content, quote, lang string) {
		if !utf8.ValidString(content) || !utf8.ValidString(quote) {
			t.Skip() // documents are decoded before they come here
		}
		a := articleOf(lang, content)
		for _, q := range []string{quote, cutOut(content, quote)} {
			e := a.Locate(q, []int{1, 3})
			if e.Match.Verified() && e.Span == nil {
				t.Fatalf("Locate(%q) in %q: %q without a span", q, content, e.Match)
			}
			if e.Span == nil {
				continue
			}
			if e.Span.Start < 0 || e.Span.End > len(content) || e.Span.Len() <= 0 || !utf8.ValidString(e.Span.Of(content)) {
				t.Fatalf("Locate(%q) in %q: bad span %v", q, content, *e.Span)
			}
			if e.Match == brief.Exact || e.Match == brief.Typographic {
				if e.Quote != e.Span.Of(content) {
					t.Fatalf("Locate(%q) in %q gives %q, its span %q", q, content, e.Quote, e.Span.Of(content))
				}
				if got, want := skeleton(e.Quote, lang), skeleton(q, lang); got != want {
					t.Fatalf("Locate(%q) in %q: %q is %q, not %q", q, content, e.Match, got, want)
				}
			}
			if e.Match == brief.Exact && !strings.Contains(q, e.Quote) {
				t.Fatalf("Locate(%q) in %q: %q is called exact", q, content, e.Quote)
			}
			if !e.Match.Verified() {
				continue
			}
			if again := a.Recheck(e); !again.Match.Verified() || !again.Span.Overlaps(*e.Span) {
				t.Fatalf("Locate(%q) in %q gives %q, %q at %v; again %q, %q at %v", q, content, e.Match, e.Quote, *e.Span, again.Match, again.Quote, again.Span)
			}
			Diff(q, e.Quote)
		}
	})
}

// cutOut returns a part of content that depends on seed, so that the fuzzer
// finds quotations that match.
func cutOut(content, seed string) string {
	runes := []rune(content)
	if len(runes) == 0 {
		return ""
	}
	i, n := 0, 1
	for _, r := range seed {
		i, n = (i*31+int(r))%len(runes), (n*17+int(r))%200
	}
	return string(runes[i:min(len(runes), i+n)])
}
