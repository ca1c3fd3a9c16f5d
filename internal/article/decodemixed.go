package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"parley/internal/charset"
)

// proofOfUTF8 is how many letters outside ASCII a valid line has that no 8-bit
// text happens to be: each is a pair that only UTF-8 makes a rule.
const proofOfUTF8 = 8

// utf8Lines returns how many lines of data are UTF-8 beyond doubt, and the lines
// that are none.
func utf8Lines(data []byte) (n int, rest []byte) {
	for line := range bytes.Lines(data) {
		switch {
		case !utf8.Valid(line):
			rest = append(rest, line...)
		case len(line)-utf8.RuneCount(line) >= proofOfUTF8:
			n++
		}
	}
	return n, rest
}

// decodeMixed decodes what was put together from texts in two encodings, UTF-8
// and that of rest, line by line.
func decodeMixed(data, rest []byte, label string) decoded {
	guess := charset.GuessOf(rest, declaredEncoding(data, label))
	d := decoded{encoding: "utf-8 and " + guess.Name, doubtful: true}
	var b strings.Builder
	for line := range bytes.Lines(data) {
		name := guess.Name
		if utf8.Valid(line) {
			name = "utf-8"
		}
		s, damaged := charset.Decode(line, name)
		b.WriteString(s)
		d.damaged += damaged
	}
	d.text = b.String()
	return d
}
