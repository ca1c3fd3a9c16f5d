package text

import (
	"strconv"
	"strings"
)

// words reads the numeral in words that begins at token i: "two hundred and
// eighty", "двести восемьдесят", "half a million", "two-thirds".
func (p *numParser) words(i int) (numeral, bool) {
	if p.tok(i).sign != numWord {
		return numeral{}, false
	}
	if n, ok := p.roman(i); ok {
		return n, true
	}
	first := p.lex(i)
	switch first.class {
	case numCard, numHundred, numMag, numGroup, numOrd, numTens, numFrac, numFixed:
	case numArticle:
		unit := p.lex(i + 1)
		if p.lex(i+2).class == numAnd && p.lex(i+3).class == numArticle && p.lex(i+4).value == "0.5" && p.tok(i+1).gap == numSpaced {
			switch unit.class {
			case numUnit: // "a year and a half"
				return numeral{value: "1.5", unit: unit.code, word: true, end: i + 5}, true
			case numMag:
				return numeral{value: numShift("1.5", unit.n), zeros: unit.n, word: true, end: i + 5}, true
			}
		}
		if _, ok := numMeasureOf(unit.code); ok && unit.class == numUnit && unit.n == 0 && p.tok(i+1).gap == numSpaced {
			return numeral{value: "1", word: true, weak: true, end: i + 1}, true // "a mile"
		}
		return numeral{}, false
	case numUnit:
		if first.n == 0 {
			return numeral{}, false
		}
		return numeral{value: strconv.Itoa(first.n), unit: first.code, word: true, weak: true, end: i + 1}, true
	default:
		return numeral{}, false
	}
	if first.short || first.plural {
		return numeral{}, false // "тыс.", "thousands of" alone
	}
	switch first.class {
	case numTens:
		return numeral{value: strconv.Itoa(first.n), kind: Decade, word: true, end: i + 1}, true
	case numFrac:
		return numeral{value: numFraction(1, first.n), word: true, weak: first.n == 4, end: i + 1}, true
	case numFixed:
		return p.fixed(i, first), true
	}
	n, ok := p.sum(i)
	if !ok {
		return n, false
	}
	if n.kind == Plain {
		if p.fraction(&n, i); first.code == numLocative && first.weak && n.value == "10" {
			return n, false // "in it"
		}
		p.half(&n)
		if strings.Contains(n.value, ".") {
			p.magnitude(&n, false) // "two and a half million"
		}
	}
	return n, true
}

// fixed reads a word that is a value of its own, with a magnitude behind it:
// "half a million", "полтора миллиарда".
func (p *numParser) fixed(i int, lex numLex) numeral {
	n := numeral{value: lex.value, word: true, weak: lex.weak, end: i + 1}
	if strings.Contains(lex.value, ":") {
		n.kind = Time
		return n
	}
	if past := p.lang.fold(p.raw(i + 1)); p.lang.ands && (past == "past" || past == "to") && (lex.value == "0.5" || lex.value == "0.25") {
		if hour := p.lex(i + 2); hour.class == numCard && 1 <= hour.n && hour.n <= 12 { // "quarter to five"
			n.kind, n.end = Time, i+3
			minutes, _ := numInt(numShift(numTimes(lex.value, 6), 1))
			if n.value = numClock(hour.n, minutes); past == "to" {
				n.value = numClock((hour.n+11)%12, 60-minutes)
			}
			return n
		}
	}
	if lex.value != "0.5" && lex.value != "1.5" {
		return n
	}
	if ord, k := p.next(i + 1); lex.value == "0.5" && p.lang == numRussian() && ord.class == numOrd && ord.n <= 12 {
		return numeral{value: numClock(ord.n-1, 30), kind: Time, word: true, weak: true, end: k + 1} // "пол-третьего"
	}
	k := i + 1
	if p.lex(k).class == numArticle && p.tok(k).gap == numSpaced {
		k++
	}
	scaled := n
	scaled.end = k
	if p.magnitude(&scaled, false); scaled.end > k {
		scaled.weak = false
		return scaled
	}
	return n
}

// sum reads cardinals that add up, to the last of them or to an ordinal.
func (p *numParser) sum(i int) (numeral, bool) {
	const noMag = 16
	total, cur := 0, 0 // cur: below the last magnitude
	room, mag := 1000, noMag
	zeros, words := 0, 0
	n := numeral{word: true}
	end := i
	for k := i; ; {
		lex, spoken := p.lex(k), true
		switch lex.class {
		case numCard:
			if lex.n == 0 && words > 0 || lex.n >= room {
				spoken = false
				break
			}
			cur += lex.n
			room = numRoom(lex.n, p.lang.tens)
			n.weak = words == 0 && lex.weak
			n.pct, n.unit, n.locative = lex.pct, lex.code, lex.code == numLocative
			if lex.zeros > 0 {
				cur, room = cur*numPow(lex.zeros), 1
				zeros = lex.zeros
			}
		case numHundred:
			switch {
			case words == 0:
				cur, n.weak = 100, lex.weak || p.lang.ands && p.lex(i-1).class != numArticle
			case cur > 0 && (cur < 10 || p.lang.ands && cur < 100) && !lex.short:
				cur, n.weak = cur*100, false
			case cur == 0 && total > 0 && room == 1000:
				cur = 100
			default:
				spoken = false
			}
			if spoken {
				room = 100
			}
		case numMag:
			if lex.short || lex.n >= mag || cur == 0 && total > 0 {
				spoken = false
				break
			}
			n.weak = words == 0 && (lex.weak || p.lang.ands && p.lex(i-1).class != numArticle)
			total, cur = total+max(cur, 1)*numPow(lex.n), 0
			mag, zeros, room = lex.n, lex.n, 1000
		case numGroup:
			if cur >= 100 || words > 0 && cur == 0 || room == 1 && cur == 0 {
				spoken = false
				break
			}
			n.weak = words == 0 && lex.weak
			cur, room = max(cur, 1)*lex.n, 1
		case numOrd:
			v := lex.n
			switch {
			case v >= 100 && cur > 0 && cur < 10:
				cur, v = cur*v, 0
			case v >= room:
				spoken = false
			}
			if spoken {
				n.kind, n.weak = Ordinal, words == 0 && lex.weak
				cur, room, mag = cur+v, 1, 0
			}
		case numTens:
			if words == 0 || cur == 0 || lex.n >= 100 || cur > 20 {
				spoken = false
				break
			}
			cur, n.kind, room, mag = cur*100+lex.n, Decade, 1, 0 // "nineteen eighties"
		case numVague:
			return n, false // "on minlərlə"
		default:
			spoken = false
		}
		if !spoken {
			break
		}
		words++
		k++
		end = k
		if lex.half {
			n.value, n.end = strconv.Itoa(total+cur)+".5", end
			return n, true
		}
		if lex.last {
			break
		}
		if n.kind != Plain {
			break
		}
		if k = p.link(k, cur); k == 0 {
			break
		}
	}
	if words == 0 {
		return n, false
	}
	if n.locative {
		n.unit = ""
	}
	if p.lang.ands && total+cur == 2 && p.lang.fold(p.raw(i-1)) == "or" {
		n.weak = true // "one or two", "a day or two"
	}
	if p.lang.tens && words == 1 && cur == 10 && p.raw(i+1) == "the" {
		return n, false // an English name: "Newport on the Levee"
	}
	n.value, n.zeros, n.end = strconv.Itoa(total+cur), zeros, end
	return n, true
}

// link returns the token at which a numeral may go on after token k-1: the
// next word, the one behind a hyphen, or in English the one behind "and". 0: none.
func (p *numParser) link(k, cur int) int {
	switch t := p.tok(k); {
	case t.sign == numWord && (t.gap == numSpaced || t.gap == numNarrow):
		if p.lang.ands && cur%100 == 0 && p.lex(k).class == numAnd && p.tok(k+1).gap == numSpaced {
			if lex := p.lex(k + 1); (lex.class == numCard || lex.class == numOrd) && lex.n > 0 {
				return k + 1
			}
			return 0
		}
		return k
	case numIsDash(t.sign) && t.gap == numGlued && p.tok(k+1).gap == numGlued && p.lang.ands:
		return k + 1
	}
	return 0
}

// fraction makes a fraction of a cardinal below ten that began at token i:
// "two-thirds", "две трети", "երկու երրորդ", "üçdə iki".
func (p *numParser) fraction(n *numeral, i int) {
	top, ok := numInt(n.value)
	if !ok || top < 1 || top > 10 || n.zeros > 0 {
		return
	}
	lex, k := p.next(n.end)
	if k == 0 {
		return
	}
	bottom := 0
	switch {
	case lex.class == numFrac:
		bottom = lex.n
	case lex.class == numOrd && lex.n > 2 && lex.n > top && lex.n <= 10 && (p.lang == numArmenian() || p.lang.ands && top == 1):
		bottom = lex.n
	case lex.class == numFixed && lex.value == "0.25" && top == 3: // "երեք քառորդ"
		bottom = 4
	case p.lang == numRussian() && lex.class == numOrd && lex.n > max(top, 2) && p.russianPart(k, top):
		bottom = lex.n
	case n.locative && lex.class == numCard && lex.n < top && (!n.weak || strings.HasPrefix(p.raw(k), "biri")):
		top, bottom = lex.n, top
	default:
		return
	}
	n.value, n.weak, n.end = numFraction(top, bottom), false, k+1
}

// russianPart reports whether the ordinal at token k is a denominator: "одна
// десятая", "семь десятых".
func (p *numParser) russianPart(k, top int) bool {
	word := p.lang.fold(p.raw(k))
	if top > 1 {
		return strings.HasSuffix(word, "ых") && p.lex(k+1).class != numYears
	}
	one := p.lang.fold(p.raw(k - 1))
	return (one == "одна" || one == "одну" || one == "одной") && (strings.HasSuffix(word, "ая") || strings.HasSuffix(word, "ую") || strings.HasSuffix(word, "ой"))
}

// roman reads a Roman numeral in capitals. It is weak but for a century, since
// the other language may spell it out or drop it ("Elizabeth II").
func (p *numParser) roman(i int) (numeral, bool) {
	raw := p.raw(i)
	total, last := 0, 0
	for _, r := range raw {
		v := 0
		switch r {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X', 'Х':
			v = 10
		default:
			return numeral{}, false
		}
		if total += v; v > last && last > 0 {
			total -= 2 * last
		}
		last = v
	}
	lex, _ := p.next(i + 1)
	century := lex.code == "century"
	if total < 1 || total > 39 || len(raw) < 2 && !century || !numRomanOf(raw, total) {
		return numeral{}, false
	}
	if raw == "Х" && !century {
		return numeral{}, false
	}
	return numeral{value: strconv.Itoa(total), kind: Ordinal, weak: !century, word: true, end: i + 1}, true
}

// numRomanLetter reports whether raw begins with one of the letters of roman.
func numRomanLetter(raw string) bool {
	return raw[0] == 'I' || raw[0] == 'V' || raw[0] == 'X' || strings.HasPrefix(raw, "Х")
}

// numRomanOf reports whether raw is how n below 40 is written.
func numRomanOf(raw string, n int) bool {
	units := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.ReplaceAll(raw, "Х", "X") == strings.Repeat("X", n/10)+units[n%10]
}

// numPow returns 10^n.
func numPow(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
