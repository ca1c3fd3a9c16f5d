package render

import (
	"strings"

	"parley/summarize/brief"
)

// labels are the headings and words of a page in one language.
type labels struct {
	Summary     string
	Positions   string
	NoPosition  string // of one party
	NoPositions string // of the whole article
	SecondHand  string
	Translated  string // beside the translation of a quotation
	Withheld    string // in the place of a line that --strict keeps back
	Findings    string
	Edited      string
	Near        string
	Absent      string
	Uncheckable string
	Error       string
	Warning     string
	Note        string
	Open, Close string // quotation marks
	Prompts     string // of the signature, before their hash
	NoModel     string // likewise, after the engine's name
	Months      string // twelve, as a date has them
	Date        string // D M Y: day, month, year
	Count       forms  // of findings
	ErrorCount  forms

	lang string // that of the labels
}

// labelsOf returns the labels of a language, the English ones where there
// are none.
func labelsOf(lang string) labels {
	switch baseOf(lang) {
	case "hy":
		return labels{
			Summary: "Ամփոփում", Positions: "Հայտարարված դիրքորոշումներ",
			NoPosition:  "այս հոդվածում դիրքորոշում չի հայտնել",
			NoPositions: "Այս հոդվածում ոչ ոք դիրքորոշում չի հայտնել։",
			SecondHand:  "ուրիշի փոխանցմամբ", Translated: "թարգմանություն",
			Withheld: "տողը հանված է", Findings: "Դիտողություններ",
			Edited: "կրճատված", Near: "տարբերվում է հոդվածից", Absent: "հոդվածում չկա", Uncheckable: "հնարավոր չէ ստուգել",
			Error: "սխալ", Warning: "ուշադրություն", Note: "նշում", Open: "«", Close: "»",
			Prompts: "հրահանգներ", NoModel: "առանց մոդելի", Date: "D\u00a0M, Y\u00a0թ.",
			Months: "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
			Count:  forms{one: "դիտողություն", other: "դիտողություն"}, ErrorCount: forms{one: "սխալ", other: "սխալ"},
			lang: "hy",
		}
	case "hyw":
		return labels{
			Summary: "Ամփոփում", Positions: "Յայտարարուած դիրքորոշումներ",
			NoPosition:  "այս յօդուածին մէջ դիրքորոշում չէ յայտնած",
			NoPositions: "Այս յօդուածին մէջ ոչ ոք դիրքորոշում յայտնած է։",
			SecondHand:  "ուրիշի փոխանցումով", Translated: "թարգմանութիւն",
			Withheld: "տողը հանուած է", Findings: "Դիտողութիւններ",
			Edited: "կրճատուած", Near: "կը տարբերի յօդուածէն", Absent: "յօդուածին մէջ չկայ", Uncheckable: "կարելի չէ ստուգել",
			Error: "սխալ", Warning: "ուշադրութիւն", Note: "նշում", Open: "«", Close: "»",
			Prompts: "հրահանգներ", NoModel: "առանց մոտելի", Date: "D M Y",
			Months: "Յունուար Փետրուար Մարտ Ապրիլ Մայիս Յունիս Յուլիս Օգոստոս Սեպտեմբեր Հոկտեմբեր Նոյեմբեր Դեկտեմբեր",
			Count:  forms{one: "դիտողութիւն", other: "դիտողութիւն"}, ErrorCount: forms{one: "սխալ", other: "սխալ"},
			lang: "hyw",
		}
	case "az":
		return labels{
			Summary: "Xülasə", Positions: "Açıqlanan mövqelər",
			NoPosition:  "bu məqalədə mövqe açıqlamayıb",
			NoPositions: "Bu məqalədə heç kim mövqe açıqlamayıb.",
			SecondHand:  "başqasının sözlərinə görə", Translated: "tərcümə",
			Withheld: "sətir verilməyib", Findings: "İradlar",
			Edited: "ixtisarla", Near: "məqalədən fərqlənir", Absent: "məqalədə yoxdur", Uncheckable: "yoxlamaq mümkün deyil",
			Error: "səhv", Warning: "diqqət", Note: "qeyd", Open: "“", Close: "”",
			Prompts: "təlimatlar", NoModel: "modelsiz", Date: "D M Y",
			Months: "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
			Count:  forms{one: "irad", other: "irad"}, ErrorCount: forms{one: "səhv", other: "səhv"},
			lang: "az",
		}
	case "ru":
		return labels{
			Summary: "Кратко", Positions: "Заявленные позиции",
			NoPosition:  "в этой статье позиция не заявлена",
			NoPositions: "В этой статье никто не заявил о своей позиции.",
			SecondHand:  "в пересказе", Translated: "перевод",
			Withheld: "строка не выводится", Findings: "Замечания",
			Edited: "с сокращениями", Near: "расходится со статьей", Absent: "в статье нет", Uncheckable: "проверить невозможно",
			Error: "ошибка", Warning: "внимание", Note: "примечание", Open: "«", Close: "»",
			Prompts: "инструкции", NoModel: "без модели", Date: "D\u00a0M Y\u00a0г.",
			Months:     "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
			Count:      forms{"замечание", "замечания", "замечаний", "замечания"},
			ErrorCount: forms{"ошибка", "ошибки", "ошибок", "ошибки"},
			lang:       "ru",
		}
	}
	return labels{
		Summary: "Summary", Positions: "Stated positions",
		NoPosition:  "no stated position in this article",
		NoPositions: "No stated positions in this article.",
		SecondHand:  "second-hand", Translated: "translated",
		Withheld: "withheld", Findings: "Findings",
		Edited: "edited", Near: "differs from the article", Absent: "not in the article", Uncheckable: "could not be checked",
		Error: "error", Warning: "warning", Note: "note", Open: "“", Close: "”",
		Prompts: "prompts", NoModel: "no model", Date: "M D, Y",
		Months: "January February March April May June July August September October November December",
		Count:  forms{one: "finding", other: "findings"}, ErrorCount: forms{one: "error", other: "errors"},
		lang: "en",
	}
}

// severity returns the word for a severity.
func (l labels) severity(s brief.Severity) string {
	switch s {
	case brief.Error:
		return l.Error
	case brief.Warning:
		return l.Warning
	}
	return l.Note
}

// baseOf returns the language of a tag such as "ru-RU", or the tag where it is
// in a script of its own.
func baseOf(lang string) string {
	base, rest, _ := strings.Cut(lang, "-")
	if script, _, _ := strings.Cut(rest, "-"); len(script) == 4 && (base != "az" || script != "Latn") {
		return lang
	}
	return base
}
