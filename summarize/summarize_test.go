package summarize

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley/internal/llm"
	"parley/internal/text"
	"parley/prompts"
	"parley/summarize/brief"
)

// A script answers requests in turn and keeps them.
type script struct {
	answers  []string
	errs     map[int]error // by the request's index
	requests []llm.Request
}

func (s *script) Ask(_ context.Context, r llm.Request) (llm.Answer, error) {
	n := len(s.requests)
	s.requests = append(s.requests, r)
	if err := s.errs[n]; err != nil {
		return llm.Answer{}, err
	}
	if n >= len(s.answers) {
		return llm.Answer{}, fmt.Errorf("request %d was not expected: %s", n, r.Task)
	}
	return llm.Answer{JSON: json.RawMessage(s.answers[n]), Usage: brief.Usage{Requests: 1}}, nil
}

const english = "The two sides met on Monday. “We will return 12 villages,” Anna Berg, the spokeswoman of Norland, told reporters. Sudland did not agree. Its minister said the villages were never taken.\n\nA source said the talks would go on in 3 weeks."

func documentOf(lang, s string) *brief.Document {
	return &brief.Document{Text: s, Lang: lang, Sentences: text.Sentences(s, lang)}
}

func summarizerOf(t *testing.T, s *script) *Summarizer {
	t.Helper()
	set, err := prompts.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return &Summarizer{Client: s, Prompts: set, Rounds: 2}
}

func position(words, directness, statement string) string {
	return fmt.Sprintf(`{"evidence":{"sentences":[2],"words":%q},"speaker":"Anna Berg","role":"spokeswoman","channel":"","directness":%q,"statement":%q}`, words, directness, statement)
}

func draftOf(positions ...string) string {
	return fmt.Sprintf(`{"parties":[{"name":"Norland","kind":"state","positions":[%s]}],"summary":[{"evidence":{"sentences":[1]},"text":"The two sides met on Monday."}],"headline":"Two sides meet"}`, strings.Join(positions, ","))
}

func TestCodeCopiesTheWords(t *testing.T) {
	s := &script{answers: []string{draftOf(position(`"we will return 12 villages"`, "indirect", "Said that Norland would return 12 villages."))}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", english))
	if err != nil {
		t.Fatal(err)
	}
	p := r.Brief.Parties[0].Positions[0]
	if !p.Evidence.Match.Verified() || !strings.HasPrefix(p.Evidence.Quote, "We will return 12 villages") || p.Evidence.Span.Of(english) != p.Evidence.Quote {
		t.Errorf("evidence %+v", p.Evidence)
	}
	if p.Directness != brief.Direct {
		t.Errorf("words in quotation marks are shown as %s", p.Directness)
	}
	if brief.HasErrors(r.Findings) || len(s.requests) != 1 {
		t.Errorf("%d requests, findings %+v", len(s.requests), r.Findings)
	}
}

func TestDirectnessIsDecidedByTheArticle(t *testing.T) {
	for _, test := range []struct {
		words, says string
		want        brief.Directness
	}{
		{"the villages were never taken", "direct", brief.Indirect},
		{"We will return 12 villages", "direct", brief.Direct},
		{"We will return 12 villages", "second-hand", brief.SecondHand},
	} {
		s := &script{answers: []string{draftOf(position(test.words, test.says, "Said so."))}}
		r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", english))
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Brief.Parties[0].Positions[0].Directness; got != test.want {
			t.Errorf("%q called %s: got %s, want %s", test.words, test.says, got, test.want)
		}
	}
}

func TestRevisionSendsOnlyWhatFailed(t *testing.T) {
	good := position("We will return 12 villages", "direct", "Said that Norland would return 12 villages.")
	bad := position("We are going to hand all of them over soon", "direct", "Said that it would hand over 40 villages.")
	revised := `{"lines":[{"id":"P1.2","drop":false,"evidence":{"sentences":[4],"words":"the villages were never taken"},"speaker":"","role":"minister","channel":"","directness":"indirect","statement":"Said that the villages were never taken."}]}`
	s := &script{answers: []string{draftOf(good, bad), revised}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", english))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 2 {
		t.Fatalf("%d requests", len(s.requests))
	}
	ask := s.requests[1].User
	if !strings.Contains(ask, "hand all of them over") || strings.Contains(ask, "would return 12 villages") {
		t.Errorf("the revision does not send just the failed line:\n%s", ask)
	}
	if strings.Contains(ask, "go on in 3 weeks") {
		t.Errorf("the revision sends a sentence that has nothing to do with the line:\n%s", ask)
	}
	p := r.Brief.Parties[0].Positions
	if len(p) != 2 || p[1].Text != "Said that the villages were never taken." || brief.HasErrors(r.Findings) {
		t.Errorf("positions %+v, findings %+v", p, r.Findings)
	}
	if r.Usage.Requests != 2 {
		t.Errorf("usage %+v", r.Usage)
	}
}

// A position that stands under the wrong party is moved to its own.
func TestRevisionMovesAPosition(t *testing.T) {
	const article = "Anna Berg, the spokeswoman of the government of Armenia, said that “the villages will be returned by spring.” Piet Lom, the foreign minister of Georgia, said that his country “will not wait for the spring.”"
	draft := `{"parties":[{"name":"Armenia","kind":"state","positions":[
		{"evidence":{"sentences":[1],"words":"the villages will be returned by spring"},"speaker":"Anna Berg","role":"","channel":"","directness":"direct","statement":"Said that the villages would be returned by spring."},
		{"evidence":{"sentences":[2],"words":"will not wait for the spring"},"speaker":"Piet Lom","role":"","channel":"","directness":"direct","statement":"Said that his country would not wait for the spring."}]}],
		"summary":[],"headline":"Armenia and Georgia speak of villages"}`
	moved := `{"lines":[{"id":"P1.2","drop":false,"party":"Georgia","kind":"state","evidence":{"sentences":[2],"words":"will not wait for the spring"},"speaker":"Piet Lom","role":"","channel":"","directness":"direct","statement":"Said that his country would not wait for the spring."}]}`
	s := &script{answers: []string{draft, moved}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", article))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 2 {
		t.Fatalf("%d requests; findings %+v", len(s.requests), r.Findings)
	}
	p := r.Brief.Parties
	if len(p) != 2 || p[1].Name != "Georgia" || len(p[0].Positions) != 1 || len(p[1].Positions) != 1 || p[1].Positions[0].Speaker != "Piet Lom" {
		t.Errorf("parties %+v", p)
	}
	if brief.HasErrors(r.Findings) {
		t.Errorf("findings %+v", r.Findings)
	}
}

// The line of a party that was left out is asked for.
func TestRevisionAddsAPartyLeftOut(t *testing.T) {
	const article = "Anna Berg, the spokeswoman of the government of Armenia, said that “the villages will be returned by spring.” Piet Lom, the foreign minister of Georgia, said that his country “will not wait until the spring for what belongs to it.”"
	draft := `{"parties":[{"name":"Armenia","kind":"state","positions":[
		{"evidence":{"sentences":[1],"words":"the villages will be returned by spring"},"speaker":"Anna Berg","role":"","channel":"","directness":"direct","statement":"Said that the villages would be returned by spring."}]}],
		"summary":[],"headline":"Armenia speaks of villages"}`
	added := `{"lines":[{"id":"N1","drop":false,"party":"Georgia","kind":"state","evidence":{"sentences":[2],"words":"will not wait until the spring for what belongs to it"},"speaker":"Piet Lom","role":"","channel":"","directness":"direct","statement":"Said that his country would not wait until the spring for what belonged to it."}]}`
	s := &script{answers: []string{draft, added}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", article))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 2 || !strings.Contains(s.requests[1].User, `"id":"N1"`) || !strings.Contains(s.requests[1].User, "belongs to it") {
		t.Fatalf("%d requests; findings %+v", len(s.requests), r.Findings)
	}
	if p := r.Brief.Parties; len(p) != 2 || len(p[1].Positions) != 1 || p[1].Positions[0].Evidence.Match != brief.Exact {
		t.Errorf("parties %+v", p)
	}
	if brief.HasErrors(r.Findings) {
		t.Errorf("findings %+v", r.Findings)
	}
}

func TestRevisionEndsAfterTwoRounds(t *testing.T) {
	bad := position("We are going to hand all of them over soon", "direct", "Said so.")
	same := `{"lines":[{"id":"P1.1","drop":false,"evidence":{"sentences":[2],"words":"We are about to give every single one away"},"speaker":"Anna Berg","role":"","channel":"","directness":"direct","statement":"Said so."}]}`
	s := &script{answers: []string{draftOf(bad), same, same}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", english))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.requests) != 3 {
		t.Errorf("%d requests, want a draft and two rounds", len(s.requests))
	}
	if e := r.Brief.Parties[0].Positions[0].Evidence; e.Match.Verified() {
		t.Errorf("words that are not in the article are shown as %s", e.Match)
	}
	if !brief.HasErrors(brief.At(r.Findings, brief.PositionPath(0, 0))) {
		t.Errorf("no finding is left: %+v", r.Findings)
	}
}

func TestRevisionDropIsTold(t *testing.T) {
	bad := position("We are going to hand all of them over soon", "direct", "Said that it would give up.")
	drop := `{"lines":[{"id":"P1.1","drop":true,"evidence":{"sentences":[],"words":""},"speaker":"","role":"","channel":"","directness":"direct","statement":""}]}`
	s := &script{answers: []string{draftOf(bad), drop}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", english))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Brief.Parties[0].Positions) != 0 {
		t.Errorf("positions %+v", r.Brief.Parties[0].Positions)
	}
	if len(r.Findings) == 0 || !strings.Contains(r.Findings[0].Message, "it would give up") {
		t.Errorf("findings %+v", r.Findings)
	}
}

func TestRevisionThatFailsKeepsTheDraft(t *testing.T) {
	bad := position("We are going to hand all of them over soon", "direct", "Said so.")
	s := &script{answers: []string{draftOf(bad)}, errs: map[int]error{1: errors.New("endpoint gone")}}
	r, err := summarizerOf(t, s).Brief(t.Context(), documentOf("en", english))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Brief.Parties) != 1 || !brief.HasErrors(r.Findings) {
		t.Errorf("brief %+v, findings %+v", r.Brief, r.Findings)
	}
}

// An article that the model cannot read at once is read in parts, whole.
func TestLongArticleIsReadInParts(t *testing.T) {
	var b strings.Builder
	for i := 1; i <= 100; i++ {
		fmt.Fprintf(&b, "Speaker number %d of the long assembly said that point %d mattered to the whole region. ", i, i)
	}
	doc := documentOf("en", b.String())
	tooLong := &llm.Error{Kind: llm.ContextTooLong}
	part := func(n int) string {
		return fmt.Sprintf(`{"parties":[{"name":"Assembly","kind":"organisation","positions":[{"evidence":{"sentences":[%d],"words":"point %d mattered to the whole region"},"speaker":"","role":"","channel":"","directness":"indirect","statement":"Said that point %d mattered."}]}],"summary":[{"evidence":{"sentences":[%d]},"text":"Speakers spoke."}],"headline":"Speakers speak"}`, n, n, n, n)
	}
	s := &script{answers: []string{"", part(7), part(80), part(7)}, errs: map[int]error{0: tooLong}}
	r, err := summarizerOf(t, s).Brief(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= len(doc.Sentences); i++ {
		mark := fmt.Sprintf("[%d] ", i)
		if !strings.Contains(s.requests[1].User, mark) && !strings.Contains(s.requests[2].User, mark) {
			t.Errorf("sentence %d was never sent", i)
		}
	}
	if p := r.Brief.Parties; len(p) != 1 || len(p[0].Positions) != 2 || !p[0].Positions[1].Evidence.Match.Verified() {
		t.Errorf("parties %+v", p)
	}
}

func TestBriefInFourLanguages(t *testing.T) {
	for lang, test := range map[string]struct{ text, words string }{
		"en": {"“The road stays open to all,” the minister said.", "The road stays open to all"},
		"ru": {"«Дорога останется открытой для всех», — сказал министр.", "Дорога останется открытой для всех"},
		"hy": {"«Ճանապարհը բաց է մնալու բոլորի համար»,- ասել է նախարարը։", "Ճանապարհը բաց է մնալու բոլորի համար"},
		"az": {"“Yol hamı üçün açıq qalacaq”, – deyə nazir bildirib.", "Yol hamı üçün açıq qalacaq"},
	} {
		answer := fmt.Sprintf(`{"parties":[{"name":"X","kind":"state","positions":[{"evidence":{"sentences":[1],"words":%q},"speaker":"","role":"","channel":"","directness":"direct","statement":%q}]}],"summary":[],"headline":""}`, test.words, test.words)
		r, err := summarizerOf(t, &script{answers: []string{answer, answer, answer}}).Brief(t.Context(), documentOf(lang, test.text))
		if err != nil {
			t.Fatal(err)
		}
		p := r.Brief.Parties[0].Positions[0]
		if p.Evidence.Match != brief.Exact || p.Directness != brief.Direct || p.Evidence.Span.Of(test.text) != test.words {
			t.Errorf("%s: %+v", lang, p)
		}
	}
}
