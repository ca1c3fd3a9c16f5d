package pipeline

import (
	"parley/internal/article"
	"parley/internal/llm"
	"parley/internal/text"
	"parley/prompts"
	"parley/summarize/brief"
)

// A Call is a request that a run would send, with the tokens that it is
// estimated to take.
type Call struct {
	Task   string `json:"task"`   // "brief", "translate hy"
	Prompt int    `json:"prompt"` // tokens
	Answer int    `json:"answer"` // tokens
}

// A brief is about this long whatever the article: measured on the briefs of
// the test articles, 20 to 40 lines with their evidence.
const briefTokens = 1800

// Plan returns the requests that Run would send for an article if no line
// needed a revision.
func (p *Pipeline) Plan(a *article.Article, to []string) ([]Call, error) {
	request, err := p.config.Prompts.Brief(&a.Document, prompts.Number(&a.Document, nil))
	if err != nil {
		return nil, err
	}
	calls := []Call{{Task: "brief", Prompt: tokens(request), Answer: briefTokens}}
	for _, lang := range to {
		if lang == a.Document.Lang {
			continue
		}
		request, err := p.config.Prompts.Translate(prompts.Languages{From: a.Document.Lang, To: lang}, "", []brief.Name{}, nil, "")
		if err != nil {
			return nil, err
		}
		calls = append(calls, Call{Task: "translate " + lang, Prompt: tokens(request) + briefTokens, Answer: briefTokens})
	}
	return calls, nil
}

func tokens(r llm.Request) int { return text.EstimateTokens(r.System) + text.EstimateTokens(r.User) }
