package summarize

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"parley/prompts"
	"parley/summarize/brief"
)

// A line is one line of a brief that can be asked for again.
type line struct {
	id    string // as the model sees it: "H", "S1", "P2.3"
	path  string
	party int // index, or -1
	index int // of the position or the sentence
}

// lines lists the lines of b.
func lines(b *brief.Brief) []line {
	all := []line{{id: "H", path: brief.HeadlinePath, party: -1}}
	for i := range b.Summary {
		all = append(all, line{fmt.Sprintf("S%d", i+1), brief.SummaryPath(i), -1, i})
	}
	for i, p := range b.Parties {
		for j := range p.Positions {
			all = append(all, line{fmt.Sprintf("P%d.%d", i+1, j+1), brief.PositionPath(i, j), i, j})
		}
	}
	return all
}

// lineJSON is a line as a revision prompt shows it and as it comes back: see
// prompts/revise.schema.json.
type lineJSON struct {
	ID       string `json:"id"`
	Drop     bool   `json:"drop,omitempty"`
	Evidence struct {
		Sentences []int  `json:"sentences"`
		Words     string `json:"words,omitempty"`
	} `json:"evidence"`
	Speaker    string           `json:"speaker,omitempty"`
	Role       string           `json:"role,omitempty"`
	Channel    string           `json:"channel,omitempty"`
	Directness brief.Directness `json:"directness,omitempty"`
	Statement  string           `json:"statement"`
}

// revise asks again for the lines that fail a check, until none does or the
// rounds are used up. It returns notes on what it did that the brief no
// longer shows. A revision that cannot be had leaves the brief as it is, with
// its findings; only the end of ctx is an error.
func (m *maker) revise(ctx context.Context, b *brief.Brief) (notes []brief.Finding, err error) {
	for range m.Rounds {
		findings := m.article.Brief(b)
		var failed []line
		for _, l := range lines(b) {
			if brief.HasErrors(brief.At(findings, l.path)) {
				failed = append(failed, l)
			}
		}
		if len(failed) == 0 {
			return notes, nil
		}
		revised, err := m.askAgain(ctx, b, failed, findings)
		if ctx.Err() != nil {
			return notes, ctx.Err()
		}
		if err != nil {
			return append(notes, brief.Finding{
				Code: "revision.failed", Severity: brief.Note, Path: brief.DocumentPath,
				Message: fmt.Sprintf("what failed a check could not be asked for again: %v", err),
			}), nil
		}
		dropped := m.apply(b, failed, revised, findings)
		notes = append(notes, dropped...)
		tidy(b)
	}
	return notes, nil
}

// askAgain sends the failed lines, what is wrong with them, and the sentences
// that they concern.
func (m *maker) askAgain(ctx context.Context, b *brief.Brief, failed []line, findings []brief.Finding) ([]lineJSON, error) {
	var numbers []int
	var asked []prompts.FailedLine
	for _, l := range failed {
		numbers = append(numbers, m.concerned(b, l)...)
		var problems []string
		for _, f := range brief.At(findings, l.path) {
			if f.Severity == brief.Error {
				problems = append(problems, f.Message)
			}
		}
		var shown bytes.Buffer
		e := json.NewEncoder(&shown)
		e.SetEscapeHTML(false)
		if err := e.Encode(show(b, l)); err != nil {
			return nil, err
		}
		asked = append(asked, prompts.FailedLine{JSON: string(bytes.TrimSpace(shown.Bytes())), Problems: problems})
	}
	slices.Sort(numbers)
	request, err := m.Prompts.Revise(m.doc, prompts.Number(m.doc, slices.Compact(numbers)), asked)
	if err != nil {
		return nil, err
	}
	var revised struct{ Lines []lineJSON }
	err = m.ask(ctx, request, &revised)
	return revised.Lines, err
}

// show returns a line as the model gave it.
func show(b *brief.Brief, l line) lineJSON {
	s := lineJSON{ID: l.id}
	s.Evidence.Sentences = []int{}
	switch {
	case l.path == brief.HeadlinePath:
		s.Statement = b.Headline
	case l.party < 0:
		s.Statement = b.Summary[l.index].Text
		s.Evidence.Sentences = b.Summary[l.index].Evidence.Sentences
	default:
		p := b.Parties[l.party].Positions[l.index]
		s.Statement, s.Speaker, s.Role, s.Channel, s.Directness = p.Text, p.Speaker, p.Role, p.Channel, p.Directness
		s.Evidence.Sentences, s.Evidence.Words = p.Evidence.Sentences, p.Evidence.Quote
	}
	return s
}

// around is how many sentences on either side of its evidence a revision
// shows: attributions stand close to what they attribute.
const around = 2

// concerned returns the numbers of the sentences to show for a line.
func (m *maker) concerned(b *brief.Brief, l line) []int {
	var core []int
	switch {
	case l.path == brief.HeadlinePath:
		for _, s := range b.Summary {
			core = append(core, s.Evidence.Sentences...)
		}
	case l.party < 0:
		core = b.Summary[l.index].Evidence.Sentences
	default:
		e := b.Parties[l.party].Positions[l.index].Evidence
		core = e.Sentences
		if span, ok := m.article.Nearest(e.Quote); ok && !e.Match.Verified() {
			core = append(slices.Clone(core), m.article.SentencesOf(span)...)
		}
	}
	var numbers []int
	for _, n := range core {
		for k := n - around; k <= n+around; k++ {
			numbers = append(numbers, k)
		}
	}
	return m.valid(numbers)
}

// apply puts each revised line in the place of the failed one if it fails
// fewer checks, and takes out the positions that the model withdrew. It
// returns a note for each of those: nothing is dropped silently.
func (m *maker) apply(b *brief.Brief, failed []line, revised []lineJSON, findings []brief.Finding) (notes []brief.Finding) {
	withdrawn := map[line]bool{}
	for _, r := range revised {
		i := slices.IndexFunc(failed, func(l line) bool { return l.id == r.ID })
		if i < 0 {
			continue
		}
		l := failed[i]
		if r.Drop {
			withdrawn[l] = l.party >= 0
			continue
		}
		before := show(b, l)
		old := errorsAt(findings, l.path)
		restore := m.replace(b, l, r)
		if after := errorsAt(m.article.Brief(b), l.path); after >= old || show(b, l).Statement == "" && before.Statement != "" {
			restore()
		}
	}
	// From the back, so that the indices of lines before stay right.
	for _, l := range slices.Backward(failed) {
		if !withdrawn[l] {
			continue
		}
		p := &b.Parties[l.party]
		notes = append(notes, brief.Finding{
			Code: "revision.dropped", Severity: brief.Note, Path: brief.DocumentPath,
			Message: fmt.Sprintf("a position of %s was withdrawn when it was checked: %s", p.Name, p.Positions[l.index].Text),
		})
		p.Positions = slices.Delete(p.Positions, l.index, l.index+1)
	}
	return notes
}

// replace sets a line to what r says and returns what undoes it.
func (m *maker) replace(b *brief.Brief, l line, r lineJSON) (undo func()) {
	a := lineAnswer{Speaker: r.Speaker, Role: r.Role, Channel: r.Channel, Directness: r.Directness, Statement: r.Statement}
	a.Evidence.Sentences, a.Evidence.Words = r.Evidence.Sentences, r.Evidence.Words
	switch {
	case l.path == brief.HeadlinePath:
		old := b.Headline
		b.Headline = m.position(a).Text
		return func() { b.Headline = old }
	case l.party < 0:
		place := &b.Summary[l.index]
		old := *place
		*place = brief.Sentence{Text: m.position(a).Text, Evidence: m.sentences(r.Evidence.Sentences)}
		return func() { *place = old }
	default:
		place := &b.Parties[l.party].Positions[l.index]
		old := *place
		*place = m.position(a)
		return func() { *place = old }
	}
}

func errorsAt(findings []brief.Finding, path string) int {
	n := 0
	for _, f := range brief.At(findings, path) {
		if f.Severity == brief.Error {
			n++
		}
	}
	return n
}
