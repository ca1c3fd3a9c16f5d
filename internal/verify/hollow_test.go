package verify

import (
	"testing"

	"parley/summarize/brief"
)

func TestHollow(t *testing.T) {
	for _, c := range []struct {
		lang, text, right, wrong string
	}{
		{"en", "The ministers met in Tbilisi. They opened the road.", "Ministers meet", "The article is in English; so is the brief."},
		{"ru", "Министры встретились в Тбилиси и открыли дорогу.", "Встреча министров", "Статья написана по-русски, сводка тоже."},
		{"hy", "Նախարարները հանդիպել են Թբիլիսիում։", "Նախարարների հանդիպում", "Հոդվածը գրված է հայերեն։"},
		{"az", "NAZİRLƏR Tbilisidə görüşüblər.", "Nazirlərin görüşü", "Məqalə azərbaycanca yazılıb."},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: c.text})
		if f := a.hollow(&brief.Brief{Lang: c.lang, Headline: c.right, Parties: []brief.Party{{Name: "X"}}}); len(f) > 0 {
			t.Errorf("%s: %v", c.lang, f)
		}
		if f := a.hollow(&brief.Brief{Lang: "ka", Headline: c.wrong}); len(f) > 0 {
			t.Errorf("%s: another language: %v", c.lang, f)
		}
		f := a.hollow(&brief.Brief{Lang: c.lang, Headline: c.wrong, Parties: []brief.Party{{Name: " "}}})
		if len(f) != 2 || f[0].Code != "headline.unsupported" || f[1].Code != "party.unnamed" || f[1].Path != "parties[0].name" {
			t.Errorf("%s: %v", c.lang, f)
		}
	}
}
