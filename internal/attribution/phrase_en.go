package attribution

// nounPhraseAfter is the noun phrase that starts at token k, with its
// appositives: the subject that follows its verb.
func (r *reader) nounPhraseAfter(k int) np { return r.phraseFrom(k, false) }

// phraseFrom is nounPhraseAfter. Where a clause follows, a comma more likely
// opens that than an appositive, unless a role follows it.
func (r *reader) phraseFrom(k int, clauseFollows bool) np {
	i := k
	for ; i < r.unit.end && i < k+maxSubject; i++ {
		t := r.tokens[i]
		if t.kind == opening && r.isName(i, t.quote) {
			i = t.quote
			continue
		}
		if t.quoted {
			break
		}
		if t.kind == mark {
			if r.isMark(i, "(") {
				for i < min(r.unit.end-1, k+2*maxSubject) && !r.isMark(i, ")") {
					i++
				}
				continue
			}
			if r.isMark(i, ",") && i > k && r.opensAppositive(i+1) && (!clauseFollows || r.roleBeforeComma(i+1)) {
				continue
			}
			if !r.isMark(i, ".&'’/#@%") || i == r.unit.end-1 {
				break
			}
			continue
		}
		if i > k && (t.is(sub|be|have|aux|pronoun|relative) && !t.is(prep|det) || t.is(time) && !r.in(i-1, det|prep) && !r.opensAppositive(i) || t.is(that)) {
			break
		}
		if i > k && t.is(prep) && t.lower != "of" && t.lower != "for" && t.lower != "from" && t.lower != "at" && t.lower != "with" && !r.inAppositive(k, i) {
			break
		}
		if i > k && t.is(say) && !t.is(nounToo) && !t.capital && t.is(past|third|ing) {
			break
		}
		if i > k && (t.lower == "and" || t.lower == "but") && (i+1 >= r.unit.end || r.tokens[i+1].kind == opening || r.in(i+1, say|pronoun) || r.tokens[i-1].kind == mark) {
			break
		}
	}
	for i > k && r.isMark(i-1, ",.") {
		i--
	}
	return np{k, i}
}

// inAppositive reports whether a comma stands between k and i.
func (r *reader) inAppositive(k, i int) bool {
	for ; i > k; i-- {
		if r.isMark(i, ",") {
			return true
		}
	}
	return false
}

// opensAppositive reports whether an appositive can start at token i.
func (r *reader) opensAppositive(i int) bool {
	if i >= r.unit.end {
		return false
	}
	t := r.tokens[i]
	if t.kind != word || t.quoted {
		return false
	}
	return t.is(det|role|place|possessive) && !t.is(relative) && !t.is(pronoun) && !t.is(that) || isNumber(t.lower)
}

// roleBeforeComma reports whether the part between commas that starts at i is
// short and opens with "a" or names a role.
func (r *reader) roleBeforeComma(i int) bool {
	found := r.tokens[i].lower == "a" || r.tokens[i].lower == "an"
	for n := i; n < r.unit.end && n < i+12; n++ {
		if r.isMark(n, ",") {
			return found
		}
		if r.in(n, finite|be|have|aux) {
			return false
		}
		found = found || r.in(n, role|place)
	}
	return false
}
