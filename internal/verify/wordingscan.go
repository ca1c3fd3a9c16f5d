package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// maxWordingGap is how many words the gap in a phrase may hold: "claimed at
// least 280 lives".
const maxWordingGap = 4

// A wordingHit is a form of a list that stands in a line.
type wordingHit struct {
	*wordingForm
	other *wordingEntry // another entry with the same words, nil if there is none
	i, j  int           // the tokens of the line
	span  brief.Span    // in the line
	word  string        // as it stands there
}

// wording returns what a neutral line in the language lang would not have, or
// only where its article has it, in parley's own words: what stands in
// quotation marks is free. Of two forms that start at one word the longer one
// counts, and so does what a longer fixed phrase leaves.
func wording(l *line, lang string) []wordingHit {
	w := wordingOf(lang)
	if w == nil {
		return nil
	}
	all := w.scan(l)
	if len(all) == 0 {
		return nil
	}
	quoted := quotedTokens(l)
	var hits []wordingHit
	for _, h := range all {
		if !quoted[h.i] && !w.inOrganisation(l, h) {
			hits = append(hits, h)
		}
	}
	return hits
}

// scan finds the forms in a line from left to right, in quotation marks too,
// but for those that are free.
func (w *wordingList) scan(l *line) []wordingHit {
	return slices.DeleteFunc(w.forms(l), func(h wordingHit) bool { return h.entry.class == wordingFree })
}

// forms finds the forms in a line from left to right. None goes on over a mark
// other than a comma.
func (w *wordingList) forms(l *line) []wordingHit {
	var hits []wordingHit
	folded := make([]string, len(l.tokens))
	for k, t := range l.tokens {
		if t.word {
			folded[k] = w.fold(l.text(k))
		}
	}
	for k := 0; k < len(l.tokens); {
		best, other, end := w.longest(l, folded, k)
		if best == nil {
			k++
			continue
		}
		span := l.span(k, end)
		hits = append(hits, wordingHit{best, other, k, end, span, text.CleanLine(span.Of(l.source))})
		k = end
	}
	return hits
}

// longest returns the longest form that starts at token k and where it ends.
// Of several that long it is a free one, else one that makes findings, else the
// one listed first; other is the entry of the next.
func (w *wordingList) longest(l *line, folded []string, k int) (best *wordingForm, other *wordingEntry, end int) {
	word := folded[k]
	if word == "" {
		return nil, nil, 0
	}
	try := func(forms []*wordingForm) {
		for _, f := range forms {
			e, ok := matchWording(f.words, l, folded, k)
			switch {
			case !ok || e < end:
			case e > end:
				best, other, end = f, nil, e
			case f.entry.rank() > best.entry.rank():
				best, other = f, best.entry
			case other == nil:
				other = f.entry
			}
		}
	}
	if w.begin.mayHold(word) {
		try(w.exact[word])
		for n, r := range word {
			if n += utf8.RuneLen(r); n > 0 && n <= len(word) {
				try(w.stems[word[:n]])
			}
		}
	}
	try(w.any)
	return best, other, end
}

// rank tells entries with the same words apart: see longest.
func (e *wordingEntry) rank() int {
	switch {
	case e.class == wordingFree:
		return 2
	case e.severity != "":
		return 1
	}
	return 0
}

// matchWording matches the patterns from token k on.
func matchWording(words []wordingPattern, l *line, folded []string, k int) (end int, ok bool) {
	p := words[0]
	if p.gap {
		for range maxWordingGap + 1 {
			if end, ok := matchWording(words[1:], l, folded, k); ok {
				return end, true
			}
			if k = nextWord(l, k); k < 0 {
				break
			}
		}
		return 0, false
	}
	if !p.matches(l, folded, k) {
		return 0, false
	}
	if len(words) == 1 {
		return k + 1, true
	}
	if k = nextWord(l, k); k < 0 {
		return 0, false
	}
	return matchWording(words[1:], l, folded, k)
}

// matches reportsSpeech whether the pattern stands for token k.
func (p *wordingPattern) matches(l *line, folded []string, k int) bool {
	if p.name {
		return isNameAt(l, k)
	}
	if p.capitalFirst && !startsWithCapital(l.span(k, k+1).Of(l.source)) {
		return false
	}
	for _, x := range p.exact {
		if folded[k] == x {
			return true
		}
	}
	for _, x := range p.stems {
		if strings.HasPrefix(folded[k], x) {
			return true
		}
	}
	for _, x := range p.endings {
		if strings.HasSuffix(folded[k], x) {
			return true
		}
	}
	return false
}

// isNameAt reportsSpeech whether token k has a capital and a small letter, and
// starts no sentence.
func isNameAt(l *line, k int) bool {
	if k == 0 || !l.tokens[k-1].word && !l.is(k-1, ",") {
		return false
	}
	word := l.span(k, k+1).Of(l.source)
	_, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	return startsWithCapital(word) && unicode.IsLower(second)
}

// nextWord returns the word after token k, -1 if a mark other than a comma
// stands between, or nothing follows.
func nextWord(l *line, k int) int {
	k++
	if l.is(k, ",") {
		k++
	}
	if l.isWord(k) {
		return k
	}
	return -1
}

// inOrganisation reportsSpeech whether a place is part of an organisation's name:
// "Artsakh Defense Army".
func (w *wordingList) inOrganisation(l *line, h wordingHit) bool {
	const reach = 3
	if h.entry.class != wordingPlace {
		return false
	}
	for k := h.i - 1; k >= 0 && k >= h.i-reach && l.isWord(k); k-- {
		if w.isOrganisation(l, k) {
			return true
		}
	}
	for k := h.j; k < h.j+reach && l.isWord(k); k++ {
		if w.isOrganisation(l, k) {
			return true
		}
	}
	return false
}

func (w *wordingList) isOrganisation(l *line, k int) bool {
	word := w.fold(l.text(k))
	return slices.ContainsFunc(w.organisations, func(start string) bool { return strings.HasPrefix(word, start) })
}

// quotedTokens says of each token whether it stands in quotation marks of any
// style: those of [text.Quotations], and straight single ones.
func quotedTokens(l *line) []bool {
	quoted := make([]bool, len(l.tokens))
	spans := text.Quotations(l.source)
	for k, t := range l.tokens {
		for len(spans) > 0 && spans[0].End <= int(t.from) {
			spans = spans[1:]
		}
		quoted[k] = len(spans) > 0 && spans[0].Start <= int(t.from)
	}
	open := -1
	for k := range l.tokens {
		if !l.is(k, `"`) {
			continue
		}
		mark := l.span(k, k+1).Of(l.source)
		switch {
		case !strings.Contains("'‚‘`”’", mark):
		case open < 0 && l.isWord(k+1) && !l.tokens[k+1].space && (k == 0 || l.tokens[k].space || !l.tokens[k-1].word):
			open = k
		case open >= 0 && !l.tokens[k].space:
			for i := open; i <= k; i++ {
				quoted[i] = true
			}
			open = -1
		}
	}
	return quoted
}
