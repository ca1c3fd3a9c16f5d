package verify

import (
	"strings"

	"parley/internal/text"
)

// minWords is how many words a quotation needs to be looked for by more than
// its bytes: fewer stand in an article by chance.
const minWords = 4

// A quotation is what a model gave as the article's words.
type quotation struct {
	line
	i, j  int      // the tokens of the words themselves
	final []string // the punctuation after them, which may differ
	words int      // in [i,j)
}

// newQuotation sets apart what is no part of the words: quotation marks around
// them, an ellipsis or a dash at either end, the final punctuation.
func newQuotation(s string) quotation {
	q := quotation{line: *parse(s)}
	q.j = len(q.tokens)
	for range maxMarks {
		before := [2]int{q.i, q.j}
		q.trimFinal()
		q.trimLeading()
		q.trimMarks()
		if before == [2]int{q.i, q.j} {
			break
		}
	}
	q.words = q.countWords(q.i, q.j)
	return q
}

// trimFinal takes the punctuation off the end.
func (q *quotation) trimFinal() {
	end := q.j
	for q.j > q.i && q.isFinal(q.j-1) {
		q.j--
	}
	var final []string
	for k := q.j; k < end; k++ {
		final = append(final, q.text(k))
	}
	q.final = append(final, q.final...)
}

// trimLeading takes an ellipsis or the dash of a dialogue off the start.
func (q *quotation) trimLeading() {
	for q.i < q.j && (q.is(q.i, ".") || q.is(q.i, "-") && q.i+1 < q.j && q.tokens[q.i+1].space) {
		q.i++
	}
}

// trimMarks takes off quotation marks that stand around the whole, and one at
// an end that has no other half.
func (q *quotation) trimMarks() {
	if q.i == q.j {
		return
	}
	first, last := q.mark(q.i), q.mark(q.j-1)
	if q.i == q.j-1 {
		if first != "" {
			q.i++
		}
		return
	}
	// Marks inside of the kind that stands at the ends: apostrophes at the end
	// of a word are single marks too.
	inside, opens := 0, false
	for k := q.i + 1; k < q.j-1; k++ {
		if m := q.mark(k); m != "" && (m == first || first == "" && m == last) {
			if inside == 0 {
				opens = q.opensAt(k)
			}
			inside++
		}
	}
	switch {
	case first != "" && first == last:
		if inside == 0 || opens || inside%2 == 1 {
			q.i++
			q.j--
		}
	case first == `"` && inside%2 == 0:
		q.i++
	case last == `"` && inside%2 == 0:
		q.j--
	case last != "" && first == "":
		// It closes a quotation inside, which the article may go on with.
		q.j--
		q.final = append([]string{`"`}, q.final...)
	}
}

// mark returns " or ' if token k is a quotation mark of that kind, else "".
func (q *quotation) mark(k int) string {
	if !q.is(k, `"`) {
		return ""
	}
	return string(text.Fold(q.span(k, k+1).Of(q.source)).Runes())
}

// opensAt tells whether the quotation mark k opens a quotation.
func (q *quotation) opensAt(k int) bool {
	switch q.span(k, k+1).Of(q.source) {
	case "«", "„", "‹":
		return true
	case "»", "”", "’", "›":
		return false
	}
	return q.tokens[k].space || k == q.i+1
}

func (q *quotation) isFinal(k int) bool {
	return !q.tokens[k].word && strings.Contains(".,;:!?-", q.text(k))
}

// ending returns the first mark of the final punctuation that is no quotation
// mark, "" without any.
func (q *quotation) ending() string {
	for _, mark := range q.final {
		if mark != `"` {
			return mark
		}
	}
	return ""
}
