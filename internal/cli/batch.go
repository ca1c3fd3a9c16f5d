package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/batch"
	"parley/internal/config"
)

func (r *run) batchCommand() *cli.Command {
	return &cli.Command{
		Name:      "batch",
		Usage:     "make the reports of a folder of articles",
		ArgsUsage: "FOLDER --out FOLDER",
		Description: "Each article below the folder gets a report, in JSON and in the formats of -f, in the\n" +
			"same place below the folder of --out. The same command goes on where one stopped: what\n" +
			"is done is left alone, what changed is done again, answers once paid for are used again.\n" +
			"With - for FOLDER, paths and URLs are read from standard input, one a line. With --jsonl,\n" +
			"lines {\"id\": …, \"text\" or \"path\" or \"url\": …} come from a file or from standard input.\n" +
			"Each entry of a feed gets a report of its own.\n" +
			"failures.jsonl, in the folder of --out, lists the articles that failed, and why; also\n" +
			"those of which --fallback made a brief. The next run asks about both again.",
		Flags: join(
			readingFlags(),
			[]cli.Flag{limitFlag(), toFlag(), strictFlag(),
				valued(groupWork, "include", "", "only files that match `GLOB` (** is any folders); repeatable"),
				valued(groupWork, "exclude", "", "pass over files and folders that match `GLOB`; repeatable"),
				toggle(groupWork, "jsonl", "", "read JSON Lines, and write a report a line to stdout or --out FILE"),
				toggle(groupWork, "unordered", "", "with --jsonl: write reports as they come, not in order"),
				toggle(groupWork, "resume", "", "only go on with an earlier run: begin none by a wrong --out"),
				toggle(groupWork, "retry-failed", "", "do only what failed, or fell back, in an earlier run"),
				toggle(groupWork, "refresh", "", "do again what is done"),
				toggle(groupWork, "fail-fast", "", "stop at the first article that fails"),
				toggle(groupWork, "dry-run", "n", "say how much would be sent, and what it would cost; send nothing")},
			[]cli.Flag{
				valued(groupOutput, "format", "f", "write `FORMAT` beside json: text, md, html, docx; repeatable"),
				outFlag("put the reports below `FOLDER` (with --jsonl: into a file)"),
				valued(groupOutput, "progress", "", "show progress as `KIND`: plain, json or none"),
			},
			builtInFlags(),
			endpointFlags(),
			[]cli.Flag{
				valued(groupEndpoint, "workers", "", "send `N` requests at once (8; 2 to a model on this machine)"),
				valued(groupEndpoint, "via", "", "ask through `SERVICE`: batch-api, the endpoint's own"),
				valued(groupEndpoint, "poll", "", "with --via: look for answers every `TIME` (30s)"),
				valued(groupEndpoint, "rpm", "", "send at most `N` requests a minute"),
				valued(groupEndpoint, "tpm", "", "use at most `N` tokens a minute"),
				valued(groupEndpoint, "max-cost", "", "stop before `MONEY` is spent, by the configured prices"),
			},
		),
		Action: r.action(r.batch),
	}
}

// The kinds of progress. None is chosen by name for a terminal.
const (
	progressPlain = "plain"
	progressJSON  = "json"
	progressNone  = "none"
)

// A batchPlan is what the flags of batch come to.
type batchPlan struct {
	cfg     *config.Config
	reading article.Options
	limit   int    // how many articles of a feed; 0: all
	from    string // a folder, a file or "-"
	out     string // a folder; with JSON Lines a file, or "" for stdout
	to      []string
	formats []string // the first one is JSON

	include, exclude batch.Globs
	via              *viaPlan   // nil: articles are asked about one by one
	watch            *watchPlan // nil: the folder is done once
	workers          int
	rpm, tpm         int
	maxCost          float64
	progress         string // "": a bar on a terminal, else plain

	jsonl, unordered, resume, retryFailed, refresh, failFast bool
}

// isFolder reports whether the articles are those of a folder.
func (p *batchPlan) isFolder() bool { return !p.jsonl && p.from != stdinName }

// planBatch resolves flags and configuration, and refuses what cannot be done
// before anything is read or paid for.
func (r *run) planBatch(c *cli.Context) (*batchPlan, error) {
	p := &batchPlan{
		jsonl: c.Bool("jsonl"), unordered: c.Bool("unordered"), retryFailed: c.Bool("retry-failed"), resume: c.Bool("resume"),
		refresh: c.Bool("refresh"), failFast: c.Bool("fail-fast"),
		include: r.every("include"), exclude: r.every("exclude"),
		out: c.String("output"), progress: c.String("progress"),
	}
	names, err := r.inputs(c.Args().Slice())
	if err != nil {
		return nil, r.noInput(c, err)
	}
	if len(names) > 1 {
		return nil, usage(hint(fmt.Errorf("%s takes one folder", c.Command.Name), "quote patterns for --include; a list of articles can be piped in: parley batch -"))
	}
	p.from = names[0]
	if p.cfg, err = r.configure(c); err != nil {
		return nil, err
	}
	if p.reading, err = r.readingOptions(c, p.cfg); err != nil {
		return nil, err
	}
	if p.limit, err = limitOf(c); err != nil {
		return nil, err
	}
	if p.to, err = languages(p.cfg); err != nil {
		return nil, err
	}
	if err := p.counts(c); err != nil {
		return nil, err
	}
	if c.Command.Name == watchName {
		if p.watch, err = planWatch(c, p.from); err != nil {
			return nil, err
		}
	}
	if err := p.planVia(c); err != nil {
		return nil, err
	}
	if err := r.setFormats(c, p); err != nil {
		return nil, err
	}
	return p, r.checkBatch(p)
}

// counts takes the flags that are numbers.
func (p *batchPlan) counts(c *cli.Context) error {
	p.workers = 8
	if p.cfg.BaseURL == "" || isLocal(p.cfg.BaseURL) {
		p.workers = 2
	}
	if c.IsSet("replay") {
		p.workers = runtime.GOMAXPROCS(0)
	}
	for _, flag := range []struct {
		name string
		to   *int
		most int
	}{{"workers", &p.workers, 1024}, {"rpm", &p.rpm, 1e9}, {"tpm", &p.tpm, 1e9}} {
		if !c.IsSet(flag.name) {
			continue
		}
		n, err := strconv.Atoi(c.String(flag.name))
		if err != nil || n < 1 || n > flag.most {
			return usagef("--%s: %q is not a whole number from 1 to %s", flag.name, c.String(flag.name), thousands(flag.most))
		}
		*flag.to = n
	}
	if c.IsSet("max-cost") {
		cost, err := strconv.ParseFloat(c.String("max-cost"), 64)
		if err != nil || !(cost > 0 && cost < 1e9) {
			return usagef("--max-cost: %q is not an amount of money such as 2.50", c.String("max-cost"))
		}
		if p.cfg.PriceIn == 0 && p.cfg.PriceOut == 0 {
			return usage(hint(errors.New("--max-cost: what a token costs is not known"),
				"set price_in and price_out, the prices of a million tokens, in the profile, or PARLEY_PRICE_IN and PARLEY_PRICE_OUT"))
		}
		p.maxCost = cost
	}
	return nil
}

// setFormats takes the formats; JSON is always among them.
func (r *run) setFormats(c *cli.Context, p *batchPlan) error {
	p.formats = []string{formatJSON}
	names := p.cfg.Format
	if c.IsSet("format") {
		names = strings.Join(r.every("format"), ",")
	}
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		f, ok := parseFormat(name)
		if !ok {
			return usage(hint(fmt.Errorf("%s: unknown format %q", p.cfg.Origin("format"), name), "formats are %s", strings.Join(reportFormats(), ", ")))
		}
		if !slices.Contains(p.formats, f) {
			p.formats = append(p.formats, f)
		}
	}
	if p.jsonl {
		if len(p.formats) > 1 && c.IsSet("format") {
			return usagef("--jsonl writes json only")
		}
		p.formats = p.formats[:1]
	}
	return nil
}

// every returns all values of a flag that takes a list: the library keeps the last one only of
// a flag that others take once.
func (r *run) every(name string) []string {
	var values []string
	l, _ := parse(r.commands(), r.Args) // which was parsed before
	for _, o := range l.options {
		if o.name != name {
			continue
		}
		for value := range strings.SplitSeq(o.value, ",") {
			if value = strings.TrimSpace(value); value != "" {
				values = append(values, value)
			}
		}
	}
	return values
}

// checkBatch reports what contradicts itself, and folders that will not do.
func (r *run) checkBatch(p *batchPlan) error {
	switch p.progress {
	case "", progressPlain, progressJSON, progressNone:
	default:
		return usage(hint(fmt.Errorf("--progress: unknown kind %q", p.progress), "kinds are plain, json and none"))
	}
	for _, globs := range []batch.Globs{p.include, p.exclude} {
		if err := globs.Check(); err != nil {
			return usage(err)
		}
	}
	switch {
	case p.jsonl && (p.retryFailed || p.refresh || p.resume):
		return usage(hint(errors.New("--resume, --retry-failed and --refresh are for folders"), "with --jsonl, answers that were paid for are used again in any case"))
	case p.unordered && !p.jsonl:
		return usagef("--unordered goes with --jsonl")
	case !p.isFolder() && len(p.include)+len(p.exclude) > 0:
		return usagef("--include and --exclude are for folders")
	case p.jsonl && p.out == stdinName:
		p.out = ""
	case p.jsonl && p.out != "":
		inputs := []string{p.from}
		if err := checkTarget(p.out, inputs, r.Stdin); err != nil {
			return usage(err)
		}
	case !p.jsonl && (p.out == "" || p.out == stdinName):
		return usage(hint(fmt.Errorf("%s into which folder? give --out FOLDER", p.name()), "one is made if it is not there"))
	}
	if _, err := os.Stat(filepath.Join(p.out, ".parley")); p.resume && err != nil {
		return usage(hint(fmt.Errorf("--resume: no run has been begun into %s", p.out), "without --resume one is"))
	}
	if !p.isFolder() {
		return nil
	}
	from, err := os.Stat(p.from)
	switch {
	case err != nil:
		return usagef("%s: %w", p.from, withoutPath(err))
	case !from.IsDir():
		return usage(hint(fmt.Errorf("%s is no folder", p.from), "parley %s makes one report; parley batch - reads a list, --jsonl JSON Lines", p.from))
	}
	out, err := os.Stat(p.out)
	if err == nil && !out.IsDir() {
		return usagef("--out: %s is no folder", p.out)
	}
	if within(p.from, p.out) {
		return usage(hint(errors.New("--out: the articles stand in that folder"), "name another one, or one below it"))
	}
	return nil
}

// within reports whether the folder below is the folder above, or stands in it.
func within(below, above string) bool {
	up, err := os.Stat(above)
	if err != nil {
		return false
	}
	dir, err := filepath.Abs(below)
	if err != nil {
		return false
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	for {
		info, err := os.Stat(dir)
		if err == nil && os.SameFile(info, up) {
			return true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}
