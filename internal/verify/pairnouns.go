package verify

import (
	"strings"
	"sync"
	"unicode/utf8"

	"parley/internal/text"
)

// nounTable has nouns that news counts, a meaning a line, in English,
// Armenian, Azerbaijani and Russian; * stands for any ending.
const nounTable = `person people persons man men woman women boy* girl* teen* youth* citizen* resident* inhabitant* | մարդ մարդու մարդիկ մարդկ* քաղաքաց* բնակիչ* անձ անձի անձանց հոգի հոգու հոգուց տղամարդ* կին* կանայք* տղա* պատանի* դեռահաս* | nəfər* adam* insan* vətəndaş* sakin* şəxs* kişi* qadın* oğlan* gənc* yeniyetmə* | человек* людей люди гражд* жител* мужчин* женщин* юнош* подрост* парн*
soldier* servicem* troop* troops military fighter* militant* | զինվոր* զինծառայող* մարտիկ* զորք* | əsgər* hərbçi* döyüşçü* hərbi* | солдат* военнослужащ* военн* боец бойц* боевик*
killed dead died deaths death fatalit* | զոհ* սպանվ* մահ* | öl* həlak şəhid* qurban* | погиб* убит* умер* смерт* жертв*
wounded injured injur* hurt | վիրավոր* տուժ* | yaral* xəsarət* | ранен* ранил* пострада* травм*
missing | անհետ* կորած* | itkin* | пропавш* пропал*
prisoner* captive* detainee* pow pows hostage* detained arrested | գերի* գերու* կալանավոր* պատանդ* ձերբակալ* կալանք* | əsir* girov* məhbus* saxlanıl* tutul* həbs* | пленн* заключенн* задержан* заложник* арест*
civilian* | խաղաղ քաղաքացիական* | mülki* dinc* | мирн* граждански*
child children kid kids boy boys girl girls teenager* | երեխա* տղա* աղջիկ* դեռահաս* պատանի* | uşaq* uşağ* oğlan* qız* yeniyetmə* | ребен* дет* мальчик* девоч* подрост*
woman women wife | կին* կնոջ* կանայք* կանանց* | qadın* | женщин*
man men | տղամարդ* | kişi* | мужчин*
refugee* displaced migrant* | փախստական* տեղահանված* միգրանտ* գաղթական* | qaçqın* köçkün* miqrant* | беженц* переселенц* мигрант* перемещенн*
family families household* | ընտանիք* | ailə* | семей семьи семья семьям семьях
student* pupil* | ուսանող* աշակերտ* | tələbə* şagird* | студент* учени* школьник*
worker* employee* staff job* | աշխատող* աշխատակից* աշխատակ* աշխատատեղ* | işçi* əməkdaş* | работник* сотрудник* рабоч*
voter* electorate | ընտրող* | seçici* | избирател*
vote* ballot* | ձայն* քվե* | səs* | голос*
seat* mandate* deput* mp mps lawmaker* | մանդատ* տեղ տեղերի պատգամավոր* | mandat* yer yerin deputat* | мандат* депутат* мест мест*
country countries state* nation* | երկիր* երկր* պետություն* | ölkə* dövlət* | стран* государств*
city cities town* | քաղաք քաղաքներ* քաղաքի | şəhər* | город*
village* settlement* communit* | գյուղ* բնակավայր* համայնք* | kənd* yaşayış* icma* | сел села село деревн* поселк* поселен* общин*
region* district* province* | շրջան* մարզ* | rayon* bölgə* vilayət* | район* област* регион* округ*
house* home* building* apartment* | տուն* տներ* տան* շենք* բնակարան* | ev* bina* mənzil* | дом* здани* квартир*
school* | դպրոց* | məktəb* | школ*
hospital* | հիվանդանոց* | xəstəxana* | больниц*
shop* store* outlet* | խանութ* | mağaza* dükan* | магазин*
company companies firm* business* | ընկերություն* ֆիրմ* | şirkət* firma* | компани* фирм* предприяти*
car cars vehicle* truck* lorr* van vans bus buses | մեքենա* բեռնատար* ավտո* | avtomobil* maşın* avtobus* | машин* автомобил* грузовик* автобус*
tank* | տանկ* | tank* | танк*
drone* uav uavs | դրոն* աթս* | dron* pua* | дрон* беспилотник* бпла
missile* rocket* | հրթիռ* | raket* | ракет*
shell* mine* | արկ* ական* | mərmi* mina* | снаряд* мин мины
plane* aircraft jet* flight* | ինքնաթիռ* թռիչք* | təyyarə* reys* | самолет* рейс*
ship* boat* vessel* | նավ* | gəmi* | кораб* судн* суд* лод*
attack* strike* | հարձակ* հարված* | hücum* zərbə* | атак* удар* нападен*
violation* | խախտ* | pozuntu* | нарушен*
case* infection* | դեպք* | hal* hadisə* yoluxma* | случа* заражен*
time times occasion* | անգամ* | dəfə* | раз раза
point* | միավոր* բալ բալով կետ* | xal* bənd* | очк* пункт* балл*
goal* | գոլ* | qol* | гол гола голов голы мяч*
win* victor* | հաղթ* | qələbə* qalib* | побед* выигр*
loss* defeat* lost | պարտ* | məğlub* | пораж* проигр*
game* match* | խաղ* հանդիպ* | oyun* matç* görüş* | матч* игр* встреч*
set sets | սեթ* | set* | сет*
round* stage* | փուլ* տուր* | raund* tur* mərhələ* | раунд* тур* этап*
season* | սեզոն* մրցաշրջան* | mövsüm* | сезон*
inning* | ինինգ* | inninq* | иннинг*
place* | տեղ* հորիզոնական* | yer* | мест*
hole* | փոս* | deşik* | лун*
category | կարգ* կատեգորիա* | kateqoriya* | категори*
magnitude | բալ* մագնիտուդ* ուժգնու* | bal* maqnitud* | магнитуд* балл*
quarter* | եռամսյակ* քառորդ* | rüb* | квартал* четверт*
session* hearing* | նիստ* լսում* | iclas* dinləmə* sessiya* | заседани* слушани* сесси*
meeting* talk* | հանդիպ* բանակցութ* | görüş* danışıq* iclas* | встреч* переговор*
article* paragraph* clause* | հոդված* կետ* | maddə* bənd* | стать* пункт*
resolution* | բանաձեվ* | qətnamə* | резолюци*
document* agreement* | փաստաթ* համաձայնագ* | sənəd* saziş* müqavilə* | документ* соглашен* договор*
question* | հարց* | sual* məsələ* | вопрос*
part* | մաս* | hissə* | част*
party parties | կուսակց* | partiya* | парти*
channel* network* | ալիք* հեռուստ* | kanal* şəbəkə* | канал* телекан* сет*
tweet* post* message* | թվիթ* գրառում* հաղորդագ* | tvit* tweet* paylaşım* mesaj* | твит* пост* сообщен*
book* film* movie* song* | գիրք* ֆիլմ* երգ* | kitab* film* mahnı* | книг* фильм* песн* песен
emission* | արտանետ* | emissiya* tullantı* | выброс*
cubic | խոր խորանարդ* | kub* | кубометр* куб*
storey* stor* floor* | հարկ* | mərtəbə* | этаж*
room* bedroom* | սենյակ* | otaq* | комнат* номер*
protest* demonstrat* | ցույց* ցուցարար* | nümayiş* etiraz* | протест* демонстр*
fire* | հրդեհ* | yanğın* | пожар*
tree* | ծառ* | ağac* | дерев*
hotel* | հյուրանոց* | otel* | отел* гостиниц*
step* measure* | քայլ* միջոց* | addım* tədbir* | шаг* мер*
side* | կողմ* | tərəf* | сторон*
age aged old olds | տարեկան* | yaş* | возраст* летн*
speed mph kph | ժ/կմ արագութ* | sürət* | скорост* ч
worth cost* price* | արժ* գին* գնով | dəyər* qiymət* | стоим* цен*
`

// A nounStem is a beginning or a whole word, with the number of its meaning.
type nounStem struct {
	word  string
	whole bool
	noun  string
}

// nouns are the stems of each language by their first two letters.
var nouns = sync.OnceValue(func() map[string]map[string][]nounStem {
	all := map[string]map[string][]nounStem{}
	langs := [...]string{"en", "hy", "az", "ru"}
	for _, lang := range langs {
		all[lang] = map[string][]nounStem{}
	}
	for _, line := range strings.Split(nounTable, "\n") {
		name, _, _ := strings.Cut(line, " ")
		for i, words := range strings.Split(line, "|") {
			for _, w := range strings.Fields(string(text.Fold(words).Runes())) {
				stem, open := strings.CutSuffix(w, "*")
				key := nounKey(stem)
				all[langs[i]][key] = append(all[langs[i]][key], nounStem{stem, !open, strings.TrimSuffix(name, "*")})
			}
		}
	}
	return all
})

// nounKey returns the first two letters of w.
func nounKey(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	_, m := utf8.DecodeRuneInString(w[n:])
	return w[:n+m]
}

// nounsOf returns the meanings of a word in small letters: those of the longest
// stem that it begins with.
func nounsOf(word, lang string) []string {
	var found []string
	longest := 0
	for _, st := range nouns()[lang][nounKey(word)] {
		if len(st.word) < longest || word != st.word && (st.whole || !strings.HasPrefix(word, st.word)) {
			continue
		}
		if len(st.word) > longest {
			longest, found = len(st.word), nil
		}
		found = append(found, st.noun)
	}
	return found
}
