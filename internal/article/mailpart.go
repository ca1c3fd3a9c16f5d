package article

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"maps"
	"mime"
	"mime/multipart"
	"net/mail"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"parley/internal/text"
)

const (
	maxMailDepth = 8   // of parts within parts
	maxMailParts = 200 // of one message
)

// A mailReader carries what is known of a message while its parts are read.
type mailReader struct {
	o         Options
	saved     bool // it is a page that a browser saved as a message (MHTML)
	forwarded bool // what it quotes is what it is about

	parts       int
	broken      bool // parts are cut off, damaged or too many
	hidden      int
	attachments []string
	cut         []Cut
	decoded     decoded
}

// A mailPart is a message or a part of one (RFC 2045, 2046).
type mailPart struct {
	header mail.Header
	body   []byte // as transferred
}

// part returns the text of p and of the parts in it, joined.
func (m *mailReader) part(p mailPart, depth int) content {
	if m.parts++; m.parts > maxMailParts || depth > maxMailDepth {
		m.broken = true
		return content{}
	}
	media, params, err := mime.ParseMediaType(p.header.Get("Content-Type"))
	if err != nil && media == "" {
		media = "text/plain"
	}
	disposition, named, _ := mime.ParseMediaType(p.header.Get("Content-Disposition"))
	name := m.headerText(first(named["filename"], params["name"]))
	multi := strings.HasPrefix(media, "multipart/")
	switch {
	case multi && params["boundary"] != "":
		return m.multipart(media, params["boundary"], p.body, depth)
	case media == "message/rfc822" && disposition != "attachment":
		return m.message(m.data(p), depth)
	case depth > 0 && (disposition == "attachment" || name != "" && media != "text/plain" && media != "text/html"),
		!strings.HasPrefix(media, "text/") && !multi:
		if p.header.Get("Content-Id") == "" || disposition == "attachment" { // else a picture in the text
			m.attachments = append(m.attachments, first(name, media))
		}
		return content{}
	}
	s := m.decode(m.data(p), params["charset"])
	switch media {
	case "text/html":
		return m.html(s)
	case "text/plain", "text/markdown", "text/enriched":
		if params["format"] == "flowed" {
			s = unflow(s, strings.EqualFold(params["delsp"], "yes"))
		}
		return m.plain(s)
	}
	if multi {
		return m.plain(s)
	}
	return content{} // a calendar, a style sheet
}

// data returns the body as it was before its transfer, and whether that is the
// whole of it.
func (p mailPart) data() (data []byte, whole bool) {
	switch strings.ToLower(strings.TrimSpace(p.header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return unquotePrintable(p.body), true
	case "base64":
		clean := bytes.Map(func(r rune) rune {
			if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '+' || r == '/' {
				return r
			}
			return -1 // as RFC 2045 has it
		}, p.body)
		data = make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
		n, err := base64.RawStdEncoding.Decode(data, clean)
		return data[:n], err == nil
	}
	return p.body, true
}

// unquotePrintable returns what was quoted in s. What is no quotation stays as
// it is: an equals sign that some program left alone must not end the text.
func unquotePrintable(s []byte) []byte {
	var b bytes.Buffer
	for line := range bytes.Lines(s) {
		rest, newline := bytes.TrimRight(line, " \t\r\n"), "\n"
		if !bytes.HasSuffix(line, []byte("\n")) {
			newline = ""
		}
		if soft, ok := bytes.CutSuffix(rest, []byte("=")); ok {
			rest, newline = soft, ""
		}
		for i := 0; i < len(rest); i++ {
			if rest[i] == '=' && i+2 < len(rest) {
				if c, err := strconv.ParseUint(string(rest[i+1:i+3]), 16, 8); err == nil {
					b.WriteByte(byte(c))
					i += 2
					continue
				}
			}
			b.WriteByte(rest[i])
		}
		b.WriteString(newline)
	}
	return b.Bytes()
}

// data is that of p, with a note of what is missing.
func (m *mailReader) data(p mailPart) []byte {
	data, whole := p.data()
	m.broken = m.broken || !whole
	return data
}

// multipart reads the parts of a body. Of alternatives the plain text counts,
// unless the HTML holds much more.
func (m *mailReader) multipart(media, boundary string, body []byte, depth int) content {
	reader := multipart.NewReader(bytes.NewReader(body), boundary)
	var all []content
	var plain, rich *content
	for m.parts <= maxMailParts {
		p, err := reader.NextRawPart()
		if err != nil {
			m.broken = m.broken || err != io.EOF
			break
		}
		data, err := io.ReadAll(p)
		m.broken = m.broken || err != nil
		header := mail.Header(maps.Clone(p.Header))
		cut := len(m.cut)
		c := m.part(mailPart{header, data}, depth+1)
		c.Cut = append(slices.Clone(m.cut[cut:]), c.Cut...)
		m.cut = m.cut[:cut]
		if !hasLetters(c.Text) {
			continue
		}
		all = append(all, c)
		if strings.HasPrefix(p.Header.Get("Content-Type"), "text/plain") {
			plain = &c
		} else {
			rich = &c
		}
		if m.saved {
			return c // the page; what follows is what it embeds
		}
	}
	if media == "multipart/alternative" && plain != nil && rich != nil {
		if countWords(rich.Text) > 2*countWords(plain.Text)+20 {
			return *rich
		}
		return *plain
	}
	if media == "multipart/alternative" && len(all) > 0 {
		return all[len(all)-1] // the best comes last
	}
	var joined content
	var texts []string
	for _, c := range all {
		texts = append(texts, c.Text)
		joined.Cut = append(joined.Cut, c.Cut...)
		joined.Trimmed = joined.Trimmed || c.Trimmed
	}
	joined.Text = strings.Join(texts, "\n\n")
	return joined
}

// message reads a message that another passes on, as it is: with who wrote it,
// when, about what.
func (m *mailReader) message(data []byte, depth int) content {
	header, body, err := splitMail(data)
	if err != nil {
		m.broken = true
		return content{}
	}
	var lines []string
	for _, field := range []string{"From", "Date", "Subject"} {
		if s := m.headerText(header.Get(field)); s != "" {
			lines = append(lines, field+": "+s)
		}
	}
	c := m.part(mailPart{header, body}, depth+1)
	c.Text = strings.Join(lines, "\n") + "\n\n" + c.Text
	return c
}

// plain reads plain text.
func (m *mailReader) plain(s string) content {
	s, hidden := text.Clean(s)
	m.hidden += hidden
	var c content
	if !m.o.NoTrim {
		s, c.Cut = cutMail(s, m.forwarded)
	}
	lines := unwrap(splitLines(s))
	if !m.o.NoTrim {
		var cut []Cut
		lines, cut = trim(lines)
		c.Cut, c.Trimmed = append(cut, c.Cut...), len(cut) > 0
	}
	c.Text = joinLines(lines)
	return c
}

// html reads HTML. Messages are laid out with tables and hold little that is
// not theirs: their whole text counts.
func (m *mailReader) html(s string) content {
	if m.saved {
		return readHTML(s, m.o.NoTrim)
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return m.plain(flatText(s))
	}
	var c content
	if !m.o.NoTrim {
		c.Cut = cutMailHTML(doc, m.forwarded)
	}
	lines, _ := blocksOf(doc, true)
	if !m.o.NoTrim {
		var cut []Cut
		lines, cut = trim(lines)
		c.Cut, c.Trimmed = append(cut, c.Cut...), len(cut) > 0
	}
	c.Text = joinLines(lines)
	return c
}

// charsetReader decodes the words of headers.
func charsetReader(label string, r io.Reader) (io.Reader, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", label, err)
	}
	return strings.NewReader(decodePart(data, label, "").text), nil
}
