package article

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"parley/summarize/brief"
)

const (
	// maxStamp is how many words can stand on a picture of a page and be the
	// scanner's or the archive's: "Scanned with …", a page number.
	maxStamp = 5

	// fullPage is how much of a page a picture of it covers at the least.
	fullPage = 0.7

	// minPaths is from how many shapes on a page can be letters drawn as
	// shapes; a line, a frame or a small mark has fewer.
	minPaths = 50
)

// isPicture reports whether a page with these lines shows text that is not in
// them: it holds no text that can be read but something else, or hardly any on
// a picture of the size of the page.
func (d *pdf) isPicture(page requests.Page, lines []pdfLine, letters, unmapped int) bool {
	words := 0
	for _, l := range lines {
		words += countWords(l.text)
	}
	unread := letters == 0 || unmapped*2 > letters
	if unread && letters > 0 {
		return true
	}
	if words > maxStamp {
		return false
	}
	count, err := d.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return false
	}
	paths := 0
	for i := range count.Count {
		object, err := d.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			return false
		}
		kind, err := d.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil {
			return false
		}
		switch kind.Type {
		case enums.FPDF_PAGEOBJ_IMAGE, enums.FPDF_PAGEOBJ_FORM:
			bounds, err := d.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object.PageObject})
			covered := err == nil && d.covers(page, float64(bounds.Right-bounds.Left), float64(bounds.Top-bounds.Bottom))
			if unread || covered && kind.Type == enums.FPDF_PAGEOBJ_IMAGE {
				return true
			}
		case enums.FPDF_PAGEOBJ_PATH:
			if paths++; unread && paths >= minPaths {
				return true
			}
		}
	}
	return false
}

// covers reports whether a picture of this size, in points, is one of the page.
func (d *pdf) covers(page requests.Page, width, height float64) bool {
	w, err := d.FPDF_GetPageWidthF(&requests.FPDF_GetPageWidthF{Page: page})
	if err != nil {
		return false
	}
	h, err := d.FPDF_GetPageHeightF(&requests.FPDF_GetPageHeightF{Page: page})
	return err == nil && width*height >= fullPage*float64(w.PageWidth)*float64(h.PageHeight)
}

// partial is the finding that pages, numbered from 1, of a PDF with this many
// have no text.
func partial(pages []int, of int) brief.Finding {
	noun, verb := "pages", "hold no text that can be read and are"
	if len(pages) == 1 {
		noun, verb = "page", "holds no text that can be read and is"
	}
	return brief.Finding{Code: codePartial, Severity: brief.Warning, Path: brief.DocumentPath,
		Message: fmt.Sprintf("%s %s of %d %s missing from the article; running the PDF through OCR may bring the text", noun, ranges(pages), of, verb)}
}

// maxRanges is how many ranges of pages a message lists.
const maxRanges = 10

// ranges writes ascending numbers as "2, 4–6 and 9".
func ranges(numbers []int) string {
	var all []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch s := strconv.Itoa(numbers[i]); {
		case len(all) == maxRanges:
			return strings.Join(all, ", ") + fmt.Sprintf(" and %d more", len(numbers)-i)
		case j == i:
			all = append(all, s)
		default:
			all = append(all, s+"–"+strconv.Itoa(numbers[j]))
		}
		i = j + 1
	}
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}
