package verify

import (
	"slices"
	"strings"
	"testing"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

// Slips that readers found in recorded translations, each beside what is right.
func TestTranslationSlips(t *testing.T) {
	checkSegments(t, []segmentCase{
		{"speaker.passive", "hy", "en", "Ասել է, որ չի բացառում, որ երթուղին փոխվի։", "Said that a change of route was not ruled out.", "was not ruled out"},
		{"speaker.passive", "ru", "en", "Не исключил изменения маршрута.", "A change of route wasn’t ruled out.", "ruled out"},
		{"speaker.passive", "az", "en", "Marşrutun dəyişməsini istisna etməyib.", "A change of route has not been ruled out.", "ruled out"},
		{"speaker.passive", "az", "en", "Marşrutun dəyişməsini istisna etmir.", "Does not rule out a change of route.", ""},
		{"speaker.passive", "ru", "en", "Не исключено изменение маршрута.", "A change of route is not ruled out.", ""},
		{"speaker.passive", "ru", "en", "Не исключается изменение маршрута.", "A change of route is not ruled out.", ""},
		{"speaker.passive", "hy", "en", "Երթուղու փոփոխությունը չի բացառվում։", "A change of route is not ruled out.", ""},
		{"speaker.passive", "az", "en", "Marşrutun dəyişməsi istisna edilmir.", "A change of route is not ruled out.", ""},
		{"speaker.passive", "ru", "en", "Министр не исключил изменения маршрута.", "A change of route was not ruled out by the minister.", ""},
		{"speaker.passive", "ru", "en", "Не исключил изменения маршрута.", "A change of route was ruled out.", ""},
		{"speaker.passive", "hy", "ru", "Չի բացառել երթուղու փոփոխությունը։", "Изменение маршрута не исключено.", ""},
		{"speaker.passive", "en", "az", "Did not rule out a change.", "Dəyişiklik istisna edilməyib.", ""},

		{"demand.enquiry", "en", "ru", "Asked for a fare of no more than 39.90 euros.", "Запросила стоимость проезда не более 39,90 евро.", "Запросила стоимость"},
		{"demand.enquiry", "en", "ru", "Asked for a single tariff.", "Запросило единый тариф.", "единый тариф"},
		{"demand.enquiry", "en", "ru", "Asked for a fare of 5 euros.", "Попросила установить стоимость проезда в 5 евро.", ""},
		{"demand.enquiry", "en", "ru", "Enquired about the price.", "Запросила цену.", ""},
		{"demand.enquiry", "az", "ru", "Qiyməti soruşub.", "Запросила цену.", ""},
		{"demand.enquiry", "hy", "ru", "Հարցրել է գինը։", "Запросила цену.", ""},
		{"demand.enquiry", "en", "ru", "Asked for documents; the price is 5.", "Запросил документы, цена 5.", ""},
		{"demand.enquiry", "ru", "hy", "Запросила стоимость.", "Հարցրել է գինը։", ""},

		{"quote.split", "en", "az", "Could “live another twelve years” so.", "Belə “daha on iki il yaşaya” bilər.", "yaşaya” bilər"},
		{"quote.split", "en", "az", "Could “live another twelve years” so.", "Onlar “daha on iki il yaşaya” bilərlər.", "bilərlər"},
		{"quote.split", "en", "az", "Could “live another twelve years” so.", "Belə “daha on iki il yaşaya bilər”.", ""},
		{"quote.split", "en", "az", "It can “tempt” them.", "Bu, onları “şirnikləndirə” bilər.", ""},
		{"quote.split", "en", "az", "The agency “Trend Dunya” knows.", "Bunu “Trend Dünya” bilir.", ""},
		{"quote.split", "en", "az", "Said “go home”.", "“Evə qayıda” bildirib.", ""},
		{"quote.split", "az", "ru", "Belə “yaşaya” bilər.", "Так он «может прожить».", ""},

		{"word.calque", "en", "az", "Spoke of a “so-called movement”.", "“Sözdə hərəkat”dan danışıb.", "Sözdə"},
		{"word.calque", "ru", "az", "Говорил о так называемом движении.", "Sözdə hərəkatdan danışıb.", "Sözdə"},
		{"word.calque", "hy", "az", "Խոսել է այսպես կոչված շարժման մասին։", "Sözdə hərəkatdan danışıb.", "Sözdə"},
		{"word.calque", "en", "az", "Spoke of a “so-called movement”.", "“Hərəkat deyilən”dən danışıb.", ""},
		{"word.calque", "en", "az", "Agreed in word only.", "Yalnız sözdə razılaşıb.", ""},
		{"word.calque", "ru", "az", "По словам собеседника в ведомстве, дороги нет.", "Qurumdakı həmsöhbətin sözlərinə görə, yol yoxdur.", "həmsöhbətin"},
		{"word.calque", "ru", "az", "По словам собеседника в ведомстве, дороги нет.", "Qurumdakı mənbənin sözlərinə görə, yol yoxdur.", ""},
		{"word.calque", "ru", "hy", "Собеседник агентства сказал, что дороги нет.", "Գործակալության զրուցակիցն ասել է, որ ճանապարհ չկա։", "զրուցակիցն"},
		{"word.calque", "ru", "hy", "Собеседник агентства сказал, что дороги нет.", "Գործակալության աղբյուրն ասել է, որ ճանապարհ չկա։", ""},
		{"word.calque", "ru", "az", "Его собеседник в Москве молчал.", "Onun Moskvadakı həmsöhbəti susub.", ""},
		{"word.calque", "ru", "az", "Собеседник молчал.", "Həmsöhbəti susub.", ""},
		{"word.calque", "ru", "en", "Собеседник в ведомстве молчал.", "The interlocutor was silent.", ""},
	})
}

func TestKindMadeUp(t *testing.T) {
	front := &glossary.Entry{Kind: glossary.Institution, Forms: map[string][]string{"en": {"Northern Front"}, "ru": {"движение «Северный фронт»"}}}
	for _, test := range []struct {
		from, to, name, target string
		kind                   brief.Kind
		want                   string
	}{
		{"en", "ru", "Rails by Night", "движение «Ночные рельсы»", brief.Organisation, "name.kind"},
		{"en", "hy", "Rails by Night", "«Գիշերային ռելսեր» շարժում", brief.Organisation, "name.kind"},
		{"en", "az", "Rails by Night", "“Gecə relsləri” hərəkatı", brief.Organisation, "name.kind"},
		{"ru", "en", "Ночные рельсы", "Night Rails movement", brief.Organisation, "name.kind"},
		{"en", "ru", "Rails by Night", "ассоциация «Ночные рельсы»", brief.Organisation, ""},
		{"en", "ru", "Homeward", "движение «Домой»", brief.Movement, ""},
		{"hy", "ru", "«Կանաչ Սյունիք» շարժում", "движение «Зеленый Сюник»", brief.Organisation, ""},
		{"en", "az", "Harakat al-Nujum", "“Ən-Nücum” hərəkatı", brief.Organisation, ""},
		{"en", "ru", "Traffic Safety Fund", "Фонд «Безопасное движение на дорогах»", brief.Organisation, ""},
		{"en", "ru", "Northern Front", "движение «Северный фронт»", brief.Organisation, ""},
		{"en", "ru", "Traffic", "Движение", brief.Organisation, ""},
	} {
		p := &Pair{From: test.from, To: test.to, Glossary: glossary.New([]*glossary.Entry{front})}
		got := p.kind(brief.Party{Name: test.name, Kind: test.kind}, test.target)
		if codes := strings.Join(codesOf(got, brief.Note), " "); codes != test.want {
			t.Errorf("%q as %q: got %q, want %q", test.name, test.target, codes, test.want)
		}
	}
}

func TestRoleSex(t *testing.T) {
	for _, test := range []struct{ from, to, sourceText, sourceRole, text, role, want string }{
		{"ru", "en", "Сказала, что дорога закрыта.", "официальный представитель", "Said that the road was closed.", "spokesman for the committee", "role.sex"},
		{"ru", "en", "Не согласившись с оценкой, сказала, что дорога закрыта.", "официальный представитель", "Said so.", "vice-chairman", "role.sex"},
		{"ru", "en", "Не подтвердила этого.", "официальный представитель", "Did not confirm it.", "spokesman", "role.sex"},
		{"ru", "en", "Заявил, что дорога закрыта.", "официальный представитель", "Said so.", "spokeswoman", "role.sex"},
		{"ru", "en", "Сказала, что дорога закрыта.", "официальный представитель", "Said so.", "spokeswoman for the committee", ""},
		{"ru", "en", "Отказалась говорить.", "омбудсмен", "Declined to speak.", "ombudsman", ""},
		{"ru", "en", "Сказал, что дорога закрыта.", "официальный представитель", "Said so.", "spokesman", ""},
		{"ru", "en", "Сославшись на газету, которая сообщила об этом, промолчал.", "официальный представитель", "Said so.", "spokesman", ""},
		{"ru", "en", "Школа закрыта.", "официальный представитель", "The school is closed.", "spokesman", ""},
		{"ru", "en", "Сообщила, что дорога закрыта.", "", "Said so.", "", ""},
		{"en", "ru", "Said so.", "spokeswoman for the committee", "Сказал, что дорога закрыта.", "официальный представитель", "role.sex"},
		{"en", "ru", "Said so.", "spokeswoman for the committee", "Сказала, что дорога закрыта.", "официальный представитель", ""},
		{"en", "ru", "Said so.", "chairman", "Сказала, что дорога закрыта.", "председатель", ""},
		{"en", "ru", "Said so.", "spokeswoman", "Сообщили, что дорога закрыта.", "официальный представитель", ""},
		{"hy", "en", "Ասել է, որ ճանապարհը փակ է։", "խոսնակ", "Said so.", "spokesman", ""},
		{"en", "az", "Said so.", "spokeswoman", "Bildirib.", "sözçü", ""},
	} {
		p := &Pair{From: test.from, To: test.to}
		got := p.sex(brief.Statement{Text: test.sourceText, Role: test.sourceRole}, brief.Statement{Text: test.text, Role: test.role})
		if codes := strings.Join(codesOf(got, brief.Warning), " "); codes != test.want {
			t.Errorf("%q, %q: got %q, want %q", test.sourceText+test.text, test.sourceRole+test.role, codes, test.want)
		}
	}
}

func TestNameEndings(t *testing.T) {
	names := []brief.Name{
		{Source: "Homeward", Target: "“Evə doğru”"}, {Source: "Homeward", Target: "“Evə doğru”"},
		{Source: "Day", Target: "“Gün”"}, {Source: "Sun", Target: "“Günəş”"}, {Source: "Prespa Nets", Target: "“Prespa torları” assosiasiyası"},
	}
	for _, test := range []struct{ to, target, want string }{
		{"az", "“Evə doğrunun” sözlərinə görə", "“Evə doğru”nun"},
		{"az", "“Evə doğru”nun sözlərinə görə", ""},
		{"az", "“Evə doğru yolunda” deyib", ""},
		{"az", "“Günəş” yazıb", ""},
		{"az", "“Günün” yazdığına görə", "“Gün”ün"},
		{"az", "“Prespa torlarının” assosiasiyası", ""},
		{"ru", "“Evə doğrunun”", ""},
	} {
		got := (&Pair{From: "en", To: test.to, Names: names}).endingsAZ(test.target)
		if (len(got) == 1) != (test.want != "") || len(got) > 0 && (got[0].Severity != brief.Warning || !strings.Contains(got[0].Message, test.want)) {
			t.Errorf("%q: %+v", test.target, got)
		}
	}
}

// Whatever the texts, these findings are no errors and have no place of their own.
func FuzzSlips(f *testing.F) {
	f.Add("не исключил собеседник в", "was not ruled out", "“Ev”")
	f.Add("so-called չի բացառում", "“sözdə yaşaya” bilər запросил цену", "“Sözdə yaşay”")
	f.Add("Не согласившись, сказала", "\xffArmenia’s Deputy Minister Iran's deputy minister spokesman", "движение «Ab»")
	f.Fuzz(func(t *testing.T, source, target, name string) {
		for _, from := range []string{"en", "hy", "az", "ru"} {
			for _, to := range []string{"en", "hy", "az", "ru"} {
				p := &Pair{From: from, To: to, Names: []brief.Name{{Source: source, Target: name}}}
				a, b := newPairSide(source, from), newPairSide(target, to)
				for _, found := range slices.Concat(p.ruledOut(a, b), p.price(a, b), p.splitsAZ(b), p.endingsAZ(target), p.calques(a, b),
					p.offices([]string{source, target}), p.kind(brief.Party{Name: source, Kind: brief.Organisation}, name),
					p.sex(brief.Statement{Text: source, Role: source}, brief.Statement{Text: target, Role: target})) {
					if found.Path != "" || found.Code == "" || found.Message == "" || found.Severity == brief.Error {
						t.Fatalf("%+v", found)
					}
				}
			}
		}
	})
}

// A finding on the sex of a role stands once for a speaker, at the first role.
func TestRoleSexOnce(t *testing.T) {
	position := func(text, speaker, role string) brief.Statement {
		return brief.Statement{Text: text, Speaker: speaker, Role: role}
	}
	b := &brief.Brief{Lang: "ru", Parties: []brief.Party{{Name: "Комитет", Kind: brief.Organisation, Positions: []brief.Statement{
		position("Сказала, что дорога закрыта.", "Анна Орлова", "официальный представитель"),
		position("Заявила, что дорога закрыта.", "Анна Орлова", "официальный представитель"),
		position("Сказала, что дорога открыта.", "Ольга Белова", "председатель"),
	}}}}
	translated := &brief.Translation{Brief: brief.Brief{Lang: "en", Parties: []brief.Party{{Name: "Committee", Kind: brief.Organisation, Positions: []brief.Statement{
		position("Said that the road was closed.", "Anna Orlova", "spokesman"),
		position("Stated that the road was closed.", "Anna Orlova", "spokesman"),
		position("Said that the road was open.", "Olga Belova", "chairman"),
	}}}}}
	var paths []string
	for _, f := range (&Pair{From: "ru", To: "en"}).Translation(b, translated) {
		if f.Code == "role.sex" {
			paths = append(paths, f.Path)
		}
	}
	if want := []string{"parties[0].positions[0].role", "parties[0].positions[2].role"}; !slices.Equal(paths, want) {
		t.Errorf("got %q, want %q", paths, want)
	}
}
