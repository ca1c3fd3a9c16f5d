package verify

import (
	"strings"
	"testing"

	"parley/summarize/brief"
)

func TestDatesOf(t *testing.T) {
	articles := map[string]string{
		"en": "The sides met on Monday, Sept. 13 and 14, at noon; 27 of them may return in June; they wrote between 5 and 9 July.",
		"ru": "Стороны встретились в понедельник, 13 и 14 сентября; 27 из них вернутся в июне, а письмо пришло 05.07.2021.",
		"hy": "Կողմերը հանդիպել են երկուշաբթի՝ սեպտեմբերի 13-ին և 14-ին․ նրանցից 27-ը կվերադառնա հունիսին։",
		"az": "Tərəflər bazar ertəsi, sentyabrın 13-də və 14-də görüşüb, 27 nəfər iyunda qayıdacaq.",
	}
	for _, c := range []struct{ lang, published, line, want string }{
		{"en", "", "They met on Monday, 13–14 September, at noon, and will in June or on 5 July.", ""},
		{"en", "", "The meeting of September 13th–14th may go on.", ""},
		{"en", "", "They met on September 27.", "“September 27” does not stand in the article, which has “Sept. 13” in sentence 1"},
		{"en", "", "They met on Tuesday in May.", "“Tuesday” does not stand in the article, which has “Monday” in sentence 1|“May” does not stand in the article, which has “June” in sentence 1"},
		{"en", "", "They met yesterday.", "“yesterday” does not stand in the article as a date"},
		{"en", "2021-09-15", "They met on Tuesday, two days after they came; in August they had not.", ""},
		{"en", "2021-09-15", "They met on Thursday.", "“Thursday” does not stand in the article, which has “Monday” in sentence 1"},
		{"en", "bad", "They may march on; the sun sat.", ""},
		{"ru", "", "В понедельник, 13–14 сентября, и 5 июля. Март и среда ни при чём.", ""},
		{"ru", "", "Во вторник, 27 сентября, в марте.", "“вторник” does not stand in the article, which has “понедельник” in sentence 1|“27 сентября” does not stand in the article, which has “13 и 14 сентября” in sentence 1|“марте” does not stand in the article, which has “июне” in sentence 1"},
		{"ru", "", "Марта Петросян ответила вчера.", "“вчера” does not stand in the article as a date"},
		{"hy", "", "Սեպտեմբերի 13-14-ին, երկուշաբթի օրը, հունիսին, մեկ շաբաթ։", ""},
		{"hy", "", "Սեպտեմբերի 27-ին, երեքշաբթի։", "“Սեպտեմբերի 27-ին” does not stand in the article, which has “սեպտեմբերի 13-ին” in sentence 1|“երեքշաբթի” does not stand in the article, which has “երկուշաբթի” in sentence 1"},
		{"az", "", "Sentyabrın 13-14-də, bazar ertəsi günü, iyunadək.", ""},
		{"az", "", "Sentyabrın 27-də, cümə axşamı, mart ayında.", "“Sentyabrın 27-də” does not stand in the article, which has “sentyabrın 13-də” in sentence 1|“cümə axşamı” does not stand in the article, which has “bazar ertəsi” in sentence 1|“mart” does not stand in the article, which has “iyunda” in sentence 1"},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: articles[c.lang], Published: c.published})
		var got []string
		for _, f := range a.datesOf("p", newNameLine(newStatedLine(c.line, c.lang), a.lexicon, namesWordsOf(c.lang))) {
			if f.Code != "date.absent" || f.Severity != brief.Error {
				t.Errorf("%+v", f)
			}
			got = append(got, f.Message)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s %s: %s\n got %s\nwant %s", c.lang, c.published, c.line, s, c.want)
		}
	}
}
