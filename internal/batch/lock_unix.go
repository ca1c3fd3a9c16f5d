//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package batch

import (
	"os"
	"syscall"
)

const lockRanges = false

// tryLock takes the lock of a file, if nobody holds it.
func tryLock(f *os.File, _ int64) (bool, error) {
	return tryDescriptor(f, func(fd uintptr) error { return syscall.Flock(int(fd), syscall.LOCK_EX|syscall.LOCK_NB) })
}
