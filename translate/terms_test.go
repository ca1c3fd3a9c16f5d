package translate

import (
	"strings"
	"testing"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

func TestGlossaryDecides(t *testing.T) {
	tr, s := translatorOf(t, answerOf("", "h|Пашинян - в Брюсселе.", `s1|Никол Пашинян назвал "шаг" успехом`, `p1.1|Сказал, что Минская группа ОБСЕ вернётся`))
	own, err := glossary.Read(strings.NewReader("en\tru\nOSCE Minsk Group\tМинская группа\n"))
	if err != nil {
		t.Fatal(err)
	}
	tr.Glossary = glossary.BuiltIn().With(own)
	b := &brief.Brief{
		Lang: "en", Headline: "Pashinyan in Brussels",
		Summary: []brief.Sentence{{Text: "Nikol Pashinyan called the “step” a success."}},
		Parties: []brief.Party{{Name: "Armenia", Kind: brief.State, Positions: []brief.Statement{
			{Text: "Said that the OSCE Minsk Group would return.", Speaker: "Nikol Pashinyan", Directness: brief.Indirect},
		}}},
	}
	got, _, err := tr.Brief(t.Context(), b, "ru")
	if err != nil {
		t.Fatal(err)
	}
	prompt := s.requests[0].User
	for _, want := range []string{"Armenia = Армения\n", "Nikol Pashinyan = Никол Пашинян\n", "Brussels = Брюссель\n", "OSCE Minsk Group = Минская группа\n", `"names":[]`} {
		if !strings.Contains(prompt, want) {
			t.Errorf("the prompt lacks %q:\n%s", want, prompt)
		}
	}
	if strings.Contains(prompt, "Baku") {
		t.Errorf("the prompt has what the text has not:\n%s", prompt)
	}
	p := got.Parties[0]
	if p.Name != "Армения" || p.Positions[0].Speaker != "Никол Пашинян" {
		t.Errorf("party %q, speaker %q", p.Name, p.Positions[0].Speaker)
	}
	// Typography is set by code.
	if got.Headline != "Пашинян\u00a0— в Брюсселе" || got.Summary[0].Text != "Никол Пашинян назвал «шаг» успехом." {
		t.Errorf("%q, %q", got.Headline, got.Summary[0].Text)
	}
}
