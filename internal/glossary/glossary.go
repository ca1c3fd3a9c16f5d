// Package glossary holds the forms that names and terms take in each language:
// a built-in list, and lists of the user's own that win over it.
//
// A form is found in a text in its inflected forms too: see Entry.In.
package glossary

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"parley/summarize/brief"
)

// An Entry is one name or term.
type Entry struct {
	Forms map[string][]string // by language code: the form to write, then others that are right
	Kind  Kind
	Note  string
	Own   bool // from a list of the user's

	// accepted are the forms that are right in a translation, but too common
	// to be looked for in a text.
	accepted map[string]bool
}

// Kind is what an entry names.
type Kind string

// The kinds. Only names are checked: an office or a term has more right forms
// than a list can hold, so these are hints for the translation.
const (
	State       Kind = "state"
	Capital     Kind = "capital"
	City        Kind = "city"
	Region      Kind = "region"
	Place       Kind = "place"
	Institution Kind = "institution"
	Party       Kind = "party"
	Person      Kind = "person"
	Document    Kind = "document"
	Office      Kind = "office"
	Term        Kind = "term"
)

// IsName reports whether entries of the kind are proper names.
func (k Kind) IsName() bool { return k != Office && k != Term }

// Form returns the form to write in a language, "" if the entry has none.
func (e *Entry) Form(lang string) string {
	if forms := e.Forms[baseOf(lang)]; len(forms) > 0 {
		return forms[0]
	}
	return ""
}

// A Glossary is a list of entries. It may be used by several goroutines at
// once.
type Glossary struct {
	entries  []*Entry
	indexes  map[string]func() *index // by language, each made when first asked for
	surnames map[string]func() *index // of persons
}

// New returns a glossary of the entries, the first of which wins where two
// have a form in common.
func New(entries []*Entry) *Glossary {
	g := &Glossary{entries: entries, indexes: map[string]func() *index{}, surnames: map[string]func() *index{}}
	for _, e := range entries {
		for lang := range e.Forms {
			if g.indexes[lang] == nil {
				g.indexes[lang] = sync.OnceValue(func() *index { return newIndex(entries, lang) })
				g.surnames[lang] = sync.OnceValue(func() *index { return newSurnames(entries, lang) })
			}
		}
	}
	return g
}

// With returns a glossary in which the entries of first win over those of g.
func (g *Glossary) With(first *Glossary) *Glossary {
	return New(append(slices.Clone(first.entries), g.entries...))
}

// All ranges over the entries, those that win first.
func (g *Glossary) All() iter.Seq[*Entry] { return slices.Values(g.entries) }

// index returns the index of a language, nil if no entry has a form in it.
func (g *Glossary) index(lang string) *index {
	if g == nil || g.indexes[lang] == nil {
		return nil
	}
	return g.indexes[lang]()
}

// A Match is an entry that a text has.
type Match struct {
	*Entry
	Span      brief.Span
	Inflected bool // it has an ending that the list does not give
}

// In returns the entries that s, in the language lang, has, in the order in
// which they stand: the longest where several start at one word, and nothing
// within another ("Iran" within "University of Tehran, Iran" but not "Armenia"
// within "Republic of Armenia").
func (g *Glossary) In(s, lang string) []Match {
	if g.index(baseOf(lang)) == nil {
		return nil
	}
	return g.Find(Cut(s, lang))
}

// In reports whether s, in the language lang, has a form of e: whole, or for
// a person the surname. "A/B" is in s where both are, in that order.
func (e *Entry) In(s, lang string) bool {
	t := cut(s, baseOf(lang))
	for _, f := range parseAll(e, t.lang) {
		if t.has(f.surname(e), false) {
			return true
		}
	}
	return false
}

// baseOf is the language whose forms are used: those of Armenian for Western
// Armenian, which spells names alike but for vowels.
func baseOf(lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	if base == "hyw" {
		return "hy"
	}
	return base
}
