package article

import "golang.org/x/text/encoding/charmap"

// word does what a control word says. n is its number, if one is given.
func (r *rtf) word(word string, n int, given, starred bool) {
	if r.destination(word, starred) {
		return
	}
	g := r.group()
	on := !given || n != 0
	switch word {
	case "par", "sect", "page", "nestcell":
		r.paragraph()
	case "line", "lbr":
		if f := r.flow(); f != nil {
			f.breakLine()
		}
	case "cell":
		r.cell()
	case "row":
		if f := r.flow(); f != nil {
			f.end(false)
			f.endRow()
		}
	case "pard":
		r.flush()
		g.inTable, g.heading = false, false
	case "intbl":
		r.flush()
		g.inTable = true
	case "outlinelevel":
		g.heading = n >= 0 && n < 9
	case "plain":
		g.hidden, g.deleted = false, false
	case "v":
		g.hidden = on
	case "deleted":
		g.deleted = on
	case "u":
		r.unicode(n)
	case "uc":
		g.unicodeSkip = max(0, min(n, 100))
	case "f":
		g.font = n
	case "deff":
		r.groups[0].font, g.font = n, n
	case "fcharset":
		if g.to == rtfFonts {
			letters, symbols := rtfCharset(n)
			r.fonts[g.font] = rtfFont{letters, symbols}
		}
	case "ansicpg":
		if page := codePage(n); page != nil {
			r.ansi = page
		}
	case "mac":
		r.ansi = charmap.Macintosh
	case "pc":
		r.ansi = charmap.CodePage437
	case "pca":
		r.ansi = charmap.CodePage850
	default:
		if c := rtfCharacter(word); c != 0 {
			r.rune(c)
		}
	}
}

// destination begins a destination if word is one. Those marked with a star
// can be passed over by who does not know them.
func (r *rtf) destination(word string, starred bool) bool {
	r.flush()
	g := r.group()
	if g.to == rtfSkip && word != "title" && word != "author" {
		if g.shape && word == "shptxt" {
			g.to, g.shape = rtfText, false
		}
		return true
	}
	switch word {
	case "fonttbl":
		g.to = rtfFonts
	case "colortbl", "stylesheet", "info", "pict", "nonshppict", "listtext", "pntext", "pntxta", "pntxtb", "xe", "tc", "annotation":
		g.to = rtfSkip
	case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
		g.to, g.inTable = rtfPage, false
	case "footnote":
		g.to, g.inTable = rtfNote, false
	case "title":
		g.to = rtfTitle
	case "author":
		g.to = rtfAuthor
	case "shpinst":
		g.to, g.shape = rtfSkip, true
	default:
		if !starred {
			return false
		}
		g.to = rtfSkip
	}
	return true
}

// rtfCharacter returns the character that a control word stands for, or 0.
func rtfCharacter(word string) rune {
	switch word {
	case "tab":
		return '\t'
	case "emdash":
		return '—'
	case "endash":
		return '–'
	case "lquote":
		return '‘'
	case "rquote":
		return '’'
	case "ldblquote":
		return '“'
	case "rdblquote":
		return '”'
	case "bullet":
		return '•'
	case "emspace", "enspace", "qmspace":
		return ' '
	}
	return 0
}

// rtfCharset returns what the bytes of a font stand for that \fcharset says to
// be n.
func rtfCharset(n int) (letters *charmap.Charmap, symbols bool) {
	pages := map[int]int{77: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437}
	return codePage(pages[n]), n == 2
}

// codePage returns the code page n of Windows; nil: it is not one of single
// bytes, or of those that matter here.
func codePage(n int) *charmap.Charmap {
	switch n {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 855:
		return charmap.CodePage855
	case 866:
		return charmap.CodePage866
	case 874:
		return charmap.Windows874
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1252:
		return charmap.Windows1252
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1255:
		return charmap.Windows1255
	case 1256:
		return charmap.Windows1256
	case 1257:
		return charmap.Windows1257
	case 1258:
		return charmap.Windows1258
	case 10000:
		return charmap.Macintosh
	case 10007:
		return charmap.MacintoshCyrillic
	}
	return nil
}
