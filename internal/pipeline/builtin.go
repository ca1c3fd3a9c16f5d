package pipeline

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"parley/internal/article"
	"parley/internal/text"
	"parley/summarize/brief"
)

// What the signature says of a brief that was made without a model.
const (
	NoModel    = "built-in"
	NoEndpoint = "none"
)

// ErrNoEndpoint is the error of a translation where there is nobody to ask.
var ErrNoEndpoint = errors.New("a translation needs an endpoint: the built-in engine makes none")

// untranslated is the error of the translations of r that nobody can make.
func untranslated(r *brief.Report, to []string) error {
	var failed []error
	for _, lang := range to {
		if lang != r.Brief.Lang {
			failed = append(failed, fmt.Errorf("no translation into %s: %w", text.LangName(lang), ErrNoEndpoint))
		}
	}
	return errors.Join(failed...)
}

// fallbackMessage is what the finding of a built-in brief says, before the cause.
const fallbackMessage = "no model made this brief, but the built-in engine, from sentences of the article: "

// FellBack returns why the built-in engine made the report r in the place of
// a model, if it did.
func FellBack(r *brief.Report) (cause string, ok bool) {
	if r == nil {
		return "", false
	}
	for _, f := range r.Findings {
		if f.Code == "engine.fallback" {
			return strings.TrimPrefix(f.Message, fallbackMessage), true
		}
	}
	return "", false
}

// fallback makes the report of an article that the briefer could not brief. A
// finding says so. What fell over for the brief is not asked for translations.
func (p *Pipeline) fallback(ctx context.Context, a *article.Article, to []string, spent brief.Usage, cause error) (*brief.Report, error) {
	if p.config.Fallback == nil || ctx.Err() != nil {
		return nil, cause
	}
	result, err := p.config.Fallback.Brief(ctx, &a.Document)
	if err != nil {
		return nil, cause
	}
	r := p.report(a, result)
	r.Usage.Add(spent)
	r.Findings = append([]brief.Finding{{
		Code: "engine.fallback", Severity: brief.Warning, Path: brief.DocumentPath,
		Message: fallbackMessage + text.CleanLine(cause.Error()),
	}}, r.Findings...)
	r.Signature.Endpoint, r.Signature.Model, r.Signature.Prompts = NoEndpoint, NoModel, ""
	for _, lang := range to {
		if lang != r.Brief.Lang {
			return r, fmt.Errorf("translation: %w", cause)
		}
	}
	return r, nil
}
