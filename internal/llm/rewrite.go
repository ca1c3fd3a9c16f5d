package llm

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
)

// Headers by which the tape says that an answer came from a file, and which.
const (
	tapeHeader    = "Parley-Tape"
	tapeKeyHeader = "Parley-Tape-Key"
)

// A rewrite is the outermost layer, made for one request. In place of an
// http.Client, whose redirects and error texts are of no use here, it turns the body
// that go-openai wrote into the one that the endpoint takes, since go-openai
// leaves out a temperature of 0 and refuses some models' parameters by itself.
// A response with a failing status comes back as an *Error.
type rewrite struct {
	ep     *endpoint
	next   http.RoundTripper
	add    []bodyField // placed after "messages"
	drop   []string
	header http.Header // of the response, for the caller
}

// A bodyField is a top-level field of a request's body.
type bodyField struct {
	name  string
	value json.RawMessage
}

// Do implements openai.HTTPDoer.
func (rw *rewrite) Do(req *http.Request) (*http.Response, error) {
	out := req.Clone(req.Context())
	if req.Body != nil {
		body, err := io.ReadAll(req.Body)
		if err := errors.Join(err, req.Body.Close()); err != nil {
			return nil, err
		}
		if body, err = rw.edit(body); err != nil {
			return nil, fmt.Errorf("rewrite the request: %w", err)
		}
		out = withBody(req, body)
	}
	rw.ep.sign(out)
	resp, err := rw.next.RoundTrip(out)
	if err != nil {
		return nil, err
	}
	rw.header = resp.Header
	if resp.StatusCode/100 != 2 {
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			return nil, err
		}
		return nil, rw.ep.refusal(resp.StatusCode, resp.Header, parseFailure(body))
	}
	return resp, nil
}

// edit returns body with fields dropped and added. The others keep their order
// and their bytes: "model", "messages", the added ones, what is left.
func (rw *rewrite) edit(body []byte) ([]byte, error) {
	fields, err := fieldsOf(body)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	put := func(f bodyField) {
		if slices.Contains(rw.drop, f.name) {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q:", f.name)
		b.Write(f.value)
	}
	for _, f := range fields {
		put(f)
		if f.name == "messages" {
			for _, extra := range rw.add {
				put(extra)
			}
		}
	}
	return fmt.Appendf(nil, "{%s}", b.Bytes()), nil
}

// fieldsOf returns the fields of a JSON object in their order.
func fieldsOf(object []byte) ([]bodyField, error) {
	dec := json.NewDecoder(bytes.NewReader(object))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil, errors.New("the body is no JSON object")
	}
	var fields []bodyField
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, err
		}
		f := bodyField{name: name.(string)} // the decoder admits no other key
		if err := dec.Decode(&f.value); err != nil {
			return nil, err
		}
		fields = append(fields, f)
	}
	return fields, nil
}
