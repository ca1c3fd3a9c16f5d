package verify

import "strings"

// soundAlike reports whether target writes the name source by its sounds: the
// words in order, the first and the last of which have about the same
// consonants.
func soundAlike(source, target string) bool {
	a, b := strings.Fields(source), strings.Fields(target)
	if len(a) == 0 || len(b) == 0 || (len(a) > 1) != (len(b) > 1) {
		return false
	}
	return soundsLike(a[0], b[0]) && soundsLike(a[len(a)-1], b[len(b)-1])
}

func soundsLike(a, b string) bool {
	x, y := consonants(a), consonants(b)
	if min(len(x), len(y)) < 2 {
		return max(len(x), len(y)) < 3
	}
	return edits(x, y) <= max(1, max(len(x), len(y))/3)
}

// consonants writes the consonants of a word in classes that transliteration
// keeps, doubled ones once; h and y, which it drops, are left out.
func consonants(s string) string {
	var b strings.Builder
	last := byte(0)
	for _, r := range soundPairs.Replace(strings.ToLower(s)) {
		c := soundClass[r]
		if c != 0 && c != last {
			b.WriteByte(c)
		}
		last = c
	}
	return b.String()
}

var soundPairs = strings.NewReplacer("shch", "s", "sch", "s", "tch", "s", "sh", "s", "ch", "s", "zh", "s", "kh", "k", "gh", "k", "ph", "f", "th", "t",
	"ts", "s", "tz", "s", "dz", "s", "dj", "s", "дж", "с", "дз", "с", "тс", "с", "x", "k", "ու", "")

var soundClass = func() map[rune]byte {
	classes := map[rune]byte{}
	for class, letters := range map[byte]string{
		'p': "pbпбպբփ", 'v': "vwfвфվֆ", 't': "tdтдտդթ", 'k': "kgqğкгхկգքղխ", 's': "szcşçjсзцчшщжսզցծձշժչճջ",
		'm': "mмմ", 'n': "nнն", 'l': "lлլ", 'r': "rрրռ",
	} {
		for _, r := range letters {
			classes[r] = class
		}
	}
	classes['և'] = 'v'
	return classes
}()

// edits is the edit distance of two short strings.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
