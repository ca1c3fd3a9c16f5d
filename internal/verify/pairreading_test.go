package verify

import (
	"slices"
	"strings"
	"testing"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

// A segmentCase is a translated line, and what the one finding of the code says
// of it: "" for none.
type segmentCase struct{ code, from, to, source, target, want string }

func checkSegments(t *testing.T, cases []segmentCase) {
	t.Helper()
	for _, test := range cases {
		var got []string
		for _, f := range (&Pair{From: test.from, To: test.to}).Segment(test.source, test.target) {
			if f.Severity == brief.Error && f.Code == test.code {
				t.Errorf("%s: an error", test.code)
			}
			if f.Code == test.code {
				got = append(got, f.Message)
			}
		}
		switch {
		case test.want == "" && len(got) > 0, test.want != "" && len(got) != 1:
			t.Errorf("%s %s-%s %q: %q", test.code, test.from, test.to, test.target, got)
		case test.want != "" && !strings.Contains(got[0], test.want):
			t.Errorf("%s: %q, want %q", test.code, got[0], test.want)
		}
	}
}

// What readers of recorded translations found, each beside what is right, and
// in the languages in which it does not apply.
func TestTranslationReadings(t *testing.T) {
	checkSegments(t, []segmentCase{
		{"grammar.concord", "en", "hy", "Wrote that the Commission had “no evidence of diversion.”", "Գրել է, որ հանձնաժողովն ունի «ջրի շեղման ոչ մի ապացույց»։", "ունի"},
		{"grammar.concord", "en", "hy", "Wrote that the Commission had no evidence.", "Գրել է, որ հանձնաժողովը չունի ոչ մի ապացույց։", ""},
		{"grammar.concord", "ru", "hy", "Никто не пришел.", "Ոչ ոք չի եկել, և դարպասը փակ է։", ""},
		{"grammar.concord", "ru", "hy", "Никто не пришел.", "Ո՛չ ոք եկել է։", "է"},
		{"grammar.concord", "en", "hy", "It was never more than 5.", "Երբեք ոչ ավելի, քան 5 է եղել։", ""},
		{"grammar.concord", "en", "hy", "They play for a draw.", "Նրանց պետք է ոչ ոքի։", ""},
		{"grammar.concord", "en", "hy", "Chakhalyan never came.", "Եկել է երբեք Չախալյան։", "երբեք"},
		{"grammar.concord", "en", "hyw", "Nobody stated a position.", "Ոչ ոք դիրքորոշում յայտնած է։", ""},
		{"grammar.concord", "hy", "ru", "Ոչ ոք չի եկել։", "Никто не пришел.", ""},
		{"grammar.concord", "hy", "az", "Ոչ ոք չի եկել։", "Heç kim gəlməyib.", ""},
		{"grammar.concord", "hy", "en", "Ոչ ոք չի եկել։", "Nobody came.", ""},

		{"grammar.person", "en", "hy", "Said that they “have not won a wage”.", "Ասել է, որ իրենք «աշխատավարձ չենք շահել»։", "չենք"},
		{"grammar.person", "en", "hy", "Said that they “have not won a wage”.", "Ասել է, որ իրենք «աշխատավարձ» չեն շահել։", ""},
		{"grammar.person", "en", "hy", "Said: “We have not won a wage”.", "Ասել է՝ «Մենք աշխատավարձ չենք շահել»։", ""},
		{"grammar.person", "en", "hy", "He “knows that we have left”.", "Ինքը «գիտի, որ մենք գնացել ենք»։", ""},
		{"grammar.person", "en", "hy", "They said “yes”, and we left.", "Իրենք «այո» են ասել, իսկ գնացել ենք։", ""},
		{"grammar.person", "hy", "ru", "Իրենք «չենք շահել»։", "Они «не выиграли».", ""},
		{"grammar.person", "hy", "az", "Իրենք «չենք շահել»։", "Özləri “qazanmamışıq”.", ""},

		{"word.tautology", "en", "ru", "Said in a statement that it was over.", "Он заявил в заявлении, что все закончилось.", "заявил в заявлении"},
		{"word.tautology", "en", "ru", "Said in a statement that it was over.", "Сообщил в заявлении, что все закончилось.", ""},
		{"word.tautology", "en", "ru", "Said that the statement was false.", "Заявил, что в заявлении ошибка.", ""},
		{"word.tautology", "en", "hy", "Said in a statement that it was over.", "Տարածած հայտարարությունում հայտարարել է, որ ամեն ինչ ավարտվել է։", "հայտարարությունում հայտարարել"},
		{"word.tautology", "en", "hy", "Said in a statement that it was over.", "Տարածած հայտարարությամբ հայտնել է, որ ամեն ինչ ավարտվել է։", ""},
		{"word.tautology", "en", "az", "Said in a statement that it was over.", "Yaydığı bəyanatda bəyan edib ki, hər şey bitib.", "bəyanatda bəyan"},
		{"word.tautology", "en", "az", "Said in a statement that it was over.", "Yaydığı bəyanatda bildirib ki, hər şey bitib.", ""},
		{"word.tautology", "ru", "en", "Заявил в заявлении, что все закончилось.", "Stated in a statement that it was over.", ""},

		{"confirmation.changed", "hy", "ru", "Ասել է, որ այդ տեղեկությունը չի հաստատվել։", "Сказал, что эта информация не подтвердилась.", "не подтвердилась"},
		{"confirmation.changed", "en", "ru", "Said that the report was not confirmed.", "Сказал, что это сообщение не подтвердилось.", "не подтвердилось"},
		{"confirmation.changed", "az", "ru", "Məlumat təsdiqlənməyib.", "Сообщение не подтвердилось.", "не подтвердилось"},
		{"confirmation.changed", "az", "ru", "Məlumat təsdiqini tapmayıb.", "Сообщение не подтвердилось.", ""},
		{"confirmation.changed", "en", "ru", "The report proved false.", "Сообщение не подтвердилось.", ""},
		{"confirmation.changed", "en", "ru", "The report was not confirmed.", "Сообщение не подтверждено.", ""},
		{"confirmation.changed", "ru", "en", "Сообщение не подтвердилось.", "The report was not confirmed.", ""},
		{"confirmation.changed", "ru", "hy", "Сообщение не подтвердилось.", "Լուրը չի հաստատվել։", ""},
		{"confirmation.changed", "ru", "az", "Сообщение не подтвердилось.", "Məlumat təsdiqlənməyib.", ""},

		{"punctuation.comma", "en", "ru", "Said that if both came he would stay.", "Сказал, что если оба приедут, он останется.", "что если"},
		{"punctuation.comma", "en", "ru", "Said that if both came he would stay.", "Сказал, что, если оба приедут, он останется.", ""},
		{"punctuation.comma", "en", "ru", "Said that if both came he would stay.", "Сказал, что если оба приедут, то он останется.", ""},
		{"punctuation.comma", "en", "ru", "And what if both come, he asked.", "А что если оба приедут, и надолго?", ""},
		{"punctuation.comma", "ru", "hy", "Сказал, что если оба приедут, он останется.", "Ասել է, որ եթե երկուսն էլ գան, կմնա։", ""},
		{"punctuation.comma", "ru", "az", "Сказал, что если оба приедут, он останется.", "Deyib ki, hər ikisi gəlsə, qalacaq.", ""},
		{"punctuation.comma", "ru", "en", "Сказал, что если оба приедут, он останется.", "Said that if both came, he would stay.", ""},

		{"demand.changed", "az", "ru", "Nazirlik kompensasiya tələb edib.", "Запросило компенсацию.", "tələb"},
		{"demand.changed", "az", "ru", "Nazirlik kompensasiya tələb edib.", "Потребовало компенсации.", ""},
		{"demand.changed", "az", "en", "Qanunun tələb etdiyi sənəd hazırdır.", "The paper for the law is ready.", ""},
		{"demand.changed", "en", "hy", "Demanded compensation.", "Խնդրել է փոխհատուցում։", "Demanded"},
		{"demand.changed", "en", "hy", "Demanded compensation.", "Պահանջել է փոխհատուցում։", ""},
		{"demand.changed", "en", "az", "Asked for compensation.", "Kompensasiya tələb edib.", "tələb"},
		{"demand.changed", "hy", "en", "Խնդրել է փոխհատուցում։", "Demanded compensation.", "Demanded"},
		{"demand.changed", "ru", "az", "Призвал стороны прекратить огонь.", "Tərəflərdən atəşi dayandırmağı tələb edib.", "tələb"},
		{"demand.changed", "ru", "az", "Призвал стороны прекратить огонь.", "Tərəfləri atəşi dayandırmağa çağırıb.", ""},
		{"demand.changed", "hy", "ru", "Պահանջել է փոխհատուցում։", "Призвал к компенсации.", "Պահանջել"},
		{"demand.changed", "en", "ru", "Asked them to meet the demand.", "Потребовал выполнить требование.", ""},
		{"demand.changed", "en", "ru", "The range is demanded by buyers.", "Эту линейку хотят покупатели.", ""},
		{"demand.changed", "en", "ka", "Demanded compensation.", "მოითხოვა კომპენსაცია.", ""},

		{"comparison.lost", "ru", "az", "Эта дорога дальше почти на 70 километров.", "Bu yol 70 kilometrə yaxın uzaqdır.", "uzaqdır"},
		{"comparison.lost", "en", "az", "This road is 70 kilometres longer.", "Bu yol 70 kilometr uzundur.", "uzundur"},
		{"comparison.lost", "ru", "az", "Эта дорога дальше почти на 70 километров.", "Bu yol 70 kilometrə yaxın daha uzundur.", ""},
		{"comparison.lost", "ru", "hy", "Эта дорога дальше на 70 километров.", "Այս ճանապարհը 70 կիլոմետր երկար է։", ""},
		{"comparison.lost", "en", "ru", "This road is 70 kilometres longer.", "Эта дорога длиной 70 километров.", ""},
		{"comparison.lost", "az", "en", "Bu yol 70 kilometr daha uzundur.", "This road is 70 kilometres long.", ""},

		{"language.turkish", "en", "az", "Plus or minus 4 percent.", "Fərq üstəgəl-əksi 4 faizdir.", "üstəgəl-əksi"},
		{"language.turkish", "en", "az", "Plus or minus 4 percent.", "Fərq müsbət-mənfi 4 faizdir, bunun əksi yoxdur.", ""},
		{"language.turkish", "en", "az", "Said in the autumn that this road was open to all.", "Bildirib ki, payızda bu yol artıq açıq olacaq, liman da yaxın aylarda istifadəsiz qalmayacaq, amma bu hamıya aid olacaq.", ""},
		{"negation.lost", "en", "az", "no evidence of diversion", "heç bir sübut", ""},
		{"negation.lost", "en", "az", "No car came to the border.", "Sərhədə heç bir maşın gəlib.", "No"},
		{"hedge.lost", "en", "az", "Said he would not take less than 14 percent.", "14 faizdən aza razı olmayacaq.", ""},
		{"negation.added", "ru", "az", "Ему все равно.", "Onun üçün fərq etmir.", ""},
	})
}

func TestRolePlace(t *testing.T) {
	for _, test := range []struct{ from, to, source, target, want string }{
		{"en", "az", "state secretary at the Transport Ministry in Riga", "Riqada Nəqliyyat Nazirliyinin dövlət katibi", "grammar.place"},
		{"en", "az", "state secretary at the Transport Ministry in Riga", "Riqadakı Nəqliyyat Nazirliyinin dövlət katibi", ""},
		{"ru", "az", "посол в Тегеране", "Tehranda Azərbaycan səfiri", "grammar.place"},
		{"hy", "az", "Մոսկվայում աշխատող լրագրող", "Moskvada işləyən jurnalist", ""},
		{"en", "az", "prime minister of Canada", "Kanada baş naziri", ""},
		{"en", "ru", "state secretary in Riga", "госсекретарь в Риге", ""},
		{"en", "hy", "state secretary in Riga", "պետքարտուղար Ռիգայում", ""},
		{"az", "en", "Riqadakı səfir", "ambassador in Riga", ""},
	} {
		p := &Pair{From: test.from, To: test.to}
		if got := strings.Join(codesOf(p.role(test.source, test.target), brief.Warning), " "); got != test.want {
			t.Errorf("%q: got %q, want %q", test.target, got, test.want)
		}
	}
}

func TestOfficeCapitals(t *testing.T) {
	for _, test := range []struct {
		to      string
		targets []string
		want    string
	}{
		{"az", []string{"ABŞ Prezidenti Co Baydenin müşaviri", "Azərbaycan prezidentinin köməkçisi"}, "office.capital"},
		{"az", []string{"ABŞ prezidenti Co Baydenin müşaviri", "Azərbaycan prezidentinin köməkçisi"}, ""},
		{"az", []string{"“ABŞ Prezidenti gəlib” deyib.", "Azərbaycan prezidentinin köməkçisi"}, ""},
		{"az", []string{"Azərbaycan Prezidenti gəlib", "Azərbaycan prezidentinin köməkçisi"}, ""},
		{"az", []string{"Prezident gəlib.", "Azərbaycan prezidentinin köməkçisi"}, ""},
		{"ru", []string{"Президент США", "президент Азербайджана"}, ""},
		{"hy", []string{"ԱՄՆ Նախագահ", "Ադրբեջանի նախագահ"}, ""},
		{"en", []string{"US President", "Azerbaijan president"}, "office.capital"},
		{"en", []string{"Armenia’s Deputy Minister A. H. Melikyan and Iran's deputy minister Reza Karimi met."}, "office.capital"},
		{"en", []string{"Armenia’s deputy minister A. H. Melikyan and Iran's deputy minister Reza Karimi met."}, ""},
		{"en", []string{"Armenian Prime Minister Nikol Pashinyan came.", "The Iranian prime minister did not."}, ""}, // a title, and none
		{"en", []string{"The Armenian Prime Minister came.", "The Iranian prime minister did not."}, "office.capital"},
		{"en", []string{"The Armenian Prime Minister came.", "The Armenian prime minister left."}, ""},
		{"en", []string{"The US Secretary of State came.", "The Iranian secretary left."}, ""},
		{"en", []string{"The Armenian Prime Minister came.", "“The Iranian prime minister left.”"}, ""},
		{"en", []string{"The Armenian President", "Iran’s talks with the president"}, ""},
	} {
		p := &Pair{From: "en", To: test.to}
		if got := strings.Join(codesOf(p.offices(test.targets), brief.Warning), " "); got != test.want {
			t.Errorf("%q: got %q, want %q", test.targets, got, test.want)
		}
	}
}

func TestMarkedName(t *testing.T) {
	for _, test := range []struct {
		kind         brief.Kind
		name, target string
		want         string
	}{
		{brief.Movement, "Մաքուր ափ", "Ասել է «Մաքուր ափ» շարժումը։", "name.marks"},
		{brief.Movement, "Prespa Torları", "“Prespa Torları”nın sözlərinə görə", "name.marks"},
		{brief.Movement, "Домой", "Движение «Домой» заявило.", "name.marks"},
		{brief.Movement, "Homeward", "He spoke for “Homeward”.", "name.marks"},
		{brief.Movement, "Домой", "Они поехали домой.", ""},
		{brief.Movement, "движение «Домой»", "Движение «Домой» заявило.", ""},
		{brief.State, "Кестрия", "Сказал: «Кестрия».", ""},
	} {
		got := (&Pair{From: "en", To: "ru"}).marked(brief.Party{Kind: test.kind}, test.name, []string{test.target})
		if codes := strings.Join(codesOf(got, brief.Note), " "); codes != test.want {
			t.Errorf("%q: got %q, want %q", test.target, codes, test.want)
		}
	}
}

// A surname of the glossary in another spelling of the press is a warning, one
// that is misspelt an error.
func TestArmenianSpelling(t *testing.T) {
	person := func(forms ...string) *glossary.Entry {
		e := &glossary.Entry{Kind: glossary.Person, Forms: map[string][]string{}}
		for i, lang := range []string{"en", "hy", "az", "ru"} {
			e.Forms[lang] = forms[i : i+1]
		}
		return e
	}
	g := glossary.New([]*glossary.Entry{
		person("Anna Hollam", "Աննա Հոլլամ", "Anna Hollam", "Анна Холлам"),
		person("James O'Brayen", "Ջեյմս Օ’Բրայեն", "Ceyms O’Brayen", "Джеймс О’Брайен"),
	})
	for _, test := range []struct {
		to, source, target string
		want               []string
	}{
		{"hy", "Anna Hollam left.", "Աննա Հոլլամը մեկնել է։", nil},
		{"hy", "Anna Hollam left.", "Աննա Հոլամը մեկնել է։", []string{"glossary.form warning"}},
		{"hy", "Anna Hollam left.", "Աննա Հոլիամը մեկնել է։", []string{"glossary.form error"}},
		{"hy", "James O'Brayen left.", "Ջեյմս Օ՛Բրայենը մեկնել է։", nil},
		{"ru", "Anna Hollam left.", "Анна Холам уехала.", []string{"glossary.form error"}},
		{"az", "Anna Hollam left.", "Anna Holam gedib.", []string{"glossary.form error"}},
	} {
		var got []string
		for _, f := range (&Pair{From: "en", To: test.to, Glossary: g}).Segment(test.source, test.target) {
			if f.Code == "glossary.form" {
				got = append(got, f.Code+" "+string(f.Severity))
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.target, got, test.want)
		}
	}
}

// Whatever the texts, the findings are no errors and have no place of their own.
func FuzzReadings(f *testing.F) {
	f.Add("in Riga 70 km longer", "Riqada ABŞ Prezidenti “Ev”")
	f.Add("չի հաստատվել, որ «ոչ մի", "իրենք « չենք, что если не подтвердилось")
	f.Add("tələb edib", "\xffАҚ заявил в заявлении")
	f.Fuzz(func(t *testing.T, source, target string) {
		for _, from := range []string{"en", "hy", "az", "ru"} {
			for _, to := range []string{"en", "hy", "az", "ru", "hyw"} {
				p := &Pair{From: from, To: to}
				a, b := newPairSide(source, from), newPairSide(target, to)
				for _, found := range slices.Concat(p.concord(b), p.person(b), p.tautology(b), p.confirmed(a, b), p.commaAfterThat(b), p.demands(a, b),
					p.comparison(a, b), p.role(source, target), p.offices([]string{source, target}),
					p.marked(brief.Party{Kind: brief.Movement}, source, []string{target, "“" + source + "”"})) {
					if found.Path != "" || found.Code == "" || found.Message == "" || found.Severity == brief.Error {
						t.Fatalf("%+v", found)
					}
				}
			}
		}
	})
}

// The partisan words that translations had unseen, and what looks like them.
func TestWordingReadings(t *testing.T) {
	for _, test := range []struct{ to, source, target, want string }{
		{"az", "Four of 105 soldiers were killed.", "105 əsgərdən dördü şəhid olub.", "wording.label"},
		{"az", "He was buried in Martyrs' Lane.", "O, Şəhidlər xiyabanında dəfn olunub.", ""},
		{"az", "He fought in the 2020 war.", "O, Vətən müharibəsində iştirak edib.", "wording.label"},
		{"az", "He fought in the war.", "O, Böyük Vətən müharibəsində iştirak edib.", ""},
		{"az", "Called on Armenian forces to leave.", "Qanunsuz erməni silahlı birləşmələrini çıxmağa çağırıb.", "wording.label"},
		{"az", "Named Armenia's backers.", "Ermənistanın havadarlarının adını çəkib.", "wording.label"},
		{"az", "Two people were killed.", "İki nəfər zərərsizləşdirilib.", "wording.weighs"},
		{"az", "Two mines were cleared.", "İki mina zərərsizləşdirilib.", ""},
		{"hy", "He assures them.", "Նա հավաստիացնում է նրանց։", "wording.verb"},
		{"hy", "He assured them.", "Նա վստահեցրել է նրանց։", "wording.verb"},
		{"hy", "Azerbaijani forces left.", "Ազերիական ուժերը մեկնել են։", "wording.label"},
		{"hy", "He allegedly left.", "Ըստ պնդումների՝ նա մեկնել է։", ""},
		{"hy", "Gave no date.", "Ամսաթիվ չի նշել։", ""},
		{"hy", "He was in the port of Sukhumi.", "Նա Սուխումի նավահանգստում էր։", ""},
		{"ru", "He was in Aghdam.", "Он был в Акне.", "wording.place"},
		{"ru", "The meetings go on.", "Исторические встречи, исторических встреч.", "wording.weighs"},
	} {
		p := &Pair{From: "en", To: test.to}
		if got := strings.Join(codesOf(p.wordings(test.source, test.target), ""), " "); got != test.want {
			t.Errorf("%q: got %q, want %q", test.target, got, test.want)
		}
	}
	for _, source := range []string{"Հաղորդումների համաձայն՝ նա հեռացել է։", "Ըստ պնդումների՝ նա հեռացել է։", "Ինչպես պնդվում է՝ նա հեռացել է։"} {
		if found := (&Pair{From: "hy", To: "en"}).prose(source, "He left."); !hasCode(found, "hedge.lost") {
			t.Errorf("%q became a fact", source)
		}
	}
}
