package text

import (
	"math/big"
	"strconv"
	"strings"
)

// Values are canonical decimal strings, so that no figure is ever rounded.

// numDecimal returns the canonical form of an integer part and a fractional
// part, both in digits.
func numDecimal(whole, frac string) string {
	whole = strings.TrimLeft(whole, "0")
	frac = strings.TrimRight(frac, "0")
	if whole == "" {
		whole = "0"
	}
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}

// numShift returns v·10^zeros.
func numShift(v string, zeros int) string {
	if zeros == 0 || strings.ContainsAny(v, "/:") {
		return v
	}
	whole, frac, _ := strings.Cut(v, ".")
	if n := zeros - len(frac); n > 0 {
		frac += strings.Repeat("0", n)
	}
	return numDecimal(whole+frac[:zeros], frac[zeros:])
}

// numMaxRat is the length beyond which a value is not computed with.
const numMaxRat = 64

// numRat returns v, and false if v is a time, or too long.
func numRat(v string) (*big.Rat, bool) {
	if v == "" || len(v) > numMaxRat || strings.Contains(v, ":") {
		return nil, false
	}
	return new(big.Rat).SetString(v)
}

// numOfRat returns the canonical form of r.
func numOfRat(r *big.Rat) string {
	if digits, exact := r.FloatPrec(); exact {
		whole, frac, _ := strings.Cut(r.FloatString(digits), ".")
		return numDecimal(whole, frac)
	}
	return r.RatString()
}

// numFraction returns the canonical form of a/b.
func numFraction(a, b int) string { return numOfRat(big.NewRat(int64(a), int64(b))) }

// numSum returns a+b.
func numSum(a, b string) string {
	x, ok1 := numRat(a)
	y, ok2 := numRat(b)
	if !ok1 || !ok2 {
		return a
	}
	return numOfRat(x.Add(x, y))
}

// numTimes returns v·n.
func numTimes(v string, n int) string {
	x, ok := numRat(v)
	if !ok {
		return v
	}
	return numOfRat(x.Mul(x, new(big.Rat).SetInt64(int64(n))))
}

// numLess reports whether a < b, both decimals; times and fractions are never less.
func numLess(a, b string) bool {
	if strings.ContainsAny(a, "/:") || strings.ContainsAny(b, "/:") {
		return false
	}
	aw, af, _ := strings.Cut(a, ".")
	bw, bf, _ := strings.Cut(b, ".")
	if len(aw) != len(bw) {
		return len(aw) < len(bw)
	}
	if aw != bw {
		return aw < bw
	}
	return af < bf
}

// numInt returns v as an int, and false if v is not one below 10^15.
func numInt(v string) (int, bool) {
	if len(v) > 15 {
		return 0, false
	}
	n, err := strconv.Atoi(v)
	return n, err == nil
}

// numClock returns a time on 24 hours as Value has it.
func numClock(hour, minute int) string {
	return string([]byte{'0' + byte(hour/10), '0' + byte(hour%10), ':', '0' + byte(minute/10), '0' + byte(minute%10)})
}

// numHourMinute returns the hour and the minute of a Value that is a time.
func numHourMinute(v string) (hour, minute int, ok bool) {
	if len(v) != 5 || v[2] != ':' {
		return 0, 0, false
	}
	return int(v[0]-'0')*10 + int(v[1]-'0'), int(v[3]-'0')*10 + int(v[4]-'0'), true
}
