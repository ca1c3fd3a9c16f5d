package attribution

// dashed applies the rule for a quotation with its source after a dash, as
// collections of quotations have it: `"…" — Smith, a senator`. The source may
// stand on the next line.
func (r *reader) dashed() bool {
	u := r.unit
	first, close := u.first, -1
	if r.isMark(first, "—") { // the quotation is the unit before
		if r.at == 0 || r.tokens[first-1].kind != closing {
			return false
		}
		first, close = r.units[r.at-1].first, first-1
	} else {
		for i := first; i < u.end && r.tokens[i].kind == opening; i++ {
			close = r.tokens[i].quote
			i = close
			if r.isMark(i+1, "—") {
				break
			}
		}
	}
	if close < 0 || close+2 >= u.end || !r.isMark(close+1, "—") || r.tokens[first].kind != opening {
		return false
	}
	source := r.trim(np{close + 2, u.end})
	if source.empty() || source.end-source.first > 24 || !r.tokens[source.first].capital {
		return false
	}
	for i := source.first; i < source.end; i++ {
		if t := r.tokens[i]; t.quoted || t.is(be|have|aux|finite|pronoun) || t.is(say) && !t.is(nounToo) {
			return false
		}
	}
	f := finding{source: source, cue: np{close + 1, close + 2}, content: []np{{first, close + 1}}}
	f.Rule = "quote-dash-source"
	return r.add(f)
}
