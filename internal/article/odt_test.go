package article

import (
	"strings"
	"testing"
)

func odtOf(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	const head = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body><office:text>`
	return packParts(t, append([]string{"mimetype", "application/vnd.oasis.opendocument.text", "content.xml", head + body + "</office:text></office:body></office:document-content>"}, parts...)...)
}

func TestReadODT(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"paragraphs", "<text:h>A heading</text:h>\n<text:p>One <text:span>two</text:span>.</text:p>", "A heading\n\nOne two."},
		{"spaces", "<text:p>One<text:s text:c=\"999999999\"/>two<text:tab/>three<text:line-break/>four</text:p>", "One two three\nfour"},
		{"deleted", "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>Stays<text:change/>.</text:p>", "Stays."},
		{"annotation", "<text:p>One<office:annotation><text:p>Is it?</text:p></office:annotation> two.</text:p>", "One two."},
		{"table", "<table:table><table:table-row><table:table-cell><text:p>For</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>", "For\t12"},
		{"box", "<text:p>Before.<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame> After.</text:p>", "Boxed.\n\nBefore. After."},
		{"hidden section", "<text:section text:display=\"none\"><text:p>Secret.</text:p></text:section><text:p>Open.</text:p>", "Open."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Read(t.Context(), "x", odtOf(t, test.body), Options{})
			if err != nil || a.Document.Text != test.want {
				t.Errorf("got %+v, %v, want %q", a, err, test.want)
			}
		})
	}
}

func TestReadODTNotes(t *testing.T) {
	data := odtOf(t, "<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> two.</text:p>")
	a, err := Read(t.Context(), "x", data, Options{})
	if err != nil || a.Document.Text != "One two." || len(a.Cut) != 1 || a.Cut[0].Text != "A note." {
		t.Errorf("got %+v, %v", a, err)
	}
}

func TestReadODTErrors(t *testing.T) {
	tests := []struct {
		want string
		data []byte
	}{
		{"a spreadsheet cannot be read", packParts(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet")},
		{"a presentation cannot be read", packParts(t, "mimetype", "application/vnd.oasis.opendocument.presentation")},
		{"this OpenDocument file is protected with a password; save it without one", odtOf(t, "", "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")},
		{"this OpenDocument file is damaged", odtOf(t, "<text:p>")},
	}
	for _, test := range tests {
		if _, err := Read(t.Context(), "x", test.data, Options{}); err == nil || err.Error() != "x: "+test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}

func FuzzReadODT(f *testing.F) {
	f.Add("<text:h>A</text:h><text:p>B<text:note><text:p>C</text:p></text:note></text:p>")
	f.Add("<table:table><text:p><table:table-row/></text:p></table:table>")
	f.Fuzz(func(t *testing.T, body string) { checkBounded(t, odtOf(t, body)) })
}

func BenchmarkReadODT(b *testing.B) {
	benchmarkRead(b, odtOf(b, strings.Repeat("<text:p>The council voted on Monday to rebuild the bridge.</text:p>", 2000)))
}
