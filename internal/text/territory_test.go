package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTerritories(t *testing.T) {
	for _, c := range []struct{ lang, s, want string }{
		{"en", "Armenia's army and Azerbaijani troops; Baku said the Armenians left.", "Armenia=AM/0 Azerbaijani=AZ/1 Baku=AZ/2 Armenians=AM/1"},
		{"en", "The U.S. and the UK told us, with EU and U.N. envoys, to turkey.", "U.S.=US/0 UK=GB/0 EU=EU/0 U.N.=UN/0"},
		{"en", "US-led talks, a Baku-based firm, the Armenian-Azerbaijani border, South Korean ships", "US=US/0 Baku=AZ/2 Armenian=AM/1 Azerbaijani=AZ/1 South Korean=KR/1"},
		{"en", "Latin America, the Minsk Group and J.F. Mali in Washington; polish it", "Mali=ML/0 Washington=US/2"},
		{"en", "Organization for Security and Co-operation in Europe (OSCE)", "Organization for Security and Co-operation in Europe=OSCE/0 OSCE=OSCE/0"},
		{"en", "People’s Republic of China; Chad; Georgians", "People’s Republic of China=CN/0 Georgians=GE/1"},
		{"ru", "МИД Азербайджана и азербайджанский посол в Баку. Армен сказал: США и Россия, российско-украинский, армянам", "Азербайджана=AZ/0 азербайджанский=AZ/1 Баку=AZ/2 США=US/0 Россия=RU/0 российско=RU/1 украинский=UA/1 армянам=AM/1"},
		{"ru", "Саудовской Аравии, Белого дома, Минской группы, Северной Македонией, Москвой", "Саудовской Аравии=SA/0 Белого дома=US/2 Северной Македонией=MK/0 Москвой=RU/2"},
		{"hy", "Ադրբեջանի ԱԳՆ-ն, ադրբեջանական բանակը, Բաքուն, ՀՀ-ում, Երևանում և Երեւանից, Թուրքիայի", "Ադրբեջանի=AZ/0 ադրբեջանական=AZ/1 Բաքուն=AZ/2 ՀՀ=AM/0 Երևանում=AM/2 Երեւանից=AM/2 Թուրքիայի=TR/0"},
		{"hy", "հայ-ադրբեջանական սահմանին, ադրբեջանցիները, ԱՄՆ-ի, Եվրամիության, հայացք", "հայ=AM/1 ադրբեջանական=AZ/1 ադրբեջանցիները=AZ/1 ԱՄՆ=US/0 Եվրամիության=EU/0"},
		{"az", "Azərbaycanın XİN, azərbaycanlılar, Bakıda, ABŞ-ın, İrandan, çin dost, Ermənistanla, ermənilərin", "Azərbaycanın=AZ/0 azərbaycanlılar=AZ/1 Bakıda=AZ/2 ABŞ=US/0 İrandan=IR/0 Ermənistanla=AM/0 ermənilərin=AM/1"},
		{"az", "Türkiyə, Türkiyənin, türk, Rusiyaya, Moskvadakı, Avropa İttifaqının, BMT-nin, İRANIN", "Türkiyə=TR/0 Türkiyənin=TR/0 türk=TR/1 Rusiyaya=RU/0 Moskvadakı=RU/2 Avropa İttifaqının=EU/0 BMT=UN/0 İRANIN=IR/0"},
		{"fr", "Arménie", ""},
		{"en", "", ""},
	} {
		var got []string
		for _, m := range Territories(c.s, c.lang) {
			got = append(got, fmt.Sprintf("%s=%s/%d", m.Span.Of(c.s), m.Code, m.Form))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.lang, c.s, s, c.want)
		}
	}
	if !SameTerritory("Yerevan", "the Armenians", "en") || SameTerritory("Yerevan", "Armenia and Iran", "en") || SameTerritory("x", "x", "en") {
		t.Error("SameTerritory")
	}
}

// TestTerritoryTables holds the tables together: the languages have the same
// codes, and no form stands under two.
func TestTerritoryTables(t *testing.T) {
	codes := map[string]int{}
	tables := map[string]string{"en": territoriesEN, "ru": territoriesRU, "hy": territoriesHY, "az": territoriesAZ}
	for lang, table := range tables {
		seen := map[string]string{}
		for _, row := range strings.Split(strings.TrimSpace(table), "\n") {
			fields := strings.Fields(row)
			codes[fields[0]]++
			for _, form := range fields[1:] {
				if other, ok := seen[form]; ok && form != "|" {
					t.Errorf("%s: %s stands under %s and %s", lang, form, other, fields[0])
				}
				seen[form] = fields[0]
			}
		}
	}
	for code, n := range codes {
		if n != len(tables) {
			t.Errorf("%s stands in %d tables", code, n)
		}
	}
}

func FuzzTerritories(f *testing.F) {
	f.Add("The U.S. and U.K.s. A.B.", "en")
	f.Add("Երևանում", "hy")
	f.Fuzz(func(t *testing.T, s, lang string) {
		last := 0
		for _, m := range Territories(s, lang) {
			if m.Span.Start < last || m.Span.End <= m.Span.Start || m.Span.End > len(s) {
				t.Fatalf("%q: bad span %v", s, m.Span)
			}
			if utf8.ValidString(s) && !utf8.ValidString(m.Span.Of(s)) {
				t.Fatalf("%q: %v cuts a rune", s, m.Span)
			}
			last = m.Span.End
		}
	})
}

func BenchmarkTerritories(b *testing.B) {
	s := strings.Repeat("The Armenian foreign ministry said on Monday that talks with Azerbaijan would go on in Geneva and that nobody had left. ", 50)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Territories(s, "en")
	}
}
