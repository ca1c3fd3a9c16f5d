package article

import (
	"context"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The kinds of documents that are no text.
const (
	kindPDF  = "pdf"
	kindRTF  = "rtf"
	kindDOCX = "docx"
	kindODT  = "odt"
	kindEPUB = "epub"
)

// readDocument reads data if it is of a kind with a reader of its own. The kind
// is "" for all else.
func readDocument(ctx context.Context, data []byte, o Options) (kind string, c content, err error) {
	for _, f := range formats() {
		if !f.is(data) {
			continue
		}
		switch kind = f.kind; kind {
		case kindPDF:
			c, err = readPDF(ctx, data, o)
		case kindRTF:
			c, err = readRTF(data, o)
		case kindDOCX:
			c, err = readDOCX(data, o)
		case kindODT:
			c, err = readODT(data, o)
		case kindEPUB:
			c, err = readEPUB(data, o)
		}
		break
	}
	if err == nil && int64(len(c.Text)) > o.maxBytes() {
		err = tooLong(o)
	}
	return kind, c, err
}

// damaged is the error for a file that breaks the rules of its own format.
func damaged(what string) error { return fmt.Errorf("this %s is damaged", what) }

// protected is the error for a file that opens with a password only.
func protected(what string) error {
	return fmt.Errorf("this %s is protected with a password; save it without one", what)
}

// info is what a document states about itself.
type info struct {
	title   string // the field; often a file name or what a template left there
	heading string // the first heading
	early   bool   // the heading stands at the top
	author  string // often an account on a computer
	lang    string
	page    bool // a page on the web was printed: more than the article stands on it
}

// earlyLines is how many lines can stand over a heading at the top.
const earlyLines = 3

// article returns the content of a document of these lines. The heading at the
// top counts before the title that is stated, which is left over from an
// earlier document often enough. The dates that documents state are those of
// the file: only one that stands in the text counts.
func (i info) article(lines []line, cut []Cut, o Options) content {
	var head content
	head.readHead(lines)
	c := content{Lang: i.lang, Cut: cut, Published: head.Published, Byline: first(head.Byline, personName(i.author))}
	if i.early {
		c.Title = i.heading
	}
	c.Title = first(c.Title, realTitle(i.title), i.heading, head.Title)
	if !o.NoTrim {
		kept, trimmed := trimExtracted(lines, "")
		if i.mayLose(lines, kept) {
			lines = kept
			c.Cut = append(c.Cut, trimmed...)
			c.Trimmed = len(trimmed) > 0
		}
	}
	c.Text = joinLines(lines)
	return c
}

// mayLose reports whether kept can be all that is the article's in lines. What
// stands over the text of a letter or of a press release belongs to it; on a
// printed page, the article is no small part.
func (i info) mayLose(lines, kept []line) bool {
	if i.page {
		return wordsOf(kept)*4 >= wordsOf(lines) && runningWords(kept)*2 >= runningWords(lines)
	}
	return len(kept) > 0 && kept[0].text == lines[0].text
}

// runningWords returns how many words stand in lines that are sentences, or as
// long as one, as the items of a list are.
func runningWords(lines []line) int {
	n := 0
	for _, l := range lines {
		if l.phrase == nil && !l.linked && (l.sentence || l.words >= shortLine) {
			n += l.words
		}
	}
	return n
}

// realTitle returns s, or "" if programs write such things of themselves: the
// name of a file, or of nothing.
func realTitle(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	lower := strings.ToLower(s)
	for _, stock := range []string{"microsoft word", "untitled", "document", "документ", "безымянный", "без имени", "безымени", "slide ", "about:", "http:", "https:", "file:"} {
		if strings.HasPrefix(lower, stock) && countWords(s) < 5 || strings.HasPrefix(lower, "microsoft word - ") {
			return ""
		}
	}
	for _, suffix := range []string{".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".htm", ".html", ".indd", ".pages", ".dotx", ".dot"} {
		if strings.HasSuffix(lower, suffix) {
			return ""
		}
	}
	if !hasLetters(s) || len(s) > 500 {
		return ""
	}
	return s
}

// personName returns s if it is two to six words that begin with capitals: else
// it is the name of an account.
func personName(s string) string {
	s = cleanByline(s)
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 {
		return ""
	}
	for _, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		switch lower := strings.ToLower(word); {
		case !unicode.IsUpper(r),
			lower == "user", lower == "windows", lower == "microsoft", lower == "office", lower == "pc",
			lower == "admin", lower == "administrator", lower == "пользователь", lower == "пк", lower == "python-docx":
			return ""
		}
	}
	return s
}
