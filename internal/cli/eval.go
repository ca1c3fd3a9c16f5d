package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"parley/internal/batch"
	"parley/internal/config"
	"parley/internal/pipeline"
)

func (r *run) evalCommand() *cli.Command {
	endpoint := slices.DeleteFunc(endpointFlags(), func(f cli.Flag) bool {
		return slices.Contains([]string{"model", "prompts", "engine"}, f.Names()[0])
	})
	return &cli.Command{
		Name:      "eval",
		Usage:     "measure models and prompts on articles of yours",
		ArgsUsage: "FOLDER",
		Description: "The folder holds, beside each article, a file NAME.toml with what a good brief of it\n" +
			"has: parties with words that their positions rest on, and facts of the summary.\n" +
			"Each model (-m) is tried with each set of prompts (--prompts).",
		Flags: join(
			readingFlags(),
			[]cli.Flag{toFlag()},
			outputFlags("text or json"),
			[]cli.Flag{
				&cli.StringSliceFlag{Name: "model", Aliases: []string{"m"}, Category: groupEndpoint, Usage: "ask the model `NAME`; repeatable"},
				&cli.StringSliceFlag{Name: "prompts", Category: groupEndpoint, Usage: "use the edited templates in `DIR`; repeatable"},
			},
			endpoint,
		),
		Action: r.action(r.eval),
	}
}

// An evalRun is what became of one model with one set of prompts.
type evalRun struct {
	Model    string        `json:"model"`
	Prompts  string        `json:"prompts"` // folder; "": the built-in ones
	Articles []evalArticle `json:"articles"`
	Failed   int           `json:"failed"`
	Total    evalScore     `json:"total"`
	Cost     *float64      `json:"cost,omitempty"` // of what was not in the cache; absent where prices are not configured
}

type evalArticle struct {
	Name  string     `json:"name"`
	Error string     `json:"error,omitempty"`
	Score *evalScore `json:"score,omitempty"`
}

func (r *run) eval(c *cli.Context) error {
	if c.NArg() != 1 || c.Args().First() == stdinName {
		return usage(hint(errors.New("eval takes one folder"), "parley eval FOLDER"))
	}
	cfg, err := r.configure(c)
	if err != nil {
		return err
	}
	format, err := r.format(c, cfg, formatText, formatJSON)
	if err != nil {
		return err
	}
	out, err := r.output(c, format, nil)
	if err != nil {
		return err
	}
	to, err := languages(cfg)
	if err != nil {
		return err
	}
	reading, err := r.readingOptions(c, cfg)
	if err != nil {
		return err
	}
	cases, err := evalCases(c.Context, c.Args().First(), reading)
	if err != nil {
		return usage(err)
	}
	models, sets := c.StringSlice("model"), c.StringSlice("prompts")
	if len(models) == 0 {
		models = []string{cfg.Model}
	}
	if len(sets) == 0 {
		sets = []string{cfg.Prompts}
	}
	var runs []evalRun
	for _, model := range models {
		for _, set := range sets {
			one := *cfg
			one.Model, one.Prompts, one.Engine, one.Fallback = model, set, "", ""
			done, err := r.evalOne(c, &one, cases, to)
			if err != nil {
				return err
			}
			runs = append(runs, *done)
		}
	}
	var b bytes.Buffer
	if format == formatJSON {
		data, err := json.MarshalIndent(runs, "", "  ")
		if err != nil {
			return err
		}
		b.Write(append(data, '\n'))
	} else if err := writeEval(&b, runs); err != nil {
		return err
	}
	if err := out.result("", b.Bytes()); err != nil {
		return err
	}
	if err := out.close(); err != nil {
		return err
	}
	for _, done := range runs {
		if done.Failed > 0 {
			return errIncomplete
		}
	}
	return nil
}

// evalOne tries one model with one set of prompts.
func (r *run) evalOne(c *cli.Context, cfg *config.Config, cases []evalCase, to []string) (*evalRun, error) {
	p, err := r.connect(c, cfg)
	if err != nil {
		return nil, err
	}
	done := &evalRun{Model: r.backend.Model, Prompts: cfg.Prompts, Total: evalScore{Errors: map[string]int{}, Warnings: map[string]int{}}}
	for i := range cases {
		score, err := r.evalCase(c.Context, p, &cases[i], to)
		if c.Context.Err() != nil {
			return nil, c.Context.Err()
		}
		a := evalArticle{Name: cases[i].name, Score: score}
		if err != nil {
			r.ui.error(a.Name+": ", err)
			a.Error = err.Error()
			done.Failed++
			if isFatal(err) {
				return nil, err
			}
		}
		if score == nil {
			cases[i].missedAll(&done.Total)
		} else {
			done.Total.add(*score)
		}
		done.Articles = append(done.Articles, a)
	}
	if prices := (batch.Prices{In: cfg.PriceIn, Out: cfg.PriceOut}); prices != (batch.Prices{}) {
		cost := prices.Of(done.Total.Usage)
		done.Cost = &cost
	}
	return done, nil
}

// evalCase makes a report and its score; without a report the score is nil.
func (r *run) evalCase(ctx context.Context, p *pipeline.Pipeline, c *evalCase, to []string) (*evalScore, error) {
	start := r.Now()
	report, err := p.Run(ctx, c.article, to)
	r.ui.done()
	if report == nil {
		return nil, err
	}
	score := c.score(report)
	score.Seconds = r.Now().Sub(start).Seconds()
	slices.Sort(score.Missed)
	return &score, err
}

// writeEval writes a table with a line for each run, and below it what each
// missed and found fault with.
func writeEval(b *bytes.Buffer, runs []evalRun) error {
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "model\tprompts\tarticles\tverified\tparties\tpositions\tgiven\tfacts\terrors\twarnings\ttokens in\tout\tseconds\tcost")
	for _, one := range runs {
		t, cost := one.Total, "-"
		if one.Cost != nil {
			cost = fmt.Sprintf("%.4g", *one.Cost)
		}
		fmt.Fprintf(w, "%s\t%s\t%d/%d\t%s\t%d/%d\t%d/%d\t%d\t%d/%d\t%d\t%d\t%s\t%s\t%.1f\t%s\n", one.Model, promptsName(one.Prompts),
			len(one.Articles)-one.Failed, len(one.Articles), percent(t.Verified, t.Lines), t.PartiesFound, t.Parties,
			t.PositionsFound, t.Positions, t.PositionsGiven, t.FactsFound, t.Facts, total(t.Errors), total(t.Warnings),
			thousands(t.Usage.PromptTokens), thousands(t.Usage.CompletionTokens), t.Seconds, cost)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, one := range runs {
		fmt.Fprintf(b, "\n%s, %s\n", one.Model, promptsName(one.Prompts))
		if len(one.Total.Errors) > 0 {
			fmt.Fprintf(b, "  errors: %s\n", findingCounts(one.Total.Errors))
		}
		if len(one.Total.Warnings) > 0 {
			fmt.Fprintf(b, "  warnings: %s\n", findingCounts(one.Total.Warnings))
		}
		for _, a := range one.Articles {
			switch {
			case a.Error != "" && a.Score == nil:
				fmt.Fprintf(b, "  %s: no brief\n", a.Name)
			case len(a.Score.Missed) > 0:
				fmt.Fprintf(b, "  %s missed: %s\n", a.Name, strings.Join(a.Score.Missed, "; "))
			}
		}
	}
	return nil
}

func promptsName(dir string) string {
	if dir == "" {
		return "built-in"
	}
	return dir
}

func percent(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%d%%", 100*n/of)
}

func total(counts map[string]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}
