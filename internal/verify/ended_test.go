package verify

import (
	"testing"

	"parley/summarize/brief"
)

func TestEnded(t *testing.T) {
	for _, c := range []struct {
		lang, article, line string
		want                bool
	}{
		{"en", "The council is ending the ban on ferries in Anvar.", "The council allows ferries in Anvar.", false},
		{"en", "The council has put a ban on ferries in Anvar.", "The council allows ferries in Anvar.", true},
		{"ru", "Совет отменил запрет на паромы в Анваре.", "Совет разрешил паромы в Анваре.", false},
		{"ru", "Совет ввёл запрет на паромы в Анваре.", "Совет разрешил паромы в Анваре.", true},
		{"hy", "Խորհուրդը վերացրել է լաստանավերի արգելքը Անվարում։", "Խորհուրդը թույլատրել է լաստանավերը Անվարում։", false},
		{"hy", "Խորհուրդը սահմանել է լաստանավերի արգելք Անվարում։", "Խորհուրդը թույլատրել է լաստանավերը Անվարում։", true},
		{"az", "Şura Anvarda bərələrə qadağanı ləğv edib.", "Şura Anvarda bərələrə icazə verib.", false},
		{"az", "Şura Anvarda bərələrə qadağa qoyub.", "Şura Anvarda bərələrə icazə verib.", true},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: c.article})
		if got := has(a.support("p", newStatedLine(c.line, a.lexicon.lang), brief.Evidence{Sentences: []int{1}}), "word.opposite", "p"); got != c.want {
			t.Errorf("%s: %s: %v", c.lang, c.line, got)
		}
	}
}
