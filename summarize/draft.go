package summarize

import (
	"context"
	"errors"
	"slices"
	"strings"

	"parley/internal/llm"
	"parley/internal/text"
	"parley/prompts"
	"parley/summarize/brief"
)

// answer is what the model says of an article: see prompts/brief.schema.json.
type answer struct {
	Parties  []partyAnswer
	Summary  []lineAnswer
	Headline string
}

type partyAnswer struct {
	Name      string
	Kind      brief.Kind
	Positions []lineAnswer
}

// lineAnswer is a position, or a sentence of the summary, which has Text and
// sentence numbers only.
type lineAnswer struct {
	Evidence struct {
		Sentences []int
		Words     string
	}
	Speaker, Role, Channel string
	Directness             brief.Directness
	Statement              string
	Text                   string
}

// Parts of an article overlap by this many sentences, so that a statement
// and the sentence that names its speaker meet in one of them.
const overlap = 5

// An article is not cut into parts of fewer sentences than this: a window
// that cannot hold them cannot hold a brief.
const smallestPart = 4 * overlap

// draft asks for the brief of the whole article, in parts where the model's
// window is too small for it.
func (m *maker) draft(ctx context.Context) (brief.Brief, error) {
	all := make([]int, len(m.doc.Sentences))
	for i := range all {
		all[i] = i + 1
	}
	drafts, err := m.draftParts(ctx, all)
	if err != nil {
		return brief.Brief{}, err
	}
	b := drafts[0]
	if len(drafts) > 1 {
		if b, err = m.merge(ctx, drafts); err != nil {
			return brief.Brief{}, err
		}
	}
	tidy(&b)
	return b, nil
}

// draftParts asks for the brief of the sentences with these numbers. Where
// they are more than the model reads at once it halves them, as often as it
// takes: never half an article.
func (m *maker) draftParts(ctx context.Context, numbers []int) ([]brief.Brief, error) {
	b, err := m.draftOf(ctx, numbers)
	if err == nil {
		return []brief.Brief{b}, nil
	}
	var e *llm.Error
	tooLong := errors.As(err, &e) && (e.Kind == llm.ContextTooLong || e.Kind == llm.PromptCut)
	if !tooLong || len(numbers) < 2*smallestPart {
		return nil, err
	}
	half := len(numbers) / 2
	first, err := m.draftParts(ctx, numbers[:half+overlap])
	if err != nil {
		return nil, err
	}
	second, err := m.draftParts(ctx, numbers[half:])
	return append(first, second...), err
}

func (m *maker) draftOf(ctx context.Context, numbers []int) (brief.Brief, error) {
	request, err := m.Prompts.Brief(m.doc, prompts.Number(m.doc, numbers))
	if err != nil {
		return brief.Brief{}, err
	}
	var a answer
	if err := m.ask(ctx, request, &a); err != nil {
		return brief.Brief{}, err
	}
	return m.resolve(a), nil
}

// resolve looks up in the article what the model says of it.
func (m *maker) resolve(a answer) brief.Brief {
	b := brief.Brief{Lang: m.doc.Lang, Headline: text.CleanLine(a.Headline), Summary: []brief.Sentence{}, Parties: []brief.Party{}}
	for _, l := range a.Summary {
		if t := text.CleanLine(l.Text); t != "" {
			b.Summary = append(b.Summary, brief.Sentence{Text: t, Evidence: m.sentences(l.Evidence.Sentences)})
		}
	}
	for _, p := range a.Parties {
		party := brief.Party{Name: text.CleanLine(p.Name), Kind: p.Kind, Positions: []brief.Statement{}}
		for _, l := range p.Positions {
			party.Positions = append(party.Positions, m.position(l))
		}
		b.Parties = append(b.Parties, party)
	}
	return b
}

// position looks up one position. How the article gives the words is decided
// by where they stand, not by what the model says; that somebody else passed
// them on is kept, since leaving it out would say too much.
func (m *maker) position(l lineAnswer) brief.Statement {
	s := brief.Statement{
		Text:       text.CleanLine(l.Statement),
		Speaker:    text.CleanLine(l.Speaker),
		Role:       text.CleanLine(l.Role),
		Channel:    text.CleanLine(l.Channel),
		Directness: brief.Indirect,
	}
	if words := strings.TrimSpace(l.Evidence.Words); words == "" {
		s.Evidence = m.sentences(l.Evidence.Sentences)
	} else {
		s.Evidence = m.article.Locate(words, m.valid(l.Evidence.Sentences))
	}
	switch {
	case l.Directness == brief.SecondHand:
		s.Directness = brief.SecondHand
	case s.Evidence.Match.Verified() && m.article.Quoted(*s.Evidence.Span):
		s.Directness = brief.Direct
	}
	return s
}

// sentences is the evidence of whole sentences: the first unbroken run of
// those that the model named, copied from the article.
func (m *maker) sentences(numbers []int) brief.Evidence {
	e := brief.Evidence{Sentences: m.valid(numbers), Match: brief.Absent}
	if len(e.Sentences) == 0 {
		return e
	}
	first := e.Sentences[0]
	last := first
	for _, n := range e.Sentences[1:] {
		if n != last+1 {
			break
		}
		last = n
	}
	e.Span = &brief.Span{Start: m.doc.Sentences[first-1].Start, End: m.doc.Sentences[last-1].End}
	e.Quote = e.Span.Of(m.doc.Text)
	e.Match = brief.Exact
	return e
}

// valid returns the numbers of sentences that exist, sorted, each once.
func (m *maker) valid(numbers []int) []int {
	valid := []int{}
	for _, n := range numbers {
		if n >= 1 && n <= len(m.doc.Sentences) {
			valid = append(valid, n)
		}
	}
	slices.Sort(valid)
	return slices.Compact(valid)
}
