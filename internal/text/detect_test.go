package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ want, s string }{
		{"en", "The two ministers met in Brussels on Monday and agreed to meet again next month."},
		{"en", "President İlham Əliyev said that the road to Şuşa would be opened in the spring."},
		{"en", "Armenia’s Prime Minister Nikol Pashinyan (Նիկոլ Փաշինյան) said he would not resign."},
		{"en", "WASHINGTON — THE UNITED STATES AND THE EUROPEAN UNION HAVE WELCOMED THE AGREEMENT."},
		{"hy", "Երկու նախարարները երկուշաբթի օրը հանդիպեցին Բրյուսելում։"},
		{"hy", "Հանդիպում Բաքվում"},
		{"hy", "այո"},
		{"hy", "ԱԳՆ-ն արձագանքել է Facebook-ում և Twitter-ում"},
		{"hy", "Արեւմտահայերէնը կը խօսուի Պէյրութի մէջ։"},
		{"az", "İki nazir bazar ertəsi Brüsseldə görüşüb və gələn ay yenidən görüşmək barədə razılığa gəlib."},
		{"az", "Prezident bu barədə sosial şəbəkədə yazıb."},
		{"az", "XARİCİ İŞLƏR NAZİRLİYİ BƏYANAT YAYIB"},
		{"ru", "Два министра встретились в понедельник в Брюсселе и договорились встретиться снова."},
		{"ru", "Президент Украины Володимир Зеленський прибыл в Киев, сообщает его пресс-служба."},
		{"ru", "Алиев и Пашинян провели переговоры в Москве"},
		{"tr", "İki bakan pazartesi günü Brüksel'de bir araya geldi ve gelecek ay yeniden görüşmek üzere anlaştı."},
		{"tr", "Cumhurbaşkanı, anlaşmanın imzalanmasının ardından gazetecilere açıklama yaptı."},

		{"de", "Die beiden Minister trafen sich am Montag in Brüssel und vereinbarten ein weiteres Treffen."},
		{"de", "Der Sprecher sagte, man habe noch keine Antwort erhalten und warte nun ab."},
		{"fr", "Les deux ministres se sont rencontrés lundi à Bruxelles et sont convenus de se revoir."},
		{"fr", "Le porte-parole a dit ne pas encore avoir de réponse."},
		{"es", "Los dos ministros se reunieron el lunes en Bruselas y acordaron volver a verse."},
		{"it", "I due ministri si sono incontrati lunedì a Bruxelles e hanno deciso di rivedersi."},
		{"pl", "Obaj ministrowie spotkali się w poniedziałek w Brukseli i uzgodnili kolejne spotkanie."},
		{"uz", "Ikki vazir dushanba kuni Bryusselda uchrashdi va keyingi oy yana uchrashishga kelishib oldi."},
		{"tk", "Iki ministr duşenbe güni Brýusselde duşuşdy we geljek aýda ýene duşuşmagy ylalaşdy."},
		{"uk", "Два міністри зустрілися в понеділок у Брюсселі та домовилися зустрітися знову."},
		{"uk", "Він сказав, що переговори були важкими, але корисними."},
		{"be", "Два міністры сустрэліся ў панядзелак у Бруселі і дамовіліся сустрэцца зноў."},
		{"bg", "Двамата министри се срещнаха в понеделник в Брюксел и се договориха да се срещнат отново."},
		{"sr", "Два министра су се састала у понедељак у Бриселу и договорила да се поново виде."},
		{"kk", "Екі министр дүйсенбі күні Брюссельде кездесіп, келесі айда қайта кездесуге келісті."},
		{"ka", "ორი მინისტრი ორშაბათს ბრიუსელში შეხვდა."},
		{"fa", "دو وزیر روز دوشنبه در بروکسل دیدار کردند و قرار شد دوباره گفت\u200cوگو کنند."},
		{"ar", "التقى الوزيران يوم الاثنين في بروكسل واتفقا على اللقاء مرة أخرى."},
		{"ur", "دونوں وزیروں نے پیر کو برسلز میں ملاقات کی اور دوبارہ ملنے پر اتفاق کیا۔"},
		{"el", "Οι δύο υπουργοί συναντήθηκαν τη Δευτέρα στις Βρυξέλλες."},
		{"he", "שני השרים נפגשו ביום שני בבריסל."},
		{"ja", "両大臣は月曜日にブリュッセルで会談した。"},
		{"zh", "两位部长星期一在布鲁塞尔会晤。"},
		{"ko", "두 장관은 월요일 브뤼셀에서 만났다."},

		{"und", ""},
		{"und", "12.05.2021 — 100%"},
		{"und", "Nikol Pashinyan, Hikmet Hajiyev"},
		{"und", "Никол Пашинян"},
		{"und", "BBC, CNN, AFP"},
		{"und", "\xff\xfe"},
	} {
		if got := Language(c.s); got != c.want {
			t.Errorf("Language(%q) = %q; want %q", c.s, got, c.want)
		}
	}
}

// Line by line, text in another language is never taken for one of the four.
func TestLanguageNeverWrong(t *testing.T) {
	for _, s := range []string{
		"Das Treffen dauerte drei Stunden.", "Keine Einigung in Brüssel", "Was nun?", "Die Regierung in Baku wies die Vorwürfe am Abend zurück.",
		"La réunion a duré trois heures.", "Pas d'accord à Bruxelles", "Et maintenant ?", "Le gouvernement a rejeté ces accusations dans la soirée.",
		"Toplantı üç saat sürdü.", "Brüksel'de anlaşma çıkmadı", "Peki ya şimdi?", "Bakü yönetimi suçlamaları akşam saatlerinde reddetti.", "Bu bir yalan, dedi.",
		"Зустріч тривала три години.", "Без угоди в Брюсселі", "А що тепер?", "Уряд у Баку відкинув звинувачення ввечері.",
		"შეხვედრა სამ საათს გაგრძელდა.", "ახლა რა იქნება?", "დიახ",
		"دیدار سه ساعت طول کشید.", "بدون توافق در بروکسل", "حالا چه؟", "دولت باکو این اتهام\u200cها را رد کرد.",
	} {
		switch got := Language(s); got {
		case "en", "hy", "az", "ru":
			t.Errorf("Language(%q) = %q", s, got)
		}
	}
}

func ExampleLanguage() {
	fmt.Println(Language("Nazirliyin sözçüsü bildirib ki, danışıqlar davam edəcək."))
	fmt.Println(Language("The spokesman said that the talks would go on."))
	fmt.Println(Language("Baku, Moscow"))
	// Output:
	// az
	// en
	// und
}

// A sieve has room for 63 languages, and every table names only languages that
// the table of words has.
func TestSieveTables(t *testing.T) {
	for _, c := range []struct {
		v                        *sieve
		words, letters, trigrams string
	}{
		{latinSieve(), latinWords, latinLetters, latinTrigrams},
		{cyrillicSieve(), cyrillicWords, cyrillicLetters, cyrillicTrigrams},
	} {
		if len(c.v.langs) > 63 {
			t.Errorf("%d languages", len(c.v.langs))
		}
		known := map[string]bool{"-": true}
		eachRow(c.words, func(lang string, words []string) {
			if known[lang] {
				t.Errorf("%s has words twice", lang)
			}
			known[lang] = true
			for _, word := range words {
				if strings.ToLower(word) != word {
					t.Errorf("%s: %q is not small", lang, word)
				}
			}
		})
		eachRow(c.letters, func(letters string, langs []string) {
			for _, lang := range langs {
				if !known[lang] {
					t.Errorf("letters %s: unknown language %q", letters, lang)
				}
			}
		})
		eachRow(c.trigrams, func(lang string, trigrams []string) {
			if !known[lang] {
				t.Errorf("trigrams: unknown language %q", lang)
			}
			for _, trigram := range trigrams {
				if utf8.RuneCountInString(trigram) != 3 {
					t.Errorf("%s: %q is no trigram", lang, trigram)
				}
			}
			delete(known, lang)
		})
		delete(known, "-")
		for lang := range known {
			t.Errorf("no trigrams of %s", lang)
		}
	}
}

func FuzzLanguage(f *testing.F) {
	for _, s := range []string{"", "Ъ", "съ", "İ", "ъ ъ", "a_b", "\xffա", "და", strings.Repeat("ə", 100)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lang := Language(s)
		if lang != "und" {
			if code, err := ParseLang(lang); err != nil || code != lang {
				t.Fatalf("Language(%q) = %q: no code of a language: %v", s, lang, err)
			}
		}
		if again := Language(s + "\n"); again != lang && len(s) < languageHead {
			t.Fatalf("Language(%q) = %q, with a new line %q", s, lang, again)
		}
	})
}

func BenchmarkLanguage(b *testing.B) {
	for name, s := range map[string]string{
		"sentence": "The two ministers met in Brussels on Monday and agreed to meet again next month.",
		"megabyte": strings.Repeat("Два министра встретились в понедельник в Брюсселе. ", 1<<14),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Language(s)
			}
		})
	}
}
