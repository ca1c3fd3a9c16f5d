package verify

import (
	"strings"
	"testing"

	"parley/summarize/brief"
)

var namesArticles = map[string]string{
	"en": "YEREVAN — Anna Grigoryan, who heads the Armenian team, met Azerbaijan's envoy Rauf Hajiyev in Geneva on Monday. " +
		"The Organization for Security and Co-operation in Europe paid for the room, as did the IAEA and the F.B.I. " +
		"Sen. Orr, from Ohio, and Mr. Biden were told by Texan farmers. Steven Holt of Ozy Media was silent.",
	"ru": "Глава делегации Азербайджана Рауф Гаджиев встретился в Женеве с Анной Григорян. Павел Зеленский из Гянджи передал письмо " +
		"Министерству иностранных дел Армении. Международный валютный фонд промолчал.",
	"hy": "Ադրբեջանի պատվիրակության ղեկավար Ռաուֆ Հաջիևը Ժնևում հանդիպել է Աննա Գրիգորյանին։ Արտաքին գործերի նախարարությունը Երևանում լռել է։ " +
		"Մեղրիում հավաքվել են։",
	"az": "Azərbaycan nümayəndə heyətinin rəhbəri Rauf Hacıyev Cenevrədə Anna Qriqoryanla görüşüb. Gəncədən gələn Tofiq Quliyev məktubu " +
		"Ermənistan Xarici İşlər Nazirliyinə verib.",
}

func TestNamesOf(t *testing.T) {
	for _, c := range []struct{ lang, line, want string }{
		{"en", "Grigoryan and Hajiyev, of Armenia and Azerbaijan, met in Geneva.", ""},
		{"en", "Baku and Yerevan sent Azerbaijanis and Armenians; the OSCE, the FBI and the International Atomic Energy Agency paid.", ""},
		{"en", "Senator Orr of Ohio and President Joe Biden spoke of Texas and Grigoryan’s Geneva-based team.", ""},
		{"en", "Steve Holt was silent. Nobody else spoke.", ""},
		{"en", "The Prime Minister and the Foreign Ministry said nothing on Tuesday.", ""},
		{"en", "Envoys Meet In Geneva As Orr Talks Peace", ""},
		{"en", "Anna Grigorian met Hajiyev.", "“Grigorian” does not stand in the article, which writes “Grigoryan” in sentence 1"},
		{"en", "On Monday Maria Grigoryan met Hajiyev.", "“Maria Grigoryan” does not stand in the article, which writes “Anna Grigoryan” in sentence 1"},
		{"en", "They met in Vienna, with Georgia's envoy and the WHO.", "“Vienna” does not stand in the article|“Georgia” does not stand in the article|“WHO” does not stand in the article"},
		{"en", "The European Parliament met.", "“European Parliament” does not stand in the article"},
		{"en", "Holt of UFO Media was silent, said Petro Poroshenko.", "“UFO Media” does not stand in the article, which writes “Ozy Media” in sentence 3|“Petro Poroshenko” does not stand in the article"},
		{"ru", "Рауф Гаджиев встретился с Григорян; азербайджанский посол в Баку и МИД Армении молчат.", ""},
		{"ru", "По словам Павла Зеленского, Женева и Гянджа ответили Гаджиеву, МВФ — армянам.", ""},
		{"ru", "Они встретились в Вене с грузинским послом и Анной Григорьевой.", "“Вене” does not stand in the article|“грузинским” does not stand in the article|“Григорьевой” does not stand in the article"},
		{"hy", "Հաջիևն ու Գրիգորյանը Ժնևից մեկնել են Բաքու և Մեղրի, ասել է ՀՀ ԱԳՆ-ն։", ""},
		{"hy", "Նրանք հանդիպել են Վիեննայում վրացական կողմի և Պետրոսյանի հետ։", "“Վիեննայում” does not stand in the article|“վրացական” does not stand in the article|“Պետրոսյանի” does not stand in the article"},
		{"az", "Hacıyevin sözlərinə görə, Qriqoryan Cenevrədən Bakıya, ermənilərsə İrəvana qayıdıb, Ermənistan XİN susub.", ""},
		{"az", "Gəncədəki Quliyevə azərbaycanlılar cavab verib.", ""},
		{"az", "Onlar Vyanada Gürcüstanın səfiri və Petrosyanla görüşüb.", "“Vyanada” does not stand in the article|“Gürcüstanın” does not stand in the article|“Petrosyanla” does not stand in the article"},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: namesArticles[c.lang]})
		var got []string
		for _, f := range a.namesOf("headline", newNameLine(newStatedLine(c.line, c.lang), a.lexicon, namesWordsOf(c.lang))) {
			if f.Code != "name.absent" || f.Severity != brief.Error || f.Path != "headline" {
				t.Errorf("%+v", f)
			}
			got = append(got, f.Message)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.lang, c.line, s, c.want)
		}
	}
}

// FuzzNames: whatever the article, a line that copies a sentence of it has no
// finding, and no line makes a span that is out of bounds.
func FuzzNames(f *testing.F) {
	for lang, s := range namesArticles {
		f.Add(s, "On 13 and 14 May 2022, noon, U.S. envoys", lang)
	}
	f.Add("Bazar ertəsi 13.09.2022 – 14 sentyabr, cümə axşamı.", "5 mart 2025-ci il", "az")
	f.Add("May 5. 6 March 7, 8 and 9. Sept", "Mon. J. F. B. I.", "en")
	f.Fuzz(func(t *testing.T, content, line, lang string) {
		a := NewArticle(&brief.Document{Lang: lang, Text: content, Published: line})
		for _, evidence := range [][]int{nil, {1}, {-5, 0, 1 << 40}} {
			for _, f := range a.namesAndDates("p", newStatedLine(line, lang), evidence) {
				if f.Span != nil && (f.Span.Start < 0 || f.Span.End > len(content) || f.Span.Start >= f.Span.End) {
					t.Fatalf("%q in %q: bad span %v", line, content, *f.Span)
				}
			}
		}
		for i, s := range a.sentences {
			if i == 20 {
				break
			}
			copied := s.Of(content)
			for _, evidence := range [][]int{nil, {i + 1}} {
				if findings := a.namesAndDates("p", newStatedLine(copied, lang), evidence); len(findings) > 0 {
					t.Fatalf("%q in %q: %+v", copied, content, findings)
				}
			}
		}
	})
}
