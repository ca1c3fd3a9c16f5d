package cli

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/batch"
	"parley/internal/llm"
	"parley/internal/pipeline"
	"parley/summarize/brief"
)

// grace is what articles that are under way are given when the run is
// interrupted. A second signal ends the process at once.
const grace = 30 * time.Second

func (r *run) batch(c *cli.Context) error {
	p, err := r.planBatch(c)
	if err != nil {
		return err
	}
	if c.Bool("dry-run") {
		return r.estimateBatch(c, p)
	}
	items, folder, closeItems, err := r.batchItems(c.Context, p)
	if err != nil {
		return err
	}
	defer closeItems()
	if p.watch != nil {
		items, folder = p.watch.arrivals(r, c.Context, folder), nil
	}
	items = r.entries(c.Context, items, p)

	if r.Transport == nil { // the usual one keeps two connections, and makes all others anew
		if t, ok := http.DefaultTransport.(*http.Transport); ok {
			t = t.Clone()
			t.MaxIdleConns, t.MaxIdleConnsPerHost = 0, p.workers
			r.Transport = t
			defer t.CloseIdleConnections()
		}
	}
	r.limiter = llm.NewLimiter(llm.Limits{Concurrent: p.workers, RPM: p.rpm, TPM: p.tpm})
	if p.cfg.Cache && p.cfg.CacheDir == "" && !p.jsonl { // what was paid for is kept in any case
		p.cfg.CacheDir = filepath.Join(p.out, ".parley")
	}
	if p.via != nil {
		end, err := r.openService(p)
		if err != nil {
			return err
		}
		defer end()
	}
	line, err := r.batchLine(c, p)
	if err != nil {
		return err
	}
	now, err := r.clock()
	if err != nil {
		return err
	}
	key, err := r.batchKey(p)
	if err != nil {
		return err
	}

	config := batch.Config{
		Make: func(ctx context.Context, a *article.Article) (*brief.Report, error) {
			report, err := line.Run(ctx, a, p.to)
			_, standsIn := pipeline.FellBack(report)
			switch {
			case err == nil || standsIn:
				return report, nil
			case !errors.Is(err, pipeline.ErrNoEndpoint):
				return nil, err
			case p.cfg.Strict:
				return nil, fmt.Errorf("%s: %w", batch.StageTranslation, err)
			}
			return report, nil
		},
		StandIn: pipeline.FellBack,
		Render:  p.render,
		Reading: p.reading, Key: key, Unordered: p.unordered, Grace: grace,
		// While some wait for answers, others read, check and write.
		Workers: 2 * p.workers,
		Refresh: p.refresh, Only: p.retryFailed, FailFast: p.failFast,
		Complete: p.isFolder() && len(p.include)+len(p.exclude) == 0,
		Pause:    r.limiter.Pause, Now: now,
	}
	if r.backend != nil && (p.cfg.MaxTokensTotal > 0 || p.maxCost > 0) {
		config.Budget = &batch.Budget{Tokens: p.cfg.MaxTokensTotal, Cost: p.maxCost, Prices: p.prices(), Spent: r.limiter.Spent}
		config.Estimate = func(a *article.Article) brief.Usage { return estimate(line, a, p.to) }
	}
	var end func(error) error
	if p.jsonl {
		config.Lines, end, err = r.linesOut(p.out)
	} else {
		config.Retry = r.retryCommand(p)
		config.Store, err = batch.OpenStore(p.out)
		end = func(err error) error { return errors.Join(err, config.Store.Close()) }
	}
	if err != nil {
		return fmt.Errorf("%s: %w", p.out, withoutPath(err))
	}
	if r.backend != nil && config.Store != nil {
		if err := config.Store.Ask(); err != nil {
			return end(fmt.Errorf("%s: %w", p.out, withoutPath(err)))
		}
	}

	if p.watch != nil {
		config.Endless, config.Stopped = true, p.watch.stop
	}
	r.ui.terminal, r.ui.several = r.ui.terminal && p.progress == "", true // the line of progress is the batch's
	config.Ended = func(source string, f *batch.Failure) {
		if f == nil {
			p.ended(r.ui, source)
			return
		}
		r.ui.error(source+": ", errors.New(failureLine(f)))
	}
	if p.via != nil {
		stats, err := r.waves(c.Context, p, config, items, line)
		return r.endBatch(c.Context, p, stats, end(err))
	}
	b := batch.New(config)
	show := r.watchBatch(c.Context, p, b, folder)
	err = b.Run(c.Context, items)
	show()
	stats := b.Stats()
	for p.watch != nil && r.waitOut(c.Context, err) {
		items = r.entries(c.Context, p.watch.arrivals(r, c.Context, p.watch.folder), p)
		config.Stopped = p.watch.stop
		b = batch.New(config)
		err = b.Run(c.Context, items)
		stats = stats.And(b.Stats())
	}
	return r.endBatch(c.Context, p, stats, end(err))
}

// batchLine makes the pipeline of a batch. As for one article, the built-in
// engine does without an endpoint, but for a folder whose reports a model
// makes: if only its key is missing today, none of them is to be replaced.
func (r *run) batchLine(c *cli.Context, p *batchPlan) (*pipeline.Pipeline, error) {
	if !p.jsonl && p.cfg.Engine == "" && batch.Asked(p.out) {
		line, err := r.connect(c, p.cfg)
		if errors.Is(err, errNoEndpoint) {
			err = hint(fmt.Errorf("%w; a model made reports in %s", errNoEndpoint, p.out), "%s; --engine builtin makes them anew without a model", endpointHint)
		}
		return line, err
	}
	line, err := r.brieferOnce(c, p.cfg)()
	if err == nil && r.backend == nil && len(p.to) > 0 && !p.cfg.Strict {
		r.ui.note("no translations: %v", pipeline.ErrNoEndpoint)
		if p.cfg.Engine == engineBuiltIn {
			r.ui.hint("%s", endpointHint)
		}
	}
	return line, err
}

// batchKey is what the results depend on beside the article.
func (r *run) batchKey(p *batchPlan) (string, error) {
	if r.backend == nil {
		return p.key(fmt.Sprintf("%s %d", pipeline.NoModel, p.cfg.Sentences), "")
	}
	set, err := loadPrompts(p.cfg)
	if err != nil {
		return "", err
	}
	return p.key(r.backend.Model, set.Hash())
}

// batchItems opens what the articles come from. The folder is nil for lists.
func (r *run) batchItems(ctx context.Context, p *batchPlan) (batch.Items, *batch.Folder, func() error, error) {
	nothing := func() error { return nil }
	if p.isFolder() {
		folder := &batch.Folder{Dir: p.from, Include: p.include, Exclude: p.exclude, Skip: p.out, Reading: p.reading}
		if err := folder.Open(); err != nil {
			return nil, nil, nil, fmt.Errorf("%s: %w", p.from, withoutPath(err))
		}
		return folder.Items, folder, folder.Close, nil
	}
	var in io.Reader
	closeIn := nothing
	if p.from == stdinName {
		in, _ = r.input(stdinName)
		if in == nil {
			in = strings.NewReader("")
		}
	} else {
		f, err := os.Open(p.from)
		if err != nil {
			return nil, nil, nil, usagef("%s: %w", p.from, withoutPath(err))
		}
		in, closeIn = f, f.Close
	}
	if p.jsonl {
		return batch.JSONLines(ctx, in, p.reading), nil, closeIn, nil
	}
	return batch.List(ctx, in, p.reading), nil, closeIn, nil
}

// key is what the results depend on beside the article.
func (p *batchPlan) key(model, prompts string) (string, error) {
	glossary := ""
	if p.cfg.Glossary != "" {
		data, err := os.ReadFile(p.cfg.Glossary)
		if err != nil {
			return "", err
		}
		glossary = fmt.Sprintf("%x", sha256.Sum256(data))
	}
	all := map[string]any{
		"model": model, "prompts": prompts, "glossary": glossary, "rounds": rounds,
		"to": p.to, "formats": p.formats, "strict": p.cfg.Strict, "trim": p.cfg.Trim,
	}
	for name, forced := range map[string]string{"encoding": p.reading.Encoding, "source": p.reading.Lang} {
		if forced != "" {
			all[name] = forced
		}
	}
	key, err := json.Marshal(all)
	return string(key), err
}

func (p *batchPlan) prices() batch.Prices {
	return batch.Prices{In: p.cfg.PriceIn, Out: p.cfg.PriceOut}
}

// render returns the results of a report, JSON first.
func (p *batchPlan) render(report *brief.Report) ([]batch.File, error) {
	var files []batch.File
	for _, format := range p.formats {
		o := output{format: format, strict: p.cfg.Strict, indent: !p.jsonl}
		data, err := o.render(report)
		if err != nil {
			return nil, err
		}
		ext := format
		if format == formatText {
			ext = "txt"
		}
		files = append(files, batch.File{Ext: ext, Data: data})
	}
	return files, nil
}

// linesOut opens what JSON Lines are written to. A file gets its name when the
// run ends; the lines of a run that was stopped do not replace an older file.
func (r *run) linesOut(name string) (io.Writer, func(error) error, error) {
	if name == "" {
		return r.Stdout, func(err error) error { return err }, nil
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() { // a device or a pipe
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return f, func(err error) error { return errors.Join(err, f.Close()) }, err
	}
	name = filepath.Clean(linked(name))
	temp, err := create(name)
	if err != nil {
		return nil, nil, err
	}
	w := bufio.NewWriter(temp)
	return w, func(err error) error {
		failed := errors.Join(w.Flush(), temp.Sync(), temp.Close())
		_, missing := os.Stat(name)
		switch {
		case failed != nil:
		case err != nil && missing == nil:
			return errors.Join(err, os.Remove(temp.Name()))
		default:
			failed = os.Rename(temp.Name(), name)
		}
		if failed != nil {
			failed = errors.Join(fmt.Errorf("%s: %w", name, withoutPath(failed)), os.Remove(temp.Name()))
		}
		return errors.Join(err, failed)
	}, nil
}

// retryCommand is the command line that does again what failed.
func (r *run) retryCommand(p *batchPlan) string {
	words := []string{"parley"}
	last := []string{"--retry-failed"}
	if p.watch != nil { // begun again, it tries again
		last = nil
	}
	for _, a := range slices.DeleteFunc(slices.Clone(r.Args), func(a string) bool { return a == "--retry-failed" || a == "--refresh" }) {
		if a == "" || strings.Trim(a, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,=@%+") != "" {
			a = "'" + strings.ReplaceAll(a, "'", `'\''`) + "'"
		}
		words = append(words, a)
	}
	return strings.Join(append(words, last...), " ")
}

func failureLine(f *batch.Failure) string {
	if f.Stage == batch.StageRead || f.Stage == batch.StageBrief {
		return f.Cause
	}
	return string(f.Stage) + ": " + f.Cause
}

// endBatch says what has become of the articles, and returns the outcome.
func (r *run) endBatch(ctx context.Context, p *batchPlan, s batch.Stats, err error) error {
	spent := r.limiter.Spent()
	if p.progress == progressJSON {
		r.ui.object(batchSummary(p, s, spent, err))
	} else {
		r.ui.note("%s done, %d skipped as done before, %d failed%s", plural(s.Done, "article", "articles"), s.Skipped, s.Failed, putOff(s))
		if s.Usage.Requests > 0 || spent.Requests > 0 {
			r.ui.note("%s, %d%% at no cost; paid for: %s tokens in, %s out%s", plural(s.Usage.Requests, "answer", "answers"),
				share(s.Usage), thousands(spent.PromptTokens), thousands(spent.CompletionTokens), money(", ", p, spent))
		}
		if len(s.Findings) > 0 {
			r.ui.note("findings: %s", findingCounts(s.Findings))
		}
	}
	if s.Failed+s.StandIns > 0 && !p.jsonl {
		if s.StandIns > 0 {
			r.ui.note("the endpoint failed %s: the built-in engine made the brief, and the next run asks again", plural(s.StandIns, "article", "articles"))
		}
		r.ui.note("%s", filepath.Join(p.out, batch.FailuresFile)+" lists what failed")
		r.ui.hint("%s", r.retryCommand(p))
	}
	var stopped *batch.StopError
	switch {
	case ctx.Err() != nil && p.watch != nil && errors.Is(err, ctx.Err()): // the way to end it
		r.stopped = true
		if s.Failed > 0 {
			return errIncomplete
		}
		return nil
	case ctx.Err() != nil:
		return err
	case errors.Is(err, syscall.EPIPE): // nobody reads on
		return err
	case errors.As(err, &stopped):
		cause := stopped.Err
		advice := hintOf(cause)
		if errors.Is(cause, batch.ErrBudget) {
			cause, advice = fmt.Errorf("%w of %s", cause, p.limits()), "raise it to go on"
		}
		r.ui.error("", hint(fmt.Errorf("stopped after %s: %w", plural(s.Ended(), "article", "articles"), cause), "%s", advice))
		r.ui.note("the same command goes on from here")
		return errIncomplete
	case err != nil:
		return err
	case s.Failed > 0:
		return errIncomplete
	case p.cfg.Strict && s.Errors > 0:
		return errFindings
	}
	return nil
}

func (p *batchPlan) limits() string {
	var all []string
	if p.cfg.MaxTokensTotal > 0 {
		all = append(all, plural(p.cfg.MaxTokensTotal, "token", "tokens"))
	}
	if p.maxCost > 0 {
		all = append(all, fmt.Sprintf("%.2f", p.maxCost))
	}
	return strings.Join(all, " or ")
}

func putOff(s batch.Stats) string {
	if s.PutOff == 0 {
		return ""
	}
	return fmt.Sprintf(", %d begun and not finished", s.PutOff)
}

// share is the part of the answers that cost nothing, in percent.
func share(u brief.Usage) int {
	if u.Requests == 0 {
		return 0
	}
	return 100 * u.Cached / u.Requests
}

// money says what u cost, if prices are known.
func money(before string, p *batchPlan, u brief.Usage) string {
	if p.prices() == (batch.Prices{}) {
		return ""
	}
	return fmt.Sprintf("%s%.4g spent", before, p.prices().Of(u))
}

// findingCounts names the codes, the most frequent first.
func findingCounts(counts map[string]int) string {
	codes := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	var words []string
	for _, code := range codes {
		words = append(words, fmt.Sprintf("%s %s", code, thousands(counts[code])))
	}
	return strings.Join(words, ", ")
}

// estimate is what an article will take if no line needs a revision.
func estimate(p *pipeline.Pipeline, a *article.Article, to []string) brief.Usage {
	calls, err := p.Plan(a, to)
	if err != nil {
		return brief.Usage{}
	}
	u := brief.Usage{Requests: len(calls)}
	for _, call := range calls {
		u.PromptTokens += call.Prompt
		u.CompletionTokens += call.Answer
	}
	return u
}

// estimateBatch says what a batch would send. It asks nobody, and counts
// neither revisions nor what is done or in the cache.
func (r *run) estimateBatch(c *cli.Context, p *batchPlan) error {
	set, err := loadPrompts(p.cfg)
	if err != nil {
		return err
	}
	items, _, closeItems, err := r.batchItems(c.Context, p)
	if err != nil {
		return err
	}
	defer closeItems()
	items = r.entries(c.Context, items, p)
	line := pipeline.New(pipeline.Config{Prompts: set})
	asked := p.cfg.Engine != engineBuiltIn
	var total brief.Usage
	articles, unread, urls := 0, 0, 0
	items(func(i batch.Item) bool {
		a, err := i.Open(c.Context, p.reading)
		switch {
		case errors.Is(err, batch.ErrURL):
			urls++
		case err != nil:
			unread++
			prefix := i.Source + ": "
			if strings.HasPrefix(err.Error(), prefix) {
				prefix = ""
			}
			r.ui.error(prefix, err)
		default:
			articles++
			if asked {
				total.Add(estimate(line, a, p.to))
			}
		}
		return c.Context.Err() == nil
	})
	if c.Context.Err() != nil {
		return c.Context.Err()
	}
	if urls > 0 {
		r.ui.note("%s not fetched, and not in the estimate", plural(urls, "page is", "pages are"))
	}
	s := fmt.Sprintf("articles    %s\nrequests    %s\ntokens in   about %s\ntokens out  about %s\n",
		thousands(articles), thousands(total.Requests), thousands(total.PromptTokens), thousands(total.CompletionTokens))
	if p.prices() != (batch.Prices{}) {
		s += fmt.Sprintf("cost        about %.4g\n", p.prices().Of(total))
	}
	if err := r.print(s); err != nil {
		return err
	}
	r.ui.note("revisions come on top, what is done or was paid for goes off; nothing was sent")
	if unread > 0 {
		return errIncomplete
	}
	return nil
}
