package cli

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// withoutPath returns err without the path that package os puts before it.
func withoutPath(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// checkTarget reports why name cannot be written.
func checkTarget(name string, inputs []string, stdin io.Reader) error {
	target, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("--output: %w", err)
	case target.IsDir():
		return hint(fmt.Errorf("--output: %s is a folder", name), "name a file in it")
	case !target.Mode().IsRegular():
		return nil // a device or a pipe
	default:
		for _, input := range inputs {
			if source, err := os.Stat(input); err == nil && os.SameFile(source, target) {
				return fmt.Errorf("--output: %s is the input", name)
			}
		}
		if f, ok := stdin.(*os.File); ok && f != nil && slices.Contains(inputs, stdinName) {
			if source, err := f.Stat(); err == nil && os.SameFile(source, target) {
				return fmt.Errorf("--output: %s is the input", name)
			}
		}
	}
	temp, err := create(linked(name))
	if err != nil {
		return fmt.Errorf("--output: %s: %w", name, withoutPath(err))
	}
	return errors.Join(temp.Close(), os.Remove(temp.Name()))
}

// writeFile puts data into the file called name, whole or not at all. A file
// that is there keeps its mode; a new one gets the usual one.
func writeFile(name string, data []byte) error {
	name = filepath.Clean(linked(name)) // as create takes it
	old, missing := os.Stat(name)
	if missing == nil && !old.Mode().IsRegular() {
		return os.WriteFile(name, data, 0)
	}
	temp, err := create(name)
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if missing == nil {
		err = errors.Join(err, temp.Chmod(old.Mode().Perm()))
	}
	if err = errors.Join(err, temp.Close()); err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

// linked returns the file that name leads to, which need not be there: what is
// written to a link is meant for the other end of it.
func linked(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	for range 40 { // as many as the system follows
		to, err := os.Readlink(name)
		if err != nil {
			return name
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return name
}

// create makes a new file beside the one called name, with the mode that the
// umask leaves.
func create(name string) (*os.File, error) {
	dir, base := filepath.Split(name)
	temp := filepath.Join(dir, "."+base+"."+rand.Text()[:8])
	return os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}
