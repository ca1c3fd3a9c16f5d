package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"parley/internal/article"
	"parley/internal/pipeline"
	"parley/summarize/brief"
)

// A tally keeps count of what became of the articles of a run, and says so.
type tally struct {
	r        *run
	strict   bool
	several  bool
	failures int
	findings bool // error findings, under strict
}

func (r *run) tally(strict bool, names []string) *tally {
	return &tally{r: r, strict: strict, several: len(names) > 1}
}

// prefix names the article in a message, if there are several.
func (t *tally) prefix(name string) string {
	if !t.several {
		return ""
	}
	return label(name) + ": "
}

// failed says what err, which may be nil, is about and counts it. It returns
// the errors after which a run cannot go on.
func (t *tally) failed(ctx context.Context, name string, err error) error {
	var one failed
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil, !errors.As(err, &one):
		return err
	}
	prefix := t.prefix(name)
	if strings.HasPrefix(one.Error(), prefix) {
		prefix = "" // the errors of reading name the article themselves
	}
	t.r.ui.error(prefix, one.err)
	t.failures++
	return nil
}

// cut says that a part of a page was left out.
func (t *tally) cut(a *article.Article) {
	lines := 0
	for _, c := range a.Cut {
		for line := range strings.Lines(c.Text) {
			if strings.TrimSpace(line) != "" {
				lines++
			}
		}
	}
	if lines > 0 {
		t.r.ui.note("%s%s cut (parley read shows them)", t.prefix(a.Document.Source),
			plural(lines, "line around the article was", "lines around the article were"))
	}
}

// report says what a report holds.
func (t *tally) report(r *brief.Report) {
	errs := len(r.Errors())
	all := len(r.Findings)
	for _, tr := range r.Translations {
		all += len(tr.Findings)
	}
	if _, ok := pipeline.FellBack(r); ok {
		t.r.ui.note("%sno model was used, since the endpoint failed: the built-in engine made the brief", t.prefix(r.Document.Source))
	}
	positions, verified := 0, 0
	for i, party := range r.Brief.Parties {
		for j, s := range party.Positions {
			positions++
			if brief.MarkOf(s.Evidence, brief.At(r.Findings, brief.PositionPath(i, j))) == brief.Verified {
				verified++
			}
		}
	}
	t.r.ui.note("%s%s, %d verified, %s", t.prefix(r.Document.Source), plural(positions, "position", "positions"), verified, countFindings(all, errs))
	t.usage(r.Usage)
	t.findings = t.findings || t.strict && errs > 0
}

func (t *tally) usage(u brief.Usage) {
	t.r.ui.detail("%s (%d at no cost), %s tokens in, %s out", plural(u.Requests, "answer", "answers"), u.Cached,
		thousands(u.PromptTokens), thousands(u.CompletionTokens))
}

func countFindings(all, errs int) string {
	s := plural(all, "finding", "findings")
	if all > 0 {
		s += fmt.Sprintf(" (%s)", plural(errs, "error", "errors"))
	}
	return s
}

// err is the outcome of the run.
func (t *tally) err() error {
	switch {
	case t.failures > 0:
		return errReported
	case t.findings:
		return errFindings
	}
	return nil
}
