package verify

import (
	"slices"
	"sync"

	"parley/summarize/brief"
)

// Brief checks b against the article: line by line the words that the line
// rests on, who said them, and what the line says; then the brief as a whole.
// Neither b nor the document is changed. What the lines say is checked beside
// who says it: an editor waits for both.
func (a *Article) Brief(b *brief.Brief) []brief.Finding {
	lines := newStatedBrief(b)
	var said [][][]brief.Finding
	var parties, whole []brief.Finding
	var beside sync.WaitGroup
	beside.Go(func() {
		said = a.saidBy(b)
		parties = a.partiesOf(b)
		whole = slices.Concat(a.wordings(b, lines), a.shape(b))
	})
	findings := slices.Concat(
		a.numbersOf(brief.HeadlinePath, lines.headline),
		a.namesAndDates(brief.HeadlinePath, lines.headline, nil),
	)
	for i, s := range b.Summary {
		findings = append(findings, a.supported(brief.SummaryPath(i), lines.summary[i], s.Evidence)...)
	}
	supported := make([][][]brief.Finding, len(b.Parties))
	for i, p := range b.Parties {
		for j, s := range p.Positions {
			supported[i] = append(supported[i], a.supported(brief.PositionPath(i, j), lines.positions[i][j], s.Evidence))
		}
	}
	beside.Wait()
	for i, p := range b.Parties {
		path := brief.PartyPath(i) + ".name"
		if !has(parties, "party.absent", path) {
			findings = append(findings, a.partyName(path, p.Name, b.Lang)...)
		}
		for j := range p.Positions {
			findings = append(append(findings, supported[i][j]...), said[i][j]...)
		}
	}
	return slices.Concat(findings, parties, a.hollow(b), whole)
}

// saidBy checks who says each position, by party.
func (a *Article) saidBy(b *brief.Brief) [][][]brief.Finding {
	who := newNameFinder(a)
	all := make([][][]brief.Finding, len(b.Parties))
	for i, p := range b.Parties {
		for j := range p.Positions {
			all[i] = append(all[i], who.saidBy(b, i, j))
		}
	}
	return all
}

// supported checks the line at path, and what it says against its evidence.
func (a *Article) supported(path string, line *statedLine, e brief.Evidence) []brief.Finding {
	said := path + ".text"
	placed := a.namesAndDates(said, line, e.Sentences)
	if !has(placed, "number.elsewhere", said) {
		placed = append(a.numbersElsewhere(said, line, e), placed...)
	}
	return slices.Concat(
		a.evidence(path, line, e),
		a.lineQuotes(said, line, e),
		a.numbersOf(said, line),
		placed,
		a.hedges(said, line, e),
		a.support(said, line, e),
	)
}

// has reports whether there is a finding of this code at path.
func has(findings []brief.Finding, code, path string) bool {
	return slices.ContainsFunc(findings, func(f brief.Finding) bool { return f.Code == code && f.Path == path })
}

// numbersOf returns a finding for each number of the line that the article
// does not state.
func (a *Article) numbersOf(path string, line *statedLine) []brief.Finding {
	var findings []brief.Finding
	for _, n := range a.missingNumbers(line.numbers) {
		findings = append(findings, numberFinding(path, n, line.source))
	}
	return findings
}
