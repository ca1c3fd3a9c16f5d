package tape

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"unicode/utf8"
)

// maxBody is the longest answer that is kept, in bytes. Briefs are a thousandth
// of it; a server that sends more is not answering.
const maxBody = 16 << 20

type transport struct {
	tape *Tape
	next http.RoundTripper
}

// A flight is one request on its way, for all who asked the same.
type flight struct {
	done chan struct{} // closed at the end; the rest is set before
	rec  *recording    // nil if the answer is not to be shared
	err  error         // the tape's own error, which would meet the others too
}

// RoundTrip implements [http.RoundTripper]. It returns a *MissError in Replay.
func (tr *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	t := tr.tape
	body, err := readBody(req)
	if err != nil {
		return nil, err
	}
	path := t.logicalPath(req.URL)
	key := requestKey(req.Method, path, body)
	asked := &recording{Request: request{Method: req.Method, Path: path, payload: payloadOf(body)}}

	// A body that is not UTF-8 could not be shown in a file as it is.
	taped := req.Method == http.MethodPost && utf8.Valid(body)
	switch {
	case t.cfg.Mode == Replay:
		rec, err := t.load(key)
		if err != nil {
			return nil, err
		}
		if rec == nil || !taped {
			return nil, t.miss(key, asked)
		}
		return rec.serve(req, key), nil
	case !taped:
		return tr.next.RoundTrip(withBody(req, body))
	}

	for {
		f, first := t.join(key)
		if first {
			return tr.lead(f, key, asked, withBody(req, body))
		}
		select {
		case <-f.done:
		case <-req.Context().Done():
			return nil, req.Context().Err()
		}
		if f.err != nil {
			return nil, f.err
		}
		if f.rec != nil {
			return f.rec.serve(req, key), nil
		}
		// The first came back with nothing to keep: this one asks itself.
	}
}

// join returns the flight of key, and whether the caller is the first of it and
// must lead it.
func (t *Tape) join(key string) (f *flight, first bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if f, ok := t.flights[key]; ok {
		return f, false
	}
	f = &flight{done: make(chan struct{})}
	t.flights[key] = f
	return f, true
}

// lead serves the request from the tape or the endpoint, and ends the flight.
func (tr *transport) lead(f *flight, key string, asked *recording, req *http.Request) (*http.Response, error) {
	t := tr.tape
	defer func() {
		t.mu.Lock()
		delete(t.flights, key)
		t.mu.Unlock()
		close(f.done)
	}()

	// Looked up within the flight: between a look before it and its start the
	// one before might have ended.
	if f.rec, f.err = t.load(key); f.err != nil {
		return nil, f.err
	}
	if f.rec != nil {
		return f.rec.serve(req, key), nil
	}
	if f.err = t.ready(key, asked); f.err != nil {
		return nil, f.err
	}

	resp, err := tr.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	if resp.Header == nil {
		resp.Header = make(http.Header)
	}
	resp.Header.Del(Header)
	resp.Header.Set(KeyHeader, key)
	if !t.keepsStatus(resp.StatusCode) || isStream(resp) {
		return resp, nil
	}
	answer, whole := readWhole(resp)
	if !whole || req.Context().Err() != nil || !keeps(resp.StatusCode, asked.Request.bytes(), answer) {
		return resp, nil
	}
	rec := &recording{Request: asked.Request, Response: responseOf(resp, answer)}
	if err := t.write(key, rec); err != nil && t.cfg.Mode == Record {
		resp.Body.Close()
		f.err = fmt.Errorf("record request %s: %w", key, err)
		return nil, f.err
	}
	f.rec = rec
	return resp, nil
}

// readBody reads and closes the body of req.
func readBody(req *http.Request) ([]byte, error) {
	if req.Body == nil {
		return nil, nil
	}
	body, err := io.ReadAll(req.Body)
	return body, errors.Join(err, req.Body.Close())
}

// withBody returns a copy of req with a fresh body: a RoundTripper may not
// change the request that it was given, and readBody has used the body up.
func withBody(req *http.Request, body []byte) *http.Request {
	if req.Body == nil {
		return req
	}
	out := req.Clone(req.Context())
	out.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	out.Body, _ = out.GetBody()
	out.ContentLength = int64(len(body))
	out.TransferEncoding = nil
	return out
}

// readWhole reads the body of resp and reports whether it came whole. Either
// way resp.Body then yields what it would have yielded, a read error included.
func readWhole(resp *http.Response) (body []byte, whole bool) {
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	switch {
	case err != nil:
		resp.Body = restored{io.MultiReader(bytes.NewReader(body), failing{err}), resp.Body}
		return nil, false
	case len(body) > maxBody:
		resp.Body = restored{io.MultiReader(bytes.NewReader(body), resp.Body), resp.Body}
		return nil, false
	}
	resp.Body.Close()
	resp.Body = io.NopCloser(bytes.NewReader(body))
	return body, resp.ContentLength < 0 || resp.ContentLength == int64(len(body))
}

func isStream(resp *http.Response) bool {
	return strings.HasPrefix(resp.Header.Get("Content-Type"), "text/event-stream")
}

// restored is a body put together again from what was read of it.
type restored struct {
	io.Reader
	io.Closer
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
