package text

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseLang(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"en", "en"}, {"EN", "en"}, {"eng", "en"}, {"English", "en"}, {"en-US", "en"}, {"en-GB", "en-GB"},
		{"hy", "hy"}, {"hye", "hy"}, {"arm", "hy"}, {"hy-AM", "hy"}, {"hy_AM", "hy"}, {"hy-Armn-AM", "hy"},
		{"Armenian", "hy"}, {"ARMENIAN", "hy"}, {"Հայերեն", "hy"}, {"հայերեն", "hy"}, {"ՀԱՅԵՐԵՆ", "hy"},
		{"армянский", "hy"}, {"Eastern Armenian", "hy"}, {"hy-arevela", "hy"},
		{"hyw", "hyw"}, {"HYW", "hyw"}, {"hyw-AM", "hyw"}, {"hyw-LB", "hyw-LB"}, {"hy-arevmda", "hyw"},
		{"western armenian", "hyw"}, {"Western-Armenian", "hyw"}, {"  Western  Armenian ", "hyw"}, {"Արեւմտահայերէն", "hyw"},
		{"az", "az"}, {"aze", "az"}, {"azj", "az"}, {"az-AZ", "az"}, {"az-Latn", "az"}, {"az-Latn-AZ", "az"},
		{"Azerbaijani", "az"}, {"azeri", "az"}, {"Azərbaycan dili", "az"}, {"AZƏRBAYCANCA", "az"}, {"azerbaycanca", "az"},
		{"az-Cyrl", "az-Cyrl"}, {"AZ-CYRL-az", "az-Cyrl"}, {"az-Arab-IR", "az-Arab"}, {"az-IR", "az-IR"},
		{"ru", "ru"}, {"rus", "ru"}, {"ru-RU", "ru"}, {"Russian", "ru"}, {"русский", "ru"}, {"РУССКИЙ", "ru"},
		{"русски\u0438\u0306", "ru"}, // й in two runes, as macOS writes names
		{"ru-KZ", "ru-KZ"}, {"ռուսերեն", "ru"},
		{"tr", "tr"}, {"türkçe", "tr"}, {"TÜRKÇE", "tr"}, {"İngilizce", "en"}, {"INGILIZCE", "en"},
		{"de", "de"}, {"ger", "de"}, {"deutsch", "de"}, {"ka", "ka"}, {"ქართული", "ka"}, {"fa", "fa"}, {"per", "fa"}, {"farsi", "fa"},
		{"zh-Hant-TW", "zh-Hant"}, {"zh-TW", "zh-TW"}, {"cmn", "zh"}, {"nb", "nb"}, {"no", "no"}, {"iw", "he"},
		{"sr-Latn", "sr-Latn"}, {"sr-Cyrl", "sr"}, {"pt-BR", "pt"}, {"pt-PT", "pt-PT"}, {"tlh", "tlh"}, {"xmf", "xmf"},
		{"ca-valencia", "ca-valencia"}, {"sl-rozaj-biske", "sl-rozaj-biske"},
	} {
		got, err := ParseLang(c.name)
		if err != nil || got != c.want {
			t.Errorf("ParseLang(%q) = %q, %v; want %q", c.name, got, err, c.want)
		}
		again, err := ParseLang(got)
		if err != nil || again != got {
			t.Errorf("ParseLang(%q) = %q, %v: not canonical", got, again, err)
		}
	}
}

func TestParseLangUnknown(t *testing.T) {
	for _, name := range []string{"", " ", "klingonish", "xx", "zz-ZZ", "und", "mul", "zxx", "x-private", "armen", "hy,ru", "\x1b[31m", "հայ\x00", "en-", strings.Repeat("a", 10000)} {
		code, err := ParseLang(name)
		if err == nil {
			t.Errorf("ParseLang(%q) = %q; want an error", name, code)
			continue
		}
		if code != "" || !strings.Contains(err.Error(), "hy (Armenian), hyw (Western Armenian)") || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("ParseLang(%q) = %q, %v", name, code, err)
		}
	}
}

func TestLangName(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"en", "English"}, {"hy", "Armenian"}, {"hyw", "Western Armenian"}, {"az", "Azerbaijani"}, {"ru", "Russian"},
		{"tr", "Turkish"}, {"uk", "Ukrainian"}, {"ka", "Georgian"}, {"fa", "Persian"},
		{"az-Cyrl", "Azerbaijani (Cyrillic)"}, {"az_Arab", "Azerbaijani (Arabic script)"}, {"hy-AM", "Armenian (AM)"},
		{"pt-BR", "Portuguese (BR)"}, {"zh-Hant-TW", "Chinese (traditional, TW)"},
		{"und", "unknown language"}, {"tlh", "tlh"}, {"", ""},
	} {
		if got := LangName(c.lang); got != c.want {
			t.Errorf("LangName(%q) = %q; want %q", c.lang, got, c.want)
		}
	}
}

// Every name of the table leads back to its code, and no name to two.
func TestLangNamesAreUnambiguous(t *testing.T) {
	seen := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(langNameTable)) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		for _, name := range fields[1:] {
			key := langNameKey(name)
			if other, ok := seen[key]; ok && other != fields[0] {
				t.Errorf("%q names both %s and %s", name, other, fields[0])
			}
			seen[key] = fields[0]
			if got, err := ParseLang(name); err != nil || got != fields[0] {
				t.Errorf("ParseLang(%q) = %q, %v; want %q", name, got, err, fields[0])
			}
		}
		if got, err := ParseLang(fields[0]); err != nil || got != fields[0] {
			t.Errorf("ParseLang(%q) = %q, %v; want itself", fields[0], got, err)
		}
	}
}

func ExampleParseLang() {
	for _, name := range []string{"Armenian", "azeri", "RUS", "hyw", "klingonish"} {
		code, err := ParseLang(name)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(code, LangName(code))
	}
	// Output:
	// hy Armenian
	// az Azerbaijani
	// ru Russian
	// hyw Western Armenian
	// unknown language "klingonish": have en (English), hy (Armenian), hyw (Western Armenian), az (Azerbaijani), ru (Russian), or any BCP 47 code
}

func FuzzParseLang(f *testing.F) {
	for _, name := range []string{"hy", "az-Cyrl-AZ", "Western Armenian", "en-u-ca-gregory", "\xff", "sr-Latn-x-y"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		code, err := ParseLang(name)
		if err != nil {
			return
		}
		if again, err := ParseLang(code); err != nil || again != code {
			t.Errorf("ParseLang(%q) = %q, but ParseLang(%[2]q) = %q, %v", name, code, again, err)
		}
		if LangName(code) == "" {
			t.Errorf("LangName(%q) is empty", code)
		}
		MainScript(code)
	})
}
