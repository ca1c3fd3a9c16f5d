package summarize

import (
	"math"
	"slices"
	"strings"

	"parley/summarize/brief"
)

// tidy puts a brief into its order, which is the article's: parties by their
// first statement, positions by where their words stand. Parties of the same
// name become one, and positions that say the same of the same words too.
func tidy(b *brief.Brief) {
	merged := b.Parties[:0]
	for _, p := range b.Parties {
		i := slices.IndexFunc(merged, func(q brief.Party) bool { return strings.EqualFold(p.Name, q.Name) })
		if i < 0 {
			merged = append(merged, p)
			continue
		}
		merged[i].Positions = append(merged[i].Positions, p.Positions...)
	}
	b.Parties = merged
	for i := range b.Parties {
		positions := b.Parties[i].Positions
		slices.SortStableFunc(positions, func(s, t brief.Statement) int { return place(s) - place(t) })
		b.Parties[i].Positions = slices.CompactFunc(positions, same)
	}
	slices.SortStableFunc(b.Parties, func(p, q brief.Party) int { return first(p) - first(q) })
}

// place is where a statement's words start; those not located come last.
func place(s brief.Statement) int {
	if s.Evidence.Span == nil {
		return math.MaxInt32
	}
	return s.Evidence.Span.Start
}

// first is where a party's first statement starts; a silent party comes last.
func first(p brief.Party) int {
	if len(p.Positions) == 0 {
		return math.MaxInt32
	}
	return place(p.Positions[0])
}

// same reports whether two neighbouring positions are one that was found in
// two overlapping parts of the article.
func same(s, t brief.Statement) bool {
	return s.Evidence.Span != nil && t.Evidence.Span != nil && *s.Evidence.Span == *t.Evidence.Span && strings.EqualFold(s.Speaker, t.Speaker)
}
