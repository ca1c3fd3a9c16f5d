package text

import (
	"strconv"
	"strings"
	"sync"
)

// numEnglish is the lexicon of English.
var numEnglish = sync.OnceValue(func() *numLexicon {
	var compounds []numEntry // twofold, foursome
	for i, w := range strings.Fields("two three four five six seven eight nine ten") {
		compounds = append(compounds, numEntry{numLex{class: numFixed, value: strconv.Itoa(i + 2), weak: true},
			numForms(w, "fold some somes ball balls pence pack packs")})
	}
	return numBuild(&numLexicon{ands: true, suffix: numEnglishSuffix}, compounds,
		numCount(numCard, 2, 1, "two three four five six seven eight nine ten eleven twelve thirteen fourteen "+
			"fifteen sixteen seventeen eighteen nineteen"),
		numCount(numCard, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
		numCount(numOrd, 3, 1, "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "+
			"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"),
		numCount(numOrd, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"),
		numCount(numTens, 20, 10, "twenties thirties forties fifties sixties seventies eighties nineties"),
		numCount(numFrac, 3, 1, "thirds quarters fifths sixths sevenths eighths ninths tenths"),
		[]numEntry{
			{numLex{class: numCard, n: 0, weak: true}, "zero"},
			{numLex{class: numCard, n: 1, weak: true}, "one"},
			{numLex{class: numOrd, n: 1, weak: true}, "first firstly"},
			{numLex{class: numOrd, n: 2, weak: true}, "second secondly"},
			{numLex{class: numOrd, n: 100}, "hundredth"},
			{numLex{class: numOrd, n: 1000}, "thousandth"},
			{numLex{class: numHundred, n: 2}, "hundred"},
			{numLex{class: numHundred, n: 2, plural: true}, "hundreds"},
			{numLex{class: numMag, n: 3}, "thousand"},
			{numLex{class: numMag, n: 3, plural: true}, "thousands"},
			{numLex{class: numMag, n: 3, short: true, glued: true}, "k"},
			{numLex{class: numMag, n: 5}, "lakh lakhs"},
			{numLex{class: numMag, n: 6}, "million"},
			{numLex{class: numMag, n: 6, plural: true}, "millions"},
			{numLex{class: numMag, n: 6, short: true}, "mn mln"},
			{numLex{class: numMag, n: 6, code: "m", short: true, glued: true}, "m"},
			{numLex{class: numMag, n: 7}, "crore crores"},
			{numLex{class: numMag, n: 9}, "billion"},
			{numLex{class: numMag, n: 9, plural: true}, "billions"},
			{numLex{class: numMag, n: 9, short: true}, "bn bln"},
			{numLex{class: numMag, n: 9, short: true, glued: true}, "b"},
			{numLex{class: numMag, n: 12}, "trillion"},
			{numLex{class: numMag, n: 12, plural: true}, "trillions"},
			{numLex{class: numMag, n: 12, short: true}, "tn trn"},
			{numLex{class: numGroup, n: 12}, "dozen"},
			{numLex{class: numGroup, n: 12, plural: true}, "dozens"},
			{numLex{class: numFixed, value: "0.5", weak: true}, "half halves"},
			{numLex{class: numFixed, value: "0.25", weak: true}, "quarter quarterly"},
			{numLex{class: numFixed, value: "1", weak: true}, "single once"},
			{numLex{class: numFixed, value: "2", weak: true}, "both twice double doubles doubled doubling couple couples " +
				"pair pairs twin twins duo dual bilateral"},
			{numLex{class: numFixed, value: "3", weak: true}, "thrice triple triples tripled tripling treble trio trilateral"},
			{numLex{class: numFixed, value: "4", weak: true}, "quadruple quadrupled quartet"},
			{numLex{class: numFixed, value: "14", weak: true}, "fortnight"},
			{numLex{class: numFixed, value: "12:00", weak: true}, "noon midday"},
			{numLex{class: numFixed, value: "00:00", weak: true}, "midnight"},
			{numLex{class: numPct}, "percent pct percentage"},
			{numLex{class: numPer}, "per"},
			{numLex{class: numAM}, "am"},
			{numLex{class: numPM}, "pm"},
			{numLex{class: numArticle}, "a an"},
			{numLex{class: numAnd}, "and"},
			{numLex{class: numTo}, "to"},
			{numLex{class: numBetween}, "between"},
			{numLex{class: numMonth}, "january february march april may june july august september october november " +
				"december jan feb mar apr jun jul aug sept sep oct nov dec"},
			{numLex{class: numSquare}, "square sq"},
		},
		[]numEntry{
			{numLex{class: numMoney, code: "USD"}, "dollar dollars buck bucks"},
			{numLex{class: numMoney, code: "EUR"}, "euro euros"},
			{numLex{class: numMoney, code: "GBP"}, "sterling quid"},
			{numLex{class: numMoney, code: "GBP", value: "lb"}, "pound pounds"},
			{numLex{class: numMoney, code: "RUB"}, "ruble rubles rouble roubles"},
			{numLex{class: numMoney, code: "AMD"}, "dram drams"},
			{numLex{class: numMoney, code: "AZN"}, "manat manats"},
			{numLex{class: numMoney, code: "GEL"}, "lari laris"},
			{numLex{class: numMoney, code: "TRY"}, "lira liras"},
			{numLex{class: numMoney, code: "UAH"}, "hryvnia hryvnias hryvnya"},
			{numLex{class: numMoney, code: "IRR"}, "rial rials toman tomans"},
			{numLex{class: numMoney, code: "JPY"}, "yen"},
			{numLex{class: numMoney, code: "CNY"}, "yuan renminbi"},
			{numLex{class: numMoney, code: "INR"}, "rupee rupees rs"},
			{numLex{class: numMoney, code: "CHF"}, "franc francs"},
			{numLex{class: numNation, code: "USD"}, "us american"},
			{numLex{class: numNation, code: "AUD"}, "australian"},
			{numLex{class: numNation, code: "CAD"}, "canadian"},
		},
		[]numEntry{
			{numLex{class: numUnit, code: "mi"}, "mile miles mi mph"},
			{numLex{class: numUnit, code: "ft"}, "foot feet ft"},
			{numLex{class: numUnit, code: "in"}, "inch inches"},
			{numLex{class: numUnit, code: "yd"}, "yard yards yd yds"},
			{numLex{class: numUnit, code: "km"}, "km kilometre kilometres kilometer kilometers kph kmh"},
			{numLex{class: numUnit, code: "m"}, "metre metres meter meters"},
			{numLex{class: numUnit, code: "cm"}, "cm centimetre centimetres centimeter centimeters"},
			{numLex{class: numUnit, code: "mm"}, "mm millimetre millimetres millimeter millimeters"},
			{numLex{class: numUnit, code: "lb"}, "lb lbs"},
			{numLex{class: numUnit, code: "oz"}, "oz ounce ounces"},
			{numLex{class: numUnit, code: "kg"}, "kg kilo kilos kilogram kilograms kilogramme kilogrammes"},
			{numLex{class: numUnit, code: "g"}, "gram grams gramme grammes"},
			{numLex{class: numUnit, code: "t"}, "ton tons tonne tonnes"},
			{numLex{class: numUnit, code: "acre"}, "acre acres"},
			{numLex{class: numUnit, code: "ha"}, "ha hectare hectares"},
			{numLex{class: numUnit, code: "gal"}, "gallon gallons"},
			{numLex{class: numUnit, code: "l"}, "litre litres liter liters"},
			{numLex{class: numUnit, code: "deg"}, "degree degrees deg"},
			{numLex{class: numUnit, code: "F"}, "fahrenheit f"},
			{numLex{class: numUnit, code: "C"}, "celsius centigrade c"},
			{numLex{class: numUnit, code: "min"}, "minute minutes min mins"},
			{numLex{class: numUnit, code: "h"}, "hour hours hr hrs"},
			{numLex{class: numUnit, code: "day"}, "day days"},
			{numLex{class: numUnit, code: "week"}, "week weeks"},
			{numLex{class: numUnit, code: "month"}, "month months"},
			{numLex{class: numUnit, code: "year"}, "year years"},
			{numLex{class: numUnit, code: "decade", n: 10}, "decade decades"},
			{numLex{class: numUnit, code: "century", n: 100}, "century centuries"},
		})
})

// numEnglishSuffix reads what hangs on digits: "27th", "1930s".
func numEnglishSuffix(word string) (numLex, bool) {
	switch word {
	case "st", "nd", "rd", "th":
		return numLex{class: numFull}, true
	case "s":
		return numLex{class: numYears}, true
	}
	return numLex{}, false
}
