package verify

import (
	"strings"
	"sync"

	"parley/internal/text"
)

// A sense is one side of a set of words that exclude each other: one line may
// have another side than the article only if it says something else. Words of
// one side are as good as the same.
type sense struct {
	set, side int16
	opposite  bool // of a set with two sides, which turn the sense about
	loose     bool // it tells without being in the very place of the other
}

// A senseTable holds the senses of words and of beginnings of words.
type senseTable struct {
	words, stems map[string][]sense
	longest      int // stem, in bytes
}

// of appends the senses of the word in small letters to list.
func (t *senseTable) of(w string, list []sense) []sense {
	if t == nil {
		return list
	}
	if s, whole := t.words[w]; whole {
		return append(list, s...)
	}
	if len(w) > maxWord {
		return list
	}
	for i := range w[:min(len(w), t.longest+1)] {
		if i > 0 {
			list = append(list, t.stems[w[:i]]...)
		}
	}
	return append(list, t.stems[w]...)
}

var senseTables = sync.OnceValue(func() map[string]*senseTable {
	return map[string]*senseTable{
		"en": newSenseTable(oppositesEN, kindsEN),
		"ru": newSenseTable(oppositesRU, kindsRU),
		"hy": newSenseTable(oppositesHY, kindsHY),
		"az": newSenseTable(oppositesAZ, kindsAZ),
	}
})

// newSenseTable reads tables of a set on each line, its sides parted by |.
// stem* stands for all words that start so, unless they are listed whole. A ~
// at the start says that the words have so many uses that they count only
// in the place of one another.
func newSenseTable(opposites, kinds string) *senseTable {
	t := &senseTable{words: map[string][]sense{}, stems: map[string][]sense{}}
	set := int16(0)
	read := func(table string, opposite bool) {
		for line := range strings.Lines(string(text.Fold(strings.ReplaceAll(table, "\n", " ;; ")).Runes())) {
			for _, row := range strings.Split(line, ";;") {
				row, tight := strings.CutPrefix(strings.TrimSpace(row), "~")
				set++
				for side, words := range strings.Split(row, "|") {
					s := sense{set: set, side: int16(side), opposite: opposite, loose: !tight}
					for _, w := range strings.Fields(words) {
						if stem, ok := strings.CutSuffix(w, "*"); ok {
							t.stems[stem] = append(t.stems[stem], s)
							t.longest = max(t.longest, len(stem))
						} else {
							t.words[w] = append(t.words[w], s)
						}
					}
				}
			}
		}
	}
	read(opposites, true)
	read(kinds, false)
	return t
}

// negated reports whether one of the words is the other with the prefix or the
// ending by which the language takes a word back: "named" and "unnamed".
func negated(w, v, lang string) bool {
	if len(w) > len(v) {
		w, v = v, w
	}
	if len(w) < 4 {
		return false
	}
	switch baseOf(lang) {
	case "en":
		for _, p := range []string{"un", "in", "im", "ir", "il", "dis", "non", "non-", "mis"} {
			if v == p+w {
				return true
			}
		}
	case "ru":
		return len(w) >= 8 && (v == "не"+w || v == "без"+w || v == "бес"+w)
	case "hy":
		return len(w) >= 8 && (v == "ան"+w || v == "ապա"+w || v == "չ"+w)
	case "az":
		for _, e := range []string{"sız", "siz", "suz", "süz"} {
			if v == w+e {
				return true
			}
		}
		return v == "qeyri-"+w
	}
	return false
}

// excludes reports whether the words with these senses exclude each other, and
// whether they are opposites. Aligned says that they stand in the same place.
func excludes(s, t []sense, aligned bool) (opposite, ok bool) {
	if shares(s, t) {
		return false, false
	}
	for _, x := range s {
		for _, y := range t {
			if x.set == y.set && x.side != y.side && (aligned || x.loose) {
				opposite, ok = opposite || x.opposite, true
			}
		}
	}
	return opposite, ok
}

// shares reports whether words with these senses are of one side of a set.
func shares(s, t []sense) bool {
	for _, x := range s {
		for _, y := range t {
			if x.set == y.set && x.side == y.side {
				return true
			}
		}
	}
	return false
}
