package glossary

import "strings"

// isEnding reports whether a word of the language may end so after its stem:
// an ending of the list, or in Armenian and Azerbaijani, which add one ending
// to another, up to four.
func isEnding(ending, lang string) bool {
	endings := endingsOf[lang]
	if endings == nil {
		return false
	}
	return chain(ending, endings, endingsInARow[lang])
}

func chain(s string, endings map[string]bool, most int) bool {
	if endings[s] {
		return true
	}
	if most == 1 {
		return false
	}
	for i := 1; i < len(s) && i <= longestEnding; i++ {
		if endings[s[:i]] && chain(s[i:], endings, most-1) {
			return true
		}
	}
	return false
}

const longestEnding = 14 // bytes of the longest that another may follow

var endingsInARow = map[string]int{"en": 1, "ru": 1, "hy": 3, "az": 4}

// endingsOf are the endings of nouns, and of the adjectives made of names.
var endingsOf = map[string]map[string]bool{
	"en": set(`s es`),
	"ru": set(`а у ом е ы и ю я ем ём ей ёй ой ою ии ию ия ий ие ией иям иями иях ь ью ья ье ям ями ях й ёв ев ов ам ами ах ым им ым
		ый ая яя ое ее ые ого его ому ему ою ую юю ых их ыми ими`),
	"hy": set(`ը ն ի ին ից ինը ինն ում ով իս իդ ս դ եր ներ յի յին յից յում յով վի վին վից վում վով ու ուն ուց
		ան անը անն անից թյամբ թյան թյուն ամբ ա այի այից այում այով ո ոյի`),
	"az": set(`ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü sı si su sü yı yi yu yü
		da də nda ndə dan dən ndan ndən la lə yla ylə lar lər lı li lu lü kı ki çı çi çu çü ca cə dır dir dur dür
		mı mi mu mü m n sa sə dək lıq lik luq lük liy lığ luğ lüy ım im um üm sız siz suz süz sın sin sun sün ydı ydi dı di du dü`),
}

// adjectivesOf are the endings that make adjectives and inhabitants of names.
var adjectivesOf = map[string]map[string]bool{
	"ru": set(`ский ская ское ские ского скому ским ском скую ской ских скими цы цев цам цами цах ец ца цу цем це`),
	"hy": set(`ական յան ցի ցիներ ցիների ցիները ցին ցու ացի`),
}

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, f := range strings.Fields(s) {
		m[f] = true
	}
	return m
}
