package verify

import (
	"fmt"
	"strings"
)

// How many words before a quotation are looked at for what turns its sense.
const (
	reachNegator = 3 // "did not return troops"
	reachDenial  = 5 // "denied any part in the raid"
	reachClause  = 8 // "denied on Monday that its troops", "if by then the troops"
)

// severed says from what the tokens [i,j) are cut that turns their sense, or
// "" if they may be quoted by themselves.
func (a *Article) severed(i, j int) string {
	if k, ok := a.turnedBefore(i); ok {
		return fmt.Sprintf("the article has “%s” right before these words", a.shown(k, i))
	}
	if k, ok := a.turnedAfter(i, j); ok {
		return fmt.Sprintf("the article has “%s” right after these words", a.shown(j, k+1))
	}
	if a.cutsNumber(i, j) {
		return "a number is cut in two at the start or the end of these words"
	}
	return ""
}

// turnedBefore looks in the clause before token i for a negator, a denial or a
// condition that governs what starts there. What the article itself quotes from
// token i on is cut from nothing.
func (a *Article) turnedBefore(i int) (k int, ok bool) {
	words, subordinate := 0, false
	for k := i - 1; k >= max(0, i-reachClause-maxMarks) && a.sentence[k] == a.sentence[i]; k-- {
		if !a.tokens[k].word {
			if a.endsClause(k, i, subordinate) {
				return 0, false
			}
			continue
		}
		words++
		c := a.class(k)
		switch {
		case words > reachClause:
			return 0, false
		case a.quoted[k] && !a.quoted[i]: // somebody else's words
		case c&(contrast|exception) != 0: // "nothing, except that"
			return 0, false
		case c&conditional != 0:
			return k, true
		case c&denial != 0 && (words <= reachDenial || subordinate):
			return k, true
		case c&negator != 0 && (words <= reachNegator || subordinate) && a.class(k+1)&limiter == 0:
			return k, true
		case c&complementizer != 0:
			subordinate = true
		}
	}
	return 0, false
}

// endsClause reports whether the mark k parts what is before it from token i,
// to which a complementizer may tie it. Russian, Armenian and Azerbaijani
// write a comma beside theirs.
func (a *Article) endsClause(k, i int, subordinate bool) bool {
	switch a.text(k) {
	case ",":
		return !subordinate && a.class(k+1)&complementizer == 0 && a.class(k-1)&complementizer == 0
	case "-":
		return a.tokens[k].space && k+1 < len(a.tokens) && a.tokens[k+1].space
	case `"`: // one farther off opens the quotation in which i stands, or parts nothing
		return a.endsSentence(k) || k == i-1 && (a.quoted[i] || a.tokens[k].space && !a.tokens[i].space)
	case ".", "%", "$", "՝":
		return false // an abbreviation: the sentence goes on
	}
	return true
}

// turnedAfter looks right after the tokens [i,j) for a negator that turns them,
// for a condition or an exception that they depend on, and where they deny
// something for the bound of that ("will not sign" before the vote), with or
// without the comma that Russian and Armenian write, or in brackets. Azerbaijani and Armenian
// put denials there too.
func (a *Article) turnedAfter(i, j int) (k int, ok bool) {
	if j == len(a.tokens) || a.sentence[j] != a.sentence[j-1] || a.paragraph[j] != a.paragraph[j-1] {
		return 0, false
	}
	if a.class(j)&(trailing|conditional) != 0 {
		return j, true
	}
	next := j
	if a.is(j, ",") || a.is(j, "(") {
		next++
	}
	if k, ok := a.turnsAt(i, j, next); ok {
		return k, true
	}
	if base := baseOf(a.lexicon.lang); base != "az" && base != "hy" {
		return 0, false
	}
	for k := j; k < j+reachNegator && a.isWord(k); k++ {
		if a.class(k)&denial != 0 {
			return k, true
		}
	}
	return 0, false
}

// cutsNumber reports whether the tokens [i,j) start or end inside a number:
// "1 600", "-5", "5 million", "5%".
func (a *Article) cutsNumber(i, j int) bool {
	first, last := a.text(i), a.text(j-1)
	if hasDigit(first) && i > 0 {
		if a.isWord(i-1) && isDigits(a.text(i-1), 1, 3) && isGroup(first) {
			return true
		}
		if a.is(i-1, "-") && !a.tokens[i].space && (i == 1 || a.tokens[i-1].space) {
			return true
		}
	}
	if i > 0 && a.class(i)&magnitude != 0 && a.isNumber(i-1) {
		return true
	}
	if j == len(a.tokens) {
		return false
	}
	next := a.text(j)
	if isDigits(last, 1, 3) && isGroup(next) || hasDigit(last) && (next == "%" || next == "per") {
		return true
	}
	return a.class(j)&magnitude != 0 && a.isNumber(j-1)
}

// isNumber reports whether token k is a number, in digits or a usual one in
// words.
func (a *Article) isNumber(k int) bool { return hasDigit(a.text(k)) || a.class(k)&numeral != 0 }

// isGroup reports whether the word starts with three digits by themselves, as
// thousands are grouped: "600", "600,5".
func isGroup(word string) bool {
	word, _, _ = strings.Cut(word, ",")
	return isDigits(word, 3, 3)
}

// isDigits reports whether the word is least to most digits.
func isDigits(word string, least, most int) bool {
	return least <= len(word) && len(word) <= most && strings.Trim(word, "0123456789") == ""
}
