package llm

import (
	"bytes"
	"encoding/json"
	"html"
	"slices"
	"strconv"
	"strings"
)

// A failure is what a server said in a body that is no answer, whichever shape
// it has. Seen in use:
//
//	{"error":{"message":M,"code":C,"param":P}}       OpenAI, llama.cpp, Ollama, newer vLLM
//	{"error":M}                                      proxies, older Ollama
//	{"message":M,"code":C} {"detail":M}              older vLLM, FastAPI
//	{"detail":[{"loc":["body",P],"msg":M,"type":C}]} FastAPI
//	[{"error":{"message":M,"status":C}}]             Gemini
//	{"object":"error","message":{"detail":[…]}}      Mistral
//	{"error":{"message":…,"metadata":{"raw":"…"}}}   OpenRouter, about a server behind it
//	{"choices":[{"finish_reason":"error","error":…}]} OpenRouter, after it began to answer
//	HTML, plain text, nothing                        proxies, wrong addresses
type failure struct {
	message string
	codes   []string // values of code, type and status, in lower case
	params  []string // request fields that it names as "param"
	located []string // request fields that a validation error points at
	json    bool
	html    bool
	choices bool // the body is a completion, though not a whole one
	raw     []byte
}

func parseFailure(body []byte) failure {
	f := failure{raw: body}
	body = bytes.TrimSpace(body)
	if len(body) == 0 {
		return f
	}
	var v any
	switch {
	case body[0] == '<':
		f.html = true
		f.message = title(string(body))
	case json.Unmarshal(body, &v) == nil:
		f.json = true
		f.read(v)
	default:
		f.message = string(body)
	}
	return f
}

// read takes what v says wherever servers put it.
func (f *failure) read(v any) {
	switch v := v.(type) {
	case string:
		f.say(v)
	case []any:
		for _, item := range v {
			f.read(item)
		}
	case map[string]any:
		for _, key := range []string{"code", "type", "status"} {
			switch code := v[key].(type) {
			case string:
				f.codes = append(f.codes, strings.ToLower(code))
			case float64:
				f.codes = append(f.codes, strconv.FormatFloat(code, 'f', -1, 64))
			}
		}
		if param, ok := v["param"].(string); ok {
			f.params = append(f.params, field(param))
		}
		if _, ok := v["choices"]; ok {
			f.choices = true
		}
		if msg, ok := v["msg"].(string); ok {
			f.say(f.locate(v["loc"]) + msg)
		}
		for _, key := range []string{"error", "message", "detail", "choices"} {
			if inner, ok := v[key]; ok {
				f.read(inner)
			}
		}
		if metadata, ok := v["metadata"].(map[string]any); ok {
			if raw, ok := metadata["raw"].(string); ok {
				behind := parseFailure([]byte(raw))
				f.say(behind.message)
				f.codes = append(f.codes, behind.codes...)
				f.params = append(f.params, behind.params...)
				f.located = append(f.located, behind.located...)
			}
		}
	}
}

// locate notes the request field that a validation error points at and returns
// it as a prefix of the message.
func (f *failure) locate(loc any) string {
	path, _ := loc.([]any)
	if len(path) < 2 || path[0] != "body" {
		return ""
	}
	name, ok := path[1].(string)
	if !ok {
		return ""
	}
	f.located = append(f.located, name)
	return name + ": "
}

// say adds to the message what it does not hold yet.
func (f *failure) say(words string) {
	words = strings.TrimSpace(words)
	switch {
	case words == "" || strings.Contains(f.message, words):
	case f.message == "":
		f.message = words
	default:
		f.message += "; " + words
	}
}

func (f *failure) has(codes ...string) bool {
	return slices.ContainsFunc(codes, func(code string) bool { return slices.Contains(f.codes, code) })
}

// speaks reports whether the message holds one of phrases, given in lower case.
func (f *failure) speaks(phrases ...string) bool {
	message := strings.ToLower(f.message)
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(message, p) })
}

// status returns the failing HTTP status that the body itself gives, or 0.
func (f *failure) status() int {
	for _, code := range f.codes {
		if n, err := strconv.Atoi(code); err == nil && 400 <= n && n <= 599 {
			return n
		}
	}
	if f.has("invalid_request_error", "badrequesterror", "invalid_argument") {
		return 400
	}
	return 0
}

// field returns the top-level field of a path such as "response_format.type"
// or "messages[0].role".
func field(path string) string {
	if i := strings.IndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return path
}

// title returns the title of an HTML page, or "".
func title(page string) string {
	_, rest, ok := strings.Cut(page, "<title>")
	if !ok {
		return ""
	}
	name, _, ok := strings.Cut(rest, "</title>")
	if !ok {
		return ""
	}
	return strings.TrimSpace(html.UnescapeString(name))
}
