package batch

import (
	"errors"
	"sync"
	"time"

	"parley/internal/llm"
)

// maxStrikes is how often in a row an endpoint that has answered before may be
// found gone until the batch stops.
const maxStrikes = 3

// A breaker tells an endpoint that is gone from an article that cannot be
// done. A fault that every other article would meet, such as a revoked key, is
// a strike; those who asked before the last strike add nothing to it.
type breaker struct {
	pause func(time.Duration) // holds back all requests; may be nil

	mu      sync.Mutex
	answers int // of use in this run
	strikes int
	last    time.Time
}

// isGone reports whether err is about the endpoint rather than the article.
func isGone(err error) bool {
	var e *llm.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Kind {
	case llm.KeyRefused, llm.ModelUnknown, llm.Quota, llm.Unreachable, llm.NotEndpoint, llm.RateLimited:
		return true
	}
	return false
}

// isBudget reports whether err says that the limit of tokens is reached.
func isBudget(err error) bool {
	var e *llm.Error
	return errors.As(err, &e) && e.Kind == llm.Budget
}

// success says that the endpoint has answered.
func (b *breaker) success() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.answers++
	b.strikes = 0
}

// count returns how often the endpoint has answered.
func (b *breaker) count() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.answers
}

// strike counts err, with which an article ended that was begun at start. It
// reports whether the batch is to stop.
func (b *breaker) strike(start time.Time, err error) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	var e *llm.Error
	errors.As(err, &e)
	if b.answers == 0 && e.Kind != llm.RateLimited {
		return true
	}
	if !start.After(b.last) {
		return b.strikes >= maxStrikes
	}
	b.strikes++
	b.last = time.Now()
	if b.pause != nil {
		unit := time.Second
		if e.Kind == llm.KeyRefused || e.Kind == llm.Quota || e.Kind == llm.ModelUnknown { // which seldom pass
			unit /= 4
		}
		b.pause(unit << b.strikes)
	}
	return b.strikes >= maxStrikes
}
