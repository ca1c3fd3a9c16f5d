package verify

import (
	"path/filepath"
	"testing"

	"parley/summarize/brief"
)

// BenchmarkHedges checks all lines of a brief of some 25.
func BenchmarkHedges(b *testing.B) {
	for _, name := range []string{"one-sided", "ru-border", "hy-corridor", "az-energy"} {
		for _, r := range hedgeReports(b, filepath.Join("..", "..", "testdata", "golden", name+".json")) {
			b.Run(name, func(b *testing.B) {
				a := NewArticle(&r.Document)
				for b.Loop() {
					a.headlineHedges(newStatedLine(r.Brief.Headline, r.Brief.Lang))
					eachLine(&r.Brief, func(path, line string, e brief.Evidence) { a.hedges(path, newStatedLine(line, r.Brief.Lang), e) })
				}
			})
		}
	}
}
