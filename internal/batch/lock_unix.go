//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package batch

import (
	"os"
	"syscall"
)

const (
	removeLocked = true // a file can be removed while it is open
	lockRanges   = false
)

// tryLock takes the lock of a file, if nobody holds it.
func tryLock(f *os.File, _ int64) (bool, error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return false, err
	}
	var failed error
	err = raw.Control(func(fd uintptr) {
		for {
			failed = syscall.Flock(int(fd), syscall.LOCK_EX|syscall.LOCK_NB)
			if failed != syscall.EINTR {
				return
			}
		}
	})
	switch {
	case err != nil:
		return false, err
	case failed == syscall.EWOULDBLOCK:
		return false, nil
	}
	return failed == nil, failed
}
