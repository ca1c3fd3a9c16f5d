package tape

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// A recording is the content of one file: what was asked and what came back.
type recording struct {
	Request  request  `json:"request"`
	Response response `json:"response"`
}

type request struct {
	Method string `json:"method"`
	Path   string `json:"path"` // below the base URL
	payload
}

type response struct {
	Status int               `json:"status"`
	Header map[string]string `json:"header,omitempty"`
	payload
}

// A payload is a body: JSON stands in the file as JSON, so that people can read
// it, anything else as a string.
type payload struct {
	Body json.RawMessage `json:"body,omitempty"`
	Text string          `json:"text,omitempty"`
}

func payloadOf(b []byte) payload {
	if utf8.Valid(b) && json.Valid(b) {
		return payload{Body: readable(b)}
	}
	return payload{Text: string(b)}
}

// bytes returns the body as it is sent: JSON without white space.
func (p payload) bytes() []byte {
	if p.Body == nil {
		return []byte(p.Text)
	}
	var b bytes.Buffer
	if err := json.Compact(&b, p.Body); err != nil {
		return p.Body // not reached: Body was checked when it was made or read
	}
	return b.Bytes()
}

// keptHeaders are the response headers that a file holds. A list of what may
// stay, not of what must go: servers invent headers that name an account.
func keptHeaders() []string {
	return []string{"Content-Type", "Retry-After", "X-Request-Id", "Request-Id", "Apim-Request-Id", "X-Amzn-Requestid"}
}

func responseOf(resp *http.Response, body []byte) response {
	header := make(map[string]string)
	for _, name := range keptHeaders() {
		if v := resp.Header.Get(name); v != "" {
			header[name] = v
		}
	}
	return response{Status: resp.StatusCode, Header: header, payload: payloadOf(body)}
}

// serve returns the recorded response as the answer to req.
func (r *recording) serve(req *http.Request, key string) *http.Response {
	header := make(http.Header)
	for name, v := range r.Response.Header {
		header.Set(name, v)
	}
	header.Set(Header, "hit")
	header.Set(KeyHeader, key)
	body := r.Response.bytes()
	return &http.Response{
		Status:     strconv.Itoa(r.Response.Status) + " " + http.StatusText(r.Response.Status),
		StatusCode: r.Response.Status,
		Proto:      "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header:        header,
		Body:          io.NopCloser(bytes.NewReader(body)),
		ContentLength: int64(len(body)),
		Request:       req,
	}
}

// encode returns the content of the file, with < > and every letter as itself:
// indented where people read it, on one line in a cache.
func (r *recording) encode(indent bool) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if indent {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(r); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// decode reads the content of the file of key.
func decode(key string, data []byte) (*recording, error) {
	r := new(recording)
	if err := json.Unmarshal(data, r); err != nil {
		return nil, err
	}
	if s := r.Response.Status; s < 100 || s > 599 {
		return nil, fmt.Errorf("response status %d", s)
	}
	// A recording is made again, never edited.
	if requestKey(r.Request.Method, r.Request.Path, r.Request.bytes()) != key {
		return nil, errors.New("its request is not the one that it is named after")
	}
	for name := range r.Response.Header {
		if !slices.Contains(keptHeaders(), name) {
			delete(r.Response.Header, name)
		}
	}
	return r, nil
}

// readable returns raw, a JSON text, with the letters that it escapes (\u0540,
// \/) as themselves, except for those that JSON wants escaped and those that do
// not print. The value is the same.
func readable(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		// A backslash stands only in a string, and never alone.
		switch {
		case raw[i] != '\\':
			out = append(out, raw[i])
			i++
		case raw[i+1] == '/':
			out = append(out, '/')
			i += 2
		case raw[i+1] != 'u':
			out = append(out, raw[i:i+2]...)
			i += 2
		default:
			r, n := escaped(raw[i:])
			if unicode.IsPrint(r) && r != '"' && r != '\\' {
				out = utf8.AppendRune(out, r)
			} else {
				out = append(out, raw[i:i+n]...)
			}
			i += n
		}
	}
	return out
}

// escaped returns the rune of the \u escape, or pair of them, that b starts
// with, and its length; for half a pair the rune is -1.
func escaped(b []byte) (rune, int) {
	r := hexRune(b)
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if len(b) >= 12 && b[6] == '\\' && b[7] == 'u' {
		if pair := utf16.DecodeRune(r, hexRune(b[6:])); pair != unicode.ReplacementChar {
			return pair, 12
		}
	}
	return -1, 6
}

// hexRune returns the number in \uXXXX.
func hexRune(b []byte) rune {
	n, err := strconv.ParseUint(string(b[2:6]), 16, 32)
	if err != nil {
		return -1 // not reached: b is part of a valid JSON text
	}
	return rune(n)
}
