package translate

import (
	"strings"

	"parley/internal/text"
	"parley/internal/typography"
	"parley/summarize/brief"
)

// A table holds the one form that each name takes in a translation. The first
// form decided for a name stands.
type table struct {
	lang  string
	names []brief.Name
	index map[string]int // folded source, to its place in names
}

func newTable(lang string, decided []brief.Name) *table {
	t := &table{lang: lang, index: map[string]int{}}
	for _, n := range decided {
		t.add(n)
	}
	return t
}

func (t *table) add(n brief.Name) {
	n = brief.Name{Source: text.CleanLine(n.Source), Target: t.form(n)}
	key := foldName(n.Source)
	if _, ok := t.index[key]; ok || key == "" || n.Target == "" {
		return
	}
	t.index[key] = len(t.names)
	t.names = append(t.names, n)
}

// replace sets the form of a name anew, after the first one failed a check.
func (t *table) replace(n brief.Name) {
	if i, ok := t.index[foldName(n.Source)]; ok {
		t.names[i].Target = t.form(n)
		return
	}
	t.add(n)
}

// form is the target of n with the marks of the language.
func (t *table) form(n brief.Name) string { return typography.Set(text.CleanLine(n.Target), t.lang) }

func (t *table) has(source string) bool {
	_, ok := t.index[foldName(source)]
	return ok
}

// target returns the form of a name, or the name itself.
func (t *table) target(source string) string {
	if i, ok := t.index[foldName(source)]; ok {
		return t.names[i].Target
	}
	return source
}

func (t *table) list() []brief.Name { return append([]brief.Name{}, t.names...) }

func foldName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
