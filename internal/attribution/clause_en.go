package attribution

// finiteVerb applies the rules for a verb with a subject of its own.
func (r *reader) finiteVerb(v verb) {
	if v.first == v.k && r.tokens[v.k].is(invert) && r.invertedVerb(v) {
		return
	}
	source, inherits := r.subjectBefore(v.first - 1)
	if source.empty() {
		return
	}
	f := finding{source: source, cue: np{v.first, v.k + 1}}
	if r.tokens[v.first].is(adverb) {
		f.cue.first = r.firstNonAdverb(v)
	}
	f.Negated = v.negated
	if v.hearsay {
		f.Kind = SecondHand
	}
	left := r.leftContent(min(source.first, v.first))
	if inherits || r.in(source.end-1, relative) {
		left = np{}
	}
	right, c := r.rightContent(v.k + 1)
	f.channel(r, c)
	if r.endsQuote(left) && !r.startsQuote(right) {
		if more := r.resumed(v.k + 1); !more.empty() {
			right = more
		}
	}
	switch side := r.sides(left, right, v); side {
	case both:
		f.content, f.Rule = []np{left, right}, "content-subject-cue-content"
	case leftOnly:
		f.content, f.Rule = []np{left}, "content-subject-cue"
	default:
		f.content, f.Rule = []np{right}, "subject-cue-content"
		if inherits {
			f.Rule = "coordinated-cue"
		}
	}
	if f.content[0].first < r.unit.end && r.tokens[f.content[0].first].kind == opening && f.Rule == "content-subject-cue" {
		f.Rule = "quote-subject-cue"
	}
	if r.tokens[v.k].is(weak) && !r.backed(f, v.k) {
		return
	}
	if v.negated && r.tokens[v.k].is(talk) && r.in(f.content[0].first, to|prep) {
		f.Kind, f.Rule, f.Negated = NoStatement, "declined", false // "did not respond to a request"
	}
	r.close(f, v.k+1, left, right)
}

// backed reports whether a weak cue stands by a quotation or opens a clause
// with "that", so that it reports speech.
func (r *reader) backed(f finding, k int) bool {
	c := f.content[0]
	if c.end <= f.cue.first {
		return r.endsQuote(c) || r.tokens[k].is(invert) && len(f.content) == 1 && !r.in(k+1, prep|to)
	}
	for i := c.first; i < min(c.end, c.first+12); i++ {
		if r.tokens[i].kind == opening && (i == c.first || !r.isName(i, r.tokens[i].quote)) {
			return true
		}
	}
	return r.in(c.first, that) || r.isMark(k+1, ":")
}

// firstNonAdverb is where the verb starts without the adverbs before it.
func (r *reader) firstNonAdverb(v verb) int {
	i := v.first
	for i < v.k && r.tokens[i].is(adverb) && !r.tokens[i].is(negator|have|be|aux) {
		i++
	}
	return i
}

// close adds f and moves the point up to which the unit is read.
func (r *reader) close(f finding, after int, left, right np) {
	if !right.empty() && len(f.content) > 0 && f.content[len(f.content)-1] == right {
		r.cut(f.source, f.cue)
	}
	if r.add(f) {
		r.done = max(r.done, after)
		if f.content[len(f.content)-1] == left {
			r.done = max(r.done, right.first)
		}
	}
}

// cut ends the content of an earlier attribution where a clause with a speaker
// of its own begins: ", but Smith said".
func (r *reader) cut(source, cue np) {
	at := min(source.first, cue.first)
	if source.empty() {
		at = cue.first
	}
	if at-1 <= r.unit.first || !(r.in(at-1, coord|sub) && (r.isMark(at-2, ",") || r.isMark(at-2, ";")) || r.isMark(at-1, ";—")) {
		return
	}
	for i := len(r.found) - 1; i >= max(r.from, len(r.found)-chainReach); i-- {
		f := &r.found[i]
		n := len(f.content) - 1
		if c := f.content[n]; c.first < at-1 && c.end > at {
			if c = r.trim(np{c.first, at - 1}); r.hasWord(c) {
				f.content[n], f.Content[n] = c, r.span(c)
			}
		}
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
