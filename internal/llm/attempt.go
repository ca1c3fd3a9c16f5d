package llm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// maxBody is how much of a response is read, in bytes. An answer of a model is
// a few hundred KB at the most.
const maxBody = 32 << 20

// An attempt sends a request once. It reads the whole body within the time
// limit, so that what is above it never waits, and sees to it that a failure
// has a failing status: some servers report theirs with a 200. A response that
// no endpoint gives, and no response at all, come back as an *Error.
type attempt struct {
	ep      *endpoint
	next    http.RoundTripper
	timeout time.Duration // 0: none
}

func (a *attempt) RoundTrip(req *http.Request) (*http.Response, error) {
	parent := req.Context()
	ctx := parent
	if a.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(parent, a.timeout)
		defer cancel()
	}
	resp, body, err := a.send(req.WithContext(ctx))
	var cut *cutError
	switch {
	case err != nil && parent.Err() != nil:
		return nil, parent.Err()
	case err != nil && ctx.Err() != nil:
		e := a.ep.errorf(TimedOut, "no answer within %v", a.timeout)
		e.Err, e.again = err, true
		return nil, e
	case errors.As(err, &cut):
		cause, _, _ := a.ep.cause(cut.err)
		e := a.ep.errorf(Server, "the answer broke off after %d bytes: %s", len(body), cause)
		e.Err, e.again = err, true
		return nil, e
	case err != nil:
		return nil, a.ep.unreachable(req, err)
	case len(body) > maxBody:
		return nil, a.ep.errorf(NotEndpoint, "the answer is longer than %d MB", maxBody>>20)
	}
	body = withoutComments(body)
	if req.Method == http.MethodPost && resp.StatusCode/100 == 2 {
		status, e := a.ep.inspect(resp.StatusCode, body)
		if e != nil {
			return nil, e
		}
		setStatus(resp, status)
	}
	if resp.StatusCode == http.StatusInternalServerError && formatFault(parseFailure(body)) {
		setStatus(resp, http.StatusBadRequest) // the request is at fault
	}
	resp.Header.Del(tapeHeader) // not the server's to set
	resp.Header.Del(tapeKeyHeader)
	resp.Body = io.NopCloser(bytes.NewReader(body))
	resp.ContentLength = int64(len(body))
	return resp, nil
}

func (a *attempt) send(req *http.Request) (*http.Response, []byte, error) {
	resp, err := a.next.RoundTrip(req)
	if err != nil {
		return nil, nil, err
	}
	defer resp.Body.Close()
	if resp.Header == nil {
		resp.Header = make(http.Header)
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	if err != nil {
		err = &cutError{err}
	}
	return resp, body, err
}

// A cutError ends a response that had begun: the endpoint was reached.
type cutError struct{ err error }

func (e *cutError) Error() string { return e.err.Error() }
func (e *cutError) Unwrap() error { return e.err }

// inspect returns the status that a successful response to a question should
// have had, and an Error where it is no chat completion at all.
func (ep *endpoint) inspect(status int, body []byte) (int, *Error) {
	var answer struct {
		Error   json.RawMessage `json:"error"`
		Choices *[]struct {
			FinishReason any             `json:"finish_reason"`
			Error        json.RawMessage `json:"error"`
		} `json:"choices"`
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		return 0, ep.notCompletion(status, body, err)
	}
	fault := func(what string) (int, *Error) {
		f := parseFailure(body)
		if s := f.status(); s != 0 {
			return s, nil
		}
		// Its status was a good one: what is wrong stands in the body alone.
		e := ep.errorf(kindOf(http.StatusBadGateway, f), "%s", what)
		if words := ep.words(f.message); words != "" {
			e.Message += ": " + words
		}
		e.Status, e.said, e.again = status, f, passing(http.StatusBadGateway, f)
		return 0, e
	}
	switch {
	case answer.Choices == nil && given(answer.Error):
		return fault("the answer is an error")
	case answer.Choices == nil:
		return 0, ep.notCompletion(status, body, nil)
	case len(*answer.Choices) == 0:
		return fault("the answer is empty: it has no choices")
	}
	first := (*answer.Choices)[0]
	switch {
	case first.FinishReason == nil, first.FinishReason == "":
		return fault("the answer broke off: it has no finish_reason")
	case first.FinishReason == "error", given(first.Error):
		return fault("the answer broke off")
	}
	return status, nil
}

func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// notCompletion returns the Error for a successful response that is no chat
// completion. One that breaks off may be whole the next time.
func (ep *endpoint) notCompletion(status int, body []byte, err error) *Error {
	body = bytes.TrimSpace(body)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && len(body) > 0 && body[0] == '{' && syntax.Offset >= int64(len(body)) {
		e := ep.errorf(Server, "the answer broke off after %d bytes", len(body))
		e.Status, e.Err, e.again = status, err, true
		return e
	}
	f := parseFailure(body)
	e := ep.errorf(NotEndpoint, "the answer is no chat completion")
	switch {
	case len(body) == 0:
		e.Message = "the answer is empty"
	case f.html:
		ep.sayNotEndpoint(e, nil, f)
		e.Message = "answers with a web page, not as an endpoint"
		if words := ep.words(f.message); words != "" {
			e.Message += ": " + words
		}
	case bytes.HasPrefix(body, []byte("data:")), bytes.HasPrefix(body, []byte("event:")):
		e.Message = "answers with a stream of events, which was not asked for"
	case f.message != "":
		e.Message += ": " + ep.words(f.message)
	}
	e.Status, e.Err, e.said, e.hint = status, err, f, ep.baseHint()
	return e
}

// withoutComments returns body without the lines of keep-alive comments that
// OpenRouter sends ahead of an answer.
func withoutComments(body []byte) []byte {
	for {
		rest := bytes.TrimLeft(body, " \t\r\n")
		if len(rest) == 0 || rest[0] != ':' {
			return body
		}
		_, body, _ = bytes.Cut(rest, []byte("\n"))
	}
}

func setStatus(resp *http.Response, status int) {
	if resp.StatusCode == status {
		return
	}
	resp.StatusCode = status
	resp.Status = strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
}
