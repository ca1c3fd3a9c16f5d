package article

import (
	"encoding/xml"
	"path"
	"sort"
	"strings"
)

// readDOCX reads a document of Word's (ECMA-376, WordprocessingML): the text as
// it stands with all tracked changes accepted, without comments. Footnotes and
// what stands on every page are cut.
func readDOCX(data []byte, o Options) (content, error) {
	p, err := openPack("DOCX", data, o)
	if err != nil {
		return content{}, err
	}
	main, err := docxMain(p)
	if err != nil {
		return content{}, err
	}
	folder := path.Dir(main)
	var d docx
	if err := p.walkSome(folder+"/styles.xml", d.styleVisitor()); err != nil {
		return content{}, err
	}
	if err := p.walk(main, d.visitor()); err != nil {
		return content{}, err
	}
	d.finish()
	if err := p.walkSome("docProps/core.xml", d.info.visitor()); err != nil {
		return content{}, err
	}

	var cut []Cut
	for _, part := range docxSides(p, folder) {
		var side docx
		if err := p.walk(part.name, side.visitor()); err != nil {
			return content{}, err
		}
		side.finish()
		cut = append(cut, d.side(side.lines, part.reason, o)...)
	}
	return d.info.article(d.lines, cut, o), nil
}

// docxMain returns the name of the part that holds the text: what the package
// says that it is, for it need not be word/document.xml.
func docxMain(p *pack) (string, error) {
	main := ""
	err := p.walkSome("_rels/.rels", visitor{open: func(e xml.StartElement) bool {
		if main == "" && strings.HasSuffix(value(e, "Type"), "/officeDocument") {
			main = partName(value(e, "Target"))
		}
		return true
	}})
	if err != nil {
		return "", err
	}
	return first(main, "word/document.xml"), nil
}

// A sidePart is a part with text beside the running text.
type sidePart struct{ name, reason string }

// docxSides returns the parts with notes and with what stands on every page.
func docxSides(p *pack, folder string) []sidePart {
	var parts []sidePart
	for name := range p.files {
		base, ok := strings.CutPrefix(name, folder+"/")
		switch {
		case !ok, !strings.HasSuffix(base, ".xml"):
		case base == "footnotes.xml", base == "endnotes.xml":
			parts = append(parts, sidePart{name, "notes"})
		case strings.HasPrefix(base, "header"), strings.HasPrefix(base, "footer"):
			parts = append(parts, sidePart{name, "what stands on every page"})
		}
	}
	sort.Slice(parts, func(i, j int) bool { return parts[i].name < parts[j].name })
	return parts
}

// docx is the text of one part.
type docx struct {
	flow
	headings map[string]bool // the styles of headings, by their identifiers

	style  string // of the paragraph that is open
	joined bool   // its end was deleted: the next one continues it
	props  int    // how many elements that hold properties are open
	run    []string
	hidden bool // the run that is open is
	inText bool
}

// A line break in docx.run, where text never is one.
const runBreak = "\x00"

func (d *docx) visitor() visitor {
	return visitor{open: d.start, close: d.stop, text: func(s string) {
		if d.inText {
			d.run = append(d.run, s)
		}
	}}
}

// isWord reports whether n is a name of WordprocessingML, transitional or
// strict.
func isWord(n xml.Name) bool { return strings.Contains(n.Space, "wordprocessingml") }

func (d *docx) start(e xml.StartElement) bool {
	if !isWord(e.Name) {
		return e.Name.Local != "Fallback" // the same as in Choice, for old programs
	}
	if d.props > 0 {
		d.property(e)
		return !strings.HasSuffix(e.Name.Local, "Change") // properties as they were before
	}
	switch e.Name.Local {
	case "del", "moveFrom", "instrText", "delText", "rt", "footnoteReference", "endnoteReference", "commentReference":
		return false
	case "footnote", "endnote":
		return value(e, "type") == "" || value(e, "type") == "normal" // no lines that separate
	case "p":
		if d.joined {
			d.joined = false
			break
		}
		d.begin()
		d.style = ""
	case "pPr", "rPr":
		d.props++
	case "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "tblGrid":
		return false
	case "r":
		d.run, d.hidden = nil, false
	case "t":
		d.inText = true
	case "tab", "ptab":
		d.run = append(d.run, " ")
	case "br", "cr":
		if kind := value(e, "type"); kind == "" || kind == "textWrapping" {
			d.run = append(d.run, runBreak)
		}
	case "noBreakHyphen":
		d.run = append(d.run, "-")
	case "txbxContent":
		d.flush()
	case "tbl":
		d.beginTable()
	case "tc":
		d.beginCell()
	}
	return true
}

// property takes note of a property of the paragraph or run that is open.
func (d *docx) property(e xml.StartElement) {
	switch e.Name.Local {
	case "pPr", "rPr":
		d.props++
	case "pStyle":
		d.style = value(e, "val")
	case "vanish":
		switch value(e, "val") {
		case "0", "false", "off":
		default:
			d.hidden = true
		}
	case "del", "moveFrom":
		d.joined = true // stands in the properties of the paragraph's own mark
	}
}

func (d *docx) stop(e xml.EndElement) {
	if !isWord(e.Name) {
		return
	}
	switch e.Name.Local {
	case "pPr", "rPr":
		d.props--
	case "t":
		d.inText = false
	case "r":
		d.flush()
	case "p":
		d.flush()
		if !d.joined {
			d.end(d.headings[d.style])
		}
	case "tr":
		d.endRow()
	case "tbl":
		d.joined = false
		d.endTable()
	}
}

// flush adds the run to the paragraph.
func (d *docx) flush() {
	if !d.hidden {
		for _, s := range d.run {
			if s == runBreak {
				d.breakLine()
			} else {
				d.write(s)
			}
		}
	}
	d.run = nil
}

// styleVisitor reads which styles are headings, and the language of the
// document. Identifiers of styles follow the language of Word; names do not.
func (d *docx) styleVisitor() visitor {
	d.headings = map[string]bool{}
	id, defaults := "", false
	return visitor{open: func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "docDefaults":
			defaults = true
		case "style":
			id, defaults = value(e, "styleId"), false
		case "name":
			if name := strings.ToLower(value(e, "val")); name == "title" || strings.HasPrefix(name, "heading ") {
				d.headings[id] = true
			}
		case "lang":
			if defaults {
				d.info.lang = value(e, "val")
			}
		}
		return true
	}}
}

// visitor reads Dublin Core elements, which Office, OpenDocument and EPUB have
// in common. The first of each counts.
func (i *info) visitor() visitor {
	var into *string
	return visitor{open: func(e xml.StartElement) bool {
		into = nil
		if e.Name.Local == "initial-creator" { // OpenDocument; its creator is who saved it last
			i.author, into = "", &i.author
			return true
		}
		if !strings.HasPrefix(e.Name.Space, "http://purl.org/dc/elements/") {
			return true
		}
		switch e.Name.Local {
		case "title":
			into = &i.title
		case "creator":
			into = &i.author
		case "language":
			into = &i.lang
		}
		if into != nil && *into != "" {
			into = nil
		}
		return true
	}, close: func(xml.EndElement) { into = nil }, text: func(s string) {
		if into != nil {
			*into += s
		}
	}}
}
