package brief

// A Report is everything about one article: the article as read, its brief,
// the translations, the findings, and how they were made.
type Report struct {
	Document     Document      `json:"document"`
	Brief        Brief         `json:"brief"`
	Translations []Translation `json:"translations"`
	Findings     []Finding     `json:"findings"` // about the document and the brief; paths start at the brief
	Signature    Signature     `json:"signature"`
	Usage        Usage         `json:"usage"`
}

// A Signature says exactly how a report was made.
type Signature struct {
	Tool     string `json:"tool"`     // "parley" and its version
	Endpoint string `json:"endpoint"` // the endpoint's host; "replay" for recorded responses
	Model    string `json:"model"`
	Prompts  string `json:"prompts"` // hash of the prompt set
	Article  string `json:"article"` // SHA-256 of Document.Text, in hex
	Time     string `json:"time"`    // RFC 3339, UTC
}

// Usage is what a report cost, as the endpoint reported it.
type Usage struct {
	Requests         int `json:"requests"` // answers used, cached ones included
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
	Cached           int `json:"cached"` // requests answered from a recording or the cache, at no cost
}

// Add adds o to u.
func (u *Usage) Add(o Usage) {
	u.Requests += o.Requests
	u.PromptTokens += o.PromptTokens
	u.CompletionTokens += o.CompletionTokens
	u.Cached += o.Cached
}

// Errors returns every finding of the report that has severity Error, those
// of its translations included.
func (r *Report) Errors() []Finding {
	var errors []Finding
	collect := func(findings []Finding) {
		for _, f := range findings {
			if f.Severity == Error {
				errors = append(errors, f)
			}
		}
	}
	collect(r.Findings)
	for _, t := range r.Translations {
		collect(t.Findings)
	}
	return errors
}
