package tape

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

const (
	liveKey = "sk-live/7f\"é+1" // with all that JSON may write in two ways
	answer  = `{"choices":[{"finish_reason":"stop","message":{"content":"Ամփոփում <b> Сводка"}}]}`
)

// ask sends one completion request through a tape and returns the response with
// its body read.
func ask(ctx context.Context, rt http.RoundTripper, base, prompt string) (*http.Response, string, error) {
	body, err := json.Marshal(map[string]any{"model": "m", "messages": []any{map[string]any{"role": "user", "content": prompt}}})
	if err != nil {
		return nil, "", err
	}
	req, err := http.NewRequestWithContext(ctx, post, base+"/chat/completions", bytes.NewReader(body))
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("Authorization", "Bearer "+liveKey)
	req.Header.Set("Content-Type", "application/json")
	resp, err := (&http.Client{Transport: rt}).Do(req)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	got, err := io.ReadAll(resp.Body)
	return resp, string(got), err
}

// serve starts a server and returns its base URL and the count of its requests.
func serve(t *testing.T, h http.HandlerFunc) (base string, asked *atomic.Int64) {
	t.Helper()
	asked = new(atomic.Int64)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		h(w, r)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/v1", asked
}

func good(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Request-Id", "r1")
	w.Header().Set("Set-Cookie", "session=1")
	io.WriteString(w, answer)
}

// files returns all files below dir, relative to it.
func files(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			names = append(names, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// noNetwork fails the test if it is reached.
type noNetwork struct{ t *testing.T }

func (n noNetwork) RoundTrip(r *http.Request) (*http.Response, error) {
	n.t.Errorf("the network was asked for %s", r.URL)
	return nil, errors.New("no network")
}

func TestRecordThenReplay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "recordings")
	base, asked := serve(t, good)
	rt := New(Config{Dir: dir, Mode: Record, Base: base, Secrets: []string{liveKey}}).Wrap(nil)

	fresh, body, err := ask(t.Context(), rt, base, "Что сказал Баку?")
	if err != nil {
		t.Fatal(err)
	}
	if body != answer || fresh.Header.Get(Header) != "" || !isKey(fresh.Header.Get(KeyHeader)) {
		t.Errorf("fresh answer %q, headers %v", body, fresh.Header)
	}
	again, body, err := ask(t.Context(), rt, base, "Что сказал Баку?")
	if err != nil {
		t.Fatal(err)
	}
	if body != answer || again.Header.Get(Header) != "hit" || again.Header.Get(KeyHeader) != fresh.Header.Get(KeyHeader) {
		t.Errorf("recorded answer %q, headers %v", body, again.Header)
	}
	if asked.Load() != 1 {
		t.Errorf("asked %d times, want once", asked.Load())
	}

	// A replay knows the request by another host, and never asks.
	replay := New(Config{Dir: dir, Mode: Replay, Base: "https://api.example.com/openai/v1"})
	played, body, err := ask(t.Context(), replay.Wrap(noNetwork{t}), "https://api.example.com/openai/v1", "Что сказал Баку?")
	if err != nil {
		t.Fatal(err)
	}
	if body != answer || played.StatusCode != 200 || played.Header.Get(Header) != "hit" || played.Header.Get("X-Request-Id") != "r1" {
		t.Errorf("replayed %d %q, headers %v", played.StatusCode, body, played.Header)
	}
	if played.Header.Get("Set-Cookie") != "" {
		t.Error("a cookie was recorded")
	}
}

func TestFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	base, _ := serve(t, good)
	resp, _, err := ask(t.Context(), New(Config{Dir: dir, Mode: Record, Base: base}).Wrap(nil), base, "Ո՞վ <ասաց>")
	if err != nil {
		t.Fatal(err)
	}
	name := resp.Header.Get(KeyHeader) + ".json"
	if got := files(t, dir); len(got) != 1 || got[0] != name {
		t.Fatalf("files %v, want %s alone", got, name)
	}
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n    \"path\": \"/chat/completions\",\n", "Ո՞վ <ասաց>", "Ամփոփում <b> Сводка", "\n          \"finish_reason\": \"stop\",\n", "\"X-Request-Id\": \"r1\""} {
		if !strings.Contains(string(data), want) {
			t.Errorf("the file lacks %q:\n%s", want, data)
		}
	}
	for _, never := range []string{"Authorization", "sk-live", "127.0.0.1", "session=1"} {
		if strings.Contains(string(data), never) {
			t.Errorf("the file holds %q:\n%s", never, data)
		}
	}
	for path, want := range map[string]fs.FileMode{filepath.Join(dir, name): 0o600, dir: 0o700 | fs.ModeDir, filepath.Dir(dir): 0o700 | fs.ModeDir} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode() != want {
			t.Errorf("%s has mode %v, want %v", path, info.Mode(), want)
		}
	}
}

func TestCacheFolder(t *testing.T) {
	dir := t.TempDir()
	base, asked := serve(t, good)
	for i, want := range []string{"", "hit"} {
		c := New(Config{Dir: dir, Mode: Cache, Base: base, Host: "LOCALHOST:11434"})
		resp, _, err := ask(t.Context(), c.Wrap(nil), base, "q")
		if err != nil {
			t.Fatal(err)
		}
		if got := resp.Header.Get(Header); got != want {
			t.Errorf("request %d: %s %q, want %q", i, Header, got, want)
		}
		key := resp.Header.Get(KeyHeader)
		if got, want := files(t, dir), "localhost_11434/"+key[:2]+"/"+key+".json"; len(got) != 1 || got[0] != want {
			t.Errorf("files %v, want %s", got, want)
		}
		if models, err := c.Models(); err != nil || len(models) != 1 {
			t.Errorf("models %v, %v", models, err)
		}
	}
	if asked.Load() != 1 {
		t.Errorf("asked %d times, want once", asked.Load())
	}
}

func TestForget(t *testing.T) {
	for _, mode := range []Mode{Record, Cache} {
		dir := t.TempDir()
		base, asked := serve(t, good)
		tp := New(Config{Dir: dir, Mode: mode, Base: base})
		resp, _, err := ask(t.Context(), tp.Wrap(nil), base, "q")
		if err != nil {
			t.Fatal(err)
		}
		key := resp.Header.Get(KeyHeader)
		for range 2 { // the second time there is nothing to forget
			if err := tp.Forget(key); err != nil {
				t.Errorf("mode %d: %v", mode, err)
			}
		}
		if _, _, err := ask(t.Context(), tp.Wrap(nil), base, "q"); err != nil {
			t.Fatal(err)
		}
		if asked.Load() != 2 {
			t.Errorf("mode %d: asked %d times, want 2", mode, asked.Load())
		}
		if tp.Forget("../../etc/passwd") == nil {
			t.Errorf("mode %d: forgot what is not a key", mode)
		}
		if err := New(Config{Dir: dir, Mode: Replay}).Forget(key); err != nil || len(files(t, dir)) != 1 {
			t.Errorf("a replay forgot (%v)", err)
		}
	}
}

// Which answers are kept, by mode. The client sees every answer as it came.
func TestWhatIsKept(t *testing.T) {
	const teaching = `{"error":{"message":"unknown field messages: see parameter"}}`
	tests := []struct {
		name          string
		status        int
		body          string
		record, cache bool
	}{
		{"answer", 200, answer, true, true},
		{"error with 200", 200, `{"error":{"message":"x"}}`, false, false},
		{"page", 200, `<html>`, false, false},
		{"400", 400, teaching, true, false},
		{"404", 404, teaching, true, false},
		{"422", 422, teaching, true, false},
		{"401", 401, teaching, false, false},
		{"403", 403, teaching, false, false},
		{"408", 408, teaching, false, false},
		{"429", 429, teaching, false, false},
		{"500", 500, teaching, false, false},
		{"502", 502, `<html>`, false, false},
	}
	for _, tt := range tests {
		for mode, want := range map[Mode]bool{Record: tt.record, Cache: tt.cache} {
			t.Run(fmt.Sprintf("%s/%d", tt.name, mode), func(t *testing.T) {
				dir := t.TempDir()
				base, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
					w.Header().Set(Header, "hit") // an endpoint cannot say so
					w.WriteHeader(tt.status)
					io.WriteString(w, tt.body)
				})
				resp, body, err := ask(t.Context(), New(Config{Dir: dir, Mode: mode, Base: base}).Wrap(nil), base, "q")
				if err != nil {
					t.Fatal(err)
				}
				if resp.StatusCode != tt.status || body != tt.body || resp.Header.Get(Header) != "" {
					t.Errorf("got %d %q %v", resp.StatusCode, body, resp.Header)
				}
				if kept := len(files(t, dir)) == 1; kept != want {
					t.Errorf("kept: %v, want %v", kept, want)
				}
			})
		}
	}
}

func TestIncompleteIsNotKept(t *testing.T) {
	whole := func(w http.ResponseWriter) { io.WriteString(w, answer) }
	tests := []struct {
		name string
		h    http.HandlerFunc
	}{
		{"shorter than its Content-Length", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", fmt.Sprint(len(answer)+10))
			whole(w)
		}},
		{"chunks broken off", func(w http.ResponseWriter, r *http.Request) {
			whole(w)
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}},
		{"close-delimited and cut", func(w http.ResponseWriter, r *http.Request) {
			conn, _, err := w.(http.Hijacker).Hijack()
			if err != nil {
				return
			}
			io.WriteString(conn, "HTTP/1.0 200 OK\r\n\r\n"+answer[:40])
			conn.Close()
		}},
	}
	for _, tt := range tests {
		for _, mode := range []Mode{Record, Cache} {
			t.Run(tt.name, func(t *testing.T) {
				dir := t.TempDir()
				base, _ := serve(t, tt.h)
				_, body, err := ask(t.Context(), New(Config{Dir: dir, Mode: mode, Base: base}).Wrap(nil), base, "q")
				if tt.name != "close-delimited and cut" && !errors.Is(err, io.ErrUnexpectedEOF) {
					t.Errorf("the reader of the body got %q and error %v, want unexpected EOF", body, err)
				}
				if !strings.HasPrefix(answer, body) || body == "" {
					t.Errorf("body %q is not what came", body)
				}
				if got := files(t, dir); len(got) != 0 {
					t.Errorf("kept %v", got)
				}
			})
		}
	}
}

// A body that says more than its Content-Length tells, through a transport that
// does not check it.
func TestWrongContentLength(t *testing.T) {
	dir := t.TempDir()
	rt := New(Config{Dir: dir, Mode: Cache, Base: "http://h/v1"}).Wrap(roundTrip(func(r *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 200, ContentLength: 1000, Body: io.NopCloser(strings.NewReader(answer)), Request: r}, nil
	}))
	if _, body, err := ask(t.Context(), rt, "http://h/v1", "q"); err != nil || body != answer {
		t.Errorf("got %q, %v", body, err)
	}
	if got := files(t, dir); len(got) != 0 {
		t.Errorf("kept %v", got)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestCancelledIsNotKept(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	rt := New(Config{Dir: dir, Mode: Cache, Base: "http://h/v1"}).Wrap(roundTrip(func(r *http.Request) (*http.Response, error) {
		cancel() // the whole answer is there, but its client has left
		return &http.Response{StatusCode: 200, ContentLength: -1, Body: io.NopCloser(strings.NewReader(answer)), Request: r}, nil
	}))
	ask(ctx, rt, "http://h/v1", "q")
	if got := files(t, dir); len(got) != 0 {
		t.Errorf("kept %v", got)
	}
}

func TestStreamPasses(t *testing.T) {
	dir := t.TempDir()
	base, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
		io.WriteString(w, "data: [DONE]\n\n")
	})
	_, body, err := ask(t.Context(), New(Config{Dir: dir, Mode: Record, Base: base}).Wrap(nil), base, "q")
	if err != nil || body != "data: [DONE]\n\n" {
		t.Errorf("got %q, %v", body, err)
	}
	if got := files(t, dir); len(got) != 0 {
		t.Errorf("kept %v", got)
	}
}

func TestLongBodyPasses(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("x", maxBody+100)
	base, _ := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, long) })
	_, body, err := ask(t.Context(), New(Config{Dir: dir, Mode: Record, Base: base}).Wrap(nil), base, "q")
	if err != nil || body != long {
		t.Errorf("got %d bytes, %v; want %d", len(body), err, len(long))
	}
	if got := files(t, dir); len(got) != 0 {
		t.Errorf("kept %v", got)
	}
}

func TestGetIsNotTaped(t *testing.T) {
	base, asked := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, `{"data":[]}`) })
	for _, mode := range []Mode{Record, Cache} {
		dir := t.TempDir()
		client := &http.Client{Transport: New(Config{Dir: dir, Mode: mode, Base: base}).Wrap(nil)}
		resp, err := client.Get(base + "/models")
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if got := files(t, dir); len(got) != 0 || resp.Header.Get(KeyHeader) != "" {
			t.Errorf("mode %d taped %v, %v", mode, got, resp.Header)
		}
	}
	if asked.Load() != 2 {
		t.Errorf("asked %d times, want 2", asked.Load())
	}
	client := &http.Client{Transport: New(Config{Dir: t.TempDir(), Mode: Replay, Base: base}).Wrap(noNetwork{t})}
	_, err := client.Get(base + "/models")
	if _, ok := errors.AsType[*MissError](err); !ok {
		t.Errorf("replay: error %v, want a miss", err)
	}
}

func TestAskedOnceAtATime(t *testing.T) {
	const clients = 8
	gate := make(chan struct{})
	base, asked := serve(t, func(w http.ResponseWriter, r *http.Request) { <-gate; good(w, r) })
	tp := New(Config{Dir: t.TempDir(), Mode: Cache, Base: base})
	var wg sync.WaitGroup
	var hits atomic.Int64
	for range clients {
		wg.Go(func() {
			resp, body, err := ask(t.Context(), tp.Wrap(nil), base, "q")
			if err != nil || body != answer {
				t.Errorf("got %q, %v", body, err)
				return
			}
			if resp.Header.Get(Header) == "hit" {
				hits.Add(1)
			}
		})
	}
	close(gate)
	wg.Wait()
	if asked.Load() != 1 || hits.Load() != clients-1 {
		t.Errorf("asked %d times with %d hits, want 1 and %d", asked.Load(), hits.Load(), clients-1)
	}
}

func TestWaitingEndsWithItsContext(t *testing.T) {
	gate, arrived := make(chan struct{}), make(chan struct{})
	base, _ := serve(t, func(w http.ResponseWriter, r *http.Request) { close(arrived); <-gate; good(w, r) })
	rt := New(Config{Dir: t.TempDir(), Mode: Cache, Base: base}).Wrap(nil)
	first := make(chan error)
	go func() {
		_, _, err := ask(t.Context(), rt, base, "q")
		first <- err
	}()
	<-arrived
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := ask(ctx, rt, base, "q"); !errors.Is(err, context.Canceled) {
		t.Errorf("the second: error %v, want cancelled", err)
	}
	close(gate)
	if err := <-first; err != nil {
		t.Errorf("the first: %v", err)
	}
}

// Where the first fails or leaves, the one who waited asks.
func TestWaiterTakesOver(t *testing.T) {
	arrived := make(chan struct{})
	var served atomic.Int64
	base, asked := serve(t, func(w http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body) // or the server does not notice who leaves
		if served.Add(1) == 1 {
			close(arrived)
			<-r.Context().Done()
			return
		}
		good(w, r)
	})
	rt := New(Config{Dir: t.TempDir(), Mode: Cache, Base: base}).Wrap(nil)
	ctx, leave := context.WithCancel(t.Context())
	first, second := make(chan error), make(chan error)
	go func() {
		_, _, err := ask(ctx, rt, base, "q")
		first <- err
	}()
	<-arrived
	go func() {
		_, body, err := ask(t.Context(), rt, base, "q")
		if err == nil && body != answer {
			err = fmt.Errorf("body %q", body)
		}
		second <- err
	}()
	leave()
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("the first: error %v, want cancelled", err)
	}
	if err := <-second; err != nil {
		t.Errorf("the second: %v", err)
	}
	if asked.Load() != 2 {
		t.Errorf("asked %d times, want 2", asked.Load())
	}
}
