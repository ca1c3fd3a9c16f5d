package charset

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// letterShares are letters in the share of each, in thousandths, of the letters
// that lie beyond ASCII in the texts of a script: "о110" is 11%. Cyrillic is
// Russian and Ukrainian together, Latin what French, German, Spanish, Turkish,
// Azerbaijani and their neighbours write. A letter that is not here is rare.
const letterShares = `
о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з17 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё2
і50 ї8 є6 ґ1 ў1
ա135 ն85 ե75 ի70 ր65 ո65 ւ55 տ40 մ40 կ40 է25 յ38 ս35 հ30 լ28 վ28 դ22 ք22 գ20 պ20 բ18 թ18 ց18 խ14 շ14 ը14 զ12 ղ12 չ12 ծ10 ռ8 ձ8 և10 ճ6 փ6 ժ6 ջ6 օ4 ֆ3
é150 ı150 ü110 ö60 ş80 ğ60 ç60 ä60 ß20 è30 à30 ê15 ô6 î5 â8 û4 ù4 ë3 ï3 œ3 ñ20 í30 ó30 á30 ú12 ã15 õ4 å15 ø12 æ6 İ20 ò3 ì3 ý1 ð1 þ1 š2 ž2 ÿ1
`

// Costs in bits.
const (
	rareLetter   = -12
	oddSign      = -9  // ¤, ¶, a box, a fraction
	noCharacter  = -16 // a control character, or nothing at all
	mixedScripts = -8  // letters of two scripts in one word
	innerCapital = -8  // a capital after a small letter
	lostCapital  = -5  // a small letter after two capitals
	signInWord   = -6
	rareEncoding = -7 // of Macintosh computers before Unicode
)

// A table is an encoding as score needs it.
type table struct {
	name  string
	latin bool
	of    [256]glyph
}

// A glyph is a character and what it costs.
type glyph struct {
	r      rune
	cost   float64
	script byte // of letters: 'l', 'c' or 'a'; 0: no letter
	upper  bool
	inWord bool // a mark that stands within words
	ends   bool // a mark that no letter follows at once
}

// tablesOf returns the encodings that are scored.
var tablesOf = sync.OnceValue(func() []*table {
	costs := letterCosts()
	var tables []*table
	for _, c := range candidates() {
		t := &table{name: nameOf(c)}
		t.latin = t.name == "windows-1252" || t.name == "windows-1254" || t.name == "iso-8859-9"
		for i := range t.of {
			t.of[i] = newGlyph(c.DecodeByte(byte(i)), costs)
		}
		tables = append(tables, t)
	}
	t := &table{name: "armscii-8"}
	for i := range t.of {
		t.of[i] = newGlyph(armenianRune(byte(i)), costs)
	}
	return append(tables, t)
})

func letterCosts() map[rune]float64 {
	costs := map[rune]float64{}
	letter, share := rune(0), 0
	for _, r := range letterShares {
		switch {
		case '0' <= r && r <= '9':
			share = share*10 + int(r-'0')
			continue
		case letter != 0 && share > 0:
			costs[letter] = math.Log2(float64(share) / 1000)
		}
		letter, share = r, 0
	}
	return costs
}

func newGlyph(r rune, costs map[rune]float64) glyph {
	g := glyph{r: r, upper: unicode.IsUpper(r)}
	switch {
	case unicode.Is(unicode.Latin, r):
		g.script = 'l'
	case unicode.Is(unicode.Cyrillic, r):
		g.script = 'c'
	case unicode.Is(unicode.Armenian, r) && unicode.IsLetter(r):
		g.script = 'a'
	}
	if r < 0x80 {
		return g
	}
	cost, known := costs[r]
	if !known {
		cost, known = costs[unicode.ToLower(r)]
	}
	switch {
	case r == '\uFFFD' || unicode.IsControl(r):
		g.cost = noCharacter
	case known:
		g.cost = cost
	case g.script != 0:
		g.cost = rareLetter
	default:
		g.cost = oddSign
		switch r {
		case '«', '»', '—', '–', '“', '”', '„', '…', '\u00A0', '։', '՝':
			g.cost = -5
			g.ends = strings.ContainsRune("»—–”…։՝", r)
		case '’', '՛', '՞', '՜', '\u00AD', '‘', '՚':
			g.cost, g.inWord = -5, true
		case '†', '‡': // the capitals Ж and З of a Macintosh: a note's mark stands behind a word
			g.ends = true
		case '№', '°', '€', '§', '·', '•', '©', '£', '֊':
			g.cost = -7
		}
	}
	return g
}

// score returns how likely the words are in the encoding: the logarithm of the
// frequencies of their letters, less what the case and the script of neighbours
// and odd signs cost. Only bytes beyond ASCII and their neighbours count.
func (t *table) score(words []byte) float64 {
	sum := 0.0
	if t.name == "x-mac-cyrillic" {
		sum = rareEncoding
	}
	var prev, before glyph // the two before, zero where no letter
	sign := false          // a sign stands behind a letter
	ended := false         // a mark stands right before that no letter follows
	for _, c := range words {
		g := t.of[c]
		sum += g.cost
		if g.script == 0 {
			if g.inWord {
				continue
			}
			sign = c >= 0x80 && prev.script != 0
			ended = g.ends
			prev, before = glyph{}, glyph{}
			continue
		}
		if c >= 0x80 && (sign || ended) {
			sum += signInWord
		}
		sign, ended = false, false
		if prev.script != 0 && (c >= 0x80 || prev.r >= 0x80) {
			switch {
			case prev.script != g.script:
				sum += mixedScripts
			case g.upper && !prev.upper:
				sum += innerCapital
			case !g.upper && prev.upper && before.upper:
				sum += lostCapital
			}
		}
		if g.upper && c >= 0x80 {
			if prev.upper {
				sum--
			} else {
				sum -= 2
			}
		}
		if g.script == 'l' && c >= 0x80 && prev.script == 'l' && prev.r >= 0x80 {
			sum -= 1.5
		}
		prev, before = g, prev
	}
	return sum
}

// maxSample is how many bytes are scored: more do not change the result.
const maxSample = 8 << 10

// sample returns the words of data that have bytes beyond ASCII, up to
// maxSample bytes of them, with a space between.
func sample(data []byte) []byte {
	out := make([]byte, 0, min(len(data), maxSample)+64)
	start, high := 0, false
	for i, c := range data {
		if c > ' ' {
			high = high || c >= 0x80
			if i-start < 64 {
				continue
			}
		}
		if high {
			out = append(append(out, data[start:i]...), ' ')
			if len(out) >= maxSample {
				return out
			}
		}
		start, high = i, c >= 0x80
	}
	if high {
		out = append(append(out, data[start:]...), ' ')
	}
	return out
}

// isLatin reports whether bytes beyond ASCII stand among ASCII letters, as they
// do in the languages that write Latin letters, rather than in words of theirs.
func isLatin(words []byte) bool {
	all, foreign := 0, 0
	for word := range bytes.SplitSeq(words, []byte(" ")) {
		high, run, longest, ascii := 0, 0, 0, false
		for _, c := range word {
			if c < 0x80 {
				ascii = ascii || c|0x20 >= 'a' && c|0x20 <= 'z'
				run = 0
				continue
			}
			high++
			run++
			longest = max(longest, run)
		}
		all += high
		if longest >= 4 || high > 1 && !ascii {
			foreign += high
		}
	}
	return foreign*5 < all
}

func countHigh(words []byte) int {
	n := 0
	for _, c := range words {
		if c >= 0x80 {
			n++
		}
	}
	return n
}

// different returns how many of the words' bytes a and b decode differently.
func different(words []byte, a, b *table) float64 {
	n := 0.0
	for _, c := range words {
		if a.of[c].r != b.of[c].r {
			n++
		}
	}
	return n
}

// sameText reports whether a and b decode the words alike.
func sameText(words []byte, a, b *table) bool {
	return !slices.ContainsFunc(words, func(c byte) bool { return a.of[c].r != b.of[c].r })
}
