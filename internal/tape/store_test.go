package tape

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// recorded makes the file of one request for each prompt, in dir, and returns
// their names.
func recorded(t *testing.T, dir, base string, prompts ...string) []string {
	t.Helper()
	tp := New(Config{Dir: dir, Mode: Record, Base: base})
	var names []string
	for _, p := range prompts {
		resp, _, err := ask(t.Context(), tp.Wrap(nil), base, p)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, resp.Header.Get(KeyHeader)+".json")
	}
	return names
}

func TestSubfoldersAndStrangers(t *testing.T) {
	dir := t.TempDir()
	base, _ := serve(t, good)
	recorded(t, filepath.Join(dir, "one"), base, "a")
	recorded(t, filepath.Join(dir, "two"), base, "b")
	deep := recorded(t, filepath.Join(dir, "two", "deep"), base, "c")
	for name, content := range map[string]string{"README.md": "no recording", "two/capabilities.json": "{", "one/.tape-123": "{"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	replays := map[string]Config{
		"folder":   {Dir: dir, Mode: Replay, Base: base},
		"embedded": {FS: os.DirFS(dir), Mode: Replay, Base: base},
	}
	for name, cfg := range replays {
		tp := New(cfg)
		for _, prompt := range []string{"a", "b"} {
			if _, body, err := ask(t.Context(), tp.Wrap(noNetwork{t}), base, prompt); err != nil || body != answer {
				t.Errorf("%s: %q: %q, %v", name, prompt, body, err)
			}
		}
		_, _, err := ask(t.Context(), tp.Wrap(noNetwork{t}), base, "c")
		if miss, ok := errors.AsType[*MissError](err); !ok || miss.Key+".json" != deep[0] {
			t.Errorf("%s: two levels down: %v, want a miss", name, err)
		}
		if models, err := tp.Models(); err != nil || !reflect.DeepEqual(models, []string{"m"}) {
			t.Errorf("%s: models %v, %v", name, models, err)
		}
	}

	// Recording on top of the same folder pays for nothing again.
	rec := New(Config{Dir: dir, Mode: Record, Base: base})
	if resp, _, err := ask(t.Context(), rec.Wrap(noNetwork{t}), base, "b"); err != nil || resp.Header.Get(Header) != "hit" {
		t.Errorf("record: %v", err)
	}
}

func TestNoFolder(t *testing.T) {
	base, asked := serve(t, good)
	missing := filepath.Join(t.TempDir(), "none")
	if _, _, err := ask(t.Context(), New(Config{Dir: missing, Mode: Replay, Base: base}).Wrap(noNetwork{t}), base, "q"); err == nil || !strings.Contains(err.Error(), missing) {
		t.Errorf("replay: error %v, want one with the folder", err)
	}
	if _, err := New(Config{Dir: missing, Mode: Replay}).Models(); err == nil {
		t.Error("models of a folder that does not exist")
	}
	if _, _, err := ask(t.Context(), New(Config{Mode: Record, Base: base}).Wrap(nil), base, "q"); err == nil || asked.Load() != 0 {
		t.Errorf("record: error %v after %d requests, want one before the first", err, asked.Load())
	}
	if _, body, err := ask(t.Context(), New(Config{Mode: Cache, Base: base}).Wrap(nil), base, "q"); err != nil || body != answer {
		t.Errorf("cache: %q, %v", body, err)
	}
}

// A folder that cannot be written to: an error before paying for Record,
// nothing for Cache. A file in its place holds for root too.
func TestFolderIsAFile(t *testing.T) {
	base, asked := serve(t, good)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := ask(t.Context(), New(Config{Dir: file, Mode: Record, Base: base}).Wrap(nil), base, "q"); err == nil || asked.Load() != 0 {
		t.Errorf("record: error %v after %d requests", err, asked.Load())
	}
	if _, body, err := ask(t.Context(), New(Config{Dir: file, Mode: Cache, Base: base}).Wrap(nil), base, "q"); err != nil || body != answer {
		t.Errorf("cache: %q, %v", body, err)
	}
}

func TestCorruptFile(t *testing.T) {
	base, asked := serve(t, good)
	whole := t.TempDir()
	name := recorded(t, whole, base, "q")[0]
	data, err := os.ReadFile(filepath.Join(whole, name))
	if err != nil {
		t.Fatal(err)
	}
	for what, content := range map[string]string{
		"empty":  "",
		"cut":    string(data[:len(data)/2]),
		"edited": strings.Replace(string(data), `"content": "q"`, `"content": "w"`, 1),
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			spoil := func() {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			spoil()
			_, _, err := ask(t.Context(), New(Config{Dir: dir, Mode: Replay, Base: base}).Wrap(noNetwork{t}), base, "q")
			if err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("replay: error %v, want one that names %s", err, name)
			}
			if _, err := New(Config{Dir: dir, Mode: Replay, Base: base}).Models(); err == nil {
				t.Error("models: no error")
			}
			before := asked.Load()
			recorded(t, dir, base, "q")
			if asked.Load() != before+1 {
				t.Errorf("record asked %d times, want once", asked.Load()-before)
			}
			if _, _, err := ask(t.Context(), New(Config{Dir: dir, Mode: Replay, Base: base}).Wrap(noNetwork{t}), base, "q"); err != nil {
				t.Errorf("replay after record: %v", err)
			}
		})
	}
}

func TestSecretIsNeverWritten(t *testing.T) {
	escaped := inString(liveKey)
	answers := map[string]string{
		"raw in a page":       `{"choices":[{"finish_reason":"stop"}],"id":"` + escaped + `"}`,
		"escaped":             `{"choices":[{"finish_reason":"stop"}],"id":"` + strings.NewReplacer("s", `\u0073`, "/", `\/`, "é", `\u00e9`).Replace(escaped) + `"}`,
		"in JSON in a string": `{"choices":[{"finish_reason":"stop","message":{"content":"{\"a\":\"` + inString(escaped) + `\"}"}}]}`,
	}
	for name, body := range answers {
		t.Run(name, func(t *testing.T) {
			if !json.Valid([]byte(body)) {
				t.Fatalf("the answer of the test is not JSON: %s", body)
			}
			base, _ := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, body) })
			dir := t.TempDir()
			_, _, err := ask(t.Context(), New(Config{Dir: dir, Mode: Record, Base: base, Secrets: []string{"other", liveKey}}).Wrap(nil), base, "q")
			if err == nil || strings.Contains(err.Error(), liveKey) {
				t.Errorf("record: error %v, want one without the key", err)
			}
			_, got, err := ask(t.Context(), New(Config{Dir: dir, Mode: Cache, Base: base, Secrets: []string{liveKey}}).Wrap(nil), base, "q")
			if err != nil || got != body {
				t.Errorf("cache: %q, %v; want the answer", got, err)
			}
			if got := files(t, dir); len(got) != 0 {
				t.Errorf("wrote %v", got)
			}
		})
	}
}

func TestSecretInTheRequest(t *testing.T) {
	base, asked := serve(t, good)
	dir := t.TempDir()
	cfg := Config{Dir: dir, Mode: Record, Base: base, Secrets: []string{liveKey}}
	if _, _, err := ask(t.Context(), New(cfg).Wrap(nil), base, "my key is "+liveKey); err == nil || asked.Load() != 0 {
		t.Errorf("record: error %v after %d requests, want one before the first", err, asked.Load())
	}
	cfg.Mode = Cache
	if _, body, err := ask(t.Context(), New(cfg).Wrap(nil), base, "my key is "+liveKey); err != nil || body != answer {
		t.Errorf("cache: %q, %v", body, err)
	}
	if got := files(t, dir); len(got) != 0 {
		t.Errorf("wrote %v", got)
	}
}

func TestPlaceholderIsNoSecret(t *testing.T) {
	base, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, `{"system_fingerprint":"fp_ollama","choices":[{"finish_reason":"stop"}]}`)
	})
	dir := t.TempDir()
	if _, _, err := ask(t.Context(), New(Config{Dir: dir, Mode: Record, Base: base, Secrets: []string{"", "ollama"}}).Wrap(nil), base, "q"); err != nil {
		t.Error(err)
	}
	if got := files(t, dir); len(got) != 1 {
		t.Errorf("wrote %v, want one file", got)
	}
}

// Many tapes on one folder, as many processes are: a reader sees a whole file or
// none, and nothing is left over.
func TestWritersAndReadersAtOnce(t *testing.T) {
	dir := t.TempDir()
	base, _ := serve(t, good)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range 20 {
				tp := New(Config{Dir: dir, Mode: Record, Base: base})
				resp, body, err := ask(t.Context(), tp.Wrap(nil), base, fmt.Sprint(i%3))
				if err != nil || body != answer {
					t.Errorf("got %q, %v", body, err)
					return
				}
				data, err := os.ReadFile(filepath.Join(dir, resp.Header.Get(KeyHeader)+".json"))
				if err == nil {
					_, err = decode(resp.Header.Get(KeyHeader), data)
				}
				if err != nil && !errors.Is(err, os.ErrNotExist) {
					t.Errorf("a reader saw part of a file: %v", err)
				}
				if i%5 == 0 {
					tp.Forget(resp.Header.Get(KeyHeader))
				}
			}
		})
	}
	wg.Wait()
	for _, name := range files(t, dir) {
		if !strings.HasSuffix(name, ".json") {
			t.Errorf("left over: %s", name)
		}
	}
}

func TestMiss(t *testing.T) {
	file := func(model, system, article string) (string, *fstest.MapFile) {
		body, err := json.Marshal(map[string]any{"model": model, "temperature": 0, "messages": []any{
			map[string]any{"role": "system", "content": system}, map[string]any{"role": "user", "content": article},
		}})
		if err != nil {
			t.Fatal(err)
		}
		rec := &recording{Request: request{post, "/chat/completions", payloadOf(body)}, Response: response{Status: 200, payload: payloadOf([]byte(answer))}}
		data, err := rec.encode(true)
		if err != nil {
			t.Fatal(err)
		}
		return requestKey(post, "/chat/completions", body) + ".json", &fstest.MapFile{Data: data}
	}
	const rules = "read the article\nanswer in JSON\nquote exactly"
	lachin, lachinFile := file("big", rules, "1 Дорога закрыта.\n2 Стороны спорят.\n3 ООН молчит.")
	vote, voteFile := file("big", rules, "1 Выборы прошли.\n2 Победил никто.\n3 Все спорят.")
	small, smallFile := file("small", rules, "1 Выборы прошли.\n2 Победил никто.\n3 Все спорят.")
	all := fstest.MapFS{"lachin/" + lachin: lachinFile, "vote/" + vote: voteFile, "vote/" + small: smallFile}

	tests := []struct {
		name                   string
		model, system, article string
		nearest                string
		says                   []string
	}{
		{"a rule changed", "big", rules + "!", "1 Дорога закрыта.\n2 Стороны спорят.\n3 ООН молчит.", "lachin/" + lachin, []string{"differs in message 1 (system)"}},
		{"a sentence changed", "big", rules, "1 Выборы прошли.\n2 Победил Х.\n3 Все спорят.", "vote/" + vote, []string{"differs in message 2 (user)"}},
		{"the same in another model", "small", rules, "1 Выборы прошли.\n2 Победил Х.\n3 Все спорят.", "vote/" + small, []string{"differs in message 2 (user)"}},
		{"another model", "huge", rules, "1 Дорога закрыта.\n2 Стороны спорят.\n3 ООН молчит.", "lachin/" + lachin, []string{"model (huge, recorded big)"}},
	}
	tp := New(Config{FS: all, Mode: Replay, Base: "http://h/v1"})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, f := file(tt.model, tt.system, tt.article)
			var rec recording
			if err := json.Unmarshal(f.Data, &rec); err != nil {
				t.Fatal(err)
			}
			_, err := (&http.Client{Transport: tp.Wrap(noNetwork{t})}).Post("http://h/v1/chat/completions", "application/json", bytes.NewReader(rec.Request.bytes()))
			miss, ok := errors.AsType[*MissError](err)
			if !ok {
				t.Fatalf("error %v, want a miss", err)
			}
			if miss.Nearest != tt.nearest || !isKey(miss.Key) || miss.Dir != "" {
				t.Errorf("miss %+v, want nearest %s", miss, tt.nearest)
			}
			for _, want := range append(tt.says, miss.Key, miss.Nearest, "the bundled recordings") {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q lacks %q", err, want)
				}
			}
		})
	}
	models, err := tp.Models()
	if want := []string{"big", "small"}; err != nil || !reflect.DeepEqual(models, want) {
		t.Errorf("models %v, %v; want %v", models, err, want)
	}
}

func TestDifference(t *testing.T) {
	want := map[string]any{"model": "a", "seed": 1.0, "messages": []any{1.0}, "response_format": "x", "path": "POST /c"}
	have := map[string]any{"model": "a", "messages": []any{1.0, 2.0}, "response_format": "y", "path": "GET /c"}
	if got, want := difference(want, have), "messages (1, recorded 2), path (POST /c, recorded GET /c), schema, seed"; got != want {
		t.Errorf("difference %q, want %q", got, want)
	}
	if got := difference(want, want); got != "" {
		t.Errorf("difference of equals %q", got)
	}
}
