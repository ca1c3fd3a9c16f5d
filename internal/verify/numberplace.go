package verify

import (
	"fmt"
	"slices"

	"parley/internal/text"
	"parley/summarize/brief"
)

// maxNumberPlaces is how many places of a number in an article are looked at.
// One that stands in more is not judged by its place.
const maxNumberPlaces = 64

// missingNumbers returns those of the numbers of a line that stand nowhere in
// the article.
func (a *Article) missingNumbers(numbers []text.Number) []text.Number {
	return slices.DeleteFunc(a.numbers.missing(numbers), a.leavesUnitOut)
}

// leavesUnitOut reports whether the article has the value of n bare where the
// unit goes without saying: "14 percent more … and would not take less than
// 14". The unit then stands at another number of the same sentence or one
// beside it, and no word after the bare number says what else it counts.
func (a *Article) leavesUnitOut(n text.Number) bool {
	places := a.numbers.places[n.Value]
	if n.High != "" || !n.Percent && n.Currency == "" || len(places) > maxNumberPlaces {
		return false
	}
	return slices.ContainsFunc(places, func(i int32) bool {
		m := a.numbers.numbers[i]
		bare := m.Kind == text.Plain && m.High == "" && !m.Percent && m.Currency == "" && m.Unit == "" && !m.Weak
		return bare && a.countsNothing(m) && a.unitBeside(int(i), n)
	})
}

// countsNothing reports whether the number m of the article is followed by no
// word that may be what it counts.
func (a *Article) countsNothing(m text.Number) bool {
	_, j := a.tokensOf(brief.Span{Start: 0, End: m.Span.End})
	if j >= len(a.tokens) || a.sentence[j] != a.sentence[max(0, j-1)] {
		return true
	}
	if !a.tokens[j].word {
		return !a.is(j, "-") || a.tokens[j].space
	}
	return a.class(j)&(function|joining|contrast|conditional|bound) != 0
}

// unitBeside reports whether a number with the percent or currency of n stands
// in the sentence of the article's number i or in one beside it.
func (a *Article) unitBeside(i int, n text.Number) bool {
	at := a.sentenceOf(i)
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(a.numbers.numbers) && k != i+step*maxNumberPlaces; k += step {
			if in := a.sentenceOf(k); in < at-1 || in > at+1 {
				break
			}
			if m := a.numbers.numbers[k]; m.Percent == n.Percent && m.Currency == n.Currency {
				return true
			}
		}
	}
	return false
}

// sentenceOf returns the sentence, counted from 1, in which the number i of the
// article starts, 0 if it is in none.
func (a *Article) sentenceOf(i int) int {
	span := a.numbers.numbers[i].Span
	if in := a.SentencesOf(brief.Span{Start: span.Start, End: span.Start + 1}); len(in) > 0 {
		return in[0]
	}
	return 0
}

// nearEvidence is how many sentences before and behind the evidence count as
// its surroundings: an article gives a day or a sum once for several.
const nearEvidence = 2

// numbersElsewhere returns a finding for each number of the line that the
// article has, but nowhere near the sentences that the line rests on: it may be
// another thing's. On 600 lines of briefs by a model it finds nothing; of the
// numbers that TestQualityNumbersSwapped puts into a line from elsewhere in the
// article it finds most.
func (a *Article) numbersElsewhere(path string, line *statedLine, e brief.Evidence) []brief.Finding {
	var findings []brief.Finding
	for _, n := range line.numbers {
		places := a.numbers.places[n.Value]
		if n.Weak || n.Small() || n.Kind == text.Time || len(places) == 0 || len(places) > maxNumberPlaces || !a.farFrom(e.Sentences, places) {
			continue
		}
		span := a.numbers.numbers[places[0]].Span
		findings = append(findings, brief.Finding{
			Code:     "number.elsewhere",
			Severity: brief.Warning,
			Path:     path,
			Message: fmt.Sprintf("%q does not stand near the evidence for this line (%s) but in %s of the article: is it the same figure?",
				n.Span.Of(line.source), numbered(e.Sentences), numbered(a.SentencesOf(span))),
			Span: &span,
		})
	}
	return findings
}

// farFrom reports whether none of the places of a number is near a sentence
// of the evidence.
func (a *Article) farFrom(evidence []int, places []int32) bool {
	for _, i := range places {
		in := a.sentenceOf(int(i))
		if slices.ContainsFunc(evidence, func(s int) bool { return s-nearEvidence <= in && in <= s+nearEvidence }) {
			return false
		}
	}
	return len(evidence) > 0
}
