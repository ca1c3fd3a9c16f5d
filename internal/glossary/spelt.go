package glossary

import (
	"strings"
	"unicode/utf8"
)

// A Word is a word of a name, in the form that was decided for a text.
type Word struct {
	lang string
	word formWord
}

// Words returns the words of a form.
func Words(form, lang string) []Word {
	lang = baseOf(lang)
	t := cut(form, lang)
	words := make([]Word, len(t.all))
	for i := range t.all {
		w := *t.at(i)
		stems := stemsOf(w, lang)
		if lang == "hy" { // the vowels of names stay
			stems = stems[:1]
		}
		words[i] = Word{lang, formWord{w, stems}}
	}
	return words
}

// Letters is how many letters, digits and hyphens the word has.
func (w Word) Letters() int { return utf8.RuneCountInString(w.word.text) }

// IsCapital reports whether the word starts with a capital letter.
func (w Word) IsCapital() bool { return w.word.capital }

// Spelt reports whether the text has w, in some form. If not, near is the word
// of the text that is spelt most like it, "" if there is none within a letter
// of w, or two where w has seven or more.
func (t Text) Spelt(w Word) (has bool, near string) {
	stem := w.word.stems[len(w.word.stems)-1]
	for i := range t.words.all {
		got := t.words.at(i).text
		if w.word.is(got, w.lang, true) {
			return true, ""
		}
		// An adjective in small letters: валгаский of Валга.
		if w.word.capital && !t.words.all[i].capital && utf8.RuneCountInString(stem) >= 4 && strings.HasPrefix(got, stem) {
			return true, ""
		}
		for rest, ok := got, true; ok; {
			if _, rest, ok = strings.Cut(rest, "-"); ok && w.word.is(rest, w.lang, true) {
				return true, ""
			}
		}
	}
	letters := []rune(stem)
	if len(letters) < 4 {
		letters = []rune(w.word.text)
	}
	least := 2
	if len(letters) >= 7 {
		least = 3
	}
	for i := range t.words.all {
		got := t.words.at(i)
		if !got.capital || len(letters) < 4 {
			continue
		}
		if d := distance(letters, []rune(got.text), w.lang, least); d < least && (len(letters) > 4 || strings.HasPrefix(got.text, string(letters[:1]))) {
			least, near = d, got.span.Of(t.words.s)
		}
	}
	return false, near
}

// distance is how many letters must be changed, added, taken out or swapped
// with the next to make of stem a word of which got is a form; most if that are
// as many or more.
func distance(stem, got []rune, lang string, most int) int {
	if len(got)+most <= len(stem) || len(got) > len(stem)+12 {
		return most
	}
	before, row := make([]int, len(got)+1), make([]int, len(got)+1)
	older := make([]int, len(got)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range stem {
		older, before, row = before, row, older
		row[0] = i + 1
		least := row[0]
		for j, s := range got {
			cost := 1
			if r == s {
				cost = 0
			}
			row[j+1] = min(before[j]+cost, before[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && r == got[j-1] && stem[i-1] == s {
				row[j+1] = min(row[j+1], older[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least >= most {
			return most
		}
	}
	for j, d := range row {
		rest := string(got[j:])
		if d < most && (rest == "" || rest[0] == '-' || rest[0] == '\'' || isEnding(rest, lang) || adjectivesOf[lang][rest]) {
			most = d
		}
	}
	return most
}
