package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/internal/fakeendpoint/fake"
)

func TestServesUntilInterrupted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answer.json")
	if err := os.WriteFile(file, []byte(`{"a":"Պատասխան"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancel(t.Context())
	r, w := io.Pipe()
	code := make(chan int)
	go func() {
		code <- run(ctx, []string{"-answer", file, "-model", "m1", "-fault", "500:1", "-fault=hang:1", "-latency", "1ms-2ms"}, w, io.Discard)
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	base := strings.TrimSuffix(line, "\n")
	if !strings.HasPrefix(base, "http://127.0.0.1:") || !strings.HasSuffix(base, "/v1") {
		t.Fatalf("first line %q", line)
	}

	ask := func() (*http.Response, error) {
		return http.Post(base+"/chat/completions", "application/json", strings.NewReader(`{"model":"m","messages":[{"role":"user","content":"q"}]}`))
	}
	resp, err := ask()
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 500 {
		t.Errorf("the first request: %s", resp.Status)
	}

	// The second hangs; an interrupt ends it all the same.
	hung := make(chan error)
	go func() {
		resp, err := ask()
		if err == nil {
			resp.Body.Close()
		}
		hung <- err
	}()
	for stats := ""; !strings.Contains(stats, `"hang":1`); {
		resp, err := http.Get(strings.TrimSuffix(base, "/v1") + "/stats")
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		stats = string(data)
	}
	resp, err = ask()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil || !strings.Contains(string(data), `{\"a\":\"Պատասխան\"}`) {
		t.Errorf("the third request: %s, %v", data, err)
	}

	interrupt()
	if got := <-code; got != 0 {
		t.Errorf("exit code %d", got)
	}
	if err := <-hung; err == nil {
		t.Error("the hanging request was answered")
	}
}

func TestCommandLine(t *testing.T) {
	tests := []struct {
		args   string
		code   int
		stdout string
		stderr string
	}{
		{"-faults", 0, "429-retry-after", ""},
		{"-h", 0, "-fault NAME", ""},
		{"-fault nosuch", 2, "", "no such fault"},
		{"-latency 3s-1s", 2, "", "ends before it begins"},
		{"-latency soon", 2, "", "invalid duration"},
		{"-answer none.json", 2, "", "none.json"},
		{"stray", 2, "", `unexpected argument "stray"`},
		{"-addr 256.0.0.1:x", 1, "", "fakeendpoint:"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			var stdout, stderr strings.Builder
			code := run(t.Context(), strings.Fields(tt.args), &stdout, &stderr)
			if code != tt.code || !strings.Contains(stdout.String(), tt.stdout) || !strings.Contains(stderr.String(), tt.stderr) {
				t.Errorf("code %d, stdout %q, stderr %q", code, stdout.String(), stderr.String())
			}
		})
	}
}

func TestOptions(t *testing.T) {
	addr, o, err := options(strings.Fields("-addr :1 -fault 429:2 -fault think:5% -everywhere -model a -model b -key k -context 9 -seed 3 -latency 5ms"), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if addr != ":1" || len(o.Faults) != 2 || o.Faults[1] != (fake.Fault{Name: "think", Chance: 0.05}) || !o.Everywhere ||
		strings.Join(o.Models, " ") != "a b" || o.Key != "k" || o.Context != 9 || o.Seed != 3 || o.Latency != 5*time.Millisecond || o.LatencyMax != o.Latency {
		t.Errorf("%s %+v", addr, o)
	}
}
