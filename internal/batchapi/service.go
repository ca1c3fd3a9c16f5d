package batchapi

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Limits of one batch, as OpenAI has them, with room to spare.
const (
	maxRequests = 50_000
	maxBytes    = 190 << 20
)

// maxWaves is how often a request is sent in vain until it is sent by itself.
const maxWaves = 3

// ErrPending is the error of a request that waits for the next wave.
var ErrPending = errors.New("waits for an answer of the batch service")

// A Config says where the service is and how it is asked.
type Config struct {
	Dir  string        // of the state
	Poll time.Duration // between looks at a batch
	Logf func(format string, args ...any)
}

// An Endpoint is where requests go.
type Endpoint struct {
	Base      string              // base URL, to which /files and /batches are added
	Sign      func(*http.Request) // adds the credentials
	Transport http.RoundTripper   // nil: the usual one
	Mask      func(string) string // takes the credentials out of a message; nil: nothing does
}

// A Service collects requests and has them answered. It may be used by several
// goroutines at once; of processes, one at a time.
type Service struct {
	cfg Config
	at  Endpoint

	mu      sync.Mutex
	state   state
	pending map[string]bool // written down in this wave
	file    *os.File        // what they are written to; nil: none yet
	w       *bufio.Writer
	count   int // in the file
	bytes   int
	err     error // of writing them down
}

// The state of all waves.
type state struct {
	Probed bool           `json:"probed,omitempty"`
	Parts  []*part        `json:"parts,omitempty"` // that are not answered
	Tries  map[string]int `json:"tries,omitempty"` // waves in which a request had no answer
	Files  int            `json:"files,omitempty"` // written so far
}

// A part is one file of requests, and what has become of it.
type part struct {
	File     string `json:"file"`
	Count    int    `json:"count"`
	Input    string `json:"input,omitempty"` // the service's name of the file
	Creating bool   `json:"creating,omitempty"`
	Batch    string `json:"batch,omitempty"`
}

// Open opens the state in c.Dir.
func Open(c Config) (*Service, error) {
	s := &Service{cfg: c}
	if err := os.MkdirAll(filepath.Join(c.Dir, "answers"), 0o700); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(c.Dir, "state.json"))
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, err
	default:
		if err := json.Unmarshal(data, &s.state); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Join(c.Dir, "state.json"), err)
		}
	}
	if s.state.Tries == nil {
		s.state.Tries = map[string]int{}
	}
	return s, nil
}

// At says where requests go. It is called before anything is asked.
func (s *Service) At(e Endpoint) {
	if e.Transport == nil {
		e.Transport = http.DefaultTransport
	}
	if e.Mask == nil {
		e.Mask = func(s string) string { return s }
	}
	s.at = e
}

// Probed reports whether the endpoint is known to answer; Probe keeps that it does.
func (s *Service) Probed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.Probed
}

// Probe keeps that the endpoint answers.
func (s *Service) Probe() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Probed = true
	return s.save()
}

// Waiting returns how many requests are at the service.
func (s *Service) Waiting() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, p := range s.state.Parts {
		n += p.Count
	}
	return n
}

// Begin begins a wave with nothing collected.
func (s *Service) Begin() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending, s.err = map[string]bool{}, nil
	return nil
}

// Close ends the collecting: what was written down counts as sent from now on.
// It returns how many requests there are.
func (s *Service) Close() (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := errors.Join(s.err, s.endFile()); err != nil {
		return 0, err
	}
	return len(s.pending), s.save()
}

// Abandon forgets what was collected in a wave that did not come to its end.
func (s *Service) Abandon() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
		s.file = nil
	}
	s.pending = nil
}

// Clear removes the state when nothing is pending: the tape has the answers.
func (s *Service) Clear() error { return os.RemoveAll(s.cfg.Dir) }

// save writes the state, whole or not at all. s.mu is held.
func (s *Service) save() error {
	data, err := json.Marshal(s.state)
	if err != nil {
		return err
	}
	return replace(filepath.Join(s.cfg.Dir, "state.json"), data)
}

func replace(name string, data []byte) error {
	temp := name + ".part"
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(temp, name)
}

type contextKey int

const (
	keyDirect contextKey = iota
	keyPending
)

// Direct returns a context whose requests are not collected but sent.
func Direct(ctx context.Context) context.Context { return context.WithValue(ctx, keyDirect, true) }

// Track returns a context, and a function that returns how many requests of it
// are pending.
func Track(ctx context.Context) (context.Context, func() int) {
	n := new(atomic.Int64)
	return context.WithValue(ctx, keyPending, n), func() int { return int(n.Load()) }
}
