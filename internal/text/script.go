package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"parley/summarize/brief"
)

// Script is a writing system, as far as parley tells them apart.
type Script int

// The scripts. Common is what no script owns: digits, punctuation, marks.
const (
	Common Script = iota
	Latin
	Cyrillic
	Armenian
	Georgian
	Arabic
	Greek
	Hebrew
	Other // every script not named here
)

// String returns the English name of s.
func (s Script) String() string {
	switch s {
	case Common:
		return "common"
	case Latin:
		return "Latin"
	case Cyrillic:
		return "Cyrillic"
	case Armenian:
		return "Armenian"
	case Georgian:
		return "Georgian"
	case Arabic:
		return "Arabic"
	case Greek:
		return "Greek"
	case Hebrew:
		return "Hebrew"
	}
	return "other"
}

// ScriptOf returns the script of the letter r, and Common for what is no letter.
func ScriptOf(r rune) Script {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return Latin
		}
		return Common
	case 0x400 <= r && r <= 0x481, 0x48A <= r && r <= 0x52F: // the usual ones, ahead of the tables
		return Cyrillic
	case 0x531 <= r && r <= 0x556, 0x560 <= r && r <= 0x588:
		return Armenian
	case 0xC0 <= r && r <= 0x2AF && r != '×' && r != '÷':
		return Latin
	case 0x2010 <= r && r <= 0x2027:
		return Common
	case !unicode.IsLetter(r):
		return Common
	case unicode.Is(unicode.Latin, r):
		return Latin
	case unicode.Is(unicode.Cyrillic, r):
		return Cyrillic
	case unicode.Is(unicode.Armenian, r):
		return Armenian
	case unicode.Is(unicode.Georgian, r):
		return Georgian
	case unicode.Is(unicode.Arabic, r):
		return Arabic
	case unicode.Is(unicode.Greek, r):
		return Greek
	case unicode.Is(unicode.Hebrew, r):
		return Hebrew
	case unicode.Is(unicode.Common, r):
		return Common // the micro sign, modifier letters
	}
	return Other
}

// MainScript returns the script in which the language with the BCP 47 code
// lang is written, and Common if lang is empty or unknown.
func MainScript(lang string) Script {
	switch baseLang(lang) {
	case "", "und":
		return Common
	case "hyw":
		return Armenian // x/text, of 2017, does not know its script
	}
	switch lang { // the usual ones, without parsing
	case "en", "az", "tr", "de", "fr", "es", "it", "pt", "nl", "pl", "ro":
		return Latin
	case "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn":
		return Cyrillic
	case "hy":
		return Armenian
	case "ka":
		return Georgian
	}
	tag := language.Make(lang)
	script, confidence := tag.Script()
	if confidence == language.No || tag.IsRoot() {
		return Common
	}
	switch script.String() {
	case "Latn":
		return Latin
	case "Cyrl":
		return Cyrillic
	case "Armn":
		return Armenian
	case "Geor":
		return Georgian
	case "Arab":
		return Arabic
	case "Grek":
		return Greek
	case "Hebr":
		return Hebrew
	}
	return Other
}

// MixedScript returns the runs of adjacent letters in s that hold letters of
// two scripts: a Cyrillic а inside a Latin word. Words joined by a hyphen or
// an apostrophe are runs of their own ("USAID-ի", "НАТО-nun"), and so is what
// a digit parts; combining marks and the Armenian marks inside a word part
// nothing. Scripts that Script does not name, many of which put no space
// between words, do not count.
func MixedScript(s string) []brief.Span {
	var mixed []brief.Span
	run, script, two := brief.Span{Start: -1}, Common, false
	end := func() {
		if two {
			mixed = append(mixed, run)
		}
		run, script, two = brief.Span{Start: -1}, Common, false
	}
	for i, r := range s {
		if !unicode.IsLetter(r) {
			if run.Start >= 0 && !isInsideWord(r) {
				end()
			}
			continue
		}
		if run.Start < 0 {
			run.Start = i
		}
		run.End = i + utf8.RuneLen(r)
		switch of := ScriptOf(r); {
		case of == Common || of == Other || of == script:
		case script == Common:
			script = of
		default:
			two = true
		}
	}
	end()
	return mixed
}

// ForeignLetters returns the runs of adjacent letters in s that the language
// lang does not use:
//
//   - letters of its script outside its alphabet: і ї є ґ in Russian, ы э ъ ё
//     in Ukrainian, in Azerbaijani and Turkish the look-alikes ǝ of ə, ș of ş
//     and ǧ of ğ;
//   - i with a combining dot in Azerbaijani and Turkish, which lower-casing İ
//     by the rules of another language leaves behind;
//   - letters of a neighbour's script: Cyrillic, Armenian and Georgian ones in
//     a language that is written in another script.
//
// Latin letters are foreign nowhere but in the look-alikes above: names bring
// them along, accents included.
func ForeignLetters(s, lang string) []brief.Span {
	main := MainScript(lang)
	if main == Common {
		return nil
	}
	base := baseLang(lang)
	var foreign []brief.Span
	before := 0 // where the rune before starts
	for i, r := range s {
		from := -1
		switch {
		case isForeignLetter(r, base, main):
			from = i
		case r == 0x307 && (base == "az" || base == "tr") && i > 0 && s[i-1]|0x20 == 'i':
			from = before
		}
		before = i
		if from < 0 {
			continue
		}
		end := i + utf8.RuneLen(r)
		if n := len(foreign); n > 0 && foreign[n-1].End == from {
			foreign[n-1].End = end
		} else {
			foreign = append(foreign, brief.Span{Start: from, End: end})
		}
	}
	return foreign
}

// isForeignLetter reports whether the language with the base code lang, which
// is written in the script main, does not use the letter r.
func isForeignLetter(r rune, lang string, main Script) bool {
	if r < 0x0100 {
		return false
	}
	switch script := ScriptOf(r); script {
	case Armenian, Georgian:
		return script != main
	case Cyrillic:
		return main != Cyrillic || !inCyrillicAlphabet(unicode.ToLower(r), lang)
	case Latin:
		if lang == "az" || lang == "tr" {
			switch r {
			case 'ǝ', 'Ǝ', 'ɘ', 'ș', 'Ș', 'ț', 'Ț', 'ǧ', 'Ǧ':
				return true
			case 'ə', 'Ə':
				return lang == "tr"
			}
		}
	}
	return false
}

// inCyrillicAlphabet reports whether the small Cyrillic letter r is in the
// alphabet of lang. Of an alphabet that it does not know it says yes.
func inCyrillicAlphabet(r rune, lang string) bool {
	russian := 'а' <= r && r <= 'я' || r == 'ё'
	switch lang {
	case "ru":
		return russian
	case "uk":
		return russian && !isOneOf(r, "ыэъё") || isOneOf(r, "іїєґ")
	case "be":
		return russian && !isOneOf(r, "ищъ") || isOneOf(r, "іў")
	case "bg":
		return russian && !isOneOf(r, "ыэё") || r == 'ѝ'
	case "sr":
		return russian && !isOneOf(r, "йщъыьэюяё") || isOneOf(r, "ђјљњћџ")
	}
	return true
}

func isOneOf(r rune, set string) bool { return strings.ContainsRune(set, r) }
