package render

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"parley/summarize/brief"
)

// docxPart returns a part of a document.
func docxPart(t *testing.T, doc, name string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// docxText is the text of a document, a line for each paragraph. All of its
// parts must be XML, and no run without a language.
func docxText(t *testing.T, doc string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		lang, in := "", ""
		for d := xml.NewDecoder(strings.NewReader(docxPart(t, doc, f.Name))); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if f.Name != "word/document.xml" {
				continue
			}
			switch e := token.(type) {
			case xml.StartElement:
				switch in = e.Name.Local; in {
				case "p":
					b.WriteByte('\n')
				case "r":
					lang = ""
				case "lang":
					lang = e.Attr[0].Value
				}
			case xml.EndElement:
				in = ""
			case xml.CharData:
				if in == "t" {
					b.Write(e)
					if lang == "" {
						t.Errorf("%q is in no language", e)
					}
				}
			}
		}
	}
	return b.String()
}

func TestDOCX(t *testing.T) {
	r := report()
	write := func() string {
		return show(t, func(b *bytes.Buffer) error { return DOCX(b, []*brief.Report{r}, Options{}) })
	}
	doc := write()
	if doc != write() {
		t.Error("the same report makes other bytes")
	}
	main := docxPart(t, doc, "word/document.xml")
	for _, want := range []string{
		`<w:pStyle w:val="Heading1"/></w:pPr>`, `<w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr>`,
		`<w:pStyle w:val="Heading2"/>`, `<w:pStyle w:val="Heading3"/>`, `<w:pStyle w:val="ListBullet"/>`, `<w:pStyle w:val="FindingError"/>`,
		`<w:lang w:val="hy-AM" w:eastAsia="hy-AM" w:bidi="hy-AM"/></w:rPr><w:t xml:space="preserve">Ասել է, որ`,
		`<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/></w:rPr><w:t xml:space="preserve">“We will open the road”`,
	} {
		if !strings.Contains(main, want) {
			t.Errorf("no %s in\n%s", want, main)
		}
	}
	styles := docxPart(t, doc, "word/styles.xml")
	for rest := main; ; {
		_, after, ok := strings.Cut(rest, `<w:pStyle w:val="`)
		if !ok {
			break
		}
		id, _, _ := strings.Cut(after, `"`)
		if !strings.Contains(styles, `w:styleId="`+id+`"`) {
			t.Fatalf("%s is no style", id)
		}
		rest = after
	}
	if core := docxPart(t, doc, "docProps/core.xml"); !strings.Contains(core, "<dc:title>Ministers meet</dc:title>") || !strings.Contains(core, "2026-11-23T12:00:00Z") {
		t.Error(core)
	}
}

func TestWordLang(t *testing.T) {
	for lang, want := range map[string]string{
		"hy": "hy-AM", "hyw": "hyw", "az": "az-Latn-AZ", "ru": "ru-RU", "en": "en-GB",
		"en-US": "en-US", "az-Cyrl": "az-Cyrl-AZ", "ka": "ka-GE", "fa": "fa-IR", "und": "x-none", "": "x-none", `x"/>`: "x-none",
	} {
		if got := wordLang(lang); got != want {
			t.Errorf("%s is %s, want %s", lang, got, want)
		}
	}
}
