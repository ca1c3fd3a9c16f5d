package attribution

// A verb is a cue with the auxiliaries and adverbs before it.
type verb struct {
	k       int // the verb itself
	first   int // the first auxiliary or adverb; k if none
	be      bool
	have    bool
	aux     bool
	to      bool
	negated bool
	hearsay bool
}

// verbAt reads the auxiliaries to the left of token k.
func (r *reader) verbAt(k int) verb {
	v := verb{k: k, first: k}
	for i := k - 1; i >= r.unit.first && i > k-8; i-- {
		t := r.tokens[i]
		if t.kind != word || t.quoted || !t.is(be|have|aux|to|negator|adverb|refuse) && t.lower != "went" && t.lower != "on" && t.lower != "go" {
			break
		}
		if t.is(refuse) && !v.to || t.lower == "on" && !v.to || (t.lower == "went" || t.lower == "go") && v.first != i+1 {
			break
		}
		if (t.lower == "that" || t.is(det)) && t.is(adverb) { // "all", "both", "half"
			if !r.in(i-1, pronoun|relative|be|have|aux) && !r.tokens[max(i-1, 0)].capital {
				break
			}
		}
		v.be, v.have, v.aux, v.to = v.be || t.is(be), v.have || t.is(have), v.aux || t.is(aux), v.to || t.is(to)
		v.negated = v.negated || t.is(negator)
		v.hearsay = v.hearsay || t.is(hearsay)
		v.first = i
	}
	// "to" alone before a noun is a preposition; adverbs at a clause's start are no part of the verb.
	return v
}

// englishVerb applies the rules for the verb at token k.
func (r *reader) englishVerb(k int) {
	t := r.tokens[k]
	if t.quoted {
		r.quotedVerb(k)
		return
	}
	if t.is(refuse) && r.declined(k) {
		return
	}
	if !t.is(say) {
		return
	}
	v := r.verbAt(k)
	switch {
	case t.is(nounToo) && !r.canBeVerb(v):
		return
	case t.capital && k > r.unit.first && !r.isHeadline() && !t.is(ing) && !r.tokens[k-1].quoted:
		return // a name: "the Tell"
	case v.to && v.have && t.is(past):
		return // "is said to have warned": the passive's
	case v.be && t.is(past) && !t.is(ing):
		r.passive(v)
	case t.is(ing) && !v.be:
		r.participle(v)
	case t.is(base) && v.to:
		r.infinitive(v)
	case t.is(base) && !t.is(past) && !v.aux && v.first == k && r.in(k-1, prep|det|possessive):
		return
	default:
		r.finiteVerb(v)
	}
}

// isHeadline reports whether most words of the unit are capitalised, as those of
// a headline are: there a capital makes no name.
func (r *reader) isHeadline() bool {
	capitals, words := 0, 0
	for i := r.unit.first; i < min(r.unit.end, r.unit.first+40); i++ {
		if t := r.tokens[i]; t.kind == word && t.class&(prep|det|coord|to|be) == 0 {
			words++
			if t.capital {
				capitals++
			}
		}
	}
	return words > 0 && capitals*4 >= words*3
}

// canBeVerb guards words that are nouns as well: a verb needs a subject before
// it and, but for the past, something that a verb governs after it.
func (r *reader) canBeVerb(v verb) bool {
	t := r.tokens[v.k]
	if v.aux || v.to && t.is(base) || v.have && t.is(past) || v.be && t.is(past|ing) {
		return true
	}
	p := v.first - 1
	if p < r.unit.first {
		return t.is(ing) && r.governs(v.k+1)
	}
	prev := r.tokens[p]
	switch {
	case t.is(past | ing):
		return !(prev.is(det|possessive) && !prev.is(pronoun|relative) && !t.is(past)) && !(t.is(past) && prev.is(possessive|det) && prev.lower != "that" && prev.lower != "all" && prev.lower != "both" && prev.lower != "this")
	case prev.is(pronoun | relative):
		return true
	case prev.is(det|possessive|prep|be|have) && prev.lower != "that":
		return false
	case prev.kind == word && isGenitive(prev.lower):
		return false
	case (prev.capital || t.is(third)) && prev.kind == word && r.afterQuote(p) && (v.k+1 >= r.unit.end || r.tokens[v.k+1].kind == mark || r.in(v.k+1, time|prep)):
		return true
	case prev.is(coord) || prev.kind != word:
		return r.governs(v.k+1) && (len(r.found) > r.from && prev.kind == word || r.isMark(p, ",)") && t.is(third))
	}
	if t.is(base) && !t.is(third) && !r.pluralBefore(p) {
		return false
	}
	return r.governs(v.k + 1)
}

// pluralBefore reports whether the word at p can be a subject in the plural.
func (r *reader) pluralBefore(p int) bool {
	w := r.tokens[p].lower
	n := len(w)
	if n > 2 && w[n-1] == 's' && w[n-2] != 's' || w == "people" || w == "police" || w == "men" || w == "women" || w == "many" || w == "some" || w == "others" {
		return true
	}
	for i := p - 1; i >= max(r.unit.first, p-6); i-- { // "Smith and Jones call"
		if r.tokens[i].lower == "and" {
			return true
		}
		if !r.tokens[i].capital {
			break
		}
	}
	return false
}

// isGenitive reports whether an English word ends as a genitive does.
func isGenitive(lower string) bool {
	n := len(lower)
	return n > 2 && (lower[n-2:] == "'s" || lower[n-2:] == "s'" || lower[n-1] == '\'')
}

// governs reports whether what starts at token i can be the object or the
// clause that a verb governs.
func (r *reader) governs(i int) bool {
	if i >= r.unit.end {
		return false
	}
	t := r.tokens[i]
	switch {
	case t.kind == opening:
		return true
	case t.kind != word:
		return r.isMark(i, ":")
	case t.lower == "for" || t.lower == "on" || t.lower == "out" || t.lower == "to":
		return !r.tokens[i-1].is(nounToo) || t.lower == "out" || r.tokens[i-1].lower == "calls" || r.tokens[i-1].lower == "call" || r.tokens[i-1].lower == "points"
	case t.is(det | possessive | pronoun | that | relative):
		return true
	case t.is(prep | be | have | aux | coord | time):
		return t.lower == "how" || t.lower == "what"
	case t.is(sub):
		return t.lower == "what" || t.lower == "how" || t.lower == "why" || t.lower == "whether" || t.lower == "where"
	}
	return t.capital || t.lower == "him" || t.lower == "them" || t.lower == "me" || t.lower == "us"
}

// afterQuote reports whether a quotation ends a few words before token p.
func (r *reader) afterQuote(p int) bool {
	for i := p; i >= max(r.unit.first, p-6); i-- {
		if t := r.tokens[i]; t.kind != word {
			return t.kind == closing
		}
	}
	return false
}
