package verify

import (
	"slices"
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
	missing, extra = a.saidPercent(missing, extra)
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

// saidPercent takes out the pairs of a number that leaves its percent to be
// understood ("18 percent more, and would not take less than 14") and one that
// states it.
func (t *pairText) saidPercent(missing, extra []text.Number) (_, _ []text.Number) {
	if !slices.ContainsFunc(t.numbers, func(n text.Number) bool { return n.Percent }) {
		return missing, extra
	}
	missing = slices.DeleteFunc(missing, func(m text.Number) bool {
		if whole, _, _ := strings.Cut(m.Value, "."); len(whole) > len("100") {
			return false // a year, or the number of a telephone
		}
		if m.Percent || m.Unit != "" || m.Currency != "" || !t.endsPart(m.Span.End) {
			return false
		}
		i := slices.IndexFunc(extra, func(x text.Number) bool { return x.Percent && x.Value == m.Value && x.High == m.High })
		if i >= 0 {
			extra = slices.Delete(extra, i, i+1)
		}
		return i >= 0
	})
	return missing, extra
}

// endsPart reports whether a part of the sentence ends at, so that no noun
// follows there.
func (t *pairText) endsPart(at int) bool {
	rest := strings.TrimLeft(t.source[at:], " \u00a0”»\"’)")
	return rest == "" || strings.ContainsRune(".,;:։՝…—–!?", []rune(rest)[0])
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
