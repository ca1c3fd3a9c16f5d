package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/summarize/brief"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "Peace now.", "Peace now."},
		{"white space", "one\u00a0two\u202f \t\nthree\u2028four", "one two three four"},
		{"outer space stays", " a ", " a "},
		{"single quotes", "‘a’ ‚b‛ c′ ‹d› it’s itʼs `e´", "'a' 'b' c' 'd' it's it's 'e'"},
		{"double quotes", "“a” „b‟ «c» 5″ ''d'' ``e''", `"a" "b" "c" 5" "d" "e"`},
		{"nested quotes", "“He said ‘no’”", `"He said 'no'"`},
		{"dashes", "a‐b‑c‒d–e—f―g−h--i---j–—k֊l", "a-b-c-d-e-f-g-h-i-j-k-l"},
		{"ellipsis", "a… b ... c . . . d .... e. … f.. g. . h", "a... b ... c ... d .... e.... f.. g. . h"},
		{"ellipsis at the start", ". . .a", "...a"},
		{"invisible", "co\u00adop\u200b\u2060er\ufeff\u200eate", "cooperate"},
		{"composed", "e\u0301 n\u0303 и\u0306", "é ñ й"},
		{"marks in another order", "a\u0323\u0302 a\u0302\u0323", "ậ ậ"},
		{"composed over a soft hyphen", "e\u00ad\u0301", "é"},
		{"compatibility letters", "ﬁt ＵＮ ŉ ſo ĳ", "fit UN 'n so ij"},
		{"compatibility of others stays", "x² ½ № 5℃ ﬓ", "x² ½ № 5℃ ﬓ"},
		{"Armenian and", "և եւ եվ Եւ Եվ ԵՒ ԵՎ", "եվ եվ եվ Եվ Եվ ԵՎ ԵՎ"},
		{"Armenian u stays", "ուր Սեւան թեու", "ուր Սեվան թեու"},
		{"Armenian marks", "Ինչո՞ւ։ ասաց` ոչ․", "Ինչո՞ւ: ասաց՝ ոչ."},
		{"Azerbaijani", "İlham i\u0307ki ılıq I\u0307", "İlham iki ılıq İ"},
		{"Cyrillic ё stays", "всё ещё", "всё ещё"},
		{"invalid", "a\xffb", "a\ufffdb"},
	} {
		if got := string(Fold(c.in).Runes()); got != c.want {
			t.Errorf("%s: Fold(%q) = %q; want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestFoldSpan(t *testing.T) {
	for _, c := range []struct{ in, part, want string }{
		{"the cafe\u0301 is", "café", "cafe\u0301"},
		{"the cafe\u0301 is", "é", "e\u0301"},
		{"the ﬁne print", "i", "ﬁ"},
		{"say “no  more”…", `"no more"`, "“no  more”"},
		{"co\u00adop\u00ad.", "coop", "co\u00adop"},
		{"a . . . b", "...", ". . ."},
		{"a — b", "-", "—"},
		{"a -- b", "-", "--"},
		{"հայ և ռուս", "եվ", "և"},
		{"հայ և ռուս", "վ", "և"},
		{"«նա` եւ»", "՝ ե", "` ե"},
		{"Əli İlham", "li İ", "li İ"},
		{"x\u200b\u0301y", "x\u0301", "x\u200b\u0301"},
	} {
		f := Fold(c.in)
		folded := string(f.Runes())
		at := strings.Index(folded, c.part)
		if at < 0 {
			t.Errorf("Fold(%q) = %q lacks %q", c.in, folded, c.part)
			continue
		}
		i := utf8.RuneCountInString(folded[:at])
		span := f.Span(i, i+utf8.RuneCountInString(c.part))
		if got := span.Of(c.in); got != c.want {
			t.Errorf("Fold(%q): %q stands for %q; want %q", c.in, c.part, got, c.want)
		}
	}
}

func TestFoldSpanOfNothing(t *testing.T) {
	f := Fold("é—")
	for i, want := range []brief.Span{{Start: 0, End: 0}, {Start: 2, End: 2}, {Start: 5, End: 5}} {
		if got := f.Span(i, i); got != want {
			t.Errorf("Span(%d, %[1]d) = %v; want %v", i, got, want)
		}
	}
	if got := Fold("").Span(0, 0); got != (brief.Span{}) {
		t.Errorf("Span(0, 0) of nothing = %v", got)
	}
}

func TestFoldCase(t *testing.T) {
	for _, c := range []struct {
		lang, in, want string
	}{
		{"en", "IiTÉ", "iité"},
		{"", "İI", "ii"},
		{"az", "IİıƏŞ", "ıiıəş"},
		{"az-Latn-AZ", "I", "ı"},
		{"tr", "I", "ı"},
		{"ru", "ЁЖЫ", "ёжы"},
		{"hy", "ԵւՎ", "եւվ"},
		{"el", "ΣΑΣς", "σασσ"},
	} {
		got := strings.Map(func(r rune) rune { return FoldCase(r, c.lang) }, c.in)
		if got != c.want {
			t.Errorf("FoldCase of %q in %q = %q; want %q", c.in, c.lang, got, c.want)
		}
	}
}

// FuzzFold: every offset lies on a rune boundary and in order, a second fold
// changes nothing, and no folded rune is of a kind that folding replaces.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "a", "«Еще -- ‘’ . . .»", "e\u0301\u00ad", "և եւ", "i\u0307", "ﬁ\u0301", "각\u1100\u1161\u11a8", "\xff\xcc\x81", "a\u0323\u0302"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		end := 0
		for i, r := range folded.Runes() {
			span := folded.Span(i, i+1)
			if span.Len() <= 0 || span.End > len(s) || span.End < end || span.Start < 0 {
				t.Fatalf("rune %d of Fold(%q) stands for %v after %d", i, s, span, end)
			}
			end = span.End
			for _, at := range []int{span.Start, span.End} {
				if utf8.ValidString(s) && at < len(s) && !utf8.RuneStart(s[at]) {
					t.Fatalf("offset %d of rune %d of Fold(%q) is no rune boundary", at, i, s)
				}
			}
			if isDropped(r) || r != '\'' && isSingleQuote(r) || r != '"' && isDoubleQuote(r) || r != '-' && isDash(r) || r == '…' {
				t.Fatalf("Fold(%q) holds %U", s, r)
			}
		}
		once := string(folded.Runes())
		if twice := string(Fold(once).Runes()); utf8.ValidString(s) && twice != once {
			t.Fatalf("Fold(%q) = %q folds to %q", s, once, twice)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for name, s := range map[string]string{
		"latin":    strings.Repeat("“The talks” — so he said — didn’t fail. ", 160),
		"cyrillic": strings.Repeat("«Переговоры» — так он сказал — не сорваны. ", 160),
		"armenian": strings.Repeat("«Բանակցությունները», ըստ նրա, չեն ձախողվել և կշարունակվեն։ ", 110),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Fold(s)
			}
		})
	}
}

func ExampleFold() {
	for _, s := range []string{"“Don’t go — now…”", "«բացել  եւ փակել»", "e\u0301t\u00e9"} {
		fmt.Println(string(Fold(s).Runes()))
	}
	// Output:
	// "Don't go - now..."
	// "բացել եվ փակել"
	// été
}
