package fake

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const asked = `{"model":"m","temperature":0,"seed":7,"max_tokens":100,"max_completion_tokens":100,
"messages":[{"role":"system","content":"Be exact."},{"role":"user","content":"Статья о переговорах. Հոդված բանակցությունների մասին, որն ունի մի քանի բառ։"}],
"response_format":{"type":"json_schema","json_schema":{"name":"brief","schema":{"type":"object","required":["headline"],"properties":{"headline":{"type":"string"}}}}}}`

const minimal = `{"headline":"fake"}`

// start serves o and returns the server and its base URL.
func start(t *testing.T, o Options, faults ...string) (*Server, string) {
	t.Helper()
	for _, name := range faults {
		f, err := ParseFault(name)
		if err != nil {
			t.Fatal(err)
		}
		o.Faults = append(o.Faults, f)
	}
	s := New(o)
	h := httptest.NewServer(s)
	t.Cleanup(h.Close)
	return s, h.URL + "/v1"
}

// send posts body and returns what came of it; err is that of the request or of
// reading the answer.
func send(ctx context.Context, base, body string) (resp *http.Response, got string, err error) {
	req, err := http.NewRequestWithContext(ctx, "POST", base+"/chat/completions", strings.NewReader(body))
	if err != nil {
		return nil, "", err
	}
	req.Header.Set("Authorization", "Bearer sk-test")
	resp, err = http.DefaultClient.Do(req)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	return resp, string(data), err
}

type completionJSON struct {
	ID, Model string
	Choices   []struct {
		Message      Message
		FinishReason *string `json:"finish_reason"`
	}
	Usage struct {
		Prompt int `json:"prompt_tokens"`
	}
	Error any
}

func decode(t *testing.T, body string) completionJSON {
	t.Helper()
	var c completionJSON
	if err := json.Unmarshal([]byte(body), &c); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return c
}

func TestAnswer(t *testing.T) {
	s, base := start(t, Options{})
	resp, body, err := send(t.Context(), base, asked)
	if err != nil {
		t.Fatal(err)
	}
	c := decode(t, body)
	if resp.StatusCode != 200 || c.Model != "m" || len(c.Choices) != 1 || c.Choices[0].Message.Content != minimal || *c.Choices[0].FinishReason != "stop" || c.Usage.Prompt < 20 {
		t.Errorf("%d %s", resp.StatusCode, body)
	}
	if st := s.Stats(); st.Requests != 1 || st.Answered != 1 {
		t.Errorf("stats %+v", st)
	}
}

func TestOwnAnswer(t *testing.T) {
	_, base := start(t, Options{Answer: func(r *Request) string { return r.Model + ": " + r.Messages[1].Role + " <b>" }})
	_, body, err := send(t.Context(), base, asked)
	if err != nil || decode(t, body).Choices[0].Message.Content != "m: user <b>" {
		t.Errorf("%s, %v", body, err)
	}
}

func TestBadRequests(t *testing.T) {
	s, base := start(t, Options{})
	for _, body := range []string{``, `[]`, `{"messages":[]}`, `{"messages":[{"role":"user","content":"x"}],"stream":true}`} {
		resp, got, err := send(t.Context(), base, body)
		if err != nil || resp.StatusCode != 400 || !strings.Contains(got, `"message"`) {
			t.Errorf("%s: %v %s, %v", body, resp.Status, got, err)
		}
	}
	if st := s.Stats(); st.Answered != 0 {
		t.Errorf("stats %+v", st)
	}
}

func get(t *testing.T, url string) (*http.Response, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(body)
}

func TestPaths(t *testing.T) {
	_, base := start(t, Options{Models: []string{"a", "b"}})
	root := strings.TrimSuffix(base, "/v1")
	if _, body := get(t, base+"/models"); !strings.Contains(body, `"id":"a"`) || !strings.Contains(body, `"id":"b"`) {
		t.Errorf("models %s", body)
	}
	if _, body := get(t, root+"/stats"); !strings.Contains(body, `"models":1`) {
		t.Errorf("stats %s", body)
	}
	resp, body, err := send(t.Context(), root, asked)
	if err != nil || resp.StatusCode != 404 || !strings.HasPrefix(body, "<!DOCTYPE html>") || !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html") {
		t.Errorf("without /v1: %v %s, %v", resp.Status, body, err)
	}
}

func TestKey(t *testing.T) {
	for key, want := range map[string]int{"sk-test": 200, "sk-other": 401} {
		_, base := start(t, Options{Key: key})
		resp, _, err := send(t.Context(), base, asked)
		if err != nil || resp.StatusCode != want {
			t.Errorf("key %s: %v, %v; want %d", key, resp.Status, err, want)
		}
		if resp, _ := get(t, base+"/models"); resp.StatusCode != 401 {
			t.Errorf("models without a key: %s", resp.Status)
		}
	}
}

// What each fault makes of a request that has all the fields.
func TestFaults(t *testing.T) {
	tests := map[string]struct {
		status   int
		has      []string
		answered bool
	}{
		"429":                {429, []string{"rate_limit_exceeded"}, false},
		"429-retry-after":    {429, []string{"rate_limit_exceeded"}, false},
		"500":                {500, []string{"server_error"}, false},
		"502-html":           {502, []string{"<html>"}, false},
		"drip":               {200, []string{`{\"headline\":\"fake\"}`}, true},
		"invalid-json":       {200, []string{"```json\\n{\\\"head"}, true},
		"schema-violation":   {200, []string{`{\"unexpected\": true}`}, true},
		"fenced":             {200, []string{"```json\\n{", "}\\n```"}, true},
		"think":              {200, []string{"<think>", `</think>\n\n{`}, true},
		"empty-choices":      {200, []string{`"choices":[]`}, true},
		"no-finish":          {200, []string{`"finish_reason":null`}, true},
		"finish-length":      {200, []string{`"finish_reason":"length"`}, true},
		"content-filter":     {200, []string{`"finish_reason":"content_filter"`, `"content":""`}, true},
		"cut-prompt":         {200, []string{`"prompt_tokens":11,`}, true},
		"echo-key":           {200, []string{"-sk-test"}, true},
		"200-error":          {200, []string{`{"error":{`}, false},
		"html":               {200, []string{"<html>"}, false},
		"key-refused":        {401, []string{"invalid_api_key", "sk-test"}, false},
		"quota":              {429, []string{`"code":"insufficient_quota"`}, false},
		"model-unknown":      {404, []string{"model_not_found", "`m`"}, false},
		"no-v1":              {404, []string{"<html>"}, false},
		"context-too-long":   {400, []string{"context_length_exceeded", "maximum context length is"}, false},
		"flat-error":         {400, []string{`{"code":400,"message":"This model`}, false},
		"string-error":       {404, []string{`{"error":"model \"m\" not found`}, false},
		"no-json-schema":     {400, []string{"'response_format' of type 'json_schema' is not supported"}, false},
		"no-json-object":     {200, []string{"fake"}, true}, // minds json_object alone
		"no-response-format": {400, []string{"Unknown parameter: 'response_format'"}, false},
		"500-invalid":        {500, []string{`'response_format', 'type'`}, false},
		"500-empty":          {500, []string{`"message":""`}, false},
		"extra-forbidden":    {422, []string{`"loc":["body","max_completion_tokens"]`, "extra_forbidden"}, false},
		"unknown-name":       {400, []string{`[{"error":{`, `Unknown name \"seed\"`}, false},
		"max-tokens-swap":    {400, []string{"Use 'max_completion_tokens' instead.", `"param":"max_tokens"`}, false},
		"no-temperature":     {400, []string{`"param":"temperature"`}, false},
	}
	broken := map[string]bool{"reset": true, "hang": true, "half-body": true} // below
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			if Describe(name) == "" {
				t.Error("not described")
			}
			want, ok := tests[name]
			if !ok && !broken[name] {
				t.Fatal("not tested")
			}
			if !ok {
				return
			}
			s, base := start(t, Options{}, name)
			resp, body, err := send(t.Context(), base, asked)
			if err != nil {
				t.Fatal(err)
			}
			if resp.StatusCode != want.status {
				t.Errorf("status %d, want %d", resp.StatusCode, want.status)
			}
			for _, part := range want.has {
				if !strings.Contains(body, part) {
					t.Errorf("%s lacks %s", body, part)
				}
			}
			if (resp.Header.Get("Retry-After") == "1") != (name == "429-retry-after") {
				t.Errorf("Retry-After %q", resp.Header.Get("Retry-After"))
			}
			if answered := s.Stats().Answered == 1; answered != want.answered {
				t.Errorf("answered: %v, want %v", answered, want.answered)
			}
		})
	}
}

func TestBrokenConnections(t *testing.T) {
	tests := []struct {
		fault string
		want  error
	}{{"reset", syscall.ECONNRESET}, {"half-body", io.ErrUnexpectedEOF}, {"hang", context.DeadlineExceeded}}
	for _, tt := range tests {
		t.Run(tt.fault, func(t *testing.T) {
			s, base := start(t, Options{}, tt.fault+":1")
			ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			_, body, err := send(ctx, base, asked)
			if !errors.Is(err, tt.want) {
				t.Errorf("%q, error %v, want %v", body, err, tt.want)
			}
			if _, body, err := send(t.Context(), base, asked); err != nil || decode(t, body).Choices[0].Message.Content != minimal {
				t.Errorf("afterwards: %s, %v", body, err)
			}
			if st := s.Stats(); st.Answered != 1 || st.Requests != 2 || st.Faults[tt.fault] != 1 {
				t.Errorf("stats %+v", st)
			}
		})
	}
}

// Errors come one after another, in the order of the list; what spoils answers
// comes together, when the errors are over.
func TestOrderOfFaults(t *testing.T) {
	s, base := start(t, Options{}, "429:2", "fenced:1", "500:1", "think:1", "no-json-object:1")
	var got []int
	for range 5 {
		resp, body, err := send(t.Context(), base, asked)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, resp.StatusCode)
		spoilt := strings.Contains(body, "think") && strings.Contains(body, "```json")
		if spoilt != (len(got) == 4) {
			t.Errorf("answer %d: %s", len(got), body)
		}
	}
	for i, want := range []int{429, 429, 500, 200, 200} {
		if got[i] != want {
			t.Fatalf("statuses %v", got)
		}
	}
	if st := s.Stats(); st.Requests != 5 || st.Answered != 2 || st.Faults["429"] != 2 || st.Faults["no-json-object"] != 0 {
		t.Errorf("stats %+v", st)
	}
}

func TestChanceIsSeeded(t *testing.T) {
	play := func(seed uint64) string {
		_, base := start(t, Options{Seed: seed}, "500:40%")
		var b strings.Builder
		for range 40 {
			resp, _, err := send(t.Context(), base, asked)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteByte(resp.Status[0])
		}
		return b.String()
	}
	first := play(1)
	if again := play(1); again != first {
		t.Errorf("the same seed: %s, %s", first, again)
	}
	if other := play(2); other == first {
		t.Errorf("another seed: %s", other)
	}
}

func TestFieldsMinded(t *testing.T) {
	plain := `{"model":"m","messages":[{"role":"user","content":"x"}],"user":"u","temperature":1}`
	for _, fault := range []string{"no-json-schema", "no-json-object", "no-response-format", "500-empty", "500-invalid", "extra-forbidden", "unknown-name", "max-tokens-swap", "no-temperature"} {
		_, base := start(t, Options{}, fault)
		if resp, body, err := send(t.Context(), base, plain); err != nil || resp.StatusCode != 200 {
			t.Errorf("%s: %v %s, %v", fault, resp.Status, body, err)
		}
	}
	_, base := start(t, Options{}, "unknown-name=user")
	if _, body, err := send(t.Context(), base, plain); err != nil || !strings.Contains(body, `Unknown name \"user\"`) {
		t.Errorf("%s, %v", body, err)
	}
	_, base = start(t, Options{Context: 50}, "context-too-long")
	long := strings.Replace(plain, `"x"`, `"`+strings.Repeat("word ", 100)+`"`, 1)
	for body, want := range map[string]int{plain: 200, long: 400} {
		if resp, got, err := send(t.Context(), base, body); err != nil || resp.StatusCode != want {
			t.Errorf("%d bytes in a window of 50: %v %s, %v", len(body), resp.Status, got, err)
		}
	}
}

func TestFaultsOfModels(t *testing.T) {
	tests := []struct {
		fault      string
		everywhere bool
		want       int
	}{
		{"key-refused", false, 401}, {"no-v1", false, 404}, {"500", false, 200}, {"500", true, 500},
		{"fenced", true, 200}, {"model-unknown", true, 200}, {"drip", true, 200},
	}
	for _, tt := range tests {
		_, base := start(t, Options{Everywhere: tt.everywhere}, tt.fault)
		if resp, body := get(t, base+"/models"); resp.StatusCode != tt.want {
			t.Errorf("%+v: %s %s", tt, resp.Status, body)
		}
	}
}

func TestLatency(t *testing.T) {
	s, base := start(t, Options{Latency: 20 * time.Millisecond, LatencyMax: 40 * time.Millisecond})
	began := time.Now()
	if _, _, err := send(t.Context(), base, asked); err != nil {
		t.Fatal(err)
	}
	if d := time.Since(began); d < 20*time.Millisecond {
		t.Errorf("answered in %v", d)
	}
	for range 100 {
		if d := s.latency(); d < 20*time.Millisecond || d > 40*time.Millisecond {
			t.Fatalf("latency %v", d)
		}
	}
}

func TestRequestsAtOnce(t *testing.T) {
	s, base := start(t, Options{}, "500:7", "fenced:3")
	var wg sync.WaitGroup
	for range 30 {
		wg.Go(func() {
			if _, _, err := send(t.Context(), base, asked); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if st := s.Stats(); st.Requests != 30 || st.Answered != 23 || st.Faults["500"] != 7 || st.Faults["fenced"] != 3 {
		t.Errorf("stats %+v", st)
	}
}

func TestParseFault(t *testing.T) {
	good := map[string]Fault{
		"429":                    {Name: "429"},
		"429:3":                  {Name: "429", Times: 3},
		"hang:12.5%":             {Name: "hang", Chance: 0.125},
		"unknown-name=user":      {Name: "unknown-name", Field: "user"},
		"extra-forbidden=seed:1": {Name: "extra-forbidden", Field: "seed", Times: 1},
	}
	for s, want := range good {
		if got, err := ParseFault(s); err != nil || got != want {
			t.Errorf("%s: %+v, %v; want %+v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "428", "429:", "429:0", "429:-1", "429:x", "429:0%", "429:101%", "429:NaN%"} {
		if got, err := ParseFault(s); err == nil {
			t.Errorf("%q: %+v, want an error", s, got)
		}
	}
}

func TestMinimal(t *testing.T) {
	tests := []struct{ name, schema, want string }{
		{"required alone", `{"type":"object","required":["a"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}}`, `{"a":"fake"}`},
		{"lists", `{"type":"array","items":{"type":"integer","minimum":3},"minItems":2}`, `[3,3]`},
		{"no list", `{"type":"array","items":{"type":"integer"}}`, `[]`},
		{"enum and const", `{"type":"object","required":["a","b"],"properties":{"a":{"enum":["x","y"]},"b":{"const":7}}}`, `{"a":"x","b":7}`},
		{"nullable", `{"type":["null","boolean"]}`, `false`},
		{"references", `{"$defs":{"p":{"type":"object","required":["n"],"properties":{"n":{"$ref":"#/$defs/a~1b"}}},"a/b":{"type":"null"}},"type":"array","minItems":1,"items":{"$ref":"#/$defs/p"}}`, `[{"n":null}]`},
		{"needs itself", `{"$ref":"#"}`, `null`},
		{"anyOf", `{"anyOf":[{"type":"number","exclusiveMinimum":1},{"type":"null"}]}`, `2`},
		{"allOf", `{"type":"object","allOf":[{"required":["a"],"properties":{"a":{"type":"string"}}},{"required":["b"],"properties":{"b":{"type":"integer","maximum":-2}}}]}`, `{"a":"fake","b":-2}`},
		{"lengths", `{"type":"array","minItems":1,"items":{"type":"string","minLength":6}}`, `["fakeee"]`},
		{"short", `{"type":"string","maxLength":2}`, `"fa"`},
		{"pattern", `{"type":"string","pattern":"^[ps][0-9]{1,3}(\\.[0-9]+)?$"}`, `"p0"`},
		{"date", `{"type":"string","format":"date"}`, `"2023-11-14"`},
		{"anything", `{}`, `null`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Minimal(&Request{Schema: json.RawMessage(tt.schema)}); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
	if got := Minimal(&Request{}); got != "fake" {
		t.Errorf("without a schema: %s", got)
	}
	if got := Minimal(&Request{Fields: map[string]json.RawMessage{"response_format": json.RawMessage(`{"type":"json_object"}`)}}); got != "{}" {
		t.Errorf("for any object: %s", got)
	}
}

func TestSchemaInThePrompt(t *testing.T) {
	prompt := "Use {braces} and {\"a\": 1}. Answer in this form:\n" + `{"type":"object","required":["x"],"properties":{"x":{"type":"boolean"}}}` + "\nThe article: {…"
	body, err := json.Marshal(object{"model": "m", "messages": []any{object{"role": "system", "content": "{"}, object{"role": "user", "content": prompt}}})
	if err != nil {
		t.Fatal(err)
	}
	_, base := start(t, Options{})
	_, got, err := send(t.Context(), base, string(body))
	if err != nil || decode(t, got).Choices[0].Message.Content != `{"x":false}` {
		t.Errorf("%s, %v", got, err)
	}
}

// Any schema that can be read has an answer, and it is JSON.
func FuzzMinimal(f *testing.F) {
	f.Add([]byte(`{"type":"object","required":["a",1],"properties":{"a":{"$ref":"#/x/y"}}}`))
	f.Add([]byte(`{"type":"string","pattern":"[^ա-ֆ]+\\b$","minLength":3,"maxLength":5}`))
	f.Add([]byte(`{"allOf":[{"$ref":"#"},true]}`))
	f.Add([]byte(`{"type":"array","minItems":1e18,"items":{"$ref":"#"}}`))
	f.Add([]byte(`{"type":"string","minLength":1e300,"maxLength":-1}`))
	f.Fuzz(func(t *testing.T, schema []byte) {
		out := Minimal(&Request{Schema: schema})
		var readable any // 1e400 is JSON, but no number
		if json.Unmarshal(schema, &readable) == nil && !json.Valid([]byte(out)) {
			t.Errorf("%q for %q is not JSON", out, schema)
		}
	})
}

func TestTranslation(t *testing.T) {
	const schema = `{"type":"object","required":["names","segments"],"properties":{"names":{"type":"array"},"segments":{"type":"array"}}}`
	for _, c := range []struct{ user, want string }{
		{"Translate from English into Russian:\n" + `{"names":["Norland"],"segments":[{"id":"h","text":"Ask 12"}]}`,
			`{"names":[{"source":"Norland","target":"Норланд"}],"segments":[{"id":"h","text":"Аск 12"}]}`},
		{"These segments of a translation from English into Armenian did not pass.\n" + `{"id":"p1.1","text":"Ask"}` + "\n  problem: none\n" + `{"name":"Una"}` + "\n",
			`{"names":[{"source":"Una","target":"Ունա"}],"segments":[{"id":"p1.1","text":"Ասկ"}]}`},
		{"into Azerbaijani: {", `{"names":[],"segments":[]}`},
	} {
		req := &Request{Messages: []Message{{Role: "user", Content: c.user}}, Schema: []byte(schema)}
		if got := strings.TrimSpace(Answer(req)); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestBrief(t *testing.T) {
	req := &Request{
		Messages: []Message{{Role: "user", Content: "=== article x ===\n[1] Ministers of two countries met in Tbilisi on a Monday.\n[2] They agreed.\n=== end"}},
		Schema:   []byte(`{"type":"object","properties":{"parties":{"type":"array"}}}`),
	}
	want := `{"parties":[],"summary":[{"evidence":{"sentences":[1]},"text":"Ministers of two countries met in Tbilisi on a Monday."}],"headline":"Ministers of two countries met in Tbilisi on"}`
	if got := Answer(req); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
