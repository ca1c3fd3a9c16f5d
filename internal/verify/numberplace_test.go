package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

func TestUnitLeftOut(t *testing.T) {
	for _, c := range []struct{ lang, article, line, want string }{
		{"en", "They asked for 19 percent more and would not take less than 14. They left.", "Would not take less than 14 percent", ""},
		{"en", "The toll is 0.042 euros a tonne. Oltania proposed 0.035 on Tuesday.", "Proposed 0.035 euros", ""},
		{"en", "The toll is 0.042 euros a tonne. Oltania proposed 0.035 on Tuesday.", "Proposed 0.035 percent", "0.035 percent"},
		{"en", "The toll is 0.042 euros. They left. They slept. Oltania proposed 0.035.", "Proposed 0.035 euros", "0.035 euros"},
		{"en", "They sent 280 soldiers, 40 percent of the army.", "280 percent", "280 percent"},
		{"ru", "Они просили 19 процентов и не возьмут меньше 14. Они ушли.", "Не меньше 14 процентов", ""},
		{"ru", "Ушли 280 солдат, 40 процентов армии.", "280 процентов", "280 процентов"},
		{"hy", "Նրանք պահանջել են 19 տոկոս, իսկ առաջարկվել է 14։ Նրանք գնացին։", "Առաջարկվել է 14 տոկոս", ""},
		{"hy", "Գնացել է 280 զինվոր՝ բանակի 40 տոկոսը։", "280 տոկոս", "280 տոկոս"},
		{"az", "Onlar 19 faiz istəyib, təklif isə 14. Onlar gedib.", "Təklif 14 faizdir", ""},
		{"az", "280 əsgər gedib, ordunun 40 faizi.", "280 faiz", "280 faiz"},
	} {
		var got []string
		for _, n := range articleOf(c.lang, c.article).missingNumbers(text.Numbers(c.line, c.lang)) {
			got = append(got, n.Span.Of(c.line))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q: missing %q, want %q", c.lang, c.line, s, c.want)
		}
	}
}

func TestNumberElsewhere(t *testing.T) {
	articles := map[string]string{
		"en": "It began in 2019. The toll is 42 euros. They left. They slept. They ate. Some 310 men went home.",
		"ru": "Это началось в 2019 году. Сбор 42 евро. Они ушли. Они спали. Они ели. Домой ушли 310 человек.",
		"hy": "Դա սկսվեց 2019 թվականին։ Տուրքը 42 եվրո է։ Նրանք գնացին։ Նրանք քնեցին։ Նրանք կերան։ Տուն գնաց 310 մարդ։",
		"az": "Bu 2019-cu ildə başladı. Rüsum 42 avrodur. Onlar getdi. Onlar yatdı. Onlar yedi. Evə 310 adam getdi.",
	}
	for _, c := range []struct {
		lang, line string
		sentences  []int
		want       string
	}{
		{"en", "The toll is 42 euros", []int{2}, ""},
		{"en", "The toll is 310 euros, since 2019", []int{2}, "310"},
		{"en", "Some 310 men went home", []int{4}, ""},
		{"en", "The toll is 310", nil, ""},
		{"en", "The toll is 55", []int{2}, ""}, // absent, which another finding says
		{"en", "The toll is 310", []int{-9, 1 << 40}, "310"},
		{"ru", "Сбор 310 евро", []int{2}, "310"},
		{"hy", "Տուրքը 310 եվրո է", []int{2}, "310"},
		{"az", "Rüsum 310 avrodur", []int{2}, "310"},
	} {
		a := articleOf(c.lang, articles[c.lang])
		var got []string
		for _, f := range a.numbersElsewhere("summary[0].text", newStatedLine(c.line, c.lang), brief.Evidence{Sentences: c.sentences}) {
			if f.Code != "number.elsewhere" || f.Severity != brief.Warning || f.Path != "summary[0].text" {
				t.Errorf("%+v", f)
			}
			got = append(got, f.Span.Of(articles[c.lang]))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q: %q, want %q", c.lang, c.line, s, c.want)
		}
	}
}

// TestQualityNumbersSwapped puts into the lines of the recorded briefs, one at
// a time, another number of the article in place of each.
func TestQualityNumbersSwapped(t *testing.T) {
	b := baseline.Open(t)
	files, _ := filepath.Glob("../../testdata/golden/*.json")
	lines, alarms, swaps, noticed := 0, 0, 0, 0
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
		lang := r.Document.Lang
		check := func(line string, e brief.Evidence) {
			lines++
			alarms += len(a.numbersElsewhere("", newStatedLine(line, lang), e))
			for k, n := range text.Numbers(line, lang) {
				if n.Word || n.High != "" || n.Kind != text.Plain {
					continue
				}
				m := a.numbers.numbers[(7*lines+13*k)%len(a.numbers.numbers)]
				if m.Word || m.Kind != text.Plain || m.Value == n.Value || m.High != "" {
					continue
				}
				swaps++
				swapped := line[:n.Span.Start] + m.Span.Of(r.Document.Text) + line[n.Span.End:]
				if len(a.numbersElsewhere("", newStatedLine(swapped, lang), e)) > alarmsOf(a, line, lang, e) {
					noticed++
				}
			}
		}
		for _, s := range r.Brief.Summary {
			check(s.Text, s.Evidence)
		}
		for _, p := range r.Brief.Parties {
			for _, s := range p.Positions {
				check(s.Text, s.Evidence)
			}
		}
	}
	t.Logf("%d lines, %d alarms; %d of %d swaps noticed", lines, alarms, noticed, swaps)
	b.AtMost("numbers.elsewhere.alarms", float64(alarms)/float64(lines), .01)
	b.AtLeast("numbers.elsewhere.swaps noticed", float64(noticed)/float64(swaps), .5)
}

func alarmsOf(a *Article, line, lang string, e brief.Evidence) int {
	return len(a.numbersElsewhere("", newStatedLine(line, lang), e))
}
