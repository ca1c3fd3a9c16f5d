package text

import (
	"strings"
	"sync"
)

// langNameTable names languages, one a line: the code, the English name, then
// other names, the language's own first. The codes are those of ISO 639-1, and
// of ISO 639-3 where a language has none there.
const langNameTable = `
en|English|английский|անգլերեն|ingilis|ingiliscə|ingilis dili|İngilizce
hy|Armenian|հայերեն|eastern armenian|արևելահայերեն|hayeren|армянский|восточноармянский|erməni|ermənicə|erməni dili|Ermenice
hyw|Western Armenian|արեւմտահայերէն|արևմտահայերեն|հայերէն|западноармянский
az|Azerbaijani|azərbaycan|azərbaycanca|azərbaycan dili|azeri|azerbaycanca|azerbaijanian|азербайджанский|ադրբեջաներեն|Azerice
ru|Russian|русский|russkiy|ռուսերեն|rusca|rus dili|Rusça
tr|Turkish|Türkçe|türk|türkcə|турецкий|թուրքերեն
aa|Afar|afaraf
ab|Abkhazian|аԥсуа|abkhaz
ae|Avestan
af|Afrikaans
ak|Akan
am|Amharic|አማርኛ
an|Aragonese|aragonés
ar|Arabic|العربية
as|Assamese|অসমীয়া
av|Avaric|авар мацӏ|avar
ay|Aymara
ba|Bashkir|башҡорт теле|башҡортса
be|Belarusian|беларуская|belarusian
bg|Bulgarian|български
bi|Bislama
bm|Bambara|bamanankan
bn|Bengali|বাংলা|bangla
bo|Tibetan|བོད་ཡིག
br|Breton|brezhoneg
bs|Bosnian|bosanski
ca|Catalan|català|valencian
ce|Chechen|нохчийн мотт
ch|Chamorro|chamoru
ckb|Central Kurdish|سۆرانی|sorani
co|Corsican|corsu
cr|Cree
cs|Czech|čeština
cu|Church Slavic|church slavonic
cv|Chuvash|чӑваш чӗлхи
cy|Welsh|cymraeg
da|Danish|dansk
de|German|Deutsch
dv|Divehi|dhivehi
dz|Dzongkha|རྫོང་ཁ
ee|Ewe|eʋegbe
el|Greek|ελληνικά
eo|Esperanto
es|Spanish|español|castellano|castilian
et|Estonian|eesti
eu|Basque|euskara
fa|Persian|فارسی|farsi
ff|Fulah|fulfulde|pulaar
fi|Finnish|suomi
fil|Filipino|tagalog|pilipino
fj|Fijian|vosa vakaviti
fo|Faroese|føroyskt
fr|French|français
fy|Western Frisian|frysk
ga|Irish|gaeilge
gd|Scottish Gaelic|gàidhlig
gl|Galician|galego
gn|Guarani|avañe'ẽ
gu|Gujarati|ગુજરાતી
gv|Manx|gaelg
ha|Hausa
he|Hebrew|עברית
hi|Hindi|हिन्दी
ho|Hiri Motu
hr|Croatian|hrvatski
ht|Haitian Creole|kreyòl ayisyen|haitian
hu|Hungarian|magyar
hz|Herero|otjiherero
ia|Interlingua
id|Indonesian|bahasa indonesia
ie|Interlingue|occidental
ig|Igbo|asụsụ igbo
ii|Sichuan Yi|nuosu
ik|Inupiaq|iñupiaq
io|Ido
is|Icelandic|íslenska
it|Italian|italiano
iu|Inuktitut|ᐃᓄᒃᑎᑐᑦ
ja|Japanese|日本語
jv|Javanese|basa jawa
ka|Georgian|ქართული
kg|Kongo|kikongo
ki|Kikuyu|gikuyu
kj|Kuanyama|kwanyama
kk|Kazakh|қазақ тілі|қазақша
kl|Kalaallisut|greenlandic
km|Khmer|ភាសាខ្មែរ
kn|Kannada|ಕನ್ನಡ
ko|Korean|한국어
kr|Kanuri
ks|Kashmiri|कॉशुर
ku|Kurdish|kurdî|kurmancî|kurmanji|northern kurdish
kv|Komi|коми кыв
kw|Cornish|kernewek
ky|Kyrgyz|кыргызча|кыргыз тили|kirghiz
la|Latin|latina
lb|Luxembourgish|lëtzebuergesch
lg|Ganda|luganda
li|Limburgish|limburgs
ln|Lingala|lingála
lo|Lao|ລາວ
lt|Lithuanian|lietuvių
lu|Luba-Katanga
lv|Latvian|latviešu
mg|Malagasy
mh|Marshallese|kajin m̧ajeļ
mi|Maori|māori
mk|Macedonian|македонски
ml|Malayalam|മലയാളം
mn|Mongolian|монгол
mr|Marathi|मराठी
ms|Malay|bahasa melayu
mt|Maltese|malti
my|Burmese|မြန်မာဘာသာ
na|Nauru|nauruan
nb|Norwegian Bokmål|norsk bokmål|bokmål
nd|North Ndebele|isindebele
ne|Nepali|नेपाली
ng|Ndonga
nl|Dutch|Nederlands|flemish
nn|Norwegian Nynorsk|norsk nynorsk|nynorsk
no|Norwegian|norsk
nr|South Ndebele
nv|Navajo|diné bizaad
ny|Chichewa|nyanja|chewa
oc|Occitan
oj|Ojibwa|ojibwe
om|Oromo|afaan oromoo
or|Odia|ଓଡ଼ିଆ|oriya
os|Ossetian|ирон|ossetic
pa|Punjabi|ਪੰਜਾਬੀ|panjabi
pi|Pali
pl|Polish|polski
ps|Pashto|پښتو|pushto
pt|Portuguese|português
qu|Quechua|runa simi
rm|Romansh|rumantsch
rn|Rundi|kirundi
ro|Romanian|română|moldovan|moldavian
rw|Kinyarwanda
sa|Sanskrit|संस्कृतम्
sc|Sardinian|sardu
sd|Sindhi|سنڌي
se|Northern Sami|davvisámegiella
sg|Sango
si|Sinhala|සිංහල
sk|Slovak|slovenčina
sl|Slovenian|slovenščina|slovene
sm|Samoan
sn|Shona|chishona
so|Somali|soomaali
sq|Albanian|shqip
sr|Serbian|српски|srpski
ss|Swati|siswati
st|Southern Sotho|sesotho
su|Sundanese|basa sunda
sv|Swedish|svenska
sw|Swahili|kiswahili
ta|Tamil|தமிழ்
te|Telugu|తెలుగు
tg|Tajik|тоҷикӣ
th|Thai|ไทย
ti|Tigrinya|ትግርኛ
tk|Turkmen|türkmençe|türkmen dili
tn|Tswana|setswana
to|Tongan|lea fakatonga
ts|Tsonga|xitsonga
tt|Tatar|татарча|татар теле
tw|Twi
ty|Tahitian
ug|Uyghur|ئۇيغۇرچە|uighur
uk|Ukrainian|українська
ur|Urdu|اردو
uz|Uzbek|oʻzbekcha|o'zbekcha|oʻzbek tili
ve|Venda|tshivenḓa
vi|Vietnamese|tiếng việt
vo|Volapük
wa|Walloon
wo|Wolof
xh|Xhosa|isixhosa
yi|Yiddish|ייִדיש
yo|Yoruba|yorùbá
yue|Cantonese|粵語
za|Zhuang|vahcuengh
zh|Chinese|中文|mandarin
zu|Zulu|isizulu
`

// langNames is langNameTable, read once.
type langNames struct {
	codeOf map[string]string // of a langNameKey
	nameOf map[string]string // the English one, of a code
}

var loadLangNames = sync.OnceValue(func() langNames {
	names := langNames{map[string]string{}, map[string]string{}}
	for line := range strings.Lines(langNameTable) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		if len(fields) < 2 {
			continue
		}
		names.nameOf[fields[0]] = fields[1]
		for _, name := range fields[1:] {
			names.codeOf[langNameKey(name)] = fields[0]
		}
	}
	return names
})
