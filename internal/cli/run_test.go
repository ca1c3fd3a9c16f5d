package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// key is an environment in which an endpoint is configured.
func key() []string { return []string{"OPENAI_API_KEY=sk-sesame", "PARLEY_MODEL=m"} }

func TestBrief(t *testing.T) {
	c := newCall(t, key()...)
	c.stdin = noteText
	code, out, errs := c.run()
	c.want(code, 0, out, "# Ministers meet in Tbilisi", rightWords)
	c.want(code, 0, errs, "parley: 2 positions, 2 verified, ")
	code, out, errs = c.run("@note.txt", "-f", "text", "-q")
	c.want(code, 0, out, "Ministers meet in Tbilisi", rightWords)
	if errs != "" {
		t.Errorf("-q says %s", errs)
	}
	code, out, errs = c.run("--json", "-v", "-", "--to", "Armenian,hy,ru")
	c.want(code, 0, errs, "parley: brief\n", "at no cost), ", "tokens in")
	var r struct {
		Signature    struct{ Tool, Endpoint, Model, Time string }
		Translations []struct{ Lang string }
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil || strings.Count(out, "\n") != 1 {
		t.Fatalf("not one line of JSON: %v\n%s", err, out)
	}
	if s := r.Signature; s.Tool != "parley test" || s.Endpoint != "api.openai.com" || s.Model != "m" || s.Time != "2023-11-14T22:13:20Z" {
		t.Errorf("signature %+v", s)
	}
	if len(r.Translations) != 2 || r.Translations[0].Lang != "hy" || r.Translations[1].Lang != "ru" {
		t.Errorf("translations %+v", r.Translations)
	}
	if got := c.net.asked[0].Header.Get("Authorization"); got != "Bearer sk-sesame" {
		t.Errorf("Authorization: %s", got)
	}
}

func TestSeveralArticles(t *testing.T) {
	c := newCall(t, key()...)
	c.write("other.txt", strings.ReplaceAll(noteText, "Monday", "Tuesday"))
	code, out, errs := c.run("@note.txt", "@missing.txt", "@other.txt", "-f", "json")
	c.want(code, 1, errs, "parley: @/missing.txt: ", "parley: @/note.txt: 2 positions", "parley: @/other.txt: 2 positions")
	if n := strings.Count(out, "\n"); n != 2 {
		t.Errorf("%d lines, want 2", n)
	}
	if n := strings.Count(errs, "missing.txt"); n != 1 {
		t.Errorf("the missing article is named %d times:\n%s", n, errs)
	}
	code, out, _ = c.run("@note.txt", "@other.txt", "-f", "md")
	c.want(code, 0, out, "\n---\n\n# Ministers")
}

func TestFatalErrorStops(t *testing.T) {
	c := newCall(t, key()...)
	c.net.status = 401
	code, out, errs := c.run("@note.txt", "@note.txt", "@note.txt")
	c.want(code, 1, errs, "parley: @/note.txt: ", "api.openai.com: the key was refused", "hint: ", "parley: 2 articles were not read")
	if out != "" || c.net.chats() != 1 {
		t.Errorf("%d requests, stdout %q", c.net.chats(), out)
	}
	if strings.Contains(errs, "sesame") {
		t.Errorf("the key is shown:\n%s", errs)
	}
}

func TestOneLanguageFails(t *testing.T) {
	c := newCall(t, key()...)
	c.net.bad = "Russian"
	code, out, errs := c.run("@note.txt", "--to", "hy,ru", "-f", "md")
	c.want(code, 1, out, "# Ministers meet in Tbilisi", "Նախարարները")
	c.want(code, 1, errs, "parley: translation: ", "2 positions")
}

func TestStrict(t *testing.T) {
	c := newCall(t, key()...)
	c.net.words = wrongWords
	code, out, errs := c.run("@note.txt")
	c.want(code, 0, errs, "2 positions, 1 verified", "error")
	const line = "Anna Petrosyan said they agreed"
	c.want(code, 0, out, line)
	code, out, errs = c.run("@note.txt", "--strict")
	c.want(code, 3, errs, "2 positions, 1 verified")
	if strings.Contains(out, line) {
		t.Errorf("--strict shows the line\n%s", out)
	}
	if strings.Contains(errs, "hint") || strings.Contains(errs, "error findings\n") {
		t.Errorf("more than the summary is said:\n%s", errs)
	}
}

func TestCacheRecordReplay(t *testing.T) {
	c := newCall(t, key()...)
	first := c.net
	code, want, _ := c.run("@note.txt")
	c.want(code, 0, want)
	n := first.chats()
	if _, _, errs := c.run("@note.txt", "-v"); first.chats() != n || !strings.Contains(errs, "(1 at no cost)") {
		t.Errorf("the cache was not used: %d requests, then %d\n%s", n, first.chats(), errs)
	}
	if c.run("@note.txt", "--no-cache"); first.chats() != 2*n {
		t.Errorf("--no-cache: %d requests, want %d", first.chats(), 2*n)
	}
	if c.run("@note.txt", "--record", "@rec"); first.chats() != 3*n {
		t.Errorf("--record takes answers from the cache")
	}

	c.net = &fake{host: "nowhere"}
	c.env = []string{"PARLEY_MODEL=another", "PARLEY_PROFILE=azure"}
	code, out, errs := c.run("@note.txt", "--replay", "@rec", "--json")
	c.want(code, 0, out, `"endpoint":"replay"`, `"model":"m"`)
	c.want(code, 0, errs, "2 positions")
	if len(c.net.asked) > 0 {
		t.Errorf("replay went to the network")
	}
	c.write("new.txt", strings.ReplaceAll(noteText, "Monday", "Friday"))
	code, _, errs = c.run("@new.txt", "--replay", "@rec")
	c.want(code, 1, errs, "parley: ", "no recording", "parley: hint: a recording answers exactly one request")
	code, _, errs = c.run("@note.txt", "--replay", "@rec", "-m", "other")
	c.want(code, 1, errs, "no recording")
	code, _, errs = c.run("@note.txt", "--replay", "@nothing")
	c.want(code, 2, errs, "parley: --replay: @/nothing is no folder")
	code, _, errs = c.run("@note.txt", "--replay", "@rec", "--record", "@rec")
	c.want(code, 2, errs, "--record and --replay exclude each other")
}

func TestNoEndpoint(t *testing.T) {
	c := newCall(t)
	c.net.host = "nowhere"
	code, out, errs := c.run("@note.txt")
	c.want(code, 0, errs, "parley: no model is used, since no endpoint is configured", "parley: hint: set OPENAI_API_KEY")
	c.want(code, 0, out, "the railway would carry 300 trains a year", "built-in, no model")
	code, out, errs = c.run("@note.txt", "--engine", "endpoint")
	c.want(code, 1, errs, "parley: no endpoint is configured", "parley: hint: set OPENAI_API_KEY")
	if out != "" {
		t.Errorf("stdout: %s", out)
	}
	c.env = []string{"OPENAI_API_KEY=k"}
	code, _, errs = c.run("@note.txt")
	c.want(code, 1, errs, "parley: no model is configured", "-m NAME")
	c.env = nil
	code, _, errs = c.run("@note.txt", "--profile", "openrouter")
	c.want(code, 1, errs, "built-in profile openrouter: OPENROUTER_API_KEY is not set", "hint: export OPENROUTER_API_KEY")
	code, _, errs = c.run("@note.txt", "--profile", "azure")
	c.want(code, 1, errs, "profile azure: it has no base_url", "RESOURCE")
}

func TestLocalServer(t *testing.T) {
	const models = `{"object":"list","data":[{"id":"nomic-embed-text"},{"id":"llama"},{"id":"qwen"}]}`
	for host, name := range map[string]string{"127.0.0.1:11434": "Ollama", "127.0.0.1:1234": "LM Studio", "127.0.0.1:8080": "llama.cpp"} {
		c := newCall(t)
		c.net.host, c.net.models = host, models
		code, out, errs := c.run("@note.txt", "-f", "json")
		c.want(code, 0, errs, "parley: asking "+name+" on this machine, model llama (the first of 3; -m chooses another)")
		c.want(code, 0, out, `"endpoint":"`+host+`"`, `"model":"llama"`)
		code, out, _ = c.run("@note.txt", "-f", "json", "-m", "qwen")
		c.want(code, 0, out, `"model":"qwen"`)
		for _, r := range c.net.asked {
			if r.Header.Get("Authorization") != "" {
				t.Errorf("%s was sent a key", name)
			}
		}
	}
	c := newCall(t)
	c.net.host, c.net.models = "127.0.0.1:11434", `{"object":"list","data":null}`
	code, _, errs := c.run("@note.txt")
	c.want(code, 1, errs, "Ollama on this machine has no model", "hint: ")
	// Something else that listens on 8080 is no model server.
	c.net.host, c.net.models = "127.0.0.1:8080", `{"hello":"world"}`
	code, _, errs = c.run("@note.txt")
	c.want(code, 0, errs, "no endpoint is configured")
	// A server that is configured and has not been given a model.
	c.net.host, c.net.models = "localhost:5000", models
	code, out, errs := c.run("@note.txt", "--base-url", "http://localhost:5000/v1", "--json")
	c.want(code, 0, errs, "asking localhost:5000 on this machine, model llama")
	c.want(code, 0, out, `"model":"llama"`)
}

func TestOutputFile(t *testing.T) {
	c := newCall(t, key()...)
	code, out, _ := c.run("@note.txt", "-o", "@brief.json")
	c.want(code, 0, c.read("brief.json"), "{\n  \"document\"")
	if out != "" {
		t.Errorf("-o writes to stdout: %s", out)
	}
	c.run("-o", "@brief.md", "@note.txt")
	c.want(0, 0, c.read("brief.md"), "# Ministers")
	c.run("-o", "@brief.txt", "@note.txt", "-f", "json")
	c.want(0, 0, c.read("brief.txt"), "{\n")

	before := c.net.chats()
	if err := os.Symlink(c.path("note.txt"), c.path("link")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ target, want string }{
		{"@note.txt", "--output: @/note.txt is the input"},
		{"@link", "--output: @/link is the input"},
		{"@.", "is a folder"},
		{"@no/such/brief.md", "no such file or directory"},
		{"@brief.odt", "parley writes no odt"},
	} {
		code, _, errs := c.run("@note.txt", "--no-cache", "-o", tt.target)
		c.want(code, 2, errs, tt.want)
	}
	if c.net.chats() != before {
		t.Errorf("something was paid for before the output was checked")
	}
	if c.read("note.txt") != noteText {
		t.Errorf("the input was overwritten")
	}
	code, _, _ = c.run("@missing.txt", "-o", "@none.md")
	if _, err := os.Stat(c.path("none.md")); code != 1 || err == nil {
		t.Errorf("code %d; a file without a result: %v", code, err)
	}
	entries, err := os.ReadDir(c.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s is left behind", e.Name())
		}
	}
}

func TestFileKeepsItsMode(t *testing.T) {
	c := newCall(t, key()...)
	if err := os.Chmod(c.write("brief.md", "old"), 0o640); err != nil {
		t.Fatal(err)
	}
	c.run("@note.txt", "-o", "@brief.md")
	info, err := os.Stat(c.path("brief.md"))
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestConfiguredFormatAndLanguages(t *testing.T) {
	c := newCall(t, key()...)
	c.write(".parley.toml", "format = \"json\"\nto = [\"Armenian\"]\n")
	code, out, _ := c.run("@note.txt")
	c.want(code, 0, out, `"lang":"hy"`)
	c.run("@note.txt", "-o", "@brief.md", "--to=")
	if md := c.read("brief.md"); !strings.HasPrefix(md, "# ") || strings.Contains(md, "Նախ") {
		t.Errorf("the suffix and the flag come first:\n%s", md)
	}
	code, out, _ = c.run("read", "@note.txt", "-f", "text")
	c.want(code, 0, out, "language  English (en)")
	c.write(".parley.toml", "to = [\"Klingonese\"]\n")
	code, _, errs := c.run("@note.txt")
	c.want(code, 2, errs, "parley: @/.parley.toml: ")
	c.write(".parley.toml", "base_url = \"https://evil.example\"\n")
	code, _, errs = c.run("@note.txt")
	c.want(code, 2, errs, "parley: @/.parley.toml:1:1: base_url may not stand in a project's file", "parley: hint: ")
}

func TestKeyCommand(t *testing.T) {
	c := newCall(t)
	c.write("conf/parley/config.toml", "model = \"m\"\napi_key_cmd = \"echo ' sk-open'; echo second\"\n")
	code, _, _ := c.run("@note.txt")
	c.want(code, 0, c.net.asked[0].Header.Get("Authorization"), "Bearer sk-open")
	_, out, _ := c.run("doctor")
	if strings.Contains(out, "sk-open") {
		t.Errorf("the key is shown:\n%s", out)
	}
	c.want(0, 0, out, "set (api_key_cmd of ")
	c.write("conf/parley/config.toml", "model = \"m\"\napi_key_cmd = \"echo sk-open; exit 3\"\n")
	code, _, errs := c.run("@note.txt", "-v")
	c.want(code, 1, errs, "api_key_cmd of @/conf/parley/config.toml: the command ended with exit status 3", "hint: run it by hand")
	if strings.Contains(errs, "sk-open") {
		t.Errorf("the key is shown:\n%s", errs)
	}
	c.write("conf/parley/config.toml", "model = \"m\"\napi_key_cmd = \"true\"\n")
	code, _, errs = c.run("@note.txt")
	c.want(code, 1, errs, "the command printed nothing")
}

func TestInterrupted(t *testing.T) {
	c := newCall(t, key()...)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	c.ctx = ctx
	code, out, errs := c.run("@note.txt", "@note.txt")
	c.want(code, 130, errs, "parley: interrupted\n")
	if out != "" || strings.Count(errs, "\n") != 1 {
		t.Errorf("stdout %q, stderr %q", out, errs)
	}
}

// A pipe that stays open and silent must not keep an interrupted run alive.
func TestInterruptedWhileReading(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	for _, command := range []string{"brief", "translate"} {
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Millisecond)
		defer cancel()
		var out, errs bytes.Buffer
		code := Run(ctx, App{Args: []string{command, "--to", "hy"}, Stdin: r, Stdout: &out, Stderr: &errs, Env: key()})
		if code != exitInterrupted {
			t.Errorf("%s: exit code %d: %s", command, code, &errs)
		}
	}
}

// A writer that fails stands for a full disk or a reader that went away.
type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestStdoutFails(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{syscall.ENOSPC, "parley: standard output: no space left on device\n"},
		{syscall.EPIPE, ""},
	} {
		var errs bytes.Buffer
		code := Run(t.Context(), App{Args: []string{"--help"}, Stdout: failingWriter{&os.PathError{Op: "write", Path: "/dev/stdout", Err: tt.err}}, Stderr: &errs})
		if code != 1 || errs.String() != tt.want {
			t.Errorf("%v: exit code %d, stderr %q, want %q", tt.err, code, errs.String(), tt.want)
		}
	}
}

func TestNoInputAtTerminal(t *testing.T) {
	// A stream that is nil stands for a terminal: there is nothing to read.
	for command, name := range map[string]string{"brief": "[brief]", "read": "read", "translate": "translate"} {
		var out, errs bytes.Buffer
		code := Run(t.Context(), App{Args: []string{command}, Stdout: &out, Stderr: &errs})
		if code != 2 || out.Len() > 0 || !strings.HasPrefix(errs.String(), "usage: parley "+name+" ") {
			t.Errorf("%s: exit code %d, stdout %q, stderr %q", command, code, &out, &errs)
		}
	}
}

func ExampleRun() {
	code := Run(context.Background(), App{
		Args:   []string{"read", "-f", "text", "-"},
		Stdin:  strings.NewReader("Նախարարները հանդիպեցին երկուշաբթի օրը։ Նրանք խոսեցին երկաթուղու մասին։"),
		Stdout: os.Stdout,
		Stderr: os.Stderr,
	})
	os.Stdout.WriteString("exit code " + string(rune('0'+code)))
	// Output:
	// source    standard input
	// kind      text, utf-8
	// language  Armenian (hy)
	//
	// 1  Նախարարները հանդիպեցին երկուշաբթի օրը։
	// 2  Նրանք խոսեցին երկաթուղու մասին։
	// exit code 0
}
