package verify

import (
	"slices"

	"parley/internal/glossary"
	"parley/internal/text"
	"parley/summarize/brief"
)

// A named is a segment in which names are looked for: both sides, cut once, and
// the names of the glossary in the source.
type named struct {
	pair           *Pair
	source, target string
	from, to       glossary.Text
	in             []glossary.Match
	states         []text.Territory // that the source names
	targetStates   []text.Territory
}

func (p *Pair) segmentNames(source, target string) *named {
	return p.namesOf(newPairSegment(source, p.From), newPairSegment(target, p.To))
}

func (p *Pair) namesOf(s, t *pairSegment) *named {
	n := &named{
		pair: p, source: s.text, target: t.text,
		from: glossary.CutWords(s.text, p.From, s.words), to: glossary.CutWords(t.text, p.To, t.words),
		states: s.folded.Territories(p.From), targetStates: t.folded.Territories(p.To),
	}
	if p.Glossary != nil {
		n.in = p.Glossary.Find(n.from)
	}
	return n
}

// targetHas reports whether what stands at a span of the source is within a name
// of the glossary that the target has too, in any of its forms: "Etchmiadzin"
// for "the Holy See of Etchmiadzin"; sourceHas the other way.
func (n *named) targetHas(s brief.Span) bool { return n.shared(n.in, s, n.to) }

func (n *named) sourceHas(s brief.Span) bool {
	return n.pair.Glossary != nil && n.shared(n.pair.Glossary.Find(n.to), s, n.from)
}

func (n *named) shared(matches []glossary.Match, s brief.Span, other glossary.Text) bool {
	for _, m := range matches {
		if m.Span.Start <= s.Start && s.End <= m.Span.End {
			return n.pair.Glossary.Has(other, m.Entry)
		}
	}
	return false
}

// glossaryForms wants, for each name of the glossary that the source has, one
// of its forms in the target. Offices and terms have more right forms than a
// list can hold, so only a user's own are looked for; states and their capitals
// are looked for in all their words: see territories.
func (p *Pair) glossaryForms(n *named) (findings []brief.Finding) {
	seen := map[*glossary.Entry]bool{}
	for _, m := range n.in {
		form := m.Form(p.To)
		if form == "" || seen[m.Entry] || !m.Own && !n.checked(m) {
			continue
		}
		seen[m.Entry] = true
		found := m.Span.Of(n.source)
		if p.Glossary.Has(n.to, m.Entry) || p.isDecided(found) || samePlace(m.Span, n) {
			continue
		}
		severity := brief.Warning
		if preciseKind[m.Kind] || m.Own && m.Kind.IsName() {
			severity = brief.Error
		}
		if m.Kind == glossary.Person && !m.Own && n.alike(form, p.To) != "" {
			severity = brief.Warning
		}
		findings = append(findings, finding(severity, "glossary.form", "%q does not stand in the translation as %q, the form of the glossary", found, form))
	}
	return findings
}

// surnames wants the persons of the glossary whom the source names by the
// surname alone. Who bears the same name is written alike.
func (p *Pair) surnames(n *named) (findings []brief.Finding) {
	if p.Glossary == nil {
		return nil
	}
	for _, m := range p.Glossary.Surnames(n.from) {
		form := m.Form(p.To)
		inside := func(o glossary.Match) bool { return o.Span.Start <= m.Span.Start && m.Span.End <= o.Span.End }
		if form == "" || slices.ContainsFunc(n.in, inside) || slices.ContainsFunc(n.decided(), inside) || p.Glossary.Has(n.to, m.Entry) {
			continue
		}
		words := glossary.Words(form, p.To)
		found := m.Span.Of(n.source)
		if has, near := n.to.Spelt(words[len(words)-1]); !has && near != "" {
			severity := brief.Error
			if !m.Own && n.alike(form, p.To) != "" {
				severity = brief.Warning
			}
			findings = append(findings, finding(severity, "glossary.form", "the name %q is spelt %q here; the form of the glossary is %q", found, near, form))
		} else if !has {
			findings = append(findings, finding(brief.Warning, "glossary.form", "the name %q does not stand in the translation: the form of the glossary is %q", found, form))
		}
	}
	return findings
}

// alike returns the word of the target that spells the surname of a person's
// form as others do, "" if there is none.
func (n *named) alike(form, lang string) string {
	words := glossary.Words(form, lang)
	if len(words) == 0 {
		return ""
	}
	return n.to.Alike(words[len(words)-1])
}

// decided returns the names of the table that the source has.
func (n *named) decided() []glossary.Match {
	if len(n.pair.Names) == 0 {
		return nil
	}
	return n.pair.table().source.Find(n.from)
}

// checked reports whether a built-in entry is looked for.
func (n *named) checked(m glossary.Match) bool {
	switch m.Kind {
	case glossary.State, glossary.Capital:
		return !slices.ContainsFunc(n.states, func(t text.Territory) bool { return t.Span.Start < m.Span.End && m.Span.Start < t.Span.End })
	}
	return m.Kind.IsName()
}

// preciseKind are the kinds of which a missing form was a fault of the
// translation wherever it was measured.
var preciseKind = map[glossary.Kind]bool{
	glossary.Person: true, glossary.City: true, glossary.Place: true,
}

// samePlace reports whether the target has a name of the place that the source
// names at the span, that of the other side too: see places.
func samePlace(at brief.Span, n *named) bool {
	find, names := sidedNames()
	for _, m := range find.Find(n.from) {
		if at.Start > m.Span.Start || m.Span.End > at.End {
			continue
		}
		for _, u := range find.Find(n.to) {
			if names[m.Entry].place == names[u.Entry].place {
				return true
			}
		}
	}
	return false
}
