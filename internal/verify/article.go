package verify

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// An Article is an article made ready for checks. It may be used by several
// goroutines at once.
type Article struct {
	doc         *brief.Document
	sentences   []brief.Span
	lexicon     *lexicon
	numbers     *numberIndex
	territories []text.Territory
	names       func() *nameIndex  // made when first asked for
	dates       func() *dateIndex  // likewise
	places      func() *placeIndex // likewise
	folds       bool               // it is in a script that folding knows
	hedging     *hedgeLexicon      // nil for a language without one
	stems       stemIndex

	line
	sentence   []int32 // of each token, counted from 1
	paragraph  []int32 // of each token
	quotations []brief.Span
	quoted     []bool // whether a token stands in quotation marks

	words      []int32          // the tokens that are words
	wordID     []int32          // of each word, in small letters
	wordOf     []int32          // the id of each token, -1 for a mark
	vocabulary map[string]int32 // the ids of words in small letters
	spelt      []string         // the word of each id
	classes    []class          // of each id
	positions  [][]int32        // of each id in words, ascending
	small      []bool           // whether a word of the id stands without a capital

	voicesOnce  sync.Once
	voicesBuilt *voices

	rosterOnce   sync.Once
	rosterBuilt  *roster
	wordingVoice wordingVoice
}

// NewArticle indexes doc, which must not change while the Article is in use.
// A document without sentences, as reports hold it, gets them here; doc itself
// stays as it is.
func NewArticle(doc *brief.Document) *Article {
	folded := text.Fold(doc.Text)
	a := &Article{
		doc:         doc,
		sentences:   doc.Sentences,
		lexicon:     lexiconOf(doc.Lang),
		numbers:     newNumberIndex(doc.Text, doc.Lang),
		hedging:     hedgesOf(doc.Lang),
		line:        *parseFolded(doc.Text, folded),
		territories: folded.Territories(doc.Lang),
	}
	if a.sentences == nil {
		a.sentences = text.Sentences(doc.Text, doc.Lang)
	}
	a.folds = isFoldable(a.plain)
	a.placeTokens()
	a.indexWords()
	a.names = sync.OnceValue(a.indexNames)
	a.dates = sync.OnceValue(a.indexDates)
	a.places = sync.OnceValue(a.indexPlaces)
	return a
}

// Quoted reports whether the article gives all of the words at span in one pair
// of quotation marks.
func (a *Article) Quoted(span brief.Span) bool {
	return slices.ContainsFunc(a.quotations, func(q brief.Span) bool { return q.Contains(span) })
}

// SentencesOf returns the numbers, counted from 1, of the sentences that span
// touches, never nil.
func (a *Article) SentencesOf(span brief.Span) []int {
	first, _ := slices.BinarySearchFunc(a.sentences, span.Start+1, func(s brief.Span, at int) int { return s.End - at })
	numbers := []int{}
	for i := first; i < len(a.sentences) && a.sentences[i].Start < span.End; i++ {
		numbers = append(numbers, i+1)
	}
	return numbers
}

// placeTokens finds out in which sentence, paragraph and quotation each token
// stands.
func (a *Article) placeTokens() {
	a.sentence = make([]int32, len(a.tokens))
	a.paragraph = make([]int32, len(a.tokens))
	a.quoted = make([]bool, len(a.tokens))
	a.quotations = text.Quotations(a.doc.Text)
	quotations := a.quotations
	sentence, paragraph := 0, int32(0)
	for k, t := range a.tokens {
		for sentence < len(a.sentences) && a.sentences[sentence].Start <= int(t.from) {
			sentence++
		}
		if k > 0 && a.breaksBefore(k) {
			paragraph++
		}
		for len(quotations) > 0 && quotations[0].End <= int(t.from) {
			quotations = quotations[1:]
		}
		a.sentence[k] = int32(sentence)
		a.paragraph[k] = paragraph
		a.quoted[k] = len(quotations) > 0 && quotations[0].Start <= int(t.from)
	}
}

// breaksBefore reports whether a paragraph ends before token k: at a blank
// line, and at the end of a line that ends a sentence. Other line ends may be
// those of a text broken to a fixed width.
func (a *Article) breaksBefore(k int) bool {
	from, to := a.tokens[k-1].to, a.tokens[k].from
	if from >= to {
		return false // several tokens may stand for one rune, such as …
	}
	switch strings.Count(a.source[from:to], "\n") {
	case 0:
		return false
	case 1:
		return !a.tokens[k-1].word && a.endsSentence(k-1)
	}
	return true
}

// maxMarks is how many marks in a row are looked at: no text needs more.
const maxMarks = 16

// endsSentence reports whether the mark k, or the one before it if k is a
// closing mark, is one that sentences end with.
func (a *Article) endsSentence(k int) bool {
	for n := 0; n < maxMarks && (a.is(k, `"`) || a.is(k, ")")); n++ {
		k--
	}
	return k >= 0 && !a.tokens[k].word && strings.Contains(".!?:", a.text(k))
}

// indexWords lists where each word stands.
func (a *Article) indexWords() {
	a.vocabulary = make(map[string]int32, len(a.tokens)/4)
	a.wordOf = make([]int32, len(a.tokens))
	var counts []int
	for k, t := range a.tokens {
		if !t.word {
			a.wordOf[k] = -1
			continue
		}
		w := a.lexicon.lower(a.text(k))
		id, known := a.vocabulary[w]
		if !known {
			id = int32(len(counts))
			a.vocabulary[w] = id
			counts = append(counts, 0)
			a.spelt = append(a.spelt, w)
			a.classes = append(a.classes, a.lexicon.class(w))
			a.small = append(a.small, false)
		}
		a.wordOf[k] = id
		counts[id]++
		a.small[id] = a.small[id] || a.text(k) == w
		a.words = append(a.words, int32(k))
		a.wordID = append(a.wordID, id)
	}
	all := make([]int32, 0, len(a.words))
	a.positions = make([][]int32, len(counts))
	for id, n := range counts {
		a.positions[id] = all[len(all) : len(all) : len(all)+n]
		all = all[:len(all)+n]
	}
	for at, id := range a.wordID {
		a.positions[id] = append(a.positions[id], int32(at))
	}
}

// shown returns the tokens from i up to j on one line, for a message.
func (a *Article) shown(i, j int) string { return text.CleanLine(a.span(i, j).Of(a.source)) }

// lower returns token k in small letters.
func (a *Article) lower(k int) string {
	if id := a.wordOf[k]; id >= 0 {
		return a.spelt[id]
	}
	return a.text(k)
}

// class returns the classes of token k, none for a mark.
func (a *Article) class(k int) class {
	if !a.isWord(k) {
		return 0
	}
	if a.text(k) == "May" && !a.startsSentence(k) {
		return 0 // the month
	}
	return a.classes[a.wordOf[k]]
}

// startsSentence reports whether token k is the first word of a sentence or of
// a quotation.
func (a *Article) startsSentence(k int) bool {
	if k == 0 || a.is(k-1, `"`) || a.sentence[k-1] != a.sentence[k] {
		return true
	}
	return a.endsSentence(k - 1)
}

// isFoldable reports whether most letters at the start of s are of scripts that
// folding was made for: those that put spaces between words and have no more
// than one form of a letter. Of a text without letters it says yes.
func isFoldable(s string) bool {
	known, other := 0, 0
	for _, r := range s {
		if known+other >= 2000 {
			break
		}
		switch text.ScriptOf(r) {
		case text.Latin, text.Cyrillic, text.Armenian, text.Georgian, text.Greek:
			known++
		case text.Common:
		default:
			if unicode.Is(unicode.Hangul, r) {
				known++
			} else {
				other++
			}
		}
	}
	return known >= other
}

// startsWithCapital reports whether the word starts with a capital letter.
func startsWithCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func hasDigit(word string) bool { return strings.ContainsFunc(word, unicode.IsNumber) }
