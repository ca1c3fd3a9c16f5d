package builtin

import (
	"os"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// news reads the articles of NTREX-128 in a language.
func news(t testing.TB, file, lang string) []*brief.Document {
	t.Helper()
	read := func(name string) []string {
		data, err := os.ReadFile(baseline.Data(t, "ntrex", name))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	}
	ids, lines := read("DOCUMENT_IDS.tsv"), read(file)
	var all []*brief.Document
	for i := 0; i < len(lines) && i < len(ids); {
		from := i
		for i < len(lines) && i < len(ids) && ids[i] == ids[from] {
			i++
		}
		s := strings.Join(lines[from:i], "\n\n")
		all = append(all, &brief.Document{Text: s, Lang: lang, Sentences: text.Sentences(s, lang)})
	}
	return all
}

// TestQualityBuiltinChecks counts what the checks find in the briefs of news
// in four languages: everything in them stands in the article, so an error is
// of the engine, or a false alarm.
func TestQualityBuiltinChecks(t *testing.T) {
	b := baseline.Open(t)
	b.Corpus(baseline.Data(t, "ntrex"))
	for _, l := range []struct {
		lang, file string
	}{{"en", "newstest2019-src.eng.txt"}, {"ru", "newstest2019-ref.rus.txt"}, {"hy", "newstest2019-ref.hye.txt"}, {"az", "newstest2019-ref.aze-Latn.txt"}} {
		positions, errs, warnings, exact, all := 0, 0, 0, 0, 0
		codes := map[string]int{}
		for _, doc := range news(t, l.file, l.lang) {
			r, err := Engine{}.Brief(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			e, n := exactLines(doc, &r.Brief)
			exact, all = exact+e, all+n
			for _, p := range r.Brief.Parties {
				positions += len(p.Positions)
			}
			for _, f := range r.Findings {
				switch f.Severity {
				case brief.Error:
					errs++
					t.Logf("%s: %s %s: %s", l.lang, f.Code, f.Path, f.Message)
				case brief.Warning:
					warnings++
				default:
					continue
				}
				codes[string(f.Severity)+" "+f.Code]++
			}
		}
		t.Logf("%s: %d lines, %d positions: %v", l.lang, all, positions, codes)
		b.AtLeast("builtin."+l.lang+".exact", float64(exact)/float64(all), 1)
		b.AtMost("builtin."+l.lang+".errors", float64(errs)/float64(all), .03)
		b.AtMost("builtin."+l.lang+".warnings", float64(warnings)/float64(all), .3)
	}
}
