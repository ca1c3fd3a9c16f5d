package batch

import (
	"context"
	"path"

	"parley/internal/article"
)

// Entries yields the items, and in place of a feed its articles: the first
// limit of them, or all if that is 0. An entry keeps its name as long as it
// keeps its address. Told, which may be nil, is called for each feed with how
// many articles it has, how many of them are taken, and which entries hold too
// little to be one. What a URL leads to is not known before it is fetched: its
// entries take its place then.
func Entries(ctx context.Context, items Items, o article.Options, limit int, told func(source string, has, taken int, short []article.Skipped)) Items {
	split := func(i Item, all []*article.Article, short []article.Skipped) []Item {
		has := len(all)
		if limit > 0 && limit < has {
			all = all[:limit]
		}
		if told != nil {
			told(i.Source, has, len(all), short)
		}
		var entries []Item
		names := map[string]bool{}
		for _, a := range all {
			entries = append(entries, i.entry(a, names))
		}
		return entries
	}
	return func(yield func(Item) bool) {
		items(func(i Item) bool {
			switch {
			case i.Err != nil:
				return yield(i)
			case i.Read == nil:
				feed := i
				i.entries = func(all []*article.Article, short []article.Skipped) []Item { return split(feed, all, short) }
				return yield(i)
			}
			data, err := i.Read(ctx)
			if err != nil || !article.IsFeed(data) {
				i.Read = func(context.Context) ([]byte, error) { return data, err } // a pipe can be read once
				return yield(i)
			}
			all, short, err := article.ReadAll(ctx, i.Source, data, o)
			if err != nil {
				i.Err = withoutPrefix(err, i.Source)
				return yield(i)
			}
			for _, entry := range split(i, all, short) {
				if !yield(entry) {
					return false
				}
			}
			return true
		})
	}
}

// entry returns the item of an article of the feed i. Names are those that are
// taken.
func (i Item) entry(a *article.Article, names map[string]bool) Item {
	whole := a.Document.Source + "\n" + a.Document.Title
	if a.Document.Source != i.Source {
		whole = a.Document.Source // an editor may change a title
	}
	for names[whole] {
		whole += "\n"
	}
	names[whole] = true
	body := []byte(a.Document.Title + "\n" + a.Document.Text)
	return Item{
		Source: a.Document.Source, ID: i.ID, Stem: path.Join(i.Stem, "entry~"+Mark(whole)),
		Read:    func(context.Context) ([]byte, error) { return body, nil },
		article: a,
	}
}
