package attribution

import "strings"

// chainReach is how many findings before and after one are looked at for the
// speech that it stands in; it keeps the work linear.
const chainReach = 8

// chain marks speech within speech: what A said that B said is at second hand,
// and A passes it on.
func (r *reader) chain() {
	for i := range r.found {
		f := &r.found[i]
		if f.Cue.Len() == 0 || f.Kind == NoStatement {
			continue
		}
		for j := max(0, i-chainReach); j < min(len(r.found), i+chainReach+1); j++ {
			g := &r.found[j]
			if j == i || g.unit != f.unit || g.source.empty() || g.source == f.source || g.Kind == NoStatement || f.source.empty() {
				continue
			}
			if !g.holds(f.cue.first) || f.holds(g.cue.first) || !g.holds(f.source.first) {
				continue
			}
			if strings.HasPrefix(f.Rule, "content-") && !r.tokens[f.cue.first].quoted {
				continue // "…, she said, …" says itself what stands around it
			}
			if f.Speaker == g.Speaker || r.in2(f.source.first, pronoun) && f.Speaker == "" {
				continue // "he said that he believed"
			}
			f.Kind, f.Reporter = SecondHand, g.Source
		}
	}
}

// holds reports whether token i belongs to the content of f.
func (f *finding) holds(i int) bool {
	for _, c := range f.content {
		if c.first <= i && i < c.end {
			return true
		}
	}
	return false
}

// in2 reports whether token i, in any unit, is of class c.
func (r *reader) in2(i int, c class) bool { return i < len(r.tokens) && r.tokens[i].is(c) }
