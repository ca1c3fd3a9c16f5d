package cli

import (
	"context"
	"strings"
	"testing"

	"parley/internal/batch"
	endpoint "parley/internal/fakeendpoint/fake"
)

// A batch needs no endpoint for the built-in engine, as one article does not.
func TestBatchWithoutEndpoint(t *testing.T) {
	for name, args := range map[string][]string{
		"asked for": {"--engine", "builtin"},
		"not":       {},
		"fallback":  {"--fallback", "builtin"},
		"to":        {"--to", "hy"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCall(t)
			c.net.host = "nowhere"
			c.write("in/a.txt", noteText)
			args := append([]string{"batch", "@in", "--out", "@out"}, args...)
			code, _, errs := c.run(args...)
			c.want(code, 0, errs, "parley: no model is used", "parley: 1 article done, 0 skipped as done before, 0 failed\n")
			c.want(code, 0, c.read("out/a.txt.json"), `"model": "built-in"`, "the railway would carry 300 trains a year")
			if strings.Contains(errs, "no translations: ") != (name == "to") {
				t.Errorf("stderr\n%s", errs)
			}
			code, _, errs = c.run(args...)
			c.want(code, 0, errs, "parley: 0 articles done, 1 skipped as done before, 0 failed\n")
			if c.net.chats() != 0 {
				t.Errorf("%d requests", c.net.chats())
			}

			// Once there is one, it is asked.
			c.net.host, c.net.models = "127.0.0.1:11434", `{"object":"list","data":[{"id":"llama"}]}`
			if name == "asked for" {
				return
			}
			code, _, errs = c.run(args...)
			c.want(code, 0, errs, "parley: 1 article done, 0 skipped as done before, 0 failed\n")
			c.want(code, 0, c.read("out/a.txt.json"), `"model": "llama"`)

			// If it is not there today, its reports stay.
			c.net.host = "nowhere"
			code, _, errs = c.run(args...)
			c.want(code, 1, errs, "parley: no endpoint is configured", "a model made reports in @/out", "--engine builtin")
			c.want(code, 1, c.read("out/a.txt.json"), `"model": "llama"`)
			code, _, errs = c.run(append(args, "--engine", "builtin")...)
			c.want(code, 0, errs, "parley: 1 article done")
		})
	}
}

func TestBatchBuiltInRefuses(t *testing.T) {
	t.Parallel()
	c := newCall(t)
	c.net.host = "nowhere"
	c.write("in/a.txt", noteText)
	code, _, errs := c.run("batch", "@in", "--out", "@out", "--engine", "builtin", "--to", "hy", "--strict")
	c.want(code, 4, errs, "translation: no translation into Armenian")
	code, _, errs = c.run("batch", "@in", "--out", "@out", "--engine", "endpoint")
	c.want(code, 1, errs, "parley: no endpoint is configured")
	code, _, errs = c.run("batch", "@in", "--out", "@out", "--engine", "builtin", "--via", "batch-api")
	c.want(code, 2, errs, "does not go with --via")
	code, out, _ := c.run("batch", "@in", "--out", "@out", "--engine", "builtin", "-n")
	c.want(code, 0, out, "requests    0\n")
	c.stdin = `{"id":1,"path":"` + c.path("in/a.txt") + `"}` + "\n"
	code, out, _ = c.run("batch", "-", "--jsonl", "--engine", "builtin")
	c.want(code, 0, out, `{"id":1,`, `"model":"built-in"`)
}

// A brief that the built-in engine made in the place of a model is listed, and
// the next run asks again.
func TestBatchStandIn(t *testing.T) {
	for name, again := range map[string][]string{"again": nil, "retry": {"--retry-failed"}, "via": {"--via", "batch-api", "--poll", "5ms"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, 2, endpoint.Options{Faults: []endpoint.Fault{{Name: "content-filter"}}})
			d.env = append(d.env, "PARLEY_BATCH=true")
			for run := 1; run <= 2; run++ {
				code, _, stderr := d.batch(append([]string{"--fallback", "builtin", "--to", "hy"}, again...)...)
				if run == 1 && name == "retry" { // nothing has failed yet
					code, _, stderr = d.batch("--fallback", "builtin", "--to", "hy")
				}
				if code != 0 || !strings.Contains(stderr, "parley: 2 articles done, 0 skipped as done before, 0 failed\n") ||
					!strings.Contains(stderr, "parley: the endpoint failed 2 articles: the built-in engine made the brief, and the next run asks again\n") {
					t.Errorf("run %d: code %d, stderr\n%s", run, code, stderr)
				}
				all := d.failures()
				if len(all) != 2 {
					t.Fatalf("run %d: %d failures", run, len(all))
				}
				for _, f := range all {
					if f.Stage != batch.StageBrief || f.Model != "built-in" || f.Attempts != run || !strings.Contains(f.Cause, "withheld") || !strings.HasSuffix(f.Retry, " --retry-failed") {
						t.Errorf("run %d: %+v", run, f)
					}
				}
			}

			// Without the fallback it is a failure, and the brief stays.
			before := d.results()["000/article-0.txt.json"]
			if code, _, stderr := d.batch("--to", "hy"); code != 4 || len(d.failures()) != 2 || d.results()["000/article-0.txt.json"] != before {
				t.Errorf("code %d, stderr\n%s", code, stderr)
			}
			d.url = newDesk(t, 0, endpoint.Options{}).url
			code, _, stderr := d.batch(append([]string{"--to", "hy"}, again...)...)
			if code != 0 || !strings.Contains(stderr, "parley: 2 articles done, 0 skipped as done before, 0 failed\n") || d.failures() != nil {
				t.Errorf("code %d, stderr\n%s", code, stderr)
			}
			if got := d.results()["000/article-0.txt.json"]; !strings.Contains(got, `"model": "fake-1"`) || strings.Contains(got, "engine.fallback") {
				t.Errorf("the report is\n%s", got)
			}
			if code, _, stderr := d.batch("--to", "hy"); code != 0 || !strings.Contains(stderr, "2 skipped") {
				t.Errorf("code %d, stderr\n%s", code, stderr)
			}
		})
	}
}

func TestWatchFallback(t *testing.T) {
	t.Parallel()
	d := newDesk(t, 1, endpoint.Options{Faults: []endpoint.Fault{{Name: "content-filter"}}})
	end := d.watch("--fallback", "builtin", "--settle", "20ms")
	d.waitFor("000/article-0.txt.json")
	d.write("in/new.txt", noteText)
	d.waitFor("new.txt.json")
	if code, stderr := end(); code != 0 || len(d.failures()) != 2 {
		t.Errorf("code %d, %d failures, stderr\n%s", code, len(d.failures()), stderr)
	}
	for _, command := range []string{"batch", "watch"} {
		_, help, _ := d.run(context.Background(), "help", command)
		_, flags, _ := d.run(context.Background(), "__complete", command, "--f")
		_, values, _ := d.run(context.Background(), "__complete", command, "--fallback", "")
		if !strings.Contains(help, "--fallback ENGINE") || !strings.Contains(flags, "--fallback\t") || !strings.HasPrefix(values, "builtin\t") {
			t.Errorf("%s: help\n%s\nflags\n%s\nvalues %q", command, help, flags, values)
		}
	}
}
