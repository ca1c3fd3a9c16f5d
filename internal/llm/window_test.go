package llm

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"parley/internal/text"
)

func TestWasCut(t *testing.T) {
	tests := []struct {
		name     string
		read     int
		estimate int
		want     bool
	}{
		{"nothing reported", 0, 9000, false},
		{"nonsense reported", -3, 9000, false},
		{"a short prompt", 10, 500, false},
		{"as estimated", 3000, 3000, false},
		{"more than estimated", 9000, 3000, false},
		{"o200k in Armenian", 2040, 3000, false},
		{"the relay in Armenian", 3570, 3000, false},
		{"Ollama, window of 4096, 7900 tokens", 2050, 7900, true},
		{"Ollama, window of 4096, 4200 tokens estimated low", 2051, 3300, true},
		{"Ollama, older, window of 4096", 4096, 6000, true},
		{"Ollama, window of 32768", 16386, 40000, true},
		{"one window, as estimated", 4096, 4500, false},
		{"far below", 900, 2000, true},
	}
	for _, tt := range tests {
		if got := wasCut(tt.read, tt.estimate); got != tt.want {
			t.Errorf("%s: wasCut(%d, %d) = %v", tt.name, tt.read, tt.estimate, got)
		}
	}
}

// article returns about n tokens of Armenian.
func article(n int) string {
	const line = "Նախարարն ասաց, որ բանակցությունները կշարունակվեն։ "
	return strings.Repeat(line, n/text.EstimateTokens(line)+1)
}

func TestPromptCut(t *testing.T) {
	r := testRequest()
	r.User = article(6000)
	f := newScript(t, completion(goodAnswer, "stop", 2050, 20))
	got, err := f.client(Config{}).Ask(t.Context(), r)
	if kindOfError(err) != PromptCut || !strings.Contains(err.Error(), "read only 2050 of about 59") {
		t.Errorf("got %v", err)
	}
	if hint := err.(*Error).Hint(); !strings.Contains(hint, "num_ctx") {
		t.Errorf("hint %q", hint)
	}
	if got.Usage.PromptTokens != 2050 || got.JSON != nil {
		t.Errorf("got %s, usage %+v", got.JSON, got.Usage)
	}
	cached := strings.Replace(completion(goodAnswer, "stop", 2050, 20).body, `"total_tokens"`, `"prompt_tokens_details":{"cached_tokens":4000},"total_tokens"`, 1)
	for name, rep := range map[string]reply{
		"whole":              completion(goodAnswer, "stop", 5900, 20),
		"no usage":           {body: strings.Replace(completion(goodAnswer, "stop", 0, 0).body, `"usage"`, `"x"`, 1)},
		"cached counts more": {body: cached},
	} {
		if _, err := newScript(t, rep).client(Config{}).Ask(t.Context(), r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestContextTooLong(t *testing.T) {
	r := testRequest()
	r.User = article(3000)
	n := estimate([]message{{Content: r.System}, {Content: r.User}})
	tests := []struct {
		context, limit int
		fits           bool
	}{
		{0, 0, true},
		{n + answerTokens, 0, true},
		{n + answerTokens - 1, 0, false},
		{n + 500, 500, true},
		{n + 500, 501, false},
	}
	for _, tt := range tests {
		f := newScript(t, completion(goodAnswer, "stop", n, 5))
		_, err := f.client(Config{Context: tt.context, MaxTokens: tt.limit}).Ask(t.Context(), r)
		if (err == nil) != tt.fits || err != nil && kindOfError(err) != ContextTooLong {
			t.Errorf("window %d, limit %d: %v", tt.context, tt.limit, err)
		}
		if err != nil && (len(f.requests()) != 0 || !strings.Contains(err.Error(), "holds ")) {
			t.Errorf("window %d: sent all the same, or %v", tt.context, err)
		}
	}
}

func TestBudget(t *testing.T) {
	r := testRequest()
	n := estimate([]message{{Content: r.System}, {Content: r.User}})
	f := newScript(t, completion(goodAnswer, "stop", n, 100))
	c := f.client(Config{TokenBudget: 2*n + 100})
	for i, want := range []Kind{"", "", Budget} {
		if _, err := c.Ask(t.Context(), r); kindOfError(err) != want {
			t.Errorf("question %d: %v", i, err)
		}
	}
	if len(f.requests()) != 2 {
		t.Errorf("%d requests", len(f.requests()))
	}
	// A server that reports nothing is taken to have used what was estimated;
	// one that fails used nothing.
	f = newScript(t, refused(401, ``), completion(goodAnswer, "stop", 0, 0))
	c = f.client(Config{TokenBudget: 2 * n})
	for i, want := range []Kind{KeyRefused, "", "", Budget} {
		if _, err := c.Ask(t.Context(), r); kindOfError(err) != want {
			t.Errorf("question %d: %v", i, err)
		}
	}
}

// An answer that cannot be repaired for want of room is a bad answer: the
// article did fit.
func TestRepairDoesNotFit(t *testing.T) {
	r := testRequest()
	n := estimate([]message{{Content: r.System}, {Content: r.User}})
	f := newScript(t, said("no"))
	_, err := f.client(Config{Context: n + answerTokens}).Ask(t.Context(), r)
	if kindOfError(err) != BadAnswer || len(f.requests()) != 1 {
		t.Errorf("%v after %d requests", err, len(f.requests()))
	}
}

// Of many questions at once only as many are sent as the budget allows.
func TestBudgetParallel(t *testing.T) {
	r := testRequest()
	n := estimate([]message{{Content: r.System}, {Content: r.User}})
	release := make(chan struct{})
	var sent atomic.Int32
	c := testClient(Config{BaseURL: "http://h.test/v1", Model: "m", TokenBudget: 3 * n, Transport: roundTripper(func(*http.Request) (*http.Response, error) {
		sent.Add(1)
		<-release
		return response(200, completion(goodAnswer, "stop", n, 0).body), nil
	})})
	results := make(chan error, 8)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			_, err := c.Ask(t.Context(), r)
			results <- err
		})
	}
	for range 5 { // those refused come back while the others wait
		if err := <-results; kindOfError(err) != Budget {
			t.Errorf("got %v", err)
		}
	}
	close(release)
	wg.Wait()
	if sent.Load() != 3 {
		t.Errorf("%d were sent, want 3", sent.Load())
	}
}
