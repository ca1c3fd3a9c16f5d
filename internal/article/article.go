package article

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// Options say how an article is read. The zero value is what most callers want.
type Options struct {
	NoTrim    bool         // keep the whole page, not the article alone
	MaxBytes  int64        // the longest article read, in bytes, packed and unpacked; 0: 20 MB
	Encoding  string       // what the article is in, as charset.Lookup knows it; "": told from the bytes
	Lang      string       // the article's language, BCP 47; "": told from the text
	UserAgent string       // sent to web servers; "": "parley"
	HTTP      *http.Client // for URLs; nil: one of its own
	CacheDir  string       // keeps what makes PDFs quick to read; "": every PDF takes seconds
}

// defaultMaxBytes is far above any article and far below what hurts.
const defaultMaxBytes = 20 << 20

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return defaultMaxBytes
}

// An Article is a document with what reading it brought to light.
type Article struct {
	Document brief.Document
	Kind     string          // "text", "markdown", "html", "mail", "feed", "pdf", "docx", "odt", "rtf" or "epub"
	Encoding string          // "utf-8", "windows-1251": a name of package charset; "": that is the document's own business
	Marked   string          // of "markdown": all of it, decoded, with its markup
	Posts    []Post          // from social media, quoted in the text, in order
	Cut      []Cut           // what was left out
	Findings []brief.Finding // about the document
}

// A Cut is a part of the source that was taken for the page's own matter
// rather than the article's.
type Cut struct {
	Text   string // the whole of it
	Reason string // for people: `page matter from "Leave a Reply" on`
}

// Codes of findings about an article as read.
const (
	codeHidden  = "document.hidden"   // hidden or control characters were removed
	codeDamaged = "document.damaged"  // bytes that are no text were replaced
	codeGuessed = "document.encoding" // the encoding is a guess
	codeTrimmed = "document.trimmed"  // page matter was cut off
	codePartial = "document.partial"  // pages without text, or the rest of a feed, are missing
)

// content is what the reader of one kind of source makes of it.
type content struct {
	Title, Byline, Published string
	Lang                     string // as the source declares it, unconfirmed
	Text                     string // paragraphs separated by a blank line
	Posts                    []Post // in Text
	Cut                      []Cut
	Trimmed                  bool // Cut holds lines told by their looks, not by markup
	Findings                 []brief.Finding
	hidden                   int // hidden characters that were removed on the way
}

// Read reads the article in data, which came from name. It does no input or
// output but in o.CacheDir. Errors start with the name; ErrEmpty is among them.
func Read(ctx context.Context, name string, data []byte, o Options) (*Article, error) {
	all, _, err := ReadAll(ctx, name, data, o)
	return only(name, all, err)
}

// read is Read with the encoding that the source was declared to be in.
func read(ctx context.Context, name string, data []byte, charset string, o Options) (*Article, error) {
	if int64(len(data)) > o.maxBytes() {
		return nil, fmt.Errorf("%s: %w", label(name), tooLong(o))
	}
	data, err := ungzip(data, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", label(name), err)
	}
	kind, c, decoded, err := interpret(ctx, data, charset, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", label(name), err)
	}
	return build(name, kind, c, decoded, o)
}

// interpret tells what data is and reads it as that.
func interpret(ctx context.Context, data []byte, charset string, o Options) (kind string, c content, d decoded, err error) {
	if isMail(data[:min(len(data), maxMailHeader)]) {
		c, d, err = readMail(data, o)
		return kindMail, c, d, err
	}
	if kind, c, err = readDocument(ctx, data, o); err != nil || kind != "" {
		return kind, c, d, err
	}
	if d, err = decode(data, charset, o.Encoding); err == nil {
		if kind = kindOf(d.text); kind == kindText && strings.HasPrefix(strings.TrimSpace(d.text), "<?xml") {
			return kind, c, d, errors.New("an XML file that is neither a page nor a feed cannot be read")
		}
		var hidden int
		c, hidden = parse(kind, d.text, o)
		c.hidden = hidden
	}
	return kind, c, d, err
}

// build makes the article of what was read from name.
func build(name, kind string, c content, decoded decoded, o Options) (*Article, error) {
	whole := c.Text
	var hidden int
	c.Text, hidden = cleanText(whole, c.hidden)
	if !hasLetters(c.Text) {
		return nil, fmt.Errorf("%s: %w", label(name), ErrEmpty)
	}

	a := &Article{Kind: kind, Encoding: decoded.encoding, Document: document(name, c, o), Posts: cleanPosts(c.Posts, whole, c.Text), Findings: c.Findings}
	if kind == kindMarkdown {
		a.Marked = decoded.text
	}
	for _, cut := range c.Cut {
		if cut.Text, _ = cleanText(cut.Text, 0); cut.Text != "" {
			a.Cut = append(a.Cut, cut)
		}
	}
	a.report(codeHidden, brief.Warning, hidden, "%d hidden or control characters were removed", "1 hidden or control character was removed")
	a.report(codeDamaged, brief.Warning, decoded.damaged, "%d bytes were no valid text and stand as U+FFFD", "1 byte was no valid text and stands as U+FFFD")
	if decoded.doubtful {
		a.Findings = append(a.Findings, brief.Finding{Code: codeGuessed, Severity: brief.Warning, Path: brief.DocumentPath,
			Message: fmt.Sprintf("the article was read as %s, which is a guess; --encoding forces another", decoded.encoding)})
	}
	if c.Trimmed {
		n := 0
		for _, cut := range a.Cut {
			n += countWords(cut.Text)
		}
		a.report(codeTrimmed, brief.Note, n, "%d words of the page around the article were left out", "1 word of the page around the article was left out")
	}
	return a, nil
}

// parse reads s as kind, and counts the hidden characters that it removed on
// the way.
func parse(kind, s string, o Options) (content, int) {
	if kind == kindHTML {
		return readHTML(s, o.NoTrim), 0 // markup can spell out what Clean removes: clean what comes of it
	}
	s, hidden := text.Clean(s)
	if kind == kindMarkdown {
		return readMarkdown(s, o.NoTrim), hidden
	}
	return readText(s, o.NoTrim), hidden
}

// document makes the document of c.
func document(name string, c content, o Options) brief.Document {
	lang := o.Lang
	if lang == "" {
		lang = confirmLang(c.Lang, text.Language(c.Text))
	}
	id := sha256.Sum256([]byte(c.Text))
	return brief.Document{
		ID:        hex.EncodeToString(id[:])[:16],
		Source:    withoutPassword(name),
		Title:     text.CleanLine(c.Title),
		Byline:    text.CleanLine(c.Byline),
		Published: c.Published,
		Lang:      lang,
		Text:      c.Text,
		Sentences: text.Sentences(c.Text, lang),
	}
}

// confirmLang returns the language of a text that is declared to be in one and
// looks like another. Templates declare what they like ("en" most of all), so
// the text decides; a declaration counts where it is finer (hyw for hy), or
// where the text cannot be told.
func confirmLang(declared, detected string) string {
	declared, err := text.ParseLang(declared)
	switch {
	case err != nil, declared == "en":
		return detected
	case detected == "und", detected == "hy" && declared == "hyw":
		return declared
	}
	return detected
}

// report adds a finding about the document if n is not 0.
func (a *Article) report(code string, severity brief.Severity, n int, many, one string) {
	message := one
	switch {
	case n == 0:
		return
	case n > 1:
		message = fmt.Sprintf(many, n)
	}
	a.Findings = append(a.Findings, brief.Finding{Code: code, Severity: severity, Path: brief.DocumentPath, Message: message})
}

// label is what an error calls the source.
func label(name string) string {
	if name == "-" {
		return "standard input"
	}
	return text.CleanLine(withoutPassword(name))
}

// withoutPassword returns name without the password that a URL can hold: names
// go into reports and messages.
func withoutPassword(name string) string {
	if !isURL(name) {
		return name
	}
	u, err := url.Parse(strings.TrimSpace(name))
	if err != nil || u.User == nil {
		return name
	}
	return u.Redacted()
}
