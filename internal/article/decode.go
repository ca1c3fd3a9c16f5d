package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"parley/internal/charset"
)

// The byte order marks.
const (
	utf8BOM    = "\xEF\xBB\xBF"
	utf16BEBOM = "\xFE\xFF"
	utf16LEBOM = "\xFF\xFE"
)

// maxDamage is how many letters of UTF-16 text may be invalid: one cut in two
// somewhere, not an encoding taken for another.
const maxDamage = 3

// decoded is a source as text: valid UTF-8 without a byte order mark.
type decoded struct {
	text     string
	encoding string
	damaged  int  // bytes that were no text and became U+FFFD
	doubtful bool // the encoding is a guess
}

// decode decodes data, which is declared to be in charset ("": not declared),
// or, whatever it looks like, is in the encoding forced.
func decode(data []byte, charsetLabel, forced string) (decoded, error) {
	if err := unreadable(data); err != nil && !IsFeed(data) {
		return decoded{}, err
	}
	if forced != "" {
		name := charset.Lookup(forced)
		if name == "" {
			return decoded{}, fmt.Errorf("the encoding %s is not known", label(forced))
		}
		s, damaged := charset.Decode(data, name)
		return decoded{text: s, encoding: name, damaged: damaged}, nil
	}
	if name := markedEncoding(data); name != "" {
		return decodeWide(data, name)
	}
	// UTF-16 comes before UTF-8: what it writes in Cyrillic or Armenian is
	// often valid UTF-8 with zeros in it.
	if zeros := bytes.Count(data, []byte{0}); zeros > 0 {
		if name := unmarkedUTF16(data); name != "" {
			return decodeWide(data, name)
		}
		// A text may hold a few that somebody hid there, but no other controls then.
		if zeros > maxDamage && zeros*100 > len(data) || controls(string(data)) > zeros {
			return decoded{}, notText(data)
		}
	}
	if s := string(data); isUTF8(s) {
		s, damaged := charset.Decode(data, "utf-8")
		return decoded{text: s, encoding: "utf-8", damaged: damaged}, nil
	} else if controls(s)*100 > len(s) {
		return decoded{}, notText(data)
	}
	if utf8Part, rest := utf8Lines(data); utf8Part > 0 {
		return decodeMixed(data, rest, charsetLabel), nil
	}
	guess := charset.GuessOf(data, declaredEncoding(data, charsetLabel))
	s, damaged := charset.Decode(data, guess.Name)
	return decoded{text: s, encoding: guess.Name, damaged: damaged, doubtful: guess.Doubtful || damaged > 0}, nil
}

// markedEncoding returns the encoding that a byte order mark tells, or "".
func markedEncoding(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte(utf16LEBOM+"\x00\x00")):
		return "utf-32le"
	case bytes.HasPrefix(data, []byte("\x00\x00"+utf16BEBOM)):
		return "utf-32be"
	case bytes.HasPrefix(data, []byte(utf16LEBOM)):
		return "utf-16le"
	case bytes.HasPrefix(data, []byte(utf16BEBOM)):
		return "utf-16be"
	}
	return ""
}

// decodeWide decodes UTF-16 or UTF-32.
func decodeWide(data []byte, name string) (decoded, error) {
	s, damaged := charset.Decode(data, name)
	switch {
	case strings.Contains(s, "\x00"):
		return decoded{}, errors.New("a binary file cannot be read")
	case damaged > maxDamage:
		return decoded{}, errors.New("a damaged file cannot be read")
	}
	return decoded{text: s, encoding: name, damaged: damaged}, nil
}

// unmarkedUTF16 tells UTF-16 without a byte order mark by its zeros, which stand
// at one side of the pairs of bytes.
func unmarkedUTF16(data []byte) string {
	if len(data)%2 != 0 || !alternates(string(data)) {
		return ""
	}
	for i, c := range data {
		if c == 0 && i%2 == 1 {
			return "utf-16le"
		} else if c == 0 {
			return "utf-16be"
		}
	}
	return ""
}

// isUTF8 reports whether s is UTF-8: valid, or damaged in a few places among
// many that are valid, or cut off within its last letter.
func isUTF8(s string) bool {
	if utf8.ValidString(s) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if bad == 0 && good == 0 && !utf8.FullRuneInString(s[i:]) {
				return i == 0 || s[i-1] == ' '
			}
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return bad*10 <= good
}

// alternates reports whether the zeros of s stand at one side of its pairs of
// bytes only, as they do in UTF-16.
func alternates(s string) bool {
	var at [2]int
	for i := range len(s) {
		if s[i] == 0 {
			at[i%2]++
		}
	}
	few, many := min(at[0], at[1]), max(at[0], at[1])
	return few*10 <= many && many*25 >= len(s)
}

// controls counts the control characters of s that no text has.
func controls(s string) int {
	n := 0
	for i := range len(s) {
		if c := s[i]; c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B || c == 0x7F {
			n++
		}
	}
	return n
}

// declaredEncoding returns the name of the encoding that the text in data says
// it is in, or of label, which came with it; "" is none, or one that is not known.
// UTF-8 is none either: what is decoded here is no UTF-8.
func declaredEncoding(data []byte, label string) string {
	if label == "" {
		head := strings.ToLower(string(data[:min(len(data), 2048)]))
		_, after, ok := strings.Cut(head, "charset=")
		if !ok && strings.HasPrefix(strings.TrimSpace(head), "<?xml") {
			_, after, _ = strings.Cut(head, "encoding=")
		}
		after = strings.TrimLeft(after, `"' `)
		if end := strings.IndexAny(after, "\"'; />?\n"); end > 0 && end < 30 {
			label = after[:end]
		}
	}
	name := charset.Lookup(label)
	if strings.HasPrefix(name, "utf-") {
		return ""
	}
	return name
}
