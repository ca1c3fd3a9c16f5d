package text

import "testing"

func TestStem(t *testing.T) {
	for _, c := range []struct {
		lang  string
		alike bool
		a, b  string
	}{
		{"en", true, "positions", "position"},
		{"en", true, "stopped", "stopping"},
		{"en", true, "countries", "country"},
		{"en", true, "took", "taking"},
		{"en", true, "ministers", "ministry"},
		{"en", false, "tanks", "troops"},
		{"en", false, "content", "contest"},
		{"en", false, "international", "interview"},
		{"ru", true, "мостом", "моста"},
		{"ru", true, "закрывали", "закрыта"},
		{"ru", true, "уведомлением", "уведомления"},
		{"ru", true, "грузовиков", "грузовики"},
		{"ru", false, "граница", "грузовик"},
		{"hy", true, "ճանապարհն", "ճանապարհի"},
		{"hy", true, "պայմանագրերը", "պայմանագիր"},
		{"hy", true, "զինվորներին", "զինվոր"},
		{"hy", true, "հանձնելու", "հանձնել"},
		{"hy", true, "կամուրջ", "կամրջի"},
		{"hy", true, "խումբը", "խմբի"},
		{"hy", false, "կամուրջ", "կառավարություն"},
		{"az", true, "kabelinə", "kabel"},
		{"az", true, "nazirlərin", "nazir"},
		{"az", true, "torpaqların", "torpağı"},
		{"az", true, "göndərdiyini", "göndərib"},
		{"az", false, "qoşun", "qonaq"},
	} {
		a, b := Stem(c.a, c.lang), Stem(c.b, c.lang)
		if SameStem(a, b) != c.alike || SameStem(b, a) != c.alike {
			t.Errorf("%s: %q (%s) and %q (%s): alike %v, want %v", c.lang, c.a, a, c.b, b, !c.alike, c.alike)
		}
	}
}

func FuzzStem(f *testing.F) {
	f.Add("nazirlərinin", "az")
	f.Add("ությունների", "hy")
	f.Add("\xff\xfes", "en")
	f.Fuzz(func(t *testing.T, word, lang string) {
		s := Stem(word, lang)
		if !SameStem(s, s) || SameStem(s, word) != SameStem(word, s) {
			t.Errorf("%q, %q", s, word)
		}
	})
}
