package verify

import (
	"slices"
	"strings"
	"sync"

	"parley/internal/glossary"
	"parley/internal/text"
	"parley/summarize/brief"
)

// stateIn returns the state of which a phrase names an office or a part: "the
// Armenian foreign minister", "Baku", "Kestria's foreign minister".
func (p *partyFinder) stateIn(phrase string) (namedParty, bool) {
	lang := p.a.doc.Lang
	l := parse(excerptOf(phrase))
	mentions := statesIn(l, lang)
	office, other := false, false
	for k, t := range l.tokens {
		if !t.word {
			continue
		}
		w := l.text(k)
		office = office || isOffice(w, lang)
		other = other || isOtherBody(w, lang)
	}
	if other {
		return namedParty{}, false
	}
	for _, m := range mentions {
		if isLocative(l.text(m.end-1), lang) || !isStateCode(m.code) {
			continue
		}
		// Nothing but the state ("Baku"), or an office of it.
		if office || m.end-m.token == len(l.tokens) || stateOf(l, mentions, lang) != "" {
			if name := p.nameOfState(m.code); name != "" {
				return namedParty{name, brief.State}, true
			}
		}
	}
	if office && len(mentions) == 0 && baseOf(lang) == "en" {
		if name := p.unlistedState(l); name != "" {
			return namedParty{name, brief.State}, true
		}
	}
	return namedParty{}, false
}

// isStateCode tells the codes of states from those of organisations and of what is
// no state.
func isStateCode(code string) bool {
	return len(code) == 2 && strings.ToUpper(code) == code && code != "UN"
}

// nameOfState returns the name to give a state: the usual one if the article
// has it or has none that stands without an ending, else the article's.
func (p *partyFinder) nameOfState(code string) string {
	lang := p.a.doc.Lang
	forms := stateNames()[baseOf(lang)][code]
	written := p.a.namesWritten(code, p.r)
	for _, f := range forms {
		if slices.ContainsFunc(written, func(w string) bool { return w == f || baseOf(lang) != "en" && sharesStem(w, f) }) {
			return f
		}
	}
	switch {
	case len(forms) > 0:
		return forms[0]
	case len(written) == 0:
		return ""
	default: // the shortest: not "Macedonians"
		return slices.MinFunc(written, func(a, b string) int { return len(a) - len(b) })
	}
}

// stateNames are the names of states, the usual one first, by language and code.
var stateNames = sync.OnceValue(func() map[string]map[string][]string {
	all := map[string]map[string][]string{}
	for _, e := range glossary.BuiltIn().Of(glossary.State) {
		for lang, forms := range e.Forms {
			if all[lang] == nil {
				all[lang] = map[string][]string{}
			}
			if t := text.Territories(forms[0], lang); len(t) == 1 && t[0].Span.Len() == len(forms[0]) && all[lang][t[0].Code] == nil {
				all[lang][t[0].Code] = forms
			}
		}
	}
	return all
})

// sharesStem reports whether a is a form of the name b: they start alike.
func sharesStem(a, b string) bool {
	const letters = 5
	return strings.HasPrefix(a, b) || firstRunes(a, letters) == firstRunes(b, letters)
}

// namesWritten returns the names that the article has for a state, those of
// cities left out.
func (a *Article) namesWritten(code string, r *roster) []string {
	var names []string
	for _, m := range r.places {
		if m.code == code && !m.capital {
			names = append(names, strings.TrimSuffix(strings.TrimSuffix(text.CleanLine(a.span(m.token, m.end).Of(a.source)), "'s"), "’s"))
		}
	}
	return names
}

// unlistedState finds a state that no list has by the office of it: "X's
// minister", "the President of X".
func (p *partyFinder) unlistedState(l *line) string {
	lang := p.a.doc.Lang
	for k := range l.tokens {
		if !l.isWord(k) {
			continue
		}
		w := l.text(k)
		if name, ok := strings.CutSuffix(w, "'s"); ok && startsWithCapital(w) && p.officeFollows(l, k+1) {
			return name
		}
		for _, b := range p.bodies { // the adjective of one named before: "Kestrian"
			if n := len(b.name); b.kind == brief.State && n > 4 && len(w) > n && startsWithCapital(w) && strings.HasPrefix(w, b.name[:n-1]) && p.officeFollows(l, k+1) {
				return b.name
			}
		}
		if w == "of" && k > 0 && l.isWord(k-1) && isOffice(l.text(k-1), lang) && l.isWord(k+1) && startsWithCapital(l.text(k+1)) && !strings.HasSuffix(l.text(k+1), "'s") &&
			!(l.isWord(k+2) && startsWithCapital(l.text(k+2))) {
			return l.text(k + 1)
		}
	}
	return ""
}

// officeFollows reports whether an office stands within a few words from k.
func (p *partyFinder) officeFollows(l *line, k int) bool {
	for n := k; n < min(k+5, len(l.tokens)) && l.tokens[n].word; n++ {
		if isOffice(l.text(n), p.a.doc.Lang) {
			return true
		}
	}
	return false
}
