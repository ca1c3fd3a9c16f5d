package batch

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

const lockRanges = true

// tryLock takes the lock of a byte of a file, if nobody holds it. It belongs to
// the open file, not to the process, and ends when that is closed.
func tryLock(f *os.File, at int64) (bool, error) {
	return tryDescriptor(f, func(fd uintptr) error {
		err := unix.FcntlFlock(fd, unix.F_OFD_SETLK, &unix.Flock_t{Type: unix.F_WRLCK, Whence: io.SeekStart, Start: at, Len: 1})
		if err == unix.EACCES { // fcntl may say either
			err = unix.EWOULDBLOCK
		}
		return err
	})
}
