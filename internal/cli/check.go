package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/verify"
	"parley/summarize/brief"
)

func (r *run) checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "check a brief again that somebody edited; no endpoint needed",
		ArgsUsage: "[--article ARTICLE] BRIEF.json...",
		Description: "The input is a report that parley wrote as JSON. All checks run anew, on the brief\n" +
			"and its translations; the report is written with what they find. The exit code is 3\n" +
			"if a finding is an error.",
		Flags: join(
			[]cli.Flag{
				&cli.StringFlag{Name: "article", Category: groupWork, Usage: "check against this `ARTICLE` instead of the text in the report"},
				strictFlag(), glossaryFlag(),
			},
			readingFlags(),
			reportFlags(),
		),
		Action: r.action(r.check),
	}
}

func (r *run) check(c *cli.Context) error {
	j, err := r.begin(c, reportFormats()...)
	if err != nil {
		return err
	}
	j.strict = true // of the exit code; whether lines are withheld is the flag's
	var instead *article.Article
	if name := c.String("article"); name != "" {
		if instead, err = r.open(c.Context, name, j.reading); err != nil {
			return err
		}
	}
	terms, err := r.glossary(j.cfg)
	if err != nil {
		return err
	}
	return j.each(func(name string) error {
		reports, err := r.reports(c.Context, name)
		if err != nil {
			return failed{err}
		}
		if len(reports) > 1 {
			j.out.expectSeveral(j.tally)
		}
		for _, report := range reports {
			if instead != nil {
				report.Document = instead.Document
			}
			verify.Report(report, terms)
			if err := j.out.report(report); err != nil {
				return err
			}
			j.report(report)
		}
		return nil
	})
}

// reports reads the reports called name.
func (r *run) reports(ctx context.Context, name string) ([]*brief.Report, error) {
	data, err := r.readAll(ctx, name)
	if err != nil {
		return nil, err
	}
	reports, err := parseReports(data)
	if err == nil && len(reports) == 0 {
		err = hint(errors.New("is no report"), "parley -f json ARTICLE writes one")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", label(name), err)
	}
	return reports, nil
}
