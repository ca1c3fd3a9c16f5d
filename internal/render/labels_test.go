package render

import (
	"bytes"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"parley/summarize/brief"
)

var languages = []string{"en", "hy", "hyw", "az", "ru"}

// Every label exists in all languages, with the plural forms that the
// language has.
func TestLabelsAreWhole(t *testing.T) {
	for _, lang := range languages {
		l := labelsOf(lang)
		if l.lang != lang {
			t.Fatalf("%s has the labels of %s", lang, l.lang)
		}
		v := reflect.ValueOf(l)
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String && f.String() == "" {
				t.Errorf("%s lacks %s", lang, v.Type().Field(i).Name)
			}
		}
		if n := len(strings.Fields(l.Months)); n != 12 {
			t.Errorf("%s: %d months", lang, n)
		}
		for _, f := range []forms{l.Count, l.ErrorCount} {
			for n := range 200 {
				form := map[plural.Form]string{plural.One: f.one, plural.Few: f.few, plural.Many: f.many, plural.Other: f.other}
				if c := plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0); form[c] == "" {
					t.Fatalf("%s: no form for %d", lang, n)
				}
			}
		}
	}
	for tag, want := range map[string]string{"ka": "en", "": "en", "az-Cyrl": "en", "az-Latn-AZ": "az", "ru-RU": "ru", "hy-AM": "hy"} {
		if got := labelsOf(tag).lang; got != want {
			t.Errorf("%s has the labels of %s, want %s", tag, got, want)
		}
	}
}

func TestDateline(t *testing.T) {
	dated := brief.Document{Source: "https://www.example.org/a?b", Title: "A title", Published: "2022-09-27T23:30:00+04:00"}
	findings := make([]brief.Finding, 5)
	for i := range findings {
		findings[i].Severity = brief.Warning
	}
	findings[0].Severity = brief.Error
	for _, c := range []struct{ lang, want string }{
		{"en", "example.org · September 27, 2022 · 5 findings (1 error)"},
		{"hy", "example.org · 27\u00a0սեպտեմբերի, 2022\u00a0թ. · 5 դիտողություն (1 սխալ)"},
		{"hyw", "example.org · 27 Սեպտեմբեր 2022 · 5 դիտողութիւն (1 սխալ)"},
		{"az", "example.org · 27 sentyabr 2022 · 5 irad (1 səhv)"},
		{"ru", "example.org · 27\u00a0сентября 2022\u00a0г. · 5 замечаний (1 ошибка)"},
	} {
		if got := labelsOf(c.lang).dateline(&dated, "A title", findings); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
	for _, c := range []struct {
		d    brief.Document
		want string
	}{
		{brief.Document{Source: "a.html", Title: "The  headline", Published: "2024-06-14"}, "June 14, 2024"},
		{brief.Document{Source: "a.html", Title: strings.Repeat("Գլուխ ", 30) + "1", Published: "2024-06-14"}, strings.Repeat("Գլուխ ", 19) + "Գլուխ… · June 14, 2024"},
		{brief.Document{Source: "a.html", Title: "A title", Published: "2024-06-14"}, "A title · June 14, 2024"},
		{brief.Document{Source: "-", Published: "2024-06-14"}, "June 14, 2024"},
		{brief.Document{Source: "https://example.org/", Title: "A title"}, ""},
		{brief.Document{Published: "yesterday"}, ""},
		{brief.Document{Published: "2024-02-31"}, ""},
		{brief.Document{Source: "http://[::1", Title: "\x1b[2Jx\n", Published: "2024-06-14T"}, "x · June 14, 2024"},
	} {
		if got := labelsOf("en").dateline(&c.d, "The headline\n", nil); got != c.want {
			t.Errorf("%+v: %q, want %q", c.d, got, c.want)
		}
	}
}

// The table has a number of every plural category that whole numbers of the
// language have.
func TestPlurals(t *testing.T) {
	for lang, counts := range map[string]map[int]string{
		"en":  {1: "1 finding (1 error)", 2: "2 findings (2 errors)", 21: "21 findings (21 errors)"},
		"hy":  {1: "1 դիտողություն (1 սխալ)", 2: "2 դիտողություն (2 սխալ)"},
		"hyw": {1: "1 դիտողութիւն (1 սխալ)", 2: "2 դիտողութիւն (2 սխալ)"},
		"az":  {1: "1 irad (1 səhv)", 2: "2 irad (2 səhv)"},
		"ru": {
			1: "1 замечание (1 ошибка)", 2: "2 замечания (2 ошибки)", 5: "5 замечаний (5 ошибок)", 11: "11 замечаний (11 ошибок)",
			21: "21 замечание (21 ошибка)", 104: "104 замечания (104 ошибки)", 111: "111 замечаний (111 ошибок)",
		},
		"ka": {1: "1 finding (1 error)", 2: "2 findings (2 errors)"}, // English, and so are its plurals
	} {
		l := labelsOf(lang)
		category := func(n int) plural.Form {
			return plural.Cardinal.MatchPlural(language.Make(l.lang), n, 0, 0, 0, 0)
		}
		covered := map[plural.Form]bool{}
		for n, want := range counts {
			covered[category(n)] = true
			findings := make([]brief.Finding, n)
			for i := range findings {
				findings[i].Severity = brief.Error
			}
			if got := l.counts(findings); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
		for n := 1; n < 1000; n++ {
			if !covered[category(n)] {
				t.Fatalf("%s: no case of the category of %d", lang, n)
			}
		}
	}
}

// The months of each language, and a date at each end of the year.
func TestDates(t *testing.T) {
	for lang, want := range map[string][2]string{
		"en":  {"January 1, 2024", "December 31, 2024"},
		"hy":  {"1\u00a0հունվարի, 2024\u00a0թ.", "31\u00a0դեկտեմբերի, 2024\u00a0թ."},
		"hyw": {"1 Յունուար 2024", "31 Դեկտեմբեր 2024"},
		"az":  {"1 yanvar 2024", "31 dekabr 2024"},
		"ru":  {"1\u00a0января 2024\u00a0г.", "31\u00a0декабря 2024\u00a0г."},
		"ka":  {"January 1, 2024", "December 31, 2024"},
	} {
		l := labelsOf(lang)
		if got := [2]string{l.date("2024-01-01"), l.date("2024-12-31T23:59:59-11:00")}; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// Every code of a finding has a title in all languages, and no title is
// without a code.
func TestTitles(t *testing.T) {
	data, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile("`([a-z]+\\.[a-z]+)`")
	codes := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "| `") {
			for _, m := range code.FindAllStringSubmatch(strings.Split(line, "|")[1], -1) {
				codes[m[1]] = true
			}
		}
	}
	if len(codes) < 90 {
		t.Fatalf("%d codes in the table", len(codes))
	}
	for _, lang := range []string{"en", "hy", "az", "ru"} {
		titles := titlesIn(lang)
		for c := range codes {
			if n := len(strings.Fields(titles[c])); n < 1 || n > 4 {
				t.Errorf("%s: the title of %s is %q", lang, c, titles[c])
			}
		}
		for c := range titles {
			if !codes[c] {
				t.Errorf("%s is no code", c)
			}
		}
	}
	if titlesIn("code") != nil || titlesIn("ka") != nil {
		t.Error("titles in no language")
	}
}

// A page that is not in English says in its own language what a finding is
// about.
func TestFindingsInTheLanguageOfThePage(t *testing.T) {
	r := report()
	r.Translations[0].Findings = []brief.Finding{
		{Code: "negation.lost", Severity: brief.Warning, Path: brief.HeadlinePath, Message: "the source says no"},
		{Code: "translation.unchecked", Severity: brief.Note, Path: "translation", Message: "no word lists"},
		{Code: "later.code", Severity: brief.Note, Path: "translation", Message: "a code without a title"},
	}
	text := show(t, func(b *bytes.Buffer) error { return Text(b, r, Options{}) })
	md := show(t, func(b *bytes.Buffer) error { return Markdown(b, r, Options{}) })
	for _, want := range []string{"! error: these words", "! ուշադրություն · կորած ժխտում: the source", "! նշում · ամբողջությամբ ստուգված չէ: no word", "! նշում: a code"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if want := "- **ուշադրություն · կորած ժխտում:** the source"; !strings.Contains(md, want) {
		t.Errorf("no %q in\n%s", want, md)
	}
}

func TestCapital(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"ru", "движение «Домой»", "Движение «Домой»"},
		{"hy", "աշխատանքի նախարարություն", "Աշխատանքի նախարարություն"},
		{"az", "işçilər", "İşçilər"}, {"az", "ıssız", "Issız"}, {"en", "inhabitants", "Inhabitants"},
		{"ru", "«Домой»", "«Домой»"}, {"ka", "მთავრობა", "მთავრობა"}, {"en", "", ""},
	} {
		if got := capital(c.in, c.lang); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
}
