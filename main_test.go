package main

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parley/internal/fakeendpoint/fake"
)

// The test binary is the program too, for the scripts in testdata/cli.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"parley": func() { os.Exit(run()) }})
}

// TestScripts runs the program as people call it. Each script has a folder of
// its own, a home in it, and none of the configuration of whoever runs it.
func TestScripts(t *testing.T) {
	testdata, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/cli",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"endpoint": endpoint},
		Setup: func(e *testscript.Env) error {
			home := filepath.Join(e.WorkDir, "home")
			e.Setenv("HOME", home)
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
			e.Setenv("XDG_CACHE_HOME", filepath.Join(home, ".cache"))
			e.Setenv("TESTDATA", testdata)
			return os.MkdirAll(home, 0o755)
		},
	})
}

// endpoint starts an endpoint that misbehaves in the ways named, and points
// the program at it. It answers a brief with one position, which the script's
// article, article.txt, bears out, and a translation of it, or what stands in
// the script's translation-answer.json.
//
//	endpoint [FAULT...]
func endpoint(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: endpoint [FAULT...]")
	}
	o := fake.Options{Answer: func(r *fake.Request) string {
		for _, m := range r.Messages {
			if strings.Contains(m.Content, "Write the brief of") {
				return ts.ReadFile("brief-answer.json")
			}
		}
		if answer, err := os.ReadFile(ts.MkAbs("translation-answer.json")); err == nil {
			return string(answer)
		}
		return fake.Answer(r)
	}}
	for _, name := range args {
		f, err := fake.ParseFault(name)
		ts.Check(err)
		o.Faults = append(o.Faults, f)
	}
	server := fake.New(o)
	h := httptest.NewServer(server)
	ts.Defer(h.Close)
	ts.Setenv("PARLEY_BASE_URL", h.URL+"/v1")
	ts.Setenv("ROOT_URL", h.URL)
	ts.Setenv("PARLEY_MODEL", "fake-1")
	ts.Setenv("PARLEY_API_KEY", "sk-secret-of-the-test")
	ts.Setenv("PARLEY_RETRIES", "3")
}
