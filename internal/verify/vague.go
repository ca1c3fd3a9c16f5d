package verify

import (
	"strconv"
	"strings"
	"sync"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A vagueCount is the size of the number that a word tells: from least up to
// most, not included. Both are generous.
type vagueCount struct{ least, most float64 }

// vagueCounts are such words in small letters. They stand for a number only
// without one before them: "two millions".
var vagueCounts = sync.OnceValue(func() map[string]map[string]vagueCount {
	sizes := []vagueCount{{12, 1e3}, {100, 1e5}, {1e3, 1e6}, {1e6, 1e9}, {1e9, 1e12}, {1e12, 1e15}}
	lists := map[string]map[string]vagueCount{}
	for lang, rows := range map[string]string{
		"en": `dozens | hundreds | thousands | millions | billions | trillions`,
		"ru": `десятки десятков десяткам десятками десятках | сотни сотен сотням сотнями сотнях |
			тысячи тысяч тысячам тысячами тысячах | миллионы миллионов миллионам миллионами миллионах |
			миллиарды миллиардов миллиардам миллиардами миллиардах | триллионы триллионов`,
		"hy": `տասնյակ տասնյակներ տասնյակավոր | հարյուրավոր հարյուրավորներ | հազարավոր հազարավորներ |
			միլիոնավոր միլիոնավորներ | միլիարդավոր միլիարդավորներ | տրիլիոնավոր`,
		"az": `onlarla onlarca | yüzlərlə yüzlərcə | minlərlə minlərcə | milyonlarla milyonlarca |
			milyardlarla milyardlarca | trilyonlarla`,
	} {
		lists[lang] = map[string]vagueCount{}
		for i, row := range strings.Split(rows, "|") {
			for _, w := range strings.Fields(string(text.Fold(row).Runes())) {
				lists[lang][w] = sizes[i]
			}
		}
	}
	return lists
})

// vague looks for a vague count in the line, such as "millions", of which size
// the article has no number and no other word.
func (c *comparison) vague() {
	counts := vagueCounts()[baseOf(c.lexicon.lang)]
	for k := range c.terms {
		v, ok := counts[c.terms[k].word]
		if !ok || c.told[k] || c.isCount(k-1) || c.isCount(k+1) || c.isCount(k+2) || c.hasSize(v) {
			continue
		}
		c.add("number.absent", brief.Warning, k, -1, "the line says “%s”, the article has no number of that size", c.shownTerm(k))
	}
}

// isCount reports whether term k is a number, or a word for one, that may be
// part of the number beside it: "tens of thousands".
func (c *comparison) isCount(k int) bool {
	if k < 0 || k >= len(c.terms) {
		return false
	}
	w := c.terms[k].word
	_, vague := vagueCounts()[baseOf(c.lexicon.lang)][w]
	return vague || hasDigit(w) || c.lexicon.class(w)&numeral != 0
}

// hasSize reports whether the article has a number of the size of v or a word
// for one.
func (c *comparison) hasSize(v vagueCount) bool {
	for w, size := range vagueCounts()[baseOf(c.lexicon.lang)] {
		if _, has := c.vocabulary[w]; has && size == v {
			return true
		}
	}
	for i := range c.numbers.unlike {
		for _, value := range []string{c.numbers.unlike[i].Value, c.numbers.unlike[i].High} {
			if x, err := strconv.ParseFloat(value, 64); err == nil && v.least <= x && x < v.most {
				return true
			}
		}
	}
	return false
}
