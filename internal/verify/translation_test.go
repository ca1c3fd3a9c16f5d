package verify

import (
	"strings"
	"testing"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

func severities(findings []brief.Finding) string {
	var all []string
	for _, f := range findings {
		all = append(all, string(f.Severity)+" "+f.Code)
	}
	return strings.Join(all, ", ")
}

func TestSegment(t *testing.T) {
	const source = "Said that at least 280 soldiers were killed before a ceasefire took hold at 8 p.m."
	for _, test := range []struct{ name, target, to, want string }{
		{"right ru", "Сказал, что не менее 280 солдат погибли до того, как в 20:00 вступило в силу перемирие.", "ru", ""},
		{"right hy", "Ասել է, որ առնվազն 280 զինվոր է զոհվել, մինչև ժամը 20:00-ին ուժի մեջ է մտել հրադադարը։", "hy", ""},
		{"right az", "Deyib ki, saat 20:00-da atəşkəs qüvvəyə minənə qədər azı 280 əsgər həlak olub.", "az", ""},
		{"right en", source, "en", ""},
		{"digit", "Сказал, что не менее 290 солдат погибли до того, как в 20:00 вступило в силу перемирие.", "ru", "error number.missing, error number.extra"},
		{"number lost", "Ասել է, որ զինվորներ են զոհվել, մինչև ժամը 20:00-ին ուժի մեջ է մտել հրադադարը։", "hy", "error number.missing"},
		{"left in English", source, "az", "error language.wrong"},
		{"another script", source, "hy", "error language.wrong"},
		{"Turkish", "Saat 20.00'de ateşkes yürürlüğe girmeden önce en az 280 askerin öldüğünü söyledi ve bunun için çok üzgün olduğunu belirtti.", "az", "error language.wrong"},
		{"Latin letter in a word", "Сказал, что не менее 280 сoлдат погибли до того, как в 20:00 вступило в силу перемирие.", "ru", "error script.mixed"},
		{"Ukrainian letter", "Сказал, что не менее 280 солдат погибли до того, как в 20:00 вступіло в силу перемирие.", "ru", "error script.foreign"},
		{"empty", " ", "ru", "error translation.missing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := severities((&Pair{From: "en", To: test.to}).Segment(source, test.target)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Short labels carry too few letters to be judged, and brands stay as they are.
func TestShortSegments(t *testing.T) {
	for _, test := range []struct{ source, target, to string }{
		{"Facebook", "Facebook", "ru"},
		{"news conference", "пресс-конференция", "ru"},
		{"spokesman", "խոսնակ", "hy"},
		{"minister", "nazir", "az"},
		{"Our drivers wait up to thirty-six hours", "Наши водители стоят до тридцати шести часов", "ru"},
	} {
		if got := (&Pair{From: "en", To: test.to}).Segment(test.source, test.target); len(got) != 0 {
			t.Errorf("%q → %q: %s", test.source, test.target, severities(got))
		}
	}
}

func TestName(t *testing.T) {
	for _, test := range []struct{ target, to, want string }{
		{"Григорян", "ru", ""}, {"Գրիգորյան", "hy", ""}, {"Qriqoryan", "az", ""},
		{"Grigoryan", "ru", "error name.script"}, {"Grigoryan", "hy", "error name.script"},
		{"Григорян", "az", "error name.script"}, {"Гриgорян", "ru", "error script.mixed"},
		{"", "ru", ""},
	} {
		if got := severities((&Pair{From: "en", To: test.to}).Name("Grigoryan", test.target, brief.Person)); got != test.want {
			t.Errorf("%q in %s: got %q, want %q", test.target, test.to, got, test.want)
		}
	}
	// Firms keep their letters, bodies with a name of words do not.
	for _, test := range []struct {
		from, source, target string
		kind                 brief.Kind
		want                 string
	}{
		{"en", "Odessos Terminals", "Odessos Terminals", brief.Organisation, ""},
		{"az", "Marea Albastră", "Marea Albastră", brief.Movement, ""},
		{"hy", "Օդեսոս Թերմինալս", "Odessos Terminals", brief.Organisation, ""},
		{"en", "Odessos Terminals", "Odessos Terminal", brief.Organisation, "error name.script"},
		{"en", "Odessos Terminals", "Odessos Terminals", brief.Person, "error name.script"},
		{"en", "Norland", "Norland", brief.State, "error name.script"},
		{"en", "Ministry of Defence", "Ministry of Defence", brief.Organisation, "error name.script"},
		{"az", "Müdafiə Nazirliyi", "Müdafiə Nazirliyi", brief.Organisation, "error name.script"},
	} {
		for _, to := range []string{"ru", "hy"} {
			if to == test.from {
				continue
			}
			if got := severities((&Pair{From: test.from, To: to}).Name(test.source, test.target, test.kind)); got != test.want {
				t.Errorf("%s from %s to %s: got %q, want %q", test.target, test.from, to, got, test.want)
			}
		}
	}
}

// A label that is nothing but a name may stand in the letters of the name.
func TestLabelsInLatin(t *testing.T) {
	for _, test := range []struct{ from, source, to, target, want string }{
		{"az", "Feysbuk", "ru", "Facebook", ""},
		{"hy", "Տելեգրամ", "ru", "Telegram", ""},
		{"az", "Marea Albastră", "ru", "Marea Albastră", ""},
		{"az", "saat", "ru", "hour", "error language.wrong"},
		{"en", "They said on Facebook that the border would stay shut", "ru", "They said on Facebook that the border would stay shut", "error language.wrong"},
	} {
		p := &Pair{From: test.from, To: test.to, Glossary: glossary.BuiltIn(), Names: []brief.Name{{Source: "Marea Albastră", Target: "Marea Albastră"}}}
		if got := severities(p.Segment(test.source, test.target)); got != test.want {
			t.Errorf("%q: got %q, want %q", test.target, got, test.want)
		}
	}
}

func TestTranslationLines(t *testing.T) {
	statement := func(s string) brief.Statement { return brief.Statement{Text: s} }
	source := &brief.Brief{Lang: "en", Headline: "Ministers meet", Parties: []brief.Party{
		{Name: "Norland", Positions: []brief.Statement{statement("Said yes."), statement("Said no.")}},
	}}
	whole := &brief.Translation{Brief: brief.Brief{Lang: "ru", Headline: "Министры встретились", Parties: []brief.Party{
		{Name: "Норландия", Positions: []brief.Statement{statement("Сказал да."), statement("Сказал нет.")}},
	}}}
	if got := (&Pair{From: "en", To: "ru"}).Translation(source, whole); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	whole.Parties[0].Positions = whole.Parties[0].Positions[:1]
	if got := (&Pair{From: "en", To: "ru"}).Translation(source, whole); len(got) != 1 || got[0].Code != "translation.lines" || got[0].Path != "parties[0]" {
		t.Errorf("a bullet dropped: %+v", got)
	}
	whole.Parties = nil
	if got := (&Pair{From: "en", To: "ru"}).Translation(source, whole); len(got) != 1 || got[0].Path != "parties" {
		t.Errorf("a party dropped: %+v", got)
	}
}

// Findings of a segment never have a place of their own, and a text is never
// at odds with itself.
func FuzzSegment(f *testing.F) {
	f.Add("At least 280 were killed.")
	f.Add("Ասել է, որ 5,8 մլն է։")
	f.Add("Azı 3000-ə qədər")
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range []string{"en", "hy", "az", "ru"} {
			for _, found := range (&Pair{From: l, To: l}).Segment(s, s) {
				if found.Path != "" || found.Code == "" || found.Message == "" {
					t.Fatalf("%+v", found)
				}
				if strings.HasPrefix(found.Code, "number.") || strings.HasPrefix(found.Code, "date.") {
					t.Fatalf("%q has other numbers or dates than itself: %+v", s, found)
				}
			}
		}
	})
}
