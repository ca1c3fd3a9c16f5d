package verify

import (
	"strings"
	"sync"

	"parley/internal/text"
)

// A partyWord is what a word says in the name of a party or of a speaker.
type partyWord uint8

const (
	stateWord   partyWord = 1 << iota // leaves the name of a state one: "government", "Republic of"
	genericWord                       // is shared by many names: "ministry"
	commentWord                       // is of what is refused: "comment"
	outletWord                        // is of one who reports or comments: "newspaper", "analysts"
)

// partyWords are the words listed for each language, by the language.
var partyWords = sync.OnceValue(func() map[string]map[string]partyWord {
	all := map[string]map[string]partyWord{}
	for _, lang := range []string{"en", "ru", "hy", "az"} {
		words := map[string]partyWord{}
		add := func(list string, class partyWord) {
			for _, w := range strings.Fields(list) {
				words[w] |= class
			}
		}
		add(stateWords(lang), stateWord|genericWord)
		add(genericWords(lang), genericWord)
		add(outletWords(lang), outletWord)
		add("comment comments коммент մեկնաբան şərh", commentWord)
		all[lang] = words
	}
	return all
})

// partyWordOf returns what word is. English words are listed whole, those of
// the other languages by their beginning.
func partyWordOf(word, lang string) partyWord {
	lang = baseOf(lang)
	words := partyWords()[lang]
	w := strings.Map(func(r rune) rune { return text.FoldCase(r, lang) }, word)
	if lang == "en" {
		return words[strings.TrimSuffix(w, "'s")]
	}
	class := words[w]
	for i := range w {
		class |= words[w[:i]]
	}
	return class
}

func stateWords(lang string) string {
	switch lang {
	case "en":
		return `republic federation kingdom state states government authorities side islamic official officials
			delegation country leadership`
	case "ru":
		return `республик федераци государств правительств власт сторон исламск официальн делегаци страны руководств`
	case "hy":
		return `հանրապետությ դաշնությ պետությ կառավարությ իշխանությ կողմ իսլամական պաշտոնական պաշտոնյա պատվիրակությ երկիր`
	case "az":
		return `respublika federasiya dövlət hökum hökumət hakimiyyət tərəf islam rəsmi nümayəndə heyət ölkə`
	}
	return ""
}

func genericWords(lang string) string {
	switch lang {
	case "en":
		return `ministry department agency commission committee council union association party movement front group company
			corporation bank organisation organization authority authorities office service police army forces force military defence defense foreign
			interior national international federal board court university institute foundation alliance coalition
			congress parliament assembly administration campaign team office club federation society center centre
			president minister prime embassy mission delegation people residents experts lawyers lawmakers officials
			analysts researchers scientists workers members`
	case "ru":
		return `министерств ведомств агентств комисси комитет совет союз ассоциаци парти движени фронт групп компани
			корпораци банк организаци управлени служб полици арми войск сил оборон иностранн внутренн национальн
			международн федеральн суд университет институт фонд альянс коалици конгресс парламент собрани администраци клуб
			федераци обществ центр президент министр премьер посольств мисси делегаци жител эксперт адвокат`
	case "hy":
		return `նախարարությ գերատեսչությ գործակալությ հանձնաժողով կոմիտե խորհուրդ խորհրդ միությ միավորում կուսակցությ շարժում շարժման ճակատ խումբ
			խմբ ընկերությ կորպորացի բանկ կազմակերպությ վարչությ ծառայությ ոստիկան բանակ ուժեր պաշտպան արտաքին ներքին ազգային
			միջազգային դատարան համալսարան ինստիտուտ հիմնադրամ դաշինք խորհրդարան ժողով վարչակազմ ակումբ ֆեդերացի
			կենտրոն նախագահ նախարար վարչապետ դեսպանատ պատվիրակությ բնակիչ փորձագետ`
	case "az":
		return `nazirlik nazirliyi agentlik agentliyi komissiya komitə şura birlik birliyi assosiasiya partiya hərəkat cəbhə
			qrup şirkət korporasiya bank təşkilat idarə xidmət polis ordu qüvvə müdafiə xarici daxili milli beynəlxalq
			məhkəmə universitet institut fond alyans parlament məclis administrasiya klub federasiya mərkəz prezident
			nazir səfirlik səfirliyi nümayəndə heyət sakin ekspert`
	}
	return ""
}

func outletWords(lang string) string {
	switch lang {
	case "en":
		return `journalist journalists reporter reporters correspondent correspondents media press newspaper newspapers daily weekly
			outlet news television tv radio cnn bbc reuters afp ap nbc cbs abc msnbc cnbc npr bloomberg axios politico forbes fortune newsweek economist fox times post guardian
			tass interfax observers observer sources source analysts nobody some many everyone critics columnist host anchor
			editor study report reports studies documents poll survey article letter video website`
	case "ru":
		return `журналист репортер репортёр корреспондент сми газет агентств издани телеканал радио тасс интерфакс наблюдател
			источник собеседник ведущ канал сайт портал исследовани доклад отчет отчёт документ опрос некотор многие`
	case "hy":
		return `լրագրող թղթակից լրատվ մամուլ թերթ հեռուստ ռադիո գործակալությ դիտորդ աղբյուր զրուցակից կայք հետազոտությ զեկույց
			փաստաթ ոմանք շատ որոշ`
	case "az":
		return `jurnalist müxbir mətbuat media qəzet agentlik televiziya radio müşahidəçi mənbə həmsöhbət sayt portal
			araşdırma hesabat sənəd bəzi çox`
	}
	return ""
}
