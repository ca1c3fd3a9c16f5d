package verify

import (
	"slices"
	"strings"
	"sync"

	"parley/internal/text"
	"parley/summarize/brief"
)

// The words by which it is told for whom a speaker speaks. They were drawn up
// by hand and hold the four languages together.
var (
	// Offices of states and their parts.
	officeWords = sync.OnceValue(func() *nameSet {
		return newNameSet(`president prime premier chancellor king queen government cabinet embassy parliament army military envoy ambassador consul
		minister* ministr* secretar* spokes* adviser advisor assistant governor* deput* official officials delegation negotiator general commander
		department side authorities representative police customs service agency chief commissioner speaker diplomat
		президент* премьер* канцлер* правительств* кабинет* посольств* посол посла посл* парламент* арми* военн* министр* министерств* секретар* пресс-секретар*
		представител* помощник* советник* губернатор* депутат* делегаци* генерал* командующ* ведомств* власт* чиновник* служб* комитет* департамент* сторон* замминистр* спикер* дипломат* глава мид* минобороны
		նախագահ* վարչապետ* նախարար* փոխնախարար* կառավարություն* կառավարության դեսպան* խորհրդարան* բանակ* քարտուղար* խոսնակ* օգնական* խորհրդական* մարզպետ* պատգամավոր*
		պատվիրակությ* գեներալ* հրամանատար* նախարարությ* իշխանությ* պաշտոնյա* ծառայությ* կոմիտե* կողմ* տեղակալ* ԱԳՆ* արտգործնախարար* ղեկավար*
		prezident* baş nazir* nazirliy* nazirlik* hökumət* səfir* parlament* ordu* katib* sözçü* köməkçi* müşavir* qubernator* deputat*
		nümayəndə* heyət* general* komandan* hakimiyyət* rəsmi* xidmət* komitə* tərəf* müavin* XİN*`)
	})
	// Bodies that stand in a state and are none of it.
	otherBodies = sync.OnceValue(func() *nameSet {
		return newNameSet(`party union unions association* bank company companies corporation firm movement universit* institute* foundation club federation ngo
		coalition opposition church league front team newspaper radio television railway railways airline* oil gas group society campaign observatory forum
		парти* союз* ассоциаци* банк* компани* корпораци* движени* университет* институт* фонд* клуб* оппозици* церков* газет* радио* перевозчик*
		կուսակցությ* միությ* միավորում* բանկ* ընկերությ* շարժում* շարժման* համալսարան* ինստիտուտ* հիմնադրամ* ակումբ* ընդդիմ* եկեղեց* թերթ*
		partiya* birliy* birlik* assosiasiya* bank* şirkət* hərəkat* universitet* institut* fond* klub* müxalifət* kilsə* qəzet*`)
	})
	// Those who speak for what they head.
	headWords = sync.OnceValue(func() *nameSet {
		return newNameSet(`chair chairman chairwoman chairperson head director president spokesman spokeswoman spokesperson secretary leader chief
		representative executive commissioner coordinator founder`)
	})
)

func isOffice(word, lang string) bool    { return officeWords().has(foldName(word, lang)) }
func isOtherBody(word, lang string) bool { return otherBodies().has(foldName(word, lang)) }
func isRole(word, lang string) bool      { return isOffice(word, lang) || isHead(word) }
func isHead(word string) bool            { return headWords().has(foldName(word, "en")) }

// isBodyName reports whether a phrase has a noun of a body that is no office.
func isBodyName(phrase, lang string) bool {
	return slices.ContainsFunc(text.Words(phrase), func(w brief.Span) bool {
		f := foldName(w.Of(phrase), lang)
		return bodyNouns().has(f) || otherBodies().has(f)
	})
}

// isLocative reports whether the name of a place stands in a form that says
// where something is: "Հայաստանում", "Azərbaycandakı".
func isLocative(word, lang string) bool {
	w := foldName(word, lang)
	var endings []string
	switch baseOf(lang) {
	case "hy":
		endings = []string{"ում", "ից"}
	case "az":
		endings = []string{"da", "də", "dakı", "dəki"}
	}
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(w, e) && len(w) > len(e)+6 })
}
