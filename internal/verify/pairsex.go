package verify

import (
	"strings"
	"unicode"

	"parley/summarize/brief"
)

// sex wants the sex of a speaker to stay what it is: of "сказала" no spokesman,
// of a spokeswoman no "сказал". A man's word for a woman stays one where the
// source has it.
func (p *Pair) sex(source, target brief.Statement) []brief.Finding {
	english, russian := target.Role, source.Text
	switch {
	case p.From == "ru" && pairData(p.To) == "en":
	case pairData(p.From) == "en" && p.To == "ru":
		english, russian = source.Role, target.Text
	default:
		return nil
	}
	word, man := sexedRole(english)
	if word == "" || man && p.To == "ru" { // a source's "chairman" may be of either
		return nil
	}
	past, woman := russianPast(russian)
	switch {
	case past == "" || man != woman:
		return nil
	case p.To == "ru":
		word, past = past, word
	}
	return []brief.Finding{finding(brief.Warning, "role.sex", "the source says %q of %s, the translation %q", past, source.Speaker, word)}
}

// sexedRole returns the first word of an English role that tells the sex of who
// has it, and whether that is a man's; "" if none does.
func sexedRole(role string) (word string, man bool) {
	if !strings.Contains(role, "man") {
		return "", false
	}
	for _, w := range smallWords(role, "en") {
		for _, stem := range [...]string{"spokes", "chair", "congress", "council", "assembly", "business"} {
			switch w {
			case stem + "man":
				return w, true
			case stem + "woman":
				return w, false
			}
		}
	}
	return "", false
}

// smallWords returns the words of s in small letters: a hyphen parts two.
func smallWords(s, lang string) []string {
	return strings.FieldsFunc(pairFold(s, lang), func(r rune) bool { return !unicode.IsLetter(r) })
}

// russianPast returns the verb in the past with which a Russian position opens,
// at most behind a gerund ("Не согласившись с оценкой, сказала"), and whether it
// is a woman's; "" if it is of neither sex or no such verb.
func russianPast(s string) (verb string, woman bool) {
	words := smallWords(s, "ru")
	i := 0
	if len(words) > 1 && words[0] == "не" {
		i = 1
	}
	if len(words) > i && (strings.HasSuffix(words[i], "в") || strings.HasSuffix(words[i], "вшись")) {
		for i++; i < len(words) && pastStemRU(words[i]) == ""; i++ {
			if w := words[i]; strings.HasPrefix(w, "котор") || isOneOf(w, " что чтобы как если когда где ") {
				return "", false
			}
		}
	}
	if i >= len(words) {
		return "", false
	}
	switch strings.TrimPrefix(words[i], pastStemRU(words[i])) {
	case "л", "лся":
		return words[i], false
	case "ла", "лась":
		return words[i], true
	}
	return "", false
}

// pastStemRU returns what stands before the -л of a verb of speech in the past,
// "" if the word is none.
func pastStemRU(w string) string {
	stem := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "ся"), "сь"), "аои")
	if stem, ok := strings.CutSuffix(stem, "л"); ok && isOneOf(stem, saidStemsRU) {
		return stem
	}
	return ""
}

// saidStemsRU are the verbs with which a position opens, before the -л of the
// past.
const saidStemsRU = " сказа говори заяви сообщи написа писа отрица отмети подчеркну добави попроси проси призва потребова требова запроси" +
	" назва обвини предложи спроси ответи объясни поясни уточни напомни предупреди пообеща обеща высказа выступи отказа согласи" +
	" поблагодари осуди поддержа одобри отверг отверга утвержда исключи исключа подтверди опроверг рассказа указа вырази призна" +
	" обрати пожалова сосла посоветова рекомендова порекомендова переда счита ожида зачита процитирова охарактеризова "
