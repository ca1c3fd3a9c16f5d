package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parley/summarize/brief"
)

// In the tables below a | stands where one sentence ends and the next begins.
var sentenceCases = map[string][]string{
	"en": {
		"",
		"One.",
		"One. |Two! |Three? |Four",
		"A headline without a full stop",
		"Title\n|Text follows. |More.\n\n|• An item\n|• Another item.\n|3. A third",
		"Mr. Smith met Dr. Jones and Gen. Lee. |They left.",
		"Sen. Ted Budd, R-N.C., and Gov. Roy Cooper agreed. |Rep. Adams did not.",
		"The U.S. Secretary of State spoke. |It was in the U.S. |He returned to the U.S. |The talks go on.",
		"He lives in the U.S. |The talks go on.",
		"The U.N. General Assembly met; U.K. officials came. |The E.U. Commission did too.",
		"J. K. Rowling and George W. Bush met A.A. Milne. |J.R.R. Tolkien wrote.",
		"It rose 3.5 percent to $1,600.50. |No. 5 fell. |See Art. 7 and Sec. IV of the treaty.",
		"She said no. |He said yes.",
		"Was he there? |No. |Was she?",
		"They met at 5 p.m. Monday in Baku. |At 7 p.m. EST they left. |The talks ended at 9 p.m. |Police came.",
		"They met at 5 p.m. today. |It was Sept. 27, 2022. |In Sept. it rained.",
		"Apple Inc. said so. |He works for Apple Inc. |The firm is large.",
		"They sell apples, pears, etc. |Customers like it. |Pears, etc. are sold.",
		"“It was constructive.” |Next came lunch.",
		"Sullivan described the meeting as “constructive.”\n|“We discussed peace,” he wrote. |“We go on.”",
		"“Why?” he asked. |“Who knows!” she replied.",
		"“Why now?” Pashinyan asked. |“Why now?” |The minister did not say.",
		"“It ended.” |Hikmet Hajiyev told reporters more. |“Never!” Hikmet Hajiyev told reporters. |“Never!” |He left.",
		"\"Is it over?\" Blinken said. |\"Not yet.\" |He smiled.",
		"“I came. |I saw. |I conquered,” he said.",
		"'It was late.' |'So what?' she said.",
		"He paused ... and went on. |He paused... |Then he left. |“So…” |She nodded.",
		"He said [...] they agreed. |It is (sic!) true. |It is (?) True.",
		"He agreed (after all.) |She did not. |(They left.) |We stayed.",
		"Visit example.com. |Or www.gov.am/news?id=5&x=1.2 for more. |Write to a.b@example.am. |Done.",
		"See https://example.com/a.html?Name=b and go. |Yes.",
		"The iPhone sold well. |iPads did not. |https://example.com has more. |@minister wrote back.",
		"Yahoo! said it. |Wow!! |Really?! |Yes.",
		"The war ended in 1994. |15 people came. |On 27. 09. 2022 they met.",
		"He is 5 ft. tall. |It weighs 3 lbs. |That is all.",
		"the minister said.|The talks go on. |Ask why?|They left.",
		"The study found much.[12] |Others disagree.[3][4] |So it goes.",
		"Great! |🙂 We won!🙂 |Yes. :)",
		"“We go on.” — Smith, 2022. |He said it. |— Reuters reported. —",
		"Martin Luther King Jr. was there. |So was Ph.D. student Lee. |Washington, D.C. |It rained.",
		"Robert Kocharyan vs. Serzh Sargsyan, e.g. Nikol, i.e. Him. |Fine.",
		"In St. Petersburg and Ft. Worth it rained. |Louis XIV. |He died.",
		"He got an A. |The plan failed.",
		"* * *",
		"...and so it began. |It ended",
		"“Stop.” |“Go.” |“Wait?” |“No!”",
		"“We will see. |What then?”",
		"He asked: Why? |Nobody knew: it was over.",
		"The so-called “No. 1” won. |Item no. 5 lost.",
		"Inflation was 5.2%. |Growth was 3%. |OK.",
		"It’s over.’ |He’d gone.",
		"It grew 3.5 per cent, i.e. $1.6bn. |$5 was lost. |#peace trended. |@office denied it.",
		"YEREVAN, Sept. 27 (Reuters) - U.S. officials met Lt. Gen. John F. Kelly (ret.) on Monday.",
		"“The U.N. will act,” Guterres said. |“The U.S.” |He paused.",
		"Prices rose (by 5 pct.). |Wages fell.",
	},
	"ru": {
		"Первое. |Второе! |Третье? |Четвёртое",
		"Заголовок без точки\n|Текст. |Ещё текст.",
		"«Почему?» — спросил он. |«Не знаю!» – ответила она.",
		"«Почему сейчас?» — Пашинян не ответил. |Он ушёл.",
		"«Мы против», — заявил он. |«Почему?» |Ответа нет.",
		"— Почему? — спросил он. |— Ведь это важно. |— Не знаю, — сказала она.",
		"А. С. Пушкин и Л.Н. Толстой жили в XIX в. |Они писали. |Дж. Байден прибыл.",
		"Это произошло в 2020 г. |Он был там. |В 2020 г. Армения и Азербайджан подписали документ.",
		"В 1994–2020 гг. Баку и Ереван спорили. |В г. Ереване прошёл митинг на ул. Абовяна, д. 5, кв. 12.",
		"Договор был подписан в 2020 г. |Армения его не ратифицировала. |Президент приехал в г. Гюмри.",
		"На встрече 9 ноября 2020 г. Путин и Алиев говорили. |В мае 2023 г. Ереван согласился, а в 2024 г. Баку отказался.",
		"Михаил в 2020 г. Армению покинул. |Дело 2020 г. Баку закрыл. |Крепость построена в XVI в. |Архитектор неизвестен.",
		"Ущерб составил 5 млн. |Правительство обещало помочь. |Это 3 млрд. |Долг вырос на 2 тыс. |Баку молчит. |Это 3 млн. Евро.",
		"Пришло 5 тыс. человек, 3 млн. руб. и 2 млрд долл. США. |Это много.",
		"Яблоки, груши и т. д. |Магазин закрыт. |Яблоки и т.п. продаются.",
		"Это, т. е. Договор, подписано. |Т. н. «республика» против.",
		"Проф. Иванов и акад. Петров, г-н Сидоров и г-жа Орлова приехали. |Им. Ленина площадь закрыта.",
		"Площадь им. В. И. Ленина закрыта. |Ст. 5 и п. 3 закона действуют. |См. рис. 7.",
		"Рост составил 3,5 %. |Курс — 92.5 руб. за доллар. |Дата: 27.09.2022. |Всё.",
		"Что?.. |Не может быть!.. |Да... но нет. |Да… |Нет.",
		"Он сказал: «Мы готовы. |Мы ждём». |Затем ушёл.",
		"Он родился в 300 г. до н. э. |Это было давно.",
		"Встреча в 15:00. |Сайт: www.mid.ru. |Почта a@b.ru. |Конец.",
		"США, Франция и др. |Россия воздержалась.",
		"«Газпром» (г. Москва) подал иск. |Суд (см. ниже.) отложил.",
		"1. Первый пункт.\n|2. Второй пункт.\n|а) третий. |IV. Глава",
		"Решение принято.|Министр доволен. |Яндекс.Такси работает.",
		"„Так!“ |Он согласен. |„Так?“ — сказал он.",
		"Это был я. |Армения знает. |Скорость — 19 км/ч. |Ураган ушёл. |Выпало 10 см. |Для юга (см. Приложение) это много.",
		"Mr. Смит и Dr. Джонс приехали. |Надо верить им. |По данным МИД, это так.",
		"Пришёл И. о. министра. |Ему 5 лет.",
	},
	"hy": {
		"Առաջինը։ |Երկրորդը: |Երրորդը",
		"Վերնագիր առանց կետի\n|Տեքստ։ |Էլի տեքստ։",
		"Նա ասաց, որ կգա։ |Մենք սպասում ենք: |Հանդիպումը 11։00-ին է: |Մյուսը՝ 11:00-ին։",
		"Ինչո՞ւ եկաք։ |Ի՜նչ լավ է: |Ո՞վ գիտի",
		"«Ինչո՞ւ»,- հարցրեց նա։ |«Չգիտեմ»,— պատասխանեց Արամը։",
		"«Ինչու՞»,- հարցրեց նա։ |Լռություն էր։",
		"«Մենք պատրաստ ենք։ |Սպասում ենք»,- ասաց նախարարը։",
		"«Մենք պատրաստ ենք։» - ասաց նախարարը։ |Նա գնաց։",
		"«Գնո՞ւմ եք?» Փաշինյանն ասաց։ |«Գնում ենք։» |Փաշինյանն ասաց, որ չեն գնա։ |Բոլորը լռեցին։",
		"Նախարարն ասաց․ «Պատրաստ ենք»։ |Հետո գնաց։",
		"Նախարարն ասաց. «Պատրաստ ենք»: |Հետո գնաց:",
		"Նախարարը հայտարարել է: «Պատրաստ ենք»: |Հետո գնաց:",
		"Ընթերցողների համար. Ուելսերեն բառը նշանակում է խենթ։ |Այսպես։",
		"Նա գնաց. Մենք մնացինք. Այսքանը:",
		"Նա գնաց. |Մենք մնացինք. |Վերջ.",
		"Նա ասել է. |Մենք լսել ենք. |Արդյունք: 5 կետ. |Վերջ.",
		"2020 թ. Հայաստանը և Ադրբեջանը կռվեցին։ |2018-2020 թթ. Երևանում էր։",
		"Ի. Ալիևը և Ն. Փաշինյանը հանդիպեցին։ |Հովհ. Թումանյանը գրեց։",
		"Պրոֆ. Պետրոսյանը և պրն. Սարգսյանը եկան ք. Երևան։ |Տես հոդ. 5։",
		"Աճը 3.5 տոկոս է, գումարը՝ 1.600.000 դրամ։ |Կայքը՝ www.gov.am։ |Գրեք a@b.am հասցեին։",
		"Հաշիվը 2:1 էր։ |Ժամը 9:30-ից 18։00-ն։",
		"ասաց։|Նա գնաց։ |Եկավ:|Նա մնաց:",
		"Խնձոր, տանձ և այլն։ |Ամեն ինչ կա։",
		"…և նա գնաց։ |Մենք…",
		"Հանդիպումը ժ. 11:00-ին է։ |Ըստ 2021թ. Սահմանադրության՝ այդպես է։ |ՀՀ ԱԳՆ-ն լռում է։",
		"— Գնո՞ւմ ես,— հարցրեց նա։ |— Այո՛։",
		"Դատարանը (տես ներքևում։) որոշեց։ |Վերջ։",
	},
	"hyw": {
		"Նախարարը ըսաւ, թէ պիտի գայ։ |Մենք կը սպասենք:",
	},
	"az": {
		"Birinci. |İkinci! |Üçüncü? |Dördüncü",
		"Prezident İ. Əliyev və N. Paşinyan görüşüb. |İlham Əliyev çıxış edib.",
		"“Niyə?” – deyə o soruşub. |“Bilmirəm!” deyə o cavab verib.",
		"\"Niyə indi?\" Əliyev soruşub. |\"Niyə indi?\" |O susub.",
		"Alma, armud və s. |Hamısı var. |Alma və s. satılır.",
		"Prof. Məmmədov və akad. Quliyev gəlib. |Dos. Əliyeva da.",
		"2018-ci ildə 3,5 faiz, 1.600 nəfər, saat 19:30-da. |Bitdi.",
		"Bu, b.e.ə. V əsrdədir. |Sayt: www.mfa.gov.az. |Ünvan a@b.az. |Son.",
		"İclas 5 mln. manata başa gəlib. |Bu, çoxdur. |5 mln. |Bu qədər. |5 mln. Əliyevin.",
		"O gəldi... |Sonra getdi. |O gəldi... sonra getdi.",
		"Bunu o etdi. |O gəldi. |Bu, mənəm. |Mr. Smith və Dr. Ford gəlib.",
		"Görüş 27 sent. 2022-ci ildə olub. |5 sent. Bakıda yağış yağıb. |Qiymət 5 sent. |Bu azdır. |12 yan. Şuşada qar yağıb.",
		"XIN bildirib: “Biz hazırıq.” |Sonra susub.",
	},
	"tr": {
		"Birinci. |İkinci! |Üçüncü? |Dördüncü",
		"Dr. Yılmaz ve Prof. Dr. Öztürk geldi. |Doç. Kaya gelmedi.",
		"5. yüzyılda ve 19. Yüzyılda. |2. Dünya Savaşı bitti. |Sayı 15. |Bu kadar.",
		"“Neden?” diye sordu. |“Neden?” Erdoğan sordu. |Sustu.",
		"Elma, armut vb. |Hepsi var. |M. K. Atatürk geldi.",
		"Türkiye'nin 12. Cumhurbaşkanı konuştu. |T.C. Dışişleri Bakanlığı açıkladı.",
		"2023 yılında bitti. |2023. |İyi.",
		"Av. Ayşe Kaya ile Yard. Doç. Dr. Can konuştu. |Uz. Dr. Ali geldi. |Gn. Kur. Bşk. açıkladı. |Gen. Müd. Demir gitti.",
		"Toplantı 5 Oca. 2023 günü, tören 29 Eki. 1923'te yapıldı. |Fak. Dekanı konuştu. |Bld. Bşk. Kaya sustu.",
	},
	"uk": {
		"Збитки склали 5 млн. |Уряд обіцяв допомогу. |Це 3 млрд. грн.",
		"«Чому?» — запитав він. |Це сталося у 2020 р. |Він знав. |У 2020 р. Україна та ін. |Вони знали.",
	},
	"de": {
		"Am 5. Mai kam Dr. Meier. |Er ging. |»Warum?« fragte sie.",
	},
	"fr": {
		"« Pourquoi ? » demanda-t-il. |« Oui. » |Il partit.",
	},
	"ka": {
		"პირველი. |მეორე! |მესამე",
	},
	"zh": {
		"第一句。|第二句！|第三句",
	},
	"ar": {
		"الجملة الأولى. |هل هذا صحيح؟ |نعم",
	},
	"und": {
		"Mr. Smith left. |J. K. Rowling stayed.",
	},
}

func TestSentences(t *testing.T) {
	for lang, cases := range sentenceCases {
		for _, c := range cases {
			var want []string
			for _, sentence := range strings.FieldsFunc(c, func(r rune) bool { return r == '|' || r == '\n' }) {
				if strings.ContainsFunc(sentence, isWordRune) {
					want = append(want, strings.TrimSpace(sentence))
				}
			}
			s := strings.ReplaceAll(c, "|", "")
			if got := textsOf(s, Sentences(s, lang)); !slices.Equal(got, want) {
				t.Errorf("%s: got\n\t%s\nwant\n\t%s", lang, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
			}
		}
	}
}

func TestParagraphs(t *testing.T) {
	s := "\n Title \r\n\n\u00a0\nFirst. Second.\n\tThird\u2028* * *\n"
	want := []string{"Title", "First. Second.", "Third", "* * *"}
	if got := textsOf(s, Paragraphs(s)); !slices.Equal(got, want) {
		t.Errorf("Paragraphs(%q) = %q; want %q", s, got, want)
	}
}

func ExampleSentences() {
	s := "«Ինչո՞ւ»,- հարցրեց Ա. Միրզոյանը։ Պատասխան չկա: Հանդիպումը 11։00-ին է։"
	for _, span := range Sentences(s, "hy") {
		fmt.Println(span.Of(s))
	}
	// Output:
	// «Ինչո՞ւ»,- հարցրեց Ա. Միրզոյանը։
	// Պատասխան չկա:
	// Հանդիպումը 11։00-ին է։
}

// Spans are in order and apart, on rune boundaries, trimmed, hold a letter or a
// digit each and every one of the text between them, and lie within one line.
func FuzzSentences(f *testing.F) {
	for lang, cases := range sentenceCases {
		for _, c := range cases {
			f.Add(c, lang)
		}
	}
	f.Add("a.\xff b.\xd5 C. \u2028. d", "en")
	f.Add("...... . . . . ?!\"”» ) Ա:Բ։Գ.Դ", "hy")
	f.Fuzz(func(t *testing.T, s, lang string) {
		sentences := Sentences(s, lang)
		checkSpans(t, s, sentences)
		checkCovered(t, s, sentences)
		checkTrimmed(t, s, sentences)
		for _, span := range sentences {
			if !strings.ContainsFunc(span.Of(s), isWordRune) {
				t.Fatalf("%q: sentence %q has no letter", s, span.Of(s))
			}
		}
		paragraphs := Paragraphs(s)
		checkSpans(t, s, paragraphs)
		checkCovered(t, s, paragraphs)
		checkTrimmed(t, s, paragraphs)
		next := 0
		for _, sentence := range sentences {
			for next < len(paragraphs) && paragraphs[next].End < sentence.End {
				next++
			}
			if next == len(paragraphs) || !paragraphs[next].Contains(sentence) {
				t.Fatalf("%q: sentence %q is in no paragraph", s, sentence.Of(s))
			}
		}
	})
}

// checkTrimmed checks that no span starts or ends in white space.
func checkTrimmed(t *testing.T, s string, spans []brief.Span) {
	t.Helper()
	for _, span := range spans {
		if of := span.Of(s); strings.TrimFunc(of, unicode.IsSpace) != of {
			t.Fatalf("%q: %q is not trimmed", s, of)
		}
	}
}

// Time is linear: normal text at 20 MB/s or more, and no text far below.
func BenchmarkSentences(b *testing.B) {
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)+1)[:size] }
	for _, c := range []struct{ name, lang, s string }{
		{"en", "en", fill("The two ministers met in Brussels on Monday. “It was constructive,” said Mr. Smith of the U.S. delegation. ")},
		{"ru", "ru", fill("Два министра встретились в понедельник в Брюсселе. «Почему?» — спросил г-н Иванов. ")},
		{"hy", "hy", fill("Երկու նախարարները երկուշաբթի օրը հանդիպեցին Բրյուսելում։ «Ինչո՞ւ»,- հարցրեց նա։ ")},
		{"az", "az", fill("İki nazir bazar ertəsi Brüsseldə görüşüb. “Niyə?” – deyə o soruşub. ")},
		{"lines", "en", fill("A line without a full stop\n")},
		{"a.", "en", fill("a.")},
		{"a. ", "en", fill("a. ")},
		{"A. ", "hy", fill("Ա. ")},
		{"dots", "en", fill(".")},
		{"spaced dots", "en", fill(". ")},
		{"quotes", "en", fill("\"")},
		{"quoted", "en", fill("a.” ")},
		{"quotes, then a. ", "en", fill("\"")[:size/2] + fill("a. ")[:size/2]},
		{"marks", "en", fill("?!")},
		{"brackets", "en", fill("a.[1]")},
		{"spaces", "en", fill("a. " + strings.Repeat(" ", 1000))},
		{"no letter", "en", fill("! ? ")},
		{"colons", "hy", fill("ա: ")},
		{"one word", "en", fill("a")},
		{"invalid", "en", fill("\xe2")},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				Sentences(c.s, c.lang)
			}
		})
	}
}
