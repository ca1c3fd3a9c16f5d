package llm

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"parley/summarize/brief"
)

// A roundTrip is a transport.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func answered(status int, header http.Header) *http.Response {
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader("{}"))}
}

// send sends n requests through l at once, to an endpoint that takes some time,
// and returns when each of them was sent and how many were under way at most.
func sendAll(t *testing.T, l *Limiter, n int, body string, answer func(i int) *http.Response) (sent []time.Duration, most int) {
	t.Helper()
	var mu sync.Mutex
	var flying, top atomic.Int64
	start := time.Now()
	next := roundTrip(func(*http.Request) (*http.Response, error) {
		mu.Lock()
		i := len(sent)
		sent = append(sent, time.Since(start))
		mu.Unlock()
		if now := flying.Add(1); now > top.Load() {
			top.Store(now)
		}
		defer flying.Add(-1)
		time.Sleep(100 * time.Millisecond)
		return answer(i), nil
	})
	var group sync.WaitGroup
	for range n {
		group.Go(func() {
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://host/", strings.NewReader(body))
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := l.wrap(next).RoundTrip(req); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	return sent, int(top.Load())
}

func ok(int) *http.Response { return answered(200, nil) }

func TestLimiterPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		if _, most := sendAll(t, NewLimiter(Limits{Concurrent: 3}), 20, "", ok); most != 3 {
			t.Errorf("%d at once, want 3", most)
		}
		sent, _ := sendAll(t, NewLimiter(Limits{RPM: 120}), 11, "", ok)
		if last := sent[10]; last < 4900*time.Millisecond || last > 5100*time.Millisecond {
			t.Errorf("the 11th of 120 a minute was sent after %v", last)
		}
		body := strings.Repeat("word ", 2000) // some 2,000 tokens
		n := promptOf(&http.Request{GetBody: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(body)), nil }})
		sent, _ = sendAll(t, NewLimiter(Limits{TPM: 60 * n}), 31, body, ok)
		if last := sent[30]; last < 20*time.Second || last > 22*time.Second { // the first ten are free
			t.Errorf("the 31st of 60 a minute by tokens was sent after %v", last)
		}
		l := NewLimiter(Limits{TPM: 60})
		l.spend(0, brief.Usage{PromptTokens: 10, CompletionTokens: 10})
		if sent, _ = sendAll(t, l, 1, "a few words", ok); sent[0] < 10*time.Second {
			t.Errorf("what an answer took was not charged: sent after %v", sent[0])
		}
		if l.Spent().CompletionTokens != 10 {
			t.Errorf("spent %+v", l.Spent())
		}
	})
}

// All wait where one was told to, and fewer go at once after a refusal, once
// for those that were under way together.
func TestLimiterHeeds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := NewLimiter(Limits{Concurrent: 8})
		sent, _ := sendAll(t, l, 16, "", func(i int) *http.Response {
			if i < 8 {
				return answered(429, http.Header{"Retry-After": {"5"}})
			}
			return answered(200, nil)
		})
		if l.Allowed() < 4 || l.Allowed() > 6 {
			t.Errorf("%d allowed after eight refusals at once, want about half", l.Allowed())
		}
		if sent[7] > time.Second || sent[8] < 5*time.Second {
			t.Errorf("sent at %v", sent)
		}
		sendAll(t, l, 200, "", ok)
		if l.Allowed() != 8 {
			t.Errorf("%d allowed after many answers, want 8", l.Allowed())
		}
		for range 20 {
			sendAll(t, l, 1, "", func(int) *http.Response { return answered(503, nil) })
		}
		if l.Allowed() != 1 {
			t.Errorf("%d allowed after nothing but refusals, want 1", l.Allowed())
		}
	})
}

// Who gives up leaves its place to others.
func TestLimiterGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := NewLimiter(Limits{Concurrent: 1})
		if err := l.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := l.enter(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("entered: %v", err)
		}
		l.leave()
		if err := l.enter(t.Context()); err != nil || l.flying != 1 || len(l.waiting) != 0 {
			t.Errorf("%v, %d under way, %d waiting", err, l.flying, len(l.waiting))
		}
		l.Pause(time.Hour)
		if err := l.pause(ctx); err == nil {
			t.Error("did not wait")
		}
	})
}
