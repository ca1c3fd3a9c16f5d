package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/summarize/brief"
)

// TestCutShort quotes the part of each article that stands between { and }.
func TestCutShort(t *testing.T) {
	for _, c := range []struct{ lang, marked, line, want string }{
		// A condition farther off.
		{"en", "{Warsaw will sign} the treaty if Baku withdraws from the hills.", "Will sign.", "goes on: “… if Baku withdraws from the hills”"},
		{"en", "{Warsaw will sign the treaty}, the minister said on Monday, unless Baku stays.", "Will sign.", "goes on: “… unless Baku stays”"},
		{"en", "“{Warsaw will sign the treaty},” he said, if Baku withdraws.", "Will sign.", "goes on: “… if Baku withdraws”"},
		{"en", "{Warsaw will not sign} the treaty before the vote in spring.", "Will not sign.", "goes on: “… before the vote in spring”"},
		{"en", "{Warsaw will sign} the treaty before the vote in spring.", "Will sign.", ""},
		{"en", "{All of the parties agreed} to the paper, except Baku.", "All agreed.", "goes on: “… except Baku”"},
		{"en", "{Warsaw will sign} the treaty if Baku withdraws.", "Will sign if Baku withdraws.", ""},
		{"en", "{Warsaw will sign} the treaty and Baku will ask if it is needed.", "Will sign.", ""},
		{"en", "{Warsaw will sign} the treaty; Baku will sign if it is needed.", "Will sign.", ""},
		{"en", "{Warsaw will sign} the treaty even if Baku stays.", "Will sign.", ""},
		{"en", "{Warsaw will sign}. If Baku stays, it will not.", "Will sign.", ""},
		{"en", "If the talks fail, {Warsaw will not sign}.", "Will not sign.", "a condition before these words: “If the talks fail …”"},
		{"en", "They talk. But unless Baku withdraws, {Warsaw will not sign}.", "Will not sign.", "unless Baku withdraws"},
		{"en", "Before the vote, {Warsaw will not sign}.", "Will not sign.", "Before the vote"},
		{"en", "Before the vote, {Warsaw will sign}.", "Will sign.", ""},
		{"ru", "До голосования {Варшава не подпишет договор}.", "Не подпишет.", "До голосования"},
		{"az", "Nazir gedib. Səsvermədən əvvəl {Varşava sənədi imzalamayacaq}.", "İmzalamayacaq.", "əvvəl"},
		{"az", "Nazir gedib. Səsvermədən əvvəl {Varşava sənədi imzalayacaq}.", "İmzalayacaq.", ""},
		{"en", "If the talks fail, they go, and {Warsaw will not sign}.", "Will not sign.", ""},
		{"en", "If the talks fail, {Warsaw will not sign}.", "Will not sign if they fail.", ""},

		// What the words deny or announce.
		{"en", "{The ministry has not ruled out} a strike.", "Ruled nothing out.", "break off; the article goes on: “… a strike”"},
		{"en", "{They did not attack} the villages by the river.", "Did not attack.", "break off"},
		{"en", "{They did not attack}, the minister said.", "Did not attack.", ""},
		{"en", "{They did not attack} and went home.", "Did not attack.", ""},
		{"en", "{They attacked} the villages.", "Attacked.", ""},
		{"en", "“{Then, too, they said}, ‘Nobody will dare.’ ”", "Said so then, too.", "break off"},
		{"en", "“{They have never received an answer, not even the answer} ‘no.’ ”", "No answer.", "break off; the article goes on: “… no"},
		{"en", "“{They have never received an answer}. ‘No’ is one.”", "No answer.", ""},
		{"en", "“{They have never received an answer}, ‘no’ or ‘yes’.”", "No answer.", ""},
		{"en", "“{They have an answer},” she said. “‘No’ is one.”", "An answer.", ""},
		{"en", "{She read their answer} “with care” and left.", "Read it.", ""},
		{"ru", "«{Они получили ответ} “нет”», — сказала она.", "Получили ответ.", "break off"},
		{"hy", "«{Նրանք պատասխան են ստացել} “ոչ”», ասաց նա։", "Ստացել են։", "break off"},
		{"az", "“{Onlar cavab alıblar} ‘yox’”, deyib.", "Cavab alıblar.", "break off"},
		{"en", "{Later the minister said} that nobody would go.", "Spoke.", "break off"},
		{"en", "“{We agree,” the minister said}, “but not to all of it.”", "Agreed.", ""},
		{"en", "{The paper was fair, the minister said}, and left.", "Fair.", ""},

		{"ru", "{Варшава подпишет} договор, если Баку отступит.", "Подпишет.", "“… если Баку отступит”"},
		{"ru", "Если переговоры провалятся, {Варшава не подпишет договор}.", "Не подпишет.", "Если переговоры провалятся"},
		{"ru", "{Варшава не подпишет} договор до голосования.", "Не подпишет.", "“… до голосования”"},
		{"ru", "{Министерство не исключило} арбитраж.", "Не исключило.", "break off"},
		{"ru", "{Вчера министр сказал}: «Никто не посмеет».", "Сказал.", "break off"},
		{"ru", "{Варшава подпишет} договор и спросит, если нужно.", "Подпишет.", ""},
		{"ru", "{Варшава подпишет} договор даже если Баку останется.", "Подпишет.", ""},

		{"hy", "{Վարշավան կստորագրի} պայմանագիրը, եթե Բաքուն հեռանա։", "Կստորագրի։", "“… եթե Բաքուն հեռանա”"},
		{"hy", "Եթե բանակցությունները տապալվեն, {Վարշավան չի ստորագրի պայմանագիրը}։", "Չի ստորագրի։", "Եթե բանակցությունները տապալվեն"},
		{"hy", "{Նախարարությունը չի բացառել} արբիտրաժը։", "Չի բացառել։", "break off"},
		{"hy", "{Երեկ նախարարն ասաց}. «Ոչ ոք չի համարձակվի»։", "Ասաց։", ""}, // a full stop: not told from the end of a sentence
		{"hy", "{Վարշավան կստորագրի} պայմանագիրը և կհարցնի, եթե պետք լինի։", "Կստորագրի։", ""},

		{"az", "{Varşava sənədi imzalayacaq}, nazir deyib, əgər Bakı çəkilsə.", "İmzalayacaq.", "“… əgər Bakı çəkilsə”"},
		{"az", "Əgər danışıqlar pozulsa, {Varşava sənədi imzalamayacaq}.", "İmzalamayacaq.", "Əgər danışıqlar pozulsa"},
		{"az", "{Dünən nazir deyib}: “Heç kim cürət etməz”.", "Deyib.", "break off"},
		{"az", "{Nazirlik sənədin hazır olmayacağını} da deyib.", "Hazır deyil.", ""},
		{"az", "Əgər danışıqlar pozulsa, {Varşava sənədi imzalamayacaq}.", "Əgər pozulsa, imzalamayacaq.", ""},
	} {
		before, rest, _ := strings.Cut(c.marked, "{")
		quote, after, _ := strings.Cut(rest, "}")
		a := articleOf(c.lang, before+quote+after)
		r, ok := a.runAt(a.plainOf(spanOf(len(before), len(quote))))
		if !ok {
			t.Errorf("%s: %q does not stand on token boundaries", c.lang, quote)
			continue
		}
		if got := a.cutShort(r, parse(c.line)); (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q: %q; want %q", c.lang, c.marked, got, c.want)
		}
	}
}

func TestCutFinding(t *testing.T) {
	a := articleOf("en", "The ministry has not ruled out a strike by the miners.")
	e := a.Locate("The ministry has not ruled out", nil)
	findings := a.evidence("summary[0]", newStatedLine("Has not ruled it out.", "en"), e)
	if len(findings) != 1 || findings[0].Code != "quote.cut" || findings[0].Severity != brief.Warning || findings[0].Path != "summary[0].evidence.quote" || *findings[0].Span != *e.Span {
		t.Errorf("%+v", findings)
	}
}

// TestQualityConditions ends quotations a few words before a condition on them,
// and measures how often that is said.
func TestQualityConditions(t *testing.T) {
	dir := baseline.Data(t)
	b := baseline.Open(t)
	b.Corpus("../../testdata/articles", filepath.Join(dir, "summedits"), filepath.Join(dir, "pages", "ground-truth.json"), filepath.Join(dir, "ntrex"))
	made, noticed, whole, alarms := 0, 0, 0, 0
	for _, source := range qualitySources(t) {
		a := articleOf(source.lang, source.text)
		m := &mutator{source: source}
		for _, quote := range source.quotes {
			l := a.locate(quote, nil, nil)
			if l.match.Verified() {
				whole++
				alarms += oneIf(a.cutShort(l.run, parse("")) != "")
			}
			before, ok := m.cutBeforeCondition(quote)
			words := strings.Fields(before)
			if !ok || len(words) < 8 {
				continue
			}
			for n := 1; n <= 3; n++ {
				made++
				l := a.locate(strings.TrimRight(strings.Join(words[:len(words)-n], " "), ",–—-"), nil, nil)
				if !l.match.Verified() || a.cutShort(l.run, parse("")) != "" {
					noticed++
				} else if os.Getenv("PARLEY_SHOW") != "" {
					t.Logf("not noticed: %q of %q", l.quote, quote)
				}
			}
		}
	}
	b.AtMost("quotes.whole.called cut short", float64(alarms)/float64(whole), .005)
	b.AtLeast("quotes.cut off from a condition.noticed", float64(noticed)/float64(made), .6)
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// TestQualityCuts measures on the recorded reports how many of the words that a
// model chose are said to be cut short; nearly all are cut well.
func TestQualityCuts(t *testing.T) {
	b := baseline.Open(t)
	files, _ := filepath.Glob("../../testdata/golden/*.json")
	quotes, cut := 0, 0
	for _, name := range files {
		b.Corpus(name)
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var r brief.Report
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatal(err)
		}
		a := NewArticle(&r.Document)
		for _, f := range a.Brief(&r.Brief) {
			if f.Code == "quote.cut" {
				cut++
				t.Logf("%s: %s: %s", filepath.Base(name), f.Path, f.Message)
			}
		}
		quotes += len(r.Brief.Summary)
		for _, p := range r.Brief.Parties {
			quotes += len(p.Positions)
		}
	}
	b.AtMost("quotes.cut.warned", float64(cut)/float64(quotes), .02)
}

// FuzzCutShort: whatever stands around a quotation, and whatever the evidence
// says of itself, findings lie within the article.
func FuzzCutShort(f *testing.F) {
	f.Add("en", "“We go, (if so), he said, unless 14 percent, 14.", "We go", "14 percent", 1, 0, 5)
	f.Add("az", "Əgər 5\xff faiz, gedəcəyik", "gedəcəyik", "5", -1, -9, 1<<30)
	f.Add("ru", "не вышли до", "вышли до", "", 1<<40, 3, 1)
	f.Fuzz(func(t *testing.T, lang, article, quote, line string, n, start, end int) {
		a := NewArticle(&brief.Document{Lang: lang, Text: article})
		e := brief.Evidence{Sentences: []int{n}, Quote: quote, Span: &brief.Span{Start: start, End: end}, Match: brief.Exact}
		b := &brief.Brief{Lang: lang, Headline: line, Summary: []brief.Sentence{{Text: line, Evidence: e}}}
		for _, finding := range a.Brief(b) {
			if s := finding.Span; s != nil && (s.Start < 0 || s.End > len(article) || s.Start > s.End) {
				t.Errorf("%+v", finding)
			}
		}
	})
}
