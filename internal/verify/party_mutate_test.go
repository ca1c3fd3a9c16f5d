package verify

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// bundledReports returns the bundled reports, or those at PARLEY_REPORTS.
func bundledReports(t *testing.T) map[string]*brief.Report {
	t.Helper()
	pattern := os.Getenv("PARLEY_REPORTS")
	if pattern == "" {
		pattern = filepath.Join("..", "..", "testdata", "golden", "*.json")
	}
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Skipf("no reports: %v", err)
	}
	reports := map[string]*brief.Report{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := new(brief.Report)
		if err := json.Unmarshal(data, r); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		r.Document.Sentences = text.Sentences(r.Document.Text, r.Document.Lang)
		reports[filepath.Base(file)] = r
	}
	return reports
}

// editedParties returns a copy of b whose parties may be changed.
func editedParties(b brief.Brief) *brief.Brief {
	b.Parties = slices.Clone(b.Parties)
	for i := range b.Parties {
		b.Parties[i].Positions = slices.Clone(b.Parties[i].Positions)
	}
	return &b
}

// TestQualityPartyMutations edits the bundled briefs as a careless hand would and
// counts what the checks of parties see.
func TestQualityPartyMutations(t *testing.T) {
	type score struct{ caught, errors, of int }
	scores := map[string]*score{}
	alarms := map[string]int{}
	lines := 0
	for name, r := range bundledReports(t) {
		a := NewArticle(&r.Document)
		base := map[brief.Finding]bool{}
		key := func(f brief.Finding) brief.Finding { f.Span = nil; return f }
		for _, f := range a.partiesOf(&r.Brief) {
			base[key(f)] = true
			alarms[f.Code]++
		}
		try := func(kind, what string, b *brief.Brief, codes ...string) {
			s := scores[kind]
			if s == nil {
				s = &score{}
				scores[kind] = s
			}
			s.of++
			var caught, isError bool
			for _, f := range a.partiesOf(b) {
				if slices.Contains(codes, f.Code) && !base[key(f)] {
					caught = true
					isError = isError || f.Severity == brief.Error
				}
			}
			if caught {
				s.caught++
			} else if testing.Verbose() && os.Getenv("PARLEY_MISSED") != "" {
				t.Logf("%s: %s not seen: %s", name, kind, what)
			}
			if isError {
				s.errors++
			}
		}
		for i, p := range r.Brief.Parties {
			b := editedParties(r.Brief)
			b.Parties[i].Name = map[string]string{"en": "Mongolia", "ru": "Монголия", "hy": "Մոնղոլիա", "az": "Monqolustan"}[r.Document.Lang]
			try("rename", p.Name, b, "party.absent")
			if len(p.Positions) > 0 {
				b = editedParties(r.Brief)
				b.Parties[i].Positions = nil
				try("empty a party", p.Name, b, "party.silent")
				b = editedParties(r.Brief)
				b.Parties = slices.Delete(b.Parties, i, i+1)
				try("delete a party", p.Name, b, "party.missing", "statement.missed")
			}
			for j, s := range p.Positions {
				lines++
				if len(r.Brief.Parties) > 8 && j%5 != 0 {
					continue // a long one is enough of by a fifth
				}
				for k := range r.Brief.Parties {
					if k == i {
						continue
					}
					b = editedParties(r.Brief)
					b.Parties[i].Positions = slices.Delete(b.Parties[i].Positions, j, j+1)
					b.Parties[k].Positions = append(b.Parties[k].Positions, s)
					kind := "move"
					if p.Kind == brief.State && r.Brief.Parties[k].Kind == brief.State {
						kind = "move between states"
					}
					if s.Speaker == "" {
						kind = "move, no speaker"
					}
					try(kind, s.Speaker+" to "+r.Brief.Parties[k].Name, b, "party.other", "party.unlicensed")
				}
				if s.Directness == brief.Direct && s.Evidence.Span != nil && countQuoted(a, *s.Evidence.Span) >= 6 {
					b = editedParties(r.Brief)
					b.Parties[i].Positions = slices.Delete(b.Parties[i].Positions, j, j+1)
					try("delete a quotation", s.Evidence.Quote, b, "statement.missed", "party.silent", "party.missing")
				}
			}
		}
	}
	t.Logf("%d right lines; findings on them: %v", lines, alarms)
	floors := map[string]float64{"rename": 1, "move": .95, "move between states": .95, "move, no speaker": .2, "empty a party": .75, "delete a party": .6, "delete a quotation": .75}
	kept := os.Getenv("PARLEY_REPORTS") == ""
	b := baseline.Open(t)
	b.Corpus(filepath.Join("..", "..", "testdata", "golden"))
	for _, kind := range slices.Sorted(maps.Keys(scores)) {
		s := scores[kind]
		t.Logf("%s: %d of %d seen, %d by an error", kind, s.caught, s.of, s.errors)
		if kept {
			b.AtLeast("edits.parties."+kind+".caught", ratio(s.caught, s.of), floors[kind])
		}
	}
	if kept {
		b.AtMost("edits.parties.alarms", float64(alarms["party.absent"]+alarms["party.other"]+alarms["party.missing"]+alarms["party.silent"]), 0)
		b.AtMost("edits.parties.unlicensed.alarms", float64(alarms["party.unlicensed"]), 2)
		b.AtMost("edits.parties.statement missed.alarms", float64(alarms["statement.missed"]), 4)
	}
}

func countQuoted(a *Article, span brief.Span) int {
	n := 0
	for k, to := a.tokensOf(span); k < to; k++ {
		if a.tokens[k].word && a.quoted[k] {
			n++
		}
	}
	return n
}
