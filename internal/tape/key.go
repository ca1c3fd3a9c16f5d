package tape

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"
)

// requestKey returns the identity of a request: the SHA-256, in hex, of its
// method, its logical path and its body, each on a line of its own. A JSON body
// counts in its canonical form, any other as it is.
func requestKey(method, path string, body []byte) string {
	form := "json"
	canon, err := canonical(body)
	if err != nil {
		form, canon = "text", body
	}
	sum := sha256.New()
	io.WriteString(sum, method+"\n"+path+"\n"+form+"\n")
	sum.Write(canon)
	return hex.EncodeToString(sum.Sum(nil))
}

// canonical returns body, a JSON text in UTF-8, with its keys sorted and without
// white space between tokens. Numbers stay as they are written.
func canonical(body []byte) ([]byte, error) {
	if !utf8.Valid(body) || !json.Valid(body) {
		return nil, errors.New("not a JSON text")
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// logicalPath returns the path of u below the base URL. The query is left out:
// it says how to reach the endpoint (a version, at some a key), not what to
// ask it.
func (t *Tape) logicalPath(u *url.URL) string {
	path := u.EscapedPath()
	if rest, ok := strings.CutPrefix(path, t.base); ok && strings.HasPrefix(rest, "/") {
		return rest
	}
	return path
}

// isKey reports whether s has the form of a key. What is not one never becomes
// part of a file name.
func isKey(s string) bool {
	return len(s) == 2*sha256.Size && strings.Trim(s, "0123456789abcdef") == ""
}
