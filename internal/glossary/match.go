package glossary

import (
	"slices"
	"strings"
)

// A form is one form of an entry, ready to be found with endings.
type form struct {
	lang     string
	words    []formWord
	accepted bool // right, but not looked for
}

// A formWord is a word of a form. A text has it if one of its stems starts the
// text's word and an ending follows.
type formWord struct {
	word
	stems []string
}

// parseAll reads the forms that an entry has in a language.
func parseAll(e *Entry, lang string) []form {
	all := make([]form, 0, len(e.Forms[lang]))
	for _, s := range spellings(e, lang) {
		t := cut(s, lang)
		f := form{lang: lang, words: make([]formWord, len(t.all)), accepted: e.accepted[lang+" "+s]}
		for i := range t.all {
			w := *t.at(i)
			f.words[i] = formWord{w, stemsOf(w, lang)}
		}
		if len(f.words) > 0 {
			all = append(all, f)
		}
	}
	return all
}

// spellings returns the forms of e, and those with a hyphen with a space too:
// "Nyu-York", "Nyu York".
func spellings(e *Entry, lang string) []string {
	all := e.Forms[lang]
	for _, s := range e.Forms[lang] {
		spaced := s
		switch {
		case strings.Contains(s, "-") && e.Kind != Institution:
			spaced = strings.ReplaceAll(s, "-", " ")
		case strings.Contains(s, " ") && (e.Kind == Capital || e.Kind == City):
			spaced = strings.ReplaceAll(s, " ", "-")
		}
		if spaced != s && !slices.Contains(all, spaced) {
			all = append(slices.Clip(all), spaced)
		}
	}
	return all
}

// surname returns the form by which a text names e again: for a person the
// last word that is no number ("Karekin II").
func (f form) surname(e *Entry) form {
	if e.Kind != Person {
		return f
	}
	i := len(f.words) - 1
	for i > 0 && strings.Trim(f.words[i].text, "ivxlcıբ") == "" {
		i--
	}
	f.words = f.words[i : i+1]
	return f
}

// has reports whether f stands somewhere in t, or a form of one word behind
// the hyphen of a compound. With loose, what is not all capitals may stand in
// small letters, and as an adjective.
func (t *words) has(f form, loose bool) bool {
	for i := range t.all {
		if n, _ := f.matches(t, i, loose); n > 0 {
			return true
		}
		if len(f.words) > 1 || f.words[0].upper {
			continue
		}
		for rest, ok := t.at(i).text, true; ok; {
			if _, rest, ok = strings.Cut(rest, "-"); ok && f.words[0].is(rest, f.lang, loose) {
				return true
			}
		}
	}
	return false
}

// matches returns how many words of t the form takes at i, 0 if they are not
// its own, and whether all of them stand without an ending.
func (f *form) matches(t *words, i int, loose bool) (n int, exact bool) {
	if len(t.all)-i < len(f.words) {
		return 0, false
	}
	exact = true
	for k := range f.words {
		w, got := &f.words[k], &t.all[i+k]
		if w.capital && !got.capital && (!loose || w.upper || len(w.text) < 5) { // Ван И
			return 0, false
		}
		if got.text == "" {
			t.at(i + k)
		}
		if w.upper && !got.upper && !startsUpper(got.text, w.text) {
			return 0, false
		}
		if got.text == w.text {
			continue
		}
		exact = false
		if !w.is(got.text, f.lang, loose) {
			return 0, false
		}
	}
	return len(f.words), exact
}

// startsUpper lets an acronym have an ending: "БМТ-nin", "ԱՄՆ-ի", "NATO's".
func startsUpper(t, w string) bool {
	rest, ok := strings.CutPrefix(t, w)
	return ok && rest != "" && (rest[0] == '-' || rest[0] == '\'')
}

// is reports whether t is w in some form.
func (w *formWord) is(t, lang string, loose bool) bool {
	if t == w.text {
		return true
	}
	for _, stem := range w.stems {
		ending, ok := strings.CutPrefix(t, stem)
		if ok && (ending == "" || ending[0] == '-' || ending[0] == '\'' || isEnding(ending, lang) || loose && adjectivesOf[lang][ending]) {
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
		if rest, ok := strings.CutSuffix(s, "и"); ok && w.capital && !strings.HasSuffix(rest, "и") {
			return []string{s} // Батуми, Поти: they take no endings
		}
		return []string{russianStem(s)}
	case "hy":
		return armenianStems(s)
	case "az":
		return azerbaijaniStems(s)
	}
	return []string{s}
}

// russianStem takes the ending off: the whole of an adjective's, of other words
// the last letter, and leaves three.
func russianStem(s string) string {
	r := []rune(s)
	if len(r) > 4 {
		switch string(r[len(r)-2:]) {
		case "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые":
			return string(r[:len(r)-2])
		}
	}
	if len(r) > 3 && strings.ContainsRune("аеёиоуыэюяйь", r[len(r)-1]) {
		return string(r[:len(r)-1])
	}
	return s
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
	if stem, ok := strings.CutSuffix(s, "տուն"); ok { // Սպիտակ տան
		stems = append(stems, stem+"տան")
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
