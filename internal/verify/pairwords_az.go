package verify

// The negation of Azerbaijani verbs is -ma-/-mə- before the tense. Endings that
// the verbal noun or the dative of the infinitive share are wide.
var pairWordsAZ = []pairWords{
	{pairNot | pairNegative, `yox yoxdur yoxdu yoxdurlar yoxdursa deyil deyildi deyildir deyillər deyilsə deyilmiş deyiləm deyilik deyildilər deyildim deyilmi olmadan
		*mayıb *məyib *mayıblar *məyiblər *mayıbdır *məyibdir *mayıbsa *məyibsə *mamış *məmiş *mamışdır *məmişdir *mamışdı *məmişdi *mamışam *məmişəm *mamışıq *məmişik *mamışlar *məmişlər *mazdım *məzdim *mazdıq *məzdik *mazsınız *məzsiniz *mazsan *məzsən *mazdılar *məzdilər
		*mayacaqsınız *məyəcəksiniz *mayıbsınız *məyibsiniz *mırsan *mirsən *mursan *mürsən *mursunuz *mürsünüz *mirik *murlardı
		*mır *mir *mur *mür *mırlar *mirlər *murlar *mürlər *mıram *mirəm *muram *mürəm *mırıq *mirik *muruq *mürük *mırdı *mirdi *murdu *mürdü *mırdılar
		*mirdilər *murdular *mürdülər *mırsa *mirsə *mursa *mürsə *mırsınız *mirsiniz *murdum *mürdüm *mırdım *mirdim
		*madı *mədi *madılar *mədilər *madım *mədim *madıq *mədik *madısa *mədisə *maz *məz *mazlar *məzlər *mazdı *məzdi *maram *mərəm *marıq *mərik
		*mayacaq *məyəcək *mayacaqlar *məyəcəklər *mayacağıq *məyəcəyik *mayacağam *məyəcəyəm *mayacağını *məyəcəyini *mayacağına *məyəcəyinə
		*mayacaqdır *məyəcəkdir *mayacaqdı *məyəcəkdi *mayacağımızı *məyəcəyimizi *mayacaqlarını *məyəcəklərini *mayacağı *məyəcəyi
		*madığı *mədiyi *madığını *mədiyini *madığına *mədiyinə *madığından *mədiyindən *madıqları *mədikləri *madıqlarını *mədiklərini *madıqda *mədikdə
		*madığımız *mədiyimiz *madığım *mədiyim *madıqca *mədikcə *mayan *məyən *mayanlar *məyənlər *mayanda *məyəndə *masın *məsin *masınlar *məsinlər
		*mamalı *məməli *mamalıdır *məməlidir *mamalıyıq *məməliyik *mamaq *məmək *mamağı *məməyi *mamağa *məməyə *maması *məməsi *mamasını *məməsini *mamasına
		*məməsinə *mamasından *məməsindən *mamasının *məməsinin *mamaqla *məməklə *mamaları *məmələri *mayaraq *məyərək *masaydı *məsəydi
		*bilmə *mayacağından *məyəcəyindən *mayacağım *məyəcəyim *mamalıdırlar *məməlidirlər *mayacağıdır`},
	{pairNot | pairNegative, `*masa *məsə`},
	{pairNot | pairDouble, `heç`},
	{pairNot | pairNegative | pairDouble, `nə_də`},
	{pairNegative, `olmayan* *mamışdan *məmişdən *mayım *məyim *madan *mədən *masaq *məsək *sız *siz *suz *süz *sızlıq* *sizlik *suzluq *süzlük *sızdır *sizdir *suzdur *süzdür *sızın *sizin *sızca
		qeyri qeyri-* anti* inkar* təkzib* rədd imtina* qadağa* qarşı əleyh* mane əngəl* dayan* yalnız təkcə başqa əvəzinə şübhə* məhrum
		itir* itki* uğursuz* çətin* qaçın* çəkin* az nadir ləğv* təxir* istisna* xaric yanlış* səhv* yalan* uzaq kənar* boş* bitir* bitib unut* hələ
		qorun* qoru* məhdud* buraxıl* boykot* gizl* nəinki nə zəif* pis* alınma*`},
	{pairFree, `dəmir* təmir* əmir* ömür* kömür* məmur* yağmur* almaz namaz* ramazan* vladimir* tomasın yazmaz qəmir naməlum* məmur əksər* vəzir biznes* bilavasitə 
		termin* tamaşa* amir* damir* krımır sizin bizim siz onsuz şübhəsiz sonra* sonuncu sonda qəsəbə* baxmayaraq kamaz* təmas* komas* lamas* ilyas* amma təmasın`},
	{pairNegative, `naməlum* bitərəf* biganə* onsuz naraz* narahat* natamam* naqis* nadir*`},
	{pairFree, `çıxılmaz* əvəzolunmaz* əvəzedilməz* qaçılmaz* danılmaz* yox_olub yox_olduğunu yox_olan yox_etmək yox_olmaq başqa_bir_şey_deyil yox_yalnız deyil_ki heç_olmasa heç_olmazsa az_qala heç_də yalnız_deyil təkcə_deyil heç_kəsə heç_şübhəsiz`},
	{pairFree, `olsa_da olmasa_da olmazsa fərqi_yoxdur fərq_etmir fərq_etməz fərq_eləmir`},
	{pairApprox, `təxminən təqribən azı azından`},
	{pairApprox | pairBound, `ən_azı ən_azından ən_çoxu heç_olmasa`},
	{pairBound, `təxminən təqribən azı azından aza azına azını azında azdan artıq çox çoxdur çoxa çoxuna az qədər yaxın* demək haradasa minimum maksimum ən aşağı yuxarı aşan ötən aş* ötüb üst* çoxu *dək heç
		olmasa qiymətləndir* çat* azdır kimi təxmini olar qədərdir yüz* minlərlə onlarla bir_neçə neçə üzəri üzərində ətraf* civar* arası artığı çoxdan cəmi yalnız təkcə azca
		yarım yenidən keç* təqribi əlavə daha ancaq az-çox qədərdə`},
	{pairAfter | pairBound, `çox artıq az yuxarı`},
	{pairHearsay | pairSaid, `guya iddialara_görə iddiaya_görə verilən_məlumata bildirildiyinə_görə`},
	{pairSaid, `guya iddia* məlumat* bildir* ehtimal* xəbər* görünür deyil* deyib deyir* deyə* dedi* şübhəli* ittiham* sözlərinə görə söz-söhbət şayiə* mənbə* ola bilər yəqin
		ehtimalla güman* zənn* hesab* sözdə söylə* qeyd açıqla* vurğula* yaz* təxmin* mümkün* fikr* belə`},
	{pairPerhaps | pairMaybe, `bəlkə yəqin ehtimal_ki yəqin_ki çox_güman`},
	{pairMaybe, `bəlkə* yəqin* ehtimal* güman* mümkün* olar bilər* bilərdi* ola görünür zənn* şübhə* hesab* düşün* fikr* əgər gərək* lazım* ümid* gözlə* təxmin* potensial* şans* risk* ehtiyat*
		*malı *məli *malıdır *məlidir *acaq *əcək qabil* deyəsən bilmək bilib biləcək* biləc* guya yoxsa`},
}
