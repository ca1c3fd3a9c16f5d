package cli

import (
	"errors"
	"sync"

	"github.com/urfave/cli/v2"

	"parley/internal/builtin"
	"parley/internal/config"
	"parley/internal/pipeline"
)

// The engines that make briefs.
const (
	engineEndpoint = "endpoint"
	engineBuiltIn  = "builtin"
)

// endpointHint says how an endpoint is configured.
const endpointHint = "set OPENAI_API_KEY, or give --base-url or --profile; parley doctor --example prints a configuration"

var errNoEndpoint = errors.New("no endpoint is configured, and no local server (Ollama, LM Studio, llama.cpp) answers on this machine")

// builtInFlags are those of the built-in engine.
func builtInFlags() []cli.Flag {
	return []cli.Flag{
		valued(groupWork, "fallback", "", "let `ENGINE`, builtin, make the brief that the endpoint cannot"),
		valued(groupWork, "sentences", "", "let the built-in engine's summary have `N` sentences (3)"),
	}
}

// brieferOnce is as connectOnce, for what can be done without an endpoint: the
// built-in engine makes the briefs if it is asked for, or if nothing else was
// and there is no endpoint.
func (r *run) brieferOnce(c *cli.Context, cfg *config.Config) func() (*pipeline.Pipeline, error) {
	return sync.OnceValues(func() (*pipeline.Pipeline, error) {
		if cfg.Engine == engineBuiltIn {
			r.ui.note("no model is used: the built-in engine makes the brief")
			return r.builtIn(cfg)
		}
		p, err := r.connect(c, cfg)
		if !errors.Is(err, errNoEndpoint) || !r.mayDoWithout(c, cfg) {
			return p, err
		}
		r.ui.note("no model is used, since no endpoint is configured and no local server answers: the built-in engine makes the brief")
		r.ui.hint("%s", endpointHint)
		return r.builtIn(cfg)
	})
}

// mayDoWithout reports whether nothing that was asked for needs a model.
func (r *run) mayDoWithout(c *cli.Context, cfg *config.Config) bool {
	return cfg.Engine == "" && !c.IsSet("model") && c.String("record") == ""
}

// builtIn makes the pipeline that asks nobody.
func (r *run) builtIn(cfg *config.Config) (*pipeline.Pipeline, error) {
	now, err := r.clock()
	if err != nil {
		return nil, err
	}
	return pipeline.New(pipeline.Config{
		Briefer:  builtin.Engine{Sentences: cfg.Sentences},
		Tool:     "parley " + r.Version,
		Endpoint: pipeline.NoEndpoint,
		Model:    pipeline.NoModel,
		Now:      now,
		Progress: r.ui.progress,
	}), nil
}

// fallbackOf returns who makes the briefs that the endpoint cannot, nil for
// nobody.
func fallbackOf(cfg *config.Config) pipeline.Briefer {
	if cfg.Fallback != engineBuiltIn {
		return nil
	}
	return builtin.Engine{Sentences: cfg.Sentences}
}
