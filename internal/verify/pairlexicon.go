package verify

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A pairClass is a set of what a word does to the strength of a statement. The
// sure classes are looked for on one side; the wide ones, on the other side,
// are enough to let a line pass.
type pairClass uint16

const (
	pairNot      pairClass = 1 << iota // surely negates
	pairNegative                       // may say the same as a negation
	pairApprox                         // surely makes the number after it inexact
	pairBound                          // may make a number inexact
	pairHearsay                        // surely says that others say so
	pairSaid                           // may say that others say so, or that it is not certain
	pairPerhaps                        // surely says that it may be so
	pairMaybe                          // may say that it may be so
	pairDouble                         // a negation that takes another one beside it: "никто не"
	pairIdiom                          // a negation in an idiom that states something: "not only"
	pairAfter                          // makes the number before it inexact: "300 or more"
	pairFree                           // none of these, whatever it looks like
)

// pairParts are the beginnings or endings of words that have classes.
type pairPart struct {
	text  string
	class pairClass
}

// A pairPhrase is several words that have a class together. Only the last of
// them then has one.
type pairPhrase struct {
	words []string
	class pairClass
}

type pairLexicon struct {
	words   map[string]pairClass
	starts  map[rune][]pairPart // by the first letter
	ends    map[rune][]pairPart // by the last letter
	phrases map[string][]pairPhrase
}

// A pairWords is words of one class: stem* stands for all words that start so,
// *ending for those that end so, and a_b for two words in a row.
type pairWords struct {
	class pairClass
	words string
}

var pairLexicons = map[string]func() *pairLexicon{
	"en": sync.OnceValue(func() *pairLexicon { return newPairLexicon("en", pairWordsEN) }),
	"hy": sync.OnceValue(func() *pairLexicon { return newPairLexicon("hy", pairWordsHY) }),
	"az": sync.OnceValue(func() *pairLexicon { return newPairLexicon("az", pairWordsAZ) }),
	"ru": sync.OnceValue(func() *pairLexicon { return newPairLexicon("ru", pairWordsRU) }),
}

// pairLexiconOf returns the lexicon of a language, nil if there is none.
func pairLexiconOf(lang string) *pairLexicon {
	if f := pairLexicons[pairData(lang)]; f != nil {
		return f()
	}
	return nil
}

func newPairLexicon(lang string, lists []pairWords) *pairLexicon {
	l := &pairLexicon{
		words:   map[string]pairClass{},
		starts:  map[rune][]pairPart{},
		ends:    map[rune][]pairPart{},
		phrases: map[string][]pairPhrase{},
	}
	for _, list := range lists {
		for _, entry := range strings.Fields(list.words) {
			w := pairFold(entry, lang)
			if words := strings.Split(w, "_"); len(words) > 1 {
				l.phrases[words[0]] = append(l.phrases[words[0]], pairPhrase{words, list.class})
			} else if stem, ok := strings.CutSuffix(w, "*"); ok {
				r, _ := utf8.DecodeRuneInString(stem)
				l.starts[r] = append(l.starts[r], pairPart{stem, list.class})
			} else if ending, ok := strings.CutPrefix(w, "*"); ok {
				r, _ := utf8.DecodeLastRuneInString(ending)
				l.ends[r] = append(l.ends[r], pairPart{ending, list.class})
			} else {
				l.words[w] |= list.class
			}
		}
	}
	return l
}

// classify returns the classes of words, and of each where the phrase starts
// that gives them.
func (l *pairLexicon) classify(words []string) (classes []pairClass, first []int) {
	classes, first = make([]pairClass, len(words)), make([]int, len(words))
	for i, w := range words {
		classes[i], first[i] = l.class(w), i
		if classes[i]&pairNot != 0 && i > 0 && isWhether(words[i-1], w) {
			classes[i] &^= pairNot
		}
	}
	for i, w := range words {
		for _, p := range l.phrases[w] {
			n := len(p.words)
			if i+n > len(words) || !equalWords(words[i:i+n], p.words) {
				continue
			}
			switch {
			case p.class&pairFree != 0:
				for j := i; j < i+n; j++ {
					if classes[j]&pairNot != 0 {
						classes[j] |= pairIdiom
					}
					classes[j] &^= pairNot | pairDouble | pairApprox | pairHearsay | pairPerhaps
				}
			case p.class&pairDouble != 0:
				for j := i; j < i+n; j++ {
					classes[j] &^= pairNot | pairNegative
				}
			}
			if p.class != pairFree {
				classes[i+n-1] |= p.class
				first[i+n-1] = min(first[i+n-1], i)
			}
		}
	}
	return classes, first
}

func (l *pairLexicon) class(w string) pairClass {
	whole, parts := l.words[w], pairClass(0)
	free, other := 0, 0 // the longest beginnings of w that are free, and that have a class
	first, _ := utf8.DecodeRuneInString(w)
	for _, s := range l.starts[first] {
		if !strings.HasPrefix(w, s.text) {
			continue
		}
		parts |= s.class
		if s.class&pairFree != 0 {
			free = max(free, len(s.text))
		} else {
			other = max(other, len(s.text))
		}
	}
	if whole == 0 && other > free {
		parts &^= pairFree
	}
	last, _ := utf8.DecodeLastRuneInString(w)
	for _, e := range l.ends[last] {
		if len(w) > len(e.text) && strings.HasSuffix(w, e.text) {
			parts |= e.class
		}
	}
	if (whole|parts)&pairFree != 0 {
		return whole &^ pairFree
	}
	return whole | parts
}

// isWhether reports whether the two words are an Azerbaijani "whether": the verb
// in -ıb and again, negated ("gəlib gəlməyəcəyini", "gəlib-gəlmədiyini").
func isWhether(before, w string) bool {
	if first, second, ok := strings.Cut(w, "-"); ok {
		return isWhether(first, second)
	}
	stem := ""
	for _, ending := range []string{"yıb", "yib", "yub", "yüb", "ıb", "ib", "ub", "üb"} {
		if s, ok := strings.CutSuffix(before, ending); ok {
			stem = s
			break
		}
	}
	return len(stem) >= 2 && strings.HasPrefix(w, stem)
}

func equalWords(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
