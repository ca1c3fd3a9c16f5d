package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// yearEnds reports whether the Russian "г." or "в." in token, which ends at i,
// ends a sentence before a capital. It does after a year or a century if a
// predicate stands before it: «Договор подписан в 2020 г. Армения ждёт», and not
// «В 2020 г. Армения ждала». The predicate must stand in the same clause, behind
// the last comma; past tense and short participle are told by their endings.
func (p *sentenceSplitter) yearEnds(token string, i int) bool {
	if p.lang != "ru" || strings.Trim(token, "гв") != "" {
		return false
	}
	before := strings.TrimRightFunc(p.text[p.near(i):i-len(token)], unicode.IsSpace)
	if last := lastRune(before); !unicode.IsDigit(last) && !strings.ContainsRune("IVX", last) {
		return false
	}
	clause := before[strings.LastIndexAny(before, ",;:—–()«")+1:]
	for word := range strings.FieldsSeq(clause) {
		if isPredicate(strings.TrimRight(word, "».")) {
			return true
		}
	}
	return false
}

// nounsLikeVerbs end as verbs of the past do.
const nounsLikeVerbs = " канал материал сигнал журнал персонал потенциал раздел отдел предел финал капитал интервал квартал филиал портал скандал идеал сила могила начала начало дела дело село тело правило правила недели модели цели были области земли доли роли акции "

// isPredicate reports whether a Russian word is a verb of the past tense or a
// short participle.
func isPredicate(word string) bool {
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(r) || utf8.RuneCountInString(word) < 4 || strings.Contains(nounsLikeVerbs, " "+word+" ") {
		return strings.Contains(" был была было были ", " "+word+" ")
	}
	for _, end := range []string{"лся", "лась", "лось", "лись"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	stem := strings.TrimRight(word, "аои")
	if utf8.RuneCountInString(word)-utf8.RuneCountInString(stem) <= 1 {
		for _, end := range []string{"ал", "ил", "ел", "ял", "ул", "ыл"} {
			if strings.HasSuffix(stem, end) {
				return true
			}
		}
	}
	stem = strings.TrimRight(word, "аоы")
	if utf8.RuneCountInString(word)-utf8.RuneCountInString(stem) <= 1 {
		for _, end := range []string{"ован", "исан", "еван", "здан", "чен", "жен", "шен", "щен", "лен", "нен", "рен", "ден", "сен", "роен"} {
			if strings.HasSuffix(stem, end) && utf8.RuneCountInString(word) >= 6 {
				return true
			}
		}
	}
	return false
}

// isCurrency reports whether an amount goes on with word: «5 млн. Евро», «долл. США».
func isCurrency(word string) bool {
	if word == strings.ToUpper(word) && utf8.RuneCountInString(word) > 1 {
		return true
	}
	word = strings.ToLower(word)
	for _, start := range []string{"евро", "доллар", "рубл", "драм", "манат", "гривен", "гривн", "тонн", "человек", "осіб"} {
		if strings.HasPrefix(word, start) {
			return true
		}
	}
	return false
}
