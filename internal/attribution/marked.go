package attribution

// The rules of this file are for languages that mark a report: by a word that
// opens the reported clause ("что", "որ", "ki"), by a dash after what was
// said, or by the case of what was said. The tables give the words.

// markedUnit applies the rules to one unit.
func (r *reader) markedUnit() {
	if r.secondHandPhrase() || r.declinedMarked() || r.quoteThenClause() {
		return
	}
	for k := r.unit.first; k < r.unit.end; k++ {
		t := r.tokens[k]
		if r.isDash(k) && r.dashClause(k) {
			k = max(k, r.done-1)
			continue
		}
		if t.kind != word || t.quoted || k < r.done {
			continue
		}
		if n := r.phraseAt(k, r.lang.own); n > 0 {
			f := finding{source: np{k + 1, k + 2}, cue: np{k, k + n}, content: []np{r.trim(np{k + n, r.unit.end})}}
			f.Rule = "phrase-source-content"
			if left := r.leftOf(k); !left.empty() && r.isMark(k-1, ",") {
				f.content = append([]np{left}, f.content...)
			}
			r.keep(f, k+n)
			k += n - 1
			continue
		}
		if n := r.phraseAt(k, r.lang.before); n > 0 && k+n < r.unit.end && r.tokens[k+n].kind != mark {
			r.phraseBefore(k, k+n)
			continue
		}
		if n := r.phraseAt(k, r.lang.after); n > 0 {
			r.phraseAfter(k, k+n)
			continue
		}
		if c := r.cueAt(k); !c.empty() {
			r.markedVerb(c)
			k = c.end - 1
		}
	}
}

// isDash reports whether token k is a dash after the mark that ends what was
// said.
func (r *reader) isDash(k int) bool {
	t := r.tokens[k]
	if t.kind != mark || t.mark != '—' || k <= r.unit.first {
		return false
	}
	p := r.tokens[k-1]
	return p.kind == closing || p.kind == mark && (p.mark == ',' || p.mark == '.' || p.mark == '!' || p.mark == '?' || p.mark == '…')
}

// cueAt returns the cue that starts at token k, with its auxiliary, or of which
// k is the noun before a light verb.
func (r *reader) cueAt(k int) np {
	t := r.tokens[k]
	switch {
	case t.is(say):
		c := np{k, k + 1}
		if r.in(k+1, aux) && r.lang.code == "hy" {
			c.end++
		} else if r.in(k-1, aux) && r.lang.code == "hy" {
			c.first--
		}
		return c
	case t.is(sayNoun) && k+1 < r.unit.end && r.tokens[k+1].is(light):
		return np{k, k + 2}
	}
	return np{}
}

// negatedCue reports whether the cue is negated.
func (r *reader) negatedCue(c np) bool {
	for i := max(c.first-1, r.unit.first); i < c.end; i++ {
		if r.tokens[i].is(negator) {
			return true
		}
	}
	return false
}

// markedVerb applies the rules for a cue outside of a dash clause.
func (r *reader) markedVerb(c np) {
	f := finding{cue: c}
	f.Negated = r.negatedCue(c)
	i := c.end
	if r.in(i, that) && r.lang.code == "az" {
		i++
	}
	source := r.markedSource(c)
	if r.afterConjunction(c.first) {
		if len(r.found) > r.from {
			source = r.found[len(r.found)-1].source
		} else if e := r.personEnd(r.unit.first, c.first); e > 0 && !source.empty() {
			source.end = e
		} else {
			source = np{}
		}
	}
	// What opens what was said: "that", a colon, a quotation, after an aside.
	for n := i; n < r.unit.end && n < i+12; n++ {
		t := r.tokens[n]
		opens := t.kind == opening && !r.in(c.first, naming) && !r.isName(n, t.quote) || r.isMark(n, ":՝.") && n+1 < r.unit.end
		if opens || r.in(n, that) && (n > i || r.isMark(n-1, ",")) || r.in(c.end, that) && n == i && r.lang.code == "az" {
			if source.empty() {
				source = r.sourceAfter(c.end, n)
			}
			f.content = []np{r.trim(np{n, r.unit.end})}
			f.Rule = "subject-cue-content"
			if left := r.leftOf(c.first); opens && r.isMark(c.first-1, ",") && r.markedSource(c).empty() {
				f.content, f.Rule = append([]np{left}, f.content...), "content-cue-source-content"
			}
			if source.empty() {
				if !r.tokens[c.first].is(impersonal) {
					return
				}
				f.Kind, f.Rule = SecondHand, "impersonal-cue"
			}
			f.source = source
			r.keep(f, n)
			return
		}
		if t.kind != word && !r.isMark(n, ",") || r.in(n, relative) {
			break
		}
	}
	r.unmarkedContent(f, c, source)
}

// unmarkedContent applies the rules where nothing opens what was said: it
// stands before the cue in a clause or a case of its own, or right after it.
func (r *reader) unmarkedContent(f finding, c, source np) {
	comma := c.first - 1
	for comma > r.unit.first && !r.isMark(comma, ",") && r.tokens[comma].kind == word && r.in(comma, negator|adverb) {
		comma--
	}
	switch after := r.sourceAfter(c.end, r.unit.end); {
	case r.asWord(c.first - 1): // "как сообщает X, …"
		f.source, f.Rule = after, "as-cue-source-content"
		f.content = []np{r.trim(np{after.end, r.unit.end})}
		if after.empty() || c.first-1 > r.unit.first {
			f.content = []np{r.trim(np{r.unit.first, c.first - 1})}
		}
	case r.isMark(comma, ",") && !after.empty() && c.first-r.unit.first > 2 && source.empty():
		f.source, f.Rule = after, "content-cue-source"
		f.content = []np{r.trim(np{r.unit.first, comma})}
	case r.lang.code == "az" && c.first-r.unit.first >= 2:
		s := r.nominative(r.loosePronoun(c.first), c.first)
		f.source, f.Rule = s, "source-content-cue"
		f.content = []np{r.trim(np{s.end, c.first})}
		if !r.isObject(c.first - 1) {
			return
		}
	case !source.empty() && r.lang.code != "az" && c.first <= source.end && c.end < r.unit.end && r.tokens[c.end].kind == word:
		f.source, f.Rule = source, "source-cue-object"
		f.content = []np{r.trim(np{c.end, r.clauseEnd(c.end)})}
		if r.in(c.end, prep|time|adverb) {
			return
		}
	case !source.empty() && r.in(c.first, naming) && c.first > source.end && c.end < r.unit.end:
		f.source, f.Rule = source, "naming"
		f.content = []np{{source.end, c.first}, r.trim(np{c.end, r.unit.end})}
	case !source.empty() && r.lang.code == "hy" && !r.markedAdjunct(source.end, c.first):
		f.source, f.Rule = source, "source-object-cue"
		f.content = []np{r.trim(np{source.end, c.first})}
	default:
		return
	}
	if !f.source.empty() {
		r.keep(f, c.end)
	}
}

// afterConjunction reports whether a conjunction joins the verb at token i to
// an earlier one of the same subject.
func (r *reader) afterConjunction(i int) bool {
	for i > r.unit.first && r.in(i-1, negator|adverb|aux) {
		i--
	}
	return r.in(i-1, coord)
}

// loosePronoun is the pronoun that stands by itself before token end, or the
// first token that is not read yet.
func (r *reader) loosePronoun(end int) int {
	for i := max(r.unit.first, end-maxSubject, r.done); i+1 < end; i++ {
		if r.in(i, pronoun) && !r.in(i, possessive) && r.isMark(i+1, ",") {
			return i
		}
	}
	i := max(r.unit.first, r.done)
	for i < end && r.tokens[i].kind == mark {
		i++
	}
	return i
}

// markedAdjunct reports whether what stands between a source and its cue is no
// object.
func (r *reader) markedAdjunct(first, end int) bool {
	return first >= end || r.in(first, adverb|time|hearer)
}

// keep adds f and marks the unit as read up to token n.
func (r *reader) keep(f finding, n int) {
	if r.add(f) {
		r.done = max(r.done, n)
	}
}

// asWord reports whether token i is the "as" of "as X reports".
func (r *reader) asWord(i int) bool { return r.in(i, as) }

// clauseEnd is the end of the clause that holds token i.
func (r *reader) clauseEnd(i int) int {
	for last := i + maxContent; i < min(r.unit.end, last) && !r.isMark(i, ",;"); {
		if t := r.tokens[i]; t.kind == opening && t.quote > i {
			i = t.quote
		}
		i++
	}
	return min(i, r.unit.end)
}
