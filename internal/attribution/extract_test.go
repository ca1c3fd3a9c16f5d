package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/summarize/brief"
)

// TestRules shows every rule at work. The attribution of the rule must be the
// first one of that rule that is found.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		lang, rule, text         string
		source, content, speaker string
		kind                     Kind
	}{
		{"en", "quote-subject-cue", `"We have no choice," Anna Berg said.`, "Anna Berg", `"We have no choice,"`, "Anna Berg", Direct},
		{"en", "quote-subject-cue", "Anna Berg spoke. “We have no choice,” Berg, a mayor since 2019, told reporters.", "Berg, a mayor since 2019", "“We have no choice,”", "Anna Berg", Direct},
		{"en", "quote-cue-subject", `"We have no choice," said Anna Berg, mayor of the town.`, "Anna Berg, mayor of the town", `"We have no choice,"`, "Anna Berg", Direct},
		{"en", "content-subject-cue", "The bridge will close on Monday, the mayor said.", "the mayor", "The bridge will close on Monday", "the mayor", Indirect},
		{"en", "content-cue-subject", "The bridge will close on Monday, said Anna Berg.", "Anna Berg", "The bridge will close on Monday", "Anna Berg", Indirect},
		{"en", "subject-cue-content", "Berg said in Oslo that the bridge would close.", "Berg", "that the bridge would close", "Berg", Indirect},
		{"en", "subject-cue-content", "The ministry claims the road is safe.", "The ministry", "the road is safe", "The ministry", Indirect},
		{"en", "content-subject-cue-content", `"The bridge," she said, "will close."`, "she", `"The bridge,"|"will close."`, "", Direct},
		{"en", "content-cue-subject-content", `"The bridge," said Anna Berg, "will close."`, "Anna Berg", `"The bridge,"|"will close."`, "Anna Berg", Direct},
		{"en", "phrase-source-content", "According to the ministry, the road is safe.", "the ministry", "the road is safe", "the ministry", Indirect},
		{"en", "content-phrase-source", "The road is safe, according to the ministry.", "the ministry", "The road is safe", "the ministry", Indirect},
		{"en", "participle", "Berg rejected the plan, saying it cost too much.", "Berg", "it cost too much", "Berg", Indirect},
		{"en", "coordinated-cue", "Berg praised the crew but said the bridge would close.", "Berg", "the bridge would close", "Berg", Indirect},
		{"en", "infinitive", "Berg said little at first, and went on to say that the bridge would close.", "Berg", "that the bridge would close", "Berg", Indirect},
		{"en", "colon", `Berg: "We have no choice but to close it."`, "Berg", `"We have no choice but to close it."`, "Berg", Direct},
		{"en", "passive-second-hand", "Berg was quoted as saying the bridge would close.", "Berg", "the bridge would close", "Berg", SecondHand},
		{"en", "passive-second-hand", "Berg is said to have left the council.", "Berg", "to have left the council", "Berg", SecondHand},
		{"en", "passive-by", "The plan was described by Anna Berg as a waste.", "Anna Berg", "as a waste", "Anna Berg", Indirect},
		{"en", "noun", "The mayor's claim that the bridge was safe surprised the town.", "The mayor's", "that the bridge was safe surprised the town", "The mayor", Indirect},
		{"en", "declined", "Berg declined to comment on the report.", "Berg", "to comment on the report", "Berg", NoStatement},
		{"en", "declined", "The ministry did not respond to a request.", "The ministry", "to a request", "The ministry", NoStatement},
		{"ru", "declined", "Ведомство не ответило на запрос. Компания не стала комментировать иск.", "Компания", "комментировать иск", "Компания", NoStatement},
		{"en", "floating", "\"It is over,\" Anna Berg said.\n\n\"Nobody listened to us.\"", "Anna Berg", `"Nobody listened to us."`, "Anna Berg", Direct},
		{"en", "nested-speech", `"He told me nothing, but Smith said that the money was gone," Anna Berg said.`, "Smith", "that the money was gone,", "Smith", SecondHand},
		{"en", "quote-dash-source", "“We have no choice.” — Anna Berg, mayor", "Anna Berg, mayor", "“We have no choice.”", "Anna Berg", Direct},
		{"en", "quote-any-verb", "“We have no choice!” sighed Anna Berg.", "Anna Berg", "“We have no choice!”", "Anna Berg", Direct},
		{"en", "announced-quote", "Berg then listed the reasons for it:\n\n“The bridge is old and it is weak.”", "Berg", "“The bridge is old and it is weak.”", "Berg", Direct},
		{"ru", "quote-dash-cue", "«Выбора нет», — сказал мэр Олег Ветров.", "мэр Олег Ветров", "«Выбора нет»", "Олег Ветров", Direct},
		{"ru", "subject-cue-content", "Мэр Олег Ветров заявил, что мост закроют.", "Мэр Олег Ветров", "что мост закроют", "Олег Ветров", Indirect},
		{"ru", "phrase-source-content", "По словам мэра, мост закроют.", "мэра", "мост закроют", "мэра", Indirect},
		{"ru", "phrase-source-content", "Мэр Олег Ветров выступил в думе и сообщил, что мост стар. По его словам, мост закроют.", "его", "мост закроют", "Олег Ветров", Indirect},
		{"ru", "second-hand-phrase", "Как сообщается, мост закроют.", "", "мост закроют", "", SecondHand},
		{"ru", "hearsay", "Мост якобы закроют.", "", "Мост якобы закроют", "", SecondHand},
		{"ru", "declined", "Мэр отказался от комментариев.", "Мэр", "от комментариев", "Мэр", NoStatement},
		{"hy", "quote-dash-cue", "«Ելք չկա»,- ասել է քաղաքապետը։", "քաղաքապետը", "«Ելք չկա»", "քաղաքապետը", Direct},
		{"hy", "subject-cue-content", "Քաղաքապետը հայտնել է, որ կամուրջը կփակվի։", "Քաղաքապետը", "որ կամուրջը կփակվի", "Քաղաքապետը", Indirect},
		{"hy", "source-phrase-content", "Քաղաքապետի խոսքով՝ կամուրջը կփակվի։", "Քաղաքապետի", "կամուրջը կփակվի", "Քաղաքապետի", Indirect},
		{"hy", "second-hand-phrase", "Ինչպես հաղորդվում է, կամուրջը կփակվի։", "", "կամուրջը կփակվի", "", SecondHand},
		{"az", "quote-dash-cue", "“Çıxış yolu yoxdur”, – deyə o bildirib.", "o", "“Çıxış yolu yoxdur”", "", Direct},
		{"az", "subject-cue-content", "Nazir bildirib ki, körpü bağlanacaq.", "Nazir", "körpü bağlanacaq", "Nazir", Indirect},
		{"az", "source-content-cue", "Nazir körpünün bağlanacağını bildirib.", "Nazir", "körpünün bağlanacağını", "Nazir", Indirect},
		{"az", "source-phrase-content", "Nazirin sözlərinə görə, körpü bağlanacaq.", "Nazirin", "körpü bağlanacaq", "Nazirin", Indirect},
		{"az", "second-hand-phrase", "Verilən məlumata görə, körpü bağlanacaq.", "", "körpü bağlanacaq", "", SecondHand},
	} {
		found := Extract(document(c.text, c.lang))
		i := slices.IndexFunc(found, func(a Attribution) bool { return a.Rule == c.rule })
		if i < 0 {
			t.Errorf("%s %s: not found in %q: %s", c.lang, c.rule, c.text, show(c.text, found))
			continue
		}
		a := found[i]
		content := strings.Join(contentOf(c.text, a), "|")
		if a.Source.Of(c.text) != c.source || content != c.content || a.Speaker != c.speaker || a.Kind != c.kind {
			t.Errorf("%s %s: %q\n got %s\nwant %q said %q (%s, %q)", c.lang, c.rule, c.text, show(c.text, found[i:i+1]), c.source, c.content, c.kind, c.speaker)
		}
	}
}

func show(text string, found []Attribution) string {
	var b strings.Builder
	for _, a := range found {
		fmt.Fprintf(&b, "%s: %q said %q (%s, %q)\n", a.Rule, a.Source.Of(text), strings.Join(contentOf(text, a), "|"), a.Kind, a.Speaker)
	}
	return b.String()
}

// TestNothingSaid holds sentences with a word that is no cue where it stands.
func TestNothingSaid(t *testing.T) {
	for lang, texts := range map[string][]string{
		"en": {
			"The state of the bridge is poor.",
			"There is no question of a delay.",
			"The report was printed in May.",
			"United States forces left the town.",
			"Oil demand rose in June.",
		},
		"ru": {"Заявление мэра опубликовано в мае.", "Вопрос остаётся открытым."},
		"hy": {"Հայտարարությունը հրապարակվել է մայիսին։"},
		"az": {"Bəyanat mayda dərc olunub."},
	} {
		for _, text := range texts {
			if found := Extract(document(text, lang)); len(found) > 0 {
				t.Errorf("%s: %q: found %s", lang, text, show(text, found))
			}
		}
	}
}

func TestNegated(t *testing.T) {
	for lang, text := range map[string]string{
		"en": "Berg did not say that the bridge would close.",
		"ru": "Мэр не сказал, что мост закроют.",
		"hy": "Քաղաքապետը չի ասել, որ կամուրջը կփակվի։",
		"az": "Nazir körpünün bağlanacağını deməyib.",
	} {
		found := Extract(document(text, lang))
		if len(found) != 1 || !found[0].Negated {
			t.Errorf("%s: %q: want one negated attribution, got %+v", lang, text, found)
		}
	}
}

func TestChain(t *testing.T) {
	text := "Tom Reyes said Anna Berg told the council that the money was gone."
	found := Extract(document(text, "en"))
	i := slices.IndexFunc(found, func(a Attribution) bool { return a.Speaker == "Anna Berg" })
	if i < 0 || found[i].Kind != SecondHand || found[i].Reporter.Of(text) != "Tom Reyes" {
		t.Errorf("want Berg at second hand from Reyes, got %s", show(text, found))
	}
}

func TestChannel(t *testing.T) {
	for text, want := range map[string]string{
		`"We have no choice," Berg told reporters at the town hall.`: "reporters",
		"Berg wrote in a Facebook post that the bridge would close.": "in a Facebook post",
		"Berg said on Twitter that the bridge would close.":          "on Twitter",
	} {
		found := Extract(document(text, "en"))
		if len(found) != 1 || found[0].Channel == nil || !strings.HasPrefix(found[0].Channel.Of(text), want) {
			t.Errorf("%q: want the channel %q, got %s %v", text, want, show(text, found), found)
		} else if s := found[0].Source; s.Overlaps(*found[0].Channel) {
			t.Errorf("%q: the channel is part of the source", text)
		}
	}
}

func TestSpeaker(t *testing.T) {
	for _, c := range []struct{ name, text, cue, want string }{
		{"surname", "Mayor Anna Berg spoke in Oslo. Berg said the bridge was old.", "said", "Anna Berg"},
		{"pronoun", "Mayor Anna Berg said the bridge was old. She added that it would close.", "added", "Anna Berg"},
		{"role", "Mayor Anna Berg said the bridge was old. The mayor added that it would close.", "added", "Anna Berg"},
		{"two fit", "Tom Reyes said the bridge was old. Lee Park said it was safe. He added that it would close.", "added", ""},
		{"two of one surname", "Anna Berg met Olaf Berg in May. Berg said the bridge was old.", "said", ""},
	} {
		ok := false
		found := Extract(document(c.text, "en"))
		for _, a := range found {
			ok = ok || a.Cue.Of(c.text) == c.cue && a.Speaker == c.want
		}
		if !ok {
			t.Errorf("%s: want %q, got %s", c.name, c.want, show(c.text, found))
		}
	}
}

// FuzzExtract checks that spans lie in bounds and on rune boundaries, that
// contents are in order, and that every attribution names its rule.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"“We,” said X, “go.”\n\n“And on.", "According to X, y.", "''A,'' he said. \"B,” she said", "X: “Y”\n\n— Z",
		"«Я устал, — признался тренер, — но ухожу».", "«Ա»,- ասել է նա։- Բ»։", "“A, – deyə o bildirib. – B”.", "said said , said ( said", "\xff“\x80",
	} {
		for _, lang := range []string{"en", "ru", "hy", "az", "fr"} {
			f.Add(s, lang)
		}
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		last := 0
		for _, a := range Extract(document(s, lang)) {
			spans := append([]brief.Span{a.Source, a.Cue, a.Reporter}, a.Content...)
			if a.Channel != nil {
				spans = append(spans, *a.Channel)
			}
			for _, span := range spans {
				if span.Start < 0 || span.End < span.Start || span.End > len(s) {
					t.Fatalf("%s: span %v out of bounds", a.Rule, span)
				}
				for _, i := range []int{span.Start, span.End} {
					if i < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[i]) {
						t.Fatalf("%s: span %v cuts a rune", a.Rule, span)
					}
				}
			}
			if a.Rule == "" || len(a.Content) == 0 {
				t.Fatalf("attribution without rule or content: %+v", a)
			}
			for i := 1; i < len(a.Content); i++ {
				if a.Content[i].Start < a.Content[i-1].End {
					t.Fatalf("%s: contents out of order: %v", a.Rule, a.Content)
				}
			}
			if a.Content[0].Start < last {
				t.Fatalf("%s: attributions out of order", a.Rule)
			}
			last = a.Content[0].Start
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	article := strings.Repeat("Mayor Anna Berg, who took office in May, said on Monday that the bridge would close. "+
		"“We have no choice,” she told reporters at a news conference, adding that the cracks were “visible from the road.”\n\n"+
		"According to Tom Reyes, an engineer, the report of the state agency was clear. “Nobody listened,” said Reyes.\n\n", 16)
	russian := strings.Repeat("Мэр города Олег Ветров заявил журналистам, что мост закроют. «Выбора у нас нет», — сказал он. По словам инженера, мост стар.\n\n", 55)
	for _, c := range []struct{ name, lang, text string }{
		{"en1000words", "en", article},
		{"ru1000words", "ru", russian},
		{"oneSentence1MB", "en", strings.Repeat("Smith, a man, said ", 1<<20/19)},
		{"commas1MB", "en", strings.Repeat("said, ", 1<<20/6)},
		{"quotes1MB", "en", strings.Repeat("“a” ", 1<<20/8)},
		{"dashes1MB", "ru", strings.Repeat("«а», — сказал и ", 1<<20/26)},
		{"objects1MB", "ru", strings.Repeat("мэр сказал мэру ", 1<<20/29)},
		{"suffixes1MB", "hy", strings.Repeat("մեր խոսքով ասել է ", 1<<20/32)},
		{"names1MB", "ru", numbered("Ия Буква%d сказала. Буква%d ответила. ", 1<<20/70)},
		{"colons1MB", "en", strings.Repeat("Smith said:\n\n“a”\n\n", 1<<20/22)},
		{"openBrackets1MB", "en", strings.Repeat("said (Smith said (", 1<<20/18)},
		{"brackets1MB", "az", strings.Repeat("deyib (o, ", 1<<20/10)},
	} {
		doc := document(c.text, c.lang)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Extract(doc)
			}
		})
	}
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i, i)
	}
	return b.String()
}

func ExampleExtract() {
	text := "Mayor Anna Berg said the bridge would close. “We have no choice,” she told reporters."
	doc := &brief.Document{Lang: "en", Text: text}
	for _, a := range Extract(doc) {
		fmt.Printf("%s (%s): %s\n", a.Speaker, a.Kind, a.Content[0].Of(text))
	}
	// Output:
	// Anna Berg (indirect): the bridge would close
	// Anna Berg (direct): “We have no choice,”
}
