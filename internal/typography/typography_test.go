package typography

import (
	"strings"
	"testing"
	"unicode"
)

func TestSet(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"en", `He said "we agree" and 'no more'.`, `He said “we agree” and 'no more'.`},
		{"en", `"He called it "fair", she said"`, `“He called it ‘fair’, she said”`},
		{"en", `It's fine - really`, `It’s fine – really`},
		{"en", `a 5" gun`, `a 5" gun`},
		{"en", `two  spaces , here`, `two spaces, here`},
		{"ru", `Он сказал: "Мы за "мир"".`, `Он сказал: «Мы за „мир“».`},
		{"ru", `Он назвал это «успехом.»`, `Он назвал это «успехом».`},
		{"ru", `Баку - столица`, "Баку\u00a0— столица"},
		{"ru", `2.5 млн и 10 000 человек, в 15.30 и 27.09.2022`, "2,5\u00a0млн и 10\u00a0000 человек, в 15.30 и 27.09.2022"},
		{"ru", `А. Григорян, № 5`, "А.\u00a0Григорян, №\u00a05"},
		{"ru", `Он сказал «да`, `Он сказал «да`},
		{"ru", `“Мы согласны”, – сказал он`, "«Мы согласны»,\u00a0— сказал он"},
		{"hy", `Նա ասել է. "Մենք համաձայն ենք":`, `Նա ասել է. «Մենք համաձայն ենք»։`},
		{"hy", `Ժամը 11։00-ին, 2.5 միլիոն դրամ.`, "Ժամը 11:00-ին, 2,5\u00a0միլիոն դրամ։"},
		{"hy", `Դա եղել է 2018 թ.`, `Դա եղել է 2018 թ.`},
		{"hy", `Պայմանագիրը` + "`" + ` նոր է.`, `Պայմանագիրը՝ նոր է։`},
		{"hy", `Նա համաձայն է: Իսկ դուք՞`, `Նա համաձայն է։ Իսկ դուք՞`},
		{"hy", `Հարցը՝ հետևյալն է: «ինչու»`, `Հարցը՝ հետևյալն է: «ինչու»`},
		{"az", `O, "bu, "tarixi" addımdır" deyib.`, `O, “bu, ‘tarixi’ addımdır” deyib.`},
		{"az", `2.5 milyon manat, 3.000 nəfər, saat 15.30`, `2,5 milyon manat, 3000 nəfər, saat 15:30`},
		{"az", `Bakı - paytaxt`, `Bakı – paytaxt`},
		{"az", `“Razıyıq.” `, `“Razıyıq”. `},
		{"az", `O, “razıyıq,” deyib.`, `O, “razıyıq”, deyib.`},
		{"ru", "18 % и 5 %", "18% и 5%"},
		{"hy", "Նա ասել է․ այո", "Նա ասել է. այո"},
		{"az", "5.370 nəfər, 53.700 nəfər, 1.125 milyard, 1.600,5 və 1.234.567", "5370 nəfər, 53.700 nəfər, 1.125 milyard, 1.600,5 və 1.234.567"},
		{"az", "10-14 nəfər, 2013-14-cü illər, 050-123-45-67, COP-29, 2024-05-03, 16-cı", "10–14 nəfər, 2013–14-cü illər, 050-123-45-67, COP-29, 2024-05-03, 16-cı"},
		{"az", "Saat 6.30-da, 27.09.2022, saat 2.5 milyon", "Saat 6:30-da, 27.09.2022, saat 2,5 milyon"},
		{"ru", "5 370 человек, 1 800 000, в 6.30 утра, в 6.30, 5 кв. км и 500 кВ", "5370 человек, 1\u00a0800\u00a0000, в 6:30 утра, в 6.30, 5\u00a0кв.\u00a0км и 500\u00a0кВ"},
		{"ru", "5 килограммов, 5 муж", "5 килограммов, 5 муж"},
		{"hy", "5 370 մարդ, 53 700 մարդ, ժամը 6.30-ին, 10 կմ", "5370 մարդ, 53\u00a0700 մարդ, ժամը 6:30-ին, 10\u00a0կմ"},
		{"en", "1 800 at 6.30 and 300-400", "1 800 at 6.30 and 300-400"},
		{"de", `Er  sagt "ja" .`, `Er sagt "ja".`},
	} {
		if got := Set(c.in, c.lang); got != c.want {
			t.Errorf("%s: %q\n got %q\nwant %q", c.lang, c.in, got, c.want)
		}
	}
}

// plain is what Set may not change.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r) || r == '\n' {
			return r
		}
		return -1
	}, s)
}

func FuzzSet(f *testing.F) {
	f.Add(`“Nobody,” he said - "was 'there'" .`, "en")
	f.Add(`Он сказал: "Мы за "мир"". 10 000 - 2.5 %`, "ru")
	f.Add(`Նա ասել է. "Մենք"։ 11։00`, "hy")
	f.Add(`O, "bu, "tarixi" addımdır" deyib, 2.5 faiz`, "az")
	f.Fuzz(func(t *testing.T, s, lang string) {
		set := Set(s, lang)
		if plain(set) != plain(strings.ToValidUTF8(s, "\ufffd")) && plain(set) != plain(s) {
			t.Errorf("%s: a letter or digit changed: %q, %q", lang, s, set)
		}
		ended := End(s, set, lang)
		if plain(ended) != plain(set) || End(s, ended, lang) != ended {
			t.Errorf("%s: %q ended as %q, then %q", lang, set, ended, End(s, ended, lang))
		}
		if again := Set(set, lang); again != set {
			t.Errorf("%s: not idempotent: %q, %q, %q", lang, s, set, again)
		}
	})
}

func TestQuotation(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"az", "Faydalı cümlə “görüşürük” olardı.", "Faydalı cümlə ‘görüşürük’ olardı"},
		{"ru", "Полезной была бы фраза «встречаемся».", "Полезной была бы фраза „встречаемся“"},
		{"hy", "Մենք «համաձայն» ենք։", "Մենք «համաձայն» ենք"},
		{"en", "We agree,", "We agree"},
		{"ru", "Да...", "Да..."},
		{"ru", "Почему?", "Почему?"},
		{"az", "bir “dırnaq", "bir “dırnaq"},
		{"de", "ja.", "ja"},
		{"ru", "", ""},
	} {
		if got := Quotation(c.in, c.lang); got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.lang, c.in, got, c.want)
		}
	}
}

func TestEnd(t *testing.T) {
	for _, c := range []struct{ lang, source, target, want string }{
		{"ru", "They met.", "Они встретились", "Они встретились."},
		{"hy", "They met.", "Նրանք հանդիպել են", "Նրանք հանդիպել են։"},
		{"hy", "They met.", "Նրանք հանդիպել են։", "Նրանք հանդիպել են։"},
		{"az", "He called it “fair.”", "O bunu “ədalətli” adlandırıb", "O bunu “ədalətli” adlandırıb."},
		{"az", "He called it “fair.”", "O bunu “ədalətli” adlandırıb.", "O bunu “ədalətli” adlandırıb."},
		{"ru", "Ministers meet", "Министры встретились.", "Министры встретились"},
		{"ru", "in 2018", "в 2018 г.", "в 2018 г."},
		{"ru", "Why?", "Почему?", "Почему?"},
		{"ru", "Why now?", "Почему сейчас.", "Почему сейчас."},
		{"en", "Նա համաձայն է:", "He agrees", "He agrees."},
		{"ru", "", "", ""},
	} {
		if got := End(c.source, c.target, c.lang); got != c.want {
			t.Errorf("%s: %q after %q: got %q, want %q", c.lang, c.target, c.source, got, c.want)
		}
	}
}
