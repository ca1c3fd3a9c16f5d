package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"parley/summarize/brief"
)

func report() *brief.Report {
	words := brief.Evidence{Sentences: []int{1}, Quote: "We will open the road", Span: &brief.Span{Start: 0, End: 21}, Match: brief.Exact}
	lost := brief.Evidence{Sentences: []int{2}, Quote: "We will close it", Match: brief.Absent}
	b := brief.Brief{
		Lang: "en", Headline: "Ministers meet",
		Summary: []brief.Sentence{{Text: "They met.", Evidence: words}, {Text: "They met 12 times.", Evidence: words}},
		Parties: []brief.Party{
			{Name: "Norland", Kind: brief.State, Positions: []brief.Statement{
				{Text: "Said that it would open the road.", Speaker: "Anna Berg", Role: "minister", Channel: "Facebook", Directness: brief.Direct, Evidence: words},
				{Text: "Said that it would close it.", Directness: brief.SecondHand, Evidence: lost},
			}},
			{Name: "Sudland", Kind: brief.State, Positions: []brief.Statement{}},
		},
	}
	t := brief.Translation{Brief: b, Names: []brief.Name{}, Findings: []brief.Finding{}}
	t.Lang = "hy"
	t.Parties = []brief.Party{{Name: "Նորլանդ", Positions: []brief.Statement{{Text: "Ասել է, որ կբացի ճանապարհը։", Directness: brief.Direct, Evidence: words, QuoteTranslated: "Մենք կբացենք ճանապարհը"}}}}
	return &brief.Report{
		Document: brief.Document{Lang: "en", Text: "We will open the road, she said."},
		Brief:    b, Translations: []brief.Translation{t},
		Findings: []brief.Finding{
			{Code: "quote.absent", Severity: brief.Error, Path: brief.PositionPath(0, 1) + ".evidence.quote", Message: "these words are not in the article"},
			{Code: "number.absent", Severity: brief.Error, Path: brief.SummaryPath(1) + ".text", Message: "“12” does not stand in the article"},
			{Code: "document.hidden", Severity: brief.Warning, Path: brief.DocumentPath, Message: "3 hidden characters were removed"},
		},
		Signature: brief.Signature{Tool: "parley test", Model: "m", Prompts: "abc", Time: "2026-11-23T12:00:00Z"},
	}
}

func show(t *testing.T, f func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// shown is what a report says in each format that people read, without the
// markup of files.
func shown(t *testing.T, r *brief.Report, o Options) map[string]string {
	t.Helper()
	reports := []*brief.Report{r}
	return map[string]string{
		"text":     show(t, func(b *bytes.Buffer) error { return Text(b, r, o) }),
		"markdown": show(t, func(b *bytes.Buffer) error { return Markdown(b, r, o) }),
		"html":     htmlText(t, show(t, func(b *bytes.Buffer) error { return HTML(b, reports, o) })),
		"docx":     docxText(t, show(t, func(b *bytes.Buffer) error { return DOCX(b, reports, o) })),
	}
}

// All page formats show tier and findings right below the line that they
// concern, and headings in the page's language.
func TestPages(t *testing.T) {
	r := report()
	for name, out := range shown(t, r, Options{Width: 72}) {
		at := 0
		for _, want := range []string{
			"Ministers meet", "Summary", "They met.", "Stated positions", "Norland",
			"Said that it would open the road.", "Anna Berg, minister · Facebook", "✓ “We will open the road”",
			"Said that it would close it.", "second-hand", "✗ not in the article", "these words are not in the article",
			"Sudland", "no stated position in this article",
			"Findings", "3 hidden characters were removed",
			"Հայտարարված դիրքորոշումներ", "Նորլանդ", "«Մենք կբացենք ճանապարհը» (թարգմանություն)", "✓ “We will open the road”",
			"parley test · m · prompts abc",
		} {
			i := strings.Index(out[at:], want)
			if i < 0 {
				t.Fatalf("%s: %q does not follow in\n%s", name, want, out[at:])
			}
			at += i + len(want)
		}
		if strings.Contains(out, "✓ “We will close it") {
			t.Errorf("%s: words that are not in the article carry a mark", name)
		}
	}
}

func TestSilentArticle(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "No stated positions in this article.", "ru": "В этой статье никто не заявил о своей позиции.",
		"hy": "Այս հոդվածում ոչ ոք դիրքորոշում չի հայտնել։", "az": "Bu məqalədə heç kim mövqe açıqlamayıb.",
	} {
		r := &brief.Report{Brief: brief.Brief{Lang: lang, Headline: "h"}}
		if out := show(t, func(b *bytes.Buffer) error { return Text(b, r, Options{}) }); !strings.Contains(out, want) {
			t.Errorf("%s: %q lacks %q", lang, out, want)
		}
	}
}

func TestStrictWithholds(t *testing.T) {
	r := report()
	all := shown(t, r, Options{Strict: true})
	all["json"] = show(t, func(b *bytes.Buffer) error { return JSON(b, r, Options{Strict: true}) })
	for name, out := range all {
		out, _, _ = strings.Cut(out, "Ամփոփում") // the translation has no findings here
		if name == "json" {
			out, _, _ = strings.Cut(out, `"translations"`)
		}
		for _, bad := range []string{"They met 12 times.", "Said that it would close it.", "We will close it"} {
			if strings.Contains(out, bad) {
				t.Errorf("%s shows %q", name, bad)
			}
		}
		if !strings.Contains(out, "They met.") {
			t.Errorf("%s withholds what is right", name)
		}
	}
	if r.Brief.Parties[0].Positions[1].Text == "" || r.Brief.Summary[1].Text == "" {
		t.Error("the report itself was changed")
	}
}

// Nothing of an article or a model reaches a terminal or a page as control
// character or markup.
func TestUntrusted(t *testing.T) {
	r := report()
	nasty := "\x1b[31mred\x07\u009b2J <script>alert(1)</script> [x](javascript:y) `c` **b** \u202etxt\n# head"
	r.Brief.Headline = nasty
	r.Brief.Parties[0].Name = nasty
	r.Brief.Parties[0].Positions[0].Speaker = nasty
	r.Brief.Parties[0].Positions[0].Evidence.Quote = nasty
	r.Findings[0].Message = nasty
	md := show(t, func(b *bytes.Buffer) error { return Markdown(b, r, Options{}) })
	for name, out := range shown(t, r, Options{}) {
		for _, c := range out {
			if c != '\n' && unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) {
				t.Errorf("%s: control character %U", name, c)
			}
		}
	}
	for _, bad := range []string{"<script", "[x](", "`c`", "**b**", "\n# head"} {
		if strings.Contains(strings.ReplaceAll(md, "\\"+bad[:1], ""), bad) {
			t.Errorf("markdown lets %q through", bad)
		}
	}
}

func TestJSONIsAReport(t *testing.T) {
	out := show(t, func(b *bytes.Buffer) error { return JSON(b, report(), Options{}) })
	if strings.Count(out, "\n") != 1 {
		t.Errorf("a report is not one line: %q", out)
	}
	var r brief.Report
	if err := json.Unmarshal([]byte(out), &r); err != nil || r.Brief.Parties[0].Positions[0].Evidence.Match != brief.Exact {
		t.Errorf("%v %+v", err, r)
	}
	for _, key := range []string{`"directness":"direct"`, `"match":"absent"`, `"span":null`, `"translations":[`, `"quote_translated"`} {
		if !strings.Contains(out, key) {
			t.Errorf("no %s in %s", key, out)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, s := range []string{"one two three four five six seven", "երկու կողմերը հանդիպել են Թբիլիսիում", "очень-длинное-слово-которое-не-делится ок"} {
		lines := wrap(s, 20)
		if got := strings.Join(lines, " "); got != s {
			t.Errorf("wrapping changed %q to %q", s, got)
		}
		for _, l := range lines {
			if n := len([]rune(l)); n > 20 && strings.Contains(l, " ") {
				t.Errorf("%q is %d runes", l, n)
			}
		}
	}
}

// A finding about a party as a whole stands below its name, and withholds
// neither that nor its lines.
func TestPartyFindings(t *testing.T) {
	r := report()
	r.Findings = append(r.Findings, brief.Finding{Code: "party.silent", Severity: brief.Warning, Path: brief.PartyPath(1), Message: "Sudland has no position here"})
	for name, out := range shown(t, r, Options{Strict: true}) {
		party, finding := strings.Index(out, "Sudland\n"), strings.Index(out, "Sudland has no position here")
		if party < 0 || finding < party || strings.Count(out, "Sudland has no position here") != 1 || finding > strings.Index(out, "no stated position") {
			t.Errorf("%s: the finding does not stand below its party:\n%s", name, out)
		}
	}
}

// A translation of a line that is withheld is withheld too.
func TestStrictWithholdsTranslations(t *testing.T) {
	r := report()
	r.Findings = append(r.Findings, brief.Finding{Code: "speaker.other", Severity: brief.Error, Path: brief.PositionPath(0, 0) + ".speaker", Message: "x"})
	all := shown(t, r, Options{Strict: true})
	all["json"] = show(t, func(b *bytes.Buffer) error { return JSON(b, r, Options{Strict: true}) })
	for name, out := range all {
		if strings.Contains(out, "Ասել է, որ կբացի") || strings.Contains(out, "Մենք կբացենք") {
			t.Errorf("%s shows the translation of a withheld line:\n%s", name, out)
		}
	}
	if out := show(t, func(b *bytes.Buffer) error { return Text(b, r, Options{}) }); strings.Contains(out, "✓") {
		t.Errorf("a line with an error is marked as verified:\n%s", out)
	}
}
