package batch

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"parley/internal/article"
	"parley/internal/llm"
	"parley/summarize/brief"
)

// A slow endpoint answers in a time.
type slow struct {
	latency      time.Duration
	flying, most atomic.Int64
}

func (s *slow) RoundTrip(r *http.Request) (*http.Response, error) {
	s.most.Store(max(s.most.Load(), s.flying.Add(1)))
	defer s.flying.Add(-1)
	time.Sleep(s.latency)
	const answer = `{"model": "m", "choices": [{"finish_reason": "stop", "message": {"content": "{}"}}], "usage": {"prompt_tokens": 9, "completion_tokens": 1}}`
	return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(answer)), Request: r}, nil
}

// With 64 requests at once and 200 ms for each, 320 a second are the most that
// there can be. The clock is the test's own and stands still while anything is
// computed: what is measured is whether a place is ever left empty.
func TestThroughput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const requests, articles, workers = 3, 1280, 64 // requests of an article, one after another
		endpoint := &slow{latency: 200 * time.Millisecond}
		limiter := llm.NewLimiter(llm.Limits{Concurrent: workers})
		client := llm.New(llm.Config{BaseURL: "http://host/v1", Model: "m", Transport: endpoint, Limiter: limiter})
		var out bytes.Buffer
		b := New(Config{
			Make: func(ctx context.Context, a *article.Article) (*brief.Report, error) {
				for range requests {
					if _, err := client.Ask(ctx, llm.Request{System: "s", User: a.Document.Text}); err != nil {
						return nil, err
					}
				}
				return &brief.Report{Usage: brief.Usage{Requests: requests}}, nil
			},
			Render: func(*brief.Report) ([]File, error) { return []File{{"json", []byte("{}")}}, nil },
			Lines:  &out, Workers: 2 * workers, Now: time.Now, Pause: limiter.Pause,
		})
		start := time.Now()
		err := b.Run(t.Context(), func(yield func(Item) bool) {
			for i := range articles {
				text := fmt.Appendf(nil, "The ministers met on day %d.", i)
				if !yield(Item{Source: fmt.Sprint(i), Read: func(context.Context) ([]byte, error) { return text, nil }}) {
					return
				}
			}
		})
		rate := articles * requests / time.Since(start).Seconds()
		if s := b.Stats(); err != nil || s.Done != articles || strings.Count(out.String(), "\n") != articles {
			t.Fatalf("%v, %+v", err, s)
		}
		if rate < 0.95*320 || endpoint.most.Load() > workers || limiter.Spent().Requests != articles*requests {
			t.Errorf("%.0f requests a second, %d at once", rate, endpoint.most.Load())
		}
		t.Logf("%.0f requests a second", rate)
	})
}
