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

// closestSentence returns the sentences that hold most of the line, one and then those
// that add to it, for data that gives no evidence.
func (a *Article) closestSentence(terms []term) []int {
	c := a.coverageOf(terms)
	var places []int
	var mask uint64
	for range 2 {
		best, share := 0, c.share(mask)+.1
		for s := 1; s < len(c.masks); s++ {
			if v := c.share(mask | c.masks[s]); v > share {
				best, share = s, v
			}
		}
		if best == 0 {
			break
		}
		places, mask = append(places, best), mask|c.masks[best]
	}
	return places
}

type editedLine struct {
	Doc, Summary string
	Label        int // 1: consistent
}

// TestQualitySupport measures the checks of support on SummEdits, where
// summaries were editedLine so that they say the same or something else. The
// tables were drawn up in sight of the first half only. Evidence is not given
// there, so that the sentences that hold most of the words stand for it, and no
// line can stand at the wrong ones. Word.absent is counted with its notes,
// which synonyms give as well as other words; the warnings are without them.
func TestQualitySupport(t *testing.T) {
	dir := os.Getenv("PARLEY_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	data, err := os.ReadFile(filepath.Join(dir, "summedits", "news.dev.jsonl"))
	if err != nil {
		t.Skipf("no evaluation data (set PARLEY_DATA): %v", err)
	}
	halves := [2][]editedLine{}
	var docs []string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var r editedLine
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if len(docs) == 0 || docs[len(docs)-1] != r.Doc {
			docs = append(docs, r.Doc)
		}
		half := 0
		if len(docs) > 8 {
			half = 1
		}
		halves[half] = append(halves[half], r)
	}
	for n, half := range halves {
		right, total := map[string]int{}, [2]int{}
		wrong := map[string]int{}
		var a *Article
		var numbers *numberIndex
		doc := ""
		for _, r := range half {
			if r.Doc != doc {
				doc = r.Doc
				a, numbers = NewArticle(&brief.Document{Text: doc, Lang: "en"}), newNumberIndex(doc, "en")
			}
			total[r.Label]++
			codes := map[string]bool{}
			if len(numbers.missing(r.Summary, "en")) > 0 {
				codes["number.absent"] = true
				codes["all warnings"] = true
			}
			for _, span := range text.Sentences(r.Summary, "en") {
				said := parse(span.Of(r.Summary))
				terms := a.termsOf(&said)
				places := a.closestSentence(terms)
				if len(places) == 0 {
					continue
				}
				findings := a.compareWords(&said, terms, places, 1)
				if f, ok := a.unsupported(a.coverageOf(terms), places); ok {
					findings = append(findings, f)
				}
				for _, f := range findings {
					codes[f.Code] = true
					if f.Severity != brief.Note {
						codes["support warnings"] = true
						codes["all warnings"] = true
						if r.Label == 1 {
							t.Logf("consistent: %s %s: %s", f.Code, f.Message, r.Summary)
						}
					}
				}
			}
			for c := range codes {
				if r.Label == 0 {
					right[c]++
				} else {
					wrong[c]++
				}
			}
		}
		for _, c := range []string{"number.absent", "statement.unsupported", "word.opposite", "word.other", "word.swapped", "word.absent", "support warnings", "all warnings"} {
			tp, fp := float64(right[c]), float64(wrong[c])
			recall, spec := tp/float64(total[0]), 1-fp/float64(total[1])
			t.Logf("half %d %-22s flagged %3.0f precision %.2f recall %.2f balanced accuracy %.3f", n+1, c, tp+fp, tp/max(1, tp+fp), recall, (recall+spec)/2)
			if c == "support warnings" && (tp < .9*(tp+fp) || recall < .11) {
				t.Errorf("want precision .90 and recall .11")
			}
		}
	}
}
