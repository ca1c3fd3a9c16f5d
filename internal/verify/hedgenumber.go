package verify

import (
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// isMeasured reports whether n is a number that an approximator can bind.
func isMeasured(n text.Number) bool {
	year := len(n.Value) == 4 && (strings.HasPrefix(n.Value, "19") || strings.HasPrefix(n.Value, "20")) && n.Currency == "" && !n.Percent
	return n.Kind == text.Plain && !n.Weak && n.High == "" && !year
}

// approximations compares the words about each number of the line with those
// that the article has about it.
func (c *hedgeCheck) approximations() {
	article := c.articleNumbers(c.sentences)
	if len(article) == 0 || !c.approximates(article) {
		return
	}
	for _, n := range c.said.numbersIn(c.x.lang) {
		if b, ok := c.x.bound(&c.said.line, n, n.Span); ok && isMeasured(n) {
			c.approximation(b, article)
		}
	}
}

// approximates reports whether the line or one of the numbers has a word that
// may approximate.
func (c *hedgeCheck) approximates(article []boundNumber) bool {
	for _, w := range c.line.words {
		if len(c.x.around.before[w.low]) > 0 || len(c.x.around.after[w.low]) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(article, func(n boundNumber) bool { return n.means != 0 }) || strings.ContainsAny(c.said.plain, "+~≈")
}

// articleNumbers returns the numbers of the sentences.
func (c *hedgeCheck) articleNumbers(sentences []int) []boundNumber {
	var bound []boundNumber
	all := c.a.numbers.numbers
	for _, s := range sentences {
		span := c.a.sentences[s-1]
		i, _ := slices.BinarySearchFunc(all, span.Start, func(n text.Number, at int) int { return n.Span.Start - at })
		for ; i < len(all) && all[i].Span.Start < span.End && len(bound) < maxHedgeWords; i++ {
			if b, ok := c.x.bound(&c.a.line, all[i], all[i].Span); ok {
				bound = append(bound, b)
			}
		}
	}
	return bound
}

// bounds reports the number b of the line if the article binds it
// otherwise wherever the evidence has it.
func (c *hedgeCheck) approximation(b boundNumber, article []boundNumber) {
	var same []boundNumber
	for _, n := range article {
		if n.Value == b.Value && n.Percent == b.Percent && n.Currency == b.Currency && n.Kind == b.Kind && n.High == "" {
			if n.means == b.means || n.means&b.means != 0 || n.means == boundUnclear || b.means == boundUnclear {
				return
			}
			same = append(same, n)
		}
	}
	if len(same) == 0 {
		return
	}
	n := same[0]
	span := c.a.span(n.from, n.to)
	sentence := c.a.sentence[n.from]
	has, says := text.CleanLine(span.Of(c.a.source)), text.CleanLine(c.said.span(b.from, b.to).Of(c.said.source))
	add := func(code string, severity brief.Severity, format string, args ...any) {
		c.addAt(code, severity, span, format, args...)
	}
	switch {
	case b.means == 0:
		if c.bareElsewhere(b) {
			return
		}
		add("approximator.lost", brief.Error, "the article says “%s” (sentence %d); the line leaves “%s” out", has, sentence, n.words)
	case slices.ContainsFunc(same, func(n boundNumber) bool { return n.means == 0 }):
		if !c.boundElsewhere(b) {
			severity := brief.Warning
			if b.means&boundAround != 0 {
				severity = brief.Note
			}
			add("approximator.added", severity, "the line says “%s”; the article says “%s” (sentence %d)", says, has, sentence)
		}
	case b.means&boundUp != 0 && n.means&boundUp == 0, b.means&boundDown != 0 && n.means&boundDown == 0, b.means&boundAround != 0:
		add("approximator.changed", brief.Error, "the article says “%s” (sentence %d), the line “%s”", has, sentence, says)
	default:
		add("approximator.changed", brief.Warning, "the article says “%s” (sentence %d), the line “%s”", has, sentence, says)
	}
}

// boundElsewhere reports whether the sentences around bind the number as b does.
func (c *hedgeCheck) boundElsewhere(b boundNumber) bool {
	var boundAround []int
	for _, n := range c.sentences {
		for m := max(1, n-reachNeighbours); m <= min(n+reachNeighbours, len(c.a.sentences)); m++ {
			boundAround = append(boundAround, m)
		}
	}
	return slices.ContainsFunc(c.articleNumbers(boundAround), func(n boundNumber) bool { return n.Value == b.Value && n.means&b.means != 0 })
}

// bareElsewhere reports whether the article itself has the number without a word
// about it: a figure that can hardly be of anything else, or one of the same.
func (c *hedgeCheck) bareElsewhere(b boundNumber) bool {
	const most, distinct = 2000, 4 // numbers looked at; digits
	counted := c.said.counted(b, c.x)
	for i, n := range c.a.numbers.numbers {
		if i == most {
			return false
		}
		if n.Value != b.Value || n.Percent != b.Percent || n.Currency != b.Currency || n.Kind != b.Kind || n.High != "" {
			continue
		}
		x, ok := c.x.bound(&c.a.line, n, n.Span)
		if ok && x.means == 0 && (len(n.Value) >= distinct || counted.like(c.a.counted(x, c.x))) {
			return true
		}
	}
	return false
}

// counted returns the stem of the word after the number b of l.
func (l *line) counted(b boundNumber, x *hedgeLexicon) hedgeStem {
	if !l.isWord(b.to) {
		return hedgeStem{}
	}
	return hedgeStem{text: hedgeStemOf(x.bare(l.text(b.to)), x.base)}
}
