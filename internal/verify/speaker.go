package verify

import (
	"strings"

	"parley/summarize/brief"
)

// speakersIn parts the speakers of a position: "A and B".
func speakersIn(s string) []string {
	s = strings.TrimSpace(excerptOf(s))
	if s == "" {
		return nil
	}
	for _, and := range []string{" and ", " и ", " և ", " եւ ", " və ", "; ", " & ", " / "} {
		s = strings.ReplaceAll(s, and, "\n")
	}
	var who []string
	for _, p := range strings.Split(s, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			who = append(who, p)
		}
	}
	return who
}

// speakerStands checks that the speaker's name stands in the article. It
// reports whether it does, or none is given.
func (c *voiceClaim) speakerStands() bool {
	for _, who := range c.who {
		p := c.profileOf(who)
		switch {
		case len(p.words) == 0:
		case len(p.absent) > 0 && p.words[len(p.words)-1].word == p.absent[len(p.absent)-1] || len(p.absent) == len(p.words) || len(p.absent) > 0 && p.words[len(p.words)-1].capital && len(p.words) > 2:
			c.nameless(who, p)
			return false
		case len(p.absent) > 0, !p.whole:
			c.add("speaker.absent", brief.Warning, ".speaker", c.mention(p), "the article does not have the name “%s” as it stands here; it writes %s", excerpt(who), c.writes(p))
			return true
		}
	}
	return true
}

// nameless says that a name does not stand in the article, and what does that
// is spelled nearly so.
func (c *voiceClaim) nameless(who string, p *profile) {
	for _, w := range p.absent {
		if s := c.spelledLike(w); s.ok {
			c.add("speaker.absent", brief.Error, ".speaker", &s.at, "the name “%s” does not stand in the article, which writes “%s”", excerpt(who), s.near)
			return
		}
	}
	c.add("speaker.absent", brief.Error, ".speaker", nil, "the name “%s” does not stand in the article", excerpt(who))
}

// mention is the place of the first mention of a name.
func (c *voiceClaim) mention(p *profile) *brief.Span {
	if len(p.at) == 0 {
		return nil
	}
	k := int(c.words[p.at[0]])
	span := c.Article.span(k, k+1)
	return &span
}

// writes shows how the article first names somebody, with the capitalised words
// before the name.
func (c *voiceClaim) writes(p *profile) string {
	if len(p.at) == 0 {
		return "otherwise"
	}
	k := int(c.words[p.at[0]])
	i := k
	for i > 0 && k-i < 3 && c.isWord(i-1) && c.sentence[i-1] == c.sentence[k] && c.isCapital(i-1) {
		i--
	}
	return "“" + c.shown(i, k+1) + "”"
}

// A spelling is a word of the article that is nearly another.
type spelling struct {
	near string
	at   brief.Span
	ok   bool
}

// spelledLike finds the capitalised word of the article that is nearest to an
// absent word of a name: at most two letters differ.
func (n *nameFinder) spelledLike(word string) spelling {
	best, known := n.spellings[word]
	if known {
		return best
	}
	const most = 40
	if w := []rune(word); len(w) >= 4 && len(w) <= most {
		least := 1 + len(w)/6
		for _, entries := range n.v.words {
			for _, e := range entries {
				v := []rune(e.word)
				if n.small[e.id] || len(v)-len(w) > 2 || len(w)-len(v) > 2 {
					continue
				}
				k := int(n.words[n.Article.positions[e.id][0]])
				if d := editDistance(w, v); d < least || d == least && (!best.ok || int(n.tokens[k].from) < best.at.Start) {
					least, best = d, spelling{n.shown(k, k+1), n.Article.span(k, k+1), true}
				}
			}
		}
	}
	n.spellings[word] = best
	return best
}

// editDistance is the number of letters to change, add or take out.
func editDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, s := range b {
			cost := diagonal
			if r != s {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
