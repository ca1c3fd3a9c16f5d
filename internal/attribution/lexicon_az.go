package attribution

import "strings"

// newAzerbaijani builds the Azerbaijani table. A verb is given by its stem and
// takes the endings that news uses; many cues are a noun with a light verb.
func newAzerbaijani() *language {
	l := &language{code: "az", words: map[string]class{}, stems: map[string]class{}}
	for _, v := range strings.Fields(`bildir:ib:di:ir:mə de:yib:di:yir:mə söylə:yib:di:yir:mə vurğula:yıb:dı:yır:ma yaz:ıb:dı:ır:ma
		açıqla:yıb:dı:yır:ma adlandır:ıb:dı:ır:ma soruş:ub:du:ur:ma danış:ıb:dı:ır:ma xatırlat:ıb:dı:ır:ma pıçılda:yıb:dı:yır:ma
		düşün:üb:dü:ür:mə inandır:ıb:dı:ır:ma tənqidlə:yib:di:yir:mə`) {
		p := strings.Split(v, ":")
		plur := "lar"
		if strings.ContainsAny(p[2], "iü") {
			plur = "lər"
		}
		for _, end := range p[1:4] {
			l.words[p[0]+end] |= say | past
			l.words[p[0]+end+plur] |= say | past | plural
		}
		y := "yıb"
		if p[4] == "mə" {
			y = "yib"
		}
		for _, end := range []string{y, y + plur, p[2], p[2] + plur} {
			l.words[p[0]+p[4]+end] |= say | past | negator
		}
	}
	l.add(say|past, "dedi dedilər deyir deyirlər bildirmişdir demişdir qeyd-etmişdir söyləmişdir vurğulamışdır əmindir əmindirlər demişdi bildirmişdi söyləmişdi vurğulamışdı yazmışdı")
	l.add(say|impersonal, "bildirilir deyilir bildirilib qeyd-olunur vurğulanır yazılır göstərilir bildiriblər deyirlər açıqlanıb")
	l.add(sayNoun, `qeyd əlavə iddia təkzib hesab bəyan xəbər vəd etiraf əmin cavab təsdiq ifadə şərh qəbul elan təklif tələb inkar məlumat
		istisna ittiham izah ehtimal xəbərdarlıq`)
	l.add(light, `edib ediblər edir edirlər etdi etdilər edərək etmişdir etmişdi vermişdi verib veriblər verir verirlər verdi verdilər olunur olunub
		etməyib etməyiblər etmədi verməyib verməyiblər vermədi edilir edilib verilir verilib`)
	l.add(negator, "etməyib etməyiblər etmədi verməyib verməyiblər vermədi")
	l.add(naming, "adlandırıb adlandırdı adlandırır")
	l.add(that, "ki")
	l.add(quotative, "deyə")
	l.add(pronoun, "o onlar mən biz siz")
	l.add(plural, "onlar")
	l.add(hearsay, "guya sözdə")
	l.add(as, "kimi necə")
	l.add(coord, "və amma lakin ancaq isə ya")
	l.add(adverb, "həmçinin daha sonra yenə təkrar bir qısa şəxsən rəsmi bu dünən sabah əvvəl habelə eyni zamanda")
	l.add(time, "bazar ertəsi çərşənbə axşamı cümə şənbə")
	l.add(hearer, "jurnalistlərə ona onlara bizə mənə agentliyə mediaya")
	l.add(refuse, "imtina")
	l.add(talk, "şərh")
	l.add(venue, "feysbuk facebook tvitter twitter teleqram telegram müsahibəsində brifinqdə")
	for _, stem := range strings.Fields(`nazir prezident deputat direktor səfir vəkil analitik ekspert rəis rəhbər sədr sözçü başçı
		nümayəndə katib hakim müəllim məşqçi agentli heyət komandir lider prokuror müavin müşavir`) {
		l.stems[stem] |= role
	}
	l.add(role, "meri mer")
	for _, stem := range []string{"feysbuk", "teleqram", "tvitter", "instaqram", "facebook", "twitter", "telegram"} {
		l.stems[stem] |= venue
	}
	l.genitive = []string{"ın", "in", "un", "ün"}
	l.add(possessive|pronoun, "onun onların")
	for _, p := range []string{"sözlərinə görə", "məlumatına görə", "versiyasına görə", "fikrincə", "fikrinə görə", "sözlərincə", "əsasən",
		"dediyinə görə", "bildirdiyinə görə", "yazdığına görə", "məlumatlarına görə", "rəyincə", "hesablamalarına görə", "ifadəsinə görə"} {
		l.after = append(l.after, strings.Fields(p))
	}
	for _, p := range []string{"verilən məlumata görə", "bəzi məlumatlara görə", "ilkin məlumata görə", "yayılan məlumata görə", "bildirilir ki",
		"bildirildiyinə görə", "iddia olunur ki", "təsdiqlənməmiş məlumata görə", "qeyd olunur ki"} {
		l.second = append(l.second, strings.Fields(p))
	}
	return l
}
