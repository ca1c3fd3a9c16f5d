package verify

import (
	"strings"
	"testing"

	"parley/summarize/brief"
)

// Each of these has one fault, and what is right beside it has none.
func TestProse(t *testing.T) {
	for _, test := range []struct{ name, from, to, source, target, want string }{
		{"negation ru", "en", "ru", "The ministry did not sign the text.", "Министерство подписало текст.", "negation.lost"},
		{"negation hy", "en", "hy", "The ministry did not sign the text.", "Նախարարությունը ստորագրել է տեքստը։", "negation.lost"},
		{"negation az", "en", "az", "The ministry did not sign the text.", "Nazirlik mətni imzalayıb.", "negation.lost"},
		{"negation en", "ru", "en", "Министерство не подписало текст.", "The ministry signed the text.", "negation.lost"},
		{"negation kept ru", "en", "ru", "The ministry did not sign the text.", "Министерство не подписало текст.", ""},
		{"negation kept hy", "en", "hy", "The ministry did not sign the text.", "Նախարարությունը չի ստորագրել տեքստը։", ""},
		{"negation kept az", "en", "az", "The ministry did not sign the text.", "Nazirlik mətni imzalamayıb.", ""},
		{"said otherwise", "en", "ru", "The ministry did not accept the text.", "Министерство отвергло текст.", ""},
		{"failed to", "az", "en", "Nazirlik mətni imzalamayıb.", "The ministry failed to sign the text.", ""},
		{"double", "en", "ru", "Nobody came to the border.", "Никто не пришел на границу.", ""},
		{"half of a double", "en", "ru", "He never came to the border.", "Он никогда пришел на границу.", "negation.lost"},
		{"negation added", "en", "hy", "The road was opened.", "Ճանապարհը չի բացվել։", "negation.added"},
		{"by sentence", "en", "az", "The road is open. The bridge is not open.", "Yol açıq deyil. Körpü açıqdır.", "negation.added negation.lost"},
		{"at least", "en", "ru", "At least 280 people left.", "Уехали 280 человек.", "hedge.lost"},
		{"at least kept", "en", "hy", "At least 280 people left.", "Մեկնել է առնվազն 280 մարդ։", ""},
		{"nearly", "en", "az", "Nearly 4,000 people left.", "4000 nəfər gedib.", "hedge.lost"},
		{"more than, after the number hy", "hy", "ru", "Մեկնել է 280-ից ավելի մարդ։", "Уехали 280 человек.", "hedge.lost"},
		{"less than, after the number hy", "hy", "az", "Մեկնել է 280 մարդուց պակաս։", "280 nəfər gedib.", "hedge.lost"},
		{"less than hy", "hy", "az", "Մեկնածները 280-ից պակաս են։", "280 nəfər gedib.", "hedge.lost"},
		{"more than, after the number az", "az", "hy", "280 nəfərdən çox adam gedib.", "Մեկնել է 280 մարդ։", "hedge.lost"},
		{"less than az", "az", "en", "Gedənlər 14-dən azdır, 14-dən az.", "14 people left.", "hedge.lost"},
		{"more than az", "az", "ru", "Şəhərdən 14-dən artıq adam gedib.", "Из города уехали 14 человек.", "hedge.lost"},
		{"more than kept", "ru", "hy", "Уехали более 280 человек.", "Մեկնել է 280-ից ավելի մարդ։", ""},
		{"with a bit", "ru", "en", "Уехали 280 с лишним человек.", "There left 280 people.", "hedge.lost"},
		{"or more", "en", "az", "It took 280 or more people.", "Bunun üçün 280 nəfər lazım oldu.", "hedge.lost"},
		{"or more kept", "en", "az", "It took 280 or more people.", "Bunun üçün 280-dən çox adam lazım oldu.", ""},
		{"a year", "az", "ru", "O, 2014-cü ildən artıq burada yaşayır.", "Он живет здесь с 2014 года.", ""},
		{"rejected", "ru", "az", "Министр не признал, а отверг обвинения.", "Nazir ittihamları qəbul etməyib, rədd edib.", ""},
		{"reportedly", "en", "ru", "The envoy reportedly left.", "Посланник уехал.", "hedge.lost"},
		{"reportedly kept", "en", "az", "The envoy reportedly left.", "Verilən məlumata görə, elçi gedib.", ""},
		{"якобы", "ru", "en", "Посланник якобы уехал.", "The envoy left.", "hedge.lost"},
		{"half plus one", "en", "ru", "It takes 50 percent plus one vote.", "Нужно 50 процентов и один голос.", ""},
		{"or more", "en", "ru", "It takes 50 percent plus.", "Нужно 50 процентов.", "hedge.lost"},
		{"idiom", "en", "hy", "Look no further.", "Սա այն է, ինչ պետք է։", ""},
		{"Armenian had not", "en", "hy", "The town did not have it.", "Քաղաքը դա չունեցավ։", ""},
		{"negation in a prefix", "en", "az", "It was a highly impractical hat.", "Bu, heç praktik olmayan papaq idi.", ""},
		{"senseless", "en", "hy", "There was not much sense in it.", "Դա անիմաստ էր։", ""},
		{"bracket", "en", "ru", "The road (closed in May) is open.", "Дорога (закрытая в мае открыта.", "bracket.unbalanced"},
		{"bracket in both", "en", "ru", "a) The road is open.", "а) Дорога открыта.", ""},
		{"quotation mark", "en", "ru", "He called it “a good day”.", "Он назвал это «хорошим днем.", "quote.unbalanced"},
		{"inner marks", "en", "ru", "He said: “It was ‘a day’”.", "Он сказал: «Это был „день“».", ""},
		{"suffix after the marks", "en", "az", "He spoke of “a good day”.", "O, “yaxşı gün”dən danışıb.", ""},
		{"quotation lost", "en", "hy", "He called it “a good day”.", "Նա դա լավ օր է անվանել։", "quote.lost"},
		{"quotation set off by a dash", "en", "hy", "“We opened the road for all,” he said.", "Մենք բոլորի համար բացեցինք ճանապարհը,- ասաց նա։", "quote.lost"},
		{"quotation that began before", "en", "ru", "The road was open for all of them,' he said.", "«Дорога была открыта для всех них», — сказал он.", ""},
		{"quotation that goes on", "en", "ru", "'We know it won't change students' behaviour instantly.", "«Мы знаем, что поведение студентов не изменится сразу.", ""},
		{"title in marks", "ru", "en", "Звезда «Игры престолов» уехала.", "The star of Game of Thrones left.", "quote.lost"},
		{"quotation added", "en", "ru", "He said the road would be open on time.", "Он сказал: «дорога будет открыта вовремя и для всех».", "quote.added"},
		{"speech after a dash", "hy", "en", "Նա ասաց. -Ճանապարհը ժամանակին կբացվի։", "He said “the road will be opened on time”.", ""},
		{"name in marks", "en", "ru", "He spoke to the Evening Star.", "Он говорил с «Ивнинг стар».", ""},
		{"question", "en", "ru", "Who opened the road?", "Кто-то открыл дорогу.", "punctuation.final"},
		{"Armenian question", "en", "hy", "Who opened the road?", "Ո՞վ է բացել ճանապարհը։", ""},
		{"Armenian question lost", "en", "hy", "Who opened the road?", "Ով է բացել ճանապարհը։", "punctuation.final"},
		{"Armenian stop", "en", "hy", "He opened the road.", "Նա բացել է ճանապարհը:", ""},
		{"headline", "en", "az", "Road opens", "Yol açılıb.", ""},
		{"word twice", "en", "az", "He opened the road.", "O, yolu yolu açıb.", "word.repeated"},
		{"word twice in both", "en", "ru", "It was very very good.", "Это было очень очень хорошо.", ""},
		{"sentence twice", "en", "ru", "The minister opened the road. He left.", "Министр сам открыл эту дорогу. Министр сам открыл эту дорогу.", "word.repeated"},
		{"sentence left", "en", "hy", "The minister opened the road. He then left the town.", "Նախարարը բացել է ճանապարհը։ He then left the town.", "language.wrong"},
		{"clause left", "en", "ru", "The minister and the governor opened the new road to the north and then left for the capital.", "Министр и губернатор открыли новую дорогу на север and then left for the capital.", "language.wrong"},
		{"one letter", "en", "ru", "The road is open, and the bridge is not.", "Дорога открыта, a мост нет.", "script.mixed"},
		{"letter and figure", "en", "ru", "The S-300 was moved.", "Комплекс C-300 перевезли.", "script.mixed"},
		{"letter of the source", "en", "ru", "The B-52 was moved.", "Самолет B-52 перевезли.", ""},
		{"short", "en", "ru", "The minister opened the road in the morning and left the town in the evening by train.", "Министр уехал.", "length.odd"},
		{"Turkish word", "en", "az", "He spoke for the country.", "O, ölkə için danışıb.", "language.turkish"},
		{"Turkish", "en", "az", "He said that the road is open.", "Yolun açık olduğunu söyledi, ama bu yol kapandı.", "language.turkish"},
		{"unknown language", "en", "ka", "The ministry did not sign at least 280 texts.", "სამინისტრომ ხელი მოაწერა 280 ტექსტს.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &Pair{From: test.from, To: test.to}
			if got := strings.Join(codesOf(p.prose(test.source, test.target), ""), " "); got != test.want {
				t.Errorf("got %q, want %q: %+v", got, test.want, p.prose(test.source, test.target))
			}
		})
	}
}

func TestWholeTranslation(t *testing.T) {
	source := []string{strings.Repeat("The road to the north is open. ", 10)}
	for _, test := range []struct{ name, to, target, want string }{
		{"right", "az", strings.Repeat("Şimala gedən yol artıq açıqdır. ", 10), ""},
		{"half", "az", strings.Repeat("Şimala gedən yol artıq açıqdır. ", 5), "length.odd"},
		{"Turkish", "az", strings.Repeat("Kuzeye giden yol ve liman açık. ", 10), "language.turkish"},
		{"unknown language", "ka", strings.Repeat("ჩრდილოეთის გზა უკვე ღიაა ახლა. ", 10), "translation.unchecked"},
		{"Western Armenian", "hyw", strings.Repeat("Դէպի հիւսիս ճամբան արդէն բաց է։ ", 10), "translation.unchecked"},
		{"Azerbaijani in Cyrillic", "az-Cyrl", strings.Repeat("Шимала ҝедән јол артыг ачыгдыр. ", 10), "translation.unchecked"},
	} {
		found := (&Pair{From: "en", To: test.to}).Whole(source, []string{test.target})
		if got := strings.Join(codesOf(found, ""), " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// No word of Azerbaijani news may be on the Turkish list by mistake: the words
// here are close to ones that are.
func TestTurkishWords(t *testing.T) {
	const azerbaijani = `üçün çox olaraq söylədi və belə deyil kimi qədər necə başçı ölkə hökumət göz yer şey seçim öldü yaralı
		dedi açıqladı bildirdi etdi getdi gəldi qaldı böyük kiçik görə olmadığını olacağını inkişaf etmiş günlük artım ardından`
	if words, _, _ := turkishIn(azerbaijani); len(words) > 1 { // "olaraq" is Azerbaijani, "olarak" Turkish
		t.Errorf("taken for Turkish: %q", words)
	}
	const turkish = "için çok olarak söyledi ve gibi kadar nasıl ülke hükümet"
	if words, _, _ := turkishIn(turkish); len(words) != 10 {
		t.Errorf("found %q", words)
	}
}

// A text is never at odds with itself, and findings have no place of their own.
func FuzzProse(f *testing.F) {
	for _, s := range []string{"He did not (say “no”), at least 5 times.", "Ո՞վ չի եկել։ Ով։", "O, heç gəlməyib-gəlməyib.", "а a C-300 «„x“»", "\xff“'\"«", "no 1 the the. A. A."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range []string{"en", "hy", "az", "ru", "hyw", "ka"} {
			for _, found := range (&Pair{From: l, To: l}).prose(s, s) {
				if found.Path != "" || found.Code == "" || found.Message == "" {
					t.Fatalf("%+v", found)
				}
				switch found.Code {
				case "language.turkish", "script.mixed", "grammar.concord", "grammar.person", "word.tautology", "punctuation.comma":
				default:
					t.Fatalf("%q in %s is at odds with itself: %+v", s, l, found)
				}
			}
			(&Pair{From: "en", To: l}).prose(s, "x "+s)
			(&Pair{From: l, To: "ru"}).prose(s+" x", s)
		}
	})
}

// thirty is a translation of 30 lines.
func thirty(to string) (*brief.Brief, *brief.Translation) {
	lines := map[string]string{
		"en": "Said that at least 280 people did not return to their villages before the ceasefire took hold, and called it “a bad sign”.",
		"ru": "Сказал, что не менее 280 человек не вернулись в свои села до вступления перемирия в силу, и назвал это «плохим знаком».",
		"hy": "Ասել է, որ առնվազն 280 մարդ չի վերադարձել իր գյուղը մինչև հրադադարի ուժի մեջ մտնելը, և դա անվանել է «վատ նշան»։",
		"az": "Deyib ki, atəşkəs qüvvəyə minənədək azı 280 nəfər öz kəndinə qayıtmayıb və bunu “pis əlamət” adlandırıb.",
	}
	b := &brief.Brief{Lang: "en", Parties: []brief.Party{{Name: "Norland"}}}
	t := &brief.Translation{Brief: brief.Brief{Lang: to, Parties: []brief.Party{{Name: map[string]string{"ru": "Норландия", "hy": "Նորլանդիա", "az": "Norlandiya"}[to]}}}}
	for range 30 {
		b.Parties[0].Positions = append(b.Parties[0].Positions, brief.Statement{Text: lines["en"]})
		t.Parties[0].Positions = append(t.Parties[0].Positions, brief.Statement{Text: lines[to]})
	}
	return b, t
}

func BenchmarkTranslation(b *testing.B) {
	for _, to := range []string{"hy", "az", "ru"} {
		source, target := thirty(to)
		p := &Pair{From: "en", To: to}
		if found := p.Translation(source, target); len(found) > 0 {
			b.Fatalf("%+v", found)
		}
		b.Run(to, func(b *testing.B) {
			for b.Loop() {
				p.Translation(source, target)
			}
		})
		b.Run(to+"/prose", func(b *testing.B) {
			for b.Loop() {
				for i, s := range source.Parties[0].Positions {
					p.prose(s.Text, target.Parties[0].Positions[i].Text)
				}
			}
		})
	}
}
