package baseline

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func ptr(x float64) *float64 { return &x }

func TestJudge(t *testing.T) {
	least := func(got float64, corpus string) figure { return figure{Figure: got, Floor: ptr(.9), SHA256: corpus} }
	most := func(got float64, corpus string) figure { return figure{Figure: got, AtMost: ptr(.05), SHA256: corpus} }
	was := func(f figure) *figure { return &f }
	for _, c := range []struct {
		name   string
		f      figure
		was    *figure
		failed bool
		note   string
	}{
		{"the same", least(.95, "a"), was(least(.95, "a")), false, ""},
		{"within the tolerance", least(.9485, "a"), was(least(.95, "a")), false, ""},
		{"worse", least(.94, "a"), was(least(.95, "a")), true, "worse than the baseline, 0.95"},
		{"better", least(.96, "a"), was(least(.95, "a")), false, "better than"},
		{"worse on another corpus", least(.94, "b"), was(least(.95, "a")), false, "another corpus"},
		{"below the floor on another corpus", least(.89, "b"), was(least(.95, "a")), true, "worse than its hard bound, ≥ 0.9"},
		{"below the floor, which the baseline was too", least(.89, "a"), was(least(.85, "a")), true, "worse than its hard"},
		{"at the floor", least(.9, "a"), nil, false, "no baseline"},
		{"limit: the same", most(.01, "a"), was(most(.01, "a")), false, ""},
		{"limit: worse", most(.02, "a"), was(most(.01, "a")), true, "worse than the baseline, 0.01"},
		{"limit: better", most(.01, "a"), was(most(.02, "a")), false, "better than"},
		{"limit: above", most(.06, "a"), nil, true, "worse than its hard bound, ≤ 0.05"},
	} {
		v := judge(c.f, c.was)
		if v.failed != c.failed || c.note == "" && v.note != "" || !strings.HasPrefix(v.note, c.note) {
			t.Errorf("%s: %+v", c.name, v)
		}
	}
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.json")
	if got, err := read(path); got != nil || err != nil {
		t.Fatalf("without a file: %v, %v", got, err)
	}
	b := figure{Name: "b", Figure: .123456, AtMost: ptr(1), Corpus: []string{"x"}, SHA256: "00"}
	a := figure{Name: "a", Figure: 1, Floor: ptr(1), Corpus: []string{"x", "y"}, SHA256: "11"}
	for _, f := range [][]figure{{b}, {a}, {b}} {
		if err := write(path, f); err != nil {
			t.Fatal(err)
		}
	}
	b.Figure = .1235
	got, err := read(path)
	if want := []figure{a, b}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	if lacks := b.lacks(&a); lacks != "y" {
		t.Errorf("b lacks %q", lacks)
	}
}

func TestCorpus(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	sum := func(dir, content string) string {
		t.Setenv("PARLEY_DATA", dir)
		name := filepath.Join(dir, "sub", "f.txt")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		var c corpus
		if err := c.add(filepath.Join(dir, "sub")); err != nil {
			t.Fatal(err)
		}
		if got := c.names(); !reflect.DeepEqual(got, []string{"data/sub"}) {
			t.Errorf("names %q", got)
		}
		return c.sum()
	}
	if sum(one, "x") != sum(two, "x") || sum(one, "x") == sum(one, "y") {
		t.Error("a corpus is not told by its files alone")
	}
	if got := display("baseline_test.go"); got != "internal/baseline/baseline_test.go" {
		t.Errorf("display gives %q", got)
	}
	if err := new(corpus).add(filepath.Join(one, "none")); err == nil {
		t.Error("no error for a file that does not exist")
	}
}
