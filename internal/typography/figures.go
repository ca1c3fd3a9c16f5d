package typography

import (
	"slices"
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
		case unicode.IsDigit(before) && (startsWithUnit(r[i+1:]) || startsWithMeasure(r[i+1:])):
		case before == '.' && endsWithPower(r[:i-1]) && startsWithMeasure(r[i+1:]):
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

// measures are abbreviations of units, powers those that stand before them:
// "5 кв. км".
var (
	measures = []string{"км", "м", "га", "кВ", "кВт", "МВт", "кг", "т", "кв", "куб", "կմ", "մ", "հա", "կգ", "տ", "կՎտ", "քկմ"}
	powers   = []string{"кв", "куб", "քառ", "խոր"}
)

func startsWithMeasure(r []rune) bool {
	n := 0
	for n < len(r) && unicode.IsLetter(r[n]) {
		n++
	}
	return n < 4 && slices.Contains(measures, string(r[:n]))
}

func endsWithPower(r []rune) bool {
	n := 0
	for n < 4 && unicode.IsLetter(at(r, len(r)-1-n)) {
		n++
	}
	return n < 4 && slices.Contains(powers, string(r[len(r)-n:]))
}

// thousands writes a figure of four digits without a gap: 5370, as the press
// of these languages does, but 53 700.
func thousands(r []rune, group rune) []rune {
	out := make([]rune, 0, len(r))
	for i, c := range r {
		if !isLoneGap(r, i, group) {
			out = append(out, c)
		}
	}
	return out
}

// isLoneGap reports whether r[i] parts a digit from just three, which are all
// of the figure. A point before a magnitude may be a decimal one and is none.
func isLoneGap(r []rune, i int, group rune) bool {
	isGap := func(c rune) bool { return c == group || group == ' ' && isSpace(c) }
	const digits = 3
	before, next := at(r, i-2), i+digits+1
	switch {
	case !isGap(r[i]) || !unicode.IsDigit(at(r, i-1)) || !isGroup(r[i+1:]):
		return false
	case isWordRune(before), strings.ContainsRune(".,:/-–−", before), isSpace(before) && unicode.IsDigit(at(r, i-3)):
		return false // two digits or more, or a part of another figure
	case isGap(at(r, next)) && unicode.IsDigit(at(r, next+1)):
		return false // more groups
	case group == '.':
		return at(r, next) != ',' && !beforeUnit(r, next)
	}
	return true
}

// beforeUnit reports whether a percent sign or one of units follows at i.
func beforeUnit(r []rune, i int) bool {
	for isSpace(at(r, i)) {
		i++
	}
	return i < len(r) && (r[i] == '%' || startsWithUnit(r[i:]))
}

// times sets the colon of a time that has a point: after the word before
// ("saat 6.30"), or before one of later ("6.30 утра").
func times(r []rune, before, later string) []rune {
	for i, c := range r {
		if c != '.' || !isTime(r, i) {
			continue
		}
		first, end := i-1, i+3
		if unicode.IsDigit(at(r, first-1)) {
			first--
		}
		if before != "" && isSpace(at(r, first-1)) && strings.HasSuffix(strings.ToLower(string(r[max(0, first-1-len(before)):first-1])), before) {
			r[i] = ':'
		}
		if isSpace(at(r, end)) {
			word := end + 1
			for end = word; unicode.IsLetter(at(r, end)); end++ {
			}
			if slices.Contains(strings.Fields(later), string(r[word:end])) {
				r[i] = ':'
			}
		}
	}
	return r
}

// isTime reports whether the point i stands between an hour and two digits of
// minutes, and those alone.
func isTime(r []rune, i int) bool {
	digit := func(j int) int { // -1: none
		if c := at(r, j); '0' <= c && c <= '9' {
			return int(c - '0')
		}
		return -1
	}
	if digit(i-1) < 0 || digit(i+1) < 0 || digit(i+2) < 0 || digit(i+3) >= 0 || digit(i+1) > 5 || digit(i-3) >= 0 {
		return false
	}
	hour := digit(i - 1)
	if tens := digit(i - 2); tens >= 0 {
		hour += 10 * tens
	}
	return hour < 25 && !strings.ContainsRune(".,:", at(r, i+3))
}

// ranges sets the dash between two figures: 300–400. What has more hyphens, or
// letters before, is a number of another kind: a telephone's, a date, COP-29.
func ranges(r []rune, dash rune) []rune {
	for i, c := range r {
		if c != '-' || !unicode.IsDigit(at(r, i-1)) || !unicode.IsDigit(at(r, i+1)) {
			continue
		}
		first, end := i-1, i+1
		for unicode.IsDigit(at(r, first)) {
			first--
		}
		for unicode.IsDigit(at(r, end)) {
			end++
		}
		before, after := at(r, first), at(r, end)
		if isWordRune(before) || strings.ContainsRune("-–.,:/", before) && first >= 0 || strings.ContainsRune(":/–", after) && end < len(r) ||
			isWordRune(after) || after == '-' && !unicode.IsLetter(at(r, end+1)) {
			continue
		}
		r[i] = dash
	}
	return r
}
