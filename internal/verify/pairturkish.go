package verify

import (
	"strings"
	"sync"

	"parley/internal/text"
	"parley/summarize/brief"
)

// minWithoutSchwa is how many letters of Azerbaijani hold an ə: of 1,000
// sentences of news this long three or so have none, and of Turkish all. Without
// a Turkish word beside it, one needs twice as many.
const minWithoutSchwa = 40

// turkish finds Turkish in Azerbaijani: its words, and text without ə. Either
// alone may be chance; both are not.
func (p *Pair) turkish(target string) []brief.Finding {
	return p.turkishOf(newPairSegment(target, p.To).side())
}

func (p *Pair) turkishOf(target *pairSide) []brief.Finding {
	if pairData(p.To) != "az" {
		return nil
	}
	words, letters, schwas := target.turkish()
	found := turkishFindings("this", words, letters, schwas)
	if len(words) == 0 && len(found) > 0 && target.hasPastAZ() {
		return nil // Turkish has -ıp
	}
	return found
}

// turkishWhole does so for all lines together, of which each may be too short.
func (p *Pair) turkishWhole(targets []string) []brief.Finding {
	if pairData(p.To) != "az" {
		return nil
	}
	var words []string
	letters, schwas, said := 0, 0, false
	for _, t := range targets {
		w, l, s := turkishIn(t)
		said = said || len(turkishFindings("", w, l, s)) > 0
		words, letters, schwas = append(words, w...), letters+l, schwas+s
	}
	found := turkishFindings("the translation", words, letters, schwas)
	if said && len(found) > 0 && found[0].Severity != brief.Error {
		return nil // its line has it
	}
	return found
}

func turkishFindings(what string, words []string, letters, schwas int) []brief.Finding {
	const few = 100 // letters to an ə; Azerbaijani has one in nine or so
	without := letters >= minWithoutSchwa && schwas*few < letters
	long := letters >= 2*minWithoutSchwa
	switch {
	case without && len(words) > 0:
		return []brief.Finding{finding(brief.Error, "language.turkish", "%s reads as Turkish, not as Azerbaijani: %q", what, words[0])}
	case without && long:
		return []brief.Finding{finding(brief.Warning, "language.turkish", "%s has no ə: it may be Turkish and not Azerbaijani", what)}
	case len(words) > 0:
		return []brief.Finding{finding(brief.Warning, "language.turkish", "%q is Turkish and not Azerbaijani", words[0])}
	}
	return nil
}

// turkishIn returns the Turkish words of s, how many letters it has outside
// quotation marks, and how many of them are ə.
func turkishIn(s string) (words []string, letters, schwas int) {
	side := pairSide{text: s, spans: text.Words(s)}
	side.foldWords("az")
	return side.turkish()
}

// turkish is turkishIn for a text in Azerbaijani that is cut already.
func (s *pairSide) turkish() (words []string, letters, schwas int) {
	for _, r := range s.text {
		switch {
		case r == 'ə' || r == 'Ə':
			schwas++
			letters++
		case isLetter(r):
			letters++
		}
	}
	known := turkishWords()
	for i, span := range s.spans {
		raw, w := span.Of(s.text), s.words[i]
		head, _, _ := strings.Cut(w, "-")
		if known.words[head] || isTurkishForm(raw, w, known.endings) || s.isTurkishMinus(i) {
			words = append(words, raw)
		}
	}
	return words, letters, schwas
}

// isTurkishMinus reports whether the word i is the Turkish "minus", spelt as in
// Azerbaijani, behind a "plus": alone it is "its opposite".
func (s *pairSide) isTurkishMinus(i int) bool {
	switch s.words[i] {
	case "üstəgəl-əksi", "artı-əksi":
		return true
	case "əksi":
		return i > 0 && (s.words[i-1] == "üstəgəl" || s.words[i-1] == "artı")
	}
	return false
}

// hasPastAZ reports whether the text has one of the Azerbaijani past tenses of
// which news is made.
func (s *pairSide) hasPastAZ() bool {
	for _, w := range s.words {
		switch strings.TrimSuffix(strings.TrimSuffix(w, "lar"), "lər") {
		case "deyib", "bildirib", "yazıb", "edib", "olub", "açıqlayıb", "olunub", "edilib", "verib", "alıb", "çıxıb", "danışıb", "soruşub":
			return true
		}
	}
	return false
}

// isTurkishForm reports whether a word in small letters ends as Turkish words
// do and Azerbaijani ones do not.
func isTurkishForm(raw, w string, endings []string) bool {
	if raw != w || strings.ContainsRune(w, 'ə') { // a name, or Azerbaijani
		return false
	}
	for _, e := range endings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

type turkishList struct {
	words   map[string]bool
	endings []string
}

var turkishWords = sync.OnceValue(func() turkishList {
	l := turkishList{map[string]bool{}, strings.Fields(turkishEndings)}
	for _, w := range strings.Fields(turkishForms) {
		l.words[pairFold(w, "az")] = true
	}
	return l
})

// turkishForms are common Turkish words, none of which is an Azerbaijani form:
// most have e where that has ə, g or k where that has y or q, or another root.
const turkishForms = `
ve için çok olarak söyledi söyleyen söylüyor söyledikleri belirtti belirten açıkladı açıklayan açıklaması açıklama açıklamada
konuştu konuşan konuşma konuşmasında değil değildi değildir gibi kadar nasıl neden niçin şeyler hükümet hükümeti hükümetin
başkan başkanı başbakan başbakanı cumhurbaşkanı cumhurbaşkanının bakanlığı bakanı bakanlık dışişleri ülke ülkeler ülkenin ülkesi ülkede
yıl yılı yılında yıllar yılda yıllık fakat eğer hiç şimdi önce önceki sonraki büyük küçük iyi kötü güzel şekilde birlikte henüz kendi kendisi kendisine
edilen ediyor edilecek edecek etmek etti ettiği ettiğini ettiler olmak olacak gelen gelecek geldi gelmek gitmek gitti verdiği verilen verecek
yaptı yaptığı yapılan yapılacak yapmak yapan yapıldı gerekiyor gerektiğini göre üzerinde üzerine içinde içine
ateşkes savaş asker askerin askerler güvenlik güvenliği güvenliğin görüşme görüşmeler görüşmelerin görüşmede görüştü yetkili yetkililer yetkilileri polisler
ölen kişiler dün haber haberi haberler haberlere gazetecilere
değerlendirdi vurguladı ekledi dile barışı görev görevi görevden göreve
hâlâ ile tüm tümü herkes hepsi birçok çünkü böyle şöyle öyle sadece özellikle
nedeniyle nedenle rağmen karşın karşı gözaltına gözaltı destek desteği destekliyor desteklediğini neredeyse yaklaşık
ülkesinin ülkelerin kuzey doğu geçtiğimiz haftanın saatlerde
yönetim yönetimi yöneticisi kurum kurumu kuruluş kuruluşu tepki tepkisi önerdi öneri önerisi istiyor istediğini
reddetti reddettiğini reddeden suçladı suçladığı suçlama yalanladı bölge bölgede bölgesi bölgesinde bölgenin sınırı sınırda
sınırında sınırındaki koşul koşulları gerçek gerçekleşti gerçekleştirildi gerçekten düzenlendi düzenlenen katıldı katılan katılım üye üyesi üyeler üyeleri
mahkeme mahkemesi milletvekili seçimler seçimlerde seçimlerin ürün ürünler fiyat fiyatı fiyatları ücret sağlık eğitim öğrenci öğrenciler öğretmen
kentte kenti kentinde şehir şehrin evler evleri araç araçlar yerde yerinde yerel kez kere diğer diye diyen diyor
bekliyor bekleniyor bekliyoruz konusunda konuda konu konuyla konular bulunuyor kaldı kalan kaldırıldı kaldırılması
kaynak kaynaklar kaynakları kaynaklara ayrıca itibaren sonucunda beri üzere hızla hızlı saldırı saldırısı saldırıya saldırıda patlama kavga
petrol doğal doğalgaz akım çalışma çalışmalar çalışıyor geliştirmek gelişme gelişmeler yükseldi düştü arttı getiren
durumu durumda durumun ortaklık işbirliği görüşleri temsilci temsilcisi sözcü sözcüsü sözleri sözlerine verdiğini bırakıldı bıraktı
milyar yüzyıl bini binlerce sekiz dokuz yirmi seksen doksan`

// turkishEndings are those of small words: the progressive in -yor, the future
// in -ecek, participles in -diği, infinitives in -mek, case endings with e.
const turkishEndings = `ıyor iyor uyor üyor ıyorlar iyorlar uyorlar üyorlar ıyordu iyordu uyordu üyordu ıyorum iyorum ıyoruz iyoruz uyoruz üyoruz
ecek ecekler eceğini eceği acak acaklar diği diğini düğü düğünü tiği tiğini tüğü tüğünü tığı tığını tuğu tuğunu mekte makta mektedir maktadır
lerde lerden lerine lerinde lerinden lerini lerinin lerimiz lerle leriyle larıyla mesini mesine mesinin mesinde meyi meye meden mekten mektedir eceğiz
sinde sinden siyle sıyla`
