package attribution

// residual applies the rule for a quotation that no cue of the table governs:
// the verb of the clause in which it stands is its cue, whatever it means.
func (r *reader) residual() {
	for i := r.unit.first; i < r.unit.end; i++ {
		t := r.tokens[i]
		if t.kind != opening || t.quote <= i {
			continue
		}
		switch {
		case t.quote-i <= 2 || r.covered(i):
		case i == r.unit.first && r.quoteThenVerb(i):
		case !r.isName(i, t.quote):
			r.quoteInClause(i, np{})
		}
		i = t.quote
	}
	if p := r.announced(); !p.empty() && r.tokens[p.first].kind == opening && !r.covered(p.first) {
		r.quoteInClause(r.unit.end-1, p)
	}
}

// quoteThenVerb applies the rule for a sentence that opens with a quotation and
// goes on with a name and any verb: `"…," beamed Smith`, `"…," she shot back`.
func (r *reader) quoteThenVerb(open int) bool {
	i := r.tokens[open].quote + 1
	if i+1 >= r.unit.end || r.tokens[i].kind != word || !r.isMark2(i-2, ',') && !r.isMark2(i-2, '?') && !r.isMark2(i-2, '!') {
		return false
	}
	f := finding{content: []np{{open, i}}}
	f.Rule = "quote-any-verb"
	switch t := r.tokens[i]; {
	case !t.capital && (endsIn(t.lower, "ed") || t.is(say|finite) && !t.is(be|have|aux)) && r.tokens[i+1].capital:
		f.cue, f.source = np{i, i + 1}, r.nounPhraseAfter(i+1)
	case t.is(pronoun):
		f.cue, f.source = np{i + 1, i + 2}, np{i, i + 1}
	case t.capital:
		end := i + 1
		for end < r.unit.end && (r.tokens[end].capital || r.isMark(end, ".")) {
			end++
		}
		f.cue, f.source = np{end, end + 1}, np{i, end}
	}
	if f.cue.empty() || f.cue.end > r.unit.end || r.tokens[f.cue.first].kind != word || r.tokens[f.cue.first].class&(prep|det|be|coord|sub|relative) != 0 {
		return false
	}
	return r.add(f)
}

// covered reports whether token i belongs to the content of an attribution of
// the unit.
func (r *reader) covered(i int) bool {
	for n := len(r.found) - 1; n >= max(r.from, len(r.found)-4*chainReach); n-- {
		for _, c := range r.found[n].content {
			if c.first <= i && i < c.end {
				return true
			}
		}
	}
	return false
}

// quoteInClause adds the attribution for the quotation at token open, or for
// the paragraph that the clause announces.
func (r *reader) quoteInClause(open int, announced np) {
	subject, k := r.clauseSubject(open), 0
	if k = r.coordinatedVerb(open); k > 0 {
		subject = r.inherited(k)
	} else {
		k = subject.end
	}
	if subject.empty() {
		return
	}
	first := k
	for k < open && r.in(k, adverb|have|aux|negator) {
		k++
	}
	if k >= open || r.tokens[k].kind != word || r.tokens[k].class&(prep|det|coord|sub|relative|be|to|possessive|finite) != 0 || r.tokens[k].capital {
		return
	}
	f := finding{source: subject, cue: np{first, k + 1}, content: []np{{k + 1, r.quotesEnd(open)}}}
	f.Rule = "quote-in-clause"
	if !announced.empty() {
		f.content, f.Rule = []np{announced}, "announced-quote"
	}
	r.add(f)
}

// clauseSubject is the subject of the clause in which token i stands.
func (r *reader) clauseSubject(i int) np {
	first := r.unit.first
	for n := i - 1; n > first && n > i-maxSubject; n-- {
		if r.isMark(n, ";") || r.in(n, coord) && r.isMark(n-1, ",") {
			first = n + 1
		}
	}
	if first == r.unit.first {
		p := r.mainSubject(i)
		return p
	}
	saved := r.unit
	r.unit.first = first
	p := r.findSubject()
	r.unit = saved
	if p.end < i {
		return p
	}
	return np{}
}

// coordinatedVerb is the verb that a conjunction joins to an earlier one of the
// same subject, before the quotation at open, or 0: "… and waved a sign".
func (r *reader) coordinatedVerb(open int) int {
	for i := open - 1; i > r.unit.first && i > open-12; i-- {
		t := r.tokens[i]
		if t.kind != word || t.quoted || t.is(relative|that|pronoun) {
			return 0
		}
		if t.is(coord) && i+1 < open {
			if w := r.tokens[i+1]; !w.capital && w.class&(det|prep|possessive|pronoun|sub) == 0 && (endsIn(w.lower, "ed") || w.is(finite|say) && !w.is(be)) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// endsIn reports whether word ends so and has two letters or more before that.
func endsIn(word, end string) bool {
	return len(word) > len(end)+1 && word[len(word)-len(end):] == end
}
