package cli

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"parley/internal/batch"
	"parley/summarize/brief"
)

// plainEvery and barEvery are how often progress is said, off a terminal and
// on one.
const (
	plainEvery = 5 * time.Second
	barEvery   = 200 * time.Millisecond
)

// A batchState is what progress says, and in JSON how.
type batchState struct {
	Event    string         `json:"event"` // "progress" or "summary"
	Total    int            `json:"total,omitempty"`
	Done     int            `json:"done"`
	Skipped  int            `json:"skipped"`
	StandIns int            `json:"stand_ins,omitempty"` // of those done: the endpoint failed
	Failed   int            `json:"failed"`
	PutOff   int            `json:"put_off,omitempty"`
	Minute   float64        `json:"per_minute,omitempty"` // articles
	Left     float64        `json:"eta_seconds,omitempty"`
	Requests int            `json:"requests"` // answers paid for
	In       int            `json:"prompt_tokens"`
	Out      int            `json:"completion_tokens"`
	Cost     float64        `json:"cost,omitempty"`
	Cached   int            `json:"cached,omitempty"` // answers at no cost
	Findings map[string]int `json:"findings,omitempty"`
	Stopped  string         `json:"stopped,omitempty"`
}

func batchSummary(p *batchPlan, s batch.Stats, spent brief.Usage, err error) batchState {
	state := batchState{Event: "summary", Done: s.Done, Skipped: s.Skipped, StandIns: s.StandIns, Failed: s.Failed, PutOff: s.PutOff,
		Requests: spent.Requests, In: spent.PromptTokens, Out: spent.CompletionTokens, Cost: p.prices().Of(spent),
		Cached: s.Usage.Cached, Findings: s.Findings}
	if err != nil {
		state.Stopped = err.Error()
	}
	return state
}

// watchBatch says how b goes on until the function that it returns is called.
func (r *run) watchBatch(ctx context.Context, p *batchPlan, b *batch.Batch, folder *batch.Folder) func() {
	bar := r.ui.terminal && !r.ui.quiet && p.progress == "" && columns(r.Stderr) > 0
	r.ui.terminal = false
	if p.progress == progressNone || r.ui.quiet && p.progress != progressJSON {
		return func() {}
	}
	if p.watch != nil && p.progress != progressJSON {
		return func() {} // each article is told of
	}
	ctx, stop := context.WithCancel(ctx)
	var group sync.WaitGroup
	var total atomic.Int64
	if folder != nil {
		group.Go(func() {
			if n := folder.Count(ctx); ctx.Err() == nil {
				total.Store(int64(n))
			}
		})
	}
	start := time.Now()
	state := func() batchState {
		s, spent := b.Stats(), r.limiter.Spent()
		now := batchSummary(p, s, spent, nil)
		now.Event, now.Findings, now.Total = "progress", nil, int(total.Load())
		if now.Total > 0 { // a feed counts as one until it is read
			now.Total = max(now.Total, s.Ended())
		}
		if passed := time.Since(start).Minutes(); s.Done+s.Failed > 0 && passed > 0 {
			now.Minute = float64(s.Done+s.Failed) / passed // what was done before took no time
			if left := now.Total - s.Ended(); left > 0 {
				now.Left = float64(left) / now.Minute * 60
			}
		}
		return now
	}
	if bar {
		end := r.bar(state)
		return func() { stop(); group.Wait(); end() }
	}
	group.Go(func() {
		tick := time.NewTicker(plainEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			if p.progress == progressJSON {
				r.ui.object(state())
				continue
			}
			r.ui.note("%s", state().String())
		}
	})
	return func() { stop(); group.Wait() }
}

// String says the state in words.
func (s batchState) String() string {
	ended := s.Done + s.Skipped + s.Failed
	out := plural(ended, "article", "articles")
	if s.Total > 0 {
		out = fmt.Sprintf("%s of %s", thousands(ended), plural(s.Total, "article", "articles"))
	}
	if s.Failed > 0 {
		out += fmt.Sprintf(", %s failed", thousands(s.Failed))
	}
	return out + ", " + s.pace()
}

// pace is the part of String that stands beside a bar.
func (s batchState) pace() string {
	out := fmt.Sprintf("%.0f a minute, %s tokens", s.Minute, thousands(s.In+s.Out))
	if s.Left > 0 {
		out += fmt.Sprintf(", %v left", time.Duration(s.Left*float64(time.Second)).Round(time.Second))
	}
	return out
}

// bar shows the state on the terminal, below all messages.
func (r *run) bar(state func() batchState) (end func()) {
	var last atomic.Pointer[batchState]
	first := state()
	last.Store(&first)
	p := mpb.New(mpb.WithOutput(r.Stderr), mpb.WithWidth(30), mpb.WithRefreshRate(barEvery))
	bar := p.AddBar(0,
		mpb.PrependDecorators(decor.Any(func(decor.Statistics) string {
			s := last.Load()
			return fmt.Sprintf("%d/%d ", s.Done+s.Skipped+s.Failed, s.Total)
		})),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string {
			s := last.Load()
			if s.Failed > 0 {
				return fmt.Sprintf(" %d failed, %s", s.Failed, s.pace())
			}
			return " " + s.pace()
		})),
	)
	plain := r.ui.through(p)
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		tick := time.NewTicker(barEvery)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			s := state()
			last.Store(&s)
			bar.SetTotal(int64(max(s.Total, 1)), false)
			bar.SetCurrent(int64(s.Done + s.Skipped + s.Failed))
		}
	})
	return func() {
		close(done)
		group.Wait()
		bar.Abort(true)
		p.Wait()
		plain()
	}
}
