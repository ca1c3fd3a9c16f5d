package article

import (
	"errors"
	"fmt"
)

// ErrEmpty is the error for a source without a single letter.
var ErrEmpty = errors.New("there is nothing to read in it")

// ErrJSON is the error for JSON, such as a report of parley's own.
var ErrJSON = errors.New("JSON cannot be read")

// A DirError is the error for a name that is a folder's.
type DirError struct {
	Name string
}

func (e *DirError) Error() string {
	return fmt.Sprintf("%s: is a folder, not an article", label(e.Name))
}

// tooLong is the error for more bytes than o allows.
func tooLong(o Options) error {
	max := o.maxBytes()
	if max >= 1<<20 {
		return fmt.Errorf("is longer than the limit of %d MB", max>>20)
	}
	return fmt.Errorf("is longer than the limit of %d bytes", max)
}
