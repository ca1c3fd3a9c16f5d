package verify

import (
	"strings"
	"sync"

	"parley/internal/text"
)

// plainNameWords are the words of one language that a capital makes no name of.
type plainNameWords struct {
	plain map[string]bool // titles, roles, institutions, days, months
	heads map[string]bool // institutions that are names after another name: "European Parliament"
}

var nameWordLists = map[string]func() *plainNameWords{
	"en": sync.OnceValue(func() *plainNameWords { return newPlainNameWords(plainEN, headsEN) }),
	"ru": sync.OnceValue(func() *plainNameWords { return newPlainNameWords(plainRU, "") }),
	"hy": sync.OnceValue(func() *plainNameWords { return newPlainNameWords(plainHY, "") }),
	"az": sync.OnceValue(func() *plainNameWords { return newPlainNameWords(plainAZ, "") }),
}

// namesWordsOf returns the words of a language, nil if there are none.
func namesWordsOf(lang string) *plainNameWords {
	if list := nameWordLists[baseOf(lang)]; list != nil {
		return list()
	}
	return nil
}

func newPlainNameWords(plain, heads string) *plainNameWords {
	return &plainNameWords{plain: plainWordSet(plain), heads: plainWordSet(heads)}
}

// plainWordSet returns the words of a list, folded.
func plainWordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(string(text.Fold(list).Runes())) {
		set[word] = true
	}
	return set
}

const (
	headsEN = `parliament council court congress senate assembly`

	plainEN = `mr mrs ms dr prof professor sir lord lady dame saint st president vice prime minister ministers ministry deputy
		foreign interior defense defence finance secretary general state national security adviser advisor council
		senator senators sen rep reps representative representatives congress assembly senate congressman congresswoman parliament
		government court judge justice attorney chief officer executive director chairman chairwoman chair ceo
		chairperson speaker governor gov mayor king queen prince princess pope bishop archbishop imam sheikh colonel
		col major maj captain capt gen lieutenant lt sergeant sgt admiral commander chancellor ambassador envoy
		commissioner spokesman spokeswoman spokesperson police army navy forces party republic kingdom union
		administration cabinet embassy department office the jr sr ii iii iv covid internet
		january february march april may june july august september october november december jan feb mar apr jun jul aug
		sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
		dec christmas easter gmt utc am pm tv english i'm i'll i've i'd`
	plainRU = `президент президента президенту президентом президенте премьер премьера премьер-министр министр министра
		министерство министерства министерстве министерством мид мида правительство правительства парламент парламента
		госсекретарь совет совета республика республики республике государственный государственной народный
		господин г-н г-жа генерал полковник посол глава тв сми`
	plainHY = `նախագահ նախագահի նախագահը վարչապետ վարչապետի վարչապետը նախարար նախարարի նախարարը նախարարություն նախարարության
		արտգործնախարար կառավարություն կառավարության ազգային ժողով ժողովի աժ ագն պն հանրապետություն հանրապետության
		դեսպան դեսպանատուն գեներալ գնդապետ պարոն տիկին`
	plainAZ = `prezident prezidenti prezidentinin baş nazir naziri nazirin nazirinin nazirlik nazirliyi nazirliyinin nazirliyindən
		xarici işlər xin mn müdafiə milli məclis məclisi məclisin hökumət hökuməti respublika respublikası respublikasının dövlət
		səfir səfiri general polkovnik cənab xanım komitə komitəsi komitəsinin`
)
