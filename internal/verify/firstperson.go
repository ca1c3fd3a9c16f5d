package verify

import (
	"strings"

	"parley/summarize/brief"
)

// opensWithPronoun reports whether the sentence opens with a pronoun for the
// one who spoke last.
func (c *voiceClaim) opensWithPronoun(sentence brief.Span) bool {
	i, j := c.tokensOf(sentence)
	for k := i; k < j && k < i+4; k++ {
		if c.isWord(k) && !c.quoted[k] && backPronouns().has(foldName(c.text(k), c.doc.Lang)) {
			return true
		}
	}
	return false
}

// isStatement reports whether the article is itself somebody's statement, in
// the first person, and the speaker is who issues it: named in its byline, at
// its end, or at its head before every other party.
func (c *voiceClaim) isStatement() bool {
	ours := 0
	for _, w := range strings.Fields(firstPerson) {
		if id, ok := c.vocabulary[w]; ok {
			for _, at := range c.Article.positions[id] {
				if !c.quoted[c.words[at]] {
					ours++
				}
			}
		}
	}
	if ours < 3 || ours*4 < len(c.sentences) {
		return false
	}
	first := len(c.words)
	for _, w := range c.whoOrParty() {
		if c.doc.Byline != "" && c.isSame(w, c.doc.Byline) {
			return true
		}
		at := c.profileOf(w).at
		if len(at) == 0 {
			continue
		}
		if int(c.sentence[c.words[at[len(at)-1]]]) >= len(c.sentences)-1 && len(at) == 1 {
			return true
		}
		first = min(first, int(at[0]))
	}
	if first == len(c.words) || c.sentence[c.words[first]] > 3 {
		return false
	}
	for _, o := range c.others {
		if at := c.profileOf(o).at; len(at) > 0 && int(at[0]) < first {
			return false
		}
	}
	return true
}

const firstPerson = `we our us i my me мы наш наша наше наши нас нам я мой моя мои меня мне մենք մեր մեզ ես իմ ինձ biz bizim bizə bizi mən mənim mənə`
