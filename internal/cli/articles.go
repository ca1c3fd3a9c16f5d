package cli

import (
	"context"

	"parley/internal/article"
	"parley/internal/batch"
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
	has := len(all)
	if j.limit > 0 && has > j.limit {
		all = all[:j.limit]
	}
	j.r.tellFeed(name, has, len(all), skipped)
	return all, nil
}

// entries puts the articles of feeds in the place of those.
func (r *run) entries(ctx context.Context, items batch.Items, p *batchPlan) batch.Items {
	return batch.Entries(ctx, items, p.reading, p.limit, r.tellFeed)
}

// tellFeed says what of an input was skipped, and how many articles of it are
// taken, if it has several.
func (r *run) tellFeed(name string, has, taken int, skipped []article.Skipped) {
	for _, s := range skipped {
		title := s.Title
		if title == "" {
			title = "without a title"
		}
		r.ui.note("%s: the entry “%s” was skipped: %s of it", label(name), text.CleanLine(title), plural(s.Words, "word", "words"))
		if s.Link != "" {
			r.ui.hint("parley %s reads the whole article", text.CleanLine(s.Link))
		}
	}
	switch {
	case taken < has:
		r.ui.note("%s: a feed with %s, of which --limit takes %d", label(name), plural(has, "article", "articles"), taken)
	case has > 1:
		r.ui.note("%s: a feed with %s", label(name), plural(has, "article", "articles"))
	}
}
