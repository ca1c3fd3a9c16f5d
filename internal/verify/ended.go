package verify

import (
	"slices"
	"sync"
)

// enders are words that make the opposite of what they govern: "ending the
// ban".
var enders = sync.OnceValue(func() map[string]*supportWords {
	return map[string]*supportWords{
		"en": newSupportWords(`end* lift lifts lifted lifting remov* scrap* eas* drop* abolish* revers* overturn* repeal* revok* cancel*`),
		"ru": newSupportWords(`отмен* отмён* снят* снял* сним* прекра* смягч* упраздн*`),
		"hy": newSupportWords(`վերաց* վերացն* հանել հանեց հանում դադար* չեղ* մեղմ* բեկան*`),
		"az": newSupportWords(`ləğv götürül* götürüb götürdü dayandır* yumşal* xitam`),
	}
})

// isEnded reports whether the word at token of the article stands by one that
// ends what it names.
func (c *comparison) isEnded(token int32) bool {
	const reach = 3
	list, words := enders()[baseOf(c.lexicon.lang)], c.Article.words
	w, _ := slices.BinarySearch(words, token)
	for at := max(0, w-reach); at < min(len(words), w+reach+1); at++ {
		if at != w && list.has(c.lowerAt(words[at])) && c.sameClause(min(token, words[at]), max(token, words[at])) {
			return true
		}
	}
	return false
}
