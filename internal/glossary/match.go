package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A form is one form of an entry, ready to be found with endings.
type form struct {
	lang  string
	words []formWord
}

// A formWord is a word of a form. A text has it if one of its stems starts the
// text's word and an ending of few enough letters follows.
type formWord struct {
	word
	stems []string
}

// parse reads a form of a list.
func parse(s, lang string) form {
	f := form{lang: lang}
	for _, w := range wordsOf(s, lang) {
		f.words = append(f.words, formWord{w, stemsOf(w, lang)})
	}
	return f
}

// key is how a word starts: the letters that stems keep.
func (w word) key() string {
	n := 0
	for i := range w.text {
		if n == 2 {
			return w.text[:i]
		}
		n++
	}
	return w.text
}

func (f form) key() string { return f.words[0].key() }

// matches returns how many words of a text the form takes, 0 if they are not
// its own, and whether all of them stand without an ending.
func (f form) matches(words []word) (n int, exact bool) {
	if len(words) < len(f.words) {
		return 0, false
	}
	exact = true
	for i, w := range f.words {
		t := words[i]
		if w.capital && !t.capital || w.upper && !t.upper && !startsUpper(t, w) {
			return 0, false
		}
		if t.text == w.text {
			continue
		}
		exact = false
		if !w.inflected(t.text, f.lang) {
			return 0, false
		}
	}
	return len(f.words), exact
}

// startsUpper lets an acronym have an ending: "БМТ-nin", "ԱՄՆ-ի", "NATO's".
func startsUpper(t word, w formWord) bool {
	rest, ok := strings.CutPrefix(t.text, w.text)
	return ok && rest != "" && (strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’"))
}

// maxEnding is how many letters an ending has at the most.
var maxEnding = map[string]int{"en": 2, "ru": 4, "hy": 7, "az": 9}

// inflected reports whether t is a form of w.
func (w formWord) inflected(t, lang string) bool {
	most, ok := maxEnding[lang]
	if !ok {
		return false
	}
	for _, stem := range w.stems {
		ending, ok := strings.CutPrefix(t, stem)
		if !ok {
			continue
		}
		if strings.HasPrefix(ending, "-") || strings.HasPrefix(ending, "’") || strings.HasPrefix(ending, "'") {
			return true
		}
		if lang == "en" {
			return ending == "s" || ending == "es"
		}
		if n := utf8.RuneCountInString(ending); n <= most {
			return true
		}
	}
	return false
}

// stemsOf returns what the inflected forms of a word start with.
func stemsOf(w word, lang string) []string {
	s := w.text
	if w.upper {
		return []string{s}
	}
	switch lang {
	case "ru":
		return []string{russianStem(s)}
	case "hy":
		return armenianStems(s)
	case "az":
		return azerbaijaniStems(s)
	}
	return []string{s}
}

// russianStem takes the ending off: at most two letters, and leaves three.
func russianStem(s string) string {
	r := []rune(s)
	for n := 0; n < 2 && len(r) > 3 && strings.ContainsRune("аеёиоуыэюяйь", r[len(r)-1]); n++ {
		r = r[:len(r)-1]
	}
	return string(r)
}

// armenianStems returns the word, and what it is before an ending where that
// weakens its last vowel: խորհուրդ, խորհրդի; միություն, միության; գիծ, գծի.
func armenianStems(s string) []string {
	stems := []string{s}
	if stem, ok := strings.CutSuffix(s, "ություն"); ok {
		return append(stems, stem+"ությ", stem+"ութ")
	}
	for _, vowel := range []string{"ու", "ի", "ույ"} {
		i := strings.LastIndex(s, vowel)
		if i <= 0 || i+len(vowel) >= len(s) || strings.ContainsAny(s[i+len(vowel):], "աեէըիոօու") {
			continue
		}
		stems = append(stems, s[:i]+s[i+len(vowel):])
	}
	if stem, ok := strings.CutSuffix(s, "ա"); ok { // Զախարովայի
		stems = append(stems, stem)
	}
	if stem, ok := strings.CutSuffix(s, "ու"); ok { // Բաքվի
		stems = append(stems, stem+"վ")
	}
	return stems
}

// azerbaijaniStems returns the word, and what it is before a vowel: birlik,
// birliyi; torpaq, torpağı. A compound's own ending makes way too: Şurası.
func azerbaijaniStems(s string) []string {
	stems := []string{s}
	if stem, ok := strings.CutSuffix(s, "k"); ok {
		stems = append(stems, stem+"y")
	}
	if stem, ok := strings.CutSuffix(s, "q"); ok {
		stems = append(stems, stem+"ğ")
	}
	return stems
}

func wordOf(s string, span brief.Span, lang string) word {
	w := word{span: span}
	var b strings.Builder
	letters, capitals := 0, 0
	folded := text.Fold(span.Of(s))
	for _, r := range folded.Runes() {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
				w.capital = w.capital || letters == 1
			}
		}
		b.WriteRune(text.FoldCase(r, lang))
	}
	w.upper = letters > 1 && capitals == letters
	w.text = b.String()
	return w
}
