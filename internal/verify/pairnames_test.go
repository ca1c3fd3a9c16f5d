package verify

import (
	"strings"
	"testing"

	"parley/internal/glossary"
	"parley/summarize/brief"
)

func TestPairNames(t *testing.T) {
	names := map[string][]brief.Name{
		"hy": {{Source: "Nikol Pashinyan", Target: "Նիկոլ Փաշինյան"}, {Source: "Harbour Union", Target: "Նավահանգստի միություն"}, {Source: "Ilona Brandt", Target: "Իլոնա Բրանդտ"}},
		"az": {{Source: "Nikol Pashinyan", Target: "Nikol Paşinyan"}, {Source: "Harbour Union", Target: "Liman Birliyi"}, {Source: "Ilona Brandt", Target: "İlona Brandt"}},
		"ru": {{Source: "Nikol Pashinyan", Target: "Никол Пашинян"}, {Source: "Harbour Union", Target: "Портовый союз"}, {Source: "Ilona Brandt", Target: "Илона Брандт"}},
	}
	for _, c := range []struct{ to, source, target, want string }{
		{"hy", "Baku rejects the plan of Armenian officials.", "Ադրբեջանը մերժում է հայկական պաշտոնյաների ծրագիրը։", ""},
		{"az", "Baku rejects the plan of Armenian officials.", "Azərbaycan erməni rəsmilərin planını rədd edir.", ""},
		{"ru", "Baku rejects the plan of Armenian officials.", "Азербайджан отвергает план армянских чиновников.", ""},
		{"hy", "Armenia agreed.", "Ադրբեջանը համաձայնել է։", "error territory.swapped"},
		{"az", "Armenia agreed.", "Azərbaycan razılaşıb.", "error territory.swapped"},
		{"ru", "Armenia agreed.", "Азербайджан согласился.", "error territory.swapped"},
		{"ru", "Armenia agreed.", "Республика согласилась.", "warning territory.missing"},
		{"ru", "The republic agreed.", "Армения согласилась.", "warning territory.extra"},
		{"ru", "Armenia said that Armenia and Iran agreed.", "Армения сообщила, что Иран и Иран договорились.", "warning territory.swapped"},
		{"ru", "The Soviet Union fell.", "Австрия пала.", "warning glossary.form"},

		{"hy", "Pashinyan met Brandt.", "Փաշինյանը հանդիպել է Բրանդտին։", ""},
		{"az", "Pashinyan met Brandt.", "Paşinyan Brandtla görüşüb.", ""},
		{"ru", "Pashinyan met Brandt.", "Пашинян встретился с Брандтом.", ""},
		{"hy", "Pashinyan met Brandt.", "Փաշինեանը հանդիպել է Բրանդտին։", "error name.form"},
		{"az", "Pashinyan met Brandt.", "Paşinian Brandtla görüşüb.", "error name.form"},
		{"ru", "Pashinyan met Brandt.", "Пашинян встретился с Брантом.", "error name.form"},
		{"ru", "Pashinyan met Brandt.", "Пашинян встретился с ней.", "warning name.form"},
		{"hy", "The Harbour Union struck.", "Նավահանգստի միությունը գործադուլ է արել։", ""},
		{"ru", "The Harbour Union struck.", "Портовый союз бастует.", ""},
		{"ru", "The Harbour Union struck.", "Рабочие бастуют.", "warning name.form"},

		{"hy", "Aliyev left.", "Ալիևը հեռացել է։", ""},
		{"az", "Aliyev left.", "Əliyev gedib.", ""},
		{"ru", "Zakharova left.", "Захарову увезли.", ""},
		{"hy", "Mirzoyan left.", "Միրզոեանը հեռացել է։", "error glossary.form"},
		{"ru", "Mirzoyan left.", "Министр ушёл.", "warning glossary.form"},
		{"hy", "Vladimir Putin spoke in Gyumri.", "Պուտինը խոսել է Գյումրիում։", ""},
		{"ru", "Vladimir Putin spoke in Gyumri.", "Медведев выступил в Гюмри.", "error glossary.form"},
		{"az", "Vladimir Putin spoke in Gyumri.", "Putin Gəncədə çıxış edib.", "error glossary.form"},
		{"ru", "The Council of Europe met.", "Европейский совет собрался.", "warning glossary.form, warning territory.missing"},
		{"ru", "The foreign minister and the ceasefire.", "Глава ведомства и тишина.", ""},

		{"ru", "“We are going home to Stepanakert,” she said.", "«Мы едем домой, в Ханкенди», — сказала она.", "warning glossary.place"},
		{"hy", "“We are going home to Khankendi,” she said.", "«Գնում ենք տուն՝ Ստեփանակերտ»,- ասել է նա։", "warning glossary.place"},
		{"az", "“We are going home to Artsakh,” she said.", "“Evə, Qarabağa gedirik”, – deyə o bildirib.", "warning glossary.place"},
		{"az", "She went to Artsakh.", "O, Qarabağa gedib.", ""},
		{"az", "She went to Stepanakert.", "O, Xankəndi/Stepanakertə gedib.", ""},
		{"ru", "She went to Stepanakert.", "Она поехала в Ханкенди.", "warning glossary.place"},
	} {
		p := &Pair{From: "en", To: c.to, Glossary: glossary.BuiltIn(), Names: names[c.to]}
		var got []string
		for _, f := range nameFindings(p, c.source, c.target) {
			got = append(got, string(f.Severity)+" "+f.Code)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q: %q: %s, want %s", c.to, c.source, c.target, s, c.want)
		}
	}
}

func TestQuotationKeepsThePlace(t *testing.T) {
	p := &Pair{From: "en", To: "ru", Glossary: glossary.BuiltIn()}
	for target, want := range map[string]int{"Мы едем в Арцах.": 0, "Мы едем в Карабах.": 1} {
		if got := p.Quotation("We are going to Artsakh.", target); len(got) != want {
			t.Errorf("%q: %v", target, got)
		}
	}
}

// A user's own terms are looked for too.
func TestOwnGlossary(t *testing.T) {
	own, err := glossary.Read(strings.NewReader("en\tru\tkind\nNorland\tНорландия\nceasefire\tпрекращение огня\tterm\n"))
	if err != nil {
		t.Fatal(err)
	}
	p := &Pair{From: "en", To: "ru", Glossary: glossary.BuiltIn().With(own)}
	var got []string
	for _, f := range nameFindings(p, "Norland wants a ceasefire.", "Нордия хочет мира.") {
		got = append(got, string(f.Severity)+" "+f.Code)
	}
	if s := strings.Join(got, ", "); s != "error glossary.form, warning glossary.form" {
		t.Error(s)
	}
	if got := nameFindings(p, "Norland wants a ceasefire.", "Норландия хочет прекращения огня."); len(got) > 0 {
		t.Error(got)
	}
}

func BenchmarkPairNames(b *testing.B) {
	p := func() *Pair {
		return &Pair{From: "en", To: "ru", Glossary: glossary.BuiltIn(), Names: []brief.Name{{Source: "Nikol Pashinyan", Target: "Никол Пашинян"}, {Source: "Ilham Aliyev", Target: "Ильхам Алиев"}, {Source: "Charles Michel", Target: "Шарль Мишель"}, {Source: "European Council", Target: "Европейский совет"}}}
	}
	source := "Pashinyan said on Monday that Armenia would sign the treaty in Brussels, the European Council having agreed, and that Baku had asked for three more weeks."
	target := "Пашинян заявил в понедельник, что Армения подпишет договор в Брюсселе, поскольку Европейский совет согласился, и что Баку попросил ещё три недели."
	for b.Loop() {
		p := p()
		for range 30 {
			n := p.segmentNames(source, target)
			p.nameForms(n)
			p.glossaryForms(n)
			p.surnames(n)
			p.territories(n)
			p.places(n, false)
		}
	}
}
