package article

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// readEPUB reads an EPUB: its XHTML parts in the order of the spine, without
// the table of contents.
func readEPUB(data []byte, o Options) (content, error) {
	p, err := openPack("EPUB", data, o)
	if err != nil {
		return content{}, err
	}
	book := opf{name: "content.opf", items: map[string]opfItem{}}
	err = p.walkSome("META-INF/container.xml", visitor{open: func(e xml.StartElement) bool {
		if at := value(e, "full-path"); e.Name.Local == "rootfile" && at != "" && book.name == "content.opf" {
			book.name = partName(at)
		}
		return true
	}})
	if err != nil {
		return content{}, err
	}
	opfData, err := p.read(book.name)
	if err != nil {
		return content{}, err
	}
	for _, v := range []visitor{book.visitor(), book.info.visitor(), book.dateVisitor()} {
		if walkXML(opfData, v) != nil {
			return content{}, damaged("EPUB")
		}
	}
	locked, err := epubLocked(p)
	if err != nil {
		return content{}, err
	}

	var lines []line
	var cut []Cut
	seen := map[string]bool{}
	for _, id := range book.spine {
		item := book.items[id]
		if seen[id] || item.toc || !item.html {
			continue
		}
		seen[id] = true
		if locked[item.name] {
			return content{}, protected("EPUB")
		}
		chapter, err := p.read(item.name)
		if err != nil {
			return content{}, err
		}
		decoded, err := decode(chapter, "", "")
		if err != nil {
			return content{}, err
		}
		more, captions := chapterLines(decoded.text, o)
		if len(more) > 0 {
			more[0].gap = true
		}
		lines, cut = append(lines, more...), append(cut, captions...)
	}
	c := book.info.article(lines, cut, o)
	c.Title = first(realTitle(book.info.title), c.Title)
	c.Byline = first(cleanByline(book.info.author), c.Byline)
	c.Published = first(parseDate(strings.TrimSpace(book.date)), c.Published)
	return c, nil
}

// chapterLines returns the paragraphs of a part, and its captions unless they
// are wanted.
func chapterLines(s string, o Options) ([]line, []Cut) {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil { // nested too deep
		return splitLines(flatText(s)), nil
	}
	return blocksOf(doc, o.NoTrim)
}

// opf is the package document of an EPUB.
type opf struct {
	name  string // of the part
	items map[string]opfItem
	spine []string // keys of items
	info  info
	date  string
}

type opfItem struct {
	name string // of the part
	html bool
	toc  bool
}

func (b *opf) visitor() visitor {
	return visitor{open: func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "item":
			href := value(e, "href")
			if plain, err := url.PathUnescape(href); err == nil {
				href = plain
			}
			media := value(e, "media-type")
			b.items[value(e, "id")] = opfItem{
				name: partName(path.Join(path.Dir(b.name), href)),
				html: strings.Contains(media, "html") || strings.HasPrefix(media, "text/"),
				toc:  strings.Contains(" "+value(e, "properties")+" ", " nav "),
			}
		case "itemref":
			if value(e, "linear") != "no" {
				b.spine = append(b.spine, value(e, "idref"))
			}
		}
		return true
	}}
}

// dateVisitor reads when the book was published: the date, unless it is marked
// as one of something else.
func (b *opf) dateVisitor() visitor {
	in := false
	return visitor{open: func(e xml.StartElement) bool {
		event := value(e, "event")
		in = e.Name.Local == "date" && b.date == "" && (event == "" || event == "publication")
		return true
	}, close: func(xml.EndElement) { in = false }, text: func(s string) {
		if in {
			b.date += s
		}
	}}
}

// epubLocked returns the names of the parts that are encrypted. Fonts often
// are, in books that everybody can read.
func epubLocked(p *pack) (map[string]bool, error) {
	locked := map[string]bool{}
	err := p.walkSome("META-INF/encryption.xml", visitor{open: func(e xml.StartElement) bool {
		if uri := value(e, "URI"); e.Name.Local == "CipherReference" {
			if plain, err := url.PathUnescape(uri); err == nil {
				uri = plain
			}
			locked[partName(uri)] = true
		}
		return true
	}})
	return locked, err
}

// isEPUB tells an EPUB whose parts are not in the order that the format asks
// for.
func isEPUB(data []byte) bool {
	return zipHolding("META-INF/container.xml")(data) && bytes.Contains(data, []byte(".opf"))
}
