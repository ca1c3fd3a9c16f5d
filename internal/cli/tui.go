package cli

// Everything that parley says to people, other than a result, is said here.
//
// A message is one line on stderr: "parley: ", then lower case, no full stop.
// What can be done about it is a second line, "parley: hint: …". A message
// names the item that it concerns. What comes from an article, a server or a
// file passes text.CleanLine, so that nothing of it moves a cursor or starts a
// line of its own.
//
// With -q only errors are said; -v says more. Progress is a line that rewrites
// itself on a terminal, and is nothing elsewhere.

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"parley/internal/text"
)

// A ui speaks to people. It may be used by several goroutines at once.
type ui struct {
	quiet, verbose bool
	terminal       bool // stderr is one

	several bool // articles are at work at once: their stages are of no interest

	mu    sync.Mutex
	w     io.Writer
	stage bool // a line of progress stands on the terminal

	spinner spinner
}

func newUI(stderr io.Writer) *ui {
	return &ui{w: stderr, terminal: isTerminal(stderr)}
}

// error says err, each of the errors that it joins on a line of its own, and
// what can be done. A prefix names the article among several.
func (u *ui) error(prefix string, err error) {
	for _, e := range each(err) {
		u.line(prefix + e.Error())
		if h := hintOf(e); h != "" {
			u.line("hint: " + h)
		}
	}
}

// note says what people should know about a run.
func (u *ui) note(format string, args ...any) {
	if !u.quiet {
		u.line(fmt.Sprintf(format, args...))
	}
}

// hint says what can be done about the last note.
func (u *ui) hint(format string, args ...any) {
	u.note("hint: "+format, args...)
}

// detail says what -v asks for.
func (u *ui) detail(format string, args ...any) {
	if u.verbose {
		u.line(fmt.Sprintf(format, args...))
	}
}

// progress says what is under way.
func (u *ui) progress(stage string) {
	switch {
	case u.several:
	case u.verbose:
		u.line(stage)
	case u.terminal && !u.quiet:
		u.spin(stage)
	}
}

// object says v as JSON, to a program that reads along.
func (u *ui) object(v any) {
	data, err := json.Marshal(v)
	if err != nil {
		return // what is given to it can always be written
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	fmt.Fprintf(u.w, "%s\n", data)
}

// through sends all that is said through w, which shows a bar below it, until
// the function that it returns is called.
func (u *ui) through(w io.Writer) (end func()) {
	u.mu.Lock()
	defer u.mu.Unlock()
	own := u.w
	u.w = w
	return func() {
		u.mu.Lock()
		defer u.mu.Unlock()
		u.w = own
	}
}

// done removes the line of progress.
func (u *ui) done() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.halt()
	u.erase()
}

func (u *ui) line(s string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.erase()
	fmt.Fprintf(u.w, "parley: %s\n", text.CleanLine(s))
}

// usage shows how a command is called, to somebody who gave it nothing to read.
func (u *ui) usage(command *cli.Command) {
	u.mu.Lock()
	defer u.mu.Unlock()
	io.WriteString(u.w, usageLine(command.Name, command)+"\n"+
		"An article is a file, a URL, or - for standard input; parley help says more.\n")
}

func (u *ui) erase() {
	if u.stage {
		io.WriteString(u.w, "\r\x1b[K")
		u.stage = false
	}
}

// isTerminal reports whether stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && f != nil && term.IsTerminal(int(f.Fd()))
}

// columns returns the width of the terminal that stream is, or 0.
func columns(stream any) int {
	f, ok := stream.(*os.File)
	if !ok || f == nil {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// plural says how many there are of a thing.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%s %s", thousands(n), many)
}

// thousands writes n with commas.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
