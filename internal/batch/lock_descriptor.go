//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package batch

import (
	"os"
	"syscall"
)

// removeLocked says that a file can be removed while it is open.
const removeLocked = true

// tryDescriptor has take lock a file by its descriptor, and reports whether it
// did: it fails with EWOULDBLOCK where somebody holds the lock.
func tryDescriptor(f *os.File, take func(fd uintptr) error) (bool, error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return false, err
	}
	var failed error
	err = raw.Control(func(fd uintptr) {
		for {
			if failed = take(fd); failed != syscall.EINTR {
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
