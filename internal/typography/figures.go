package typography

import (
	"strings"
	"unicode"
)

// units are beginnings of words that follow a decimal fraction: magnitudes and
// percent. Before any other word a point may be that of a time or a date.
var units = []string{
	"млн", "млрд", "трлн", "тыс", "миллион", "миллиард", "триллион", "процент",
	"մլն", "մլրդ", "միլիոն", "միլիարդ", "տրիլիոն", "տոկոս", "հազար",
	"mln", "mlrd", "trln", "milyon", "milyard", "trilyon", "faiz",
}

// decimals sets the decimal mark of figures before a percent sign or one of
// units: one or two digits behind it, for three may be a group.
func decimals(r []rune, mark rune) []rune {
	for i := 1; i+1 < len(r); i++ {
		if r[i] != '.' || !unicode.IsDigit(r[i-1]) || !unicode.IsDigit(r[i+1]) {
			continue
		}
		first := i - 1
		for unicode.IsDigit(at(r, first-1)) {
			first--
		}
		end := i + 1
		for unicode.IsDigit(at(r, end)) {
			end++
		}
		if end-i-1 > 2 || strings.ContainsRune(".,:/-", at(r, first-1)) && first > 0 {
			continue
		}
		for isSpace(at(r, end)) {
			end++
		}
		if at(r, end) == '%' || startsWithUnit(r[end:]) {
			r[i] = mark
		}
	}
	return r
}

func startsWithUnit(r []rune) bool {
	const longest = 9
	s := string(r[:min(len(r), longest)])
	for _, u := range units {
		if strings.HasPrefix(s, u) {
			return true
		}
	}
	return false
}

// noBreak keeps together the groups of a figure, a figure and its magnitude, an
// initial and the name, and a dash and the word before it.
func noBreak(r []rune) []rune {
	for i, c := range r {
		if c != ' ' {
			continue
		}
		before, after := at(r, i-1), at(r, i+1)
		switch {
		case before == '№':
		case unicode.IsDigit(before) && isGroup(r[i+1:]) && startsGroups(r[:i]):
		case unicode.IsDigit(before) && startsWithUnit(r[i+1:]):
		case before == '.' && unicode.IsUpper(after) && unicode.IsUpper(at(r, i-2)) && !isWordRune(at(r, i-3)):
		case after == '—' && isSpace(at(r, i+2)) && before != '\n' && !isSpace(before) && before != 0:
		default:
			continue
		}
		r[i] = nbsp
	}
	return r
}

// isGroup reports whether r starts with a group of just three digits.
func isGroup(r []rune) bool {
	for i := range 3 {
		if !unicode.IsDigit(at(r, i)) {
			return false
		}
	}
	return !unicode.IsDigit(at(r, 3))
}

// startsGroups reports whether r ends with one to three digits.
func startsGroups(r []rune) bool {
	n := 0
	for n < 4 && unicode.IsDigit(at(r, len(r)-1-n)) {
		n++
	}
	return n >= 1 && n <= 3
}
