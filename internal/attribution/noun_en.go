package attribution

// reportNoun applies the rule for "X's claim that …", "her response was: …",
// "the crowd's chants of “…”". k is the noun.
func (r *reader) reportNoun(k int) bool {
	i := k + 1
	if r.in(i, be) {
		i++
	}
	direct := i < r.unit.end && (r.tokens[i].kind == opening || r.isMark(i, ":") || (r.in(i, prep) || r.isMark(i, ",")) && i+1 < r.unit.end && r.tokens[i+1].kind == opening)
	if !direct && !r.in(i, that) {
		return false
	}
	owner := k - 1
	for owner > r.unit.first && owner > k-4 && r.tokens[owner].kind == word && !isGenitive(r.tokens[owner].lower) && !r.in(owner, possessive|prep|det|say|be) {
		owner--
	}
	if owner < r.unit.first || r.tokens[owner].kind != word || r.tokens[owner].quoted {
		return false
	}
	source := np{owner, owner + 1}
	switch {
	case r.in(owner, possessive) && r.tokens[owner].lower != "its":
	case isGenitive(r.tokens[owner].lower):
		source = r.walk(owner)
	default:
		return false
	}
	if source.empty() {
		return false
	}
	content := r.trim(np{i, r.contentEnd(i)})
	if r.in(i, prep) {
		content = np{i + 1, r.quotesEnd(i + 1)}
	}
	f := finding{source: source, cue: np{k, k + 1}, content: []np{content}}
	f.Rule = "noun"
	return r.add(f)
}
