package verify

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/internal/text"
	"parley/summarize/brief"
)

func spanOf(start, length int) brief.Span { return brief.Span{Start: start, End: start + length} }

// codes lists findings as "severity code path".
func codes(findings []brief.Finding) []string {
	var list []string
	for _, f := range findings {
		list = append(list, fmt.Sprintf("%s %s %s", f.Severity, f.Code, f.Path))
	}
	return list
}

func TestEvidence(t *testing.T) {
	const content = "The minister said that “the road stays open for all of us this year.” He denied “any part in the raid on the mill”. The army came on Monday and left on Friday with its guns and its flags."
	a := articleOf("en", content)
	at := func(words string) *brief.Span {
		s := spanOf(strings.Index(content, words), len(words))
		return &s
	}
	const road = "the road stays open for all of us"
	for _, c := range []struct {
		name     string
		line     string
		evidence brief.Evidence
		want     []string
		message  string // a part of the first message
	}{
		{"good", "", brief.Evidence{Sentences: []int{1}, Quote: road, Span: at(road), Match: brief.Exact}, nil, ""},
		{"more sentences than needed", "", brief.Evidence{Sentences: []int{1, 2}, Quote: road}, nil, ""},
		{"a lie about the match", "", brief.Evidence{Sentences: []int{1}, Quote: "the road stays open for none of us", Span: at(road), Match: brief.Exact},
			[]string{"error quote.near p.evidence.quote"}, "stays open for [-none-]{+all+} of us"},
		{"a match that was mended", "", brief.Evidence{Sentences: []int{1}, Quote: road, Match: brief.Near}, nil, ""},
		{"cut from a denial", "", brief.Evidence{Sentences: []int{2}, Quote: "part in the raid on the mill"},
			[]string{"error quote.near p.evidence.quote"}, "right before these words"},
		{"after a denial in marks", "He took part in the raid.", brief.Evidence{Sentences: []int{2}, Quote: "any part in the raid on the mill"},
			[]string{"warning quote.context p.evidence.quote"}, "“denied”"},
		{"after a denial in marks that is said", "He rejects any part in the raid.", brief.Evidence{Sentences: []int{2}, Quote: "any part in the raid on the mill"}, nil, ""},
		{"absent", "", brief.Evidence{Sentences: []int{1}, Quote: "the harbour was shelled from the sea"},
			[]string{"error quote.absent p.evidence.quote"}, "“the harbour was shelled from the sea”"},
		{"short", "", brief.Evidence{Sentences: []int{1}, Quote: "total war"},
			[]string{"warning quote.uncheckable p.evidence.quote"}, "could not be checked"},
		{"edited", "", brief.Evidence{Sentences: []int{1}, Quote: "the road stays … for all of us"},
			[]string{"note quote.edited p.evidence.quote"}, "“the road stays open for all of us”"},
		{"another sentence", "", brief.Evidence{Sentences: []int{3}, Quote: road},
			[]string{"warning evidence.sentence p.evidence.sentences"}, "in sentence 1 of the article, not only in sentence 3"},
		{"no sentence", "", brief.Evidence{Quote: road},
			[]string{"warning evidence.sentence p.evidence.sentences"}, "sentence 1"},
		{"another place", "", brief.Evidence{Sentences: []int{1}, Quote: road, Span: at("left on Friday"), Match: brief.Exact},
			[]string{"warning evidence.sentence p.evidence.sentences"}, "do not stand at the place given"},
		{"a place outside the article", "", brief.Evidence{Sentences: []int{1}, Quote: road, Span: &brief.Span{Start: -7, End: 1 << 40}}, nil, ""},
		{"a place turned round", "", brief.Evidence{Sentences: []int{1}, Quote: road, Span: &brief.Span{Start: 30, End: 3}},
			[]string{"warning evidence.sentence p.evidence.sentences"}, ""},
		{"nothing", "", brief.Evidence{}, []string{"error evidence.missing p.evidence"}, "nothing in the article"},
		{"nothing but a place that does not exist", "", brief.Evidence{Sentences: []int{0, 99}}, []string{"error evidence.missing p.evidence"}, ""},
		{"sentences only", "", brief.Evidence{Sentences: []int{2, 3}}, []string{"warning quote.uncheckable p.evidence.quote"}, "sentences 2, 3"},
		{"a whole sentence", "", brief.Evidence{Sentences: []int{1}, Quote: a.doc.Sentences[0].Of(content), Span: &a.doc.Sentences[0], Match: brief.Exact}, nil, ""},
	} {
		findings := a.evidence("p", newStatedLine(c.line, "en"), c.evidence)
		if got := codes(findings); !slices.Equal(got, c.want) {
			t.Errorf("%s: findings %q; want %q", c.name, got, c.want)
			continue
		}
		if len(findings) > 0 && !strings.Contains(findings[0].Message, c.message) {
			t.Errorf("%s: message %q lacks %q", c.name, findings[0].Message, c.message)
		}
	}
}

func TestBrief(t *testing.T) {
	const content = "Ada Orr, the north’s envoy, said that 280 soldiers had left the valley. “The road is open again,” she said. The south did not answer."
	doc := &brief.Document{Lang: "en", Text: content, Sentences: text.Sentences(content, "en")}
	a := NewArticle(doc)
	b := &brief.Brief{
		Lang:     "en",
		Headline: "North says 280 soldiers left",
		Summary: []brief.Sentence{
			{Text: "The north said that 280 soldiers had left.", Evidence: a.Locate("280 soldiers had left the valley", []int{1})},
			{Text: "Some 820 soldiers left.", Evidence: brief.Evidence{}},
		},
		Parties: []brief.Party{
			{Name: "South"},
			{Name: "North", Positions: []brief.Statement{
				{Text: "The road is open.", Evidence: a.Locate("The road is open again,", []int{2})},
				{Text: "The south answered.", Evidence: a.Locate("The south did answer.", []int{3})},
			}},
		},
	}
	want := []string{
		"error evidence.missing summary[1].evidence",
		"error number.absent summary[1].text",
		"error quote.near parties[1].positions[1].evidence.quote",
		"error negation.lost parties[1].positions[1].text",
	}
	if got := codes(a.Brief(b)); !slices.Equal(got, want) {
		t.Errorf("findings\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := a.Brief(&brief.Brief{}); len(got) != 0 {
		t.Errorf("an empty brief has findings: %v", got)
	}
}

func ExampleArticle_Brief() {
	doc := &brief.Document{Lang: "en", Text: "The envoy said: “Both sides want the road to be open.”"}
	b := &brief.Brief{Lang: "en", Parties: []brief.Party{{Name: "the envoy", Positions: []brief.Statement{{
		Text:     "Both sides want the road open.",
		Evidence: brief.Evidence{Sentences: []int{1}, Quote: "Both sides want a road to be open", Match: brief.Exact},
	}}}}}
	for _, f := range NewArticle(doc).Brief(b) {
		fmt.Println(f.Severity, f.Code, f.Path)
		fmt.Println(f.Message)
	}
	// Output:
	// error quote.near parties[0].positions[0].evidence.quote
	// this is not word for word what the article says: Both sides want [-a-]{+the+} road to be open
}
