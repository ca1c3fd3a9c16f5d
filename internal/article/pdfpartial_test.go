package article

import (
	"strings"
	"testing"
)

// pictureOf paints a picture of this size, in points.
func pictureOf(width, height string) pdfString {
	return pdfString{text: "q " + width + " 0 0 " + height + " 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"}
}

func TestPartialPDF(t *testing.T) {
	read := pdfReader(t)
	page := pdfPageOf("The council of the river town voted on Monday to build", "the bridge.")
	scan := []pdfString{pictureOf("595", "842")}
	small := []pdfString{pictureOf("100", "80")}
	stamped := append(pdfPageOf("Scanned with PaperBox"), scan...)
	captioned := append(pdfPageOf("The bridge in March, seen from the town hall"), scan...)
	drawn := []pdfString{{text: strings.Repeat("10 10 m 20 20 l 30 10 l f\n", 60)}}
	framed := []pdfString{{text: "10 10 500 800 re S"}}
	tests := []struct {
		name  string
		pages [][]pdfString
		want  string
	}{
		{"text alone", [][]pdfString{page, page}, ""},
		{"an empty page", [][]pdfString{page, nil}, ""},
		{"a frame", [][]pdfString{page, framed}, ""},
		{"one page", [][]pdfString{page, scan, page}, "page 2 of 3 holds no text that can be read and is missing from the article; running the PDF through OCR may bring the text"},
		{"a small picture alone", [][]pdfString{page, small}, "page 2 of 2 holds"},
		{"several", [][]pdfString{scan, page, scan, scan, scan}, "pages 1 and 3–5 of 5 hold no text that can be read and are missing"},
		{"stamped", [][]pdfString{page, stamped}, "page 2 of 2"},
		{"letters as shapes", [][]pdfString{page, drawn}, "page 2 of 2"},
		{"a picture with its caption", [][]pdfString{page, captioned}, ""},
		{"a small picture with a word", [][]pdfString{page, append(pdfPageOf("Contents"), small...)}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := read(pdfOf(test.pages...), Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range a.Findings {
				if f.Code == codePartial {
					got = f.Message
				}
			}
			if test.want == "" && got != "" || !strings.HasPrefix(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestRanges(t *testing.T) {
	many := make([]int, 15)
	for i := range many {
		many[i] = 2 * i
	}
	for _, test := range []struct {
		numbers []int
		want    string
	}{
		{nil, ""}, {[]int{2}, "2"}, {[]int{2, 3}, "2–3"}, {[]int{2, 4, 5, 6, 9}, "2, 4–6 and 9"},
		{many, "0, 2, 4, 6, 8, 10, 12, 14, 16, 18 and 5 more"},
	} {
		if got := ranges(test.numbers); got != test.want {
			t.Errorf("%v: got %q, want %q", test.numbers, got, test.want)
		}
	}
}
