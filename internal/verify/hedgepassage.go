package verify

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
)

// A hedgeWord is a word of a line, or of the sentences that it rests on, with
// what it means for hedges.
type hedgeWord struct {
	token   int // in the line it is from
	class   class
	low     string
	stem    hedgeStem // empty for a word that tells nothing
	number  bool
	segment int // counts up at each mark that parts statements
	part    int // counts up at each sentence, of the article's
}

// A hedgeSign is a negator, a hedge or a conjunction at the words [from,to),
// and the word that it governs, -1 if there is none to tell it by.
type hedgeSign struct {
	class    class
	from, to int
	governed int
}

// A hedgePassage is some text with its hedge signs.
type hedgePassage struct {
	line  *line
	words []hedgeWord
	signs []hedgeSign
}

// maxHedgeWords bounds the words of a passage, as evidence may name sentences
// without end, and maxHedgeSigns the signs in it that are looked into.
const (
	maxHedgeWords = 400
	maxHedgeSigns = 40
)

// reachHedge is how many words after a sign are looked at for the word that
// it governs.
const reachHedge = 6

// add appends the words of the tokens [i,j) of l, part by part.
func (p *hedgePassage) add(x *hedgeLexicon, l *line, i, j int, part int) {
	p.line = l
	p.words = slices.Grow(p.words, min(j-i, maxHedgeWords))
	segment := part << 12
	first := true
	for k := i; k < j && len(p.words) < maxHedgeWords; k++ {
		if !l.tokens[k].word {
			if strings.Contains(".;:!?։()—", l.text(k)) || l.is(k, "-") && l.tokens[k].space {
				segment++
			}
			continue
		}
		raw := l.text(k)
		low := x.bare(raw)
		w := hedgeWord{token: k, low: low, class: x.classOf(low), segment: segment, part: part}
		if raw == "May" && x.base == "en" && (!first || l.isWord(k+1) && hasDigit(l.text(k+1))) {
			w.class = hedgeHelper // the month
		}
		name := startsWithCapital(raw) && !first
		first = false
		if name && w.class&hedgeNot != 0 && x.base == "hy" {
			w.class = 0
		}
		if x.base == "az" && !name {
			if root, ok := negatedVerb(low); ok {
				w.class |= hedgeNot | hedgeNegative
				w.stem = hedgeStem{root, true}
			}
		}
		switch {
		case w.stem.text != "" || w.class&(hedgeHelper|hedgeSpeaking) != 0:
		case hasDigit(low):
			w.stem.text, w.number = low, true
		case utf8.RuneCountInString(low) > 2:
			w.stem.text = hedgeStemOf(low, x.base)
		}
		p.words = append(p.words, w)
	}
}

// findSigns fills in the signs.
func (p *hedgePassage) findSigns(x *hedgeLexicon) {
	for i := 0; i < len(p.words); {
		c, to := p.words[i].class, i+1
		if phrase := p.phraseAt(x, i); phrase != nil {
			to = i + len(phrase.words)
			c = phrase.class
			for k := i; k < to; k++ {
				p.words[k].class = p.words[k].class&hedgeHelper | c
				p.words[k].stem = hedgeStem{}
			}
		}
		if len(p.signs) < maxHedgeSigns && c&(hedgeNot|hedgeDenial|hedgeStrict|hedgeIf) != 0 && c&hedgeNoNegator == 0 {
			p.signs = append(p.signs, hedgeSign{class: c, from: i, to: to, governed: p.governed(x, i, to, c)})
		}
		i = to
	}
}

// phraseAt returns the phrase that starts at word i, nil for none.
func (p *hedgePassage) phraseAt(x *hedgeLexicon, i int) *hedgePhrase {
	phrases := x.phrases[p.words[i].low]
next:
	for n := range phrases {
		words := phrases[n].words
		if i+len(words) > len(p.words) {
			continue
		}
		for k := 1; k < len(words); k++ {
			if p.words[i+k].part != p.words[i].part || p.words[i+k].low != words[k] {
				continue next
			}
		}
		return &phrases[n]
	}
	return nil
}

// governed returns the word by which to tell what the sign at [from,to)
// governs.
func (p *hedgePassage) governed(x *hedgeLexicon, from, to int, c class) int {
	self := p.words[from].stem
	switch {
	case x.base == "az" && c&hedgeNot != 0 && self.root:
		if utf8.RuneCountInString(self.text) < 3 || lightVerbsAz[self.text] {
			return p.content(from, -1)
		}
		return from
	case c&hedgeAfter != 0:
		return p.content(from, -1)
	case x.base == "hy" && c&hedgeNot != 0:
		low := p.words[from].low
		if low == "չէ" || low == "չէր" || negatedCopulasHy[low] && !p.line.isWord(p.words[from].token+1) {
			return p.content(from, -1)
		}
		if rest, ok := strings.CutPrefix(low, "չ"); ok && !negatedCopulasHy[low] && utf8.RuneCountInString(rest) > 2 {
			p.words[from].stem = hedgeStem{text: hedgeStemOf(rest, "hy")}
			return from
		}
	}
	if c&hedgeNot != 0 && p.line.is(p.words[to-1].token+1, ",") {
		return -1
	}
	return p.content(to-1, 1)
}

// lightVerbsAz are roots of verbs that mean little without the word before them.
var lightVerbsAz = map[string]bool{"edil": true, "olun": true, "göstər": true, "veril": true, "bil": true, "çək": true, "gətir": true, "keçir": true}

// negatedCopulasHy are the auxiliaries that carry the negation of a verb.
var negatedCopulasHy = map[string]bool{"չեմ": true, "չես": true, "չէ": true, "չի": true, "չենք": true, "չեք": true, "չեն": true, "չէի": true,
	"չէիր": true, "չէր": true, "չէինք": true, "չէիք": true, "չէին": true}

// content returns the next word from i that tells something, in the direction
// given, -1 if there is none near or a verb of speech stands first.
func (p *hedgePassage) content(i, step int) int {
	number := -1 // tells something where there is nothing else
	for k := i + step; k >= 0 && k < len(p.words) && (k-i)*step <= reachHedge; k += step {
		w := p.words[k]
		if w.segment != p.words[i].segment || w.class&hedgeSpeaking != 0 {
			return number
		}
		if w.number {
			number = k
		}
		if w.stem.text != "" && !w.number && w.class&hedgeStrict == 0 && (w.class&hedgeNot == 0 || w.stem.root) && !p.isAdverb(k) {
			return k
		}
	}
	return number
}

// isAdverb reports whether word k is an English adverb in -ly.
func (p *hedgePassage) isAdverb(k int) bool {
	w := p.line.text(p.words[k].token)
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

// has reports whether a word of one of the classes stands within before words
// before word i or within after words after it, in its sentence. Word i itself
// counts if it is a negated verb.
func (p *hedgePassage) has(i int, c class, before, after int) bool {
	for k := max(0, i-before); k < len(p.words) && k <= i+after; k++ {
		w := p.words[k]
		if w.part == p.words[i].part && w.class&c != 0 && (k != i || w.class&hedgeNot != 0) {
			return true
		}
	}
	return false
}

// governs reports whether a sign of one of the classes governs word i.
func (p *hedgePassage) governs(c class, i int) bool {
	return slices.ContainsFunc(p.signs, func(g hedgeSign) bool { return g.governed == i && g.class&c != 0 })
}

// denied reports whether something around word i may say no, if it is not what
// other has around word j too, besides the sign g there.
func (p *hedgePassage) denied(i, before, after int, other *hedgePassage, j int, g hedgeSign) bool {
	const wide = 12
	for k := max(0, i-before); k < len(p.words) && k <= i+after; k++ {
		w := p.words[k]
		if w.part != p.words[i].part || w.class&hedgeNegative == 0 || k == i && w.class&hedgeNot == 0 {
			continue
		}
		shared := false
		for m := max(0, j-wide); m < len(other.words) && m <= j+wide && w.class&hedgeNot == 0; m++ {
			shared = shared || (m < g.from || m >= g.to) && other.words[m].low == w.low
		}
		if !shared {
			return true
		}
	}
	return false
}

// like returns the words of the stem.
func (p *hedgePassage) like(s hedgeStem) []int {
	var at []int
	for i := range p.words {
		if p.words[i].stem.like(s) {
			at = append(at, i)
		}
	}
	return at
}

// shown returns the words from i up to j on one line, for a message.
func (p *hedgePassage) shown(i, j int) string {
	return text.CleanLine(p.line.span(p.words[i].token, p.words[j-1].token+1).Of(p.line.source))
}
