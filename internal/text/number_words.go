package text

import (
	"strings"
	"unicode/utf8"
)

// numClass is what a word means to a number.
type numClass uint8

const (
	numNone    numClass = iota
	numVague            // thousands of, -lərlə, -ավոր: makes no number of what stands before it
	numCard             // n: a cardinal below 1000
	numHundred          // hundred, which multiplies what stands before it
	numMag              // n: a power of ten, thousand and up
	numGroup            // n: a count noun that multiplies: dozen, десяток
	numFixed            // value: a whole number word of its own: half, both, полтора
	numOrd              // n: an ordinal
	numTens             // n: a decade: eighties
	numFrac             // n: a denominator: thirds, четверти
	numPct              // percent
	numPer              // the first half of "per cent"
	numMoney            // code: a currency
	numNation           // code: the currency of a country's dollar: "US", "Australian"
	numUnit             // code: a unit; n: the number it amounts to on its own ("decade")
	numSquare           // "square" before a unit
	numAM
	numPM
	numArticle // a, an
	numAnd     // and; с, in "два с половиной"
	numTo      // to, before the upper end of a range
	numBetween
	numMonth
	numYears // the noun that makes a decade of an ordinal: годы, illər
	numFull  // an ordinal ending on digits: -й, -ci, -րդ
	numFrom  // an ending that means "from": -dən, -ից
)

// A numLex is one word as a number sees it.
type numLex struct {
	class  numClass
	n      int
	value  string // of numFixed
	code   string // currency or unit
	weak   bool
	plural bool // a magnitude that counts only after a numeral: "thousands"
	short  bool // an abbreviation that counts only after digits: "тыс."
	glued  bool // … and only without a space: "5k"
	zeros  int  // a magnitude in the same word: "двухмиллионный"
	half   bool // and a half, in the same word: "երկուսուկես"
	last   bool // nothing can follow in the same numeral
	pct    bool // percent in the same word: "десятипроцентный"
}

// A numLexicon is what one language contributes to reading numbers.
type numLexicon struct {
	exact map[string]numLex
	stems map[[2]rune][]numStem // by their first two letters, longest first
	begin [64]uint64            // which first two letters occur in these, by numBit

	// compound reads words made of several: "քսանութ", "двадцатилетний".
	compound func(word string) (numLex, bool)

	// suffix reads what hangs on digits, with or without a hyphen: an ordinal
	// (numFull), a decade (numYears), "from" (numFrom), or a mere ending.
	suffix func(word string) (numLex, bool)

	comma   bool // the decimal sign is a comma; points and spaces group
	dotless bool // I and ı, İ and i are the pairs of letters
	ands    bool // "two hundred and five"
	tens    bool // ten and a unit are two words: "on beş"
	runs    bool // "3 min 500" is 3500
}

// A numStem is a word that may go on.
type numStem struct {
	stem string
	lex  numLex
}

// numEntry gives words, separated by spaces, one meaning. A word that ends in
// "*" may go on in any way.
type numEntry struct {
	lex   numLex
	words string
}

// numBuild makes the maps of a lexicon.
func numBuild(lx *numLexicon, tables ...[]numEntry) *numLexicon {
	lx.exact = make(map[string]numLex)
	lx.stems = make(map[[2]rune][]numStem)
	for _, table := range tables {
		for _, e := range table {
			for _, w := range strings.Fields(e.words) {
				stem, open := strings.CutSuffix(w, "*")
				lx.exact[stem] = e.lex
				bit := numBit(stem)
				lx.begin[bit/64] |= 1 << (bit % 64)
				if open {
					key := numKey(stem)
					lx.stems[key] = append(lx.stems[key], numStem{stem, e.lex})
				}
			}
		}
	}
	return lx
}

// numKey returns the first two runes of w.
func numKey(w string) [2]rune {
	a, n := utf8.DecodeRuneInString(w)
	b, _ := utf8.DecodeRuneInString(w[n:])
	return [2]rune{a, b}
}

// numBit returns a bit for the first two runes of w, of which most words that
// are no numbers have another than those that are.
func numBit(w string) uint {
	k := numKey(w)
	return (uint(k[0])*31 + uint(k[1])) % 4096
}

// numKeysOf returns the first two runes of each of the entries' words.
func numKeysOf(entries []numEntry) map[[2]rune]bool {
	keys := make(map[[2]rune]bool, len(entries))
	for _, e := range entries {
		keys[numKey(e.words)] = true
	}
	return keys
}

// lookup returns the meaning of a folded word.
func (lx *numLexicon) lookup(word string) numLex {
	if bit := numBit(word); lx.begin[bit/64]&(1<<(bit%64)) != 0 {
		if lex, ok := lx.exact[word]; ok {
			return lex
		}
		var best numStem
		for _, st := range lx.stems[numKey(word)] {
			if len(st.stem) > len(best.stem) && strings.HasPrefix(word, st.stem) {
				best = st
			}
		}
		if best.stem != "" {
			return best.lex
		}
	}
	if lx.compound != nil {
		if lex, ok := lx.compound(word); ok {
			return lex
		}
	}
	return numLex{}
}

// numCount gives each of words, separated by spaces, a cardinal: start, start+step, …
func numCount(class numClass, start, step int, words string) []numEntry {
	var table []numEntry
	for i, w := range strings.Fields(words) {
		table = append(table, numEntry{numLex{class: class, n: start + i*step}, w})
	}
	return table
}

// numForms puts each ending, separated by spaces, on each stem; "0" is the
// empty ending.
func numForms(stems, endings string) string {
	var b strings.Builder
	for _, stem := range strings.Fields(stems) {
		for _, e := range strings.Fields(endings) {
			b.WriteString(stem)
			if e != "0" {
				b.WriteString(e)
			}
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// numRoom returns the bound below which a cardinal may follow n in the same
// numeral: twenty takes three, three takes nothing. tens says that ten takes
// a unit.
func numRoom(n int, tens bool) int {
	switch {
	case n%100 == 0:
		return 100
	case n%10 == 0 && (n%100 >= 20 || tens):
		return 10
	}
	return 1
}

// numLexiconOf returns the lexicon of a BCP 47 code.
func numLexiconOf(lang string) *numLexicon {
	base, _, _ := strings.Cut(lang, "-")
	switch base {
	case "en":
		return numEnglish()
	case "hy", "hyw":
		return numArmenian()
	case "az":
		return numAzerbaijani()
	case "ru":
		return numRussian()
	}
	return &numLexicon{comma: true}
}
