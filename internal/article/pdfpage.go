package article

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// pdfPage is a page that is being read.
type pdfPage struct {
	*pdf
	text  references.FPDF_TEXTPAGE
	lines []pdfLine

	b           strings.Builder // the line that is open
	first, last int             // its first and last character that can be seen
	wordEnd     int             // the last of its first word
	space       bool            // a space came behind the first word
}

// The characters that PDFium sets where it finds the end of a line.
const (
	pdfHyphen      = 0x02 // in place of a hyphen at the end of a line
	pdfHyphenNoted = 0xFFFE
)

// read reads the characters of the page to lines.
func (p *pdfPage) read() error {
	count, err := p.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: p.text})
	if err != nil {
		return errPDFPage
	}
	p.first = -1
	for i := range count.Count {
		got, err := p.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: p.text, Index: i})
		if err != nil {
			return errPDFPage
		}
		switch c := rune(uint32(got.Unicode)); {
		case c == '\r':
		case c == '\n':
			p.endLine(false)
		case c == pdfHyphen, c == pdfHyphenNoted:
			p.endLine(true)
		case c == ' ', c == '\t', c == '\u00A0':
			p.space = p.first >= 0
			if p.b.Len() > 0 {
				p.b.WriteRune(c)
			}
		default:
			p.letter(i, c)
		}
		if int64(p.b.Len()) > p.left {
			return tooLong(p.o)
		}
	}
	p.endLine(false)
	if p.left < 0 {
		return tooLong(p.o)
	}
	return nil
}

// letter adds the character c, which is number i of the page.
func (p *pdfPage) letter(i int, c rune) {
	p.letters++
	if c == 0 || c == 0xFFFD || c < ' ' || c >= 0xE000 && c < 0xF900 {
		p.unmapped++
		if c < ' ' {
			c = 0xFFFD
		}
	}
	if p.first < 0 {
		p.first = i
	}
	p.last = i
	if !p.space {
		p.wordEnd = i
	}
	if s := ligature(c); s != "" {
		p.b.WriteString(s)
		return
	}
	p.b.WriteRune(c)
}

// ligature returns the letters of a Latin ligature, as NFKC has them.
func ligature(c rune) string {
	if c < 0xFB00 || c > 0xFB06 {
		return ""
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[c-0xFB00]
}

// endLine ends the line that is open, with a hyphen if PDFium found one there.
func (p *pdfPage) endLine(hyphen bool) {
	s := p.b.String()
	l := pdfLine{text: strings.TrimSpace(s)}
	switch {
	case hyphen && strings.HasSuffix(s, " "):
		l.text += " -" // a dash
	case hyphen:
		l.hyphen = "-"
	default:
		l.text, l.hyphen = cutHyphen(l.text)
	}
	if l.text != "" && p.first >= 0 {
		p.measure(&l)
		p.lines = append(p.lines, l)
		p.left -= int64(len(s)) + 1
	}
	p.b.Reset()
	p.first, p.space = -1, false
}

// cutHyphen returns s without the hyphen at its end that may divide a word, and
// the hyphen.
func cutHyphen(s string) (rest, hyphen string) {
	for _, h := range []string{"-", "\u2010", softHyphen, armenianHyphen} {
		rest, ok := strings.CutSuffix(s, h)
		if last, _ := utf8.DecodeLastRuneInString(rest); ok && (unicode.IsLetter(last) || unicode.IsDigit(last)) {
			return rest, h
		}
	}
	return s, ""
}

// measure finds where l stands.
func (p *pdfPage) measure(l *pdfLine) {
	if got, err := p.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: p.text, Index: p.first}); err == nil {
		turns := float64(got.CharAngle) / (math.Pi / 2)
		if l.turns = int(math.Round(turns)) & 3; math.Abs(turns-math.Round(turns)) > 0.05 {
			l.turns = -1
		}
	}
	from, to := p.box(p.first, l.turns)
	_, wordTo := p.box(p.wordEnd, l.turns)
	lastFrom, lastTo := p.box(p.last, l.turns)
	l.left, l.right, l.word = min(from, lastFrom), max(to, lastTo), wordTo-from
	l.base, l.size = p.base(p.first, l.turns), p.size(p.first)
	l.bold = [2]bool{p.isBold(p.first), p.isBold(p.last)}
}

// box returns where the character i begins and ends.
func (p *pdfPage) box(i, turns int) (from, to float64) {
	got, err := p.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: p.text, Index: i})
	if err != nil {
		return 0, 0
	}
	r := got.Rect
	x0, _ := upright(float64(r.Left), float64(r.Bottom), turns)
	x1, _ := upright(float64(r.Right), float64(r.Top), turns)
	return min(x0, x1), max(x0, x1)
}

// upright returns a point of the page turned so that text of this direction is
// upright.
func upright(x, y float64, turns int) (float64, float64) {
	switch turns {
	case 1:
		return y, -x
	case 2:
		return -x, -y
	case 3:
		return -y, x
	}
	return x, y
}

func (p *pdfPage) base(i, turns int) float64 {
	got, err := p.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: p.text, Index: i})
	if err != nil {
		return 0
	}
	_, y := upright(got.X, got.Y, turns)
	return y
}

// size returns the size of the character i as it is shown.
func (p *pdfPage) size(i int) float64 {
	got, err := p.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: p.text, Index: i})
	if err != nil {
		return 0
	}
	matrix, err := p.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: p.text, Index: i})
	if err != nil {
		return got.FontSize
	}
	return got.FontSize * math.Hypot(float64(matrix.Matrix.C), float64(matrix.Matrix.D))
}

func (p *pdfPage) isBold(i int) bool {
	got, err := p.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: p.text, Index: i})
	return err == nil && got.FontWeight >= 600
}
