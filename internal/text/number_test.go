package text

import (
	"fmt"
	"strings"
	"testing"
)

// numShow renders numbers for the tables: "5..10%" is a range of percents,
// "2800000000 GBP" money, "27th" an ordinal, "1930s" a decade, "~1" weak.
func numShow(numbers []Number) string {
	var all []string
	for _, n := range numbers {
		s := n.Value
		if n.High != "" {
			s += ".." + n.High
		}
		switch n.Kind {
		case Ordinal:
			s += "th"
		case Decade:
			s += "s"
		}
		if n.Percent {
			s += "%"
		}
		if n.Currency != "" {
			s += " " + n.Currency
		}
		if n.Weak {
			s = "~" + s
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

type numCase struct{ text, want string }

func TestNumbersEnglish(t *testing.T) {
	runNumbers(t, "en", []numCase{
		{"no figures here at all", ""},
		// Separators.
		{"1,600 tents", "1600"},
		{"1, 600 tents and 235, 000 meals", "1600, 235000"},
		{"1 600 tents", "1, 600"},
		{"10 000 tents, 2 500 000 meals", "10000, 2500000"},
		{"1\u00a0600 tents", "1600"},
		{"12,345,678.90", "12345678.9"},
		{"3.5 and .5 and 0.50", "3.5, 0.5, 0.5"},
		{"1.250 seconds", "1.25"},
		{"In 2017, 300 people left; on May 5, 200 came back", "2017, 300, 5, 200"},
		{"ages 33, 134 and 39", "33, 134, 39"},
		{"version 1.2.3", "1, 2, 3"},
		// Magnitudes and money.
		{"£2.8bn", "2800000000 GBP"},
		{"£125m and £11million and €5k", "125000000 GBP, 11000000 GBP, 5000 EUR"},
		{"$2.5 million", "2500000 USD"},
		{"US$5, A$7, C$9", "5 USD, 7 AUD, 9 CAD"},
		{"USD 500 and 500 USD", "500 USD, 500 USD"},
		{"Rs 127 crore", "1270000000 INR"},
		{"five million US dollars", "5000000 USD"},
		{"40 Australian dollars", "40 AUD"},
		{"twelve drams, 3 manats, 7 roubles", "12 AMD, 3 AZN, 7 RUB"},
		{"3 hundred thousand", "300000"},
		{"₽100, 100₼, ֏500", "100 RUB, 100 AZN, 500 AMD"},
		// Words.
		{"two hundred and eighty", "280"},
		{"twenty-eight of forty", "28, 40"},
		{"one hundred and five thousand three hundred", "105300"},
		{"a hundred, a thousand, a million", "100, 1000, 1000000"},
		{"nineteen hundred", "1900"},
		{"a dozen ships, two dozen more, half a dozen boats", "12, 24, 6"},
		{"half a million; one and a half million; two-and-a-half years", "500000, 1500000, 2.5"},
		{"two-thirds, three quarters, one third", "2/3, 0.75, 1/3"},
		{"two million three hundred thousand", "2300000"},
		{"hundreds of boats, tens of thousands of people, dozens", ""},
		{"seven or eight", "7, 8"},
		{"one of them, the first, both, half, twice", "~1, ~1th, ~2, ~0.5, ~2"},
		{"a day or two", "~1, ~2"},
		{"a decade ago, two decades ago", "~10, 2"},
		// Ordinals, decades, Roman numerals.
		{"the 27th, the third, the twenty-first", "27th, 3th, 21th"},
		{"the 1930s, the 80s, the '90s, the eighties", "1930s, 80s, 90s, 80s"},
		{"the 2018's best, the 1930's worst", "2018, 1930s"},
		{"Elizabeth II, World War II, the XIX century, I, V", "~2th, ~2th, 19th"},
		// Times and dates.
		{"3 p.m., 3pm, 12 a.m., 12:30 pm, 7.55am, 15:00", "15:00, 15:00, 00:00, 12:30, 07:55, 15:00"},
		{"at noon and at midnight", "~12:00, ~00:00"},
		{"September 27, 2022", "27, 2022"},
		{"27.09.2022, 2022-09-27, 9/27/2022, 9/11", "27, ~9, 2022, 2022, ~9, 27, ~9, 27, 2022, ~9, 11"},
		{"2:04:33", "02:04:33"},
		// Percent and ranges.
		{"5%, 5 percent, 5 per cent, five percent", "5%, 5%, 5%, 5%"},
		{"5-10%, 5–10 percent, from five to ten per cent", "5..10%, 5..10%, 5..10%"},
		{"between 5 and 10 million dollars", "5000000..10000000 USD"},
		{"$5-10 billion", "5000000000..10000000000 USD"},
		{"the 1950-53 war, 2018-2019", "1950..1953, 2018..2019"},
		{"won 1-0, lost 3-1, drew 2-2", "1, 0, 3, 1, 2, 2"},
		{"3 percentage points", "3%"},
		{"in 2016 — 25 of them", "2016, 25"},
		// Identifiers and odds and ends.
		{"an F-16, Covid-19, the 5th Fleet, the G20, article 51", "16, 19, 5th, 20, 51"},
		{"call +374 10 123-456 or 0800 555 111", "37410123456, 800555111"},
		{"a 56-year-old, a 6-foot-6 man", "56, 6, ~6"},
		{"110 billion m3", "110000000000"},
		{"½ a cup, 2½ cups, 2/3", "0.5, 2.5, 2/3"},
		{"$ and % and £", ""},
		{"open 24/7", "24, 7"},
		{"twofold", "~2"},
	})
}

func TestNumbersRussian(t *testing.T) {
	runNumbers(t, "ru", []numCase{
		{"1 600 палаток, 1\u00a0600, 1\u202f600, 1.600", "1600, 1600, 1600, 1600"},
		{"3,5 и 3.5", "3.5, 3.5"},
		{"2,8 млрд фунтов, 3 тыс. тонн, 350 тыс. долларов", "2800000000 GBP, 3000, 350000 USD"},
		{"5 миллионов евро, 5 млн американских долларов", "5000000 EUR, 5000000 USD"},
		{"100 рублей, 100 драмов, 100 манатов", "100 RUB, 100 AMD, 100 AZN"},
		{"двести восемьдесят, двадцатью, двухсот пятидесяти", "280, 20, 250"},
		{"двадцать пять тысяч триста", "25300"},
		{"полтора миллиона, полмиллиона, два с половиной", "1500000, 500000, 2.5"},
		{"тысяча человек, более миллиона", "1000, 1000000"},
		{"тысячи людей, сотни, миллионы", "~1000"},
		{"два десятка, десяток, сотня, дюжина", "20, ~10, 100, 12"},
		{"две трети, треть, четверть", "2/3, 1/3, ~0.25"},
		{"5-й, 27-го, третий, двадцать первого", "5th, 27th, 3th, 21th"},
		{"20-х, 30-е годы, 1930-х, 80-е", "20th, 30s, 1930s, 80th"},
		{"XIX век, ХХ века, Людовик XIV", "19th, 20th, ~14th"},
		{"в 15:00, в 15.30", "15:00, 15.3"},
		{"27.09.2022 и 27 сентября 2022 г.", "27, ~9, 2022, 27, 2022"},
		{"5 %, 5%, пять процентов, 14-процентный", "5%, 5%, 5%, 14%"},
		{"5–10%, от пяти до десяти процентов, два-три", "5..10%, 5..10%, 2..3"},
		{"20-летний, двадцатилетний, двухдневный, двухмиллионный", "20, 20, 2, 2000000"},
		{"25-тысячный, десятипроцентный", "25000, 10%"},
		{"один из них, оба, дважды, первый", "~1, ~2, ~2, ~1th"},
		{"семинар, стол, пятница, вторник, четверг, сорока", "40"},
		{"1 миллион 200 тысяч, 3 тысячи 500", "1200000, 3500"},
		{"12-ти, 5-ти миллионов", "12, 5000000"},
		{"трёх, трех, четырёх", "3, 3, 4"},
		{"Ту-154, «Ковид-19»", "154, 19"},
		{"час дня, пол-третьего, полтретьего, сутки", "~1, ~02:30, ~02:30, ~24"},
	})
}

func TestNumbersArmenian(t *testing.T) {
	runNumbers(t, "hy", []numCase{
		{"1 600, 1\u00a0600, 3000, 30,000-ից", "1600, 1600, 3000, 30000"},
		{"2,8 միլիարդ ֆունտ, 3 հզր, 20 մլն դոլար, 5 մլրդ եվրո", "2800000000 GBP, 3000, 20000000 USD, 5000000000 EUR"},
		{"15-ական հազար, 10-ական միլիոն, 1980-ականներին", "15000, 10000000, 1980s"},
		{"100 դրամ, 100 մլն ԱՄՆ դոլար, 3,1միլիոն", "100 AMD, 100000000 USD, 3100000"},
		{"երկու հարյուր ութսուն, քսանութ, տասներկու, տասնինը", "280, 28, 12, 19"},
		{"հազար ինը հարյուր, երկու միլիոն երեք հարյուր հազար", "1900, 2300000"},
		{"Հիսունվեցամյա, քսանամյա մի կին, եռօրյա", "56, 20, ~1, ~3"},
		{"հինգշաբթի, երեքշաբթի, երկուշաբթի, մեկնել", ""},
		{"հազարավոր մարդիկ, տասնյակ հազարավոր, միլիոնավոր", ""},
		{"երեքից, չորսին, վեցով, երկուսը", "3, 4, 6, 2"},
		{"3-րդ, 3–րդ, երրորդ, քսաներորդ, տասնմեկերորդ", "3th, 3th, 3th, 20th, 11th"},
		{"1980-ականներին, ութսունականներ, 1930-ական", "1980s, 80s, 1930s"},
		{"20-ամյա, 25000-անոց, 2017թ., 2020ին", "20, 25000, 2017, 2020"},
		{"15:00-ին, 11։00, 19։30-ից", "15:00, 11:00, 19:30"},
		{"5%, 5 տոկոս, հինգ տոկոսով, 5-10%, 5-ից 10 տոկոս", "5%, 5%, 5%, 5..10%, 5..10%"},
		{"կես միլիոն, մեկուկես միլիոն, երկու երրորդ", "500000, 1500000, 2/3"},
		{"մի մարդ, մեկը, առաջին, երկու՞", "~1, ~1, ~1th, 2"},
		{"սեպտեմբերի 27-ին, 27.09.2022", "27, 27, ~9, 2022"},
		{"XIX դար", "19th"},
		{"երկու տասնյակ", "20"},
		{"70֊90", "70..90"},
	})
}

func TestNumbersAzerbaijani(t *testing.T) {
	runNumbers(t, "az", []numCase{
		{"1.600, 1 600, 820,000-dən, 3000-ə", "1600, 1600, 820000, 3000"},
		{"2,8 milyard funt, 20 mln dollar, 5 mlrd avro, 100 minə", "2800000000 GBP, 20000000 USD, 5000000000 EUR, 100000"},
		{"20.4 milyon, 1,125 milyard, 500 manat, 5₼", "20400000, 1125000000, 500 AZN, 5 AZN"},
		{"iki yüz səksən, on beş, iyirmi səkkiz", "280, 15, 28"},
		{"min doqquz yüz, iki milyon üç yüz min", "1900, 2300000"},
		{"3 min 500 nəfər, 1 milyon 250 min", "3500, 1250000"},
		{"yarım milyon, iki yarım, üçdə iki", "500000, 2.5, 2/3"},
		{"16-cı, 2018-ci il, 19-cu, üçüncü, ikinci, otuz birinci", "16th, 2018th, 19th, 3th, ~2th, 31th"},
		{"1980-ci illərdə, 1930-cu illər, 90-cı illər", "1980s, 1930s, 90s"},
		{"15:00-da, 7-dən, 21-dən", "15:00, 7, 21"},
		{"40%-i, beş faiz, 70-90%-i, 5-dən 10 faizə, 10%-indən", "40%, 5%, 70..90%, 5..10%, 10%"},
		{"yüzdə 50", "50%"},
		{"iyulun 1-dən 18 faiz artım, iyulun 1-dən 5-nə", "1, 18%, 1..5"},
		{"körpünün o biri yarısını, iki yarım", "~1, ~0.5, 2.5"},
		{"15 mina, 3 minə, 15 minanın", "15, 3000, 15"},
		{"onun, onu, onlar, ondan, üçün, altında, minimum", ""},
		{"minlərlə adam, yüzlərlə, on minlərlə", ""},
		{"on nəfər, on iki, onuncu", "10, 12, 10th"},
		{"altı, altıncı, beşdən, ikisi, yeddiyə", "6, 6th, 5, 2, 7"},
		{"bir adam, biri, ilk, birinci", "~1, ~1, ~1th, ~1th"},
		{"25000-lik, milyardlıq, 13 yaşlı", "25000, ~1000000000, 13"},
		{"XIX əsr, 27.09.2022", "19th, 27, ~9, 2022"},
		{"İKİ, YEDDİ, ALTI", "2, 7, 6"},
		{"ABŞ dolları 5, 5 ABŞ dolları", "5, 5 USD"},
	})
}

func TestNumbersOther(t *testing.T) {
	runNumbers(t, "ka", []numCase{{"2022 წელს 5% და 1,600 ადამიანი, $5", "2022, 5%, 1600, 5 USD"}})
	runNumbers(t, "", []numCase{{"two 2", "2"}, {"", ""}})
	runNumbers(t, "hy-AM", []numCase{{"երեք", "3"}})
}

func runNumbers(t *testing.T, lang string, cases []numCase) {
	t.Helper()
	for _, c := range cases {
		got := Numbers(c.text, lang)
		if s := numShow(got); s != c.want {
			t.Errorf("Numbers(%q, %q)\n got %s\nwant %s", c.text, lang, s, c.want)
		}
		if err := numSpans(c.text, got); err != nil {
			t.Errorf("Numbers(%q, %q): %v", c.text, lang, err)
		}
	}
}

// numSpans checks that numbers lie in s in order, apart, on rune boundaries,
// and that their values are canonical.
func numSpans(s string, numbers []Number) error {
	boundary := map[int]bool{len(s): true}
	for i := range s {
		boundary[i] = true
	}
	end := 0
	for _, n := range numbers {
		switch {
		case n.Span.Start < end || n.Span.End <= n.Span.Start || n.Span.End > len(s):
			return fmt.Errorf("span %v after %d of %d", n.Span, end, len(s))
		case !boundary[n.Span.Start] || !boundary[n.Span.End]:
			return fmt.Errorf("span %v not on rune boundaries", n.Span)
		case n.Value == "":
			return fmt.Errorf("no value at %v", n.Span)
		}
		if r, ok := numRat(n.Value); ok && numOfRat(r) != n.Value {
			return fmt.Errorf("value %q is not canonical", n.Value)
		}
		end = n.Span.End
	}
	return nil
}

func TestNumberSpan(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It paid $2.8 billion in 2020", "$2.8 billion|2020"},
		{"en", "up 58 percent from 3 p.m. yesterday", "58 percent|3 p.m."},
		{"en", "the 56-year-old, from five to ten per cent", "56|five to ten per cent"},
		{"ru", "выделили 350 тыс. долларов в 15:00", "350 тыс. долларов|15:00"},
		{"hy", "15:00-ին 20-ամյա 3 մլն դոլար", "15:00|20|3 մլն դոլար"},
		{"az", "2018-ci ildə 100 minə yaxın", "2018|100 minə"},
	} {
		var got []string
		for _, n := range Numbers(c.text, c.lang) {
			got = append(got, n.Span.Of(c.text))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, want %s", c.text, s, c.want)
		}
	}
}

func ExampleNumbers() {
	for _, n := range Numbers("Revenue rose 5-10% to £2.8bn by 3 p.m.", "en") {
		fmt.Printf("%s %q %v %q\n", n.Value, n.High, n.Percent, n.Currency)
	}
	// Output:
	// 5 "10" true ""
	// 2800000000 "" false "GBP"
	// 15:00 "" false ""
}
