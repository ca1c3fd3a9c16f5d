package cli

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	endpoint "parley/internal/fakeendpoint/fake"
)

// feedOf returns a feed of articles with these numbers, and an entry too short
// to be one.
func feedOf(numbers ...int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><!DOCTYPE rss><rss version="2.0"><channel><title>News</title>`)
	for _, n := range numbers {
		fmt.Fprintf(&b, "<item><title>Road %d</title><link>https://news.example/%d</link><description>%s</description></item>\n", n, n,
			strings.Repeat(fmt.Sprintf("The ministers met in Tbilisi on day %d. “We will open road %d,” minister Anna Berg said. ", n, n), 5))
	}
	return b.String() + "<item><title>Rain</title><link>https://news.example/rain</link><description>Rain fell.</description></item></channel></rss>"
}

// TestBatchFeed holds that each entry of a feed gets a report, that a feed
// which grew costs what is new, and that what is not taken is said.
func TestBatchFeed(t *testing.T) {
	d := newDesk(t, 1, endpoint.Options{})
	d.write("in/news.rss", feedOf(1, 2, 3))
	code, _, stderr := d.batch("--limit", "2")
	if code != 0 || !strings.Contains(stderr, "news.rss: a feed with 3 articles, of which --limit takes 2") ||
		!strings.Contains(stderr, "the entry “Rain” was skipped: 2 words of it") || !strings.Contains(stderr, "3 articles done, 0 skipped") {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	d.write("in/news.rss", feedOf(4, 1, 2, 3))
	code, _, stderr = d.batch()
	if code != 0 || !strings.Contains(stderr, "2 articles done, 3 skipped as done before") {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	results := d.results()
	for n := 1; n <= 4; n++ {
		found := 0
		for name, data := range results {
			if strings.Contains(data, fmt.Sprintf(`"source": "https://news.example/%d"`, n)) {
				found++
				if !strings.HasPrefix(name, "news.rss/entry~") {
					t.Errorf("entry %d is in %s", n, name)
				}
			}
		}
		if found != 1 {
			t.Errorf("entry %d is in %d reports of %q", n, found, slices.Collect(maps.Keys(results)))
		}
	}

	d.stdin = `{"id": 7, "path": "` + d.path("in/news.rss") + `"}`
	if code, stdout, stderr := d.run(t.Context(), "batch", "--jsonl", "-"); code != 0 || strings.Count(stdout, `{"id":7,`) != 4 {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
	d.write("in/news.rss", feedOf())
	if code, _, _ := d.batch(); code != 4 || len(d.failures()) != 1 || !strings.HasPrefix(d.failures()[0].Cause, "a feed whose entries are all shorter") {
		t.Errorf("exit code %d, %v", code, d.failures())
	}
}

// TestBatchReading holds that a batch reads as its flags say, and does again
// what was read otherwise.
func TestBatchReading(t *testing.T) {
	d := newDesk(t, 0, endpoint.Options{})
	d.write("in/a.txt", strings.Repeat("\xf3\xcf\xd7\xc5\xd4 \xda\xc1\xd3\xc5\xc4\xc1\xcc \xd7\xce\xcf\xd7\xd8. ", 20)) // Совет заседал вновь, in KOI8-R
	for _, test := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--encoding", "windows-1251"}, 0, "1 article done"},
		{[]string{"--encoding", "koi8-r"}, 0, "1 article done"},
		{[]string{"--encoding", "koi8-r"}, 0, "1 skipped"},
		{[]string{"--encoding", "koi8-r", "--source-lang", "uk"}, 0, "1 article done"},
		{[]string{"--max-bytes", "100"}, 4, "is longer than the limit of 100 bytes"},
		{[]string{"--encoding", "koi9"}, 2, `unknown encoding "koi9"`},
		{[]string{"--limit", "0"}, 2, `"0" is not a number of articles`},
	} {
		if code, _, stderr := d.batch(test.args...); code != test.code || !strings.Contains(stderr, test.want) {
			t.Errorf("%q: exit code %d, %s", test.args, code, stderr)
		}
	}
	if text := d.results()["a.txt.json"]; !strings.Contains(text, "Совет заседал вновь.") || !strings.Contains(text, `"lang": "uk"`) {
		t.Errorf("got %s", text)
	}
	d.write("in/long.txt", strings.Repeat("The ministers met in Tbilisi on Monday. ", 600_000))
	if code, _, stderr := d.batch("--include", "long.txt", "--dry-run"); code != 4 || !strings.Contains(stderr, "limit of 20 MB") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	if code, _, stderr := d.batch("--include", "long.txt", "--dry-run", "--max-bytes", "30MB"); code != 0 {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}

// TestBatchFeedURL holds that a feed behind an address is its entries too, in a
// list and in JSON Lines, and that a run for what failed finds these.
func TestBatchFeedURL(t *testing.T) {
	var feed atomic.Pointer[string]
	serve := func(s string) { feed.Store(&s) }
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, *feed.Load())
	}))
	defer h.Close()
	d := newDesk(t, 0, endpoint.Options{})
	d.stdin = h.URL + "/news.rss\n"
	args := []string{"batch", "-", "--out", "@out"}

	serve(feedOf(1, 2, 3))
	code, _, stderr := d.run(t.Context(), append(args, "--limit", "2")...)
	if code != 0 || !strings.Contains(stderr, "a feed with 3 articles, of which --limit takes 2") || !strings.Contains(stderr, "2 articles done, 0 skipped") {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	serve(feedOf(1, 2, 3, 4))
	if code, _, stderr = d.run(t.Context(), args...); code != 0 || !strings.Contains(stderr, "2 articles done, 2 skipped as done before") {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	if n := len(d.results()); n != 4 {
		t.Errorf("%d results", n)
	}

	d.stdin = `{"id": 1, "url": "` + h.URL + `/news.rss"}` + "\n" + `{"id": 2, "text": "The ministers met in Tbilisi."}`
	code, stdout, stderr := d.run(t.Context(), "batch", "--jsonl", "-")
	if lines := strings.Split(stdout, "\n"); code != 0 || strings.Count(stdout, `{"id":1,`) != 4 || len(lines) != 6 || !strings.HasPrefix(lines[4], `{"id":2,`) {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
}

// TestBatchFeedRetry holds that a run for what failed finds an entry of a feed
// behind an address, and leaves pages alone that did not fail.
func TestBatchFeedRetry(t *testing.T) {
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/page" {
			io.WriteString(w, strings.Repeat("The ministers met in Tbilisi on Monday and agreed on a road. ", 20))
			return
		}
		io.WriteString(w, feedOf(1, 2, 3))
	}))
	defer h.Close()
	d := newDesk(t, 0, endpoint.Options{})
	d.stdin = h.URL + "/news.rss\n"
	var revoked atomic.Bool
	revoked.Store(true)
	model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if revoked.Load() && strings.Contains(string(body), "road 2") {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		d.server.ServeHTTP(w, r)
	}))
	defer model.Close()
	d.url = model.URL + "/v1"
	if code, _, stderr := d.run(t.Context(), "batch", "-", "--out", "@out"); code != 4 || len(d.failures()) != 1 || d.failures()[0].Path != "https://news.example/2" {
		t.Fatalf("exit code %d, %v, %s", code, d.failures(), stderr)
	}
	revoked.Store(false)
	d.stdin += h.URL + "/page\n"
	if code, _, stderr := d.run(t.Context(), "batch", "-", "--out", "@out", "--retry-failed"); code != 0 || !strings.Contains(stderr, "1 article done") || len(d.failures()) != 0 || len(d.results()) != 3 {
		t.Errorf("exit code %d, %v, %s", code, d.failures(), stderr)
	}
}

// TestBatchFeedPacked holds that a feed packed with gzip is its entries, in a
// folder and in a list.
func TestBatchFeedPacked(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	io.WriteString(z, feedOf(1, 2))
	z.Close()
	d := newDesk(t, 0, endpoint.Options{})
	d.write("in/news.rss.gz", packed.String())
	d.write("in/data.tar.gz", packed.String())
	if code, _, stderr := d.batch(); code != 0 || !strings.Contains(stderr, "2 articles done, 0 skipped") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	d.stdin = d.path("in/news.rss.gz")
	if code, _, stderr := d.run(t.Context(), "batch", "-", "--out", "@other"); code != 0 || !strings.Contains(stderr, "2 articles done, 0 skipped") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}
