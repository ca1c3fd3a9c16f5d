package verify

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley/internal/baseline"
	"parley/internal/glossary"
	"parley/internal/text"
	"parley/summarize/brief"
)

// carriers hold a name, in which each language says the same.
var carriers = map[string]string{
	"en": "The letter that came on Tuesday was about %s and nothing else.",
	"hy": "Երեքշաբթի եկած նամակում խոսքը միայն մեկ բանի մասին էր՝ %s, և ուրիշ ոչինչ։",
	"az": "Çərşənbə axşamı gələn məktubda söhbət yalnız bir şeydən gedirdi: %s, başqa heç nə yox idi.",
	"ru": "В письме, которое пришло во вторник, речь шла только об одном: %s, и ни о чём больше.",
}

var ntrexFiles = map[string]string{"hy": "newstest2019-ref.hye.txt", "az": "newstest2019-ref.aze-Latn.txt", "ru": "newstest2019-ref.rus.txt"}

func ofNames(f brief.Finding) bool {
	return strings.HasPrefix(f.Code, "glossary.") || strings.HasPrefix(f.Code, "territory.") || f.Code == "name.form"
}

func nameFindings(p *Pair, source, target string) []brief.Finding {
	return slices.DeleteFunc(p.Segment(source, target), func(f brief.Finding) bool { return !ofNames(f) })
}

// TestQualityTranslationNames counts the alarms on professional translations,
// where each is false or a difference that is there, and how many names put in
// the place of others are caught.
func TestQualityTranslationNames(t *testing.T) {
	folder := baseline.Data(t, "ntrex")
	read := func(name string) []string {
		data, err := os.ReadFile(folder + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSpace(string(data)), "\n")[:1000]
	}
	b := baseline.Open(t)
	b.Corpus(folder)
	english := read("newstest2019-src.eng.txt")
	for _, lang := range []string{"hy", "az", "ru"} {
		lines := read(ntrexFiles[lang])
		for _, to := range []string{lang, "en"} {
			p := &Pair{From: "en", To: lang, Glossary: glossary.BuiltIn()}
			sources, targets, key := english, lines, lang
			if to == "en" {
				p.From, p.To = lang, "en"
				sources, targets, key = lines, english, lang+"-en"
			}
			var errors, warnings, swaps, caught float64
			random := rand.New(rand.NewPCG(1, 2))
			for i := range sources {
				most := brief.Note
				for _, f := range nameFindings(p, sources[i], targets[i]) {
					if f.Severity == brief.Error || most == brief.Note {
						most = f.Severity
					}
					t.Logf("%s line %d: %s %s: %s", key, i+1, f.Severity, f.Code, f.Message)
				}
				switch most {
				case brief.Error:
					errors++
				case brief.Warning:
					warnings++
				}
				if swapped, ok := swapState(random, sources[i], targets[i], p); ok {
					swaps++
					if len(nameFindings(p, sources[i], swapped)) > 0 {
						caught++
					} else if swaps-caught < 12 {
						t.Logf("missed %s: %s\n%s", key, sources[i], swapped)
					}
				}
			}
			n := float64(len(sources))
			limit, limitWarnings := .004, .015
			if to == "en" {
				limitWarnings = .04 // the original lacks what the translator explained
			}
			b.AtMost("translation.names."+key+".errors", errors/n, limit)
			b.AtMost("translation.names."+key+".warnings", warnings/n, limitWarnings)
			b.AtLeast("translation.names."+key+".states.swapped", caught/swaps, .95)
		}
	}
	for _, pair := range [][2]string{{"en", "hy"}, {"en", "az"}, {"en", "ru"}, {"hy", "en"}, {"az", "ru"}, {"ru", "hy"}} {
		replaced(t, b, pair[0], pair[1])
		respelt(t, b, pair[0], pair[1])
	}
}

// swapState puts another state of the region in the place of the first that
// both sides name once.
func swapState(random *rand.Rand, source, target string, p *Pair) (string, bool) {
	names := map[string][]string{
		"en": {"Armenia", "Azerbaijan", "Georgia", "Russia", "Turkey", "Iran", "France", "Germany"},
		"hy": {"Հայաստան", "Ադրբեջան", "Վրաստան", "Ռուսաստան", "Թուրքիա", "Իրան", "Ֆրանսիա", "Գերմանիա"},
		"az": {"Ermənistan", "Azərbaycan", "Gürcüstan", "Rusiya", "Türkiyə", "İran", "Fransa", "Almaniya"},
		"ru": {"Армения", "Азербайджан", "Грузия", "Россия", "Турция", "Иран", "Франция", "Германия"},
	}[p.To]
	in, out := text.Territories(source, p.From), text.Territories(target, p.To)
	count := func(all []text.Territory, code string) (n int) {
		for _, t := range all {
			if t.Code == code {
				n++
			}
		}
		return n
	}
	for _, m := range out {
		if !isState(m) || count(in, m.Code) == 0 || count(out, m.Code) != 1 {
			continue
		}
		for range 20 {
			name := names[random.IntN(len(names))]
			if code := text.Territories(name, p.To)[0].Code; count(in, code) == 0 && count(out, code) == 0 {
				return target[:m.Span.Start] + name + target[m.Span.End:], true
			}
		}
	}
	return "", false
}

// replaced puts each form of a glossary's entry in the place of another's of
// the same kind. Each form of its own must raise no alarm.
func replaced(t *testing.T, b *baseline.Baseline, from, to string) {
	p := &Pair{From: from, To: to, Glossary: glossary.BuiltIn()}
	byKind := map[glossary.Kind][]*glossary.Entry{}
	for e := range glossary.BuiltIn().All() {
		byKind[e.Kind] = append(byKind[e.Kind], e)
	}
	var right, alarms, made, caught, inflectedForms, inflectedAlarms float64
	for kind, entries := range byKind {
		if kind == glossary.Office || kind == glossary.Term {
			continue
		}
		for i, e := range entries {
			source := fmt.Sprintf(carriers[from], e.Form(from))
			for _, f := range e.Forms[to] {
				right++
				found := nameFindings(p, source, fmt.Sprintf(carriers[to], f))
				if len(found) > 0 && found[0].Code != "glossary.place" { // the other side's name is a right form, but not here
					alarms++
					t.Logf("alarm %s-%s %s: %v", from, to, f, found[0].Message)
				}
			}
			if f := e.Form(to); !strings.ContainsAny(f, "/«»“”0") && (to != "ru" || !strings.Contains(f, " ")) {
				inflectedForms++
				if found := nameFindings(p, source, fmt.Sprintf(carriers[to], genitive(e.Form(to), to))); len(found) > 0 {
					inflectedAlarms++
					t.Logf("alarm %s-%s %s: %v", from, to, genitive(e.Form(to), to), found[0].Message)
				}
			}
			for k := 1; k <= 3; k++ {
				other := entries[(i+k*7)%len(entries)]
				for _, f := range other.Forms[to] {
					if other == e || slices.Contains(e.Forms[to], f) || sameSurname(e, other, to) {
						continue
					}
					made++
					if len(nameFindings(p, source, fmt.Sprintf(carriers[to], f))) > 0 {
						caught++
					} else if made-caught < 40 {
						t.Logf("missed %s-%s %s: %s for %s", from, to, kind, f, e.Form(from))
					}
				}
			}
		}
	}
	b.AtLeast("translation.names."+from+"-"+to+".replaced", caught/made, .95)
	b.AtMost("translation.names."+from+"-"+to+".own", alarms/right, .01)
	b.AtMost("translation.names."+from+"-"+to+".inflected", inflectedAlarms/inflectedForms, .02)
}

// genitive returns the genitive of a name by the general rule: of its last word.
func genitive(s, lang string) string {
	last, size := utf8.DecodeLastRuneInString(s)
	upper := unicode.IsUpper(last)
	switch lang {
	case "en":
		return s + "'s"
	case "hy":
		switch {
		case upper || unicode.Is(unicode.Latin, last):
			return s + "-ի"
		case last == 'ա' || last == 'ո':
			return s + "յի"
		}
		return s + "ի"
	case "az":
		vowel := 'i'
		for _, r := range strings.ToLower(strings.ReplaceAll(s, "I", "ı")) {
			switch r {
			case 'a', 'ı':
				vowel = 'ı'
			case 'o', 'u':
				vowel = 'u'
			case 'ö', 'ü':
				vowel = 'ü'
			case 'e', 'ə', 'i':
				vowel = 'i'
			}
		}
		ending := string(vowel) + "n"
		if strings.ContainsRune("aıouöüeəi", last) {
			ending = "n" + ending
		}
		if upper {
			ending = "-" + ending
		}
		return s + ending
	}
	stem := s[:len(s)-size]
	before, _ := utf8.DecodeLastRuneInString(stem)
	switch {
	case upper || !unicode.Is(unicode.Cyrillic, last) || strings.ContainsRune("еиоуыэю", last):
		return s
	case last == 'а' && strings.ContainsRune("гкхжшчщ", before), last == 'я':
		return stem + "и"
	case last == 'а':
		return stem + "ы"
	case last == 'й' && (before == 'и' || before == 'ы'):
		return stem[:len(stem)-2] + "ого"
	case last == 'й':
		return stem + "я"
	case last == 'ь':
		return stem + "и"
	}
	return s + "а"
}

func sameSurname(a, b *glossary.Entry, lang string) bool {
	if a.Kind != glossary.Person {
		return a.In(b.Form(lang), lang) || b.In(a.Form(lang), lang)
	}
	return a.In(b.Form(lang), lang)
}

// respelt changes one letter of a name of the table.
func respelt(t *testing.T, b *baseline.Baseline, from, to string) {
	random := rand.New(rand.NewPCG(3, 4))
	var right, alarms, made, caught float64
	for e := range glossary.BuiltIn().All() {
		if e.Kind != glossary.Person {
			continue
		}
		name := brief.Name{Source: e.Form(from), Target: e.Form(to)}
		p := &Pair{From: from, To: to, Glossary: glossary.BuiltIn(), Names: []brief.Name{name}}
		source := fmt.Sprintf(carriers[from], name.Source)
		right++
		if found := nameFindings(p, source, fmt.Sprintf(carriers[to], name.Target)); len(found) > 0 {
			alarms++
			t.Logf("alarm %s-%s %s: %v", from, to, name.Target, found[0].Message)
		}
		for range 4 {
			wrong := misspell(random, name.Target)
			if wrong == name.Target {
				continue
			}
			made++
			if len(nameFindings(p, source, fmt.Sprintf(carriers[to], wrong))) > 0 {
				caught++
			} else if made-caught < 30 {
				t.Logf("missed %s-%s: %s for %s", from, to, wrong, name.Target)
			}
		}
	}
	b.AtLeast("translation.names."+from+"-"+to+".respelt", caught/made, .90)
	b.AtMost("translation.names."+from+"-"+to+".decided", alarms/right, .005)
}

// misspell changes, drops or doubles a letter that is not the first of a word.
func misspell(random *rand.Rand, s string) string {
	letters := []rune(s)
	for range 50 {
		i := 1 + random.IntN(len(letters)-1)
		if !unicode.IsLower(letters[i]) {
			continue
		}
		switch random.IntN(3) {
		case 0:
			for range 20 {
				if r := letters[random.IntN(len(letters))]; unicode.IsLower(r) && r != letters[i] {
					letters[i] = r
					return string(letters)
				}
			}
		case 1:
			return string(slices.Delete(letters, i, i+1))
		default:
			r := letters[random.IntN(len(letters))]
			if unicode.IsLower(r) && r != letters[i] {
				return string(slices.Insert(letters, i, r))
			}
		}
	}
	return s
}

// FuzzTranslationNames: no findings but those of names, with messages of valid
// UTF-8, whatever the texts and the names.
func FuzzTranslationNames(f *testing.F) {
	f.Add("Pashinyan met Ilham Aliyev in Stepanakert, Artsakh", "Փաշինյանը հանդիպել է Ալիևի հետ Խանքենդիում", "Nikol Pashinyan", "Նիկոլ Փաշինյան", "en", "hy")
	f.Add("Baku", "Москва\xff", "\xff", "И", "en", "ru")
	f.Add("İrəvan «Şuşa»", "", "A B", "а-б", "az", "ru")
	f.Fuzz(func(t *testing.T, source, target, name, form, from, to string) {
		p := &Pair{From: from, To: to, Glossary: glossary.BuiltIn(), Names: []brief.Name{{Source: name, Target: form}}}
		n := p.segmentNames(source, target)
		for _, f := range slices.Concat(p.nameForms(n), p.glossaryForms(n), p.surnames(n), p.territories(n), p.places(n, true)) {
			if !ofNames(f) || utf8.ValidString(source) && utf8.ValidString(target) && utf8.ValidString(form) && !utf8.ValidString(f.Message) {
				t.Errorf("%+v", f)
			}
		}
	})
}
