package article

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

// isGzip tells gzip by its first bytes: the magic number and deflate, the only
// method there is.
func isGzip(data []byte) bool { return bytes.HasPrefix(data, []byte("\x1F\x8B\x08")) }

// unpackedHead returns the first bytes of what is compressed in data, or data
// itself if it is not gzip.
func unpackedHead(data []byte, size int64) []byte {
	if !isGzip(data) {
		return data
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	head, _ := io.ReadAll(io.LimitReader(z, size)) // what comes before any damage will do
	return head
}

// ungzip returns what is compressed in data, or data itself if it is not gzip.
// It unpacks once, to at most o.MaxBytes.
func ungzip(data []byte, o Options) ([]byte, error) {
	if !isGzip(data) {
		return data, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, damaged("gzip file")
	}
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(z, o.maxBytes()+1))
	switch {
	case n > o.maxBytes():
		return nil, tooLong(o)
	case err != nil:
		return nil, damaged("gzip file")
	case isGzip(b.Bytes()):
		return nil, errors.New("a gzip file within a gzip file cannot be read")
	}
	return b.Bytes(), nil
}
