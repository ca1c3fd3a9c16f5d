package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A figure is one entry of the file. Either Floor or AtMost is set.
type figure struct {
	Name   string   `json:"name"`
	Figure float64  `json:"figure"`
	Floor  *float64 `json:"floor,omitempty"`
	AtMost *float64 `json:"at most,omitempty"`
	Corpus []string `json:"corpus"`
	SHA256 string   `json:"sha256"` // its first 16 digits
}

// lacks names the first file of the corpus of was that f has not.
func (f figure) lacks(was *figure) string {
	if was != nil {
		for _, name := range was.Corpus {
			if !slices.Contains(f.Corpus, name) {
				return name
			}
		}
	}
	return ""
}

func find(figures []figure, name string) *figure {
	for i := range figures {
		if figures[i].Name == name {
			return &figures[i]
		}
	}
	return nil
}

func file() string { return filepath.Join(root(), "testdata", "baseline.json") }

// read returns the figures of the file, none if there is no file.
func read(path string) ([]figure, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var figures []figure
	if err := json.Unmarshal(data, &figures); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return figures, nil
}

// write puts the figures into the file, in the places of those of the same
// names. The tests of other packages may be doing the same.
func write(path string, figures []figure) error {
	unlock, err := lock(path + ".lock")
	if err != nil {
		return err
	}
	defer unlock()
	all, err := read(path)
	if err != nil {
		return err
	}
	for _, f := range figures {
		f.Figure = round(f.Figure)
		if was := find(all, f.Name); was != nil {
			*was = f
		} else {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(f, g figure) int { return strings.Compare(f.Name, g.Name) })
	data, err := encode(all)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o666)
}

// encode writes a figure a line, so that a change of one is one line.
func encode(figures []figure) ([]byte, error) {
	var b bytes.Buffer
	for i, f := range figures {
		line, err := json.Marshal(f)
		if err != nil {
			return nil, err
		}
		b.WriteString(map[bool]string{true: "[\n", false: ",\n"}[i == 0])
		b.Write(line)
	}
	b.WriteString("\n]\n")
	return b.Bytes(), nil
}

// lock waits until this process is the only one to hold the lock.
func lock(path string) (unlock func(), err error) {
	for range 200 {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			f.Close()
			return func() { os.Remove(path) }, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		time.Sleep(50 * time.Millisecond)
	}
	return nil, fmt.Errorf("another test holds %s: delete it if none runs", path)
}
