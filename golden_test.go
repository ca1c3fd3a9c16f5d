package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/jsonschema-go/jsonschema"

	"parley/internal/article"
	"parley/internal/glossary"
	"parley/internal/llm"
	"parley/internal/pipeline"
	"parley/internal/render"
	"parley/internal/tape"
	"parley/internal/verify"
	"parley/prompts"
	"parley/summarize/brief"
)

var update = flag.Bool("update", false, "write testdata/golden and delete recordings that nothing asks for")

// targets are the languages that every test article is translated into,
// its own left out.
var targets = []string{"hy", "az", "ru", "en"} // but the language that the article is in

// TestGolden makes the report of every test article from its recordings, by
// the code that a live run takes, and compares it with testdata/golden.
func TestGolden(t *testing.T) {
	schema := reportSchema(t)
	for _, a := range testArticles(t) {
		t.Run(a.name, func(t *testing.T) {
			r, unused := replay(t, a)
			for _, file := range unused {
				if !*update {
					t.Errorf("no request asks for the recording %s", file)
				} else if err := os.Remove(file); err != nil {
					t.Error(err)
				}
			}
			var asJSON, asMarkdown, asText bytes.Buffer
			for _, err := range []error{
				render.JSON(&asJSON, r, render.Options{Indent: true}),
				render.Markdown(&asMarkdown, r, render.Options{}),
				render.Text(&asText, r, render.Options{Width: 100}),
			} {
				if err != nil {
					t.Fatal(err)
				}
			}
			golden(t, a.name+".json", asJSON.Bytes())
			golden(t, a.name+".md", asMarkdown.Bytes())
			golden(t, a.name+".text", asText.Bytes())
			checkSchema(t, schema, asJSON.Bytes())
			checkReport(t, r)
			checkAgain(t, asJSON.Bytes())
			checkFormats(t, a.name, r, asMarkdown.String())
		})
	}
}

// checkReport asserts what holds for every report, whatever the model said.
func checkReport(t *testing.T, r *brief.Report) {
	t.Helper()
	text := r.Document.Text
	evidence := func(path string, e brief.Evidence) {
		if e.Match.Verified() && e.Span == nil {
			t.Errorf("%s: verified as %s without a place in the article", path, e.Match)
		}
		if e.Span == nil {
			return
		}
		if e.Match.Verified() && e.Span.Of(text) != e.Quote {
			t.Errorf("%s: %q is shown, %q stands in the article", path, e.Quote, e.Span.Of(text))
		}
	}
	for i, s := range r.Brief.Summary {
		evidence(brief.SummaryPath(i), s.Evidence)
	}
	for i, p := range r.Brief.Parties {
		for j, s := range p.Positions {
			evidence(brief.PositionPath(i, j), s.Evidence)
		}
	}
	for _, tr := range r.Translations {
		if len(tr.Summary) != len(r.Brief.Summary) || len(tr.Parties) != len(r.Brief.Parties) {
			t.Errorf("%s: lines are missing", tr.Lang)
			continue
		}
		for i, p := range r.Brief.Parties {
			if len(tr.Parties[i].Positions) != len(p.Positions) {
				t.Errorf("%s: positions of %s are missing", tr.Lang, p.Name)
			}
		}
	}
	if r.Usage.Cached != r.Usage.Requests {
		t.Errorf("%d of %d requests came from the recordings", r.Usage.Cached, r.Usage.Requests)
	}
}

// checkAgain asserts that a report that nobody edited stands a second check.
func checkAgain(t *testing.T, report []byte) {
	t.Helper()
	var r brief.Report
	if err := json.Unmarshal(report, &r); err != nil {
		t.Fatal(err)
	}
	verify.Report(&r, glossary.BuiltIn())
	var again bytes.Buffer
	if err := render.JSON(&again, &r, render.Options{Indent: true}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), report) {
		t.Errorf("checked again, the report differs\n%s", firstDifference(again.Bytes(), report))
	}
}

type testArticle struct {
	name       string // without its extension
	path       string
	recordings string
}

// testArticles are the articles of testdata/articles.
func testArticles(t *testing.T) []testArticle {
	t.Helper()
	entries, err := os.ReadDir("testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	var all []testArticle
	for _, e := range entries {
		if e.Name() == "NOTES.md" {
			continue
		}
		name := strings.TrimSuffix(e.Name(), filepath.Ext(e.Name()))
		all = append(all, testArticle{name, "testdata/articles/" + e.Name(), "testdata/recordings/" + name})
	}
	if len(all) < 8 {
		t.Fatalf("%d test articles", len(all))
	}
	return all
}

// replay makes a report from recordings and returns the files of those that
// no request asked for.
func replay(t *testing.T, a testArticle) (*brief.Report, []string) {
	t.Helper()
	const base = "http://replay.invalid/v1"
	tp := tape.New(tape.Config{Dir: a.recordings, Mode: tape.Replay, Base: base})
	models, err := tp.Models()
	if err != nil || len(models) != 1 {
		t.Fatalf("models of %s: %v %v", a.recordings, models, err)
	}
	set, err := prompts.Load("")
	if err != nil {
		t.Fatal(err)
	}
	used := &listener{keys: map[string]bool{}}
	client := llm.New(llm.Config{
		BaseURL: base, Model: models[0], Timeout: time.Minute,
		Wrap: func(next http.RoundTripper) http.RoundTripper {
			used.next = tp.Wrap(next)
			return used
		},
	})
	p := pipeline.New(pipeline.Config{
		Client: client, Prompts: set, Glossary: glossary.BuiltIn(), Rounds: 2,
		Tool: "parley test", Endpoint: "replay", Model: models[0],
		Now: func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) },
	})
	doc, err := article.Open(t.Context(), a.path, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Run(t.Context(), doc, targets)
	if err != nil {
		t.Fatal(err)
	}
	var unused []string
	err = filepath.WalkDir(a.recordings, func(path string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".json") && !used.keys[strings.TrimSuffix(e.Name(), ".json")] {
			unused = append(unused, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return r, unused
}

// A listener notes which recordings were served.
type listener struct {
	next http.RoundTripper
	mu   sync.Mutex
	keys map[string]bool
}

func (l *listener) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := l.next.RoundTrip(r)
	if err == nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.keys[response.Header.Get(tape.KeyHeader)] = true
	}
	return response, err
}

// golden compares got with a file of testdata/golden, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata/golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from %s; go test -run Golden -update writes it anew\n%s", name, path, firstDifference(got, want))
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got:  " + g[i] + "\nwant: " + w[i]
		}
	}
	return "one is longer"
}

func reportSchema(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	data, err := os.ReadFile("summarize/brief/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	resolved, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return resolved
}

func checkSchema(t *testing.T, schema *jsonschema.Resolved, report []byte) {
	t.Helper()
	var v any
	if err := json.Unmarshal(report, &v); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(v); err != nil {
		t.Errorf("the report does not fit report.schema.json: %v", err)
	}
}
