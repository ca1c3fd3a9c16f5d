package translate

import (
	"cmp"
	"fmt"
	"strings"

	"parley/internal/typography"
	"parley/summarize/brief"
)

// A segment is a piece of text that is translated on its own.
type segment struct {
	ID   string `json:"id"`
	By   string `json:"by,omitempty"` // whose verb it is, for languages in which that tells
	Text string `json:"text"`

	path   string  // of the first line that uses it
	masked *masked // of a text; nil: Text has no tokens
}

// A request is what a model is asked to translate, as JSON in the prompt.
type request struct {
	Names    []string  `json:"names"` // to decide
	Segments []segment `json:"segments"`

	kinds map[string]brief.Kind // of names: those of parties; others are persons
}

// segments cuts a brief into the names that need a form and the texts to
// translate. The ids tell their kind: h headline, s summary, p position,
// q quotation, r role, c channel.
func segments(b *brief.Brief) request {
	r := request{Names: []string{}, kinds: map[string]brief.Kind{}}
	seen := map[string]bool{}
	name := func(s string) {
		if s != "" && !seen["name "+s] {
			seen["name "+s] = true
			r.Names = append(r.Names, s)
		}
	}
	add := func(id, s, path string) {
		if s != "" {
			r.Segments = append(r.Segments, segment{ID: id, Text: s, path: path})
		}
	}
	// label adds a role or channel unless it stands already.
	labels := map[string]int{}
	label := func(kind, s, path string) {
		if s != "" && !seen[kind+" "+s] {
			seen[kind+" "+s] = true
			labels[kind]++
			add(fmt.Sprintf("%s%d", kind, labels[kind]), s, path)
		}
	}
	add("h", b.Headline, brief.HeadlinePath)
	for i, s := range b.Summary {
		add(fmt.Sprintf("s%d", i+1), s.Text, brief.SummaryPath(i)+".text")
	}
	for i, p := range b.Parties {
		name(p.Name)
		r.kinds[p.Name] = p.Kind
		for j, s := range p.Positions {
			path := brief.PositionPath(i, j)
			name(s.Speaker)
			label("r", s.Role, path+".role")
			label("c", s.Channel, path+".channel")
			add(fmt.Sprintf("p%d.%d", i+1, j+1), s.Text, path+".text")
			if s.Text != "" {
				r.Segments[len(r.Segments)-1].By = cmp.Or(s.Speaker, s.Role, p.Name)
			}
			if translatesQuote(s) {
				add(fmt.Sprintf("q%d.%d", i+1, j+1), s.Evidence.Quote, path+".quote_translated")
			}
		}
	}
	return r
}

// translatesQuote reports whether the words behind a statement are
// translated: those of a direct quotation that stands in the article.
func translatesQuote(s brief.Statement) bool {
	return s.Directness == brief.Direct && s.Evidence.Match.Verified()
}

// assemble puts the translated texts of r, which is segments(b), into the places
// of the brief's own. A text or name that is missing stays as it is in the
// source.
func assemble(b *brief.Brief, to string, r request, names *table, done map[string]string) brief.Translation {
	t := brief.Translation{Brief: brief.Brief{Lang: to}, Names: names.list(), Findings: []brief.Finding{}}
	labels := map[string]string{} // the id's kind and the source, to the target
	for _, s := range r.Segments {
		labels[kindOf(s.ID)+" "+s.Text] = done[s.ID]
	}
	text := func(id, source string) string {
		if target, ok := done[id]; ok {
			return target
		}
		return source
	}
	label := func(kind, source string) string {
		if target := labels[kind+" "+source]; target != "" {
			return target
		}
		return source
	}
	t.Headline = text("h", b.Headline)
	t.Summary = make([]brief.Sentence, len(b.Summary))
	for i, s := range b.Summary {
		t.Summary[i] = brief.Sentence{Text: text(fmt.Sprintf("s%d", i+1), s.Text), Evidence: s.Evidence}
	}
	t.Parties = make([]brief.Party, len(b.Parties))
	for i, p := range b.Parties {
		party := brief.Party{Name: names.target(p.Name), Kind: p.Kind, Positions: make([]brief.Statement, len(p.Positions))}
		for j, s := range p.Positions {
			s.Text = text(fmt.Sprintf("p%d.%d", i+1, j+1), s.Text)
			s.Speaker = names.target(s.Speaker)
			s.Role = label("r", s.Role)
			s.Channel = label("c", s.Channel)
			if translatesQuote(s) {
				s.QuoteTranslated = typography.Quotation(done[fmt.Sprintf("q%d.%d", i+1, j+1)], to)
			}
			party.Positions[j] = s
		}
		t.Parties[i] = party
	}
	return t
}

func kindOf(id string) string { return strings.TrimRight(id, "0123456789.") }
