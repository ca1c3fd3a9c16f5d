package article

import (
	"strings"
	"testing"
)

// docxOf makes a DOCX with this body, and further parts.
func docxOf(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	const head = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`
	return packParts(t, append([]string{"word/document.xml", head + body + "</w:body></w:document>"}, parts...)...)
}

// wordRuns makes a part of runs of text out of short forms: [p] is a paragraph,
// [t] text within a run.
func wordRuns(s string) string {
	return strings.NewReplacer("[p]", "<w:p>", "[/p]", "</w:p>", "[t]", "<w:r><w:t xml:space=\"preserve\">", "[/t]", "</w:t></w:r>").Replace(s)
}

func TestReadDOCX(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"paragraphs", "[p][t]One [/t][t]two.[/t][/p][p/][p][t]Three.[/t][/p]", "One two.\n\nThree."},
		{"line break", "[p][t]One[/t]<w:r><w:br/></w:r>[t]two[/t]<w:r><w:br w:type=\"page\"/></w:r>[t] three[/t][/p]", "One\ntwo three"},
		{"tab and hyphen", "[p][t]One[/t]<w:r><w:tab/><w:t>vice</w:t><w:noBreakHyphen/><w:t>mayor</w:t></w:r>[/p]", "One vice-mayor"},
		{"deleted and inserted", "[p][t]The council [/t]<w:del><w:r><w:delText>rejects</w:delText></w:r></w:del><w:ins>[t]backs[/t]</w:ins>[t] it.[/t][/p]", "The council backs it."},
		{"moved", "[p]<w:moveFrom>[t]Gone. [/t]</w:moveFrom>[t]Stays. [/t]<w:moveTo>[t]Come.[/t]</w:moveTo>[/p]", "Stays. Come."},
		{"deleted end of paragraph", "[p]<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>[t]One [/t][/p][p][t]two.[/t][/p]", "One two."},
		{"earlier properties", "[p]<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"H\"/></w:pPr></w:pPrChange></w:pPr>[t]One.[/t][/p]", "One."},
		{"hidden", "[p]<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret. </w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Open.</w:t></w:r>[/p]", "Open."},
		{"field", "[p]<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink>[t]A link.[/t]</w:hyperlink>[/p]", "A link."},
		{"table", "[p][t]Votes:[/t][/p]<w:tbl><w:tr><w:tc>[p][t]For[/t][/p]</w:tc><w:tc>[p][t]12[/t][/p]</w:tc></w:tr><w:tr><w:tc>[p][t]Against[/t][/p]</w:tc><w:tc>[p][t]3[/t][/p]</w:tc></w:tr></w:tbl>[p][t]End.[/t][/p]", "Votes:\n\nFor\t12\nAgainst\t3\n\nEnd."},
		{"empty first cell", "<w:tbl><w:tr><w:tc>[p/]</w:tc><w:tc>[p][t]Votes[/t][/p]</w:tc><w:tc>[p][t]Share[/t][/p]</w:tc></w:tr></w:tbl>", "Votes\tShare"},
		{"layout table", "<w:tbl><w:tr><w:tc>[p][t]One.[/t][/p][p][t]Two.[/t][/p]</w:tc></w:tr></w:tbl>", "One.\n\nTwo."},
		{"box", "[p][t]Before.[/t]<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>[p][t]Boxed.[/t][/p]</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>[p][t]Boxed.[/t][/p]</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>[t] After.[/t][/p]", "Boxed.\n\nBefore. After."},
		{"four languages", "[p][t]Խորհուրդը։ Şura İclası. Ёлка.[/t][/p]", "Խորհուրդը։ Şura İclası. Ёлка."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			body := strings.ReplaceAll(wordRuns(test.body), "[p/]", "<w:p/>")
			a, err := Read(t.Context(), "x", docxOf(t, body), Options{})
			if err != nil {
				t.Fatal(err)
			}
			// A tab at the start of a line stands for an empty cell.
			if got := strings.TrimSpace(a.Document.Text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestReadDOCXSides(t *testing.T) {
	const ns = ` xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"`
	data := docxOf(t, wordRuns(`[p]<w:pPr><w:pStyle w:val="1"/></w:pPr>[t]The bridge opens[/t][/p][p][t]It is open.[/t]<w:r><w:footnoteReference w:id="2"/></w:r><w:commentReference/>[/p]`),
		"_rels/.rels", `<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>`,
		"word/styles.xml", `<w:styles`+ns+`><w:docDefaults><w:lang w:val="en-GB"/></w:docDefaults><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
		"word/footnotes.xml", wordRuns(`<w:footnotes`+ns+`><w:footnote w:type="separator">[p][t]---[/t][/p]</w:footnote><w:footnote w:id="2">[p][t]A note.[/t][/p]</w:footnote></w:footnotes>`),
		"word/header1.xml", wordRuns(`<w:hdr`+ns+`>[p][t]The Gazette[/t][/p]</w:hdr>`),
		"word/comments.xml", wordRuns(`<w:comments`+ns+`>[p][t]Is it?[/t][/p]</w:comments>`),
		"docProps/core.xml", `<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Budget 2019 draft</dc:title><dc:creator>Anna Sargsyan</dc:creator></cp>`)
	a, err := Read(t.Context(), "x", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Document.Text != "The bridge opens\n\nIt is open." || a.Document.Title != "The bridge opens" || a.Document.Byline != "Anna Sargsyan" {
		t.Errorf("got %+v", a.Document)
	}
	if len(a.Cut) != 2 || a.Cut[0] != (Cut{"A note.", "notes"}) || a.Cut[1] != (Cut{"The Gazette", "what stands on every page"}) {
		t.Errorf("cut %q", a.Cut)
	}
	a, err = Read(t.Context(), "x", data, Options{NoTrim: true})
	if err != nil || !strings.Contains(a.Document.Text, "A note.") || len(a.Cut) > 0 {
		t.Errorf("untrimmed: %+v, %v", a, err)
	}
}

// TestReadDOCXPressRelease holds that short lines over the text stay: they are a
// letterhead, not the menu of a page.
func TestReadDOCXPressRelease(t *testing.T) {
	lines := append([]string{"Ministry of Transport", "Press office", "12 Station Street", "Room 4", "Telephone 10 20 30", "Number 17", "For immediate release"}, samples()[0].body...)
	var body strings.Builder
	for _, s := range lines {
		body.WriteString(wordRuns("[p][t]" + s + "[/t][/p]"))
	}
	a, err := Read(t.Context(), "x", docxOf(t, body.String()), Options{})
	if err != nil || a.Document.Text != strings.Join(lines, "\n\n") || len(a.Cut) > 0 {
		t.Errorf("got %+v, %v", a, err)
	}
}

func FuzzReadDOCX(f *testing.F) {
	f.Add("<w:p><w:r><w:t>One.</w:t></w:r></w:p>", "")
	f.Add("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>One.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "<w:p/>")
	f.Add("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:tbl></w:p></w:tbl>", "<w:txbxContent><w:p>")
	f.Fuzz(func(t *testing.T, body, note string) {
		checkBounded(t, docxOf(t, body, "word/footnotes.xml", note))
	})
}

// checkBounded reads data, which may be anything, within a limit.
func checkBounded(t *testing.T, data []byte) {
	t.Helper()
	for _, noTrim := range []bool{false, true} {
		o := Options{NoTrim: noTrim, MaxBytes: 64 << 10, CacheDir: cacheDir}
		a, err := Read(t.Context(), "fuzz", data, o)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz: ") {
				t.Errorf("the error does not name its source: %v", err)
			}
			continue
		}
		if int64(len(a.Document.Text)) > 2*o.MaxBytes {
			t.Errorf("%d bytes of text", len(a.Document.Text))
		}
		checkDocument(t, a)
	}
}

func BenchmarkReadDOCX(b *testing.B) {
	data := docxOf(b, strings.Repeat(wordRuns("[p][t]The council voted on Monday to rebuild the bridge.[/t][/p]"), 2000))
	benchmarkRead(b, data)
}

func benchmarkRead(b *testing.B, data []byte) {
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(b.Context(), "x", data, Options{CacheDir: cacheDir}); err != nil {
			b.Fatal(err)
		}
	}
}
