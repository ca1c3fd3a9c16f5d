package glossary

import "slices"

// Of returns the entries of a kind in their order.
func (g *Glossary) Of(kind Kind) []*Entry {
	return slices.Collect(func(yield func(*Entry) bool) {
		for _, e := range g.entries {
			if e.Kind == kind && !yield(e) {
				return
			}
		}
	})
}
