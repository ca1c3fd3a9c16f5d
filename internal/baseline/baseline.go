package baseline

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
)

// Tolerance is by how much a figure may be worse than its baseline: of a share,
// a fifth of one percent; of a count, nothing.
const Tolerance = 0.002

var update = flag.Bool("update-baseline", false, "write the figures measured to testdata/baseline.json")

// A Baseline takes the figures of one test. It is not for parallel subtests.
type Baseline struct {
	t       testing.TB
	corpus  corpus
	figures []figure
}

// Open returns a Baseline that is judged, printed and, if asked for, written
// when t and its subtests are done.
//
// Under -short, as under the race detector, nothing is measured: the test is
// skipped.
func Open(t testing.TB) *Baseline {
	t.Helper()
	if testing.Short() {
		t.Skip("measures are left out under -short")
	}
	b := &Baseline{t: t}
	t.Cleanup(b.close)
	return b
}

// Corpus names the files that the figures are measured on, as paths; a folder
// stands for all files in it.
func (b *Baseline) Corpus(paths ...string) {
	b.t.Helper()
	for _, p := range paths {
		if err := b.corpus.add(p); err != nil {
			b.t.Fatal(err)
		}
	}
}

// AtLeast reports a figure that is the better the higher, and its hard floor.
func (b *Baseline) AtLeast(name string, got, floor float64) {
	b.report(figure{Name: name, Figure: got, Floor: &floor})
}

// AtMost reports a figure that is the better the lower, and its hard limit.
func (b *Baseline) AtMost(name string, got, limit float64) {
	b.report(figure{Name: name, Figure: got, AtMost: &limit})
}

func (b *Baseline) report(f figure) {
	b.t.Helper()
	if slices.ContainsFunc(b.figures, func(g figure) bool { return g.Name == f.Name }) {
		b.t.Errorf("the figure %s is reported twice", f.Name)
		return
	}
	b.figures = append(b.figures, f)
}

func (b *Baseline) close() {
	if len(b.figures) == 0 {
		return // skipped
	}
	path := file()
	before, err := read(path)
	if err != nil {
		b.t.Error(err)
		return
	}
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "figure\tmeasured\tbaseline\thard\t")
	var kept []figure
	for _, f := range b.figures {
		f.Corpus, f.SHA256 = b.corpus.names(), b.corpus.sum()
		was := find(before, f.Name)
		v := judge(f, was)
		if updating() && !v.belowHard {
			if lacks := f.lacks(was); lacks != "" {
				v.note = "not written: the corpus lacks " + lacks
			} else {
				v = verdict{note: "written"}
				kept = append(kept, f)
			}
		}
		old := "none"
		if was != nil {
			old = number(was.Figure)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", f.Name, number(f.Figure), old, f.bound(), v.note)
		if v.failed {
			b.t.Errorf("%s: %s is %s", f.Name, number(f.Figure), v.note)
		}
	}
	w.Flush()
	b.t.Log("\n" + table.String())
	if len(kept) > 0 {
		if err := write(path, kept); err != nil {
			b.t.Error(err)
		}
	}
}

func updating() bool { return *update || os.Getenv("PARLEY_UPDATE_BASELINE") != "" }

// A verdict is what is said of a figure.
type verdict struct {
	failed    bool
	belowHard bool
	note      string
}

// judge compares a figure with its hard bound and with what it was, nil for
// none.
func judge(f figure, was *figure) verdict {
	switch {
	case math.IsNaN(f.Figure) || f.worseThan(f.hard(), 1e-9):
		return verdict{true, true, "worse than its hard bound, " + f.bound()}
	case was == nil:
		return verdict{note: "no baseline: run with -update-baseline"}
	case was.SHA256 != f.SHA256:
		return verdict{note: "another corpus than the baseline's: only the hard bound holds"}
	case f.worseThan(was.Figure, Tolerance):
		return verdict{failed: true, note: "worse than the baseline, " + number(was.Figure)}
	case (figure{Figure: was.Figure, AtMost: f.AtMost}).worseThan(f.Figure, Tolerance):
		return verdict{note: "better than the baseline: run with -update-baseline"}
	}
	return verdict{}
}

// worseThan reports whether f is worse than other by more than the tolerance
// and the last place that is written.
func (f figure) worseThan(other, tolerance float64) bool {
	if f.AtMost != nil {
		return f.Figure > other+tolerance
	}
	return f.Figure < other-tolerance
}

func (f figure) hard() float64 {
	if f.AtMost != nil {
		return *f.AtMost
	}
	return *f.Floor
}

func (f figure) bound() string {
	if f.AtMost != nil {
		return "≤ " + number(*f.AtMost)
	}
	return "≥ " + number(*f.Floor)
}

func number(x float64) string { return strconv.FormatFloat(round(x), 'f', -1, 64) }

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
