package glossary

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/internal/text"
)

func TestBuiltIn(t *testing.T) {
	g := BuiltIn()
	if len(g.entries) < 300 {
		t.Errorf("%d entries", len(g.entries))
	}
	kinds := []Kind{State, Capital, City, Region, Place, Institution, Party, Person, Document, Office, Term}
	seen := map[string]string{}
	for _, e := range g.entries {
		if !slices.Contains(kinds, e.Kind) {
			t.Errorf("%v: no kind %q", e.Forms["en"], e.Kind)
		}
		for _, lang := range []string{"en", "hy", "az", "ru"} {
			if len(e.Forms[lang]) == 0 {
				t.Errorf("%v has no form in %s", e.Forms, lang)
			}
			for _, f := range e.Forms[lang] {
				for _, w := range text.MixedScript(f) {
					t.Errorf("%s: %q mixes scripts", lang, w.Of(f))
				}
				for _, w := range text.ForeignLetters(f, lang) {
					t.Errorf("%s: %q has the foreign letter %q", lang, f, w.Of(f))
				}
				if own := text.MainScript(lang); lang != "az" && lang != "en" && !strings.ContainsFunc(f, func(r rune) bool { return text.ScriptOf(r) == own }) && e.Kind != Institution && e.Kind != Document && e.Kind != Term {
					t.Errorf("%s: %q is in another script", lang, f)
				}
				if strings.Contains(f, "~") {
					t.Errorf("%s: %q has a ~ inside", lang, f)
				}
			}
		}
		for _, f := range e.Forms["en"] {
			if e.accepted["en "+f] {
				continue
			}
			if seen[f] != "" {
				t.Errorf("%q stands twice", f)
			}
			seen[f] = f
		}
		// Every form must be found where it stands by itself.
		for lang, forms := range e.Forms {
			for _, f := range forms {
				if !e.In("x "+f+" y", lang) {
					t.Errorf("%s: %q is not found as itself", lang, f)
				}
			}
		}
	}
}

func TestIn(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Armenia's government and the US State Department, not turkey or georgia", "Armenia's|US State Department"},
		{"en", "Pashinyan met Nikol Pashinyan of the European Council", "Nikol Pashinyan|European Council"},
		{"en", "the Council of Europe and the EU", "Council of Europe|EU"},
		{"ru", "с Николом Пашиняном и Ильхамом Алиевым в Ереване, Совета Безопасности ООН", "Николом Пашиняном|Ильхамом Алиевым|Ереване|Совета Безопасности ООН"},
		{"ru", "в Азербайджане, Нагорного Карабаха, армянский", "Азербайджане|Нагорного Карабаха"},
		{"hy", "Հայաստանի և Ադրբեջանի, Անվտանգության խորհրդի քարտուղարը, Եվրոպական միության", "Հայաստանի|Ադրբեջանի|Անվտանգության խորհրդի քարտուղարը|Եվրոպական միության"},
		{"hy", "Նիկոլ Փաշինյանի, Հիքմեթ Հաջիևը, Բաքվում", "Նիկոլ Փաշինյանի|Հիքմեթ Հաջիևը|Բաքվում"},
		{"az", "Ermənistanın və Azərbaycanda, Təhlükəsizlik Şurasının, ABŞ-ın, İlham Əliyevə", "Ermənistanın|Azərbaycanda|Təhlükəsizlik Şurasının|ABŞ-ın|İlham Əliyevə"},
		{"az", "Bakıda və İrəvanda, İranın", "Bakıda|İrəvanda|İranın"},
		{"de", "Armenia", ""},
	} {
		var got []string
		for _, m := range BuiltIn().In(c.text, c.lang) {
			got = append(got, m.Span.Of(c.text))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q: %s, want %s", c.lang, c.text, s, c.want)
		}
	}
}

func TestAcceptedForm(t *testing.T) {
	g := BuiltIn()
	for _, m := range g.In("Տեղի է ունեցել Տեղ", "hy") {
		t.Errorf("%v is looked for", m.Forms)
	}
	for _, m := range g.In("Tegh", "en") {
		if m.Form("hy") != "Տեղ" || !g.Has(Cut("Տեղում", "hy"), m.Entry) {
			t.Errorf("%v is not accepted", m.Forms)
		}
	}
}

func TestSurnameIsEnough(t *testing.T) {
	for _, m := range BuiltIn().In("Nikol Pashinyan met Ilham Aliyev.", "en") {
		for lang, target := range map[string]string{
			"hy": "Փաշինյանը հանդիպել է Ալիևի հետ", "az": "Paşinyanla Əliyev görüşüb", "ru": "Пашинян встретился с Алиевым",
		} {
			if !m.In(target, lang) {
				t.Errorf("%s: %v is not found in %q", lang, m.Forms[lang], target)
			}
			if m.In("Minsk, Минск, Մինսկ", lang) {
				t.Errorf("%s: %v is found where it is not", lang, m.Forms[lang])
			}
		}
	}
}

const userList = "en\thy\tkind\nNorland\tՆորլանդ|Նորլենդ\tstate\n# a remark\nArmenia\tՀայք\n"

const userTBX = `<?xml version="1.0"?><martif type="TBX"><text><body>
<termEntry><langSet xml:lang="en"><tig><term>Norland</term></tig></langSet><langSet xml:lang="hy"><ntig><termGrp><term>Նորլանդ</term></termGrp></ntig></langSet></termEntry>
</body></text></martif>`

const userTBX3 = `<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry>
<langSec xml:lang="en-GB"><termSec><term>Norland</term></termSec></langSec><langSec xml:lang="hy"><termSec><term>Նորլանդ</term></termSec></langSec>
</conceptEntry></body></text></tbx>`

func TestRead(t *testing.T) {
	for _, s := range []string{userList, "\ufeff" + userList, userTBX, userTBX3} {
		g, err := Read(strings.NewReader(s))
		if err != nil {
			t.Fatal(err)
		}
		all := BuiltIn().With(g).In("Norland and Armenia", "en")
		if len(all) != 2 || all[0].Form("hy") != "Նորլանդ" {
			t.Errorf("%+v", all)
		}
		if strings.HasPrefix(strings.TrimPrefix(s, "\ufeff"), "en\t") && all[1].Form("hyw") != "Հայք" {
			t.Errorf("the user's entry does not win: %+v", all[1])
		}
	}
	for _, s := range []string{"", "en\n", "Armenia\tՀայաստան\n", "en\thy\nArmenia\n", "en\thy\na\tb\tc\n", "<tbx><unclosed", "<tbx></tbx>", "\xff\xfe"} {
		if _, err := Read(strings.NewReader(s)); err == nil {
			t.Errorf("%q is taken", s)
		}
	}
}

func FuzzIn(f *testing.F) {
	f.Add("Ermənistanın ABŞ-la", "az")
	f.Add("Совета Безопасности", "ru")
	f.Fuzz(func(t *testing.T, s, lang string) {
		end := 0
		for _, m := range BuiltIn().In(s, lang) {
			if m.Span.Start < end || m.Span.End > len(s) || m.Span.Start >= m.Span.End {
				t.Fatalf("span %v of %q", m.Span, s)
			}
			end = m.Span.End
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(userList)
	f.Add(userTBX)
	f.Fuzz(func(t *testing.T, s string) {
		if g, err := Read(strings.NewReader(s)); err == nil {
			g.In(s, "en")
		}
	})
}

func BenchmarkIn(b *testing.B) {
	s := strings.Repeat("Armenia and Azerbaijan met in Brussels, said Nikol Pashinyan of the European Council. ", 12)
	g := BuiltIn()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		g.In(s, "en")
	}
}

func ExampleEntry_Form() {
	for _, m := range BuiltIn().In("Stepanakert", "en") {
		fmt.Println(m.Form("ru"), m.Form("hy"), m.Form("az"))
	}
	// Output: Степанакерт/Ханкенди Ստեփանակերտ/Խանքենդի Xankəndi/Stepanakert
}

func TestSpelt(t *testing.T) {
	for _, c := range []struct {
		lang, text, word string
		has              bool
		near             string
	}{
		{"ru", "с Брандтом", "Брандт", true, ""},
		{"ru", "с Брантом", "Брандт", false, "Брантом"},
		{"ru", "с Ивановой", "Брандт", false, ""},
		{"ru", "валгаский еженедельник", "Валга", true, ""},
		{"hy", "Փաշինյանի", "Փաշինյան", true, ""},
		{"hy", "Փաշինեանի", "Փաշինյան", false, "Փաշինեանի"},
		{"az", "Əliyevə", "Əliyev", true, ""},
		{"az", "Aliyevə", "Əliyev", false, "Aliyevə"},
		{"hy", "Ալիեվի", "Ալիև", true, ""},
		{"hy", "Երեւանում", "Երևան", true, ""},
		{"hy", "ևս", "և", true, ""},
		{"en", "Aliyev's", "Aliyev", true, ""},
		{"en", "Aliyeff", "Aliyev", false, ""},
	} {
		has, near := Cut(c.text, c.lang).Spelt(Words(c.word, c.lang)[0])
		if has != c.has || near != c.near {
			t.Errorf("%s: %q in %q: %v %q", c.lang, c.word, c.text, has, near)
		}
	}
}

func BenchmarkBuiltIn(b *testing.B) {
	for b.Loop() {
		var all []*Entry
		for _, name := range []string{"institutions.tsv", "offices.tsv", "people.tsv", "places.tsv", "states.tsv"} {
			data, err := lists.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			entries, err := readTSV(data)
			if err != nil {
				b.Fatal(err)
			}
			all = append(all, entries...)
		}
		g := New(all)
		g.index("en")
		g.index("hy")
	}
}
