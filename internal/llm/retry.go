package llm

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	firstWait = time.Second      // the mean of the first wait is half of it
	maxWait   = 30 * time.Second // between attempts, where the server names no time
	maxAsked  = 2 * time.Minute  // between attempts, where it does; a server that asks for more is not asked again
)

// A retry sends a request again after a fault that may pass: exponential
// backoff with full jitter, or as long as the server asks for.
type retry struct {
	ep     *endpoint
	next   http.RoundTripper
	extra  int // attempts after the first
	sleep  func(context.Context, time.Duration) error
	random func() float64 // in [0, 1)
	now    func() time.Time
	logf   func(format string, args ...any)
}

func (r *retry) RoundTrip(req *http.Request) (*http.Response, error) {
	var body []byte
	if req.Body != nil {
		var err error
		body, err = io.ReadAll(req.Body)
		if err := errors.Join(err, req.Body.Close()); err != nil {
			return nil, err
		}
	}
	for n := 0; ; n++ {
		resp, err := r.next.RoundTrip(withBody(req, body))
		if n >= r.extra {
			return resp, err
		}
		wait, again := r.wait(n, resp, err)
		if !again {
			return resp, err
		}
		r.logf("%s: %s; asking again in %v (%d of %d)", r.ep.host, r.reason(resp, err), wait.Round(100*time.Millisecond), n+1, r.extra)
		if err := r.sleep(req.Context(), wait); err != nil {
			return nil, err
		}
	}
}

// wait returns how long to wait before the next attempt, and whether there is
// to be one. The body of resp is in memory and can be read again.
func (r *retry) wait(n int, resp *http.Response, err error) (time.Duration, bool) {
	backoff := func() time.Duration {
		most := maxWait
		if n < 5 {
			most = min(most, firstWait<<n)
		}
		return time.Duration(r.random() * float64(most))
	}
	if err != nil {
		var e *Error
		return backoff(), errors.As(err, &e) && e.again
	}
	if resp.StatusCode < 400 {
		return 0, false
	}
	f := parseFailure(peek(resp))
	if !passing(resp.StatusCode, f) {
		return 0, false
	}
	if asked, ok := askedWait(resp.Header, f.message, r.now()); ok {
		// The jitter keeps those who were told the same from coming back at once.
		jitter := time.Duration(r.random() * float64(firstWait))
		return max(0, asked+jitter), asked <= maxAsked
	}
	return backoff(), true
}

func (r *retry) reason(resp *http.Response, err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Message
	}
	return r.ep.refusal(resp.StatusCode, resp.Header, parseFailure(peek(resp))).Message
}

// askedWait returns how long a server asks to wait: by retry-after-ms,
// Retry-After (seconds or a date), X-RateLimit-Reset (seconds from now, or a
// Unix time in seconds or milliseconds), or in words ("try again in 7.66s").
func askedWait(header http.Header, message string, now time.Time) (time.Duration, bool) {
	if ms, err := strconv.ParseFloat(header.Get("Retry-After-Ms"), 64); err == nil {
		return seconds(ms / 1000)
	}
	if after := header.Get("Retry-After"); after != "" {
		if s, err := strconv.ParseFloat(after, 64); err == nil {
			return seconds(s)
		}
		if date, err := http.ParseTime(after); err == nil {
			return max(0, date.Sub(now)), true
		}
	}
	if reset, err := strconv.ParseFloat(header.Get("X-Ratelimit-Reset"), 64); err == nil {
		switch unix := float64(now.UnixMilli()) / 1000; {
		case reset > 1e11:
			return seconds(reset/1000 - unix)
		case reset > 1e8:
			return seconds(reset - unix)
		}
		return seconds(reset)
	}
	message = strings.ToLower(message)
	for _, words := range []string{"try again in ", "retry in "} {
		if _, rest, ok := strings.Cut(message, words); ok {
			word, _, _ := strings.Cut(rest, " ")
			if d, err := time.ParseDuration(strings.TrimRight(word, ".,;")); err == nil {
				return max(0, d), true
			}
		}
	}
	return 0, false
}

// seconds returns s as a duration that no arithmetic here can overflow.
func seconds(s float64) (time.Duration, bool) {
	if s != s { // not a number
		return 0, false
	}
	return time.Duration(max(0, min(s, 1e6)) * float64(time.Second)), true
}

// sleep waits for d or for the end of ctx, whichever comes first.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// withBody returns a copy of req with body, which may be sent several times.
func withBody(req *http.Request, body []byte) *http.Request {
	out := req.Clone(req.Context())
	if body == nil {
		return out
	}
	out.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	out.Body, _ = out.GetBody()
	out.ContentLength = int64(len(body))
	return out
}

// peek returns the body of resp and leaves it to be read again.
func peek(resp *http.Response) []byte {
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil
	}
	resp.Body = io.NopCloser(bytes.NewReader(body))
	return body
}
