package article

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"parley/internal/text"
)

func utf16Bytes(s string, order binary.AppendByteOrder) []byte {
	b := order.AppendUint16(nil, 0xFEFF)
	for _, unit := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, unit)
	}
	return b
}

func zipBytes(t *testing.T, name string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if _, err := z.Create(name); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDecode(t *testing.T) {
	const s = "Ministers, министры, նախարարներ, nazirlər 𐍈.\nTwo."
	tests := []struct {
		name, encoding string
		data           []byte
	}{
		{"plain", "utf-8", []byte(s)},
		{"byte order mark", "utf-8", []byte(utf8BOM + s)},
		{"little end first", "utf-16le", utf16Bytes(s, binary.LittleEndian)},
		{"big end first", "utf-16be", utf16Bytes(s, binary.BigEndian)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := decode(test.data, "windows-1251", "") // what is declared does not count
			if err != nil || got.text != s || got.encoding != test.encoding || got.damaged != 0 {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func TestReadDamaged(t *testing.T) {
	a := mustRead(t, strings.Repeat("The ministers met on Tuesday. ", 10)+"\xD5", Options{})
	if !strings.HasSuffix(a.Document.Text, "\uFFFD") || len(a.Findings) != 1 || a.Findings[0].Code != codeDamaged {
		t.Errorf("got %q, %v", a.Document.Text, a.Findings)
	}
}

func TestReadUnreadable(t *testing.T) {
	tests := []struct {
		want string
		data []byte
	}{
		{"a spreadsheet cannot be read", zipBytes(t, "xl/workbook.xml")},
		{"a ZIP archive cannot be read", zipBytes(t, "photo.jpg")},
		{"a document with a password cannot be read", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")},
		{"an old Office document cannot be read", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00")},
		{"an image file cannot be read", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")},
		{"a video file cannot be read", []byte("\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom\x00\x00")},
		{"a binary file cannot be read", []byte("\x7fELF\x02\x01\x01\x00\x00\x00")},
		{"a feed without an article", []byte("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel></channel></rss>")},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			_, err := Read(t.Context(), "article.bin", test.data, Options{})
			if err == nil || err.Error() != "article.bin: "+test.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestDecodeUnmarked(t *testing.T) {
	const s = "Министры договорились об этом. Նախարարները պայմանավորվեցին։ Nazirlər razılaşdı. The ministers agreed."
	for _, test := range []struct {
		encoding string
		data     []byte
	}{
		{"utf-16le", utf16Bytes(s, binary.LittleEndian)[2:]},
		{"utf-16be", utf16Bytes(s, binary.BigEndian)[2:]},
		{"utf-32le", utf32Bytes(s, binary.LittleEndian)},
		{"utf-32be", utf32Bytes(s, binary.BigEndian)},
	} {
		if got, err := decode(test.data, "", ""); err != nil || got.text != s || got.encoding != test.encoding {
			t.Errorf("%s: %+v, %v", test.encoding, got, err)
		}
	}
}

func utf32Bytes(s string, order binary.AppendByteOrder) []byte {
	b := order.AppendUint32(nil, 0xFEFF)
	for _, r := range s {
		b = order.AppendUint32(b, uint32(r))
	}
	return b
}

func TestRead8Bit(t *testing.T) {
	cyrillic := "\xCC\xE8\xED\xE8\xF1\xF2\xF0\xFB \xE4\xEE\xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8\xF1\xFC." // Министры договорились.
	tests := []struct {
		name, data, forced string
		want, encoding     string
		finding            string
	}{
		{"guessed", strings.Repeat(cyrillic+" ", 5), "", "Министры договорились.", "windows-1251", ""},
		{"declared", "<html><meta charset=\"windows-1251\"><p>" + cyrillic, "", "Министры договорились.", "windows-1251", ""},
		{"declared wrong", "<html><meta charset=utf-8><p>" + strings.Repeat(cyrillic+" ", 5), "", "Министры договорились.", "windows-1251", ""},
		{"one apostrophe", "The minister\x92s car was late on Tuesday, and so was he.", "", "The minister’s car", "windows-1252", ""},
		{"too short to tell", "\xC4\xE0", "", "Да", "windows-1251", codeGuessed},
		{"forced", "\xC4\xE0 \xD0\xB0", "x-mac-cyrillic", "ƒа –∞", "x-mac-cyrillic", ""},
		{"forced UTF-8", "Tbilisi \xC4", "UTF-8", "Tbilisi \uFFFD", "utf-8", codeDamaged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := mustRead(t, test.data, Options{Encoding: test.forced})
			if !strings.HasPrefix(a.Document.Text, test.want) || a.Encoding != test.encoding {
				t.Errorf("got %q in %s", a.Document.Text, a.Encoding)
			}
			code := ""
			for _, f := range a.Findings {
				code = f.Code
			}
			if code != test.finding {
				t.Errorf("got %v, want %q", a.Findings, test.finding)
			}
		})
	}
	if _, err := Read(t.Context(), "a", []byte("x"), Options{Encoding: "none"}); err == nil {
		t.Error("an unknown encoding is no error")
	}
}

// TestReadHidden removes what readers would not see, and counts it.
func TestReadHidden(t *testing.T) {
	for name, hidden := range map[string]string{
		"NUL": "\x00", "overrides": "\u202A\u202B\u202C\u202D\u202E", "isolates": "\u2066\u2067\u2068\u2069",
		"zero widths": "\u200B\u200C\u200D\u200E\u200F", "a byte order mark inside": "\uFEFF",
		"tags": "\U000E0001\U000E0041\U000E007F", "a variation selector": "\U000E0100",
	} {
		for _, kind := range []string{"The ministers met %s in Tbilisi on Monday.", "# Ministers meet\n\nThe **ministers** met%s in Tbilisi."} {
			a := mustRead(t, strings.Replace(kind, "%s", hidden, 1), Options{})
			if want, _ := text.Clean(a.Document.Text); a.Document.Text != want || len(a.Findings) != 1 || a.Findings[0].Code != codeHidden {
				t.Errorf("%s: %q, %v", name, a.Document.Text, a.Findings)
				continue
			}
			if n := utf8.RuneCountInString(hidden); n > 1 && !strings.HasPrefix(a.Findings[0].Message, fmt.Sprint(n, " ")) {
				t.Errorf("%s: %s", name, a.Findings[0].Message)
			}
		}
	}
}
