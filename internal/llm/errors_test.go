package llm

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestErrorKinds(t *testing.T) {
	tests := []struct {
		name    string
		reply   reply
		kind    Kind
		message string // part of Error()
	}{
		{"wrong key", refused(401, `{"error":{"message":"Incorrect API key provided","code":"invalid_api_key"}}`), KeyRefused, "the key was refused (401 unauthorized): Incorrect"},
		{"no right", refused(403, `{"error":{"message":"You have no access."}}`), KeyRefused, "no access"},
		{"Gemini's wrong key", refused(400, `[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}]`), KeyRefused, "API key not valid"},
		{"OpenAI's unknown model", refused(404, "{\"error\":{\"message\":\"The model `m` does not exist or you do not have access to it.\",\"code\":\"model_not_found\"}}"), ModelUnknown, "no model m (404 not found)"},
		{"no access to the model", refused(403, `{"error":{"message":"Project has no access to model m","code":"model_not_found"}}`), ModelUnknown, "no model m"},
		{"Ollama's unknown model", refused(404, `{"error":{"message":"model \"m\" not found, try pulling it first","type":"api_error"}}`), ModelUnknown, "try pulling"},
		{"Anthropic's unknown model", refused(404, `{"error":{"type":"not_found_error","message":"model: m"}}`), ModelUnknown, "model: m"},
		{"Mistral's unknown model", refused(400, `{"object":"error","message":"Invalid model: m","type":"invalid_model","code":"1500"}`), ModelUnknown, "Invalid model"},
		{"OpenRouter's unknown model", refused(400, `{"error":{"message":"m is not a valid model ID","code":400}}`), ModelUnknown, "not a valid model"},
		{"OpenRouter's model without a host", refused(404, `{"error":{"message":"No endpoints found for m.","code":404}}`), ModelUnknown, "No endpoints"},
		{"Gemini's unknown model", refused(404, `[{"error":{"code":404,"message":"models/m is not found for API version v1main","status":"NOT_FOUND"}}]`), ModelUnknown, "models/m"},
		{"Azure's unknown deployment", refused(404, `{"error":{"code":"DeploymentNotFound","message":"The API deployment does not exist."}}`), ModelUnknown, "deployment"},
		{"LM Studio without a model", refused(400, `{"error":{"message":"No models loaded. Please load a model"}}`), ModelUnknown, "No models loaded"},
		{"used up", refused(429, `{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}}`), Quota, "nothing left"},
		{"payment", refused(402, `{"error":{"message":"Insufficient Balance"}}`), Quota, "Insufficient Balance"},
		{"Anthropic's credit", refused(400, `{"error":{"message":"Your credit balance is too low to access the API."}}`), Quota, "credit"},
		{"too many", refused(429, `{"message":"rate limited"}`), RateLimited, "too many requests"},
		{"OpenAI's window", refused(400, `{"error":{"message":"This model's maximum context length is 8192 tokens. Shorten it.","code":"context_length_exceeded"}}`), ContextTooLong, "8192"},
		{"vLLM's window", refused(400, `{"object":"error","message":"The decoder prompt (length 9001) is longer than the maximum model length of 4096."}`), ContextTooLong, "9001"},
		{"llama.cpp's window", refused(400, `{"error":{"code":400,"message":"the request exceeds the available context size (4096 tokens)","type":"exceed_context_size_error"}}`), ContextTooLong, "4096"},
		{"Ollama's window", refused(400, `{"error":"prompt too long; exceeded max context length by 20 tokens"}`), ContextTooLong, "by 20"},
		{"LM Studio's window", refused(400, `{"error":"Trying to keep 5000 tokens, but the model is loaded with context length of only 4096 tokens"}`), ContextTooLong, "only 4096"},
		{"Anthropic's window", refused(400, `{"error":{"message":"prompt is too long: 208310 tokens > 200000 maximum"}}`), ContextTooLong, "208310"},
		{"Gemini's window", refused(400, `[{"error":{"message":"The input token count (9) exceeds the maximum number of tokens allowed (8)."}}]`), ContextTooLong, "(9)"},
		{"too large", refused(413, ``), ContextTooLong, "413"},
		{"Azure's filter", refused(400, `{"error":{"message":"The response was filtered","code":"content_filter"}}`), Refused, "declined"},
		{"OpenRouter's moderation", refused(403, `{"error":{"message":"Your input was flagged","code":403}}`), Refused, "flagged"},
		{"FastAPI without the path", refused(404, `{"detail":"Not Found"}`), NotEndpoint, "no chat completions there"},
		{"Go's mux", refused(404, "404 page not found\n"), NotEndpoint, "404 page not found"},
		{"a web page", reply{body: "<!doctype html><title>Hello &amp; welcome</title>"}, NotEndpoint, "web page, not as an endpoint: Hello & welcome"},
		{"a web page, not found", refused(404, "<html><title>404 Not Found</title>"), NotEndpoint, "web page (404 not found)"},
		{"a firewall's page", refused(403, "<html><title>Blocked</title>"), NotEndpoint, "Blocked"},
		{"POST not allowed", refused(405, ``), NotEndpoint, "405"},
		{"a redirect", reply{status: 301, header: map[string]string{"Location": "https://u:p@new.test/v1/chat/completions?k=v"}}, NotEndpoint, "redirects elsewhere (301 moved permanently): https://new.test/v1"},
		{"TLS wanted", refused(400, "Client sent an HTTP request to an HTTPS server.\n"), NotEndpoint, "HTTPS server"},
		{"a proxy's credentials", refused(407, ``), Unreachable, "the proxy wants credentials"},
		{"a gateway's page", refused(502, "<html><title>502 Bad Gateway</title>"), Server, "the server failed (502 bad gateway): 502 Bad Gateway"},
		{"overloaded", refused(529, `{"error":{"type":"overloaded_error","message":"Overloaded"}}`), Server, "(529): Overloaded"},
		{"a gateway's patience", refused(504, ``), TimedOut, "gave up waiting"},
		{"any refusal", refused(400, `{"detail":"no"}`), Server, "the request was refused (400 bad request): no"},
		{"message as a list", refused(400, `{"error":{"message":["a","b"]}}`), Server, "a; b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake(t, func(_ int, a asked) reply {
				if a.method == "GET" {
					return reply{body: `{"data":[{"id":"other"},{"id":"m1"}]}`}
				}
				return tt.reply
			})
			_, err := f.client(Config{Key: "sk-0123456789"}).Ask(t.Context(), testRequest())
			if kindOfError(err) != tt.kind || !strings.Contains(err.Error(), tt.message) {
				t.Fatalf("got %q (%s), want %q (%s)", err, kindOfError(err), tt.message, tt.kind)
			}
			e := err.(*Error)
			if e.Host != Host(f.URL) || !strings.HasPrefix(err.Error(), e.Host+": ") {
				t.Errorf("host %q in %q", e.Host, err)
			}
			if r, _ := utf8.DecodeRuneInString(e.Message); unicode.IsUpper(r) {
				t.Errorf("starts in upper case: %q", e.Message)
			}
			if tt.kind == ModelUnknown && strings.Join(e.Models, " ") != "m1 other" {
				t.Errorf("models %q", e.Models)
			}
		})
	}
}

func TestErrorHoldsNoSecret(t *testing.T) {
	const key, password = "sk-live-0123456789", "hunter22"
	body := `{"error":{"message":"key ` + key + ` of \u001b[31mu\u001b[0m:` + password + `\nis\u0007 wrong ` + strings.Repeat("ա", 500) + `"}}`
	var log strings.Builder
	for _, status := range []int{400, 401, 404, 429, 500} {
		f := newScript(t, refused(status, body))
		base := strings.Replace(f.URL, "http://", "http://u:"+password+"@", 1)
		c := f.client(Config{BaseURL: base, Key: key, Retries: 1, Logf: func(format string, args ...any) {
			for _, a := range args {
				if e, ok := a.(error); ok {
					a = e.Error()
				}
				if s, ok := a.(string); ok {
					log.WriteString(s + "\n")
				}
			}
		}})
		_, err := c.Ask(t.Context(), testRequest())
		shown := err.Error() + err.(*Error).Hint() + err.(*Error).Host + log.String()
		if strings.Contains(shown, key) || strings.Contains(shown, password) {
			t.Errorf("%d: shows a secret: %s", status, shown)
		}
		if !strings.Contains(err.Error(), "[key]") || strings.ContainsAny(err.Error(), "\x1b\n\a") {
			t.Errorf("%d: %q", status, err)
		}
		if n := utf8.RuneCountInString(err.Error()); n > 420 {
			t.Errorf("%d: %d runes", status, n)
		}
	}
	if log.Len() == 0 {
		t.Error("nothing was logged")
	}
}

func TestErrorHints(t *testing.T) {
	page := reply{body: "<html>"}
	for base, want := range map[string]string{
		"":                       "/v1",
		"/api":                   "/api/v1",
		"/v1":                    "--base-url",
		"/openai/v1":             "--base-url",
		"/v1/chat/completions":   "without /chat/completions",
		"/v1beta/openai":         "--base-url",
		"/compatible-mode/v1///": "--base-url",
	} {
		f := newScript(t, page)
		_, err := f.client(Config{BaseURL: f.URL + base + "/"}).Ask(t.Context(), testRequest())
		e, ok := err.(*Error)
		if !ok || !strings.Contains(e.Hint(), want) || strings.Contains(e.Hint(), "try") != (base == "" || base == "/api") {
			t.Errorf("%s: %v, hint %q, want %q", base, err, e.Hint(), want)
		}
	}
	f := newScript(t, refused(401, `{}`))
	_, err := f.client(Config{}).Ask(t.Context(), testRequest())
	if e := err.(*Error); !strings.Contains(e.Message, "a key is needed") || !strings.Contains(e.Hint(), "OPENAI_API_KEY") {
		t.Errorf("%v, hint %q", err, e.Hint())
	}
	for _, kind := range []Kind{
		KeyRefused, ModelUnknown, Quota, RateLimited, ContextTooLong, PromptCut, Unreachable, NotEndpoint, BadAnswer, Budget, TimedOut,
	} {
		if (&Error{Kind: kind}).Hint() == "" {
			t.Errorf("%s has no hint", kind)
		}
	}
	if got := (&Error{Kind: ModelUnknown, Models: []string{"a", "b"}}).Hint(); got != "the endpoint has a, b" {
		t.Errorf("hint %q", got)
	}
}

func TestBadConfig(t *testing.T) {
	tests := []struct {
		base, key string
		kind      Kind
		message   string
	}{
		{"localhost:11434/v1", "", NotEndpoint, "the base URL is not an http:// or https:// address"},
		{"", "", NotEndpoint, "the base URL"},
		{"ftp://host/v1", "", NotEndpoint, "host: the base URL"},
		{"http://user:secret\x7f@host", "", NotEndpoint, "the base URL"},
		{"https://host/v1", "a\nb", KeyRefused, "host: the key holds"},
	}
	for _, tt := range tests {
		c := testClient(Config{BaseURL: tt.base, Key: tt.key, Model: "m"})
		_, err := c.Ask(t.Context(), testRequest())
		if kindOfError(err) != tt.kind || !strings.HasPrefix(err.Error(), tt.message) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: %v", tt.base, err)
		}
		if _, err := c.Models(t.Context()); kindOfError(err) != tt.kind {
			t.Errorf("%q: Models: %v", tt.base, err)
		}
		if c.Capabilities().Format != FormatSchema {
			t.Errorf("%q: capabilities %v", tt.base, c.Capabilities())
		}
	}
}

func TestHost(t *testing.T) {
	for base, want := range map[string]string{
		"https://API.OpenAI.com/v1":         "api.openai.com",
		"http://u:secret@localhost:11434/":  "localhost:11434",
		" https://x.openai.azure.com/v1?k=": "x.openai.azure.com",
		"http://a b/":                       "",
		"":                                  "",
	} {
		if got := Host(base); got != want {
			t.Errorf("Host(%q) = %q, want %q", base, got, want)
		}
	}
}

// A key that a server puts into an answer is not printed with it.
func TestKeyInAnAnswer(t *testing.T) {
	const key = "sk-0123456789abcdef"
	content, err := json.Marshal(`{"title":"Key ` + key + `","count":2}`)
	if err != nil {
		t.Fatal(err)
	}
	f := newScript(t, reply{body: `{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":` + string(content) + `}}]}`})
	answer, err := f.client(Config{Model: "m", Key: key}).Ask(t.Context(), testRequest())
	got := answer.JSON
	if err != nil || strings.Contains(string(got), key) || !strings.Contains(string(got), "[key]") {
		t.Errorf("got %s, %v", got, err)
	}
}
