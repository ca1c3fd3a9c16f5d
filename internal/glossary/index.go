package glossary

import (
	"parley/summarize/brief"
)

// An index finds the forms of one language by how they start.
type index struct {
	buckets map[key]*bucket
	begin   [128]uint64 // which keys have a bucket, by bit: most words of a text have none
	forms   map[*Entry][]form
	single  bool // a form starts with one letter
}

// A bucket holds the forms that start alike.
type bucket struct {
	forms []indexed
	small bool // one starts with a small letter
}

type indexed struct {
	entry *Entry
	form  form
	order int // a user's entries go before the built-in ones
}

func newIndex(entries []*Entry, lang string) *index {
	ix := &index{buckets: map[key]*bucket{}, forms: make(map[*Entry][]form, len(entries))}
	for order, e := range entries {
		forms := parseAll(e, lang)
		ix.forms[e] = forms
		for _, f := range forms {
			if f.accepted {
				continue
			}
			ix.add(e, f, order)
		}
	}
	return ix
}

// add enters a form under the stems of its first word.
func (ix *index) add(e *Entry, f form, order int) {
	first := f.words[0]
	for i, stem := range first.stems {
		k := keyOf(stem)
		if i > 0 && k == keyOf(first.stems[i-1]) {
			continue // a stem of other letters has its own bucket
		}
		b := ix.buckets[k]
		if b == nil {
			b = &bucket{}
			ix.buckets[k] = b
			bit := k.bit()
			ix.begin[bit/64] |= 1 << (bit % 64)
		}
		b.forms = append(b.forms, indexed{e, f, order})
		b.small = b.small || !first.capital
		ix.single = ix.single || k == k.first(1)
	}
}

func (ix *index) in(t *words) []Match {
	var found []Match
	for i := 0; i < len(t.all); {
		var best candidate
		k := t.all[i].key
		ix.find(t, i, k, &best)
		if two := k.first(2); two != k {
			ix.find(t, i, two, &best)
		}
		if one := k.first(1); ix.single && one != k.first(2) {
			ix.find(t, i, one, &best)
		}
		if best.words == 0 {
			i++
			continue
		}
		if found == nil {
			found = make([]Match, 0, 4+len(t.all)/4)
		}
		span := brief.Span{Start: t.all[i].span.Start, End: t.all[i+best.words-1].span.End}
		found = append(found, Match{Entry: best.entry, Span: span, Inflected: !best.exact})
		i += best.words
	}
	return found
}

// A candidate is a form that stands at a word.
type candidate struct {
	*indexed
	words int
	exact bool
}

// find replaces best by a better one of the forms under k that start at word i.
func (ix *index) find(t *words, i int, k key, best *candidate) {
	if bit := k.bit(); ix.begin[bit/64]&(1<<(bit%64)) == 0 {
		return
	}
	b := ix.buckets[k]
	if b == nil || !b.small && !t.all[i].capital {
		return
	}
	for j := range b.forms {
		c := &b.forms[j]
		n, exact := c.form.matches(t, i, false)
		if n > best.words || n == best.words && n > 0 && (exact && !best.exact || exact == best.exact && c.order < best.order) {
			*best = candidate{c, n, exact}
		}
	}
}

// A Text is a text cut into words, to be looked through more than once.
type Text struct{ words *words }

// Cut returns s, in the language lang, to be looked through.
func Cut(s, lang string) Text { return Text{cut(s, baseOf(lang))} }

// CutWords is Cut for a text of which words are the words, as [text.Words]
// returns them.
func CutWords(s, lang string, words []brief.Span) Text { return Text{cutWords(s, baseOf(lang), words)} }

// Find returns the entries that t has: see In.
func (g *Glossary) Find(t Text) []Match {
	ix := g.index(t.words.lang)
	if ix == nil {
		return nil
	}
	return ix.in(t.words)
}

// Has reports whether t has a form of e, an entry of g, as Entry.In does but in
// small letters too: "the defence ministry".
func (g *Glossary) Has(t Text, e *Entry) bool {
	ix := g.index(t.words.lang)
	if ix == nil {
		return false
	}
	for _, f := range ix.forms[e] {
		if t.words.has(f.surname(e), true) {
			return true
		}
	}
	return false
}
