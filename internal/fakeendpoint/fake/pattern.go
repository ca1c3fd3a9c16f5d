package fake

import (
	"regexp/syntax"
	"strings"
)

// matching returns a short string that matches pattern, "fake" if the pattern
// cannot be read or asks for nothing.
func matching(pattern string) string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return "fake"
	}
	var b strings.Builder
	least(&b, re)
	if b.Len() == 0 {
		return "fake"
	}
	return b.String()
}

// least writes the shortest string that matches re, more or less. Word
// boundaries are left to luck.
func least(b *strings.Builder, re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpLiteral:
		b.WriteString(string(re.Rune))
	case syntax.OpCharClass:
		b.WriteRune(printable(re.Rune))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		b.WriteByte('a')
	case syntax.OpCapture, syntax.OpPlus:
		least(b, re.Sub[0])
	case syntax.OpRepeat:
		for range re.Min {
			least(b, re.Sub[0])
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			least(b, sub)
		}
	case syntax.OpAlternate:
		least(b, re.Sub[0])
	}
}

// printable returns a letter of a class, given as pairs of first and last: a
// plain one if there is one ([^x] begins with U+0000).
func printable(class []rune) rune {
	for _, want := range "a0A" {
		for i := 0; i+1 < len(class); i += 2 {
			if class[i] <= want && want <= class[i+1] {
				return want
			}
		}
	}
	for i := 0; i+1 < len(class); i += 2 {
		if class[i+1] > ' ' {
			return max(class[i], '!')
		}
	}
	if len(class) > 0 {
		return class[0]
	}
	return 'a'
}
