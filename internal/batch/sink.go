package batch

import (
	"context"
	"io"
	"sync"
)

// A sink writes results to one place, a line each. Unless it is unordered it
// holds back what comes early; then no article is begun that is further ahead
// than ahead of the first one missing.
type sink struct {
	w         io.Writer
	unordered bool
	room      chan struct{} // one for each article begun and not yet written

	mu    sync.Mutex
	next  int
	early map[int][]byte
	err   error
}

// maxAhead is how many results are kept that wait for an earlier one.
const maxAhead = 256

func newSink(w io.Writer, unordered bool, workers int) *sink {
	return &sink{w: w, unordered: unordered, room: make(chan struct{}, max(maxAhead, 2*workers)), early: map[int][]byte{}}
}

// admit waits until one more article may be begun.
func (s *sink) admit(ctx context.Context) bool {
	select {
	case s.room <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

// put takes the result of article n; nil: there is none.
func (s *sink) put(n int, line []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.unordered {
		s.write(line)
		return s.err
	}
	s.early[n] = line
	for {
		line, ok := s.early[s.next]
		if !ok {
			return s.err
		}
		delete(s.early, s.next)
		s.next++
		s.write(line)
	}
}

// flush writes, in order, what still waits for articles that will not come.
func (s *sink) flush(begun int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for ; s.next < begun; s.next++ {
		if line, ok := s.early[s.next]; ok {
			delete(s.early, s.next)
			s.write(line)
		}
	}
	return s.err
}

func (s *sink) write(line []byte) {
	<-s.room
	if s.err == nil && len(line) > 0 {
		_, s.err = s.w.Write(line)
	}
}
