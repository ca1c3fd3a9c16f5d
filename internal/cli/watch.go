package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/batch"
	"parley/internal/llm"
)

const watchName = "watch"

// settleTime is how long a file must not have changed to count as complete.
const settleTime = 2 * time.Second

func (r *run) watchCommand() *cli.Command {
	flags := slices.DeleteFunc(r.batchCommand().Flags, func(f cli.Flag) bool {
		switch f.Names()[0] {
		case "jsonl", "unordered", "resume", "retry-failed", "dry-run", "via", "poll":
			return true
		}
		return false
	})
	return &cli.Command{
		Name:      watchName,
		Usage:     "make the reports of a folder, and of articles as they arrive in it",
		ArgsUsage: "FOLDER --out FOLDER",
		Description: "What stands in the folder is done first, as parley batch does it. Then each article that\n" +
			"arrives, in folders below too, is done when it is fully written, until Ctrl-C. Hidden and\n" +
			"temporary files (.part, .tmp, .crdownload, ~) are passed over. Begun again, it goes on,\n" +
			"and asks again about what failed or fell back.",
		Flags: append(flags,
			valued(groupWork, "poll", "", "look every `TIME`: for network drives, without events"),
			valued(groupWork, "settle", "", "a file is complete when unchanged for `TIME` (2s)"),
		),
		Action: r.action(r.batch),
	}
}

// A watchPlan is what the flags of watch come to.
type watchPlan struct {
	poll, settle time.Duration
	stop         func() // ends the watching
	folder       *batch.Folder
}

// outage is how long an endpoint that is gone is left alone.
const outage = time.Minute

// waitOut reports whether err, with which the watching ended, is an outage of
// the endpoint that may be over now, having waited for that.
func (r *run) waitOut(ctx context.Context, err error) bool {
	var stopped *batch.StopError
	var e *llm.Error
	if ctx.Err() != nil || !errors.As(err, &stopped) || !errors.As(err, &e) || e.Kind != llm.Unreachable && e.Kind != llm.RateLimited {
		return false
	}
	r.ui.error("", err)
	r.ui.note("going on in %v", outage)
	select {
	case <-ctx.Done():
	case <-time.After(outage):
	}
	return true
}

func planWatch(c *cli.Context, from string) (*watchPlan, error) {
	if from == stdinName {
		return nil, usage(hint(errors.New("only a folder can be watched"), "parley batch - reads a list"))
	}
	p := &watchPlan{settle: settleTime, stop: func() {}}
	for _, flag := range []struct {
		name string
		to   *time.Duration
	}{{"poll", &p.poll}, {"settle", &p.settle}} {
		if !c.IsSet(flag.name) {
			continue
		}
		d, err := time.ParseDuration(c.String(flag.name))
		if err != nil || d < time.Millisecond {
			return nil, usagef("--%s: %q is not a duration such as 30s or 2m", flag.name, c.String(flag.name))
		}
		*flag.to = d
	}
	return p, nil
}

// arrivals are the articles of the folder and those that arrive in it.
func (p *watchPlan) arrivals(r *run, ctx context.Context, folder *batch.Folder) batch.Items {
	p.folder = folder
	ctx, p.stop = context.WithCancel(ctx)
	w := &batch.Watcher{Folder: folder, Quiet: p.settle, Poll: p.poll, Logf: r.ui.note}
	r.ui.note("watching %s; Ctrl-C ends it", folder.Dir)
	return w.Items(ctx)
}

// name is the command's.
func (p *batchPlan) name() string {
	if p.watch != nil {
		return watchName
	}
	return "batch"
}

// ended tells of an article that is done.
func (p *batchPlan) ended(u *ui, source string) {
	line := fmt.Sprintf("%s: done", source)
	if p.watch != nil && p.progress != progressNone && p.progress != progressJSON {
		u.note("%s", line)
		return
	}
	u.detail("%s", line)
}
