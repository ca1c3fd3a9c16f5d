package text

import (
	"unicode"
	"unicode/utf8"
)

// Language returns the base language of s as an ISO 639 code, and "und" where
// it is unsure. The script of most letters decides first: Armenian is always
// "hy". Languages that share a script are told apart by the letters that only
// some of them have, by their function words and by their commonest trigrams.
// A heading of four words may well be "und"; an article is so only if it is in
// a language that Language does not know.
//
// It does not tell Eastern from Western Armenian, Croatian from Serbian or
// Bosnian in Latin letters ("hr"), Malay from Indonesian ("id"), one Norwegian
// from the other ("no").
func Language(s string) string {
	s = headOf(s, languageHead)
	switch script := leadingScript(s); script {
	case Armenian:
		return "hy"
	case Georgian:
		return "ka"
	case Greek:
		return "el"
	case Hebrew:
		return "he"
	case Arabic:
		return languageOfArabic(s)
	case Latin:
		return latinSieve().language(s, script)
	case Cyrillic:
		return cyrillicSieve().language(s, script)
	case Other:
		return languageOfOther(s)
	}
	return "und"
}

// languageHead is how much of a text decides its language, in bytes.
const languageHead = 64 << 10

// headOf returns the first n bytes of s, less the rune that is cut there.
func headOf(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// leadingScript returns the script of most letters in s, and Common if it has
// no letters. A Latin letter counts half: Latin names stand in texts of every
// script, and the other way round they seldom do.
func leadingScript(s string) Script {
	var count [Other + 1]int
	for _, r := range s {
		if script := ScriptOf(r); script != Common {
			count[script]++
		}
	}
	count[Latin] /= 2
	lead := Common
	for script, n := range count {
		if n > count[lead] {
			lead = Script(script)
		}
	}
	return lead
}

// languageOfArabic tells the languages in Arabic letters apart by the letters
// that each adds, or writes otherwise than its neighbours.
func languageOfArabic(s string) string {
	var all, ug, ckb, ps, sd, ur, fa, ar int
	for _, r := range s {
		if ScriptOf(r) != Arabic {
			continue
		}
		all++
		switch r {
		case 'ۇ', 'ۈ', 'ۋ', 'ڭ':
			ug++
		case 'ێ', 'ۆ', 'ڕ', 'ڵ':
			ckb++
		case 'ښ', 'ځ', 'څ', 'ۍ', 'ړ', 'ډ', 'ټ', 'ګ', 'ې':
			ps++
		case 'ٿ', 'ڳ', 'ڪ', 'ڻ', 'ڏ', 'ٻ', 'ڀ', 'ٽ', 'ڌ', 'ڙ':
			sd++
		case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ':
			ur++
		case 'ی', 'ک', 'گ', 'پ', 'چ', 'ژ':
			fa++
		case 'ي', 'ك', 'ة', 'ى', 'أ', 'إ':
			ar++
		}
	}
	// Words of a neighbour occur: a letter in 25 is more than they bring.
	often := max(2, all/25)
	switch {
	case ug >= often:
		return "ug"
	case ckb >= often:
		return "ckb"
	case ps >= often:
		return "ps"
	case sd >= often:
		return "sd"
	case ur >= often:
		return "ur"
	case fa >= often && fa > 2*ar:
		return "fa"
	case ar >= often && ar > 2*fa:
		return "ar"
	}
	return "und"
}

// languageOfOther knows the languages that have a script to themselves.
func languageOfOther(s string) string {
	var kana, hangul, han, thai, other int
	for _, r := range s {
		switch {
		case ScriptOf(r) != Other:
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Thai, r):
			thai++
		default:
			other++
		}
	}
	switch {
	case other > kana+hangul+han+thai:
		return "und"
	case thai > kana+hangul+han:
		return "th"
	case hangul > kana+han:
		return "ko"
	case kana > han/10: // Japanese is never without kana for long
		return "ja"
	}
	return "zh"
}
