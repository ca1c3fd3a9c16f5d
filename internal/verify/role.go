package verify

import (
	"slices"

	"parley/summarize/brief"
)

// roleStands checks that the words of the speaker's role stand near the
// speaker's name somewhere in the article: in a sentence that names the
// speaker or in the one after or before it.
func (c *voiceClaim) roleStands() {
	if c.s.Role == "" || len(c.who) != 1 {
		return
	}
	words := c.contentWords(c.s.Role)
	p := c.profileOf(c.who[0])
	if len(words) == 0 || len(words) > 2*maxNameWords || len(p.at) == 0 {
		return
	}
	mentions := slices.Clone(p.at)
	for _, w := range p.words[:len(p.words)-1] { // a first name may stand alone later
		for _, id := range c.forms(w.word) {
			if len([]rune(w.word)) > 1 && len(mentions) < 2*maxMentions {
				mentions = append(mentions, c.Article.positions[id][:min(maxMentions, len(c.Article.positions[id]))]...)
			}
		}
	}
	near := 0
	for _, w := range words {
		if c.standsBeside(w, mentions) {
			near++
		}
	}
	if 3*near < 2*len(words) {
		c.add("speaker.role", brief.Warning, ".role", c.mention(p), "the article does not call %s “%s”", excerpt(c.s.Speaker), excerpt(c.s.Role))
	}
}

// standsBeside reports whether the word stands in a sentence that has the name,
// or in the next to one.
func (c *voiceClaim) standsBeside(word string, mentions []int32) bool {
	for _, id := range c.forms(word) {
		places := c.Article.positions[id]
		for _, at := range mentions {
			s := int(c.sentence[c.words[at]])
			k, _ := slices.BinarySearchFunc(places, s-1, func(p int32, s int) int { return int(c.sentence[c.words[p]]) - s })
			if k < len(places) && int(c.sentence[c.words[places[k]]]) <= s+1 {
				return true
			}
		}
	}
	return false
}
