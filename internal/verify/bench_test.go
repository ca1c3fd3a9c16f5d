package verify

import (
	"strings"
	"testing"
	"time"

	"parley/summarize/brief"
)

// newsArticle is an article of about a thousand words with 20 quotations: as a
// model would give them, most found, some changed.
func newsArticle() (doc *brief.Document, quotes []string) {
	doc = &brief.Document{Lang: "en", Text: strings.Repeat(articleEN+"\n", 5)}
	words := strings.Fields(doc.Text)
	for i := range 20 {
		part := words[i*45 : i*45+18]
		q := strings.Join(part, " ")
		switch i % 4 {
		case 1:
			q = strings.NewReplacer("“", `"`, "”", `"`, "’", "'").Replace(q)
		case 2:
			q = strings.Join(part[:6], " ") + " ... " + strings.Join(part[9:], " ")
		case 3:
			q = strings.Replace(q, " the ", " a ", 1)
		}
		quotes = append(quotes, q)
	}
	return doc, quotes
}

func BenchmarkArticle(b *testing.B) {
	doc, quotes := newsArticle()
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		a := NewArticle(doc)
		for _, q := range quotes {
			a.Locate(q, nil)
		}
	}
}

// crafted returns articles and quotations that are made to cost time.
func crafted(size int) map[string][2]string {
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	return map[string][2]string{
		"one word":        {fill("no "), strings.Repeat("no ", 200) + "yes"},
		"verbatim repeat": {fill("the talks go on "), strings.Repeat("the talks go on ", 500)},
		"ellipses":        {fill("so we go on and "), strings.Repeat("so we go ... ", 12) + "never seen"},
		"brackets":        {fill("a b c d "), strings.Repeat("a b [c] d ", 6) + "x y"},
		"no spaces":       {fill("ab"), strings.Repeat("ab", 300) + " ab ab ab"},
		"quotation marks": {fill(`"a " b" `), `"a " b" "a " b" "a" "a`},
		"marks":           {fill("e\u0301\u0323"), "e\u0323\u0301 e e e"},
		"dots":            {fill(". "), ". . . a . . . b c d"},
		"negators":        {fill("not if never the talks go on here "), "the talks go on here"},
		"marks only":      {fill(`"!. `), `so "! ... "! ... we [x] "! go "!`},
		"sentences":       {fill("Orr x. Holt y. "), "Orr x. [Ada] y. Orr [Ada] Holt y"},
		"names":           {fill("Orr Holt "), "Orr [Mara] Holt Orr [Ada] Holt Orr Holt"},
	}
}

func BenchmarkCrafted(b *testing.B) {
	for name, c := range crafted(1 << 20) {
		b.Run(name, func(b *testing.B) {
			a := NewArticle(&brief.Document{Lang: "en", Text: c[0], Sentences: []brief.Span{{Start: 0, End: len(c[0])}}})
			for b.Loop() {
				a.Locate(c[1], []int{1})
			}
		})
	}
}

// TestTimeIsLinear holds an article four times as long to well under the
// sixteen times that work of its square would take.
func TestTimeIsLinear(t *testing.T) {
	took := func(c [2]string) time.Duration {
		least := time.Hour
		for range 3 {
			start := time.Now()
			NewArticle(&brief.Document{Lang: "en", Text: c[0], Sentences: []brief.Span{{Start: 0, End: len(c[0])}}}).Locate(c[1], []int{1})
			least = min(least, time.Since(start))
		}
		return least
	}
	short, long := crafted(1<<16), crafted(1<<18)
	for name := range short {
		if a, b := took(short[name]), took(long[name]); b > 10*a+50*time.Millisecond {
			t.Errorf("%s: %v for 64 KB, %v for 256 KB", name, a, b)
		}
	}
}
