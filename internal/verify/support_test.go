package verify

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

var supportArticles = map[string]string{
	"en": `The port of Anvar will reopen on Monday after nine weeks of repairs, the harbour master said. Its crane had been broken since spring. ` +
		"\n\n" + `Fishermen from Lesk have asked the council to lower the fee for small boats. The council rejected the request in May. ` +
		"\n\n" + `Trade between the two towns grew sharply last year, the bureau of statistics wrote. It put this down to the new ferry. ` +
		"\n\n" + `Anvar accused Lesk of dumping waste in the bay. Lesk has denied it.`,
	"ru": `Порт Анвар откроется в понедельник после девяти недель ремонта, сообщил капитан порта. Его кран был сломан с весны. ` +
		"\n\n" + `Рыбаки из Леска попросили совет снизить сбор для малых лодок. Совет отклонил просьбу в мае. ` +
		"\n\n" + `Торговля между двумя городами в прошлом году резко выросла, написало бюро статистики. Оно объяснило это новым паромом. ` +
		"\n\n" + `Анвар публично обвинил Леск в загрязнении залива. Леск это отрицает.`,
	"hy": `Անվարի նավահանգիստը կբացվի երկուշաբթի օրը՝ ինը շաբաթ տևած վերանորոգումից հետո, ասել է նավահանգստի պետը։ Նրա կռունկը կոտրված էր գարնանից։ ` +
		"\n\n" + `Լեսկի ձկնորսները խնդրել են խորհրդին նվազեցնել փոքր նավակների վճարը։ Խորհուրդը մայիսին մերժել է խնդրանքը։ ` +
		"\n\n" + `Երկու քաղաքների առևտուրը անցյալ տարի կտրուկ աճել է, գրել է վիճակագրության գրասենյակը։ Դա բացատրվում է նոր լաստանավով։ ` +
		"\n\n" + `Անվարը Լեսկին մեղադրել է ծովածոցն աղտոտելու մեջ։ Լեսկը դա հերքել է։`,
	"az": `Anvar limanı doqquz həftəlik təmirdən sonra bazar ertəsi açılacaq, liman rəisi bildirib. Onun kranı yazdan sınıq idi. ` +
		"\n\n" + `Lesk balıqçıları şuradan kiçik qayıqlar üçün rüsumu azaltmağı xahiş ediblər. Şura mayda xahişi rədd edib. ` +
		"\n\n" + `İki şəhər arasında ticarət ötən il kəskin artıb, statistika bürosu yazıb. Bunu yeni bərə ilə izah edib. ` +
		"\n\n" + `Anvar Leski körfəzi çirkləndirməkdə ittiham edib. Lesk bunu inkar edib.`,
}

func TestSupport(t *testing.T) {
	for _, c := range []struct {
		lang, line string
		sentences  []int
		want       string // codes
	}{
		{"en", "The harbour master said that the port would reopen on Monday after nine weeks of repairs.", []int{1}, ""},
		{"en", "Asked that the fee for small boats be lowered.", []int{3}, ""},
		{"en", "Said that trade had grown sharply last year between the towns.", []int{5}, ""},
		{"en", "Said that trade between the two towns had grown sharply.", []int{1}, "statement.unsupported error"},
		{"en", "Said that the parliament would dissolve the committee and punish its treasurer.", []int{1}, "statement.unsupported error"},
		{"en", "Said that the crane had been broken since spring.", []int{3}, "statement.unsupported warning"},
		{"en", "The port of Anvar will close on Monday after nine weeks of repairs.", []int{1}, "word.opposite warning"},
		{"en", "The port of Anvar will reopen on Monday after nine months of repairs.", []int{1}, "word.other warning"},
		{"en", "The hospital of Anvar will reopen on Monday after nine weeks of repairs.", []int{1}, "word.absent warning"},
		{"en", "The council approved the request in May.", []int{4}, "word.opposite warning"},
		{"en", "Fishermen from Lesk have asked the council to lower the duty for small boats.", []int{3}, "word.absent note"},
		{"en", "Lesk accused Anvar of dumping waste in the bay.", []int{7}, "word.swapped warning"},
		{"ru", "Сообщил, что порт откроется в понедельник после девяти недель ремонта.", []int{1}, ""},
		{"ru", "Попросили снизить сбор для малых лодок.", []int{3}, ""},
		{"ru", "Торговля между городами резко выросла.", []int{1}, "statement.unsupported error"},
		{"ru", "Порт Анвар закроется в понедельник после девяти недель ремонта.", []int{1}, "word.opposite warning"},
		{"ru", "Порт Анвар откроется в понедельник после девяти месяцев ремонта.", []int{1}, "word.other warning"},
		{"ru", "Торговля между двумя городами в прошлом году резко упала.", []int{5}, "word.opposite warning"},
		{"ru", "Рыбаки из Леска попросили совет снизить пошлину для малых лодок.", []int{3}, "word.absent note"},
		{"hy", "Ասել է, որ նավահանգիստը կբացվի երկուշաբթի՝ ինը շաբաթ տևած վերանորոգումից հետո։", []int{1}, ""},
		{"hy", "Խնդրել են նվազեցնել փոքր նավակների վճարը։", []int{3}, ""},
		{"hy", "Երկու քաղաքների առևտուրը կտրուկ աճել է։", []int{1}, "statement.unsupported error"},
		{"hy", "Երկու քաղաքների առևտուրը անցյալ տարի կտրուկ նվազել է։", []int{5}, "word.opposite warning"},
		{"hy", "Խորհուրդը մայիսին ընդունել է խնդրանքը։", []int{4}, "word.opposite warning"},
		{"hy", "Լեսկը Անվարին մեղադրել է ծովածոցն աղտոտելու մեջ։", []int{7}, "word.swapped warning"},
		{"az", "Bildirib ki, liman doqquz həftəlik təmirdən sonra bazar ertəsi açılacaq.", []int{1}, ""},
		{"az", "Kiçik qayıqlar üçün rüsumu azaltmağı xahiş ediblər.", []int{3}, ""},
		{"az", "İki şəhər arasında ticarət kəskin artıb.", []int{1}, "statement.unsupported error"},
		{"az", "İki şəhər arasında ticarət ötən il kəskin azalıb.", []int{5}, "word.opposite warning"},
		{"az", "Anvar limanı doqquz aylıq təmirdən sonra bazar ertəsi açılacaq.", []int{1}, "word.other warning"},
		{"az", "Lesk Anvarı körfəzi çirkləndirməkdə ittiham edib.", []int{7}, "word.swapped warning"},
		{"und", "Said that trade between the two towns had grown sharply.", []int{1}, ""},
		{"en", "Said so.", []int{1}, ""},
		{"en", "", []int{1}, ""},
		{"en", "Whatever this says.", nil, ""},
		{"en", "Whatever this says.", []int{-3, 0, 99}, ""},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: supportArticles[c.lang]})
		var got []string
		for _, f := range a.support("summary[0].text", newStatedLine(c.line, c.lang), brief.Evidence{Sentences: c.sentences}) {
			got = append(got, f.Code+" "+string(f.Severity))
			if f.Path != "summary[0].text" || f.Message == "" {
				t.Errorf("%+v", f)
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q: %q, want %q", c.lang, c.line, s, c.want)
		}
	}
}

// FuzzSupport: no line and no evidence panics; a line that is a copy of a
// sentence which is its evidence has no finding, whatever the article; a span
// lies in the article.
func FuzzSupport(f *testing.F) {
	for lang, content := range supportArticles {
		f.Add(content, "The council approved the request, and Lesk accused Anvar", lang, 3, 40)
	}
	f.Add("They say so. They said so.", "it is so", "en", 1, 3)
	f.Add("increase decrease increase not decrease", "decrease \xff increase", "en", -1, 1<<40)
	f.Fuzz(func(t *testing.T, content, line, lang string, n, end int) {
		if !utf8.ValidString(content) {
			t.Skip()
		}
		a := articleOf(lang, content)
		for _, found := range a.support("p", newStatedLine(line, lang), brief.Evidence{Sentences: []int{n, n - 1, 1}, Span: &brief.Span{Start: n, End: end}}) {
			if s := found.Span; s != nil && (s.Start < 0 || s.Start > s.End || s.End > len(content)) {
				t.Fatalf("%+v", found)
			}
		}
		for i, s := range text.Sentences(content, lang) {
			if i == 5 {
				break
			}
			if found := a.support("p", newStatedLine(s.Of(content), lang), brief.Evidence{Sentences: []int{i + 1}}); len(found) > 0 {
				t.Fatalf("%q is a copy: %+v", s.Of(content), found)
			}
		}
	})
}

func BenchmarkSupport(b *testing.B) {
	doc, quotes := newsArticle()
	for i, q := range quotes {
		quotes[i] = strings.Replace(q, " the ", " no such ", 2)
	}
	for b.Loop() {
		b.StopTimer()
		a := NewArticle(doc)
		b.StartTimer()
		for i, q := range quotes {
			a.support("p", newStatedLine(q, "en"), brief.Evidence{Sentences: []int{2*i + 1, 2*i + 2}})
		}
	}
}

// TestSupportTimeIsLinear holds a crafted article four times as long to well
// under the sixteen times that work of its square would take.
func TestSupportTimeIsLinear(t *testing.T) {
	for name := range crafted(1 << 10) {
		linear(t, name, func(size int) time.Duration {
			c := crafted(size)[name]
			a, line := articleOf("en", c[0]), newStatedLine(c[1]+" and the opposite fell", "en")
			start := spent()
			a.support("p", line, brief.Evidence{Sentences: []int{1, 2, 3}})
			return spent() - start
		})
	}
}
