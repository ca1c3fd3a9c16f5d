package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// Open reads the article that name stands for: a path, an http or https URL,
// or "-" for stdin. Errors start with the name. A folder is a *DirError; a file
// that is not there satisfies errors.Is(err, fs.ErrNotExist). Open returns as
// soon as ctx ends, even where a pipe stays silent.
func Open(ctx context.Context, name string, stdin io.Reader, o Options) (*Article, error) {
	all, _, err := OpenAll(ctx, name, stdin, o)
	return only(name, all, err)
}

// Bytes returns all that a file holds, or stdin for the name "-". Errors are
// those of Open.
func Bytes(ctx context.Context, name string, stdin io.Reader, o Options) ([]byte, error) {
	data, err := await(ctx, func() ([]byte, error) {
		if name == "-" {
			return All(stdin, o)
		}
		return readFile(name, o)
	})
	if err != nil {
		var dir *DirError
		if errors.As(err, &dir) {
			return nil, dir
		}
		return nil, fmt.Errorf("%s: %w", label(name), err)
	}
	return data, nil
}

// minPageWords is how many words a page on the web must yield to be an
// article: a login wall, a cookie banner and an empty shell have fewer.
const minPageWords = 60

// readFile returns the whole file at path.
func readFile(path string, o Options) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		if scheme, _, ok := strings.Cut(path, "://"); ok && errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s addresses cannot be read, only http and https", label(scheme))
		}
		return nil, withoutPath(err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, withoutPath(err)
	case info.IsDir():
		return nil, &DirError{Name: path}
	case info.Size() > o.maxBytes():
		return nil, tooLong(o)
	}
	return All(f, o)
}

// All returns all that r has, or an error if that is more than o allows.
func All(r io.Reader, o Options) ([]byte, error) {
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(r, o.maxBytes()+1))
	switch {
	case err != nil:
		return nil, withoutPath(err)
	case n > o.maxBytes():
		return nil, tooLong(o)
	}
	return b.Bytes(), nil
}

// withoutPath returns err without the path that package os puts in front of
// it: the caller names the source.
func withoutPath(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// await returns what read returns, or the error of ctx if that comes first.
// Reading goes on behind then, with nobody to wait for it: a read from a pipe
// or a terminal cannot be called off.
func await(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := read()
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}
