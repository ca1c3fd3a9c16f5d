package translate

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"parley/internal/verify"
	"parley/prompts"
	"parley/summarize/brief"
)

// revise asks again for the segments and names that are missing or fail a
// check. An answer replaces what it fails less than. A revision that cannot
// be had leaves the translation as it is; only the end of ctx is an error.
func (j *job) revise(ctx context.Context, r request) error {
	for range j.Rounds {
		failed := j.failed(r)
		if len(failed) == 0 {
			return nil
		}
		prompt, err := j.Prompts.Retranslate(j.languages(), j.names.list(), failed)
		if err != nil {
			return err
		}
		a, err := j.ask(ctx, prompt)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			// What was translated is worth keeping: the findings say what is not.
			return nil
		}
		j.take(r, a)
	}
	return nil
}

// failed lists what to ask for again.
func (j *job) failed(r request) (failed []prompts.FailedLine) {
	for _, n := range r.Names {
		if problems := j.nameProblems(r, n); len(problems) > 0 {
			failed = append(failed, prompts.FailedLine{JSON: compact(map[string]string{"name": n}), Problems: problems})
		}
	}
	for _, s := range r.Segments {
		if problems := j.problems(s); len(problems) > 0 {
			failed = append(failed, prompts.FailedLine{JSON: compact(s), Problems: problems})
		}
	}
	return failed
}

func (j *job) nameProblems(r request, name string) []string {
	if !j.names.has(name) {
		return []string{"this name is missing from your table"}
	}
	return j.problemsOf(r, brief.Name{Source: name, Target: j.names.target(name)})
}

func (j *job) problemsOf(r request, n brief.Name) []string {
	return messages(j.pair().Name(n.Source, n.Target, cmp.Or(r.kinds[n.Source], brief.Person)))
}

func (j *job) problems(s segment) []string {
	target, ok := j.done[s.ID]
	if !ok {
		return []string{"this segment is missing"}
	}
	problems := messages(check(j.pair(), s, target))
	if len(problems) > 0 {
		problems = append(problems, fmt.Sprintf("your translation was: %s", target))
	}
	return problems
}

// check checks a translated segment by its kind.
func check(pair *verify.Pair, s segment, target string) []brief.Finding {
	if kindOf(s.ID) == "q" {
		return pair.Quotation(s.Text, target)
	}
	if s.masked != nil {
		return append(s.masked.tokens(target), pair.Segment(s.masked.bare(s.Text), s.masked.bare(target))...)
	}
	return pair.Segment(s.Text, target)
}

// take puts the answers of a revision where they fail less.
func (j *job) take(r request, a answer) {
	for _, n := range a.Names {
		if !j.names.has(n.Source) {
			j.names.add(n)
		} else if len(j.nameProblems(r, n.Source)) > 0 && len(j.problemsOf(r, n)) == 0 {
			j.names.replace(n)
		}
	}
	pair := j.pair()
	source := map[string]segment{}
	for _, s := range r.Segments {
		source[s.ID] = s
	}
	for _, s := range a.Segments {
		original, ok := source[s.ID]
		if !ok || s.Text == "" {
			continue
		}
		s.Text = j.set(original, s.Text)
		old, had := j.done[s.ID]
		if !had || len(messages(check(pair, original, s.Text))) < len(messages(check(pair, original, old))) {
			j.done[s.ID] = s.Text
		}
	}
}

// messages returns the messages of the findings of severity error.
func messages(findings []brief.Finding) (all []string) {
	for _, f := range findings {
		if f.Severity == brief.Error {
			all = append(all, f.Message)
		}
	}
	return all
}

// compact returns v as JSON on one line, in its own letters.
func compact(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // strings and slices of them always encode
	}
	return string(bytes.TrimSpace(b.Bytes()))
}
