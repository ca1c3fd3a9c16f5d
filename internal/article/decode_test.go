package article

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
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
			got, err := decode(test.data, "windows-1251") // what is declared does not count
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
	cyrillic := []byte("\xCC\xE8\xED\xE8\xF1\xF2\xF0\xFB \xE4\xEE\xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8\xF1\xFC.")
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
		{"a feed cannot be read", []byte("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel></channel></rss>")},
		{"text in UTF-16 without a byte order mark cannot be read; save it as UTF-8", utf16Bytes("Министры договорились об этом.", binary.LittleEndian)[2:]},
		{"text in UTF-32 cannot be read; save it as UTF-8", []byte("\xFF\xFE\x00\x00T\x00\x00\x00")},
		{"text in an encoding other than UTF-8 cannot be read; save it as UTF-8", cyrillic},
		{"text in windows-1251 cannot be read; save it as UTF-8", append([]byte("<html><meta charset=\"windows-1251\"><p>"), cyrillic...)},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			_, err := Read("article.bin", test.data, Options{})
			if err == nil || err.Error() != "article.bin: "+test.want {
				t.Errorf("got %v", err)
			}
		})
	}
}
