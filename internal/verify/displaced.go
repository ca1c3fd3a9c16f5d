package verify

import (
	"slices"
	"sort"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// An item is a territory or a figure that stands at tokens [i,j) of a line or of
// the article.
type item struct {
	i, j int
	key  string // the territory's code, the figure
	name bool
}

// Words beside an item weigh as much as they tell.
const (
	wordWeight     = 2
	functionWeight = 1
	leastBeside    = 6 // what the words beside an item must weigh: three that tell
	maxRun         = 6 // words on either side
	maxItems       = 24
)

// displaced returns a finding for a territory or a figure of the line that has,
// in the evidence, the very words beside it that another one of its kind has:
// "Armenia had taken ten villages" where Azerbaijan had. That both stand in the
// evidence does not help it.
func (a *Article) displaced(path string, l *nameLine, evidence []int) []brief.Finding {
	said := itemsOf(&l.line, l.territories)
	if len(said) == 0 {
		return nil
	}
	stated := a.itemsIn(evidence)
	var findings []brief.Finding
	for _, s := range said {
		best, own := 0, 0
		elliptic := false // "wants 0.042 euros a tonne; the other has offered 0.03."
		var other item
		for _, t := range stated {
			if t.name != s.name {
				continue
			}
			weight := a.beside(l, s, t)
			switch {
			case t.key == s.key:
				own = max(own, weight)
				elliptic = elliptic || !s.name && !a.isWord(t.j)
			case weight > best:
				best, other = weight, t
			}
		}
		if elliptic || best < leastBeside || own >= best-wordWeight+1 || a.joined(s, other, said, stated) {
			continue
		}
		code := "number.other"
		if s.name {
			code = "name.other"
		}
		span := a.span(other.i, other.j)
		f := finding(brief.Error, code, "the line says “%s” where the article has “%s” (sentence %d)", l.span(s.i, s.j).Of(l.source), a.shown(other.i, other.j), a.sentence[other.i])
		f.Path, f.Span = path, &span
		findings = append(findings, f)
	}
	return findings
}

// joined reports whether the two stand side by side in the article and both
// stand in the line, as where "Armenia and Azerbaijan" become "Azerbaijan and
// Armenia".
func (a *Article) joined(s, other item, said, stated []item) bool {
	const near = 5 // tokens
	if !slices.ContainsFunc(said, func(x item) bool { return x.key == other.key }) {
		return false
	}
	return slices.ContainsFunc(stated, func(x item) bool {
		return x.key == s.key && max(x.i-other.j, other.i-x.j) <= near
	})
}

// itemsOf returns the territories and figures of a line.
func itemsOf(l *line, mentions []text.Territory) []item {
	var items []item
	for _, m := range mentions {
		if i, j := l.tokensAt(m.Span); i < j {
			items = append(items, item{i, j, m.Code, true})
		}
	}
	for k, t := range l.tokens {
		if t.word && hasDigit(l.text(k)) {
			items = append(items, item{k, k + 1, l.text(k), false})
		}
	}
	return items[:min(len(items), maxItems)]
}

// tokensAt returns the tokens that span touches.
func (l *line) tokensAt(span brief.Span) (i, j int) {
	i = sort.Search(len(l.tokens), func(k int) bool { return int(l.tokens[k].to) > span.Start })
	j = sort.Search(len(l.tokens), func(k int) bool { return int(l.tokens[k].from) >= span.End })
	return i, max(i, j)
}

// itemsIn returns the territories and figures of these sentences.
func (a *Article) itemsIn(sentences []int) []item {
	var items []item
	mentions := a.territories
	for n, s := range sentences {
		if n == maxNear {
			break
		}
		if s < 1 || s > len(a.sentences) {
			continue
		}
		span := a.sentences[s-1]
		for k := sort.Search(len(mentions), func(k int) bool { return mentions[k].Span.Start >= span.Start }); k < len(mentions) && mentions[k].Span.Start < span.End && len(items) < 2*maxItems; k++ {
			if i, j := a.tokensAt(mentions[k].Span); i < j {
				items = append(items, item{i, j, mentions[k].Code, true})
			}
		}
		i, j := a.tokensAt(span)
		for k := i; k < j && len(items) < 4*maxItems; k++ {
			if a.tokens[k].word && hasDigit(a.text(k)) {
				items = append(items, item{k, k + 1, a.text(k), false})
			}
		}
	}
	return items
}

// beside weighs the words that stand alike beside s in the line and beside t in
// the article.
func (a *Article) beside(l *nameLine, s, t item) int {
	weight := 0
	for _, step := range []int{1, -1} {
		p, q := s.j, t.j
		if step < 0 {
			p, q = s.i-1, t.i-1
		}
		for n := 0; n < maxRun && p >= 0 && p < len(l.tokens) && q >= 0 && q < len(a.tokens); n++ {
			if a.sentence[q] != a.sentence[t.i] || l.tokens[p].word != a.tokens[q].word || !a.sameWord(l.text(p), a.text(q)) {
				break
			}
			switch {
			case !a.tokens[q].word:
			case a.class(q)&(function|modal) != 0 || utf8.RuneCountInString(a.text(q)) <= 3:
				weight += functionWeight
			default:
				weight += wordWeight
			}
			p, q = p+step, q+step
		}
	}
	return weight
}

// sameWord reports whether two words are one but for their endings.
func (a *Article) sameWord(v, w string) bool {
	v, w = a.lexicon.lower(v), a.lexicon.lower(w)
	if v == w {
		return true
	}
	const least = 8 // bytes, for an ending to be all that differs
	return len(v) >= least && len(w) >= least && text.Stem(v, a.lexicon.lang) == text.Stem(w, a.lexicon.lang)
}
