package verify

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/internal/text"
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
	var counted strings.Builder
	for n := 0; counted.Len() < size; n++ {
		fmt.Fprint(&counted, n, " ")
	}
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
		"one long word":   {fill("if"), "so they go if they go"},
		"numbers":         {fill("14 5 percent 7 euros "), "14 5 percent 7 euros 14"},
		"one number":      {fill("14 "), "14 14 14 14 14"},
		"all numbers":     {counted.String(), "1 2 3 4 5"},
		"asides":          {fill("so, he said, "), "so, he said, so"},
		"conditions":      {fill("if so, we go "), "we go if so, we go"},
		"commas":          {fill(", "), "so, we, go, now"},
		"speech":          {fill("Orr said that Holt "), "Orr said that Holt Orr said"},
		"lines":           {fill("Orr said\n"), "Orr said Orr said"},
		"paragraphs":      {fill("Mr Orr said “so”.\n\n"), "Mr Orr said “so”."},
	}
}

// fullBrief returns a brief of 20 bullets on an article, each of which rests on
// the quotation given and states numbers, names and a hedge.
func fullBrief(article, quote string) *brief.Brief {
	b := &brief.Brief{Lang: "en", Headline: "Orr and Holt talk of 14 percent on 5 May"}
	evidence := brief.Evidence{Sentences: []int{1, 2}, Quote: quote}
	part := text.CleanLine(article[:min(len(article), 60)])
	for i := range 4 {
		b.Summary = append(b.Summary, brief.Sentence{Text: fmt.Sprintf("Orr said that %d euros were reportedly paid to Holt: %s", 14+i, part), Evidence: evidence})
		p := brief.Party{Name: []string{"Orr", "Holt", "Mara Orr", "the Holt party"}[i], Kind: brief.Person}
		for j := range 5 {
			s := brief.Statement{
				Text: fmt.Sprintf("Said that %d percent might not go before Holt’s 7 May talks in Baku: %s", 5+j, part), Speaker: "Lena Orr", Role: "minister",
				Channel: "a news conference", Directness: []brief.Directness{brief.Direct, brief.Indirect, brief.SecondHand}[j%3], Evidence: evidence,
			}
			p.Positions = append(p.Positions, s)
		}
		b.Parties = append(b.Parties, p)
	}
	return b
}

func craftedDocument(s string) *brief.Document {
	return &brief.Document{Lang: "en", Text: s, Sentences: []brief.Span{{Start: 0, End: len(s)}}}
}

// newsBrief returns the first thousand words of a recorded report's article and
// 20 of the positions that its brief takes from there.
func newsBrief(t testing.TB) (*brief.Document, *brief.Brief) {
	data, err := os.ReadFile("../../testdata/golden/long-summit.json")
	if err != nil {
		t.Fatal(err)
	}
	var r brief.Report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	end, words := 0, 0
	for _, paragraph := range strings.SplitAfter(r.Document.Text, "\n\n") {
		if words >= 1000 {
			break
		}
		words += len(strings.Fields(paragraph))
		end += len(paragraph)
	}
	doc := &brief.Document{Lang: "en", Text: r.Document.Text[:end], Sentences: text.Sentences(r.Document.Text[:end], "en")}
	beyond := func(e brief.Evidence) bool { return e.Span == nil || e.Span.End > end }
	b, left := &brief.Brief{Lang: "en", Headline: r.Brief.Headline}, 20
	b.Summary = slices.DeleteFunc(r.Brief.Summary, func(s brief.Sentence) bool { return beyond(s.Evidence) })
	for _, p := range r.Brief.Parties {
		p.Positions = slices.DeleteFunc(p.Positions, func(s brief.Statement) bool { return beyond(s.Evidence) })
		p.Positions = p.Positions[:min(len(p.Positions), left)]
		left -= len(p.Positions)
		b.Parties = append(b.Parties, p)
	}
	if left > 0 {
		t.Fatalf("%d positions are lacking", left)
	}
	return doc, b
}

// BenchmarkCheck is all checks on an article of a thousand words with 20
// positions. They may take 5 ms.
func BenchmarkCheck(b *testing.B) {
	doc, checked := newsBrief(b)
	NewArticle(doc).Brief(checked) // builds the tables
	least := time.Hour             // a busy machine has nothing to do with it
	for b.Loop() {
		start := time.Now()
		NewArticle(doc).Brief(checked)
		least = min(least, time.Since(start))
	}
	b.ReportMetric(float64(least.Microseconds())/1000, "ms/least")
	if least > 5*time.Millisecond {
		b.Errorf("%v; want 5ms at most", least)
	}
}

func BenchmarkCheckMegabyte(b *testing.B) {
	for name, c := range crafted(1 << 20) {
		b.Run(name, func(b *testing.B) {
			doc, checked := craftedDocument(c[0]), fullBrief(c[0], c[1])
			for b.Loop() {
				NewArticle(doc).Brief(checked)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(c[0])), "ns/byte")
		})
	}
}

func BenchmarkCrafted(b *testing.B) {
	for name, c := range crafted(1 << 20) {
		b.Run(name, func(b *testing.B) {
			a := NewArticle(craftedDocument(c[0]))
			for b.Loop() {
				a.Locate(c[1], []int{1})
			}
		})
	}
}
