package text

import (
	"strings"
	"sync"
	"unicode"

	"parley/summarize/brief"
)

// A Territory is a mention of a state, a part of one or an organisation of
// states in a text.
type Territory struct {
	Span brief.Span

	// Code is the ISO 3166-1 code of a state ("AZ"), XK for Kosovo, an
	// acronym for an organisation ("EU", "UN", "NATO", "OSCE"), and a word in
	// small letters for what is no state or is not recognised as one by most
	// ("karabakh", "gaza", "scotland").
	Code string

	Form TerritoryForm
}

// TerritoryForm is how a text names a territory.
type TerritoryForm int

// The forms.
const (
	Name    TerritoryForm = iota // Armenia, the US, ABŞ
	Demonym                      // Armenian, Armenians: an adjective or people
	Capital                      // Yerevan, the Kremlin: the city, or the government there
)

// Territories returns the mentions of territories in s in the order in which
// they stand, the longest where several start at one word. lang is the language
// of s (en, ru, hy, az); in other languages there are none. A name needs its
// capital letters, a part of a compound counts ("US-led", "российско-украинский"),
// and a part of a longer name does not ("Latin America", the "Minsk Group").
//
// The lists were drawn up by hand: all states of Europe and around the South
// Caucasus, and the larger ones of the world.
func Territories(s, lang string) []Territory { return Fold(s).Territories(lang) }

// Territories is the function of that name for a text that is folded already.
func (f *Folded) Territories(lang string) []Territory {
	lexicon := territoriesOf(lang)
	if lexicon == nil {
		return nil
	}
	runes := f.Runes()
	words := lexicon.words(runes)
	var found []Territory
	for i := 0; i < len(words); {
		if !lexicon.first[words[i].first] {
			i++
			continue
		}
		entry, n := lexicon.at(runes, words[i:])
		if n == 0 {
			i++
			continue
		}
		if entry.code != "-" {
			found = append(found, Territory{Span: f.Span(int(words[i].from), int(words[i+n-1].to)), Code: entry.code, Form: entry.form})
		}
		i += n
	}
	return found
}

// SameTerritory reports whether a and b, in the language lang, name the same
// territory and no other, in whatever form: "Yerevan" and "the Armenians".
func SameTerritory(a, b, lang string) bool {
	code := ""
	for _, s := range []string{a, b} {
		mentions := Territories(s, lang)
		if len(mentions) == 0 {
			return false
		}
		for _, m := range mentions {
			if code != "" && m.Code != code {
				return false
			}
			code = m.Code
		}
	}
	return true
}

// A territoryLexicon is what one language contributes.
type territoryLexicon struct {
	lang    string
	first   map[[3]rune]bool // how the first words of entries start
	entries map[string][]territoryEntry
	endings map[string]bool
	longest int // ending, in bytes
}

// A territoryEntry is one name, stored under its first word.
type territoryEntry struct {
	code  string
	form  TerritoryForm
	words []territoryPart
}

// A territoryWord is a word of a text.
type territoryWord struct {
	from, to int32   // in the folded text
	first    [3]rune // its first letters, small
	joined   bool    // with the word before it, by one space or mark
	capital  bool
	upper    bool // all capitals, two or more
}

// A territoryPart is a word of a table.
type territoryPart struct {
	territoryWord
	text string // in small letters
	stem bool   // an ending may follow
}

var (
	territoryEN = sync.OnceValue(func() *territoryLexicon { return newTerritoryLexicon("en", territoriesEN) })
	territoryRU = sync.OnceValue(func() *territoryLexicon { return newTerritoryLexicon("ru", territoriesRU) })
	territoryHY = sync.OnceValue(func() *territoryLexicon { return newTerritoryLexicon("hy", territoriesHY) })
	territoryAZ = sync.OnceValue(func() *territoryLexicon { return newTerritoryLexicon("az", territoriesAZ) })
)

// territoriesOf returns the lexicon of a language, nil if there is none.
func territoriesOf(lang string) *territoryLexicon {
	switch baseLang(lang) {
	case "en":
		return territoryEN()
	case "ru":
		return territoryRU()
	case "hy", "hyw":
		return territoryHY()
	case "az":
		return territoryAZ()
	}
	return nil
}

func newTerritoryLexicon(lang, table string) *territoryLexicon {
	l := &territoryLexicon{lang: lang, first: map[[3]rune]bool{}, entries: map[string][]territoryEntry{}, endings: map[string]bool{}}
	for _, e := range territoryEndings(lang) {
		e = string(Fold(e).Runes())
		l.endings[e] = true
		l.longest = max(l.longest, len(e))
	}
	for _, row := range strings.Split(strings.TrimSpace(table), "\n") {
		code, forms, _ := strings.Cut(row, " ")
		for form, names := range strings.Split(forms, "|") {
			for _, name := range strings.Fields(names) {
				l.add(code, TerritoryForm(form), strings.ReplaceAll(name, "_", " "))
			}
		}
	}
	return l
}

// add adds a name. In English, an s makes a plural of people.
func (l *territoryLexicon) add(code string, form TerritoryForm, name string) {
	runes := Fold(name).Runes()
	var parts []territoryPart
	for _, w := range l.words(runes) {
		rest := string(runes[w.to:])
		stem := strings.HasPrefix(rest, "*") || l.lang == "en" && form == Demonym && rest == ""
		parts = append(parts, territoryPart{w, l.small(runes, w), stem})
	}
	first := parts[0]
	l.first[first.first] = true
	l.entries[first.text] = append(l.entries[first.text], territoryEntry{code: code, form: form, words: parts})
}

// at returns the entry that the words start with and how many of them it
// takes: the longest, by words and then by letters.
func (l *territoryLexicon) at(runes []rune, words []territoryWord) (found territoryEntry, n int) {
	w := l.small(runes, words[0])
	for cut := len(w); cut > 0 && cut >= len(w)-l.longest; cut-- {
		for _, e := range l.entries[w[:cut]] {
			if len(e.words) > n && l.matches(e, runes, words) {
				found, n = e, len(e.words)
				if l.belongs(w[cut:]) && e.form == Name {
					found.form = Demonym
				}
			}
		}
	}
	return found, n
}

// matches reports whether the words start with the entry.
func (l *territoryLexicon) matches(e territoryEntry, runes []rune, words []territoryWord) bool {
	if len(words) < len(e.words) {
		return false
	}
	for k, part := range e.words {
		w := words[k]
		if w.first != part.first {
			return false
		}
		ending, ok := strings.CutPrefix(l.small(runes, w), part.text)
		switch {
		case !ok, k > 0 && !w.joined, part.upper && !w.upper:
			return false
		case part.capital && !w.capital && !(e.form == Name && l.belongs(ending)):
			return false
		case ending != "" && !(part.stem && l.endings[ending]):
			return false
		}
	}
	return true
}

// belongs reports whether an ending makes people of a state: Azerbaijani -lı.
func (l *territoryLexicon) belongs(ending string) bool {
	if l.lang != "az" {
		return false
	}
	for _, suffix := range []string{"lı", "li", "lu", "lü"} {
		if strings.HasPrefix(ending, suffix) {
			return true
		}
	}
	return false
}

// words cuts folded runes into runs of letters, at hyphens and apostrophes too, but for
// the dots of an acronym: "U.S." is one word.
func (l *territoryLexicon) words(runes []rune) []territoryWord {
	words := make([]territoryWord, 0, len(runes)/5+2)
	last := -2 // the end of the word before
	for i := 0; i < len(runes); {
		if !numLetter(runes[i]) {
			i++
			continue
		}
		w := territoryWord{joined: i == last+1, capital: unicode.IsUpper(runes[i])}
		from, n, small := i, 0, false
		letter := func(r rune) {
			if n < len(w.first) {
				w.first[n] = FoldCase(r, l.lang)
			}
			small = small || !unicode.IsUpper(r)
			n++
		}
		for ; i < len(runes) && (numLetter(runes[i]) || isInsideWord(runes[i])); i++ {
			if numLetter(runes[i]) {
				letter(runes[i])
			}
		}
		if n == 1 && w.capital && i == from+1 {
			for i+1 < len(runes) && runes[i] == '.' && unicode.IsUpper(runes[i+1]) && (i+2 == len(runes) || !numLetter(runes[i+2])) {
				letter(runes[i+1])
				i += 2
			}
			if n > 1 && i < len(runes) && runes[i] == '.' {
				i++
			}
		}
		w.from, w.to, w.upper, last = int32(from), int32(i), !small && n > 1, i
		words = append(words, w)
	}
	return words
}

// small returns the letters of a word of a text, small.
func (l *territoryLexicon) small(runes []rune, w territoryWord) string {
	var b strings.Builder
	for _, r := range runes[w.from:w.to] {
		if numLetter(r) {
			b.WriteRune(FoldCase(r, l.lang))
		}
	}
	return b.String()
}

// territoryEndings returns what may follow a stem of the tables.
func territoryEndings(lang string) []string {
	switch lang {
	case "en":
		return []string{"s"}
	case "ru":
		return strings.Fields(`а у ом е ы и ю я ем ём ей ёй ой ою ии ию ия ий ией ь ью й ов ев ам ами ах ям ями ях
			ый ая яя ое ее ие ые ого его ому ему им ым ою ую юю их ых ими ыми о`)
	case "hy":
		return combined([]string{"", "եր", "ներ", "իներ", "ուհի", "ուհիներ"}, strings.Fields(`_ ը ն ի ին ից ում ով իս իդ իցս ինը ինն
			յի յին յից յում յով յինը վի վին ու ուն ուց ան անը անն անից անում ամբ ուն ունը ունն ունից ունում ունով`))
	case "az":
		return combined(
			combined(strings.Fields("_ lı li lu lü"), strings.Fields("_ lar lər")),
			combined(strings.Fields(`_ ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü yı yi yu yü da də nda ndə
				dan dən ndan ndən la lə yla ylə`), strings.Fields("_ kı ki dır dir dur dür")))
	}
	return nil
}

// combined returns each of a with each of b after it; _ is nothing.
func combined(a, b []string) []string {
	var all []string
	for _, x := range a {
		for _, y := range b {
			all = append(all, strings.Trim(x, "_")+strings.Trim(y, "_"))
		}
	}
	return all
}
