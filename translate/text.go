package translate

import (
	"context"
	"fmt"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A Text is the translation of a plain text or Markdown.
type Text struct {
	Lang     string          `json:"lang"`
	Text     string          `json:"text"`
	Names    []brief.Name    `json:"names"`
	Segments []Segment       `json:"segments"` // its pieces in order: see pieces
	Findings []brief.Finding `json:"findings"` // paths are "segments[0]" …, or "document"
	Usage    brief.Usage     `json:"usage"`
}

// A Segment is a piece of a text and its translation, in which {1}, {2} … stand
// for links, code and HTML.
type Segment struct {
	Source string `json:"source"`
	Text   string `json:"text"` // "" if there is none
}

// maxPart is about how many tokens of a text go into one request: enough for
// context, and little enough that a model does not tire and leave things out.
const maxPart = 1500

// Text translates s piece by piece: a paragraph, an item of a list, a heading,
// a cell of a table. Nothing between them changes, nor code, HTML or where a
// link goes. Names decided in one part hold in all that follow.
func (t *Translator) Text(ctx context.Context, s, from, to string) (*Text, error) {
	all := pieces(s)
	r := request{Names: []string{}}
	for i := range all {
		r.Segments = append(r.Segments, segment{
			ID: fmt.Sprintf("t%d", i+1), Text: all[i].text,
			path: fmt.Sprintf("segments[%d]", i), masked: &all[i].masked,
		})
	}
	j := t.job(from, to, r)
	headline := ""
	for i, part := range parts(r.Segments) {
		if err := j.run(ctx, request{Names: r.Names, Segments: part}, headline); err != nil {
			return nil, fmt.Errorf("%s: part %d: %w", to, i+1, err)
		}
		headline = text.CleanLine(first(r.Segments[0].Text, 200))
	}
	if len(all) > 0 && len(j.done) == 0 {
		return nil, fmt.Errorf("%s: %w", to, errNothing)
	}
	result := &Text{Lang: to, Names: j.names.list(), Findings: j.missing(r), Usage: j.usage}
	pair := j.pair()
	var sources, targets []string
	var b strings.Builder
	end := 0
	for i, p := range all {
		b.WriteString(s[end:p.Start])
		end = p.End
		target, ok := j.done[r.Segments[i].ID]
		result.Segments = append(result.Segments, Segment{Source: p.text, Text: target})
		if !ok {
			b.WriteString(p.Of(s))
			continue
		}
		b.WriteString(p.put(target))
		sources, targets = append(sources, p.masked.bare(p.text)), append(targets, p.masked.bare(target))
		for _, f := range check(pair, r.Segments[i], target) {
			f.Path = r.Segments[i].path
			result.Findings = append(result.Findings, f)
		}
	}
	b.WriteString(s[end:])
	result.Text = b.String()
	for _, f := range pair.Whole(sources, targets) {
		f.Path = brief.DocumentPath
		result.Findings = append(result.Findings, f)
	}
	return result, nil
}

// parts groups segments into requests of about maxPart tokens each.
func parts(all []segment) [][]segment {
	var parts [][]segment
	size := 0
	for i, s := range all {
		tokens := text.EstimateTokens(s.Text)
		if i == 0 || size+tokens > maxPart {
			parts = append(parts, nil)
			size = 0
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], s)
		size += tokens
	}
	return parts
}

// first returns at most n runes of s.
func first(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
