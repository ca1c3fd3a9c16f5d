package cli

import (
	"context"
	"errors"
	"fmt"

	"syscall"

	"parley/internal/article"
	"parley/internal/pipeline"
	"parley/internal/tape"
)

// The exit codes.
const (
	exitDone        = 0
	exitNoResult    = 1   // of at least one article
	exitUsage       = 2   // flags, arguments or configuration
	exitFindings    = 3   // a result with error findings, under --strict
	exitIncomplete  = 4   // of a batch: some articles failed, or it stopped
	exitInterrupted = 130 // as a shell reports SIGINT
)

// exitCode is the one place where an error becomes an exit code.
func exitCode(ctx context.Context, err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errIncomplete):
		return exitIncomplete
	}
	return exitNoResult
}

var (
	// errReported ends a run whose errors people have been told already.
	errReported = errors.New("no result")
	// errFindings ends a run under --strict whose reports, which were
	// written, have error findings.
	errFindings = errors.New("error findings")
	// errIncomplete ends a batch in which articles failed, or that stopped
	// before its end; people have been told.
	errIncomplete = errors.New("not all articles are done")
)

// silent reports whether there is nothing to say about err: it was said, or
// nobody reads the result any more.
func silent(err error) bool {
	return errors.Is(err, errReported) || errors.Is(err, errFindings) || errors.Is(err, errIncomplete) || errors.Is(err, syscall.EPIPE)
}

// A usageError says that the command line or the configuration is wrong.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// usage makes err, which is not nil, an error of usage.
func usage(err error) error { return &usageError{err} }

// usagef is usage of a new error.
func usagef(format string, args ...any) error { return usage(fmt.Errorf(format, args...)) }

// A hinted error knows what to do about it.
type hinted struct {
	err  error
	hint string
}

func (e *hinted) Error() string { return e.err.Error() }
func (e *hinted) Unwrap() error { return e.err }
func (e *hinted) Hint() string  { return e.hint }

// hint adds what to do to err, which is not nil. An empty hint adds nothing.
func hint(err error, format string, args ...any) error {
	text := fmt.Sprintf(format, args...)
	if text == "" {
		return err
	}
	return &hinted{err, text}
}

// hintOf returns what can be done about err, or "".
func hintOf(err error) string {
	var own interface{ Hint() string }
	if errors.As(err, &own) {
		return own.Hint()
	}
	var dir *article.DirError
	var miss *tape.MissError
	switch {
	case errors.Is(err, pipeline.ErrNoEndpoint):
		return endpointHint
	case errors.Is(err, article.ErrJSON):
		return "a report of parley's is for parley check, and for parley translate --to LANG"
	case errors.As(err, &dir):
		return "name the files, e.g. parley folder/*.txt"
	case errors.As(err, &miss):
		return "a recording answers exactly one request: article, prompts and model must be those it was made with; --record DIR makes new ones"
	}
	return ""
}

// each returns the errors that err joins, or err alone.
func each(err error) []error {
	if f, ok := err.(failed); ok {
		err = f.err
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, e := range joined.Unwrap() {
			all = append(all, each(e)...)
		}
		return all
	}
	return []error{err}
}
