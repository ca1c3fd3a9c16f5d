package cli

import (
	"strings"
	"testing"
)

func FuzzParseReports(f *testing.F) {
	const report = `{"document":{"text":"é ə","lang":"en"},"brief":{"summary":[{"text":"x","evidence":{"span":{"start":0,"end":2}}}]}}`
	f.Add(report)
	f.Add(report + "\n" + report)
	f.Add("{a text in braces}")
	f.Add(`{"brief":null}`)
	f.Add(`{"document":{"text":"é"},"brief":{"parties":[{"positions":[{"evidence":{"span":{"start":1,"end":9}}}]}]},"translations":[{"summary":[]}]}`)
	f.Fuzz(func(t *testing.T, data string) {
		// Invariants: no panic; a report that is accepted can be cut at each
		// of its spans, and its sentences lie in its text; what is no JSON
		// object is no report.
		reports, err := parseReports([]byte(data))
		if err == nil && len(reports) > 0 && !strings.Contains(data, "{") {
			t.Errorf("a report out of %q", data)
		}
		for _, r := range reports {
			for _, b := range briefs(r) {
				for _, s := range b.Summary {
					if s.Evidence.Span != nil {
						_ = s.Evidence.Span.Of(r.Document.Text)
					}
				}
			}
			for _, s := range r.Document.Sentences {
				if s.Of(r.Document.Text) == "" {
					t.Errorf("an empty sentence in %q", r.Document.Text)
				}
			}
		}
	})
}
