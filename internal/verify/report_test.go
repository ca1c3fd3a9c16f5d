package verify

import (
	"testing"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

// TestReportKeepsMissing checks reports again: what a model left out of a
// translation is told until somebody puts it in.
func TestReportKeepsMissing(t *testing.T) {
	const line = "The ministers met in the town on Monday."
	report := func(headline, text, party string) *brief.Report {
		p := func(name string) []brief.Party {
			return []brief.Party{{Name: name, Positions: []brief.Statement{}}}
		}
		return &brief.Report{
			Document: brief.Document{Text: line, Lang: "en"},
			Brief:    brief.Brief{Lang: "en", Headline: "Met", Summary: []brief.Sentence{{Text: line}}, Parties: p("Norland")},
			Translations: []brief.Translation{{
				Brief: brief.Brief{Lang: "az", Headline: headline, Summary: []brief.Sentence{{Text: text}}, Parties: p(party)},
				Findings: []brief.Finding{
					{Code: "translation.missing", Severity: brief.Error, Path: "headline", Message: "this was not translated; the original stands in its place"},
					{Code: "translation.missing", Severity: brief.Error, Path: "summary[0].text", Message: "this was not translated; the original stands in its place"},
					{Code: "name.missing", Severity: brief.Error, Path: "names", Message: `the model gave no form of the name "Norland"`},
				},
			}},
		}
	}
	for _, c := range []struct {
		headline, text, party string
		want                  []string
	}{
		{"Met", line, "Norland", []string{"headline", "summary[0].text", "names"}},
		{"Görüşüblər", line, "Norland", []string{"summary[0].text", "names"}},
		{"Görüşüblər", "Nazirlər bazar ertəsi şəhərdə görüşüblər.", "Norlandiya", nil},
	} {
		r := report(c.headline, c.text, c.party)
		for range 2 {
			Report(r, glossary.BuiltIn())
			var got []string
			for _, f := range r.Translations[0].Findings {
				if f.Code == "translation.missing" || f.Code == "name.missing" {
					got = append(got, f.Path)
				} else if f.Path == "summary[0].text" && c.text == line {
					t.Errorf("%s beside what is missing", f.Code)
				}
			}
			if len(got) != len(c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
			for i := range min(len(got), len(c.want)) {
				if got[i] != c.want[i] {
					t.Errorf("%q, want %q", got, c.want)
				}
			}
		}
	}
}
