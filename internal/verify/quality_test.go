package verify

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"text/tabwriter"
	"unicode/utf8"

	"parley/summarize/brief"
)

// TestQualityQuotes mutates quotations found in real articles, in ways that
// keep them true and in ways that do not, and asserts how many are accepted.
// With -v it prints the table; PARLEY_ALL=1 takes all of the data.
func TestQualityQuotes(t *testing.T) {
	sources := qualitySources(t)
	if len(sources) == 0 {
		t.Skip("no articles to take quotations from: set PARLEY_DATA to the evaluation data")
	}
	type tally struct {
		made, accepted int
		examples       []string
	}
	tallies := map[string]*tally{}
	for n, source := range sources {
		whole := skeleton(source.text, source.lang)
		a := articleOf(source.lang, source.text)
		m := &mutator{rand: rand.New(rand.NewPCG(uint64(n), 7)), source: source, all: strings.Fields(source.text)}
		for _, quote := range source.quotes {
			for _, k := range mutations {
				for range k.times {
					variant, ok := k.make(m, quote)
					if !ok || k.class > legal && strings.Contains(whole, withoutFirst(skeleton(variant, source.lang))) {
						continue
					}
					c := tallies[k.name]
					if c == nil {
						c = &tally{}
						tallies[k.name] = c
					}
					c.made++
					e := a.Locate(variant, nil)
					if e.Match.Verified() {
						c.accepted++
					}
					if k.name == "verbatim" && e.Match != brief.Exact {
						t.Errorf("verbatim %q is called %q", variant, e.Match)
					}
					if e.Match.Verified() != (k.class == legal || k.class == verbatim) && len(c.examples) < 12 {
						c.examples = append(c.examples, fmt.Sprintf("%s %q: %q from %q", e.Match, a.locate(variant, nil, nil).reason, variant, quote))
					}
				}
			}
		}
	}
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "variant\tmade\taccepted\tshare\tfloor\t")
	for _, k := range mutations {
		c := tallies[k.name]
		if c == nil {
			if len(sources) > 50 {
				t.Errorf("%s: no variant was made", k.name)
			}
			continue
		}
		share := float64(c.accepted) / float64(c.made)
		floor, failed := "", false
		switch k.class {
		case verbatim:
			floor, failed = "all", c.accepted < c.made
		case legal:
			floor, failed = "≥ 97%", share < 0.97
		case grave:
			floor, failed = "none", c.accepted > 0
		case wrong:
			floor, failed = "≤ 0.5%", share > 0.005
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%.2f%%\t%s\t\n", k.name, c.made, c.accepted, 100*share, floor)
		if k.class == legal && len(c.examples) > 0 && testing.Verbose() {
			t.Logf("%s: refused, such as\n\t%s", k.name, strings.Join(c.examples[:min(4, len(c.examples))], "\n\t"))
		}
		if failed {
			t.Errorf("%s: %d of %d accepted; want %s, such as\n\t%s", k.name, c.accepted, c.made, floor, strings.Join(c.examples, "\n\t"))
		}
	}
	w.Flush()
	t.Logf("%d articles\n%s", len(sources), table.String())
}

// withoutFirst returns s without its first letter, whose case may differ.
func withoutFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[size:]
}

// The classes of mutations, by what is asserted of them.
const (
	verbatim = iota // the same words: all are accepted
	legal           // edited as an editor may: nearly all are
	grave           // a number, name, negation or the order is wrong: none is
	wrong           // another thing is wrong: hardly any is
)

// mutations are the ways in which quotations are changed, in the order of the
// table.
var mutations = []struct {
	name  string
	class int
	times int
	make  func(*mutator, string) (string, bool)
}{
	{"verbatim", verbatim, 1, func(_ *mutator, q string) (string, bool) { return q, true }},
	{"in quotation marks", verbatim, 1, func(_ *mutator, q string) (string, bool) { return `"` + q + `"`, true }},
	{"no-break spaces", verbatim, 1, (*mutator).spaces},
	{"straight or curly", verbatim, 1, (*mutator).quotationMarks},
	{"dashes", verbatim, 1, (*mutator).dashes},
	{"final punctuation", verbatim, 1, (*mutator).finalPunctuation},
	{"bracketed capital", legal, 1, (*mutator).bracketedCapital},
	{"gloss added", legal, 2, (*mutator).glossAdded},
	{"gloss for a pronoun", legal, 2, (*mutator).glossForPronoun},
	{"legal ellipsis", legal, 2, (*mutator).legalEllipsis},
	{"number changed", grave, 1, (*mutator).number},
	{"name swapped", grave, 2, (*mutator).name},
	{"negation dropped", grave, 2, (*mutator).negationDropped},
	{"negation inserted", grave, 2, (*mutator).negationInserted},
	{"ellipsis over a negation", grave, 3, (*mutator).ellipsisOverNegation},
	{"halves swapped", grave, 1, (*mutator).halvesSwapped},
	{"word dropped", wrong, 3, (*mutator).wordDropped},
	{"word replaced", wrong, 3, (*mutator).wordReplaced},
	{"two stitched", wrong, 3, (*mutator).stitched},
	{"two stitched by an ellipsis", wrong, 3, (*mutator).stitchedByEllipsis},
}
