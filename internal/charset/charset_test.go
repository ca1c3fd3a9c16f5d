package charset

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// encode writes s in the encoding called name, without the characters that it
// lacks; ə, which the Turkish ones lack, becomes e as people write it there.
func encode(name, s string) []byte {
	if name == "armscii-8" {
		s = strings.ReplaceAll(s, "–", "-")
		var out []byte
		for _, r := range s {
			if r < 0x80 {
				out = append(out, byte(r))
				continue
			}
			for c := 0xA0; c < 0x100; c++ {
				if armenianRune(byte(c)) == r {
					out = append(out, byte(c))
					break
				}
			}
		}
		return out
	}
	s = strings.NewReplacer("ə", "e", "Ə", "E").Replace(s)
	var e encoding.Encoding
	for _, c := range candidates() {
		if nameOf(c) == name {
			e = c
		}
	}
	var out []byte
	for _, r := range s {
		if b, ok := e.(*charmap.Charmap).EncodeRune(r); ok {
			out = append(out, b)
		}
	}
	return out
}

// cuts returns pieces of n characters of s, from all over it.
func cuts(s string, n, count int) []string {
	runes := []rune(s)
	var out []string
	for i := range count {
		at := i * (len(runes) - n) / (count - 1)
		for at > 0 && runes[at-1] != ' ' {
			at--
		}
		out = append(out, strings.TrimSpace(string(runes[at:at+n])))
	}
	return out
}

var written = []struct {
	lang  string
	names []string
}{
	{"ru", []string{"windows-1251", "koi8-r", "koi8-u", "cp866", "iso-8859-5", "x-mac-cyrillic"}},
	{"uk", []string{"windows-1251", "koi8-u", "iso-8859-5", "x-mac-cyrillic"}},
	{"hy", []string{"armscii-8"}},
	{"az", []string{"windows-1254", "iso-8859-9"}},
	{"tr", []string{"windows-1254", "iso-8859-9"}},
	{"fr", []string{"windows-1252", "windows-1254"}},
	{"de", []string{"windows-1252", "windows-1254"}},
	{"en", []string{"windows-1252", "windows-1254"}},
}

// TestGuess measures how many pieces of text come back as they were written.
func TestGuess(t *testing.T) {
	for _, length := range []struct {
		runes int
		floor float64
	}{{200, 1}, {60, .95}} {
		all, right := 0, 0
		for _, w := range written {
			for _, name := range w.names {
				n, ok, doubtful := 0, 0, 0
				for _, piece := range cuts(samples[w.lang], length.runes, 20) {
					data := encode(name, piece)
					want, _ := Decode(data, name)
					if utf8.Valid(data) {
						continue // there is nothing to tell
					}
					g := GuessOf(data, "")
					got, _ := Decode(data, g.Name)
					n++
					if got == want {
						ok++
					} else {
						t.Logf("%s as %s, not %s: %q", w.lang, g.Name, name, got)
					}
					if g.Doubtful {
						doubtful++
					}
				}
				t.Logf("%3d characters of %s in %-14s %2d of %2d, %d doubtful", length.runes, w.lang, name, ok, n, doubtful)
				all, right = all+n, right+ok
			}
		}
		t.Logf("%d characters: %d of %d", length.runes, right, all)
		if float64(right) < length.floor*float64(all) {
			t.Errorf("%d of %d pieces of %d characters, want %.0f%%", right, all, length.runes, 100*length.floor)
		}
	}
}

func TestGuessDeclared(t *testing.T) {
	ru := encode("windows-1251", samples["ru"])
	tests := []struct {
		data     []byte
		declared string
		want     string
	}{
		{ru, "windows-1251", "windows-1251"},
		{ru, "windows-1252", "windows-1251"}, // what templates declare
		{ru, "koi8-r", "windows-1251"},
		{encode("koi8-r", samples["ru"]), "koi8-r", "koi8-r"},
		{encode("iso-8859-9", samples["tr"]), "iso-8859-9", "iso-8859-9"},
		{[]byte("\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x95\xb6\x8f\xcd"), "shift_jis", "shift_jis"},
	}
	for _, test := range tests {
		if got := GuessOf(test.data, test.declared); got.Name != test.want || got.Doubtful {
			t.Errorf("declared %s: %+v, want %s", test.declared, got, test.want)
		}
	}
}

func TestLookup(t *testing.T) {
	for _, name := range Names() {
		if Lookup(name) != name || Lookup(strings.ToUpper(name)) != name {
			t.Errorf("Lookup(%s) = %q", name, Lookup(name))
		}
	}
	for label, want := range map[string]string{
		"CP1251": "windows-1251", "Win-1251": "windows-1251", "latin1": "windows-1252", "KOI8_R": "koi8-r",
		"UTF8": "utf-8", "ArmSCII8": "armscii-8", "shift-jis": "shift_jis", "iso-2022-kr": "", "": "", "nonsense": "",
	} {
		if got := Lookup(label); got != want {
			t.Errorf("Lookup(%s) = %q, want %q", label, got, want)
		}
	}
}

// TestArmenian compares letters with their places in the standard.
func TestArmenian(t *testing.T) {
	got, damaged := Decode([]byte("\xB2\xB3 \xD0\xB3\xDB \xA7\xFC\xFD\xA6\xA3 \xF0\xF1\xF2\xF3\xF4\xF5 \xFE\xA2\xAA\xB0"), "armscii-8")
	if want := "Աա Հայ «Ֆֆ»։ ՐրՑցՒւ ՚և՝՛"; got != want || damaged != 0 {
		t.Errorf("got %q, %d", got, damaged)
	}
}

func FuzzGuess(f *testing.F) {
	for _, w := range written {
		f.Add(encode(w.names[0], samples[w.lang][:200]), w.names[0])
	}
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		g := GuessOf(data, Lookup(declared))
		s, _ := Decode(data, g.Name)
		if Lookup(g.Name) != g.Name || !utf8.ValidString(s) || len(s) > 4*len(data) {
			t.Errorf("%+v, %q", g, s)
		}
	})
}

func BenchmarkGuessAndDecode1MB(b *testing.B) {
	data := bytes.Repeat(encode("windows-1251", samples["ru"]), 1000)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Decode(data, GuessOf(data, "").Name)
	}
}
