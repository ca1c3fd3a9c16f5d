package attribution

// passive applies the rules for "was quoted as saying", "is said to have",
// which are at second hand, and for "was described by X as".
func (r *reader) passive(v verb) {
	t := r.tokens[v.k]
	next := v.k + 1
	if next >= r.unit.end {
		return
	}
	switch t.lower {
	case "quoted", "cited", "said", "reported", "believed", "thought", "alleged", "claimed", "rumored", "understood", "known", "expected", "estimated":
		if r.secondHand(v) {
			return
		}
	}
	if t.is(weak) || r.in(v.first-1, relative|that) {
		return
	}
	for by := next; by < r.unit.end && by < next+12; by++ {
		if r.tokens[by].kind != word || r.tokens[by].quoted || r.in(by, that|relative|be|have|aux) {
			return
		}
		if r.tokens[by].lower != "by" || by+1 >= r.unit.end {
			continue
		}
		source := r.nounPhraseAfter(by + 1)
		if source.empty() || !r.tokens[source.first].capital && !r.in(source.first, det|possessive|role|pronoun) {
			return
		}
		f := finding{source: source, cue: np{v.first, v.k + 1}}
		f.Negated, f.Rule = v.negated, "passive-by"
		right := r.trim(np{source.end, r.contentEnd(source.end)})
		if right.empty() || r.isMark(source.end, ",;") {
			subject, _ := r.subjectBefore(v.first - 1)
			right = subject
		}
		f.content = []np{right}
		r.add(f)
		return
	}
}

// secondHand applies the rule for a speaker whose words somebody else passes
// on.
func (r *reader) secondHand(v verb) bool {
	next := v.k + 1
	t := r.tokens[next]
	var reporter np
	if t.lower == "by" && t.kind == word { // "was quoted by X as saying"
		if reporter = r.nounPhraseAfter(next + 1); reporter.empty() || reporter.end+1 >= r.unit.end {
			return false
		}
		next = reporter.end
		t = r.tokens[next]
	}
	from := next
	switch {
	case t.lower == "as" && r.in(next+1, say) && r.in(next+1, ing):
		from = next + 2
	case t.lower == "to" && r.in(next+1, have|be|say):
		from = next
	case t.is(that) && reporter.empty() && r.tokens[max(v.first-1, 0)].lower == "it" && r.tokens[max(v.first-2, 0)].lower != "let":
		f := finding{cue: np{v.first, v.k + 1}, content: []np{r.trim(np{next, r.contentEnd(next)})}}
		f.Kind, f.Rule, f.Negated = SecondHand, "impersonal-passive", v.negated
		return r.add(f)
	default:
		return false
	}
	source, _ := r.subjectBefore(v.first - 1)
	if source.empty() {
		return false
	}
	cue := np{v.first, v.k + 1}
	if from > next {
		cue.end = from
	}
	right, c := r.rightContent(from)
	f := finding{source: source, cue: cue, content: []np{right}}
	f.Kind, f.Rule, f.Negated = SecondHand, "passive-second-hand", v.negated
	f.Reporter = r.span(reporter)
	f.channel(r, c)
	left := r.leftContent(source.first)
	if r.endsQuote(left) && !r.startsQuote(right) {
		f.content = []np{left}
	}
	r.close(f, from, left, right)
	return true
}

// declined applies the rule for those who would not speak: "declined to
// comment", "did not respond to requests".
func (r *reader) declined(k int) bool {
	if !r.in(k+1, to) || !r.in(k+2, talk) {
		return false
	}
	v := r.verbAt(k)
	source, _ := r.subjectBefore(v.first - 1)
	if source.empty() {
		return false
	}
	end := r.contentEnd(k + 2)
	f := finding{source: source, cue: np{v.first, k + 1}, content: []np{{k + 1, end}}}
	f.Rule = "declined"
	f.Kind = NoStatement
	return r.add(f)
}
