package verify

import (
	"strings"
	"unicode/utf8"

	"parley/summarize/brief"
)

// The bounds of a translation's length, in runes, by that of its source, both
// put into English. Whole briefs lie within .83 and 1.38 of English before that
// is done; single lines vary more.
const (
	minWhole, maxWhole = .71, 1.42
	minLine, maxLine   = .4, 2.5
	fewestWhole        = 200 // runes of a source to judge all lines by
	fewestLine         = 60  // and one line
)

// expansion is how much longer a text is than in English, the middle of what
// translations of news have.
func expansion(lang string) float64 {
	switch pairData(lang) {
	case "hy":
		return 1.04
	case "az":
		return 1.08
	case "ru":
		return 1.10
	}
	return 1
}

// lengthRatio is how long target is by source, both put into English.
func (p *Pair) lengthRatio(source, target int) float64 {
	return float64(target) / float64(source) * expansion(p.From) / expansion(p.To)
}

// lengthOfLine wants a line that is not far shorter or longer than its source.
func (p *Pair) lengthOfLine(source, target string) []brief.Finding {
	from, to := utf8.RuneCountInString(source), utf8.RuneCountInString(target)
	if max(from, to) < fewestLine || min(from, to) == 0 {
		return nil
	}
	switch r := p.lengthRatio(from, to); {
	case r < minLine:
		return []brief.Finding{finding(brief.Warning, "length.odd", "this has %d characters and its source %d: something may be left out", to, from)}
	case r > maxLine:
		return []brief.Finding{finding(brief.Warning, "length.odd", "this has %d characters and its source %d: something may be added", to, from)}
	}
	return nil
}

// lengthOfWhole does so for all lines together.
func (p *Pair) lengthOfWhole(sources, targets []string) []brief.Finding {
	from, to := utf8.RuneCountInString(strings.Join(sources, "")), utf8.RuneCountInString(strings.Join(targets, ""))
	if from < fewestWhole {
		return nil
	}
	switch r := p.lengthRatio(from, to); {
	case r < minWhole:
		return []brief.Finding{finding(brief.Warning, "length.odd", "the translation has %d characters and the brief %d: something may be left out", to, from)}
	case r > maxWhole:
		return []brief.Finding{finding(brief.Warning, "length.odd", "the translation has %d characters and the brief %d: something may be added", to, from)}
	}
	return nil
}
