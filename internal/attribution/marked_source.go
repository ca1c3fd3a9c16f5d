package attribution

import "unicode/utf8"

// markedSource is the noun phrase that speaks and stands before the cue c.
func (r *reader) markedSource(c np) np {
	j := c.first
	for j > r.unit.first && r.in(j-1, adverb|negator|aux|time|hearer|hearsay) {
		j--
	}
	if r.in(j-1, pronoun) {
		return np{j - 1, j}
	}
	if j < c.first && r.isMark(j-1, ",") && !r.in(c.first-1, negator) {
		j--
	}
	if r.isMark(j-1, ",") { // an aside between commas
		open := j - 2
		for open > r.unit.first && !r.isMark(open, ",;:—") {
			open--
		}
		if !r.isMark(open, ",") || open <= r.unit.first {
			return np{}
		}
		if !r.in(open+1, relative|aside|adverb) && r.lang.code != "az" {
			return np{}
		}
		j = open
	}
	i := j
	for i > r.unit.first && i > j-maxSubject {
		t := r.tokens[i-1]
		if t.kind == closing && t.quote >= r.unit.first && i-t.quote < 8 {
			if r.isMark2(i-2, ',') {
				break
			}
			i = t.quote
			continue
		}
		if t.quoted || t.kind != word && !r.isInitial(i-1) || t.is(that|relative|say) {
			break
		}
		i--
	}
	for i < j && (r.in(i, coord|adverb|as) || r.isMark(i, ".")) {
		i++
	}
	if i >= j || r.asWord(i-1) {
		return np{}
	}
	p := np{i, j}
	if r.in(i, prep) && r.lang.code == "ru" {
		switch {
		case !r.tokens[c.first].is(plural):
			p = r.afterAdjunct(p)
		case r.isMark(i-1, "("):
			return np{}
		}
	}
	if r.lang.code != "ru" {
		p.end = r.nominative(p.first, p.end).end
	}
	return p
}

// afterAdjunct is the subject at the end of a run of words that opens with a
// preposition: the last word, with the capitals and roles before it.
func (r *reader) afterAdjunct(p np) np {
	i := p.end - 1
	for i-1 > p.first && (r.tokens[i].capital && (r.tokens[i-1].capital || r.in(i-1, role)) || r.in(i, role) && r.in(i-1, role)) {
		i--
	}
	return np{i, p.end}
}

// nominative is the phrase that starts at first and speaks, within [first,
// end): the first word, then capitals and roles.
func (r *reader) nominative(first, end int) np {
	end = min(end, first+maxSubject)
	i := first
	if e := r.personEnd(first, end); e > 0 && !r.in(i, pronoun) {
		return np{first, e}
	}
	if i < end && r.tokens[i].kind == opening { // the name of an agency
		i = min(r.tokens[i].quote+1, end-1)
		for i+1 < end && r.in(i+1, role) {
			i++
		}
		return np{first, min(i+1, end)}
	}
	if r.in(i, pronoun) {
		return np{i, i + 1}
	}
	for i < end && r.isGenitiveWord(i) { // "Şirkətin rəhbəri"
		i++
	}
	if i >= end || !r.in(i, role) {
		i = first
	}
	for i++; i < end; i++ {
		t := r.tokens[i]
		if t.kind != word || t.is(time|adverb|venue|hearer|negator) {
			break
		}
		if !t.capital && !t.is(role) {
			break
		}
	}
	return np{first, min(i, end)}
}

// personEnd is where the first name of two words or more ends that stands in
// [first, end) in the nominative, or 0.
func (r *reader) personEnd(first, end int) int {
	for i := first; i < end; i++ {
		if t := r.tokens[i]; t.kind == opening && t.quote > i && t.quote < end && r.isName(i, t.quote) {
			i = t.quote
			continue
		} else if t.kind != word && !r.isInitial(i) || t.is(that|relative|say) {
			return 0
		}
		if t := r.tokens[i]; !t.capital || t.quoted || r.isAcronym(i) && !r.isInitial(i+1) || i == first && t.is(role) {
			continue
		}
		n := i + 1
		for n < end && (r.tokens[n].capital && !r.tokens[n].quoted && !r.in(n, venue) && !(r.lang.code == "hy" && endsIn(r.tokens[n-1].lower, "ը")) || r.isInitial(n)) {
			n++
		}
		if n-i > 1 && !r.isGenitiveWord(n-1) && !r.in(n-1, venue) {
			return n
		}
		i = n - 1
	}
	return 0
}

// isInitial reports whether token i is the full stop after an initial.
func (r *reader) isInitial(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].kind == mark && r.tokens[i].mark == '.' && r.tokens[i-1].capital && utf8.RuneCountInString(r.tokens[i-1].lower) <= 2
}

// isGenitiveWord reports whether the word at token i ends as a genitive does.
func (r *reader) isGenitiveWord(i int) bool {
	w := r.tokens[i].lower
	for _, end := range r.lang.genitive {
		if endsIn(w, end) {
			return true
		}
	}
	return false
}

// sourceAfter is the noun phrase that speaks and stands after the cue, in the
// tokens [i, end).
func (r *reader) sourceAfter(i, end int) np {
	for i < end && r.in(i, adverb|hearer|time) {
		i++
	}
	if i < end && r.in(i, prep) && r.in(i-1, impersonal) { // "говорится в заявлении X"
		i++
	}
	if i < end && r.in(i, prep) { // "заявил в Бишкеке глава службы"
		for n := i + 2; n < min(end, i+8); n++ {
			if r.in(n, role) && !r.in(n-1, prep) {
				i = n
				break
			}
			if r.tokens[n].kind != word {
				break
			}
		}
	}
	n := i
	for last := i + maxSubject; n < min(end, last); {
		t := r.tokens[n]
		if t.kind == opening && t.quote-n < 8 && (n > i || r.isName(n, t.quote)) {
			n = t.quote + 1
			continue
		}
		if t.kind != word && !(r.isInitial(n) && n+1 < end && r.tokens[n+1].kind == word) || t.kind == word && n > i && t.is(prep|adverb|time|hearer|that|relative|say|venue) {
			break
		}
		if t.is(that | relative | prep) {
			break
		}
		if t.is(pronoun) {
			n++
			break
		}
		n++
	}
	if r.lang.code == "hy" && n > i {
		if s := r.armenianSource(i, n); !s.empty() {
			return s
		}
	}
	if n > i+10 {
		return np{}
	}
	return np{i, n}
}

// armenianSource cuts the places off a subject after its verb: it ends with the
// last word that bears the article.
func (r *reader) armenianSource(i, n int) np {
	for e := n - 1; e >= i; e-- {
		if w := r.tokens[e].lower; endsIn(w, "ը") || endsIn(w, "ն") && !endsIn(w, "ության") && !endsIn(w, "յան") {
			return np{i, e + 1}
		}
	}
	return np{}
}

// isObject reports whether token i can end an object or an object clause in
// Azerbaijani.
func (r *reader) isObject(i int) bool {
	if i < 0 || r.tokens[i].kind == closing {
		return i >= 0
	}
	w := r.tokens[i].lower
	for _, end := range []string{"ni", "nı", "nu", "nü", "nə", "na", "ri", "rı", "ləri", "ları"} {
		if endsIn(w, end) {
			return true
		}
	}
	return false
}
