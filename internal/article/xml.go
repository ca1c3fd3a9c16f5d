package article

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// maxDepth is how deep the XML of a document and the groups of RTF may be
// nested: tables in tables make some dozens.
const maxDepth = 1000

// A visitor is told of what stands in an XML file, in order. Only open must be
// set.
type visitor struct {
	open  func(e xml.StartElement) bool // false: what the element holds is passed over, and its end
	close func(e xml.EndElement)
	text  func(s string)
}

// walkXML tells v what stands in data. Entities other than XML's own five are
// an error: none is ever expanded.
func walkXML(data []byte, v visitor) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	depth, skipped := 0, 0 // skipped: how many elements are open from the one passed over on
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errors.New("nested too deep")
			}
			if skipped > 0 || !v.open(t) {
				skipped++
			}
		case xml.EndElement:
			depth--
			switch {
			case skipped > 0:
				skipped--
			case v.close != nil:
				v.close(t)
			}
		case xml.CharData:
			if skipped == 0 && v.text != nil {
				v.text(string(t))
			}
		}
	}
}

// value returns the attribute of e called local, in whatever namespace.
func value(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}
