package article

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley/internal/text"
)

const kindFeed = "feed"

// A feedEntry is an entry of a feed: RSS 2.0, RSS 1.0 (RDF) or Atom (RFC 4287).
type feedEntry struct {
	title, link, author, published, lang string
	bodies                               []feedBody
}

// A feedBody is a text of an entry: the whole article, a summary, or both.
type feedBody struct {
	text  string
	plain bool // it is declared not to be HTML
}

// A feedElement is an element below an entry.
type feedElement struct {
	Attrs []xml.Attr `xml:",any,attr"`
	Text  string     `xml:",chardata"`
	Inner string     `xml:",innerxml"`
	Name  string     `xml:"name"` // of an author
}

func (e feedElement) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// parseFeed returns the entries of the feed s. A feed that breaks off is partial
// and has the entries up to there.
func parseFeed(s string) (entries []feedEntry, partial bool, err error) {
	d := xml.NewDecoder(strings.NewReader(s))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // s is decoded
	lang, inside := "", false
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF), err != nil && len(entries) > 0:
			return entries, err != io.EOF, nil
		case err != nil:
			return nil, false, errors.New("the feed is damaged")
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch key := feedKey(t.Name); {
			case key == "item" || key == "entry":
				entries, inside = append(entries, feedEntry{lang: lang}), true
			case inside:
				var e feedElement
				if d.DecodeElement(&e, &t) == nil {
					entries[len(entries)-1].take(key, e)
				}
			case key == "language":
				var e feedElement
				if d.DecodeElement(&e, &t) == nil {
					lang = strings.TrimSpace(e.Text)
				}
			case key == "feed":
				lang = feedElement{Attrs: t.Attr}.attr("lang")
			}
		case xml.EndElement:
			if key := feedKey(t.Name); key == "item" || key == "entry" {
				inside = false
			}
		}
	}
}

// feedKey returns the name of an element with the usual prefix of its
// vocabulary, whatever the feed calls that.
func feedKey(name xml.Name) string {
	space := strings.ToLower(name.Space)
	local := strings.ToLower(name.Local)
	switch {
	case space == "", space == "http://purl.org/rss/1.0/", strings.Contains(space, "/atom"), strings.Contains(space, "netscape"), space == "rss":
		return local
	case strings.Contains(space, "purl.org/rss/1.0/modules/content"), space == "content":
		return "content:" + local
	case strings.Contains(space, "purl.org/dc"), space == "dc", space == "dcterms":
		return "dc:" + local
	case strings.Contains(space, "yandex"):
		return "yandex:" + local
	}
	return "other:" + local
}

// take takes over what the element called key says.
func (e *feedEntry) take(key string, x feedElement) {
	s := strings.TrimSpace(x.Text)
	switch key {
	case "title":
		e.title = first(e.title, feedLine(s))
	case "link":
		rel := x.attr("rel")
		if href := x.attr("href"); href != "" && (rel == "" || rel == "alternate") {
			s = href
		}
		if isURL(s) {
			e.link = first(e.link, s)
		}
	case "guid", "id":
		if isURL(s) && x.attr("isPermaLink") != "false" && e.link == "" {
			e.link = s
		}
	case "pubdate", "published", "dc:date", "dc:created", "issued":
		e.published = first(mailDate(s), parseDate(s), e.published)
	case "updated", "modified":
		e.published = first(e.published, parseDate(s))
	case "author", "dc:creator", "yandex:author":
		e.author = first(e.author, feedAuthor(first(strings.TrimSpace(x.Name), s)))
	case "content:encoded", "description", "yandex:full-text":
		e.bodies = append(e.bodies, feedBody{text: s})
	case "content", "summary":
		switch x.attr("type") {
		case "xhtml", "application/xhtml+xml":
			s = x.Inner
		}
		e.bodies = append(e.bodies, feedBody{s, x.attr("type") == "text" || x.attr("type") == "text/plain"})
	}
}

// feedLine returns s, which may be HTML, as one line of text.
func feedLine(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = strings.ReplaceAll(flatText(s), "\n", " ")
	}
	return text.CleanLine(s)
}

// feedAuthor returns the name of an author, who in RSS is "address (name)".
func feedAuthor(s string) string {
	if address, name, ok := strings.Cut(s, "("); ok && strings.Contains(address, "@") {
		s = strings.TrimSuffix(name, ")")
	}
	return cleanByline(feedLine(s))
}

// content reads an entry: the longest of its texts.
func (e feedEntry) content(o Options) content {
	best := content{}
	words := -1
	for _, b := range e.bodies {
		c := b.content(e.title, o)
		if n := countWords(c.Text); n > words {
			best, words = c, n
		}
	}
	best.Title, best.Byline, best.Published, best.Lang = e.title, e.author, e.published, e.lang
	return best
}

// content reads the text of an entry, which holds the article and little of a
// page around it.
func (b feedBody) content(title string, o Options) content {
	if b.plain || !strings.ContainsAny(b.text, "<&") {
		s, hidden := text.Clean(b.text)
		return content{Text: joinLines(unwrap(splitLines(s))), hidden: hidden}
	}
	doc, err := html.Parse(strings.NewReader(b.text))
	if err != nil {
		return readText(flatText(b.text), o.NoTrim)
	}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Blockquote {
			markPost(n)
		}
	}
	var c content
	lines, captions := blocksOf(doc, o.NoTrim)
	if !o.NoTrim {
		lines, c.Cut = trimExtracted(lines, title)
		c.Cut = append(c.Cut, captions...)
	}
	c.setText(lines)
	return c
}
