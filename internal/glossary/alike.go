package glossary

import (
	"strings"
	"unicode/utf8"
)

// Alike returns the word of the text that is the Armenian surname w but for
// what the press spells now so and now so: a letter that is doubled or not
// (Կալաս, Կալլաս), and a consonant with or without aspiration (Պատել, Փաթել).
// It returns "" if there is none or the text is in another language.
func (t Text) Alike(w Word) string {
	if w.lang != "hy" || utf8.RuneCountInString(w.word.text) < 4 {
		return ""
	}
	want := formWord{word: word{text: alike(w.word.text)}}
	for _, stem := range w.word.stems {
		want.stems = append(want.stems, alike(stem))
	}
	for i := range t.words.all {
		if got := t.words.at(i); got.capital && want.is(alike(got.text), w.lang, false) {
			return got.span.Of(t.words.s)
		}
	}
	return ""
}

// alike returns a word in small letters with one letter for those that are
// written for one another, and without double letters.
func alike(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		switch r {
		case 'ք':
			r = 'կ'
		case 'փ':
			r = 'պ'
		case 'թ':
			r = 'տ'
		case 'ղ':
			r = 'գ'
		case 'օ':
			r = 'ո'
		case 'է':
			r = 'ե'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
