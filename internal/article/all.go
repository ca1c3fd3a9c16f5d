package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"parley/summarize/brief"
)

// A Skipped is an entry of a feed that holds too little of its article.
type Skipped struct {
	Title string
	Link  string // where the whole article is; "": the feed does not say
	Words int
}

// OpenAll is Open for a source that may hold several articles, as a feed does,
// an entry each. It also returns the entries that it skipped; there is no error
// if at least one article remains.
func OpenAll(ctx context.Context, name string, stdin io.Reader, o Options) ([]*Article, []Skipped, error) {
	if !isURL(name) {
		data, err := Bytes(ctx, name, stdin, o)
		if err != nil {
			return nil, nil, err
		}
		return ReadAll(ctx, name, data, o)
	}
	page, err := fetch(ctx, strings.TrimSpace(name), o)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", label(name), err)
	}
	all, skipped, err := readAny(ctx, name, page.data, page.charset, o)
	if err != nil || all[0].Kind == kindFeed {
		return all, skipped, err
	}
	a := all[0]
	if n := countWords(a.Document.Text); n < minPageWords {
		return nil, nil, fmt.Errorf("%s: no article on this page (%d words of text); it may need a login or a browser", label(name), n)
	}
	return []*Article{a}, nil, nil
}

// ReadAll is Read for data that may hold several articles, as OpenAll is
// Open.
func ReadAll(ctx context.Context, name string, data []byte, o Options) ([]*Article, []Skipped, error) {
	return readAny(ctx, name, data, "", o)
}

// readAny is ReadAll with the encoding that the source was declared to be in.
func readAny(ctx context.Context, name string, data []byte, charset string, o Options) ([]*Article, []Skipped, error) {
	if unpacked, err := ungzip(data, o); err == nil {
		data = unpacked
	}
	if IsFeed(data) {
		return readFeed(name, data, charset, o)
	}
	a, err := read(ctx, name, data, charset, o)
	if err != nil {
		return nil, nil, err
	}
	return []*Article{a}, nil, nil
}

// only returns the article of a source that must hold one.
func only(name string, all []*Article, err error) (*Article, error) {
	switch {
	case err != nil:
		return nil, err
	case len(all) > 1:
		return nil, fmt.Errorf("%s: a feed with %d articles cannot be read as one", label(name), len(all))
	}
	return all[0], nil
}

// readFeed reads the entries of a feed.
func readFeed(name string, data []byte, charset string, o Options) ([]*Article, []Skipped, error) {
	if int64(len(data)) > o.maxBytes() {
		return nil, nil, fmt.Errorf("%s: %w", label(name), tooLong(o))
	}
	decoded, err := decode(data, charset, o.Encoding)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", label(name), err)
	}
	entries, partial, err := parseFeed(decoded.text)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", label(name), err)
	}
	var all []*Article
	var skipped []Skipped
	for _, e := range entries {
		c := e.content(o)
		if n := countWords(c.Text); n < minPageWords {
			skipped = append(skipped, Skipped{e.title, e.link, n})
			continue
		}
		a, err := build(first(e.link, name), kindFeed, c, decoded, o)
		if err != nil && !errors.Is(err, ErrEmpty) {
			return nil, nil, err
		}
		if err == nil {
			all = append(all, a)
		}
	}
	switch {
	case len(all) > 0:
		if partial {
			last := all[len(all)-1]
			last.report(codePartial, brief.Warning, 1, "", "the feed breaks off here: what follows is missing, and perhaps the end of this article")
		}
		return all, skipped, nil
	case len(skipped) > 0 && skipped[0].Link != "":
		return nil, nil, fmt.Errorf("%s: a feed whose entries are all shorter than %d words; give the address of one, such as %s", label(name), minPageWords, label(skipped[0].Link))
	}
	return nil, nil, fmt.Errorf("%s: a feed without an article", label(name))
}
