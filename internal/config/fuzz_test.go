package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func FuzzLoad(f *testing.F) {
	f.Add("model = \"m\"\nto = [\"hy\"]", "strict = true")
	f.Add("[profiles.x]\nbase_url = \"http://x\"\n[profiles.x.headers]\nA = \"b\"", "profile = \"x\"")
	f.Add("profile.a.b = 1", "base_url = 1")
	f.Add("\uFEFFmodel = 1979-05-27", "[[profiles]]")
	f.Add("headers.x.y = 2", "api_key_cmd = \"x\"")
	home := f.TempDir()
	user, work := filepath.Join(home, "u.toml"), filepath.Join(home, "w")
	if err := os.Mkdir(work, 0o755); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, own, project string) {
		// Invariants: no panic; an error is an *Error that says where; a
		// project's file never sets where requests go, the
		// key, or what is run.
		for path, content := range map[string]string{user: own, filepath.Join(work, ProjectFile): project} {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		c, err := Load(Input{File: user, WorkDir: work, Home: home})
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Where == "" {
				t.Errorf("error %v (%T)", err, err)
			}
			return
		}
		for _, key := range []string{"base_url", "api_key", "headers", "cache_dir"} {
			if strings.HasSuffix(c.Origin(key), ProjectFile) {
				t.Errorf("%s comes from a project's file:\n%s", key, project)
			}
		}
	})
}
