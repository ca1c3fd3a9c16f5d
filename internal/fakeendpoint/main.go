// Fakeendpoint serves an OpenAI-compatible endpoint that has no model and
// misbehaves on demand, to see what parley makes of it:
//
//	go run ./internal/fakeendpoint -addr 127.0.0.1:0 -fault 429:2 -fault fenced
//
// The first line of its output is the base URL. It serves until interrupted;
// GET /stats, beside /v1, tells what was asked and answered. Package fake does
// the work.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"parley/internal/fakeendpoint/fake"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run serves until ctx ends, and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	addr, o, err := options(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "fakeendpoint:", err)
		return 2
	}
	if err := serve(ctx, addr, o, stdout); err != nil {
		fmt.Fprintln(stderr, "fakeendpoint:", err)
		return 1
	}
	return 0
}

// options reads the command line. After -h and -faults the error is flag.ErrHelp.
func options(args []string, stdout io.Writer) (addr string, o fake.Options, err error) {
	f := flag.NewFlagSet("fakeendpoint", flag.ContinueOnError)
	f.SetOutput(io.Discard) // run prints the error, once
	f.StringVar(&addr, "addr", "127.0.0.1:0", "serve on `host:port`; port 0 takes a free one")
	f.Func("fault", "misbehave: `NAME[=FIELD][:TIMES|:PERCENT%]`, see -faults; may be given again", func(s string) error {
		fault, err := fake.ParseFault(s)
		o.Faults = append(o.Faults, fault)
		return err
	})
	f.BoolVar(&o.Everywhere, "everywhere", false, "faults meet GET /v1/models too")
	f.Func("model", "list `NAME` in /v1/models; may be given again (default fake-1)", func(s string) error {
		o.Models = append(o.Models, s)
		return nil
	})
	f.Func("answer", "answer with the content of `FILE`", func(name string) error {
		data, err := os.ReadFile(name)
		o.Answer = func(*fake.Request) string { return string(data) }
		return err
	})
	f.Func("latency", "take `TIME`, or a random time MIN-MAX, for each answer: 50ms, 20ms-2s", func(s string) (err error) {
		o.Latency, o.LatencyMax, err = latency(s)
		return err
	})
	f.StringVar(&o.Key, "key", "", "refuse requests without this API `key`")
	f.IntVar(&o.Context, "context", 0, "the window in `tokens` for context-too-long, flat-error and cut-prompt")
	f.Uint64Var(&o.Seed, "seed", 0, "seed of random faults and latencies")
	list := f.Bool("faults", false, "list the faults and exit")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			f.SetOutput(stdout)
			f.PrintDefaults()
		}
		return "", o, err
	}
	if f.NArg() > 0 {
		return "", o, fmt.Errorf("unexpected argument %q", f.Arg(0))
	}
	if *list {
		for _, name := range fake.Names() {
			fmt.Fprintf(stdout, "%-18s %s\n", name, fake.Describe(name))
		}
		return "", o, flag.ErrHelp
	}
	return addr, o, nil
}

// latency reads "50ms" or "20ms-2s".
func latency(s string) (least, most time.Duration, err error) {
	from, to, isRange := strings.Cut(s, "-")
	if least, err = time.ParseDuration(from); err != nil || !isRange {
		return least, least, err
	}
	if most, err = time.ParseDuration(to); err == nil && most < least {
		err = fmt.Errorf("latency %s ends before it begins", s)
	}
	return least, most, err
}

func serve(ctx context.Context, addr string, o fake.Options, stdout io.Writer) error {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: fake.New(o), ReadHeaderTimeout: 10 * time.Second}
	// Close, not Shutdown: a request that hangs would hold it up.
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	fmt.Fprintf(stdout, "http://%s/v1\n", l.Addr())
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
