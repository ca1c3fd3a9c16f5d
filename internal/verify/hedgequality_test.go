package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/internal/text"
	"parley/summarize/brief"
)

// TestQualityHedges measures a finding about hedges and negations as a sign
// that a summary is inconsistent with its article. The summaries come without
// evidence: each sentence is compared with those most like it.
func TestQualityHedges(t *testing.T) {
	dir := os.Getenv("PARLEY_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	data, err := os.ReadFile(filepath.Join(dir, "summedits", "news.dev.jsonl"))
	if err != nil {
		t.Skipf("no evaluation data (set PARLEY_DATA): %v", err)
	}
	right, wrong, inconsistent, negated, found := map[string]int{}, map[string]int{}, 0, 0, 0
	flagged, mistaken := 0, 0
	for i, row := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var r struct {
			Doc, Summary string
			Label        int // 1: consistent
			Errors       []string
		}
		if err := json.Unmarshal([]byte(row), &r); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		a := NewArticle(&brief.Document{Text: r.Doc, Lang: "en"})
		codes := map[string]string{}
		for _, s := range text.Sentences(r.Summary, "en") {
			line := s.Of(r.Summary)
			best, _ := a.bestSentences(parse(line), 3)
			for _, f := range a.hedges("", line, brief.Evidence{Sentences: best}) {
				if f.Severity != brief.Note {
					codes[f.Code] = f.Message
				}
			}
		}
		isNegated := r.Label == 0 && strings.Contains(strings.Join(r.Errors, " "), "negation")
		if isNegated {
			negated++
		}
		if r.Label == 0 {
			inconsistent++
		}
		if len(codes) > 0 {
			flagged++
			if r.Label == 1 {
				mistaken++
			} else if isNegated {
				found++
			}
		}
		for code, message := range codes {
			if r.Label == 0 {
				right[code]++
				if os.Getenv("PARLEY_MISSED") != "" {
					t.Logf("found: %s\n\t%s", message, r.Summary)
				}
			} else {
				wrong[code]++
				t.Logf("line %d is consistent: %s: %s\n\t%s", i+1, code, message, r.Summary)
			}
		}
	}
	t.Logf("%d flagged of %d inconsistent (%d of %d negated), %d flagged are consistent; right %v, wrong %v", flagged-mistaken, inconsistent, found, negated, mistaken, right, wrong)
	if flagged < 27 || float64(flagged-mistaken) < .95*float64(flagged) {
		t.Errorf("want 27 or more, and precision .95")
	}
}
