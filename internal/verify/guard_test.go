package verify

import (
	"slices"
	"strings"
	"testing"
)

// TestSevered quotes the part of each article that stands between { and }.
func TestSevered(t *testing.T) {
	for _, c := range []struct {
		lang, marked string
		severed      bool
	}{
		// What governs the words stands right before them.
		{"en", "They did not {withdraw from the hills}.", true},
		{"en", "They didn’t really {withdraw from the hills}.", true},
		{"en", "He denied on Sunday that {they had left the hills}.", true},
		{"en", "He denied, he said, that {they had left the hills}.", true},
		{"en", "There was no proof that {they had left the hills}.", true},
		{"en", "It did not confirm reports that {they had left the hills}.", true},
		{"en", "He asked whether {they had left the hills}.", true},
		{"en", "If by the end of May {they have left the hills}, we talk.", true},
		{"en", "If they leave, {we shall come back too}.", false},
		{"en", "It had no position, except that {they had left the hills}.", false},
		{"en", "Not a single {soldier has left the hills}.", true},
		{"en", "He did not speak, but {they have left the hills}.", false},
		{"en", "He did not speak. {They have left the hills}.", false},
		{"en", "He did not speak but {they have left the hills}.", false},
		{"en", "They not only {left the hills but went home}.", false},
		{"en", "He was not asked about the reason for {their leaving of the hills}.", false},
		{"en", "He denied “{any part in the raid on the hills}”.", false}, // the article's own quotation
		{"en", "He denied 'any part in the raid'. He denied '{any hand in the raid}'.", false},
		{"en", "He denied the “attack” {on the villages by the river}.", true},
		{"en", "He said “no” and {left the room with them}.", false},
		{"en", "He denied “any part in {the raid on the hills}”.", true},
		{"en", "The group, which failed to {leave the hills in time}, spoke.", true},

		// What turns the words stands right after them.
		{"en", "{They left the hills} not long ago.", true},
		{"en", "{We leave the hills} if they do.", true},
		{"en", "{We leave the hills}, unless they come.", true},
		{"en", "{We leave the hills}. If they do, too.", false},
		{"en", "{We leave the hills}\n\nIf they do, too.", false},
		{"en", "“{We leave the hills},” he said.", false},
		{"en", "{Warsaw will not sign} before the vote.", true},
		{"en", "{Warsaw will sign} before the vote.", false},
		{"en", "{Warsaw will not sign} without guarantees.", true},
		{"en", "{Warsaw will sign} without guarantees.", false},
		{"en", "{They did not speak, but Warsaw will sign} without guarantees.", false},
		{"en", "{Warsaw will sign} only if Baku leaves.", true},
		{"en", "{All of the parties agreed} except Baku.", true},
		{"en", "{All of the parties agreed}, except Baku.", true},
		{"en", "{Warsaw will sign the paper} (unless Baku leaves).", true},
		{"en", "{The ministry has not ruled} out a strike.", true},
		{"en", "{The soldiers were moved} out of the hills.", false},

		// Numbers.
		{"en", "Some 1 {600 people left the hills}.", true},
		{"en", "It was -{5 degrees in the hills}.", true},
		{"en", "It was 5 {million that the hills cost}.", true},
		{"en", "{The hills cost us 5} million.", true},
		{"en", "{The hills cost us 5}%.", true},
		{"en", "{The hills cost us 5} per cent.", true},
		{"en", "{The hills cost us five} million.", true},
		{"en", "{The hills cost us 5} euros.", false},
		{"en", "{They left the hills and} thousands came.", false},
		{"en", "In 2020 {600 people left the hills}.", false},
		{"en", "{They left in 2020} 600 villages.", false},

		{"ru", "Они не {вышли из долины на рассвете}.", true},
		{"ru", "Он отрицал, что {они вышли из долины}.", true},
		{"ru", "Он не подтвердил, что {они вышли из долины}.", true},
		{"ru", "Он молчал, а не спорил, но {они вышли из долины}.", false},
		{"ru", "Если до мая {они выйдут из долины}, будет мир.", true},
		{"ru", "Если они выйдут, {мы тоже вернёмся домой}.", false},
		{"ru", "Они не только {вышли из долины, но и ушли}.", false},
		{"ru", "{Другой дороги из долины} нет.", true},
		{"ru", "{Мы выйдем из долины}, если выйдут они.", true},
		{"ru", "{Долина обошлась нам в 5} млн рублей.", true},
		{"ru", "{Варшава не подпишет документ} до голосования.", true},
		{"ru", "{Варшава не подпишет документ}, пока Баку не уйдёт.", true},
		{"ru", "{Варшава подпишет документ} до голосования.", false},
		{"ru", "{Варшава не подпишет документ} без гарантий.", true},
		{"ru", "{Варшава подпишет документ}, только если уйдёт Баку.", true},
		{"ru", "{Все стороны дали согласие}, кроме Баку.", true},

		{"hy", "Նրանք չեն {հեռացել այդ հովտից երեկ}։", true},
		{"hy", "Նա հերքել է, որ {նրանք հեռացել են հովտից}։", true},
		{"hy", "Եթե մինչև մայիս {նրանք հեռանան այդ հովտից}, կխոսենք։", true},
		{"hy", "{Նրանց այդ որոշումը ճիշտ} չէ։", true},
		{"hy", "{Նրանց հեռանալու լուրը} հերքել է նախարարը։", true},
		{"hy", "{Նրանց չորս որոշումները ճիշտ} չափով կատարվեցին։", false},
		{"hy", "{Վարշավան չի ստորագրի փաստաթուղթը} մինչև քվեարկությունը։", true},
		{"hy", "{Վարշավան կստորագրի փաստաթուղթը} մինչև քվեարկությունը։", false},
		{"hy", "{Վարշավան չի ստորագրի փաստաթուղթը} առանց երաշխիքների։", true},
		{"hy", "{Վարշավան կստորագրի փաստաթուղթը} միայն եթե Բաքուն հեռանա։", true},
		{"hy", "{Բոլոր կողմերը համաձայն են}, բացի Բաքվից։", true},
		{"hy", "Չորս գյուղերից {նրանք հեռացել են երեկ}։", false},

		{"az", "Bu heç də {onların vadidən çıxması demək}.", true},
		{"az", "Əgər maya qədər {onlar vadidən çıxsalar}, danışarıq.", true},
		{"az", "{Onların vadidən çıxması doğru} deyil.", true},
		{"az", "{Onların vadidən çıxdığını} nazir inkar edib.", true},
		{"az", "{Onların vadidən çıxdığını heç} kim təsdiqləməyib.", false}, // the negator is in it
		{"az", "{Onların vadidən çıxdığını} bilmirik.", true},
		{"az", "{Varşava sənədi imzalamayacaq}, əgər Bakı geri çəkilməsə.", true},
		{"az", "{Bütün tərəflər razıdır}, istisna Bakıdır.", true},
		{"az", "{Onların vadidən çıxdığını} dəmir yolçu deyib.", false},
	} {
		before, rest, _ := strings.Cut(c.marked, "{")
		quote, after, _ := strings.Cut(rest, "}")
		a := articleOf(c.lang, before+quote+after)
		r, ok := a.runAt(a.plainOf(spanOf(len(before), len(quote))))
		if !ok {
			t.Errorf("%s: %q does not stand on token boundaries", c.lang, quote)
			continue
		}
		if got := a.severed(r.i, r.j); (got != "") != c.severed {
			t.Errorf("%s: severed of %q = %q; want %v", c.lang, c.marked, got, c.severed)
		}
	}
}

func TestLexicon(t *testing.T) {
	for _, c := range []struct {
		lang, words string
		want        class
	}{
		{"en", "not Never isn't can't nor", negator},
		{"en", "denied DENIES refused rejecting", denial},
		{"en", "if unless", conditional},
		{"en", "would they'll he'd reportedly", modal},
		{"en", "said told", cue},
		{"ru", "не Нет никогда", negator},
		{"ru", "отрицал отрицают опровергла отказались", denial},
		{"ru", "миллионов тысяча", magnitude},
		{"hy", "ոչ չեն չէ չի չունի Չեմ", negator | trailing},
		{"hy", "հերքել հերքեց մերժում", denial},
		{"hy", "թերևս թերեւս", modal},
		{"az", "deyil deyildir yox", negator | trailing},
		{"az", "gəlməyib etmədi bilmir olmayacaq", negator | trailing},
		{"az", "getməlidir", modal},
		{"az", "ƏGƏR", conditional},
		{"az", "İNKAR inkar", denial},
	} {
		l := lexiconOf(c.lang)
		for _, w := range strings.Fields(c.words) {
			if got := l.class(parse(w).plain); got&c.want == 0 {
				t.Errorf("%s: class of %q = %b; want one of %b", c.lang, w, got, c.want)
			}
		}
	}
	for lang, words := range map[string]string{
		"en": "nothing's note notable iffy madden wonderful shoulder",
		"ru": "небо нетто если-то немецкий безопасность",
		"hy": "չորս չափ Չինաստան չորեքշաբթի Չեխիա որոշ",
		"az": "dəmir təmir yoxlama namaz heçnə məktəb",
	} {
		l := lexiconOf(lang)
		for _, w := range strings.Fields(words) {
			if got := l.class(parse(w).plain) & turning; got != 0 {
				t.Errorf("%s: class of %q = %b; want none", lang, w, got)
			}
		}
	}
}

// Every word of the lists is in small letters: others are never met.
func TestWordLists(t *testing.T) {
	for _, lang := range []string{"en", "ru", "hy", "az"} {
		l := lexiconOf(lang)
		for w := range l.words {
			if w != l.lower(w) || w == "" {
				t.Errorf("%s: %q is not in small letters", lang, w)
			}
		}
		for w := range l.stems {
			if w != l.lower(w) || w == "" {
				t.Errorf("%s: bad stem %q", lang, w)
			}
		}
	}
	if len(lexiconOf("und").words) < len(lexiconOf("en").words)+len(lexiconOf("az").words) {
		t.Error("a language without lists does not get all of them")
	}
	if listsOf("de") != nil {
		t.Error("lists for a language that has none")
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in, plain string
		words     []string
	}{
		{"", "", nil},
		{"Don’t go - now", "Don't go-now", []string{"Don't", "go", "now"}},
		{"well-known, mid–term", "well-known, mid-term", []string{"well-known", "mid", "term"}},
		{"he said « peace » twice", `he said"peace"twice`, []string{"he", "said", "peace", "twice"}},
		{"the ‘so-called’ plan", `the"so-called"plan`, []string{"the", "so-called", "plan"}},
		{"6' 2\"", `6' 2"`, []string{"6", "2"}},
		{"1,600 or 3.5; 10:30", "1,600 or 3.5; 10:30", []string{"1,600", "or", "3.5", "10:30"}},
		{"at -5 or 5 -3", "at -5 or 5 -3", []string{"at", "5", "or", "5", "3"}},
		{"Ինչո՞ւ եւ ո՞վ", "Ինչո՞ւ եվ ո՞վ", []string{"Ինչո՞ւ", "եվ", "ո՞վ"}},
		{"İlham'ın 2018-ci il", "İlham'ın 2018-ci il", []string{"İlham'ın", "2018-ci", "il"}},
		{"开放道路", "开放道路", []string{"开", "放", "道", "路"}},
	} {
		l := parse(c.in)
		var words []string
		for k, tok := range l.tokens {
			if tok.word {
				words = append(words, l.text(k))
			}
		}
		if l.plain != c.plain || !slices.Equal(words, c.words) {
			t.Errorf("parse(%q) = %q, %q; want %q, %q", c.in, l.plain, words, c.plain, c.words)
		}
	}
}
