package verify

// A hedgeFit says how well what stands around two words agrees. From fitRow on
// it is the number of words in a row that are alike, one of which, besides those
// two, tells something.
type hedgeFit int

const (
	fitApart hedgeFit = iota
	fitLoose          // some words around are alike
	fitTight          // nearly all are
	fitRow            // at least so many in a row
)

// row counts the words in a row around word s of p, itself included, that stand
// in a row around word l of the line, hedges and negations on either side left
// out.
func (p *hedgePassage) row(s int, line *hedgePassage, l int) hedgeFit {
	n, telling := hedgeFit(1), 0
	for _, step := range []int{-1, 1} {
		i, k := p.skip(s+step, step), line.skip(l+step, step)
		for ; i >= 0 && k >= 0 && n <= 2*reachClause; i, k = p.skip(i+step, step), line.skip(k+step, step) {
			a, b := p.words[i], line.words[k]
			if a.part != p.words[s].part || b.part != line.words[l].part || a.low != b.low && !a.stem.like(b.stem) {
				break
			}
			n++
			if a.stem.text != "" {
				telling++
			}
		}
	}
	if telling == 0 && n < fitRow+2 {
		return fitLoose
	}
	return n
}

// skip returns the first word from i on, in the direction given, that is
// neither a hedge nor a negator nor what goes with one, -1 if there is none.
func (p *hedgePassage) skip(i, step int) int {
	for ; i >= 0 && i < len(p.words); i += step {
		switch w := p.words[i]; {
		case w.class&(hedgeNot|hedgeStrict) != 0 && !w.stem.root && w.class&hedgeNoNegator == 0:
		case w.low == "did", w.low == "does", w.low == "do":
		default:
			return i
		}
	}
	return -1
}

// hedgeFit compares what stands around word l of the line with what stands around
// word s of p.
func (p *hedgePassage) fit(s int, line *hedgePassage, l int) hedgeFit {
	if n := p.row(s, line, l); n >= fitRow {
		return n
	}
	const near, far = 4, 6
	told, shared, close, small := 0, 0, 0, 0
	for k := max(0, l-far); k < len(line.words) && k <= l+far; k++ {
		w := line.words[k]
		if k == l || w.class&(hedgeNot|hedgeStrict|hedgeSpeaking) != 0 && w.stem.text == "" {
			continue
		}
		within := k >= l-near && k <= l+near && w.segment == line.words[l].segment
		if w.stem.text == "" && !within || w.stem.like(line.words[l].stem) {
			continue
		}
		if within && w.stem.text != "" {
			told++
		}
		for m := max(0, s-far); m < len(p.words) && m <= s+far; m++ {
			o := p.words[m]
			if m == s || o.part != p.words[s].part || !(o.low == w.low || o.stem.like(w.stem)) {
				continue
			}
			if w.stem.text != "" {
				shared++
				if within {
					close++
				}
			} else {
				small++
			}
			break
		}
	}
	switch {
	case close >= 1 && (3*close >= 2*told && close+small >= 3 || close == told):
		return fitTight
	case shared >= minSharedWords:
		return fitLoose
	}
	return fitApart
}
