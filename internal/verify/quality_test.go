package verify

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/baseline"
	"parley/summarize/brief"
)

// TestQualityQuotes mutates quotations found in real articles, in ways that
// keep them true and in ways that do not, and asserts how many are accepted.
// PARLEY_ALL=1 takes all of the data.
func TestQualityQuotes(t *testing.T) {
	sources := qualitySources(t)
	if len(sources) == 0 {
		t.Skip("no articles to take quotations from: set PARLEY_DATA to the evaluation data")
	}
	b, prefix := baseline.Open(t), "quotes."
	if os.Getenv("PARLEY_ALL") != "" {
		prefix = "quotes.all."
	}
	b.Corpus("../../testdata/articles")
	for _, name := range []string{"summedits", "pages/ground-truth.json", "ntrex"} {
		if len(sources) > 50 {
			b.Corpus(baseline.Data(t, name))
		}
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
					if !ok || (k.class == grave || k.class == wrong) && strings.Contains(whole, withoutFirst(skeleton(variant, source.lang))) {
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
	for _, k := range mutations {
		c := tallies[k.name]
		if c == nil {
			if len(sources) > 50 {
				t.Errorf("%s: no variant was made", k.name)
			}
			continue
		}
		share := float64(c.accepted) / float64(c.made)
		switch k.class {
		case verbatim:
			b.AtLeast(prefix+k.name+".accepted", share, 1)
		case legal:
			b.AtLeast(prefix+k.name+".accepted", share, .97)
		case grave, severing:
			b.AtMost(prefix+k.name+".accepted", share, 0)
		case wrong:
			b.AtMost(prefix+k.name+".accepted", share, .005)
		}
		if len(c.examples) > 0 {
			t.Logf("%s: %d of %d accepted; not judged right, such as\n\t%s", k.name, c.accepted, c.made, strings.Join(c.examples[:min(4, len(c.examples))], "\n\t"))
		}
	}
	t.Logf("%d articles", len(sources))
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
	severing        // cut from what turns the sense: none is
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
	{"cut before a condition", severing, 1, (*mutator).cutBeforeCondition},
}
