package verify

import (
	"strings"
	"sync"

	"parley/internal/text"
)

// A supportWords is a set of words and of beginnings of words.
type supportWords struct {
	words, stems map[string]bool
	longest      int // stem, in bytes
}

func (s *supportWords) has(w string) bool {
	if s == nil || len(w) > maxWord {
		return false
	}
	if s.words[w] {
		return true
	}
	for i := range w[:min(len(w), s.longest+1)] {
		if i > 0 && s.stems[w[:i]] {
			return true
		}
	}
	return s.stems[w]
}

func newSupportWords(list string) *supportWords {
	s := &supportWords{words: map[string]bool{}, stems: map[string]bool{}}
	for _, w := range strings.Fields(string(text.Fold(list).Runes())) {
		if stem, ok := strings.CutSuffix(w, "*"); ok {
			s.stems[stem] = true
			s.longest = max(s.longest, len(stem))
		} else {
			s.words[w] = true
		}
	}
	return s
}

// emptyWords are the words of each language, beside those of the lexicon, that
// a paraphrase adds, drops and changes freely.
var emptyWords = sync.OnceValue(func() map[string]*supportWords {
	return map[string]*supportWords{
		"en": newSupportWords(`be is are was were been being am has have had having do does did done doing get got will would
			shall than then also too very such both either each other another same own some any all most much more
			about around over under up down out off into onto upon through during within between among against
			because due although because via per towards toward amid despite regarding concerning including
			how why where whose whom itself himself herself themselves again once still already yet now ever even
			call called calls calling describe described describes propose proposed accuse accused urge urged demand
			demanded ask asked promise promised vow vowed pledge pledged confirm confirmed report reported reporting
			mention mentioned express expressed comment commented speak spoke speaking talk talked
			state stated statement statements claim claims believe believed think thought consider considered view
			request requested answer answered respond responded acknowledge acknowledged suggest suggested
			recall recalled give gave given giving make made making take took taken place have put set
			instead behind next one ones thing things way ways part parts`),
		"ru": newSupportWords(`вместо станет стать стали возможно был была было были быть есть будет будут является являются являлся стал стала стало стали
			также тоже лишь уже ещё еще же ли бы себя себе собой свой своя своё своих своей своего своему своим свою
			который которая которое которые которого которой которых которому которым которую чей чья чьё весь все всё
			всех всего всем том этом этого этой этих этому этим этот том того той тех тому тем таким такой такие такого
			между через под над при про без ради против около среди после во со ко об обо чем чём либо то там тут здесь
			там где куда откуда когда пока потом тогда очень более менее самый
			сообща* сообщ* сказа* говор* заяв* отмет* отмеч* добав* подчерк* подчёрк* напис* пиш* поясн* объясн* рассказ* ответ*
			утвержд* назва* назыв* призв* призыв* обвин* обеща* пообеща* предлож* предлаг* потреб* треб* счит* подтверд* выраз* выраж* спрос* попрос*
			слова словам данным мнению заявление заявления заявлению представитель`),
		"hy": newSupportWords(`է են եմ ենք ես եք էր էին էինք եղել եղավ լինել լինի լինեն կլինի կլինեն եղած ունի ունեն ունենք ունեցել ունենալ
			նաև նաեվ էլ արդեն դեռ հենց միայն իսկ իր ինքը ինքն ինքս իրեն իրենց իրենք իրենից իրեններ նրանց նրան նրա դրա դրանց սրա այդպիսի այսպիսի նման
			մասին համար վրա մեջ տակ դեպի պատճառով միջև միջեվ կողմից ըստ շուրջ մոտ դեմ նկատմամբ վերաբերյալ ընթացքում հետո առաջ մինչև մինչեվ
			որը որի որոնք որոնց որին որից որում որով որպես որպեսզի թե թեև ինչպես ինչը ինչի երբ որտեղ ուր ամբողջ բոլոր ամեն մի մեկը
			ասել ասաց ասած ասում ասելով հայտարար* հայտն* նշել նշեց նշում ավելաց* հավել* գրել գրեց գրում հաղորդ* պատասխան* շեշտ* ընդգծ*
			խոստա* առաջարկել առաջարկ առաջարկում պահանջել պահանջում կոչ արել արեց անում անել հարցրել հարցնել պնդ* մեղադր* համար* հիշեց* բացատր* պարզաբան*
			խոսքով խոսքերով կարծիքով տեղեկ*`),
		"az": newSupportWords(`olub olan olaraq olmaq olması olduğunu olacaq olur olsun idi imiş edib edən edir etmək etməyi edəcək etdi edilib edilən
			edildi edildiyini edərək etdiyini etməsini etmişdir olunub olunan olunur olduğu isə də da ki və ya yaxud həm həmçinin yalnız artıq hələ
			bu həmin o öz özü özünün onun onların onları ona onlara onlar onlardan bunu buna bunun belə kimi qədər görə qarşı barədə haqqında ilə üçün
			sonra əvvəl arasında tərəfindən zaman vaxt ərzində üzrə dair daha ən çox bütün hər heç bir biri nə necə hansı harada
			de* bildir* söylə* vurğula* qeyd əlavə yaz* açıqla* cavab görə xəbər ver* iddia təklif tələb vəd çağır* xahiş təsdiq
			sözlərinə məlumat məlumata fikrincə hesab`),
	}
})
