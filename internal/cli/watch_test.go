package cli

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	endpoint "parley/internal/fakeendpoint/fake"
)

// A watched desk is one whose folder is watched until end is called.
func (d *desk) watch(args ...string) (end func() (code int, stderr string)) {
	d.t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	d.t.Cleanup(stop)
	type outcome struct {
		code   int
		stderr string
	}
	ended := make(chan outcome, 1)
	go func() {
		code, _, stderr := d.run(ctx, append([]string{"watch", "@in", "--out", "@out"}, args...)...)
		ended <- outcome{code, stderr}
	}()
	return func() (int, string) {
		stop()
		o := <-ended
		return o.code, o.stderr
	}
}

// waitFor waits until a result is there.
func (d *desk) waitFor(name string) {
	d.t.Helper()
	for range 1000 {
		if _, err := os.Stat(d.path("out/" + name)); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	d.t.Fatalf("%s does not come", name)
}

func (d *desk) rename(from, to string) {
	d.t.Helper()
	if err := os.Rename(d.path(from), d.path(to)); err != nil {
		d.t.Fatal(err)
	}
}

func TestWatch(t *testing.T) {
	for _, way := range [][]string{nil, {"--poll", "30ms"}} {
		t.Run(strings.Join(way, " "), func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, 1, endpoint.Options{})
			end := d.watch(append(way, "--settle", "80ms")...)
			d.waitFor("000/article-0.txt.json")

			d.write("in/new.txt", noteText)
			d.write("in/a/b/deep.txt", noteText+"\nDeep.")
			d.write("in/photo.jpg", "no article")
			d.write("in/.hidden.txt", noteText)
			d.write("in/c.txt.part", noteText)
			d.write("in/d.txt.crdownload", noteText)
			d.write("in/e.tmp", noteText)
			d.write("in/f.txt~", noteText)
			d.waitFor("new.txt.json")
			d.waitFor("a/b/deep.txt.json")
			d.rename("in/c.txt.part", "in/c.txt")
			d.waitFor("c.txt.json")

			// A folder that comes whole, and one that goes and comes back.
			d.write("elsewhere/one.txt", noteText+"\nOne.")
			d.rename("elsewhere", "in/moved")
			d.waitFor("moved/one.txt.json")
			d.rename("in/a", "a")
			time.Sleep(50 * time.Millisecond)
			d.write("in/a/b/again.txt", noteText+"\nAgain.")
			d.waitFor("a/b/again.txt.json")

			// An article that changes is done again.
			before := d.results()["new.txt.json"]
			d.write("in/new.txt", noteText+"\nMore has become known.")
			for range 1000 {
				if d.results()["new.txt.json"] != before {
					break
				}
				time.Sleep(10 * time.Millisecond)
			}
			code, stderr := end()
			if code != 0 || !strings.Contains(stderr, "parley: watching @/in; Ctrl-C ends it\n") ||
				!strings.Contains(stderr, "parley: 7 articles done, 0 skipped as done before, 0 failed\n") || strings.Contains(stderr, "interrupted") {
				t.Errorf("code %d, stderr\n%s", code, stderr)
			}
			if n := len(d.results()); n != 6 {
				t.Errorf("%d results: %v", n, keys(d.results()))
			}

			// Begun again it goes on.
			asked := d.server.Stats().Requests
			d.write("in/later.txt", noteText+"\nLater.")
			end = d.watch("--settle", "80ms")
			d.waitFor("later.txt.json")
			if code, stderr := end(); code != 0 || !strings.Contains(stderr, "parley: 1 article done, 5 skipped") || d.server.Stats().Requests == asked {
				t.Errorf("code %d, stderr\n%s", code, stderr)
			}
		})
	}
}

// A file that is written bit by bit is one article.
func TestWatchSlowWriter(t *testing.T) {
	t.Parallel()
	d := newDesk(t, 0, endpoint.Options{})
	d.write("in/slow.txt", "The")
	end := d.watch("--settle", "400ms")
	f, err := os.OpenFile(d.path("in/slow.txt"), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for range 8 {
		f.WriteString(" ministers met in Tbilisi.")
		time.Sleep(30 * time.Millisecond)
	}
	d.waitFor("slow.txt.json")
	if code, stderr := end(); code != 0 || !strings.Contains(stderr, "parley: 1 article done, 0 skipped") {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
}

// What fails is listed at once, and does not end the watching.
func TestWatchFailure(t *testing.T) {
	t.Parallel()
	d := newDesk(t, 0, endpoint.Options{})
	d.write("in/empty.txt", "")
	end := d.watch("--settle", "30ms")
	d.waitFor("failures.jsonl")
	d.write("in/good.txt", noteText)
	d.waitFor("good.txt.json")
	if code, stderr := end(); code != 4 || !strings.Contains(stderr, "1 failed") || strings.Contains(stderr, "--retry-failed") {
		t.Errorf("code %d, stderr\n%s", code, stderr)
	}
}

func TestWatchUsage(t *testing.T) {
	d := newDesk(t, 1, endpoint.Options{})
	for _, args := range [][]string{
		{"watch", "-", "--out", "@out"},
		{"watch", "@in"},
		{"watch", "@in", "--out", "@in"},
		{"watch", "@in", "--out", "@out", "--poll", "often"},
		{"watch", "@in", "--out", "@out", "--jsonl"},
		{"watch", "@nowhere", "--out", "@out"},
	} {
		if code, _, stderr := d.run(context.Background(), args...); code != 2 {
			t.Errorf("%q: code %d, stderr\n%s", args, code, stderr)
		}
	}
}
