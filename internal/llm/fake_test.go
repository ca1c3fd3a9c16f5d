package llm

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// A fake is an endpoint on loopback that keeps what it was asked.
type fake struct {
	*httptest.Server
	mu    sync.Mutex
	asked []asked
}

// asked is one request as it came in.
type asked struct {
	method, path, query string
	header              http.Header
	raw                 string
	body                map[string]any
}

// A reply is what a fake sends back. Status 0 is 200.
type reply struct {
	status int
	body   string
	header map[string]string
	breaks bool // close the connection in the middle of the body
}

// newFake returns a fake that answers request n, counted from 0, with
// respond(n, request).
func newFake(t *testing.T, respond func(n int, a asked) reply) *fake {
	t.Helper()
	f := &fake{}
	f.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, _ := io.ReadAll(r.Body)
		a := asked{method: r.Method, path: r.URL.Path, query: r.URL.RawQuery, header: r.Header, raw: string(raw)}
		json.Unmarshal(raw, &a.body)
		f.mu.Lock()
		n := len(f.asked)
		f.asked = append(f.asked, a)
		f.mu.Unlock()
		rep := respond(n, a)
		for k, v := range rep.header {
			w.Header().Set(k, v)
		}
		if w.Header().Get("Content-Type") == "" {
			w.Header().Set("Content-Type", "application/json")
		}
		if rep.breaks {
			w.Header().Set("Content-Length", fmt.Sprint(len(rep.body)+100))
		}
		if rep.status != 0 {
			w.WriteHeader(rep.status)
		}
		io.WriteString(w, rep.body)
	}))
	t.Cleanup(f.Close)
	return f
}

// newScript returns a fake that sends replies in turn, the last one for ever.
func newScript(t *testing.T, replies ...reply) *fake {
	return newFake(t, func(n int, _ asked) reply { return replies[min(n, len(replies)-1)] })
}

func (f *fake) requests() []asked {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]asked(nil), f.asked...)
}

func (f *fake) client(cfg Config) *Client {
	if cfg.BaseURL == "" {
		cfg.BaseURL = f.URL + "/v1"
	}
	if cfg.Model == "" {
		cfg.Model = "m"
	}
	return testClient(cfg)
}

// testClient returns a client that never waits.
func testClient(cfg Config) *Client {
	return newClient(cfg, clock{
		sleep:  func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
		random: func() float64 { return 0.5 },
		now:    func() time.Time { return time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC) },
	})
}

// said is a completion with the given text.
func said(content string) reply { return completion(content, "stop", 10, 5) }

func completion(content, finish string, prompt, answer int) reply {
	text, _ := json.Marshal(content)
	reason, _ := json.Marshal(finish)
	return reply{body: fmt.Sprintf(`{"id":"x","object":"chat.completion","created":1,"model":"m-1",
"choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":%s}],
"usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d}}`, text, reason, prompt, answer, prompt+answer)}
}

func refused(status int, body string) reply { return reply{status: status, body: body} }

// testSchema has its fields in an order that is not the alphabet's.
const testSchema = `{"type":"object","properties":{"title":{"type":"string"},"count":{"type":"integer"}},` +
	`"required":["title","count"],"additionalProperties":false}`

const goodAnswer = `{"title":"Ծանոթագրություն","count":2}`

func testRequest() Request {
	return Request{
		Task:   "brief",
		System: "Answer in JSON.",
		User:   "An article.",
		Name:   "brief",
		Schema: json.RawMessage(testSchema),
	}
}

// fields returns the names of the top-level fields of a request, in order.
func (a asked) fields(t *testing.T) string {
	t.Helper()
	fields, err := fieldsOf([]byte(a.raw))
	if err != nil {
		t.Fatalf("request body: %v", err)
	}
	var names []string
	for _, f := range fields {
		names = append(names, f.name)
	}
	return strings.Join(names, " ")
}

// format returns the type of the response_format of a request, or "text".
func (a asked) format() Format {
	format, ok := a.body["response_format"].(map[string]any)
	if !ok {
		return FormatText
	}
	return Format(format["type"].(string))
}

// kindOfError returns the kind of err, or "" if it is no *Error.
func kindOfError(err error) Kind {
	if e, ok := err.(*Error); ok {
		return e.Kind
	}
	return ""
}
