package batch

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"parley/internal/article"
	"parley/internal/text"
)

// maxLine is the longest line of a list or of JSON Lines, in bytes.
const maxLine = 64 << 20

// lines yields the lines of r that are not blank, with their numbers from 1,
// and at last the error that ended them, if it was not the end of r.
func lines(ctx context.Context, r io.Reader, yield func(n int, line []byte, err error) bool) {
	b := bufio.NewReaderSize(r, 64<<10)
	for n := 1; ctx.Err() == nil; n++ {
		line, err := readLine(b)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(bytes.TrimSpace(line)) > 0 && !yield(n, line, nil) {
			return
		}
		if err != nil {
			if err != io.EOF {
				yield(n, nil, err)
			}
			return
		}
	}
}

func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := b.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case err != bufio.ErrBufferFull:
			return line, err
		case len(line) > maxLine:
			return nil, fmt.Errorf("a line is longer than %d MB", maxLine>>20)
		}
	}
}

// List returns the articles that r names, a path or a URL a line.
func List(ctx context.Context, r io.Reader, o article.Options) Items {
	return func(yield func(Item) bool) {
		names := taken{}
		lines(ctx, r, func(n int, line []byte, err error) bool {
			if err != nil {
				return yield(Item{Source: fmt.Sprintf("line %d", n), Stem: fmt.Sprintf("_line-%d", n), Err: err})
			}
			source := string(line)
			return yield(pathItem(source, names.stem(source), o))
		})
	}
}

func pathItem(source, stem string, o article.Options) Item {
	item := Item{Source: source, Stem: stem}
	if !isURL(source) {
		item.Read = func(ctx context.Context) ([]byte, error) {
			data, err := article.Bytes(ctx, source, nil, o)
			if err != nil {
				err = withoutPrefix(err, source)
			}
			return data, err
		}
	}
	return item
}

// withoutPrefix returns err without the name of the article before it, which
// stands beside it in a list of failures.
func withoutPrefix(err error, source string) error {
	var dir *article.DirError
	if errors.As(err, &dir) {
		return errors.New("is a folder, not an article")
	}
	if cause := errors.Unwrap(err); cause != nil && strings.HasPrefix(err.Error(), text.CleanLine(source)+": ") {
		return cause
	}
	return err
}

// taken remembers which stems stand for which articles: two that differ in
// case only would be one file on some systems.
type taken map[uint64]uint64

func (t taken) stem(source string) string {
	stem := listStem(source)
	key, own := short(fold(stem)), short(source)
	if other, ok := t[key]; ok && other != own {
		return marked(stem, source)
	}
	t[key] = own
	return stem
}

// short returns the first 64 bits of a hash.
func short(s string) (n uint64) {
	for _, c := range hash(s)[:16] {
		n <<= 4
		switch {
		case c <= '9':
			n |= uint64(c - '0')
		default:
			n |= uint64(c-'a') + 10
		}
	}
	return n
}

// A line is an article in JSON Lines. One of text, path and url is given.
type line struct {
	ID   json.RawMessage `json:"id"`
	Text *string         `json:"text"`
	Path string          `json:"path"`
	URL  string          `json:"url"`
}

// JSONLines returns the articles of r, a JSON object a line.
func JSONLines(ctx context.Context, r io.Reader, o article.Options) Items {
	return func(yield func(Item) bool) {
		lines(ctx, r, func(n int, data []byte, err error) bool {
			item := Item{Source: fmt.Sprintf("line %d", n), Err: err}
			if err == nil {
				item = jsonItem(n, data, o)
			}
			return yield(item)
		})
	}
}

func jsonItem(n int, data []byte, o article.Options) Item {
	var l line
	item := Item{Source: fmt.Sprintf("line %d", n)}
	if err := json.Unmarshal(data, &l); err != nil {
		item.Err = fmt.Errorf("is no JSON object with text, path or url: %w", err)
		return item
	}
	if string(l.ID) != "null" {
		item.ID = l.ID
	}
	given := 0
	for _, ok := range []bool{l.Text != nil, l.Path != "", l.URL != ""} {
		if ok {
			given++
		}
	}
	switch {
	case given == 0:
		item.Err = errNoItem
	case given > 1:
		item.Err = errors.New("has more than one of text, path and url")
	case l.Text != nil:
		var name string
		if json.Unmarshal(l.ID, &name) == nil && name != "" {
			item.Source = text.CleanLine(name)
		}
		body := []byte(*l.Text)
		item.Read = func(context.Context) ([]byte, error) { return body, nil }
	case l.Path != "":
		at := pathItem(l.Path, "", o)
		item.Source, item.Read = at.Source, at.Read
		if isURL(l.Path) {
			item.Err = errors.New("its path is a URL")
		}
	default:
		item.Source = l.URL
		if !isURL(l.URL) {
			item.Err = errors.New("its url is none: http and https can be read")
		}
	}
	return item
}
