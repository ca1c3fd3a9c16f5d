package cli

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
)

// stdinName is what standard input is called on a command line.
const stdinName = "-"

// inputs returns the names of what is to be read: the arguments, or standard
// input where there are none and somebody pipes into it.
func (r *run) inputs(args []string) ([]string, error) {
	if len(args) == 0 {
		if r.Stdin == nil || isTerminal(r.Stdin) {
			return nil, errNoInput
		}
		return []string{stdinName}, nil
	}
	piped := 0
	for _, name := range args {
		switch name {
		case "":
			return nil, usagef("an article has an empty name")
		case stdinName:
			piped++
		}
	}
	if piped > 1 {
		return nil, usagef("- is given twice: standard input can be read once")
	}
	return args, nil
}

// errNoInput says that nothing was given and nobody pipes anything in.
var errNoInput = errors.New("no article given")

// noInput tells people how the command is called, if that is what err is about.
func (r *run) noInput(c *cli.Context, err error) error {
	if !errors.Is(err, errNoInput) {
		return err
	}
	r.ui.usage(c.Command)
	return usage(errReported)
}

// open reads the article called name.
func (r *run) open(ctx context.Context, name string, o article.Options) (*article.Article, error) {
	input, stop := r.input(name)
	defer stop()
	return article.Open(ctx, name, input, o)
}

// maxInput is the longest input of translate, in bytes: a report holds its
// article and several translations of its brief.
const maxInput = 64 << 20

// readAll returns all bytes of a file or of standard input.
func (r *run) readAll(ctx context.Context, name string) ([]byte, error) {
	input, stop := r.input(name)
	defer stop()
	return article.Bytes(ctx, name, input, article.Options{MaxBytes: maxInput})
}

// patience is how long standard input may stay silent before people are told
// what parley waits for.
const patience = 2 * time.Second

// input returns what to read name from, and what to call when it was read.
func (r *run) input(name string) (io.Reader, func()) {
	if name != stdinName {
		return nil, func() {}
	}
	if r.Stdin == nil {
		return strings.NewReader(""), func() {}
	}
	if isTerminal(r.Stdin) {
		r.ui.note("reading from the terminal; end with Ctrl-D on a line of its own")
		return r.Stdin, func() {}
	}
	timer := time.AfterFunc(patience, func() { r.ui.note("waiting for standard input") })
	return r.Stdin, func() { timer.Stop() }
}

// label is what messages call an input.
func label(name string) string {
	if name == stdinName {
		return "standard input"
	}
	return name
}
