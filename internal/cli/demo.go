package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/config"
	"parley/internal/glossary"
	"parley/internal/tape"
	"parley/prompts"
)

// Where App.Demo holds the article of the demo and the recorded responses.
const (
	demoArticle    = "articles/washington.txt"
	demoRecordings = "recordings/washington"
)

func (r *run) demoCommand() *cli.Command {
	return &cli.Command{
		Name:        "demo",
		Usage:       "brief a bundled article from recorded responses: no key, no network",
		Description: "It takes the code of a live run, and none of your configuration.",
		Flags:       join([]cli.Flag{strictFlag()}, reportFlags()),
		Action:      r.action(r.demo),
	}
}

func (r *run) demo(c *cli.Context) error {
	if c.Args().Present() {
		return usage(hint(errors.New("demo takes no article"), "parley ARTICLE writes a brief of yours"))
	}
	// The flags alone: a variable or a file of the user's must not break it.
	cfg, err := config.Load(config.Input{Flags: given(c)})
	if err != nil {
		return usage(err)
	}
	format, err := r.format(c, cfg, reportFormats()...)
	if err != nil {
		return err
	}
	out, err := r.output(c, format, nil)
	if err != nil {
		return err
	}
	out.strict = cfg.Strict
	a, recordings, err := r.bundled(c.Context)
	if err != nil {
		return fmt.Errorf("this parley was built without its demo: %w", err)
	}
	set, err := prompts.Load("")
	if err != nil {
		return err
	}
	b, err := r.replayed("", false, tape.Config{FS: recordings})
	if err != nil {
		return err
	}
	p, err := r.pipeline(b, set, glossary.BuiltIn(), nil)
	if err != nil {
		return err
	}
	t := r.tally(cfg.Strict, nil)
	t.cut(a)
	if err := r.briefOne(c.Context, p, a, []string{"hy", "az", "ru"}, out, t); err != nil {
		return err
	}
	if err := out.close(); err != nil {
		return err
	}
	return t.err()
}

// bundled returns the article and the recordings that the program carries.
func (r *run) bundled(ctx context.Context) (*article.Article, fs.FS, error) {
	if r.Demo == nil {
		return nil, nil, fs.ErrNotExist
	}
	data, err := fs.ReadFile(r.Demo, demoArticle)
	if err != nil {
		return nil, nil, err
	}
	if _, err := fs.Stat(r.Demo, demoRecordings); err != nil {
		return nil, nil, err
	}
	recordings, err := fs.Sub(r.Demo, demoRecordings)
	if err != nil {
		return nil, nil, err
	}
	a, err := article.Read(ctx, "washington.txt", data, article.Options{})
	return a, recordings, err
}
