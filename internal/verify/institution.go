package verify

import (
	"strings"
	"sync"
)

// institutionsOf returns the institutions that one state only has and that are
// named without it, one state a line, as they are written in the language. A
// trailing * stands for any ending.
func institutionsOf(lang string) string {
	switch lang {
	case "en":
		return `US White House, State Department, US State Department, Secretary of State, Department of State, Pentagon, Capitol Hill, Oval Office, CIA, FBI, House of Representatives, Senate
			RU Kremlin, State Duma, FSB
			GB Downing Street, Foreign Office, House of Commons, Whitehall
			FR Élysée, Elysee, Quai d'Orsay
			DE Bundestag
			IL Knesset, IDF
			UA Verkhovna Rada
			AZ Milli Majlis
			EU Brussels, European Commission, European Council, European Parliament`
	case "ru":
		return `US Бел* дом*, Госдеп*, Пентагон*, госсекретар*, Конгресс* США
			RU Кремл*, Госдум*, РФ, ФСБ
			UA Верховн* Рад*, ВСУ
			AZ Милли Меджлис*
			EU Еврокомисси*, Европарламент*, ЕК, ЕС, Евросоюз*`
	case "hy":
		return `US Սպիտակ տ*, Պետդեպ*, պետդեպ*, Պենտագոն*, պետքարտուղար*, ԱՄՆ*
			RU Կրեմլ*, ՌԴ*, Պետդում*
			AM ՀՀ*
			EU ԵՄ*, Եվրամիությ*, Եվրոպական միությ*, Եվրահանձնաժողով*`
	case "az":
		return `US Ağ Ev*, Dövlət Departament*, Pentaqon*, ABŞ*
			RU Kreml*, RF, Dövlət Duma*
			AZ Milli Məclis*
			EU Avropa İttifaq*, Aİ*, Avropa Komissiya*`
	}
	return ""
}

// An institution is one name of one, word by word.
type institution struct {
	words []string
	code  string
}

// institutionIndex holds the institutions by language and by the first two
// letters of their first word.
var institutionIndex = sync.OnceValue(func() map[string]map[string][]institution {
	index := map[string]map[string][]institution{}
	for _, lang := range []string{"en", "ru", "hy", "az"} {
		index[lang] = map[string][]institution{}
		for _, row := range strings.Split(institutionsOf(lang), "\n") {
			code, names, _ := strings.Cut(strings.TrimSpace(row), " ")
			for _, name := range strings.Split(names, ", ") {
				if words := strings.Fields(name); len(words) > 0 {
					key := firstRunes(words[0], 2)
					index[lang][key] = append(index[lang][key], institution{words, code})
				}
			}
		}
	}
	return index
})

// institutions returns the mentions of institutions in a line.
func institutions(l *line, lang string) []stateMention {
	index := institutionIndex()[baseOf(lang)]
	var places []stateMention
	for k, t := range l.tokens {
		if !t.word {
			continue
		}
		for _, f := range index[firstRunes(l.text(k), 2)] {
			n := 0
			for n < len(f.words) && l.isWord(k+n) && fits(l.text(k+n), f.words[n]) {
				n++
			}
			if n == len(f.words) {
				places = append(places, stateMention{k, k + n, f.code, false})
				break
			}
		}
	}
	return places
}

// fits reports whether the word is of the form given: the same letters, and
// any ending where the form has a *, or a hyphen or an apostrophe follows.
func fits(word, form string) bool {
	stem, open := strings.CutSuffix(form, "*")
	rest, ok := strings.CutPrefix(word, stem)
	return ok && (open || rest == "" || rest[0] == '\'' || rest[0] == '-')
}

// firstRunes returns the first n runes of s, or all of them.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
