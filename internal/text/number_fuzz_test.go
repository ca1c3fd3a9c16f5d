package text

import (
	"strconv"
	"strings"
	"testing"
)

var numSeeds = []string{
	"£2.8bn, 5-10%, from five to ten per cent, 1,600, 1, 600, 3 p.m., 27.09.2022, two-thirds",
	"двести восемьдесят, 3 тыс. 500, 5-й, 30-е годы, пол-третьего, XIX век",
	"քսանութ, 11։00, 2,8 միլիարդ, Հիսունվեցամյան, 1980-ականներին",
	"iki yüz səksən, 100 minə, 16-cı, yüzdə 50, üçdə iki, İKİ",
	"5-10.10.2010 +374 10 123-456 0800 555 111 $ % .5 1.2.3 2/3/4 12:61 24:00:00",
	"\xff1\xff,000 1\u00a0000 ½⅓ a a one and and and",
}

// FuzzNumbers: any text gives numbers in order, apart, on rune boundaries,
// with canonical values; and every text has the numbers that it has.
func FuzzNumbers(f *testing.F) {
	for _, s := range numSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range []string{"en", "hy", "az", "ru", ""} {
			numbers := Numbers(s, lang)
			if err := numSpans(s, numbers); err != nil {
				t.Fatalf("%s: %v", lang, err)
			}
			if m, e := SameNumbers(numbers, numbers); len(m)+len(e) > 0 {
				t.Fatalf("%s: differs from itself: %+v, %+v", lang, m, e)
			}
		}
	})
}

// FuzzNumbersInteger: an integer set with a language's own separators is read
// as that integer, and as that integer only.
func FuzzNumbersInteger(f *testing.F) {
	for _, n := range []uint64{0, 7, 1000, 1600, 100000, 2800000000, 1<<64 - 1} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n uint64) {
		digits := strconv.FormatUint(n, 10)
		for lang, seps := range map[string][]string{
			"en": {"", ",", "\u00a0", "\u202f"}, "hy": {"", "\u00a0", " "}, "az": {"", ".", " "}, "ru": {"", "\u00a0", "\u202f", " "},
		} {
			for _, sep := range seps {
				s := numGroupDigits(digits, sep)
				got := Numbers("— "+s+" —", lang)
				if len(got) != 1 || got[0].Value != digits {
					t.Errorf("%s: %q is read as %q", lang, s, numShow(got))
				}
			}
		}
	})
}

// numGroupDigits puts sep between groups of three digits.
func numGroupDigits(digits, sep string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + sep + digits[i:]
	}
	return digits
}

func BenchmarkNumbersSegment(b *testing.B) {
	segment := strings.Repeat("Работники 3 больниц получили 2,8 млрд рублей, сообщил в четверг двадцать пятого мая министр области. ", 10)
	b.ReportAllocs()
	for b.Loop() {
		Numbers(segment, "ru")
	}
}

func BenchmarkNumbersMegabyte(b *testing.B) {
	for name, unit := range map[string]string{"digits": "1,600 ", "words": "two hundred and ", "groups": "1, 000, ", "plus": "+1 "} {
		b.Run(name, func(b *testing.B) {
			s := strings.Repeat(unit, 1<<20/len(unit))
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Numbers(s, "en")
			}
		})
	}
}
