package attribution

// colon applies the rule for a speaker and a colon: `Smith: "…"`, and the
// headline's "Smith: the deal is off".
func (r *reader) colon() {
	u := r.unit
	for i := u.first; i < u.end && i < u.first+16; i++ {
		t := r.tokens[i]
		if r.isMark(i, ":") || r.lang.code == "hy" && r.isMark(i, ".") && i+1 < u.end && r.tokens[i+1].kind == opening {
			source := np{u.first, i}
			right := r.trim(np{i + 1, u.end})
			if i == u.first || right.end-right.first < 4 || !r.isSpeaker(source) {
				return
			}
			f := finding{source: source, cue: np{i, i + 1}, content: []np{right}}
			f.Rule = "colon"
			if r.add(f) {
				r.done = i + 1
			}
			return
		}
		if t.quoted || t.is(say|finite|be|have|aux) && !t.is(nounToo) {
			return
		}
	}
}

// isSpeaker reports whether p can be a name before a colon.
func (r *reader) isSpeaker(p np) bool {
	if p.end-p.first > 8 || !r.tokens[p.first].capital {
		return false
	}
	for i := p.first; i < p.end; i++ {
		if t := r.tokens[i]; t.kind == word && !t.capital && !t.is(prep|det|role|coord) || r.isMark(i, "?!;—") {
			return false
		}
	}
	if r.tokens[p.end-1].is(label) || r.tokens[p.first].is(label) {
		return false
	}
	return !r.tokens[p.first].is(prep|det|time|coord|sub) || r.tokens[p.end-1].is(role)
}
