package llm

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// A capsStore keeps the capabilities of one endpoint and model, in memory and
// in a file that other clients share. It may be used by several goroutines at
// once; of two processes that write at once one may have to learn again.
type capsStore struct {
	file  string // "": memory only
	key   string // of this endpoint and model in the file
	fresh bool   // every question starts from first
	first Capabilities
	logf  func(format string, args ...any)

	mu     sync.Mutex
	loaded bool
	known  Capabilities
}

// capsFile is the form of the file: capabilities by base URL and model.
type capsFile map[string]Capabilities

// maxCapsFile is the size, in bytes, above which a file is not a capsFile.
const maxCapsFile = 1 << 20

// current returns what the next request should assume.
func (s *capsStore) current() Capabilities {
	if s.fresh {
		return s.first
	}
	return s.all()
}

// all returns everything that is known.
func (s *capsStore) all() Capabilities {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.load()
	return s.known
}

// load reads the file once. One that cannot be read, or does not hold what it
// should, is as good as none: the endpoint teaches again. s.mu is held.
func (s *capsStore) load() {
	if s.loaded {
		return
	}
	s.loaded = true
	s.known = s.first
	if caps, ok := readCaps(s.file)[s.key]; ok && caps.Format.rank() >= 0 {
		s.known = s.first.and(caps)
	}
}

// learn adds what a request that was answered assumed.
func (s *capsStore) learn(caps Capabilities) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.load()
	together := s.known.and(caps)
	if together.equal(s.known) {
		return
	}
	s.known = together
	if s.file == "" {
		return
	}
	if err := s.write(); err != nil {
		s.logf("keep what was learnt about the endpoint: %v", err)
	}
}

func (s *capsStore) write() error {
	all := readCaps(s.file)
	if all == nil {
		all = make(capsFile)
	}
	mine := s.known
	if theirs, ok := all[s.key]; ok && theirs.Format.rank() >= 0 {
		mine = mine.and(theirs)
	}
	all[s.key] = mine
	data, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	dir := filepath.Dir(s.file)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, ".capabilities-*") // mode 0600
	if err != nil {
		return err
	}
	_, err = temp.Write(append(data, '\n'))
	if err = errors.Join(err, temp.Close()); err == nil {
		err = os.Rename(temp.Name(), s.file)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

// readCaps returns what stands in a file, or nil.
func readCaps(name string) capsFile {
	if name == "" {
		return nil
	}
	if info, err := os.Stat(name); err != nil || info.Size() > maxCapsFile {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	var all capsFile
	if json.Unmarshal(data, &all) != nil {
		return nil
	}
	return all
}

// capsKey is the name of an endpoint and a model in the file.
func capsKey(ep *endpoint) string {
	if ep.base == nil {
		return ""
	}
	return fmt.Sprintf("%s %s", ep.url(), ep.model)
}
