package text

import (
	"fmt"
	"testing"
)

func TestSameNumbers(t *testing.T) {
	for _, c := range []struct {
		source, lang, target string
		missing, extra       string
	}{
		// Equal by value.
		{"The £2.8bn plan", "ru", "План на 2,8 млрд фунтов", "", ""},
		{"3,000 tents", "hy", "3000 վրան", "", ""},
		{"3,000 tents", "az", "çadırların sayı 3000-ə çatdı", "", ""},
		{"3,000 tents", "ru", "3 тыс. палаток", "", ""},
		{"100,000 people", "az", "100 minə yaxın adam", "", ""},
		{"a 56-year-old", "hy", "հիսունվեցամյա տղամարդ", "", ""},
		{"five to ten per cent", "ru", "5–10%", "", ""},
		{"the 27th of May", "ru", "двадцать седьмого мая", "", ""},
		{"1,125 million", "ru", "1,125 млрд", "", ""},
		// Times, decades, centuries, fractions.
		{"at 3 p.m.", "ru", "в 15:00", "", ""},
		{"at 3 p.m.", "az", "saat 3-də", "", ""},
		{"at 11:00", "hy", "11։00-ին", "", ""},
		{"at 1pm", "ru", "в час дня", "", ""},
		{"at 2:30", "ru", "в пол-третьего", "", ""},
		{"at 7.55am", "ru", "в 7 часов 55 минут", "", ""},
		{"at 3 p.m.", "ru", "в 16:00", "15:00", "16:00"},
		{"in the 1930s", "ru", "в 30-е годы", "", ""},
		{"in the 1930s", "ru", "в 40-е годы", "1930s", "40s"},
		{"the 19th century", "ru", "XIX век", "", ""},
		{"two-thirds of them", "ru", "две трети", "", ""},
		{"two-thirds of them", "az", "onların üçdə ikisi", "", ""},
		{"24 hours", "ru", "сутки", "", ""},
		{"WW1", "ru", "Первая мировая война", "", ""},
		{"9/11", "ru", "11 сентября", "", ""},
		{"27.09.2022", "hy", "2022 թ. սեպտեմբերի 27", "", ""},
		// Measures.
		{"45 miles (72 km) away", "ru", "в 72 км", "", ""},
		{"45 miles (72 km) away", "az", "46 mil (72 km)", "45", "46"},
		{"45 miles away", "ru", "в 72 км", "", ""},
		{"45 miles away", "ru", "в 90 км", "45", "90"},
		{"80 degrees", "ru", "27 градусов", "", ""},
		// What keeps numbers apart.
		{"58 percent", "az", "yüzdə 50", "58%", "50%"},
		{"50 percent", "hy", "50 մարդ", "50%", "50"},
		{"$500", "hy", "500 եվրո", "500 USD", "500 EUR"},
		{"£500", "ru", "500 долларов", "500 GBP", "500 USD"},
		{"$11 billion", "hy", "11 միլիոն դոլար", "11000000000 USD", "11000000 USD"},
		{"A$40", "ru", "40 долларов", "", ""},
		{"5 of 7", "hy", "5-ը 5-ից", "7", ""},
		{"5-10%", "ru", "5%", "5..10%", ""},
		// Weak words.
		{"both sides", "ru", "две стороны", "", ""},
		{"two sides", "hy", "զույգ կողմերը", "", ""},
		{"one of them and the first", "az", "", "", ""},
		{"", "ru", "один и первый", "", ""},
		{"won 1-0", "hy", "մի հաղթանակ, 0", "1", ""},
		{"half of them", "ru", "50% из них", "", ""},
		// Said again, or a two that the language asks for.
		{"John, 37, left", "ru", "37-летний Джон ушел, ему 37", "", ""},
		{"between the allies", "ru", "между двумя союзниками", "", ""},
		{"between the allies", "ru", "между тремя союзниками", "", "3"},
		{"three men", "ru", "четверо мужчин", "3", "4"},
	} {
		missing, extra := SameNumbers(Numbers(c.source, "en"), Numbers(c.target, c.lang))
		if m, e := numShow(missing), numShow(extra); m != c.missing || e != c.extra {
			t.Errorf("%q, %q: missing %q, extra %q; want %q, %q", c.source, c.target, m, e, c.missing, c.extra)
		}
	}
}

func TestSameNumbersItself(t *testing.T) {
	for _, lang := range []string{"en", "hy", "az", "ru"} {
		for _, s := range []string{"$5.5bn, 15:00, 5-10%, 2/3, 27.09.2022", "1930, 3 км, 20°C"} {
			n := Numbers(s, lang)
			if m, e := SameNumbers(n, n); m != nil || e != nil {
				t.Errorf("%s: %q differs from itself: %v, %v", lang, s, m, e)
			}
		}
	}
}

func TestNumberSmall(t *testing.T) {
	for s, want := range map[string]bool{"two": true, "ten": true, "third": true, "2": false, "eleven": false,
		"two percent": false, "five dollars": false, "two million": false} {
		if got := Numbers(s, "en")[0].Small(); got != want {
			t.Errorf("%q: Small %v, want %v", s, got, want)
		}
	}
}

func ExampleSameNumbers() {
	source := Numbers("About 280 people fled on the 27th", "en")
	target := Numbers("27 числа бежали около 208 человек", "ru")
	missing, extra := SameNumbers(source, target)
	fmt.Println(missing[0].Value, extra[0].Value)
	// Output: 280 208
}
