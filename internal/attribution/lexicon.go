package attribution

import (
	"strings"
	"sync"

	"parley/internal/text"
)

// A class is what a word can be. One word may have several.
type class uint64

const (
	say        class = 1 << iota // a verb that reports speech, thought or judgement
	invert                       // such a verb that its subject may follow: "said Smith"
	tell                         // such a verb that names the hearer first: "told reporters"
	base                         // the bare form: "say"
	third                        // "says"
	past                         // "said"
	ing                          // "saying"
	nounToo                      // the form is a noun as well: "claims", "report"
	be                           // forms of to be
	have                         // forms of to have
	aux                          // other auxiliaries and modals
	to                           // the mark of the infinitive
	negator                      // "not", "never"
	adverb                       // may stand between subject and verb
	det                          // articles, demonstratives, quantifiers
	possessive                   // "his", "their"
	pronoun                      // a subject pronoun for people: "he", "они"
	relative                     // "who", "которая"
	that                         // the word that opens a reported clause
	prep                         // prepositions
	coord                        // "and", "but"
	sub                          // subordinators: "because", "while"
	time                         // "Tuesday", "yesterday"
	role                         // a noun for one who speaks: "spokesman", "minister"
	place                        // follows a town's name after a comma: "Texas"
	title                        // stands before a surname: "Sen", "Mr"
	refuse                       // "declined", "refused": with talk, no statement
	needsNot                     // of refuse: refuses only after "not": "стал комментировать"
	talk                         // "comment", "respond": what is declined
	finite                       // a common verb that ends a subject
	hearsay                      // "reportedly", "якобы": at second hand, by whom is not said
	venue                        // the head of a place of speech: "interview", "Twitter"
	female
	male
	plural
	quotative  // "deyə": closes what was said before the verb
	notName    // opens a sentence with a capital and is no name: "However"
	label      // stands before a colon and speaks not: "Correction"
	weak       // a verb that reports only next to a quotation or "that": "continue", "find"
	statement  // a noun that reports: "statement", "report"
	naming     // a cue that gives a name to its object: "назвала"
	sayNoun    // with a light verb a cue: "qeyd" of "qeyd edib"
	light      // such a verb: "edib"
	as         // the "as" of "as X reports"
	aside      // opens an aside: "выступая"
	hearer     // who is told, in the dative: "журналистам"
	impersonal // a cue without a subject: "говорится"
)

// A language is what the rules know of one language: the classes of its words
// and how it orders a report. The rest of the package is the same for all.
type language struct {
	code    string
	words   map[string]class
	english bool // reports without a mark: "X said the deal was off"

	before []phrase // "according to X": the words stand before who speaks
	after  []phrase // "X-ի խոսքով": the words stand after
	second []phrase // "как сообщается": passed on, by whom is not said
	own    []phrase // "по его словам": the second word is who speaks
	relay  []phrase // of before: who is named only passes it on

	genitive []string         // endings of the genitive
	stems    map[string]class // beginnings that give a word a class
	suffixes []suffix         // endings that give a word a class where the table has no entry
}

// A phrase is the folded words of a fixed phrase.
type phrase []string

// A suffix gives class to words that end so and have a stem of at least
// minStem letters before it.
type suffix struct {
	end   string
	class class
}

// The tables are built when first used and never change.
var (
	russian     = sync.OnceValue(newRussian)
	armenian    = sync.OnceValue(newArmenian)
	azerbaijani = sync.OnceValue(newAzerbaijani)
	english     = sync.OnceValue(newEnglish)
	unknownLang = sync.OnceValue(func() *language { return &language{code: "und", words: map[string]class{}} })
)

// languageOf returns the table for the BCP 47 code lang.
func languageOf(lang string) *language {
	primary, _, _ := strings.Cut(lang, "-")
	switch primary {
	case "en":
		return english()
	case "ru":
		return russian()
	case "hy", "hyw":
		return armenian()
	case "az":
		return azerbaijani()
	}
	return unknownLang()
}

// maxStem is more bytes than any stem has: a longer word costs no more.
const maxStem = 64

// class returns the classes of a lower-case word.
func (l *language) class(word string) class {
	if c, ok := l.words[word]; ok {
		return c
	}
	for i := range word[:min(len(word), maxStem)] {
		if i > 3 && l.stems[word[:i]] != 0 {
			return l.stems[word[:i]]
		}
	}
	if c := l.stems[word]; c != 0 {
		return c
	}
	for _, s := range l.suffixes {
		if len(word) > len(s.end)+3 && strings.HasSuffix(word, s.end) {
			return s.class
		}
	}
	return 0
}

// add gives every one of the words the class.
func (l *language) add(c class, words string) {
	for _, w := range strings.Fields(words) {
		l.words[w] |= c
	}
}

// lower folds the case of a word by the rules of the language.
func (l *language) lower(word string) string {
	for i := 0; i < len(word); i++ {
		if b := word[i]; b >= 0x80 || 'A' <= b && b <= 'Z' {
			return strings.Map(func(r rune) rune {
				switch r {
				case '’', '‘', '՚':
					return '\''
				case '՛', '՜', '՞', '\u00AD':
					return -1
				}
				return text.FoldCase(r, l.code)
			}, word)
		}
	}
	return word
}
