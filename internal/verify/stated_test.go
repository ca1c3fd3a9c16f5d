package verify

import (
	"fmt"
	"strings"
	"testing"

	"parley/internal/text"
	"parley/summarize/brief"
)

func TestStatements(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Anna Berg, the foreign minister of Norland, said that the road would open in May. She added that trucks would pay nothing at all.",
			"Anna Berg/foreign minister of Norland/Norland/state/indirect; Anna Berg/foreign minister of Norland/Norland/state/indirect"},
		{"en", "Armenian Foreign Minister Ara Sargsyan said that the road would open in May of this year. Armenia has no other road.",
			"Ara Sargsyan/Armenian Foreign Minister/Armenia/state/indirect"},
		{"en", "The Road Hauliers’ Union said that its members waited for two days. “We have no water and no food,” its chairwoman, Olga Tamm, told a news conference.",
			"Road Hauliers’ Union//Road Hauliers’ Union/organisation/indirect; Olga Tamm/chairwoman/Road Hauliers’ Union/organisation/mixed"},
		{"en", "The report says that the road is closed. Observers said that nobody had asked the drivers about it.", ""},
		{"en", "Officials of Norland and Poland agreed that the road would be opened to all trucks in May.", ""},
		{"en", "Berg’s account was passed on. Anna Berg met Olga Tamm. She was reported to have said that the road would be closed.", ""},
		{"en", "Olga Tamm declined to comment on the road that was closed last week.", ""},
		{"en", "The operator, Odessos Terminals, gave an account. Its director, Olga Tamm, said that trucks had been turned away for days.",
			"Olga Tamm/director/Odessos Terminals/organisation/indirect"},
		{"en", "The Labour Ministry, which mediates, sees room. Its envoy, Ida Holm, said that an agreement was near after all.",
			"Ida Holm/envoy/Labour Ministry/organisation/indirect"},
		{"en", "Norland reportedly offered money. Armenia reportedly offered more. Its negotiator, Ida Holm, declined to comment. She said only that a train might be had.",
			"Ida Holm/negotiator/Armenia/state/indirect"},
		{"en", "The bridge was closed. Its director, Olga Tamm, said that trucks had been turned away for days.", "Olga Tamm/director/Olga Tamm/person/indirect"},
		{"en", "“Every day costs us more money,” said Olga Tamm, who represents the Shippers’ Council.", "Olga Tamm/who represents the Shippers’ Council/Shippers’ Council/organisation/direct"},
		{"en", "Olga Tamm, who represents the people who lost their homes, said that nobody had asked them about it.", "Olga Tamm//Olga Tamm/person/indirect"},
		{"en", "Anna Berg, the foreign minister of Norland, said that the road would open in May. Berg left early.\n\nHer chief engineer, Jon Dahl, said that the bridge would hold for ten years.",
			"Anna Berg/foreign minister of Norland/Norland/state/indirect; Jon Dahl/chief engineer/Norland/state/indirect"},
		{"en", "Anna Berg, the foreign minister of Norland, said that the road would open in May. Olga Tamm came late. Her chief engineer, Jon Dahl, said that the bridge would hold for ten years.",
			"Anna Berg/foreign minister of Norland/Norland/state/indirect; Jon Dahl/chief engineer/Jon Dahl/person/indirect"},
		{"en", "Jon Dahl, director general of Armenian Railways, who spoke for his government, said that the line would open in May.",
			"Jon Dahl/director general of Armenian Railways/Armenia/state/indirect"},
		{"en", "Jon Dahl, director general of Armenian Railways, who spoke for an hour, said that the line would open in May.",
			"Jon Dahl/director general of Armenian Railways/Jon Dahl/person/indirect"},
		{"en", "The guests were Anna Berg, the foreign minister of Norland, and Jon Dahl. Dahl wrote that the talks had been long and hard.\n\nBerg’s account came at second hand: she was reported to have said that the road would be closed.",
			"Jon Dahl//Jon Dahl/person/indirect; Anna Berg/foreign minister of Norland/Norland/state/second-hand"},
		{"en", "Anna Berg, the foreign minister of Norland, called the talks “useful.” “Steps forward now,” she added, had been identified “in support of peace.”",
			"Anna Berg/foreign minister of Norland/Norland/state/mixed; Anna Berg/foreign minister of Norland/Norland/state/direct"},
		{"ru", "Координатор движения «Наш дом» Олег Тамм выступает против проекта. Олег Тамм написал, что водители ждут двое суток без воды и еды.",
			"Олег Тамм/Координатор движения «Наш дом»/Наш дом/movement/indirect"},
		{"hy", "«Մեր տուն» շարժման համակարգող Լուսինե Առաքելյանը դեմ է ծրագրին։ Լուսինե Առաքելյանը գրել է, որ վարորդները սպասում են երկու օր առանց ջրի։",
			"Լուսինե Առաքելյան/«Մեր տուն» շարժման համակարգող/Մեր տուն/movement/indirect"},
		{"az", "“Bizim Ev” ictimai hərəkatının sədri Aygün Işıqlı layihənin əleyhinədir. Aygün Işıqlı yazıb ki, sürücülər iki gündür su olmadan gözləyir.",
			"Aygün Işıqlı/“Bizim Ev” ictimai hərəkatının sədri/Bizim Ev/movement/indirect"},
		{"ru", "Министр иностранных дел Армении Ара Саргсян заявил, что дорога откроется в мае этого года. По словам Саргсяна, грузовики ничего платить не будут.",
			"Ара Саргсян/Министр иностранных дел Армении/Армения/state/indirect; Ара Саргсян/Министр иностранных дел Армении/Армения/state/indirect"},
		{"ru", "Глава движения «Наш дом» Олег Тамм сообщил, что водители ждут двое суток без воды и еды.",
			"Олег Тамм/Глава движения «Наш дом»/Наш дом/movement/indirect"},
		{"hy", "Իրանի արտաքին գործերի նախարար Ռեզա Քարիմին հայտնել է, որ ճանապարհը կբացվի այս տարվա մայիսին։",
			"Ռեզա Քարիմին/Իրանի արտաքին գործերի նախարար/Իրան/state/indirect"},
		{"az", "Azərbaycanın xarici işlər nazirinin müavini Rauf Qədirov deyib ki, yol bu ilin may ayında açılacaq.",
			"Rauf Qədirov/Azərbaycanın xarici işlər nazirinin müavini/Azərbaycan/state/indirect"},
		{"az", "“Bizim Ev” ictimai hərəkatının sədri Aygün Işıqlı yazıb ki, sürücülər iki gündür su olmadan gözləyir.",
			"Aygün Işıqlı/“Bizim Ev” ictimai hərəkatının sədri/Bizim Ev/movement/indirect"},
	} {
		doc := &brief.Document{Text: c.text, Lang: c.lang, Sentences: text.Sentences(c.text, c.lang)}
		var got []string
		for _, s := range NewArticle(doc).Statements() {
			got = append(got, fmt.Sprintf("%s/%s/%s/%s/%s", s.Speaker, s.Role, s.Party, s.PartyKind, s.Kind))
			if !s.Clause.Contains(s.Words) || s.Words.Len() == 0 || len(s.Sentences) == 0 {
				t.Errorf("%+v", s)
			}
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// What stands in the article word for word is in the article's words.
func TestVerbatimWording(t *testing.T) {
	const said = "Anna Berg conceded that the road had been closed for two weeks."
	doc := &brief.Document{Text: said + " Nobody else spoke.", Lang: "en"}
	doc.Sentences = text.Sentences(doc.Text, "en")
	a := NewArticle(doc)
	of := func(line string, match brief.Match) brief.Severity {
		span := brief.Span{Start: 0, End: len(said)}
		b := &brief.Brief{Lang: "en", Parties: []brief.Party{{Name: "Anna Berg", Kind: brief.Person, Positions: []brief.Statement{{
			Text: line, Speaker: "Anna Berg", Directness: brief.Indirect, Evidence: brief.Evidence{Sentences: []int{1}, Quote: said, Span: &span, Match: match},
		}}}}}
		for _, f := range a.Brief(b) {
			if f.Code == "wording.verb" {
				return f.Severity
			}
		}
		return ""
	}
	if got := of(said, brief.Exact); got != brief.Warning {
		t.Errorf("the article's own sentence: %q", got)
	}
	for _, line := range []string{"Conceded that the road had been closed.", said[:len(said)-1]} {
		if got := of(line, brief.Exact); got != brief.Error {
			t.Errorf("%q: %q", line, got)
		}
	}
	if got := of(said, brief.Near); got != brief.Error {
		t.Errorf("not located: %q", got)
	}
}
