package cli

import (
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/batch"
	"parley/internal/batchapi"
	"parley/internal/config"
	"parley/internal/llm"
	"parley/internal/pipeline"
	"parley/summarize/brief"
)

// viaBatchAPI is what --via takes.
const viaBatchAPI = "batch-api"

// A viaPlan is what the flags of a batch through a service come to.
type viaPlan struct{ poll time.Duration }

// planVia takes --via, and refuses what does not go with it.
func (p *batchPlan) planVia(c *cli.Context) error {
	if !c.IsSet("via") {
		if c.Command.Name != watchName && c.IsSet("poll") {
			return usagef("--poll goes with --via")
		}
		return nil
	}
	if c.String("via") != viaBatchAPI {
		return usage(hint(errors.New("--via: unknown service"), "there is one: batch-api"))
	}
	if !p.isFolder() {
		return usagef("--via batch-api is for folders")
	}
	if p.cfg.Engine == engineBuiltIn {
		return usagef("%s: the built-in engine asks nobody: it does not go with --via", p.cfg.Origin("engine"))
	}
	for _, name := range []string{"refresh", "record", "replay", "no-cache", "max-cost", "max-tokens-total"} {
		if c.IsSet(name) {
			return usagef("--%s does not go with --via batch-api", name)
		}
	}
	if p.cfg.MaxTokensTotal > 0 || !p.cfg.Cache {
		return usage(hint(errors.New("--via batch-api: max_tokens_total and cache = false do not go with it"), "parley doctor says where they are set"))
	}
	if !p.cfg.Batch && p.cfg.BaseURL != config.OpenAI {
		return usage(hint(errors.New("--via batch-api: this endpoint is not known to have a batch service"),
			"use --profile openai; if your endpoint has one (POST /batches), set batch = true in its profile"))
	}
	p.via = &viaPlan{poll: 30 * time.Second}
	if c.IsSet("poll") {
		d, err := time.ParseDuration(c.String("poll"))
		if err != nil || d < time.Millisecond {
			return usagef("--poll: %q is not a duration such as 30s or 2m", c.String("poll"))
		}
		p.via.poll = d
	}
	return nil
}

// openService opens what collects the requests, for this run alone.
func (r *run) openService(p *batchPlan) (end func(), err error) {
	store, err := batch.OpenStore(p.out)
	if err != nil {
		return nil, err
	}
	release, err := store.Own(viaBatchAPI)
	if err == nil && release == nil {
		err = hint(errors.New("another run waits for the batch service for this folder"), "it goes on by itself; wait for its end")
	}
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	r.service, err = batchapi.Open(batchapi.Config{Dir: filepath.Join(p.out, ".parley", viaBatchAPI), Poll: p.via.poll, Logf: r.ui.note})
	if err != nil {
		release()
		return nil, errors.Join(err, store.Close())
	}
	return func() { release(); store.Close() }, nil
}

// waves runs the pipeline over the articles until none waits for an answer.
// After each run, what it lacked goes to the service as one wave.
func (r *run) waves(ctx context.Context, p *batchPlan, config batch.Config, items batch.Items, line *pipeline.Pipeline) (total batch.Stats, err error) {
	b := r.backend
	mask := func(s string) string { return llm.Mask(s, secrets(b.Key, p.cfg)) }
	r.service.At(batchapi.Endpoint{Base: b.BaseURL, Transport: r.Transport, Mask: mask, Sign: func(req *http.Request) {
		for name, values := range b.Header {
			req.Header[name] = values
		}
		if b.Key != "" {
			req.Header.Set("Authorization", "Bearer "+b.Key)
		}
	}})
	config.Make = r.makeInWaves(p, line)
	r.ui.terminal = false // a line for each step is enough for hours
	for first := true; ; first = false {
		if n := r.service.Waiting(); n > 0 {
			r.ui.note("%s at the batch service; Ctrl-C does not lose them, the same command goes on", plural(n, "request is", "requests are"))
		}
		if err := r.service.Wait(ctx); err != nil {
			return total, err
		}
		if err := r.service.Begin(); err != nil {
			return total, err
		}
		run := batch.New(config)
		err := run.Run(ctx, items)
		stats := run.Stats()
		if first {
			total = stats
		} else {
			total = total.And(stats)
		}
		if err != nil {
			r.service.Abandon()
			return total, err
		}
		n, err := r.service.Close()
		if err != nil {
			return total, err
		}
		r.ui.note("%s, %s", plural(total.Done+total.Skipped, "article done", "articles done"), plural(n, "request more", "requests more"))
		if n == 0 {
			return total, r.service.Clear()
		}
	}
}

// makeInWaves makes reports from what was answered. The first article of all
// is asked about by itself: what the endpoint takes is known then, before
// thousands of requests are sent in a form that it does not.
func (r *run) makeInWaves(p *batchPlan, line *pipeline.Pipeline) func(context.Context, *article.Article) (*brief.Report, error) {
	var probe sync.Mutex
	return func(ctx context.Context, a *article.Article) (*brief.Report, error) {
		probe.Lock()
		if !r.service.Probed() {
			defer probe.Unlock()
			report, err := line.Run(batchapi.Direct(ctx), a, p.to)
			if _, standsIn := pipeline.FellBack(report); standsIn {
				return report, nil
			}
			if err != nil {
				return nil, err
			}
			return report, r.service.Probe()
		}
		probe.Unlock()
		ctx, pending := batchapi.Track(ctx)
		report, err := line.Run(ctx, a, nil)
		switch {
		case err != nil || pending() > 0: // a brief that waits for its revision is not to be translated
		case report.Signature.Model == pipeline.NoModel: // nor the built-in engine's
			report, err = line.Run(ctx, a, p.to)
		default:
			err = line.Translate(ctx, report, p.to)
		}
		_, standsIn := pipeline.FellBack(report)
		switch {
		case pending() > 0:
			return nil, batch.ErrLater
		case err != nil && !standsIn:
			return nil, err
		}
		return report, nil
	}
}
