//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package batch

import "syscall"

func fullErrors() []error { return []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EROFS} }
