package verify

import (
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// numbers wants the source's numbers, by value, unit and currency, and no
// other, each in its place; and its months and days of the week.
func (p *Pair) numbers(source, target string) (findings []brief.Finding) {
	return p.numbersOf(newPairSegment(source, p.From), newPairSegment(target, p.To))
}

func (p *Pair) numbersOf(s, t *pairSegment) (findings []brief.Finding) {
	source, target := s.text, t.text
	a, b := s.pairText(false), t.pairText(true)
	pairs, missing, extra := text.MatchNumbers(a.numbers, b.numbers)
	for _, n := range missing {
		if a.isTwoSides(n) {
			continue
		}
		findings = append(findings, finding(severityOf(n), "number.missing", "“%s” is missing from the translation, or has another value or unit there", n.Span.Of(source)))
	}
	for _, n := range extra {
		findings = append(findings, finding(severityOf(n), "number.extra", "“%s” does not stand in the source with this value and unit", n.Span.Of(target)))
	}
	if len(findings) == 0 {
		findings = swappedNumbers(a, b, pairs)
	}
	return append(findings, changedDates(a, b)...)
}

// isTwoSides reports whether n is the two of "the two sides", which are "the
// sides" in other languages.
func (t *pairText) isTwoSides(n text.Number) bool {
	if !n.Small() || n.Value != "2" {
		return false
	}
	for _, noun := range nounsOf(t.word(t.wordAfter(n.Span.End)), t.lang) {
		if noun == "side" || noun == "country" || noun == "party" {
			return true
		}
	}
	return false
}

// severityOf is that of a number that only one side has. "The two sides" is
// often just "the sides" in good prose, and fractions in words take many forms
// ("one-tenth of a percent", "десятая доля процента"): these an editor looks at.
func severityOf(n text.Number) brief.Severity {
	if n.Small() || n.Word && strings.Contains(n.Value, ".") {
		return brief.Warning
	}
	return brief.Error
}
