package batch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"parley/internal/article"
	"parley/summarize/brief"
)

// Config says how a batch is done.
type Config struct {
	// Make makes the report of an article, or returns why there is none. A
	// report that comes beside an error is not kept: the answers are.
	Make func(context.Context, *article.Article) (*brief.Report, error)
	// StandIn says why a report is only a stand-in for the one that the
	// endpoint did not make: it is kept, listed among the failures, and done
	// again by the next run. May be nil.
	StandIn func(*brief.Report) (cause string, ok bool)
	// Render returns the results of a report. In JSON Lines there is one.
	Render func(*brief.Report) ([]File, error)
	// Estimate returns what an article will take, for the budget; may be nil.
	Estimate func(*article.Article) brief.Usage

	Reading article.Options
	Key     string // what results depend on beside the article: see Store

	Store     *Store    // where results go; nil: Lines
	Lines     io.Writer // results as JSON Lines
	Unordered bool      // as they come
	Retry     string    // the command that does again what failed, for the list of failures

	Workers  int           // articles at once
	Grace    time.Duration // for what is under way when the run is interrupted
	Refresh  bool          // do what is done again
	Only     bool          // those that failed in an earlier run, and no others
	FailFast bool          // stop at the first failure
	Complete bool          // the items are all there are: failures of others are dropped
	Budget   *Budget
	Pause    func(time.Duration) // holds back all requests; may be nil
	Endless  bool                // the items have no end: nothing is put off to it
	Stopped  func()              // called when no article will be begun any more; may be nil

	// Told of each article that ended; called concurrently. May be nil.
	Ended func(source string, f *Failure)
	Now   func() time.Time
}

// A StopError says why a batch stopped before its end. What was not done is
// done by the next run.
type StopError struct{ Err error }

func (e *StopError) Error() string { return e.Err.Error() }
func (e *StopError) Unwrap() error { return e.Err }

// ErrBudget is the reason of a batch that would have passed its budget.
var ErrBudget = errors.New("the next article would pass the limit")

// ErrLater is the error of Make for an article that a later run goes on with.
var ErrLater = errors.New("goes on in a later run")

// errFailFast is the reason of a batch that stops at the first failure.
var errFailFast = errors.New("an article failed")

// A Batch is one run.
type Batch struct {
	Config
	counter counter
	breaker breaker
	sink    *sink

	work   context.Context // of what is under way: it outlives an interruption
	stop   context.CancelCauseFunc
	failed map[string]bool // in earlier runs, and not met yet
	mu     sync.Mutex
	later  []Item // somebody else is at them
}

// New returns a batch that is not begun.
func New(c Config) *Batch {
	c.Workers = max(1, c.Workers)
	b := &Batch{Config: c, breaker: breaker{pause: c.Pause}}
	if c.Store == nil {
		b.sink = newSink(c.Lines, c.Unordered, c.Workers)
	}
	return b
}

// Stats returns what has become of the articles so far. It may be called while
// Run runs.
func (b *Batch) Stats() Stats { return b.counter.get() }

// Run does the items. It returns a *StopError if it stopped before their end,
// the error of ctx if that ended, and nil otherwise, whether articles failed or
// not. All that it started has ended then.
func (b *Batch) Run(ctx context.Context, items Items) error {
	if b.Store != nil {
		var err error
		if b.failed, err = b.Store.failed(); err != nil {
			return err
		}
	}
	// What is under way when ctx ends has a time of grace to come to its end.
	work, kill := context.WithCancel(context.WithoutCancel(ctx))
	defer kill()
	b.work = work
	defer context.AfterFunc(ctx, func() {
		timer := time.AfterFunc(b.Grace, kill)
		context.AfterFunc(work, func() { timer.Stop() })
	})()
	feed, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	b.stop = stop
	if b.Stopped != nil {
		defer context.AfterFunc(feed, b.Stopped)()
	}

	err := b.all(feed, items)
	if b.Store != nil {
		if b.Complete && err == nil && feed.Err() == nil {
			b.Store.forget(b.failed)
		}
		err = errors.Join(err, b.Store.listFailures(b.Retry))
	}
	var stopped *StopError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(context.Cause(feed), &stopped):
		return stopped
	}
	return err
}

// A numbered item is one on its way to a worker.
type numbered struct {
	n int
	Item
	line *[]byte // takes the line of an entry of a feed; nil: the sink does
}

// all feeds the items to the workers, and then what was put off.
func (b *Batch) all(feed context.Context, items Items) error {
	queue := make(chan numbered)
	var workers sync.WaitGroup
	for range b.Workers {
		workers.Go(func() {
			for item := range queue {
				b.one(feed, item, false)
			}
		})
	}
	n := 0
	send := func(item Item) bool {
		if b.skips(&item) {
			return feed.Err() == nil
		}
		if b.sink != nil && !b.sink.admit(feed) {
			return false
		}
		select {
		case queue <- numbered{n: n, Item: item}:
			n++
			return true
		case <-feed.Done():
			return false
		}
	}
	items(send)
	close(queue)
	workers.Wait()
	b.others(feed)
	if b.sink != nil {
		return b.sink.flush(n)
	}
	return nil
}

// skips reports whether a run for what failed leaves the item out.
func (b *Batch) skips(i *Item) bool {
	if b.Store == nil {
		return false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	known := id(i.Stem)
	if !b.failed[known] {
		// A feed has no record of its own, and its entries may have failed.
		i.unknown = b.Only && i.entries != nil && len(b.failed) > 0 && b.Store.record(i.Stem) == nil
		return b.Only && !i.unknown
	}
	delete(b.failed, known)
	return false
}

// others does, or sees done, what other runs were at.
func (b *Batch) others(feed context.Context) {
	var workers sync.WaitGroup
	for range min(b.Workers, len(b.later)) {
		workers.Go(func() {
			for {
				b.mu.Lock()
				if len(b.later) == 0 {
					b.mu.Unlock()
					return
				}
				item := b.later[0]
				b.later = b.later[1:]
				b.mu.Unlock()
				b.one(feed, numbered{Item: item}, true)
			}
		})
	}
	workers.Wait()
}

// maxLater is how many articles that others are at are kept for the end.
const maxLater = 1000

// putAside keeps an item for the end and reports whether there was room.
func (b *Batch) putAside(i Item) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.later) >= maxLater {
		return false
	}
	b.later = append(b.later, i)
	return true
}

// one does one item, whatever becomes of it.
func (b *Batch) one(feed context.Context, item numbered, wait bool) {
	if feed.Err() != nil {
		b.emit(item, nil)
		return
	}
	if b.Store == nil {
		b.oneLine(feed, item)
		return
	}
	i := &item.Item
	data, key, stage, err := b.read(i)
	if err == nil && !b.Refresh && b.Store.isDone(b.record(i), key, false) && !b.Store.standsIn(i.Stem) {
		b.done(i)
		return
	}
	mine, lockErr := b.Store.lock(i.Stem)
	for lockErr == nil && mine == nil {
		if !wait && !b.Endless && b.putAside(*i) {
			return
		}
		select {
		case <-feed.Done():
			return
		case <-time.After(lockEvery):
		}
		mine, lockErr = b.Store.lock(i.Stem)
	}
	if lockErr != nil {
		b.fail(item, StageWrite, lockErr)
		return
	}
	defer mine.release()
	if err != nil {
		b.fail(item, stage, err)
		return
	}
	old := b.record(i)
	if b.Store.isDone(old, key, true) && (wait || !b.Refresh && !b.Store.standsIn(i.Stem)) {
		b.done(i)
		return
	}
	// What cannot be written is not paid for.
	if err := b.Store.reserve(i.Stem, "json", 32<<10+4*len(data)); err != nil {
		b.fail(item, StageWrite, err)
		return
	}
	report, stage, err := b.make(feed, i, data)
	if err != nil {
		b.Store.drop(i.Stem, "json")
		var found *feedError
		switch {
		case errors.As(err, &found):
			b.Store.succeed(i.Stem)
			b.entries(feed, found.items, wait)
		case err != errNotAsked:
			b.fail(item, stage, err)
		}
		return
	}
	files, err := b.Render(report)
	cause, standsIn := b.cause(report)
	if err == nil && standsIn { // first, lest it should count as done after a crash
		f := failure(i, StageBrief, errors.New(cause), b.Now())
		f.Model = report.Signature.Model
		err = b.Store.standIn(i.Stem, f)
	}
	if err == nil {
		err = b.Store.put(i, key, files, old, b.Now())
	}
	if err != nil {
		b.fail(item, StageWrite, err)
		return
	}
	if standsIn {
		b.counter.add(func(s *Stats) { s.StandIns++ })
	} else {
		b.Store.succeed(i.Stem)
	}
	b.counter.report(report)
	b.told(i, nil)
}

// entries does the items that one turned out to be, and returns their lines, if
// lines are written.
func (b *Batch) entries(feed context.Context, items []Item, wait bool) [][]byte {
	lines := make([][]byte, len(items))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(b.Workers, len(items)) {
		workers.Go(func() {
			for n := int(next.Add(1)) - 1; n < len(items); n = int(next.Add(1)) - 1 {
				if !b.skips(&items[n]) {
					b.one(feed, numbered{Item: items[n], line: &lines[n]}, wait)
				}
			}
		})
	}
	workers.Wait()
	return lines
}

// cause returns for which failure a report stands in, if it does.
func (b *Batch) cause(r *brief.Report) (string, bool) {
	if b.StandIn == nil {
		return "", false
	}
	return b.StandIn(r)
}

// lockEvery is how often somebody else's lock is looked at.
const lockEvery = 100 * time.Millisecond

// record returns the record of an item. One that shares its stem with an
// article of another run, as only lists can, gets a stem of its own.
func (b *Batch) record(i *Item) *record {
	r := b.Store.record(i.Stem)
	if r != nil && r.Source != i.Source && fold(r.Source) == fold(i.Source) {
		i.Stem = marked(withoutMark(i.Stem), i.Source)
		r = b.Store.record(i.Stem)
	}
	return r
}

// read returns the bytes of an article, and the key of its results.
func (b *Batch) read(i *Item) (data []byte, key string, stage Stage, err error) {
	switch {
	case i.Err != nil:
		return nil, "", StageRead, i.Err
	case i.Read != nil:
		if data, err = i.Read(b.work); err != nil {
			return nil, "", StageRead, err
		}
	}
	return data, keyOf(b.Key, i, data), "", nil
}

// errStopped is the error of an article that was begun in vain.
var errStopped = errors.New("stopped")

// make makes a report. Faults of the endpoint are met again, until the breaker
// has had enough or it becomes plain that the article is at fault.
func (b *Batch) make(feed context.Context, i *Item, data []byte) (*brief.Report, Stage, error) {
	a, err := i.open(b.work, data, b.Reading)
	if err != nil {
		return nil, StageRead, err
	}
	var estimate brief.Usage
	if b.Estimate != nil {
		estimate = b.Estimate(a)
	}
	if !b.Budget.reserve(feed, estimate) {
		if feed.Err() == nil {
			b.stop(&StopError{ErrBudget})
		}
		return nil, "", errStopped
	}
	defer b.Budget.settle(estimate)
	for attempts, answers := 1, -1; ; {
		start := time.Now()
		report, err := b.Make(b.work, a)
		switch {
		case err == nil:
			if report.Usage.Requests > report.Usage.Cached {
				b.breaker.success()
			}
			return report, "", nil
		case b.work.Err() != nil:
			return nil, "", errStopped
		case isBudget(err):
			b.stop(&StopError{err})
			return nil, "", errStopped
		case !isGone(err):
			return nil, stageOf(err), err
		case b.breaker.strike(start, err):
			b.stop(&StopError{err})
			return nil, "", errStopped
		case feed.Err() != nil:
			return nil, "", errStopped
		case attempts == maxAttempts:
			return nil, stageOf(err), err
		}
		// It speaks against the article only if others were answered meanwhile.
		if now := b.breaker.count(); now != answers {
			attempts, answers = attempts+1, now
		}
	}
}

// maxAttempts is how often an article is tried that met faults of the endpoint
// while others did not.
const maxAttempts = 4

// done counts an item that needs nothing.
func (b *Batch) done(i *Item) {
	if f := b.Store.failure(i.Stem); f.Model == "" {
		b.Store.succeed(i.Stem)
	}
	b.counter.add(func(s *Stats) { s.Skipped++ })
	if !b.Endless { // there, those that were done are no news
		b.told(i, nil)
	}
}

// fail ends an item with an error.
func (b *Batch) fail(item numbered, stage Stage, err error) {
	i := &item.Item
	if errors.Is(err, errStopped) || errors.Is(err, ErrLater) || b.work.Err() != nil {
		b.counter.add(func(s *Stats) { s.PutOff++ })
		b.emit(item, nil)
		return
	}
	f := failure(i, stage, err, b.Now())
	if b.Store != nil {
		lost := err
		if stage != StageWrite || !isFull(err) {
			f, lost = b.Store.fail(i.Stem, f)
		}
		if lost != nil {
			b.stop(&StopError{fmt.Errorf("%s: %w", b.Store.Dir, withoutPath(lost))})
			b.counter.add(func(s *Stats) { s.PutOff++ })
			return
		}
	} else {
		line, encodeErr := json.Marshal(struct {
			ID    json.RawMessage `json:"id,omitempty"`
			Error Failure         `json:"error"`
		}{i.ID, f})
		if encodeErr == nil {
			b.emit(item, append(line, '\n'))
		}
	}
	b.counter.add(func(s *Stats) { s.Failed++ })
	b.told(i, &f)
	if b.Endless && b.Store != nil {
		b.Store.listFailures(b.Retry) // the end of the run tries again
	}
	if b.FailFast {
		b.stop(&StopError{fmt.Errorf("%s: %w", i.Source, errFailFast)})
	}
}

func (b *Batch) told(i *Item, f *Failure) {
	if b.Ended != nil {
		b.Ended(i.Source, f)
	}
}
