package verify

import (
	"testing"

	"parley/internal/baseline"
)

// TestQualityNames measures names, dates and numbers that the article lacks as
// signs that a summary is inconsistent with it, by halves of the articles: the
// lists were tuned on the first.
func TestQualityNames(t *testing.T) {
	b := baseline.Open(t)
	var nameTally, allTally [3]tally
	for _, e := range newsEdits(t, b) {
		names := e.a.namesAndDates("", newStatedLine(e.Summary, "en"), nil)
		numbers := e.a.numbers.missing(newStatedLine(e.Summary, "en").numbers)
		for _, h := range []int{e.half, 2} {
			nameTally[h].add(len(names) > 0, e.Label)
			allTally[h].add(len(names)+len(numbers) > 0, e.Label)
		}
		if len(names) > 0 && e.Label == 1 {
			t.Logf("consistent, flagged as %s: %s", names[0].Message, e.Summary)
		}
	}
	for h, half := range halves {
		recall, balanced := .10, .58
		if h == 2 {
			recall, balanced = .12, .60
		}
		b.AtLeast("names."+half+".precision", nameTally[h].precision(), .97)
		b.AtLeast("names."+half+".recall", nameTally[h].recall(), recall)
		b.AtLeast("names."+half+".with numbers.precision", allTally[h].precision(), .97)
		b.AtLeast("names."+half+".with numbers.balanced accuracy", allTally[h].balanced(), balanced)
	}
}
