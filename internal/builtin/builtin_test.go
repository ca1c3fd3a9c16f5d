package builtin

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/article"
	"parley/internal/text"
	"parley/internal/verify"
	"parley/summarize/brief"
)

// exactLines returns how many lines of a brief stand in the article word for
// word, by the project's own check, and how many lines there are.
func exactLines(doc *brief.Document, b *brief.Brief) (exact, all int) {
	a := verify.NewArticle(doc)
	count := func(line string, e brief.Evidence) {
		all++
		bare := strings.Trim(line, "“”«»")
		if e.Span != nil && e.Span.Of(doc.Text) == e.Quote && a.Recheck(e).Match == brief.Exact && strings.Contains(text.CleanLine(e.Quote), bare) {
			exact++
		}
	}
	for _, s := range b.Summary {
		count(s.Text, s.Evidence)
	}
	for _, p := range b.Parties {
		for _, s := range p.Positions {
			count(s.Text, s.Evidence)
		}
	}
	return exact, all
}

// What the checks may say of the briefs of the test articles.
const mostWarnings = 6

func TestArticles(t *testing.T) {
	warnings := 0
	for _, path := range articles(t) {
		doc := read(t, path)
		r, err := Engine{}.Brief(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		if exact, all := exactLines(doc, &r.Brief); exact != all || all < 3 {
			t.Errorf("%s: %d of %d lines stand in the article", name, exact, all)
		}
		for _, f := range r.Findings {
			switch f.Severity {
			case brief.Error:
				t.Errorf("%s: %s %s: %s", name, f.Code, f.Path, f.Message)
			case brief.Warning:
				warnings++
				t.Logf("%s: %s %s: %s", name, f.Code, f.Path, f.Message)
			}
		}
		if r.Usage != (brief.Usage{}) || r.Brief.Lang != doc.Lang || r.Brief.Headline == "" || len(r.Brief.Summary) != DefaultSentences {
			t.Errorf("%s: %q, %d sentences, %+v", name, r.Brief.Headline, len(r.Brief.Summary), r.Usage)
		}
	}
	if warnings > mostWarnings {
		t.Errorf("%d warnings", warnings)
	}
}

// TestParties compares for whom speakers speak with the golden reports, which
// an editor has read.
func TestParties(t *testing.T) {
	for name, want := range map[string]string{
		"washington.txt":  "Jake Sullivan=United States; Ned Price=United States; Armen Grigoryan=Armenia; Hikmet Hajiyev=Azerbaijan; Nikol Pashinyan=Nikol Pashinyan; Baku=Azerbaijan; Laura Whitcombe=Laura Whitcombe",
		"ru-border.txt":   "Н. А. Осмонов=Кыргызстан; Айгуль Серикова=Казахстан; Бакыт Токтосунов=Жол",
		"hy-corridor.txt": "Ռեզա Քարիմին=Իրան; Լուսինե Առաքելյան=Կանաչ Սյունիք; Նինո Ձիձիգուրին=Վրաստան; Ա. Հ. Մելիքյան=Ա. Հ. Մելիքյան",
		"az-energy.txt":   "İsmayıl Qədirov=Azərbaycan; Giorgi Lomaşvili=Gürcüstan; İoana Petresku=Marea Albastră; Aygün Işıqlı=Təmiz Sahil",
		"markdown.md":     "Marek Tamm=Estonia; Ilze Krastiņa=Latvia; Jonas Petrauskas=Lithuania; Peeter Oja=Rails by Night; Rails by Night=Rails by Night",
		"injection.txt":   "Rositsa Mineva=Black Sea Dockers’ Union; Black Sea Dockers’ Union=Black Sea Dockers’ Union; Kiril Danev=Odessos Terminals; Plamen Rusev=Labour Ministry; Leyla Aydin=Shippers’ Council",
		"page.html":       "Elira Hoxhaj=Albania; Goce Stefanov=North Macedonia; Dafina Lazarova=Prespa Nets",
		"long-summit.txt": "Daria Velk=Kestria; Goran Tesh=Ardovia; Samuel Orre=Oltania; Tomas Ilven=Kestria; Homeward=Homeward; Rusa Tamel=Homeward; Hanne Lindqvist=Sarn Basin Commission; Kofi Mensah=Sarn Basin Commission; Anton Bero=Kestria; Jonas Perl=Jonas Perl; Mikal Adran=Mikal Adran; Elsa Brandt=Elsa Brandt",
		"one-sided.txt":   "Radim Solt=Patriotic Front of Kestria",
	} {
		r, err := Engine{}.Brief(t.Context(), read(t, "../../testdata/articles/"+name))
		if err != nil {
			t.Fatal(err)
		}
		parties := map[string][]string{}
		for _, p := range r.Brief.Parties {
			for _, s := range p.Positions {
				if !slices.Contains(parties[s.Speaker], p.Name) {
					parties[s.Speaker] = append(parties[s.Speaker], p.Name)
				}
			}
		}
		for _, pair := range strings.Split(want, "; ") {
			speaker, party, _ := strings.Cut(pair, "=")
			if got := strings.Join(parties[speaker], ", "); got != party {
				t.Errorf("%s: %s speaks for %q, want %q", name, speaker, got, party)
			}
		}
	}
}

// TestOfficeBefore finds for whom somebody speaks in the office that stands
// before the name, a sentence before the one with the words.
func TestOfficeBefore(t *testing.T) {
	const note = `On May 27, Norland President Anna Berg hosted a meeting between the Secretary of Armenia’s Security Council Armen Grigoryan and the Assistant to the President of Azerbaijan Hikmet Hajiyev in Rome. The singer Ida Holm was there.

Grigoryan said that the talks were useful and would go on in May. For his part, Hajiyev was reported to say that the two sides discussed a treaty and a border. Holm said that she would sing again in the summer.
`
	r, err := Engine{}.Brief(t.Context(), document(t, note))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range r.Brief.Parties {
		for _, s := range p.Positions {
			got = append(got, p.Name+": "+s.Speaker+", "+s.Role+", "+string(s.Directness))
		}
	}
	want := []string{
		"Armenia: Armen Grigoryan, Secretary of Armenia’s Security Council, indirect",
		"Azerbaijan: Hikmet Hajiyev, Assistant to the President of Azerbaijan, second-hand",
		"Ida Holm: Ida Holm, , indirect",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestBrief(t *testing.T) {
	const note = `The foreign ministers of Norland and Sudland met in Tbilisi on Monday, for the first time in 14 months, officials said.

“We are ready to open the road again,” Anna Berg, the foreign minister of Norland, told reporters after the talks. She did not say that a date was set.

Berg denied that the road had been closed on her orders. Marko Tal, the spokesman of Sudland’s government, was reported to have said that 300 trucks were waiting at the border.

The Road Hauliers’ Union called the wait unbearable for drivers and their families.
`
	doc := document(t, note)
	r, err := Engine{Sentences: 2}.Brief(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(r.Brief)
	if err != nil {
		t.Fatal(err)
	}
	got := string(data)
	for _, want := range []string{
		`"name":"Norland","kind":"state"`, `“We are ready to open the road again”`, `"speaker":"Anna Berg","role":"foreign minister of Norland"`, `"directness":"direct"`,
		`"Berg denied that the road had been closed on her orders."`, `"name":"Sudland","kind":"state"`, `"directness":"second-hand"`,
		`"name":"Road Hauliers’ Union","kind":"organisation"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing from %s", want, got)
		}
	}
	if strings.Contains(got, `“She did not say`) || len(r.Brief.Summary) != 2 || brief.HasErrors(r.Findings) {
		t.Errorf("%s %+v", got, r.Findings)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Engine{}).Brief(ctx, doc); err == nil {
		t.Error("a cancelled run has a brief")
	}
}

func document(t testing.TB, s string) *brief.Document {
	t.Helper()
	a, err := article.Read(t.Context(), "note.txt", []byte(s), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &a.Document
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Road reopens\n\nThe road over the pass reopened on Friday.", "Road reopens"},
		{"en", "The two ministers met in the capital for talks about trade, after a break of fourteen months that nobody explained.", "The two ministers met in the capital for talks about trade"},
		{"en", "The government will not open the road to trucks before the winter, if the bridge is not repaired by then at all.", "The government will not open the road to trucks before the winter, if the bridge is not repaired by then at all"},
		{"en", "The government will open the road to trucks if the bridge is repaired by then and if somebody pays for it.", "The government will open the road to trucks if the bridge is repaired by then and if somebody pays for it"},
		{"en", "ROME — On May 27, President Anna Berg hosted a meeting between the Secretary of Norland’s Council Ida Holm and the Assistant to the President of Sudland Jon Dahl.", "President Anna Berg hosted a meeting"},
		{"en", "On May 27, President Anna Berg did not hold a meeting that was held between the Secretary of Norland’s Council and the Assistant to the President of Sudland.",
			"On May 27, President Anna Berg did not hold a meeting that was held between the Secretary of Norland’s Council and the Assistant to the President of Sudland"},
		{"en", "Basin conference ends with a water figure, no date for the railway and a dispute over the way home\n\nThree days of talks ended here on Wednesday.", "Basin conference ends with a water figure"},
		{"en", "The deputies of the three parties of the coalition said on Friday that they would vote for the new budget if the minister of finance resigned before it. Anna Berg and Jon Dahl left the meeting at noon.",
			"Anna Berg and Jon Dahl left the meeting at noon"},
		{"ru", "Министры двух стран встретились в столице впервые за год, после чего сделали заявление для прессы о дороге.", "Министры двух стран встретились в столице впервые за год"},
		{"hy", "Նախարարները հանդիպել են Երևանում։", "Նախարարները հանդիպել են Երևանում"},
		{"az", "Nazirlər bazar ertəsi paytaxtda görüşüb və yolun açılmasını müzakirə edib.", "Nazirlər bazar ertəsi paytaxtda görüşüb və yolun açılmasını müzakirə edib"},
		{"en", "", ""},
	} {
		doc := &brief.Document{Text: c.text, Lang: c.lang, Sentences: text.Sentences(c.text, c.lang)}
		if got := headline(doc, verify.NewArticle(doc)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if got := headline(&brief.Document{Title: "A title", Text: "Text."}, nil); got != "A title" {
		t.Error(got)
	}
}

func TestSameAgain(t *testing.T) {
	for _, path := range articles(t) {
		var before string
		for range 3 {
			r, err := Engine{}.Brief(t.Context(), read(t, path))
			if err != nil {
				t.Fatal(err)
			}
			data, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			if before != "" && before != string(data) {
				t.Fatalf("%s: two briefs of one article differ", path)
			}
			before = string(data)
		}
	}
}

func FuzzBrief(f *testing.F) {
	for _, s := range []string{"“We met,” Anna Berg said. He denied it.", "«Мы встретились, — сказал он.", "Նա ասել է, որ կգա։", "O deyib ki, gələcək.", "\xff\xfe “", "A said B. \n\nC, its chair, D E, said: “F"} {
		for _, lang := range []string{"en", "ru", "hy", "az", "und"} {
			f.Add(s, lang)
		}
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		doc := &brief.Document{Text: s, Lang: lang, Sentences: text.Sentences(s, lang)}
		r, err := Engine{}.Brief(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		check := func(e brief.Evidence) {
			if e.Span == nil || e.Span.Of(s) != e.Quote || utf8.ValidString(s) && !utf8.ValidString(e.Quote) {
				t.Errorf("%+v", e)
			}
		}
		for _, l := range r.Brief.Summary {
			check(l.Evidence)
		}
		for _, p := range r.Brief.Parties {
			for _, l := range p.Positions {
				check(l.Evidence)
			}
		}
	})
}

func BenchmarkBrief(b *testing.B) {
	doc := read(b, "../../testdata/articles/long-summit.txt")
	words := strings.Fields(doc.Text)
	for _, c := range []struct {
		name  string
		words int
	}{{"1000", 1000}, {"10000", 10000}, {"100000", 100000}, {"170000", 170000}} {
		var s strings.Builder
		for n := 0; n < c.words; {
			part := doc.Text
			if c.words-n < len(words) {
				part = part[:len(part)*(c.words-n)/len(words)]
			}
			s.WriteString(strings.ToValidUTF8(part, "") + "\n\n")
			n += len(words)
		}
		long := &brief.Document{Text: s.String(), Lang: "en", Sentences: text.Sentences(s.String(), "en")}
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(long.Text)))
			for b.Loop() {
				if _, err := (Engine{}).Brief(b.Context(), long); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
