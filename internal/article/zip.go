package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
)

// maxParts is how many parts a document in a ZIP archive may have: a book has
// some hundreds.
const maxParts = 10_000

// pack is a document that is a ZIP archive of parts.
type pack struct {
	what  string // "DOCX", for messages
	files map[string]*zip.File
	left  int64 // how many bytes may still be unpacked, of all parts together
	o     Options
}

func openPack(what string, data []byte, o Options) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged(what)
	}
	if len(z.File) > maxParts {
		return nil, fmt.Errorf("this %s has more than %d parts", what, maxParts)
	}
	p := &pack{what: what, files: make(map[string]*zip.File, len(z.File)), left: o.maxBytes(), o: o}
	for _, f := range z.File {
		if name := partName(f.Name); p.files[name] == nil {
			p.files[name] = f
		}
	}
	return p, nil
}

// partName returns the name of a part as p.files has it.
func partName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
}

func (p *pack) has(name string) bool { return p.files[name] != nil }

// read returns the part called name, unpacked.
func (p *pack) read(name string) ([]byte, error) {
	f := p.files[name]
	if f == nil {
		return nil, damaged(p.what)
	}
	if f.Flags&1 != 0 {
		return nil, protected(p.what)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(p.what)
	}
	defer r.Close()
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(r, p.left+1))
	switch {
	case n > p.left:
		return nil, tooLong(p.o)
	case err != nil:
		return nil, damaged(p.what)
	}
	p.left -= n
	return b.Bytes(), nil
}

// walk walks the part called name with v.
func (p *pack) walk(name string, v visitor) error {
	data, err := p.read(name)
	if err != nil {
		return err
	}
	if walkXML(data, v) != nil {
		return damaged(p.what)
	}
	return nil
}

// walkSome is walk for a part that a document can do without.
func (p *pack) walkSome(name string, v visitor) error {
	if !p.has(name) {
		return nil
	}
	return p.walk(name, v)
}
