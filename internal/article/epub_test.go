package article

import (
	"strings"
	"testing"
)

const epubContainer = `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`

func epubOf(t testing.TB, opf string, parts ...string) []byte {
	t.Helper()
	return packParts(t, append([]string{"mimetype", "application/epub+zip", "META-INF/container.xml", epubContainer, "OPS/book.opf", opf}, parts...)...)
}

const sampleOPF = `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The bridge opens</dc:title><dc:creator>Anna Sargsyan</dc:creator><dc:language>en</dc:language><dc:date>2024-03-05</dc:date></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="b" href="b%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="../a.xhtml" media-type="application/xhtml+xml"/><item id="i" href="i.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="i"/><itemref idref="b"/><itemref idref="a"/></spine></package>`

func TestReadEPUB(t *testing.T) {
	data := epubOf(t, sampleOPF,
		"OPS/b b.xhtml", "<html><body><p>Second &amp; last.</p></body></html>",
		"a.xhtml", "<html><head><title>x</title></head><body><h1>The bridge opens</h1><p>First\nof two.</p></body></html>",
		"OPS/nav.xhtml", "<html><body><nav>Contents</nav></body></html>",
		"META-INF/encryption.xml", `<encryption><CipherReference URI="OPS/font.ttf"/></encryption>`)
	a, err := Read(t.Context(), "x", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := a.Document
	if d.Text != "The bridge opens\n\nFirst of two.\n\nSecond & last." {
		t.Errorf("got %q", d.Text)
	}
	if a.Kind != kindEPUB || d.Title != "The bridge opens" || d.Byline != "Anna Sargsyan" || d.Published != "2024-03-05" {
		t.Errorf("got %+v", d)
	}
}

func TestReadEPUBErrors(t *testing.T) {
	tests := []struct {
		want string
		data []byte
	}{
		{"this EPUB is damaged", epubOf(t, sampleOPF)},
		{"this EPUB is damaged", epubOf(t, "<package>")},
		{"this EPUB is protected with a password; save it without one", epubOf(t, sampleOPF, "a.xhtml", "x", "META-INF/encryption.xml", `<encryption><CipherReference URI="a.xhtml"/></encryption>`)},
		{"there is nothing to read in it", epubOf(t, "<package/>")},
	}
	for _, test := range tests {
		if _, err := Read(t.Context(), "x", test.data, Options{}); err == nil || err.Error() != "x: "+test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

func FuzzReadEPUB(f *testing.F) {
	f.Add(sampleOPF, "<p>One.<p>Two.")
	f.Fuzz(func(t *testing.T, opf, chapter string) {
		checkBounded(t, epubOf(t, opf, "a.xhtml", chapter, "OPS/b b.xhtml", chapter))
	})
}

func BenchmarkReadEPUB(b *testing.B) {
	chapter := strings.Repeat("<p>The council voted on Monday to rebuild the bridge.</p>", 1000)
	benchmarkRead(b, epubOf(b, sampleOPF, "a.xhtml", chapter, "OPS/b b.xhtml", chapter))
}
