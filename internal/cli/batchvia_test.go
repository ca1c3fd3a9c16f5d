package cli

import (
	"context"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	endpoint "parley/internal/fakeendpoint/fake"
	"parley/summarize/brief"
)

// via runs parley batch --via batch-api on the articles.
func (d *desk) via(args ...string) (code int, stderr string) {
	d.t.Helper()
	d.env = append(d.env, "PARLEY_BATCH=true")
	code, _, stderr = d.batch(append([]string{"--via", "batch-api", "--poll", "5ms"}, args...)...)
	return code, stderr
}

// reports are the results without their usage, which depends on the way.
func (d *desk) reports() map[string]string {
	d.t.Helper()
	found := map[string]string{}
	for name, data := range d.results() {
		var r brief.Report
		if err := json.Unmarshal([]byte(data), &r); err != nil {
			d.t.Fatalf("%s: %v", name, err)
		}
		r.Usage, r.Document.Source, r.Signature = brief.Usage{}, "", brief.Signature{}
		plain, err := json.Marshal(r)
		if err != nil {
			d.t.Fatal(err)
		}
		found[name] = string(plain)
	}
	return found
}

// editor answers each article by itself: of every second one it gets the words
// wrong, and right when they are sent back.
func editor(req *endpoint.Request) string {
	user := req.Messages[len(req.Messages)-1].Content
	ids := regexp.MustCompile(`"id": ?"([^"]+)"`).FindAllStringSubmatch(user, -1)
	road := regexp.MustCompile(`(?:road|day|дорог[аи]|ճանապարհ) (\d+)`).FindStringSubmatch(user)
	if road == nil {
		return endpoint.Answer(req)
	}
	n := road[1]
	words, statement := "We will open road "+n, "Anna Berg said they would open road "+n+"."
	evidence := func(words string) map[string]any { return map[string]any{"sentences": []int{2}, "words": words} }
	position := func(words string) map[string]any {
		return map[string]any{"evidence": evidence(words), "speaker": "Anna Berg", "role": "minister", "channel": "", "directness": "direct", "statement": statement}
	}
	var answer any
	switch schema := string(req.Schema); {
	case strings.Contains(schema, `"segments"`):
		return translation(ids, req.Messages[0].Content)
	case strings.Contains(schema, `"drop"`):
		lines := []any{}
		for _, id := range ids {
			if id[1] == "" {
				continue
			}
			p := position(words)
			p["id"], p["drop"], p["party"], p["kind"] = id[1], false, "Anna Berg", "person"
			lines = append(lines, p)
		}
		answer = map[string]any{"lines": lines}
	default:
		if strings.Contains("13579", n[len(n)-1:]) {
			words = "We will never open road " + n + " for anybody"
		}
		answer = map[string]any{
			"parties":  []any{map[string]any{"name": "Anna Berg", "kind": "person", "positions": []any{position(words)}}},
			"summary":  []any{map[string]any{"evidence": map[string]any{"sentences": []int{1}}, "text": "The ministers met in Tbilisi on day " + n + "."}},
			"headline": "Ministers meet on day " + n,
		}
	}
	data, err := json.Marshal(answer)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func same(t *testing.T, got, want map[string]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d results, want %d", len(got), len(want))
	}
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s differs:\n%s\n%s", name, got[name], want[name])
		}
	}
}

// Whatever the service does, the results are those of the ordinary way.
func TestBatchVia(t *testing.T) {
	const n = 6
	plain := newDesk(t, n, endpoint.Options{Answer: editor})
	if code, _, stderr := plain.batch("--to", "hy,ru"); code != 0 {
		t.Fatalf("code %d, stderr\n%s", code, stderr)
	}
	want, asked := plain.reports(), plain.server.Stats().Requests
	if asked < 4*n {
		t.Errorf("only %d answers: nothing was revised", asked)
	}
	for name, b := range map[string]endpoint.Batches{
		"plain":   {},
		"failing": {Looks: 2, Every: 3},
		"expired": {Expire: 2},
		"always":  {Expire: 1000},
		"flaky":   {Flaky: 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, n, endpoint.Options{Answer: editor, Batches: b})
			code, stderr := d.via("--to", "hy,ru")
			if code != 0 || !strings.Contains(stderr, "parley: 6 articles done, 0 skipped as done before, 0 failed\n") {
				t.Errorf("code %d, stderr\n%s", code, stderr)
			}
			same(t, d.reports(), want)
			single, all := d.server.Stats().Requests, d.server.BatchStats()
			if single+all.Answered != asked {
				t.Errorf("%d and %d answers, the ordinary way takes %d", single, all.Answered, asked)
			}
			if name == "plain" && all.Answered < n-1 {
				t.Errorf("only %d answers came from the service", all.Answered)
			}
			if _, err := os.Stat(d.path("out/.parley/batch-api")); err == nil {
				t.Error("the state is left behind")
			}
			if code, stderr := d.via("--to", "hy,ru"); code != 0 || !strings.Contains(stderr, "6 skipped") {
				t.Errorf("again: code %d, stderr\n%s", code, stderr)
			}
		})
	}
}

// A run that is ended goes on with the batches that it has sent.
func TestBatchViaGoesOn(t *testing.T) {
	t.Parallel()
	d := newDesk(t, 5, endpoint.Options{Batches: endpoint.Batches{Looks: 20, Flaky: 2}})
	d.env = append(d.env, "PARLEY_BATCH=true")
	for runs := 1; ; runs++ {
		ctx, stop := context.WithTimeout(context.Background(), time.Duration(40+20*runs*runs)*time.Millisecond)
		code, _, stderr := d.run(ctx, "batch", "@in", "--out", "@out", "--to", "hy", "--via", "batch-api", "--poll", "5ms")
		stop()
		if code == 0 {
			break
		}
		if code != 130 || runs == 50 {
			t.Fatalf("run %d: code %d, stderr\n%s", runs, code, stderr)
		}
	}
	if s := d.server.BatchStats(); len(d.results()) != 5 || s.Requests != s.Answered {
		t.Errorf("%d results, %+v", len(d.results()), s)
	}
}

func TestBatchViaRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t, 3, endpoint.Options{Batches: endpoint.Batches{Refuse: "the limit of enqueued tokens is reached"}})
	code, stderr := d.via()
	if code != 1 || !strings.Contains(stderr, "the batch service refused the batch: the limit of enqueued tokens is reached\nparley: hint: ") {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
	// However the key is written, it is not repeated.
	d = newDesk(t, 3, endpoint.Options{Batches: endpoint.Batches{Refuse: `no limit for "sk-secret-of- the-test" is left`}})
	code, stderr = d.via()
	if code != 1 || strings.Contains(stderr, "of- the") || !strings.Contains(stderr, "refused the batch: no limit for ") {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
	d.env = nil
	for _, args := range [][]string{
		{"--via", "batch-api"},
		{"--via", "post"},
		{"--poll", "1s"},
	} {
		if code, _, stderr := d.batch(args...); code != 2 || !strings.Contains(stderr, "--") {
			t.Errorf("%q: code %d, stderr\n%s", args, code, stderr)
		}
	}
	d.env = []string{"PARLEY_BATCH=true"}
	for _, args := range [][]string{{"--refresh"}, {"--no-cache"}, {"--max-tokens-total", "10"}, {"--poll", "never"}} {
		if code, _, stderr := d.batch(append(args, "--via", "batch-api")...); code != 2 {
			t.Errorf("%q: code %d, stderr\n%s", args, code, stderr)
		}
	}
}
