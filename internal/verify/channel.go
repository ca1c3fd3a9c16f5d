package verify

import (
	"slices"
	"unicode/utf8"

	"parley/summarize/brief"
)

// channelReach is how many sentences before and after the evidence the place
// where it was said may stand.
const channelReach = 2

// channelStands checks that the channel of a position stands in the article,
// near the statement.
func (c *voiceClaim) channelStands() {
	words := c.contentWords(c.s.Channel)
	if len(words) == 0 || len(words) > maxNameWords {
		return
	}
	n := c.SentencesOf(c.span)
	if len(n) == 0 {
		return
	}
	first, last := n[0]-channelReach, n[len(n)-1]+channelReach
	first = min(first, c.runStart(n[0]))
	known, near, head := 0, 0, false
	var at *brief.Span
	for i, w := range words {
		stands, beside := false, false
		for _, id := range c.forms(w) {
			places := c.Article.positions[id]
			stands = stands || len(places) > 0
			k, _ := slices.BinarySearchFunc(places, first, func(p int32, s int) int { return int(c.sentence[c.words[p]]) - s })
			beside = beside || k < len(places) && int(c.sentence[c.words[places[k]]]) <= last || c.besideSpeaker(places)
			if len(places) > 0 && at == nil {
				t := int(c.words[places[0]])
				span := c.Article.span(t, t+1)
				at = &span
			}
		}
		if stands {
			known++
		}
		if beside {
			near++
			head = head || i == len(words)-1
		}
	}
	switch {
	case 2*known < len(words) || known == 0:
		c.add("channel.absent", brief.Error, ".channel", nil, "“%s” does not stand in the article as the place where this was said", excerpt(c.s.Channel))
	case 2*near < len(words) && !head:
		c.add("channel.elsewhere", brief.Warning, ".channel", at, "the article does not name “%s” with this statement, but elsewhere (%s)", excerpt(c.s.Channel), numbered(c.SentencesOf(*at)))
	}
}

// besideSpeaker reports whether one of the places is in the opening of the
// article, which sets the scene, or beside a mention of the speaker or of the
// party.
func (c *voiceClaim) besideSpeaker(places []int32) bool {
	for n, at := range places {
		s := c.sentence[c.words[at]]
		if s <= channelReach || n > maxMentions {
			return s <= channelReach
		}
		for _, who := range c.whoOrParty() {
			for _, m := range c.profileOf(who).at {
				if d := c.sentence[c.words[m]] - s; -1 <= d && d <= 1 {
					return true
				}
			}
		}
	}
	return false
}

// runStart is the first of the sentences before sentence n through which the
// same speaker goes on, or nobody else speaks.
func (c *voiceClaim) runStart(n int) int {
	const most = 10
	first := n
	for k := n - 1; k >= 1 && k >= n-most; k-- {
		s := c.sentences[k-1]
		stranger := false
		for _, x := range c.v.at(s) {
			if x.clause && c.relation(&x) == otherVoice {
				stranger = true
			}
		}
		if stranger {
			break
		}
		first = k
	}
	return first
}

// contentWords are the folded words of a phrase that say something.
func (n *nameFinder) contentWords(phrase string) []string {
	var words []string
	all := n.nameWords(phrase)
	for _, w := range all {
		if utf8.RuneCountInString(w.word) > 2 || w.capital || len(all) == 1 {
			words = append(words, w.word)
		}
	}
	return words
}
