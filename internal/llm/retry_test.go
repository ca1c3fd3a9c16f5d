package llm

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestRetryWhat(t *testing.T) {
	quota := `{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}`
	tests := []struct {
		name     string
		first    reply
		requests int // with two retries; the second reply is an answer
		kind     Kind
	}{
		{"request timeout", refused(408, ``), 2, ""},
		{"conflict", refused(409, `{}`), 2, ""},
		{"too early", refused(425, ``), 2, ""},
		{"too many", refused(429, `{"error":"slow down"}`), 2, ""},
		{"server", refused(500, `{"error":"oh"}`), 2, ""},
		{"gateway, HTML", refused(502, `<html>`), 2, ""},
		{"unavailable", refused(503, ``), 2, ""},
		{"overloaded", refused(529, ``), 2, ""},
		{"error with status 200", reply{body: `{"error":{"message":"overloaded"}}`}, 2, ""},
		{"finish_reason error", completion("", "error", 1, 0), 2, ""},
		{"body breaks off", reply{body: said(goodAnswer).body[:80], breaks: true}, 2, ""},
		{"body too short", reply{body: said(goodAnswer).body[:80]}, 2, ""},
		{"quota", refused(429, quota), 1, Quota},
		{"quota with status 200", reply{body: quota}, 1, Quota},
		{"key", refused(401, ``), 1, KeyRefused},
		{"bad request", refused(400, `{}`), 1, Server},
		{"no such model, with a 500", refused(500, `{"error":"model 'm' not found"}`), 1, ModelUnknown},
		{"window, with a 500", refused(500, `{"error":"prompt too long"}`), 1, ContextTooLong},
		{"web page", reply{body: `<html>`}, 1, NotEndpoint},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var posts atomic.Int32
			f := newFake(t, func(_ int, a asked) reply {
				if a.method == "GET" {
					return refused(404, "")
				}
				if posts.Add(1) == 1 {
					return tt.first
				}
				return said(goodAnswer)
			})
			_, err := f.client(Config{Retries: 2}).Ask(t.Context(), testRequest())
			if kindOfError(err) != tt.kind || (err == nil) != (tt.kind == "") {
				t.Errorf("got %v", err)
			}
			if got := int(posts.Load()); got != tt.requests {
				t.Errorf("%d requests, want %d", got, tt.requests)
			}
			if a := f.requests(); tt.requests == 2 && a[0].raw != a[1].raw {
				t.Error("the second attempt sent another body")
			}
		})
	}
}

func TestRetryGivesUp(t *testing.T) {
	f := newScript(t, refused(503, `{"error":"busy"}`))
	_, err := f.client(Config{Retries: 3}).Ask(t.Context(), testRequest())
	if kindOfError(err) != Server || !strings.Contains(err.Error(), "busy") || len(f.requests()) != 4 {
		t.Errorf("%v after %d requests", err, len(f.requests()))
	}
	f = newScript(t, refused(503, ``))
	if f.client(Config{Retries: -1}).Ask(t.Context(), testRequest()); len(f.requests()) != 1 {
		t.Errorf("%d requests without retries", len(f.requests()))
	}
}

func TestRetryWaits(t *testing.T) {
	tests := []struct {
		name   string
		header map[string]string
		body   string
		want   []time.Duration // with chance at one half
	}{
		{"backoff", nil, `{}`, []time.Duration{
			500 * time.Millisecond, time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second, 15 * time.Second, 15 * time.Second,
		}},
		{"seconds", map[string]string{"Retry-After": "7"}, `{}`, []time.Duration{7500 * time.Millisecond}},
		{"a date", map[string]string{"Retry-After": "Sat, 01 Mar 2025 12:00:20 GMT"}, `{}`, []time.Duration{20500 * time.Millisecond}},
		{"a date gone by", map[string]string{"Retry-After": "Sat, 01 Mar 2025 11:00:00 GMT"}, `{}`, []time.Duration{500 * time.Millisecond}},
		{"milliseconds", map[string]string{"retry-after-ms": "1500", "Retry-After": "9"}, `{}`, []time.Duration{2 * time.Second}},
		{"longer than is borne", map[string]string{"Retry-After": "86400"}, `{}`, nil},
		{"huge", map[string]string{"Retry-After": "1e300"}, `{}`, nil},
		{"no number", map[string]string{"Retry-After": "NaN"}, `{}`, []time.Duration{500 * time.Millisecond}},
		{"reset, from now", map[string]string{"X-RateLimit-Reset": "3"}, `{}`, []time.Duration{3500 * time.Millisecond}},
		{"reset, Unix", map[string]string{"X-RateLimit-Reset": "1740830404"}, `{}`, []time.Duration{4500 * time.Millisecond}},
		{"reset, Unix in ms", map[string]string{"X-RateLimit-Reset": "1740830405000"}, `{}`, []time.Duration{5500 * time.Millisecond}},
		{"in words", nil, `{"error":{"message":"Rate limit reached. Please try again in 7.66s. More."}}`, []time.Duration{8160 * time.Millisecond}},
		{"in Gemini's words", nil, `{"error":"Quota. Please retry in 1m4s."}`, []time.Duration{64500 * time.Millisecond}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newScript(t, reply{status: 429, header: tt.header, body: tt.body})
			var waits []time.Duration
			c := newClient(Config{BaseURL: f.URL, Model: "m", Retries: max(1, len(tt.want))}, clock{
				sleep:  func(_ context.Context, d time.Duration) error { waits = append(waits, d); return nil },
				random: func() float64 { return 0.5 },
				now:    func() time.Time { return time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC) },
			})
			if _, err := c.Ask(t.Context(), testRequest()); kindOfError(err) != RateLimited {
				t.Errorf("got %v", err)
			}
			if !slices.Equal(waits, tt.want) {
				t.Errorf("waited %v, want %v", waits, tt.want)
			}
		})
	}
}

// The real sleep ends with the context.
func TestSleep(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := sleep(ctx, time.Hour); err != context.Canceled {
		t.Errorf("got %v", err)
	}
	if err := sleep(t.Context(), 0); err != nil {
		t.Errorf("got %v", err)
	}
}

func TestAttemptTimesOut(t *testing.T) {
	attempts := 0
	stuck := roundTripper(func(r *http.Request) (*http.Response, error) {
		attempts++
		<-r.Context().Done()
		return nil, r.Context().Err()
	})
	c := testClient(Config{BaseURL: "http://h.test/v1", Model: "m", Transport: stuck, Timeout: time.Millisecond, Retries: 2})
	_, err := c.Ask(t.Context(), testRequest())
	if kindOfError(err) != TimedOut || err.Error() != "h.test: no answer within 1ms" || attempts != 3 {
		t.Errorf("%v after %d attempts", err, attempts)
	}

	// The whole run's time is up: no further attempt.
	attempts = 0
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	c = testClient(Config{BaseURL: "http://h.test/v1", Model: "m", Transport: stuck, Timeout: time.Hour, Retries: 2})
	if _, err := c.Ask(ctx, testRequest()); kindOfError(err) != TimedOut || attempts != 1 {
		t.Errorf("%v after %d attempts", err, attempts)
	}
}
