package attribution

// participle applies the rules for "saying", "adding": the subject is that of
// the clause it belongs to, or the noun phrase right before it.
func (r *reader) participle(v verb) {
	p := v.first - 1
	f := finding{cue: np{v.k, v.k + 1}, Attribution: Attribution{Negated: v.negated, Rule: "participle"}}
	if n := len(r.found); n > r.from && r.found[n-1].Rule == "passive-second-hand" && r.found[n-1].cue.end > v.k {
		return // "quoted by X as saying"
	}
	right, c := r.rightContent(v.k + 1)
	f.channel(r, c)
	f.content = []np{right}
	switch {
	case p < r.unit.first:
		f.source = r.subjectAfterAdjunct(v.k)
		if f.source.empty() && r.startsQuote(right) && len(r.found) > 0 {
			f.source = r.found[len(r.found)-1].source
		}
		if f.source.empty() {
			return
		}
		for i := v.k + 1; i < f.source.first; i++ {
			if r.isMark(i, ",") || r.tokens[i].kind == closing && r.isMark(i-1, ",") {
				f.content[0].end = min(right.end, i+count(r.tokens[i].kind == closing))
			}
		}
	case r.tokens[p].lower == "as" && r.in(p-1, past) && r.in(p-1, say):
		return // "quoted as saying"
	case r.in(p, det|possessive), r.tokens[p].kind == word && isGenitive(r.tokens[p].lower):
		return // a noun
	case r.isMark(p, ",—") || r.tokens[p].kind == closing || r.tokens[p].is(coord|prep|sub):
		f.source = r.inherited(p + 1)
	default:
		f.source, _ = r.subjectBefore(p)
	}
	if f.source.empty() || f.content[0].empty() || r.tokens[v.k].is(weak) && !r.backed(f, v.k) {
		return
	}
	r.close(f, v.k+1, np{}, right)
}

// subjectAfterAdjunct is the subject of the clause whose opening adjunct starts
// at token k: "Calling it a sham, Smith …".
func (r *reader) subjectAfterAdjunct(k int) np {
	for i := k; i+1 < r.unit.end && i < k+maxSubject; i++ {
		if !(r.isMark(i, ",") || r.tokens[i].kind == closing && r.isMark2(i-1, ',')) {
			continue
		}
		t := r.tokens[i+1]
		if t.is(pronoun) {
			return np{i + 1, i + 2}
		}
		if t.kind == word && (t.capital || t.is(det|possessive|role)) {
			end := i + 1
			for end < r.unit.end && end < i+13 && (r.tokens[end].kind == word && !r.tokens[end].is(finite|be|have|aux|say|sub|prep|adverb) && !r.tokens[end].quoted || r.isMark(end, ".&")) {
				end++
			}
			if end > i+1 {
				return np{i + 1, end}
			}
		}
	}
	return np{}
}

// isMark2 reports whether token i is the mark m, in a quotation or not.
func (r *reader) isMark2(i int, m rune) bool {
	return i >= 0 && r.tokens[i].kind == mark && r.tokens[i].mark == m
}

// infinitive applies the rule for "went on to say", "is expected to announce".
func (r *reader) infinitive(v verb) {
	for i := v.first; i < v.k; i++ {
		if r.tokens[i].is(refuse) && r.tokens[v.k].is(talk) {
			return // "declined to comment"
		}
	}
	source := r.inherited(v.first)
	if source.empty() {
		return
	}
	right, c := r.rightContent(v.k + 1)
	f := finding{source: source, cue: np{v.first, v.k + 1}, content: []np{right}}
	if right.empty() || r.tokens[v.k].is(weak) && !r.backed(f, v.k) {
		return
	}
	f.Negated, f.Rule = v.negated, "infinitive"
	f.channel(r, c)
	r.close(f, v.k+1, np{}, right)
}

// quotedVerb applies the one rule for speech within a quotation: a pronoun or a
// name, the verb, and what it opens.
func (r *reader) quotedVerb(k int) {
	t := r.tokens[k]
	if !t.is(past|third) || t.is(nounToo) || k+2 >= r.unit.end || k <= r.unit.first || !r.tokens[k-1].quoted || r.tokens[k-1].kind != word {
		return
	}
	next, prev := r.tokens[k+1], r.tokens[k-1]
	if !next.is(that) && !r.isMark2(k+1, ',') && !r.isMark2(k+1, ':') || !prev.is(pronoun) && !prev.capital || prev.lower == "i" {
		return
	}
	end := max(k+1, r.spoken)
	for end < r.unit.end && r.tokens[end].quoted && r.tokens[end].kind != closing && !r.isMark2(end, '.') {
		end++
	}
	r.spoken = end
	r.add(finding{source: np{k - 1, k}, cue: np{k, k + 1}, content: []np{{k + 1, end}}, Attribution: Attribution{Kind: SecondHand, Rule: "nested-speech"}})
}
