package text

import (
	"math/big"
	"strconv"
)

// numMoneySign returns the currency of a sign, "" for any other rune.
func numMoneySign(r rune) string {
	if r < 0x24 || r > 0x24 && r < 0xA2 {
		return ""
	}
	switch r {
	case '$':
		return "USD"
	case '£':
		return "GBP"
	case '€':
		return "EUR"
	case '¥':
		return "JPY"
	case '₽':
		return "RUB"
	case '₼':
		return "AZN"
	case '֏':
		return "AMD"
	case '₺':
		return "TRY"
	case '₴':
		return "UAH"
	case '₾':
		return "GEL"
	case '₹':
		return "INR"
	case '₸':
		return "KZT"
	case '₪':
		return "ILS"
	case '₩':
		return "KRW"
	}
	return ""
}

// numISO reports whether word is the ISO 4217 code of a currency that stands
// in news.
func numISO(word string) bool {
	switch word {
	case "USD", "EUR", "GBP", "RUB", "AMD", "AZN", "GEL", "TRY", "UAH", "JPY", "CNY", "INR", "CHF", "IRR",
		"KZT", "ILS", "KRW", "AUD", "CAD", "NZD", "HKD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BYN", "AED", "SAR":
		return true
	}
	return false
}

// numDollarOf returns the currency of a dollar sign behind the letters of a
// country: "US$", "A$".
func numDollarOf(letters, money string) string {
	if money != "USD" {
		return money
	}
	switch letters {
	case "A", "AU":
		return "AUD"
	case "C", "CA":
		return "CAD"
	case "NZ":
		return "NZD"
	case "HK":
		return "HKD"
	}
	return money
}

// numIsDollar reports whether a bare dollar may be currency code.
func numIsDollar(code string) bool {
	switch code {
	case "USD", "AUD", "CAD", "NZD", "HKD":
		return true
	}
	return false
}

// A numMeasure places a unit: what it measures, in which system, and how much
// of the base unit it is, as a fraction.
type numMeasure struct {
	dim    byte // length, mass, area, volume, time, degrees
	system byte // metric, imperial; time has one
	num    int64
	den    int64
}

// numMeasureOf returns the measure of a unit.
func numMeasureOf(unit string) (numMeasure, bool) {
	switch unit {
	case "mi":
		return numMeasure{'l', 'i', 1609344, 1000}, true
	case "yd":
		return numMeasure{'l', 'i', 9144, 10000}, true
	case "ft":
		return numMeasure{'l', 'i', 3048, 10000}, true
	case "in":
		return numMeasure{'l', 'i', 254, 10000}, true
	case "km":
		return numMeasure{'l', 'm', 1000, 1}, true
	case "m":
		return numMeasure{'l', 'm', 1, 1}, true
	case "cm":
		return numMeasure{'l', 'm', 1, 100}, true
	case "mm":
		return numMeasure{'l', 'm', 1, 1000}, true
	case "lb":
		return numMeasure{'w', 'i', 4536, 10000}, true
	case "oz":
		return numMeasure{'w', 'i', 2835, 100000}, true
	case "kg":
		return numMeasure{'w', 'm', 1, 1}, true
	case "g":
		return numMeasure{'w', 'm', 1, 1000}, true
	case "t":
		return numMeasure{'w', 'm', 1000, 1}, true
	case "acre":
		return numMeasure{'a', 'i', 4047, 1}, true
	case "mi2":
		return numMeasure{'a', 'i', 2589988, 1}, true
	case "ft2":
		return numMeasure{'a', 'i', 929, 10000}, true
	case "ha":
		return numMeasure{'a', 'm', 10000, 1}, true
	case "km2":
		return numMeasure{'a', 'm', 1000000, 1}, true
	case "m2":
		return numMeasure{'a', 'm', 1, 1}, true
	case "gal":
		return numMeasure{'v', 'i', 3785, 1000}, true
	case "l":
		return numMeasure{'v', 'm', 1, 1}, true
	case "min":
		return numMeasure{'t', 't', 1, 1}, true
	case "h":
		return numMeasure{'t', 't', 60, 1}, true
	case "day":
		return numMeasure{'t', 't', 1440, 1}, true
	case "week":
		return numMeasure{'t', 't', 10080, 1}, true
	case "month":
		return numMeasure{'y', 't', 1, 1}, true
	case "year":
		return numMeasure{'y', 't', 12, 1}, true
	case "decade":
		return numMeasure{'y', 't', 120, 1}, true
	case "century":
		return numMeasure{'y', 't', 1200, 1}, true
	}
	return numMeasure{}, false
}

// numConverts reports whether v in one unit is w in another: exactly for time,
// within 12% between the imperial and the metric system, where translators
// round, and within a degree and a half for temperatures.
func numConverts(v, unit, w, other string) bool {
	if unit == other && unit != "deg" || unit == "" || other == "" {
		return false
	}
	degrees := numIsDegree(unit) && numIsDegree(other)
	a, ok1 := numMeasureOf(unit)
	b, ok2 := numMeasureOf(other)
	if !degrees && (!ok1 || !ok2 || a.dim != b.dim) {
		return false
	}
	if !degrees && numFarApart(v, a, w, b) {
		return false
	}
	x, ok1 := numRat(v)
	y, ok2 := numRat(w)
	if !ok1 || !ok2 {
		return false
	}
	if degrees {
		return unit != "C" && other != "F" && numFahrenheit(x, y) || unit != "F" && other != "C" && numFahrenheit(y, x)
	}
	x.Mul(x, big.NewRat(a.num, a.den))
	y.Mul(y, big.NewRat(b.num, b.den))
	if a.system == b.system {
		return a.system == 't' && x.Cmp(y) == 0
	}
	diff := new(big.Rat).Sub(x, y)
	diff.Abs(diff)
	return diff.Cmp(x.Mul(x, big.NewRat(12, 100))) <= 0
}

// numFarApart reports whether v and w are so unlike that no exact computing is
// needed. It takes a fraction of the time.
func numFarApart(v string, a numMeasure, w string, b numMeasure) bool {
	x, err1 := strconv.ParseFloat(v, 64)
	y, err2 := strconv.ParseFloat(w, 64)
	x *= float64(a.num) / float64(a.den)
	y *= float64(b.num) / float64(b.den)
	return err1 == nil && err2 == nil && (x > 1.5*y || y > 1.5*x)
}

// numIsDegree reports whether unit measures temperature.
func numIsDegree(unit string) bool { return unit == "deg" || unit == "F" || unit == "C" }

// numFahrenheit reports whether f degrees Fahrenheit are c degrees Celsius, as
// a temperature or as a difference of temperatures.
func numFahrenheit(f, c *big.Rat) bool {
	near := func(x *big.Rat) bool {
		d := new(big.Rat).Sub(x, c)
		return d.Abs(d).Cmp(big.NewRat(3, 2)) <= 0
	}
	ninths := big.NewRat(5, 9)
	difference := new(big.Rat).Mul(f, ninths)
	shifted := new(big.Rat).Sub(f, big.NewRat(32, 1))
	return near(difference) || near(shifted.Mul(shifted, ninths))
}
