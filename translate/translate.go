package translate

import (
	"context"
	"encoding/json"
	"fmt"

	"parley/internal/llm"
	"parley/internal/verify"
	"parley/prompts"
	"parley/summarize/brief"
)

// An Asker answers a request with JSON that fits its schema.
type Asker interface {
	Ask(context.Context, llm.Request) (llm.Answer, error)
}

// A Translator translates. It is safe for concurrent use if Client is.
type Translator struct {
	Client  Asker
	Prompts *prompts.Set
	Rounds  int // of revision, at the most
}

// Brief translates b into the language to.
func (t *Translator) Brief(ctx context.Context, b *brief.Brief, to string) (*brief.Translation, brief.Usage, error) {
	j := &job{Translator: t, from: b.Lang, to: to, names: newTable(nil), done: map[string]string{}}
	r := segments(b)
	if err := j.run(ctx, r, ""); err != nil {
		return nil, j.usage, fmt.Errorf("%s: %w", to, err)
	}
	translation := assemble(b, to, r, j.names, j.done)
	missing := j.missing(r)
	translation.Findings = append(translation.Findings, missing...)
	for _, f := range verify.Translation(b, &translation) {
		if len(brief.At(missing, f.Path)) == 0 { // what is missing fails other checks too
			translation.Findings = append(translation.Findings, f)
		}
	}
	return &translation, j.usage, nil
}

// A job is one translation under way.
type job struct {
	*Translator
	from, to string
	names    *table
	done     map[string]string // segment id, to its translation
	usage    brief.Usage
}

// answer is what comes back: see prompts/translate.schema.json.
type answer struct {
	Names    []brief.Name
	Segments []segment
}

// run translates the segments of r and asks again for those that fail.
func (j *job) run(ctx context.Context, r request, headline string) error {
	shown := request{Names: []string{}, Segments: r.Segments}
	for _, n := range r.Names {
		if !j.names.has(n) {
			shown.Names = append(shown.Names, n)
		}
	}
	prompt, err := j.Prompts.Translate(j.languages(), headline, j.names.list(), compact(shown))
	if err != nil {
		return err
	}
	a, err := j.ask(ctx, prompt)
	if err != nil {
		return err
	}
	for _, n := range a.Names {
		j.names.add(n)
	}
	wanted := map[string]bool{}
	for _, s := range r.Segments {
		wanted[s.ID] = true
	}
	for _, s := range a.Segments {
		if wanted[s.ID] && s.Text != "" {
			j.done[s.ID] = s.Text
		}
	}
	return j.revise(ctx, r)
}

func (j *job) languages() prompts.Languages { return prompts.Languages{From: j.from, To: j.to} }

func (j *job) ask(ctx context.Context, request llm.Request) (answer, error) {
	var a answer
	reply, err := j.Client.Ask(ctx, request)
	j.usage.Add(reply.Usage)
	if err != nil {
		return a, err
	}
	return a, json.Unmarshal(reply.JSON, &a)
}

// missing returns a finding for each segment and name that never came.
func (j *job) missing(r request) (findings []brief.Finding) {
	for _, s := range r.Segments {
		if _, ok := j.done[s.ID]; !ok {
			findings = append(findings, brief.Finding{
				Code: "translation.missing", Severity: brief.Error, Path: s.path,
				Message: "this was not translated; the original stands in its place",
			})
		}
	}
	for _, n := range r.Names {
		if !j.names.has(n) {
			findings = append(findings, brief.Finding{
				Code: "name.missing", Severity: brief.Error, Path: "names",
				Message: fmt.Sprintf("the model gave no form of the name %q", n),
			})
		}
	}
	return findings
}
