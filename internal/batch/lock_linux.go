package batch

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

const (
	removeLocked = true
	lockRanges   = true
)

// tryLock takes the lock of a byte of a file, if nobody holds it. It belongs to
// the open file, not to the process, and ends when that is closed.
func tryLock(f *os.File, at int64) (bool, error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return false, err
	}
	var failed error
	err = raw.Control(func(fd uintptr) {
		for {
			failed = unix.FcntlFlock(fd, unix.F_OFD_SETLK, &unix.Flock_t{Type: unix.F_WRLCK, Whence: io.SeekStart, Start: at, Len: 1})
			if failed != unix.EINTR {
				return
			}
		}
	})
	switch {
	case err != nil:
		return false, err
	case failed == unix.EAGAIN, failed == unix.EACCES:
		return false, nil
	}
	return failed == nil, failed
}
