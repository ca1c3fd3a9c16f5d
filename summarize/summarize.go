package summarize

import (
	"context"
	"encoding/json"
	"fmt"

	"parley/internal/llm"
	"parley/internal/verify"
	"parley/prompts"
	"parley/summarize/brief"
)

// An Asker answers a request with JSON that fits its schema.
type Asker interface {
	Ask(context.Context, llm.Request) (llm.Answer, error)
}

// A Summarizer makes briefs. It is safe for concurrent use if Client is.
type Summarizer struct {
	Client  Asker
	Prompts *prompts.Set
	Rounds  int // of revision, at the most
}

// Brief drafts, verifies and revises the brief of doc. Beside an error stands
// what was paid for until then, if anything was.
func (s *Summarizer) Brief(ctx context.Context, doc *brief.Document) (*brief.Result, error) {
	m := &maker{Summarizer: s, doc: doc, article: verify.NewArticle(doc)}
	draft, err := m.draft(ctx)
	if err != nil {
		return &brief.Result{Usage: m.usage}, fmt.Errorf("brief: %w", err)
	}
	r := &brief.Result{Brief: draft}
	notes, err := m.revise(ctx, &r.Brief)
	if err != nil {
		return &brief.Result{Usage: m.usage}, fmt.Errorf("revision: %w", err)
	}
	r.Findings = append(notes, m.article.Brief(&r.Brief)...)
	r.Usage = m.usage
	return r, nil
}

// A maker makes one brief.
type maker struct {
	*Summarizer
	doc     *brief.Document
	article *verify.Article
	usage   brief.Usage
}

// ask sends a request, adds up what it cost and decodes the answer into v.
func (m *maker) ask(ctx context.Context, request llm.Request, v any) error {
	answer, err := m.Client.Ask(ctx, request)
	m.usage.Add(answer.Usage)
	if err != nil {
		return err
	}
	return json.Unmarshal(answer.JSON, v)
}
