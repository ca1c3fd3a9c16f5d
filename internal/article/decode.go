package article

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The byte order marks.
const (
	utf8BOM    = "\xEF\xBB\xBF"
	utf16BEBOM = "\xFE\xFF"
	utf16LEBOM = "\xFF\xFE"
)

// maxDamage is how many bytes of a UTF-8 text may be invalid: a letter cut in
// two somewhere, not an encoding taken for another.
const maxDamage = 3

// decoded is a source as text: valid UTF-8 without a byte order mark.
type decoded struct {
	text     string
	encoding string
	damaged  int // bytes that were no text and became U+FFFD
}

// decode decodes data, which is declared to be in charset ("": not declared).
// The bytes decide; the declaration only helps to name what cannot be read.
func decode(data []byte, charset string) (decoded, error) {
	if err := unreadable(data); err != nil {
		return decoded{}, err
	}
	switch {
	case bytes.HasPrefix(data, []byte(utf16LEBOM+"\x00\x00")):
		return decoded{}, unsupported("UTF-32")
	case bytes.HasPrefix(data, []byte(utf16LEBOM)):
		return decodeUTF16(data, binary.LittleEndian, "utf-16le")
	case bytes.HasPrefix(data, []byte(utf16BEBOM)):
		return decodeUTF16(data, binary.BigEndian, "utf-16be")
	}
	s := strings.TrimPrefix(string(data), utf8BOM)
	// UTF-16 comes before UTF-8: what it writes in Cyrillic or Armenian is
	// often valid UTF-8 with zeros in it.
	switch zeros := strings.Count(s, "\x00"); {
	case zeros > 0 && alternates(s):
		return decoded{}, unsupported("UTF-16 without a byte order mark")
	case zeros > 0:
		return decoded{}, notText(data)
	}
	bad := invalidBytes(s)
	if bad > maxDamage || bad*50 > len(s) {
		if controls(s)*100 > len(s) {
			return decoded{}, notText(data)
		}
		return decoded{}, unsupported(encodingName(s, charset))
	}
	return decoded{text: strings.ToValidUTF8(s, "\uFFFD"), encoding: "utf-8", damaged: bad}, nil
}

// unsupported is the error for text in an encoding that is not decoded.
func unsupported(encoding string) error {
	return fmt.Errorf("text in %s cannot be read; save it as UTF-8", encoding)
}

// decodeUTF16 decodes data, which starts with a byte order mark.
func decodeUTF16(data []byte, order binary.ByteOrder, name string) (decoded, error) {
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	var b strings.Builder
	b.Grow(len(data))
	damaged := 2 * (len(data) % 2)
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			next := rune(0)
			if i+1 < len(units) {
				next = rune(units[i+1])
			}
			if r = utf16.DecodeRune(r, next); r == utf8.RuneError {
				damaged += 2
			} else {
				i++
			}
		}
		if r == 0 {
			return decoded{}, errors.New("a binary file cannot be read")
		}
		b.WriteRune(r)
	}
	if damaged > 2*maxDamage {
		return decoded{}, errors.New("a damaged file cannot be read")
	}
	return decoded{text: b.String(), encoding: name, damaged: damaged}, nil
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

// invalidBytes counts the bytes of s that belong to no rune.
func invalidBytes(s string) int {
	n := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			n++
		}
		i += size
	}
	return n
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

// encodingName returns what the text in s calls its encoding, or charset, which
// came with it.
func encodingName(s, charset string) string {
	if charset == "" {
		head := strings.ToLower(s[:min(len(s), 2048)])
		if _, after, ok := strings.Cut(head, "charset="); ok {
			after = strings.TrimLeft(after, `"' `)
			if end := strings.IndexAny(after, "\"'; />\n"); end > 0 && end < 30 {
				charset = after[:end]
			}
		}
	}
	charset = label(strings.ToLower(charset))
	if charset == "" || strings.HasPrefix(charset, "utf-8") || strings.HasPrefix(charset, "utf8") {
		return "an encoding other than UTF-8"
	}
	return charset
}
