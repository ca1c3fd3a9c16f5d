package render

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"io"
	"strings"
	"time"

	"golang.org/x/text/language"

	"parley/summarize/brief"
)

// docxParts are the parts of a document that are the same in each, but for
// LANG in the styles.
//
//go:embed docx
var docxParts embed.FS

// DOCX writes reports as one document of Word's (ECMA-376), with the styles of
// its headings and lists, and every run marked with its language, by which Word
// spells. Findings are paragraphs in a style of their own: a program that knows
// no comments shows them too. The same reports make the same bytes.
func DOCX(w io.Writer, reports []*brief.Report, o Options) error {
	d := &docx{}
	d.put(docxHead)
	for i, r := range reports {
		for j, p := range pages(r, o.Strict) {
			d.page(p, i > 0 || j > 0)
		}
		d.paragraph("Signature", "", run{text: signature(r), lang: labelsOf(r.Brief.Lang).lang})
	}
	d.put(docxTail)

	z := zip.NewWriter(w)
	lang := wordLang(reports[0].Brief.Lang)
	for _, part := range []struct{ name, from, data string }{
		{"[Content_Types].xml", "content_types.xml", ""},
		{"_rels/.rels", "package_rels.xml", ""},
		{"docProps/core.xml", "", docxCore(reports[0], pages(reports[0], o.Strict)[0], lang)},
		{"word/document.xml", "", d.b.String()},
		{"word/_rels/document.xml.rels", "document_rels.xml", ""},
		{"word/numbering.xml", "numbering.xml", ""},
		{"word/styles.xml", "styles.xml", ""},
	} {
		if part.from != "" {
			data, err := docxParts.ReadFile("docx/" + part.from)
			if err != nil {
				return err
			}
			part.data = strings.ReplaceAll(string(data), "LANG", escapeXML(lang))
		}
		// The time is the first one that a ZIP archive can hold.
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, part.data); err != nil {
			return err
		}
	}
	return z.Close()
}

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	docxHead = xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + "\n"
	docxTail = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>` +
		"</w:body></w:document>\n" // A4, 22 mm
)

// docxCore is the part with what the document says about itself.
func docxCore(r *brief.Report, p page, lang string) string {
	s := xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		"<dc:title>" + escapeXML(p.TextOf(p.Headline)) + "</dc:title><dc:creator>" + escapeXML(r.Signature.Tool) + "</dc:creator><dc:language>" + escapeXML(lang) + "</dc:language>"
	if t, err := time.Parse(time.RFC3339, r.Signature.Time); err == nil {
		s += `<dcterms:created xsi:type="dcterms:W3CDTF">` + t.UTC().Format(time.RFC3339) + "</dcterms:created>"
	}
	return s + "</cp:coreProperties>\n"
}

// docx is the main part of a document under way.
type docx struct{ b bytes.Buffer }

func (d *docx) put(parts ...string) {
	for _, s := range parts {
		d.b.WriteString(s)
	}
}

// A run is words in one language with the same looks.
type run struct {
	text, lang string
	looks      string // properties of WordprocessingML that stand before the language
}

const (
	wordBold   = "<w:b/><w:bCs/>"
	wordGood   = `<w:b/><w:bCs/><w:color w:val="1A7431"/>`
	wordOpen   = `<w:b/><w:bCs/><w:color w:val="855300"/>`
	wordBad    = `<w:b/><w:bCs/><w:color w:val="B3261E"/>`
	wordDotted = `<w:u w:val="dotted"/>`
	wordBreak  = "<w:pageBreakBefore/>"
	wordKeep   = "<w:keepNext/>"
)

// paragraph writes one paragraph; properties are some of its own beside those
// of its style.
func (d *docx) paragraph(style, properties string, runs ...run) {
	d.put("<w:p><w:pPr>")
	if style != "" {
		d.put(`<w:pStyle w:val="`, style, `"/>`)
	}
	d.put(properties, "</w:pPr>")
	for _, r := range runs {
		if r.text == "" {
			continue
		}
		lang := escapeXML(wordLang(r.lang))
		d.put("<w:r><w:rPr>", r.looks, `<w:lang w:val="`, lang, `" w:eastAsia="`, lang, `" w:bidi="`, lang, `"/></w:rPr>`,
			`<w:t xml:space="preserve">`, escapeXML(r.text), "</w:t></w:r>")
	}
	d.put("</w:p>\n")
}

// page writes a page, on a new sheet unless it is the first one.
func (d *docx) page(p page, sheet bool) {
	own := func(s string) run { return run{text: s, lang: p.Lang} }
	label := func(s string) run { return run{text: s, lang: p.lang} }
	properties := ""
	if sheet {
		properties = wordBreak
	}
	d.paragraph("Heading1", properties, own(p.TextOf(p.Headline)))
	if p.Dateline != "" {
		d.paragraph("Subtitle", "", label(p.Dateline))
	}
	d.findings(p, p.Headline.Findings)
	d.paragraph("Heading2", "", label(p.Summary))
	var summary []run
	for i, l := range p.Sentences {
		r := own(p.TextOf(l))
		if len(l.Findings) > 0 {
			r.looks = wordDotted
		}
		if i > 0 {
			summary = append(summary, own(" "))
		}
		summary = append(summary, r)
	}
	d.paragraph("", "", summary...)
	for _, l := range p.Sentences {
		d.findings(p, l.Findings)
	}
	d.paragraph("Heading2", "", label(p.Positions))
	if p.Silent() {
		d.paragraph("", "", label(p.NoPositions))
	}
	for _, q := range p.Parties {
		d.paragraph("Heading3", "", own(p.TextOf(q.Name)))
		d.findings(p, q.Name.Findings)
		if len(q.Positions) == 0 {
			d.paragraph("", "", label(p.NoPosition))
		}
		for _, l := range q.Positions {
			keep := ""
			if l.Text != "" && l.Quote != nil {
				keep = wordKeep
			}
			d.paragraph("ListBullet", keep, own(p.TextOf(l)))
			if l.Text != "" {
				if l.Who != "" {
					d.paragraph("Speaker", keep, own(l.Who))
				}
				d.quote(p, l.Quote)
			}
			d.findings(p, l.Findings)
		}
	}
	if len(p.Rest) > 0 {
		d.paragraph("Heading2", "", label(p.Findings))
		d.findings(p, p.Rest)
	}
}

func (d *docx) quote(p page, q *quote) {
	if q == nil {
		return
	}
	if q.Translated != "" {
		d.paragraph("Quote", `<w:ind w:firstLine="0"/>`, run{text: p.Open + q.Translated + p.Close, lang: p.Lang}, run{text: " (" + p.Translated + ")", lang: p.lang})
	}
	looks := wordBad
	switch q.Mark {
	case brief.Verified:
		looks = wordGood
	case brief.Unconfirmed:
		looks = wordOpen
	}
	tier := p.Tier(q.Match)
	if tier != "" {
		tier += ": "
	}
	d.paragraph("Quote", "", run{text: q.Sign() + " ", lang: p.lang, looks: looks}, run{text: tier, lang: p.lang}, run{text: p.Quoted(q), lang: p.Original})
}

func (d *docx) findings(p page, findings []brief.Finding) {
	for _, f := range findings {
		style, looks := "Finding", wordOpen
		switch f.Severity {
		case brief.Error:
			style, looks = "FindingError", wordBad
		case brief.Note:
			looks = wordBold
		}
		d.paragraph(style, "", run{text: p.KindOf(f) + ": ", lang: p.lang, looks: looks}, run{text: f.Message, lang: "en"})
	}
}

// escapeXML makes s plain in XML; what XML cannot hold becomes U+FFFD.
func escapeXML(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

// wordLang is a language as Word names it: with a region, and a script where
// the language has several.
func wordLang(lang string) string {
	switch {
	case lang == "en":
		return "en-GB"
	case baseOf(lang) == "az":
		return "az-Latn-AZ"
	}
	t, err := language.Parse(lang)
	if err != nil || t == language.Und {
		return "x-none" // Word spells nothing
	}
	base, script, region := t.Raw()
	if region.String() == "ZZ" {
		region, _ = t.Region()
	}
	if region.String() == "ZZ" {
		return lang
	}
	t, _ = language.Compose(base, script, region)
	return t.String()
}
