package llm

import (
	"io"
	"log"
	"net/http"
	"strings"
)

// A roundTripper is a transport made of a function.
type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// response is a response that never touched a wire.
func response(status int, body string) *http.Response {
	return &http.Response{
		StatusCode: status,
		Header:     http.Header{},
		Body:       io.NopCloser(strings.NewReader(body)),
	}
}

// discard is where a server's complaints about broken handshakes go.
func discard() *log.Logger { return log.New(io.Discard, "", 0) }
