package summarize

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"parley/internal/text"
	"parley/prompts"
	"parley/summarize/brief"
)

// A line is one line of a brief that can be asked for again, or one that is
// missing from it.
type line struct {
	id    string // as the model sees it: "H", "S1", "P2.3", "N1"
	path  string
	party int         // index, or -1
	index int         // of the position or the sentence
	span  *brief.Span // of a missing line: the statement in the article
}

func (l line) summary() bool { return strings.HasPrefix(l.id, "S") }

// lines lists the lines of b.
func lines(b *brief.Brief) []line {
	all := []line{{id: "H", path: brief.HeadlinePath, party: -1}}
	for i := range b.Summary {
		all = append(all, line{id: fmt.Sprintf("S%d", i+1), path: brief.SummaryPath(i), party: -1, index: i})
	}
	for i, p := range b.Parties {
		for j := range p.Positions {
			all = append(all, line{id: fmt.Sprintf("P%d.%d", i+1, j+1), path: brief.PositionPath(i, j), party: i, index: j})
		}
	}
	return all
}

// failing lists the lines of b that must be asked for again: those with an
// error, and one for each party that was left out.
func failing(b *brief.Brief, findings []brief.Finding) []line {
	var failed []line
	for _, l := range lines(b) {
		if brief.HasErrors(brief.At(findings, l.path)) {
			failed = append(failed, l)
		}
	}
	missing := 0
	for _, f := range findings {
		if f.Code == "party.missing" && f.Severity == brief.Error && f.Span != nil {
			missing++
			failed = append(failed, line{id: fmt.Sprintf("N%d", missing), party: -1, span: f.Span})
		}
	}
	return failed
}

// lineJSON is a line as a revision prompt shows it and as it comes back: see
// prompts/revise.schema.json.
type lineJSON struct {
	ID       string     `json:"id"`
	Drop     bool       `json:"drop,omitempty"`
	Party    string     `json:"party,omitempty"`
	Kind     brief.Kind `json:"kind,omitempty"` // read only of a party that is new
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
		failed := failing(b, findings)
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
		dropped := m.apply(b, failed, revised)
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
		for _, f := range findings {
			if f.Severity == brief.Error && (l.span != nil && f.Span == l.span || len(brief.At([]brief.Finding{f}, l.path)) > 0) {
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
	case l.span != nil:
	case l.summary():
		s.Statement = b.Summary[l.index].Text
		s.Evidence.Sentences = b.Summary[l.index].Evidence.Sentences
	default:
		p := b.Parties[l.party].Positions[l.index]
		s.Party = b.Parties[l.party].Name
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
	case l.span != nil:
		core = m.article.SentencesOf(*l.span)
	case l.summary():
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

// apply takes each revised line with which fewer checks fail, and takes out
// the positions that the model withdrew. It returns a note for each of those:
// nothing is dropped silently.
func (m *maker) apply(b *brief.Brief, failed []line, revised []lineJSON) (notes []brief.Finding) {
	errors := m.errors(b)
	// From the back, so that the indices of lines before stay right.
	for _, l := range slices.Backward(failed) {
		i := slices.IndexFunc(revised, func(r lineJSON) bool { return r.ID == l.id })
		if i < 0 {
			continue
		}
		r := revised[i]
		if r.Drop {
			if l.party >= 0 {
				notes = append(notes, withdraw(b, l))
				errors = m.errors(b)
			}
			continue
		}
		changed := clone(b)
		if !m.replace(&changed, l, r) {
			continue
		}
		if now := m.errors(&changed); now < errors {
			*b, errors = changed, now
		}
	}
	return notes
}

// withdraw takes out the position l and returns the note that says so.
func withdraw(b *brief.Brief, l line) brief.Finding {
	p := &b.Parties[l.party]
	note := brief.Finding{
		Code: "revision.dropped", Severity: brief.Note, Path: brief.DocumentPath,
		Message: fmt.Sprintf("a position of %s was withdrawn when it was checked: %s", p.Name, p.Positions[l.index].Text),
	}
	p.Positions = slices.Delete(p.Positions, l.index, l.index+1)
	return note
}

// replace sets a line to what r says, and moves it to the party that r names.
// It reports whether r says anything.
func (m *maker) replace(b *brief.Brief, l line, r lineJSON) bool {
	a := lineAnswer{Speaker: r.Speaker, Role: r.Role, Channel: r.Channel, Directness: r.Directness, Statement: r.Statement}
	a.Evidence.Sentences, a.Evidence.Words = r.Evidence.Sentences, r.Evidence.Words
	s := m.position(a)
	if s.Text == "" {
		return false
	}
	switch {
	case l.path == brief.HeadlinePath:
		b.Headline = s.Text
	case l.summary():
		b.Summary[l.index] = brief.Sentence{Text: s.Text, Evidence: m.sentences(r.Evidence.Sentences)}
	default:
		to := l.party
		if r.Party = text.CleanLine(r.Party); r.Party != "" {
			to = slices.IndexFunc(b.Parties, func(p brief.Party) bool { return strings.EqualFold(p.Name, r.Party) })
		}
		if to == l.party && to >= 0 {
			b.Parties[to].Positions[l.index] = s
			break
		}
		if l.party >= 0 {
			p := &b.Parties[l.party]
			p.Positions = slices.Delete(p.Positions, l.index, l.index+1)
		}
		if to < 0 {
			if r.Party == "" {
				return false
			}
			to = len(b.Parties)
			b.Parties = append(b.Parties, brief.Party{Name: r.Party, Kind: r.Kind})
		}
		b.Parties[to].Positions = append(b.Parties[to].Positions, s)
	}
	return true
}

// clone copies what replace changes.
func clone(b *brief.Brief) brief.Brief {
	c := *b
	c.Summary = slices.Clone(b.Summary)
	c.Parties = slices.Clone(b.Parties)
	for i := range c.Parties {
		c.Parties[i].Positions = slices.Clone(c.Parties[i].Positions)
	}
	return c
}

// errors counts the error findings of the whole brief: a line that is moved,
// or that covers what was left out, mends a finding at another path.
func (m *maker) errors(b *brief.Brief) int {
	n := 0
	for _, f := range m.article.Brief(b) {
		if f.Severity == brief.Error {
			n++
		}
	}
	return n
}
