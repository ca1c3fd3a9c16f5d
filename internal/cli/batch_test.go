package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/jsonschema-go/jsonschema"

	"parley/internal/batch"
	endpoint "parley/internal/fakeendpoint/fake"
	"parley/summarize/brief"
)

// A desk is a folder of articles, an endpoint, and the program at work on them.
type desk struct {
	t      testing.TB
	dir    string
	server *endpoint.Server
	url    string
	env    []string
	stdin  string
}

// newDesk writes n articles, in folders of a hundred.
func newDesk(t testing.TB, n int, o endpoint.Options) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir(), server: endpoint.New(o)}
	for i := range n {
		d.write(fmt.Sprintf("in/%03d/article-%d.txt", i/100, i), fmt.Sprintf("The ministers met in Tbilisi on day %d.\n\n“We will open road %d,” minister Anna Berg said.\n", i, i))
	}
	h := httptest.NewServer(d.server)
	t.Cleanup(h.Close)
	d.url = h.URL + "/v1"
	return d
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

func (d *desk) write(name, content string) {
	d.t.Helper()
	if err := os.MkdirAll(filepath.Dir(d.path(name)), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(d.path(name), []byte(content), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// batch runs parley batch on the articles; @ stands for the desk's folder.
func (d *desk) batch(args ...string) (code int, stdout, stderr string) {
	d.t.Helper()
	return d.run(context.Background(), append([]string{"batch", "@in", "--out", "@out"}, args...)...)
}

func (d *desk) run(ctx context.Context, args ...string) (code int, stdout, stderr string) {
	d.t.Helper()
	for i, a := range args {
		if rest, ok := strings.CutPrefix(a, "@"); ok {
			args[i] = d.path(rest)
		}
	}
	var out, errs bytes.Buffer
	code = Run(ctx, App{
		Args: args, Stdin: strings.NewReader(d.stdin), Stdout: &out, Stderr: &errs,
		Env: append([]string{"PARLEY_BASE_URL=" + d.url, "PARLEY_MODEL=fake-1", "PARLEY_API_KEY=sk-secret-of-the-test",
			"PARLEY_TIMEOUT=5s", "SOURCE_DATE_EPOCH=1700000000"}, d.env...),
		Version: "test", WorkDir: d.dir, Home: d.dir, ConfigDir: d.path("conf"), CacheDir: d.path("cache"),
	})
	return code, out.String(), strings.ReplaceAll(errs.String(), d.dir, "@")
}

// results returns the files below out, without the state.
func (d *desk) results() map[string]string {
	d.t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(d.path("out"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			if e != nil && e.Name() == ".parley" {
				return fs.SkipDir
			}
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(d.path("out"), path)
		found[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return found
}

func (d *desk) failures() []batch.Failure {
	d.t.Helper()
	var all []batch.Failure
	data, err := os.ReadFile(d.path("out/failures.jsonl"))
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(data)) {
		var f batch.Failure
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			d.t.Fatalf("%v in %s", err, line)
		}
		all = append(all, f)
	}
	return all
}

func TestBatch(t *testing.T) {
	d := newDesk(t, 3, endpoint.Options{})
	d.write("in/a.txt", noteText)
	d.write("in/A.txt", noteText+"\nMore.")
	d.write("in/a.html", "<html><body><article><p>"+noteText+"</p></article></body></html>")
	d.write("in/photo.jpg", "no article")
	d.write("in/.hidden.txt", noteText)
	d.write("in/empty.txt", "")
	d.write("in/new\nline.txt", noteText)
	d.write("in/a.json/x.txt", noteText)
	d.write("secret.txt", noteText)
	if err := os.Symlink(d.path("secret.txt"), d.path("in/leak.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.txt", d.path("in/link.txt")); err != nil {
		t.Fatal(err)
	}
	code, stdout, stderr := d.batch("--to", "hy", "-f", "md", "-f", "text", "--workers", "4")
	if code != 4 || stdout != "" || !strings.Contains(stderr, "parley: 9 articles done, 0 skipped as done before, 2 failed\n") {
		t.Errorf("code %d, stdout %q, stderr\n%s", code, stdout, stderr)
	}
	results := d.results()
	for _, name := range []string{"a.txt", "a.html", "link.txt", "000/article-2.txt", "a.json~" + batch.Mark("a.json") + "/x.txt",
		"A.txt~" + batch.Mark("A.txt"), "new_line.txt~" + batch.Mark("new\nline.txt")} {
		for _, ext := range []string{".json", ".md", ".txt"} {
			if results[name+ext] == "" {
				t.Errorf("%s%s is missing", name, ext)
			}
		}
	}
	if len(results) != 9*3+1 {
		t.Errorf("%d results: %v", len(results), keys(results))
	}
	var r brief.Report
	if err := json.Unmarshal([]byte(results["a.txt.json"]), &r); err != nil || r.Document.Source != d.path("in/a.txt") {
		t.Errorf("report of %q: %v", r.Document.Source, err)
	}
	failed := d.failures()
	if len(failed) != 2 || failed[0].Path != d.path("in/empty.txt") || failed[0].Stage != "read" || failed[0].Attempts != 1 ||
		!strings.HasSuffix(failed[0].Retry, " --workers 4 --retry-failed") || !strings.Contains(failed[1].Cause, "out of the folder") {
		t.Errorf("failures %+v", failed)
	}

	// Again: nothing is asked, what failed is tried, what changed is done.
	asked := d.server.Stats().Requests
	d.write("in/empty.txt", noteText)
	os.Remove(d.path("in/leak.txt"))
	os.Remove(d.path("out/a.txt.md"))
	d.write("out/000/article-0.txt.json", `{"edited": true}`)
	d.write("out/000/article-1.txt.json", `{"cut": `)
	args := []string{"--to", "hy", "-f", "md,text", "--workers", "4"}
	code, _, stderr = d.batch(args...)
	if code != 0 || !strings.Contains(stderr, "parley: 3 articles done, 7 skipped as done before, 0 failed\n") {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
	results = d.results()
	if results["a.txt.md"] == "" || results["000/article-0.txt.json"] != `{"edited": true}` || !json.Valid([]byte(results["000/article-1.txt.json"])) {
		t.Errorf("results %v", keys(results))
	}
	if _, ok := results["failures.jsonl"]; ok {
		t.Error("the list of failures is still there")
	}
	if n := d.server.Stats().Requests - asked; n > 0 { // the same text was asked about before
		t.Errorf("%d requests", n)
	}

	// An edited result is set aside when the article changes.
	d.write("in/000/article-0.txt", "Another text stands here now.")
	if code, _, stderr = d.batch(args...); code != 0 || !strings.Contains(stderr, "1 article done, 9 skipped") {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
	aside := 0
	for name, content := range d.results() {
		if strings.HasPrefix(name, "000/article-0.txt.edited-") && content == `{"edited": true}` {
			aside++
		}
	}
	if aside != 1 {
		t.Errorf("the edited result is gone: %v", keys(d.results()))
	}
	// Another configuration is another result.
	if _, _, stderr = d.batch("--to", "ru", "-f", "md,text"); !strings.Contains(stderr, "10 articles done, 0 skipped") {
		t.Errorf("stderr\n%s", stderr)
	}
}

func keys(m map[string]string) (all []string) {
	for k := range m {
		all = append(all, k)
	}
	return all
}

func TestBatchNeverOutside(t *testing.T) {
	d := newDesk(t, 0, endpoint.Options{})
	d.write("in/sub/a.txt", noteText)
	d.write("elsewhere/kept.txt", "kept")
	if err := os.MkdirAll(d.path("out"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(d.path("elsewhere"), d.path("out/sub")); err != nil {
		t.Fatal(err)
	}
	code, _, stderr := d.batch()
	if code != 4 || !strings.Contains(stderr, "1 failed") || d.server.Stats().Requests > 0 {
		t.Errorf("code %d, %d requests, stderr\n%s", code, d.server.Stats().Requests, stderr)
	}
	if all, err := os.ReadDir(d.path("elsewhere")); err != nil || len(all) != 1 {
		t.Errorf("written outside: %v %v", all, err)
	}
	d.stdin = strings.Join([]string{"../" + filepath.Base(d.dir) + "/in/sub/a.txt", d.path("in/sub/a.txt"), d.path("missing.txt"), ""}, "\n")
	code, _, stderr = d.run(t.Context(), "batch", "-", "--out", "@list")
	all, _ := filepath.Glob(d.path("list/a.txt~*.json"))
	if code != 4 || len(all) < 1 {
		t.Errorf("code %d, results %v, stderr\n%s", code, all, stderr)
	}
}

func TestBatchUsage(t *testing.T) {
	d := newDesk(t, 1, endpoint.Options{})
	for _, tt := range []struct{ args, want string }{
		{"@in", "batch into which folder? give --out FOLDER"},
		{"@in --out @in", "--out: the articles stand in that folder"},
		{"@in/000 --out @in", "--out: the articles stand in that folder"},
		{"@in/000/article-0.txt --out @out", "is no folder"},
		{"@missing --out @out", "no such file"},
		{"@in @in --out @out", "takes one folder"},
		{"@in --out @out --workers 0", "--workers: \"0\" is not a whole number"},
		{"@in --out @out --max-cost 1", "what a token costs is not known"},
		{"@in --out @out --include [", "cannot be read"},
		{"@in --out @out --progress loud", "unknown kind"},
		{"@in --out @out -f xml", "unknown format"},
		{"@in --out @out --unordered", "goes with --jsonl"},
		{"- --jsonl -f md", "--jsonl writes json only"},
		{"@in --out @out --resume", "--resume: no run has been begun into "},
		{"- --jsonl --resume", "are for folders"},
	} {
		code, out, stderr := d.run(t.Context(), append([]string{"batch"}, strings.Fields(tt.args)...)...)
		if code != 2 || out != "" || !strings.Contains(stderr, tt.want) {
			t.Errorf("%s: code %d, stderr %s", tt.args, code, stderr)
		}
	}
	if d.server.Stats().Requests > 0 {
		t.Error("something was paid for")
	}
}

func TestBatchJSONLines(t *testing.T) {
	d := newDesk(t, 1, endpoint.Options{Latency: time.Millisecond, LatencyMax: 20 * time.Millisecond})
	var in strings.Builder
	for i := range 60 {
		fmt.Fprintf(&in, "{\"id\": \"n%d\", \"text\": \"The ministers met on day %d of the talks.\"}\n", i, i)
	}
	fmt.Fprintf(&in, "\n{\"id\": 60, \"path\": %q}\n{\"id\": 61, \"path\": %q}\nno JSON\n{\"id\": 62}\n{\"text\": \"A text without an id.\"}", d.path("in/000/article-0.txt"), d.path("missing"))
	d.stdin = in.String()
	schema := reportSchema(t)
	for _, args := range [][]string{{"batch", "--jsonl", "--workers", "16"}, {"batch", "-", "--jsonl", "--out", "@out.jsonl", "--workers", "16"}} {
		code, out, stderr := d.run(t.Context(), args...)
		if len(args) > 4 {
			data, err := os.ReadFile(d.path("out.jsonl"))
			if err != nil || out != "" {
				t.Fatalf("%v, stdout %q", err, out)
			}
			out = string(data)
		}
		if code != 4 || !strings.Contains(stderr, "62 articles done, 0 skipped as done before, 3 failed") {
			t.Errorf("code %d, stderr\n%s", code, stderr)
		}
		n := 0
		for s := bufio.NewScanner(strings.NewReader(out)); s.Scan(); n++ {
			var line struct {
				ID       any
				Document struct{ Source string }
				Error    *batch.Failure
			}
			if err := json.Unmarshal(s.Bytes(), &line); err != nil {
				t.Fatalf("%v: %s", err, s.Text())
			}
			if line.Error == nil {
				checkReport(t, schema, s.Bytes())
			}
			switch {
			case n < 60 && (line.ID != fmt.Sprintf("n%d", n) || line.Document.Source != line.ID || line.Error != nil):
				t.Errorf("line %d: %s", n, s.Text())
			case n == 61 && (line.ID != 61.0 || line.Error == nil || line.Error.Stage != "read"):
				t.Errorf("line %d: %s", n, s.Text())
			}
		}
		if n != 65 {
			t.Errorf("%d lines", n)
		}
	}
	code, out, _ := d.run(t.Context(), "batch", "--jsonl", "--unordered", "--workers", "16", "-q")
	if code != 4 || strings.Count(out, "\n") != 65 {
		t.Errorf("code %d, %d lines", code, strings.Count(out, "\n"))
	}
}

func reportSchema(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	data, err := os.ReadFile("../../summarize/brief/report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema jsonschema.Schema
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	resolved, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return resolved
}

func checkReport(t *testing.T, schema *jsonschema.Resolved, report []byte) {
	t.Helper()
	var value any
	if err := json.Unmarshal(report, &value); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("%v in %s", err, report)
	}
}

// A key that is revoked stops the batch with one line; what is not done is
// not listed as failed, and the next run does it.
func TestBatchStops(t *testing.T) {
	for _, fault := range []string{"key-refused", "quota"} {
		f, err := endpoint.ParseFault(fault)
		if err != nil {
			t.Fatal(err)
		}
		d := newDesk(t, 40, endpoint.Options{Faults: []endpoint.Fault{f}})
		code, _, stderr := d.batch("--workers", "4")
		if code != 4 || strings.Count(stderr, "parley: stopped after 0 articles: ") != 1 || len(d.failures()) > 0 || d.server.Stats().Requests > 8 {
			t.Errorf("%s: code %d, %d requests, %d failures, stderr\n%s", fault, code, d.server.Stats().Requests, len(d.failures()), stderr)
		}
	}
}

func TestBatchStopsMidway(t *testing.T) {
	d := newDesk(t, 60, endpoint.Options{})
	var asked atomic.Int64
	var revoked atomic.Bool
	revoked.Store(true)
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) > 20 && revoked.Load() {
			w.WriteHeader(http.StatusUnauthorized)
			io.WriteString(w, `{"error": {"message": "the key was revoked"}}`)
			return
		}
		d.server.ServeHTTP(w, r)
	}))
	defer h.Close()
	d.url = h.URL + "/v1"
	code, _, stderr := d.batch("--workers", "8")
	done := len(d.results())
	if code != 4 || strings.Count(stderr, "the key was revoked") != 1 || len(d.failures()) > 0 || done == 0 || asked.Load() > 20+16*6 {
		t.Errorf("code %d, %d requests, %d done, stderr\n%s", code, asked.Load(), done, stderr)
	}
	revoked.Store(false)
	code, _, stderr = d.batch("--workers", "8")
	if code != 0 || !strings.Contains(stderr, fmt.Sprintf(" %d skipped", done)) || d.server.Stats().Answered != 60 || len(d.results()) != 60 {
		t.Errorf("code %d, %+v, stderr\n%s", code, d.server.Stats(), stderr)
	}
}

func TestBatchBudget(t *testing.T) {
	d := newDesk(t, 60, endpoint.Options{})
	d.env = []string{"PARLEY_PRICE_IN=1", "PARLEY_PRICE_OUT=2"}
	code, out, _ := d.run(t.Context(), "batch", "@in", "--out", "@out", "-n")
	if code != 0 || !strings.Contains(out, "articles    60\nrequests    60\n") || !strings.Contains(out, "cost        about ") {
		t.Errorf("code %d\n%s", code, out)
	}
	for _, args := range [][]string{{"--max-tokens-total", "40000"}, {"--max-cost", "0.04"}} {
		os.RemoveAll(d.path("out"))
		os.RemoveAll(d.path("cache"))
		code, out, stderr := d.batch(append(args, "--progress", "json", "--workers", "8")...)
		var s batchState
		for line := range strings.Lines(stderr) {
			if strings.HasPrefix(line, `{"event":"summary"`) {
				if err := json.Unmarshal([]byte(line), &s); err != nil {
					t.Fatal(err)
				}
			}
		}
		if code != 4 || out != "" || s.Done == 0 || s.Done == 60 || s.Cost > 0.05 || s.In+s.Out > 40_000 {
			t.Errorf("%v: code %d, %+v\n%s", args, code, s, stderr)
		}
	}
}

// An interrupted batch finishes what is under way and begins nothing.
func TestBatchInterrupted(t *testing.T) {
	d := newDesk(t, 40, endpoint.Options{Latency: 50 * time.Millisecond})
	ctx, cancel := context.WithTimeout(t.Context(), 120*time.Millisecond)
	defer cancel()
	code, _, stderr := d.run(ctx, "batch", "@in", "--out", "@out", "--workers", "4")
	results := len(d.results())
	if s := d.server.Stats(); code != exitInterrupted || results == 0 || results > 20 || s.Answered != s.Requests || strings.Contains(stderr, "not finished") {
		t.Errorf("code %d, %d results, %+v, stderr\n%s", code, results, s, stderr)
	}
	answered := d.server.Stats().Answered
	code, _, stderr = d.batch("--workers", "8")
	if code != 0 || !strings.Contains(stderr, fmt.Sprintf("%d skipped", results)) || len(d.results()) != 40 {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
	t.Logf("%d answers before, %d in all", answered, d.server.Stats().Answered)
}

// Two runs over one folder share the work.
func TestBatchTwice(t *testing.T) {
	d := newDesk(t, 60, endpoint.Options{Latency: 5 * time.Millisecond})
	alone := newDesk(t, 60, endpoint.Options{})
	alone.batch("--workers", "8")
	type outcome struct {
		code   int
		stderr string
	}
	both := make(chan outcome)
	for range 2 {
		go func() {
			code, _, stderr := d.batch("--workers", "8", "--no-cache")
			both <- outcome{code, stderr}
		}()
	}
	for range 2 {
		if o := <-both; o.code != 0 {
			t.Errorf("code %d, stderr\n%s", o.code, o.stderr)
		}
	}
	if n, want := d.server.Stats().Requests, alone.server.Stats().Requests; n != want || len(d.results()) != 60 {
		t.Errorf("%d requests for %d results, want %d", n, len(d.results()), want)
	}
}
