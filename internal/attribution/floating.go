package attribution

// floating applies the rule for a unit that is one quotation without a cue: it
// goes on with the speaker of the last attribution.
func (r *reader) floating() bool {
	if len(r.found) == 0 {
		return false
	}
	u := r.unit
	first := u.first
	if r.tokens[first].kind != opening {
		return false
	}
	for i := u.first; i < u.end; i++ {
		if t := r.tokens[i]; t.kind == word && !t.quoted || !r.lang.english && r.isDash(i) {
			return false
		}
	}
	last := r.found[len(r.found)-1]
	if c := last.content[len(last.content)-1]; c.end > u.first {
		return true // announced by a colon before it
	}
	if last.Kind == NoStatement || r.units[r.at].paragraph-r.units[last.unit].paragraph > 1 {
		return false
	}
	f := finding{source: last.source, content: []np{{u.first, u.end}}}
	f.Rule = "floating"
	return r.add(f)
}

// openParagraphs gives the paragraphs of a speech that its cue follows to the
// speaker of that cue: a floating quotation that its paragraph leaves open goes
// on in the next.
func (r *reader) openParagraphs() {
	for i := len(r.found) - 2; i >= 0; i-- {
		f, g := &r.found[i], &r.found[i+1]
		first := r.tokens[f.content[0].first]
		if f.Rule != "floating" || first.kind != opening || r.tokens[first.quote].kind == closing {
			continue
		}
		if r.units[g.unit].paragraph == r.units[f.unit].paragraph+1 && r.units[g.unit].opens && g.content[0].first == r.units[g.unit].first && !g.source.empty() {
			f.source, f.Source = g.source, g.Source
		}
	}
}
