package typography

import (
	"strings"
	"unicode"
)

// A role is what a quotation mark does.
type role int

const (
	none role = iota
	opens
	closes
	unclear
)

// quotes sets the double quotation marks of r, by depth. If they do not pair
// within a line, those of the line stay as they are.
func quotes(r []rune, m marks) []rune {
	out := make([]rune, 0, len(r))
	for len(r) > 0 {
		end := 0
		for end < len(r) && r[end] != '\n' {
			end++
		}
		end = min(end+1, len(r))
		out = append(out, quotesOfLine(r[:end], m)...)
		r = r[end:]
	}
	return out
}

func quotesOfLine(r []rune, m marks) []rune {
	out := append([]rune(nil), r...)
	depth, previous := 0, none
	for i := range r {
		previous = roleOf(r, i, depth, previous)
		switch previous {
		case unclear:
			return r
		case opens:
			out[i] = m.open
			if depth%2 == 1 {
				out[i] = m.innerOpen
			}
			depth++
		case closes:
			if depth == 0 {
				return r
			}
			depth--
			out[i] = m.close
			if depth%2 == 1 {
				out[i] = m.innerClose
			}
		}
	}
	if depth != 0 {
		return r
	}
	return out
}

// roleOf tells what the mark at i does. “ opens in English and closes in
// Russian, and typewriters have one mark for both: there the neighbours tell.
// Previous is the role of the rune before.
func roleOf(r []rune, i, depth int, previous role) role {
	before, after := at(r, i-1), at(r, i+1)
	leans := func() role {
		left := before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/‘", before) || previous == opens
		right := after == 0 || unicode.IsSpace(after) || strings.ContainsRune(")]}.,;:!?…—–-/»”\"’%։՝", after)
		switch {
		case left && (!right || after == '"'):
			return opens
		case right && !left:
			return closes
		}
		return unclear
	}
	switch r[i] {
	case '«', '„':
		return opens
	case '»', '”':
		return closes
	case '“':
		if found := leans(); found != unclear {
			return found
		}
		if depth > 0 {
			return closes
		}
		return opens
	case '"':
		if unicode.IsDigit(before) && depth == 0 {
			return unclear // inches
		}
		return leans()
	}
	return none
}
