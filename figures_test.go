package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// readmeFigures are the lines of the README's table, each with the figures of
// testdata/baseline.json that it shows, one to a %s.
var readmeFigures = []struct {
	line    string
	figures []string
}{
	{"quotations of 324 articles, changed: verbatim, spaces, quotes, dashes accepted | %s, %s, %s, %s", []string{"quotes.all.verbatim.accepted", "quotes.all.no-break spaces.accepted", "quotes.all.straight or curly.accepted", "quotes.all.dashes.accepted"}},
	{"the same: a capital or gloss in brackets, a legal ellipsis accepted | %s, %s, %s", []string{"quotes.all.bracketed capital.accepted", "quotes.all.gloss added.accepted", "quotes.all.legal ellipsis.accepted"}},
	{"the same: another number or name, a negation dropped or put in, halves swapped, stitched accepted | %s, %s, %s, %s, %s, %s", []string{"quotes.all.number changed.accepted", "quotes.all.name swapped.accepted", "quotes.all.negation dropped.accepted", "quotes.all.negation inserted.accepted", "quotes.all.halves swapped.accepted", "quotes.all.two stitched.accepted"}},
	{"the same: a word dropped, a word replaced accepted | %s, %s", []string{"quotes.all.word dropped.accepted", "quotes.all.word replaced.accepted"}},
	{"who said what, PolNeAR dev: quotations found, speech found, source right, content right | %s, %s, %s, %s", []string{"attribution.quoted.recall", "attribution.speech verb.recall", "attribution.speech verb.source on hits", "attribution.content.precision"}},
	{"the right speaker called another, a wrong one found out, PolNeAR dev | %s, %s", []string{"speaker.right.called other", "speaker.wrong.called other"}},
	{"SummEdits news, all checks of a line: precision, recall, balanced accuracy | %s, %s, %s", []string{"summedits.checks.all.both.precision", "summedits.checks.all.both.recall", "summedits.checks.all.both.balanced accuracy"}},
	{"the same: precision of numbers, names, negations alone | %s, %s, %s", []string{"summedits.checks.numbers.precision", "summedits.checks.names.precision", "summedits.checks.negations.precision"}},
	{"right lines of the bundled briefs, changed by hand: a speaker swapped, a position moved to another state, a party renamed found out | %s, %s, %s", []string{"edits.speakers.speaker swapped.caught", "edits.parties.move between states.caught", "edits.parties.rename.caught"}},
	{"the same: a number, a date, a state of elsewhere, a name misspelt found out | %s, %s, %s, %s", []string{"edits.names.number.caught", "edits.names.date.caught", "edits.names.territory.caught", "edits.names.letter dropped.caught"}},
	{"the same: a negation dropped, “at least” dropped, “reportedly” added found out | %s, %s, %s", []string{"edits.hedges.drop negation.caught", "edits.hedges.drop approximator.caught", "edits.hedges.add hedge.caught"}},
	{"the same: the line of another party, of a place nearby, one content word replaced found out | %s, %s, %s", []string{"edits.support.other party's line.caught", "edits.support.line of a place nearby.caught", "edits.support.word of another article.caught"}},
	{"the same: a party deleted, a quotation deleted told | %s, %s", []string{"edits.parties.delete a party.caught", "edits.parties.delete a quotation.caught"}},
}

// TestReadmeFigures keeps the figures that the README gives those that were
// measured.
func TestReadmeFigures(t *testing.T) {
	data, err := os.ReadFile("testdata/baseline.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		Name   string
		Figure float64
	}
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	known := map[string]float64{}
	for _, f := range all {
		known[f.Name] = f.Figure
	}
	var want strings.Builder
	want.WriteString("| What | Measured |\n|---|---|\n")
	for _, row := range readmeFigures {
		var shown []any
		for _, name := range row.figures {
			f, ok := known[name]
			if !ok {
				t.Errorf("no figure %q was measured", name)
			}
			shown = append(shown, percent(f))
		}
		fmt.Fprintf(&want, "| "+row.line+" |\n", shown...)
	}
	replaceInReadme(t, "figures", want.String())
}

// percent shows a share to three digits: 97.3%, but 100% and 0 as such, and
// never as 100% what is less.
func percent(f float64) string {
	switch {
	case f == 0 || f == 1:
		return fmt.Sprintf("%.0f%%", 100*f)
	case f < .01 || f > .99:
		return fmt.Sprintf("%.2f%%", 100*f)
	}
	return fmt.Sprintf("%.1f%%", 100*f)
}

// replaceInReadme wants text between the README's marks of this name, and with
// -update writes it there.
func replaceInReadme(t *testing.T, name, text string) {
	t.Helper()
	before, rest, ok := strings.Cut(readme(t), "<!-- "+name+" -->\n")
	shown, after, ended := strings.Cut(rest, "<!-- /"+name+" -->")
	switch {
	case !ok || !ended:
		t.Fatalf("the README has no place for the %s", name)
	case shown == text:
	case !*update:
		t.Errorf("the README shows other %s; go test -run Readme -update . writes them anew", name)
	default:
		if err := os.WriteFile("README.md", []byte(before+"<!-- "+name+" -->\n"+text+"<!-- /"+name+" -->"+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
