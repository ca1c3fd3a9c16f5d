package translate

import (
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A table holds the one form that each name takes in a translation. The first
// form decided for a name stands.
type table struct {
	names []brief.Name
	index map[string]int // folded source, to its place in names
}

func newTable(decided []brief.Name) *table {
	t := &table{index: map[string]int{}}
	for _, n := range decided {
		t.add(n)
	}
	return t
}

func (t *table) add(n brief.Name) {
	n = brief.Name{Source: text.CleanLine(n.Source), Target: text.CleanLine(n.Target)}
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
		t.names[i].Target = text.CleanLine(n.Target)
		return
	}
	t.add(n)
}

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
