package builtin

import (
	"context"

	"parley/internal/verify"
	"parley/summarize/brief"
)

// DefaultSentences is how many sentences a summary has if nothing else is said.
const DefaultSentences = 3

// An Engine makes briefs. It is safe for concurrent use.
type Engine struct {
	Sentences int // of the summary; 0: DefaultSentences
}

// Brief makes the brief of doc and checks it as any other. The only error is
// that of ctx.
func (e Engine) Brief(ctx context.Context, doc *brief.Document) (*brief.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	n := e.Sentences
	if n <= 0 {
		n = DefaultSentences
	}
	article := verify.NewArticle(doc)
	b := brief.Brief{
		Lang:     doc.Lang,
		Headline: headline(doc, article),
		Summary:  summary(doc, n),
		Parties:  parties(doc, article),
	}
	return &brief.Result{Brief: b, Findings: article.Brief(&b)}, ctx.Err()
}
