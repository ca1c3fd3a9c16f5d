package verify

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A nameLine is a line of a brief made ready to be searched for names.
type nameLine struct {
	*statedLine
	words     *plainNameWords
	lexicon   *lexicon
	dates     []date
	territory []*text.Territory // that starts at, or goes on over, a token
	low       []string          // the tokens in small letters
	starts    []bool            // whether a token starts a sentence or a quotation
	looked    int               // for how many words the article was searched
	title     bool              // every word but small ones has a capital, as in a headline
}

func newNameLine(s *statedLine, lexicon *lexicon, words *plainNameWords) *nameLine {
	l := &nameLine{statedLine: s, words: words, lexicon: lexicon}
	l.low = make([]string, len(l.tokens))
	for k := range l.tokens {
		l.low[k] = lexicon.lower(l.text(k))
	}
	l.territory = make([]*text.Territory, len(l.tokens))
	l.starts = make([]bool, len(l.tokens))
	l.dates = dateLexiconOf(s.lang).dates(&l.line, l.lower, false)
	territories := l.territories
	capitals, count := 0, 0
	for k, t := range l.tokens {
		for len(territories) > 0 && territories[0].Span.End <= int(t.from) {
			territories = territories[1:]
		}
		if len(territories) > 0 && territories[0].Span.Overlaps(brief.Span{Start: int(t.from), End: int(t.to)}) {
			l.territory[k] = &territories[0]
		}
		if !t.word {
			continue
		}
		l.starts[k] = k == 0 || !l.tokens[k-1].word && strings.Contains(`".!?:-(;•`, l.text(k-1)) && !l.initial(k-1)
		if utf8.RuneCountInString(l.text(k)) >= 3 && lexicon.class(l.lower(k))&function == 0 && !hasDigit(l.text(k)) {
			count++
			if startsWithCapital(l.text(k)) {
				capitals++
			}
		}
	}
	l.title = count >= 4 && capitals == count
	return l
}

// initial reports whether the mark k is the full stop of an initial or of a
// title: "J. Smith", "Gen. Smith".
func (l *nameLine) initial(k int) bool {
	return k > 0 && l.is(k, ".") && l.isWord(k-1) && (utf8.RuneCountInString(l.text(k-1)) == 1 || l.words.plain[l.lower(k-1)])
}

// after returns the first token after the territory.
func (l *nameLine) after(t *text.Territory) int {
	k, _ := slices.BinarySearchFunc(l.tokens, t.Span.End, func(token token, end int) int {
		if int(token.from) < end {
			return -1
		}
		return 1
	})
	return k
}

// run returns the end of the run of capitalised words that starts at token i,
// i if none does. A title in it ends it.
func (l *nameLine) run(i int) int {
	j := i
	for j < len(l.tokens) && l.territory[j] == nil {
		if l.tokens[j].word && startsWithCapital(l.text(j)) && (j == i || l.tokens[j].space || l.is(j-1, ".")) {
			j++
			continue
		}
		if j > i && l.initial(j) && j+1 < len(l.tokens) && l.tokens[j+1].word {
			j++
			continue
		}
		break
	}
	return j
}

func (l *nameLine) lower(k int) string { return l.low[k] }

// bare is token k without the parts in small letters that a mark ties to a
// name: "Geneva-based", "ՄԱԿ-ի", "Furyk’in".
func (l *nameLine) bare(k int) string {
	w := l.text(k)
	if !strings.ContainsFunc(w, isWordMark) {
		return w
	}
	parts := slices.DeleteFunc(strings.FieldsFunc(w, isWordMark), func(part string) bool { return !startsWithCapital(part) })
	return strings.Join(parts, "-")
}

// key is token k as names are compared: bare, without a genitive.
func (l *nameLine) key(k int) string {
	if w := l.bare(k); w != l.text(k) {
		return indexKey(l.lexicon.lower(w))
	}
	return indexKey(l.lower(k))
}

// isName reports whether the capitalised token k is to be looked for.
func (l *nameLine) isName(k int) bool {
	w := l.lower(k)
	if !l.tokens[k].word || hasDigit(w) || utf8.RuneCountInString(w) < 2 || l.territory[k] != nil {
		return false
	}
	if l.title && !isAcronym(l.text(k)) {
		return false
	}
	if l.words.heads[w] {
		return k > 0 && l.tokens[k].space && l.tokens[k-1].word && startsWithCapital(l.text(k-1))
	}
	if l.isAcronymAt(k) {
		return !l.words.plain[l.key(k)]
	}
	if l.words.plain[indexKey(w)] || l.lexicon.class(w)&(function|numeral|magnitude) != 0 {
		return false
	}
	return true
}

// isAcronymAt reports whether token k has the capitals of an acronym, in a line
// that is not all in capitals.
func (l *nameLine) isAcronymAt(k int) bool { return !l.title && isAcronym(l.bare(k)) }

// in reports whether the article has token k: "WHO" is not "who".
func (l *nameLine) in(x *nameIndex, k int) bool {
	if l.isAcronymAt(k) && l.lexicon.class(l.key(k))&function != 0 {
		return x.acronyms[l.key(k)]
	}
	return x.hasWord(l.lower(k)) || x.has(l.key(k))
}

// spells reports whether words of the line that stand together, token k among
// them, have the initials of an acronym of the article, with those of small
// words or without.
func (l *nameLine) spells(x *nameIndex, k int) bool {
	for from := k; from >= max(0, k-8) && l.tokens[from].word; from-- {
		var all, long []byte
		for at := from; at < len(l.tokens) && at < from+10 && l.tokens[at].word; at++ {
			w := l.lower(at)
			_, size := utf8.DecodeRuneInString(w)
			all = append(all, w[:size]...)
			if l.lexicon.class(w)&function == 0 {
				long = append(long, w[:size]...)
			}
			if at >= k && at > from && (x.acronyms[string(all)] || x.acronyms[string(long)]) {
				return true
			}
		}
	}
	return false
}
