package attribution

// readUnit applies the sieve to one unit.
func (r *reader) readUnit() {
	if r.dashed() || r.floating() {
		return
	}
	r.colon()
	if !r.lang.english {
		r.markedUnit()
		return
	}
	defer r.residual()
	for k := r.unit.first; k < r.unit.end; k++ {
		t := r.tokens[k]
		if t.kind != word {
			continue
		}
		if n := r.phraseAt(k, r.lang.before); n > 0 && !t.quoted {
			r.accordingTo(k, k+n)
			k += n - 1
			continue
		}
		if t.is(statement) && !t.quoted && r.reportNoun(k) {
			continue
		}
		if t.is(say | refuse) {
			r.englishVerb(k)
		}
	}
}

// phraseAt returns the length of the longest phrase that starts at token k.
func (r *reader) phraseAt(k int, phrases []phrase) int {
	longest := 0
	for _, p := range phrases {
		if len(p) <= longest || k+len(p) > r.unit.end {
			continue
		}
		same := true
		for i, w := range p {
			same = same && r.tokens[k+i].kind == word && r.tokens[k+i].lower == w
		}
		if same {
			longest = len(p)
		}
	}
	return longest
}
