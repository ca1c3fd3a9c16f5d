package text

import "strings"

// A numParser reads the numbers of one text from left to right.
type numParser struct {
	s    string
	lang *numLexicon
	toks []numTok
	pos  int
	out  []Number
}

// tok returns token i; outside the text it is a break.
func (p *numParser) tok(i int) numTok {
	if i < 0 || i >= len(p.toks) {
		return numTok{gap: numBroken}
	}
	return p.toks[i]
}

// raw returns token i as it stands.
func (p *numParser) raw(i int) string {
	t := p.tok(i)
	return p.s[t.start:t.end]
}

// lex returns what token i means if it is a word.
func (p *numParser) lex(i int) numLex {
	if p.tok(i).sign != numWord {
		return numLex{}
	}
	return p.lang.lookup(p.lang.fold(p.raw(i)))
}

// next returns the word at token i, or behind the hyphen at i, that belongs to
// what stands before it, with its place; 0 if there is none.
func (p *numParser) next(i int) (numLex, int) {
	if numIsDash(p.tok(i).sign) && p.tok(i).gap == numGlued && p.tok(i+1).gap == numGlued {
		i++
	}
	if t := p.tok(i); t.sign != numWord || t.gap == numBroken {
		return numLex{}, 0
	}
	return p.lex(i), i
}

// step reads on from p.pos by one number or one token.
func (p *numParser) step() {
	i := p.pos
	switch p.toks[i].sign {
	case numDigits:
		if p.exponent(i) {
			p.pos++
			return
		}
		if month, end := p.date(i); end > 0 {
			p.emitDate(i, month, end)
			p.pos = end
			return
		}
		if end, ok := p.phone(i); ok {
			p.pos = end
			return
		}
	case '+':
		if end, ok := p.phone(i); ok {
			p.pos = end
			return
		}
	case numWord:
		// Most words: no numeral and, without digits behind them, no currency.
		if p.tok(i+1).sign != numDigits && !numRomanLetter(p.raw(i)) && p.lex(i).class == numNone {
			p.pos++
			return
		}
	}
	n, end, ok := p.quantity(i)
	if !ok {
		p.pos++
		return
	}
	p.pos = end
	p.rangeFrom(i, &n)
	if last := len(p.out) - 1; last >= 0 && p.out[last].Unit == "ft" && n.Unit == "" && n.Kind == Plain &&
		n.Span.Start-p.out[last].Span.End < 12 && numIsDash(p.tok(i-1).sign) {
		n.Unit, n.Weak = "in", true // the inches of "6-foot-6"
	}
	p.out = append(p.out, n.Number)
}

// A quantity is a number with what only the words around it need.
type quantity struct {
	Number
	numeral
	from bool // an ending says "from"
}

// quantity reads the number that begins at token i with its currency, percent,
// magnitude and unit.
func (p *numParser) quantity(i int) (q quantity, end int, ok bool) {
	j := i
	money, percent := "", false
	switch t := p.toks[i]; {
	case t.sign == numDigits, t.sign == '.':
	case t.sign == '%' && (p.tok(i-1).sign != numDigits || t.gap != numGlued) && p.tok(i+1).sign == numDigits && p.tok(i+1).gap == numGlued:
		percent, j = true, i+1 // "%50", as in Turkish
	case t.sign == numWord:
		if money = p.moneyWord(i); money != "" {
			j = i + 1
		} else if p.lang.dotless && p.lang.fold(p.raw(i)) == "yüzdə" && p.tok(i+1).sign == numDigits {
			percent, j = true, i+1
		}
	default:
		if money = numMoneySign(t.sign); money == "" {
			if v, ok := numVulgar(t.sign); ok {
				q.numeral = numeral{value: v}
				break
			}
			return q, 0, false
		}
		if prev := p.tok(i - 1); prev.sign == numWord && t.gap == numGlued {
			money = numDollarOf(p.raw(i-1), money)
		}
		j = i + 1
		if p.tok(j).gap == numBroken {
			return q, 0, false
		}
	}
	if q.numeral.value == "" {
		if q.numeral, ok = p.numeral(j, money != ""); !ok {
			return q, 0, false
		}
	} else {
		q.numeral.end = i + 1
	}
	q.Value, q.Number.alt = q.numeral.value, q.numeral.alt
	q.Kind, q.Word, q.Weak, q.Unit = q.numeral.kind, q.word, q.weak, q.unit
	q.Currency, q.Percent = money, percent || q.pct
	q.Span.Start, q.Span.End = p.toks[i].start, p.toks[q.numeral.end-1].end
	end = p.after(&q, j)
	if money != "" && q.weak && q.word {
		return q, 0, false // a sign before a stray word
	}
	return q, end, true
}

// moneyWord returns the currency of a word that stands before its figure:
// "USD 5", "Rs 127".
func (p *numParser) moneyWord(i int) string {
	raw := p.raw(i)
	if next := p.tok(i + 1); len(raw) > 3 || next.sign != numDigits || next.gap == numBroken {
		return ""
	}
	if numISO(raw) {
		return raw
	}
	if raw == "Rs" {
		return "INR"
	}
	return ""
}

// numeral reads digits or number words with the magnitude behind them.
func (p *numParser) numeral(i int, money bool) (numeral, bool) {
	n, ok := p.digits(i)
	if !ok {
		if n, ok = p.words(i); !ok {
			return n, false
		}
		return n, true
	}
	if n.kind == Time {
		return n, true
	}
	p.half(&n)
	p.magnitude(&n, money)
	for n.zeros >= 3 && p.lang.runs && p.tok(n.end).sign == numDigits && p.tok(n.end).gap == numSpaced {
		// "1 milyon 250 min", "3 min 500"
		more, ok := p.digits(n.end)
		if !ok || !more.whole || more.kind == Time {
			break
		}
		p.magnitude(&more, false)
		if more.zeros >= n.zeros || more.zeros == 0 && len(more.value) > n.zeros {
			break
		}
		if more.zeros == 0 && p.lex(more.end).class == numMonth {
			break
		}
		n.value, n.zeros, n.end = numSum(n.value, more.value), more.zeros, more.end
	}
	return n, true
}

// half takes "and a half" behind n.
func (p *numParser) half(n *numeral) {
	k := n.end
	if numIsDash(p.tok(k).sign) {
		k++
	}
	if p.lex(k).class == numAnd {
		k++
		if numIsDash(p.tok(k).sign) {
			k++
		}
		if p.lex(k).class == numArticle {
			k++
		} else if p.lang.ands {
			return
		}
		if numIsDash(p.tok(k).sign) {
			k++
		}
	} else if !p.lang.tens {
		return
	}
	if lex := p.lex(k); lex.class == numFixed && lex.value == "0.5" && lex.code != numHalfOf && p.tok(k).gap < numBroken {
		n.value, n.whole, n.weak = numSum(n.value, numShift("0.5", n.zeros)), false, false
		n.end = k + 1
	}
}

// magnitude takes the magnitude behind digits: "bn", "тыс.", "min", "-тысячный".
func (p *numParser) magnitude(n *numeral, money bool) {
	j := n.end
	if p.lang.suffix != nil && numIsDash(p.tok(j).sign) && p.tok(j+1).sign == numWord && p.tok(j+1).gap == numGlued {
		if lex, ok := p.lang.suffix(p.lang.fold(p.raw(j + 1))); ok && (lex.class == numNone || lex.class == numYears) {
			j += 2 // "5-ти миллионов", "15-ական հազար"
		}
	}
	for {
		lex, k := p.next(j)
		zeros := 0
		switch lex.class {
		case numMag:
			zeros = lex.n
		case numHundred:
			zeros = 2
		case numGroup:
			if n.zeros == 0 {
				n.value, n.whole, n.end = numTimes(n.value, lex.n), false, k+1
			}
			return
		}
		if zeros == 0 || lex.glued && (p.tok(k).gap != numGlued || k != j) || n.zeros > 0 && lex.short {
			return
		}
		if lex.code == "m" && !money {
			n.alt, n.unit = n.value, "m"
		} else if n.alt != "" {
			n.alt = numShift(n.alt, zeros)
		}
		n.value, n.whole, n.end = numShift(n.value, zeros), false, k+1
		n.zeros += zeros
		j = k + 1
		if lex.short || n.zeros >= 12 {
			return
		}
	}
}

// after takes what stands behind the numeral of q, which began at token i, and
// returns the token after it all.
func (p *numParser) after(q *quantity, i int) int {
	j := q.numeral.end
	take := func(k int) { j, q.Span.End = k, p.toks[k-1].end }
	if p.tok(j).sign == '.' && p.tok(j).gap == numGlued && q.zeros > 0 && p.tok(j+1).gap < numBroken {
		j++ // "тыс."
	}
	j = p.suffix(q, j)
	if !q.word && q.Kind != Decade {
		if pm, k := p.halfDay(j); k > 0 && p.toClock(q, pm) {
			take(k)
			return j
		}
	}
	if t := p.tok(j); t.sign == '%' && t.gap < numBroken {
		q.Percent = true
		take(j + 1)
		return p.suffix(q, j)
	} else if code := numMoneySign(t.sign); code != "" && q.Currency == "" && t.gap < numBroken &&
		!(p.tok(j+1).sign == numDigits && p.tok(j+1).gap == numGlued) {
		q.Currency = code
		take(j + 1)
		return p.suffix(q, j)
	} else if t.sign == '°' || t.sign == 'º' {
		q.Unit = "deg"
		if lex := p.lex(j + 1); lex.code == "F" || lex.code == "C" {
			q.Unit = lex.code
			return j + 2
		}
		return j + 1
	}
	lex, k := p.next(j)
	switch lex.class {
	case numPct:
		q.Percent = true
		take(k + 1)
	case numPer:
		if p.lang.fold(p.raw(k+1)) == "cent" {
			q.Percent = true
			take(k + 2)
		}
	case numNation:
		if dollars, l := p.next(k + 1); l > 0 && dollars.class == numMoney {
			q.Currency = dollars.code
			if dollars.code == "USD" {
				q.Currency = lex.code
			}
			take(l + 1)
		}
	case numMoney:
		if q.Currency == "" {
			q.Currency, q.Unit = lex.code, lex.value
		}
		take(k + 1)
	case numSquare:
		if unit, l := p.next(k + 1); unit.class == numUnit {
			q.Unit = unit.code + "2"
			return l + 1
		}
	case numUnit:
		q.Unit = lex.code
		if half := p.lex(k + 1); p.lang.tens && half.value == "0.5" && strings.HasPrefix(p.raw(k+1), "yarım") && p.tok(k+1).gap == numSpaced {
			q.Value = numSum(q.Value, "0.5") // "on iki saat yarım"
			take(k + 2)
		}
		if lex.n > 0 {
			return k + 1 // "two decades": the noun is not a number of its own
		}
	case numNone:
		if numISO(p.raw(k)) && k > 0 && q.Currency == "" {
			q.Currency = p.raw(k)
			take(k + 1)
		}
	}
	return j
}

// suffix takes an ending on digits at token j.
func (p *numParser) suffix(q *quantity, j int) int {
	k := j
	if t := p.tok(k).sign; numIsDash(t) || (t == '\'' || t == '’') && p.lang.ands {
		k++
	}
	if p.lang.suffix == nil || q.word || p.tok(j).gap != numGlued || p.tok(k).gap != numGlued || p.tok(k).sign != numWord {
		return j
	}
	lex, ok := p.lang.suffix(p.lang.fold(p.raw(k)))
	if !ok {
		return j
	}
	round := q.whole && q.zeros == 0 && (len(q.Value) == 2 || len(q.Value) == 4) && q.Value[len(q.Value)-1] == '0'
	switch lex.class {
	case numFull:
		if q.Kind = Ordinal; round && (p.lex(k+1).class == numYears || !p.lang.tens && len(q.Value) == 4 && len(p.raw(k)) <= 4) {
			q.Kind = Decade
		}
	case numYears:
		if !round {
			return j
		}
		q.Kind = Decade
	case numFrom:
		q.from = true
	}
	return k + 1
}

// halfDay reads am or pm, a.m. or p.m. at token j and returns the token after it.
func (p *numParser) halfDay(j int) (pm bool, end int) {
	if p.tok(j).gap == numBroken || p.tok(j).sign != numWord {
		return false, 0
	}
	switch class := p.lex(j).class; class {
	case numAM, numPM:
		return class == numPM, j + 1
	}
	if raw := p.raw(j); (raw == "a" || raw == "p" || raw == "A" || raw == "P") && p.tok(j+1).sign == '.' {
		if m := p.raw(j + 2); (m == "m" || m == "M") && p.tok(j+2).gap != numBroken && p.lang.ands {
			end = j + 3
			if p.tok(end).sign == '.' && p.tok(end).gap == numGlued {
				end++
			}
			return raw == "p" || raw == "P", end
		}
	}
	return false, 0
}

// toClock makes a time on 24 hours of q.
func (p *numParser) toClock(q *quantity, pm bool) bool {
	hour, minute, ok := numHourMinute(q.Value)
	if !ok {
		hour, minute, ok = numPointClock(q.Value)
	}
	if !ok || hour < 1 || hour > 12 {
		return false
	}
	hour %= 12
	if pm {
		hour += 12
	}
	q.Value, q.Kind, q.Number.half, q.Number.alt = numClock(hour, minute), Time, true, ""
	return true
}

// numPointClock reads a decimal as a time, as in "7.30 pm" and "15.00".
func numPointClock(v string) (hour, minute int, ok bool) {
	if len(v) > 5 {
		return 0, 0, false
	}
	x, ok := numRat(v)
	if !ok {
		return 0, 0, false
	}
	hundredths, ok := numInt(numShift(numOfRat(x), 2))
	if !ok || hundredths > 2400 || hundredths%100 > 59 {
		return 0, 0, false
	}
	return hundredths / 100, hundredths % 100, true
}

// rangeFrom makes a range of n, which begins at token i, if its upper end
// stands at p.pos.
func (p *numParser) rangeFrom(i int, n *quantity) {
	j, joined := p.pos, false
	t := p.tok(j)
	lex := p.lex(j)
	switch {
	case t.gap == numBroken:
		return
	case numIsDash(t.sign):
		if joined = t.gap == numGlued && p.tok(j+1).gap == numGlued; !joined {
			return
		}
		j++
	case lex.class == numTo, lex.class == numAnd && p.lex(i-1).class == numBetween:
		j++
	case !n.from:
		return
	}
	if n.from && p.lex(j).class == numTo {
		j++
	}
	if p.tok(j).gap == numBroken || joined && p.tok(j).sign == '.' {
		return
	}
	if _, date := p.date(j); date > 0 {
		return
	}
	up, end, ok := p.quantity(j)
	if ok && n.from && p.lex(i-1).class == numMonth && (up.Percent || up.Currency != "" || up.zeros > 0) {
		return // "from 1 July, 18 percent"
	}
	if !ok || up.Weak || n.Unit == "ft" && joined || n.Kind != up.Kind && n.Kind != Plain || up.Kind == Time {
		return
	}
	if n.whole && up.whole && joined && len(n.Value) == 4 && len(up.Value) == 2 && n.Value[2:] < up.Value {
		up.Value = n.Value[:2] + up.Value // "1950-53"
	}
	low, alt := n.Value, n.Number.alt
	if up.zeros > 0 && n.zeros == 0 {
		if scaled := numShift(low, up.zeros); numLess(scaled, up.Value) {
			low, alt = scaled, low // "5-10 million"
		}
	}
	if !numLess(low, up.Value) {
		return
	}
	n.Value, n.Number.alt, n.High, n.altHigh = low, alt, up.Value, up.Number.alt
	n.Kind, n.Percent = up.Kind, n.Percent || up.Percent
	n.Weak = false
	if n.Currency == "" {
		n.Currency = up.Currency
	}
	if n.Unit == "" {
		n.Unit = up.Unit
	}
	n.Span.End, p.pos = up.Span.End, end
}
