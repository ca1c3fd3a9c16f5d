package batch

import (
	"errors"
	"os"
	"path/filepath"
)

// A lock is held by one goroutine of one process. The system takes it back
// when that dies, so there is no such thing as a stale one.
type lock struct {
	store *Store
	name  string
	file  *os.File
}

// lock takes the lock of stem, or returns nil if somebody holds it.
//
// Where the system locks ranges, a lock is a byte of one file that is never
// removed: a file system has more to do to find room for a new file the more
// of them were removed of late (ext4 passes over each, for a minute).
func (s *Store) lock(stem string) (*lock, error) {
	if lockRanges {
		return s.lockRange(short(stem) >> 2)
	}
	name := filepath.Join("locks", id(stem))
	for {
		f, err := s.state.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		ok, err := tryLock(f, 0)
		if err != nil || !ok {
			return nil, errors.Join(err, f.Close())
		}
		// Whoever held it before has removed the file, perhaps after it was
		// opened here: then this is the lock of a file that is gone.
		mine, err := f.Stat()
		if err != nil {
			return nil, errors.Join(err, f.Close())
		}
		if there, err := s.state.Stat(name); err == nil && os.SameFile(mine, there) {
			return &lock{s, name, f}, nil
		}
		f.Close()
	}
}

// lockRange takes the lock that is the byte at an offset.
func (s *Store) lockRange(at uint64) (*lock, error) {
	name := filepath.Join("locks", "all")
	f, err := s.state.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	if ok, err := tryLock(f, int64(at)); err != nil || !ok {
		return nil, errors.Join(err, f.Close())
	}
	return &lock{s, name, f}, nil
}

// Own takes the store for something that one run at a time does. It returns
// nil if another run is at it.
func (s *Store) Own(what string) (release func(), err error) {
	l, err := s.lock("//" + what) // which no stem begins with
	if l == nil {
		return nil, err
	}
	return l.release, nil
}

func (l *lock) release() {
	if lockRanges {
		l.file.Close()
		return
	}
	if removeLocked {
		l.store.state.Remove(l.name)
	}
	l.file.Close()
	if !removeLocked {
		l.store.state.Remove(l.name) // fails where somebody else has it open
	}
}
