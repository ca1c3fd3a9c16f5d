package text

import (
	"math/big"
	"slices"
	"strings"
)

// SameNumbers compares the numbers of a text with those of its translation, by
// value and as often as they stand there: missing are the numbers of source
// that target lacks, extra those of target that source lacks, in their order.
//
// A percent sign and two different currencies keep numbers apart. A time
// equals the same time on 12 hours, a decade the same decade without its
// century, a fraction its two parts, a measure its conversion. A weak number
// may stand for any number of its value and is itself never missing or extra. A
// number that target merely repeats is not extra.
func SameNumbers(source, target []Number) (missing, extra []Number) {
	_, missing, extra = MatchNumbers(source, target)
	return missing, extra
}

// MatchNumbers is SameNumbers, and says too which number of source, by its
// place there, was met by which of target. A number met in two parts, or as a
// repetition, is in no pair.
func MatchNumbers(source, target []Number) (pairs [][2]int, missing, extra []Number) {
	src, tgt := numItems(source), numItems(target)
	meet := func(a, b *numItem) {
		a.met, b.met = true, true
		if !a.high && !b.high {
			pairs = append(pairs, [2]int{a.of, b.of})
		}
	}
	numMatchEqual(src, tgt, meet)
	a, b := numOpen(src), numOpen(tgt)
	if len(a)*len(tgt)+len(src)*len(b) > numMaxPairs {
		return pairs, numUnmet(source, src), numUnmet(target, tgt)
	}
	match := func(same func(a, b *numItem) bool) {
		for _, a := range a {
			for _, b := range b {
				if !a.met && !b.met && same(a, b) {
					meet(a, b)
					break
				}
			}
		}
	}
	// Words take weak words before weak words take each other, and figures
	// take what is left: a lost "2" is not made good by a "double" that
	// translates another.
	match(func(a, b *numItem) bool { return !a.n.Weak && !b.n.Weak && numLike(a, b) })
	match(func(a, b *numItem) bool { return a.n.Weak != b.n.Weak && a.n.Word && b.n.Word && numLike(a, b) })
	match(func(a, b *numItem) bool { return a.n.Weak && b.n.Weak && numLike(a, b) })
	match(func(a, b *numItem) bool { return numLike(a, b) && !numStray(a, b) && !numStray(b, a) })
	numFractions(src, tgt)
	numFractions(tgt, src)
	numConversions(src, tgt, false, meet)
	numConversions(tgt, src, true, func(a, b *numItem) { meet(b, a) })
	numRepeats(tgt, src)
	return pairs, numUnmet(source, src), numUnmet(target, tgt)
}

// A numItem is one value of a number: a range has two.
type numItem struct {
	n          *Number
	of         int // index of n
	value, alt string
	high       bool // the upper end of a range
	met        bool
}

// numItems returns the values of numbers.
func numItems(numbers []Number) []numItem {
	items := make([]numItem, 0, len(numbers)+4)
	for i := range numbers {
		n := &numbers[i]
		items = append(items, numItem{n, i, n.Value, n.alt, false, false})
		if n.High != "" {
			items = append(items, numItem{n, i, n.High, n.altHigh, true, false})
		}
	}
	return items
}

// numMaxPairs bounds the pairs of numbers that are compared one by one. No
// segment of a brief comes near it; beyond it only equal numbers match.
const numMaxPairs = 1 << 16

// numOpen returns the items that are not met.
func numOpen(items []numItem) []*numItem {
	var open []*numItem
	for i := range items {
		if !items[i].met {
			open = append(open, &items[i])
		}
	}
	return open
}

// numUnmet returns the numbers of which a value was not met and had to be.
func numUnmet(numbers []Number, items []numItem) []Number {
	var unmet []Number
	last := -1
	for i := range items {
		if it := &items[i]; !it.met && !it.n.Weak && it.of != last {
			unmet = append(unmet, numbers[it.of])
			last = it.of
		}
	}
	return unmet
}

// numMatchEqual matches the figures of equal value that are bound alike. It
// takes linear time and leaves few for the comparisons in pairs.
func numMatchEqual(src, tgt []numItem, meet func(a, b *numItem)) {
	type key struct {
		value, currency string
		kind            NumberKind
		percent         bool
	}
	keyOf := func(it *numItem) key { return key{it.value, it.n.Currency, it.n.Kind, it.n.Percent} }
	left := make(map[key][]*numItem, len(tgt))
	for j := len(tgt) - 1; j >= 0; j-- {
		if b := &tgt[j]; !b.n.Weak {
			left[keyOf(b)] = append(left[keyOf(b)], b)
		}
	}
	for i := range src {
		a := &src[i]
		if a.n.Weak {
			continue
		}
		if equal := left[keyOf(a)]; len(equal) > 0 {
			last := len(equal) - 1
			meet(a, equal[last])
			left[keyOf(a)] = equal[:last]
		}
	}
}

// numLike reports whether a and b are one number in two languages.
func numLike(a, b *numItem) bool {
	if !numBound(a.n, b.n) {
		return false
	}
	if a.value == b.value || a.alt != "" && a.alt == b.value || b.alt != "" && b.alt == a.value {
		return true
	}
	if a.n.Kind == Time || b.n.Kind == Time {
		return numSameTime(a, b) || numSameTime(b, a)
	}
	if a.n.Kind == Ordinal && numInverse(b.value, a.value) || b.n.Kind == Ordinal && numInverse(a.value, b.value) {
		return true // "the final third"
	}
	if a.n.Kind == Decade || b.n.Kind == Decade {
		return numTail(a.value) == numTail(b.value) && (len(a.value) == 2 || len(b.value) == 2)
	}
	return false
}

// numInverse reports whether v is 1/n.
func numInverse(v, n string) bool {
	k, ok := numInt(n)
	return ok && k > 1 && k <= 1000 && v == numFraction(1, k)
}

// numBound reports whether a and b may be one number as far as percent and
// currency go. Half may be 50%, and "one-tenth of a percent" has no percent of
// its own.
func numBound(a, b *Number) bool {
	if a.Percent != b.Percent {
		return numPart(a) && (numPart(b) || b.Kind == Ordinal) || numPart(b) && a.Kind == Ordinal
	}
	if a.Currency == b.Currency || a.Unit == "lb" && b.Currency == "" || b.Unit == "lb" && a.Currency == "" {
		return true
	}
	return numIsDollar(a.Currency) && numIsDollar(b.Currency) && (a.Currency == "USD" || b.Currency == "USD")
}

// numPart reports whether n is a fraction in words.
func numPart(n *Number) bool {
	return n.Word && !n.Weak && (strings.HasPrefix(n.Value, "0.") || strings.Contains(n.Value, "/"))
}

// numStray reports whether a is a 1 in digits and b a weak one, which is most
// often an article: it makes no lost figure good.
func numStray(a, b *numItem) bool {
	return !a.n.Weak && !a.n.Word && a.n.Kind != Time && b.n.Weak && b.value == "1" && b.n.Kind == Plain
}

// numSameTime reports whether b is the time a: on 12 hours, with a point
// ("15.00"), or the bare hour.
func numSameTime(a, b *numItem) bool {
	hour, minute, ok := numHourMinute(a.value)
	if !ok {
		return false
	}
	h, m, ok := numHourMinute(b.value)
	if !ok {
		if h, m, ok = numPointClock(b.value); !ok || b.n.Kind == Ordinal || b.n.Percent || b.n.Currency != "" {
			return false
		}
	}
	if minute != m {
		return false
	}
	return hour%24 == h%24 || hour%12 == h%12 && !(a.n.half && b.n.half)
}

// numTail returns the last two digits of v.
func numTail(v string) string { return v[max(0, len(v)-2):] }

// numRepeats excuses what a translation adds without stating anything new: a
// number of the source said again, and a two in words, which languages use
// where others say both, either or each other.
func numRepeats(tgt, src []numItem) {
	for j := range tgt {
		b := &tgt[j]
		if b.met || b.n.Weak {
			continue
		}
		b.met = b.n.Word && b.value == "2" && !b.n.Percent && b.n.Currency == "" ||
			(b.value == "180" || b.value == "360") && b.n.Unit == "deg" || // a turn
			slices.ContainsFunc(src, func(a numItem) bool { return numLike(&a, b) })
	}
}

// numFractions meets a fraction of one side with its two parts on the other
// ("2/3" with "2" and "3"), and a time with its hour and minutes.
func numFractions(one, other []numItem) {
	find := func(v string, hour bool) *numItem {
		for j := range other {
			b := &other[j]
			if b.met || b.n.Percent || b.n.Kind == Time {
				continue
			}
			if h, ok := numInt(b.value); b.value == v || hour && ok && h < 24 && numClock(h%12, 0)[:2] == v {
				return b
			}
		}
		return nil
	}
	for i := range one {
		a := &one[i]
		if a.met {
			continue
		}
		top, bottom, ok := strings.Cut(a.value, "/")
		hour := false
		if h, m, isTime := numHourMinute(a.value); isTime && m != 0 {
			top, bottom, ok, hour = numClock(h%12, 0)[:2], numDecimal(a.value[3:], ""), true, true
		}
		if !ok {
			continue
		}
		if x := find(top, hour); x != nil {
			x.met = true
			if y := find(bottom, false); y != nil {
				a.met, y.met = true, true
			} else {
				x.met = false
			}
		}
	}
}

// numConversions meets a measure of one side with its conversion on the other.
// One that was met already will do where the translation adds the conversion,
// and where it leaves out the imperial half of "45 miles (72 km)". A
// translation that keeps the unit has no need of any. Half of something may be
// 50% of it.
func numConversions(one, other []numItem, added bool, meet func(a, b *numItem)) {
	for i := range one {
		a := &one[i]
		if a.met || a.n.Weak {
			continue
		}
		kept := slices.ContainsFunc(other, func(b numItem) bool { return b.n.Unit == a.n.Unit && b.n.Unit != "deg" })
		for j := range other {
			b := &other[j]
			if b.met && !added && !numImperial(a.n.Unit) {
				continue
			}
			if !kept && numConverted(a, b) || numHalves(a, b) || numHalves(b, a) {
				meet(a, b)
				break
			}
		}
	}
}

// numImperial reports whether unit is imperial.
func numImperial(unit string) bool {
	m, ok := numMeasureOf(unit)
	return ok && m.system == 'i'
}

// numConverted reports whether a and b are one measure in two units. "In the
// 80s" may be a temperature.
func numConverted(a, b *numItem) bool {
	unit := func(it *numItem) string {
		if it.n.Kind == Decade && it.n.Unit == "" && len(it.value) == 2 {
			return "F"
		}
		return it.n.Unit
	}
	u, v := unit(a), unit(b)
	if u == "" || v == "" {
		return false
	}
	return numConverts(a.value, u, b.value, v) ||
		a.alt != "" && numConverts(a.alt, u, b.value, v) || b.alt != "" && numConverts(a.value, u, b.alt, v)
}

// numHalves reports whether a is a percentage that the weak word b says: 50% and half.
func numHalves(a, b *numItem) bool {
	if !a.n.Percent || !b.n.Weak || b.n.Percent || !strings.Contains(b.value, ".") {
		return false
	}
	x, ok1 := numRat(a.value)
	y, ok2 := numRat(b.value)
	return ok1 && ok2 && x.Cmp(y.Mul(y, big.NewRat(100, 1))) == 0
}
