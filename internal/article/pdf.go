package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// A PDF is read by PDFium, compiled to WebAssembly: it sees neither files nor
// network, and is stopped from outside.
const (
	pdfTimeout  = time.Minute // a book of a thousand pages takes some seconds
	maxPDFPages = 5000
)

var (
	errNoLetters = errors.New("this PDF holds no text, only pictures of pages; run it through OCR first")
	errUnmapped  = errors.New("this PDF does not say which letters its fonts show; run it through OCR first")
	errPDFPage   = errors.New("this PDF is damaged, or takes too much memory to read")
	errPDFTime   = fmt.Errorf("this PDF takes longer than %s to read", pdfTimeout)
)

// readPDF reads a PDF: the text in the order in which PDFium gives it. What
// stands on every page is cut.
func readPDF(ctx context.Context, data []byte, o Options) (c content, err error) {
	timed, cancel := context.WithTimeout(ctx, pdfTimeout)
	defer cancel()
	defer func() {
		// PDFs are hostile and the library is large: a panic in it is a PDF
		// that cannot be read, and so is one that had to be stopped.
		switch p := recover(); {
		case ctx.Err() != nil:
			err = context.Cause(ctx)
		case timed.Err() != nil && err != nil:
			err = errPDFTime
		case p != nil:
			err = errPDFPage
		}
	}()
	end, pool, err := startPDFium(timed, o)
	if err != nil {
		return content{}, err
	}
	defer end()
	instance, err := pool.GetInstanceWithContext(timed)
	if err != nil {
		return content{}, fmt.Errorf("PDFium does not start: %w", err)
	}
	return readPDFWith(instance, data, o)
}

// readPDFWith is readPDF with PDFium that runs already.
func readPDFWith(instance pdfium.Pdfium, data []byte, o Options) (content, error) {
	d := pdf{Pdfium: instance, left: o.maxBytes(), o: o}
	if err := d.open(data); err != nil {
		return content{}, err
	}
	defer d.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.doc})
	if err := d.readPages(); err != nil {
		return content{}, err
	}
	return d.content(d.info())
}

// startPDFium returns PDFium in a sandbox of its own, and what ends it. Compiled
// code is kept in o.CacheDir, if that can be: compiling takes seconds.
func startPDFium(ctx context.Context, o Options) (end func(), pool pdfium.Pool, err error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true)
	cache := wazero.CompilationCache(nil)
	if o.CacheDir != "" {
		dir := filepath.Join(o.CacheDir, "pdfium")
		if os.MkdirAll(dir, 0o700) == nil {
			if cache, err = wazero.NewCompilationCacheWithDir(dir); err == nil {
				config = config.WithCompilationCache(cache)
			}
		}
	}
	pool, err = webassembly.Init(webassembly.Config{
		Context:       withMemory(ctx),
		MaxTotal:      1,
		FSConfig:      wazero.NewFSConfig(), // no files: the default is all of them
		RuntimeConfig: config,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, nil, fmt.Errorf("PDFium does not start: %w", err)
	}
	return func() {
		pool.Close()
		if cache != nil {
			cache.Close(ctx)
		}
	}, pool, nil
}

// pdf is a PDF that is being read.
type pdf struct {
	pdfium.Pdfium
	doc      references.FPDF_DOCUMENT
	o        Options
	left     int64 // how many bytes of text there may still be
	pages    [][]pdfLine
	letters  int
	unmapped int   // letters of which the font does not say what they are
	pictures []int // the pages, from 1, whose text is a picture of it
}

// pdfLine is a line as it stands on a page, in points, with the origin at the
// bottom left of a page on which the text is upright.
type pdfLine struct {
	text        string
	left, right float64
	base        float64 // the height of the line that the letters stand on
	size        float64 // of the letters
	word        float64 // how wide the first word is
	bold        [2]bool // its first and its last letter
	hyphen      string  // that stood at the end, where a word may be divided
	turns       int     // the direction of the text, in quarter turns; −1: askew
}

func (d *pdf) open(data []byte) error {
	opened, err := d.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case err == nil:
		d.doc = opened.Document
		return nil
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return protected("PDF")
	}
	return damaged("PDF")
}

// info returns what the PDF states about itself.
func (d *pdf) info() info {
	var i info
	field := func(tag string) string {
		got, err := d.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: d.doc, Tag: tag})
		if err != nil {
			return ""
		}
		return got.Value
	}
	i.title, i.author = field("Title"), field("Author")
	if got, err := d.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: d.doc}); err == nil {
		i.lang = got.Language
	}
	return i
}

// readPages reads the lines of all pages.
func (d *pdf) readPages() error {
	count, err := d.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.doc})
	if err != nil {
		return errPDFPage
	}
	if count.PageCount > maxPDFPages {
		return fmt.Errorf("this PDF has more than %d pages", maxPDFPages)
	}
	for i := range count.PageCount {
		lines, err := d.readPage(i)
		if err != nil {
			return err
		}
		d.pages = append(d.pages, lines)
	}
	return nil
}

func (d *pdf) readPage(index int) ([]pdfLine, error) {
	page, err := d.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.doc, Index: index})
	if err != nil {
		return nil, errPDFPage
	}
	defer d.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: page.Page})
	loaded, err := d.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: requests.Page{ByReference: &page.Page}})
	if err != nil {
		return nil, errPDFPage
	}
	letters, unmapped := d.letters, d.unmapped
	p := pdfPage{pdf: d, text: loaded.TextPage}
	defer d.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: p.text})
	if err := p.read(); err != nil {
		return nil, err
	}
	if d.isPicture(requests.Page{ByReference: &page.Page}, p.lines, d.letters-letters, d.unmapped-unmapped) {
		d.pictures = append(d.pictures, index+1)
	}
	return p.lines, nil
}
