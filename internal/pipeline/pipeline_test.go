package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/internal/article"
	"parley/internal/llm"
	"parley/prompts"
	"parley/summarize/brief"
)

const note = "The ministers met in Tbilisi on Monday. “We will open the road,” Anna Berg, the minister of Norland, said."

const draft = `{"parties":[{"name":"Norland","kind":"state","positions":[{"evidence":{"sentences":[2],"words":"We will open the road"},"speaker":"","role":"","channel":"","directness":"direct","statement":"Said that it would open the road."}]}],"summary":[],"headline":"Ministers meet"}`

// A model answers by language: the answers hold back until all that are
// asked for at once have come, so that a run that asks in turn never ends.
type model struct {
	barrier *sync.WaitGroup
	fails   string // the language that cannot be had
}

func (m model) Ask(ctx context.Context, r llm.Request) (llm.Answer, error) {
	usage := brief.Usage{Requests: 1, PromptTokens: 10}
	if r.Task == "brief" {
		return llm.Answer{JSON: json.RawMessage(draft), Usage: usage}, nil
	}
	m.barrier.Done()
	met := make(chan struct{})
	go func() { m.barrier.Wait(); close(met) }()
	select {
	case <-met:
	case <-time.After(10 * time.Second):
		return llm.Answer{}, errors.New("the languages were not asked for side by side")
	}
	answers := map[string]string{
		"Russian":  `{"names":[{"source":"Norland","target":"Норландия"}],"segments":[{"id":"h","text":"Министры встретились"},{"id":"p1.1","text":"Заявила, что откроет дорогу."},{"id":"q1.1","text":"Мы откроем дорогу"}]}`,
		"Armenian": `{"names":[{"source":"Norland","target":"Նորլանդ"}],"segments":[{"id":"h","text":"Նախարարները հանդիպել են"},{"id":"p1.1","text":"Ասել է, որ կբացի ճանապարհը։"},{"id":"q1.1","text":"Մենք կբացենք ճանապարհը"}]}`,
	}
	for name, a := range answers {
		if strings.Contains(r.System, "into "+name) && name != m.fails {
			return llm.Answer{JSON: json.RawMessage(a), Usage: usage}, nil
		}
	}
	return llm.Answer{}, errors.New("gone")
}

func run(t *testing.T, fails string, to ...string) (*brief.Report, error) {
	t.Helper()
	set, err := prompts.Load("")
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Read(t.Context(), "note.txt", []byte(note), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var barrier sync.WaitGroup
	barrier.Add(2)
	p := New(Config{
		Client: model{&barrier, fails}, Prompts: set, Rounds: 0, Tool: "parley test", Endpoint: "host", Model: "m",
		Now: func() time.Time { return time.Unix(0, 0) },
	})
	return p.Run(t.Context(), a, to)
}

func TestRun(t *testing.T) {
	r, err := run(t, "", "hy", "en", "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Translations) != 2 || r.Translations[0].Lang != "hy" || r.Translations[1].Lang != "ru" {
		t.Fatalf("translations %+v", r.Translations)
	}
	if got := r.Translations[1].Parties[0].Positions[0].QuoteTranslated; got != "Мы откроем дорогу" {
		t.Errorf("quotation %q", got)
	}
	if len(r.Brief.Parties[0].Positions) != 1 || brief.HasErrors(r.Findings) || len(r.Errors()) != 0 {
		t.Errorf("brief %+v, findings %+v", r.Brief, r.Findings)
	}
	s := r.Signature
	if s.Tool != "parley test" || s.Endpoint != "host" || s.Model != "m" || len(s.Article) != 64 || s.Time != "1970-01-01T00:00:00Z" || s.Prompts == "" {
		t.Errorf("signature %+v", s)
	}
	if r.Usage != (brief.Usage{Requests: 3, PromptTokens: 30}) {
		t.Errorf("usage %+v", r.Usage)
	}
}

// A brief that was paid for is not lost with a translation.
func TestTranslationThatCannotBeHad(t *testing.T) {
	r, err := run(t, "Armenian", "hy", "ru")
	if err == nil || !strings.Contains(err.Error(), "hy") {
		t.Errorf("error %v", err)
	}
	if r == nil || r.Brief.Headline != "Ministers meet" || len(r.Translations) != 1 || r.Translations[0].Lang != "ru" {
		t.Errorf("report %+v", r)
	}
}

func TestPlan(t *testing.T) {
	set, err := prompts.Load("")
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Read(t.Context(), "note.txt", []byte(note), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	calls, err := New(Config{Prompts: set}).Plan(a, []string{"hy", "en", "ru"})
	if err != nil || len(calls) != 3 || calls[0].Task != "brief" || calls[2].Task != "translate ru" {
		t.Fatalf("%+v %v", calls, err)
	}
	for _, c := range calls {
		if c.Prompt < 500 || c.Answer <= 0 {
			t.Errorf("%+v", c)
		}
	}
}
