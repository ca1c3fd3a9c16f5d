package batch

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

const (
	removeLocked = false // a file cannot be removed while it is open
	lockRanges   = false
)

// tryLock takes the lock of a file, if nobody holds it.
func tryLock(f *os.File, _ int64) (bool, error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

func fullErrors() []error {
	return []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_WRITE_PROTECT}
}
