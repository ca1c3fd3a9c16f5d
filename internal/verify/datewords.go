package verify

import (
	"strings"
	"sync"

	"parley/internal/text"
)

// A dayWord is a word that names a time, by its meaning: a month (1 to 12), a
// day of the week (1 to 7, from Monday), or a time of its own.
type dayWord struct {
	month, weekday int
	relative       string // yesterday, tomorrow, noon, midnight
	loose          bool   // it has another meaning too: only with a number beside it, or a word for "day"
}

// A dateLexicon knows the words for dates of one language: by themselves, and
// by their beginnings, to which an ending of at most six letters is added.
type dateLexicon struct {
	lang   string
	words  map[string]dayWord
	stems  map[string]dayWord
	starts map[string]bool // the first three letters of both
	pairs  map[string]bool // the first words of those of two words
	skip   map[string]bool // what may stand between a day and a month
	months map[string]bool // what makes a month of a loose word before or after it
	days   map[string]bool // the same for a day of the week
}

var dateLexicons = map[string]func() *dateLexicon{
	"en": sync.OnceValue(func() *dateLexicon { return newDateLexicon("en", datesEN) }),
	"ru": sync.OnceValue(func() *dateLexicon { return newDateLexicon("ru", datesRU) }),
	"hy": sync.OnceValue(func() *dateLexicon { return newDateLexicon("hy", datesHY) }),
	"az": sync.OnceValue(func() *dateLexicon { return newDateLexicon("az", datesAZ) }),
}

// dateLexiconOf returns the words of a language, nil if there are none.
func dateLexiconOf(lang string) *dateLexicon {
	if lexicon := dateLexicons[baseOf(lang)]; lexicon != nil {
		return lexicon()
	}
	return nil
}

// Each table has the months from January, then the days from Monday, then the
// other times, one meaning a line; * stands for an ending, ? marks a word with
// other meanings, _ stands for a space. What follows are the words that may
// stand between a day and its month, those that tell a month of the words
// with ?, and those that tell a day.
const (
	datesEN = `january jan
february feb
march? mar
april apr
may?
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec
monday mondays mon
tuesday tuesdays tues tue
wednesday wednesdays wed?
thursday thursdays thurs thu
friday fridays fri
saturday saturdays sat?
sunday sundays sun?
yesterday
tomorrow
noon midday
midnight
the of th st nd rd and to through until or between from day
in since until by last next early late mid of before after from during this each every
on last next this every by until since before after`
	datesRU = `январ*
феврал*
март*
апрел*
май? мая мае маю маем
июн*
июл*
август*
сентябр*
октябр*
ноябр*
декабр*
понедельник*
вторник*
среду? среды? среда? среде?
четверг*
пятниц*
суббот*
воскресень*
вчера вчерашн*
завтра завтрашн*
полдень полудня полудню
полночь полуночи
по и до на го е числа с или
в к с до от года прошлого следующего этого
в во к со до на минувшую прошлую следующую эту каждую минувшей вечером утром днем`
	datesHY = `հունվար*
փետրվար*
մարտ? մարտի մարտին մարտից
ապրիլ*
մայիս*
հունիս*
հուլիս*
օգոստոս*
սեպտեմբեր*
հոկտեմբեր*
նոյեմբեր*
դեկտեմբեր*
երկուշաբթի*
երեքշաբթի*
չորեքշաբթի*
հինգշաբթի*
ուրբաթ*
շաբաթ?
կիրակի*
երեկ երեկվա
վաղը վաղվա
կեսօր*
կեսգիշեր*
եվ ից մինչեվ ին իսկ կամ
թվականի թվականին ամսին ամսվա
օր օրը օրվա`
	datesAZ = `yanvar*
fevral*
mart? martın martda martdan
aprel*
may? mayın mayda maydan
iyun*
iyul*
avqust*
sentyabr*
oktyabr*
noyabr*
dekabr*
bazar_ertəsi*
çərşənbə_axşamı*
çərşənbə*
cümə_axşamı*
cümə*
şənbə*
bazar?
dünən dünənki
sabah? sabahkı
günorta*
gecəyarı*
və dan dən dək ilə cü ci cı cu kimi
ayı ayında ayının ayından ilin
günü gününə gününün gününədək`
)

func newDateLexicon(lang, table string) *dateLexicon {
	l := &dateLexicon{lang: lang, words: map[string]dayWord{}, stems: map[string]dayWord{}, starts: map[string]bool{}, pairs: map[string]bool{}}
	lines := strings.Split(table, "\n")
	for i, line := range lines {
		line = string(text.Fold(line).Runes())
		var w dayWord
		switch {
		case i < 12:
			w.month = i + 1
		case i < 19:
			w.weekday = i - 11
		case i < 23:
			w.relative = []string{"yesterday", "tomorrow", "noon", "midnight"}[i-19]
		default:
			set := map[string]bool{}
			for _, word := range strings.Fields(line) {
				set[word] = true
			}
			*[]*map[string]bool{&l.skip, &l.months, &l.days}[i-23] = set
			continue
		}
		for _, word := range strings.Fields(line) {
			w := w
			word = strings.ReplaceAll(word, "_", " ")
			l.starts[firstRunes(word, 3)] = true
			if first, _, ok := strings.Cut(word, " "); ok {
				l.pairs[first] = true
			}
			if name, ok := strings.CutSuffix(word, "?"); ok {
				word, w.loose = name, true
			}
			if stem, ok := strings.CutSuffix(word, "*"); ok {
				l.stems[stem] = w
			} else {
				l.words[word] = w
			}
		}
	}
	return l
}

// lookup returns the meaning of the folded word w, in small letters, with the
// word after it, if there is one, and how many words it takes.
func (l *dateLexicon) lookup(w, next string) (meaning dayWord, n int) {
	w, _, _ = strings.Cut(w, "-")
	w = strings.TrimSuffix(w, "'s")
	if !l.starts[firstRunes(w, 3)] {
		return meaning, 0
	}
	if next != "" && l.pairs[w] {
		for _, stem := range text.NameStems(next, l.lang) {
			if m, ok := l.stems[w+" "+stem]; ok {
				return m, 2
			}
		}
	}
	if m, ok := l.words[w]; ok {
		return m, 1
	}
	for _, to := range []string{"dək", "can", "cən", "kı", "ki"} { // Azerbaijani "until", "of"
		w = strings.TrimSuffix(w, to)
	}
	for _, stem := range text.NameStems(w, l.lang) {
		if m, ok := l.stems[stem]; ok {
			return m, 1
		}
	}
	return meaning, 0
}
