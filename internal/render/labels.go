package render

// labels are the headings and words of a page in one language.
type labels struct {
	Summary     string
	Positions   string
	NoPosition  string // of one party
	NoPositions string // of the whole article
	SecondHand  string
	Translated  string // beside the translation of a quotation
	Original    string
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
}

// labelsOf returns the labels of a language, the English ones where there
// are none.
func labelsOf(lang string) labels {
	switch lang {
	case "hy":
		return labels{
			Summary: "Ամփոփում", Positions: "Հայտարարված դիրքորոշումներ",
			NoPosition:  "այս հոդվածում դիրքորոշում չի հայտնել",
			NoPositions: "Այս հոդվածում ոչ ոք դիրքորոշում չի հայտնել։",
			SecondHand:  "երկրորդ ձեռքից", Translated: "թարգմանություն", Original: "բնագիր",
			Withheld: "տողը հանված է", Findings: "Դիտողություններ",
			Edited: "կրճատված", Near: "տարբերվում է հոդվածից", Absent: "հոդվածում չկա", Uncheckable: "հնարավոր չէ ստուգել",
			Error: "սխալ", Warning: "ուշադրություն", Note: "նշում", Open: "«", Close: "»",
		}
	case "hyw":
		return labels{
			Summary: "Ամփոփում", Positions: "Յայտարարուած դիրքորոշումներ",
			NoPosition:  "այս յօդուածին մէջ դիրքորոշում չէ յայտնած",
			NoPositions: "Այս յօդուածին մէջ ոչ ոք դիրքորոշում յայտնած է։",
			SecondHand:  "երկրորդ ձեռքէ", Translated: "թարգմանութիւն", Original: "բնագիր",
			Withheld: "տողը հանուած է", Findings: "Դիտողութիւններ",
			Edited: "կրճատուած", Near: "կը տարբերի յօդուածէն", Absent: "յօդուածին մէջ չկայ", Uncheckable: "կարելի չէ ստուգել",
			Error: "սխալ", Warning: "ուշադրութիւն", Note: "նշում", Open: "«", Close: "»",
		}
	case "az":
		return labels{
			Summary: "Xülasə", Positions: "Açıqlanan mövqelər",
			NoPosition:  "bu məqalədə mövqe açıqlamayıb",
			NoPositions: "Bu məqalədə heç kim mövqe açıqlamayıb.",
			SecondHand:  "ikinci əldən", Translated: "tərcümə", Original: "orijinal",
			Withheld: "sətir verilməyib", Findings: "Qeydlər",
			Edited: "ixtisarla", Near: "məqalədən fərqlənir", Absent: "məqalədə yoxdur", Uncheckable: "yoxlamaq mümkün deyil",
			Error: "səhv", Warning: "diqqət", Note: "qeyd", Open: "“", Close: "”",
		}
	case "ru":
		return labels{
			Summary: "Кратко", Positions: "Заявленные позиции",
			NoPosition:  "в этой статье позиция не заявлена",
			NoPositions: "В этой статье никто не заявил позиции.",
			SecondHand:  "с чужих слов", Translated: "перевод", Original: "оригинал",
			Withheld: "строка не выводится", Findings: "Замечания",
			Edited: "с сокращением", Near: "расходится со статьёй", Absent: "в статье нет", Uncheckable: "проверить невозможно",
			Error: "ошибка", Warning: "внимание", Note: "примечание", Open: "«", Close: "»",
		}
	}
	return labels{
		Summary: "Summary", Positions: "Stated positions",
		NoPosition:  "no stated position in this article",
		NoPositions: "No stated positions in this article.",
		SecondHand:  "second-hand", Translated: "translated", Original: "original",
		Withheld: "withheld", Findings: "Findings",
		Edited: "edited", Near: "differs from the article", Absent: "not in the article", Uncheckable: "could not be checked",
		Error: "error", Warning: "warning", Note: "note", Open: "“", Close: "”",
	}
}

// of returns the word for a severity.
func (l labels) severity(s string) string {
	switch s {
	case "error":
		return l.Error
	case "warning":
		return l.Warning
	}
	return l.Note
}
