package verify

import (
	"slices"

	"parley/summarize/brief"
)

// bestSentences returns the numbers of the sentences of the article that share
// most words with said, for a line that names no evidence, such as the headline,
// and how much of said they share, from 0 to 1.
func (a *Article) bestSentences(said *line, most int) (sentences []int, share float64) {
	const common = 40 // a word that stands so often tells no sentence
	hits := map[int]int{}
	words := 0
	for k := range said.tokens {
		if !said.isWord(k) {
			continue
		}
		w := a.lexicon.lower(said.text(k))
		if a.hedging.classOf(w)&hedgeHelper != 0 || len(w) < 2 {
			continue
		}
		words++
		id, known := a.vocabulary[w]
		if !known || len(a.positions[id]) > common {
			continue
		}
		last := 0
		for _, at := range a.positions[id] {
			if s := int(a.sentence[a.words[at]]); s != last {
				hits[s]++
				last = s
			}
		}
	}
	for s := range hits {
		sentences = append(sentences, s)
	}
	slices.SortFunc(sentences, func(s, t int) int {
		if hits[s] != hits[t] {
			return hits[t] - hits[s]
		}
		return s - t
	})
	if len(sentences) == 0 || words == 0 {
		return nil, 0
	}
	share = float64(hits[sentences[0]]) / float64(words)
	if len(sentences) > most {
		sentences = sentences[:most]
	}
	return slices.DeleteFunc(sentences, func(s int) bool { return s < 1 || 3*hits[s] < 2*hits[sentences[0]] }), share
}

// minHeadlineShare is how much of a headline must stand in one sentence of the
// article for the two to be compared.
const minHeadlineShare = 0.6

// headlineHedges does for the headline what [Article.hedges] does for lines that
// name their evidence: it compares it with the sentence most like it. Headlines
// are short for reasons of space, and the sentence is a guess, so nothing here
// is more than a warning.
func (a *Article) headlineHedges(headline *statedLine) []brief.Finding {
	if a.hedging == nil {
		return nil
	}
	sentences, share := a.bestSentences(&headline.line, 1)
	if share < minHeadlineShare {
		return nil
	}
	findings := a.hedges(brief.HeadlinePath, headline, brief.Evidence{Sentences: sentences})
	for i := range findings {
		if findings[i].Severity == brief.Error {
			findings[i].Severity = brief.Warning
		}
	}
	return findings
}
