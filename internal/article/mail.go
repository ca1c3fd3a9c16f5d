package article

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/mail"
	"strings"
	"time"

	"parley/internal/charset"
	"parley/internal/text"
	"parley/summarize/brief"
)

const kindMail = "mail"

// codeAttachments names what a message carries and parley does not read.
const codeAttachments = "document.attachments"

// maxMailHeader is how long the header of a message may be, in bytes.
const maxMailHeader = 256 << 10

// isMail tells a mail message by its header (RFC 5322), which names a sender
// and more that only messages have. Every line up to the first blank one is a
// field or goes on with one.
func isMail(data []byte) bool {
	names := map[string]bool{}
	for line := range bytes.Lines(withoutMboxLine(data)) {
		if line = bytes.TrimRight(line, "\r\n"); len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if len(names) == 0 {
				return false
			}
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || len(name) > 60 || bytes.ContainsAny(name, " \t<>\"'{}") || len(names) > 500 {
			return false
		}
		names[strings.ToLower(string(name))] = true
	}
	known, proof := 0, false
	for _, name := range []string{"from", "date", "subject", "to", "message-id", "mime-version", "received", "return-path", "delivered-to", "reply-to", "content-type"} {
		if names[name] {
			known++
			proof = proof || name == "message-id" || name == "mime-version" || name == "received"
		}
	}
	return names["from"] && (known >= 3 || known >= 2 && proof)
}

// withoutMboxLine returns data without a byte order mark, and without the line
// that a mailbox puts before each message.
func withoutMboxLine(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte(utf8BOM))
	if bytes.HasPrefix(data, []byte("From ")) {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	return data
}

// mboxMessages returns how many messages a mailbox holds: their first lines
// stand at the start or behind a blank line, with a header after them.
func mboxMessages(data []byte) int {
	if !bytes.HasPrefix(bytes.TrimPrefix(data, []byte(utf8BOM)), []byte("From ")) {
		return 1
	}
	n, rest := 1, bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	for {
		_, after, ok := bytes.Cut(rest, []byte("\n\nFrom "))
		if !ok {
			return n
		}
		_, header, _ := bytes.Cut(after, []byte("\n"))
		if isMail(header[:min(len(header), maxMailHeader)]) {
			n++
		}
		rest = after
	}
}

// readMail reads a message: its text, without what it quotes and signs, and of
// its attachments the names.
func readMail(data []byte, o Options) (content, decoded, error) {
	if n := mboxMessages(data); n > 1 {
		return content{}, decoded{}, fmt.Errorf("a mailbox with %d messages cannot be read; save the one message as a file", n)
	}
	header, body, err := splitMail(withoutMboxLine(data))
	if err != nil {
		return content{}, decoded{}, err
	}
	m := mailReader{o: o, decoded: decoded{encoding: "utf-8"}}
	c := content{
		Title:     m.headerText(header.Get("Subject")),
		Byline:    m.senderName(header.Get("From")),
		Published: mailDate(header.Get("Date")),
	}
	m.saved = header.Get("Snapshot-Content-Location") != "" || strings.Contains(header.Get("From"), "Saved by")
	m.forwarded = isForward(c.Title)
	found := m.part(mailPart{header: header, body: body}, 0)
	if m.saved { // what the browser states is about the saving
		c.Title, c.Byline, c.Published = first(found.Title, c.Title), found.Byline, found.Published
	}
	c.Text, c.Cut, c.Trimmed, c.Lang = found.Text, append(m.cut, found.Cut...), found.Trimmed, first(found.Lang, header.Get("Content-Language"))
	if !hasLetters(c.Text) && m.broken {
		return content{}, decoded{}, damaged("message")
	}
	if !hasLetters(c.Text) && len(m.attachments) > 0 {
		return content{}, decoded{}, fmt.Errorf("the message has no text, only attachments: %s; save them as files", listed(m.attachments))
	}
	if len(m.attachments) > 0 {
		c.Findings = append(c.Findings, brief.Finding{Code: codeAttachments, Severity: brief.Note, Path: brief.DocumentPath,
			Message: "attachments were not read: " + listed(m.attachments)})
	}
	if m.broken {
		c.Findings = append(c.Findings, brief.Finding{Code: codePartial, Severity: brief.Warning, Path: brief.DocumentPath,
			Message: "the message breaks off or is damaged; a part of its text may be missing"})
	}
	c.hidden = m.hidden
	return c, m.decoded, nil
}

// splitMail returns the header and the body of a message. What is wrong with
// one field does not spoil the others.
func splitMail(data []byte) (mail.Header, []byte, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, nil, errors.New("the header of this message is damaged")
	}
	body, err := All(message.Body, Options{MaxBytes: int64(len(data)) + 1})
	return message.Header, body, err
}

// headerText returns the words of a header field (RFC 2047). Raw 8-bit text
// stands in headers too.
func (m *mailReader) headerText(s string) string {
	if d := m.decode([]byte(s), ""); d != s {
		return text.CleanLine(d)
	}
	decoder := mime.WordDecoder{CharsetReader: charsetReader}
	if d, err := decoder.DecodeHeader(s); err == nil {
		s = d
	}
	return text.CleanLine(strings.ToValidUTF8(s, "\uFFFD"))
}

// senderName returns the name, not the address, of who sent the message.
func (m *mailReader) senderName(from string) string {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charsetReader}}
	if list, err := parser.ParseList(from); err == nil && len(list) > 0 {
		return cleanByline(text.CleanLine(list[0].Name))
	}
	name, _, _ := strings.Cut(m.headerText(from), "<")
	return cleanByline(strings.Trim(name, ` "'`))
}

// mailDate returns the date of a header field as brief.Document has it.
func mailDate(s string) string {
	t, err := mail.ParseDate(s)
	if err != nil || !plausible(t) {
		return parseDate(s)
	}
	return t.Format(time.RFC3339)
}

// isForward reports whether a message with the subject passes on another.
func isForward(subject string) bool {
	prefix, _, ok := strings.Cut(subject, ":")
	if !ok {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(prefix)) {
	case "fwd", "fw", "пересл", "ilt", "i̇lt", "wg", "tr":
		return true
	}
	return false
}

// listed returns names, the first ten of them.
func listed(names []string) string {
	const most = 10
	if n := len(names); n > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", n-most)
	}
	return strings.Join(names, ", ")
}

// decode returns data, a part's text in the charset it declares, as UTF-8.
func (m *mailReader) decode(data []byte, label string) string {
	d := decodePart(data, label, m.o.Encoding)
	m.decoded.damaged += d.damaged
	m.decoded.doubtful = m.decoded.doubtful || d.doubtful
	if d.encoding != "utf-8" {
		m.decoded.encoding = d.encoding
	}
	return d.text
}

// decodePart is decode for text that stands within something else.
func decodePart(data []byte, label, forced string) decoded {
	name := charset.Lookup(first(forced, label))
	if forced == "" && name != "utf-16le" && name != "utf-16be" && name != "iso-2022-jp" {
		if s := string(data); isUTF8(s) {
			name = "utf-8"
		} else {
			guess := charset.GuessOf(data, declaredEncoding(data, label))
			s, damaged := charset.Decode(data, guess.Name)
			return decoded{text: s, encoding: guess.Name, damaged: damaged, doubtful: guess.Doubtful}
		}
	}
	s, damaged := charset.Decode(data, name)
	return decoded{text: s, encoding: name, damaged: damaged}
}
