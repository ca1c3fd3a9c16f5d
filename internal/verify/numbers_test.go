package verify

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/summarize/brief"
)

func TestNumberIndex(t *testing.T) {
	articles := map[string]string{
		"en": "The ministry said on September 27 that at least 280 soldiers, a third of them conscripts, were hurt. It put " +
			"the damage at $2.5 million, 40 percent of the budget, and sent two hundred tents to a camp 45 miles away at 3 p.m. " +
			"Output fell 5-10% in the 1990s.",
		"ru": "Министерство сообщило, что 27 сентября пострадали не менее 280 военных. Ущерб оценен в 2,5 млн долларов, или 40 процентов.",
		"hy": "Նախարարությունը հայտնել է, որ տուժել է քսանութ զինծառայող։ Վնասը 2,5 միլիոն դոլար է՝ բյուջեի 40 տոկոսը։",
		"az": "Nazirlik bildirib ki, azı iki yüz səksən hərbçi yaralanıb. Zərər 2,5 milyon dollar, büdcənin 40 faizidir.",
	}
	for _, c := range []struct{ lang, line, want string }{
		{"en", "At least 280 soldiers were hurt on 27 September", ""},
		{"en", "Two hundred and eighty were hurt", ""},
		{"en", "The damage is $2,500,000 or 40%", ""},
		{"en", "200 tents were sent at 15:00", ""},
		{"en", "One of them, the first, was half right; both left", ""},
		{"en", "The two sides spoke", ""},
		{"en", "Output fell by 5 to 10 percent in the nineties", ""},
		{"en", "At least 208 soldiers were hurt", "208"},
		{"en", "The damage is €2.5 million", "€2.5 million"},
		{"en", "The damage is 2.5 billion dollars", "2.5 billion dollars"},
		{"en", "40 soldiers of 280 percent", "40|280 percent"},
		{"en", "Five were hurt", "Five"},
		{"en", "A camp 72 km away", "72"},
		{"en", "Output fell 5-15%", "5-15%"},
		{"ru", "Пострадали двести восемьдесят военных, ущерб 2 500 000 долларов", ""},
		{"ru", "Пострадали 208 военных, 40 человек", "208|40"},
		{"hy", "28 զինծառայող, 40%", ""},
		{"hy", "29 զինծառայող, 2,5 միլիարդ դոլար", "29|2,5 միլիարդ դոլար"},
		{"az", "280 hərbçi, 40%-i, 2,5 milyon dollar", ""},
		{"az", "iki yüz hərbçi", "iki yüz"},
	} {
		var got []string
		for _, n := range newNumberIndex(articles[c.lang], c.lang).missing(newStatedLine(c.line, c.lang).numbers) {
			got = append(got, n.Span.Of(c.line))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q: missing %q, want %q", c.lang, c.line, s, c.want)
		}
	}
}

func TestNumberFinding(t *testing.T) {
	const line = "At least 280 were hurt"
	n := newNumberIndex("", "en").missing(newStatedLine(line, "en").numbers)[0]
	f := numberFinding(brief.SummaryPath(0)+".text", n, line)
	want := brief.Finding{Code: "number.absent", Severity: brief.Error, Path: "summary[0].text",
		Message: `"280" does not stand in the article`}
	if f != want {
		t.Errorf("%+v, want %+v", f, want)
	}
}

// TestQualityNumberIndex measures a number that the article lacks as a sign
// that a summary is inconsistent with it.
func TestQualityNumberIndex(t *testing.T) {
	file := baseline.Data(t, "summedits", "news.dev.jsonl")
	b := baseline.Open(t)
	b.Corpus(file)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	right, wrong := 0, 0
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var r struct {
			Doc, Summary string
			Label        int // 1: consistent
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		missing := newNumberIndex(r.Doc, "en").missing(newStatedLine(r.Summary, "en").numbers)
		switch {
		case len(missing) == 0:
		case r.Label == 0:
			right++
		default:
			wrong++
			t.Logf("line %d is consistent, flagged for %q: %s", i+1, missing[0].Span.Of(r.Summary), r.Summary)
		}
	}
	b.AtLeast("summedits.numbers.right", float64(right), 28)
	b.AtLeast("summedits.numbers.precision", float64(right)/float64(right+wrong), .95)
}
