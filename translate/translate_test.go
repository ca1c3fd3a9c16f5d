package translate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/internal/llm"
	"parley/prompts"
	"parley/summarize/brief"
)

// A script answers requests in turn and keeps them.
type script struct {
	answers  []string
	requests []llm.Request
}

func (s *script) Ask(_ context.Context, r llm.Request) (llm.Answer, error) {
	n := len(s.requests)
	s.requests = append(s.requests, r)
	if n >= len(s.answers) {
		return llm.Answer{}, fmt.Errorf("request %d was not expected", n)
	}
	return llm.Answer{JSON: json.RawMessage(s.answers[n]), Usage: brief.Usage{Requests: 1}}, nil
}

func translatorOf(t *testing.T, answers ...string) (*Translator, *script) {
	t.Helper()
	set, err := prompts.Load("")
	if err != nil {
		t.Fatal(err)
	}
	s := &script{answers: answers}
	return &Translator{Client: s, Prompts: set, Rounds: 2}, s
}

func sample() *brief.Brief {
	span := &brief.Span{Start: 0, End: 22}
	statement := func(text, directness string) brief.Statement {
		return brief.Statement{
			Text: text, Speaker: "Anna Berg", Role: "spokeswoman", Directness: brief.Directness(directness),
			Evidence: brief.Evidence{Sentences: []int{1}, Quote: "We want to return home", Span: span, Match: brief.Exact},
		}
	}
	return &brief.Brief{
		Lang: "en", Headline: "Norland asks for 12 villages",
		Summary: []brief.Sentence{{Text: "Norland asked Sudland on Monday to return 12 villages."}},
		Parties: []brief.Party{
			{Name: "Norland", Kind: brief.State, Positions: []brief.Statement{
				statement("Said that people wanted to return home.", "direct"),
				statement("Asked for the return of 12 villages.", "indirect"),
			}},
			{Name: "Sudland", Kind: brief.State, Positions: []brief.Statement{}},
		},
	}
}

const names = `{"source":"Norland","target":"Норландия"},{"source":"Sudland","target":"Судландия"},{"source":"Anna Berg","target":"Анна Берг"}`

func answerOf(names string, segments ...string) string {
	var s []string
	for _, x := range segments {
		id, text, _ := strings.Cut(x, "|")
		s = append(s, fmt.Sprintf(`{"id":%q,"text":%q}`, id, text))
	}
	return fmt.Sprintf(`{"names":[%s],"segments":[%s]}`, names, strings.Join(s, ","))
}

var whole = []string{
	"h|Норландия просит 12 деревень",
	"s1|В понедельник Норландия попросила Судландию вернуть 12 деревень.",
	"r1|пресс-секретарь",
	"p1.1|Заявила, что люди хотят вернуться домой.",
	"q1.1|Мы хотим вернуться домой",
	"p1.2|Попросила вернуть 12 деревень.",
}

func TestSegmentsStandOnce(t *testing.T) {
	r := segments(sample())
	var ids []string
	for _, s := range r.Segments {
		ids = append(ids, s.ID)
	}
	if want := []string{"h", "s1", "r1", "p1.1", "q1.1", "p1.2"}; !slices.Equal(ids, want) {
		t.Errorf("ids %v, want %v", ids, want)
	}
	if want := []string{"Norland", "Anna Berg", "Sudland"}; !slices.Equal(r.Names, want) {
		t.Errorf("names %v, want %v", r.Names, want)
	}
}

func TestBrief(t *testing.T) {
	tr, s := translatorOf(t, answerOf(names, whole...))
	got, usage, err := tr.Brief(t.Context(), sample(), "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != 0 || len(s.requests) != 1 || usage.Requests != 1 {
		t.Errorf("findings %+v, %d requests, usage %+v", got.Findings, len(s.requests), usage)
	}
	p := got.Parties[0]
	if p.Name != "Норландия" || got.Parties[1].Name != "Судландия" || len(got.Parties[1].Positions) != 0 {
		t.Errorf("parties %+v", got.Parties)
	}
	direct, indirect := p.Positions[0], p.Positions[1]
	if direct.Speaker != "Анна Берг" || direct.Role != "пресс-секретарь" || indirect.Role != "пресс-секретарь" {
		t.Errorf("speakers %+v", p.Positions)
	}
	if direct.QuoteTranslated != "Мы хотим вернуться домой" || direct.Evidence.Quote != "We want to return home" {
		t.Errorf("quotation %+v", direct)
	}
	if indirect.QuoteTranslated != "" {
		t.Errorf("the words behind an indirect statement were translated: %q", indirect.QuoteTranslated)
	}
}

func TestRevisionAsksForWhatFailedOnly(t *testing.T) {
	faulty := slices.Clone(whole)
	faulty[0] = "h|Норландия просит 13 деревень"               // a number changed
	faulty[3] = "p1.1|Said that people wanted to return home." // left in the source's language
	faulty[5] = "p1.2|Попросила вернуть 12 дeрeвень."          // a Latin e in a Cyrillic word
	faulty = slices.Delete(faulty, 4, 5)                       // a segment missing
	tr, s := translatorOf(t, answerOf(names, faulty...), answerOf("", whole[0], whole[3], whole[4], whole[5]))
	got, _, err := tr.Brief(t.Context(), sample(), "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 2 {
		t.Fatalf("%d requests", len(s.requests))
	}
	ask := s.requests[1].User
	for _, id := range []string{`"id":"h"`, `"id":"p1.1"`, `"id":"q1.1"`, `"id":"p1.2"`} {
		if !strings.Contains(ask, id) {
			t.Errorf("%s is not asked for again", id)
		}
	}
	for _, id := range []string{`"id":"s1"`, `"id":"r1"`} {
		if strings.Contains(ask, id) {
			t.Errorf("%s passed and is asked for again", id)
		}
	}
	if len(got.Findings) != 0 {
		t.Errorf("findings %+v", got.Findings)
	}
}

func TestNothingIsLost(t *testing.T) {
	tr, s := translatorOf(t, answerOf(names, whole[:4]...), answerOf(""), answerOf(""))
	got, _, err := tr.Brief(t.Context(), sample(), "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 3 {
		t.Errorf("%d requests, want one and two rounds", len(s.requests))
	}
	p := got.Parties[0].Positions
	if len(p) != 2 || p[1].Text != "Asked for the return of 12 villages." {
		t.Errorf("positions %+v", p)
	}
	at := brief.At(got.Findings, brief.PositionPath(0, 1))
	if len(at) != 1 || at[0].Code != "translation.missing" || at[0].Severity != brief.Error {
		t.Errorf("findings %+v", got.Findings)
	}
}

func TestMissingNameIsAskedFor(t *testing.T) {
	two, three, _ := strings.Cut(names, `,{"source":"Anna`)
	tr, s := translatorOf(t, answerOf(two, whole...), answerOf(`{"source":"Anna`+three))
	got, _, err := tr.Brief(t.Context(), sample(), "ru")
	if err != nil || len(s.requests) != 2 {
		t.Fatalf("%v, %d requests", err, len(s.requests))
	}
	if got.Parties[0].Positions[0].Speaker != "Анна Берг" || len(got.Findings) != 0 {
		t.Errorf("%+v", got)
	}
}

// A long text goes out in parts, and a name decided in one holds in the next.
func TestLongTextKeepsItsNames(t *testing.T) {
	paragraph := strings.Repeat("Norland asked Sudland for the villages again and again. ", 80)
	source := strings.TrimSpace(paragraph) + "\n\n" + strings.TrimSpace(paragraph)
	russian := strings.Repeat("Норландия снова и снова просила деревни у Судландии. ", 80)
	tr, s := translatorOf(t,
		answerOf(names, "t1|"+russian),
		answerOf(`{"source":"Norland","target":"Северия"}`, "t2|"+russian))
	got, err := tr.Text(t.Context(), source, "en", "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 2 || !strings.Contains(s.requests[1].User, "Norland = Норландия") {
		t.Errorf("%d requests; the second does not carry the names", len(s.requests))
	}
	for _, n := range got.Names {
		if n.Source == "Norland" && n.Target != "Норландия" {
			t.Errorf("a name changed its form on the way: %+v", n)
		}
	}
}

func TestNothingTranslated(t *testing.T) {
	tr, _ := translatorOf(t, `{"names":[],"segments":[{"id":"x9","text":"Другое"}]}`, `{"names":[],"segments":[]}`, `{"names":[],"segments":[]}`)
	if _, _, err := tr.Brief(t.Context(), &brief.Brief{Lang: "en", Headline: "Norland asks"}, "ru"); !errors.Is(err, errNothing) {
		t.Errorf("a brief: %v", err)
	}
	tr, _ = translatorOf(t, `{"names":[],"segments":[]}`, `{"names":[],"segments":[]}`, `{"names":[],"segments":[]}`)
	if _, err := tr.Text(t.Context(), "Norland asks.", "en", "ru"); !errors.Is(err, errNothing) {
		t.Errorf("a text: %v", err)
	}
}

// What no line shows, a text is told as a whole.
func TestTextWhole(t *testing.T) {
	tr, _ := translatorOf(t, answerOf(names, "t1|ნორლანდია ითხოვს."))
	got, err := tr.Text(t.Context(), "Norland asks.", "en", "ka")
	if err != nil {
		t.Fatal(err)
	}
	if found := brief.At(got.Findings, brief.DocumentPath); len(found) != 1 || found[0].Code != "translation.unchecked" {
		t.Errorf("%+v", got.Findings)
	}
	if len(got.Segments) != 1 || got.Segments[0] != (Segment{Source: "Norland asks.", Text: "ნორლანდია ითხოვს."}) {
		t.Errorf("%+v", got.Segments)
	}
}
