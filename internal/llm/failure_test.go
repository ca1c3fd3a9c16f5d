package llm

import (
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/text"
)

func TestParseFailure(t *testing.T) {
	tests := []struct{ name, body, message string }{
		{"nested", `{"error":{"message":"a","type":"t","code":"c"}}`, "a"},
		{"a word", `{"error":"a"}`, "a"},
		{"flat", `{"object":"error","message":"a","code":400}`, "a"},
		{"detail", `{"detail":"a"}`, "a"},
		{"FastAPI", `{"detail":[{"loc":["body","seed"],"msg":"a"},{"loc":["query"],"msg":"b"}]}`, "seed: a; b"},
		{"Gemini", `[{"error":{"message":"a"}},{"error":{"message":"b"}}]`, "a; b"},
		{"Mistral", `{"object":"error","message":{"detail":[{"loc":["body","seed"],"msg":"a"}]}}`, "seed: a"},
		{"OpenRouter", `{"error":{"message":"a","metadata":{"raw":"{\"error\":{\"message\":\"b\"}}"}}}`, "a; b"},
		{"twice the same", `{"error":"a","message":"a"}`, "a"},
		{"null", `{"error":null}`, ""},
		{"a page", "\n<!DOCTYPE html><html><head><title>\n a &lt; b </title>", "a < b"},
		{"a page without a title", "<html>", ""},
		{"plain text", "a b\n", "a b"},
		{"nothing", " \n", ""},
		{"a number", "12", ""},
	}
	for _, tt := range tests {
		if got := parseFailure([]byte(tt.body)); got.message != tt.message {
			t.Errorf("%s: %q, want %q", tt.name, got.message, tt.message)
		}
	}
}

// FuzzRefusal: whatever a server says, the error made of it is one short line
// without control characters and without the key, and asking again ends.
func FuzzRefusal(f *testing.F) {
	for _, seed := range []string{
		`{"error":{"message":"Unsupported parameter: 'max_tokens' sk-0123456789","code":400}}`, `[[{"detail":[{"loc":["body","temperature"],"msg":"\u001b[1m"}]}]]`,
		`<title>a</title>`, "\x9b31m\xff sk-01\x00234567\u200b89", `{"choices":[{"error":{"code":500}}]}`, `{"error":"grammar"}`,
	} {
		f.Add(400, []byte(seed))
		f.Add(500, []byte(seed))
	}
	ep := newEndpoint(Config{BaseURL: "http://h.test", Model: "m", Key: "sk-0123456789"})
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		if status < 300 || status > 599 {
			return
		}
		said := parseFailure(body)
		e := ep.refusal(status, http.Header{"Location": {string(body)}}, said)
		for _, line := range []string{e.Error(), e.Hint()} {
			if clean, _ := text.Clean(line); clean != line || strings.Contains(line, "\n") || !utf8.ValidString(line) {
				t.Errorf("not clean: %q", line)
			}
			if strings.Contains(line, ep.key) {
				t.Errorf("shows the key: %q", line)
			}
			if utf8.RuneCountInString(line) > maxWords+120 {
				t.Errorf("too long: %q", line)
			}
		}
		caps, steps := initial("m"), 0
		for ok := true; ok; steps++ {
			caps, ok = caps.after(e, true)
		}
		if steps > 7 {
			t.Errorf("%d steps down the ladder", steps)
		}
		if e.Kind == "" || passing(status, said) && e.Kind == Quota {
			t.Errorf("kind %q", e.Kind)
		}
	})
}
