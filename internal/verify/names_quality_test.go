package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/summarize/brief"
)

// An edit is a summary of SummEdits, news: one sentence or more, in part changed.
type edit struct {
	Doc, Summary string
	Label        int // 1: consistent with the article
}

// newsEdits reads SummEdits, or skips the test.
func newsEdits(t *testing.T) []edit {
	dir := os.Getenv("PARLEY_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	data, err := os.ReadFile(filepath.Join(dir, "summedits", "news.dev.jsonl"))
	if err != nil {
		t.Skipf("no evaluation data (set PARLEY_DATA): %v", err)
	}
	var edits []edit
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var e edit
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		edits = append(edits, e)
	}
	return edits
}

// A tally counts flags against the truth.
type tally struct{ right, wrong, missed, passed int }

func (c *tally) add(flagged bool, label int) {
	switch {
	case flagged && label == 0:
		c.right++
	case flagged:
		c.wrong++
	case label == 0:
		c.missed++
	default:
		c.passed++
	}
}

func (c tally) precision() float64 { return ratio(c.right, c.right+c.wrong) }
func (c tally) recall() float64    { return ratio(c.right, c.right+c.missed) }
func (c tally) balanced() float64  { return (c.recall() + ratio(c.passed, c.passed+c.wrong)) / 2 }

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// TestQualityNames measures names, dates and numbers that the article lacks as
// signs that a summary is inconsistent with it, by halves of the articles: the
// lists were tuned on the first.
func TestQualityNames(t *testing.T) {
	var nameTally, allTally [3]tally
	articles := map[string]*Article{}
	halves := map[string]int{}
	for _, e := range newsEdits(t) {
		if articles[e.Doc] == nil {
			articles[e.Doc] = NewArticle(&brief.Document{Lang: "en", Text: e.Doc})
			halves[e.Doc] = len(halves) / 8
		}
		a, half := articles[e.Doc], halves[e.Doc]
		names := a.namesAndDates("", e.Summary, "en", nil)
		numbers := a.numbers.missing(e.Summary, "en")
		for _, h := range []int{half, 2} {
			nameTally[h].add(len(names) > 0, e.Label)
			allTally[h].add(len(names)+len(numbers) > 0, e.Label)
		}
		if len(names) > 0 && e.Label == 1 {
			t.Logf("consistent, flagged as %s: %s", names[0].Message, e.Summary)
		}
	}
	for h, half := range []string{"tuned on", "unseen", "both"} {
		for what, c := range map[string]tally{"names, dates": nameTally[h], "with numbers": allTally[h]} {
			t.Logf("%-9s %s: %d flagged, precision %.3f, recall %.3f, balanced accuracy %.3f", half, what, c.right+c.wrong, c.precision(), c.recall(), c.balanced())
		}
	}
	if c := nameTally[2]; c.precision() < .97 || c.recall() < .12 {
		t.Errorf("names and dates: want precision .97, recall .12")
	}
	if c := allTally[2]; c.precision() < .97 || c.balanced() < .6 {
		t.Errorf("with numbers: want precision .97, balanced accuracy .60")
	}
}
