package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
	"parley/internal/glossary"
	"parley/internal/llm"
	"parley/internal/pipeline"
	"parley/internal/tape"
	"parley/prompts"
)

// rounds is how often failed lines are sent back, at the most.
const rounds = 2

// replayBase stands for the endpoint of recorded answers. It cannot be reached.
const replayBase = "http://replay.invalid/v1"

// A backend is the model that a run asks, and what stands between.
type backend struct {
	llm.Config
	name string // of the endpoint, for the signature
}

// connect makes the pipeline that the flags of c and cfg describe. It asks
// a local server for its models where none is configured; it does not ask the
// endpoint for anything else.
func (r *run) connect(c *cli.Context, cfg *config.Config) (*pipeline.Pipeline, error) {
	record, replay := c.String("record"), c.String("replay")
	if record != "" && replay != "" {
		return nil, usagef("--record and --replay exclude each other")
	}
	set, err := loadPrompts(cfg)
	if err != nil {
		return nil, err
	}
	terms, err := r.glossary(cfg)
	if err != nil {
		return nil, err
	}
	var b *backend
	if replay != "" {
		if info, err := os.Stat(replay); err != nil || !info.IsDir() {
			return nil, usagef("--replay: %s is no folder", replay)
		}
		b, err = r.replayed(cfg.Model, c.IsSet("model"), tape.Config{Dir: replay})
	} else {
		b, err = r.asked(c.Context, cfg, record)
	}
	if err != nil {
		return nil, err
	}
	b.Context, b.MaxTokens, b.TokenBudget = cfg.Context, cfg.MaxTokens, cfg.MaxTokensTotal
	b.Timeout, b.Retries = cfg.Timeout, cfg.Retries
	return r.pipeline(b, set, terms, fallbackOf(cfg))
}

// pipeline makes the pipeline that asks b; fallback may be nil.
func (r *run) pipeline(b *backend, set *prompts.Set, terms *glossary.Glossary, fallback pipeline.Briefer) (*pipeline.Pipeline, error) {
	now, err := r.clock()
	if err != nil {
		return nil, err
	}
	b.Logf, b.Limiter = r.ui.detail, r.limiter
	r.backend = b
	return pipeline.New(pipeline.Config{
		Fallback: fallback,
		Client:   llm.New(b.Config),
		Prompts:  set,
		Glossary: terms,
		Tool:     "parley " + r.Version,
		Endpoint: b.name,
		Model:    b.Model,
		Now:      now,
		Rounds:   rounds,
		Progress: r.ui.progress,
	}), nil
}

// replayed is the backend of recorded answers, which t says where to find. The
// only model of the recordings is the one; a model that was asked for by flag
// comes first, and one that is configured for other uses chooses among several.
func (r *run) replayed(model string, asked bool, t tape.Config) (*backend, error) {
	t.Mode, t.Base = tape.Replay, replayBase
	recordings := tape.New(t)
	models, err := recordings.Models()
	switch {
	case err != nil:
		return nil, err
	case len(models) == 0 && t.FS != nil:
		return nil, errors.New("the bundled recordings are missing")
	case len(models) == 0:
		return nil, fmt.Errorf("there are no recordings in %s", t.Dir)
	case asked:
	case len(models) == 1:
		model = models[0]
	case !slices.Contains(models, model):
		return nil, hint(fmt.Errorf("the recordings in %s were made from several models", t.Dir), "choose one with -m: %s", strings.Join(models, ", "))
	}
	return &backend{name: "replay", Config: llm.Config{BaseURL: replayBase, Model: model, Wrap: recordings.Wrap}}, nil
}

// asked is the backend of the endpoint that cfg describes, or of one on this
// machine.
func (r *run) asked(ctx context.Context, cfg *config.Config, record string) (*backend, error) {
	base, model, err := r.endpoint(ctx, cfg)
	if err != nil {
		return nil, err
	}
	return r.live(ctx, cfg, base, model, record)
}

// live is the backend of a model at an endpoint, with answers kept in record
// or, where that is empty, in the cache.
func (r *run) live(ctx context.Context, cfg *config.Config, base, model, record string) (*backend, error) {
	key, err := r.secret(ctx, cfg.Key)
	if err != nil {
		return nil, err
	}
	b := &backend{name: llm.Host(base), Config: llm.Config{
		BaseURL: base, Model: model, Key: key, Header: headers(cfg), Transport: r.Transport,
	}}
	t := tape.Config{Base: base, Secrets: secrets(key, cfg)}
	switch {
	case record != "":
		t.Mode, t.Dir = tape.Record, record
	case cfg.Cache && cfg.CacheDir != "":
		t.Mode, t.Dir = tape.Cache, filepath.Join(cfg.CacheDir, "answers")
		b.CapsFile = filepath.Join(cfg.CacheDir, "capabilities.json")
	default:
		return b, nil
	}
	kept := tape.New(t)
	b.Wrap = kept.Wrap
	if r.service != nil {
		b.Wrap = func(next http.RoundTripper) http.RoundTripper { return kept.Wrap(r.service.Wrap(next)) }
	}
	b.Forget = func(key string) {
		if err := kept.Forget(key); err != nil {
			r.ui.detail("a useless answer stays: %v", err)
		}
	}
	return b, nil
}

// endpoint returns the base URL and the model to ask. Where no endpoint is
// configured it looks for one on this machine; where no model is, and the
// endpoint is on this machine, it takes its first.
func (r *run) endpoint(ctx context.Context, cfg *config.Config) (base, model string, err error) {
	if err := cfg.Check(); err != nil {
		return "", "", err
	}
	base, model = cfg.BaseURL, cfg.Model
	where := llm.Host(base)
	var models []string
	switch {
	case base == "":
		var server localServer
		if server, models, err = r.findLocal(ctx); err != nil {
			return "", "", err
		}
		base, where = server.base, server.name
	case model != "":
		return base, model, nil
	case isLocal(base):
		if models, err = r.localModels(ctx, base); err != nil {
			return "", "", hint(fmt.Errorf("no model is configured, and %s does not say which it has", where), "is it running? -m NAME names a model")
		}
	default:
		return "", "", hint(errors.New("no model is configured"), "-m NAME, PARLEY_MODEL or model in a configuration file; parley doctor lists what %s has", where)
	}
	if model != "" {
		r.ui.note("asking %s on this machine", where)
		return base, model, nil
	}
	model, ok := firstModel(models)
	if !ok {
		return "", "", hint(fmt.Errorf("%s on this machine has no model", where), "load one there first")
	}
	r.ui.note("asking %s on this machine, model %s%s", where, model, ofSeveral(len(models)))
	return base, model, nil
}

func ofSeveral(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (the first of %d; -m chooses another)", n)
}

func headers(cfg *config.Config) http.Header {
	h := http.Header{}
	for name, value := range cfg.Headers {
		h.Set(name, value)
	}
	return h
}

// secrets are what no recording may hold: the key, and the headers that by
// their names hold one. Others are words that may stand in any answer.
func secrets(key string, cfg *config.Config) []string {
	all := []string{key}
	for name, value := range cfg.Headers {
		name = strings.ToLower(name)
		for _, part := range []string{"auth", "key", "token", "secret", "cookie", "password"} {
			if strings.Contains(name, part) {
				all = append(all, value[strings.LastIndexByte(value, ' ')+1:]) // of "Bearer x" the latter
				break
			}
		}
	}
	return all
}

// glossary returns the built-in glossary, with the one that cfg names before it.
func (r *run) glossary(cfg *config.Config) (*glossary.Glossary, error) {
	if cfg.Glossary == "" {
		return glossary.BuiltIn(), nil
	}
	f, err := os.Open(cfg.Glossary)
	if err != nil {
		return nil, usage(&config.Error{Where: cfg.Origin("glossary"), Err: err})
	}
	defer f.Close()
	own, err := glossary.Read(f)
	if err != nil {
		return nil, usage(&config.Error{Where: cfg.Origin("glossary"), Err: fmt.Errorf("%s: %w", cfg.Glossary, err)})
	}
	return glossary.BuiltIn().With(own), nil
}

// loadPrompts returns the templates that cfg asks for.
func loadPrompts(cfg *config.Config) (*prompts.Set, error) {
	set, err := prompts.Load(cfg.Prompts)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage(&config.Error{Where: cfg.Origin("prompts"), Err: fmt.Errorf("there is no folder %s", cfg.Prompts)})
	case err != nil:
		return nil, usage(err)
	}
	return set, nil
}
