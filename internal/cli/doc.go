// Package cli is parley's command line: flags and commands in, exit code out.
//
// Run does what one call of the program does. A result goes to stdout and
// nothing else does; notes, progress and errors go to stderr, all of them
// through tui.go. Errors come up as values and become an exit code in exit.go
// only. The environment, the folders and the streams are passed in, so that a
// test can run the whole program without a process of its own.
//
// A command is one file with one method that describes it and one that runs
// it; commands.go lists them. Whatever stands on a command line is brought into
// order by argv.go before the library for commands sees it, so that flags may
// stand anywhere.
package cli
