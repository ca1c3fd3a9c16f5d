package pipeline

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"parley/internal/article"
	"parley/summarize/brief"
)

// A briefer makes the brief of every document, or none of any.
type briefer struct {
	headline string
	err      error
}

func (b briefer) Brief(context.Context, *brief.Document) (*brief.Result, error) {
	if b.err != nil {
		return &brief.Result{Usage: brief.Usage{PromptTokens: 9}}, b.err
	}
	return &brief.Result{Brief: brief.Brief{Lang: "en", Headline: b.headline}}, nil
}

func runOf(t *testing.T, c Config, to ...string) (*brief.Report, error) {
	t.Helper()
	a, err := article.Read(t.Context(), "note.txt", []byte(note), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c.Tool, c.Now = "parley test", func() time.Time { return time.Unix(0, 0) }
	return New(c).Run(t.Context(), a, to)
}

func TestFallback(t *testing.T) {
	gone := errors.New("gone")
	failing := Config{Briefer: briefer{err: gone}, Endpoint: "host", Model: "m"}
	if r, err := runOf(t, failing); r != nil || !errors.Is(err, gone) {
		t.Errorf("%v %v", r, err)
	}
	failing.Fallback = briefer{headline: "made without"}
	r, err := runOf(t, failing)
	if err != nil {
		t.Fatal(err)
	}
	if r.Usage != (brief.Usage{PromptTokens: 9}) {
		t.Errorf("usage %+v: what was paid for in vain counts", r.Usage)
	}
	f := r.Findings[0]
	if f.Code != "engine.fallback" || f.Severity != brief.Warning || f.Path != brief.DocumentPath || !strings.Contains(f.Message, "gone") {
		t.Errorf("%+v", f)
	}
	if s := r.Signature; r.Brief.Headline != "made without" || s.Model != NoModel || s.Endpoint != NoEndpoint || s.Prompts != "" || len(s.Article) != 64 {
		t.Errorf("%+v", r)
	}
	if r, err := runOf(t, failing, "en", "ru"); r == nil || !errors.Is(err, gone) {
		t.Errorf("%v %v", r, err)
	}
	failing.Fallback = briefer{err: errors.New("nor this")}
	if r, err := runOf(t, failing); r != nil || !errors.Is(err, gone) {
		t.Errorf("%v %v", r, err)
	}
}

func TestNoClient(t *testing.T) {
	c := Config{Briefer: briefer{headline: "h"}, Endpoint: NoEndpoint, Model: NoModel}
	r, err := runOf(t, c, "en", "ru", "hy")
	if r == nil || r.Brief.Headline != "h" || !errors.Is(err, ErrNoEndpoint) || !strings.Contains(err.Error(), "Russian") || !strings.Contains(err.Error(), "Armenian") {
		t.Errorf("%+v %v", r, err)
	}
	if _, err := runOf(t, c, "en"); err != nil {
		t.Error(err)
	}
}
