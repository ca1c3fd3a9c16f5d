package attribution

// accordingTo applies the rule for a phrase before who speaks: "according to
// X, …", "…, according to X".
func (r *reader) accordingTo(k, after int) {
	left := r.leftOf(k)
	if r.isMark(k-1, ",") && r.done > r.unit.first {
		left = r.trim(np{r.unit.first, k}) // what another said, as this source has it
	}
	front := left.empty() || r.isMark(k-1, ",") && !r.endsQuote(left) && !r.hasFinite(left) || r.in(k-1, that|coord|sub)
	source := r.phraseFrom(after, front)
	if source.empty() {
		return
	}
	f := finding{source: source, cue: np{k, after}}
	switch {
	case front && (left.empty() || r.hasWord(np{source.end, r.unit.end})):
		f.content, f.Rule = []np{r.trim(np{source.end, r.contentEnd(source.end)})}, "phrase-source-content"
	default:
		f.content, f.Rule = []np{left}, "content-phrase-source"
		if right := (np{source.end, r.contentEnd(source.end)}); r.isMark(k-1, ",") && r.isMark(source.end, ",") && r.startsQuote(r.trim(right)) {
			f.content = append(f.content, r.trim(right))
		}
	}
	if r.add(f) {
		r.done = max(r.done, source.end)
	}
}

// leftOf is what stands in the unit before token k and is not read yet.
func (r *reader) leftOf(k int) np {
	left := r.trim(np{r.done, k})
	if r.done >= k || !r.hasWord(left) {
		return np{}
	}
	return left
}
