package attribution

// side says which text around a cue is what was said.
type side int

const (
	rightOnly side = iota
	leftOnly
	both
)

// leftContent is the text before the token at, if it ends as content does: with
// a quotation, a comma, a question mark or a dash.
func (r *reader) leftContent(at int) np {
	if at <= r.done {
		return np{}
	}
	if t := r.tokens[at-1]; t.kind != closing && !r.isMark(at-1, ",?!—…") {
		return np{}
	}
	left := r.trim(np{r.done, at})
	if !r.hasWord(left) {
		return np{}
	}
	return left
}

func (r *reader) startsQuote(p np) bool { return !p.empty() && r.tokens[p.first].kind == opening }

func (r *reader) endsQuote(p np) bool {
	return !p.empty() && r.tokens[p.end-1].kind == closing
}

// sides decides between the text before a subject and its verb and the text
// after them.
func (r *reader) sides(left, right np, v verb) side {
	contentful := r.contentful(right, v)
	switch {
	case left.empty():
		return rightOnly
	case r.endsQuote(left):
		if r.startsQuote(left) || r.wideQuote(left) {
			if r.startsQuote(right) {
				return both
			}
			if contentful && r.in(right.first, that) {
				return rightOnly
			}
			return leftOnly
		}
		if contentful {
			return rightOnly
		}
		return leftOnly
	case r.isAdjunct(left):
		if right.empty() || !contentful && !r.opensContent(right) {
			return leftOnly
		}
		return rightOnly
	case right.empty() || !contentful:
		return leftOnly
	case r.isMark(right.first-1, ","):
		return both // "The bill, she said, is dead"
	}
	return rightOnly
}

// opensContent reports whether right can be what was said, taken loosely.
func (r *reader) opensContent(right np) bool {
	return right.end-right.first > 2
}

// wideQuote reports whether most of p is quoted.
func (r *reader) wideQuote(p np) bool {
	q := r.tokens[p.end-1].quote
	return p.end-q > q-p.first
}

// isAdjunct reports whether text before a subject is an adjunct to its clause.
func (r *reader) isAdjunct(p np) bool {
	return r.opensAdjunct(p) || p.end-p.first <= 2 && r.tokens[p.first].is(notName|time|adverb)
}

// contentful reports whether what follows a verb can be the whole of what was
// said, rather than a date, a place or a hearer.
func (r *reader) contentful(right np, v verb) bool {
	if right.empty() {
		return false
	}
	t := r.tokens[right.first]
	switch {
	case t.kind == opening:
		return true
	case t.kind != word:
		return false
	case t.is(that):
		return true
	case right.end-right.first < 3:
		return false
	case r.isMark(right.first-1, ","):
		return !t.is(ing|prep|sub|relative|adverb|coord|time|role) && !(t.is(det) && !r.hasFinite(right))
	case t.is(pronoun | det | possessive):
		return true
	case t.is(prep | sub | coord | time | ing | adverb):
		return t.is(sub) && !t.is(prep) && t.class&coord == 0 && (t.lower == "what" || t.lower == "how" || t.lower == "why" || t.lower == "if" || t.lower == "there")
	}
	return true
}

// rightContent is the text after a cue that ends before token k, without the
// hearer, the time and the place that stand first, and the channel among them.
func (r *reader) rightContent(k int) (content, channel np) {
	if r.isMark(r.unit.end-1, ":") && k >= r.unit.end-1 {
		return r.announced(), np{}
	}
	i, channel := r.skipAdjuncts(k)
	if content = r.trim(np{i, r.contentEnd(i)}); content.empty() {
		content = r.announced()
	}
	return content, channel
}

// announced is the paragraph after a unit that ends with a colon.
func (r *reader) announced() np {
	if !r.isMark(r.unit.end-1, ":") || r.at+1 >= len(r.units) || !r.units[r.at+1].opens {
		return np{}
	}
	if r.next == nil {
		p := np{r.units[r.at+1].first, r.units[r.at+1].end}
		for i := r.at + 2; i < len(r.units) && !r.units[i].opens; i++ {
			p.end = r.units[i].end
		}
		r.next = &p
	}
	return *r.next
}

// channel keeps where it was said.
func (f *finding) channel(r *reader, p np) {
	if !p.empty() {
		s := r.span(p)
		f.Channel = &s
	}
}
