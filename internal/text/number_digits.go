package text

// A numeral is a figure as read, before what stands around it is.
type numeral struct {
	value, alt string
	kind       NumberKind
	word, weak bool
	whole      bool   // digits without a decimal part
	zeros      int    // of the magnitude that value holds
	locative   bool   // may be a denominator in Azerbaijani
	pct        bool   // percent stands in the same word
	unit       string // the word counts a unit: "decade"
	end        int    // the token after it
}

// digits reads the numeral in digits that begins at token i.
func (p *numParser) digits(i int) (numeral, bool) {
	if p.tok(i).sign == '.' && p.tok(i+1).sign == numDigits && p.tok(i+1).gap == numGlued && p.tok(i).gap != numGlued {
		return numeral{value: numDecimal("", p.raw(i+1)), end: i + 2}, true // ".5"
	}
	if p.tok(i).sign != numDigits {
		return numeral{}, false
	}
	if n, ok := p.clock(i); ok {
		return n, true
	}
	if n, ok := p.slashed(i); ok {
		return n, true
	}
	n := p.grouped(i)
	if v, ok := numVulgar(p.tok(n.end).sign); ok && n.whole && p.tok(n.end).gap <= numSpaced {
		n.value, n.whole = numSum(n.value, v), false
		n.end++
	}
	return n, true
}

// clock reads "15:00", "11։00" and "2:04:33".
func (p *numParser) clock(i int) (numeral, bool) {
	hour, ok := numInt(p.raw(i))
	if !ok || hour > 24 || len(p.raw(i)) > 2 || !p.clockPart(i+1) {
		return numeral{}, false
	}
	minute, _ := numInt(p.raw(i + 2))
	n := numeral{value: numClock(hour, minute), kind: Time, end: i + 3}
	if p.clockPart(i + 3) {
		n.value += ":" + p.raw(i+4)
		n.end = i + 5
	}
	return n, true
}

// clockPart reports whether tokens i and i+1 are a colon and two digits below 60.
func (p *numParser) clockPart(i int) bool {
	switch p.tok(i).sign {
	case ':', '։', '∶':
	default:
		return false
	}
	part := p.raw(i + 1)
	return p.tok(i).gap == numGlued && p.tok(i+1).gap == numGlued && p.tok(i+1).sign == numDigits &&
		len(part) == 2 && part[0] < '6'
}

// slashed reads a fraction: "2/3". What is no fraction ("24/7", "5/4") is two
// numbers.
func (p *numParser) slashed(i int) (numeral, bool) {
	if s := p.tok(i + 1).sign; s != '/' && s != '⁄' || !p.gluedDigits(i+1) {
		return numeral{}, false
	}
	if next := p.tok(i + 3); next.sign == '/' && next.gap == numGlued || p.tok(i).gap == numGlued && p.tok(i-1).sign == '/' {
		return numeral{}, false
	}
	a, ok1 := numInt(p.raw(i))
	b, ok2 := numInt(p.raw(i + 2))
	if !ok1 || !ok2 || a == 0 || a >= b || b > 10 {
		return numeral{}, false
	}
	return numeral{value: numFraction(a, b), end: i + 3}, true
}

// gluedDigits reports whether token i and the digits after it stand without spaces.
func (p *numParser) gluedDigits(i int) bool {
	return p.tok(i).gap == numGlued && p.tok(i+1).sign == numDigits && p.tok(i+1).gap == numGlued
}

// numMaxGroups bounds the groups of three in one figure.
const numMaxGroups = 12

// grouped reads digits with separators of groups and decimals. The languages
// differ in both, and writers in whether they follow: where one group of three
// follows a comma or a point, the other reading goes with it as alt.
func (p *numParser) grouped(i int) numeral {
	whole, j := p.raw(i), i+1
	var sep rune
	groups := 0
	if len(whole) <= 3 && whole[0] != '0' {
		for {
			s, next := p.group(j)
			if next == 0 || sep != 0 && s != sep || groups == numMaxGroups {
				break
			}
			sep, j = s, next
			groups++
		}
	}
	if groups > 0 && !p.groupable(i, j, sep, groups) {
		groups, j = 0, i+1
	}
	n := numeral{whole: true, end: j}
	if groups > 0 {
		digits := make([]byte, 0, 24)
		for k := i; k < j; k++ {
			if p.tok(k).sign == numDigits {
				digits = append(digits, p.raw(k)...)
			}
		}
		whole = string(digits)
	}
	if groups == 1 && p.lang.comma && (sep == ',' || sep == '.') {
		n.value, n.alt = numDecimal(whole, ""), numDecimal(p.raw(i), p.raw(j-1))
		if p.lex(j).class == numMag {
			n.value, n.alt = n.alt, n.value // "1,125 млн"
		}
		return n
	}
	if s := p.tok(j).sign; p.gluedDigits(j) && (s == '.' || s == '․' || s == ',' && p.lang.comma) && (groups == 0 || s != sep) {
		// A second point makes a version or a date of it, and no decimal.
		before := p.tok(i-1).sign == s && p.tok(i).gap == numGlued && p.tok(i-2).sign == numDigits
		if after := p.tok(j + 2); !before && (after.sign != s || !p.gluedDigits(j+2)) {
			return numeral{value: numDecimal(whole, p.raw(j+1)), end: j + 2}
		}
	}
	n.value = numDecimal(whole, "")
	return n
}

// group returns the separator and the token after a group of three digits that
// begins with its separator at token j, or 0, 0.
func (p *numParser) group(j int) (sep rune, next int) {
	t := p.tok(j)
	switch {
	case t.sign == numDigits && (t.gap == numNarrow || t.gap == numSpaced):
		sep, next = ' ', j+1
	case (t.sign == ',' || t.sign == '.' || t.sign == '\'' || t.sign == '’') && p.gluedDigits(j):
		sep, next = t.sign, j+2
	case t.sign == ',' && t.gap == numGlued && p.tok(j+1).sign == numDigits && p.tok(j+1).gap == numSpaced:
		sep, next = 's', j+2
	default:
		return 0, 0
	}
	if t := p.tok(next - 1); t.end-t.start != 3 {
		return 0, 0
	}
	return sep, next
}

// groupable reports whether groups in tokens [i,j) are one figure: "in 1990,
// 300 people" and "May 5, 200 people" are two.
func (p *numParser) groupable(i, j int, sep rune, groups int) bool {
	last := p.raw(j - 1)
	switch sep {
	case ' ':
		if p.lang.comma || groups > 1 || last == "000" || p.tok(j-1).gap == numNarrow {
			return true
		}
		return false
	case 's': // "1, 600", as tokenizers leave it
		if groups > 1 {
			return false
		}
		after := p.tok(j)
		if after.sign == '%' || numMoneySign(after.sign) != "" {
			return false
		}
		return last == "000" || !p.lang.comma && p.lex(i-1).class != numMonth &&
			!(after.sign == ',' && p.tok(j+1).sign == numDigits) && p.lex(j).class != numAnd
	case '.':
		return p.lang.comma || groups > 1
	}
	return true
}

// numVulgar returns the value of a fraction in one character.
func numVulgar(r rune) (string, bool) {
	switch r {
	case '½':
		return "0.5", true
	case '¼':
		return "0.25", true
	case '¾':
		return "0.75", true
	case '⅓':
		return "1/3", true
	case '⅔':
		return "2/3", true
	case '⅛':
		return "0.125", true
	}
	return "", false
}

// date finds a date in digits at token i: the token of its month and the token
// after it, 0, 0 if there is none. "9/11" is one.
func (p *numParser) date(i int) (month, end int) {
	sep := p.tok(i + 1).sign
	if sep != '-' && sep != '.' && sep != '/' || p.tok(i).sign != numDigits || !p.gluedDigits(i+1) {
		return 0, 0
	}
	a, b := p.raw(i), p.raw(i+2)
	if p.tok(i+3).sign != sep || !p.gluedDigits(i+3) {
		if sep == '/' && a == "9" && b == "11" {
			return i, i + 3
		}
		return 0, 0
	}
	c := p.raw(i + 4)
	if p.tok(i+5).sign == sep && p.gluedDigits(i+5) {
		return 0, 0
	}
	switch {
	case sep == '-' && len(a) == 4 && len(b) == 2 && len(c) == 2,
		sep != '-' && len(a) <= 2 && len(b) <= 2 && len(c) == 4,
		sep != '-' && len(a) == 2 && len(b) == 2 && len(c) == 2:
		month = i + 2
	default:
		return 0, 0
	}
	if x, _ := numInt(b); x > 12 {
		month = i // the month first
	}
	if x, _ := numInt(p.raw(month)); x < 1 || x > 12 {
		return 0, 0
	}
	return month, i + 5
}

// emitDate emits day, month and year of a date in tokens [i,end). The month is
// weak: the other language may have its name.
func (p *numParser) emitDate(i, month, end int) {
	for k := i; k < end; k += 2 {
		n := Number{Value: numDecimal(p.raw(k), ""), Weak: k == month}
		n.Span.Start, n.Span.End = p.toks[k].start, p.toks[k].end
		p.out = append(p.out, n)
	}
}

// exponent reports whether the digits of token i are the power of a unit: "m3".
func (p *numParser) exponent(i int) bool {
	raw := p.raw(i)
	if p.tok(i).gap != numGlued || raw != "2" && raw != "3" || len(p.raw(i-1)) > 4 {
		return false
	}
	unit := p.lex(i - 1)
	return unit.class == numUnit || unit.code == "m"
}

// phone reads "+374 10 123-456" and "0800 555 111" as one plain number.
func (p *numParser) phone(i int) (end int, ok bool) {
	first := i
	if p.tok(i).sign == '+' {
		if first++; p.tok(first).gap != numGlued {
			return 0, false
		}
	} else if raw := p.raw(i); len(raw) < 3 || raw[0] != '0' {
		return 0, false
	}
	if p.tok(first).sign != numDigits {
		return 0, false
	}
	var digits []byte
	for k := first; ; k++ {
		t := p.tok(k)
		switch {
		case t.sign == numDigits && (t.gap < numBroken || k == first) && len(digits) < 16:
			digits = append(digits, p.raw(k)...)
			end = k + 1
			continue
		case (t.sign == '-' || t.sign == '(' || t.sign == ')') && t.gap < numBroken && k-first < 16:
			continue
		}
		break
	}
	if len(digits) < 9 || len(digits) > 15 {
		return 0, false
	}
	n := Number{Value: numDecimal(string(digits), "")}
	n.Span.Start, n.Span.End = p.toks[first].start, p.toks[end-1].end
	p.out = append(p.out, n)
	return end, true
}
