package attribution

import "strings"

// contentEnd is where what was said ends that starts at i: at the end of the
// unit, or before a clause that speaks for itself.
func (r *reader) contentEnd(i int) int {
	if i < r.unit.end && r.tokens[i].kind == opening && !r.isName(i, r.tokens[i].quote) {
		end := r.quotesEnd(i)
		if r.tokens[i].quote-i > 6 || end >= r.unit.end || r.tokens[end].kind != word || r.in(end, coord|sub|prep|time) && !r.in(end, that) && r.tokens[end].lower != "where" {
			return end
		}
	}
	start := i + 1
	if n := r.endless; n.unit == r.at && n.first <= i && i < n.end && !r.tokens[i].quoted {
		start = max(start, n.end) // looked through already
	}
	end, looked := r.endWithin(start, min(r.unit.end, i+maxContent))
	if i < r.unit.end && !r.tokens[i].quoted {
		r.endless = stretch{np{i, looked}, r.at}
	}
	if end == 0 {
		end = max(r.unit.end, i)
	}
	return end
}

// endWithin looks in tokens [n, last) for the clause before which a content
// ends, 0 if there is none, and says up to where there is none.
func (r *reader) endWithin(n, last int) (end, looked int) {
	for ; n < last; n++ {
		t := r.tokens[n]
		if t.kind == opening && t.quote > n {
			if r.endsAfterQuote(t.quote + 1) {
				return t.quote + 1, n
			}
			n = t.quote
			continue
		}
		if r.isMark(n, ",—") && n+1 < r.unit.end {
			next := r.tokens[n+1]
			if next.is(ing) && next.is(say) && !next.is(nounToo) && next.lower != "including" {
				return n, n
			}
			if r.phraseAt(n+1, r.lang.before) > 0 {
				return n, n
			}
			if next.is(coord) && r.in(n+2, say) && r.in(n+2, past|third) && !r.in(n+2, nounToo) {
				return n, n
			}
		}
		if t.is(coord) && r.in(n+1, say) && r.in(n+1, past|third) && (!r.in(n+1, nounToo) || t.lower == "but") && strings.Contains("and but then", t.lower) {
			return n, n
		}
	}
	return 0, n
}

// endsAfterQuote reports whether the clause that holds a quotation ends with it,
// by the token i that follows: a conjunction, a relative, a participle, unless
// another quotation comes soon.
func (r *reader) endsAfterQuote(i int) bool {
	comma := r.tokens[i-1].kind == closing && r.isMark2(i-2, ',')
	if r.isMark(i, ",") {
		comma = true
		i++
	}
	if i >= r.unit.end || r.tokens[i].kind != word {
		return false
	}
	for n := i; n < min(r.unit.end, i+8); n++ {
		if r.tokens[n].kind == opening {
			return false
		}
	}
	t := r.tokens[i]
	switch {
	case t.is(coord):
		return comma || r.in(i+1, say|finite|ing) && !r.in(i+1, nounToo) || i+1 < r.unit.end && endsIn(r.tokens[i+1].lower, "ed")
	case t.lower == "as", t.lower == "when", t.lower == "before", t.lower == "after", t.lower == "while":
		return true
	case t.is(relative | ing):
		return comma
	}
	return false
}

// quotesEnd is where the quotation at i ends, with those that follow within a
// few words of it.
func (r *reader) quotesEnd(i int) int {
	end := r.tokens[i].quote + 1
	if end <= i {
		return r.unit.end
	}
	for n := end; n < min(r.unit.end, end+6); n++ {
		t := r.tokens[n]
		if t.is(say) || r.isMark(n, ";—") {
			break
		}
		if t.kind == opening && t.quote > n {
			end = t.quote + 1
			n = t.quote
		}
	}
	return min(end, r.unit.end)
}

// resumed is the rest of a quotation that a cue with an aside of any length
// interrupts: `"…," he said in a letter that he sent to Jones, "…"`.
func (r *reader) resumed(k int) np {
	for n := k; n < r.unit.end && n < k+2*maxSubject; n++ {
		t := r.tokens[n]
		if t.kind == opening {
			if (r.isMark(n-1, ",:—") || r.in(n-1, coord) || r.in(n-1, that)) && t.quote-n > 2 {
				return r.trim(np{n, r.contentEnd(n)})
			}
			n = max(n, t.quote)
			continue
		}
		if t.is(say) && t.is(past|third) && !t.is(nounToo) && r.in(n-1, pronoun) {
			return np{}
		}
	}
	return np{}
}
