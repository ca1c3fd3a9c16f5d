package attribution

// invertedVerb applies the rules for a subject that follows its verb: `"…,"
// said Smith`.
func (r *reader) invertedVerb(v verb) bool {
	k := v.k
	quote := k > r.unit.first && r.tokens[k-1].kind == closing
	comma := k > r.unit.first && r.isMark(k-1, ",—")
	if !quote && !comma && k > r.unit.first || k+1 >= r.unit.end || r.tokens[k].is(ing) {
		return false
	}
	next := r.tokens[k+1]
	if next.kind != word && next.kind != opening || next.quoted && !r.isName(k+1, next.quote) {
		return false
	}
	if !next.capital && !next.is(det|possessive|role|pronoun) || next.is(that) && !next.is(det) || next.is(time) && next.capital {
		return false
	}
	if next.lower == "that" || next.is(pronoun) && !(k+2 >= r.unit.end || r.tokens[k+2].kind != word) {
		return false
	}
	if r.tokens[k].is(tell) && r.tokens[k].is(past) && !quote {
		return false
	}
	source := r.nounPhraseAfter(k + 1)
	if source.empty() || comma && !r.isSpeakerLike(source, r.hasFinite(np{r.done, k})) {
		return false
	}
	end := source.end
	if !quote && !r.closes(k, end) {
		return false // "Smith, a lawyer, said the deal …"
	}
	left := r.leftContent(k)
	f := finding{source: source, cue: np{k, k + 1}}
	right, c := r.rightContent(end)
	f.channel(r, c)
	if (quote || k == r.unit.first) && !r.startsQuote(right) {
		if more := r.resumed(end); !more.empty() {
			right = more
		}
	}
	switch {
	case k == r.unit.first:
		if !r.startsQuote(right) {
			return false
		}
		f.content, f.Rule = []np{right}, "cue-subject-content"
	case left.empty():
		return false
	case r.startsQuote(right):
		f.content, f.Rule = []np{left, right}, "content-cue-subject-content"
	default:
		f.content, f.Rule = []np{left}, "content-cue-subject"
		if quote {
			f.Rule = "quote-cue-subject"
		}
	}
	r.close(f, end, left, right)
	return true
}

// isSpeakerLike reports whether a phrase after a comma and a verb is more likely
// the subject than the object: a name, or a role after a whole clause.
func (r *reader) isSpeakerLike(p np, clause bool) bool {
	for i := p.first; i < p.end && i < p.first+6 && !r.isMark(i, ","); i++ {
		t := r.tokens[i]
		if t.is(pronoun) || t.capital && (clause || i == p.first) || clause && t.is(role) {
			return true
		}
	}
	return false
}

// closes reports whether a clause with the verb k can end before token i.
func (r *reader) closes(k, i int) bool {
	if i >= r.unit.end || r.tokens[i].kind != word || r.tokens[i].is(time|relative) {
		return true
	}
	if !r.tokens[i].is(prep | sub) {
		return false
	}
	end := i
	for end < r.unit.end && end < i+maxSubject && r.tokens[end].kind == word {
		end++
	}
	return r.hasFinite(np{r.done, k}) && !r.hasFinite(np{i, end})
}
