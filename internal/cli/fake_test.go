package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// noteText is an article of the tests.
const noteText = `Ministers of two countries met in Tbilisi on Monday.

Armenian minister Anna Petrosyan said: “We agreed on a new railway between the two countries.”

Azerbaijani minister Rauf Aliyev said that the railway would carry 300 trains a year.
`

// noteBrief is what the fake model says of it: the second position is right,
// and the first one's words are not.
const noteBrief = `{"parties":[
{"name":"Armenia","kind":"state","positions":[{"evidence":{"sentences":[2],"words":"%s"},"speaker":"Anna Petrosyan","role":"minister","channel":"","directness":"direct","statement":"Anna Petrosyan said they agreed on a new railway."}]},
{"name":"Azerbaijan","kind":"state","positions":[{"evidence":{"sentences":[3],"words":"the railway would carry 300 trains a year"},"speaker":"Rauf Aliyev","role":"minister","channel":"","directness":"indirect","statement":"Rauf Aliyev said the railway would carry 300 trains a year."}]}],
"summary":[{"evidence":{"sentences":[1]},"text":"Ministers of two countries met in Tbilisi on Monday."}],
"headline":"Ministers meet in Tbilisi"}`

const (
	rightWords = "We agreed on a new railway between the two countries."
	wrongWords = "We will never agree on anything whatsoever with them."
)

// A fake is the network: one endpoint that lists models and makes briefs and
// translations. It keeps what it was asked.
type fake struct {
	host   string // that answers; "": all
	models string // as JSON; "": no list
	words  string // the first position's
	status int    // of all answers to chats; 0: 200
	bad    string // a language into which no translation can be had

	mu    sync.Mutex
	asked []*http.Request
	sent  []string
}

func (f *fake) RoundTrip(r *http.Request) (*http.Response, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.host != "" && r.URL.Host != f.host {
		return nil, errors.New("connection refused")
	}
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	f.asked = append(f.asked, r)
	reply := func(status int, body string) (*http.Response, error) {
		return &http.Response{StatusCode: status, Status: fmt.Sprintf("%d %s", status, http.StatusText(status)),
			Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Request: r, ContentLength: int64(len(body)),
			Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(strings.NewReader(body))}, nil
	}
	if strings.HasSuffix(r.URL.Path, "/models") {
		if f.models == "" {
			return reply(404, "{}")
		}
		return reply(200, f.models)
	}
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	f.sent = append(f.sent, string(data))
	if f.status != 0 {
		return reply(f.status, `{"error":{"message":"no"}}`)
	}
	var body struct {
		Model    string
		Messages []struct{ Content string }
	}
	if err := json.Unmarshal(data, &body); err != nil {
		return nil, err
	}
	system, user := body.Messages[0].Content, body.Messages[len(body.Messages)-1].Content
	content := fmt.Sprintf(noteBrief, f.words)
	if ids := regexp.MustCompile(`"id": ?"([^"]+)"`).FindAllStringSubmatch(user, -1); len(ids) > 0 {
		if f.bad != "" && strings.Contains(system, f.bad) {
			return reply(400, `{"error":{"message":"no such language"}}`)
		}
		content = translation(ids, system)
	}
	answer, err := json.Marshal(map[string]any{
		"id": "1", "object": "chat.completion", "model": body.Model,
		"choices": []any{map[string]any{"index": 0, "finish_reason": "stop", "message": map[string]any{"role": "assistant", "content": content}}},
		"usage":   map[string]any{"prompt_tokens": 2000, "completion_tokens": 300},
	})
	if err != nil {
		return nil, err
	}
	return reply(200, string(answer))
}

// translation translates every segment by one sentence of the language.
func translation(ids [][]string, system string) string {
	sentence := "Նախարարները հանդիպել են Թբիլիսիում։"
	if strings.Contains(system, "Russian") {
		sentence = "Министры встретились в Тбилиси."
	}
	segments := []any{}
	for _, id := range ids {
		segments = append(segments, map[string]string{"id": id[1], "text": sentence})
	}
	data, err := json.Marshal(map[string]any{"names": []any{}, "segments": segments})
	if err != nil {
		panic(err)
	}
	return string(data)
}

// chats is how many chats the fake was asked for.
func (f *fake) chats() int { return len(f.sent) }

// A call is one call of the program in a folder of its own.
type call struct {
	t     *testing.T
	dir   string
	env   []string
	stdin string
	net   *fake
	ctx   context.Context
	demo  fs.FS
}

func newCall(t *testing.T, env ...string) *call {
	t.Helper()
	c := &call{t: t, dir: t.TempDir(), env: env, net: &fake{words: rightWords}, ctx: t.Context()}
	c.write("note.txt", noteText)
	return c
}

func (c *call) path(name string) string { return filepath.Join(c.dir, name) }

func (c *call) write(name, content string) string {
	c.t.Helper()
	path := c.path(name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		c.t.Fatal(err)
	}
	return path
}

func (c *call) read(name string) string {
	c.t.Helper()
	data, err := os.ReadFile(c.path(name))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(data)
}

// run calls the program. A @ at the start of an argument stands for the call's
// folder.
func (c *call) run(args ...string) (code int, stdout, stderr string) {
	c.t.Helper()
	for i, a := range args {
		if rest, ok := strings.CutPrefix(a, "@"); ok {
			args[i] = c.path(rest)
		}
	}
	var out, errs bytes.Buffer
	code = Run(c.ctx, App{
		Args: args, Stdin: strings.NewReader(c.stdin), Stdout: &out, Stderr: &errs, Env: append([]string{"SOURCE_DATE_EPOCH=1700000000"}, c.env...),
		Version: "test", WorkDir: c.dir, Home: c.dir, ConfigDir: c.path("conf"), CacheDir: c.path("cache"),
		Transport: c.net, Demo: c.demo,
	})
	return code, out.String(), strings.ReplaceAll(errs.String(), c.dir, "@")
}

// want checks a code and that all of the words stand in text.
func (c *call) want(code, wanted int, text string, words ...string) {
	c.t.Helper()
	if code != wanted {
		c.t.Errorf("exit code %d, want %d", code, wanted)
	}
	for _, w := range words {
		if !strings.Contains(text, w) {
			c.t.Errorf("%q is missing from\n%s", w, text)
		}
	}
}
