package verify

// A wordList is words of one class, in small letters: stem* stands for all
// words that start so, *ending for all that end so.
type wordList struct {
	class class
	words string
}

// listsOf returns the word lists of one of the languages en, ru, hy, az. They
// were drawn up by hand, to fail on the safe side: a word too many costs an
// edited quotation, one too few lets a sense turn.
func listsOf(lang string) []wordList {
	switch lang {
	case "en":
		return []wordList{
			{negator, `not never no nor neither none nobody nothing nowhere cannot without hardly scarcely barely
				rarely seldom lack lacks lacked lacking unable unlikely impossible *n't`},
			{trailing, `not`},
			{denial, `deny denies denied denying denial denials refute* refuse refuses refused refusing refusal
				reject* decline declines declined declining fail fails failed failing failure dispute disputes disputed
				dismiss* rebut* false untrue`},
			{conditional, `if unless whether until assuming lest`},
			{modal, `may might could would should must can shall will ought perhaps possibly probably maybe reportedly
				allegedly apparently supposedly purportedly presumably seem seems seemed appear appears appeared *'d *'ll`},
			{cue, `said says say saying told tells telling according stating asked asks replied replies responded
				added adds adding wrote writes writing announced declared insisted warned argued claimed tweeted noted
				explained stressed`},
			{contrast, `but while whereas although though however`},
			{proviso, `if unless`},
			{bound, `before without till until`},
			{exception, `except excepting excluding barring`},
			{particle, `out off`},
			{joining, `and or nor who whom whose which where when because since as than whether`},
			{complementizer, `that`},
			{limiter, `only just merely simply`},
			{magnitude, `hundred hundreds thousand thousands million millions billion billions trillion trillions
				percent dozen dozens bn`},
			{numeral, `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
				seventy eighty ninety half several few many`},
			{function, `i we you he she it they me us him her them this that these those the a an his its their our my
				your who what which there here and but or so in on at for to of as with by from when after before since
				yes if no not our`},
		}
	case "ru":
		return []wordList{
			{negator, `не ни нет никогда никто никого никому никакой никакая никакое никакие никаких нигде ничего ничто
				нельзя невозможно без отнюдь едва вряд нету`},
			{trailing, `не нет нельзя невозможно нету`},
			{denial, `отриц* опроверг* отверг* отказ* неправд* ложь`},
			{conditional, `если ли случае условии иначе`},
			{modal, `может могут мог могла могло могли можем можете можно сможет смогут должен должна должно должны
				следует нужно надо необходимо бы возможно вероятно наверное якобы похоже кажется видимо`},
			{cue, `сказал* говорит говорил* заявил* заявля* сообщил* сообща* отметил* отмеча* добавил* подчеркнул*
				подчёркива* подчеркива* написал* пояснил* рассказал* ответил* утвержда* словам мнению`},
			{contrast, `но а однако зато хотя тогда`},
			{proviso, `если условии`},
			{bound, `до без пока прежде`},
			{exception, `кроме исключением`},
			{joining, `и или который которая которое которые которого которой которых которым которому где куда когда
				потому поскольку как чем ли`},
			{complementizer, `что чтобы будто`},
			{limiter, `только лишь просто`},
			{magnitude, `тысяч* миллион* миллиард* триллион* процент* тыс млн млрд трлн сотен десятков`},
			{numeral, `один одна одного два две двух три трёх трех четыре четырёх четырех пять пяти шесть шести семь семи восемь
				девять десять десяти двадцать тридцать сорок пятьдесят полтора полутора пол несколько много`},
			{function, `я мы ты вы он она оно они меня нас вас его её ее их ему ей им это этот эта эти тот та те наш наша
				наше наши мой свой кто что который в на с к у о по за из от до и а но или как так когда после перед для
				да нет не если`},
		}
	case "hy":
		return []wordList{
			{negator, `ոչ ոչինչ երբեք առանց անհնար* մի՛ հազիվ`},
			{negator | trailing, `ոչ չ*`}, // the negation of verbs
			{ordinary, `չափ* չար չարաշ* չարագ* չարիք* չարչ* չարտ* չոր չորս* չորր* չորե* չորա* չին* չեմպ* չեխ* չեչ* չեռ* չերն* չակ*
				չամի* չիլի* չելսի* չիկ* չմշկ* չմուշ* չղջ* չնայած չնչին* չուկ* չաթ* չախ*`},
			{denial, `հերք* ժխտ* մերժ* հրաժար*`},
			{conditional, `եթե դեպքում պայմանով`},
			{modal, `կարող կարողա* պետք պիտի պարտավոր հնարավոր հավանաբար գուցե թերևս իբր իբրև կարծես երևի ենթադրաբար`},
			{cue, `ասաց ասացին ասել ասում ասված հայտարար* նշեց նշել նշում նշված ավելացր* հավելե* գրել գրեց գրում
				հաղորդ* պատասխանեց պատասխանել շեշտեց շեշտել ընդգծ* խոսքով խոսքերով`},
			{contrast, `բայց իսկ սակայն մինչդեռ թեև`},
			{proviso, `եթե պայմանով`},
			{bound, `մինչ մինչև առանց քանի`},
			{exception, `բացի բացառությամբ`},
			{joining, `և ու կամ որը որի որոնք որոնց որտեղ երբ որովհետև քանզի ինչպես քան`},
			{complementizer, `որ թե`},
			{limiter, `միայն`},
			{magnitude, `հազար* միլիոն* միլիարդ* տրիլիոն* տոկոս* մլն մլրդ հարյուր*`},
			{numeral, `մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը ինն տասը տասն քսան երեսուն քառասուն հիսուն կես քանի շատ`},
			{function, `ես մենք դու դուք նա նրանք ինձ մեզ ձեզ նրան նրանց նրա մեր ձեր իմ իր իրենք սա դա այս այդ այն սրանք
				դրանք ով ինչ որը և ու կամ որ երբ հետո առաջ հետ մեջ այո ոչ եթե`},
		}
	case "az":
		return []wordList{
			{negator, `heç yox yoxdur yoxdu yoxdurlar xeyr olmadan deyil*`},
			{trailing, `deyil* yox yoxdur yoxdu yoxdurlar`},
			// The negation of verbs is -ma-/-mə- before the tense. These are its
			// usual forms; that of the noun (-maq) has the same letters and is
			// not seen.
			{negator | trailing, `*mayıb *məyib *mayıblar *məyiblər *mayıbdır *məyibdir *mamış *məmiş *mamışdır *məmişdir
				*mır *mir *mur *mür *mırlar *mirlər *murlar *mürlər *mıram *mirəm *muram *mürəm *mırıq *mirik *muruq *mürük
				*madı *mədi *madılar *mədilər *madım *mədim *madıq *mədik *maz *məz *mazlar *məzlər *mayacaq *məyəcək
				*mayacaqlar *məyəcəklər *mayacağıq *məyəcəyik *mayacağını *məyəcəyini *mayacağına *məyəcəyinə *madığı *mədiyi
				*madığını *mədiyini *madığına *mədiyinə *madan *mədən *mayan *məyən *masın *məsin *masınlar *məsinlər
				*mamalı *məməli *mamalıdır *məməlidir *mamaq *məmək *mamağı *məməyi *maması *məməsi`},
			{ordinary, `dəmir təmir əmir kömür ömür məmur yağmur almaz namaz ramazan vladimir tomasın`},
			{denial, `inkar* təkzib* rədd imtina*`},
			{conditional, `əgər təqdirdə şərtilə şərti`},
			{modal, `bilər* olar gərək* lazım* mümkün* bəlkə ehtimal* guya yəqin* görünür
				*malı *məli *malıdır *məlidir *malıdırlar *məlidirlər *malıyıq *məliyik`},
			{cue, `dedi dedilər deyib deyiblər deyir deyirlər bildirib bildiriblər bildirdi bildirir söylə* vurğula* qeyd
				əlavə yazıb yazdı yazır açıqla* cavab görə`},
			{contrast, `amma lakin ancaq isə`},
			{proviso, `əgər şərtilə şərti`},
			{bound, `qədər əvvəl`},
			{exception, `istisna savayı`},
			{joining, `və ya yaxud hansı harada çünki necə`},
			{complementizer, `ki`},
			{limiter, `yalnız təkcə`},
			{magnitude, `yüz* min minlərlə milyon* milyard* trilyon* faiz*`},
			{numeral, `bir iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan yarım neçə
				çox`},
			{function, `mən biz sən siz o onlar məni bizi sizi onu ona onun onların bizim sizin mənim öz bu həmin belə kim nə
				və ya ki də da üçün ilə sonra əvvəl bəli xeyr əgər bir`},
		}
	}
	return nil
}
