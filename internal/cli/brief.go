package cli

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/pipeline"
	"parley/internal/text"
)

func (r *run) briefCommand() *cli.Command {
	return &cli.Command{
		Name:      "brief",
		Usage:     "write a brief of each article",
		ArgsUsage: "[ARTICLE...]",
		Description: "An article is a file (text, Markdown or HTML), a URL, or - for standard input,\n" +
			"which is also read where no article is named and something is piped in.",
		Flags: join(
			readingFlags(),
			[]cli.Flag{limitFlag(), toFlag(), strictFlag(),
				toggle(groupWork, "dry-run", "n", "say what would be sent and about how much; send nothing")},
			reportFlags(),
			endpointFlags(),
			builtInFlags(),
		),
		Action: r.action(r.brief),
	}
}

func (r *run) brief(c *cli.Context) error {
	if c.Bool("dry-run") {
		return r.plan(c)
	}
	j, err := r.begin(c, reportFormats()...)
	if err != nil {
		return err
	}
	to, err := languages(j.cfg)
	if err != nil {
		return err
	}
	connect := r.brieferOnce(c, j.cfg)
	return j.eachArticle(func(a *article.Article) error {
		j.cut(a)
		p, err := connect()
		if err != nil {
			return err
		}
		return r.briefOne(c.Context, p, a, to, j.out, j.tally)
	})
}

// briefOne makes and writes the report of one article.
func (r *run) briefOne(ctx context.Context, p *pipeline.Pipeline, a *article.Article, to []string, out *output, t *tally) error {
	report, err := p.Run(ctx, a, to)
	r.ui.done()
	if report == nil || ctx.Err() != nil {
		return failed{err}
	}
	for _, lang := range to {
		if lang == report.Brief.Lang {
			r.ui.note("%sthe brief is in %s: no translation into that", t.prefix(a.Document.Source), text.LangName(lang))
		}
	}
	if writeErr := out.report(report); writeErr != nil {
		return writeErr
	}
	t.report(report)
	if errors.Is(err, pipeline.ErrNoEndpoint) && !t.strict {
		for _, e := range each(err) {
			r.ui.note("%s%v", t.prefix(a.Document.Source), e)
		}
		r.ui.hint("%s", endpointHint)
		return nil
	}
	if err != nil {
		return failed{err}
	}
	return nil
}

// suggestCommand adds to the error about a file that is not there that its
// name looks like a command's.
func suggestCommand(err error, name string, commands []*cli.Command) error {
	if !errors.Is(err, fs.ErrNotExist) || strings.ContainsAny(name, "./\\:") {
		return err
	}
	return suggestName(err, name, commands)
}
