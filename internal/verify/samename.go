package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley/internal/text"
)

// A nameWord is a word of a phrase that names somebody.
type nameWord struct {
	word    string // folded, without a genitive ending
	capital bool
}

// nameWords cuts a phrase that names somebody into the words that tell who it
// is.
func nameWords(phrase, lang string) []nameWord {
	l := parse(excerptOf(phrase))
	var words []nameWord
	for k, t := range l.tokens {
		if !t.word {
			continue
		}
		first, _ := utf8.DecodeRuneInString(l.text(k))
		w := nameWord{word: foldName(l.text(k), lang), capital: unicode.IsUpper(first)}
		if !isNameFiller(w.word) {
			words = append(words, w)
		}
	}
	return words
}

// excerptOf returns the beginning of a phrase: no name is longer.
func excerptOf(phrase string) string {
	const most = 400
	if len(phrase) <= most {
		return phrase
	}
	return strings.ToValidUTF8(phrase[:most], "")
}

// foldName writes a word of a name as names are compared.
func foldName(word, lang string) string {
	w := strings.Map(func(r rune) rune {
		switch r {
		case 'ё', 'Ё':
			return 'е'
		case '՛', '՜', '՞', '՟':
			return -1
		}
		return text.FoldCase(r, lang)
	}, word)
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	if baseOf(lang) == "en" {
		return unaccented(w)
	}
	if at := strings.LastIndexByte(w, '-'); at > 0 && utf8.RuneCountInString(w[at+1:]) <= 4 && !isDigits(w[:at], 1, len(w)) {
		w = w[:at] // the ending of a foreign name: "BBC-yə"
	}
	return w
}

// unaccented takes the marks off Latin letters: English news writes them or
// does not.
func unaccented(w string) string {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(w))
		}
	}
	return w
}

// isNameFiller reports whether the word says nothing about who is named.
func isNameFiller(word string) bool {
	switch word {
	case "the", "a", "an", "of", "for", "to", "in", "at", "on", "and", "its", "his", "her", "their", "by", "from", "with", "who",
		"mr", "mrs", "ms", "dr", "sir", "и", "в", "по", "на", "из", "с", "от", "при", "г", "господин", "и՛", "և", "եւ", "եվ",
		"պարոն", "տիկին", "և՛", "və", "üzrə", "cənab", "xanım":
		return true
	}
	return false
}

// sameSpeaker reports whether two phrases in the language lang may name the
// same speaker, as far as their words tell: the words of the one are among
// those of the other, initials and the endings of the language aside. Where
// the shorter has names in capitals and other words ("State Department
// spokesman Ned Price"), its names decide.
func sameSpeaker(a, b, lang string) bool {
	return sameNames(nameWords(a, lang), nameWords(b, lang), lang)
}

func sameNames(a, b []nameWord, lang string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return holdsName(a, b, lang) || holdsName(b, a, lang)
}

// holdsName reports whether every word of name, or every capitalised one if
// there are any but the first, is among words.
func holdsName(words, name []nameWord, lang string) bool {
	for _, n := range name {
		if !slices.ContainsFunc(words, func(w nameWord) bool { return sameName(w.word, n.word, lang) }) {
			return false
		}
	}
	return true
}

// sameName reports whether two folded words of the language lang may be forms
// of one name: equal, one the initial of the other, or alike but for the
// endings that the language gives to names.
func sameName(a, b, lang string) bool {
	if a == b {
		return true
	}
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if na == 1 || nb == 1 {
		ra, _ := utf8.DecodeRuneInString(a)
		rb, _ := utf8.DecodeRuneInString(b)
		return ra == rb && na != nb && !unicode.IsDigit(ra)
	}
	common := 0
	for common < len(a) && common < len(b) && a[common] == b[common] {
		common++
	}
	for common > 0 && (common < len(a) && !utf8.RuneStart(a[common]) || common < len(b) && !utf8.RuneStart(b[common])) {
		common--
	}
	return endingsAgree(utf8.RuneCountInString(a[:common]), a[common:], b[common:], baseOf(lang))
}

// endingsAgree reports whether two words with n letters in common may end as
// they do and be one name.
func endingsAgree(n int, a, b, lang string) bool {
	switch lang {
	case "en":
		return n >= 5 && isEnding(a, englishEndings) && isEnding(b, englishEndings)
	case "ru":
		return n >= 3 && isEnding(a, russianEndings) && isEnding(b, russianEndings) ||
			n >= 6 && isEnding(a, russianLongEndings) && isEnding(b, russianLongEndings)
	case "hy":
		return n >= 3 && isEnding(a, armenianEndings) && isEnding(b, armenianEndings)
	case "az":
		for _, change := range [][2]string{{"k", "y"}, {"q", "ğ"}} { // nazirlik, nazirliyi
			if a == change[0] && strings.HasPrefix(b, change[1]) || b == change[0] && strings.HasPrefix(a, change[1]) {
				a, b = strings.TrimPrefix(strings.TrimPrefix(a, change[0]), change[1]), strings.TrimPrefix(strings.TrimPrefix(b, change[0]), change[1])
			}
		}
		return n >= 3 && isAzerbaijaniEnding(a) && isAzerbaijaniEnding(b)
	}
	return n >= 4 && utf8.RuneCountInString(a) <= 2 && utf8.RuneCountInString(b) <= 2
}

// Endings of names and of words for offices. English has those that make the
// word for a country's people; Russian -ov is an ending after long stems only,
// else Али would be Алиев.
const (
	englishEndings = " s n an ian i ish ese es "
	russianEndings = ` а я у ю ы и е о ь й ой ей ом ем ым им ого его ому ему ая яя ую юю ое ее ые ие ых их ыми ими ам ям ами ями ах ях
		ию ия ии ием ью ий ый ою ею `
	russianLongEndings = russianEndings + ` ов ев ский ская ское ские ского ской скому скую ским ском ских скими `
	armenianEndings    = ` յի յին յից յով յում ը ն ի ին ից ով ում ու ուն ուց իս ս եր երը երի երին ներ ները ներն ների ներին ներից ներով ներում
		ուն ունը ունն ան անը անն ունից ունում անից ամբ ությունը ության նի նը վի ու ուի ւ `
	azerbaijaniEndings = ` lar lər ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü yı yi yu yü nı ni nu nü sı si su sü
		da də nda ndə dan dən ndan ndən la lə yla ylə dır dir dur dür ki `
)

func isEnding(s, endings string) bool {
	if s == "" {
		return true
	}
	at := strings.Index(endings, s)
	for at >= 0 {
		if isSpaceAt(endings, at-1) && isSpaceAt(endings, at+len(s)) {
			return true
		}
		next := strings.Index(endings[at+1:], s)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}

func isSpaceAt(s string, i int) bool {
	return i >= 0 && i < len(s) && strings.IndexByte(" \t\n", s[i]) >= 0
}

// isAzerbaijaniEnding reports whether s is up to three endings in a row.
func isAzerbaijaniEnding(s string) bool { return isEndings(s, azerbaijaniEndings, 3) }

func isEndings(s, endings string, most int) bool {
	if isEnding(s, endings) {
		return true
	}
	if most <= 1 || len(s) > 24 {
		return false
	}
	for i := range s {
		if i > 0 && isEnding(s[:i], endings) && isEndings(s[i:], endings, most-1) {
			return true
		}
	}
	return false
}
