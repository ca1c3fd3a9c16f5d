package verify

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"parley/internal/text"
)

// The classes of words in a hedge lexicon. The strict ones are looked for; the
// fitLoose ones, which are wider, are enough to let a line pass.
const (
	hedgeNot         class = 1 << iota // turns the word that it governs: "not"
	hedgeNegative                      // anything that may say no: "prevent", "only", "instead"
	hedgeHearsay                       // somebody says so: "reportedly"
	hedgeProbability                   // it may be so: "might"
	hedgeAppearance                    // it looks so: "seems"
	hedgeWeak                          // anything that may make a statement weaker
	hedgeConditioned                   // anything that may stand for a condition
	hedgeIf                            // opens a condition
	hedgeHelper                        // no word to tell a statement by: articles, auxiliaries, light verbs
	hedgeSpeaking                      // verbs of speech, which every line has
	hedgeNoNegator                     // looks like a negator and is none
	hedgeAfter                         // stands after the word that it governs
	_                                  // ordinary
	hedgeDenial                        // says that what it governs is not so
	hedgeSoft                          // makes what stands near it weaker, however that is said
	hedgeLimit                         // sets a limit in time, up to which a negation holds: "not until"
)

const hedgeStrict = hedgeHearsay | hedgeProbability | hedgeAppearance

// A hedgePhrase is several words that belong to a class together.
type hedgePhrase struct {
	words []string
	class class
}

// A hedgePart is the beginning or the ending of words of a class.
type hedgePart struct {
	text  string
	class class
}

// A hedgeLexicon knows the words that make a statement weaker or turn it. It
// is apart from the lexicon of the quotation guard, which errs on the other
// side: there a word too many costs an edited quotation, here a word too few
// among the loose classes costs a false alarm.
type hedgeLexicon struct {
	lexicon
	*hedgeTable
}

// A hedgeTable is what does not change from article to article.
type hedgeTable struct {
	classes *wordClasses
	base    string
	phrases map[string][]hedgePhrase // by the first word, the longest first
	starts  map[rune][]hedgePart     // beginnings of words, by their first letter
	ends    []hedgePart              // endings of words
	around  approximators
}

// hedgeTables are built when first used and never change.
var hedgeTables = map[string]func() *hedgeTable{
	"en": sync.OnceValue(func() *hedgeTable { return newHedgeTable("en") }),
	"ru": sync.OnceValue(func() *hedgeTable { return newHedgeTable("ru") }),
	"hy": sync.OnceValue(func() *hedgeTable { return newHedgeTable("hy") }),
	"az": sync.OnceValue(func() *hedgeTable { return newHedgeTable("az") }),
}

// hedgesOf returns the lexicon of the language, nil for one that has none.
func hedgesOf(lang string) *hedgeLexicon {
	table := hedgeTables[baseOf(lang)]
	if table == nil {
		return nil
	}
	t := table()
	return &hedgeLexicon{lexicon{lang, t.classes}, t}
}

func newHedgeTable(base string) *hedgeTable {
	lists, phrases := hedgeLists(base)
	x := &hedgeTable{
		classes: newWordClasses(lists),
		base:    base,
		phrases: map[string][]hedgePhrase{},
		around:  newApproximators(base),
	}
	x.starts = make(map[rune][]hedgePart)
	for s, c := range x.classes.stems {
		first, _ := utf8.DecodeRuneInString(s)
		x.starts[first] = append(x.starts[first], hedgePart{s, c})
	}
	for s, c := range x.classes.endings {
		x.ends = append(x.ends, hedgePart{s, c})
	}
	for _, p := range phrases {
		for _, phrase := range strings.Split(p.words, "|") {
			words := strings.Fields(string(text.Fold(phrase).Runes()))
			x.phrases[words[0]] = append(x.phrases[words[0]], hedgePhrase{words, p.class})
		}
	}
	for _, phrases := range x.phrases {
		slices.SortStableFunc(phrases, func(a, b hedgePhrase) int { return len(b.words) - len(a.words) })
	}
	return x
}

// classOf returns the classes of a word in small letters.
func (x *hedgeLexicon) classOf(low string) class {
	whole, parts := x.words[low], class(0)
	if len(low) > 1 {
		first, _ := utf8.DecodeRuneInString(low)
		for _, s := range x.starts[first] {
			if strings.HasPrefix(low, s.text) {
				parts |= s.class
			}
		}
		for _, s := range x.ends {
			if strings.HasSuffix(low, s.text) {
				parts |= s.class
			}
		}
	}
	if (whole|parts)&ordinary != 0 {
		return whole &^ ordinary
	}
	return whole | parts
}

// bare returns a folded word in small letters, without the marks that Armenian
// sets over a vowel.
func (x *hedgeLexicon) bare(word string) string {
	low := x.lower(word)
	if x.base == "hy" && strings.ContainsAny(low, "՛՜՞՟") {
		low = strings.Map(func(r rune) rune {
			if r == '՛' || r == '՜' || r == '՞' || r == '՟' {
				return -1
			}
			return r
		}, low)
	}
	return low
}

// hedgeLists returns the words and the phrases of one of the languages en, ru,
// hy, az. They were drawn up by hand.
func hedgeLists(base string) (words, phrases []wordList) {
	switch base {
	case "en":
		return []wordList{
				{hedgeNot | hedgeNegative, `not never no nobody nothing none cannot neither nor without *n't`},
				{hedgeDenial | hedgeNegative, `deny denies denied denying`},
				{hedgeLimit, `until before till unless later earlier sooner`},
				{hedgeNegative, `abstain* boycott* skip* omit* exempt* difficult hard spared unwilling reluctan* unre* unso* unpa* unan* unaf* unch* unav*
				unsu* unc* resist* delay* postpone* empty`},
				{hedgeSoft, `report reports reported reporting according quoted rumo* alleg* accus* believ* thought think* claim* unverified suspect*
				understood presum* possib* potential* can able expect* estimat* risk* chance* hope* fear* prob* look* suggest* likel* capab* option*
				prospect* uncertain* unsure`},
				{hedgeNegative, `nowhere hardly scarcely barely rarely seldom lack* unable unlikely impossible
				denial* refut* refus* reject* declin* fail* disput* dismiss* rebut* false untrue lie lies against oppos* prevent*
				stop* ban bans banned bar bars barred block* forbid* forbade avoid* halt* refrain* until unless only except* instead
				rather doubt* miss* disagree* exclud* rule ruled ruling rules absence absent far unresolved unclear unknown yet nay
				prohibit* restrict* condemn* critici* withdr* withh* cancel* suspend* abandon* contrary non nil zero free few little
				outstanding lest ignor* lost lose* end ended short instead`},
				{hedgeHearsay | hedgeWeak, `reportedly allegedly purportedly supposedly unconfirmed rumoured rumored`},
				{hedgeProbability | hedgeWeak, `may might could possibly probably perhaps maybe potentially presumably likely`},
				{hedgeAppearance | hedgeWeak, `appears appeared appear seems seemed seem apparently seemingly`},
				{hedgeWeak, `report reports reported reporting according account accounts quoted rumo* alleg* accus* believ* thought think*
				sources source claim* unverified suspect* understood presum* possib* potential* can would should will risk* chance*
				expect* estimat* if whether unless unlikely able unable hope* plan* want* ask* call* seek* sought offer* propos* ready
				willing consider* threat* warn* fear* prob* look* looked suggest* evident* assum* opinion view views perceiv* impression
				doubt* uncertain* unclear unsure question* demand* urg* request* due set said told put puts would-be cannot must ought shall
				eventual* capable let allow* permit* option* prospect* *'d *'ll need* must`},
				{hedgeIf | hedgeConditioned, `if unless provided`},
				{hedgeConditioned, `condition* otherwise when whenever once until till while whether should case without otherwise assuming
				depend* subject contingent only lest`},
				{hedgeHelper, `a an the this that these those it its he she they we i you his her their our my your him them us me who whom whose
				which what there here and or but nor so yet in on at for to of as with by from into onto about over under between among
				after before since during than then when where while if because be is are was were been being am do does did done doing
				have has had having will would shall should can could may might must ought not any some all both each every other
				another such same one ones own more most less least much many very too also just only even still already ever quite
				entirely fully yet really necessarily always currently immediately directly get gets got make makes made take takes took
				go goes went come comes came us let one two up out off down back away again never no longer good way people use used`},
				{hedgeSpeaking, `said say says saying tell tells told telling state stated states stating add added adds announce* declare* write
				writes wrote written comment* clear give gave given gives`},
			}, []wordList{
				{hedgeHearsay | hedgeWeak, `is said to|are said to|was said to|were said to|is believed to|are believed to|was believed to|were believed to|
				is thought to|are thought to|was thought to|were thought to|is alleged to|are alleged to|was alleged to|were alleged to|
				is reported to|are reported to|is rumored to|is rumoured to`},
				{hedgeNoNegator | hedgeNegative, `not only|not just|not merely|not simply|not least|whether or not|if not|no more than|no less than|
				no fewer than|no later than|no earlier than|no sooner than|not more than|not less than|not later than|no doubt|not even|
				no matter|not to mention|not necessarily|not so much|why not|or not|not as|nothing but|no one else|could not but|not all|not every|
				not always`},
				{hedgeConditioned, `in case|as long as|so long as|on condition`},
				{hedgeWeak, `so called`},
			}
	case "ru":
		return []wordList{
				{hedgeNot | hedgeNegative, `не ни нет без нельзя`},
				{hedgeNegative, `никогда никто никого никому ник* нигде ничего ничто нич* невозможн* едва вряд нету неправд* ложь отриц* опроверг* отверг*
				отказ* отклон* против* запре* прекра* воздерж* избе* исключ* только лишь кроме вместо пока сомнев* сомнен* отсутств* лиш* недо* неве*
				неизвест* нере* неяс* провал* останов* приостан* препятств* помеш* возраж* отмен* осуди* осужд*`},
				{hedgeDenial | hedgeNegative, `отриц* опроверг*`},
				{hedgeLimit, `до пока раньше ранее прежде позже позднее`},
				{hedgeNegative, `неп* нез* неи* неу* неб* безу* бойкот* отлож* отсроч* трудно сложно`},
				{hedgeSoft, `сообщ* словам данным информации утвержд* будто бы мог могла могло могли можем можете можно сможет смогут возможн* вероятн*
				предполож* ожида* способ* риск* шанс* слух* источник* оцен* допус* допущ* подозр* обвин* надеж* надея*`},
				{hedgeHearsay | hedgeWeak, `якобы предположительно неподтвержд*`},
				{hedgeProbability | hedgeWeak, `может могут возможно вероятно наверное пожалуй видимо`},
				{hedgeAppearance | hedgeWeak, `кажется похоже по-видимому`},
				{hedgeWeak, `мог могла могло могли можем можете можно сможет смогут возможн* вероятн* предполож* сообщ* словам данным информации мнению
				утвержда* будто бы если ли по-видимому видимо ожида* способ* угро* риск* опас* вправе право планир* намер* готов* хоч* хот* надо нужно
				должн* должен предлож* предлаг* призва* призыв* просил* прос* подозр* обвин* слух* источник* оцен* допуск* допуст* не будет будут шанс*
				перспектив* считает считают полага* думает надеж* надея* позвол* разреш*`},
				{hedgeIf | hedgeConditioned, `если`},
				{hedgeConditioned, `при случае услови* иначе когда как пока только ли после без бы тогда то`},
				{hedgeHelper, `я мы ты вы он она оно они его её ее их ему ей им меня нас вас нам вам мой наш наша наше наши свой своя своё свои своего своей
				своих этот эта это эти этого этой этих тот та те того той тех кто что который которая которое которые которых которого в во на
				с со к ко у о об обо по за из от до для при про под над между через после перед и а но или же ли бы да так как когда если был
				была было были быть будет будут есть является являются стал стала стали может могут мог могла могли можно должен должна должны
				очень ещё еще уже только даже также тоже самый сам сама сами весь все всё всех более менее много мало один одна одно себя себе
				никто никого никому никакой никаких никакие никогда ничего ничто имеет имеют имел имела имели этом том тем здесь там сейчас`},
				{hedgeSpeaking, `сказал* говор* заяви* заявл* сообщ* отмет* отмеч* добав* подчерк* напис* пиш* поясн* расска* ответ* утвержд* знает знал* знают
				счита* дума* хоч* хот* уточн* назва* назыв*`},
			}, []wordList{
				{hedgeHearsay | hedgeWeak, `как сообщается|как сообщалось|по неподтвержденным|по неподтверждённым|по слухам`},
				{hedgeProbability | hedgeWeak, `скорее всего|может быть|не исключено`},
				{hedgeAppearance | hedgeWeak, `судя по всему`},
				{hedgeNoNegator | hedgeNegative, `не только|не просто|не лишь|не менее|не более|не меньше|не больше|не раньше|не ранее|не позже|не позднее|не столько|
				едва ли не|чуть ли не|не исключено|не кто иной|не раз|если не|пока не|ни один|ни на|не все|не всё|не всегда|не каждый|не так`},
				{hedgeIf | hedgeConditioned, `при условии|в случае|в том случае`},
			}
	case "hy":
		return []wordList{
				{hedgeNot | hedgeNegative, `ոչ առանց մի`},
				{hedgeNot | hedgeNegative, `չ*`},
				{ordinary, `չափ* չար չարաշ* չարագ* չարիք* չարչ* չարտ* չոր չորս* չորր* չորե* չորա* չին* չեմպ* չեխ* չեչ* չեռ* չերն* չակ*
				չամի* չիլի* չելսի* չիկ* չմշկ* չմուշ* չղջ* չնայած չնչին* չուկ* չաթ* չախ*`},
				{hedgeNegative, `ոչինչ երբեք երբևէ անհնար* հազիվ հերք* ժխտ* մերժ* հրաժար* դեմ արգել* խոչընդոտ* կանխ* դադար* միայն բացի փոխարեն բացառ*
				կասկած* բացակա* անհայտ* անորոշ* խուսափ* պակաս* զուրկ ձախող*`},
				{hedgeDenial | hedgeNegative, `հերք* ժխտ*`},
				{hedgeLimit, `մինչև շուտ ուշ քան`},
				{hedgeNegative, `անհ* ձեռնպահ* հետաձգ* բոյկոտ* դժվար*`},
				{hedgeSoft, `ըստ ասվում հնարավոր* հավանակ* հաղորդ* փոխանց* տվյալներով տեղեկություն* խոսքով խոսքերով պնդ* ակնկալ* կարելի կարողա* լուր* աղբյուր*
				մեղադր* կասկած* ենթադր* գնահատ* վտանգ* ռիսկ* հույս*`},
				{hedgeHearsay | hedgeWeak, `իբր իբրև ենթադրաբար իբրեւ`},
				{hedgeProbability | hedgeWeak, `հավանաբար գուցե թերևս երևի հնարավոր միգուցե`},
				{hedgeAppearance | hedgeWeak, `կարծես`},
				{hedgeWeak, `կարող կարողա* կարելի հնարավոր* հավանակ* հաղորդ* փոխանց* տվյալներով տեղեկություն* խոսքով խոսքերով պնդ* եթե պիտի պետք պարտավոր
				ակնկալ* սպաս* պատրաստ* ցանկ* ուզում մտադիր* ծրագր* առաջարկ* կոչ խնդր* պահանջ* կասկած* մեղադր* լուր* աղբյուր* վտանգ* ռիսկ* սպառն*
				կարծիք* կարծ* համոզ* հույս* թույլ* գնահատ* ենթադր* ասվում իբրև թե`},
				{hedgeIf | hedgeConditioned, `եթե պայմանով`},
				{hedgeConditioned, `դեպքում երբ միայն մինչև հետո առանց պայման* ապա թե`},
				{hedgeHelper, `ես մենք դու դուք նա նրանք ինձ մեզ ձեզ նրան նրանց նրա մեր ձեր իմ իր իրենք իրենց սա դա այս այդ այն սրանք դրանք ով ինչ
				որը որն որոնք և եւ ու կամ որ թե երբ հետո առաջ հետ մեջ մասին համար է են եմ ես ենք եք էր էին էի լինել եղել լինի լինեն կա կան կար
				կարող պետք պիտի այո ոչ եթե ոք մեկ մի բայց իսկ նաև միայն դեռ արդեն շատ ավելի բոլոր ամեն ըստ մինչև ընդ նույն այլ ոչինչ ոչ
				տալ տալիս տվել անել անում արել ունի ունեն ունեցել ունի ունենալ դրա այստեղ այնտեղ շուրջ մոտ որպես դեպի`},
				{hedgeSpeaking, `ասաց ասել ասում ասված հայտարար* նշել նշում նշեց ավելացր* հավել* գրել գրում գրեց հաղորդ* հայտն* պատասխան* շեշտ* ընդգծ* կարծ* գիտ*
				իմանալ պատմ*`},
			}, []wordList{
				{hedgeHearsay | hedgeWeak, `հաղորդվում է|չհաստատված`},
				{hedgeProbability | hedgeWeak, `կարող է|կարող են|հնարավոր է`},
				{hedgeAppearance | hedgeWeak, `ըստ երևույթին`},
				{hedgeNoNegator | hedgeNegative, `ոչ միայն|ոչ ավելի|ոչ պակաս|ոչ շուտ|ոչ ուշ|ոչ ավել|ոչ բոլոր|ոչ միշտ|մի շարք|մի քանի|մի մասը|մի օր|մի անգամ|այլ ոչ`},
				{hedgeIf | hedgeConditioned, `այն դեպքում`},
			}
	case "az":
		return []wordList{
				{hedgeNot | hedgeNegative | hedgeAfter, `deyil* yox yoxdur yoxdu yoxdurlar`},
				{hedgeNegative, `heç olmadan inkar* təkzib* rədd imtina* qadağan* əleyh* qarşı yalnız təkcə istisna* əvəz* başqa dayan* şübhə* mümkünsüz xeyr
				qəti çətin naməlum uğursuz *sız *siz *suz *süz *madan *mədən`},
				{hedgeDenial | hedgeNegative | hedgeAfter, `inkar* təkzib*`},
				{hedgeLimit, `qədər əvvəl tez gec *dək`},
				{hedgeNegative, `bitərəf* boykot* təxirə çətin*`},
				{hedgeSoft, `mümkün* ehtimal* iddia* məlumat* görə xəbər* risk* təhlükə* gözlən* ümid* şübhə* ittiham* mənbə* təxmin* ola biləc* bilər*
				bilmə*`},
				{hedgeHearsay | hedgeWeak, `guya sözdə`},
				{hedgeProbability | hedgeWeak, `bəlkə yəqin yəqin ehtimal`},
				{hedgeProbability | hedgeWeak | hedgeAfter, `bilər bilərlər bilərik bilərəm bilərdi`},
				{hedgeAppearance | hedgeWeak, `görünür görünür deyəsən sanki`},
				{hedgeWeak, `bil* mümkün* ehtimal* iddia* bildiril* məlumat* görə xəbər* istisna* əgər risk* təhlükə* gözlən* planlaş* istə* hazır* təklif*
				tələb* çağır* xahiş* niyyət* lazım* gərək* fikr* hesab* şübhə* ittiham* mənbə* söz* rəvayət* təxmin* təsdiq* ümid* icazə* olar sa* hədə*
				*malı *məli *malıdır *məlidir`},
				{hedgeIf | hedgeConditioned, `əgər təqdirdə şərtilə şərti`},
				{hedgeConditioned, `halda şərt* *sa *sə *salar *sələr *saq *sək *sam *səm *sə də sonra yalnız zaman onda`},
				{hedgeHelper, `mən biz sən siz o onlar məni bizi sizi onu ona onun onların bizim sizin mənim öz özü özünün bu həmin belə kim nə və ya ki
				də da üçün ilə sonra əvvəl bəli xeyr əgər bir heç hər çox az daha ən kimi qədər görə olan olaraq hələ artıq isə amma lakin
				idi imiş var olub olur olacaq edib edir edəcək etdi olunub edilib olunacaq ediləcək etmək olmaq edən edilən olunan bilər
				barədə haqqında arasında üzrə`},
				{hedgeSpeaking, `dedi dedilər deyib deyiblər deyir deyirlər de bildir* söylə* vurğula* qeyd əlavə yaz* açıqla* cavab bil* say*`},
			}, []wordList{
				{hedgeHearsay | hedgeWeak, `iddia olunur|iddia edilir|bildirilir ki|təsdiqlənməmiş məlumata|deyilənə görə|deyilənlərə görə`},
				{hedgeProbability | hedgeWeak, `ola bilsin|ola bilər`},
				{hedgeNoNegator | hedgeNegative, `təkcə deyil|heç də|olsun olmasın`},
				{hedgeIf | hedgeConditioned, `bu halda|olduğu halda`},
			}
	}
	return nil, nil
}
