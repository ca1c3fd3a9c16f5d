package cli

import (
	"bytes"
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/pipeline"
	"parley/internal/text"
)

// A plan is what a run would send for one article.
type plan struct {
	Source string          `json:"source"`
	Calls  []pipeline.Call `json:"calls"`
	Prompt int             `json:"prompt"` // tokens of all calls, estimated
	Answer int             `json:"answer"`
}

// plan says what a run would send. It asks nobody, needs no endpoint, and
// counts neither revisions nor what the cache has.
func (r *run) plan(c *cli.Context) error {
	j, err := r.begin(c, reportFormats()...) // refuses what the run would
	if err != nil {
		return err
	}
	to, err := languages(j.cfg)
	if err != nil {
		return err
	}
	set, err := loadPrompts(j.cfg)
	if err != nil {
		return err
	}
	j.out = &output{format: j.out.format, stdout: r.Stdout} // and leaves --output alone
	p := pipeline.New(pipeline.Config{Prompts: set})
	total := plan{}
	err = j.eachArticle(func(a *article.Article) error {
		if j.cfg.Engine == engineBuiltIn {
			to = nil
		}
		one, err := planOne(p, a, to)
		if j.cfg.Engine == engineBuiltIn {
			one = plan{Source: one.Source, Calls: []pipeline.Call{}}
		}
		if err != nil {
			return err
		}
		total.add(one.Calls)
		data, err := one.render(j.out.format)
		if err != nil {
			return err
		}
		return j.out.result("", data)
	})
	r.ui.note("%s, about %s tokens in and %s out; nothing was sent", plural(len(total.Calls), "request", "requests"),
		thousands(total.Prompt), thousands(total.Answer))
	return err
}

func planOne(p *pipeline.Pipeline, a *article.Article, to []string) (plan, error) {
	calls, err := p.Plan(a, to)
	one := plan{Source: text.CleanLine(label(a.Document.Source))}
	one.add(calls)
	return one, err
}

func (p *plan) add(calls []pipeline.Call) {
	p.Calls = append(p.Calls, calls...)
	for _, call := range calls {
		p.Prompt += call.Prompt
		p.Answer += call.Answer
	}
}

func (p plan) render(format string) ([]byte, error) {
	if format == formatJSON {
		return encode(p, false)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n", p.Source)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, call := range p.Calls {
		fmt.Fprintf(w, "  %s\tabout %s tokens in\t%s out\n", call.Task, thousands(call.Prompt), thousands(call.Answer))
	}
	w.Flush()
	return b.Bytes(), nil
}
