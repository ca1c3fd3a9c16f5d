package article

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// A format is a kind of file other than text, told by its first bytes.
type format struct {
	kind  string // with a reader of its own; "": it cannot be read
	name  string // with its article, for a message
	media string // its media type, where servers send it as an article
	is    func(data []byte) bool
}

// formats returns the formats that are told apart, the specific before the
// general.
func formats() []format {
	return []format{
		{kindPDF, "a PDF", "application/pdf", isPDF},
		{kindRTF, "an RTF document", "application/rtf", isRTF},
		{"", "a document with a password", "", isLockedOffice},
		{"", "an old Office document", "application/msword", startsWith(oleMagic)},
		{kindEPUB, "an EPUB", "application/epub+zip", zipTyped("application/epub+zip")},
		{kindDOCX, "a DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zipHolding("word/document")},
		{"", "a spreadsheet", "", zipHolding("xl/workbook.xml")},
		{"", "a presentation", "", zipHolding("ppt/presentation.xml")},
		{kindODT, "an OpenDocument file", "application/vnd.oasis.opendocument.text", zipTyped("application/vnd.oasis.opendocument.")},
		{kindEPUB, "an EPUB", "", isEPUB},
		{"", "a ZIP archive", "", zipHolding("")},
		{"", "a feed", "application/rss+xml", IsFeed},
		{"", "JSON", "", isJSON},
	}
}

// formatOfMedia reports whether media is the media type of one of the formats,
// or of gzip, which any of them may be packed with: then the content tells better than the server what it is.
func formatOfMedia(media string) bool {
	for _, f := range formats() {
		if media != "" && f.media == media {
			return true
		}
	}
	return media == "application/gzip" || media == "application/x-gzip"
}

// unreadable returns an error that names the format of data, or nil if data
// may be text.
func unreadable(data []byte) error {
	for _, f := range formats() {
		switch {
		case !f.is(data):
		case f.name == "JSON":
			return ErrJSON
		default:
			return fmt.Errorf("%s cannot be read", f.name)
		}
	}
	return nil
}

// notText is the error for data that is no text and of no known format.
func notText(data []byte) error {
	media, _, _ := strings.Cut(http.DetectContentType(data), ";")
	switch family, _, _ := strings.Cut(media, "/"); family {
	case "image", "audio":
		return fmt.Errorf("an %s file cannot be read", family)
	case "video", "font":
		return fmt.Errorf("a %s file cannot be read", family)
	}
	return fmt.Errorf("a binary file cannot be read")
}

func startsWith(magic string) func([]byte) bool {
	return func(data []byte) bool { return bytes.HasPrefix(data, []byte(magic)) }
}

// zipMagic is what ZIP archives begin with.
const zipMagic = "PK\x03\x04"

// zipHolding tells a ZIP archive with a part whose name begins with name. Where
// its list of parts is lost, name anywhere in it is enough: the reader says that
// it is damaged.
func zipHolding(name string) func([]byte) bool {
	return func(data []byte) bool {
		if !startsWith(zipMagic)(data) || !bytes.Contains(data, []byte(name)) {
			return false
		}
		if name == "" {
			return true
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		return err != nil || slices.ContainsFunc(z.File, func(f *zip.File) bool { return strings.HasPrefix(partName(f.Name), name) })
	}
}

// zipTyped tells a ZIP archive that begins with its media type, stored as it is.
func zipTyped(media string) func([]byte) bool {
	const name = 30 // where the name of the first part stands
	return func(data []byte) bool {
		return startsWith(zipMagic)(data) && len(data) > name && bytes.HasPrefix(data[name:], []byte("mimetype")) &&
			bytes.Contains(data[:min(len(data), 4*name+len(media))], []byte(media))
	}
}

// isJSON tells a JSON object or list: a report of parley's, for one, which is
// no article however much of one it holds.
func isJSON(data []byte) bool {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte(utf8BOM)))
	return len(data) > 0 && (data[0] == '{' || data[0] == '[') && json.Valid(data)
}

// IsFeed tells RSS, RDF and Atom by the root element, which stands behind an
// XML declaration, a document type, comments and style sheets, packed with gzip
// or not.
func IsFeed(data []byte) bool {
	data = unpackedHead(data, 2048)
	head := bytes.ToLower(bytes.TrimPrefix(data[:min(len(data), 2048)], []byte(utf8BOM)))
	if head = bytes.TrimSpace(head); !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	first := len(head)
	for _, root := range []string{"<html", "<!doctype html", "<body"} {
		if i := bytes.Index(head, []byte(root)); i >= 0 {
			first = min(first, i)
		}
	}
	for _, root := range []string{"<rss", "<rdf:rdf", "<feed"} {
		if i := bytes.Index(head[:first], []byte(root)); i >= 0 {
			return true
		}
	}
	return false
}

// isPDF tells a PDF by its first bytes. Readers accept some others in front of
// them.
func isPDF(data []byte) bool {
	at := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	return at == 0 || at > 0 && bytes.Contains(data[max(0, len(data)-2048):], []byte("%%EOF"))
}

// oleMagic is what files of Word 97 begin with, and all that is encrypted in a
// newer one.
const oleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// isLockedOffice tells a document that Office encrypted, by the name of the
// stream that holds it, in UTF-16.
func isLockedOffice(data []byte) bool {
	return startsWith(oleMagic)(data) && bytes.Contains(data, []byte(strings.Join(strings.Split("EncryptedPackage", ""), "\x00")))
}
