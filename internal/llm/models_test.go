package llm

import (
	"slices"
	"strings"
	"testing"
)

func TestModels(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
		kind       Kind
	}{
		{"OpenAI", `{"object":"list","data":[{"id":"b","object":"model"},{"id":"a"}]}`, []string{"b", "a"}, ""},
		{"a bare array", `[{"id":"a"},{"name":"b"},{"x":1},"c"]`, []string{"a", "b", "c"}, ""},
		{"Ollama's own", `{"models":[{"name":"llama3:8b","model":"llama3:8b"}]}`, []string{"llama3:8b"}, ""},
		{"none", `{"object":"list","data":[]}`, []string{}, ""},
		{"none, null", `{"object":"list","data":null}`, nil, NotEndpoint},
		{"an escape in a name", `{"data":[{"id":"a\u001b[31m\nb"}]}`, []string{"a b"}, ""},
		{"a web page", `<html>`, nil, NotEndpoint},
		{"something else", `{"ok":true}`, nil, NotEndpoint},
	}
	for _, tt := range tests {
		f := newScript(t, reply{body: tt.body})
		got, err := f.client(Config{Key: "sk-0123456789"}).Models(t.Context())
		if !slices.Equal(got, tt.want) || kindOfError(err) != tt.kind {
			t.Errorf("%s: %q, %v", tt.name, got, err)
		}
		a := f.requests()[0]
		if a.method != "GET" || a.path != "/v1/models" || a.header.Get("Authorization") != "Bearer sk-0123456789" {
			t.Errorf("%s: %s %s %v", tt.name, a.method, a.path, a.header)
		}
	}
	f := newScript(t, refused(401, `{"error":{"message":"no"}}`))
	if _, err := f.client(Config{}).Models(t.Context()); kindOfError(err) != KeyRefused {
		t.Errorf("got %v", err)
	}
}

func TestModelUnknownNamesTheNearest(t *testing.T) {
	var list strings.Builder
	for i := range 30 {
		list.WriteString(`{"id":"embedding-` + strings.Repeat("x", i) + `"},`)
	}
	f := newFake(t, func(_ int, a asked) reply {
		if a.method == "GET" {
			return reply{body: `{"data":[` + list.String() + `{"id":"gpt-4o"},{"id":"acme/gpt4o-mini"}]}`}
		}
		return refused(404, `{"error":{"message":"The model does not exist"}}`)
	})
	_, err := f.client(Config{Model: "gpt4o"}).Ask(t.Context(), testRequest())
	e, ok := err.(*Error)
	if !ok || len(e.Models) != maxModels || e.Models[0] != "acme/gpt4o-mini" || e.Models[1] != "gpt-4o" {
		t.Fatalf("got %v, %q", err, e.Models)
	}
	if !strings.HasPrefix(e.Hint(), "the endpoint has acme/gpt4o-mini, gpt-4o, ") {
		t.Errorf("hint %q", e.Hint())
	}
	// Without a list there is still a hint.
	f = newScript(t, refused(404, `{"error":{"message":"The model does not exist"}}`))
	_, err = f.client(Config{}).Ask(t.Context(), testRequest())
	if e := err.(*Error); e.Models != nil || !strings.Contains(e.Hint(), "--model") {
		t.Errorf("%v, hint %q", err, e.Hint())
	}
}

func TestEditDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"gpt-4o", "gpt4o", 1}, {"ճիշտ", "ճիշդ", 1}} {
		if got := editDistance([]rune(tt.a), []rune(tt.b)); got != tt.want {
			t.Errorf("%q to %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
