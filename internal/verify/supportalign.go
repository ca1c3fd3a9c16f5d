package verify

import (
	"slices"
	"strings"

	"parley/summarize/brief"
)

// maxRegion is with how many words of the article a line is aligned.
const maxRegion = 240

// An alignment lays a line beside the sentences of its evidence.
type alignment struct {
	terms  []term
	tokens []int32 // of the article, its words in the sentences
	ids    []int32 // of them
	at     []int   // for each term the word that it is, -1 for none
}

// align lays terms beside the words of the sentences, in the order of both, so
// that as many words as possible stand beside their like, most of all in a row.
func (a *Article) align(terms []term, places []int) *alignment {
	l := &alignment{terms: terms, at: make([]int, len(terms))}
	for _, n := range places {
		span := a.sentences[n-1]
		i, _ := slices.BinarySearchFunc(a.words, span.Start, func(k int32, at int) int { return int(a.tokens[k].from) - at })
		for ; i < len(a.words) && int(a.tokens[a.words[i]].from) < span.End && len(l.tokens) < maxRegion; i++ {
			l.tokens = append(l.tokens, a.words[i])
			l.ids = append(l.ids, a.wordID[i])
		}
	}
	const (
		none = iota
		left
		up
		both
	)
	n, m := len(terms), len(l.tokens)
	way := make([]uint8, (n+1)*(m+1))
	score, above := make([]int32, m+1), make([]int32, m+1)
	for i := 1; i <= n; i++ {
		score, above = above, score
		t := &terms[i-1]
		worth := int32(3)
		if !t.content && !t.proper {
			worth = 1
		}
		score[0] = 0
		for j := 1; j <= m; j++ {
			c := i*(m+1) + j
			best, w := above[j], uint8(up)
			if score[j-1] > best {
				best, w = score[j-1], left
			}
			if slices.Contains(t.ids, l.ids[j-1]) {
				v := above[j-1] + worth
				if way[c-m-2] == both {
					v += 2
				}
				if v > best {
					best, w = v, both
				}
			}
			score[j], way[c] = best, w
		}
	}
	for i := range l.at {
		l.at[i] = -1
	}
	for i, j := n, m; i > 0 && j > 0; {
		switch way[i*(m+1)+j] {
		case both:
			i, j = i-1, j-1
			l.at[i] = j
		case up:
			i--
		default:
			j--
		}
	}
	return l
}

// A hunk is where the line has the terms [i,j) and the article the words
// [p,q), between words that are alike. Before and after are how many words in
// a row are so.
type hunk struct {
	i, j, p, q    int
	before, after int
	last          bool // the line ends with it
}

// hunks returns the places where the line has other words than the article,
// few of them, and goes on alike.
func (l *alignment) hunks() []hunk {
	const most = 3 // words on one side
	var hunks []hunk
	for i := 0; i < len(l.at); i++ {
		if l.at[i] >= 0 || i == 0 || l.at[i-1] < 0 {
			continue
		}
		h := hunk{i: i, j: i, p: l.at[i-1] + 1}
		for h.j < len(l.at) && l.at[h.j] < 0 {
			h.j++
		}
		if h.last = h.j == len(l.at); h.last {
			h.q = min(h.p+h.j-h.i, len(l.tokens))
		} else {
			h.q = l.at[h.j]
		}
		if h.j-h.i > most || h.q-h.p > most {
			continue
		}
		for k := i - 1; k >= 0 && l.at[k] >= 0 && l.at[k]-k == l.at[i-1]-(i-1); k-- {
			h.before++
		}
		for k := h.j; k < len(l.at) && l.at[k] >= 0 && l.at[k]-k == l.at[h.j]-h.j; k++ {
			h.after++
		}
		hunks = append(hunks, h)
	}
	return hunks
}

// has reports whether some term of the line may be the article's word id.
func (l *alignment) has(id int32) bool {
	return slices.ContainsFunc(l.terms, func(t term) bool { return slices.Contains(t.ids, id) })
}

// swapped looks for two words of the line that stand in the evidence the other
// way about, with the same words between them: who did what to whom.
func (c *comparison) swapped() {
	const reach = 8
	nouns := baseOf(c.lexicon.lang) == "en" // elsewhere only names keep their order
	may := func(t *term) bool { return len(t.ids) > 0 && (t.proper || nouns && t.content) }
	for i := range c.terms {
		for j := i + 1; j < min(i+reach, len(c.terms)) && may(&c.terms[i]); j++ {
			if may(&c.terms[j]) && c.exchanged(i, j) {
				token := c.tokens[c.first]
				c.told[i] = true
				c.add("word.swapped", brief.Warning, j, token, "“%s” and “%s” stand the other way about in sentence %d",
					c.shownTerm(i), c.shownTerm(j), c.sentence[token])
				return
			}
		}
	}
}

// exchanged reports whether the terms i and j stand in the evidence in the
// other order, with the words between them and no others there. Where words are
// inflected they must have exchanged their forms, too, since their order is
// free.
func (c *comparison) exchanged(i, j int) bool {
	if c.at[i] >= 0 && c.at[j] >= 0 {
		return false // they stand there in this order, too
	}
	c.first = -1
	for q := 0; q+j-i < len(c.ids); q++ {
		p := q + j - i
		if !slices.Contains(c.terms[j].ids, c.ids[q]) || !slices.Contains(c.terms[i].ids, c.ids[p]) ||
			!c.sameClause(c.tokens[q], c.tokens[p]) || c.terms[i].word == c.terms[j].word {
			continue
		}
		verb := false
		k := 1
		for ; k < j-i && slices.Contains(c.terms[i+k].ids, c.ids[q+k]); k++ {
			t := &c.terms[i+k]
			verb = verb || t.content || !t.proper && len(t.word) > 4
		}
		if k == j-i && c.otherRoles(i, j, p, q, verb) {
			c.first = q
			return true
		}
	}
	return false
}

// otherRoles reports whether the terms i and j, which are the words p and q of
// the evidence, have exchanged what they are to the words between them, which
// hold a verb or not.
func (c *comparison) otherRoles(i, j, p, q int, verb bool) bool {
	same := 0
	for _, s := range [][2]int{{i, p}, {j, q}} {
		if c.terms[s[0]].word == c.spelt[c.ids[s[1]]] {
			same++
		}
	}
	switch baseOf(c.lexicon.lang) {
	case "en":
		return verb && same == 2
	case "ru":
		return verb && same < 2
	}
	// Armenian and Azerbaijani may have the verb after both.
	after := j+1 < len(c.terms) && p+1 < len(c.ids) && slices.Contains(c.terms[j+1].ids, c.ids[p+1])
	return (verb || after) && same == 0
}

// sameClause reports whether no mark but a quotation mark stands between the
// tokens.
func (a *Article) sameClause(from, to int32) bool {
	for k := from + 1; k < to; k++ {
		if !a.tokens[k].word && !strings.Contains(`"-`, a.text(int(k))) {
			return false
		}
	}
	return a.sentence[from] == a.sentence[to]
}
