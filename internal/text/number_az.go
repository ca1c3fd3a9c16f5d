package text

import (
	"strings"
	"sync"
)

// numAzerbaijani is the lexicon of Azerbaijani. Its cardinals take regular
// endings, which numAzerbaijaniCompound checks one by one: many words only
// begin like a number ("üçün", "onun", "mineral", "altında").
var numAzerbaijani = sync.OnceValue(func() *numLexicon {
	lx := &numLexicon{
		comma: true, runs: true, dotless: true, tens: true,
		compound: numAzerbaijaniCompound,
		suffix:   numAzerbaijaniSuffix,
	}
	return numBuild(lx,
		numCount(numCard, 2, 1, "iki üç dörd beş altı yeddi səkkiz doqquz on"),
		numCount(numCard, 20, 10, "iyirmi otuz qırx əlli altmış yetmiş səksən doxsan"),
		[]numEntry{
			{numLex{class: numCard, n: 0, weak: true}, "sıfır"},
			{numLex{class: numCard, n: 1, weak: true}, "bir biri birinə birini birinin birindən biridir"},
			{numLex{class: numCard, n: 10, code: numLocative, weak: true, last: true}, "onda"}, // "in it", too: see words
			{numLex{class: numOrd, n: 1, weak: true}, "birinci* ilk"},
			{numLex{class: numOrd, n: 2, weak: true}, "ikinci*"},
			{numLex{class: numHundred}, "yüz"},
			{numLex{class: numMag, n: 3}, "min"},
			{numLex{class: numMag, n: 6}, "milyon"},
			{numLex{class: numMag, n: 6, short: true}, "mln"},
			{numLex{class: numMag, n: 9}, "milyard bilyon"},
			{numLex{class: numMag, n: 9, short: true}, "mlrd"},
			{numLex{class: numMag, n: 12}, "trilyon"},
			{numLex{class: numMag, n: 12, short: true}, "trln"},
			{numLex{class: numVague}, "yüzlər* minlər* milyonlar* milyardlar* milyoner* milyarder*"},
			{numLex{class: numGroup, n: 12}, "düjün"},
			{numLex{class: numFixed, value: "0.5", weak: true}, "yarım yarıma yarımdan yarımda yarımlıq yarı"},
			{numLex{class: numFixed, value: "0.5", code: numHalfOf, weak: true}, "yarısı yarısını yarısının yarısına yarısında yarısından"},
			{numLex{class: numFixed, value: "0.25", weak: true}, "rüb rübü rübündə rübünün dörddəbir"},
			{numLex{class: numFixed, value: "1", weak: true}, "tək yeganə birdəfəlik birgünlük birtərəfli"},
			{numLex{class: numFixed, value: "2", weak: true}, "ikiqat* ikitərəfli* ikili cüt cütlük* qoşa*"},
			{numLex{class: numFixed, value: "3", weak: true}, "üçqat* üçtərəfli* üçlü üçlük*"},
			{numLex{class: numFixed, value: "4", weak: true}, "dördqat* dördlük* dördtərəfli*"},
			{numLex{class: numFixed, value: "12:00", weak: true}, "günorta* günortadan"},
			{numLex{class: numPct}, "faiz*"},
			{numLex{class: numAnd}, "və"},
			{numLex{class: numTo}, "ilə"},
			{numLex{class: numMonth}, "yanvar* fevral* mart martın aprel* may mayın iyun* iyul* avqust* sentyabr* oktyabr* noyabr* dekabr*"},
			{numLex{class: numYears}, "illər*"},
			{numLex{class: numSquare}, "kv kvadrat kub"},
		}, []numEntry{
			{numLex{class: numMoney, code: "USD"}, "dollar*"},
			{numLex{class: numMoney, code: "EUR"}, "avro* yevro*"},
			{numLex{class: numMoney, code: "GBP", value: "lb"}, "funt*"},
			{numLex{class: numMoney, code: "GBP"}, "sterlinq*"},
			{numLex{class: numMoney, code: "RUB"}, "rubl*"},
			{numLex{class: numMoney, code: "AMD"}, "dram dramlıq drama dramı dramdan"},
			{numLex{class: numMoney, code: "AZN"}, "manat*"},
			{numLex{class: numMoney, code: "GEL"}, "lari*"},
			{numLex{class: numMoney, code: "TRY"}, "lirə*"},
			{numLex{class: numMoney, code: "UAH"}, "qrivna*"},
			{numLex{class: numMoney, code: "IRR"}, "rial* tümən* tüman*"},
			{numLex{class: numMoney, code: "JPY"}, "yen iyena*"},
			{numLex{class: numMoney, code: "CNY"}, "yuan*"},
			{numLex{class: numMoney, code: "INR"}, "rupi*"},
			{numLex{class: numMoney, code: "CHF"}, "frank*"},
			{numLex{class: numNation, code: "USD"}, "abş amerikan amerika"},
			{numLex{class: numNation, code: "AUD"}, "avstraliya"},
			{numLex{class: numNation, code: "CAD"}, "kanada"},
		}, []numEntry{
			{numLex{class: numUnit, code: "mi"}, "mil millik mildən mili milə"},
			{numLex{class: numUnit, code: "ft"}, "fut futluq futdan futu futa futlu"},
			{numLex{class: numUnit, code: "in"}, "düym* inç*"},
			{numLex{class: numUnit, code: "yd"}, "yard*"},
			{numLex{class: numUnit, code: "km"}, "km kilometr*"},
			{numLex{class: numUnit, code: "m"}, "m metr*"},
			{numLex{class: numUnit, code: "cm"}, "sm santimetr*"},
			{numLex{class: numUnit, code: "mm"}, "mm millimetr*"},
			{numLex{class: numUnit, code: "oz"}, "unsiya*"},
			{numLex{class: numUnit, code: "kg"}, "kq kiloqram*"},
			{numLex{class: numUnit, code: "g"}, "q qram*"},
			{numLex{class: numUnit, code: "t"}, "t ton tonluq tonu tona tondan"},
			{numLex{class: numUnit, code: "acre"}, "akr*"},
			{numLex{class: numUnit, code: "ha"}, "ha hektar*"},
			{numLex{class: numUnit, code: "gal"}, "qallon*"},
			{numLex{class: numUnit, code: "l"}, "l litr*"},
			{numLex{class: numUnit, code: "deg"}, "dərəcə*"},
			{numLex{class: numUnit, code: "F"}, "f farenheyt*"},
			{numLex{class: numUnit, code: "C"}, "c selsi*"},
			{numLex{class: numUnit, code: "min"}, "dəqiqə*"},
			{numLex{class: numUnit, code: "h"}, "saat*"},
			{numLex{class: numUnit, code: "day"}, "gün*"},
			{numLex{class: numUnit, code: "week"}, "həftə*"},
			{numLex{class: numUnit, code: "month"}, "ay aylıq aydan ayda ayın ayı"},
			{numLex{class: numUnit, code: "year"}, "il illik ildən ildə ilin ili"},
			{numLex{class: numUnit, code: "decade", n: 10}, "onillik*"},
			{numLex{class: numUnit, code: "century", n: 100}, "əsr* yüzillik*"},
		})
})

// numAzerbaijaniStems are the words that take endings, a longer one before
// one that begins it.
var numAzerbaijaniStems = sync.OnceValue(func() []numEntry {
	return append(append(numCount(numCard, 2, 1, "iki üç dörd beş altı yeddi səkkiz doqquz on"),
		numCount(numCard, 20, 10, "iyirmi otuz qırx əlli altmış yetmiş səksən doxsan")...),
		numEntry{numLex{class: numHundred}, "yüz"},
		numEntry{numLex{class: numMag, n: 3}, "min"},
		numEntry{numLex{class: numMag, n: 6}, "milyon"},
		numEntry{numLex{class: numMag, n: 9}, "milyard"},
		numEntry{numLex{class: numMag, n: 12}, "trilyon"})
})

// numAzerbaijaniCases are the endings of a cardinal.
const numAzerbaijaniCases = " ı i u ü ə a dən dan də da ın in un ün sı si ya yə nı ni nın nin ına inə una ünə ını ini unu ünü " +
	"ında ində unda ündə ından indən undan ündən ının inin unun ünün sını sini sının sinin sına sinə sından sindən " +
	"sında sində dır dir dur dür "

// numAzerbaijaniHeads begin the second halves of compounds that count something.
var numAzerbaijaniHeads = [...]string{"lik", "lıq", "luq", "lük", "illik", "günlük", "aylıq", "saatlıq", "həftəlik",
	"mərtəbə", "qat", "faizli", "nəfər", "otaq", "yer", "dəqiqə", "dərəcə", "mərhələ", "pillə", "tərəf", "metr", "tonluq",
	"üzv", "yaş", "illi", "rəqəmli", "dilli", "hissə", "bal"}

// numAzerbaijaniCompound reads a cardinal with endings: "ikisinin", "beşinci",
// "minə", "milyardlıq".
func numAzerbaijaniCompound(word string) (numLex, bool) {
	for _, e := range numAzerbaijaniStems() {
		rest, ok := strings.CutPrefix(word, e.words)
		if !ok {
			continue
		}
		lex := e.lex
		lex.last = true
		if numAzerbaijaniOrdinal(rest) {
			if lex.class == numHundred {
				lex.n = 100
			}
			lex.class = numOrd
			return lex, e.lex.class != numMag
		}
		// Alone "minə" and "milyondan" may be other words or vague.
		lex.weak = lex.class == numMag || lex.class == numHundred
		for _, head := range numAzerbaijaniHeads {
			if strings.HasPrefix(rest, head) {
				return lex, true
			}
		}
		switch {
		case e.words == "min" && strings.ContainsAny(rest, "aıou"), // "mina", a mine
			e.words == "on", // "onu" and its like are pronouns
			word == "üçün", word == "altını", word == "altının", word == "mini",
			!strings.Contains(numAzerbaijaniCases, " "+rest+" "):
			continue
		}
		if rest == "də" || rest == "da" {
			lex.code = numLocative
		}
		return lex, true
	}
	return numLex{}, false
}

// numHalfOf marks the half of something, which no number goes before: "o biri
// yarısı" is the other half.
const numHalfOf = "half of"

// numLocative marks a cardinal that may be a denominator: "üçdə iki".
const numLocative = "locative"

// numAzerbaijaniOrdinal reports whether rest begins with the ending of an ordinal.
func numAzerbaijaniOrdinal(rest string) bool {
	for _, e := range [...]string{"ıncı", "inci", "uncu", "üncü", "ncı", "nci", "ncu", "ncü"} {
		if strings.HasPrefix(rest, e) {
			return true
		}
	}
	return false
}

// numAzerbaijaniSuffix reads what hangs on digits: "2018-ci", "16-cısı", "5-dən".
func numAzerbaijaniSuffix(word string) (numLex, bool) {
	switch {
	case word == "dən" || word == "dan":
		return numLex{class: numFrom}, true
	case numAzerbaijaniOrdinal(word), numAzerbaijaniOrdinal("n" + word):
		return numLex{class: numFull}, true
	}
	return numLex{}, strings.Contains(numAzerbaijaniCases, " "+word+" ")
}
