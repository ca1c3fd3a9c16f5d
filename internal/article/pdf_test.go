package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/klippa-app/go-pdfium"
)

// A pdfString is a string on a page of a PDF: where it stands, how large, what.
// One without a size is an operator instead.
type pdfString struct {
	x, y, size float64
	text       string
}

// pdfOf makes a PDF of pages with strings on them, in Helvetica.
func pdfOf(pages ...[]pdfString) []byte { return pdfWith("", pages...) }

// pdfWith is pdfOf with further entries of the trailer.
func pdfWith(trailer string, pages ...[]pdfString) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
		"", // the pages, below
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		"<< /Title (Microsoft Word - x.docx) /Author (Anna Sargsyan) >>",
	}
	var kids []string
	for _, page := range pages {
		var s strings.Builder
		escape := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)
		for _, l := range page {
			if l.size == 0 {
				s.WriteString(l.text + "\n")
				continue
			}
			fmt.Fprintf(&s, "BT /F %g Tf %g %g Td (%s) Tj ET\n", l.size, l.x, l.y, escape.Replace(l.text))
		}
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", n+1),
			fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", s.Len(), s.String()))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), strings.Join(kids, " "))
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, object := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.Bytes()
}

// pdfPageOf sets lines one under the other from the top of a page.
func pdfPageOf(lines ...string) []pdfString {
	var page []pdfString
	for i, l := range lines {
		page = append(page, pdfString{72, 760 - 14*float64(i), 11, l})
	}
	return page
}

// pdfReader returns what reads PDFs with one PDFium: starting it takes longer
// than reading all of them. TestReadDocuments starts it for each, as Read does.
func pdfReader(t *testing.T) func(data []byte, o Options) (*Article, error) {
	t.Helper()
	end, pool, err := startPDFium(t.Context(), Options{CacheDir: cacheDir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(end)
	instance, err := pool.GetInstanceWithContext(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return func(data []byte, o Options) (*Article, error) {
		c, err := readPDFWith(instance, data, o)
		if err != nil {
			return nil, err
		}
		return build("x", kindPDF, c, decoded{}, o)
	}
}

func TestReadPDF(t *testing.T) {
	read := pdfReader(t)
	tests := []struct {
		name  string
		pages [][]pdfString
		want  string
		cut   string
	}{
		{"lines", [][]pdfString{pdfPageOf("The council of the river town voted on Monday to build", "the bridge.")}, "The council of the river town voted on Monday to build the bridge.", ""},
		{"short last line", [][]pdfString{pdfPageOf("The council of the river town voted on Monday to build the", "bridge.", "Members of the council argued for nearly three hours, and", "then they voted.")},
			"The council of the river town voted on Monday to build the bridge.\n\nMembers of the council argued for nearly three hours, and then they voted.", ""},
		{"space between", [][]pdfString{{{72, 700, 11, "The council voted."}, {72, 686, 11, "It was late by then."}, {72, 672, 11, "All agreed."}, {72, 640, 11, "The opposition is against it."}, {72, 626, 11, "Its members say so."}, {72, 594, 11, "The vote is on Friday."}}},
			"The council voted.\n\nIt was late by then.\n\nAll agreed.\n\nThe opposition is against it. Its members say so.\n\nThe vote is on Friday.", ""},
		{"a hyphen stays", [][]pdfString{pdfPageOf("The council of the river town voted to rebuild the well-", "known bridge.")}, "The council of the river town voted to rebuild the well-known bridge.", ""},
		{"a hyphen goes", [][]pdfString{pdfPageOf("The reconstruction of the bridge, they said, is a recon-", "struction in name only.")}, "The reconstruction of the bridge, they said, is a reconstruction in name only.", ""},
		{"a figure", [][]pdfString{pdfPageOf("The works will end, the council of the town said, on the 15-", "th of May.")}, "The works will end, the council of the town said, on the 15-th of May.", ""},
		{"over pages", [][]pdfString{
			append(pdfPageOf("The Gazette 1"), pdfString{72, 700, 11, "The council of the river town voted on Monday to rebuild the"}),
			append(pdfPageOf("The Gazette 2"), pdfString{72, 700, 11, "bridge."}),
		}, "The council of the river town voted on Monday to rebuild the bridge.", "The Gazette 1\nThe Gazette 2"},
		{"heading", [][]pdfString{{{72, 760, 20, "The bridge opens in May"}, {72, 730, 11, "The council voted on Monday."}}}, "The bridge opens in May\n\nThe council voted on Monday.", ""},
		{"one page, numbered", [][]pdfString{{{72, 700, 11, "The council voted."}, {72, 686, 11, "It was late."}, {300, 40, 9, "1"}}}, "The council voted. It was late.", "1"},
		{"a table", [][]pdfString{{{72, 700, 11, "Votes for the bridge:"}, {72, 680, 11, "For"}, {200, 680, 11, "12"}, {72, 666, 11, "Against"}, {200, 666, 11, "3"}}}, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := read(pdfOf(test.pages...), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if test.want != "" && a.Document.Text != test.want {
				t.Errorf("got %q, want %q", a.Document.Text, test.want)
			}
			cut := ""
			for _, c := range a.Cut {
				cut += c.Text
			}
			if cut != test.cut {
				t.Errorf("cut %q", a.Cut)
			}
			if a.Kind != kindPDF || a.Document.Byline != "Anna Sargsyan" || strings.Contains(a.Document.Title, "Microsoft") {
				t.Errorf("got %+v", a.Document)
			}
			checkDocument(t, a)
		})
	}
}

func TestReadPDFErrors(t *testing.T) {
	page := pdfPageOf("The council voted.")
	locked := "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + strings.Repeat("a", 32) + ") /U (" + strings.Repeat("b", 32) + ") >>"
	tests := []struct {
		want string
		data []byte
	}{
		{"this PDF holds no text, only pictures of pages; run it through OCR first", pdfOf(nil, nil)},
		{"this PDF is protected with a password; save it without one", pdfWith(locked, page)},
		{"this PDF is damaged", []byte("%PDF-1.7\n1 0 obj\n")},
		{"is longer than the limit of 4000 bytes", pdfOf(pdfPageOf(strings.Repeat("word ", 900)))},
	}
	read := pdfReader(t)
	for _, test := range tests {
		if _, err := read(test.data, Options{MaxBytes: 4000}); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	for _, test := range tests[2:] { // and as users read them
		if _, err := Read(t.Context(), "x", test.data, Options{MaxBytes: 4000, CacheDir: cacheDir}); err == nil || err.Error() != "x: "+test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

func TestDivision(t *testing.T) {
	known := pdfText{words: map[string]bool{"կառավարություն": true, "кто-то": true, "river": true, "town": true}}
	divides := pdfText{words: known.words, divides: true}
	tests := []struct {
		text         *pdfText
		a, hyphen, b string
		want         string
	}{
		{&known, "կառավարու", "-", "թյուն", ""},
		{&known, "կառա", armenianHyphen, "րում", ""},
		{&divides, "кто", "-", "то", "-"},
		{&divides, "по", "-", "прежнему", "-"},
		{&divides, "переговор", "-", "щик", ""},
		{&known, "переговор", "-", "щик", "-"},
		{&divides, "danışıq", "-", "lar", ""},
		{&divides, "Nagorno", "-", "Karabakh", "-"},
		{&divides, "the river", "-", "town", "-"},
	}
	for _, test := range tests {
		if got := test.text.division(test.a, test.hyphen, test.b); got != test.want {
			t.Errorf("%s%s %s: got %q", test.a, test.hyphen, test.b, got)
		}
	}
}

func TestLigature(t *testing.T) {
	for r, want := range map[rune]string{'ﬁ': "fi", 'ﬄ': "ffl", 'ﬆ': "st", 'f': "", 'ﬓ': ""} {
		if got := ligature(r); got != want {
			t.Errorf("%c: got %q", r, got)
		}
	}
}

// FuzzReadPDF holds for whatever calls itself a PDF: no panic outside of the
// sandbox, an end in time, and a document that is clean. Hundreds have one
// PDFium: starting it anew for each would leave a few a second.
func FuzzReadPDF(f *testing.F) {
	f.Add(pdfOf(pdfPageOf("The council voted.", "It was late.")))
	f.Add(pdfOf(nil))
	f.Add([]byte(pdfLoop))
	start := sync.OnceValues(func() (pdfium.Pool, error) {
		_, pool, err := startPDFium(context.Background(), Options{CacheDir: cacheDir}) // ends with the process
		return pool, err
	})
	var instance pdfium.Pdfium
	var runs int
	f.Fuzz(func(t *testing.T, data []byte) {
		pool, err := start()
		if instance == nil && err == nil {
			instance, err = pool.GetInstanceWithContext(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		late := time.AfterFunc(pdfTimeout, func() { instance.Kill() })
		c, err := readPDFWith(instance, data, Options{MaxBytes: 64 << 10})
		if !late.Stop() {
			instance = nil
			t.Fatalf("took longer than %v", pdfTimeout)
		}
		if runs++; errors.Is(err, errPDFPage) || runs%500 == 0 { // it may be out of memory
			instance.Close()
			instance = nil
		}
		if err != nil {
			return
		}
		if a, err := build("fuzz", kindPDF, c, decoded{}, Options{}); err == nil {
			checkDocument(t, a)
		}
	})
}

// pdfLoop is a PDF whose tree of pages, and whose trailers, lead in a circle.
const pdfLoop = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Count 1000 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] /MediaBox [0 0 595 842] /Resources << /XObject << /X 4 0 R >> >> >>
endobj
4 0 obj
<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 5 /Resources << /XObject << /X 4 0 R >> >> >>
stream
/X Do
endstream
endobj
xref
0 1
0000000000 65535 f 
trailer
<< /Size 5 /Root 1 0 R /Prev 9 >>
startxref
9
%%EOF
`

// FuzzPDFText holds for lines wherever they stand: no panic, and no letter lost.
func FuzzPDFText(f *testing.F) {
	f.Add("The council\nvoted-\n-\x00The Gazette 1\n\x0012", int64(7))
	f.Fuzz(func(t *testing.T, s string, seed int64) {
		s = strings.ToValidUTF8(s, "")
		d := pdf{letters: 1}
		n := uint64(seed)
		next := func() float64 { n = n*6364136223846793005 + 1; return float64(n >> 54) }
		for page := range strings.SplitSeq(s, "\x00") {
			var lines []pdfLine
			for text := range strings.SplitSeq(page, "\n") {
				if text = strings.TrimSpace(text); text != "" {
					l := pdfLine{left: next(), base: next(), size: next() / 50, word: next() / 10, turns: int(next())%5 - 1}
					l.text, l.hyphen = cutHyphen(text)
					l.right = l.left + next()
					lines = append(lines, l)
				}
			}
			d.pages = append(d.pages, lines)
		}
		c, err := d.content(info{})
		if err != nil {
			return
		}
		got := c.Text
		for _, cut := range c.Cut {
			got += cut.Text
		}
		for _, r := range s { // what repeats on many pages is cut once
			if (unicode.IsLetter(r) || unicode.IsNumber(r)) && !strings.ContainsRune(got, r) {
				t.Errorf("lost %q", r)
			}
		}
	})
}

func BenchmarkReadPDF(b *testing.B) {
	var page []string
	for range 50 {
		page = append(page, "The council of the river town voted on Monday to rebuild the bridge.")
	}
	benchmarkRead(b, pdfOf(pdfPageOf(page...), pdfPageOf(page...)))
}
