package verify

import (
	"strings"
	"unicode/utf8"
)

// A piece is a part of an edited quotation that is meant as the article's own
// words.
type piece struct {
	i, j  int    // tokens of the quotation
	plain string // as it stands in the article
	free  bool   // the first letter may have the other case
	head  string // the first letter if it stands in brackets before i: [T]he
	words int
	join  join // what the editor put before it
}

// A join is what parts a piece from the one before it. The zero join parts
// nothing: "peace. [T]he talks".
type join struct {
	ellipsis bool
	bracket  bool
	gloss    []string // the words in brackets
	literal  string   // the bracket as it stands: the article may have it too
}

// maxPieces bounds the work that a quotation of nothing but edits makes.
const maxPieces = 12

// pieces cuts q at its ellipses and brackets, and returns also what was put
// after the last piece. It reports false for a quotation without edits, and
// for one whose edits have no form that is known.
func (q *quotation) pieces() (list []piece, after join, ok bool) {
	elements, ok := q.elements()
	if !ok || len(elements) > 2*maxPieces {
		return nil, join{}, false
	}
	var before join
	head := ""
	edited := false
	for n, e := range elements {
		edited = edited || e.kind != wordsElement
		switch e.kind {
		case ellipsisElement:
			before.ellipsis = true
		case bracketElement:
			if !before.bracket {
				before.literal = q.part(e.i, e.j)
			}
			before.bracket = true
			before.gloss = append(before.gloss, e.inner...)
		case letterElement:
			head = e.inner[0]
		case wordsElement:
			cutAfter := n+1 < len(elements) && elements[n+1].kind == ellipsisElement
			i, j := q.trimPiece(e.i, e.j, before.ellipsis, cutAfter)
			if i == j {
				break
			}
			list = append(list, piece{
				i: i, j: j, plain: head + q.part(i, j), head: head, words: q.countWords(i, j), join: before,
				free: q.tokens[i].word && (head != "" || before.ellipsis || len(list) == 0 && !before.bracket),
			})
			before, head = join{}, ""
		}
	}
	return list, before, edited && len(list) > 0
}

// trimPiece takes the punctuation off the ends that an ellipsis cuts.
func (q *quotation) trimPiece(i, j int, start, end bool) (int, int) {
	const cut = ".,;:-"
	for start && i < j && !q.tokens[i].word && strings.Contains(cut, q.text(i)) {
		i++
	}
	for end && i < j && !q.tokens[j-1].word && strings.Contains(cut, q.text(j-1)) {
		j--
	}
	return i, j
}

// An element is a stretch of the article's words or one edit.
type element struct {
	kind  int
	i, j  int
	inner []string // the words in brackets
}

const (
	wordsElement = iota
	ellipsisElement
	bracketElement // [the country]
	letterElement  // [T]he: the words that follow lack their first letter
)

// elements cuts the tokens of q. It reports false for brackets that are not
// closed and for those that are joined to a word: "return[ed]", "[un]able".
func (q *quotation) elements() (list []element, ok bool) {
	for k := q.i; k < q.j; {
		e := element{kind: wordsElement, i: k, j: k + 1}
		switch {
		case q.ellipsisAt(k) > 0:
			e.kind, e.j = ellipsisElement, k+q.ellipsisAt(k)
		case q.is(k, "[") || q.is(k, "(") && q.ellipsisAt(k+1) > 0:
			close := "]"
			if q.is(k, "(") {
				close = ")"
			}
			for e.j < q.j && !q.is(e.j, close) {
				if q.is(e.j, "[") {
					return nil, false
				}
				if q.tokens[e.j].word {
					e.inner = append(e.inner, q.text(e.j))
				}
				e.j++
			}
			if e.j == q.j {
				return nil, false
			}
			e.j++
			e.kind = bracketElement
			joinedBefore := k > q.i && q.isWord(k-1) && !q.tokens[k].space
			joinedAfter := e.j < q.j && q.isWord(e.j) && !q.tokens[e.j].space
			switch {
			case joinedBefore && len(e.inner) > 0:
				return nil, false
			case joinedAfter && len(e.inner) > 0:
				if len(e.inner) != 1 || utf8.RuneCountInString(e.inner[0]) != 1 || e.j != k+3 {
					return nil, false
				}
				e.kind = letterElement
			case q.ellipsisAt(k+1) == e.j-k-2:
				e.kind = ellipsisElement
			}
		}
		if n := len(list); n > 0 && e.kind == wordsElement && list[n-1].kind == wordsElement {
			list[n-1].j = e.j
		} else {
			list = append(list, e)
		}
		k = e.j
	}
	return list, true
}

// ellipsisAt returns how many tokens the ellipsis at token k has, 0 if none
// stands there.
func (q *quotation) ellipsisAt(k int) int {
	n := 0
	for k+n < q.j && q.is(k+n, ".") && (n == 0 || !q.tokens[k+n].space) {
		n++
	}
	if n < 3 {
		return 0
	}
	return n
}
