package verify

import (
	"strings"
	"unicode"

	"parley/summarize/brief"
)

// Locate looks for the words that a model gave as the article's. The numbers of
// the sentences in which the model says that they stand, near, are a
// preference, not a limit.
//
// If Match is verified, Quote is copied from the article (an edited one keeps
// its ellipses and brackets), Span is the place, from the first word to the
// last, and Sentences are those that it touches. Otherwise Quote and Sentences
// are as they were given; with [brief.Near], Span is the place that comes
// nearest.
func (a *Article) Locate(quote string, near []int) brief.Evidence {
	return a.locate(quote, near, nil).evidence(quote, near)
}

// Recheck does the same for evidence that was located before and may have been
// edited since: it prefers the place that e names, and believes nothing else.
func (a *Article) Recheck(e brief.Evidence) brief.Evidence {
	return a.locate(e.Quote, e.Sentences, e.Span).evidence(e.Quote, e.Sentences)
}

// A located is what became of a search.
type located struct {
	match     brief.Match
	span      *brief.Span
	sentences []int  // that the span touches
	quote     string // copied from the article
	reason    string // why a quotation that was found is not verified
	run       run    // the tokens of the span
}

func (l located) evidence(quote string, near []int) brief.Evidence {
	if l.match.Verified() {
		return brief.Evidence{Sentences: l.sentences, Quote: l.quote, Span: l.span, Match: l.match}
	}
	return brief.Evidence{Sentences: append([]int{}, near...), Quote: quote, Span: l.span, Match: l.match}
}

func (a *Article) locate(quote string, near []int, at *brief.Span) located {
	q := newQuotation(quote)
	if q.words == 0 {
		return located{match: brief.Uncheckable, reason: "it holds no words"}
	}
	want := preference{near: near, at: at}
	best, found := a.locateWhole(&q, want)
	if found && best.reason == "" {
		return a.verified(best)
	}
	if !a.checkable(&q) && !found {
		reason := "fewer than four words, and not word for word in the article"
		if q.words >= minWords {
			reason = "parley cannot compare texts in this writing system, and it is not word for word in the article"
		}
		return located{match: brief.Uncheckable, reason: reason}
	}
	if e, ok := a.locateEdited(&q, want); ok {
		if e.reason == "" {
			return a.verified(e)
		}
		if !found {
			best, found = e, true
		}
	}
	if found {
		span := a.span(best.i, best.j)
		return located{match: brief.Near, span: &span, reason: best.reason, run: best.run}
	}
	if span, ok := a.nearest(&q); ok {
		return located{match: brief.Near, span: &span}
	}
	return located{match: brief.Absent}
}

// checkable reports whether q may match by more than its bytes.
func (a *Article) checkable(q *quotation) bool {
	return q.words >= minWords && a.folds && isFoldable(q.plain)
}

func (a *Article) verified(p place) located {
	span := a.span(p.i, p.j)
	return located{match: p.match, span: &span, sentences: a.SentencesOf(span), quote: p.quote, run: p.run}
}

// A place is where a quotation may stand.
type place struct {
	run
	match  brief.Match
	quote  string // as it is to be shown
	reason string // why it does not count, "" if it does
	rank   int    // the lower the better
}

// locateWhole looks for the words of q in one piece and returns the best place,
// one that counts before one that does not.
func (a *Article) locateWhole(q *quotation, want preference) (best place, found bool) {
	checkable := a.checkable(q)
	bytes := q.span(q.i, q.j).Of(q.source)
	for _, r := range a.findNear(q.part(q.i, q.j), checkable && q.tokens[q.i].word, want.near) {
		if !checkable && a.span(r.i, r.j).Of(a.source) != bytes {
			continue
		}
		p := a.judge(q, r)
		p.rank = a.rank(p, want)
		if !found || better(p, best) {
			best, found = p, true
		}
	}
	return best, found
}

// judge says how the words of q match the tokens r, which are alike when
// folded.
func (a *Article) judge(q *quotation, r run) place {
	p := place{run: r, match: brief.Typographic, reason: a.severed(r.i, r.j)}
	n := a.sharedMarks(q, r.j)
	p.j += a.withoutComma(r.j, n)
	if p.reason == "" {
		p.reason = a.endsOtherwise(q, r.j)
	}
	if q.ending() == "" && a.is(p.j, "?") && a.startsSentence(p.i) {
		p.j++ // without its mark, the question would become a statement
	}
	p.quote = a.span(p.i, p.j).Of(a.source)
	switch {
	case strings.Contains(q.source, p.quote) && a.standsAt(q, n, int(a.tokens[p.i].from)):
		p.match = brief.Exact
	case p.reason == "" && a.joinsParagraphs(r):
		p.reason = "these words run from one paragraph into the next without the end of a sentence"
	}
	return p
}

// sharedMarks returns how many marks of the final punctuation of q the article
// has from token j on.
func (a *Article) sharedMarks(q *quotation, j int) int {
	n := 0
	for n < len(q.final) && a.is(j+n, q.final[n]) {
		n++
	}
	for n > 0 && j+n < len(a.tokens) && a.tokens[j+n].from == a.tokens[j+n-1].from {
		n-- // half of …
	}
	return n
}

// withoutComma returns how many of the n marks from token j on belong to a
// quotation: “We agree,” he said has a comma that is the sentence's.
func (a *Article) withoutComma(j, n int) int {
	for n > 0 && a.is(j+n-1, ",") {
		n--
	}
	return n
}

// standsAt reports whether q stands in the article byte for byte, with its
// first word at the byte given: either its words with the n marks after them
// that the article has too, or all of it, what was set apart included.
func (a *Article) standsAt(q *quotation, n, at int) bool {
	if n == len(q.final) && strings.HasPrefix(a.source[at:], q.span(q.i, q.j+n).Of(q.source)) {
		return true
	}
	before := strings.TrimLeftFunc(q.source[:q.tokens[q.i].from], unicode.IsSpace)
	after := strings.TrimRightFunc(q.source[q.tokens[q.i].from:], unicode.IsSpace)
	return strings.HasSuffix(a.source[:at], before) && strings.HasPrefix(a.source[at:], after)
}

// endsOtherwise says why the end of q changes the sense of words that end
// before token j: most punctuation does not.
func (a *Article) endsOtherwise(q *quotation, j int) string {
	for n := 0; n < maxMarks && (a.is(j, `"`) || a.is(j, ")")); n++ {
		j++
	}
	asked := a.is(j, "?")
	switch end := q.ending(); {
	case asked && end != "" && end != "?":
		return "in the article these words are a question"
	case !asked && end == "?":
		return "in the article these words are not a question"
	case end == "!" && !a.is(j, "!"):
		return "the article has no exclamation mark after these words"
	}
	return ""
}

// joinsParagraphs reports whether r runs over the end of a paragraph that does
// not end with a sentence, such as a heading.
func (a *Article) joinsParagraphs(r run) bool {
	for k := r.i + 1; k < r.j; k++ {
		if a.paragraph[k] != a.paragraph[k-1] && !a.endsSentence(k-1) {
			return true
		}
	}
	return false
}

// A preference is where a quotation is expected to stand.
type preference struct {
	near []int       // numbers of sentences
	at   *brief.Span // nil: nowhere in particular
}

// rank orders the places where the same words stand: where they are expected,
// in or beside the sentences named, byte for byte, in quotation marks.
func (a *Article) rank(p place, want preference) int {
	rank := 0
	span := a.span(p.i, p.j)
	if want.at != nil && !span.Overlaps(*want.at) {
		rank += 16
	}
	rank += 4 * a.distance(p.run, want.near)
	if p.match != brief.Exact {
		rank += 2
	}
	if !a.quoted[p.i] {
		rank++
	}
	return rank
}

// distance is 0 for a run in the sentences named, 1 beside one, else 2.
func (a *Article) distance(r run, near []int) int {
	first, last := int(a.sentence[r.i]), int(a.sentence[r.j-1])
	distance := 2
	for _, n := range near {
		switch {
		case first <= n && n <= last:
			return 0
		case first-1 <= n && n <= last+1:
			distance = 1
		}
	}
	return distance
}

// better reports whether p is to be preferred to q: it counts and q does not,
// or it ranks before it. Of equals the first stands.
func better(p, q place) bool {
	if (p.reason == "") != (q.reason == "") {
		return p.reason == ""
	}
	return p.rank < q.rank
}
