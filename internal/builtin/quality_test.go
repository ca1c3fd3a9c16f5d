package builtin

import (
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/internal/article"
	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

func logs(n int) float64 { return math.Log(float64(max(1, n))) }

// A sample is a document with summaries of it by others.
type sample struct {
	doc        *brief.Document
	references []string
}

// edited reads the documents of SummEdits with the summaries that are
// consistent with them.
func edited(t testing.TB, path string) []sample {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	index := map[string]int{}
	var all []sample
	for in := json.NewDecoder(f); ; {
		var row struct {
			Doc, Summary string
			Label        int
		}
		if err := in.Decode(&row); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		if row.Label != 1 {
			continue
		}
		at, known := index[row.Doc]
		if !known {
			at = len(all)
			index[row.Doc] = at
			all = append(all, sample{doc: &brief.Document{Text: row.Doc, Lang: "en", Sentences: text.Sentences(row.Doc, "en")}})
		}
		all[at].references = append(all[at].references, row.Summary)
	}
}

// golden reads the test articles with the summaries of their golden reports.
func golden(t testing.TB) []sample {
	t.Helper()
	var all []sample
	for _, path := range articles(t) {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		data, err := os.ReadFile("../../testdata/golden/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var r brief.Report
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, s := range r.Brief.Summary {
			lines = append(lines, s.Text)
		}
		all = append(all, sample{read(t, path), []string{strings.Join(lines, " ")}})
	}
	return all
}

// articles are the paths of the test articles.
func articles(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/articles/*")
	if err != nil || len(paths) < 8 {
		t.Fatal(paths, err)
	}
	return slices.DeleteFunc(paths, func(p string) bool { return filepath.Base(p) == "NOTES.md" })
}

func read(t testing.TB, path string) *brief.Document {
	t.Helper()
	a, err := article.Open(t.Context(), path, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &a.Document
}

// score is the mean over samples, each the mean over its references, of what
// make makes of a document.
func score(all []sample, make func(*brief.Document) string) rouge {
	var sum rouge
	for _, s := range all {
		made := make(s.doc)
		var own rouge
		for _, r := range s.references {
			own.add(rougeOf(made, r, s.doc.Lang))
		}
		sum.add(own.over(float64(len(s.references))))
	}
	return sum.over(float64(len(all)))
}

func builtIn(n int, w weights) func(*brief.Document) string {
	return func(doc *brief.Document) string {
		var lines []string
		for _, c := range choose(doc, n, w) {
			lines = append(lines, c.span.Of(doc.Text))
		}
		return strings.Join(lines, " ")
	}
}

// lines are the sentences of a document, headlines left out.
func lines(doc *brief.Document) []string {
	var all []string
	for _, s := range doc.Sentences {
		if line := strings.TrimSpace(s.Of(doc.Text)); ends(line, doc.Lang) {
			all = append(all, line)
		}
	}
	return all
}

func leadOf(n int) func(*brief.Document) string {
	return func(doc *brief.Document) string { return lead(lines(doc), n) }
}

func rankOf(n int) func(*brief.Document) string {
	return func(doc *brief.Document) string { return textRank(lines(doc), doc.Lang, n) }
}

// TestQualityBuiltin holds summaries against those that others wrote, by ROUGE
// over stems, and against the first sentences and TextRank of the same number
// of sentences. The weights were set on the first half of the documents; the
// figures are of the second.
func TestQualityBuiltin(t *testing.T) {
	path := baseline.Data(t, "summedits", "news.dev.jsonl")
	b := baseline.Open(t)
	b.Corpus(path, "../../testdata/golden", "../../testdata/articles")
	news, own := edited(t, path), golden(t)
	own = slices.DeleteFunc(own, func(s sample) bool { return s.references[0] == "" })
	exact, all := 0, 0
	for _, s := range append(news, own...) {
		r, err := Engine{}.Brief(t.Context(), s.doc)
		if err != nil {
			t.Fatal(err)
		}
		e, n := exactLines(s.doc, &r.Brief)
		exact, all = exact+e, all+n
	}
	b.AtLeast("builtin.exact", float64(exact)/float64(all), 1)
	for _, set := range []struct {
		name  string
		all   []sample
		n     int
		floor map[string]float64
	}{
		{"news.3", news[len(news)/2:], 3, map[string]float64{"rouge1": .42, "rouge2": .25, "rougeL": .35}},
		{"news.1", news[len(news)/2:], 1, map[string]float64{"rouge1": .45, "rouge2": .27, "rougeL": .39}},
		{"briefs.3", own[len(own)/2:], 3, map[string]float64{"rouge1": .50, "rouge2": .36, "rougeL": .40}},
	} {
		built, first, rank := score(set.all, builtIn(set.n, standard)), score(set.all, leadOf(set.n)), score(set.all, rankOf(set.n))
		t.Logf("%s, %d documents: built-in %.3f, lead %.3f, TextRank %.3f", set.name, len(set.all), built, first, rank)
		for _, f := range []struct {
			name               string
			built, first, rank float64
		}{{"rouge1", built.one, first.one, rank.one}, {"rouge2", built.two, first.two, rank.two}, {"rougeL", built.long, first.long, rank.long}} {
			b.AtLeast("builtin."+set.name+"."+f.name, f.built, set.floor[f.name])
			b.AtLeast("builtin."+set.name+"."+f.name+".over-lead", f.built-f.first, 0)
			b.AtLeast("builtin."+set.name+"."+f.name+".over-textrank", f.built-f.rank, 0)
		}
	}
}
