package translate

import (
	"strings"

	"parley/internal/glossary"
	"parley/internal/typography"
	"parley/summarize/brief"
)

// decided returns those of names whose form the glossary decides.
func (t *Translator) decided(names []string, from, to string) []brief.Name {
	var all []brief.Name
	for _, n := range names {
		for _, m := range t.glossary().In(n, from) {
			if form := m.Form(to); m.Span.Len() == len(n) && form != "" && !m.Inflected {
				all = append(all, brief.Name{Source: n, Target: form})
			}
		}
	}
	return all
}

// terms returns the forms that the glossary has for what stands in the texts,
// each once, but for names that are decided.
func (j *job) terms(segments []segment) []brief.Name {
	var all []brief.Name
	seen := map[*glossary.Entry]bool{}
	for _, s := range segments {
		for _, m := range j.glossary().In(s.Text, j.from) {
			source, target := m.Form(j.from), m.Form(j.to)
			if target != "" && !seen[m.Entry] && !j.names.has(source) && !bySex(m.Forms[j.to]) {
				seen[m.Entry] = true
				all = append(all, brief.Name{Source: source, Target: target})
			}
		}
	}
	return all
}

// bySex reports whether the first forms of an office differ by the sex of who
// holds it: which is right, the text tells and the glossary cannot.
func bySex(forms []string) bool {
	return len(forms) > 1 && forms[0] != forms[1] && strings.ReplaceAll(forms[1], "woman", "man") == forms[0]
}

func (t *Translator) glossary() *glossary.Glossary {
	if t.Glossary == nil {
		return glossary.New(nil)
	}
	return t.Glossary
}

// set sets the marks of a translated segment as its language prints them.
// Markdown that typography could break stays as it is.
func (j *job) set(source segment, target string) string {
	if strings.ContainsAny(target, "`<|") || strings.Contains(target, "](") {
		return target
	}
	return typography.End(source.Text, typography.Set(target, j.to), j.to)
}
