package glossary

import (
	"strings"
	"testing"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct{ lang, form, text, want string }{
		{"hy", "Կալաս", "Կայա Կալլասի խոսքով", "Կալլասի"},
		{"hy", "Կայա Կալլաս", "Կալասը մեկնել է", "Կալասը"},
		{"hy", "Պատել", "Վեդանտ Փաթելն ասել է", "Փաթելն"},
		{"hy", "Բերբոկ", "Բերբոքը", "Բերբոքը"},
		{"hy", "Կալաս", "կալլասի", ""}, // no name
		{"hy", "Գալստյան", "Խալստյանը", ""},
		{"hy", "Կալաս", "Կալանը", ""},
		{"ru", "Каллас", "Калас сказала", ""},
		{"az", "Kallas", "Kalas deyib", ""},
		{"en", "Kallas", "Kalas said", ""},
	} {
		words := Words(c.form, c.lang)
		if got := Cut(c.text, c.lang).Alike(words[len(words)-1]); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.form, c.text, got, c.want)
		}
	}
}

// The apostrophe of an Armenian keyboard is one.
func TestArmenianApostrophe(t *testing.T) {
	words := Words("Օ’Բրայեն", "hy")
	for _, s := range []string{"Օ՛Բրայենը", "Օ’Բրայենը", "Օ'Բրայենը", "Օ՚Բրայենը"} {
		if has, near := Cut(s, "hy").Spelt(words[0]); !has {
			t.Errorf("%q is not found, but %q", s, near)
		}
	}
	if has, _ := Cut("Ա՛րամը", "hy").Spelt(Words("Արամ", "hy")[0]); !has {
		t.Error("a stress mark is no apostrophe")
	}
}

// A word has one folded form, and what Alike returns stands in the text.
func FuzzAlike(f *testing.F) {
	f.Add("Կալլաս", "Կայա Կալասի")
	f.Fuzz(func(t *testing.T, form, text string) {
		if once := alike(form); alike(once) != once {
			t.Fatalf("%q is folded to %q and to %q", form, once, alike(once))
		}
		for _, lang := range []string{"en", "hy", "az", "ru"} {
			for _, w := range Words(form, lang) {
				if got := Cut(text, lang).Alike(w); !strings.Contains(text, got) {
					t.Fatalf("%q does not stand in %q", got, text)
				}
			}
		}
	})
}
