package verify

import (
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// TestQualitySupport measures the checks of support on SummEdits. The tables
// were drawn up in sight of the first half only. No line can stand at the wrong
// evidence, since it is looked for. Notes of word.absent, which synonyms give as
// well as other words, are counted apart.
func TestQualitySupport(t *testing.T) {
	b := baseline.Open(t)
	tallies := map[string]*[3]tally{}
	for _, code := range []string{"statement.unsupported", "word.opposite", "word.other", "word.swapped", "word.absent", "note", "warning"} {
		tallies[code] = &[3]tally{}
	}
	for _, e := range newsEdits(t, b) {
		found := map[string]bool{}
		for _, s := range e.brief().Summary {
			for _, f := range e.a.support("", newStatedLine(s.Text, "en"), s.Evidence) {
				if f.Severity == brief.Note {
					found["note"] = true
					continue
				}
				found[f.Code], found["warning"] = true, true
				if e.Label == 1 && e.half == 0 {
					t.Logf("consistent: %s %s: %s", f.Code, f.Message, e.Summary)
				}
			}
		}
		for code, c := range tallies {
			c[e.half].add(found[code], e.Label)
			c[2].add(found[code], e.Label)
		}
	}
	t.Log("\n" + tableOfCodes(tallies))
	for h, half := range halves {
		b.AtLeast("support."+half+".precision", tallies["warning"][h].precision(), .90)
		b.AtLeast("support."+half+".recall", tallies["warning"][h].recall(), .11)
	}
}

// TestQualityHedges measures a finding about hedges and negations as a sign
// that a summary is inconsistent with its article. Each sentence is compared
// with those most like it.
func TestQualityHedges(t *testing.T) {
	b := baseline.Open(t)
	var all [3]tally
	negated, found := 0, 0
	for _, e := range newsEdits(t, b) {
		flagged := false
		for _, span := range text.Sentences(e.Summary, "en") {
			line := span.Of(e.Summary)
			best, _ := e.a.bestSentences(parse(line), 3)
			for _, f := range e.a.hedges("", newStatedLine(line, "en"), brief.Evidence{Sentences: best}) {
				if f.Severity == brief.Note {
					continue
				}
				flagged = true
				if e.Label == 1 {
					t.Logf("consistent: %s: %s\n\t%s", f.Code, f.Message, e.Summary)
				}
			}
		}
		all[e.half].add(flagged, e.Label)
		all[2].add(flagged, e.Label)
		if e.Label == 0 && strings.Contains(strings.Join(e.Errors, " "), "negation") {
			negated++
			if flagged {
				found++
			}
		}
	}
	b.AtLeast("hedges.found", float64(all[2].flagged()), 27)
	b.AtLeast("hedges.precision", all[2].precision(), .95)
	b.AtLeast("hedges.negations found", ratio(found, negated), .25)
}
