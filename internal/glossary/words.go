package glossary

import (
	"strings"
	"unicode"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A words is a text cut into its words, each of which is folded when it is
// first compared.
type words struct {
	s, lang string
	all     []word
	folded  strings.Builder // what the words' texts are cut from
}

// A word is a word of a text or of a form.
type word struct {
	text    string // folded, in small letters; "" until asked for
	key     key
	span    brief.Span
	capital bool
	upper   bool // all capitals, two letters or more; known with the text
}

// A key is the first three letters of a word, folded and small, in 21 bits
// each; what a shorter word lacks is 0.
type key uint64

const letterBits = 21

// first returns the key of the first n letters.
func (k key) first(n int) key { return k &^ (1<<((3-n)*letterBits) - 1) }

// bit returns one of 8,192 bits for k.
func (k key) bit() uint64 { return uint64(k) * 0x9E3779B97F4A7C15 >> 51 }

func keyOf(s string) (k key) {
	n := 0
	for _, r := range s {
		if n++; n > 3 {
			break
		}
		k |= key(r) << ((3 - n) * letterBits)
	}
	return k
}

func cut(s, lang string) *words { return cutWords(s, lang, text.Words(s)) }

func cutWords(s, lang string, spans []brief.Span) *words {
	t := &words{s: s, lang: lang, all: make([]word, len(spans))}
	for i, span := range spans {
		w := &t.all[i]
		w.span = span
		n := 0
		for _, r := range span.Of(s) {
			if n++; n > 3 {
				break
			}
			r, upper, ok := small(r, lang)
			if !ok {
				w.key = keyOf(t.at(i).text)
				break
			}
			w.capital = w.capital || upper && n == 1
			w.key |= key(r) << ((3 - n) * letterBits)
		}
	}
	return t
}

// at returns the word i, folded.
func (t *words) at(i int) *word {
	w := &t.all[i]
	if w.text != "" || w.span.End <= w.span.Start {
		return w
	}
	if t.folded.Cap() == 0 {
		t.folded.Grow(len(t.s) + len(t.s)/8)
	}
	from := t.folded.Len()
	letters, capitals := 0, 0
	for i, r := range w.span.Of(t.s) {
		if r == 'և' {
			t.folded.WriteRune('ե')
			t.folded.WriteRune('վ')
			letters += 2
			continue
		}
		r, upper, ok := small(r, t.lang)
		if !ok {
			return t.foldHard(w)
		}
		if i == 0 {
			w.capital = upper
		}
		if r != '-' && r != '\'' && (r < '0' || r > '9') {
			letters++
		}
		if upper {
			capitals++
		}
		t.folded.WriteRune(r)
	}
	w.upper = letters > 1 && capitals == letters
	w.text = t.folded.String()[from:]
	return w
}

// foldHard folds a word that has a letter which is not in everyday use.
func (t *words) foldHard(w *word) *word {
	var b strings.Builder
	letters, capitals := 0, 0
	runes := text.Fold(w.span.Of(t.s)).Runes()
	for i, r := range runes {
		if r == 0x55B && i == 1 && i+1 < len(runes) && unicode.IsUpper(runes[i+1]) {
			r = '\'' // Օ՛Բրայեն
		}
		if 0x55B <= r && r <= 0x55F { // ՛ ՞ and the like, over a vowel
			continue
		}
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
				w.capital = w.capital || letters == 1
			}
		}
		if r = text.FoldCase(r, t.lang); r == 'ё' {
			r = 'е' // as small has it
		}
		b.WriteRune(r)
	}
	w.upper = letters > 1 && capitals == letters
	w.text = b.String()
	return w
}

// small returns r folded and small, and whether it was a capital. It is not ok
// if the letter takes more than that: see foldHard.
func small(r rune, lang string) (folded rune, upper, ok bool) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '-', r == '\'':
		return r, false, true
	case r == 'I' && lang == "az":
		return 'ı', true, true
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', true, true
	case r == 'ё':
		return 'е', false, true
	case 'а' <= r && r <= 'џ':
		return r, false, true
	case 'А' <= r && r <= 'Я':
		return r + 'а' - 'А', true, true
	case 'ա' <= r && r <= 'ֆ' && r != 'ւ':
		return r, false, true
	case 'Ա' <= r && r <= 'Ֆ' && r != 'Ւ':
		return r + 'ա' - 'Ա', true, true
	}
	switch r {
	case 'ə', 'ı', 'ö', 'ü', 'ğ', 'ş', 'ç':
		return r, false, true
	case 'Ə':
		return 'ə', true, true
	case 'İ':
		return 'i', true, true
	case 'Ö', 'Ü', 'Ç':
		return r + 32, true, true
	case 'Ğ', 'Ş':
		return r + 1, true, true
	case 'Ё':
		return 'е', true, true
	case '’':
		return '\'', false, true
	}
	return 0, false, false
}
