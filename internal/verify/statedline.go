package verify

import (
	"parley/internal/text"
	"parley/summarize/brief"
)

// A statedLine is a line of a brief with what several checks look at.
type statedLine struct {
	line
	lang        string
	numbers     []text.Number
	territories []text.Territory
}

func newStatedLine(s, lang string) *statedLine {
	folded := text.Fold(s)
	return &statedLine{line: *parseFolded(s, folded), lang: lang, numbers: text.Numbers(s, lang), territories: folded.Territories(lang)}
}

// numbersIn returns the numbers of the line, read as of another language.
func (l *statedLine) numbersIn(lang string) []text.Number {
	if lang != l.lang {
		return text.Numbers(l.source, lang)
	}
	return l.numbers
}

// A statedBrief is the lines of a brief.
type statedBrief struct {
	headline  *statedLine
	summary   []*statedLine
	positions [][]*statedLine // by party
}

func newStatedBrief(b *brief.Brief) *statedBrief {
	s := &statedBrief{headline: newStatedLine(b.Headline, b.Lang), positions: make([][]*statedLine, len(b.Parties))}
	for _, line := range b.Summary {
		s.summary = append(s.summary, newStatedLine(line.Text, b.Lang))
	}
	for i, p := range b.Parties {
		for _, line := range p.Positions {
			s.positions[i] = append(s.positions[i], newStatedLine(line.Text, b.Lang))
		}
	}
	return s
}
