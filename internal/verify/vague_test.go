package verify

import (
	"testing"

	"parley/summarize/brief"
)

func TestVague(t *testing.T) {
	articles := map[string]string{
		"en": "The flood in Anvar drove 340 families from their homes on the river. The bridge will cost 2.5 billion crowns, the council of Anvar said.",
		"ru": "Наводнение в Анваре выгнало из домов у реки 340 семей. Мост обойдётся в 2,5 миллиарда крон, сообщил совет Анвара.",
		"hy": "Անվարի ջրհեղեղը գետի ափի տներից հանել է 340 ընտանիք։ Կամուրջը կարժենա 2,5 միլիարդ կրոն, հայտնել է Անվարի խորհուրդը։",
		"az": "Anvarda daşqın çay kənarındakı evlərdən 340 ailəni çıxarıb. Körpü 2,5 milyard krona başa gələcək, Anvar şurası bildirib.",
	}
	for _, c := range []struct{ lang, line, want string }{
		{"en", "The flood in Anvar drove hundreds of families from their homes.", ""},
		{"en", "The flood in Anvar drove dozens of families from their homes.", ""}, // some may say so of 340
		{"en", "The flood in Anvar drove thousands of families from their homes.", "thousands"},
		{"en", "The bridge of Anvar will cost billions of crowns, the council said.", ""},
		{"en", "The bridge of Anvar will cost millions of crowns, the council said.", "millions"},
		{"en", "The bridge of Anvar will cost 2.5 billions of crowns, the council said.", ""},
		{"en", "The flood in Anvar drove hundreds of thousands of families from their homes.", "thousands"},
		{"ru", "Наводнение в Анваре выгнало из домов сотни семей.", ""},
		{"ru", "Наводнение в Анваре выгнало из домов тысячи семей.", "тысячи"},
		{"ru", "Мост в Анваре обойдётся в миллионы крон, сообщил совет.", "миллионы"},
		{"hy", "Անվարի ջրհեղեղը տներից հանել է հարյուրավոր ընտանիքներ։", ""},
		{"hy", "Անվարի ջրհեղեղը տներից հանել է հազարավոր ընտանիքներ։", "հազարավոր"},
		{"az", "Anvarda daşqın evlərdən yüzlərlə ailəni çıxarıb.", ""},
		{"az", "Anvarda daşqın evlərdən minlərlə ailəni çıxarıb.", "minlərlə"},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: articles[c.lang]})
		got := ""
		for _, f := range a.support("p", newStatedLine(c.line, a.lexicon.lang), brief.Evidence{Sentences: []int{1, 2}}) {
			if f.Code == "number.absent" && f.Severity == brief.Warning {
				got += f.Message
			}
		}
		want := ""
		if c.want != "" {
			want = "the line says “" + c.want + "”, the article has no number of that size"
		}
		if got != want {
			t.Errorf("%s: %s: %q, want %q", c.lang, c.line, got, want)
		}
	}
}

func TestPlanned(t *testing.T) {
	articles := map[string]string{
		"en": "The council of Anvar plans to open the bridge to lorries in spring. The mayor closed the ferry and wants to sell it.",
		"ru": "Совет Анвара намерен открыть мост для грузовиков весной. Мэр закрыл паром и хочет его продать.",
		"hy": "Անվարի խորհուրդը մտադիր է բացել կամուրջը բեռնատարների համար գարնանը։ Քաղաքապետը փակել է լաստանավը և ուզում է վաճառել այն։",
		"az": "Anvar şurası yazda körpünü yük maşınlarına açmağı planlaşdırır. Mer bərəni bağlayıb və onu satmaq istəyir.",
	}
	for _, c := range []struct {
		lang, line string
		want       bool
	}{
		{"en", "The council of Anvar has opened the bridge to lorries.", true},
		{"en", "The council of Anvar plans to open the bridge to lorries.", false},
		{"en", "The council of Anvar will open the bridge to lorries.", false},
		{"en", "The council has not opened the bridge to lorries.", false},
		{"en", "The mayor of Anvar closed the ferry.", false},
		{"ru", "Совет Анвара открыл мост для грузовиков.", true},
		{"ru", "Совет Анвара намерен открыть мост для грузовиков.", false},
		{"ru", "Совет Анвара откроет мост для грузовиков.", false},
		{"ru", "Мэр закрыл паром.", false},
		{"hy", "Անվարի խորհուրդը բացել է կամուրջը բեռնատարների համար։", true},
		{"hy", "Անվարի խորհուրդը մտադիր է բացել կամուրջը բեռնատարների համար։", false},
		{"hy", "Անվարի խորհուրդը կբացի կամուրջը բեռնատարների համար։", false},
		{"hy", "Քաղաքապետը փակել է լաստանավը։", false},
		{"az", "Anvar şurası körpünü yük maşınlarına açıb.", true},
		{"az", "Anvar şurası körpünü yük maşınlarına açmağı planlaşdırır.", false},
		{"az", "Anvar şurası körpünü yük maşınlarına açacaq.", false},
		{"az", "Mer bərəni bağlayıb.", false},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: articles[c.lang]})
		got := has(a.support("p", newStatedLine(c.line, a.lexicon.lang), brief.Evidence{Sentences: []int{1, 2}}), "hedge.lost", "p")
		if got != c.want {
			t.Errorf("%s: %s: %v", c.lang, c.line, got)
		}
	}
}
