package verify

import (
	"strings"
	"sync"
	"unicode/utf8"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

// A nameTable is the forms decided for a translation, ready to be found.
type nameTable struct {
	once   sync.Once
	source *glossary.Glossary // finds the names in the source's language
	names  map[*glossary.Entry]*decidedName
	whole  map[string]bool // the names, as the source writes them
}

// A decidedName is a name with its one form.
type decidedName struct {
	brief.Name
	words  []glossary.Word // of the form
	person bool            // written by its sounds, in words of which the last will do
}

// table returns the table of the pair's names, which is made once.
func (p *Pair) table() *nameTable {
	t := &p.named
	t.once.Do(func() {
		t.names, t.whole = map[*glossary.Entry]*decidedName{}, map[string]bool{}
		var entries []*glossary.Entry
		for _, n := range p.Names {
			words := glossary.Words(n.Target, p.To)
			kind := p.kindOf(n.Source)
			if len(words) == 0 || strings.TrimSpace(n.Source) == "" || kind != "" && kind != glossary.Person {
				continue // what the glossary knows is checked by it
			}
			d := &decidedName{Name: n, words: words, person: soundAlike(n.Source, n.Target)}
			e := &glossary.Entry{Forms: map[string][]string{baseOf(p.From): {n.Source}}}
			if fields := strings.Fields(n.Source); d.person && len(fields) > 1 {
				if last := fields[len(fields)-1]; utf8.RuneCountInString(last) > 3 {
					e.Forms[baseOf(p.From)] = append(e.Forms[baseOf(p.From)], last)
				}
			}
			t.names[e], t.whole[n.Source] = d, true
			entries = append(entries, e)
		}
		t.source = glossary.New(entries)
	})
	return t
}

// kindOf returns the kind of an entry of the glossary that is the whole of s,
// "" if there is none.
func (p *Pair) kindOf(s string) glossary.Kind {
	if p.Glossary == nil {
		return ""
	}
	for _, m := range p.Glossary.In(s, p.From) {
		if m.Span.Len() == len(s) {
			return m.Kind
		}
	}
	return ""
}

// nameForms wants the names of the table in the form that was decided: a person
// by the surname, in any case. A word that is almost that is another spelling.
func (p *Pair) nameForms(n *named) (findings []brief.Finding) {
	if len(p.Names) == 0 {
		return nil
	}
	table := p.table()
	seen := map[*decidedName]bool{}
	for _, m := range table.source.Find(n.from) {
		d := table.names[m.Entry]
		if d == nil || seen[d] {
			continue
		}
		seen[d] = true
		if f := p.nameForm(d, m.Span.Of(n.source), n.to); f.Code != "" {
			findings = append(findings, f)
		}
	}
	return findings
}

func (p *Pair) nameForm(d *decidedName, found string, in glossary.Text) brief.Finding {
	words := d.words
	if d.person && !strings.Contains(found, " ") {
		words = words[len(words)-1:] // the surname alone
	}
	any := false
	for i, w := range words {
		has, near := in.Spelt(w)
		any = any || has
		last := i == len(words)-1
		switch {
		case has || !d.person && len(words) > 1:
		case near != "" && !p.isOtherName(near, d):
			return finding(brief.Error, "name.form", "the name %q is spelt %q here, but %q was decided for the whole translation", found, near, d.Target)
		case last && d.person && w.Letters() > 2:
			return finding(brief.Warning, "name.form", "the name %q does not stand in the translation as %q", found, d.Target)
		}
	}
	if !d.person && !any {
		return finding(brief.Warning, "name.form", "the name %q does not stand in the translation as %q", found, d.Target)
	}
	return brief.Finding{}
}

// isOtherName reports whether word is of another name of the table.
func (p *Pair) isOtherName(word string, not *decidedName) bool {
	text := glossary.Cut(word, p.To)
	for _, d := range p.table().names {
		if d == not {
			continue
		}
		for _, w := range d.words {
			if has, _ := text.Spelt(w); has {
				return true
			}
		}
	}
	return false
}

func (p *Pair) isDecided(name string) bool { return len(p.Names) > 0 && p.table().whole[name] }
