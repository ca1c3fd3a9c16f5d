package verify

import (
	"slices"
	"strings"
	"sync"

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

// A lexicon knows the classes of the words of a language.
type lexicon struct {
	lang string
	*wordClasses
}

// A wordClasses is classes by the whole word, by its beginning and by its
// ending.
type wordClasses struct {
	words         map[string]class
	stems         map[string]class
	endings       map[string]class
	longestStem   int // in bytes, that a longer word costs no more
	longestEnding int
}

// lexiconClasses are built when first used and never change.
var lexiconClasses = map[string]func() *wordClasses{
	"en": sync.OnceValue(func() *wordClasses { return newWordClasses(listsOf("en")) }),
	"ru": sync.OnceValue(func() *wordClasses { return newWordClasses(listsOf("ru")) }),
	"hy": sync.OnceValue(func() *wordClasses { return newWordClasses(listsOf("hy")) }),
	"az": sync.OnceValue(func() *wordClasses { return newWordClasses(listsOf("az")) }),
	"": sync.OnceValue(func() *wordClasses {
		return newWordClasses(slices.Concat(listsOf("en"), listsOf("ru"), listsOf("hy"), listsOf("az")))
	}),
}

// lexiconOf returns the lexicon of the language with the BCP 47 code lang, or
// one of all words known if that is none of the four that have lists.
func lexiconOf(lang string) *lexicon {
	classes := lexiconClasses[baseOf(lang)]
	if classes == nil {
		classes = lexiconClasses[""]
	}
	return &lexicon{lang, classes()}
}

func newWordClasses(lists []wordList) *wordClasses {
	c := &wordClasses{words: map[string]class{}, stems: map[string]class{}, endings: map[string]class{}}
	for _, list := range lists {
		for _, w := range strings.Fields(string(text.Fold(list.words).Runes())) {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				c.stems[stem] |= list.class
				c.longestStem = max(c.longestStem, len(stem))
			} else if ending, ok := strings.CutPrefix(w, "*"); ok {
				c.endings[ending] |= list.class
				c.longestEnding = max(c.longestEnding, len(ending))
			} else {
				c.words[w] |= list.class
			}
		}
	}
	return c
}

// class returns the classes of the folded word.
func (l *lexicon) class(word string) class {
	w := l.lower(word)
	whole, parts := l.words[w], l.stems[w]
	for i := range w[:min(len(w), l.longestStem+1)] {
		if i > 0 {
			parts |= l.stems[w[:i]]
		}
	}
	for i := max(1, len(w)-l.longestEnding); i < len(w); i++ {
		parts |= l.endings[w[i:]]
	}
	if (whole|parts)&ordinary != 0 {
		return whole &^ ordinary
	}
	return whole | parts
}

// lower folds the case of a folded word by the rules of the language.
func (l *lexicon) lower(word string) string {
	return text.LowerCase(word, l.lang)
}
