// Package charset decodes text that is not in UTF-8, and tells its encoding
// where nothing does: the 8-bit encodings of Russian, Ukrainian, Armenian,
// Azerbaijani, Turkish and Western European text.
package charset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// candidates are the encodings that Guess chooses from. Of two that decode a
// text alike the first is named.
func candidates() []*charmap.Charmap {
	return []*charmap.Charmap{
		charmap.Windows1251, charmap.Windows1252, charmap.Windows1254, charmap.KOI8R, charmap.KOI8U,
		charmap.CodePage866, charmap.ISO8859_5, charmap.ISO8859_9, charmap.MacintoshCyrillic,
	}
}

// Names returns the names of the encodings that Guess knows and those of
// Unicode, as Lookup returns them.
func Names() []string {
	return []string{
		"utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be",
		"windows-1251", "windows-1252", "windows-1254", "koi8-r", "koi8-u", "cp866",
		"iso-8859-5", "iso-8859-9", "x-mac-cyrillic", "armscii-8",
	}
}

// Lookup returns the name of the encoding with the label, in any case and with
// any hyphens, or "": the names that Names returns, what else they are called,
// and the labels of the WHATWG Encoding Standard.
func Lookup(label string) string {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"'"))
	plain := strings.NewReplacer("-", "", "_", "", " ", "").Replace(label)
	switch plain {
	case "utf8", "unicode11utf8":
		return "utf-8"
	case "utf16", "utf16le", "unicode":
		return "utf-16le"
	case "utf16be":
		return "utf-16be"
	case "utf32", "utf32le":
		return "utf-32le"
	case "utf32be":
		return "utf-32be"
	case "armscii8", "armscii", "armscii8a":
		return "armscii-8"
	case "cp866", "ibm866", "866", "dos866", "csibm866":
		return "cp866"
	case "maccyrillic", "xmaccyrillic", "xmacukrainian", "macukrainian":
		return "x-mac-cyrillic"
	case "cp1251", "win1251", "windows1251", "1251":
		return "windows-1251"
	case "cp1252", "win1252", "windows1252", "1252", "latin1", "iso88591", "ascii", "usascii":
		return "windows-1252" // as the WHATWG standard has it: nobody writes C1 controls
	case "cp1254", "win1254", "windows1254", "1254":
		return "windows-1254"
	case "iso88599", "latin5":
		return "iso-8859-9"
	case "iso88595", "cyrillic":
		return "iso-8859-5"
	case "koi8r", "koi8", "koi":
		return "koi8-r"
	case "koi8u", "koi8ru":
		return "koi8-u"
	}
	e, err := htmlindex.Get(label)
	if err != nil || e == encoding.Replacement {
		return ""
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "x-user-defined" || name == "replacement" {
		return ""
	}
	return name
}

// Decode returns data, which is in the encoding that Lookup calls name, as
// valid UTF-8, and how many of its runes are U+FFFD because there was nothing
// to decode. An encoding that is not known is taken for UTF-8. A byte order
// mark is no part of a text.
func Decode(data []byte, name string) (s string, damaged int) {
	var e encoding.Encoding
	switch name {
	case "utf-8":
		s = strings.TrimPrefix(string(data), "\uFEFF")
		if !utf8.ValidString(s) { // the quick answer, for nearly all
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		return s, strings.Count(s, "\uFFFD")
	case "armscii-8":
		return decodeArmenian(data)
	case "utf-16le":
		e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "utf-32le":
		e = utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case "utf-32be":
		e = utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	case "cp866":
		e = charmap.CodePage866
	case "iso-8859-9":
		e = charmap.ISO8859_9
	case "x-mac-cyrillic":
		e = charmap.MacintoshCyrillic
	default:
		var err error
		if e, err = htmlindex.Get(name); err != nil {
			return Decode(data, "utf-8")
		}
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return Decode(data, "utf-8")
	}
	s = strings.TrimPrefix(strings.ToValidUTF8(string(out), "\uFFFD"), "\uFEFF")
	return s, strings.Count(s, "\uFFFD")
}

// nameOf is what the charmap c is called here.
func nameOf(c *charmap.Charmap) string {
	switch c {
	case charmap.CodePage866:
		return "cp866"
	case charmap.ISO8859_9:
		return "iso-8859-9"
	case charmap.MacintoshCyrillic:
		return "x-mac-cyrillic"
	}
	name, _ := htmlindex.Name(c)
	return name
}

// A Guess is the encoding that a text is most likely in.
type Guess struct {
	Name     string
	Doubtful bool // another is nearly as likely, or the text looks odd in any
}

// GuessOf tells the encoding of 8-bit text. What it is declared to be in, a
// name or "", is believed unless the text makes no sense in it.
func GuessOf(data []byte, declared string) Guess {
	words := sample(data)
	tables := tablesOf()
	if declared != "" && !slices.ContainsFunc(tables, func(t *table) bool { return t.name == declared }) {
		if s, damaged := Decode(data, declared); damaged*50 <= utf8.RuneCountInString(s) {
			return Guess{declared, false}
		}
	}
	latin := isLatin(words)
	var best, second *table
	var most, next, stated float64
	for _, t := range tables {
		score := t.score(words)
		if t.name == declared {
			stated = score
		}
		switch {
		case latin && !t.latin:
		case best == nil || score > most:
			if best != nil && !sameText(words, best, t) {
				second, next = best, most
			}
			best, most = t, score
		case (second == nil || score > next) && !sameText(words, best, t):
			second, next = t, score
		}
	}
	high := float64(max(1, countHigh(words)))
	for _, t := range tables {
		if t.name == declared && (most-stated < 2*high || sameText(words, best, t)) {
			return Guess{declared, false}
		}
	}
	doubtful := most < -9*high
	if second != nil {
		margin := most - next
		doubtful = doubtful || margin < 10 || margin < different(words, best, second)/2
	}
	return Guess{best.name, doubtful}
}
