package verify

import (
	"fmt"

	"parley/summarize/brief"
)

// Bars of balance. Equal space is wrong for a one-sided article, so a party's
// share of the brief is held against its share of what the article says that
// anybody stated, and only where both are far apart and there is enough to
// count.
const (
	leastCounted = 8  // statements and positions
	largeShare   = 30 // percent of the statements
	smallShare   = 10 // percent of the positions
)

// balance says which parties have far less room than they have in the article.
func (c *cast) balance() []brief.Finding {
	if len(c.parties) < 2 {
		return nil
	}
	stated, quoted := make([]int, len(c.parties)), make([]int, len(c.parties))
	var allStated, allQuoted, positions, quotedHere int
	rests := c.partyBySentence()
	for _, s := range c.statements() {
		p, known := rests[s.sentences[0]] // who the brief says it is goes first
		if !known {
			p = c.partyOf(s)
		}
		if p >= 0 {
			stated[p]++
			quoted[p] += s.quoted
			allStated++
			allQuoted += s.quoted
		}
	}
	held := make([]int, len(c.parties))
	for i, p := range c.parties {
		positions += len(p.Positions)
		for _, s := range p.Positions {
			if e := s.Evidence.Span; e != nil && 0 <= e.Start && e.Start < e.End && e.End <= len(c.a.source) {
				for k, to := c.a.tokensOf(*e); k < to; k++ {
					if c.a.tokens[k].word && c.a.quoted[k] {
						held[i]++
					}
				}
			}
		}
		quotedHere += held[i]
	}
	var findings []brief.Finding
	for i, p := range c.parties {
		if len(p.Positions) == 0 {
			continue // see silent
		}
		if min(allStated, positions) >= leastCounted && stated[i]*100 >= largeShare*allStated && len(p.Positions)*100 < smallShare*positions {
			findings = append(findings, brief.Finding{
				Code: "balance.positions", Severity: brief.Note, Path: brief.PartyPath(i),
				Message: fmt.Sprintf("%s makes %d of %d statements in the article and has %d of %d positions here",
					p.Name, stated[i], allStated, len(p.Positions), positions),
			})
		}
		if min(allQuoted, quotedHere) >= leastCounted*leastQuoted && quoted[i]*100 >= largeShare*allQuoted && held[i]*100 < smallShare*quotedHere {
			findings = append(findings, brief.Finding{
				Code: "balance.quotes", Severity: brief.Note, Path: brief.PartyPath(i),
				Message: fmt.Sprintf("%s has %d of %d quoted words in the article and %d of %d here",
					p.Name, quoted[i], allQuoted, held[i], quotedHere),
			})
		}
	}
	return findings
}

// partyBySentence returns the first party with a position that rests on each
// sentence.
func (c *cast) partyBySentence() map[int]int {
	rests := map[int]int{}
	for i, p := range c.parties {
		for _, s := range p.Positions {
			if e := s.Evidence.Span; e != nil && 0 <= e.Start && e.Start < e.End && e.End <= len(c.a.source) {
				for _, n := range c.a.SentencesOf(*e) {
					if _, known := rests[n]; !known {
						rests[n] = i
					}
				}
			}
		}
	}
	return rests
}
