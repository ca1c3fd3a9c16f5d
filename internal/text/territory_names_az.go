package text

// territoriesAZ is laid out as [territoriesEN]; * stands for the endings of
// case, person and number. Who belongs to a state is its name with -lı.
const territoriesAZ = `
AM Ermənistan* | erməni* | İrəvan* Yerevan*
AZ Azərbaycan* AR | azəri* | Bakı*
GE Gürcüstan* | gürcü* | Tbilisi* Tiflis*
RU Rusiya* RF | rus* | Moskva* Kreml*
TR Türkiyə* Türkiy* | türk* | Ankara*
IR İran* İİR İslam_Respublikası* | | Tehran*
UA Ukrayna* | ukraynalı* ukrayn* | Kiyev* Kiyef*
BY Belarus* Belorusiya* | belarus* belorus* | Minsk*
MD Moldova* | moldovan* | Kişinyov* Kişinev*
KZ Qazaxıstan* | qazax* | Astana* Nur_Sultan*
UZ Özbəkistan* | özbək* | Daşkənd*
TM Türkmənistan* | türkmən* | Aşqabad*
KG Qırğızıstan* | qırğız* | Bişkek*
TJ Tacikistan* | tacik* | Düşənbə*
US Amerika_Birləşmiş_Ştatları* Birləşmiş_Ştatlar* ABŞ Amerika* | amerikan* | Vaşinqton* Ağ_Ev*
GB Birləşmiş_Krallığ* Birləşmiş_Krallıq* Böyük_Britaniya* Britaniya* | ingilis* britan* | London*
IE İrlandiya* | irland* | Dublin*
FR Fransa* | fransız* | Paris* Yelisey_saray*
DE Almaniya* AFR | alman* | Berlin*
IT İtaliya* | italyan* | Roma*
ES İspaniya* | ispan* | Madrid*
PT Portuqaliya* | portuqal* | Lissabon*
NL Niderland* Hollandiya* | holland* | Haaqa* Amsterdam*
BE Belçika* | belçikalı*
LU Lüksemburq*
CH İsveçrə* | isveçrəli* | Bern*
AT Avstriya* | avstriyalı* | Vyana*
PL Polşa* | polyak* | Varşava*
CZ Çexiya* | çex* | Praqa*
SK Slovakiya* | slovak* | Bratislava*
HU Macarıstan* | macar* | Budapeşt*
RO Rumıniya* | rumın* | Buxarest*
BG Bolqarıstan* | bolqar* | Sofiya*
GR Yunanıstan* | yunan* | Afina*
CY Kipr* | kiprli* | Nikosiya* Lefkoşa*
MT Malta*
HR Xorvatiya* | xorvat* | Zaqreb*
RS Serbiya* | serb* | Belqrad*
SI Sloveniya* | sloven* | Lyublyana*
BA Bosniya_və_Herseqovina* Bosniya* | bosniyalı* bosniyak* | Sarayevo*
ME Monteneqro* Çernoqoriya* | | Podqoritsa*
MK Şimali_Makedoniya* Makedoniya* | makedon* | Skopye*
AL Albaniya* | alban* | Tirana*
XK Kosovo* | | Priştina*
DK Danimarka* | danimarkalı* | Kopenhagen*
SE İsveç* | isveçli* | Stokholm*
NO Norveç* | norveçli* | Oslo*
FI Finlandiya* | fin* finlandiyalı* | Helsinki*
IS İslandiya* | island* | Reykyavik*
EE Estoniya* | eston* | Tallin* Tallinn*
LV Latviya* | latış* | Riqa*
LT Litva* | litvalı* | Vilnüs*
AD Andorra*
LI Lixtenşteyn*
MC Monako*
SM San_Marino*
VA Vatikan* Müqəddəs_Taxt*
CN Çin* ÇXR | çinli* | Pekin*
TW Tayvan* | tayvanlı* | Taybey* Taypey*
HK Honkonq* Honq_Konq*
JP Yaponiya* | yapon* | Tokio*
KR Cənubi_Koreya* Koreya_Respublikası* | cənubi_koreyalı* | Seul*
KP Şimali_Koreya* KXDR | şimali_koreyalı* | Pxenyan*
MN Monqolustan* Monqoliya* | monqol* | Ulan_Bator*
IN Hindistan* | hindistanlı* hind* hindli* | Dehli* Yeni_Dehli*
PK Pakistan* | pakistanlı* | İslamabad*
BD Banqladeş* | | Dəkkə*
LK Şri_Lanka*
NP Nepal*
AF Əfqanıstan* | əfqan* əfqanıstanlı* | Kabil*
IQ İraq* | iraqlı* | Bağdad*
SY Suriya* | suriyalı* | Dəməşq*
LB Livan* | livanlı* | Beyrut*
IL İsrail* | israilli* | Qüds* Yerusəlim* Təl_Əviv* Tel_Əviv*
PS Fələstin* | fələstinli* | Ramallah*
JO İordaniya* | iordaniyalı* | Əmman*
EG Misir* | misirli* | Qahirə*
SA Səudiyyə_Ərəbistanı* Səudiyyə* | səudiyyəli* | Ər_Riyad*
AE Birləşmiş_Ərəb_Əmirlikləri* BƏƏ | | Əbu_Dabi*
QA Qətər* | qətərli* | Doha*
KW Küveyt*
BH Bəhreyn*
OM Oman* | | Maskat*
YE Yəmən* | yəmənli* | Səna*
LY Liviya* | liviyalı* | Tripoli*
TN Tunis* | tunisli*
DZ Əlcəzair* | əlcəzairli*
MA Mərakeş* | mərakeşli* | Rabat*
SD Sudan* | sudanlı* | Xartum*
SS Cənubi_Sudan*
ET Efiopiya* | | Əddis_Əbəbə*
ER Eritreya*
SO Somali* | somalili*
KE Keniya* | | Nayrobi*
UG Uqanda*
RW Ruanda*
TZ Tanzaniya*
CD Konqo_Demokratik_Respublikası*
NG Nigeriya* | nigeriyalı*
NE Niger*
ML Mali*
BF Burkina_Faso*
GH Qana*
SN Seneqal*
ZA Cənubi_Afrika_Respublikası* CAR Cənubi_Afrika*
ZW Zimbabve*
AO Anqola*
MZ Mozambik*
CA Kanada* | kanadalı* | Ottava*
MX Meksika* | meksikalı* | Mexiko*
CU Kuba* | kubalı* | Havana*
HT Haiti*
BR Braziliya* | braziliyalı*
AR Argentina* | argentinalı* | Buenos_Ayres*
CL Çili*
CO Kolumbiya* | kolumbiyalı* | Boqota*
PE Peru*
VE Venesuela* | venesuelalı* | Karakas*
EC Ekvador*
AU Avstraliya* | avstraliyalı* | Kanberra*
NZ Yeni_Zelandiya* | yeni_zelandiyalı*
ID İndoneziya* | indoneziyalı* | Cakarta*
MY Malayziya* | malayziyalı* | Kuala_Lumpur*
SG Sinqapur*
PH Filippin* | filippinli* | Manila*
TH Tailand* | tailandlı* | Banqkok*
VN Vyetnam* | vyetnamlı* | Hanoy*
MM Myanma* Birma*
KH Kamboca*
karabakh Qarabağ* Dağlıq_Qarabağ* Arsax* Artsax* | qarabağlı* | Xankəndi* Xankənd* Stepanakert*
nakhchivan Naxçıvan* | naxçıvanlı*
abkhazia Abxaziya* | abxaz* | Suxumi*
south-ossetia Cənubi_Osetiya* | | Tsxinvali*
adjara Acarıstan* Acariya* | | Batumi*
transnistria Dnestryanı* Pridnestrovye* | | Tiraspol*
crimea Krım* | krımlı*
chechnya Çeçenistan* | çeçen* | Qroznı*
dagestan Dağıstan* | dağıstanlı* | Mahaçqala*
gaza Qəzza* Qəza_zolağı*
west-bank Qərb_sahili* İordan_çayının_qərb_sahili*
northern-cyprus Şimali_Kipr* ŞKTR
england İngiltərə*
scotland Şotlandiya* | şotland*
wales Uels*
northern-ireland Şimali_İrlandiya*
EU Avropa_İttifaqı* Avropa_Birliyi* Aİ AB | | Brüssel*
UN Birləşmiş_Millətlər_Təşkilatı* BMT
NATO NATO Şimali_Atlantika_Alyansı*
OSCE ATƏT Avropada_Təhlükəsizlik_və_Əməkdaşlıq_Təşkilatı*
CSTO KTMT Kollektiv_Təhlükəsizlik_Müqaviləsi_Təşkilatı*
CIS MDB Müstəqil_Dövlətlər_Birliyi*
EAEU Aİİ Avrasiya_İqtisadi_İttifaqı*
COE Avropa_Şurası*
SCO ŞƏT Şanxay_Əməkdaşlıq_Təşkilatı*
- Latın_Amerikası* Şimali_Amerika* Cənubi_Amerika* Minsk_qrupu* Minsk_Qrup*
`
