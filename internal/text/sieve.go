package text

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A sieve tells the languages of one script apart. Every word votes: for the
// languages that list it, for those that have its rarest letters, and for those
// that list its trigrams.
//
// Words, trigrams, weights and thresholds were all chosen on the first 1,000
// sentences of NTREX-128 in its languages, so what they reach there is in
// sample: each sentence by itself 99.2% in English and Azerbaijani, 99.0% in
// Russian, 97.2% in Turkish, three by three all. Of 124,000 sentences in other
// languages 1 was called Azerbaijani, 8 Russian and 277 English, most of these
// in languages that have no table here. With trigrams of only the first 500 the
// next 500 gave about the same, but the rest was tuned on these too.
type sieve struct {
	langs    []string // langs[0] is "und"
	index    map[string]int
	words    map[string]langSet
	letters  map[rune]langSet
	trigrams map[string]langSet

	az, tr, ru, loneQ langSet // of one language, and of those with a q but no qu
}

// A langSet is a set of languages of a sieve: bit i is langs[i].
type langSet uint64

// What evidence counts, in votes.
const (
	wordVote    = 1.0 // a function word; half of it for two letters, a quarter for one
	letterVote  = 1.5 // a word with a letter that tells
	schwaVote   = 1.0 // more than that, for ə, which no neighbour of Azerbaijani has
	trigramVote = 0.3
	nameShare   = 0.5  // of all that, for a capitalised word, which may be a foreign name
	azSchwa     = 0.05 // against Azerbaijani, for each letter past the 30th of a text without ə
	bgHardSign  = 0.02 // against Bulgarian, for each letter past the 30th of a text without ъ
	aloneVote   = 1.5  // for Russian and Bulgarian, in a text without their neighbours' letters
	plainVote   = 0.5  // for English, in a text that has only letters of its own
)

// How sure a sieve has to be.
const (
	minLead      = 0.6  // votes ahead of the second
	minLeadShort = 0.5  // more than that, in a text of hardly a letter; less and less up to shortText
	shortText    = 40   // letters
	minLeadSchwa = 0.5  // more than that, for Azerbaijani without ə, which Turkish looks like
	minTrigrams  = 0.10 // the part of the trigrams that the winner lists
	minEnglish   = 0.23 // that of English, which all that is plain looks like, from longText on
	longText     = 80   // letters
)

var (
	latinSieve    = sync.OnceValue(func() *sieve { return newSieve(latinWords, latinLetters, latinTrigrams) })
	cyrillicSieve = sync.OnceValue(func() *sieve { return newSieve(cyrillicWords, cyrillicLetters, cyrillicTrigrams) })
)

// newSieve reads the tables of detectwords.go and detecttrigrams.go.
func newSieve(words, letters, trigrams string) *sieve {
	v := &sieve{
		langs:    []string{"und"},
		index:    map[string]int{"-": 0},
		words:    map[string]langSet{},
		letters:  map[rune]langSet{},
		trigrams: map[string]langSet{},
	}
	eachRow(words, func(lang string, words []string) {
		v.index[lang] = len(v.langs)
		v.langs = append(v.langs, lang)
		for _, word := range words {
			v.words[word] |= v.set(lang)
		}
	})
	eachRow(letters, func(letters string, langs []string) {
		for _, letter := range letters {
			for _, lang := range langs {
				v.letters[letter] |= v.set(lang)
			}
		}
	})
	eachRow(trigrams, func(lang string, trigrams []string) {
		for _, trigram := range trigrams {
			v.trigrams[trigram] |= v.set(lang)
		}
	})
	v.az, v.tr, v.ru = v.set("az"), v.set("tr"), v.set("ru")
	v.loneQ = v.az | v.set("uz") | v.set("ku") | v.set("sq")
	return v
}

// eachRow calls f with the first field and the other fields of each line.
func eachRow(table string, f func(first string, rest []string)) {
	for line := range strings.Lines(table) {
		if fields := strings.Fields(line); len(fields) > 1 {
			f(fields[0], fields[1:])
		}
	}
}

// set returns the set of one language of v, which must be one of the table of words.
func (v *sieve) set(lang string) langSet { return 1 << v.index[lang] }

// language returns the language of s, as far as it is written in script.
func (v *sieve) language(s string, script Script) string {
	var buf [64]byte
	t := tally{sieve: v, script: script, word: append(buf[:0], '_')}
	for _, r := range s {
		switch {
		case ScriptOf(r) == script:
			t.letter(r)
		case !isInsideWord(r):
			t.endWord()
		}
	}
	t.endWord()
	t.weighAbsence()
	return v.langs[t.winner()]
}

// A tally counts the votes of one text.
type tally struct {
	*sieve
	script Script
	votes  [64]float64 // by language
	listed [64]int     // by language: the trigrams that it lists

	letters, words, trigramsSeen int
	schwas                       int     // letters ə
	hardSigns                    int     // words with a letter ъ
	unRussian                    int     // words with a letter that Russian lacks
	telling                      langSet // what letters told of, in any word

	word        []byte // the word that is being read, small, after a '_'
	wordLetters int
	wordTelling langSet
	capital     bool
}

// vote gives votes to every language of set.
func (t *tally) vote(set langSet, votes float64) {
	for ; set != 0; set &= set - 1 {
		t.votes[bits.TrailingZeros64(uint64(set))] += votes
	}
}

// letter reads the next letter of a word.
func (t *tally) letter(r rune) {
	small := unicode.ToLower(r)
	if r == 'İ' {
		small = 'i' // and not i with a combining dot
	}
	if small != r && t.wordLetters == 0 {
		t.capital = true
	}
	if small == 'ə' {
		t.schwas++
	}
	if set := t.sieve.letters[small]; set != 0 {
		if both := t.wordTelling & set; both != 0 {
			set = both
		}
		t.wordTelling = set
	}
	t.word = utf8.AppendRune(t.word, small)
	t.wordLetters++
	t.letters++
}

// endWord counts the votes of the word that was read, if any.
func (t *tally) endWord() {
	if t.wordLetters == 0 {
		return
	}
	t.words++
	share := 1.0
	if t.capital && t.words > 1 {
		share = nameShare
	}
	word := t.word[1:]
	t.vote(t.sieve.words[string(word)], share*wordVote*[...]float64{0.25, 0.5, 1}[min(t.wordLetters, 3)-1])
	t.vote(t.wordTelling, share*letterVote)
	t.telling |= t.wordTelling
	switch t.script {
	case Latin:
		if strings.ContainsAny(string(word), "qwx") {
			t.vote(t.tr, -share)
		}
		if strings.Contains(string(word), "ə") {
			t.vote(t.az, share*schwaVote)
		}
		if hasLoneQ(string(word)) {
			t.vote(t.loneQ, share)
		}
	case Cyrillic:
		if t.wordTelling != 0 && t.wordTelling&t.ru == 0 {
			t.unRussian++
		}
		if strings.Contains(string(word), "ъ") {
			t.hardSigns++
		}
		if hasBulgarianHardSign(string(word)) {
			t.vote(t.set("bg"), share*letterVote)
		}
	}
	if t.wordLetters > 1 {
		t.countTrigrams(share)
	}
	t.word, t.wordLetters, t.wordTelling, t.capital = t.word[:1], 0, 0, false
}

// countTrigrams counts the votes of the trigrams of the word, its edges included.
func (t *tally) countTrigrams(share float64) {
	word := append(t.word, '_')
	first, second := 0, 1
	_, size := utf8.DecodeRune(word[second:])
	for third := second + size; third < len(word); {
		_, size := utf8.DecodeRune(word[third:])
		t.trigramsSeen++
		set := t.sieve.trigrams[string(word[first:third+size])]
		t.vote(set, share*trigramVote)
		for ; set != 0; set &= set - 1 {
			t.listed[bits.TrailingZeros64(uint64(set))]++
		}
		first, second, third = second, third, third+size
	}
}

// weighAbsence counts what the text as a whole lacks.
func (t *tally) weighAbsence() {
	switch t.script {
	case Latin:
		if t.schwas == 0 {
			t.votes[t.index["az"]] -= azSchwa * max(0, float64(t.letters-30))
		}
		if t.telling == 0 {
			t.votes[t.index["en"]] += plainVote * min(1, float64(t.letters)/60)
		}
	case Cyrillic:
		// The neighbours have letters that Russian lacks, in every third word
		// or so; a name of theirs may stand in a Russian text.
		if 20*t.unRussian < t.words {
			t.vote(t.set("ru")|t.set("bg"), aloneVote*min(1, float64(t.letters)/45))
		}
		if t.hardSigns == 0 {
			t.votes[t.index["bg"]] -= bgHardSign * max(0, float64(t.letters-30))
		}
	}
}

// winner returns the index of the language with the most votes, 0 if it is not
// clear which that is.
func (t *tally) winner() int {
	first, second := 0, 0.0
	for i, votes := range t.votes[:len(t.langs)] {
		switch {
		case votes > t.votes[first]:
			first, second = i, t.votes[first]
		case i != first:
			second = max(second, votes)
		}
	}
	lead := minLead + minLeadShort*max(0, 1-float64(t.letters)/shortText)
	listed := minTrigrams
	switch t.langs[first] {
	case "az":
		if t.schwas == 0 {
			lead += minLeadSchwa
		}
	case "en":
		if t.letters >= longText {
			listed = minEnglish
		}
	}
	if t.votes[first] < second+lead || float64(t.listed[first]) < listed*float64(t.trigramsSeen) {
		return 0
	}
	return first
}

// hasBulgarianHardSign reports whether word has a ъ where Russian has none:
// anywhere but before е ё ю я.
func hasBulgarianHardSign(word string) bool {
	_, after, found := strings.Cut(word, "ъ")
	if !found {
		return false
	}
	r, _ := utf8.DecodeRuneInString(after)
	return !isOneOf(r, "еёюя")
}

// hasLoneQ reports whether word has a q without the u that follows it in most
// languages.
func hasLoneQ(word string) bool {
	i := strings.IndexByte(word, 'q')
	return i >= 0 && !strings.HasPrefix(word[i:], "qu")
}
