package verify

import "fmt"

// How far a quotation is looked beyond for what it leaves out.
const (
	reachAfter  = 10 // words behind it, to a condition
	reachBefore = 25 // words before it, to the start of a condition
	reachDenied = 12 // words at its end, to a negator
	reachAside  = 10 // words of an aside: ", the minister said on Monday,"
	maxShown    = 8  // words in a message
)

// cutShort says what the article has before or after the tokens r that a reader
// of these words alone would miss, "" if there is nothing: a condition or an
// exception farther off than [Article.severed] looks, of which the line says
// nothing; the object of what the words deny; what they announce. Unlike there,
// the words stand as they are, so this is for an editor to judge.
func (a *Article) cutShort(r run, line *line) string {
	i, j := r.i, r.j
	for j > i+1 && !a.tokens[j-1].word {
		j--
	}
	if k, ok := a.conditionAfter(i, j); ok && !a.saysCondition(line) {
		return fmt.Sprintf("the article goes on: “… %s”", a.clip(k, len(a.tokens)))
	}
	if k, ok := a.conditionBefore(i, j); ok && !a.saysCondition(line) {
		return fmt.Sprintf("the article has a condition before these words: “%s …”", a.clip(k, i))
	}
	if a.endsOpen(i, j) {
		return fmt.Sprintf("these words break off; the article goes on: “… %s”", a.clip(j, len(a.tokens)))
	}
	return ""
}

// clip returns what stands from token k on, up to token end, the end of the
// sentence or a few words, for a message.
func (a *Article) clip(k, end int) string {
	for k < end && !a.tokens[k].word {
		k++
	}
	words, to := 0, k
	for to < end && words < maxShown && a.sentence[to] == a.sentence[k] {
		if a.tokens[to].word {
			words++
		}
		to++
	}
	for to > k && !a.tokens[to-1].word {
		to--
	}
	if k >= to {
		return ""
	}
	return a.shown(k, to)
}

// turnsAt reports that the word k, after the tokens [i,j), turns them: a
// condition, an exception, or a bound of what they deny.
func (a *Article) turnsAt(i, j, k int) (at int, ok bool) {
	c := a.class(k)
	switch {
	case c&limiter != 0: // only if
		return k, a.class(k+1)&(proviso|conditional) != 0
	case c&(conditional|exception) != 0:
		return k, true
	case c&bound != 0:
		return k, a.denies(i, j)
	case c&particle != 0 && k == j:
		return k, a.deniesJust(i, j, 2)
	}
	return k, false
}

// deniesJust reports whether a negator is one of the last words of the tokens
// [i,j), with most others behind it.
func (a *Article) deniesJust(i, j, most int) bool {
	for k := j - 1; k >= max(i, j-1-most) && a.tokens[k].word; k-- {
		if c := a.class(k); c&negator != 0 && c&bound == 0 {
			return a.class(k+1)&limiter == 0
		}
	}
	return false
}

// denies reports whether the clause at the end of the tokens [i,j) has a
// negator, as far as one can govern the last word.
func (a *Article) denies(i, j int) bool {
	words := 0
	for k := j - 1; k >= i && words < reachDenied; k-- {
		if !a.tokens[k].word {
			if a.endsClause(k, j, false) {
				return false
			}
			continue
		}
		words++
		switch c := a.class(k); {
		case c&(contrast|complementizer) != 0 || c&joining != 0 && c&(negator|trailing) == 0:
			return false
		case c&(negator|trailing) != 0 && a.class(k+1)&limiter == 0 && c&bound == 0:
			return true
		}
	}
	return false
}

// conditionAfter looks behind the tokens [i,j) for a condition on them: in the
// same part of the sentence, past what completes it and past asides such as
// "he said". What the article itself quotes is whole, so that of [i,j) within
// quotation marks may end there.
func (a *Article) conditionAfter(i, j int) (at int, ok bool) {
	words := 0
	for k := j; k < len(a.tokens) && words < reachAfter && a.sentence[k] == a.sentence[j-1] && a.paragraph[k] == a.paragraph[j-1]; k++ {
		if !a.tokens[k].word {
			comma := a.is(k, ",")
			if comma && k == j && a.is(k+1, `"`) {
				k++
			}
			if !comma && !(a.is(k, `"`) && k <= j+1) {
				return 0, false
			}
			if end, ok := a.pastAside(k + 1); ok {
				k = end
			} else if comma {
				return a.turnsAt(i, j, k+1)
			}
			continue
		}
		words++
		c := a.class(k)
		switch {
		case c&proviso != 0:
			return k, !a.idle(k)
		case c&(exception|bound|limiter) != 0:
			return a.turnsAt(i, j, k)
		case c&(contrast|joining|complementizer|cue) != 0:
			return 0, false
		}
	}
	return 0, false
}

// pastAside returns the comma that ends an aside with a word of speech in it,
// if one starts at token k.
func (a *Article) pastAside(k int) (end int, ok bool) {
	words, said := 0, false
	for ; k < len(a.tokens) && words < reachAside && a.sentence[k] == a.sentence[k-1]; k++ {
		if a.tokens[k].word {
			words++
			said = said || a.class(k)&cue != 0
			if a.class(k)&proviso != 0 {
				return 0, false
			}
			continue
		}
		return k, said && a.is(k, ",")
	}
	return 0, false
}

// idle reports whether the condition k is none: "even if", "as if", "if any".
func (a *Article) idle(k int) bool {
	if k == 0 || k+1 >= len(a.tokens) || !a.tokens[k+1].word {
		return true
	}
	switch a.lower(k - 1) {
	case "even", "as", "what", "даже", "как", "անգամ", "նույնիսկ", "hətta":
		return true
	}
	switch a.lower(k + 1) {
	case "any", "not", "necessary", "possible", "ever":
		return true
	}
	return false
}

// conditionBefore looks for what stands before the tokens [i,j) and is a
// condition on them, or a bound of what they deny: "If the talks fail, {Warsaw
// will not sign}", "Səsvermədən əvvəl {Varşava imzalamayacaq}".
func (a *Article) conditionBefore(i, j int) (at int, ok bool) {
	k := i - 1
	if !a.is(k, ",") {
		for n := 0; n < reachNegator && a.isWord(k) && a.sentence[k] == a.sentence[i]; n++ {
			if a.class(k)&bound != 0 {
				return k, a.class(k)&negator == 0 && a.denies(i, j)
			}
			k--
		}
		return 0, false
	}
	for words := 0; k > 0 && words < reachBefore && a.sentence[k-1] == a.sentence[i] && a.quoted[k-1] == a.quoted[i]; words++ {
		k--
		if !a.tokens[k].word {
			return 0, false
		}
		if c := a.class(k); c&proviso != 0 || c&bound != 0 && a.denies(i, j) {
			first := k == 0 || a.sentence[k-1] != a.sentence[i] || a.is(k-1, `"`) || a.class(k-1)&(contrast|complementizer|joining) != 0
			return k, first
		}
	}
	return 0, false
}

// saysCondition reports whether the line has a condition, an exception or a
// bound of its own.
func (a *Article) saysCondition(said *line) bool {
	for k, t := range said.tokens {
		if t.word && a.lexicon.class(said.text(k))&(conditional|proviso|exception|bound|limiter) != 0 {
			return true
		}
	}
	return false
}

// endsOpen reports whether the tokens [i,j) end where a sentence cannot: within
// what they deny ("has not ruled" out a strike), before what somebody is said
// to have said ("they said": “…”), or within a quotation before words that it
// quotes in turn ("not even the answer" ‘no’).
func (a *Article) endsOpen(i, j int) bool {
	if j >= len(a.tokens) || a.sentence[j] != a.sentence[j-1] || a.paragraph[j] != a.paragraph[j-1] {
		return false
	}
	last := a.class(j - 1)
	switch {
	case last&cue != 0 && !a.hasMark(i, j):
		k := j
		for k < len(a.tokens) && k < j+3 && (a.is(k, ",") || a.is(k, ":")) {
			k++
		}
		return a.class(k)&complementizer != 0 || k > j && a.is(k, `"`)
	case !a.tokens[j].word:
		return a.is(j, `"`) && a.quoted[j-1] && a.quoted[j] && a.tokens[j].space && j+1 < len(a.tokens) && !a.tokens[j+1].space
	case last&(complementizer|conditional|proviso) != 0:
		return true
	}
	if base := baseOf(a.lexicon.lang); base == "az" {
		return false // the verb ends the sentence, and what it denies stands before it
	}
	if a.class(j)&(contrast|joining|complementizer|cue) != 0 {
		return false
	}
	return a.deniesJust(i, j, 2)
}
