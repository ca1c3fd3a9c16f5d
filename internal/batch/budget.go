package batch

import (
	"context"
	"sync"

	"parley/summarize/brief"
)

// Prices are money for a million tokens, in whatever currency.
type Prices struct{ In, Out float64 }

// Of returns what u cost.
func (p Prices) Of(u brief.Usage) float64 {
	return (float64(u.PromptTokens)*p.In + float64(u.CompletionTokens)*p.Out) / 1e6
}

// A Budget stops a batch before it passes a limit. An article is begun only if
// there is room for what it will take, by its estimate and by how far the
// estimates of those before were off.
type Budget struct {
	Tokens int     // 0: no limit
	Cost   float64 // 0: no limit
	Prices Prices
	Spent  func() brief.Usage // by this run so far

	mu      sync.Mutex
	booked  brief.Usage // by articles under way, as estimated
	begun   brief.Usage // estimates of all that ended
	settled chan struct{}
}

// margin is what estimates are taken for at least: revisions come on top.
const margin = 1.25

// reserve books an estimate. It waits for articles under way while these leave
// no room, and reports false if there would be none without them.
func (b *Budget) reserve(ctx context.Context, estimate brief.Usage) bool {
	if b == nil || b.Tokens == 0 && b.Cost == 0 {
		return true
	}
	for {
		b.mu.Lock()
		spent := b.Spent()
		if b.fits(spent, estimate, b.booked) {
			b.booked.Add(estimate)
			b.mu.Unlock()
			return true
		}
		if b.booked == (brief.Usage{}) {
			b.mu.Unlock()
			return false
		}
		if b.settled == nil {
			b.settled = make(chan struct{})
		}
		wait := b.settled
		b.mu.Unlock()
		select {
		case <-wait:
		case <-ctx.Done():
			return false
		}
	}
}

// fits reports whether there is room for the estimates. b.mu is held.
func (b *Budget) fits(spent brief.Usage, estimates ...brief.Usage) bool {
	factor := margin
	if n := b.begun.PromptTokens + b.begun.CompletionTokens; n > 0 {
		factor = max(factor, margin*float64(spent.PromptTokens+spent.CompletionTokens)/float64(n))
	}
	tokens, cost := float64(spent.PromptTokens+spent.CompletionTokens), b.Prices.Of(spent)
	for _, e := range estimates {
		tokens += factor * float64(e.PromptTokens+e.CompletionTokens)
		cost += factor * b.Prices.Of(e)
	}
	return (b.Tokens == 0 || tokens <= float64(b.Tokens)) && (b.Cost == 0 || cost <= b.Cost)
}

// settle ends what reserve has begun.
func (b *Budget) settle(estimate brief.Usage) {
	if b == nil || b.Tokens == 0 && b.Cost == 0 {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.begun.Add(estimate)
	b.booked.PromptTokens -= estimate.PromptTokens
	b.booked.CompletionTokens -= estimate.CompletionTokens
	b.booked.Requests -= estimate.Requests
	if b.settled != nil {
		close(b.settled)
		b.settled = nil
	}
}
