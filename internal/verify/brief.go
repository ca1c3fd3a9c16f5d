package verify

import "parley/summarize/brief"

// Brief checks b line by line against the article: the words that each line
// rests on, and the numbers that it states. The findings follow the order of
// the lines. Neither b nor the document is changed.
func (a *Article) Brief(b *brief.Brief) []brief.Finding {
	findings := a.numbersOf(brief.HeadlinePath, b.Headline, b.Lang)
	for i, s := range b.Summary {
		path := brief.SummaryPath(i)
		findings = append(findings, a.evidence(path, s.Text, s.Evidence)...)
		findings = append(findings, a.numbersOf(path+".text", s.Text, b.Lang)...)
	}
	for i, p := range b.Parties {
		for j, s := range p.Positions {
			path := brief.PositionPath(i, j)
			findings = append(findings, a.evidence(path, s.Text, s.Evidence)...)
			findings = append(findings, a.numbersOf(path+".text", s.Text, b.Lang)...)
		}
	}
	return findings
}

// numbersOf returns a finding for each number of the line that the article
// does not state.
func (a *Article) numbersOf(path, line, lang string) []brief.Finding {
	var findings []brief.Finding
	for _, n := range a.numbers.missing(line, lang) {
		findings = append(findings, numberFinding(path, n, line))
	}
	return findings
}
