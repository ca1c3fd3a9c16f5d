package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"parley/internal/article"
	"parley/internal/glossary"
	"parley/internal/llm"
	"parley/prompts"
	"parley/summarize"
	"parley/summarize/brief"
	"parley/translate"
)

// An Asker answers a request with JSON that fits its schema.
type Asker interface {
	Ask(context.Context, llm.Request) (llm.Answer, error)
}

// A Briefer makes the brief of a document and checks it.
type Briefer interface {
	Brief(context.Context, *brief.Document) (*brief.Result, error)
}

// Config says how reports are made.
type Config struct {
	Client   Asker              // nil: nothing can be translated
	Prompts  *prompts.Set       // nil with a Briefer that needs none
	Briefer  Briefer            // nil: the model that Client asks
	Fallback Briefer            // makes the brief where Briefer has none; nil: nobody does
	Glossary *glossary.Glossary // for translations; nil: none

	// These three go into the signature.
	Tool     string // "parley" and its version
	Endpoint string // host
	Model    string

	Now      func() time.Time
	Rounds   int                // of revision, at the most
	Progress func(stage string) // told what is under way; may be nil; called concurrently
}

// A Pipeline makes reports. It is safe for concurrent use.
type Pipeline struct {
	config     Config
	briefer    Briefer
	translator translate.Translator
}

// New returns a pipeline.
func New(c Config) *Pipeline {
	if c.Progress == nil {
		c.Progress = func(string) {}
	}
	if c.Briefer == nil {
		c.Briefer = &summarize.Summarizer{Client: c.Client, Prompts: c.Prompts, Rounds: c.Rounds}
	}
	return &Pipeline{
		config:     c,
		briefer:    c.Briefer,
		translator: translate.Translator{Client: c.Client, Prompts: c.Prompts, Glossary: c.Glossary, Rounds: c.Rounds},
	}
}

// Run makes the report of an article, with a translation into each language
// of to. If only a translation fails, the report without it is returned beside
// the error.
func (p *Pipeline) Run(ctx context.Context, a *article.Article, to []string) (*brief.Report, error) {
	p.config.Progress("brief")
	result, err := p.briefer.Brief(ctx, &a.Document)
	if err != nil {
		var spent brief.Usage
		if result != nil {
			spent = result.Usage
		}
		return p.fallback(ctx, a, to, spent, err)
	}
	r := p.report(a, result)
	return r, p.Translate(ctx, r, to)
}

// report is what is known once there is a brief.
func (p *Pipeline) report(a *article.Article, result *brief.Result) *brief.Report {
	r := &brief.Report{
		Document:     a.Document,
		Brief:        result.Brief,
		Translations: []brief.Translation{},
		Findings:     append(append([]brief.Finding{}, a.Findings...), result.Findings...),
		Usage:        result.Usage,
	}
	r.Signature = p.signature(&a.Document)
	return r
}

// Translate adds to r a translation into each language of to, in their order,
// and drops the one that stood there. The languages run side by side. The
// language that the brief is in is left out.
func (p *Pipeline) Translate(ctx context.Context, r *brief.Report, to []string) error {
	type outcome struct {
		translation *brief.Translation
		usage       brief.Usage
		err         error
	}
	if p.config.Client == nil {
		return untranslated(r, to)
	}
	outcomes := make([]chan outcome, len(to))
	for i, lang := range to {
		if lang == r.Brief.Lang {
			continue
		}
		outcomes[i] = make(chan outcome, 1)
		go func() {
			p.config.Progress("translation: " + lang)
			t, usage, err := p.translator.Brief(ctx, &r.Brief, lang)
			outcomes[i] <- outcome{t, usage, err}
		}()
	}
	var failed []error
	var made []brief.Translation
	for _, c := range outcomes {
		if c == nil {
			continue
		}
		o := <-c
		r.Usage.Add(o.usage)
		if o.err != nil {
			failed = append(failed, fmt.Errorf("translation: %w", o.err))
			continue
		}
		made = append(made, *o.translation)
	}
	for _, t := range made {
		r.Translations = put(r.Translations, t)
	}
	return errors.Join(failed...)
}

// put sets the translation into t's language.
func put(all []brief.Translation, t brief.Translation) []brief.Translation {
	for i := range all {
		if all[i].Lang == t.Lang {
			all[i] = t
			return all
		}
	}
	return append(all, t)
}

// Text translates a plain text or Markdown.
func (p *Pipeline) Text(ctx context.Context, s, from, to string) (*translate.Text, error) {
	if p.config.Client == nil {
		return nil, ErrNoEndpoint
	}
	p.config.Progress("translation: " + to)
	t, err := p.translator.Text(ctx, s, from, to)
	if err != nil {
		return nil, fmt.Errorf("translation: %w", err)
	}
	return t, nil
}

func (p *Pipeline) signature(doc *brief.Document) brief.Signature {
	sum := sha256.Sum256([]byte(doc.Text))
	hash := ""
	if p.config.Prompts != nil {
		hash = p.config.Prompts.Hash()
	}
	return brief.Signature{
		Tool:     p.config.Tool,
		Endpoint: p.config.Endpoint,
		Model:    p.config.Model,
		Prompts:  hash,
		Article:  hex.EncodeToString(sum[:]),
		Time:     p.config.Now().UTC().Format(time.RFC3339),
	}
}
