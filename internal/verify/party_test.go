package verify

import (
	"slices"
	"strings"
	"testing"
	"time"

	"parley/summarize/brief"
)

// briefOf makes a brief of lines "party | speaker | words in the article".
func briefOf(a *Article, lines ...string) *brief.Brief {
	b := &brief.Brief{Lang: a.doc.Lang}
	for _, l := range lines {
		f := strings.Split(l, " | ")
		i := slices.IndexFunc(b.Parties, func(p brief.Party) bool { return p.Name == f[0] })
		if i < 0 {
			i = len(b.Parties)
			b.Parties = append(b.Parties, brief.Party{Name: f[0]})
		}
		if len(f) == 3 {
			e := a.Locate(f[2], nil)
			b.Parties[i].Positions = append(b.Parties[i].Positions, brief.Statement{Text: f[2], Speaker: f[1], Directness: brief.Indirect, Evidence: e})
		}
	}
	return b
}

const partiesEN = `The foreign ministers of Georgia and Armenia met in Batumi on Friday.

Levan Maisuradze, spokesman for the Georgian Foreign Ministry, said that the road through the gorge would open in June. “We have lost two winters to paperwork and we will not lose a third,” he said.

Armenia’s deputy transport minister, Ruben Galstyan, said that his side would pay for eleven kilometres of it. Galstyan added that the tender would be announced in May.

Ned Brown, senior adviser to US Secretary of Transportation Pat Lowe, was the host of the Armenian delegation. Brown called the plan “the first in years that an engineer could love.”

“Nobody has asked the villages what they think of the dust,” said Nino Beridze, who chairs the Green Gorge movement.`

const partiesRU = `Министры Грузии и Армении встретились в пятницу в Батуми.

Официальный представитель МИД Грузии Леван Майсурадзе заявил, что дорога через ущелье откроется в июне. «Мы потеряли на бумагах две зимы и третью не потеряем», — сказал он.

Секретарь Совбеза Армении Рубен Галстян сообщил, что его сторона оплатит одиннадцать километров. «Тендер объявят в мае, и ни днём позже», — добавил Галстян.`

const partiesHY = `Վրաստանի և Հայաստանի նախարարները ուրբաթ օրը հանդիպել են Բաթումիում։

Վրաստանի արտաքին գործերի նախարարության խոսնակ Լևան Մայսուրաձեն հայտարարել է, որ կիրճով անցնող ճանապարհը կբացվի հունիսին։ «Մենք երկու ձմեռ կորցրել ենք թղթերի վրա և երրորդը չենք կորցնի»,- ասել է Մայսուրաձեն։

ՀՀ փոխնախարար Ռուբեն Գալստյանը հայտնել է, որ իրենց կողմը կվճարի տասնմեկ կիլոմետրի համար։ «Մրցույթը կհայտարարվի մայիսին և ոչ մի օր ուշ»,- ասել է Գալստյանը։`

const partiesAZ = `Gürcüstan və Ermənistan nazirləri cümə günü Batumidə görüşüblər.

Gürcüstan XİN-in sözçüsü Levan Maysuradze bildirib ki, dərədən keçən yol iyunda açılacaq. “Biz kağızlara iki qış itirmişik və üçüncüsünü itirməyəcəyik”, – deyə Maysuradze bildirib.

Ermənistanın nəqliyyat nazirinin müavini Ruben Qalstyan deyib ki, onun tərəfi on bir kilometrin pulunu ödəyəcək. “Tender mayda elan olunacaq, bir gün də gec yox”, – deyə Qalstyan bildirib.`

func TestParties(t *testing.T) {
	en := []string{
		"Georgia | Levan Maisuradze | the road through the gorge would open in June",
		"Georgia | Levan Maisuradze | We have lost two winters to paperwork and we will not lose a third",
		"Armenia | Ruben Galstyan | his side would pay for eleven kilometres of it",
		"Armenia | Ruben Galstyan | the tender would be announced in May",
		"United States | Ned Brown | the first in years that an engineer could love",
		"Green Gorge | Nino Beridze | Nobody has asked the villages what they think of the dust",
	}
	with := func(lines []string, n int, line string) []string {
		lines = slices.Clone(lines)
		lines[n] = line
		return lines
	}
	ru := []string{
		"Грузия | Леван Майсурадзе | дорога через ущелье откроется в июне",
		"Грузия | Леван Майсурадзе | Мы потеряли на бумагах две зимы и третью не потеряем",
		"Армения | Рубен Галстян | его сторона оплатит одиннадцать километров",
		"Армения | Рубен Галстян | Тендер объявят в мае, и ни днём позже",
	}
	hy := []string{
		"Վրաստան | Լևան Մայսուրաձե | կիրճով անցնող ճանապարհը կբացվի հունիսին",
		"Վրաստան | Լևան Մայսուրաձե | Մենք երկու ձմեռ կորցրել ենք թղթերի վրա և երրորդը չենք կորցնի",
		"Հայաստան | Ռուբեն Գալստյան | իրենց կողմը կվճարի տասնմեկ կիլոմետրի համար",
		"Հայաստան | Ռուբեն Գալստյան | Մրցույթը կհայտարարվի մայիսին և ոչ մի օր ուշ",
	}
	az := []string{
		"Gürcüstan | Levan Maysuradze | dərədən keçən yol iyunda açılacaq",
		"Gürcüstan | Levan Maysuradze | Biz kağızlara iki qış itirmişik və üçüncüsünü itirməyəcəyik",
		"Ermənistan | Ruben Qalstyan | onun tərəfi on bir kilometrin pulunu ödəyəcək",
		"Ermənistan | Ruben Qalstyan | Tender mayda elan olunacaq, bir gün də gec yox",
	}
	for name, c := range map[string]struct {
		lang, article string
		lines         []string
		want          string
	}{
		"right":            {"en", partiesEN, en, ""},
		"moved":            {"en", partiesEN, with(en, 3, "Georgia | Ruben Galstyan | the tender would be announced in May"), "party.other parties[0].positions[2].speaker"},
		"adviser moved":    {"en", partiesEN, with(en, 4, "Georgia | Ned Brown | the first in years that an engineer could love"), "party.other parties[0].positions[2].speaker"},
		"state as speaker": {"en", partiesEN, with(en, 3, "Georgia | Yerevan | the tender would be announced in May"), "party.other parties[0].positions[2].speaker"},
		"renamed":          {"en", partiesEN, with(en, 5, "Clean Rivers | Nino Beridze | Nobody has asked the villages what they think of the dust"), "party.absent parties[3].name"},
		"by another name":  {"en", partiesEN, with(en, 4, "USA | Ned Brown | the first in years that an engineer could love"), ""},
		"emptied":          {"en", partiesEN, with(en, 5, "Green Gorge"), "party.silent parties[3]"},
		"left out":         {"en", partiesEN, en[:5], "party.missing document"},
		"quotation out":    {"en", partiesEN, slices.Delete(slices.Clone(en), 1, 2), "statement.missed parties[0]"},
		"said twice":       {"en", partiesEN, append(slices.Clone(en), en[3]), "position.repeated parties[1].positions[2].text"},
		"order":            {"en", partiesEN, append(slices.Clone(en[2:]), en[:2]...), "party.order parties[3]"},

		"ru right":         {"ru", partiesRU, ru, ""},
		"ru moved":         {"ru", partiesRU, with(ru, 3, "Грузия | Рубен Галстян | Тендер объявят в мае, и ни днём позже"), "party.other parties[0].positions[2].speaker"},
		"ru emptied":       {"ru", partiesRU, append(slices.Clone(ru[:2]), "Армения"), "party.silent parties[1]"},
		"ru quotation out": {"ru", partiesRU, ru[:3], "statement.missed parties[1]"},
		"ru renamed":       {"ru", partiesRU, append(slices.Clone(ru), "Монголия"), "party.absent parties[2].name"},

		"hy right":         {"hy", partiesHY, hy, ""},
		"hy moved":         {"hy", partiesHY, with(hy, 3, "Վրաստան | Ռուբեն Գալստյան | Մրցույթը կհայտարարվի մայիսին և ոչ մի օր ուշ"), "party.other parties[0].positions[2].speaker"},
		"hy emptied":       {"hy", partiesHY, append(slices.Clone(hy[:2]), "Հայաստան"), "party.silent parties[1]"},
		"hy quotation out": {"hy", partiesHY, hy[:3], "statement.missed parties[1]"},
		"hy renamed":       {"hy", partiesHY, append(slices.Clone(hy), "Մոնղոլիա"), "party.absent parties[2].name"},

		"az right":         {"az", partiesAZ, az, ""},
		"az moved":         {"az", partiesAZ, with(az, 3, "Gürcüstan | Ruben Qalstyan | Tender mayda elan olunacaq, bir gün də gec yox"), "party.other parties[0].positions[2].speaker"},
		"az emptied":       {"az", partiesAZ, append(slices.Clone(az[:2]), "Ermənistan"), "party.silent parties[1]"},
		"az quotation out": {"az", partiesAZ, az[:3], "statement.missed parties[1]"},
		"az renamed":       {"az", partiesAZ, append(slices.Clone(az), "Monqolustan"), "party.absent parties[2].name"},
	} {
		a := articleOf(c.lang, c.article)
		var got []string
		for _, f := range a.partiesOf(briefOf(a, c.lines...)) {
			got = append(got, f.Code+" "+f.Path)
			if f.Message == "" || strings.Contains(f.Message, "%!") {
				t.Errorf("%s: message %q", name, f.Message)
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}

func TestPartyFinding(t *testing.T) {
	a := articleOf("en", partiesEN)
	f := a.partiesOf(briefOf(a, "Georgia | Ruben Galstyan | the tender would be announced in May", "Armenia"))[0]
	const want = "the article ties Ruben Galstyan to Armenia, not to Georgia: “Armenia’s deputy transport minister, Ruben Galstyan” (sentence 4)"
	if f.Message != want || f.Severity != brief.Error || f.Span == nil {
		t.Errorf("%+v, want %q", f, want)
	}
}

// A party with a third of the statements and one position of eleven is told of;
// one that says little is not.
func TestBalance(t *testing.T) {
	things := strings.Fields("bridges tunnels harbours orchards schools markets railways clinics libraries museums")
	var article strings.Builder
	var lines []string
	for _, x := range things {
		article.WriteString("Georgia said that it would pay for the old " + x + " of the valley this year. ")
		lines = append(lines, "Georgia | Georgia | pay for the old "+x)
	}
	for _, x := range things[:5] {
		article.WriteString("Armenia said that it could rebuild no more than two " + x + " beyond the pass next spring. ")
	}
	a := articleOf("en", article.String())
	for n, want := range map[int]bool{1: true, 5: false} {
		b := lines
		for _, x := range things[:n] {
			b = append(b, "Armenia | Armenia | rebuild no more than two "+x)
		}
		got := slices.ContainsFunc(a.partiesOf(briefOf(a, b...)), func(f brief.Finding) bool {
			return f.Code == "balance.positions" && f.Path == "parties[1]" && f.Severity == brief.Note
		})
		if got != want {
			t.Errorf("%d positions: %v, want %v", n, got, want)
		}
	}
}

// What a brief leaves out is looked for anew when a report is checked again.
func TestReportTwice(t *testing.T) {
	a := articleOf("en", partiesEN)
	r := &brief.Report{Document: *a.doc, Brief: *briefOf(a, "Georgia | Levan Maisuradze | the road through the gorge would open in June")}
	r.Findings = []brief.Finding{{Code: "document.hidden", Severity: brief.Warning, Path: brief.DocumentPath, Message: "3 were removed"}}
	Report(r, nil)
	first := slices.Clone(r.Findings)
	Report(r, nil)
	if !slices.Equal(codes(first), codes(r.Findings)) || first[0].Code != "document.hidden" || !slices.Contains(codes(first), "error party.missing document") {
		t.Errorf("first %v, then %v", codes(first), codes(r.Findings))
	}
}

// FuzzParties: whatever an editedParties report holds, the checks of parties end, and
// their spans lie within the article.
func FuzzParties(f *testing.F) {
	f.Add(partiesEN, "Georgia", "Levan Maisuradze", "two winters", "en", 3, 40)
	f.Add(partiesRU, "ЕС", "Рубен", "", "ru", -1, 5)
	f.Add(partiesHY, "", "Հայաստան", "«", "hy", 7, 3)
	f.Add("A. B said: “x”", "A", "B", "x", "", 1<<40, -1)
	f.Fuzz(func(t *testing.T, content, name, speaker, words, lang string, from, to int) {
		a := articleOf(lang, content)
		s := brief.Statement{Text: words, Speaker: speaker, Evidence: brief.Evidence{Sentences: []int{from, to}, Quote: words, Span: &brief.Span{Start: from, End: to}}}
		b := &brief.Brief{Parties: []brief.Party{{Name: name, Positions: []brief.Statement{s, s}}, {Name: speaker}, {Name: words, Positions: []brief.Statement{{Speaker: name}, {Text: content}}}}}
		for _, f := range a.partiesOf(b) {
			if f.Span != nil && f.Code != "position.repeated" && (f.Span.Start < 0 || f.Span.Start > f.Span.End || f.Span.End > len(content)) {
				t.Fatalf("%+v", f)
			}
		}
	})
}

// TestPartiesTakeLinearTime holds crafted articles four times as long to well
// under the sixteen times that work of their square would take.
func TestPartiesTakeLinearTime(t *testing.T) {
	lines := []string{"Georgia | Anna Orr | x", "Armenia | Orr Anna | y", "Orr | Georgia | z", "Orr Holt Union | Holt | w"}
	for _, s := range []string{
		"Anna Orr of Georgia said that the talks would go on here. ", "Georgia Armenia Orr Holt ", "“We go on and on today,” said Anna Orr. ",
		"Orr, Holt, Georgia's Anna Orr ",
	} {
		linear(t, s, func(size int) time.Duration {
			a := articleOf("en", strings.Repeat(s, size/len(s)))
			a.voices()
			b := briefOf(a, lines...)
			start := spent()
			a.partiesOf(b)
			return spent() - start
		})
	}
}
