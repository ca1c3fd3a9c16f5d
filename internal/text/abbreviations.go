package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// An abbreviation says what the full stop after a word means when a capital or
// a digit follows.
type abbreviation int

const (
	noAbbreviation abbreviation = iota // the full stop ends the sentence
	beforeName                         // never: a title, "Mr. Smith"
	beforeNumber                       // ends, unless a number follows: "No. 5"
	insideSentence                     // ends only before a word that starts sentences: "U.S. He"
	atSentenceEnd                      // ends before any capital: "etc. Police"
	afterNumber                        // ends before a capital that begins no currency: "5 млн. Баку"
	ofClock                            // ends, unless a day, month or time zone follows: "5 p.m. Monday"
)

// abbreviationTable has one language and one kind a line, without the last full
// stop. An entry with a capital is one only with a capital: "Miss." and not
// "miss.". "и т.д" stands for "т. д" too.
const abbreviationTable = `
en name Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cpt Sgt Maj Cmdr Cdr Adm Brig Cpl Pvt Rev Revd Hon Pres Fr Msgr Supt Insp Det Amb Atty Dist Asst Assoc Dep Mme Mlle Mt Ft Ste Vice-Adm vs viz cf e.g i.e eg ie approx
en number No Nos no nos Art Arts Sec Secs Ch Fig Figs Vol Vols Para Paras Res p pp pg para paras vol vols fig figs ch sec sect ca c
en inside St Inc Ltd Corp Co Cos Bros Pty Plc Jr Sr Esq Ph.D M.D B.A M.A LL.M al Dept Univ Inst Assn Natl Intl Govt Ave Blvd Rd Hwy Bldg Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt W.Va Wash Wis Wyo Ont Que Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri ft sq lb lbs oz hr hrs est ed eds trans v
en end etc
en clock a.m p.m am pm

ru name г-н г-жа гг-н г-да гос проф акад доц канд докт д-р ген.-лейт ген.-майор ген.-полк полк подполк кап лейт адм св ул просп пр-т пр-кт пл наб бул б-р пер пос дер обл тов гр тт инж архиеп еп митр о-в р-н т.е т.к т.н т.о напр ср нач зам пом зав муз реж
ru number пп стр гл рис табл кн изд кв корп вып прим разд абз номер № тел
ru inside см п с ч д ст г гг в вв чел шт экз сек ч.п л р х у.е н.э е илл изм ред сост сб соч авт букв лат англ нем фр итал исп греч арм азерб янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек пн вт ср чт пт сб вс им ген
ru amount тыс руб коп долл млн млрд трлн
ru end т.д т.п др пр проч

uk name п пан пані проф акад доц д-р ген полк св вул просп пл бул пров обл т.зв напр див зам
uk number ст стор розд табл мал кн корп кв оф № тел пп
uk inside р рр ч с в вв чол н.е е ім
uk amount тис млн млрд грн коп дол
uk end т.д т.п ін

hy name Հովհ Գր Ստ Մկ Ալ պրն տկն տիկ պ-ն տ-ն պրոֆ ակադ դոկտ դոց գեն գնդ կպտ սբ ս ք գ փ պող շրջ ընկ օր հմմտ խմբ
hy number հոդ էջ էջեր գլ նկ աղ հտ տող հեռ բն շ
hy inside հ ժ պ տ կ թ թթ դ դդ մ.թ.ա մ.թ թ.ա ն.է հզր հազ մլն մլրդ տրլն դր ր փետր մրտ ապր հուլ օգս օգոստ սեպտ հոկտ նոյ դեկտ անգլ ֆր գերմ ադրբ վ մ տես
hy end այլն

az name prof akad dos dok gen gen-leyt gen-mayor polk kap leyt cən c küç prosp pr məh şəh qəs məs müq red rej dr
az number səh mad № şək cədv tel
az inside s c b.e b.e.ə e.ə mln mlrd trln man qəp dol nəf təq yan yanv fev fevr mar apr iyn iyl avq sen sent okt noy dek ing fr alm b
az end və.s və.b və.i.a

tr name Dr Prof Doç Ord Av Yard Uz Bn Gn Kur Bşk Bld Müd Md Yay Fak Ens Hst Jan Dz Kd Çvş Onb Alb Yb Bnb Yzb Ütğm Tğm Org Korg Tümg Tuğg Gen Müh Mim Uzm Öğr Gör Yrd Arş Sn Hz Hv Op Ecz Alm İng Fr mad Mah Cad Sok Sk Bul Blv Apt örn bkz krş çev haz ör
tr number No sf md böl şek nu tel
tr inside s c m yy M.Ö M.S T.C A.Ş Ltd Şti Tic San TL mly mlr Oc Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara
tr end vb vs vd v.b v.s v.d
`

// sentenceStarters are words that begin sentences and, after an abbreviation,
// are no part of a name. Written small.
const sentenceStarters = `
en the a an this that these those it its he she they we you i his her their our my your there here in on at by for from to of with without under over after before during since until as if when while where why how what who which but and or so yet nor however although though despite because both all some many most several another other no not also then now meanwhile earlier later still even only last yesterday today tomorrow according instead moreover furthermore additionally nevertheless once every each such asked speaking among about around since
ru в на по но а и о об из за с со к ко от до для у под над при после перед между среди без через он она оно они его её ее их мы вы я ты это этот эта эти тот та те такой такая такие так там тут тогда здесь как когда где кто что чтобы если хотя однако также кроме потом потому поэтому затем теперь сейчас сегодня вчера завтра ранее позже напомним отметим не ни да нет вот уже ещё еще только даже все всё вместе согласно впрочем причём причем именно другие некоторые многие большинство каждый никто впоследствии накануне между
uk у в на по але а і й та о об з із зі за до від для про під над при після перед між серед без через він вона воно вони його її їх ми ви я ти це цей ця ці той та такий так там тут тоді як коли де хто що щоб якщо хоча однак також крім потім тому тепер зараз сьогодні вчора завтра раніше пізніше не ні так ось вже ще тільки навіть все разом згідно інші деякі багато кожен ніхто
hy նա նրա նրան նրանք նրանց իսկ սակայն բայց այս այդ այն սա դա մենք մեր դուք ձեր ես իմ եթե երբ որտեղ ինչ ինչպես ով որ նաև նախկինում ավելի վաղ այսօր երեկ վաղը ներկայումս հետո ապա քանի որովհետև թեև չնայած ըստ այստեղ այնտեղ այդպես այսպիսով այնուհետև միաժամանակ միայն բոլոր որոշ շատ և եւ ու կամ մինչ մինչև հիշեցնենք նշենք այնուամենայնիվ
az o onun ona onu onlar onların bu bunun bunu buna belə həmin lakin amma ancaq ki və ya isə biz bizim siz mən mənim sən əgər əgərki nə necə harada kim həm həmçinin eyni bundan ondan sonra əvvəl daha indi bu-gün dünən sabah hazırda bütün bəzi çox bir hər heç çünki görə xatırladaq qeyd üstəlik beləliklə nəticədə artıq
tr o onun ona onu onlar onların bu bunun bunu buna böyle şu fakat ama ancak lakin ve veya ise biz bizim siz ben benim sen eğer ne nasıl nerede kim hem ayrıca aynı bundan ondan sonra önce daha şimdi bugün dün yarın tüm bütün bazı çok bir her hiç çünkü üstelik böylece sonuçta artık
`

// sentenceCues are verbs of saying: after a quotation that ends in ? or ! and
// a name, they tell that the sentence goes on ("“Why?” Smith asked"). An entry
// that ends in * is the beginning of a word.
const sentenceCues = `
en said says say asked asks told tells wrote writes added adds replied replies shouted stated tweeted posted answered declared insisted wondered continued exclaimed warned joked
ru сказал* спросил* заявил* ответил* добавил* написал* пишет говорит отметил* воскликнул* поинтересовал* подчеркнул* уточнил* пояснил*
uk сказав* запитав* заявив* відповів* додав* написав* пише говорить зазначив*
hy ասաց ասել ասում ասել* հարցր* հարցն* հայտարար* նշ* գրել գրեց գրում հավել* պատասխան* ընդգծ* շեշտ* բացականչ* պնդ* հետևյալ* մեջբեր*
az dedi deyib deyir deyə demiş* bildir* söylə* soruş* yaz* vurğula* açıqla* qeyd cavab əlavə
tr dedi diyor diye demiş* söyle* sordu soruyor yazdı yazmış* vurgula* açıkla* ekledi cevap yanıtla*
`

// clockFollowers may follow "5 p.m." within the sentence; time zones, all of
// capitals, too.
const clockFollowers = " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december eastern central pacific moscow yerevan baku local "

// A phrasebook is what Sentences knows of one language's words.
type phrasebook struct {
	abbreviations map[string]abbreviation // by small token; after a '^' those that need a capital
	starters      map[string]bool
	cues          map[string]bool
	cueStems      []string
}

var phrasebooks = sync.OnceValue(func() map[string]*phrasebook {
	books := map[string]*phrasebook{}
	of := func(lang string) *phrasebook {
		if books[lang] == nil {
			books[lang] = &phrasebook{
				abbreviations: map[string]abbreviation{},
				starters:      map[string]bool{},
				cues:          map[string]bool{},
			}
		}
		return books[lang]
	}
	kinds := map[string]abbreviation{"name": beforeName, "number": beforeNumber, "inside": insideSentence, "end": atSentenceEnd, "amount": afterNumber, "clock": ofClock}
	eachRow(abbreviationTable, func(lang string, entries []string) {
		for _, entry := range entries[1:] {
			of(lang).abbreviations[abbreviationKey(entry)] = kinds[entries[0]]
		}
	})
	eachRow(sentenceStarters, func(lang string, words []string) {
		for _, word := range words {
			of(lang).starters[word] = true
		}
	})
	eachRow(sentenceCues, func(lang string, words []string) {
		for _, word := range words {
			if stem, ok := strings.CutSuffix(word, "*"); ok {
				of(lang).cueStems = append(of(lang).cueStems, stem)
			} else {
				of(lang).cues[word] = true
			}
		}
	})
	return books
})

// abbreviationKey is the key of an entry of abbreviationTable.
func abbreviationKey(entry string) string {
	if r, _ := utf8.DecodeRuneInString(entry); unicode.IsUpper(r) {
		return "^" + strings.ToLower(entry)
	}
	return entry
}

// phrasebookOf returns the phrasebook of the language with the BCP 47 code
// lang, or of one that abbreviates alike.
func phrasebookOf(lang string) *phrasebook {
	books := phrasebooks()
	base := baseLang(lang)
	switch base {
	case "hyw":
		base = "hy"
	case "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn":
		base = "ru"
	}
	if book := books[base]; book != nil {
		return book
	}
	return books["en"]
}

// abbreviation returns what the full stop after token means.
func (p *phrasebook) abbreviation(token string) abbreviation {
	small := strings.ToLower(token)
	if kind := p.abbreviations[small]; kind != noAbbreviation {
		return kind
	}
	if r, _ := utf8.DecodeRuneInString(token); unicode.IsUpper(r) {
		if kind := p.abbreviations["^"+small]; kind != noAbbreviation {
			return kind
		}
		if kind := phrasebooks()["en"].abbreviations["^"+small]; kind == beforeName {
			return kind // English titles stand in every language
		}
	}
	return noAbbreviation
}

// isCue reports whether word is a verb of saying.
func (p *phrasebook) isCue(word string) bool {
	word = strings.ToLower(word)
	if p.cues[word] {
		return true
	}
	for _, stem := range p.cueStems {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}
