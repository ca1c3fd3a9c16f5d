package attribution

// maxSubject is the most tokens that a subject is looked for in; it keeps the
// work linear.
const maxSubject = 48

// maxContent is the most tokens outside of quotations that are looked through
// for the end of what was said.
const maxContent = 400

// subjectBefore finds the subject whose last token is j.
func (r *reader) subjectBefore(j int) (source np, inherits bool) {
	if j < r.unit.first {
		return np{}, false
	}
	t := r.tokens[j]
	switch {
	case t.kind == closing:
		if r.isName(t.quote, j) {
			return r.walk(j), false
		}
		return np{}, false
	case t.kind == word && t.quoted:
		return np{}, false
	case r.isMark(j, ",—"):
		return r.parenthesis(j), false
	case r.isMark(j, ")"):
		if o := r.openBracket(j); o > r.unit.first {
			return r.subjectBefore(o - 1)
		}
		return np{}, false
	case t.kind != word:
		return np{}, false
	case t.is(relative):
		if p := r.walkRelative(j - 1); !p.empty() {
			return np{p.first, j + 1}, false
		}
		return np{j, j + 1}, false
	case t.is(pronoun):
		return np{j, j + 1}, false
	case t.is(coord):
		return r.inherited(j), true
	case t.is(be | have | aux | to):
		return np{}, false
	case t.is(sub) && !t.is(prep):
		return np{}, false
	}
	return r.walk(j), false
}

// walkRelative is the antecedent of a relative pronoun.
func (r *reader) walkRelative(j int) np {
	if r.isMark(j, ",") {
		j--
	}
	if j < r.unit.first || r.tokens[j].kind != word || r.tokens[j].quoted || r.tokens[j].is(coord|prep|sub|be) {
		return np{}
	}
	return r.walk(j)
}

// walk collects the noun phrase that ends with token j, leftwards.
func (r *reader) walk(j int) np {
	i, joined := j, false
loop:
	for ; i >= r.unit.first && i > j-maxSubject; i-- {
		t := r.tokens[i]
		switch {
		case t.kind == closing:
			if !r.isName(t.quote, i) {
				break loop
			}
			i = t.quote
		case t.quoted:
			break loop
		case t.kind != word:
			switch {
			case r.isMark(i, ".&/%$#@£€'’"):
			case r.isMark(i, ")"):
				o := r.openBracket(i)
				if o < 0 {
					break loop
				}
				i = o
			case r.isMark(i, ",") && joined && i > r.unit.first && r.tokens[i-1].capital && r.tokens[i+1].capital:
			default:
				break loop
			}
		case t.lower == "and":
			if !r.joins(i, j) {
				break loop
			}
			joined = true
		case t.is(coord), t.is(that) && i < j:
			break loop
		case t.is(relative):
			if i < j && !r.in(i+1, pronoun|det) && !r.tokens[i+1].capital {
				continue // "the woman who accused him"
			}
			break loop
		case t.is(sub) && !t.is(prep), t.is(pronoun), t.is(be|have|aux) && i < j:
			break loop
		case t.is(say) && i < j && !t.is(nounToo) && t.is(past|third) && !t.capital:
			break loop
		}
	}
	first := i + 1
	// Off the front: what opens a sentence and is no part of the phrase.
	for first < j && (r.tokens[first].kind != word || r.tokens[first].is(coord|adverb|sub) && !r.tokens[first].is(prep|det)) && r.tokens[first].kind != opening {
		first++
	}
	if first <= j && r.tokens[first].is(prep) {
		first = r.afterPreposition(first, j)
	}
	if first > j {
		return np{}
	}
	return np{first, j + 1}
}

// joins reports whether the "and" at i joins two phrases of the subject that
// ends with j, rather than two clauses.
func (r *reader) joins(i, j int) bool {
	if i <= r.unit.first || i >= j || r.tokens[i-1].kind != word || r.tokens[i-1].quoted {
		return i > r.unit.first && i < j && r.isMark(i-1, ",") && r.tokens[i+1].capital && i >= r.unit.first+3 && r.tokens[i-2].capital && r.isMark(i-3, ",")
	}
	if r.tokens[i-1].capital == r.tokens[i+1].capital {
		return true
	}
	for n := i - 1; n >= r.unit.first && n > i-8; n-- {
		if r.tokens[n].kind == closing || n == r.unit.first {
			return true
		}
		if r.tokens[n].kind != word || r.in(n, finite|be|have|aux|say|pronoun) {
			return false
		}
	}
	return false
}

// afterPreposition finds the subject in a run of words that opens with a
// preposition, as in "In Iowa on Monday the mayor": from the last determiner or
// the last run of capitals on.
func (r *reader) afterPreposition(first, j int) int {
	i := j
	for i > first && (r.tokens[i].capital || r.tokens[i].kind == mark) && !r.tokens[i].is(time|prep) {
		i--
	}
	if i < j {
		for i > first && r.tokens[i].kind == word && r.tokens[i].is(role) {
			i--
		}
		if r.tokens[i].is(det) {
			return i
		}
		if r.tokens[i].is(prep) && r.tokens[i].lower != "of" && r.tokens[i].lower != "for" && i == first {
			return i + 1
		}
		if !r.tokens[i].is(prep) {
			return i + 1
		}
	}
	for i := j; i > first; i-- {
		if r.tokens[i].is(det|possessive) && !r.tokens[i-1].is(prep) {
			return i
		}
	}
	return first + 1
}

// isName reports whether the quotation from open to end is the name of a work,
// such as "Morning News", which may stand inside a phrase.
func (r *reader) isName(open, end int) bool {
	if end-open < 2 || end-open > 8 || open < r.unit.first {
		return false
	}
	for i := open + 1; i < end; i++ {
		t := r.tokens[i]
		switch {
		case t.kind == word && !t.capital && t.class&(prep|det|coord) == 0:
			return false
		case t.kind == mark && i == end-1 && t.mark != '.':
			return false
		}
	}
	return true
}

// openBracket returns the token that opens what the bracket at i closes, or -1.
func (r *reader) openBracket(i int) int {
	for n := i - 1; n >= r.unit.first && n > i-maxSubject; n-- {
		if r.isMark(n, "(") {
			return n
		}
	}
	return -1
}

// inherited is the subject of a verb at j that has none of its own: that of
// the last attribution in the unit, or the unit's first subject.
func (r *reader) inherited(j int) np {
	for i := len(r.found) - 1; i >= max(r.from, len(r.found)-chainReach); i-- {
		if f := r.found[i]; !f.source.empty() && f.source.first < j && f.Kind != NoStatement {
			return f.source
		}
	}
	return r.mainSubject(j)
}

// mainSubject is the first noun phrase of the unit that a verb follows.
func (r *reader) mainSubject(j int) np {
	if r.subject == nil {
		p := r.findSubject()
		r.subject = &p
	}
	if r.subject.first < j {
		return *r.subject
	}
	return np{}
}

// findSubject looks for the unit's first noun phrase, after the adjuncts that
// open it.
func (r *reader) findSubject() np {
	i := r.unit.first
	for n := 0; n < 4; n++ { // adjuncts before the subject
		for i < r.unit.end && (r.tokens[i].is(coord|adverb) || r.tokens[i].kind == mark) {
			i++
		}
		if i >= r.unit.end {
			return np{}
		}
		if t := r.tokens[i]; !t.is(prep|sub|ing|time) && !(t.is(past) && t.is(say)) {
			break
		}
		for last := i + 4*maxSubject; i < min(r.unit.end, last) && !r.isMark(i, ","); {
			i++
		}
		i++
	}
	if i >= r.unit.end || r.tokens[i].quoted {
		return np{}
	}
	if r.tokens[i].is(pronoun) {
		return np{i, i + 1}
	}
	end := i
	for end < r.unit.end && end < i+12 {
		t := r.tokens[end]
		if t.kind != word && !r.isMark(end, ".&") || t.quoted || t.is(finite|be|have|aux|relative|sub|adverb) || t.is(prep) && t.lower != "of" && t.lower != "for" {
			break
		}
		if end > i && r.tokens[end-1].capital && t.kind == word && !t.capital && !t.is(role|prep|coord|det) && !isNumber(t.lower) {
			break
		}
		if end > i && !t.capital && (t.is(say) || len(t.lower) > 3 && t.lower[len(t.lower)-2:] == "ed") && !t.is(role) {
			break
		}
		end++
	}
	return np{i, end}
}
