package typography

import "unicode"

// armenian sets the full stop ։ where a colon or full stop stands for it, and
// the colon in times and ratios, where it does not; and the comma-like ՝ for
// its typewriter form.
func armenian(r []rune) []rune {
	for i, c := range r {
		before := at(r, i-1)
		switch {
		case c == '։' && unicode.IsDigit(before) && unicode.IsDigit(at(r, i+1)):
			r[i] = ':'
		case c == '․': // U+2024, of which few typefaces know more
			r[i] = '.'
		case c == '`' && isArmenian(before):
			r[i] = '՝'
		case c == ':' && endsWord(r, i) && startsSentence(r, i+1):
			r[i] = '։'
		case c == '.' && endsWord(r, i) && isEnd(r, i+1) && !isAbbreviation(r, i):
			r[i] = '։'
		}
	}
	return r
}

func isArmenian(r rune) bool { return unicode.Is(unicode.Armenian, r) && unicode.IsLetter(r) }

// endsWord reports whether an Armenian word, or one in quotation marks or
// brackets, ends before i.
func endsWord(r []rune, i int) bool {
	for i > 0 && (r[i-1] == '»' || r[i-1] == ')') {
		i--
	}
	return isArmenian(at(r, i-1))
}

// startsSentence reports whether a new sentence, or nothing, follows at i.
func startsSentence(r []rune, i int) bool {
	if isEnd(r, i) {
		return true
	}
	return isSpace(at(r, i)) && unicode.IsUpper(at(r, i+1))
}

func isEnd(r []rune, i int) bool { return i >= len(r) || r[i] == '\n' }

// isAbbreviation reports whether the word before the point i has fewer than
// three letters, as թ. (year) has.
func isAbbreviation(r []rune, i int) bool {
	n := 0
	for isArmenian(at(r, i-1-n)) {
		n++
	}
	return n > 0 && n < 3 && at(r, i-1) != 'է' // "is" ends most sentences
}
