package batchapi

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
)

// An answer is kept until the tape has it.
type answer struct {
	Status int             `json:"status"`
	Body   json.RawMessage `json:"body"`
}

type transport struct {
	*Service
	next http.RoundTripper
}

// Wrap returns a transport that serves what was answered, writes down what was
// not, and asks next for what is to be asked by itself.
func (s *Service) Wrap(next http.RoundTripper) http.RoundTripper { return &transport{s, next} }

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	if req.Method != http.MethodPost || req.Body == nil || ctx.Value(keyDirect) != nil {
		return t.next.RoundTrip(req)
	}
	body, err := io.ReadAll(req.Body)
	if err := errors.Join(err, req.Body.Close()); err != nil {
		return nil, err
	}
	id := idOf(body)
	if a := t.answer(id); a != nil {
		return a.serve(req), nil
	}
	direct, err := t.collect(id, body)
	if err != nil {
		return nil, err
	}
	if direct {
		out := req.Clone(ctx)
		out.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
		out.Body, _ = out.GetBody()
		return t.next.RoundTrip(out)
	}
	if n, ok := ctx.Value(keyPending).(*atomic.Int64); ok {
		n.Add(1)
	}
	return nil, ErrPending
}

// idOf is what the service calls a request: short enough for any.
func idOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:16])
}

func isID(s string) bool { return len(s) == 32 && strings.Trim(s, "0123456789abcdef") == "" }

// collect writes a request down, unless it is to be sent by itself.
func (s *Service) collect(id string, body []byte) (direct bool, err error) {
	line, err := json.Marshal(struct {
		ID     string          `json:"custom_id"`
		Method string          `json:"method"`
		URL    string          `json:"url"`
		Body   json.RawMessage `json:"body"`
	}{id, "POST", chatPath, body})
	if err != nil {
		return false, err
	}
	line = append(line, '\n')
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.state.Tries[id] >= maxWaves, s.pending == nil:
		return true, nil
	case s.err != nil:
		return false, s.err
	case s.pending[id]:
		return false, nil
	}
	if s.count == maxRequests || s.bytes+len(line) > maxBytes {
		s.err = s.endFile()
	}
	if s.file == nil && s.err == nil {
		s.err = s.newFile()
	}
	if s.err == nil {
		_, s.err = s.w.Write(line)
	}
	s.pending[id] = true
	s.count++
	s.bytes += len(line)
	return false, s.err
}

// chatPath is the service's name of what is asked, whatever the base URL.
const chatPath = "/v1/chat/completions"

// newFile begins a file of requests. s.mu is held.
func (s *Service) newFile() (err error) {
	s.state.Files++
	s.count, s.bytes = 0, 0
	if s.file, err = os.OpenFile(s.path(fmt.Sprintf("requests-%d.jsonl", s.state.Files)), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600); err == nil {
		s.w = bufio.NewWriter(s.file)
	}
	return err
}

// endFile ends the file of requests, if there is one. s.mu is held.
func (s *Service) endFile() error {
	if s.file == nil {
		return nil
	}
	err := errors.Join(s.w.Flush(), s.file.Sync(), s.file.Close())
	s.state.Parts = append(s.state.Parts, &part{File: filepath.Base(s.file.Name()), Count: s.count})
	s.file = nil
	return err
}

func (s *Service) path(name string) string { return filepath.Join(s.cfg.Dir, name) }

func (s *Service) answerFile(id string) string {
	return s.path(filepath.Join("answers", id[:2], id+".json"))
}

// answer returns the answer to a request, or nil.
func (s *Service) answer(id string) *answer {
	data, err := os.ReadFile(s.answerFile(id))
	if err != nil {
		return nil
	}
	a := new(answer)
	if json.Unmarshal(data, a) != nil {
		return nil
	}
	return a
}

// keep keeps the answer to a request.
func (s *Service) keep(id string, a answer) error {
	data, err := json.Marshal(a)
	if err != nil {
		return err
	}
	name := s.answerFile(id)
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	return replace(name, data)
}

func (a *answer) serve(req *http.Request) *http.Response {
	return &http.Response{
		Status:     strconv.Itoa(a.Status) + " " + http.StatusText(a.Status),
		StatusCode: a.Status,
		Proto:      "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header:        http.Header{"Content-Type": {"application/json"}},
		Body:          io.NopCloser(bytes.NewReader(a.Body)),
		ContentLength: int64(len(a.Body)),
		Request:       req,
	}
}
