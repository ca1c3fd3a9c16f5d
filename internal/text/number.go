package text

import (
	"parley/summarize/brief"
)

// A Number is one figure in a text, by value: "£2.8bn", "2,8 млрд фунтов" and
// "2,8 milyard funt" have the same Value and Currency.
//
// A sign is not part of a value ("-5" is 5): a leading hyphen is far more
// often punctuation.
type Number struct {
	// Span covers the figure as a reader sees it: the currency sign, the
	// digits or words, the magnitude, the percent or currency word. A suffix
	// ("-ին", "-ci", "-летний") and a unit of measure stay outside.
	Span brief.Span

	// Value is the exact value: a decimal without grouping, exponent or
	// superfluous zeros ("2800000000", "0.5", "56"), a fraction that has no
	// finite decimal as "2/3", and a clock time on 24 hours as "15:00".
	Value string

	// High is the upper end of a range, of which Value is the lower: "5-10%"
	// is 5 and 10. It is empty for everything else.
	High string

	Kind     NumberKind
	Percent  bool   // by sign or word; percentage points too
	Currency string // ISO 4217 code, given by sign or word; a bare dollar is USD, a bare pound GBP
	Unit     string // unit of measure that can be converted ("mi", "km", "h"), else ""

	// Word says that the figure is written in letters: "two hundred".
	Word bool

	// Weak marks words that carry a value and are seldom a figure: one, first,
	// second, both, half, twice, a decade, Roman numerals. A check may let one
	// stand for a figure and must not ask for it.
	Weak bool

	alt     string // another value that the same characters may have: "1,125" outside English
	altHigh string // the same for High
	half    bool   // a time that states its half of the day: "3 p.m."
}

// NumberKind is the form that a number takes.
type NumberKind int

// The kinds of number.
const (
	Plain   NumberKind = iota
	Ordinal            // third, 27th, 5-й, 16-cı, 3-րդ, XIX
	Decade             // 1930s, 30-е годы, 1930-ականներ; Value as written: "1930", "30"
	Time               // 15:00, 3 p.m.
)

// Small reports whether n is two to ten in words and bound to nothing: a count
// that a text may well state on its own account ("both sides" as "the two
// sides") or drop with a phrase. A check should treat it more gently than a figure.
func (n Number) Small() bool {
	return n.Word && n.Kind != Time && (len(n.Value) == 1 || n.Value == "10") && n.High == "" && !n.Percent && n.Currency == ""
}

// Numbers returns the numbers of s in the order in which they stand, without
// overlap. lang is the language of s (en, hy, az, ru); in other languages
// numbers in digits are found, and number words are not.
//
// Digits in identifiers count ("F-16", "Covid-19"), since they too must
// survive a translation. A date in digits is three numbers, of which the month
// is weak. Vague counts ("hundreds of", "тысячи", "minlərlə") are none.
func Numbers(s, lang string) []Number {
	p := &numParser{s: s, lang: numLexiconOf(lang), toks: numTokens(s)}
	for p.pos < len(p.toks) {
		p.step()
	}
	return p.out
}
