package article

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// readRTF reads Rich Text Format (Microsoft, version 1.9.1): the text as it
// stands with all tracked changes accepted, without comments. Notes and what
// stands on every page are cut.
func readRTF(data []byte, o Options) (content, error) {
	r := rtf{data: data, ansi: charmap.Windows1252, fonts: map[int]rtfFont{}}
	r.groups = []rtfGroup{{unicodeSkip: 1}}
	if !r.read() {
		return content{}, damaged("RTF document")
	}
	var cut []Cut
	for i := range r.flows {
		r.flows[i].finish()
	}
	text := &r.flows[rtfText]
	cut = append(cut, text.side(r.flows[rtfNote].lines, "notes", o)...)
	cut = append(cut, text.side(r.flows[rtfPage].lines, "what stands on every page", o)...)
	r.info.heading, r.info.early = text.info.heading, text.info.early
	return r.info.article(text.lines, cut, o), nil
}

// The destinations of text in RTF. The first three are flows.
type rtfDestination int

const (
	rtfText rtfDestination = iota
	rtfNote                // footnotes and endnotes
	rtfPage                // headers and footers
	rtfSkip                // text that is not shown, or of no interest
	rtfFonts
	rtfTitle
	rtfAuthor
)

// rtfFont is what is known of a font: what its bytes stand for.
type rtfFont struct {
	letters *charmap.Charmap // nil: those of the document
	symbols bool             // no letters at all
}

// rtfGroup is what a group inherits from the one around it.
type rtfGroup struct {
	to          rtfDestination
	unicodeSkip int // \uc: how many characters after a \u stand for it in old programs
	font        int
	hidden      bool
	deleted     bool
	inTable     bool
	heading     bool
	shape       bool // within what describes a shape
}

// rtf reads RTF. Its time and its memory are linear in the data.
type rtf struct {
	data   []byte
	at     int
	groups []rtfGroup
	ansi   *charmap.Charmap
	fonts  map[int]rtfFont
	flows  [3]flow
	info   info

	pending strings.Builder // text that was not yet written to where it goes
	high    rune            // the first half of a surrogate pair
	skip    int             // how many characters a \u still replaces
	starred bool            // \* stands before the control word
}

func (r *rtf) group() *rtfGroup { return &r.groups[len(r.groups)-1] }

// read reads all of it, and reports whether every group that begins ends.
func (r *rtf) read() bool {
	for r.at < len(r.data) {
		switch c := r.data[r.at]; c {
		case '{':
			r.at++
			r.flush()
			r.skip, r.starred = 0, false
			if len(r.groups) > maxDepth {
				return false
			}
			r.groups = append(r.groups, *r.group())
		case '}':
			r.at++
			r.flush()
			r.skip = 0
			if len(r.groups) == 1 {
				return false
			}
			r.groups = r.groups[:len(r.groups)-1]
			if len(r.groups) == 1 {
				return true // what follows is no RTF
			}
		case '\\':
			r.at++
			r.control()
		case '\r', '\n', 0:
			r.at++
		default:
			r.at++
			r.letter(c)
		}
	}
	return false
}

// control reads what stands behind a backslash.
func (r *rtf) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.data) && r.data[r.at]|0x20 >= 'a' && r.data[r.at]|0x20 <= 'z' && r.at-start < 32 {
		r.at++
	}
	word := string(r.data[start:r.at])
	start = r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.data[r.at] >= '0' && r.data[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.data[start:r.at]))
	given := err == nil
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if word == "bin" {
		r.at += max(0, min(n, len(r.data)-r.at))
		return
	}
	if r.skip > 0 {
		r.skip--
		return
	}
	starred := r.starred
	r.starred = false
	r.word(word, n, given, starred)
}

// symbol reads a control symbol.
func (r *rtf) symbol(c byte) {
	if c == '\'' {
		var code byte
		for range 2 {
			if r.at < len(r.data) {
				if d, err := strconv.ParseUint(string(r.data[r.at:r.at+1]), 16, 8); err == nil {
					code = code<<4 | byte(d)
					r.at++
				}
			}
		}
		r.letter(code)
		return
	}
	if r.skip > 0 {
		r.skip--
		return
	}
	switch c {
	case '*':
		r.starred = true
	case '~':
		r.rune('\u00A0')
	case '_':
		r.rune('-')
	case '\r', '\n':
		r.paragraph()
	case '\\', '{', '}':
		r.rune(rune(c))
	}
}

// letter adds the letter that the byte c is in the font that is set.
func (r *rtf) letter(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	font := r.fonts[r.group().font]
	switch {
	case font.symbols:
	case c < 0x80:
		r.rune(rune(c))
	case font.letters != nil:
		r.rune(font.letters.DecodeByte(c))
	default:
		r.rune(r.ansi.DecodeByte(c))
	}
}

// rune adds c to the text.
func (r *rtf) rune(c rune) {
	if g := r.group(); g.hidden || g.deleted || g.to == rtfSkip || g.to == rtfFonts {
		return
	}
	r.pending.WriteRune(c)
}

// unicode adds the character of the UTF-16 unit n.
func (r *rtf) unicode(n int) {
	c := rune(uint16(n))
	r.skip = r.group().unicodeSkip
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.high, c)
	}
	r.high = 0
	r.rune(c)
}

// flush writes pending text to where it goes.
func (r *rtf) flush() {
	if r.pending.Len() == 0 {
		return
	}
	s := r.pending.String()
	r.pending.Reset()
	switch g := r.group(); g.to {
	case rtfTitle:
		r.info.title += s
	case rtfAuthor:
		r.info.author += s
	case rtfText, rtfNote, rtfPage:
		f := &r.flows[g.to]
		switch {
		case g.inTable && len(f.tables) == 0:
			f.beginTable()
		case !g.inTable && len(f.tables) > 0 && len(f.paragraphs) == 0:
			f.endTable()
		}
		f.write(s)
	}
}

// flow returns where the text of the group goes, with what came so far written
// to it; nil: nowhere.
func (r *rtf) flow() *flow {
	r.flush()
	if to := r.group().to; to <= rtfPage {
		return &r.flows[to]
	}
	return nil
}

// paragraph ends a paragraph.
func (r *rtf) paragraph() {
	if f := r.flow(); f != nil {
		f.end(r.group().heading)
	}
}

// cell ends a cell. Outside of a table there are none to end.
func (r *rtf) cell() {
	f := r.flow()
	switch {
	case f == nil:
	case len(f.tables) > 0:
		f.end(false)
		f.nextCell()
	case r.group().inTable:
		f.beginTable()
		f.nextCell()
	default:
		r.rune(' ')
	}
}

// isRTF tells RTF, behind a byte order mark that some editors put there.
func isRTF(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimPrefix(data[:min(len(data), 16)], []byte(utf8BOM)), []byte(`{\rtf`))
}
