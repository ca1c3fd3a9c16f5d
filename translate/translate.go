package translate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"parley/internal/glossary"
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
	Client   Asker
	Prompts  *prompts.Set
	Glossary *glossary.Glossary // nil: none
	Rounds   int                // of revision, at the most
}

// Brief translates b into the language to.
func (t *Translator) Brief(ctx context.Context, b *brief.Brief, to string) (*brief.Translation, brief.Usage, error) {
	r := segments(b)
	j := t.job(b.Lang, to, r)
	if err := j.run(ctx, r, ""); err != nil {
		return nil, j.usage, fmt.Errorf("%s: %w", to, err)
	}
	if len(r.Segments) > 0 && len(j.done) == 0 {
		return nil, j.usage, fmt.Errorf("%s: %w", to, errNothing)
	}
	translation := assemble(b, to, r, j.names, j.done)
	missing := j.missing(r)
	translation.Findings = append(translation.Findings, missing...)
	for _, f := range j.pair().Translation(b, &translation) {
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

// job begins the translation of r. What the glossary knows of its names is
// decided.
func (t *Translator) job(from, to string, r request) *job {
	names := newTable(to, t.decided(r.Names, from, to))
	return &job{Translator: t, from: from, to: to, names: names, done: map[string]string{}}
}

// errNothing is the outcome where an endpoint answers, and no line of it can
// be used.
var errNothing = errors.New("the model's answer holds no line of the translation")

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
	prompt, err := j.Prompts.Translate(j.languages(), headline, j.names.list(), j.terms(r.Segments), compact(shown))
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
	source := map[string]segment{}
	for _, s := range r.Segments {
		source[s.ID] = s
	}
	for _, s := range a.Segments {
		if original, ok := source[s.ID]; ok && s.Text != "" {
			j.done[s.ID] = j.set(original, s.Text)
		}
	}
	return j.revise(ctx, r)
}

// pair is what the checks of the translation go by, as far as it has come.
func (j *job) pair() *verify.Pair {
	return &verify.Pair{From: j.from, To: j.to, Glossary: j.Glossary, Names: j.names.list()}
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
