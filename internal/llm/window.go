package llm

import (
	"sync"

	"parley/internal/text"
)

const (
	messageTokens = 4    // what a message costs beside its text
	answerTokens  = 1024 // kept free for the answer where no limit is set
)

// estimate returns about how many tokens a model reads in messages.
func estimate(messages []message) int {
	n := 0
	for _, m := range messages {
		n += text.EstimateTokens(m.Content) + messageTokens
	}
	return n
}

// fits returns an Error if a prompt of about n tokens leaves no room for the
// answer in the window of the model.
func (c *Client) fits(n int) error {
	reserve := c.cfg.MaxTokens
	if reserve == 0 {
		reserve = answerTokens
	}
	if c.cfg.Context == 0 || n+reserve <= c.cfg.Context {
		return nil
	}
	return c.ep.errorf(ContextTooLong,
		"the prompt has about %d tokens and the answer needs up to %d, but the window of %s holds %d",
		n, reserve, shorten(c.ep.words(c.cfg.Model), 80), c.cfg.Context)
}

const (
	minEstimate   = 500 // tokens; below, estimates say little
	cutShare      = 0.5
	cutAtWindow   = 0.8
	windowSlack   = 8   // tokens that Ollama keeps of a prompt's start
	minWindow     = 512 // tokens
	maxWindowBits = 20
)

// wasCut reports whether a server that read n tokens of about m dropped part
// of the prompt, as Ollama does without a word. A server that reports none
// (0) says nothing.
//
// The estimate is on the high side: the tokenizer o200k counts 0.9 of it in
// English and Russian and 0.68, the least, in Armenian; other tokenizers and
// the servers that report bytes/4 count more. Half of the estimate is below
// all of these. Ollama's present version keeps half a window plus the first
// few tokens of a prompt longer than the window, so what is left is at the
// most half of the truth; its older ones keep one window exactly. A count that
// is a power of two, up to those few tokens, is therefore held against it from
// four fifths of the estimate down.
func wasCut(n, m int) bool {
	if n <= 0 || m <= minEstimate {
		return false
	}
	share := float64(n) / float64(m)
	return share < cutShare || share < cutAtWindow && nearWindow(n)
}

func nearWindow(n int) bool {
	for window := minWindow; window <= 1<<maxWindowBits; window *= 2 {
		if window-1 <= n && n <= window+windowSlack {
			return true
		}
	}
	return false
}

// A budget limits the tokens that a client may use. It may be used by several
// goroutines at once: what is under way counts with its estimate.
type budget struct {
	limit int // 0: none

	mu      sync.Mutex
	used    int // as reported
	pending int // estimates of requests under way
}

// reserve books n tokens for a request and returns what was booked before,
// and whether the limit allows it. Only prompts are estimated: how long an
// answer will be nobody knows, so those under way may pass the limit.
func (b *budget) reserve(n int) (booked int, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	booked = b.used + b.pending
	if b.limit > 0 && booked+n > b.limit {
		return booked, false
	}
	b.pending += n
	return booked, true
}

// settle puts the tokens used in the place of the n reserved.
func (b *budget) settle(n, used int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pending -= n
	b.used += used
}
