package article

import (
	"strings"
	"testing"
)

func TestReadRTF(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"paragraphs", "One\r\n two.\\par Three.\\par", "One two.\n\nThree."},
		{"windows-1251", "\\ansicpg1251 \\'cc\\'ee\\'f1\\'f2 \xEE\xF2\xEA\xF0\xFB\xF2.", "Мост открыт."},
		{"charset of the font", `{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset162 C;}{\f3\fcharset2 D;}}{\f1 \'cc\'ee\'f1\'f2} {\f2 \'fe\'fd\'f0} {\f0\'e9}{\f3 \'b7x}.`, "Мост şığ é."},
		{"Unicode", `\uc1\u1350?\u1400?\u1410?\u1399?\u1410?\u1380?\u1408?\u1377?\u1398? \u601\'3f \u-10179?\u-8704?`, ""},
		{"uc", `\uc2 \u1052 ab{\uc0 \u1086}\u1089\'61\'62\u1090 ab\b x.`, "Мостx."},
		{"characters", `One\~two\emdash three\-four\_five \ldblquote six\rdblquote  \{\}\\.`, "One\u00A0two—threefour-five “six” {}\\."},
		{"skipped", `{\stylesheet{\s1 heading;}}{\*\generator X;}{\info{\creatim\yr2020}}{\pict\bin5 }}}}}}One{\field{\*\fldinst HYPERLINK "x"}{\fldrslt  link}}.`, "One link."},
		{"tracked", `The council {\deleted rejects}{\revised backs} it. {\v Secret.}`, "The council backs it."},
		{"table", `Votes:\par\trowd\pard\intbl For\cell 12\cell\row\trowd\pard\intbl Against\cell 3\cell\row\pard End.\par`, "Votes:\n\nFor\t12\nAgainst\t3\n\nEnd."},
		{"box", `{\shp{\*\shpinst{\sp{\sn name}{\sv value}}{\shptxt Boxed.\par}}}After.`, "Boxed.\n\nAfter."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.name == "Unicode" {
				test.want = "\u0546\u0578\u0582\u0577\u0582\u0564\u0580\u0561\u0576 ə 😀"
			}
			a, err := Read(t.Context(), "x", []byte(`{\rtf1\ansi `+test.body+`}`+"\x00"), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if a.Document.Text != test.want || a.Kind != kindRTF {
				t.Errorf("got %q, want %q", a.Document.Text, test.want)
			}
		})
	}
}

func TestReadRTFSides(t *testing.T) {
	data := `{\rtf1{\info{\title The bridge opens}{\author Anna Sargsyan}}{\header The Gazette\par}{\pard\outlinelevel0 The bridge opens\par}\pard One{\super\chftn{\footnote\chftn  A note.}} two.{\*\annotation Is it?}\par}`
	a, err := Read(t.Context(), "x", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Document.Text != "The bridge opens\n\nOne two." || a.Document.Title != "The bridge opens" || a.Document.Byline != "Anna Sargsyan" {
		t.Errorf("got %+v", a.Document)
	}
	if len(a.Cut) != 2 || a.Cut[0].Text != "A note." || a.Cut[1].Text != "The Gazette" {
		t.Errorf("cut %q", a.Cut)
	}
}

func FuzzReadRTF(f *testing.F) {
	f.Add(`{\fonttbl{\f1\fcharset204 B;}}\f1\'cc\u1052?\par\intbl x\cell\row`)
	f.Add(`{\*\shpinst{\shptxt x}}{\footnote y}\bin99999999 \u-1 \'zz`)
	f.Fuzz(func(t *testing.T, body string) { checkBounded(t, []byte(`{\rtf1 `+body+`}`)) })
}

func BenchmarkReadRTF(b *testing.B) {
	benchmarkRead(b, []byte(`{\rtf1\ansicpg1251 `+strings.Repeat(`The council voted on Monday. \'cc\'ee\'f1\'f2 \u1052?.\par `, 2000)+`}`))
}
