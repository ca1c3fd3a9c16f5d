package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookAround bounds, in bytes, how far from a mark its neighbours are looked
// for, so that splitting takes linear time whatever the text.
const lookAround = 96

// following is what stands after a mark and white space, up to the first
// letter or digit.
type following struct {
	at     int  // where that is
	r      rune // the letter or digit; 0 if there is none near
	dash   bool // a dash stands before it
	opened bool // a quotation mark or bracket stands right before it
	sign   bool // @, #, $ or the like stands right before it
	last   bool // there is none up to the end of the line
}

// ends reports whether the sentence ends with m.
func (p *sentenceSplitter) ends(m markCluster) bool {
	if m.next == p.end || m.mark == wideMark {
		return true
	}
	if r, _ := utf8.DecodeRuneInString(p.text[m.next:]); !unicode.IsSpace(r) {
		return p.endsUnspaced(m)
	}
	if c := p.text[m.start-1]; (c == '(' || c == '[') && m.next > m.after {
		return false // (?), [...]
	}
	f := p.follows(m.next)
	switch {
	case f.last:
		return false // what is left are signs; they go with this sentence
	case f.r == 0:
		return true
	case !f.sign && p.startsSmall(f.at):
		return false
	case m.quoted && f.dash && !f.opened:
		return false
	case m.quoted && !m.stop && p.attributes(f.at):
		return false
	}
	switch m.mark {
	case fullStop:
		return p.fullStopEnds(m, f)
	case colonMark:
		return !f.opened || !p.cueBefore(m.start)
	}
	return true
}

// endsUnspaced decides where no white space follows m. Most such marks stand
// inside a number, an address or an abbreviation; some lack their space.
func (p *sentenceSplitter) endsUnspaced(m markCluster) bool {
	s := p.text[:p.end]
	before, _ := utf8.DecodeLastRuneInString(s[:m.start])
	next := m.next
	after, size := utf8.DecodeRuneInString(s[next:])
	if opensQuotation(after) {
		next += size
		after, size = utf8.DecodeRuneInString(s[next:])
	}
	if !unicode.IsUpper(after) || !unicode.IsLower(before) && !m.quoted {
		return false
	}
	if chunk := s[p.near(m.start):m.start]; strings.ContainsAny(chunk[strings.LastIndexAny(chunk, " \u00a0\t")+1:], "/@=") {
		return false // an address
	}
	switch m.mark {
	case strong:
		return true
	case colonMark:
		return ScriptOf(after) == Armenian
	case fullStop: // "said.The", and neither "Node.Js" nor "example.Com"
		word := p.tokenBefore(m.start)
		first, _ := utf8.DecodeRuneInString(word)
		second, _ := utf8.DecodeRuneInString(s[next+size:])
		return unicode.IsLower(first) && unicode.IsLower(second) &&
			utf8.RuneCountInString(word) > 2 && strings.IndexByte(word, '.') < 0 && !p.dotSeparates
	}
	return false
}

// follows looks on from i, where white space stands.
func (p *sentenceSplitter) follows(i int) following {
	var f following
	for limit := i + lookAround; i < p.end; {
		if i > limit {
			return f
		}
		r, size := utf8.DecodeRuneInString(p.text[i:p.end])
		switch {
		case isWordRune(r) && r != 'ՙ':
			f.at, f.r = i, r
			return f
		case isSentenceDash(r):
			f.dash, f.opened = true, false
		case opensQuotation(r) || r == '(' || r == '[':
			f.opened = true
		case r == '@' || r == '#' || unicode.Is(unicode.Sc, r):
			f.sign = true
		}
		i += size
	}
	f.last = true
	return f
}

// startsSmall reports whether a small letter at i shows that the sentence goes
// on. An address or a name like iPhone shows nothing, nor does a letter of a
// script without capitals.
func (p *sentenceSplitter) startsSmall(i int) bool {
	s := p.text[i:p.end]
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) || ScriptOf(r) == Georgian {
		return false
	}
	second, _ := utf8.DecodeRuneInString(s[size:])
	return !unicode.IsUpper(second) && !strings.HasPrefix(s, "http") && !strings.HasPrefix(s, "www.")
}

// attributes reports whether a name and a verb of saying stand at i, as after
// a quotation: "Smith asked".
func (p *sentenceSplitter) attributes(i int) bool {
	limit := min(p.end, i+lookAround)
	for words := 0; words < 5; words++ {
		word := p.wordAt(i, limit)
		r, _ := utf8.DecodeRuneInString(word)
		small := !unicode.IsUpper(r)
		if word == "" || small && !p.isCue(word) {
			return false
		}
		if small {
			return words > 0
		}
		if p.starters[strings.ToLower(word)] {
			return false
		}
		i += len(word)
		if next := skipWhite(p.text, i, limit); next > i {
			i = next
		} else if i < limit && p.text[i] == '.' { // an initial or a title
			i = skipWhite(p.text, i+1, limit)
		} else {
			return false
		}
	}
	return false
}

// wordAt returns the letters at i, apostrophes, hyphens and marks inside them
// included.
func (p *sentenceSplitter) wordAt(i, limit int) string {
	s := p.text[i:limit]
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !isJoiner(r) && !isInsideWord(r) })
	if end < 0 {
		end = len(s)
	}
	return s[:end]
}

// cueBefore reports whether the text before i ends in a verb of saying, an
// auxiliary after it or not.
func (p *sentenceSplitter) cueBefore(i int) bool {
	words := strings.Fields(p.text[p.near(i):i])
	for n := len(words) - 1; n >= 0 && n >= len(words)-2; n-- {
		word := strings.TrimFunc(words[n], func(r rune) bool { return !unicode.IsLetter(r) })
		if p.isCue(word) {
			return true
		}
		switch word {
		case "է", "են", "էր", "էին", "եմ", "ենք":
		default:
			return false
		}
	}
	return false
}

// near returns a place not far before i, not before the sentence, on a rune
// boundary.
func (p *sentenceSplitter) near(i int) int {
	from := max(p.start, i-lookAround)
	for from < i && !utf8.RuneStart(p.text[from]) {
		from++
	}
	return from
}

// tokenBefore returns what stands right before i: letters and digits, with
// single full stops, hyphens and apostrophes inside.
func (p *sentenceSplitter) tokenBefore(i int) string {
	from := i
	for from > p.start && i-from < lookAround {
		r, size := utf8.DecodeLastRuneInString(p.text[p.start:from])
		if !isWordRune(r) && !isInsideWord(r) && !isJoiner(r) && r != '.' && r != '․' {
			break
		}
		from -= size
	}
	return strings.TrimLeft(p.text[from:i], "'’‘-.․")
}

// fullStopEnds decides on a full stop before a capital or a digit.
func (p *sentenceSplitter) fullStopEnds(m markCluster, f following) bool {
	if m.quoted {
		return true
	}
	token := p.tokenBefore(m.start)
	if token == "" {
		return !p.dotSeparates
	}
	if p.numbersItem(token, m.start) {
		return false
	}
	kind := p.kindOf(token, m.start)
	digit := unicode.IsDigit(f.r)
	switch kind {
	case beforeName:
		return false
	case beforeNumber:
		if digit || isRoman(p.wordAt(f.at, min(p.end, f.at+lookAround))) {
			return false
		}
	case insideSentence:
		return !digit && (p.startsSentence(f.at) || p.yearEnds(token, m.start))
	case afterNumber:
		return !digit && !isCurrency(p.wordAt(f.at, min(p.end, f.at+lookAround)))
	case atSentenceEnd:
		return !digit
	case ofClock:
		next := p.wordAt(f.at, min(p.end, f.at+lookAround))
		return !digit && next != strings.ToUpper(next) && !strings.Contains(clockFollowers, " "+strings.ToLower(next)+" ")
	}
	if unicode.IsDigit(lastRune(token)) {
		return p.numberEnds(token, f)
	}
	if p.dotSeparates {
		return false
	}
	return !(p.lang == "hy" && f.opened && p.cueBefore(m.start))
}

// kindOf returns what the full stop after token means, which ends at i.
func (p *sentenceSplitter) kindOf(token string, i int) abbreviation {
	if strings.HasSuffix(p.text[p.start:i-len(token)], "/") {
		return noAbbreviation // "km/h"
	}
	if len(token) <= 4 { // "т. д." and "və s." are of two words
		before := strings.TrimRightFunc(p.text[p.near(i):i-len(token)], unicode.IsSpace)
		before = before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
		if kind := p.abbreviation(strings.TrimRight(before, ".․") + "." + token); kind != noAbbreviation {
			return kind
		}
	}
	token = strings.ReplaceAll(token, "․", ".")
	if r, size := utf8.DecodeRuneInString(token); size == len(token) && unicode.IsUpper(r) {
		return insideSentence // an initial
	}
	if kind := p.abbreviation(token); kind != noAbbreviation {
		return kind
	}
	if i := strings.LastIndexByte(token, '-'); i >= 0 { // "D-Calif."
		if kind := p.abbreviation(token[i+1:]); kind != noAbbreviation {
			return kind
		}
	}
	if areInitials(token) {
		return insideSentence
	}
	return noAbbreviation
}

// areInitials reports whether token is of single capitals, "J", "А.С", "U.S",
// "Ж.-Б", or of single small letters with full stops between them, "x.y". One
// small letter may well be a word: է, я, o.
func areInitials(token string) bool {
	r, size := utf8.DecodeRuneInString(token)
	if unicode.IsLower(r) && size == len(token) {
		return false
	}
	for part := range strings.FieldsFuncSeq(token, func(r rune) bool { return r == '.' || isJoiner(r) }) {
		switch r, size := utf8.DecodeRuneInString(part); {
		case !unicode.IsLetter(r):
			return false
		case size == len(part), isDigraphInitial(part):
		default:
			return false
		}
	}
	return true
}

// isDigraphInitial reports whether two letters are one initial, because they
// write one sound.
func isDigraphInitial(letters string) bool {
	switch letters {
	case "Ու", "Եւ", "Եվ", "Дж", "Th", "Ch", "Yu", "Ya", "Zh", "Sh", "Kh":
		return true
	}
	return false
}

// numbersItem reports whether token, which ends at i, is the number of an item
// at the start of a sentence: "1.", "А.", "IV.".
func (p *sentenceSplitter) numbersItem(token string, i int) bool {
	if i-len(token) > p.word || len(token) > 8 {
		return false
	}
	if utf8.RuneCountInString(token) == 1 || isRoman(token) {
		return true
	}
	digits := 0
	for _, r := range token {
		if unicode.IsDigit(r) {
			digits++
		} else if r != '.' {
			return false
		}
	}
	return digits <= 3
}

// numberEnds decides on a full stop after a number.
func (p *sentenceSplitter) numberEnds(token string, f following) bool {
	short := utf8.RuneCountInString(token) <= 3
	if unicode.IsDigit(f.r) { // "27. 09. 2022"
		end := skipBytes(p.text, f.at, '0', '9')
		return !short || end == p.end || p.text[end] != '.' && end-f.at != 4
	}
	if p.ordinalDots && short {
		return p.startsSentence(f.at)
	}
	return !p.dotSeparates
}

// startsSentence reports whether the word at i is one that begins sentences.
func (p *sentenceSplitter) startsSentence(i int) bool {
	word := p.wordAt(i, min(p.end, i+lookAround))
	if utf8.RuneCountInString(word) == 1 && strings.HasPrefix(p.text[i+len(word):p.end], ".") {
		return false // an initial
	}
	if p.lang == "az" || p.lang == "tr" {
		return p.starters[strings.ToLowerSpecial(unicode.TurkishCase, word)]
	}
	return p.starters[strings.ToLower(word)]
}

// isRoman reports whether word is a Roman numeral, in capitals.
func isRoman(word string) bool {
	return word != "" && strings.Trim(word, "IVXLC") == ""
}

// isSentenceDash reports whether r is a dash between parts of a sentence.
func isSentenceDash(r rune) bool {
	return r == '-' || 0x2010 <= r && r <= 0x2015 || r == '−' || r == '֊'
}

// opensQuotation reports whether r can open a quotation.
func opensQuotation(r rune) bool {
	switch r {
	case '«', '‹', '“', '„', '‘', '‚', '"', '\'', 'ՙ', '「', '『': // ՙ in Armenian of old fonts
		return true
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// armenianStops reads from the whole of s what ends its sentences. A colon
// does, but for the few who use it as in Russian; and wherever ։ or : does, the
// full stop is a mijaket, which separates parts of a sentence. The ends of
// lines decide, if they do, since no paragraph ends in a mijaket.
func armenianStops(s string) (colonEnds, dotSeparates bool) {
	var colons, dots struct{ lineEnd, inside int }
	for i := 0; i < len(s); i++ {
		count := &colons
		switch s[i] {
		case '.':
			count = &dots
		case ':':
		case 0xD6:
			if !strings.HasPrefix(s[i:], "։") {
				continue
			}
		default:
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:i]); !unicode.IsLetter(before) && !closesOnly(before) {
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		switch capital, lineEnd := capitalAfter(s[i+size:]); {
		case lineEnd:
			count.lineEnd++
		case capital:
			count.inside++
		}
	}
	dotted := dots.lineEnd - colons.lineEnd
	if dotted == 0 {
		dotted = dots.inside - colons.inside
	}
	all := colons.lineEnd + colons.inside
	return 3*all >= dots.lineEnd+dots.inside, dotted <= 0 && all > 0
}

// capitalAfter reports whether s starts with white space and signs and then a
// capital, and whether it starts with signs and the end of a line.
func capitalAfter(s string) (capital, lineEnd bool) {
	spaced := false
	for n, r := range s {
		switch {
		case r == '\n':
			return false, true
		case n > 16:
			return false, false
		case unicode.IsSpace(r):
			spaced = true
		case unicode.IsLetter(r):
			return spaced && unicode.IsUpper(r), false
		case unicode.IsDigit(r):
			return false, false
		}
	}
	return false, true
}
