package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/internal/batch"
	endpoint "parley/internal/fakeendpoint/fake"
)

// TestBatchSoak meets every fault there is. PARLEY_SOAK sets the number of
// articles.
func TestBatchSoak(t *testing.T) {
	n := 200
	if s := os.Getenv("PARLEY_SOAK"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	names := slices.DeleteFunc(endpoint.Names(), func(name string) bool {
		switch name { // an endpoint that is gone stops a batch
		case "html", "no-v1", "key-refused", "quota", "model-unknown", "string-error":
			return true
		}
		return false
	})
	o := endpoint.Options{Seed: 7, Answer: func(r *endpoint.Request) string {
		if r.Schema == nil { // once the faults have taught to leave it out
			return `{"parties": [], "summary": [], "headline": "Ministers meet"}`
		}
		return endpoint.Answer(r)
	}}
	for _, name := range names {
		o.Faults = append(o.Faults, endpoint.Fault{Name: name, Chance: 0.2 / float64(len(names))})
	}
	d := newDesk(t, n, o)
	d.env = []string{"PARLEY_TIMEOUT=500ms"}
	if n > 1000 {
		d.env = []string{"PARLEY_TIMEOUT=5s"}
	}
	before := runtime.NumGoroutine()
	watch := watchMemory(t)
	var stderr string
	for range 10 {
		_, _, stderr = d.batch("--workers", "64", "--progress", "none")
		if !strings.Contains(stderr, "parley: stopped after") {
			break
		}
	}
	t.Logf("most memory: %d MB; %s", watch(), stderr[strings.LastIndex(stderr[:strings.Index(stderr, " done, ")], "\n")+1:])
	ended, causes := map[string]int{}, map[string]int{}
	for name, content := range d.results() {
		switch {
		case name == batch.FailuresFile:
		case !json.Valid([]byte(content)) || !strings.HasSuffix(name, ".txt.json"):
			t.Errorf("%s is no report", name)
		default:
			ended[strings.TrimSuffix(name, ".json")]++
		}
	}
	for _, f := range d.failures() {
		rel, err := filepath.Rel(d.path("in"), f.Path)
		if err != nil {
			t.Fatal(err)
		}
		ended[filepath.ToSlash(rel)]++
		causes[string(f.Stage)+": "+string(f.Kind)]++
	}
	t.Logf("failures: %v", causes)
	for i := range n {
		if name := fmt.Sprintf("%03d/article-%d.txt", i/100, i); ended[name] != 1 {
			t.Errorf("%s ended %d times", name, ended[name])
		}
	}
	if len(ended) != n {
		t.Errorf("%d articles ended, want %d", len(ended), n)
	}
	deadline := time.Now().Add(3 * time.Second)
	for runtime.NumGoroutine() > before+2 && time.Now().Before(deadline) { // the server's connections end a little later
		time.Sleep(20 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before+2 {
		var b bytes.Buffer
		b.Grow(1 << 20)
		stacks := b.Bytes()[:1<<20]
		t.Errorf("%d goroutines, %d before\n%s", after, before, stacks[:runtime.Stack(stacks, true)])
	}
}

// watchMemory looks at the memory in use until the function that it returns is
// called, which returns the most that it saw, in MB.
func watchMemory(t *testing.T) func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var top uint64
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				most <- top
				return
			case <-tick.C:
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				top = max(top, (m.Sys-m.HeapReleased)>>20)
			}
		}
	}()
	return func() uint64 { close(stop); return <-most }
}

// BenchmarkBatch asks an endpoint that takes 200 ms or so with 64 workers: 320
// requests a second are the most that there can be. PARLEY_ARTICLES sets the
// number of articles: the more, the less the last round counts.
func BenchmarkBatch(b *testing.B) {
	articles := 1280
	if s := os.Getenv("PARLEY_ARTICLES"); s != "" {
		var err error
		if articles, err = strconv.Atoi(s); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		b.StopTimer()
		d := newDesk(b, articles, endpoint.Options{Latency: 150 * time.Millisecond, LatencyMax: 250 * time.Millisecond})
		b.StartTimer()
		start := time.Now()
		if code, _, stderr := d.batch("--workers", "64", "--progress", "none"); code != 0 {
			b.Fatal(stderr)
		}
		b.ReportMetric(float64(d.server.Stats().Requests)/time.Since(start).Seconds(), "requests/s")
	}
}

// BenchmarkSingle is what one article takes beyond the time of the endpoint, at
// the least, since other programs only ever add to it. With one language all
// answers come one after the other; three take no longer, asked for at once.
func BenchmarkSingle(b *testing.B) {
	const latency = 200 * time.Millisecond
	rounds := 1
	for _, to := range []string{"", "hy", "hy,az,ru"} {
		b.Run("to="+to, func(b *testing.B) {
			d := newDesk(b, 1, endpoint.Options{Latency: latency, Answer: editor})
			args := []string{"@in/000/article-0.txt", "--no-cache", "-f", "json"}
			if to != "" {
				args = append(args, "--to", to)
			}
			if to == "hy" {
				d.run(b.Context(), args...)
				rounds = d.server.Stats().Requests
			}
			least := time.Hour
			for b.Loop() {
				start := time.Now()
				if code, _, stderr := d.run(b.Context(), args...); code != 0 {
					b.Fatal(stderr)
				}
				least = min(least, time.Since(start)-time.Duration(rounds)*latency)
			}
			b.ReportMetric(float64(least.Microseconds())/1000, "ms-over-latency")
		})
	}
}
