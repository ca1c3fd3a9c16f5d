package verify

// The opposites and kinds of each language, drawn up by hand: only what news
// has often and what no paraphrase exchanges.

const oppositesEN = `increas* rise rises rising risen rose grow* grew surg* soar* climb* escalat* | decreas* declin* fall falls falling fallen fell drop* tumbl* slump* plung* plummet* shrink* shrank shrunk dwindl*
rais* increas* hike* | lower* cut cuts cutting reduc* slash*
accept* approv* adopt* endors* welcom* ratif* | reject* refus* declin* veto* condemn* spurn*
~agree agrees agreed | disagree* refus* reject*
support* back backs backed backing favor* favour* | oppos* object* resist*
open opens opened opening reopen* unlock* | clos* shut shuts shutting seal*
begin* began begun start* launch* resum* | end ends ended ending finish* stop* halt* ceas* suspend*
~before | after following since
~until | from
win wins won winning winner* | lose loses lost losing loser*
~enter enters entered entering arriv* | leave leaves leaving left depart* exit*
~more greater higher above over | less fewer lower below under
~earlier sooner | later
first | last final
allow* permit* let lets | ban bans banned banning prohibit* forbid* forbade bar bars barred prevent* block* disallow*
allow* permit* let lets free | forced forces require required requires compel* obliged obliges obligated ordered must
true truth | false untrue lie lies
~right correct* | wrong incorrect*
remov* delet* uninstall* eras* eliminat* | keep keeps kept retain* install* preserv* add adds added adding
success* succeed* | fail* unsuccess*
attack* assault* invad* | defend* protect*
buy* bought purchas* | sell* sold
hire hires hired hiring recruit* appoint* | fire fires fired sack* dismiss*
innocen* acquit* exonerat* | guilt* convict*
ally allies allied friend* | enem* foe* rival* adversar*
public publicly | private* secret*
positive* | negative*
strong* | weak*
~good better best | bad worse worst
~high higher highest | low lower lowest
~long longer | short shorter
big bigger biggest large* huge major | small* minor tiny little
rich* wealthy | poor*
~new newer newest | old older oldest
~early | late
fast* quick* rapid* | slow*
safe safer safely | dangerous* unsafe
easy easier easily | difficult* hard harder
hot hotter | cold colder
sharp* steep* | slight* gradual* steady
direct directly | indirect* roundabout
~all every everyone everybody everything | none nobody nothing some few
always | never
often frequent* | rarely seldom
man men male boy boys | woman women female* girl girls
brother* | sister*
father* | mother*
son sons | daughter*
husband* | wife wives
lift lifts lifted lifting eas* relax* | impos* tighten*
deploy* | withdr* recall*
~confirm* admit* | deny denies denied denying denial
build* built creat* | destr* demolish*
import* | export*
surviv* alive living | die dies died dying dead death* kill*
includ* | exclud* except*
optimis* | pessimis*
prais* | critici* condemn* denounc*
love* loving | hate* hating
attend* | boycott* skip*
present | absent
temporar* | permanent*
partial* | full fully complete* entire*
voluntar* | mandatory compulsory
releas* freed | detain* arrest* jail* imprison*
legal legally lawful* | illegal* unlawful*
majority | minority
~most | least few
maximum | minimum
ahead | behind
inside within | outside
with | without
~because due owing thanks | despite notwithstanding
struggl* | thriv* prosper* flourish*
profit profits | loss losses deficit*
unit* | divid* split*
victim* | perpetrat* attacker* assailant*
hope* hopeful* | fear* despair*
likely probab* | unlikely improbab*
join joins joined joining | quit quits left
advanc* | retreat*
gain* | lose loses lost
employer* | employee*
victory victories triumph* | defeat*
trust* | distrust* mistrust*
encourag* | discourag*
widen* | narrow*
accelerat* hasten* speed* | delay* slow*
honest* | dishonest*
peace* | war wars
supply supplies | demand demands
domestic internal | foreign external
resist* | surrender* capitulat*
known famous | unknown
north northern | south southern
east eastern | west western
`

const kindsEN = `second seconds | minute minutes | hour hours hourly | day days daily | week weeks weekly | month months monthly | year years yearly annual* | decade decades | century centuries
morning | afternoon | evening | night nights overnight
spring | summer | winter
~president* | minister* | ambassador* | mayor* | governor* | king | queen | chancellor* | senator* | bishop*
soldier* troop* | police policeman policemen | firefighter* | civilian* | tank tanks | aircraft plane planes jet jets | drone drones | missile* rocket* | ship ships | helicopter*
hospital* | school* | university universities | prison* jail | airport* | station stations | bridge bridges | railway* rail | tunnel* | factory factories plant plants | church churches | mosque*
murder* homicide | manslaughter | robbery theft | fraud | brib* corruption | rape | espionage spying | treason | terroris* | perjury
gas | oil petroleum | coal | electric* | wheat grain | gold | steel
wage wages salary salaries pay | price prices cost costs | tax taxes | rent rents | tariff* | pension* | profit* | revenue* sales | dividend*
brother* | sister* | father* | mother* | son sons | daughter* | husband* | wife wives | uncle* | aunt* | cousin* | nephew* | niece* 
kill* dead die died dies death* | injur* wound* hurt | missing
doctor* physician* | nurse* | teacher* | student* pupil* | engineer* | lawyer* attorney* | judge* | prosecutor* | journalist* reporter* | farmer* | driver* | pilot* | miner*
dog dogs | cat cats | bird birds | horse horses | cow cows cattle | human humans people
parliament* legislat* | government* cabinet | court courts | army military | bank banks
phone phones smartphone* | laptop* | tablet tablets | television* tv
trip visit travel* | election* | referendum
flood* | earthquake* | fire fires | drought* | storm* hurricane*
cliff cliffs clifftop* | beach* | hill hills hilltop* | island*
gun guns pistol* rifle* firearm* | knife knives | bomb bombs bombing explosive*
refugee* | tourist* | migrant* immigrant* | hostage* | volunteer*
priest* | imam* | rabbi* | monk*
scientist* researcher* | singer* musician* | actor* actress* | athlete* | fisherm*
sheep | goat goats | pig pigs | fish fishes
bus buses | train trains | truck trucks lorry lorries | car cars | bicycle* bike bikes | tram trams
virus* | bacteri* | cancer* | vaccin*
milk | bread | sugar | rice | meat | wine | tea | coffee
copper | silver | bronze | uranium | cotton | timber
hotel* | restaurant* | library libraries | museum* | theatre* theater* | stadium* | cemeter*
dam dams | canal canals | reservoir*
lake lakes | river rivers | ocean oceans | desert* | mountain* | forest*
embassy embassies | consulate*
email* | letter letters
marriage* wedding* | divorce* | funeral* burial*
breakfast | lunch | dinner
football soccer | basketball | tennis | hockey | rugby | cricket
passport* | visa visas
satellite* | submarine* | cannon*
referendum* | coup
teenager* | pensioner* retiree* | baby babies infant*
investor* shareholder* | customer* | tenant*
~first | second | third | fourth | fifth
~north northern | south southern | east eastern | west western
~all every each both | most many several
`

const oppositesRU = `увелич* повы* возрос* вырос* выраст* рост роста росту ростом подорож* раст* | уменьш* сниз* сниж* упал* паден* сократ* сокращ* подешев* понизи* понижен*
приня* принял* принят* одобр* утверд* ратифиц* | отклон* отверг* отказ* ветиров*
~соглас* | возра* несоглас* отказ*
поддерж* одобр* | осуд* осужд* выступил* возража*
откры* откро* | закры* закро*
нача* начал* начин* возобнов* запуст* | законч* заверш* прекра* приостанов* остано* оконч*
~до | после
~перед | после
выигр* побед* | проигр* поражен*
вошел вошли войдут войти вступ* вход* въе* | вышел вышли выйти выйдут вывод* выве* покин* выезд*
~больше более выше свыше | меньше менее ниже
~раньше ранее | позже позднее
перв* | последн*
разреш* позвол* | запре* запрещ*
правд* правдив* | лож* ложн* неправд*
~верн* правильн* | неверн* неправильн* ошибоч*
успех* успеш* удал* | неуда* провал* безуспеш*
напал* нападен* атак* | оборон* защи*
купи* покуп* приобр* закуп* | прода*
назнач* | уволи* увольн* отстав*
невинов* оправд* | виновн* осужд* осуди*
союзник* союзн* друз* | враг* враж* противник* соперник*
публичн* открыт* | тайн* секретн* закрыт*
положительн* позитивн* | отрицательн* негативн*
сильн* | слаб*
хорош* лучш* | плох* худш*
высок* | низк*
длинн* долг* | коротк* кратк*
больш* крупн* | мал* маленьк* небольш* мелк*
богат* | бедн*
нов* | стар*
быстр* | медленн*
безопасн* | опасн* небезопасн*
легк* | трудн* тяжел* сложн*
резк* | постепен* плавн* незначительн*
~все всех всем каждый | никто никого ни некоторые
всегда | никогда
часто | редко
мужчин* мальчик* | женщин* девочк* девушк*
брат брата братья | сестр*
отец отца отцу | мать матери
сын сына сыну | дочь дочери
снять снял* снима* смягч* | ввел* ввест* вводит* ужесточ*
размест* ввод* | вывод* вывел* отзыв* отозв*
~подтверд* | опроверг* отриц* отказ*
постро* строит* создан* созда* | разруш* снес* уничтож*
импорт* ввоз* | экспорт* вывоз*
выжи* жив* | погиб* умер* смерт* убит* убил*
включ* | исключ*
хвал* похвал* | критик*
временн* | постоянн* бессрочн*
частичн* | полн* полност*
добровольн* | обязательн* принудительн*
освобо* отпуст* | задерж* арест* посад*
законн* легальн* | незаконн* нелегальн*
большинств* | меньшинств*
максимальн* максимум | минимальн* минимум
внутри внутренн* | снаружи внешн* зарубежн*
вместе с | без
~благодаря | несмотря вопреки
прибыл* доход* | убыт* потер*
объедин* | раздел* раскол*
надежд* | опасен* страх*
наступ* | отступ*
мир мира миру миром мире мирн* | войн* военн*
спрос* | предложен*
север* | юг юга югу юге югом южн*
восток* восточн* | запад*
ускор* | замедл* задерж*
справа прав* | слева лев*
платн* | бесплатн*
`

const kindsRU = `секунд* | минут* | час часа часов часы часу часам | день дня дней дни суток сутки | недел* | месяц* | год года годы лет году | десятилет* | век века веков
утр* | днем | вечер* | ночь ночи ночью
весн* | лет*ом | осень осен* | зим*
~президент* | министр министра министру министром министры | посол посла послы | мэр мэра | губернатор* | король | депутат* | премьер*
солдат* военнослужащ* войск* | полиц* | пожарн* | танк* | самолет* | дрон* беспилотн* | ракет* | корабл* | вертолет*
больниц* | школ* | университет* | тюрьм* | аэропорт* | вокзал* станци* | мост мосты моста мостов мосту мостом | туннел* тоннел* | завод* фабрик* | церк* | мечет* | дорог*
убийств* | краж* грабеж* | мошеннич* | взятк* взяточн* коррупц* | изнасил* | шпионаж* | госизмен* измен* | террор*
газ газа газу газом | нефт* | уголь угл* | электр* свет* | пшениц* зерн* | золот* | вод*
зарплат* | цен* стоимост* | налог* | тариф* | пенси* | дивиденд*
погиб* умер* убит* | ранен* пострада* | пропал*
врач* доктор* | медсестр* | учител* | студент* | инженер* | адвокат* юрист* | судь* | прокурор* | журналист* | фермер* | водител* | летчик* пилот* | шахтер*
собак* | кошк* | птиц* | лошад* | коров*
парламент* | правительств* | суд суда суде судом | арми* | банк*
красн* | син* | зелен* | черн* | бел*
грузовик* | легков* | автобус* | поезд* 
пистолет* винтовк* | нож ножа ножом ножи | бомб* взрывчат*
беженц* беженец | турист* | мигрант* | заложник* | волонтер* доброволец добровольц*
священник* | имам* | раввин*
ученый ученые ученых | певец певц* | актер* | спортсмен* | рыбак*
овца овец овцы | коз* | свинь*
велосипед* | трамва* | машин* автомобил*
вирус* | бактери* | вакцин*
молок* | хлеб* | сахар* | рис риса | мяс* | вина вино
медь меди | серебр* | хлопок хлопк* | древесин*
гостиниц* отел* | ресторан* | библиотек* | музе* | театр* | стадион* | кладбищ*
плотин* | канал каналы канала | водохранилищ*
озер* | река реки реку реке рек | океан* | пустын* | гора горы гор горах | лес леса лесу лесов
посольств* | консульств*
свадьб* брак* | развод* | похорон*
футбол* | баскетбол* | теннис* | хоккей*
паспорт* | виза визы визу
спутник* | подлодк*
референдум* | переворот*
пенсионер* | младен*
наводнен* паводк* | землетрясен* | пожар* | засух*
~первый первая первое первую первого первой первые | второй вторая второе вторую второго | третий третья третье третью третьего третьей | четвертый четвертая четвертое четвертую четвертого
~север севера севере северн* | юг юга югу юге югом южн* | восток востока востоке восточн* | запад запада западе западн*
~все всех всем всеми | многие многих большинство большинства большинству
~брат брата брату братом братья | сестр* | отец отца отцу отцом | мать матери матерью | сын сына сыну сыном | дочь дочери дочерью | муж мужа мужу мужем | жена жены жене жену женой
`

const oppositesHY = `ավելաց* աճ աճը աճել աճում աճի բարձրաց* մեծաց* թանկաց* | նվազ* կրճատ* իջ* իջեց* պակաս* էժանաց* փոքրաց*
ընդուն* հաստատ* հավանություն վավերաց* | մերժ*
~համաձայն համաձայնել համաձայնվել համաձայնում | մերժ* հրաժար* առարկ*
աջակց* պաշտպան* սատար* | դեմ ընդդիմ* դատապարտ*
բաց բացել բացվ* բացում բացված բացում | փակ փակել փակվ* փակում փակված
սկս* սկիզբ* մեկնարկ* վերսկս* | ավարտ* դադար* վերջ* կասեց*
~մինչև մինչեվ առաջ | հետո անց
հաղթ* | պարտ* պարտվ*
մտ* մուտք* ներս* | դուրս ելք* հեռաց* լք*
~ավելի ավել բարձր վեր | պակաս քիչ ցածր
~շուտ վաղ | ուշ
առաջին | վերջին
թույլ թույլատր* | արգել*
ճշմարիտ ճշմարտ* | սուտ կեղծ*
ճիշտ | սխալ
հաջող* | ձախող*
հարձակ* | պաշտպան*
գնել գնում գնեց գնած գնվ* | վաճառ*
նշանակել նշանակ* | ազատել պաշտոնանկ*
անմեղ* արդարաց* | մեղավոր* դատապարտ*
դաշնակ* բարեկամ* ընկեր | թշնամ* հակառակորդ* մրցակ*
հրապարակ* հանրային բաց | գաղտնի փակ
դրական | բացասական
ուժեղ հզոր | թույլ
լավ լավագույն | վատ վատագույն
բարձր | ցածր
երկար | կարճ
մեծ խոշոր | փոքր մանր
հարուստ | աղքատ
նոր | հին
արագ | դանդաղ
անվտանգ* | վտանգ*
հեշտ | դժվար* բարդ
կտրուկ | աստիճանաբար փոքր-ինչ
~բոլոր ամեն | ոչ
միշտ | երբեք
հաճախ | հազվադեպ
տղամարդ* տղա | կին կանայք կանանց աղջիկ*
եղբայր* եղբոր | քույր* քրոջ
հայր հայրը հոր | մայր մայրը մոր
որդի* | դուստր* դստեր
հանել վերաց* մեղմ* | սահմանել խստաց* կիրառ*
տեղակայ* | դուրսբեր*
~հաստատ* | հերք* ժխտ*
կառուց* ստեղծ* | քանդ* ավեր* ոչնչաց*
ներմուծ* | արտահան*
ողջ կենդանի | մահ* զոհ* սպան*
ներառ* | բացառ*
գով* գովաբան* | քննադատ*
ժամանակավոր* | մշտական*
մասնակի* մասամբ | լիովին լրիվ ամբողջ*
կամավոր | պարտադիր հարկադ*
ազատ ազատել ազատվ* արձակ* | ձերբակալ* կալան* բերման
օրինական* | անօրինական* ապօրինի*
մեծամասն* | փոքրամասն*
առավելագույն | նվազագույն առնվազն
ներքին | արտաքին
շնորհիվ | չնայած
եկամ* շահույթ* | կորուստ* վնաս*
միավոր* | բաժան*
հույս* | վախ* մտավախ*
խաղաղ* | պատերազմ*
հյուսիս* | հարավ*
արևելք* արևելյան արեվել* | արևմուտք* արևմտյան արեվմ*
արագաց* | դանդաղ* հետաձգ* ձգձգ*
աջ | ձախ
վճարովի | անվճար
`

const kindsHY = `վայրկյան* | րոպե* | ժամ ժամը ժամի ժամվա ժամից | օր օրը օրվա օրական օրից | շաբաթ շաբաթը շաբաթվա շաբաթից | ամիս ամսվա ամսում ամիսը ամսից | տարի տարվա տարում տարին տարուց տարեկան | դար դարի
առավոտ* | երեկո* | գիշեր*
գարուն գարնան* | ամառ* ամռան* | աշուն աշնան* | ձմեռ* ձմռան*
~նախագահ նախագահը նախագահի | նախարար նախարարը նախարարի | դեսպան* | քաղաքապետ* | մարզպետ* | վարչապետ* | պատգամավոր*
զինվոր* զինծառայող* զորք* | ոստիկան* | հրշեջ* | տանկ* | ինքնաթիռ* | դրոն* անօդաչու* | հրթիռ* | նավ նավեր նավը | ուղղաթիռ*
հիվանդանոց* | դպրոց* | համալսարան* | բանտ* | օդանավակայան* | կայարան* | կամուրջ* կամրջ* | թունել* | գործարան* | եկեղեց* | մզկիթ* | երկաթուղ* | ճանապարհ*
սպանությ* | գողությ* կողոպուտ* | խարդախ* | կաշառ* կոռուպց* | լրտես* | դավաճան* | ահաբեկ*
գազ գազի գազը | նավթ* | ածուխ* | էլեկտր* | ցորեն* հացահատիկ* | ոսկի ոսկու | ջուր ջրի ջուրը
աշխատավարձ* | գին գնի գները գներ գնի | հարկ հարկեր հարկի | սակագ* | թոշակ*
զոհ* մահ* սպանվ* | վիրավոր* տուժ* | անհետ*
բժիշկ* բժշկ* | բուժքույր* | ուսուց* | ուսանող* | ինժեներ* | փաստաբան* | դատավոր* | դատախազ* | լրագրող* | ֆերմեր* | վարորդ* | օդաչու*
շուն շան | կատու* | թռչուն* | ձի ձիեր | կով կովեր
խորհրդարան* | կառավարությ* | դատարան* | բանակ բանակի բանակը | բանկ բանկի բանկը
կարմիր | կապույտ | կանաչ | սև սեվ | սպիտակ
բեռնատար* | ավտոբուս* | գնացք*
ատրճանակ* հրացան* | դանակ* | ռումբ* պայթուցիկ*
փախստական* | զբոսաշրջիկ* | միգրանտ* | պատանդ* | կամավոր*
քահանա* | իմամ*
գիտնական* | երգիչ* երգչ* | դերասան* | մարզիկ* | ձկնորս*
ոչխար* | այծ այծեր | խոզ խոզեր խոզի խոզին
հեծանիվ* | տրամվայ* | մեքենա* ավտոմեքենա*
վիրուս* | բակտերիա* | պատվաստանյութ* պատվաստ*
կաթ կաթի | հաց հացի | շաքար* | բրինձ* բրնձ* | միս մսի | գինի գինու
պղինձ* պղնձ* | արծաթ* | բամբակ* | փայտանյութ*
հյուրանոց* | ռեստորան* | գրադարան* | թանգարան* | թատրոն* | մարզադաշտ* | գերեզման*
ամբարտակ* | ջրամբար*
լիճ լճի լիճը լճում | գետ գետի գետը | օվկիանոս* | անապատ* | լեռ լեռան լեռները | անտառ*
դեսպանատուն* դեսպանատ* | հյուպատոսարան*
հարսանիք* ամուսնությ* | ամուսնալուծ* | հուղարկավոր* թաղում*
ֆուտբոլ* | բասկետբոլ* | թենիս* | հոկեյ*
անձնագիր* անձնագր* | վիզա*
արբանյակ* | սուզանավ*
հանրաքվե* | հեղաշրջ*
ջրհեղեղ* | երկրաշարժ* | հրդեհ* | երաշտ*
~առաջին | երկրորդ | երրորդ | չորրորդ | հինգերորդ
~հյուսիս* | հարավ* | արևելք* արևելյան արեվել* | արևմուտք* արևմտյան արեվմ*
~բոլոր բոլորը բոլորին | շատ շատերը շատերին մեծամասն*
~եղբայր* եղբոր* | քույր* քրոջ* | հայր հայրը հոր հորը | մայր մայրը մոր մորը | որդի որդին որդու որդուն | դուստր* դստեր* | ամուսին ամուսինը ամուսնու ամուսնուն
`

const oppositesAZ = `art* artı* yüksəl* çoxal* bahalaş* böyü* | azal* en* aşağı düş* ixtisar* ucuzlaş* kiçil*
qəbul təsdiq* bəyən* | rədd
~razı razılaş* | imtina etiraz* razılaşma*
dəstək* tərəfdar* | əleyh* pislə* qarşı
aç* açıl* | bağla* bağlan* qapa*
başla* yenidən | bit* başa dayandır* sona
~əvvəl qədər | sonra
qalib* qazan* | məğlub* uduz*
daxil gir* | çıx* tərk
~çox yuxarı artıq | az aşağı
~tez erkən | gec
birinci ilk | sonuncu axırıncı son
icazə | qadağa*
doğru həqiqət* | yalan*
düzgün düz | səhv* yanlış*
uğur* uğurlu* | uğursuz*
hücum* | müdafiə*
al alıb aldı alış* | sat satıb satış* satdı satır satırlar satmaq satacaq satıl*
təyin | azad işdən
günahsız* bəraət | günahkar* təqsirli*
müttəfiq* dost* | düşmən* rəqib*
açıq | gizli qapalı
müsbət | mənfi
güclü | zəif
yaxşı | pis
yüksək hündür | alçaq aşağı
uzun | qısa
böyük iri | kiçik xırda
varlı zəngin | kasıb yoxsul
yeni təzə | köhnə
sürətli tez | yavaş ləng
təhlükəsiz* | təhlükəli* təhlükə
asan | çətin*
kəskin | tədricən cüzi
~bütün hər hamı | heç
həmişə | heç
tez-tez | nadir
kişi* oğlan* | qadın* qız qızlar
qardaş* | bacı*
ata atası | ana anası
ər əri | arvad* həyat yoldaşı
ləğv* yumşal* | tətbiq sərtləş*
yerləşdir* | geri
~təsdiq* | təkzib* inkar*
tik* inşa yarat* qur* | dağıt* sök* məhv*
idxal* | ixrac*
sağ diri | öl* ölü* həlak
daxil | istisna
təriflə* | tənqid*
müvəqqəti | daimi
qismən | tam tamamilə bütövlükdə
könüllü | məcburi
azad burax* sərbəst | həbs* saxla*
qanuni | qanunsuz*
əksəriyyət* çoxluq* | azlıq*
maksimum | minimum
daxili | xarici
sayəsində | baxmayaraq
gəlir* mənfəət* | zərər* itki*
birləş* | bölün* parçala*
ümid* | qorx* narahat*
irəli* | geri
sülh* | müharibə*
tələb* | təklif*
şimal* | cənub*
şərq* | qərb*
sürətlən* tezləş* | ləng* gecik* yubat*
sağ | sol
pullu ödənişli | pulsuz ödənişsiz
`

const kindsAZ = `saniyə* | dəqiqə* | saat* | gün günü gündə gündən günlük günlər* | həftə* | ay aya ayda aydan ayı aylıq aylar* | il ilə ildə ildən ili illik illər* | əsr*
səhər* | günorta | axşam* | gecə*
yaz yazda | yay yayda yayın | payız* | qış*
~prezident* | nazir naziri nazirin nazirlər* | səfir* | mer meri | qubernator* | kral* | deputat*
əsgər* hərbçi* qoşun* | polis* | yanğınsöndürən* | tank tanklar* tankı | təyyarə* | dron* pilotsuz | raket* | gəmi* | helikopter* vertolyot*
xəstəxana* | məktəb* | universitet* | həbsxana* | hava limanı aeroport* | vağzal* stansiya* | körpü* | tunel* | zavod* fabrik* | kilsə* | məscid* | dəmiryol* | yol yolu yollar*
qətl* | oğurluq* soyğun* | fırıldaq* dələduz* | rüşvət* korrupsiya* | casus* | xəyanət* | terror*
qaz qazı qazın | neft* | kömür* | elektrik* işıq | buğda taxıl* | qızıl | su suyu suyun
maaş* əməkhaqqı | qiymət* | vergi* | tarif* | pensiya* təqaüd*
öl* həlak | yaralan* yaralı* | itkin
həkim* | tibb | müəllim* | tələbə* | mühəndis* | vəkil* | hakim* | prokuror* | jurnalist* | fermer* | sürücü* | pilot pilotu pilotlar*
itlər* | pişik* | quş* | inək*
parlament* | hökumət* | məhkəmə* | ordu* | bank bankı bankın banklar*
qırmızı | mavi | yaşıl | qara | ağ
yük | avtobus* | qatar*
tapança* tüfəng* | bıçaq* bıçağ* | bomba*
qaçqın* | turist* | miqrant* | girov* | könüllülər*
keşiş* | imam imamı
alim alimlər* | müğənni* | aktyor* | idmançı* | balıqçı*
qoyun* | keçi | donuz*
velosiped* | tramvay* | avtomobil* maşın*
virus* | bakteriya* | peyvənd* vaksin*
süd südü | çörək* | şəkər* | düyü | şərab*
mis misi | gümüş* | pambıq* | taxta
otel* mehmanxana* | restoran* | kitabxana* | muzey* | teatr* | stadion* | qəbiristanlıq*
bənd bəndi bəndin | kanal kanalı | su-anbar*
göl gölü göldə | okean* | səhra* | dağ dağı dağlar* | meşə*
səfirliy* səfirlik* | konsulluq*
toy toyu nikah* | boşan* | dəfn*
futbol* | basketbol* | tennis* | xokkey*
pasport* | viza*
peyk peyki peyklər* | sualtı
referendum* | çevriliş*
daşqın* sel seli | zəlzələ* | yanğın* | quraqlıq*
~birinci ilk | ikinci | üçüncü | dördüncü | beşinci
~şimal* | cənub* | şərq* | qərb*
~bütün hamı hamısı hər | çoxu çoxları əksəriyyət*
~qardaş* | bacı* | atası atasının atasına | anası anasının anasına | oğlu oğlunun oğluna | qızı qızının qızına
`
