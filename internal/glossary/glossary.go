// Package glossary holds the forms that names and terms take in each language:
// a built-in list, and lists of the user's own that win over it.
//
// A form is found in a text in its inflected forms too: see Entry.In.
package glossary

import (
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// An Entry is one name or term.
type Entry struct {
	Forms map[string][]string // by language code: the form to write, then others that are right
	Kind  Kind
	Note  string
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
	entries []*Entry
	index   map[string]index // by language
}

// An index finds the forms of one language by how they start.
type index map[string][]indexed

type indexed struct {
	entry *Entry
	form  form
	order int // a user's entries go before the built-in ones
}

// New returns a glossary of the entries, the first of which wins where two
// have a form in common.
func New(entries []*Entry) *Glossary {
	g := &Glossary{entries: entries, index: map[string]index{}}
	for order, e := range entries {
		for lang, forms := range e.Forms {
			if g.index[lang] == nil {
				g.index[lang] = index{}
			}
			for _, f := range forms {
				parsed := parse(f, lang)
				if len(parsed.words) == 0 {
					continue
				}
				key := parsed.key()
				g.index[lang][key] = append(g.index[lang][key], indexed{e, parsed, order})
			}
		}
	}
	return g
}

// With returns a glossary in which the entries of first win over those of g.
func (g *Glossary) With(first *Glossary) *Glossary {
	return New(append(slices.Clone(first.entries), g.entries...))
}

// A Match is an entry that a text has.
type Match struct {
	*Entry
	Span      brief.Span
	Inflected bool // it has an ending that the list does not give
	order     int
}

// In returns the entries that s, in the language lang, has, in the order in
// which they stand: the longest where several start at one word, and nothing
// within another ("Iran" within "University of Tehran, Iran" but not "Armenia"
// within "Republic of Armenia").
func (g *Glossary) In(s, lang string) []Match {
	ix := g.index[baseOf(lang)]
	if ix == nil {
		return nil
	}
	var found []Match
	words := wordsOf(s, baseOf(lang))
	for i := 0; i < len(words); {
		best, n := Match{}, 0
		for _, c := range ix[words[i].key()] {
			k, exact := c.form.matches(words[i:])
			if k > n || k == n && k > 0 && (exact && best.Inflected || exact != best.Inflected && c.order < best.order) {
				best, n = Match{Entry: c.entry, Inflected: !exact, order: c.order}, k
			}
		}
		if n == 0 {
			i++
			continue
		}
		best.Span = brief.Span{Start: words[i].span.Start, End: words[i+n-1].span.End}
		found = append(found, best)
		i += n
	}
	return found
}

// In reports whether s, in the language lang, has a form of e: whole, or for
// a person the last word of it, the surname.
func (e *Entry) In(s, lang string) bool {
	lang = baseOf(lang)
	words := wordsOf(s, lang)
	for _, f := range e.Forms[lang] {
		parsed := parse(f, lang)
		if len(parsed.words) == 0 {
			continue
		}
		if e.Kind == Person {
			parsed.words = parsed.words[len(parsed.words)-1:]
		}
		// "A/B" is written when both forms are: in either order, or one alone.
		for i := range words {
			if n, _ := parsed.matches(words[i:]); n > 0 {
				return true
			}
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

// A word is a word of a text or of a form.
type word struct {
	text    string // folded, in small letters
	span    brief.Span
	capital bool
	upper   bool // all capitals, two letters or more
}

func wordsOf(s, lang string) []word {
	var words []word
	for _, span := range text.Words(s) {
		words = append(words, wordOf(s, span, lang))
	}
	return words
}
