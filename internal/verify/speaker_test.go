package verify

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/summarize/brief"
)

// The same story in four languages: a minister says something on Facebook, an
// adviser of the other side answers on television, a newspaper passes on what
// a general said, and an ambassador does not comment.
var speakerStories = map[string]string{
	"en": `Two sides argue over a bridge.

Norland’s transport minister, Petra Lind, wrote on Facebook that the bridge would stay closed until spring. “We will not open it in winter,” she said.

Sudland answered on the evening news. Oskar Varga, an adviser to the Sudland government, told a television channel that the closure cost the region three million a week. Varga said that “a bridge is not a weapon.”

General Milan Kord was reported by a Sudland newspaper to have said that troops would guard the road.

Norland’s ambassador, Helga Stern, declined to comment on the road.`,
	"ru": `Две стороны спорят о мосте.

Министр транспорта Норландии Петра Линдова написала в Фейсбуке, что мост останется закрытым до весны. «Зимой мы его не откроем», — сказала она.

Советник правительства Судландии Оскар Варгин заявил в эфире телеканала, что закрытие обходится области в три миллиона в неделю. «Мост не оружие», — добавил Варгин.

По данным судландской газеты, генерал Милан Кордов сказал, что дорогу будут охранять войска.

Посол Норландии Хельга Штернова отказалась от комментариев о дороге.`,
	"hy": `Երկու կողմերը վիճում են կամրջի շուրջ։

Նորլանդիայի տրանսպորտի նախարար Պետրա Լինդյանը Ֆեյսբուքում գրել է, որ կամուրջը փակ կմնա մինչև գարուն։ «Ձմռանը մենք այն չենք բացի»,- ասել է նա։

Սուդլանդիայի կառավարության խորհրդական Օսկար Վարգյանը հեռուստաալիքի եթերում հայտարարել է, որ փակումը մարզին շաբաթական երեք միլիոն է արժենում։ «Կամուրջը զենք չէ»,- ավելացրել է Վարգյանը։

Սուդլանդական թերթի փոխանցմամբ՝ գեներալ Միլան Կորդյանն ասել է, որ ճանապարհը կհսկեն զորքերը։

Նորլանդիայի դեսպան Հելգա Շտերնյանը հրաժարվել է մեկնաբանել ճանապարհի հարցը։`,
	"az": `İki tərəf körpü ətrafında mübahisə edir.

Norlandiyanın nəqliyyat naziri Petra Lindova Feysbukda yazıb ki, körpü yaza qədər bağlı qalacaq. “Qışda biz onu açmayacağıq”, – o deyib.

Sudlandiya hökumətinin müşaviri Oskar Varqayev telekanala bildirib ki, bağlanma bölgəyə həftədə üç milyona başa gəlir. “Körpü silah deyil”, – Varqayev əlavə edib.

Sudlandiya qəzetinin yazdığına görə, general Milan Kordayev deyib ki, yolu qoşunlar qoruyacaq.

Norlandiyanın səfiri Helqa Şternova yolla bağlı şərh verməkdən imtina edib.`,
}

func TestWhoSaid(t *testing.T) {
	type words struct {
		norland, sudland, lind, varga, kord                string
		nearly, nobody                                     string
		closed, winter, cost, weapon, troops, comment      string
		facebook, television, said, notSaid, minister, guy string
	}
	for lang, w := range map[string]words{
		"en": {"Norland", "Sudland", "Petra Lind", "Oskar Varga", "Milan Kord", "Oskar Varda", "Osmund Fairweather",
			"the bridge would stay closed until spring", "We will not open it in winter", "the closure cost the region three million a week",
			"a bridge is not a weapon", "troops would guard the road", "declined to comment on the road", "Facebook", "television", "Said so.", "Said that it would.",
			"transport minister", "bishop of the northern islands"},
		"ru": {"Норландия", "Судландия", "Петра Линдова", "Оскар Варгин", "Милан Кордов", "Оскар Варкин", "Аристарх Кузнечиков",
			"мост останется закрытым до весны", "Зимой мы его не откроем", "закрытие обходится области в три миллиона в неделю",
			"Мост не оружие", "дорогу будут охранять войска", "отказалась от комментариев о дороге", "Фейсбук", "телеканал", "Заявил так.", "Заявил так.",
			"министр транспорта", "епископ северных островов"},
		"hy": {"Նորլանդիա", "Սուդլանդիա", "Պետրա Լինդյան", "Օսկար Վարգյան", "Միլան Կորդյան", "Օսկար Վարկյան", "Վահագն Ծովինարյան",
			"կամուրջը փակ կմնա մինչև գարուն", "Ձմռանը մենք այն չենք բացի", "փակումը մարզին շաբաթական երեք միլիոն է արժենում",
			"Կամուրջը զենք չէ", "ճանապարհը կհսկեն զորքերը", "հրաժարվել է մեկնաբանել ճանապարհի հարցը", "Ֆեյսբուք", "հեռուստաալիք", "Այդպես է ասել։", "Այդպես է ասել։",
			"տրանսպորտի նախարար", "հյուսիսային կղզիների եպիսկոպոս"},
		"az": {"Norlandiya", "Sudlandiya", "Petra Lindova", "Oskar Varqayev", "Milan Kordayev", "Oskar Vardayev", "Cavanşir Zərifoğlu",
			"körpü yaza qədər bağlı qalacaq", "Qışda biz onu açmayacağıq", "bağlanma bölgəyə həftədə üç milyona başa gəlir",
			"Körpü silah deyil", "yolu qoşunlar qoruyacaq", "yolla bağlı şərh verməkdən imtina", "Feysbuk", "telekanal", "Belə deyib.", "Belə deyib.",
			"nəqliyyat naziri", "şimal adalarının yepiskopu"},
	} {
		for _, test := range []struct {
			name                 string
			party, speaker, role string
			channel, quote       string
			directness           brief.Directness
			want                 []string // codes
			says                 string   // in a message
		}{
			{name: "right", party: w.norland, speaker: w.lind, role: w.minister, channel: w.facebook, quote: w.closed, directness: brief.Indirect},
			{name: "right, by pronoun", party: w.norland, speaker: w.lind, quote: w.winter, directness: brief.Direct},
			{name: "right, by surname", party: w.sudland, speaker: w.varga, channel: w.television, quote: w.weapon, directness: brief.Direct},
			{name: "right, at second hand", party: w.sudland, speaker: w.kord, quote: w.troops, directness: brief.SecondHand, want: []string{"secondhand.reporter"}},
			{name: "party without a speaker", party: w.norland, quote: w.closed, directness: brief.Indirect},
			{name: "somebody else", party: w.norland, speaker: w.lind, quote: w.cost, directness: brief.Indirect, want: []string{"speaker.other"}, says: strings.Fields(w.varga)[0]},
			{name: "somebody else, quoted", party: w.norland, speaker: w.lind, quote: w.weapon, directness: brief.Direct, want: []string{"speaker.other"}},
			{name: "another party", party: w.sudland, quote: w.closed, directness: brief.Indirect, want: []string{"speaker.other"}},
			{name: "the other party's name", party: w.norland, speaker: w.sudland, quote: w.closed, directness: brief.Indirect, want: []string{"speaker.other"}},
			{name: "nearly spelled", party: w.sudland, speaker: w.nearly, quote: w.cost, directness: brief.Indirect, want: []string{"speaker.absent"}, says: strings.Fields(w.varga)[1][:4]},
			{name: "nobody", party: w.norland, speaker: w.nobody, quote: w.closed, directness: brief.Indirect, want: []string{"speaker.absent"}},
			{name: "role of nobody", party: w.norland, speaker: w.lind, role: w.guy, quote: w.closed, directness: brief.Indirect, want: []string{"speaker.role"}},
			{name: "second hand hidden", party: w.sudland, speaker: w.kord, quote: w.troops, directness: brief.Indirect, want: []string{"secondhand.hidden"}},
			{name: "second hand added", party: w.sudland, speaker: w.varga, quote: w.weapon, directness: brief.SecondHand, want: []string{"secondhand.added"}},
			{name: "not in quotation marks", party: w.norland, speaker: w.lind, quote: w.closed, directness: brief.Direct, want: []string{"directness.unquoted"}},
			{name: "no statement", party: w.norland, quote: w.comment, directness: brief.Indirect, want: []string{"statement.none"}},
			{name: "channel of nobody", party: w.norland, speaker: w.lind, channel: "Instagram", quote: w.closed, directness: brief.Indirect, want: []string{"channel.absent"}},
		} {
			b := &brief.Brief{Lang: lang, Parties: []brief.Party{
				{Name: test.party, Kind: brief.State, Positions: []brief.Statement{{
					Text: w.said, Speaker: test.speaker, Role: test.role, Channel: test.channel, Directness: test.directness,
					Evidence: brief.Evidence{Quote: test.quote, Match: brief.Exact},
				}}},
				{Name: w.norland, Kind: brief.State}, {Name: w.sudland, Kind: brief.State},
			}}
			a := articleOf(lang, speakerStories[lang])
			findings := newNameFinder(a).saidBy(b, 0, 0)
			var codes []string
			says := ""
			for _, f := range findings {
				codes = append(codes, f.Code)
				says += f.Message + "\n"
			}
			if !slices.Equal(codes, test.want) || !strings.Contains(says, test.says) {
				t.Errorf("%s, %s: %v, want %v\n%s", lang, test.name, codes, test.want, says)
			}
		}
	}
}

// FuzzWhoSaid: whatever a report claims, its check does not panic, the place of
// a finding lies in the article on rune boundaries, and the message is text.
func FuzzWhoSaid(f *testing.F) {
	for lang, story := range speakerStories {
		f.Add(lang, story, "Petra Lind", "minister", "Facebook", "the bridge would stay closed until spring", 10, 40, "Norland")
	}
	f.Add("en", "A said B said C.", "A and B, \xff", "of the", "—", "", -5, 1<<40, "")
	f.Add("xx", "", "'", "'s", "…", "a", 1, 0, "’")
	f.Fuzz(func(t *testing.T, lang, content, speaker, role, channel, quote string, from, to int, party string) {
		a := articleOf(lang, content)
		for _, d := range []brief.Directness{brief.Direct, brief.Indirect, brief.SecondHand, "?"} {
			b := &brief.Brief{Parties: []brief.Party{
				{Name: party, Positions: []brief.Statement{
					{Text: quote, Speaker: speaker, Role: role, Channel: channel, Directness: d, Evidence: brief.Evidence{Quote: quote, Span: &brief.Span{Start: from, End: to}}},
					{Text: role, Speaker: party, Role: speaker, Channel: quote, Directness: d, Evidence: brief.Evidence{Quote: content}},
				}},
				{Name: speaker, Kind: brief.Person, Positions: []brief.Statement{{Speaker: speaker, Evidence: brief.Evidence{Quote: role}}}},
			}}
			n := newNameFinder(a)
			for i, p := range b.Parties {
				for j := range p.Positions {
					for _, x := range n.saidBy(b, i, j) {
						if s := x.Span; s != nil && (s.Start < 0 || s.End < s.Start || s.End > len(content)) {
							t.Fatalf("%s at %v of %d bytes", x.Code, *s, len(content))
						}
						if utf8.ValidString(content+speaker+role+channel+quote+party) && !utf8.ValidString(x.Message) {
							t.Fatalf("message %q", x.Message)
						}
					}
				}
			}
		}
	})
}
