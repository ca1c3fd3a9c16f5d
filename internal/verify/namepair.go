package verify

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"parley/summarize/brief"
)

// maxPairs is how many places of a name are looked at.
const maxPairs = 60

// pairFinding is the finding that the last two of the capitalised words [i,j)
// of the line stand in the article, each in a name of its own, and never
// together: the first name of one person with the surname of another. A word
// that the article also has alone may stand with any other.
func (a *Article) pairFinding(l *nameLine, i, j int, path string) (f brief.Finding, ok bool) {
	if j-i < 2 || !l.isPairPart(j-1) || !l.isPairPart(j-2) {
		return f, false
	}
	given, surname := a.alike(l.lower(j-2)), a.alike(l.lower(j-1))
	after, before, last := -1, -1, -1 // tokens: what follows the first name; another before the surname; that
	for _, id := range given {
		for _, at := range a.positions[id][:min(len(a.positions[id]), maxPairs)] {
			k := int(a.words[at])
			if !a.bothCapital(k, k+1) || a.goesOnTo(k, surname) {
				return f, false
			}
			after = k + 1
		}
	}
	for _, id := range surname {
		for _, at := range a.positions[id][:min(len(a.positions[id]), maxPairs)] {
			k := int(a.words[at])
			name := a.nameBefore(k)
			if !a.bothCapital(k, name) || utf8.RuneCountInString(a.text(name)) < 2 || l.words.plain[a.lexicon.lower(a.text(name))] {
				continue
			}
			if a.isOneOf(name, given) || shared(a.lexicon.lower(a.text(name)), l.lower(j-2)) >= 3 {
				return f, false
			}
			before, last = name, k
		}
	}
	if after < 0 || before < 0 {
		return f, false
	}
	first, second := a.span(before, last+1), a.span(after-1, after+1)
	return brief.Finding{Code: "name.absent", Severity: brief.Warning, Path: path, Span: &first,
		Message: fmt.Sprintf("“%s” does not stand in the article, which has “%s” (sentence %d) and “%s” (sentence %d)", l.span(j-2, j).Of(l.source),
			first.Of(a.source), a.sentence[before], second.Of(a.source), a.sentence[after])}, true
}

// isPairPart reports whether token k may be a word of a person's name.
func (l *nameLine) isPairPart(k int) bool {
	w := l.text(k)
	return l.isName(k) && !l.isAcronymAt(k) && utf8.RuneCountInString(w) > 2 && len(w) <= maxWord && !l.words.heads[l.lower(k)]
}

// bothCapital reports whether tokens k and beside are words with capitals and of one
// sentence.
func (a *Article) bothCapital(k, beside int) bool {
	return a.isWord(beside) && startsWithCapital(a.text(k)) && startsWithCapital(a.text(beside)) && a.sentence[k] == a.sentence[beside]
}

// nameBefore returns the token before the surname k, but for initials.
func (a *Article) nameBefore(k int) int {
	at := k - 1
	for n := 0; n < 4 && at > 0 && (a.is(at, ".") || a.isWord(at) && utf8.RuneCountInString(a.text(at)) == 1); n++ {
		at--
	}
	return at
}

// goesOnTo reports whether the name that starts at token k has, after middle
// names and initials, one of the words.
func (a *Article) goesOnTo(k int, ids []int32) bool {
	const most = 6 // tokens
	for next := k + 1; next < min(k+most, len(a.tokens)) && a.sentence[next] == a.sentence[k]; next++ {
		switch {
		case a.isWord(next) && a.isOneOf(next, ids):
			return true
		case !a.is(next, ".") && !a.is(next, "-") && !(a.isWord(next) && startsWithCapital(a.text(next))):
			return false
		}
	}
	return false
}

// isOneOf reports whether token k is one of the words.
func (a *Article) isOneOf(k int, ids []int32) bool {
	id, ok := a.vocabulary[a.lexicon.lower(a.text(k))]
	return ok && slices.Contains(ids, id)
}
