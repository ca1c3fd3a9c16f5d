package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"parley/summarize/brief"
)

// A reportLine is a line of a report with the evidence for it.
type reportLine struct {
	path, text string
	party      int // -1 in the summary
	evidence   brief.Evidence
}

// A reportArticle is the article of a report and the lines of its brief.
type reportArticle struct {
	name  string
	a     *Article
	lines []reportLine
}

// reportArticles reads the golden reports, and those in the folder
// PARLEY_REPORTS if that is set.
func reportArticles(t testing.TB) []reportArticle {
	files, _ := filepath.Glob("../../testdata/golden/*.json")
	if dir := os.Getenv("PARLEY_REPORTS"); dir != "" {
		more, _ := filepath.Glob(filepath.Join(dir, "*.json"))
		files = append(files, more...)
	}
	var articles []reportArticle
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var r brief.Report
		if json.Unmarshal(data, &r) != nil {
			continue // being written
		}
		x := reportArticle{name: filepath.Base(name), a: NewArticle(&r.Document)}
		for i, s := range r.Brief.Summary {
			x.lines = append(x.lines, reportLine{brief.SummaryPath(i), s.Text, -1, s.Evidence})
		}
		for i, p := range r.Brief.Parties {
			for j, s := range p.Positions {
				x.lines = append(x.lines, reportLine{brief.PositionPath(i, j), s.Text, i, s.Evidence})
			}
		}
		articles = append(articles, x)
	}
	return articles
}
