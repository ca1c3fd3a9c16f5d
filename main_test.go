package main

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
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
// article, article.txt, bears out, and a translation with the segments as
// they came, which fails every check.
//
//	endpoint [FAULT...]
func endpoint(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: endpoint [FAULT...]")
	}
	o := fake.Options{Answer: func(r *fake.Request) string {
		if _, ok := schemaOf(r).Properties["parties"]; !ok {
			return fake.Minimal(r)
		}
		return ts.ReadFile("brief-answer.json")
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
	ts.Setenv("PARLEY_RETRIES", strconv.Itoa(3))
}

// schemaOf returns the top of the schema that a request carries.
func schemaOf(r *fake.Request) (s struct{ Properties map[string]json.RawMessage }) {
	json.Unmarshal(r.Schema, &s) // none: no properties
	return s
}
