package llm

import (
	"context"
	"errors"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"parley/internal/text"
	"parley/summarize/brief"
)

// Limits say how fast an endpoint may be asked. 0 is no limit.
type Limits struct {
	Concurrent int // requests at once
	RPM        int // requests a minute
	TPM        int // tokens a minute, of prompts and answers
}

// maxPause is the longest that a Limiter holds back on a server's word.
const maxPause = 15 * time.Minute

// A Limiter is shared by everybody who asks an endpoint. It stands below the
// tape, so that answers from a file are free, and above the time limit of an
// attempt, so that waiting for a turn does not count as waiting for an answer.
//
// How many requests may be under way at once follows the endpoint: one more
// after as many answers as are allowed now, half as many after a refusal for
// lack of capacity. When the endpoint asks to wait, all wait.
type Limiter struct {
	requests, tokens *rate.Limiter // nil: no limit
	most             float64

	mu      sync.Mutex
	allowed float64
	flying  int
	waiting []chan struct{} // closed when its turn has come
	cut     time.Time       // when allowed was lowered last
	until   time.Time       // nobody asks before
	spent   brief.Usage
}

// NewLimiter returns a limiter that starts with as many requests at once as it
// may come to.
func NewLimiter(l Limits) *Limiter {
	limiter := &Limiter{most: float64(l.Concurrent), allowed: float64(l.Concurrent)}
	if l.RPM > 0 {
		limiter.requests = rate.NewLimiter(rate.Limit(float64(l.RPM)/60), 1)
	}
	if l.TPM > 0 {
		limiter.tokens = rate.NewLimiter(rate.Limit(float64(l.TPM)/60), max(1, l.TPM/6))
	}
	return limiter
}

// Pause holds back all requests that have not been sent for d.
func (l *Limiter) Pause(d time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if until := time.Now().Add(min(d, maxPause)); until.After(l.until) {
		l.until = until
	}
}

// Allowed returns how many requests may be under way at once now; 0: any number.
func (l *Limiter) Allowed() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return int(l.allowed)
}

// Spent returns what the endpoint answered so far, and so what was paid for:
// answers that came from a file are not in it.
func (l *Limiter) Spent() brief.Usage {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.spent
}

// spend counts an answer of the endpoint, whose prompt was estimated at n
// tokens. What it took beyond that is charged to those who come next.
func (l *Limiter) spend(n int, u brief.Usage) {
	if l == nil {
		return
	}
	l.mu.Lock()
	l.spent.Add(u)
	l.mu.Unlock()
	if l.tokens == nil {
		return
	}
	for rest := u.PromptTokens + u.CompletionTokens - n; rest > 0; rest -= l.tokens.Burst() {
		l.tokens.ReserveN(time.Now(), min(rest, l.tokens.Burst()))
	}
}

// wrap returns a transport that asks next when it is allowed to.
func (l *Limiter) wrap(next http.RoundTripper) http.RoundTripper {
	return &limited{l, next}
}

type limited struct {
	*Limiter
	next http.RoundTripper
}

func (l *limited) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	defer l.leave()
	if err := l.turn(ctx, req); err != nil {
		return nil, err
	}
	start := time.Now()
	resp, err := l.next.RoundTrip(req)
	l.heed(start, resp, err)
	return resp, err
}

// enter waits until one more request may be under way.
func (l *Limiter) enter(ctx context.Context) error {
	l.mu.Lock()
	if l.free() {
		l.flying++
		l.mu.Unlock()
		return ctx.Err()
	}
	turn := make(chan struct{})
	l.waiting = append(l.waiting, turn)
	l.mu.Unlock()
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
	}
	l.mu.Lock()
	if i := slices.Index(l.waiting, turn); i >= 0 {
		l.waiting = slices.Delete(l.waiting, i, i+1)
		l.mu.Unlock()
		return ctx.Err()
	}
	l.mu.Unlock()
	l.leave() // its turn came at the same time
	return ctx.Err()
}

// free reports whether one more may go. l.mu is held.
func (l *Limiter) free() bool { return l.most == 0 || float64(l.flying+1) <= max(1, l.allowed) }

// leave ends a request and lets in those whose turn has come.
func (l *Limiter) leave() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.flying--
	for len(l.waiting) > 0 && l.free() {
		l.flying++
		close(l.waiting[0])
		l.waiting = slices.Delete(l.waiting, 0, 1)
	}
}

// turn waits for the pace and for the end of a pause.
func (l *Limiter) turn(ctx context.Context, req *http.Request) error {
	if err := l.pause(ctx); err != nil {
		return err
	}
	if l.requests != nil {
		if err := l.requests.Wait(ctx); err != nil {
			return err
		}
	}
	if l.tokens != nil {
		for n := promptOf(req); n > 0; n -= l.tokens.Burst() {
			if err := l.tokens.WaitN(ctx, min(n, l.tokens.Burst())); err != nil {
				return err
			}
		}
	}
	return l.pause(ctx) // which may have begun meanwhile
}

func (l *Limiter) pause(ctx context.Context) error {
	for {
		l.mu.Lock()
		left := time.Until(l.until)
		l.mu.Unlock()
		if left <= 0 {
			return ctx.Err()
		}
		if err := sleep(ctx, left); err != nil {
			return err
		}
	}
}

// promptOf estimates the tokens of a request.
func promptOf(req *http.Request) int {
	if req.GetBody == nil {
		return 0
	}
	body, err := req.GetBody()
	if err != nil {
		return 0
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return 0
	}
	return text.EstimateTokens(string(data))
}

// heed learns from the outcome of a request that was sent at start.
func (l *Limiter) heed(start time.Time, resp *http.Response, err error) {
	var e *Error
	switch {
	case errors.As(err, &e) && e.Kind == TimedOut:
		l.lower(start)
	case err != nil:
	case resp.StatusCode/100 == 2:
		l.raise()
	default:
		f := parseFailure(peek(resp))
		kind := kindOf(resp.StatusCode, f)
		if kind != RateLimited && kind != TimedOut && resp.StatusCode != http.StatusServiceUnavailable && resp.StatusCode != statusOverloaded {
			return
		}
		l.lower(start)
		if asked, ok := askedWait(resp.Header, f.message, time.Now()); ok && asked <= maxAsked {
			l.Pause(asked)
		}
	}
}

// statusOverloaded is Anthropic's.
const statusOverloaded = 529

func (l *Limiter) raise() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.allowed < l.most {
		l.allowed = min(l.most, l.allowed+1/max(1, l.allowed))
	}
}

// lower halves what is allowed, once for all that were sent before it was
// lowered last: they met the same lack.
func (l *Limiter) lower(start time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if start.After(l.cut) {
		l.allowed = min(l.most, max(1, l.allowed/2))
		l.cut = time.Now()
	}
}
