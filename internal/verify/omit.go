package verify

import (
	"fmt"
	"slices"
	"strings"
)

// maxGloss is how many words a bracket may hold.
const maxGloss = 12

// turning is what no edit may leave out or put in.
const turning = negator | trailing | denial | conditional | modal

// omits says why the tokens between a piece and the next one, which starts at
// token i, must not be left out for the edit given.
func (a *Article) omits(before run, i int, edit join) string {
	const beside = " between the parts of the quotation"
	if before.j == i || a.onlyDots(before.j, i) {
		return "" // nothing is left out, or what the article leaves out itself
	}
	if edit.bracket && !edit.ellipsis && a.part(before.j, i) == edit.literal {
		return "" // the bracket is the article's
	}
	if a.paragraph[before.j-1] != a.paragraph[i] {
		return "the parts of the quotation stand in different paragraphs"
	}
	// Marks that the quotation keeps are no concern; they stand in its parts.
	quoted := a.hasMark(before.j, i) && a.quotedWord(before.j-1, -1)
	if a.hasMark(before.j, i) && quoted != a.quotedWord(i, 1) {
		return "a quotation starts or ends" + beside
	}
	covered := 0
	for k := before.j; k < i; k++ {
		if !a.tokens[k].word {
			if edit.ellipsis || !strings.Contains(`.!?;"[]`, a.text(k)) {
				continue
			}
			if a.is(k, ".") && a.sentence[before.j-1] == a.sentence[i] {
				continue // an abbreviation
			}
			return fmt.Sprintf("a bracket stands over “%s”", a.text(k))
		}
		covered++
		switch c := a.class(k); {
		case !edit.ellipsis && covered > maxCovered:
			return "a bracket stands for more than four words"
		case c&turning != 0:
			return fmt.Sprintf("the article has “%s”%s", a.shown(k, k+1), beside)
		case c&cue != 0, quoted && !a.quoted[k]:
			return "somebody is said to speak" + beside
		case !edit.ellipsis && a.isName(k) && !a.repeats(edit.gloss, k):
			return fmt.Sprintf("a bracket stands for “%s”", a.shown(k, k+1))
		}
	}
	return ""
}

// hasMark reports whether a quotation mark stands from token i up to token j.
func (a *Article) hasMark(i, j int) bool {
	for k := i; k < j; k++ {
		if a.is(k, `"`) {
			return true
		}
	}
	return false
}

// onlyDots reports whether nothing but dots stands from token i up to token j.
func (a *Article) onlyDots(i, j int) bool {
	for k := i; k < j; k++ {
		if !a.is(k, ".") {
			return false
		}
	}
	return i < j
}

// quotedWord reports whether the word at or next to token k, looking in the
// direction step, stands in quotation marks.
func (a *Article) quotedWord(k, step int) bool {
	for range maxMarks {
		if k < 0 || k >= len(a.tokens) {
			break
		}
		if a.tokens[k].word {
			return a.quoted[k]
		}
		k += step
	}
	return false
}

// glossed says what a bracket must not add.
func (a *Article) glossed(pieces []piece, after join) string {
	check := func(gloss []string) string {
		if len(gloss) > maxGloss {
			return "a bracket holds more than a few words"
		}
		for _, w := range gloss {
			if a.lexicon.class(w)&turning != 0 {
				return fmt.Sprintf("a bracket adds “%s”", w)
			}
			if _, known := a.vocabulary[a.lexicon.lower(w)]; !known && (hasDigit(w) || a.lexicon.class(w)&(numeral|magnitude) != 0) {
				return fmt.Sprintf("a bracket adds “%s”, which is not in the article", w)
			}
		}
		return ""
	}
	for _, p := range pieces {
		if reason := check(p.join.gloss); reason != "" {
			return reason
		}
	}
	return check(after.gloss)
}

// besideBracket says that a bracket at either end of a quotation stands in
// the place of a name or number, token k.
func (a *Article) besideBracket(edit join, k int) string {
	if edit.bracket && a.isWord(k) && a.isName(k) && !a.repeats(edit.gloss, k) {
		return fmt.Sprintf("a bracket stands in the place of “%s”", a.shown(k, k+1))
	}
	return ""
}

// isName reports whether the word k is a number or looks like a name: it has a
// capital that it does not owe to the start of a sentence.
func (a *Article) isName(k int) bool {
	w := a.text(k)
	if hasDigit(w) || a.class(k)&(numeral|magnitude) != 0 {
		return true
	}
	if !startsWithCapital(w) || a.class(k)&function != 0 {
		return false
	}
	if !a.startsSentence(k) {
		return true
	}
	return !a.small[a.vocabulary[a.lexicon.lower(w)]]
}

// repeats reports whether the gloss has the word k, or a form of it that is
// longer or shorter by an ending.
func (a *Article) repeats(gloss []string, k int) bool {
	word := strings.TrimSuffix(a.lower(k), "'s")
	return slices.ContainsFunc(gloss, func(w string) bool {
		w = strings.TrimSuffix(a.lexicon.lower(w), "'s")
		return w == word || len(w) > 3 && strings.HasPrefix(word, w) || len(word) > 3 && strings.HasPrefix(w, word)
	})
}
