package text

import (
	"strings"
	"sync"
)

// numRussian is the lexicon of Russian. Its numerals inflect irregularly, so
// that every form is listed.
var numRussian = sync.OnceValue(func() *numLexicon {
	const (
		adj  = "ый ой ая ое ые ого ому ым ом ую ых ыми"
		noun = "0 а у ом е ы ов ам ами ах"
	)
	ordinal := func(n int, stem string) numEntry {
		return numEntry{numLex{class: numOrd, n: n}, numForms(stem, adj)}
	}
	lx := &numLexicon{
		comma: true, runs: true,
		compound: numRussianCompound,
		suffix:   numRussianSuffix,
	}
	table := []numEntry{
		{numLex{class: numCard, n: 0, weak: true}, "ноль нуль нуля ноля нулю нолю нулем нолем"},
		{numLex{class: numCard, n: 1, weak: true}, "один одна одно одни одного одной одному одним одном одну одних одними"},
		{numLex{class: numCard, n: 2}, "два две двух двум двумя двое двоих двоим двоими"},
		{numLex{class: numCard, n: 3}, "три трех трем тремя трое троих троим троими"},
		{numLex{class: numCard, n: 4}, "четыре четырех четырем четырьмя четверо четверых четверым четверыми"},
		{numLex{class: numCard, n: 5}, "пятеро пятерых пятерым пятерыми"},
		{numLex{class: numCard, n: 6}, "шестеро шестерых шестерым шестерыми"},
		{numLex{class: numCard, n: 7}, "семь семи семеро семерых семерым семерыми"},
		{numLex{class: numCard, n: 7, weak: true}, "семью"}, // family, too
		{numLex{class: numCard, n: 8}, "восемь восьми восемью восьмью"},
		{numLex{class: numCard, n: 40}, "сорок сорока"},
		{numLex{class: numCard, n: 80}, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью"},
		{numLex{class: numCard, n: 90}, "девяносто девяноста"},
		{numLex{class: numCard, n: 100}, "сто ста"},
		{numLex{class: numCard, n: 200}, "двести двухсот двумстам двумястами двухстах"},
		{numLex{class: numCard, n: 300}, "триста трехсот тремстам тремястами трехстах"},
		{numLex{class: numCard, n: 400}, "четыреста четырехсот четыремстам четырьмястами четырехстах"},
		{numLex{class: numOrd, n: 1, weak: true}, numForms("перв", adj) + "впервые"},
		{numLex{class: numOrd, n: 2, weak: true}, numForms("втор", adj)},
		{numLex{class: numOrd, n: 3}, numForms("трет", "ий ья ье ьи ьего ьему ьим ьем ьей ью ьих ьими")},
		{numLex{class: numFrac, n: 3}, "треть трети третью третей третям"},
		{numLex{class: numFrac, n: 4}, "четверть четверти четвертью четвертей четвертям"},
		{numLex{class: numMag, n: 3}, "тысяча тысячу тысячей тысячью тыща"},
		{numLex{class: numMag, n: 3, weak: true}, "тысячи"},
		{numLex{class: numMag, n: 3, plural: true}, "тысяч тысячам тысячами тысячах тысячн*"},
		{numLex{class: numMag, n: 3, short: true}, "тыс"},
		{numLex{class: numMag, n: 6}, "миллион миллиона миллиону миллионом миллионе"},
		{numLex{class: numMag, n: 6, plural: true}, "миллионы миллионов миллионам миллионами миллионах миллионн*"},
		{numLex{class: numMag, n: 6, short: true}, "млн"},
		{numLex{class: numMag, n: 9}, "миллиард миллиарда миллиарду миллиардом миллиарде биллион биллиона"},
		{numLex{class: numMag, n: 9, plural: true}, "миллиарды миллиардов миллиардам миллиардами миллиардах биллионов миллиардн*"},
		{numLex{class: numMag, n: 9, short: true}, "млрд"},
		{numLex{class: numMag, n: 12}, "триллион триллиона триллиону триллионом триллионе"},
		{numLex{class: numMag, n: 12, plural: true}, "триллионы триллионов триллионам триллионами триллионах"},
		{numLex{class: numMag, n: 12, short: true}, "трлн"},
		{numLex{class: numGroup, n: 10, weak: true}, "десяток десятка десятку десятком"},
		{numLex{class: numGroup, n: 10, plural: true}, "десятков десяткам десятками десятках"},
		{numLex{class: numGroup, n: 12}, "дюжина дюжину дюжины"},
		{numLex{class: numGroup, n: 100}, "сотня сотню"},
		{numLex{class: numGroup, n: 100, plural: true}, "сотни сотен сотням сотнями сотнях"},
		{numLex{class: numFixed, value: "1.5"}, "полтора полторы полутора"},
		{numLex{class: numFixed, value: "500"}, "полтысячи"},
		{numLex{class: numFixed, value: "50", weak: true}, "полсотни полусотни"},
		{numLex{class: numFixed, value: "500000"}, "полмиллиона"},
		{numLex{class: numFixed, value: "500000000"}, "полмиллиарда"},
		{numLex{class: numFixed, value: "0.5", weak: true}, "половина половины половине половину половиной пол"},
		{numLex{class: numFixed, value: "1", weak: true}, "однажды единственн* одиночн*"},
		{numLex{class: numFixed, value: "2", weak: true}, "оба обе обоих обеих обоим обеим обоими обеими дважды вдвое " +
			"вдвоем пара пару пары паре парой двойн* удво* двусторонн* двойк*"},
		{numLex{class: numFixed, value: "3", weak: true}, "трижды втрое втроем тройн* утроил* утроен* трехсторонн* трио тройк*"},
		{numLex{class: numFixed, value: "4", weak: true}, "вчетверо вчетвером четырежды четверк*"},
		{numLex{class: numFixed, value: "5", weak: true}, "впятером пятерк*"},
		{numLex{class: numFixed, value: "6", weak: true}, "полгода полугода шестерк*"},
		{numLex{class: numFixed, value: "7", weak: true}, "семерк*"},
		{numLex{class: numFixed, value: "8", weak: true}, "восьмерк*"},
		{numLex{class: numFixed, value: "9", weak: true}, "девятк*"},
		{numLex{class: numFixed, value: "10", weak: true}, "десятки десятке десяткой"},
		{numLex{class: numFixed, value: "30", weak: true}, "полчаса получаса"},
		{numLex{class: numFixed, value: "12:00", weak: true}, "полдень полудня полдня"},
		{numLex{class: numFixed, value: "00:00", weak: true}, "полночь полуночи"},
		{numLex{class: numPct}, "процент* проц"},
		{numLex{class: numAnd}, "и с"},
		{numLex{class: numTo}, "до"},
		{numLex{class: numBetween}, "между"},
		{numLex{class: numMonth}, "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
		{numLex{class: numSquare}, "кв квадратн* кубическ*"},
		{numLex{class: numYears}, "годы годов годам годами годах гг"},
	}
	for n, stem := range map[int]string{5: "пят", 6: "шест", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат",
		13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат", 18: "восемнадцат",
		19: "девятнадцат", 20: "двадцат", 30: "тридцат"} {
		table = append(table, numEntry{numLex{class: numCard, n: n}, numForms(stem, "ь и ью")}, ordinal(n, stem))
	}
	for i, w := range strings.Fields("первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого " +
		"одиннадцатого двенадцатого") {
		table = append(table, numEntry{numLex{class: numFixed, value: numClock(i, 30), weak: true}, "пол" + w})
	}
	for i, stem := range strings.Fields("пят шест сем") {
		n := (i + 5) * 10
		table = append(table, numEntry{numLex{class: numCard, n: n}, stem + "ьдесят " + stem + "идесяти " + stem + "ьюдесятью"},
			ordinal(n, stem+"идесят"))
	}
	for n, stem := range map[int]string{5: "пят", 6: "шест", 7: "сем", 9: "девят"} {
		table = append(table, numEntry{numLex{class: numCard, n: n * 100},
			stem + "ьсот " + stem + "исот " + stem + "истам " + stem + "ьюстами " + stem + "истах"},
			ordinal(n*100, stem+"исот"))
	}
	table = append(table, numEntry{numLex{class: numCard, n: 800}, "восемьсот восьмисот восьмистам восемьюстами восьмистах"},
		ordinal(4, "четверт"), ordinal(7, "седьм"), ordinal(8, "восьм"), ordinal(40, "сороков"),
		ordinal(80, "восьмидесят"), ordinal(90, "девяност"), ordinal(100, "сот"), ordinal(200, "двухсот"),
		ordinal(300, "трехсот"), ordinal(400, "четырехсот"), ordinal(800, "восьмисот"))
	money := []numEntry{
		{numLex{class: numMoney, code: "USD"}, "доллар* долл"},
		{numLex{class: numMoney, code: "EUR"}, "евро"},
		{numLex{class: numMoney, code: "GBP", value: "lb"}, "фунт*"},
		{numLex{class: numMoney, code: "RUB"}, "рубл* руб"},
		{numLex{class: numMoney, code: "AMD"}, "драм " + numForms("драм", noun)},
		{numLex{class: numMoney, code: "AZN"}, "манат*"},
		{numLex{class: numMoney, code: "GEL"}, "лари"},
		{numLex{class: numMoney, code: "TRY"}, "лир лира лиры лиру лирах"},
		{numLex{class: numMoney, code: "UAH"}, "гривен гривна гривны гривну"},
		{numLex{class: numMoney, code: "IRR"}, "риал* туман туманов"},
		{numLex{class: numMoney, code: "JPY"}, "иен иена иены иену йен йена йены"},
		{numLex{class: numMoney, code: "CNY"}, "юан*"},
		{numLex{class: numMoney, code: "INR"}, "рупи*"},
		{numLex{class: numMoney, code: "CHF"}, "франк*"},
		{numLex{class: numNation, code: "USD"}, "американск* сша"},
		{numLex{class: numNation, code: "AUD"}, "австралийск*"},
		{numLex{class: numNation, code: "CAD"}, "канадск*"},
	}
	units := []numEntry{
		{numLex{class: numUnit, code: "mi"}, "миля мили миль милю милям милями милях мильн*"},
		{numLex{class: numUnit, code: "ft"}, numForms("фут", noun) + "футов*"},
		{numLex{class: numUnit, code: "in"}, "дюйм*"},
		{numLex{class: numUnit, code: "yd"}, "ярд*"},
		{numLex{class: numUnit, code: "km"}, "км километр*"},
		{numLex{class: numUnit, code: "m"}, "м метр*"},
		{numLex{class: numUnit, code: "cm"}, "см сантиметр*"},
		{numLex{class: numUnit, code: "mm"}, "мм миллиметр*"},
		{numLex{class: numUnit, code: "oz"}, "унци*"},
		{numLex{class: numUnit, code: "kg"}, "кг килограмм*"},
		{numLex{class: numUnit, code: "g"}, "грамм*"},
		{numLex{class: numUnit, code: "t"}, "тонн*"},
		{numLex{class: numUnit, code: "acre"}, "акр*"},
		{numLex{class: numUnit, code: "ha"}, "га гектар*"},
		{numLex{class: numUnit, code: "gal"}, "галлон*"},
		{numLex{class: numUnit, code: "l"}, "л литр*"},
		{numLex{class: numUnit, code: "deg"}, "градус*"},
		{numLex{class: numUnit, code: "min"}, "мин минут*"},
		{numLex{class: numUnit, code: "h"}, "часа часов часам часах часами часов*"},
		{numLex{class: numUnit, code: "h", n: 1}, "час"}, // "час дня"
		{numLex{class: numUnit, code: "day"}, "день дня дней дням днями днях дневн*"},
		{numLex{class: numUnit, code: "day", n: 24}, "сутки суток суткам сутками сутках"},
		{numLex{class: numUnit, code: "week"}, "недел*"},
		{numLex{class: numUnit, code: "month"}, "месяц* месячн*"},
		{numLex{class: numUnit, code: "year"}, "год года лет году летн*"},
		{numLex{class: numUnit, code: "decade", n: 10}, "десятилети*"},
		{numLex{class: numUnit, code: "century", n: 100}, "столети* век века веков веке веком веку"},
	}
	return numBuild(lx, table, money, units)
})

// numRussianPrefixes are the forms that numerals take inside compounds.
var numRussianPrefixes = sync.OnceValue(func() []numEntry {
	return append(append(append(append([]numEntry{
		{numLex{n: 40}, "сорока"}, {numLex{n: 90}, "девяносто"}, {numLex{n: 100}, "сто"}},
		numCount(numCard, 200, 100, "двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот")...),
		numCount(numCard, 50, 10, "пятидесяти шестидесяти семидесяти восьмидесяти")...),
		numCount(numCard, 20, 10, "двадцати тридцати")...),
		append(numCount(numCard, 10, 1, "десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати "+
			"семнадцати восемнадцати девятнадцати"),
			numCount(numCard, 2, 1, "двух трех четырех пяти шести семи восьми девяти")...)...)
})

var numRussianBeginnings = sync.OnceValue(func() map[[2]rune]bool { return numKeysOf(numRussianPrefixes()) })

// numRussianHeads begin the second halves of compounds that count something.
var numRussianHeads = [...]numEntry{
	{numLex{n: 3}, "тысячн"}, {numLex{n: 6}, "миллионн"}, {numLex{n: 9}, "миллиардн"},
	{numLex{pct: true}, "процентн"}, {numLex{code: "year"}, "летн"}, {numLex{}, "лети"},
	{numLex{code: "year"}, "годичн"}, {numLex{code: "year"}, "годовал"}, {numLex{code: "day"}, "дневн"},
	{numLex{code: "day"}, "суточн"}, {numLex{code: "h"}, "часов"}, {numLex{code: "min"}, "минутн"},
	{numLex{}, "секундн"}, {numLex{code: "week"}, "недельн"}, {numLex{code: "month"}, "месячн"},
	{numLex{}, "кратн"}, {numLex{}, "этажн"}, {numLex{code: "m"}, "метров"}, {numLex{code: "km"}, "километров"},
	{numLex{code: "cm"}, "сантиметров"}, {numLex{code: "deg"}, "градусн"}, {numLex{}, "долларов"},
	{numLex{}, "местн"}, {numLex{}, "комнатн"}, {numLex{}, "значн"}, {numLex{}, "бал"}, {numLex{}, "очков"},
	{numLex{code: "t"}, "тонн"}, {numLex{}, "томн"}, {numLex{}, "серийн"}, {numLex{}, "ступенчат"},
	{numLex{code: "mi"}, "мильн"}, {numLex{code: "kg"}, "килограммов"}, {numLex{code: "l"}, "литров"},
	{numLex{}, "сторонн"}, {numLex{}, "звезд"}, {numLex{code: "in"}, "дюймов"}, {numLex{code: "ft"}, "футов"}, {numLex{}, "этапн"},
	{numLex{}, "уровнев"}, {numLex{}, "членн"}, {numLex{}, "дверн"}, {numLex{}, "язычн"}, {numLex{}, "палатн"}, {numLex{}, "полосн"},
	{numLex{}, "мандатн"}, {numLex{}, "страничн"}, {numLex{}, "фунтов"}, {numLex{}, "центов"}, {numLex{}, "разов"}, {numLex{}, "партийн"},
	{numLex{}, "рублев"}, {numLex{}, "тактн"}, {numLex{}, "сетов"}, {numLex{}, "матчев"},
}

// numRussianCompound reads "двухдневный", "двадцатипятилетие",
// "двухмиллионный", "десятипроцентный".
func numRussianCompound(word string) (numLex, bool) {
	if !numRussianBeginnings()[numKey(word)] {
		return numLex{}, false
	}
	total, rest := 0, word
	for room := 1000; room > 1; {
		found := false
		for _, e := range numRussianPrefixes() {
			if e.lex.n < room && strings.HasPrefix(rest, e.words) {
				total, rest, found = total+e.lex.n, rest[len(e.words):], true
				room = numRoom(e.lex.n, false)
				break
			}
		}
		if !found {
			break
		}
	}
	if total == 0 || rest == "" {
		return numLex{}, false
	}
	for _, head := range numRussianHeads {
		if strings.HasPrefix(rest, head.words) {
			return numLex{class: numCard, n: total, zeros: head.lex.n, pct: head.lex.pct, code: head.lex.code, last: true}, true
		}
	}
	return numLex{}, false
}

// numRussianSuffix reads what hangs on digits: "5-й", "20-х", "12-ти".
func numRussianSuffix(word string) (numLex, bool) {
	switch word {
	case "й", "я", "е", "х", "го", "му", "м", "ю", "ый", "ий", "ой", "ая", "ое", "ые", "ого", "его", "ому", "ему",
		"ым", "им", "ом", "ем", "ую", "ей", "ых", "их":
		return numLex{class: numFull}, true
	case "ти", "ми", "мя":
		return numLex{}, true
	}
	return numLex{}, false
}
