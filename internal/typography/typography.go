// Package typography sets the marks of a text as a language prints them:
// quotation marks and their nesting, dashes, spaces that must not break, the
// Armenian full stop, the decimal comma.
//
// It never changes a letter or a digit, and to set a text twice is to set it
// once. What it cannot tell for certain, such as quotation marks that do not
// pair, it leaves as it is.
package typography

import (
	"strings"
	"unicode"
)

// Set returns s with the marks of the language with the BCP 47 code lang. Of
// languages other than en, hy, hyw, az and ru only spaces are set.
func Set(s, lang string) string {
	const most = 4
	set := s
	for range most {
		next := once(set, lang)
		if next == set {
			return set
		}
		set = next
	}
	return s
}

func once(s, lang string) string {
	r := spaces([]rune(s))
	m, ok := marksOf(lang)
	if !ok {
		return string(r)
	}
	r = quotes(r, m)
	r = apostrophes(r)
	r = dashes(r, m.dash)
	if m.after {
		r = stopAfterQuote(r)
	}
	if m.decimal != 0 {
		r = decimals(r, m.decimal)
	}
	if m.group != 0 {
		r = thousands(r, m.group)
	}
	r = times(r, m.before, m.later)
	if m.between != 0 {
		r = ranges(r, m.between)
	}
	if m.armenian {
		r = armenian(r)
	}
	if m.nbsp {
		r = noBreak(r)
	}
	return string(r)
}

// marks are those of one language.
type marks struct {
	open, close           rune
	innerOpen, innerClose rune
	dash                  rune   // between spaces
	decimal               rune   // 0: as it is
	group                 rune   // between groups of digits, from five digits on; 0: as it is
	between               rune   // between two figures; 0: as it is
	before, later         string // a word before, or words after a time; "" for none
	after                 bool   // a comma or full stop follows the quotation mark
	nbsp                  bool   // figures, initials and dashes are kept together
	armenian              bool
}

// marksOf returns the marks that the language's press uses; where it is
// divided, those of CLDR.
func marksOf(lang string) (marks, bool) {
	switch lang {
	case "en":
		return marks{open: '“', close: '”', innerOpen: '‘', innerClose: '’', dash: '–'}, true
	case "az":
		return marks{open: '“', close: '”', innerOpen: '‘', innerClose: '’', dash: '–', decimal: ',', group: '.', between: '–', before: "saat", after: true}, true
	case "ru":
		return marks{open: '«', close: '»', innerOpen: '„', innerClose: '“', dash: '—', decimal: ',', group: ' ', later: "утра дня вечера ночи", after: true, nbsp: true}, true
	case "hy", "hyw":
		return marks{open: '«', close: '»', innerOpen: '«', innerClose: '»', dash: '–', decimal: ',', group: ' ', before: "ժամը", after: true, nbsp: true, armenian: true}, true
	}
	return marks{}, false
}

const nbsp = '\u00a0'

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == nbsp || r == '\u202f' }

// at returns the rune i, 0 where there is none.
func at(r []rune, i int) rune {
	if i < 0 || i >= len(r) {
		return 0
	}
	return r[i]
}

// spaces makes one space of several, and takes those before closing marks and
// after opening ones. Ends of lines, and the indent of a line, stay.
func spaces(r []rune) []rune {
	out := make([]rune, 0, len(r))
	indent := true
	for i := 0; i < len(r); {
		if !isSpace(r[i]) {
			indent = r[i] == '\n'
			out = append(out, r[i])
			i++
			continue
		}
		end := i
		space := ' '
		for end < len(r) && isSpace(r[end]) {
			if r[end] != ' ' && r[end] != '\t' {
				space = r[end]
			}
			end++
		}
		last, next := at(out, len(out)-1), at(r, end)
		switch {
		case indent:
			out = append(out, r[i:end]...)
		case next == '%' && unicode.IsDigit(last):
		case strings.ContainsRune(",;!?)]}»։", next) && next != 0:
		case next == '.' && !isWordRune(at(r, end+1)) && at(r, end+1) != '.':
		case strings.ContainsRune("([{«„", last):
		case next == '\n' || next == 0:
			out = append(out, r[i:end]...) // Markdown breaks a line by two spaces
		default:
			out = append(out, space)
		}
		i = end
	}
	return out
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// apostrophes sets the apostrophe between letters.
func apostrophes(r []rune) []rune {
	for i, c := range r {
		if c == '\'' && unicode.IsLetter(at(r, i-1)) && unicode.IsLetter(at(r, i+1)) {
			r[i] = '’'
		}
	}
	return r
}

// dashes sets a hyphen or dash between spaces, but not between figures and not
// where it starts a line.
func dashes(r []rune, dash rune) []rune {
	for i, c := range r {
		if c != '-' && c != '–' && c != '—' || !isSpace(at(r, i-1)) || !isSpace(at(r, i+1)) {
			continue
		}
		before, after := at(r, i-2), at(r, i+2)
		if before == 0 || before == '\n' || isSpace(before) || unicode.IsDigit(before) && unicode.IsDigit(after) {
			continue
		}
		if c == '-' || dash == '—' {
			r[i] = dash
		}
	}
	return r
}

// stopAfterQuote puts a comma or full stop after the quotation marks that it
// stands within.
func stopAfterQuote(r []rune) []rune {
	for i := 1; i+1 < len(r); i++ {
		c := r[i]
		if c != ',' && c != '.' && c != '։' || r[i+1] != '»' && r[i+1] != '”' {
			continue
		}
		next := at(r, i+2)
		if r[i-1] == '.' || next != 0 && !isSpace(next) && next != '\n' {
			continue
		}
		r[i], r[i+1] = r[i+1], r[i]
	}
	return r
}
