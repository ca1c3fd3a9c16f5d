package text

// Words by which Language tells languages of one script apart: function words
// and the commonest verbs of news, one language a line, its code first. What
// stands before and after an apostrophe counts as a word of its own. They are
// a sieve, not a dictionary: a word that several languages share counts less.

const latinWords = `
en the of and to a in that for said with as was he his be has by have from are will but an not been who had their this which more they would were out after people one into up about its over year years than we also could or told you last first so can no just name when two way only change day days time times now see before made next being some then our there second take took my like week weeks weekend through many all found set back those new four five six her hers what long did such against away them should called call most including while if do does since million billion side old right though how three still me across group any other others get got him himself itself themselves end come came final expected whether where gone goes left morning night night's says saying say she during believe much percent per continued students world hundreds thousands head future making make makes high off past bring brought well because means mean help helped down between reported late later according try trying never ever support go going under ago month months part half home best least woman women man men information known run place really want wants political members received within every each added become even early anything nothing something everything without another around along although among already almost again always both few less until upon once yet too very these it is at on us don didn doesn isn wasn won couldn wouldn t s re ve ll your yourself wrote asked tells meeting met government president minister police officials official statement agreement states state country countries talks border peace treaty foreign affairs work working court law war win wins won't neither either nor nobody someone anyone everyone whose whom ought shall might may perhaps however therefore thus hence till toward towards beneath beside besides beyond despite except inside outside onto throughout underneath unlike behind below above near rather quite else why bit able little own same young great good better bad worse large small big short low third today tomorrow yesterday tonight afternoon evening monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december here child children family friend friends life house city town street school church money news story report reports party leader leaders spokesman spokeswoman secretary chief council union nation nations army troops forces force soldiers killed injured dead death deaths died die attack attacks fire water food health care job jobs company companies business industry market price prices cost costs tax trade bank stock rate growth economy economic budget bill laws judge trial case charge charges charged accused arrested prison jail crime murder suspect victim victims search rescue storm rain wind weather warning game games team teams player players coach match season goal score lost lose beat beats cup league champion race fan fans film movie show music song book star play plays need needs use used uses using takes taken give gives gave given find finds know knows knew think thinks thought feel feels felt look looks looked seem seems seemed becomes turn turned start started begin began begun tried keep kept let put ran running move moved live lived lives hold held happen happened write written sit stand stood hear heard lead led understand understood watch follow followed stop stopped create created speak spoke spoken read allow allowed add spend grow open walk offer remember remembers love consider appear buy wait serve send expect build stay fall fell cut reach remain remains suggest raise pass sell require decide pull urged urges warned warns denied claims claimed agreed rejects rejected accuses visits meets hits kills faces seeks calls vows plan planned must pretty public answer broad longer
de der die und in zu von den mit dass das für auf im dem eine des sagte sich als nicht ist an er am ein bei einer einem einen wurde um aus sie über nach werden es sind wird wie vor hat haben jedoch war aber sein mehr zum zur habe seine seiner ich durch wurden bis hatte oder noch nur auch kann wenn gegen unter uns wir ihr ihre diese dieser dieses zwischen schon sehr gibt beim vom
fr de la à le et a les des du que en un dans pour qui une sur au est pas ont par plus se été ce son avec il ne mais aux l d qu n s c déclaré sont lors sa après leur leurs fait ses comme tout cette lui être nous pays bien deux elle ils cela ces aussi entre selon où sans était avait y vous je on même contre depuis très
es de que la en el a y los del un se una las para con por su no al como es más ha lo pero sobre sus años después personas había está este cuando ya esta dos fue han dijo todo año durante parte entre país si ser son también hay desde hasta sin muy nos le les eso porque donde quien contra uno está están según
it di che e il a la in un per è del una con i della le non da si sono al alla nel più stato hanno dei come ma delle suo nella essere dopo loro fatto gli alle degli cui su anni lo dal durante sua prima o modo mentre questo questa dello dalla sul sulla ai l d anche quando molto tra ha ho nell dell all era stata
pt de a que o e do da para em um uma no com na os se as dos não por mais é à ao como foi sua mas das sobre nos ter após ser anos pela pelo está nas numa quando seu seus também vez disse ou já muito entre foram são tem pelos pelas isso ele ela eles até sem aos há
nl de van een het in en dat op te zijn is om voor met die zei hij niet aan naar maar door ze was heeft als werd over tot zou worden hun zal bij uit hebben wordt er ook mensen meer of deze tegen jaar dan nog al nu had kunnen zich wat toen we geen haar wel ik onder tussen
af die het n van en in is wat te om se dat vir met gesê op nie sy hy hulle dit sal as word na aan by was deur oor maar tot kan ons of meer wees mense hierdie een toe moet voor jaar net teen sê ook soos uit daar ek
pl w i na się z do że nie o jest powiedział przez to po jak od tym a dla za roku który ze jego osób również aby jednak podczas gdy co nad tego przed będzie są ma może które ale ich czy już być oraz pod jako tak był było była która tylko przy jej te ten ta
cs a v se na že je z s o do ve pro ale to k za který jako řekl aby by si které co jeho po jsou bylo před od byl než když i bude která kteří lidí má jak až už být více ze své protože nebo byla tak také jsem jen ještě
sk a v sa na že je ako o s z do to za povedal aby k pre by si ktorý ale jeho vo po keď od čo však ktorá aj bude pred ktoré ktorí viac už bol so sú tom bolo bola ľudí len má byť som potom až zo tak alebo sme ešte
hr je u i da se na su za od s koji će što a bi o iz kako kao nakon rekao nije koja ne to više do izjavio ali koje te zbog godine tijekom tokom ljudi biti još prije pre sve bio sa dok ili može protiv jer samo smo prema sam bila li ga
sl je v in da na za se ki so s z bo bi kot po pa ne iz povedal ko lahko še od to ni pri več o do ga bodo tudi zaradi tem toda pred ali dejal bil proti jih med si naj saj tako sta leta bila jo ob ter kar
ro de a în și şi la din să că o care cu pentru un pe au mai este se fost nu ce lui al s declarat va spus ar fi ca sunt după dintre acest vor i când într unei ale persoane până el dacă fie cele către are această sau prin iar dar foarte
hu a az és hogy egy is nem szerint meg el mondta azt azonban majd volt több már mint aki még de csak ki amikor egyik pedig be olyan amely van kell során két ez első úgy arra által ami vagy lesz fel előtt után minden sem ezt nagyon
sv att i och en för som på av till är med har det sa ett de inte om han från den men var sig efter kommer kan när över hade sin skulle under ha mot andra hans upp vi så vara år än jag första enligt sedan även nu två mer eller hon också
no i og som på å for av til en at er har med det de et ikke han vil den om fra sa ble blei var etter men seg ved kan mot være ha skal hadde mer sin så ut over enn vi også år hans nå ifølge før jeg eit ein frå dei ikkje meir eg hun
da i og at på af er en for til med der det som de har et den om ikke sagde fra han var blev men efter over vil kan ved deres mod sig være så ville op hvor havde hans under da også år vi mere have skal to sin kunne jeg første dem hun nu
is að í og á sem er til við um sagði fyrir með hann en frá af ekki því það var hefur eftir yfir hafa þar eru verið hans hefði upp þeirra mun þegar sér svo úr þeir vegna vera út eða væri voru
fi ja on että ei oli joka sanoi hän mutta ovat kun mukaan hänen ole kanssa myös sen jälkeen n tai ennen kuin kuitenkin se jonka voi sanoo vuonna vain he jotka siitä tämän vastaan kuten yli jo sekä olisi vielä heidän olla sitten koska
et ja on et kui ütles oma ei ta mis kes oli kuid see seda pärast üle tema ning nende ka pole mida eest nii selle aastal või mille vastu kus nagu võib vaid sai kuidas tagasi välja kuna enne oleks enam kuni olla
lv un ir ka ar par no kas kā bija uz lai viņš to pēc kad viņa taču tika arī vēl līdz tas ko savu teica tam nav vai viņu vairāk bet pret laikā gada tā būs jo viņi nekā pirms tikai
lt ir kad buvo į iš su kai sakė kaip dėl savo yra tai jis o nuo per metų bet taip apie jo gali pat už po to daugiau dar ar jie žmonių bus nes iki ne kurie tačiau prieš tik jų būti nei prie kuris kas
tr bir ve için bu olarak da olan söyledi ile de daha çok sonra olduğunu göre dedi kadar ancak en gibi tarafından fazla önce yıl yılında etti devam iki büyük karşı ilk son her şekilde olduğu ilgili yeni boyunca bazı biri gün günü iyi veya ediyor konusunda değil dört birlikte hafta ikinci oldu eden arasında ise belirtti olmak bulunan yüzde hakkında önemli sahip neden şu yalnızca üzerinde tüm verdi ciddi diye kişi birçok yol olacak on geçen ev milyon nasıl var içinde hiçbir yüksek ne gelecek doğru zaman olması ama birkaç başka açıkladı dünya altında kez tek artık çıktı kaldı mi mı mü ya o onun biz ben değildi vardı yok üzere kendi ki nin ın nın dan den ifade başkanı sen bize size onlara beni seni bizi sizi benim senin bizim sizin kendisi kendisine kendini kim kimi niçin niye nerede nereye hangi hepsi herkes hiç kimse evet hayır yoktur vardır idi imiş olmuş olmuştur olur olmaz olmadı olsun etsin ediyorlar etmiş etmek etmesi edildi edilen edilecek ettiğini eder ederek dediği söylüyor söyleyen vurguladı yazdı hatırlattı reddetti veriyor verecek verilen aldığı alacak geldi gelir gitti gidiyor kalıyor başladı başlayan yapıldı yapılacak yapan mesele soru cevap üzerinden rağmen taraf tarafı taraflar bakanlığı bakan bakanı dışişleri cumhurbaşkanı hükümet cumhuriyeti ülke ülkesi ülkeler halk şehir şehrinde ordu sınır savaş ateşkes anlaşma barış görüşmeler görüşme kişinin bin lira dolar beşinci altı yedi sekiz dokuz yirmi otuz yüz birinci üçüncü ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık bugün dün yarın şimdi anda bundan ondan buna bununla onunla böyle böylece aynı diğer bazıları az oldukça fakat yani örneğin sanki belki eğer çünkü iken resmi açıklama açıklamada türkiye amerika yönetimi onlar onların onları bütün üç saat söz siyasi milli açık onu hesap insanlar baş öz elan sual cevabı yalan sözcü sözcüsü toplantı sürdü ardından karşılık peki suçlamaları
az və bir üçün ilə bu ki olan də çox günü da kimi bildirib bildirdi sonra o baş görə daha onun etdi edən bağlı lakin edib dedi ən deyə qədər ci cı cu cü edir davam il ildə ilin olaraq hər etmək iki isə tərəfindən qarşı idi olduğunu belə əvvəl şəkildə öz son heç böyük bilər ilk nin nın dən dan deyil daxil ın hələ onlar dəfə edə yaxşı ya onların var edəcək a ə qeyd neçə bazar iştirak yaşlı olacaq gün səhər üzrə biz saat yeni ikinci cümə nə zamanı əlavə istifadə axşamı axşam səbəb xal edərək yenidən in həftə oldu şey dörd ayında ola olub başqa həmçinin onu edilən bütün barədə məhkəmə biri vaxt növbəti üç un digər sadəcə olduğu arasında gələn geri ev olunan olundu bunu müəyyən nəticəsində zaman artıq haqqında yüksək olmaq bizim sözlərinə adını on ona verib hesab keçən keçirib milyon elan təmin ciddi irəli geniş mübarizə olmaqla olması ərzində təxminən qeyri milli yalnız siyasi mənim necə tələb çıxış açıq qəbul uzun insanların əldə indi həyat doğru xarici baxmayaraq yardım yol insan mən üzərində bəzi söz hesabı məlumat həm görüş danışıqlar sülh dövlət prezident nazir ölkə mənə sənə bizə sizə onlara məni səni bizi sizi sənin sizin özü özünü özünün kim nəyi nədən niyə harada hara haradan hansı kəs hamı hamısı bəli xeyr yox vardır yoxdur idim idik idilər imiş olmuş olmuşdur olacaqdır olar olmaz olmayıb olmadı olsun etsin edirlər ediblər etmişdir etmiş etdilər eləyib deyib deyir demişdir bildirmişdir söyləyib söylədi vurğulayıb açıqlayıb açıqladı yazıb xatırladıb çağırıb rədd verdi verir verəcək veriləcək aldı alıb alacaq gəldi gəlib gəlir getdi gedib gedir qaldı qalıb başladı başlayıb keçirilib keçiriləcək keçirdi məsələ məsələsi məsələləri sual cavab cavabı üzündən rəğmən əks tərəf tərəfi tərəflər tərəflərin nazirlik nazirliyi nazirinin prezidenti prezidentinin müstəqil respublika respublikası ölkəsi ölkələr xalq xalqı dünya şəhər şəhəri şəhərində rayon rayonu kənd ordu ordusu qoşun qoşunları sərhəd sərhədi sərhəddə münaqişə müharibə atəşkəs razılıq müqavilə sülhün danışıqların nəfər nəfəri min manat dollar faiz beş altı yeddi səkkiz doqquz iyirmi otuz yüz birinci üçüncü axırıncı yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr bugün dünən sabah indiki hazırda bundan ondan buna bununla onunla belədir beləliklə həmin eyni digərləri bəziləri çoxlu azı ancaq amma yəni məsələn guya sanki bəlkə əgər hərçənd çünki ikən rəsmi açıqlama açıqlamada bəyanat bəyanatda
uz va o bilan bo uchun bir bu ko ham u kuni deb edi to dedi esa qo olib uning boʻlgan bo'lgan keyin qarshi mumkin haqida ammo bergan qilgan lgan yo xabar yil g da kerak eng juda oʻz bosh tomonidan qilib qildi ega shu shunday yoki hech yuz biri qilish ular yana sifatida
tk we bilen üçin ol diýip bir aýtdy iň hem öz da bolsa yň güni bolan ýöne etdi de şeýle onuň berdi nyň şol barada bolup şu nji ýaly has iki köp bu dowam a görä bar ýyl tarapyndan baradaky ýa boldy edip däl niň sebäpli hökmünde e olaryň
ku û ji li bi di de xwe ya bo got vê e ser wî ye ber bû wê ew re ev ê lê roja wan yên ve kir dê jî da tê an a her heye wek din jibo piştî bike yê ne navê
sq të e në një i për dhe me se që nga u do së është më ka nuk tij si duke ai po mund shumë tha por ishte prej kanë pas tyre t ja janë mbi kishte këtë pasi gjatë ku kur kjo
ca de la a que el i va per del en un les una amb els al es no dels més ha com és van seu seva als ser cap fer però tot després sobre dir anys han ara durant aquest segons o pel
ga an a ar agus na ag go le i sé chun in de leis sa é do mar ó bhfuil sin is atá faoi seo ina raibh ach bhí tá gur bheith nach siad as
cy yn y o i a ar ei wedi yr gan ac bod eu cael am mewn mae fod sy n ond wrth r â un fel oedd sydd hyn meddai roedd na gyfer bydd
id yang dan di untuk dengan pada dari dalam bahwa akan tidak ini mereka hari itu telah tersebut ke dia tahun mengatakan orang lebih adalah oleh sebuah menjadi sebagai para satu saya saat setelah kepada beberapa juga berkata boleh daripada beliau selepas
vi của và một trong đã có cho là các được với người vào khi không những sẽ rằng này ra tại về ông động ở từ bị cuộc việc đang năm để trước sự trên nhưng nói
sw ya na wa katika kwa kuwa la za ni cha alisema kama zaidi kutoka lakini wakati ili yake baada ambayo watu mwaka kwenye wake hilo vya sana kwamba
so oo ee ku ka u ah iyo waxay la ay soo wuxuu ayaa in uu inay si sida ugu waxa waxaa lagu waa badan yiri kale loo aan
tl sa ang ng na mga at ni isang para si hindi noong ito niya may nang ay mula kung pag kanyang sabi siya nito pa bilang dahil habang lang
`

const cyrillicWords = `
ru в и на что с не по как из к за о его он но от для а это том чтобы то было до был того еще ещё также более их все после были мы я они году время года который этом со или же сказал сказала сказали будет во может когда у уже чем ее её которые этого так была своего всего ли два говорит этой своей бы над против будут несколько человек является только об больше между сообщает один людей словам она процентов которая четыре свое быть есть которой день лет ходе заявил заявила заявили под своем своих могут эту вы другие при через числе результате тем других перед если мнение них нас этот пока свою им утверждает должны решение сейчас месте никогда такие где пор последние тех самых без поскольку всех должен можно именно которых помощи тогда теперь себе одно которого очень образом граждан добавил этих считает ему многих нет которое часто рассказал отметил сообщил подчеркнул страны стран переговоры мир министр президент правительство весь вся всю всей всем всеми себя сам сама сами самый самая самое кого кому чему чего какой какая какие каких каким каком куда откуда почему зачем сколько столько несмотря хотя однако поэтому потому затем потом далее сначала сегодня завтра вчера сразу снова опять вновь вдруг почти лишь даже ведь вот вполне конечно возможно вероятно наверное нужно надо нельзя необходимо следует стал стала стало стали стать имеет имеют имел иметь сделал сделать делать дал дать взял мог могла могли могу можем хочет хотят хотел хотела знает знают знал думает считают думаю знаю пришел пошел идет шел вышел узнав увидел видит сообщила сообщили отметила отметили добавила подчеркнула рассказала объявил объявила призвал пообещал обвинил предупредил ответил ответила написал пишет пишут спросил напомнил назвал называет подтвердил отверг опроверг приехал прибыл встретился обсудил обсудили состоялась состоялся состоится прошла прошел прошло прошли произошло произошел работает работы работе работа дело дела деле жизни жизнь мире мира войны война войска войск армии город города городе дом доме рублей долларов тысяч тысячи миллион миллиона миллионов миллиардов раза меньше лучше хуже менее первый первая первого первой второго третий третьего трое пять шесть семь восемь девять десять новый новая новые новых нового новой большой большая большие хорошо плохо российский российской российских армянский азербайджанский президента министра глава главы главой правительства парламент закон суд суда полиция компании компания дней недели неделю месяца месяцев января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среду сегодняшний вещи вместо около среди вокруг мимо кроме ради вследствие ввиду согласно благодаря никто ничто ничего никого нигде некоторые многие много мало немного никакой любой каждый каждая каждого другой другого другом другая игры игра матч матча победа победу победы победителями команды команда
uk в що на з і у не до та за як він його від про це для але який а після щоб того сказав які є також буде може вони коли ще через яка року було ми під по більше тому час й те я людей заявив все році цього має був її були вона над проти зі хто або тим яких чи дуже бути де
be ў і у што на з не да як за па ён ад каб гэта для але які яго больш якія калі сказаў таго пасля быў яны будзе былі аб тым а іх якая было мы была гэтым годзе я года заявіў таксама пра яшчэ можа гэтага ці быць вельмі дзе
bg на в и да от за е се че с като по си са не ще до това след който през които но което към г му може каза която той така беше има също още срещу повече време бъде докато тази най а във когато преди един при няма трябва все им или със както над този тъй бъдат
mk на во и се за да од со дека е што го ќе ги не како ја рече но изјави тој до беше тоа а пред може кога по повеќе кои има кој откако уште нема еден биде или додека кон исто само тие неговиот треба сега им против
sr је у да и на се за су са од који ће што би о из рекао као али а након није до не која више због то изјавио године које када по људи како само или још све бити био пре док неколико током ли га смо тога ове може има их против
kk және деп мен үшін ол деді кейін туралы бірақ да болған оның болды бір осы айтты бұл болып екі бар де өз емес мүмкін сияқты оны деген бойынша дейін өзінің керек пен алды ең басқа қарсы еді
ky жана менен деп бир үчүн да эле ал бирок боюнча бул деди болуп кийин болгон алып деген анын эмес жок айтты жылы эң башка керек эки же мүмкүн каршы чейин дагы алар бар
tt һәм белән өчен ул дип бу диде да көнне иде аның буенча турында соң булган ук дә үз бер алар ләкин кебек бик тиеш кадәр түгел каршы ә
ba һәм менән өсөн тип бер буйынса ул был һуң уның ла тураһында уҡ сөнки булған ҡаршы бик үҙенең ләкин улар кеше тейеш була
mn нь байна гэж юм байгаа болон байсан ба энэ олон болох ч дээр гаригт бол дараа нэг байх болно түүний дахь тэр их боловч нар ын болж илүү өмнө руу
tg дар ба ки аз ва бо барои ӯ он ин кард аст буд карда худ то онҳо гуфт вале дорад баъд мо ҷониби дошт дод шуда бораи шуд як ҳам
`

// Letters that tell: a word that holds one counts for the languages named,
// and for none where "-" stands. Letters that are not listed tell nothing.

const latinLetters = `
ə az
ğı tr az
ş tr az ro tk ku
ß de
ä de sv fi et sk tk
ö de sv fi et hu tr az tk is
ü de et hu tr az tk
å sv no da
æø da no is
ðþ is
ý is cs sk tk
ñ es tk tl
ãõ pt et vi
ç fr pt tr az tk ca sq ku
èêâ fr it pt ca ro vi cy
œïë fr nl sq
ąęłńśźż pl
ėųį lt
ěřů cs
čšž cs sk sl hr lt lv et
đ hr vi
ć hr
ľĺŕô sk
őű hu
ă ro vi
țș ro
āēīūģķļņ lv
ħġċ -
ʻ uz
ñň tk sk cs
ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ vi
ŵŷ cy
ŋɖɔɛƒṣṇọẹịụ -
`

const cyrillicLetters = `
ыэ ru be kk ky tt ba mn
ё ru be
ь ru uk be kk ky tt ba mn
ї uk
єґ uk
і uk be kk
ў be
јџљњ sr mk
ђћ sr
ѓќѕ mk
ә kk tt ba
ғ kk ba tg
қ kk tg
ң kk ky tt ba
өү kk ky tt ba mn
ұ kk
һ kk tt ba
җ tt
ҙҫҡ ba
ӣӯҳҷ tg
ӑӗҫӳӏӕҝҹ -
`
