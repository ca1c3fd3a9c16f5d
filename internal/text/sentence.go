package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// Paragraphs returns the paragraphs of s: its lines, trimmed of white space,
// without the blank ones.
func Paragraphs(s string) []brief.Span {
	var paragraphs []brief.Span
	for start := 0; start < len(s); {
		end, next := lineEnd(s, start)
		if p := trimWhite(s, start, end); p.Len() > 0 {
			paragraphs = append(paragraphs, p)
		}
		start = next
	}
	return paragraphs
}

// Sentences returns the sentences of s, which is in the language with the BCP
// 47 code lang. They are in order, do not overlap, hold a letter or a digit
// each, and hold every letter and digit of s between them. White space around
// them is left out; quotation marks and brackets that close after the final
// mark belong to them.
//
// A new line always ends a sentence: a heading or an item of a list is one,
// with or without a full stop. So do . ! ? … and the Armenian ։, and in Armenian
// the : that many type for it. None of them does
//
//   - before a small letter: “Why?” he asked. «Почему?» — спросил он. 5 p.m. today;
//   - after an initial, a title or another abbreviation of the language, unless
//     the next word is one that begins sentences: in the U.S. He;
//   - inside a number, a time, an address of the web or of mail;
//   - in Armenian the full stop, if the text ends its sentences with ։ or : and
//     so has it for a mijaket.
//
// Where in doubt it does not split: two sentences in one do less harm than a
// quotation without its speaker.
func Sentences(s, lang string) []brief.Span {
	p := sentenceSplitter{text: s, phrasebook: phrasebookOf(lang), lang: baseLang(lang)}
	if p.lang == "hyw" {
		p.lang = "hy"
	}
	if p.lang == "hy" {
		p.colonEnds, p.dotSeparates = armenianStops(s)
	}
	p.ordinalDots = strings.Contains(" tr de cs sk hr sl da no nb nn fi et hu pl is lv ", " "+p.lang+" ")
	for start := 0; start < len(s); {
		end, next := lineEnd(s, start)
		if line := trimWhite(s, start, end); line.Len() > 0 {
			p.splitLine(line)
		}
		start = next
	}
	return p.sentences
}

// A sentenceSplitter carries what Sentences knows of one text.
type sentenceSplitter struct {
	*phrasebook
	text string
	lang string

	colonEnds    bool // Armenian: ':' is the full stop
	dotSeparates bool // Armenian: '.' is a mijaket
	ordinalDots  bool // a full stop after a number makes an ordinal: "5. yüzyıl"

	start     int // of the sentence being read
	word      int // of its first letter or digit, as far as it has been looked for
	end       int // of the line being read
	sentences []brief.Span
}

// splitLine adds the sentences of one line.
func (p *sentenceSplitter) splitLine(line brief.Span) {
	first := len(p.sentences)
	p.start, p.word, p.end = line.Start, line.Start, line.End
	for i := line.Start; i < line.End; {
		if !maybeMark(p.text[i]) {
			i++
			continue
		}
		mark, size := p.markAt(i)
		if mark == noMark {
			i += size
			continue
		}
		m := p.cluster(i, mark)
		i = m.next
		if p.findWord(m.start) && p.ends(m) {
			p.sentences = append(p.sentences, brief.Span{Start: p.start, End: m.next})
			i = skipWhite(p.text, m.next, line.End)
			p.start, p.word = i, i
		}
	}
	switch {
	case p.start == line.End:
	case p.findWord(line.End):
		p.sentences = append(p.sentences, brief.Span{Start: p.start, End: line.End})
	case len(p.sentences) > first: // a lone bracket or smiley goes with what it follows
		p.sentences[len(p.sentences)-1].End = line.End
	}
}

// findWord moves p.word on to the first letter or digit of the sentence, and
// reports whether it is before limit.
func (p *sentenceSplitter) findWord(limit int) bool {
	for p.word < limit {
		r, size := utf8.DecodeRuneInString(p.text[p.word:])
		if isWordRune(r) {
			return true
		}
		p.word += size
	}
	return false
}

// A mark is what can end a sentence.
type mark int

const (
	noMark    mark = iota
	fullStop       // one '.'
	ellipsis       // … or several '.'
	strong         // ! ? ։ and their like, alone or in any company
	colonMark      // Armenian ':'
	wideMark       // 。！？, which no space follows
)

// A markCluster is one or more marks and what closes after them.
type markCluster struct {
	mark   mark
	start  int  // of the marks
	after  int  // the end of the marks
	next   int  // the end of the closing quotation marks and brackets after them
	quoted bool // a quotation mark closes
	stop   bool // the marks are a full stop, be it . : or ։
}

// maybeMark reports whether a mark can start with the byte c.
func maybeMark(c byte) bool {
	switch c {
	case '.', '!', '?', ':', 0xD6, 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF:
		return true
	}
	return false
}

// markAt returns the mark at i, and the size of what stands there.
func (p *sentenceSplitter) markAt(i int) (mark, int) {
	switch c := p.text[i]; c {
	case '.':
		return fullStop, 1
	case '!', '?':
		return strong, 1
	case ':':
		if p.colonEnds {
			return colonMark, 1
		}
		return noMark, 1
	default:
		if c < utf8.RuneSelf {
			return noMark, 1
		}
	}
	r, size := utf8.DecodeRuneInString(p.text[i:])
	switch r {
	case '…':
		return ellipsis, size
	case '։', '‼', '⁇', '⁈', '⁉', '‽', '؟', '۔', '।', '॥':
		return strong, size
	case '。', '！', '？', '｡':
		return wideMark, size
	}
	return noMark, size
}

// cluster reads the marks from i on, the first of which is first, and what
// closes after them.
func (p *sentenceSplitter) cluster(i int, first mark) markCluster {
	s := p.text
	m := markCluster{mark: first, start: i, after: i}
	for dots := 0; m.after < p.end; {
		next, size := p.markAt(m.after)
		if next == noMark || next == colonMark && m.after > i {
			break
		}
		if next == fullStop {
			if dots++; dots > 1 {
				next = ellipsis
			}
		}
		m.mark = max(m.mark, next) // wide above strong above ellipsis above a full stop
		m.after += size
		if next == fullStop || next == ellipsis { // ". . ." is an ellipsis too
			if j := skipWhite(s, m.after, p.end); j > m.after && j < p.end && s[j] == '.' {
				m.after = j
			}
		}
	}
	m.stop = m.mark == fullStop || m.mark == colonMark || s[i:m.after] == "։"
	m.next = m.after
	for m.next < p.end {
		r, size := utf8.DecodeRuneInString(s[m.next:])
		if !closesAfterMark(r) {
			if n := noteReference(s[m.next:p.end]); n > 0 {
				m.next += n
				continue
			}
			break
		}
		if after, _ := utf8.DecodeRuneInString(s[m.next+size : p.end]); !closesOnly(r) && isWordRune(after) {
			break // it opens what follows
		}
		m.quoted = m.quoted || isQuotationMark(r)
		m.next += size
	}
	// A closing mark may stand apart, as in French: « Oui. » Then.
	if j := skipWhite(s, m.next, p.end); j > m.next && j < p.end {
		r, size := utf8.DecodeRuneInString(s[j:])
		if after, _ := utf8.DecodeRuneInString(s[j+size : p.end]); closesOnly(r) && !isWordRune(after) {
			m.quoted = m.quoted || isQuotationMark(r)
			m.next = j + size
		}
	}
	return m
}

// closesAfterMark reports whether r, right after a mark, belongs to the
// sentence that ends there.
func closesAfterMark(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '`', '*', '_', '″', '‟', '\ufe0f':
		return true
	}
	return closesOnly(r) || unicode.Is(unicode.So, r)
}

// closesOnly reports whether r closes a quotation or a bracket and opens none
// in the languages that matter.
func closesOnly(r rune) bool {
	switch r {
	case '”', '’', '»', '›', ')', ']', '}', '」', '』', '）':
		return true
	}
	return false
}

func isQuotationMark(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '”', '’', '»', '›', '″', '‟':
		return true
	}
	return false
}

// noteReference returns the length of a reference to a note, "[12]", at the
// start of s.
func noteReference(s string) int {
	if s == "" || s[0] != '[' {
		return 0
	}
	n := skipBytes(s, 1, '0', '9')
	if n == 1 || n > 4 || n == len(s) || s[n] != ']' {
		return 0
	}
	return n + 1
}

// lineEnd returns where the line that starts at i ends, and where the next
// one starts.
func lineEnd(s string, i int) (end, next int) {
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c > '\r' && c != 0xC2 && c != 0xE2, c < '\n':
		case c <= '\r':
			return i, i + 1
		case c == 0xC2 && strings.HasPrefix(s[i+1:], "\x85"):
			return i, i + 2
		case strings.HasPrefix(s[i:], "\u2028"), strings.HasPrefix(s[i:], "\u2029"):
			return i, i + 3
		}
	}
	return len(s), len(s)
}

// trimWhite returns the span from start to end without the white space at its ends.
func trimWhite(s string, start, end int) brief.Span {
	start = skipWhite(s, start, end)
	return brief.Span{Start: start, End: start + len(strings.TrimRightFunc(s[start:end], unicode.IsSpace))}
}

// skipWhite returns the index of the first rune from i on that is no white
// space, end at the most.
func skipWhite(s string, i, end int) int {
	for i < end {
		r, size := utf8.DecodeRuneInString(s[i:end])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}
