package article

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// readODT reads a text document in OpenDocument (ISO/IEC 26300) as it stands
// with all tracked changes accepted, without annotations. Notes are cut.
func readODT(data []byte, o Options) (content, error) {
	p, err := openPack("OpenDocument file", data, o)
	if err != nil {
		return content{}, err
	}
	if p.has("mimetype") {
		media, err := p.read("mimetype")
		if err != nil {
			return content{}, err
		}
		if err := odtMedia(string(bytes.TrimSpace(media))); err != nil {
			return content{}, err
		}
	}
	if locked, err := odtLocked(p); err != nil {
		return content{}, err
	} else if locked {
		return content{}, protected("OpenDocument file")
	}
	var d odt
	if err := p.walk("content.xml", d.visitor()); err != nil {
		return content{}, err
	}
	d.finish()
	d.notes.finish()
	var meta info
	if err := p.walkSome("meta.xml", meta.visitor()); err != nil {
		return content{}, err
	}
	d.info.title, d.info.author, d.info.lang = meta.title, meta.author, meta.lang
	cut := d.side(d.notes.lines, "notes", o)
	return d.info.article(d.lines, cut, o), nil
}

// odtMedia returns an error unless media is the type of a text document.
func odtMedia(media string) error {
	family := strings.TrimPrefix(media, "application/vnd.oasis.opendocument.")
	for _, f := range []struct{ prefix, name string }{
		{"text", ""}, {"spreadsheet", "a spreadsheet"}, {"presentation", "a presentation"}, {"graphics", "a drawing"},
	} {
		if strings.HasPrefix(family, f.prefix) {
			if f.name == "" {
				return nil
			}
			return fmt.Errorf("%s cannot be read", f.name)
		}
	}
	return fmt.Errorf("an OpenDocument file other than a text cannot be read")
}

// odtLocked reports whether the parts are encrypted.
func odtLocked(p *pack) (locked bool, err error) {
	err = p.walkSome("META-INF/manifest.xml", visitor{open: func(e xml.StartElement) bool {
		locked = locked || e.Name.Local == "encryption-data"
		return true
	}})
	return locked, err
}

// odt is the text of a document.
type odt struct {
	flow
	notes  flow
	inNote bool
}

// out is where text goes: the running text or the notes.
func (d *odt) out() *flow {
	if d.inNote {
		return &d.notes
	}
	return &d.flow
}

func (d *odt) visitor() visitor {
	return visitor{open: d.start, close: d.stop, text: func(s string) {
		if f := d.out(); len(f.paragraphs) > 0 {
			f.write(s)
		}
	}}
}

func (d *odt) start(e xml.StartElement) bool {
	f := d.out()
	switch e.Name.Local {
	case "automatic-styles", "font-face-decls", "scripts", "styles", "master-styles",
		"tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "forms",
		"title", "desc", "hidden-text", "hidden-paragraph", "script", "binary-data", "sequence-decls",
		"variable-decls", "user-field-decls", "event-listeners":
		return false
	case "section":
		return value(e, "display") != "none"
	case "note":
		if d.inNote {
			return false
		}
		d.inNote = true
	case "p", "h":
		f.begin()
	case "s", "tab":
		f.write(" ")
	case "line-break":
		f.breakLine()
	case "table":
		f.beginTable()
	case "table-cell", "covered-table-cell":
		f.beginCell()
	}
	return true
}

func (d *odt) stop(e xml.EndElement) {
	f := d.out()
	switch e.Name.Local {
	case "note":
		d.notes.finish()
		d.inNote = false
	case "p":
		f.end(false)
	case "h":
		f.end(true)
	case "table-row":
		f.endRow()
	case "table":
		f.endTable()
	}
}
