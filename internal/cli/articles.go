package cli

import (
	"context"

	"parley/internal/article"
	"parley/internal/text"
)

// eachArticle does what is to be done with each article of each input: a feed
// holds several. An article that failed does not stop the others.
func (j *job) eachArticle(do func(*article.Article) error) error {
	return j.each(func(name string) error {
		all, err := j.openAll(j.ctx, name)
		if err != nil {
			return failed{suggestCommand(err, name, j.r.commands())}
		}
		if len(all) > 1 {
			j.out.expectSeveral(j.tally)
		}
		for _, a := range all[:len(all)-1] {
			err := do(a)
			if isFatal(err) {
				return err
			}
			if stop := j.failed(j.ctx, a.Document.Source, err); stop != nil {
				return stop
			}
		}
		return do(all[len(all)-1])
	})
}

// openAll reads the articles of the input called name, and says what of it was
// skipped. Of a feed it returns as many as the limit allows.
func (j *job) openAll(ctx context.Context, name string) ([]*article.Article, error) {
	input, stop := j.r.input(name)
	defer stop()
	all, skipped, err := article.OpenAll(ctx, name, input, j.reading)
	if err != nil {
		return nil, err
	}
	for _, s := range skipped {
		title := s.Title
		if title == "" {
			title = "without a title"
		}
		j.r.ui.note("%s: the entry “%s” was skipped: %s of it", label(name), text.CleanLine(title), plural(s.Words, "word", "words"))
		if s.Link != "" {
			j.r.ui.hint("parley %s reads the whole article", text.CleanLine(s.Link))
		}
	}
	if n := len(all); j.limit > 0 && n > j.limit {
		all = all[:j.limit]
		j.r.ui.note("%s: a feed with %s, of which --limit takes %d", label(name), plural(n, "article", "articles"), j.limit)
	} else if n > 1 {
		j.r.ui.note("%s: a feed with %s", label(name), plural(n, "article", "articles"))
	}
	return all, nil
}
