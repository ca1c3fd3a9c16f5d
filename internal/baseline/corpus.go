package baseline

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Data returns the path of a file or folder in the evaluation data, which is no
// part of the repository: PARLEY_DATA names its folder, by default shared/data
// beside the repository. Where there is none the test is skipped.
func Data(t testing.TB, elem ...string) string {
	t.Helper()
	return existing(t, "PARLEY_DATA", DataFolder(), elem)
}

// DataFolder returns the folder of the evaluation data, which may not exist.
func DataFolder() string {
	if folder := os.Getenv("PARLEY_DATA"); folder != "" {
		return folder
	}
	return filepath.Join(root(), "..", "shared", "data")
}

// Polnear returns the path of a file of the PolNeAR corpus in JSON lines, in
// the folder that PARLEY_POLNEAR names. Without it the test is skipped.
func Polnear(t testing.TB, name string) string {
	t.Helper()
	folder := os.Getenv("PARLEY_POLNEAR")
	if folder == "" {
		t.Skip("not measured: PARLEY_POLNEAR names no folder with " + name)
	}
	return existing(t, "PARLEY_POLNEAR", folder, []string{name})
}

func existing(t testing.TB, variable, folder string, elem []string) string {
	t.Helper()
	path := filepath.Join(append([]string{folder}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("not measured: no evaluation data (%s names its folder): %v", variable, err)
	}
	return path
}

// root returns the folder of the repository, in some folder of which a test
// runs.
func root() string {
	dir, err := os.Getwd()
	if err != nil {
		return "."
	}
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "go.mod")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return dir
		}
	}
}

// A corpus is files that figures are measured on.
type corpus struct {
	entries []entry
}

type entry struct {
	name   string // what was named: a file or a folder
	hashes []byte // of the files in it
}

func (c *corpus) add(path string) error {
	e := entry{name: display(path)}
	err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(path, p)
		hash := sha256.Sum256(append([]byte(filepath.ToSlash(inside)+"\n"), data...))
		e.hashes = append(e.hashes, hash[:]...)
		return err
	})
	if !slices.ContainsFunc(c.entries, func(f entry) bool { return f.name == e.name }) {
		c.entries = append(c.entries, e)
	}
	return err
}

// names returns what the corpus is made of, in order.
func (c *corpus) names() []string {
	names := []string{}
	for _, e := range c.entries {
		names = append(names, e.name)
	}
	slices.Sort(names)
	return names
}

// sum returns a hash of the names and the contents of the corpus. It does not
// depend on where the data lies, nor on the order in which it was named.
func (c *corpus) sum() string {
	var parts []string
	for _, e := range c.entries {
		parts = append(parts, e.name+"\n"+string(e.hashes))
	}
	slices.Sort(parts)
	hash := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(hash[:8])
}

// display returns how a file is called in the baseline: by its place in the
// evaluation data ("data/…") or in the repository, else by its name alone.
func display(path string) string {
	path, _ = filepath.Abs(path)
	for _, at := range []struct{ folder, as string }{{DataFolder(), "data"}, {root(), ""}} {
		folder, _ := filepath.Abs(at.folder)
		if rel, err := filepath.Rel(folder, path); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(filepath.Join(at.as, rel))
		}
	}
	return filepath.Base(path)
}
