package llm

import (
	"strconv"
	"strings"
)

// masked stands in a message where a secret stood.
const masked = "[key]"

// leastLoose is the shortest secret, in letters, that is looked for where it
// does not stand as it is: a shorter one would be found where it is not.
const leastLoose = 8

// Mask returns s with "[key]" in the place of each secret of four letters and
// more; shorter ones are placeholders such as "none", and would garble s. Long
// ones are found broken by white space or quotation marks too, escaped as in a
// URL, in JSON or in HTML, and where half of one or more is left.
func Mask(s string, secrets []string) string {
	for _, secret := range secrets {
		if len(secret) >= 4 {
			s = strings.ReplaceAll(s, secret, masked)
		}
		s = maskLoose(s, secret)
	}
	return s
}

// A letter is a byte of what is meant by s[from:to].
type letter struct {
	c        byte
	from, to int
}

// letters returns what s says without escapes, white space, quotation marks
// and what else may be put between the parts of a word that is too long.
func letters(s string) []letter {
	var all []letter
	for i := 0; i < len(s); {
		c, n := unescape(s[i:])
		if strings.IndexByte(" \t\r\n\"'`\\", c) < 0 {
			all = append(all, letter{c, i, i + n})
		}
		i += n
	}
	return all
}

// unescape returns the byte that s begins with, and how long it is there.
func unescape(s string) (byte, int) {
	for _, form := range []struct {
		prefix, end string
		digits      int
		base        int
	}{{"%", "", 2, 16}, {`\u00`, "", 2, 16}, {`\x`, "", 2, 16}, {"&#x", ";", 2, 16}, {"&#", ";", 2, 10}, {"&#", ";", 3, 10}} {
		rest, ok := strings.CutPrefix(s, form.prefix)
		if !ok || len(rest) < form.digits+len(form.end) || !strings.HasPrefix(rest[form.digits:], form.end) {
			continue
		}
		if n, err := strconv.ParseUint(rest[:form.digits], form.base, 8); err == nil {
			return byte(n), len(form.prefix) + form.digits + len(form.end)
		}
	}
	return s[0], 1
}

// maskLoose puts masked in the place of the secret however it is written.
func maskLoose(s, secret string) string {
	var want []byte
	for _, l := range letters(secret) {
		want = append(want, l.c)
	}
	if len(want) < leastLoose {
		return s
	}
	least := max(leastLoose, (len(want)+1)/2)
	said := letters(s)
	var b strings.Builder
	kept := 0
	for i := 0; i+least <= len(said); {
		n := longest(said[i:], want, least)
		if n < least {
			i++
			continue
		}
		b.WriteString(s[kept:said[i].from] + masked)
		kept = said[i+n-1].to
		i += n
	}
	if kept == 0 {
		return s
	}
	return b.String() + s[kept:]
}

// longest returns how many letters said and some part of want of at least so
// many begin with in common; 0: there is no such part.
func longest(said []letter, want []byte, least int) int {
	most := 0
	for from := 0; from+least <= len(want); from++ {
		n := 0
		for n < len(said) && from+n < len(want) && said[n].c == want[from+n] {
			n++
		}
		if n >= least {
			most = max(most, n)
		}
	}
	return most
}
