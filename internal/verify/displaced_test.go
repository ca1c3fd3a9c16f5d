package verify

import (
	"strings"
	"testing"

	"parley/internal/text"
	"parley/summarize/brief"
)

var displacedArticles = map[string]string{
	"en": "The minister told parliament on September 14 that 105 Armenian servicemen were dead and that Azerbaijan had taken 10 square kilometers of land; Armenia says 207. Georgia and Armenia opened the bridge together.",
	"ru": "Министр заявил 14 сентября, что погибли 105 армянских военнослужащих и что Азербайджан занял 10 квадратных километров земли. Грузия и Армения вместе открыли мост.",
	"hy": "Նախարարը սեպտեմբերի 14-ին հայտարարել է, որ զոհվել է 105 հայ զինծառայող, և որ Ադրբեջանը գրավել է 10 քառակուսի կիլոմետր հող։ Վրաստանը և Հայաստանը միասին բացել են կամուրջը։",
	"az": "Nazir sentyabrın 14-də bildirib ki, 105 erməni hərbçi həlak olub və Azərbaycan 10 kvadrat kilometr torpaq götürüb. Gürcüstan və Ermənistan körpünü birlikdə açıb.",
}

func TestDisplaced(t *testing.T) {
	for _, c := range []struct{ lang, line, want string }{
		{"en", "Said that Azerbaijan had taken 10 square kilometers of land.", ""},
		{"en", "Said that Baku had taken 10 square kilometers of land.", ""},
		{"en", "Said that Armenia had taken 10 square kilometers of land.", "name.other"},
		{"en", "Told parliament on September 14 that 105 were dead.", ""},
		{"en", "Told parliament on September 10 that 105 Armenian servicemen were dead.", "number.other"},
		{"en", "Said that 105 square kilometers of land were taken.", "number.other"},
		{"en", "Said that Armenia and Georgia opened the bridge together.", ""},
		{"en", "Said that 207 square kilometers of land were lost.", ""},
		{"ru", "Заявил, что Азербайджан занял 10 квадратных километров земли.", ""},
		{"ru", "Заявил, что Армения заняла 10 квадратных километров земли.", "name.other"},
		{"ru", "Заявил, что Армения и Грузия вместе открыли мост.", ""},
		{"hy", "Ասել է, որ Ադրբեջանը գրավել է 10 քառակուսի կիլոմետր հող։", ""},
		{"hy", "Ասել է, որ Հայաստանը գրավել է 10 քառակուսի կիլոմետր հող։", "name.other"},
		{"hy", "Ասել է, որ Հայաստանը և Վրաստանը միասին բացել են կամուրջը։", ""},
		{"az", "Bildirib ki, Azərbaycan 10 kvadrat kilometr torpaq götürüb.", ""},
		{"az", "Bildirib ki, Ermənistan 10 kvadrat kilometr torpaq götürüb.", "name.other"},
		{"az", "Bildirib ki, Ermənistan və Gürcüstan körpünü birlikdə açıb.", ""},
	} {
		a := NewArticle(&brief.Document{Lang: c.lang, Text: displacedArticles[c.lang]})
		var got []string
		for _, f := range a.displaced("p", newNameLine(newStatedLine(c.line, c.lang), a.lexicon, namesWordsOf(c.lang)), []int{1, 2}) {
			if f.Severity != brief.Error || f.Span == nil || f.Path != "p" {
				t.Errorf("%+v", f)
			}
			got = append(got, f.Code)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.lang, c.line, s, c.want)
		}
	}
}

// TestDisplacedSwaps puts another territory of the article in the place of one
// of a line of the bundled briefs and counts what the checks of names find.
func TestDisplacedSwaps(t *testing.T) {
	tried, found := 0, 0
	for _, r := range bundledReports(t) {
		a := NewArticle(&r.Document)
		codes := map[string]string{} // each with words of the article for it
		for _, m := range a.territories {
			if m.Form == text.Name && codes[m.Code] == "" {
				codes[m.Code] = m.Span.Of(r.Document.Text)
			}
		}
		for _, p := range r.Brief.Parties {
			for _, s := range p.Positions {
				for _, m := range text.Territories(s.Text, r.Brief.Lang) {
					for code, words := range codes {
						if m.Form != text.Name || code == m.Code {
							continue
						}
						line := s.Text[:m.Span.Start] + words + s.Text[m.Span.End:]
						tried++
						l := newNameLine(newStatedLine(line, r.Brief.Lang), a.lexicon, namesWordsOf(r.Brief.Lang))
						if len(a.displaced("", l, s.Evidence.Sentences)) > 0 || len(a.elsewhereOf("", l, s.Evidence.Sentences)) > 0 {
							found++
						}
					}
				}
			}
		}
	}
	t.Logf("%d of %d territories put in another's place are found", found, tried)
	if tried < 20 || found*100 < tried*80 {
		t.Error("want 80% or more, of 20 or more")
	}
}

func TestLineQuotes(t *testing.T) {
	articles := map[string]string{
		"en": "The use of force, he said, “is not an acceptable path.” He asked Baku to “return troops to their initial positions.” The port would stay open, he added.",
		"ru": "По его словам, применение силы «неприемлемый путь». Он призвал Баку «вернуть войска на исходные позиции». Порт останется открытым, добавил он.",
		"hy": "Նրա խոսքով՝ ուժի կիրառումը «ընդունելի ուղի չէ»։ Նա կոչ արեց Բաքվին «վերադարձնել զորքերը ելման դիրքեր»։ Նավահանգիստը բաց կմնա, ավելացրեց նա։",
		"az": "O deyib ki, güc tətbiqi “məqbul yol deyil”. O, Bakını “qoşunları ilkin mövqelərə qaytarmağa” çağırıb. Liman açıq qalacaq, o əlavə edib.",
	}
	for _, c := range []struct{ lang, line, want string }{
		{"en", "Called on Baku to “return troops to their initial positions.”", ""},
		{"en", "Said that force was no “acceptable path.”", ""},
		{"en", "Called on Baku to “withdraw troops to their initial positions.”", "error quote.near"},
		{"en", "Said that force was “the last and worst of all answers.”", "error quote.absent"},
		{"en", "Said that force was “sad.”", "warning quote.absent"},
		{"en", "Said that “the port would stay open.”", "note quote.unquoted"},
		{"ru", "Призвал Баку «вернуть войска на исходные позиции».", ""},
		{"ru", "Призвал Баку «отвести войска на исходные позиции».", "error quote.near"},
		{"hy", "Կոչ է արել «վերադարձնել զորքերը ելման դիրքեր»։", ""},
		{"hy", "Կոչ է արել «դուրս բերել զորքերը ելման դիրքեր»։", "error quote.absent"},
		{"az", "Bakını “qoşunları ilkin mövqelərə qaytarmağa” çağırıb.", ""},
		{"az", "Bakını “qoşunları yeni mövqelərə qaytarmağa” çağırıb.", "error quote.near"},
	} {
		a := articleOf(c.lang, articles[c.lang])
		if got := severities(a.lineQuotes("p", newStatedLine(c.line, c.lang), brief.Evidence{Sentences: []int{1, 2, 3}})); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.lang, c.line, got, c.want)
		}
	}
}

func FuzzDisplaced(f *testing.F) {
	f.Add(displacedArticles["en"], "Said that “Armenia” had taken 10 square kilometers", "en")
	f.Add(displacedArticles["az"], "Ermənistan 10 kvadrat kilometr", "az")
	f.Fuzz(func(t *testing.T, article, line, lang string) {
		a := NewArticle(&brief.Document{Lang: lang, Text: article})
		all := a.namesAndDates("p", newStatedLine(line, lang), []int{1, 2, -1, 1 << 40})
		all = append(all, a.lineQuotes("p", newStatedLine(line, lang), brief.Evidence{Sentences: []int{0, 3}})...)
		for _, found := range all {
			if s := found.Span; s != nil && (s.Start < 0 || s.Start > s.End || s.End > len(article)) {
				t.Fatalf("%+v", found)
			}
		}
		if namesWordsOf(lang) == nil {
			return
		}
		for n, s := range a.sentences[:min(len(a.sentences), 8)] {
			l := newNameLine(newStatedLine(s.Of(article), lang), a.lexicon, namesWordsOf(lang))
			if found := a.displaced("p", l, []int{n + 1}); len(found) > 0 {
				t.Fatalf("a sentence of the article differs from itself: %+v", found)
			}
		}
	})
}
