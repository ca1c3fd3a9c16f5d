package cli

import (
	"context"
	"errors"
	"sync"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/config"
	"parley/internal/llm"
	"parley/internal/pipeline"
)

// A job is what the commands that read articles have in common: what is read,
// how, where the results go, and what became of it.
type job struct {
	*tally
	ctx     context.Context
	names   []string
	cfg     *config.Config
	reading article.Options
	limit   int // how many articles of a feed; 0: all
	out     *output
}

// begin resolves the flags and the configuration of c and refuses, before
// anything is read or paid for, what cannot be done. The formats are those of
// the command.
func (r *run) begin(c *cli.Context, formats ...string) (*job, error) {
	names, err := r.inputs(c.Args().Slice())
	if err != nil {
		return nil, r.noInput(c, err)
	}
	cfg, err := r.configure(c)
	if err != nil {
		return nil, err
	}
	reading, err := r.readingOptions(c, cfg)
	if err != nil {
		return nil, err
	}
	limit, err := limitOf(c)
	if err != nil {
		return nil, err
	}
	format, err := r.format(c, cfg, formats...)
	if err != nil {
		return nil, err
	}
	out, err := r.output(c, format, names)
	if err != nil {
		return nil, err
	}
	out.strict = cfg.Strict
	return &job{tally: r.tally(cfg.Strict, names), ctx: c.Context, names: names, cfg: cfg, reading: reading, limit: limit, out: out}, nil
}

// each does what is to be done with each input, and ends the job. An input that
// failed does not stop the others, unless they would fail for the same reason.
func (j *job) each(do func(name string) error) error {
	for i, name := range j.names {
		err := do(name)
		if stop := j.failed(j.ctx, name, err); stop != nil {
			return stop
		}
		if isFatal(err) {
			if rest := len(j.names) - i - 1; rest > 0 {
				j.r.ui.note("%s not read", plural(rest, "article was", "articles were"))
			}
			break
		}
	}
	if err := j.out.close(); err != nil {
		return err
	}
	return j.err()
}

// connectOnce makes the pipeline when it is first needed: what cannot be read
// is said before what cannot be reached.
func (r *run) connectOnce(c *cli.Context, cfg *config.Config) func() (*pipeline.Pipeline, error) {
	return sync.OnceValues(func() (*pipeline.Pipeline, error) { return r.connect(c, cfg) })
}

// failed is the error of one article among several: the others go on.
type failed struct{ err error }

func (f failed) Error() string { return f.err.Error() }
func (f failed) Unwrap() error { return f.err }

// isFatal reports whether the next article would fail for the same reason.
func isFatal(err error) bool {
	var e *llm.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Kind {
	case llm.KeyRefused, llm.ModelUnknown, llm.Quota, llm.Unreachable, llm.NotEndpoint, llm.Budget:
		return true
	}
	return false
}
