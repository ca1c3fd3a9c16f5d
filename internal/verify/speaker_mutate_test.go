package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// strangersOf are names and channels that stand in no golden article.
var strangersOf = map[string][2]string{
	"en": {"Osmund Fairweather", "Instagram"},
	"ru": {"Аристарх Кузнечиков", "Инстаграм"},
	"hy": {"Վահագն Ծովինարյան", "Ինստագրամ"},
	"az": {"Cavanşir Zərifoğlu", "İnstaqram"},
}

// TestQualitySpeakerMutations edits golden briefs by hand, as it were, in the ways in
// which who said a position can be falsified, and counts what is caught, by an
// error or a warning that the line did not have before, and what is at least
// said to be unconfirmed. The golden lines themselves are right: what is found
// on them is counted as false alarms.
func TestQualitySpeakerMutations(t *testing.T) {
	type tally struct{ all, caught, noted int }
	tallies := map[string]*tally{}
	var kinds []string
	lines, alarms := 0, 0
	for _, r := range speakerReports(t) {
		a := NewArticle(&r.Document)
		n := newNameFinder(a)
		count := func(kind string, b *brief.Brief, i, j int, change func(*brief.Statement)) {
			if tallies[kind] == nil {
				tallies[kind] = &tally{}
				kinds = append(kinds, kind)
			}
			s := &b.Parties[i].Positions[j]
			saved := *s
			change(s)
			caught, noted := false, false
			for _, f := range newNameFinder(a).saidBy(b, i, j) {
				caught = caught || f.Severity != brief.Note
				noted = noted || f.Code == "speaker.unconfirmed"
			}
			*s = saved
			tallies[kind].all++
			if caught {
				tallies[kind].caught++
			} else if noted {
				tallies[kind].noted++
			}
		}
		b := &r.Brief
		stranger := strangersOf[text.Language(r.Document.Text)]
		for i := range b.Parties {
			for j := range b.Parties[i].Positions {
				lines++
				clean := true
				for _, f := range n.saidBy(b, i, j) {
					if f.Severity != brief.Note {
						clean = false
						alarms++
						t.Logf("false alarm: %s %s: %s", r.Document.Source, f.Path, f.Message)
					}
				}
				s := b.Parties[i].Positions[j]
				if !clean || s.Evidence.Span == nil {
					continue
				}
				if other := otherSpeaker(b, i, s.Speaker, r.Document.Lang); s.Speaker != "" && other != "" {
					count("speaker swapped", b, i, j, func(s *brief.Statement) { s.Speaker = other })
				}
				count("speaker invented", b, i, j, func(s *brief.Statement) { s.Speaker = stranger[0] })
				count("channel invented", b, i, j, func(s *brief.Statement) { s.Channel = stranger[1] })
				if c := otherChannel(b, s.Channel, r.Document.Lang); c != "" && s.Channel != "" {
					count("channel swapped", b, i, j, func(s *brief.Statement) { s.Channel = c })
				}
				if s.Directness == brief.Indirect && !touchesQuotation(a, *s.Evidence.Span) {
					count("made direct", b, i, j, func(s *brief.Statement) { s.Directness = brief.Direct })
				}
				if s.Directness == brief.Direct {
					count("made second-hand", b, i, j, func(s *brief.Statement) { s.Directness = brief.SecondHand })
				}
				if s.Directness == brief.SecondHand {
					count("made first-hand", b, i, j, func(s *brief.Statement) { s.Directness, s.Text = brief.Indirect, "…" })
				}
				if len(b.Parties) > 1 {
					moved := *b
					moved.Parties = append([]brief.Party{}, b.Parties...)
					to := (i + 1) % len(b.Parties)
					from := append([]brief.Statement{}, b.Parties[i].Positions[:j]...)
					moved.Parties[i].Positions = append(from, b.Parties[i].Positions[j+1:]...)
					moved.Parties[to].Positions = append([]brief.Statement{s}, moved.Parties[to].Positions...)
					kind := "moved"
					if s.Speaker == "" {
						kind = "moved, no speaker"
					}
					count(kind, &moved, to, 0, func(*brief.Statement) {})
				}
			}
		}
	}
	t.Logf("%d lines, %d false alarms", lines, alarms)
	m := baseline.Open(t)
	m.Corpus(filepath.Join("..", "..", "testdata", "golden"))
	m.AtMost("edits.speakers.alarms", ratio(alarms, lines), .01)
	floors := map[string]float64{
		"speaker swapped": .92, "speaker invented": .99, "channel invented": .99, "channel swapped": .55,
		"made direct": .99, "made second-hand": .85, "made first-hand": .7, "moved": .9,
	}
	for _, name := range kinds {
		x := tallies[name]
		t.Logf("%-18s %4d  caught %.3f  unconfirmed %.3f", name, x.all, ratio(x.caught, x.all), ratio(x.noted, x.all))
		m.AtLeast("edits.speakers."+name+".caught", ratio(x.caught, x.all), floors[name])
	}
}

func speakerReports(t *testing.T) []*brief.Report {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "golden", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no golden reports", err)
	}
	var reports []*brief.Report
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r := &brief.Report{}
		if err := json.Unmarshal(data, r); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		reports = append(reports, r)
	}
	return reports
}

// otherSpeaker is the next speaker of the brief after party i who is another
// person or body.
func otherSpeaker(b *brief.Brief, i int, speaker, lang string) string {
	for n := 1; n <= len(b.Parties); n++ {
		for _, s := range b.Parties[(i+n)%len(b.Parties)].Positions {
			if s.Speaker != "" && !sameSpeaker(s.Speaker, speaker, lang) {
				return s.Speaker
			}
		}
	}
	return ""
}

// otherChannel is a channel of the brief that shares no word with this one.
func otherChannel(b *brief.Brief, channel, lang string) string {
	for _, p := range b.Parties {
		for _, s := range p.Positions {
			shares := s.Channel == ""
			for _, w := range nameWords(s.Channel, lang) {
				for _, o := range nameWords(channel, lang) {
					shares = shares || sameName(w.word, o.word, lang)
				}
			}
			if !shares {
				return s.Channel
			}
		}
	}
	return ""
}

func touchesQuotation(a *Article, span brief.Span) bool {
	for _, q := range a.quotations {
		if q.Overlaps(span) {
			return true
		}
	}
	return false
}
