package attribution

// parenthesis finds a subject that appositives and asides divide from its
// verb: "X, a lawyer from Y, who knows Z, said". comma is the last of them.
func (r *reader) parenthesis(comma int) np {
	end := comma // of the part being looked at
	next := np{} // the part to its right
	for n := 0; n < 8; n++ {
		start := end
		for start > r.unit.first && start > end-maxSubject {
			t := r.tokens[start-1]
			if t.kind == closing && r.isName(t.quote, start-1) {
				start = t.quote
				continue
			}
			if t.quoted || r.isMark(start-1, ",;:—") {
				break
			}
			start--
		}
		part := np{start, end}
		if part.empty() {
			return np{}
		}
		last := start == r.unit.first || !r.isMark(start-1, ",")
		aside := r.isAside(part)
		if last || !aside {
			if r.hasFinite(part) && r.in(part.end-1, pronoun) {
				return np{part.end - 1, part.end}
			}
			if r.hasFinite(part) || aside && (last && r.opensAdjunct(part)) {
				part = next
			}
			if part.empty() || r.opensAdjunct(part) && part != next {
				return np{}
			}
			return r.withAppositives(part, comma)
		}
		next, end = part, start-1
	}
	return np{}
}

// withAppositives takes the head's noun phrase and the appositives after it.
func (r *reader) withAppositives(head np, comma int) np {
	p := r.walk(head.end - 1)
	if p.empty() {
		return p
	}
	for i := head.end; i < comma; i++ {
		if !r.isMark(i, ",") || i+1 >= comma {
			continue
		}
		if t := r.tokens[i+1]; !(t.is(det|role|place) || t.kind == word && isNumber(t.lower)) || t.is(relative) {
			break
		}
		p.end = i + 1
		for p.end < comma && !r.isMark(p.end, ",") {
			p.end++
		}
	}
	return p
}

func isNumber(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// isAside reports whether a part between commas looks like an appositive or
// another aside, by its first word.
func (r *reader) isAside(p np) bool {
	t := r.tokens[p.first]
	if t.kind != word {
		return true
	}
	if t.is(coord) && p.first+1 < p.end {
		t = r.tokens[p.first+1]
		return !t.capital && !t.is(pronoun|det)
	}
	if t.is(place) && p.end-p.first <= 3 || t.is(time|relative) {
		return true
	}
	return !t.capital && !t.is(pronoun)
}

// opensAdjunct reports whether the part is an adjunct that stands before the
// subject: "in Iowa", "asked about it", "meanwhile".
func (r *reader) opensAdjunct(p np) bool {
	i := p.first
	for i < p.end && r.tokens[i].is(coord) {
		i++
	}
	if i >= p.end {
		return true
	}
	t := r.tokens[i]
	return t.is(prep|sub|adverb|ing|time) || t.is(notName) && !t.is(det|pronoun|possessive) || t.is(past) && t.is(say)
}

// hasFinite reports whether a finite verb stands in p, as far as the table
// knows verbs.
func (r *reader) hasFinite(p np) bool {
	p.first = max(p.first, p.end-4*maxSubject)
	for i := p.first; i < p.end; i++ {
		t := r.tokens[i]
		if (t.is(finite|be|have|aux) || t.is(say) && t.is(past|third) && !t.is(nounToo)) && !t.quoted && !r.in(i-1, relative) {
			return true
		}
	}
	return false
}
