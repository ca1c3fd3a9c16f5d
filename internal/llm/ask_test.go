package llm

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"

	"parley/summarize/brief"
)

func TestAskSendsWhatWasMeant(t *testing.T) {
	f := newScript(t, said(goodAnswer))
	c := f.client(Config{Key: " sk-live-123456\n", MaxTokens: 700, Header: http.Header{"x-title": {"parley"}}})
	got, err := c.Ask(t.Context(), testRequest())
	if err != nil {
		t.Fatal(err)
	}
	if string(got.JSON) != goodAnswer || got.Model != "m-1" {
		t.Errorf("got %s by %s", got.JSON, got.Model)
	}
	if want := (brief.Usage{Requests: 1, PromptTokens: 10, CompletionTokens: 5}); got.Usage != want {
		t.Errorf("usage %+v, want %+v", got.Usage, want)
	}
	a := f.requests()[0]
	want := `{"model":"m","messages":[{"role":"system","content":"Answer in JSON."},{"role":"user","content":"An article."}],` +
		`"temperature":0,"max_tokens":700,"stream":false,"response_format":{"type":"json_schema","json_schema":` +
		`{"name":"brief","schema":` + testSchema + `,"strict":true}}}`
	if a.raw != want {
		t.Errorf("body\n%s\nwant\n%s", a.raw, want)
	}
	if a.path != "/v1/chat/completions" || a.method != http.MethodPost {
		t.Errorf("%s %s", a.method, a.path)
	}
	for name, want := range map[string]string{
		"Authorization": "Bearer sk-live-123456", "X-Title": "parley", "Content-Type": "application/json", "Api-Key": "",
	} {
		if got := a.header.Get(name); got != want {
			t.Errorf("header %s: %q, want %q", name, got, want)
		}
	}
}

func TestAskBodyIsTheSameEachTime(t *testing.T) {
	f := newScript(t, said(goodAnswer))
	for range 3 {
		if _, err := f.client(Config{MaxTokens: 9}).Ask(t.Context(), testRequest()); err != nil {
			t.Fatal(err)
		}
	}
	for _, a := range f.requests() {
		if a.raw != f.requests()[0].raw {
			t.Errorf("bodies differ:\n%s\n%s", a.raw, f.requests()[0].raw)
		}
		if _, ok := a.header["Authorization"]; ok {
			t.Error("an Authorization header without a key")
		}
	}
}

// go-openai refuses these models' parameters by itself; here nothing is
// refused before it is sent.
func TestAskModelsWithNamesOfTheirOwn(t *testing.T) {
	tests := []struct{ model, fields string }{
		{"gpt-4o", "model messages temperature max_tokens stream response_format"},
		{"o1", "model messages max_completion_tokens stream response_format"},
		{"o3-mini", "model messages max_completion_tokens stream response_format"},
		{"o4-mini-2025-04-16", "model messages max_completion_tokens stream response_format"},
		{"gpt-5", "model messages max_completion_tokens stream response_format"},
		{"gpt-5.1-mini", "model messages max_completion_tokens stream response_format"},
		{"gpt-6-sol", "model messages max_completion_tokens stream response_format"},
		{"openai/gpt-5-nano", "model messages max_completion_tokens stream response_format"},
		{"o1ga-7b", "model messages temperature max_tokens stream response_format"},
		{"olmo-2", "model messages temperature max_tokens stream response_format"},
	}
	for _, tt := range tests {
		f := newScript(t, said(goodAnswer))
		if _, err := f.client(Config{Model: tt.model, MaxTokens: 50}).Ask(t.Context(), testRequest()); err != nil {
			t.Errorf("%s: %v", tt.model, err)
			continue
		}
		if got := f.requests()[0].fields(t); got != tt.fields {
			t.Errorf("%s: %s, want %s", tt.model, got, tt.fields)
		}
	}
}

func TestAskCredentials(t *testing.T) {
	var seen http.Header
	var url string
	wire := roundTripper(func(r *http.Request) (*http.Response, error) {
		seen, url = r.Header, r.URL.String()
		return response(200, said(goodAnswer).body), nil
	})
	tests := []struct{ base, key, authorization, apiKey, url string }{
		{"https://x.openai.azure.com/openai/v1/", "k-12345", "Bearer k-12345", "k-12345", "https://x.openai.azure.com/openai/v1/chat/completions"},
		{"https://api.openai.com/v1", "k-12345", "Bearer k-12345", "", "https://api.openai.com/v1/chat/completions"},
		{"http://localhost:11434", "", "", "", "http://localhost:11434/chat/completions"},
		{"https://u:pw@host.test/v1?api-version=7", "", "Basic dTpwdw==", "", "https://host.test/v1/chat/completions?api-version=7"},
	}
	for _, tt := range tests {
		c := testClient(Config{BaseURL: tt.base, Key: tt.key, Model: "m", Transport: wire})
		if _, err := c.Ask(t.Context(), testRequest()); err != nil {
			t.Errorf("%s: %v", tt.base, err)
			continue
		}
		if got := seen.Get("Authorization"); got != tt.authorization {
			t.Errorf("%s: Authorization %q, want %q", tt.base, got, tt.authorization)
		}
		if got := seen.Get("api-key"); got != tt.apiKey {
			t.Errorf("%s: api-key %q, want %q", tt.base, got, tt.apiKey)
		}
		if url != tt.url {
			t.Errorf("%s: asked %s, want %s", tt.base, url, tt.url)
		}
	}
}

func TestAskFinish(t *testing.T) {
	tests := []struct {
		name    string
		reply   reply
		kind    Kind
		message string
	}{
		{"cut at the limit", completion(`{"title":"a`, "length", 10, 50), BadAnswer, "cut at the answer limit of 50 tokens"},
		{"cut, as Gemini has it", completion(`{"title":"a`, "MAX_TOKENS", 10, 50), BadAnswer, "cut at the answer limit"},
		{"content filter", completion("", "content_filter", 10, 0), Refused, "withheld"},
		{"refusal", reply{body: `{"choices":[{"message":{"role":"assistant","refusal":"I can't."},"finish_reason":"stop"}]}`}, Refused, "I can't."},
		{"OpenRouter, broken off", completion(goodAnswer, "error", 10, 0), Server, "the answer broke off"},
		{"OpenRouter, with the cause", reply{body: `{"choices":[{"finish_reason":"error","message":{"content":""},"error":{"code":502,"message":"upstream died"}}]}`}, Server, "upstream died"},
		{"no finish_reason", reply{body: `{"choices":[{"message":{"content":"{}"},"finish_reason":null}]}`}, Server, "broke off"},
		{"no choices", reply{body: `{"object":"chat.completion","choices":[]}`}, Server, "the answer is empty: it has no choices"},
		{"error with status 200", reply{body: `{"error":{"message":"overloaded","code":503}}`}, Server, "overloaded"},
		{"error with status 200, rate", reply{body: `{"error":{"message":"slow down","code":429}}`}, RateLimited, "slow down"},
		{"error with status 200, a word", reply{body: `{"error":"it failed"}`}, Server, "it failed"},
		{"another API", reply{body: `{"response":"hello","done":true}`}, NotEndpoint, "no chat completion"},
		{"a stream", reply{body: "data: {\"choices\":[]}\n\n"}, NotEndpoint, "stream"},
		{"an empty body", reply{}, NotEndpoint, "empty"},
		{"half a body", reply{body: `{"choices":[{"message":{"conte`}, Server, "broke off after"},
		{"a body of another type", reply{body: `{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}],"created":"today"}`}, NotEndpoint, "no chat completion"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := newScript(t, tt.reply).client(Config{MaxTokens: 50}).Ask(t.Context(), testRequest())
			if kindOfError(err) != tt.kind || !strings.Contains(err.Error(), tt.message) {
				t.Errorf("got %v (%s), want %s: %s", err, kindOfError(err), tt.kind, tt.message)
			}
		})
	}
}

func TestAskKeepAliveComments(t *testing.T) {
	f := newScript(t, reply{body: ": PROCESSING\n\n: PROCESSING\n\n" + said(goodAnswer).body})
	if _, err := f.client(Config{}).Ask(t.Context(), testRequest()); err != nil {
		t.Error(err)
	}
}

func TestAskAnswerInParts(t *testing.T) {
	f := newScript(t, reply{body: `{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":[` +
		`{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},{"type":"text","text":"{\"title\":\"a\",\"count\":1}"}]}}]}`})
	got, err := f.client(Config{}).Ask(t.Context(), testRequest())
	if err != nil || string(got.JSON) != `{"title":"a","count":1}` {
		t.Errorf("got %s, %v", got.JSON, err)
	}
}

func TestAskRepairsOnce(t *testing.T) {
	bad := `<think>hm</think>{"title":"a"}`
	f := newScript(t, said(bad), said(goodAnswer))
	got, err := f.client(Config{}).Ask(t.Context(), testRequest())
	if err != nil {
		t.Fatal(err)
	}
	if want := (brief.Usage{Requests: 2, PromptTokens: 20, CompletionTokens: 10}); got.Usage != want {
		t.Errorf("usage %+v, want %+v", got.Usage, want)
	}
	messages := f.requests()[1].body["messages"].([]any)
	if len(messages) != 4 {
		t.Fatalf("%d messages in the repair, want 4", len(messages))
	}
	if got := messages[2].(map[string]any)["content"]; got != `{"title":"a"}` {
		t.Errorf("the repair holds the answer as %q", got)
	}
	if got := messages[3].(map[string]any)["content"].(string); !strings.Contains(got, "count") {
		t.Errorf("the repair does not say what is wrong: %q", got)
	}

	for _, bad := range []string{bad, "", "I will not.", `{"title":"a","count":1`} {
		f = newScript(t, said(bad))
		got, err = f.client(Config{}).Ask(t.Context(), testRequest())
		if kindOfError(err) != BadAnswer || len(f.requests()) != 2 || got.Usage.Requests != 2 {
			t.Errorf("%q: %v after %d requests, usage %+v", bad, err, len(f.requests()), got.Usage)
		}
	}
}

func TestAskCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	f := newFake(t, func(int, asked) reply { cancel(); return refused(503, "") })
	if _, err := f.client(Config{Retries: 5}).Ask(ctx, testRequest()); !errors.Is(err, context.Canceled) || len(f.requests()) != 1 {
		t.Errorf("%v after %d requests", err, len(f.requests()))
	}
}

func TestAskParallel(t *testing.T) {
	f := newFake(t, func(_ int, a asked) reply {
		if a.format() == FormatSchema {
			return refused(400, `{"error":{"message":"json_schema is not for me"}}`)
		}
		if _, ok := a.body["max_tokens"]; ok {
			return refused(400, `{"error":{"message":"Unsupported parameter: 'max_tokens'"}}`)
		}
		return said(goodAnswer)
	})
	c := f.client(Config{MaxTokens: 100, CapsFile: t.TempDir() + "/caps.json", TokenBudget: 1 << 20})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := c.Ask(t.Context(), testRequest()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	want := Capabilities{Format: FormatObject, Refused: []string{"max_tokens"}}
	if got := c.Capabilities(); !got.equal(want) {
		t.Errorf("learnt %v, want %v", got, want)
	}
	before := len(f.requests())
	if _, err := c.Ask(t.Context(), testRequest()); err != nil || len(f.requests()) != before+1 {
		t.Errorf("%d requests with everything learnt, %v", len(f.requests())-before, err)
	}
}
