package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/internal/fakeendpoint/fake"
)

// TestBatchKilled kills batches at any moment and starts them again: nothing
// is lost, paid for twice or half-written. PARLEY_KILLS sets the number of
// rounds.
func TestBatchKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs kill -9")
	}
	rounds := 5
	if s := os.Getenv("PARLEY_KILLS"); s != "" {
		var err error
		if rounds, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	const workers = 4
	articles := 8 * rounds
	day := regexp.MustCompile(`on day \d+`)
	server := fake.New(fake.Options{Latency: 10 * time.Millisecond, LatencyMax: 40 * time.Millisecond, Seed: 3,
		Answer: func(r *fake.Request) string {
			for _, m := range r.Messages {
				if strings.Contains(m.Content, "Write the brief of") {
					return fmt.Sprintf(`{"parties": [], "summary": [], "headline": "Ministers meet %s"}`, day.FindString(m.Content))
				}
			}
			return fake.Answer(r)
		}})
	h := httptest.NewServer(server)
	t.Cleanup(h.Close)
	dir := t.TempDir()
	for i := range articles {
		folder := filepath.Join(dir, "in", fmt.Sprint(i/10))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("The ministers met in Tbilisi on day %d.\n\n“We will open road %d,” minister Anna Berg said.\n", i, i)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("a%d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	start := func(out string) *exec.Cmd {
		cmd := exec.Command(self)
		cmd.Args = []string{"parley", "batch", "in", "--out", out, "--to", "hy", "-f", "md", "--workers", fmt.Sprint(workers), "--progress", "none"}
		cmd.Dir = dir
		home := filepath.Join(dir, "home-"+out)
		cmd.Env = []string{"HOME=" + home, "XDG_CACHE_HOME=" + home, "XDG_CONFIG_HOME=" + home, "PATH=" + os.Getenv("PATH"),
			"PARLEY_BASE_URL=" + h.URL + "/v1", "PARLEY_MODEL=fake-1", "SOURCE_DATE_EPOCH=1700000000"}
		cmd.Stderr = new(strings.Builder)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	finish := func(out string) {
		t.Helper()
		if cmd := start(out); cmd.Wait() != nil {
			t.Fatalf("the batch failed:\n%s", cmd.Stderr)
		}
	}

	finish("whole")
	least := server.Stats().Answered
	killed := 0
	for range rounds {
		cmd := start("killed")
		time.Sleep(time.Duration(30+rand.IntN(250)) * time.Millisecond)
		if cmd.Process.Kill() == nil {
			killed++
		}
		cmd.Wait()
		for name, content := range batchResults(t, filepath.Join(dir, "killed")) {
			if strings.HasSuffix(name, ".json") && !strings.HasSuffix(content, "}\n") {
				t.Errorf("%s is half-written", name)
			}
		}
	}
	finish("killed")
	paid := server.Stats().Answered - least
	t.Logf("%d articles, %d kills: %d answers paid for, %d needed", articles, killed, paid, least)
	if paid > least+killed*workers {
		t.Errorf("%d answers were paid for, %d are needed, and %d at the most were under way at %d kills", paid, least, killed*workers, killed)
	}
	want, got := batchResults(t, filepath.Join(dir, "whole")), batchResults(t, filepath.Join(dir, "killed"))
	if left, _ := filepath.Glob(filepath.Join(dir, "killed", "*", ".parley-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if len(want) != 2*articles {
		t.Errorf("%d results, want %d", len(want), 2*articles)
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is too many", name)
		}
	}
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s differs:\n%s\nwant\n%s", name, got[name], content)
		}
	}
}

var cachedCount = regexp.MustCompile(`"cached": \d+`)

// batchResults returns the files of a folder of results, but for the state and
// for how many answers came from the cache.
func batchResults(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case os.IsNotExist(err):
			return nil // killed before it began
		case err != nil:
			return err
		case e.IsDir() && e.Name() == ".parley":
			return fs.SkipDir
		case e.IsDir(), strings.HasSuffix(path, ".part") && strings.HasSuffix(dir, "killed") && e.Name()[0] == '.':
			return nil
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		found[rel] = cachedCount.ReplaceAllString(string(data), "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
