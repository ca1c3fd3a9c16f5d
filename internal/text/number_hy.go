package text

import (
	"strings"
	"sync"
)

// numArmenian is the lexicon of Armenian. Its words take endings and join
// others; numArmenianCompound reads what they become.
var numArmenian = sync.OnceValue(func() *numLexicon {
	const cases = "0 ը ի ից ով ն ին ում անոց ական"
	lx := &numLexicon{
		comma: true, runs: true,
		compound: numArmenianCompound,
		suffix:   numArmenianSuffix,
	}
	return numBuild(lx, []numEntry{
		{numLex{class: numCard, n: 0, weak: true}, "զրո զրոյի զրոյից"},
		{numLex{class: numCard, n: 1, weak: true}, "մի մեկ մեկը մեկն մեկի մեկին մեկից մեկով մեկում"},
		{numLex{class: numOrd, n: 1, weak: true}, "առաջին* նախ"},
		{numLex{class: numOrd, n: 2, weak: true}, "երկրորդ*"},
		{numLex{class: numOrd, n: 3}, "երրորդ*"},
		{numLex{class: numOrd, n: 4}, "չորրորդ*"},
		{numLex{class: numHundred}, numForms("հարյուր", cases)},
		{numLex{class: numMag, n: 3}, numForms("հազար", cases)},
		{numLex{class: numMag, n: 3, short: true}, "հզր"},
		{numLex{class: numMag, n: 6}, numForms("միլիոն միլլիոն", cases)},
		{numLex{class: numMag, n: 6, short: true}, "մլն"},
		{numLex{class: numMag, n: 9}, numForms("միլիարդ բիլիոն բիլլիոն", cases)},
		{numLex{class: numMag, n: 9, short: true}, "մլրդ"},
		{numLex{class: numMag, n: 12}, numForms("տրիլիոն", cases)},
		{numLex{class: numMag, n: 12, short: true}, "տրլն"},
		{numLex{class: numVague}, "հարյուրավոր* հարյուրներ* հազարավոր* հազարներ* միլիոնավոր* միլիոններ* միլիոնատեր* " +
			"միլիարդավոր* միլիարդներ* միլիարդատեր* տասնյակներ*"},
		{numLex{class: numGroup, n: 10, weak: true}, "տասնյակ տասնյակը տասնյակի տասնյակից տասնյակում"},
		{numLex{class: numGroup, n: 12}, "դյուժին"},
		{numLex{class: numFixed, value: "1.5"}, "մեկուկես*"},
		{numLex{class: numFixed, value: "0.5", weak: true}, "կես կեսը կեսի կեսին կեսից կեսն կեսով"},
		{numLex{class: numFixed, value: "0.25", weak: true}, "քառորդ*"},
		{numLex{class: numFixed, value: "1", weak: true}, "միակ* մենակ միաժամյա միօրյա միամյա մեկամյա մեկօրյա"},
		{numLex{class: numFixed, value: "2", weak: true}, "կրկնակի* կրկնապատկ* կրկնապատիկ զույգ* երկկողմ* երկուստեք " +
			"երկօրյա երկամյա երկամսյա երկժամյա երկհարկանի կրկնվող"},
		{numLex{class: numFixed, value: "3", weak: true}, "եռակի* եռապատկ* եռակողմ* եռօրյա* եռամյա* եռամսյա* եռաժամ* եռահարկ* եռյակ*"},
		{numLex{class: numFixed, value: "4", weak: true}, "քառապատկ* քառապատիկ* քառյակ* քառակողմ* քառօրյա* քառամյա* քառահարկ*"},
		{numLex{class: numFixed, value: "5", weak: true}, "հնգօրյա* հնգամյա* հնգյակ* հնգապատիկ*"},
		{numLex{class: numFixed, value: "12:00", weak: true}, "կեսօր*"},
		{numLex{class: numFixed, value: "00:00", weak: true}, "կեսգիշեր*"},
		{numLex{class: numPct}, "տոկոս*"},
		{numLex{class: numAnd}, "ու և եւ"},
		{numLex{class: numTo}, "մինչև"},
		{numLex{class: numMonth}, "հունվար* փետրվար* մարտի մարտ ապրիլ* մայիս* հունիս* հուլիս* օգոստոս* սեպտեմբեր* հոկտեմբեր* նոյեմբեր* դեկտեմբեր*"},
		{numLex{class: numSquare}, "քառ քառակուսի խոր խորանարդ"},
	}, []numEntry{
		{numLex{class: numMoney, code: "USD"}, "դոլար* դոլլար*"},
		{numLex{class: numMoney, code: "EUR"}, "եվրո* եւրո*"},
		{numLex{class: numMoney, code: "GBP", value: "lb"}, "ֆունտ*"},
		{numLex{class: numMoney, code: "RUB"}, "ռուբլ*"},
		{numLex{class: numMoney, code: "AMD"}, "դրամ*"},
		{numLex{class: numMoney, code: "AZN"}, "մանաթ*"},
		{numLex{class: numMoney, code: "GEL"}, "լարի*"},
		{numLex{class: numMoney, code: "TRY"}, "լիրա*"},
		{numLex{class: numMoney, code: "UAH"}, "գրիվնա*"},
		{numLex{class: numMoney, code: "IRR"}, "ռիալ* թուման*"},
		{numLex{class: numMoney, code: "JPY"}, "իեն*"},
		{numLex{class: numMoney, code: "CNY"}, "յուան*"},
		{numLex{class: numMoney, code: "INR"}, "ռուփի* ռուպի*"},
		{numLex{class: numMoney, code: "CHF"}, "ֆրանկ*"},
		{numLex{class: numNation, code: "USD"}, "ամն ամերիկյան"},
		{numLex{class: numNation, code: "AUD"}, "ավստրալական ավստրալիական"},
		{numLex{class: numNation, code: "CAD"}, "կանադական"},
	}, []numEntry{
		{numLex{class: numUnit, code: "mi"}, "մղոն*"},
		{numLex{class: numUnit, code: "ft"}, "ոտնաչափ* ոտք* ֆուտ ֆուտանոց ֆուտի ֆուտից"},
		{numLex{class: numUnit, code: "in"}, "դյույմ* մատնաչափ*"},
		{numLex{class: numUnit, code: "yd"}, "յարդ*"},
		{numLex{class: numUnit, code: "km"}, "կմ կիլոմետր*"},
		{numLex{class: numUnit, code: "m"}, "մ մետր*"},
		{numLex{class: numUnit, code: "cm"}, "սմ սանտիմետր*"},
		{numLex{class: numUnit, code: "mm"}, "մմ միլիմետր*"},
		{numLex{class: numUnit, code: "oz"}, "ունցիա*"},
		{numLex{class: numUnit, code: "kg"}, "կգ կիլոգրամ*"},
		{numLex{class: numUnit, code: "g"}, "գրամ*"},
		{numLex{class: numUnit, code: "t"}, "տոննա*"},
		{numLex{class: numUnit, code: "acre"}, "ակր*"},
		{numLex{class: numUnit, code: "ha"}, "հա հեկտար*"},
		{numLex{class: numUnit, code: "gal"}, "գալոն*"},
		{numLex{class: numUnit, code: "l"}, "լիտր*"},
		{numLex{class: numUnit, code: "deg"}, "աստիճան*"},
		{numLex{class: numUnit, code: "min"}, "րոպե*"},
		{numLex{class: numUnit, code: "h"}, "ժամ ժամվա ժամից ժամը ժամով ժամում ժամյա* ժամանոց ժամերի"},
		{numLex{class: numUnit, code: "day"}, "օր օրվա օրյա* օրից օրը օրում օրերի օրով օրական"},
		{numLex{class: numUnit, code: "week"}, "շաբաթ*"},
		{numLex{class: numUnit, code: "month"}, "ամիս* ամս*"},
		{numLex{class: numUnit, code: "year"}, "տարի* տարվա* տարեկան* տարով ամյա*"},
		{numLex{class: numUnit, code: "decade", n: 10}, "տասնամյա*"},
		{numLex{class: numUnit, code: "century", n: 100}, "դար դարի դարում դարից դարը դարեր դարերի հարյուրամյակ*"},
	})
})

// numArmenianStems are the cardinals as they stand in compounds, a longer one
// before one that begins it.
var numArmenianStems = sync.OnceValue(func() []numEntry {
	at := func(n int, words string) numEntry { return numEntry{numLex{n: n}, words} }
	return []numEntry{
		at(2, "երկու"), at(3, "երեք"), at(4, "չորս"), at(50, "հիսուն"), at(5, "հինգ"), at(6, "վեց"),
		at(70, "յոթանասուն"), at(7, "յոթ"), at(80, "ութսուն"), at(8, "ութ"),
		at(90, "իննսուն"), at(90, "ինսուն"), at(9, "իննը"), at(9, "ինը"), at(9, "ինն"),
		at(10, "տասն"), at(10, "տասը"), at(10, "տաս"), at(20, "քսան"), at(30, "երեսուն"), at(40, "քառասուն"),
		at(60, "վաթսուն"), at(100, "հարյուր"), at(1, "մեկ"),
	}
})

var numArmenianBeginnings = sync.OnceValue(func() map[[2]rune]bool { return numKeysOf(numArmenianStems()) })

// numArmenianCases are the endings of a cardinal.
const numArmenianCases = " ը ն ի ին ից ով ում իս իդ ս սի սին սից սով սում սը սն ինը սինը ինն սինն սիս սիդ ական "

// numArmenianHeads begin the second halves of compounds that count something.
var numArmenianHeads = [...]numEntry{
	{numLex{n: 6}, "միլիոն"}, {numLex{n: 3}, "հազար"}, {numLex{n: 9}, "միլիարդ"}, {numLex{pct: true}, "տոկոս"},
	{numLex{code: "year"}, "ամյա"}, {numLex{code: "year"}, "ամեա"}, {numLex{code: "day"}, "օրյա"},
	{numLex{code: "month"}, "ամսյա"}, {numLex{code: "month"}, "ամսվա"}, {numLex{code: "h"}, "ժամյա"},
	{numLex{code: "h"}, "ժամանոց"}, {numLex{code: "min"}, "րոպե"}, {numLex{code: "week"}, "շաբաթ"},
	{numLex{}, "հարկ"}, {numLex{}, "կողմ"}, {numLex{}, "հոգ"}, {numLex{}, "տեղ"}, {numLex{}, "սենյակ"}, {numLex{}, "փուլ"},
	{numLex{}, "մասն"}, {numLex{}, "լեզու"}, {numLex{}, "նիշ"}, {numLex{code: "m"}, "մետր"}, {numLex{code: "km"}, "կիլոմետր"},
	{numLex{}, "աստիճան"}, {numLex{}, "դրամ"}, {numLex{}, "դոլար"}, {numLex{}, "դռնանի"}, {numLex{}, "գագաթ"}, {numLex{}, "տոննա"}, {numLex{}, "անոց"}, {numLex{}, "նոց"}, {numLex{}, "ապատիկ"},
	{numLex{}, "պատիկ"}, {numLex{code: "year"}, "տարեկան"}, {numLex{code: "year"}, "տարվա"}, {numLex{}, "անգամ"},
}

// numArmenianCompound reads the cardinals, which join ("քսանութ") and take
// endings ("երեքից", "հինգերորդը", "հիսունամյա").
func numArmenianCompound(word string) (numLex, bool) {
	if !numArmenianBeginnings()[numKey(word)] {
		return numArmenianShort(word)
	}
	total, rest := 0, word
	for room := 1000; room > 1 && rest != ""; {
		n, size := 0, 0
		for _, e := range numArmenianStems() {
			if strings.HasPrefix(rest, e.words) {
				n, size = e.lex.n, len(e.words)
				break
			}
		}
		switch {
		case n == 100 && total > 1 && total < 10:
			total, room = total*100, 100
		case 0 < n && n < room && (total > 0 || n > 1):
			total, room = total+n, numRoom(n, true)
		default:
			size, room = 0, 0
		}
		rest = rest[size:]
	}
	if total == 0 {
		return numArmenianShort(word)
	}
	lex := numLex{class: numCard, n: total, last: rest != ""}
	switch {
	case rest == "":
		return lex, true
	case strings.HasPrefix(rest, "երորդ"), strings.HasPrefix(rest, "րորդ"):
		lex.class = numOrd
		return lex, true
	case strings.HasPrefix(rest, "ուկես"), strings.HasPrefix(rest, "սուկես"):
		lex.half = true
		return lex, true
	case strings.HasPrefix(rest, "ական") && total >= 20 && total%10 == 0:
		lex.class = numTens
		return lex, true
	case strings.Contains(numArmenianCases, " "+rest+" "):
		return lex, true
	}
	for _, head := range numArmenianHeads {
		if strings.HasPrefix(rest, head.words) {
			lex.zeros, lex.pct, lex.code = head.lex.n, head.lex.pct, head.lex.code
			return lex, true
		}
	}
	return numLex{}, false
}

// numArmenianShort reads compounds of the short forms of two to five:
// "երկշաբաթյա", "եռահարկ".
func numArmenianShort(word string) (numLex, bool) {
	for _, short := range [...]numEntry{{numLex{value: "2"}, "երկ"}, {numLex{value: "3"}, "եռ"}, {numLex{value: "4"}, "քառ"}, {numLex{value: "5"}, "հնգ"}} {
		rest, ok := strings.CutPrefix(word, short.words)
		if !ok {
			continue
		}
		for _, head := range numArmenianHeads {
			if strings.HasPrefix(strings.TrimPrefix(rest, "ա"), head.words) || strings.HasPrefix(rest, head.words) {
				return numLex{class: numFixed, value: short.lex.value, weak: true}, true
			}
		}
	}
	return numLex{}, false
}

// numArmenianSuffix reads what hangs on digits: "3-րդ", "1980-ականներին", "5-ից".
func numArmenianSuffix(word string) (numLex, bool) {
	switch {
	case strings.HasPrefix(word, "րդ"), strings.HasPrefix(word, "երորդ"):
		return numLex{class: numFull}, true
	case strings.HasPrefix(word, "ական"):
		return numLex{class: numYears}, true
	case word == "ից":
		return numLex{class: numFrom}, true
	}
	return numLex{}, strings.Contains(numArmenianCases, " "+word+" ")
}
