package article

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cacheDir keeps compiled PDFium from one run of the tests to the next: with
// the race detector, compiling takes half a minute.
var cacheDir = filepath.Join(os.TempDir(), "parley-test")

func readSample(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "documents", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestReadDocuments reads what real programs wrote: every letter comes back, in
// its paragraph.
func TestReadDocuments(t *testing.T) {
	files, err := filepath.Glob("testdata/documents/*")
	if err != nil {
		t.Fatal(err)
	}
	readPDF := pdfReader(t)
	for _, path := range files {
		name := filepath.Base(path)
		kind := strings.TrimPrefix(filepath.Ext(name), ".")
		if kind == "txt" || kind == "md" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			lang := strings.Split(strings.TrimPrefix(name, "columns."), ".")[0]
			sample := strings.TrimSuffix(strings.TrimSuffix(name, "."+kind), ".chromium")
			want := strings.TrimSpace(string(readSample(t, sample+".txt")))
			read := func(o Options) (*Article, error) {
				if kind == kindPDF && name != "hy.pdf" { // one starts PDFium for itself, as all do outside of tests
					return readPDF(readSample(t, name), o)
				}
				o.CacheDir = cacheDir
				return Read(t.Context(), name, readSample(t, name), o)
			}
			a, err := read(Options{})
			if err != nil {
				t.Fatal(err)
			}
			if a.Document.Text != want {
				t.Errorf("got  %q\nwant %q", a.Document.Text, want)
			}
			title, _, _ := strings.Cut(want, "\n")
			if kind == "eml" {
				kind, a.Encoding = kindMail, ""
			}
			if a.Kind != kind || a.Encoding != "" || a.Document.Lang != lang || a.Document.Title != title {
				t.Errorf("kind %s, encoding %s, language %s, title %q", a.Kind, a.Encoding, a.Document.Lang, a.Document.Title)
			}
			if by := a.Document.Byline; by == "" && !strings.Contains(name, "chromium") && !strings.Contains(name, "columns") {
				t.Error("no byline")
			}
			if cut := len(a.Cut) > 0; cut != (strings.Contains(name, "chromium") || strings.Contains(name, "columns")) {
				t.Errorf("cut %q", a.Cut)
			}
			checkDocument(t, a)

			whole, err := read(Options{NoTrim: true, Lang: "en"})
			if err != nil || len(whole.Cut) > 0 || len(whole.Document.Text) < len(want) || whole.Document.Lang != "en" {
				t.Errorf("untrimmed: %v, %v", whole, err)
			}
		})
	}
}

// pack makes a ZIP archive of pairs of names and contents.
func packParts(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		method := zip.Deflate
		if parts[i] == "mimetype" || parts[i+1] == "" {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write(data)
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadGzip(t *testing.T) {
	note := []byte("The ministers met on Tuesday.")
	for _, data := range [][]byte{note, docxOf(t, `<w:p><w:r><w:t>The ministers met on Tuesday.</w:t></w:r></w:p>`), []byte(`{\rtf1 The ministers met on Tuesday.}`)} {
		a, err := Read(t.Context(), "note", gzipped(t, data), Options{})
		if err != nil || a.Document.Text != string(note) {
			t.Errorf("got %v, %v", a, err)
		}
	}
	big := gzipped(t, bytes.Repeat([]byte("a "), 5000))
	tests := []struct {
		want string
		data []byte
	}{
		{"this gzip file is damaged", gzipped(t, note)[:20]},
		{"a gzip file within a gzip file cannot be read", gzipped(t, gzipped(t, note))},
		{"is longer than the limit of 1000 bytes", big},
	}
	for _, test := range tests {
		_, err := Read(t.Context(), "note", test.data, Options{MaxBytes: 1000})
		if err == nil || err.Error() != "note: "+test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

// TestReadHostile holds that what unpacks to more than the limit is an error,
// whole parts or all of them together, and so is what is nested too deep.
func TestReadHostile(t *testing.T) {
	long := "<w:p><w:r><w:t>" + strings.Repeat("word ", 1<<20) + "</w:t></w:r></w:p>"
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 5000)
	bomb := `<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="wordprocessingml"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
	tests := []struct {
		name, want string
		data       []byte
	}{
		{"one part", "is longer than the limit of 1 MB", docxOf(t, long)},
		{"all parts", "is longer than the limit of 1 MB", docxOf(t, "<w:p/>", "word/footnotes.xml", strings.Repeat(" ", 600<<10), "word/endnotes.xml", strings.Repeat(" ", 600<<10))},
		{"depth", "this DOCX is damaged", docxOf(t, deep)},
		{"entities", "this DOCX is damaged", packParts(t, "word/document.xml", bomb)},
		{"cut off", "this DOCX is damaged", docxOf(t, "<w:p/>")[:100]},
		{"groups", "this RTF document is damaged", []byte(`{\rtf1 ` + strings.Repeat("{", 1<<19))},
		{"rtf cut off", "this RTF document is damaged", []byte(`{\rtf1 The ministers met`)},
		{"tables", "there is nothing to read in it", docxOf(t, strings.Repeat("<w:tbl><w:tr><w:tc><w:p/>", 200)+strings.Repeat("</w:tc></w:tr></w:tbl>", 200))},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(t.Context(), "x", test.data, Options{MaxBytes: 1 << 20})
			if err == nil || err.Error() != "x: "+test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestReadManyParts(t *testing.T) {
	many := make([]string, 2*maxParts)
	for i := range maxParts {
		many[2*i] = "x"
	}
	_, err := Read(t.Context(), "x", docxOf(t, "<w:p/>", many...), Options{})
	if err == nil || err.Error() != "x: this DOCX has more than 10000 parts" {
		t.Errorf("got %v", err)
	}
}

func TestReadCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Read(ctx, "x", pdfOf([]pdfString{{72, 700, 12, "The ministers met."}}), Options{CacheDir: cacheDir})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestRealTitle(t *testing.T) {
	for s, want := range map[string]string{
		"Microsoft Word - bridge.docx": "", "Untitled": "", "Document1": "", "Документ Microsoft Word": "", "bridge_final.indd": "",
		"Document shows how the bridge was paid for": "Document shows how the bridge was paid for",
		"Ремонт старой  школы":                       "Ремонт старой школы",
	} {
		if got := realTitle(s); got != want {
			t.Errorf("realTitle(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPersonName(t *testing.T) {
	for s, want := range map[string]string{
		"Windows User": "", "admin": "", "Пользователь": "", "PC": "", "user 12": "",
		"Анна Воронова": "Анна Воронова", "İlham Əliyeva": "İlham Əliyeva", "Աննա Սարգսյան": "Աննա Սարգսյան", "Anna de Vries": "",
	} {
		if got := personName(s); got != want {
			t.Errorf("personName(%q) = %q, want %q", s, got, want)
		}
	}
}
