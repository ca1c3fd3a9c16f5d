package cli

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"parley/internal/article"
)

func TestMessages(t *testing.T) {
	var b bytes.Buffer
	u := newUI(&b)
	u.error("", hint(errors.New("a.txt: no\nway \x1b[31mred\x1b[0m\u202e"), "try %s", "b.txt"))
	u.error("b.txt: ", errors.Join(errors.New("one"), fmt.Errorf("two: %w", &article.DirError{Name: "d"})))
	u.error("", failed{errors.Join(errors.New("three"), errors.New("four"))})
	u.note("said")
	u.detail("not said")
	u.progress("not said off a terminal")
	u.quiet = true
	u.note("not said")
	u.quiet, u.verbose = false, true
	u.detail("said too")
	u.progress("under way")
	want := `parley: a.txt: no way red
parley: hint: try b.txt
parley: b.txt: one
parley: b.txt: two: d: is a folder, not an article
parley: hint: name the files, e.g. parley folder/*.txt
parley: three
parley: four
parley: said
parley: said too
parley: under way
`
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestProgressOnTerminal(t *testing.T) {
	var b bytes.Buffer
	u := newUI(&b)
	u.terminal = true
	u.progress("brief")
	u.progress("translation: hy")
	u.note("12 positions")
	u.progress("translation: az")
	u.done()
	u.done()
	want := "parley: brief …\r\x1b[Kparley: translation: hy …\r\x1b[Kparley: 12 positions\nparley: translation: az …\r\x1b[K"
	if got := b.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSpinner(t *testing.T) {
	var b bytes.Buffer
	u := newUI(&b)
	u.terminal = true
	u.progress("brief")
	u.mu.Lock()
	for i, passed := range []time.Duration{900 * time.Millisecond, 3700 * time.Millisecond, 65 * time.Second} {
		u.spinner.frame = i
		u.draw(passed)
	}
	b.Reset()
	u.draw(65 * time.Second)
	if got, want := b.String(), "\r\x1b[Kparley: brief - 1m5s"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	u.mu.Unlock()
	u.done()
	end := b.Len()
	time.Sleep(2 * spinEvery)
	u.done()
	if b.Len() != end {
		t.Errorf("it goes on after its end: %q", b.String()[end:])
	}
	u.quiet = true
	u.progress("brief")
	if b.Len() != end {
		t.Error("it shows with -q")
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1,000", 12045: "12,045", 1234567: "1,234,567"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %s, want %s", n, got, want)
		}
	}
}
