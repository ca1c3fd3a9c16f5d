package verify

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

func TestHedges(t *testing.T) {
	for _, c := range []struct{ lang, article, line, want string }{
		// Hearsay.
		{"en", "Ostrava reportedly seized three boats near the lighthouse.", "Ostrava seized three boats near the lighthouse.", "hedge.lost"},
		{"en", "Ostrava reportedly seized three boats near the lighthouse.", "Ostrava was said to have seized three boats near the lighthouse.", ""},
		{"en", "Ostrava reportedly seized three boats near the lighthouse.", "According to reports, Ostrava seized three boats near the lighthouse.", ""},
		{"en", "Ostrava seized three boats near the lighthouse.", "Ostrava allegedly seized three boats near the lighthouse.", "hedge.added"},
		{"ru", "Острава якобы задержала три лодки у маяка.", "Острава задержала три лодки у маяка.", "hedge.lost"},
		{"ru", "По сообщениям, Острава задержала три лодки у маяка.", "Острава якобы задержала три лодки у маяка.", ""},
		{"hy", "Օստրավան իբր երեք նավակ է առգրավել փարոսի մոտ։", "Օստրավան երեք նավակ է առգրավել փարոսի մոտ։", "hedge.lost"},
		{"az", "Ostrava guya mayakın yanında üç qayıq saxlayıb.", "Ostrava mayakın yanında üç qayıq saxlayıb.", "hedge.lost"},
		{"az", "Ostrava mayakın yanında üç qayıq saxlayıb.", "Ostrava guya mayakın yanında üç qayıq saxlayıb.", "hedge.added"},
		// Modals and appearance.
		{"en", "The council might move the market to the harbour, she said.", "Said that the council will move the market to the harbour.", "hedge.lost"},
		{"en", "The council might move the market to the harbour, she said.", "Said that the council may move the market to the harbour.", ""},
		{"en", "They could not agree on the market in the harbour.", "They did not agree on the market in the harbour.", ""},
		{"en", "The council must move the market to the harbour by May.", "Demanded that the council move the market to the harbour by May.", ""},
		{"ru", "Совет может перенести рынок в гавань весной.", "Совет перенесёт рынок в гавань весной.", "hedge.lost"},
		// Negation.
		{"en", "The council did not accept the plan for the market.", "The council accepted the plan for the market.", "negation.lost"},
		{"en", "The council did not accept the plan for the market.", "The council rejected the plan for the market.", ""},
		{"en", "The council accepted the plan for the market.", "The council did not accept the plan for the market.", "negation.added"},
		{"en", "Orlin denied that the guards had opened the gate.", "Said that the guards had opened the gate.", "negation.lost"},
		{"en", "Orlin denied having opened the gate of the depot.", "Said that he had not opened the gate of the depot.", ""},
		{"en", "Orlin gave no date for the next meeting.", "Said nothing of a date for the next meeting.", ""},
		{"en", "She did not name the buyer but named the price of the boat.", "Named the price of the boat.", ""},
		{"en", "The boat is not only old but slow, the buyer said.", "The boat is old and slow, the buyer said.", ""},
		{"ru", "Совет не принял план по рынку в гавани.", "Совет принял план по рынку в гавани.", "negation.lost"},
		{"ru", "Совет не принял план по рынку в гавани.", "Совет отклонил план по рынку в гавани.", ""},
		{"ru", "Орлин отрицал, что охрана открыла ворота склада.", "Орлин сказал, что охрана не открывала ворота склада.", ""},
		{"hy", "Խորհուրդը չի ընդունել շուկայի ծրագիրը։", "Խորհուրդն ընդունել է շուկայի ծրագիրը։", "negation.lost"},
		{"hy", "Խորհուրդն ընդունել է շուկայի ծրագիրը։", "Խորհուրդը չի ընդունել շուկայի ծրագիրը։", "negation.added"},
		{"hy", "Խորհուրդը չի ընդունել շուկայի ծրագիրը։", "Խորհուրդը մերժել է շուկայի ծրագիրը։", ""},
		{"az", "Şura bazarın planını qəbul etməyib.", "Şura bazarın planını qəbul edib.", "negation.lost"},
		{"az", "Şura bazarın planını qəbul edib.", "Şura bazarın planını qəbul etməyib.", "negation.added"},
		{"az", "Nazir qayıqları limana buraxmayıb.", "Nazir qayıqları limana buraxıb.", "negation.lost"},
		{"az", "Nazir qayıqların limana buraxılmasını istəyib.", "Nazir qayıqların limana buraxılmasını tələb edib.", ""},
		{"en", "The council will not open the market before May.", "The council will open the market in May.", ""},
		{"en", "The council will open the market in May.", "The council will not open the market until May.", ""},
		{"en", "The council abstained in the vote on the harbour.", "The council did not vote on the harbour.", ""},
		{"ru", "Совет не откроет рынок раньше мая.", "Совет откроет рынок в мае.", ""},
		// Numbers.
		{"ru", "Доля рынка выросла с 3 до 25 процентов.", "Доля рынка составила 25 процентов.", ""},
		{"ru", "Рынок закроют до 15 ноября.", "Рынок закроют к 15 ноября.", ""},
		{"hy", "Սահմանի մոտ 28 զինվոր է տուժել։", "Տուժել է 28 զինվոր։", ""},
		{"en", "At least 280 people left the island.", "280 people left the island.", "approximator.lost"},
		{"en", "At least 280 people left the island.", "Nearly 280 people left the island.", "approximator.changed"},
		{"en", "At least 280 people left the island.", "No fewer than 280 people left the island.", ""},
		{"en", "Some 280 people, or more than 40 percent, left.", "About 280 people, or over 40%, left.", ""},
		{"en", "The two sides spoke about 280 islands.", "The two sides named 280 islands.", ""},
		{"en", "In total 280 people left the island.", "More than 280 people left the island.", "approximator.added"},
		{"ru", "Остров покинули не менее 280 человек.", "Остров покинули 280 человек.", "approximator.lost"},
		{"ru", "Остров покинули не менее 280 человек.", "Остров покинули почти 280 человек.", "approximator.changed"},
		{"ru", "Остров покинули около 280 человек.", "Остров покинули примерно 280 человек.", ""},
		{"hy", "Կղզուց հեռացել է առնվազն 280 մարդ։", "Կղզուց հեռացել է 280 մարդ։", "approximator.lost"},
		{"hy", "Կղզուց հեռացել է 280-ից ավելի մարդ։", "Կղզուց հեռացել է ավելի քան 280 մարդ։", ""},
		{"az", "Adanı azı 280 nəfər tərk edib.", "Adanı 280 nəfər tərk edib.", "approximator.lost"},
		{"az", "Adanı 280 nəfərdən çox insan tərk edib.", "Adanı 280 nəfər tərk edib.", "approximator.lost"},
		{"az", "Adanı 280-ə yaxın insan tərk edib.", "Adanı təxminən 280 insan tərk edib.", ""},
		// Conditions.
		{"en", "If the bridge opens, the town will build a market at the harbour.", "Said that the town will build a market at the harbour.", "condition.lost"},
		{"en", "If the bridge opens, the town will build a market at the harbour.", "Said that, once the bridge opens, the town will build a market at the harbour.", ""},
		{"ru", "Если мост откроют, город построит рынок в гавани.", "Город построит рынок в гавани.", "condition.lost"},
		{"hy", "Եթե կամուրջը բացվի, քաղաքը շուկա կկառուցի նավահանգստում։", "Քաղաքը շուկա կկառուցի նավահանգստում։", "condition.lost"},
		{"az", "Əgər körpü açılsa, şəhər limanda bazar tikəcək.", "Şəhər limanda bazar tikəcək.", "condition.lost"},
		// Other languages are not looked into.
		{"ka", "At least 280 people did not leave.", "280 people did leave.", ""},
	} {
		a := articleOf(c.lang, c.article)
		var codes []string
		for _, f := range a.hedges("summary[0].text", newStatedLine(c.line, c.lang), brief.Evidence{Sentences: []int{1}}) {
			codes = append(codes, f.Code)
			if f.Path != "summary[0].text" || f.Span == nil || f.Message == "" {
				t.Errorf("%q: %+v", c.line, f)
			}
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%s: %q\n\t%q\n\tgot %q, want %q", c.lang, c.article, c.line, got, c.want)
		}
	}
}

func TestHedgeMessage(t *testing.T) {
	a := articleOf("en", "A storm came up. Ostrava reportedly seized three boats near the lighthouse, at least 40 metres long.")
	got := a.hedges("p", newStatedLine("Ostrava seized three boats near the lighthouse, 40 metres long.", "en"), brief.Evidence{Sentences: []int{2}})
	for i, want := range []string{
		"the article says “reportedly seized” (sentence 2); the line leaves “reportedly” out",
		"the article says “at least 40” (sentence 2); the line leaves “at least” out",
	} {
		if i >= len(got) || got[i].Message != want || got[i].Severity != brief.Error {
			t.Errorf("%+v, want %q", got, want)
		}
	}
}

// FuzzHedges: no article, line or evidence makes the check fail; spans lie
// within the article; a line that is its evidence word for word is right.
func FuzzHedges(f *testing.F) {
	for _, s := range []struct{ article, line, lang string }{
		{articleEN, "Nearly 280 did not, reportedly, if at least 5", "en"},
		{articleRU, "Не менее 280, если не якобы почти", "ru"},
		{articleHY, "Չի առնվազն 280, եթե իբր կարող է", "hy"},
		{articleAZ, "Guya azı 280-dən çox deyil, etməyib, əgər", "az"},
		{"not not no more than 5 or more than not", "not", "en"},
		{"", "", ""},
	} {
		f.Add(s.article, s.line, s.lang, 1, 3, 0, 10)
	}
	f.Fuzz(func(t *testing.T, content, line, lang string, n, m, from, to int) {
		if !utf8.ValidString(content) {
			t.Skip() // documents are decoded before they come here
		}
		a := articleOf(lang, content)
		e := brief.Evidence{Sentences: []int{n, m}, Span: &brief.Span{Start: from, End: to}, Match: brief.Exact}
		for _, f := range append(a.hedges("p", newStatedLine(line, lang), e), a.headlineHedges(newStatedLine(line, lang))...) {
			if f.Span == nil || f.Span.Start < 0 || f.Span.End > len(content) || f.Span.Start >= f.Span.End {
				t.Fatalf("%+v", f)
			}
			if !utf8.ValidString(f.Span.Of(content)) {
				t.Fatalf("a span within a rune: %+v", f)
			}
		}
		for i, s := range a.sentences {
			if i > 20 {
				break
			}
			if found := a.hedges("p", newStatedLine(s.Of(content), lang), brief.Evidence{Sentences: []int{i + 1}}); len(found) > 0 {
				t.Fatalf("%q is the article's: %+v", s.Of(content), found)
			}
		}
	})
}

// TestHedgesAreLinear holds the check of one line to a bound, however long the
// article and its sentences.
func TestHedgesAreLinear(t *testing.T) {
	for _, s := range []string{"not at least 5 if reportedly ", "we did not agree. ", "no ", "5 ", "չի ", "etməyib "} {
		for _, lang := range []string{"en", "hy", "az"} {
			content := strings.Repeat(s, 1<<16/len(s))
			a := NewArticle(&brief.Document{Lang: lang, Text: content, Sentences: append(text.Sentences(content[:1<<12], lang), brief.Span{Start: 1 << 12, End: len(content)})})
			line := newStatedLine(strings.Repeat(s, 100), lang)
			start := spent()
			a.hedges("p", line, brief.Evidence{Sentences: []int{1, 2, 3, len(a.sentences)}})
			a.headlineHedges(line)
			if took := spent() - start; took > 2*time.Second {
				t.Errorf("%q, %s: %v", s, lang, took)
			}
		}
	}
}
