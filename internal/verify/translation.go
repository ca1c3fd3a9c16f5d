package verify

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"parley/summarize/brief"
)

// Translation checks a translation of b line by line. The paths of the
// findings start at the translation.
func (pair *Pair) Translation(b *brief.Brief, t *brief.Translation) (findings []brief.Finding) {
	var lines pairLines
	var sources, targets []string
	roles := map[string]bool{} // each is translated once
	sexes := map[string]bool{} // the speakers of whom a finding tells
	segment := func(path, source, target string) {
		if source != "" || target != "" {
			sources, targets = append(sources, source), append(targets, target)
			lines.add(path, func() []brief.Finding { return pair.Segment(source, target) })
		}
	}
	absent := func(path, what string, want, got int) bool {
		if want == got {
			return false
		}
		lines.add(path, func() []brief.Finding {
			return []brief.Finding{{
				Code: "translation.lines", Severity: brief.Error,
				Message: fmt.Sprintf("the translation has %d %s, the brief %d", got, what, want),
			}}
		})
		return true
	}

	segment(brief.HeadlinePath, b.Headline, t.Headline)
	if !absent("summary", "sentences of summary", len(b.Summary), len(t.Summary)) {
		for i := range b.Summary {
			segment(brief.SummaryPath(i)+".text", b.Summary[i].Text, t.Summary[i].Text)
		}
	}
	if !absent("parties", "parties", len(b.Parties), len(t.Parties)) {
		for i, p := range b.Parties {
			q := t.Parties[i]
			lines.add(brief.PartyPath(i)+".name", func() []brief.Finding { return append(pair.Name(p.Name, q.Name, p.Kind), pair.kind(p, q.Name)...) })
			if absent(brief.PartyPath(i), "positions of "+p.Name, len(p.Positions), len(q.Positions)) {
				continue
			}
			for j, s := range p.Positions {
				path := brief.PositionPath(i, j)
				u := q.Positions[j]
				segment(path+".text", s.Text, u.Text)
				if s.Speaker != "" {
					kind := brief.Person
					if s.Speaker == p.Name {
						kind = p.Kind
					}
					lines.add(path+".speaker", func() []brief.Finding { return pair.Name(s.Speaker, u.Speaker, kind) })
				}
				segment(path+".role", s.Role, u.Role)
				if !roles[u.Role] {
					roles[u.Role] = true
					lines.add(path+".role", func() []brief.Finding { return pair.role(s.Role, u.Role) })
				}
				if found := pair.sex(s, u); len(found) > 0 && !sexes[s.Speaker] {
					sexes[s.Speaker] = true
					lines.add(path+".role", func() []brief.Finding { return found })
				}
				segment(path+".channel", s.Channel, u.Channel)
				if u.QuoteTranslated != "" {
					lines.add(path+".quote_translated", func() []brief.Finding {
						return pair.Quotation(s.Evidence.Quote, u.QuoteTranslated)
					})
				}
			}
		}
	}
	for i := range min(len(b.Parties), len(t.Parties)) {
		lines.add(brief.PartyPath(i)+".name", func() []brief.Finding { return pair.marked(b.Parties[i], t.Parties[i].Name, targets) })
	}
	lines.add(brief.DocumentPath, func() []brief.Finding { return pair.Whole(sources, targets) })
	return lines.check()
}

// pairLines are the lines of a translation, each with what checks it.
type pairLines []pairLine

type pairLine struct {
	path  string
	check func() []brief.Finding
	found []brief.Finding
}

func (lines *pairLines) add(path string, check func() []brief.Finding) {
	*lines = append(*lines, pairLine{path: path, check: check})
}

// check runs the checks, which know nothing of each other, side by side, and
// returns what they find in the order of the lines.
func (lines pairLines) check() (findings []brief.Finding) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(lines)) {
		workers.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(lines) {
					return
				}
				lines[i].found = lines[i].check()
			}
		})
	}
	workers.Wait()
	for _, line := range lines {
		for _, f := range line.found {
			f.Path = line.path
			findings = append(findings, f)
		}
	}
	return findings
}
