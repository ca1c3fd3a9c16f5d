package verify

import (
	"slices"
	"strings"

	"parley/summarize/brief"
)

// concord wants a negated verb beside an Armenian "no", "nobody", "nothing" or
// "never": with a positive one, "ունի ոչ մի ապացույց", the sentence is no
// Armenian, and what it says is open. Only the clause of the word is looked at.
// Western Armenian keeps the verb positive.
func (p *Pair) concord(t *pairSide) []brief.Finding {
	if p.To != "hy" {
		return nil
	}
	for i := range t.words {
		n := t.negativeHy(i)
		if n == 0 {
			continue
		}
		from, to := t.clauseHy(i)
		if verb, ok := t.positiveVerbHy(from, to); ok {
			return []brief.Finding{finding(brief.Warning, "grammar.concord", "%q stands with the verb %q, which is not negated", t.as(i, i+n), t.as(verb, verb+1))}
		}
	}
	return nil
}

// negativeHy returns how many words the negative pronoun or adverb at i has, 0
// if there is none.
func (s *pairSide) negativeHy(i int) int {
	switch w := s.words[i]; {
	case w == "ոչինչ" && (i+1 == len(s.words) || s.words[i+1] != "է" && s.words[i+1] != "էր"), w == "երբեք" && (i == 0 || s.words[i-1] != "քան"):
		return 1
	case w == "ոչ" && i+1 < len(s.words):
		if next := s.words[i+1]; next == "մի" || next == "ոք" || slices.Contains([]string{"մեկի", "մեկին", "մեկից", "մեկով"}, next) {
			return 2
		}
	}
	return 0
}

// clauseHy returns the words of the clause that word i stands in.
func (s *pairSide) clauseHy(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && !s.partsHy(from) {
		from--
	}
	for to < len(s.words) && !s.partsHy(to) {
		to++
	}
	return from, to
}

// partsHy reports whether a clause begins at the word i: a mark stands before
// it, or it joins clauses.
func (s *pairSide) partsHy(i int) bool {
	switch s.words[i] {
	case "որ", "եվ", "բայց", "իսկ", "սակայն":
		return true
	}
	return strings.ContainsAny(s.text[s.spans[i-1].End:s.spans[i].Start], "։:․.;,՝(—–")
}

// positiveVerbHy returns the first finite verb of the words from i to j, if it
// has no negation and nothing else in the clause has.
func (s *pairSide) positiveVerbHy(i, j int) (verb int, ok bool) {
	for k := i; k < j; k++ {
		switch w := s.words[k]; {
		case strings.HasPrefix(w, "չ") && !s.isNameHy(k), w == "առանց", strings.HasPrefix(w, "անհնար"), strings.HasPrefix(w, "արգել"), strings.HasPrefix(w, "հրաժար"):
			return 0, false
		case w == "մի" && strings.ContainsRune(s.as(k, k+1), '՛'): // "do not"
			return 0, false
		case w == "ոչ" && (k > 0 && (s.words[k-1] == "թե" || s.words[k-1] == "երբեք") || k+1 < j && s.words[k+1] == "էլ"):
			return 0, false
		case !ok && slices.Contains(positiveVerbsHy[:], w):
			verb, ok = k, true
		}
	}
	return verb, ok
}

// fragmentAZ lets the Azerbaijani "heç bir" stand for a negation where no verb
// stands that could have it: in words cut from a sentence, "heç bir sübut".
func (s *pairSide) fragmentAZ() {
	if pairData(s.lang) != "az" {
		return
	}
	for i := 0; i+1 < len(s.words); i++ {
		if s.words[i] == "heç" && s.words[i+1] == "bir" && !slices.ContainsFunc(s.words, isFiniteAZ) {
			s.classes[i] |= pairNegative
		}
	}
}

// isFiniteAZ reports whether a word may be a finite verb.
func isFiniteAZ(w string) bool {
	switch w {
	case "var":
		return true
	case "bir", "dair":
		return false
	}
	for _, ending := range [...]string{
		"ıb", "ib", "ub", "üb", "ıblar", "iblər", "ublar", "üblər", "dı", "di", "du", "dü", "dılar", "dilər", "dular", "dülər",
		"ır", "ir", "ur", "ür", "ırlar", "irlər", "urlar", "ürlər", "caq", "cək", "caqlar", "cəklər", "mış", "miş", "muş", "müş",
	} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// positiveVerbsHy are the finite verbs that most clauses have: the auxiliaries,
// "has" and "there is".
var positiveVerbsHy = [...]string{"է", "են", "եմ", "ենք", "եք", "էր", "էին", "ունի", "ունեն", "ունեմ", "ունենք", "ունեցել", "ուներ", "ունեին", "կա", "կան", "կար", "կային"}
