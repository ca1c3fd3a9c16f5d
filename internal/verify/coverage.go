package verify

import (
	"slices"

	"parley/internal/attribution"
	"parley/internal/text"
	"parley/summarize/brief"
)

// A coverage is what of an article the lines of a brief rest on.
type coverage struct {
	spans     []brief.Span     // of the positions
	sentences map[int]bool     // of the positions
	summary   map[int]bool     // sentences that the summary rests on
	words     map[string][]int // the positions, counted through, by the stems of their words and their evidence's
}

// Bounds of how statements are compared with positions.
const (
	wordStem  = 5  // letters of a word that are compared: "respect", "respected"
	maxShares = 48 // positions that share a word are looked at
)

func (c *cast) coverage() *coverage {
	v := &coverage{sentences: map[int]bool{}, words: map[string][]int{}, summary: map[int]bool{}}
	for _, s := range c.b.Summary {
		for _, n := range s.Evidence.Sentences {
			v.summary[n] = true
		}
	}
	number := 0
	for _, p := range c.b.Parties {
		for _, s := range p.Positions {
			number++
			for _, n := range s.Evidence.Sentences {
				v.sentences[n] = true
			}
			if e := s.Evidence.Span; e != nil && 0 <= e.Start && e.Start < e.End && e.End <= len(c.a.source) {
				v.spans = append(v.spans, *e)
				for _, n := range c.a.SentencesOf(*e) {
					v.sentences[n] = true
				}
			}
			for _, line := range []string{s.Text, s.Evidence.Quote} {
				c.addWords(v, number, line)
			}
		}
	}
	return v
}

// addWords notes that the position with this number has the words of line.
func (c *cast) addWords(v *coverage, number int, line string) {
	for _, w := range text.Words(line) {
		stem := firstRunes(c.a.lexicon.lower(w.Of(line)), wordStem)
		at := v.words[stem]
		if n := len(at); n < maxShares && (n == 0 || at[n-1] != number) {
			v.words[stem] = append(at, number)
		}
	}
}

// missed reports whether no position covers s: none rests on a sentence of it,
// or on words of it if it is a quotation, and none has most of its words.
func (c *cast) missed(v *coverage, s statement) bool {
	if s.Kind == attribution.Direct {
		if slices.ContainsFunc(v.spans, s.span.Overlaps) {
			return false
		}
	} else if v.onSentence(v.sentences, s) {
		return false
	}
	words, most := 0, 0
	shared := map[int]int{}
	for k := s.from; k < s.to; k++ {
		id := c.a.wordOf[k]
		if id < 0 || c.a.class(k)&function != 0 {
			continue
		}
		words++
		for _, n := range v.words[firstRunes(c.a.spelt[id], wordStem)] {
			shared[n]++
			most = max(most, shared[n])
		}
	}
	return most*10 < words*6
}

func (v *coverage) onSentence(sentences map[int]bool, s statement) bool {
	return slices.ContainsFunc(s.sentences, func(n int) bool { return sentences[n] })
}
