package verify

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// namesAndDates returns what is found of the names, dates and swapped numbers
// of the line at path, which rests on the sentences of the evidence.
func (a *Article) namesAndDates(path string, line *statedLine, evidence []int) []brief.Finding {
	words := namesWordsOf(line.lang)
	if words == nil || baseOf(line.lang) != baseOf(a.lexicon.lang) {
		return nil
	}
	l := newNameLine(line, a.lexicon, words)
	findings := append(a.namesOf(path, l), a.datesOf(path, l)...)
	findings = append(findings, a.displaced(path, l, evidence)...)
	return append(findings, a.elsewhereOf(path, l, evidence)...)
}

// partyName returns what is found of the names in the name of a party.
func (a *Article) partyName(path, name, lang string) []brief.Finding {
	words := namesWordsOf(lang)
	if words == nil || baseOf(lang) != baseOf(a.lexicon.lang) {
		return nil
	}
	return a.namesOf(path, newNameLine(newStatedLine(name, lang), a.lexicon, words))
}

// namesOf returns a finding for each name of the line at path that the article
// does not have, in whatever form: the surname for the full name, another
// case, the state for its capital or its people, the words for their initials.
// It judges en, ru, hy and az, and nothing else.
//
// A capital does not make a name of what starts a sentence, of a title or of
// a headline in capitals; a first name that is added to a surname which the
// article gives alone is let pass.
func (a *Article) namesOf(path string, l *nameLine) []brief.Finding {
	x := a.names()
	var findings []brief.Finding
	for i := 0; i < len(l.tokens); {
		if t := l.territory[i]; t != nil {
			if f, ok := a.territoryFinding(x, l, i, path); ok {
				findings = append(findings, f)
			}
			i = l.after(t)
			continue
		}
		end := l.run(i)
		if end == i {
			i++
			continue
		}
		if f, ok := a.runFinding(x, l, i, end, path); ok {
			findings = append(findings, f)
		}
		i = end
	}
	return findings
}

// runFinding is the finding on the capitalised words [i,j) of the line, if
// one of them is a name that the article lacks.
func (a *Article) runFinding(x *nameIndex, l *nameLine, i, j int, path string) (f brief.Finding, ok bool) {
	var absent []int
	for k := i; k < j; k++ {
		if l.isName(k) && !l.in(x, k) && !a.licensed(x, l, k) {
			absent = append(absent, k)
		}
	}
	if len(absent) == 0 {
		return a.pairFinding(l, i, j, path)
	}
	first, last := absent[0], absent[len(absent)-1]
	if l.starts[first] && len(absent) == 1 { // no name, unless it looks like one of the article's
		key := l.key(first)
		if other, ok := x.near(key); ok && utf8.RuneCountInString(key) >= 7 && shared(key, other.key) < utf8.RuneCountInString(key)-2 {
			return a.nameFinding(path, l.span(first, first+1).Of(l.source), &other.span), true
		}
		return f, false
	}
	for _, k := range absent {
		other, ok := x.near(l.key(k))
		if ok && !strings.HasPrefix(l.key(k), other.key) && !strings.HasPrefix(other.key, l.key(k)) { // Steve, Steven
			return a.nameFinding(path, l.span(k, k+1).Of(l.source), &other.span), true
		}
	}
	if last+1 < j && x.has(l.key(last+1)) { // names before a surname
		given, ok := a.givenName(l, last, last+1)
		if !ok {
			return f, false
		}
		return a.nameFinding(path, l.span(first, j).Of(l.source), given), true
	}
	if first > 0 && l.words.heads[l.key(first)] {
		first-- // "European Parliament"
	}
	return a.nameFinding(path, l.span(first, last+1).Of(l.source), nil), true
}

// givenName returns the place of the name in the article that ends like token
// k of the line and has another first name than token k-1, unless the article
// never gives one.
func (a *Article) givenName(l *nameLine, first, k int) (*brief.Span, bool) {
	id, ok := a.vocabulary[l.lower(k)]
	if !ok {
		return nil, true
	}
	for _, at := range a.positions[id] {
		n := int(a.words[at])
		if n == 0 || !a.isWord(n-1) || !startsWithCapital(a.text(n-1)) || !startsWithCapital(a.text(n)) || a.sentence[n-1] != a.sentence[n] {
			continue
		}
		before := a.lower(n - 1)
		if l.words.plain[before] {
			continue
		}
		if shared(before, l.lower(first)) >= 3 {
			return nil, false // Steve, Steven
		}
		span := a.span(n-1, n+1)
		return &span, true
	}
	return nil, false
}

// licensed reports whether the article lets the line write token k otherwise:
// as the initials of its words, as the words of its initials, or in full.
func (a *Article) licensed(x *nameIndex, l *nameLine, k int) bool {
	l.looked++
	if l.looked > maxLooked {
		return true // no line of news has as many: what is not looked at is not judged
	}
	if w := l.bare(k); isAcronym(w) && x.spells(a, l.lexicon.lower(w)) {
		return true
	}
	return l.spells(x, k) || slices.ContainsFunc(x.short, func(s string) bool { return abbreviates(s, l.lower(k)) })
}

// maxLooked is for how many words of a line the article is searched.
const maxLooked = 64

// territoryFinding is the finding that the article does not name the territory
// at token i of the line.
func (a *Article) territoryFinding(x *nameIndex, l *nameLine, i int, path string) (f brief.Finding, ok bool) {
	t := l.territory[i]
	if x.territories[t.Code] || slices.ContainsFunc(territoryKin[t.Code], func(c string) bool { return x.territories[c] }) {
		return f, false
	}
	if t.Code == "EU" && x.european() {
		return f, false
	}
	present := true
	for k := i; k < l.after(t); k++ {
		present = present && (x.has(l.key(k)) || !l.tokens[k].word || l.words.plain[l.lower(k)])
	}
	if present || a.licensed(x, l, i) {
		return f, false
	}
	return a.nameFinding(path, t.Span.Of(l.source), nil), true
}

// territoryKin lists what of the article may stand for a territory.
var territoryKin = map[string][]string{
	"GB": {"england", "scotland", "wales", "northern-ireland"}, "england": {"GB"}, "scotland": {"GB"}, "wales": {"GB"},
	"PS": {"gaza", "west-bank"}, "gaza": {"PS"}, "west-bank": {"PS"}, "northern-cyprus": {"CY", "TR"}, "HK": {"CN"},
}

// nameFinding is the finding that the name is not in the article, which has
// another at span.
func (a *Article) nameFinding(path, name string, span *brief.Span) brief.Finding {
	f := brief.Finding{Code: "name.absent", Severity: brief.Error, Path: path, Span: span,
		Message: fmt.Sprintf("“%s” does not stand in the article", excerpt(name))}
	if span != nil {
		f.Message = fmt.Sprintf("“%s” does not stand in the article, which writes “%s” in %s", excerpt(name), excerpt(span.Of(a.source)), numbered(a.SentencesOf(*span)[:1]))
	}
	return f
}

// isAcronym reports whether the word is all capitals, two to seven of them.
func isAcronym(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return 2 <= n && n <= 7
}

// abbreviates reports whether short is one of the ways to cut the word:
// its beginning ("Calif."), or letters of it with the first and, of two, the
// last ("Va.", "Ky.").
func abbreviates(short, word string) bool {
	if strings.HasPrefix(word, short) {
		return true
	}
	return utf8.RuneCountInString(short) == 2 && word[:1] == short[:1] && strings.HasSuffix(word, short[1:])
}

// shared counts the letters that a and b start with alike.
func shared(a, b string) int {
	n := 0
	rb := []rune(b)
	for _, r := range a {
		if n == len(rb) || rb[n] != r {
			break
		}
		n++
	}
	return n
}
