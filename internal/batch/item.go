package batch

import (
	"context"
	"encoding/json"
	"errors"
	"iter"

	"parley/internal/article"
)

// An Item is one article to be done.
type Item struct {
	Source string          // path, URL or id: as it stands in the report
	ID     json.RawMessage // JSON Lines: the line's own, as given; nil if there is none
	Stem   string          // where its results go: a path with slashes below the folder, without the format's ending

	// Read returns the bytes of the article; nil: Source is a URL.
	Read func(context.Context) ([]byte, error)
	Err  error // why there is nothing to read, such as a folder that cannot be opened

	article *article.Article // an entry of a feed, which is read already

	// entries returns the items of a feed that Source, a URL, leads to; nil: a
	// feed is an error.
	entries func(all []*article.Article, short []article.Skipped) []Item
	unknown bool // a page is left out, only a feed's entries are of interest
}

// A feedError is the error of an item that turns out to be several.
type feedError struct{ items []Item }

func (*feedError) Error() string { return "is a feed" }

// Items are articles in a fixed order.
type Items = iter.Seq[Item]

// errNoItem is the error of a line that names no article.
var errNoItem = errors.New("names no article")

// errNotAsked is the error of a page that a run for what failed leaves out.
var errNotAsked = errors.New("did not fail before")

// ErrURL is the error of Open for a page, which it does not fetch.
var ErrURL = errors.New("is a page on the web")

// Open reads the article of an item, unless it is a page on the web.
func (i *Item) Open(ctx context.Context, o article.Options) (*article.Article, error) {
	switch {
	case i.Err != nil:
		return nil, i.Err
	case i.Read == nil:
		return nil, ErrURL
	}
	data, err := i.Read(ctx)
	if err != nil {
		return nil, err
	}
	return i.open(ctx, data, o)
}

// open reads the article of an item. Data is what Read returned.
func (i *Item) open(ctx context.Context, data []byte, o article.Options) (*article.Article, error) {
	switch {
	case i.article != nil:
		return i.article, nil
	case i.Read == nil && i.entries != nil:
		all, short, err := article.OpenAll(ctx, i.Source, nil, o)
		switch {
		case err != nil:
			return nil, err
		case all[0].Kind == "feed":
			return nil, &feedError{i.entries(all, short)}
		case i.unknown:
			return nil, errNotAsked
		}
		return all[0], nil
	case i.Read == nil:
		return article.Open(ctx, i.Source, nil, o)
	}
	return article.Read(ctx, i.Source, data, o)
}
