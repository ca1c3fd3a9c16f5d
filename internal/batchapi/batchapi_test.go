package batchapi

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

func open(t *testing.T, dir string) *Service {
	t.Helper()
	s, err := Open(Config{Dir: dir, Poll: time.Millisecond, Logf: t.Logf})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// refuse is a network that nothing may reach.
type refuse struct{ t *testing.T }

func (r refuse) RoundTrip(*http.Request) (*http.Response, error) {
	r.t.Error("asked by itself")
	return nil, errors.New("refused")
}

func ask(t *testing.T, s *Service, ctx context.Context, body string) (*http.Response, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://host.invalid/v1/chat/completions", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return s.Wrap(refuse{t}).RoundTrip(req)
}

func TestCollect(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if err := s.Begin(); err != nil {
		t.Fatal(err)
	}
	ctx, pending := Track(t.Context())
	for _, body := range []string{`{"a":1}`, `{"a":2}`, `{"a":1}`} {
		if _, err := ask(t, s, ctx, body); !errors.Is(err, ErrPending) {
			t.Errorf("%s: %v", body, err)
		}
	}
	if n, err := s.Close(); n != 2 || pending() != 3 || err != nil {
		t.Errorf("%d collected, %d pending, %v", n, pending(), err)
	}
	if s = open(t, dir); s.Waiting() != 2 {
		t.Errorf("after a restart %d wait", s.Waiting())
	}

	// Lines of all kinds; only those that answer are kept.
	id := idOf([]byte(`{"a":1}`))
	other := idOf([]byte(`{"a":2}`))
	failed := map[string]bool{}
	lines := strings.Join([]string{
		`no JSON`, `{}`, `{"custom_id":"../../x","response":{"status_code":200,"body":{"choices":[{"finish_reason":"stop"}]}}}`,
		`{"custom_id":"` + other + `","response":{"status_code":200,"body":{"choices":[]}}}`,
		`{"custom_id":"` + other + `","response":null,"error":{"code":"batch_expired"}}`,
		`{"custom_id":"` + id + `","response":{"status_code":200,"body":{"choices":[{"finish_reason":"stop"}]}},"error":null}`,
	}, "\n")
	if err := s.read(strings.NewReader(lines), failed); err != nil || len(failed) != 1 || !failed[other] {
		t.Errorf("failed %v, %v", failed, err)
	}
	resp, err := ask(t, s, t.Context(), `{"a":1}`)
	if err != nil || resp.StatusCode != 200 {
		t.Fatal(resp, err)
	}
	if body, _ := io.ReadAll(resp.Body); string(body) != `{"choices":[{"finish_reason":"stop"}]}` {
		t.Errorf("body %s", body)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 { // answers, state and one file of requests
		t.Errorf("%v, %v", entries, err)
	}
}

// A refusal is not asked again, and its message does not hold the key.
func TestRefusal(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		io.Copy(io.Discard, r.Body)
		w.WriteHeader(http.StatusUnauthorized)
		io.WriteString(w, `{"error":{"message":"incorrect API key provided: sk-sesame"}}`)
	}))
	defer server.Close()
	s := open(t, t.TempDir())
	s.At(Endpoint{Base: server.URL, Sign: func(*http.Request) {}, Mask: func(s string) string { return strings.ReplaceAll(s, "sk-sesame", "[key]") }})
	if err := s.Begin(); err != nil {
		t.Fatal(err)
	}
	ask(t, s, t.Context(), `{}`)
	if _, err := s.Close(); err != nil {
		t.Fatal(err)
	}
	err := s.Wait(t.Context())
	if err == nil || strings.Contains(err.Error(), "sesame") || !strings.Contains(err.Error(), "401") || asked != 1 {
		t.Errorf("asked %d times: %v", asked, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"custom_id":"0123456789abcdef0123456789abcdef","response":{"status_code":200,"body":{"choices":[{"finish_reason":"stop"}]}}}`)
	f.Add("{\"custom_id\":1}\n\xff")
	dir := f.TempDir()
	s, err := Open(Config{Dir: dir, Logf: func(string, ...any) {}})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		failed := map[string]bool{}
		if err := s.read(strings.NewReader(lines), failed); err != nil {
			t.Error(err)
		}
		for id := range failed {
			if !isID(id) {
				t.Errorf("%q failed", id)
			}
		}
	})
}
