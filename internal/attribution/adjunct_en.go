package attribution

// skipAdjuncts steps over hearer, time and place after a cue. If nothing is left
// after them, they are given back as the content, unless they are plainly a
// date or a hearer.
func (r *reader) skipAdjuncts(k int) (after int, channel np) {
	i := k
	hearer := k > r.unit.first && r.tokens[k-1].is(tell)
	if hearer {
		if n := r.hearer(i); n > i {
			if n > i+1 || !r.in(i, pronoun|possessive) && len(r.tokens[i].lower) > 4 {
				channel = np{i, n}
			}
			i = n
		}
	}
	for i < r.unit.end {
		t := r.tokens[i]
		switch {
		case t.kind != word:
			if r.isMark(i, ",") && i+1 < r.unit.end && (r.in(i+1, prep|ing|time) && r.asideEnds(i+1) > 0) {
				n := r.asideEnds(i + 1)
				if c := r.venueIn(i+1, n); !c.empty() {
					channel = c
				}
				i = n
				continue
			}
			return i, channel
		case t.is(time) && !r.in(i+1, be|have|aux):
			i++
		case t.is(adverb) && !t.is(det|pronoun):
			i++
		case t.is(prep) && !t.is(that):
			n := r.prepositional(i)
			if n == i {
				return i, channel
			}
			if c := r.venueIn(i, n); !c.empty() {
				channel = c
			}
			i = n
		default:
			return i, channel
		}
	}
	return i, channel
}

// hearer steps over the noun phrase that names who was told.
func (r *reader) hearer(i int) int {
	if i >= r.unit.end || r.tokens[i].kind != word || r.tokens[i].is(that|sub|relative) || r.tokens[i].quoted {
		if i < r.unit.end && r.tokens[i].kind == opening && r.isName(i, r.tokens[i].quote) && r.tokens[i].quote+1 < r.unit.end && !r.isMark(r.tokens[i].quote+1, ".") {
			return r.tokens[i].quote + 1
		}
		return i
	}
	if w := r.tokens[i].lower; w == "him" || w == "me" || w == "them" || w == "us" || w == "her" && !r.in(i+1, role) || w == "you" || w == "it" {
		return i + 1
	}
	n := i
	for n < r.unit.end && n < i+16 {
		t := r.tokens[n]
		if t.quoted && t.kind == opening && r.isName(n, t.quote) {
			n = t.quote + 1
			continue
		}
		if t.kind != word && !r.isMark(n, ".&") || t.quoted || t.is(that|time|pronoun|to|negator) || t.is(prep|sub) && t.lower != "of" && t.lower != "at" && t.lower != "from" {
			break
		}
		if n > i && t.is(det|possessive) && !r.in(n-1, prep) {
			break
		}
		if n > i && t.capital && !r.tokens[n-1].capital && !r.in(n-1, prep|det|role) && !isGenitive(r.tokens[n-1].lower) {
			break
		}
		if t.is(be | have | aux | finite) {
			return i // no hearer but a clause: "warned Congress would …"
		}
		n++
	}
	return n
}

// asideEnds returns the end of an aside between commas that starts at i, if
// what was said comes after it, or 0.
func (r *reader) asideEnds(i int) int {
	for n := i; n < r.unit.end && n < i+24; n++ {
		t := r.tokens[n]
		if t.kind == opening || t.is(say) && n > i {
			return 0
		}
		if r.isMark(n, ",") {
			if n+1 < r.unit.end && (r.tokens[n+1].kind == opening || r.in(n+1, that|pronoun)) {
				return n
			}
			return 0
		}
	}
	return 0
}

// prepositional steps over the prepositional phrase at i if what was said comes
// after it: a "that", a quotation, a subject pronoun.
func (r *reader) prepositional(i int) int {
	for n := i + 1; n < r.unit.end && n < i+20; n++ {
		t := r.tokens[n]
		switch {
		case t.kind == opening:
			if r.isMark(n-1, ",:") || n == i+1 {
				if n == i+1 {
					return i
				}
				return n - 1
			}
			return i
		case r.isMark(n, ":"):
			return n
		case r.isMark(n, ",") && n+1 < r.unit.end && (r.tokens[n+1].kind == opening || r.in(n+1, that)):
			return n
		case r.isMark(n, ",;—"):
			return i
		case t.is(that) && !r.in(n-1, prep) && (r.in(n+1, pronoun|det|possessive|sub) || n+1 < r.unit.end && (r.tokens[n+1].capital || r.in(n+2, finite|be|have|aux))):
			return n
		case t.is(time) && !r.in(n+1, time) && n+1 < r.unit.end && (r.in(n+1, that|pronoun|det|possessive) || r.tokens[n+1].capital):
			return n + 1
		case t.is(pronoun) && !t.is(relative) && n > i+1 && t.lower != "it" && t.lower != "you" && !r.in(n-1, prep|relative|sub|that|be):
			return n
		case t.is(relative|be|have|aux|sub) && !t.is(prep):
			return i
		}
	}
	return i
}

// venueIn is the place of speech named in the tokens [i, n).
func (r *reader) venueIn(i, n int) np {
	for j := i; j < n; j++ {
		if r.tokens[j].is(venue) {
			return np{i, r.trim(np{i, n}).end}
		}
	}
	return np{}
}
