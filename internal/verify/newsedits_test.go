package verify

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// An edit is a summary of SummEdits, news (Laban et al. 2023): one sentence or
// more, in part changed so that it says the same in other words or something
// else.
type edit struct {
	Doc, Summary string
	Label        int      // 1: consistent with the article
	Errors       []string // what was done to it
	Original     string   `json:"original_summary"`

	a    *Article
	half int // 0 in the half of the articles that lists and rules were tuned on, else 1
}

// halves names what the figures of SummEdits are given for.
var halves = []string{"tuned on", "unseen", "both"}

// newsEdits reads SummEdits, with the articles made ready, or skips the test.
func newsEdits(t testing.TB, b *baseline.Baseline) []edit {
	t.Helper()
	file := baseline.Data(t, "summedits", "news.dev.jsonl")
	b.Corpus(file)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var edits []edit
	articles, half := map[string]*Article{}, map[string]int{}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var e edit
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if articles[e.Doc] == nil {
			articles[e.Doc], half[e.Doc] = NewArticle(&brief.Document{Lang: "en", Text: e.Doc}), min(1, len(half)/8)
		}
		e.a, e.half = articles[e.Doc], half[e.Doc]
		edits = append(edits, e)
	}
	return edits
}

// brief returns the summary as that of a brief. SummEdits gives no evidence:
// the sentences that hold most of the words stand for it.
func (e *edit) brief() *brief.Brief {
	b := &brief.Brief{Lang: "en"}
	for _, span := range text.Sentences(e.Summary, "en") {
		line := span.Of(e.Summary)
		said := parse(line)
		b.Summary = append(b.Summary, brief.Sentence{Text: line, Evidence: brief.Evidence{Sentences: e.a.closestSentence(e.a.termsOf(said))}})
	}
	return b
}

// closestSentence returns the sentences that hold most of the line, one and
// then the one that adds most to it, for data that gives no evidence.
func (a *Article) closestSentence(terms []term) []int {
	c := a.coverageOf(terms)
	var places []int
	var mask uint64
	for range 4 {
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

func (c tally) flagged() int       { return c.right + c.wrong }
func (c tally) precision() float64 { return ratio(c.right, c.flagged()) }
func (c tally) recall() float64    { return ratio(c.right, c.right+c.missed) }
func (c tally) balanced() float64  { return (c.recall() + ratio(c.passed, c.passed+c.wrong)) / 2 }

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
