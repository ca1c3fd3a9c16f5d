package verify

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

var elsewhereArticles = map[string]string{
	"en": "Armenia closed 12 roads on Monday. The wheat was late. Farmers waited at the gates. The mills stood still. The bakers sold rye. Azerbaijan closed 45 roads on Friday.",
	"ru": "Армения закрыла 12 дорог в понедельник. Пшеница запоздала. Крестьяне ждали у ворот. Мельницы стояли. Пекари продавали рожь. Азербайджан закрыл 45 дорог в пятницу.",
	"hy": "Հայաստանը փակել է 12 ճանապարհ երկուշաբթի օրը։ Ցորենը ուշացել է։ Գյուղացիները սպասում էին դարպասի մոտ։ Ջրաղացները կանգնել էին։ Հացագործները տարեկան էին վաճառում։ Ադրբեջանը փակել է 45 ճանապարհ ուրբաթ օրը։",
	"az": "Ermənistan bazar ertəsi 12 yolu bağlayıb. Buğda gecikib. Kəndlilər darvazada gözləyirdi. Dəyirmanlar dayanıb. Çörəkçilər çovdar satırdı. Azərbaycan cümə günü 45 yolu bağlayıb.",
}

func TestElsewhereOf(t *testing.T) {
	for _, c := range []struct {
		lang, line string
		evidence   []int
		want       string
	}{
		{"en", "Armenia closed 12 roads on Monday", []int{1}, ""},
		{"en", "Azerbaijan closed 12 roads on Monday", []int{1}, "name.elsewhere"},
		{"en", "Armenia closed 45 roads on Friday", []int{1}, "number.elsewhere date.elsewhere"},
		{"en", "Armenia closed 12 roads, Azerbaijan 45", []int{1}, ""}, // nothing of the evidence is left out
		{"en", "Yerevan, like Baku, closed roads", []int{1, 6}, ""},
		{"en", "Azerbaijan closed 45 roads", []int{99}, ""},
		{"en", "Azerbaijan said that the wheat was late", []int{2}, ""},
		{"ru", "Армения закрыла 12 дорог", []int{1}, ""},
		{"ru", "Баку закрыл 45 дорог в пятницу", []int{1}, "name.elsewhere number.elsewhere date.elsewhere"},
		{"hy", "Երևանը փակել է 12 ճանապարհ", []int{1}, ""},
		{"hy", "Ադրբեջանը փակել է 45 ճանապարհ", []int{1}, "name.elsewhere number.elsewhere"},
		{"az", "İrəvan 12 yolu bağlayıb", []int{1}, ""},
		{"az", "Bakı cümə günü 45 yolu bağlayıb", []int{1}, "name.elsewhere number.elsewhere date.elsewhere"},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: elsewhereArticles[c.lang]})
		var got []string
		for _, f := range a.elsewhereOf("p", newNameLine(newStatedLine(c.line, c.lang), a.lexicon, namesWordsOf(c.lang)), c.evidence) {
			if f.Severity != brief.Warning || f.Span == nil {
				t.Errorf("%+v", f)
			}
			got = append(got, f.Code)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s %v: got %q, want %q", c.lang, c.line, c.evidence, s, c.want)
		}
	}
}

// TestQualityElsewhereSwaps puts other territories, numbers and dates of the article
// in the place of those of the bundled briefs' lines, and counts what is found.
func TestQualityElsewhereSwaps(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "golden", "*.json"))
	if dir := os.Getenv("PARLEY_REPORTS"); dir != "" {
		files, _ = filepath.Glob(filepath.Join(dir, "*.json"))
	}
	tried, found := map[string]int{}, map[string]int{}
	lines, flagged := 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		var r brief.Report
		if err == nil {
			err = json.Unmarshal(data, &r)
		}
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		a, lang := NewArticle(&r.Document), r.Document.Lang
		check := func(line string, evidence []int) {
			lines++
			if len(a.namesAndDates("p", newStatedLine(line, lang), evidence)) > 0 {
				flagged++
			}
			try := func(kind string, at, other brief.Span) {
				tried[kind]++
				mutant := line[:at.Start] + other.Of(a.source) + line[at.End:]
				if len(a.namesAndDates("p", newStatedLine(mutant, lang), evidence)) > 0 {
					found[kind]++
				}
			}
			for _, m := range text.Territories(line, lang) {
				for i, o := range a.territories {
					if o.Code != m.Code && o.Form == m.Form && i%5 == 0 {
						try("territory", m.Span, o.Span)
					}
				}
			}
			for _, n := range text.Numbers(line, lang) {
				for i, o := range a.numbers.numbers {
					if i%7 == 0 && o.Value != n.Value && alikeNumbers(n, o) && !o.Small() && o.Word == n.Word {
						try("number", n.Span, o.Span)
					}
				}
			}
			l := newNameLine(newStatedLine(line, lang), a.lexicon, namesWordsOf(lang))
			for k := range l.tokens {
				span := l.span(k, k+1)
				runes := []rune(span.Of(line))
				if len(runes) < 6 || l.starts[k] || !startsWithCapital(l.text(k)) || !l.isName(k) {
					continue
				}
				for kind, mutant := range map[string]string{"new name": "Zvorykhin", "letter dropped": string(runes[:3]) + string(runes[4:])} {
					tried[kind]++
					if len(a.namesAndDates("p", newStatedLine(line[:span.Start]+mutant+line[span.End:], lang), evidence)) > 0 {
						found[kind]++
					}
				}
			}
			for _, d := range l.dates {
				for _, o := range a.dates().dates {
					if !sameDate(d, o) && alikeDates(d, o) {
						try("date", d.span, o.span)
					}
				}
			}
		}
		for _, s := range r.Brief.Summary {
			check(s.Text, s.Evidence.Sentences)
		}
		for _, p := range r.Brief.Parties {
			for _, s := range p.Positions {
				check(s.Text, s.Evidence.Sentences)
			}
		}
	}
	t.Logf("%d of %d lines flagged as they are", flagged, lines)
	floors := map[string]float64{"number": .4, "territory": .25, "date": .75, "new name": .95, "letter dropped": .8}
	kept := os.Getenv("PARLEY_REPORTS") == ""
	b := baseline.Open(t)
	b.Corpus(filepath.Join("..", "..", "testdata", "golden"))
	for _, kind := range slices.Sorted(maps.Keys(tried)) {
		t.Logf("%s changed: %d of %d found", kind, found[kind], tried[kind])
		if kept {
			b.AtLeast("edits.names."+kind+".caught", ratio(found[kind], tried[kind]), floors[kind])
		}
	}
	if kept {
		b.AtMost("edits.names.alarms", ratio(flagged, lines), .01)
	}
}
