// Parley reads a news article and writes a verified brief of it: what happened,
// and what each party stated, traced to the article's words. See README.md.
package main

import (
	"context"
	"embed"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"parley/internal/cli"
)

// demo holds the article and the recorded responses of `parley demo`.
//
//go:embed testdata/articles/washington.txt testdata/recordings/washington
var demo embed.FS

func main() {
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// From the first signal on, the next one ends the process as usual.
	context.AfterFunc(ctx, stop)

	return cli.Run(ctx, cli.App{
		Args:      os.Args[1:],
		Stdin:     os.Stdin,
		Stdout:    os.Stdout,
		Stderr:    os.Stderr,
		Env:       os.Environ(),
		Version:   version(),
		WorkDir:   known(os.Getwd()),
		Home:      known(os.UserHomeDir()),
		ConfigDir: known(os.UserConfigDir()),
		CacheDir:  known(os.UserCacheDir()),
		Demo:      demoFiles(),
	})
}

// known returns a folder, or "" where the system does not know it.
func known(dir string, err error) string {
	if err != nil {
		return ""
	}
	return dir
}

// demoFiles returns demo without the folder that it stands in.
func demoFiles() fs.FS {
	files, err := fs.Sub(demo, "testdata")
	if err != nil {
		panic(err) // the path is a valid one
	}
	return files
}

// version returns the version that the program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
