package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/batchapi"
	"parley/internal/llm"
)

// An App is everything that one call of the program is given.
type App struct {
	Args    []string  // without the name of the program
	Stdin   io.Reader // an *os.File where it may be a terminal
	Stdout  io.Writer // likewise
	Stderr  io.Writer // likewise
	Env     []string  // as os.Environ
	Version string

	WorkDir   string // "" where unknown, as the next three
	Home      string
	ConfigDir string // as os.UserConfigDir
	CacheDir  string // as os.UserCacheDir

	// Demo holds the article and the recordings of the demo: see demo.go.
	Demo fs.FS
	// Transport stands for the network; nil: the network.
	Transport http.RoundTripper
	// Now is the clock; nil: time.Now.
	Now func() time.Time
}

// A run is one call of the program.
type run struct {
	App
	env map[string]string
	ui  *ui

	limiter *llm.Limiter      // of what a pipeline asks; nil: none
	backend *backend          // that the last pipeline asks
	service *batchapi.Service // that collects what the pipeline asks; nil: none
	stopped bool              // an interruption was the way to end
}

// Run does what a says and returns the exit code. When ctx ends it stops and
// the code is that of an interrupted run.
func Run(ctx context.Context, a App) int {
	r := &run{App: a, env: variables(a.Env), ui: newUI(a.Stderr)}
	if r.Now == nil {
		r.Now = time.Now
	}
	err := r.do(ctx)
	r.ui.done()
	switch {
	case ctx.Err() != nil && !r.stopped:
		r.ui.error("", errors.New("interrupted"))
	case err != nil && !silent(err):
		r.ui.error("", err)
	}
	if r.stopped {
		ctx = context.WithoutCancel(ctx)
	}
	return exitCode(ctx, err)
}

func (r *run) do(ctx context.Context) error {
	commands := r.commands()
	args, err := arrange(commands, r.Args)
	if err != nil {
		return err
	}
	app := &cli.App{
		Name:     "parley",
		Commands: commands,
		// Help, version, completion, errors and exit codes are parley's own:
		// the library would write to stdout, or end the process.
		HideHelp:       true,
		HideVersion:    true,
		Writer:         io.Discard,
		ErrWriter:      io.Discard,
		ExitErrHandler: func(*cli.Context, error) {},
		OnUsageError:   onUsageError,
	}
	return app.RunContext(ctx, append([]string{"parley"}, args...))
}

func onUsageError(_ *cli.Context, err error, _ bool) error { return badValue(err) }

// action makes do the action of a command.
func (r *run) action(do func(*cli.Context) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		if c.Bool("quiet") && c.Bool("verbose") {
			return usagef("-q and -v exclude each other")
		}
		r.ui.quiet, r.ui.verbose = c.Bool("quiet"), c.Bool("verbose")
		return do(c)
	}
}

// variables makes a map of an environment. Of a variable that stands twice the
// last counts, as in package os/exec.
func variables(environ []string) map[string]string {
	vars := make(map[string]string, len(environ))
	for _, entry := range environ {
		if name, value, ok := strings.Cut(entry, "="); ok {
			vars[name] = value
		}
	}
	return vars
}
