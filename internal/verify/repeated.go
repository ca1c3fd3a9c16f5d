package verify

import (
	"fmt"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// repeated says which positions say again what another says: much the same of
// the same words, or the very same. Two parties that state a thing together
// have one position each.
func (c *cast) repeated() []brief.Finding {
	type line struct {
		party, index int
		speaker      string
		words        map[string]bool
	}
	var findings []brief.Finding
	byPlace := map[brief.Span][]line{}
	byText := map[string]line{}
	for i, p := range c.parties {
		for j, s := range p.Positions {
			l := line{i, j, s.Speaker, nil}
			found := func(of line) {
				findings = append(findings, brief.Finding{
					Code: "position.repeated", Severity: brief.Warning, Path: brief.PositionPath(i, j) + ".text", Span: s.Evidence.Span,
					Message: fmt.Sprintf("this says again what position %d of %s says", of.index+1, c.parties[of.party].Name),
				})
			}
			same := strings.Join(strings.Fields(s.Speaker+" | "+s.Text), " ")
			if of, known := byText[same]; known && (of.party == i || s.Speaker != "") {
				found(of)
				continue
			}
			byText[same] = l
			if s.Evidence.Span == nil {
				continue
			}
			l.words = c.stems(s.Text)
			at := byPlace[*s.Evidence.Span]
			for _, of := range at {
				if of.speaker == s.Speaker && (of.party == i || s.Speaker != "") && alike(of.words, l.words) {
					found(of)
					break
				}
			}
			if len(at) < 8 {
				byPlace[*s.Evidence.Span] = append(at, l)
			}
		}
	}
	return findings
}

// stems returns the beginnings of the words of a line, but for the commonest
// words.
func (c *cast) stems(line string) map[string]bool {
	stems := map[string]bool{}
	for _, w := range text.Words(line) {
		if word := c.a.lexicon.lower(w.Of(line)); c.a.lexicon.words[word]&(function|cue) == 0 {
			stems[firstRunes(word, wordStem)] = true
		}
	}
	return stems
}

// alike reports whether two lines share three of four of their words.
func alike(a, b map[string]bool) bool {
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	return shared*4 >= (len(a)+len(b)-shared)*3
}
