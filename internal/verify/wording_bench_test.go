package verify

import (
	"strings"
	"testing"
	"time"

	"parley/summarize/brief"
)

// wordingBrief is a brief of 24 lines, each with something to find.
func wordingBrief() *brief.Brief {
	const line = "Said that the separatists had claimed a historic victory in Artsakh, and denied that the regime, as the “occupiers” say, had fired first"
	b := &brief.Brief{Lang: "en", Headline: "Envoys meet in Tavan"}
	for range 4 {
		b.Summary = append(b.Summary, brief.Sentence{Text: line, Evidence: brief.Evidence{Sentences: []int{3}}})
	}
	for range 4 {
		p := brief.Party{Name: "Orr"}
		for range 5 {
			p.Positions = append(p.Positions, brief.Statement{Text: line, Evidence: brief.Evidence{Sentences: []int{5}}})
		}
		b.Parties = append(b.Parties, p)
	}
	return b
}

func BenchmarkWordings(b *testing.B) {
	doc, _ := newsArticle()
	articles := make([]*Article, b.N)
	for i := range articles {
		articles[i] = NewArticle(doc)
	}
	w := wordingBrief()
	b.ResetTimer()
	for _, a := range articles {
		a.wordings(w, newStatedBrief(w))
		a.shape(w)
	}
}

func TestWordingTimeIsLinear(t *testing.T) {
	for _, s := range []string{"claimed at least two lives ", "regime's 'x ", "a ‘“", "Artsakh ", "claimed, ", strings.Repeat("occupied", 12) + " ", "? ! "} {
		linear(t, s, func(size int) time.Duration {
			s := strings.Repeat(s, size/len(s))
			a := NewArticle(&brief.Document{Lang: "en", Text: s, Sentences: []brief.Span{{Start: 0, End: len(s)}}})
			b := &brief.Brief{Lang: "en", Headline: s, Summary: []brief.Sentence{{Text: s}}}
			lines := newStatedBrief(b)
			start := spent()
			a.wordings(b, lines)
			a.shape(b)
			return spent() - start
		})
	}
}
