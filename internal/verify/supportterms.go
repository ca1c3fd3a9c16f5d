package verify

import (
	"slices"
	"strings"
	"sync"

	"parley/internal/text"
)

// A stemIndex holds the words of an article by their stems. It is made when it
// is first needed.
type stemIndex struct {
	once  sync.Once
	stems []string  // ascending
	words [][]int32 // the ids of the words of each stem

	senses [][]sense            // of each word
	sides  map[[2]int16][]int32 // the words that the article has of a set and side
}

// Limits of the work for one line, which an editor may have made as long as
// they like.
const (
	maxTerms     = 64  // words of a line that are looked up
	maxPositions = 200 // a word more frequent tells no place from another
	maxBeside    = 32  // stems compared on either side
	maxWord      = 100 // bytes: a longer word is in no list
)

// stemmed returns the index of the article's stems.
func (a *Article) stemmed() *stemIndex {
	x := &a.stems
	x.once.Do(func() {
		type entry struct {
			stem string
			id   int32
		}
		lang := a.lexicon.lang
		entries := make([]entry, 0, len(a.vocabulary))
		for w, id := range a.vocabulary {
			entries = append(entries, entry{text.Stem(w, lang), id})
			if bare := withoutPrefix(w, lang); bare != "" {
				entries = append(entries, entry{text.Stem(bare, lang), id})
			}
		}
		slices.SortFunc(entries, func(e, f entry) int {
			if c := strings.Compare(e.stem, f.stem); c != 0 {
				return c
			}
			return int(e.id - f.id)
		})
		for _, e := range entries {
			if n := len(x.stems); n == 0 || x.stems[n-1] != e.stem {
				x.stems = append(x.stems, e.stem)
				x.words = append(x.words, nil)
			}
			x.words[len(x.words)-1] = append(x.words[len(x.words)-1], e.id)
		}
		x.senses, x.sides = make([][]sense, len(a.positions)), map[[2]int16][]int32{}
		table := senseTables()[baseOf(lang)]
		for w, id := range a.vocabulary {
			x.senses[id] = table.of(w, nil)
			for _, s := range x.senses[id] {
				key := [2]int16{s.set, s.side}
				x.sides[key] = append(x.sides[key], id)
			}
		}
	})
	return x
}

// withoutPrefix returns an Armenian word without the կ of the future or the չ
// of the negation, which may be part of the word, too.
func withoutPrefix(w, lang string) string {
	if baseOf(lang) == "hy" && len(w) > 8 && (strings.HasPrefix(w, "կ") || strings.HasPrefix(w, "չ")) {
		return w[2:]
	}
	return ""
}

// alike returns the ids of the article's words that may be forms of the word
// w.
func (a *Article) alike(w string) []int32 {
	x, lang := a.stemmed(), a.lexicon.lang
	ids := x.alike(text.Stem(w, lang), nil)
	if bare := withoutPrefix(w, lang); bare != "" {
		ids = x.alike(text.Stem(bare, lang), ids)
	}
	return ids
}

// alike appends to ids those of the words whose stem is like stem: they stand
// beside it in the order of the stems.
func (x *stemIndex) alike(stem string, ids []int32) []int32 {
	at, _ := slices.BinarySearch(x.stems, stem)
	for i := at; i < min(at+maxBeside, len(x.stems)) && sharesStart(x.stems[i], stem); i++ {
		if text.SameStem(x.stems[i], stem) {
			ids = append(ids, x.words[i]...)
		}
	}
	for i := at - 1; i >= max(0, at-maxBeside) && sharesStart(x.stems[i], stem); i-- {
		if text.SameStem(x.stems[i], stem) {
			ids = append(ids, x.words[i]...)
		}
	}
	return ids
}

// sharesStart is a cheap condition of [text.SameStem].
func sharesStart(a, b string) bool {
	n := min(3, len(a), len(b))
	return a[:n] == b[:n]
}

// A term is a word of a line.
type term struct {
	token   int    // of the line
	word    string // in small letters
	ids     []int32
	content bool // it carries sense of its own, and is no name or number
	proper  bool // it is a name or number
}

// termsOf returns the words of a line, the first maxTerms.
func (a *Article) termsOf(said *line) []term {
	var terms []term
	for k, t := range said.tokens {
		if !t.word || len(terms) == maxTerms {
			continue
		}
		plain := said.text(k)
		w := a.lexicon.lower(plain)
		r := term{token: k, word: w}
		switch {
		case hasDigit(w):
			r.proper = true
			if id, ok := a.vocabulary[w]; ok {
				r.ids = []int32{id}
			}
		case a.isEmpty(w):
			if id, ok := a.vocabulary[w]; ok {
				r.ids = []int32{id}
			}
		default:
			r.ids = a.alike(w)
			r.proper = startsWithCapital(plain) && (k > 0 || !a.someSmall(r.ids))
			r.content = !r.proper
		}
		terms = append(terms, r)
	}
	return terms
}

// someSmall reports whether one of the words stands somewhere in the article
// without a capital.
func (a *Article) someSmall(ids []int32) bool {
	return slices.ContainsFunc(ids, func(id int32) bool { return a.small[id] })
}

// isEmpty reports whether the word in small letters is one of grammar or of
// reporting, which a paraphrase may change as it likes.
func (a *Article) isEmpty(w string) bool {
	if len(w) == 1 {
		return true
	}
	return len(w) <= maxWord && (emptyWords()[baseOf(a.lexicon.lang)].has(w) || a.lexicon.class(w)&(function|cue|modal|complementizer|conditional|contrast|numeral|magnitude) != 0)
}
