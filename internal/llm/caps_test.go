package llm

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestCapsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "parley", "capabilities.json")
	f := newFake(t, func(_ int, a asked) reply {
		if a.format() == FormatSchema {
			return refused(400, `{"error":"json_schema: no"}`)
		}
		return said(goodAnswer)
	})
	for run, want := range []int{2, 1} { // the second run knows
		before := len(f.requests())
		c := f.client(Config{CapsFile: file, Key: "sk-0123456789"})
		if _, err := c.Ask(t.Context(), testRequest()); err != nil {
			t.Fatal(err)
		}
		if got := len(f.requests()) - before; got != want {
			t.Errorf("run %d: %d requests, want %d", run, got, want)
		}
	}
	// Another model, and the same by another address, have to be learnt.
	other := f.client(Config{CapsFile: file, Model: "other"})
	if got := other.Capabilities(); got.Format != FormatSchema {
		t.Errorf("another model: %v", got)
	}
	if _, err := other.Ask(t.Context(), testRequest()); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all capsFile
	if err := json.Unmarshal(data, &all); err != nil || len(all) != 2 || strings.Contains(string(data), "sk-") {
		t.Errorf("the file holds %s, %v", data, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestCapsFileUnreadable(t *testing.T) {
	dir := t.TempDir()
	f := newScript(t, refused(400, `{"error":"json_schema: no"}`), said(goodAnswer))
	for name, content := range map[string]string{
		"garbage":        "{{{",
		"another shape":  `[1,2]`,
		"unknown format": `{"` + f.URL + `/v1 m":{"format":"xml","refused":["model"]}}`,
	} {
		file := filepath.Join(dir, "caps.json")
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		c := f.client(Config{CapsFile: file})
		if got := c.Capabilities(); !got.equal(Capabilities{Format: FormatSchema}) {
			t.Errorf("%s: %v", name, got)
		}
		if _, err := c.Ask(t.Context(), testRequest()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Where nothing can be written the answer is still given.
	f = newScript(t, refused(400, `{"error":"json_schema: no"}`), said(goodAnswer))
	logged := 0
	c := f.client(Config{CapsFile: filepath.Join(dir, "caps.json", "below", "a", "file"), Logf: func(format string, _ ...any) {
		if strings.HasPrefix(format, "keep what was learnt") {
			logged++
		}
	}})
	if _, err := c.Ask(t.Context(), testRequest()); err != nil || logged != 1 {
		t.Errorf("%v, logged %d times", err, logged)
	}
}

// What is learnt at once adds up, in one process and in several.
func TestCapsFileParallel(t *testing.T) {
	file := filepath.Join(t.TempDir(), "caps.json")
	lessons := []Capabilities{
		{Format: FormatObject},
		{Format: FormatSchema, Refused: []string{"temperature"}},
		{Format: FormatText},
		{Format: FormatSchema, Refused: []string{"max_tokens", "stream"}},
	}
	ep := newEndpoint(Config{BaseURL: "http://h.test/v1", Model: "m"})
	s := &capsStore{file: file, key: capsKey(ep), first: initial("m"), logf: t.Logf}
	var wg sync.WaitGroup
	for _, lesson := range lessons {
		wg.Go(func() { s.learn(lesson) })
	}
	wg.Wait()
	want := Capabilities{Format: FormatText, Refused: []string{"max_tokens", "stream", "temperature"}}
	if got := s.all(); !got.equal(want) {
		t.Errorf("in memory: %v", got)
	}
	again := &capsStore{file: file, key: capsKey(ep), first: initial("m"), logf: t.Logf}
	if got := again.current(); !got.equal(want) {
		t.Errorf("in the file: %v", got)
	}
}
