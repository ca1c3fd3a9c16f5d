package text

import (
	"fmt"
	"slices"
	"testing"

	"parley/summarize/brief"
)

// textsOf returns what spans cover in s.
func textsOf(s string, spans []brief.Span) []string {
	var texts []string
	for _, span := range spans {
		texts = append(texts, span.Of(s))
	}
	return texts
}

func TestScriptOf(t *testing.T) {
	for _, c := range []struct {
		runes string
		want  Script
	}{
		{"aZéəƏİığşßøłŵﬁK", Latin},
		{"аЯёіїєґәқңѣ", Cyrillic},
		{"աՖևՖﬓ", Armenian},
		{"აჰႠᲐⴀ", Georgian},
		{"فپچگیک", Arabic},
		{"αΩάϕ", Greek},
		{"אתװ", Hebrew},
		{"漢かカ한हก", Other},
		{" \n0٣Ⅷ.,։՞՜՛՝֊«»—№%₽\u0301µʼ🙂\ufffd", Common},
	} {
		for _, r := range c.runes {
			if got := ScriptOf(r); got != c.want {
				t.Errorf("ScriptOf(%q) = %v; want %v", r, got, c.want)
			}
		}
	}
}

func TestMainScript(t *testing.T) {
	for _, c := range []struct {
		lang string
		want Script
	}{
		{"en", Latin}, {"az", Latin}, {"tr", Latin}, {"az-AZ", Latin}, {"vi", Latin}, {"az-Cyrl", Cyrillic}, {"az-Arab", Arabic},
		{"ru", Cyrillic}, {"ru-KZ", Cyrillic}, {"uk", Cyrillic}, {"sr", Cyrillic}, {"sr-Latn", Latin}, {"ba", Cyrillic},
		{"hy", Armenian}, {"hyw", Armenian}, {"hyw-LB", Armenian}, {"hy-AM", Armenian},
		{"ka", Georgian}, {"fa", Arabic}, {"el", Greek}, {"he", Hebrew}, {"ja", Other}, {"hi", Other},
		{"", Common}, {"und", Common}, {"no such", Common}, {"tlh", Common},
	} {
		if got := MainScript(c.lang); got != c.want {
			t.Errorf("MainScript(%q) = %v; want %v", c.lang, got, c.want)
		}
	}
}

func TestMixedScript(t *testing.T) {
	for _, c := range []struct {
		s    string
		want []string
	}{
		{"", nil},
		{"Plain English, Հայերեն, русский, azərbaycanca.", nil},
		{"iPhone-ի, USAID-ի, Covid-19-ը, G7-ի, ՆԱՏՕ-ի և NATO’ի մասին", nil},
		{"НАТО-nun qərarı, «Газпром»un", nil},
		{"T-72Б3, МиГ29М, B2ի", nil},
		{"Ինչո՞ւ, ո՜հ, ո՛չ, Հայաստա՛ն", nil},
		{"25µg, 10µм", nil},
		{"P\u0430shinyan and Вак\u0075", []string{"P\u0430shinyan", "Вак\u0075"}},
		{"Azərb\u0430ycan", []string{"Azərb\u0430ycan"}},
		{"Azərbaycan R\u0435spublikası, öl\u043a\u0259", []string{"R\u0435spublikası", "öl\u043a\u0259"}},
		{"Հայաստ\u0061ն և \u054figran", []string{"Հայաստ\u0061ն", "\u054figran"}},
		{"анти-\u0041рмения", []string{"\u0041рмения"}},
		{"о\u0301н и \u0441o\u0301le", []string{"\u0441o\u0301le"}},
		{"Խոսե\u00adlo\u00ad", []string{"Խոսե\u00adlo"}},
		{"ո՞v", []string{"ո՞v"}},
		{"東京Tower", nil},
	} {
		if got := textsOf(c.s, MixedScript(c.s)); !slices.Equal(got, c.want) {
			t.Errorf("MixedScript(%q) = %q; want %q", c.s, got, c.want)
		}
	}
}

func TestForeignLetters(t *testing.T) {
	for _, c := range []struct {
		lang, s string
		want    []string
	}{
		{"ru", "Владимир Зеленский и премьер-министр, ещё объём", nil},
		{"ru", "Володимир Зеленський, Київ, Їжак, ґанок", []string{"ї", "Ї", "ґ"}},
		{"ru", "Минск — Мінск, Ўладзімір, Гейдәр Әлијев", []string{"і", "Ў", "і", "і", "ә", "Ә", "ј"}},
		{"ru", "USAID и НАТО, café", nil},
		{"ru", "Երևան, თბილისი", []string{"Երևան", "თბილისი"}},
		{"uk", "Київ, ґанок, об’єкт, ёлка, это", []string{"ё", "э"}},
		{"az", "Əliyev, İlham, Qarabağ, Washington, Beyoncé, Müller, Ω", nil},
		{"az", "Az\u04d9rbaycan v\u01dd \u0218u\u0219a, Qaraba\u01e7", []string{"\u04d9", "\u01dd", "\u0218", "\u0219", "\u01e7"}},
		{"az", "Путин və Փաշինյան", []string{"Путин", "Փաշինյան"}},
		{"az", "i\u0307lham və ki\u0307tab", []string{"i\u0307", "i\u0307"}},
		{"tr", "Erdoğan, Aliyev, İstanbul, əlaqə", []string{"ə", "ə"}},
		{"hy", "Նիկոլ Փաշինյան, և, Եվրամիություն, iPhone-ի", nil},
		{"hy", "ՆԱՏО-ի", []string{"О"}}, // the last letter is Cyrillic
		{"hyw", "Արեւելք, ՆԱՏО", []string{"О"}},
		{"en", "Pashinyan, café, Əliyev, Нет, naïve, Երևան", []string{"Нет", "Երևան"}},
		{"az-Cyrl", "Азәрбајҹан Республикасы", nil},
		{"kk", "Қазақстан", nil},
		{"und", "Київ, Երևան", nil},
		{"", "Київ", nil},
	} {
		if got := textsOf(c.s, ForeignLetters(c.s, c.lang)); !slices.Equal(got, c.want) {
			t.Errorf("ForeignLetters(%q, %q) = %q; want %q", c.s, c.lang, got, c.want)
		}
	}
}

func ExampleMixedScript() {
	s := "USAID-ի ղեկավարը Фr\u0430nsa"
	for _, span := range MixedScript(s) {
		fmt.Printf("%q\n", span.Of(s))
	}
	// Output: "Фrаnsa"
}

func FuzzScripts(f *testing.F) {
	for _, s := range []string{"", "Фrаnsa", "i\u0307", "i\xff\u0307", "\u0307", "Հայաստ\u0061ն", "\u00ad\u00ad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkSpans(t, s, MixedScript(s))
		for _, lang := range []string{"en", "hy", "az", "ru", "und"} {
			checkSpans(t, s, ForeignLetters(s, lang))
		}
	})
}
