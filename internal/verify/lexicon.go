package verify

import (
	"strings"

	"parley/internal/text"
)

// A class is a set of the ways in which a word matters to the sense of what
// stands beside it.
type class uint32

const (
	negator        class = 1 << iota // turns what follows it
	trailing                         // turns what stands before it
	denial                           // says that what it governs is not so, or will not be
	conditional                      // makes what follows it depend on something
	modal                            // makes it less certain: modals and hedges
	cue                              // says that somebody speaks
	contrast                         // opens a clause of its own
	complementizer                   // ties a clause to the verb before it
	limiter                          // after "not", takes the negation back: "not only"
	magnitude                        // makes another number of the one before it
	numeral                          // a number or quantity that a magnitude can follow
	function                         // so common that a capital makes no name of it
	ordinary                         // has the beginning or the ending of a class by chance
	proviso                          // a condition, wherever in a sentence it stands
	bound                            // turns what is denied: "will not sign before the vote"
	exception                        // takes something out of what stands before it
	particle                         // part of the verb before it: "ruled out"
	joining                          // starts a part of a sentence of its own: and, which
)

// A lexicon knows the classes of the words of a language, by the whole word,
// by its beginning and by its ending.
type lexicon struct {
	lang    string
	words   map[string]class
	stems   map[string]class
	endings map[string]class
}

// lexiconOf returns the lexicon of the language with the BCP 47 code lang, or
// one of all words known if that is none of the four that have lists.
func lexiconOf(lang string) *lexicon {
	l := &lexicon{lang: lang, words: map[string]class{}, stems: map[string]class{}, endings: map[string]class{}}
	switch base := baseOf(lang); base {
	case "en", "ru", "hy", "az":
		l.add(listsOf(base))
	default:
		for _, base := range []string{"en", "ru", "hy", "az"} {
			l.add(listsOf(base))
		}
	}
	return l
}

func (l *lexicon) add(lists []wordList) {
	for _, list := range lists {
		for _, w := range strings.Fields(string(text.Fold(list.words).Runes())) {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				l.stems[stem] |= list.class
			} else if ending, ok := strings.CutPrefix(w, "*"); ok {
				l.endings[ending] |= list.class
			} else {
				l.words[w] |= list.class
			}
		}
	}
}

// maxPart is more bytes than any beginning or ending has: a longer word costs
// no more.
const maxPart = 64

// class returns the classes of the folded word.
func (l *lexicon) class(word string) class {
	w := l.lower(word)
	whole, parts := l.words[w], l.stems[w]
	for i := range w {
		if 0 < i && i <= maxPart {
			parts |= l.stems[w[:i]]
		}
		if 0 < i && len(w)-i <= maxPart {
			parts |= l.endings[w[i:]]
		}
	}
	if (whole|parts)&ordinary != 0 {
		return whole &^ ordinary
	}
	return whole | parts
}

// lower folds the case of a folded word by the rules of the language.
func (l *lexicon) lower(word string) string {
	return strings.Map(func(r rune) rune { return text.FoldCase(r, l.lang) }, word)
}
