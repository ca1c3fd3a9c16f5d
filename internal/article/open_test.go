package article

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestOpenFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "note.pdf") // the name does not count
	if err := os.WriteFile(path, []byte("The ministers met."), 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := Open(t.Context(), path, nil, Options{})
	if err != nil || a.Document.Text != "The ministers met." || a.Document.Source != path {
		t.Errorf("got %+v, %v", a, err)
	}
	_, err = Open(t.Context(), path, nil, Options{MaxBytes: 3})
	if err == nil || err.Error() != path+": is longer than the limit of 3 bytes" {
		t.Errorf("too long: %v", err)
	}
}

func TestOpenStdin(t *testing.T) {
	a, err := Open(t.Context(), "-", strings.NewReader("The ministers met."), Options{})
	if err != nil || a.Document.Text != "The ministers met." || a.Document.Source != "-" {
		t.Errorf("got %+v, %v", a, err)
	}
	_, err = Open(t.Context(), "-", strings.NewReader(""), Options{})
	if !errors.Is(err, ErrEmpty) {
		t.Errorf("empty pipe: %v", err)
	}
	_, err = Open(t.Context(), "-", strings.NewReader("The ministers met."), Options{MaxBytes: 3})
	if err == nil || err.Error() != "standard input: is longer than the limit of 3 bytes" {
		t.Errorf("too long: %v", err)
	}
}

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "missing.txt")
	_, err := Open(t.Context(), missing, nil, Options{})
	if !errors.Is(err, fs.ErrNotExist) || err.Error() != missing+": no such file or directory" {
		t.Errorf("missing: %v", err)
	}

	var folder *DirError
	_, err = Open(t.Context(), dir, nil, Options{})
	if !errors.As(err, &folder) || folder.Name != dir || err.Error() != dir+": is a folder, not an article" {
		t.Errorf("folder: %v", err)
	}

	_, err = Open(t.Context(), "ftp://example.com/a", nil, Options{})
	if err == nil || err.Error() != "ftp://example.com/a: ftp addresses cannot be read, only http and https" {
		t.Errorf("ftp: %v", err)
	}

	if os.Getuid() != 0 {
		locked := filepath.Join(dir, "locked.txt")
		if err := os.WriteFile(locked, []byte("x"), 0); err != nil {
			t.Fatal(err)
		}
		_, err = Open(t.Context(), locked, nil, Options{})
		if !errors.Is(err, fs.ErrPermission) || err.Error() != locked+": permission denied" {
			t.Errorf("locked: %v", err)
		}
	}
}

func TestOpenSilentPipe(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	_, err := Open(ctx, "-", r, Options{})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}
