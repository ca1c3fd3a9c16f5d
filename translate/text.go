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
	Findings []brief.Finding `json:"findings"` // paths are "segments[0]" …, the blocks of the text in order
	Usage    brief.Usage     `json:"usage"`
}

// maxPart is about how many tokens of a text go into one request: enough for
// context, and little enough that a model does not tire and leave things out.
const maxPart = 1500

// Text translates s block by block: what blank lines separate stays separate,
// and nothing between the blocks changes. Names decided in one part hold in
// all that follow.
func (t *Translator) Text(ctx context.Context, s, from, to string) (*Text, error) {
	spans := blocks(s)
	r := request{Names: []string{}}
	for i, b := range spans {
		r.Segments = append(r.Segments, segment{ID: fmt.Sprintf("t%d", i+1), Text: b.Of(s), path: fmt.Sprintf("segments[%d]", i)})
	}
	j := t.job(from, to, r)
	headline := ""
	for i, part := range parts(r.Segments) {
		if err := j.run(ctx, request{Names: r.Names, Segments: part}, headline); err != nil {
			return nil, fmt.Errorf("%s: part %d: %w", to, i+1, err)
		}
		headline = text.CleanLine(first(r.Segments[0].Text, 200))
	}
	result := &Text{Lang: to, Names: j.names.list(), Findings: j.missing(r), Usage: j.usage}
	pair := j.pair()
	var b strings.Builder
	end := 0
	for i, span := range spans {
		b.WriteString(s[end:span.Start])
		end = span.End
		target, ok := j.done[r.Segments[i].ID]
		if !ok {
			b.WriteString(span.Of(s))
			continue
		}
		b.WriteString(target)
		for _, f := range pair.Segment(span.Of(s), target) {
			f.Path = r.Segments[i].path
			result.Findings = append(result.Findings, f)
		}
	}
	b.WriteString(s[end:])
	result.Text = b.String()
	return result, nil
}

// blocks returns the runs of lines that blank lines separate, without the
// white space around them.
func blocks(s string) []brief.Span {
	var spans []brief.Span
	start, end := -1, 0
	flush := func() {
		if start >= 0 {
			spans = append(spans, brief.Span{Start: start, End: end})
		}
		start = -1
	}
	for pos := 0; pos < len(s); {
		line := s[pos:]
		next := len(s)
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line, next = line[:i], pos+i+1
		}
		if trimmed := strings.TrimSpace(line); trimmed == "" {
			flush()
		} else {
			if start < 0 {
				start = pos + strings.Index(line, trimmed)
			}
			end = pos + len(strings.TrimRight(line, " \t\r\u00a0"))
		}
		pos = next
	}
	flush()
	return spans
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
