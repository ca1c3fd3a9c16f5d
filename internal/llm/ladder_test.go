package llm

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

// A server is a rule for what it refuses, in the words of the one it is named
// after.
func TestLadderServers(t *testing.T) {
	has := func(a asked, name string) bool { _, ok := a.body[name]; return ok }
	tests := []struct {
		name     string
		model    string
		refuse   func(a asked) (reply, bool)
		want     Capabilities
		requests int
	}{
		{
			name: "takes everything",
			refuse: func(asked) (reply, bool) {
				return reply{}, false
			},
			want: Capabilities{Format: FormatSchema}, requests: 1,
		},
		{
			name: "OpenAI without json_schema",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `{"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.","type":"invalid_request_error","param":"response_format","code":null}}`), a.format() == FormatSchema
			},
			want: Capabilities{Format: FormatObject}, requests: 2,
		},
		{
			name: "LM Studio, an engine without grammars",
			refuse: func(a asked) (reply, bool) {
				switch a.format() {
				case FormatSchema:
					return refused(400, `{"error":"failed to initialise the grammar"}`), true
				case FormatObject:
					return refused(400, `{"error":"'response_format.type' must be 'json_schema' or 'text'"}`), true
				}
				return reply{}, false
			},
			want: Capabilities{Format: FormatText}, requests: 3,
		},
		{
			name: "llama.cpp, a schema it cannot do",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `{"error":{"code":400,"message":"Failed to parse grammar","type":"invalid_request_error"}}`), a.format() == FormatSchema
			},
			want: Capabilities{Format: FormatObject}, requests: 2,
		},
		{
			name: "older vLLM, flat",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `{"object":"error","message":"xgrammar does not do this schema","type":"BadRequestError","param":null,"code":400}`), a.format() == FormatSchema
			},
			want: Capabilities{Format: FormatObject}, requests: 2,
		},
		{
			name: "a 500 with an empty message that names the format",
			refuse: func(a asked) (reply, bool) {
				return refused(500, `{"error":{"message":"","type":"InternalServerError","param":"response_format","code":500}}`), a.format() == FormatSchema
			},
			want: Capabilities{Format: FormatObject}, requests: 2,
		},
		{
			name: "llama-cpp-python, a 500 for what is not valid",
			refuse: func(a asked) (reply, bool) {
				return refused(500, `{"error":{"message":"1 validation error:\n  {'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\", 'input': 'json_schema'}","type":"internal_server_error","param":null,"code":null}}`), a.format() == FormatSchema
			},
			want: Capabilities{Format: FormatObject}, requests: 2,
		},
		{
			name: "vLLM, a 500 that says nothing",
			refuse: func(a asked) (reply, bool) {
				return refused(500, `{"error":{"message":"","type":"InternalServerError","param":null,"code":500}}`), a.format() != FormatText
			},
			want: Capabilities{Format: FormatText}, requests: 2 + 2 + 1, // each retried once
		},
		{
			name: "Mistral",
			refuse: func(a asked) (reply, bool) {
				return refused(422, `{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","max_completion_tokens"],"msg":"Extra inputs are not permitted","input":99}]},"type":"invalid_request_error"}`), has(a, "max_completion_tokens")
			},
			model: "o3-mini",
			want:  Capabilities{Format: FormatSchema, Refused: []string{"max_completion_tokens", "temperature"}}, requests: 2,
		},
		{
			name: "FastAPI",
			refuse: func(a asked) (reply, bool) {
				return refused(422, `{"detail":[{"type":"less_than","loc":["body","temperature"],"msg":"Input should be less than 0"},{"type":"extra_forbidden","loc":["body","stream"],"msg":"Extra inputs are not permitted"}]}`), has(a, "temperature") || has(a, "stream")
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"stream", "temperature"}}, requests: 2,
		},
		{
			name: "FastAPI, about a field of the format",
			refuse: func(a asked) (reply, bool) {
				return refused(422, `{"detail":[{"type":"literal_error","loc":["body","response_format","type"],"msg":"Input should be 'text' or 'json_object'"}]}`), a.format() == FormatSchema
			},
			want: Capabilities{Format: FormatObject}, requests: 2,
		},
		{
			name: "Gemini",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `[{"error":{"code":400,"message":"Invalid JSON payload received. Unknown name \"max_tokens\": Cannot find field.","status":"INVALID_ARGUMENT"}}]`), has(a, "max_tokens")
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"max_tokens"}}, requests: 2,
		},
		{
			name: "Anthropic",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `{"error":{"code":"invalid_request_error","message":"max_completion_tokens: Extra inputs are not permitted","type":"invalid_request_error"}}`), has(a, "max_completion_tokens")
			},
			model: "gpt-5",
			want:  Capabilities{Format: FormatSchema, Refused: []string{"max_completion_tokens", "temperature"}}, requests: 2,
		},
		{
			name: "OpenAI, a reasoning model by another name",
			refuse: func(a asked) (reply, bool) {
				if has(a, "max_tokens") {
					return refused(400, `{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","type":"invalid_request_error","param":"max_tokens","code":"unsupported_parameter"}}`), true
				}
				return refused(400, `{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.","type":"invalid_request_error","param":"temperature","code":"unsupported_value"}}`), has(a, "temperature")
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"max_tokens", "temperature"}}, requests: 3,
		},
		{
			name: "OpenAI, older wording",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `{"error":{"message":"Unrecognized request argument supplied: max_tokens"}}`), has(a, "max_tokens")
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"max_tokens"}}, requests: 2,
		},
		{
			name: "takes no limit at all",
			refuse: func(a asked) (reply, bool) {
				for _, name := range []string{"max_tokens", "max_completion_tokens"} {
					if has(a, name) {
						return refused(400, `{"message":"json: unknown field \"`+name+`\""}`), true
					}
				}
				return reply{}, false
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"max_completion_tokens", "max_tokens"}}, requests: 3,
		},
		{
			name: "OpenRouter, in the words of a server behind it",
			refuse: func(a asked) (reply, bool) {
				return refused(400, `{"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'\"}}","provider_name":"x"}}}`), has(a, "max_tokens")
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"max_tokens"}}, requests: 2,
		},
		{
			name: "an error with status 200",
			refuse: func(a asked) (reply, bool) {
				return reply{body: `{"error":{"message":"temperature is not supported","type":"invalid_request_error"}}`}, has(a, "temperature")
			},
			want: Capabilities{Format: FormatSchema, Refused: []string{"temperature"}}, requests: 2,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake(t, func(_ int, a asked) reply {
				if rep, refuse := tt.refuse(a); refuse {
					return rep
				}
				return said(goodAnswer)
			})
			c := f.client(Config{Model: tt.model, MaxTokens: 99, Retries: 1})
			if _, err := c.Ask(t.Context(), testRequest()); err != nil {
				t.Fatal(err)
			}
			if got := c.Capabilities(); !got.equal(tt.want) {
				t.Errorf("learnt %v, want %v", got, tt.want)
			}
			if got := len(f.requests()); got != tt.requests {
				t.Errorf("%d requests, want %d", got, tt.requests)
			}
			if _, err := c.Ask(t.Context(), testRequest()); err != nil || len(f.requests()) != tt.requests+1 {
				t.Errorf("%d requests with everything learnt, %v", len(f.requests())-tt.requests, err)
			}
		})
	}
}

// What is no refusal of a field or a format must not be taken for one.
func TestLadderStays(t *testing.T) {
	tests := []struct{ name, body string }{
		{"our schema is at fault", `{"error":{"message":"Invalid schema for response_format 'brief': 'title' is not permitted","param":"response_format"}}`},
		{"a limit that is too large", `{"error":{"message":"max_tokens is too large: 99. This model supports at most 50 completion tokens.","param":"max_tokens","code":"invalid_value"}}`},
		{"something else", `{"error":{"message":"messages: roles must alternate"}}`},
		{"a field that cannot be dropped", `{"detail":[{"loc":["body","messages"],"msg":"Field required"}]}`},
		{"a field that was not sent", `{"error":{"message":"Unsupported parameter: 'seed'"}}`},
	}
	for _, tt := range tests {
		f := newScript(t, refused(400, tt.body))
		c := f.client(Config{MaxTokens: 99, Retries: 2})
		if _, err := c.Ask(t.Context(), testRequest()); kindOfError(err) != Server || len(f.requests()) != 1 {
			t.Errorf("%s: %v after %d requests", tt.name, err, len(f.requests()))
		}
	}
	f := newScript(t, refused(400, tests[0].body))
	_, err := f.client(Config{}).Ask(t.Context(), testRequest())
	if hint := err.(*Error).Hint(); !strings.Contains(hint, "schema") {
		t.Errorf("hint %q", hint)
	}
}

// A server that refuses whatever it is sent ends the ladder, and nothing that
// led to no answer is kept.
func TestLadderEnds(t *testing.T) {
	f := newFake(t, func(int, asked) reply {
		return refused(400, `{"error":{"message":"not supported: unknown parameter temperature, max_tokens, max_completion_tokens, stream; grammar"}}`)
	})
	c := f.client(Config{MaxTokens: 99})
	if _, err := c.Ask(t.Context(), testRequest()); kindOfError(err) != Server {
		t.Errorf("got %v", err)
	}
	if n := len(f.requests()); n > 6 {
		t.Errorf("%d requests", n)
	}
	if got := c.Capabilities(); !got.equal(Capabilities{Format: FormatSchema}) {
		t.Errorf("kept %v", got)
	}
}

// With a tape and no CapsFile a question does not depend on those before it.
func TestLadderWithTapeStartsAfresh(t *testing.T) {
	f := newFake(t, func(_ int, a asked) reply {
		if a.format() == FormatSchema {
			return refused(400, `{"error":"json_schema: no"}`)
		}
		return said(goodAnswer)
	})
	same := func(next http.RoundTripper) http.RoundTripper { return next }
	c := f.client(Config{Wrap: same})
	for range 2 {
		if _, err := c.Ask(t.Context(), testRequest()); err != nil {
			t.Fatal(err)
		}
	}
	bodies := []string{}
	for _, a := range f.requests() {
		bodies = append(bodies, a.raw)
	}
	if len(bodies) != 4 || !slices.Equal(bodies[:2], bodies[2:]) {
		t.Errorf("the second question was not put as the first: %q", bodies)
	}
	if got := c.Capabilities().Format; got != FormatObject {
		t.Errorf("Capabilities says %s", got)
	}
}
