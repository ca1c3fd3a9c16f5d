package attribution

// quoteThenClause applies the rule for an Azerbaijani unit that opens with a
// quotation and goes on without a dash: "…", X dedi; "…", deyə əlavə etdi. A
// clause without a subject has the one who spoke last.
func (r *reader) quoteThenClause() bool {
	u := r.unit
	if r.lang.code != "az" || r.tokens[u.first].kind != opening {
		return false
	}
	close := r.tokens[u.first].quote
	if close <= u.first || close+1 >= u.end || r.tokens[close].kind != closing || r.isName(u.first, close) {
		return false
	}
	i := close + 1
	for i < u.end && (r.isMark(i, ",") || r.in(i, quotative)) {
		i++
	}
	cue := np{}
	for k := i; k < u.end && k < i+maxSubject; k++ {
		if t := r.tokens[k]; t.quoted || t.kind != word && !r.isMark(k, ",") && !r.isInitial(k) {
			return false
		}
		if cue = r.cueAt(k); !cue.empty() {
			break
		}
	}
	if cue.empty() || cue.end < u.end && r.tokens[cue.end].kind == word {
		return false
	}
	f := finding{cue: cue, content: []np{{u.first, close + 1}}}
	f.Negated, f.Rule = r.negatedCue(cue), "quote-source-cue"
	switch {
	case r.in(i, pronoun):
		f.source = np{i, i + 1}
	default:
		p := np{i, cue.first}
		for p.first < p.end && r.in(p.first, adverb|time) {
			p.first++
		}
		for p.first < p.end && r.in(p.end-1, adverb|time|negator) {
			p.end--
		}
		f.source = p
	}
	if f.source.empty() {
		if len(r.found) == 0 {
			return false
		}
		last := r.found[len(r.found)-1]
		if last.Kind == NoStatement || u.paragraph-r.units[last.unit].paragraph > 1 {
			return false
		}
		f.source = last.source
	} else if e := r.personEnd(f.source.first, f.source.end); e > 0 {
		f.source.end = e
	}
	return r.add(f)
}
