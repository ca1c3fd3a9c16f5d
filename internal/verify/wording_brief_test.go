package verify

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// The article has "terrorists" as a speaker's word, "separatists" as its own,
// "historic" as a speaker's, "Artsakh" as its own and "Khankendi" as a
// speaker's.
const wordingArticle = "Envoys of two sides met in Tavan on Monday.\n\n" +
	"“The terrorists must leave Khankendi,” Orr said.\n\n" +
	"The separatists hold three villages in Artsakh.\n\n" +
	"Holt called the meeting historic, as she said it was the first.\n\n" +
	"Orr denied that his troops had fired.\n\n" +
	"Nothing else happened there that day.\n\n" +
	"Rain fell on the camp until noon.\n\n" +
	"Holt accused Orr of delay and warned of more fighting.\n\n" +
	"Snow fell on the pass at night.\n\n" +
	"The report was groundless, Orr said.\n"

// foundIn returns the findings as "severity code path", those of shape left out.
func foundIn(findings []brief.Finding) string {
	var s []string
	for _, f := range findings {
		if strings.HasPrefix(f.Code, "wording.") || strings.HasPrefix(f.Code, "headline.") {
			s = append(s, string(f.Severity)+" "+f.Code+" "+f.Path)
		}
	}
	return strings.Join(s, "\n")
}

func TestWordings(t *testing.T) {
	a := articleOf("en", wordingArticle)
	position := func(line string, sentences ...int) brief.Brief {
		return brief.Brief{Lang: "en", Parties: []brief.Party{{Name: "Orr", Positions: []brief.Statement{{Text: line, Evidence: brief.Evidence{Sentences: sentences}}}}}}
	}
	const at = " parties[0].positions[0].text"
	for _, c := range []struct {
		name string
		b    brief.Brief
		want string
	}{
		{"a label that the article quotes", position("Said that the terrorists must leave.", 2), "error wording.label" + at},
		{"a label that it does not have", position("Said that the occupiers must leave.", 2), "error wording.label" + at},
		{"a label of its own", position("Said that the separatists hold three villages.", 3), "warning wording.label" + at},
		{"a label, quoted", position("Said that the “terrorists” must leave.", 2), ""},
		{"a word of a speaker that weighs", position("Called the meeting historic.", 4), "note wording.weighs" + at},
		{"a word that weighs", position("Made a provocative offer.", 4), "warning wording.weighs" + at},
		{"a word that weighs much", position("Rightly left.", 4), "error wording.weighs" + at},
		{"a place of the article's", position("Said that villages in Artsakh are held; Artsakh was named twice.", 3), "note wording.place" + at},
		{"a place of a speaker's", position("Said that they must leave Khankendi.", 2), "warning wording.place" + at},
		{"both names", position("Said that they must leave Stepanakert/Khankendi.", 2), ""},
		{"a denial", position("Denied that his troops had fired.", 5), ""},
		{"a denial beside it", position("Denied it.", 4), ""},
		{"a denial in other words", position("Denied the report.", 10), ""},
		{"no denial", position("Denied that it rained.", 7), "warning wording.denied" + at},
		{"an accusation", position("Accused Orr of delay.", 8), ""},
		{"no accusation", position("Accused Holt of delay.", 5), "warning wording.accused" + at},
		{"a refusal", position("Refused to say when.", 2), "warning wording.verb" + at},
		{"a judging verb", position("Claimed it.", 2), "error wording.verb" + at},
		{"a vouching one", position("Noted it.", 2), "warning wording.factive" + at},
		{"another language", brief.Brief{Lang: "ru", Headline: "Террористы ушли"}, "error wording.label headline"},
		{"no list", brief.Brief{Lang: "fr", Headline: "Les terroristes ?"}, "warning headline.question headline"},
		{"headline", brief.Brief{Lang: "en", Headline: "Orr snubs Holt: will talks end?!"}, "warning headline.verb headline\nwarning headline.question headline\nwarning headline.exclamation headline"},
		{"quoted headline", brief.Brief{Lang: "en", Headline: "Orr: “Why not?”"}, ""},
		{"Armenian headline", brief.Brief{Lang: "hy", Headline: "Ո՞վ է մեկնել Երևան"}, "warning headline.question headline"},
	} {
		if got := foundIn(a.wordings(&c.b, newStatedBrief(&c.b))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAsymmetry(t *testing.T) {
	a := articleOf("en", wordingArticle)
	line := func(s string) brief.Statement {
		return brief.Statement{Text: s, Evidence: brief.Evidence{Sentences: []int{8}}}
	}
	for _, c := range []struct{ one, other, want string }{
		{"Claimed that it rained.", "Said that it rained.", "parties[0]"},
		{"Said that it rained.", "Insisted that it rained.", "parties[1]"},
		{"Claimed that it rained.", "Insisted that it rained.", ""},
		{"Said that it rained.", "Said that it rained.", ""},
		{"Vowed to leave.", "Promised to leave.", "parties[0]"},
		{"Vowed to leave.", "Said that it rained.", ""},
		{"Threatened to leave.", "Warned of more fighting.", "parties[0]"},
	} {
		b := brief.Brief{Lang: "en", Parties: []brief.Party{
			{Name: "Orr", Positions: []brief.Statement{line(c.one)}},
			{Name: "Holt", Positions: []brief.Statement{line(c.other)}},
		}}
		got := ""
		for _, f := range a.wordings(&b, newStatedBrief(&b)) {
			if f.Code == "wording.asymmetric" {
				got += f.Path
			}
		}
		if got != c.want {
			t.Errorf("%q against %q: %q, want %q", c.one, c.other, got, c.want)
		}
	}
}

func TestTranslationWordings(t *testing.T) {
	for _, c := range []struct{ lang, source, target, want string }{
		{"ru", "Said that it rained.", "Сказал, что шел дождь.", ""},
		{"ru", "Said that it rained.", "Утверждает, что шел дождь.", "warning wording.verb"},
		{"ru", "Said that it rained.", "Опроверг, что шел дождь.", "warning wording.denied"},
		{"ru", "Denied that it rained.", "Опроверг, что шел дождь.", ""},
		{"hy", "Said that it rained.", "Պնդել է, որ անձրև է եկել։", "error wording.verb"},
		{"hy", "Argued that it rained.", "Պնդել է, որ անձրև է եկել։", "warning wording.verb"},
		{"az", "Alleged that it rained.", "Yağış yağdığını iddia edib.", "warning wording.verb"},
		{"ru", "Admitted to knowingly misleading them.", "Признался, что вводил их в заблуждение.", ""},
		{"az", "Masked pro-separatists left.", "Maskalı separatçılar gedib.", "warning wording.label"},
		{"hy", "A meeting in Nagorno-Karabakh", "Հանդիպում Արցախում", "warning wording.place"},
		{"hy", "A meeting in Stepanakert", "Հանդիպում Ստեփանակերտում", ""},
		{"az", "A meeting in Stepanakert", "Xankəndidə görüş", ""},
		{"az", "The fighters left.", "Terrorçular gedib.", "error wording.label"},
		{"az", "The “terrorists” left.", "“Terrorçular” gedib.", ""},
		{"az", "Accused Holt of delay.", "Holtu gecikmədə ittiham edib.", ""},
	} {
		if got := severities((&Pair{From: "en", To: c.lang}).wordings(c.source, c.target)); got != c.want {
			t.Errorf("%q as %q: %q, want %q", c.source, c.target, got, c.want)
		}
	}
}

// TestWordingForms: the neutral form offered has the form of the word found.
func TestWordingForms(t *testing.T) {
	for _, c := range []struct{ lang, line, want string }{
		{"en", "Baku, claiming it", "saying"}, {"en", "It admits it", "says"}, {"en", "It lashed out", "criticized"}, {"en", "It pointed out", "said"},
		{"ru", "Она призналась", "сказала"}, {"ru", "Они проговорились", "сказали"}, {"ru", "Похваставшись мостом", "сказав"}, {"ru", "Утверждают", "говорят"},
		{"ru", "Напоминая, что", "говоря"}, {"ru", "Признавала, что", "говорила"}, {"ru", "Огрызнулась", "ответила"},
		{"hy", "Պնդել են", "ասել"}, {"hy", "Պնդում է", "ասում"}, {"hy", "Խոստովանեցին", "ասացին"}, {"hy", "Նշելով", "ասելով"}, {"hy", "Մատնանշած", "ասած"},
		{"hy", "Պարծեցան", "ասացին"}, {"hy", "Հիշեցրին", "ասացին"},
		{"az", "İddia ediblər", "deyiblər"}, {"az", "Etiraf etdi", "dedi"}, {"az", "Lovğalanırlar", "deyirlər"}, {"az", "Təkid edərək", "deyərək"},
		{"az", "Vurğulayıb", "deyib"}, {"az", "Xatırlatdı", "dedi"}, {"az", "İddia etdiyini", "dediyini"}, {"az", "Öyünüb", "deyib"}, {"az", "Öyündülər", "dedilər"},
		{"az", "Sərt tənqid edirlər", "tənqid edirlər"},
	} {
		hits := wording(parse(c.line), c.lang)
		if len(hits) != 1 || hits[0].instead != c.want {
			t.Errorf("%s: %q: %+v, want %q", c.lang, c.line, hits, c.want)
		}
	}
}

func TestShape(t *testing.T) {
	long := strings.Repeat("Envoys met in Tavan on Monday and spoke. ", 60)
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("word ", n)) }
	for _, c := range []struct {
		article, headline, summary, position string
		want                                 string
	}{
		{long, words(12), words(30) + ". W" + words(40) + ".", words(35), ""},
		{long, words(13), words(30) + ". W" + words(40) + ".", words(36), "note headline.long|note position.long"},
		{long, words(19), words(30) + ". W" + words(40) + ".", words(61), "warning headline.long|warning position.long"},
		{long, words(9), words(111), "", "note summary.long"},
		{long, words(9), words(181), "", "warning summary.long"},
		{long, words(9), words(59), "", "note summary.short"},
		{long, words(9), words(29), "", "warning summary.short"},
		{long, words(9), words(70), "", "note summary.short"},
		{"Envoys met in Tavan on Monday and spoke.", words(9), words(9), "", ""},
		{"", "", "", "", ""},
	} {
		b := brief.Brief{Lang: "en", Headline: c.headline, Summary: []brief.Sentence{{Text: c.summary}}, Parties: []brief.Party{{Positions: []brief.Statement{{Text: c.position}}}}}
		var got []string
		for _, f := range articleOf("en", c.article).shape(&b) {
			got = append(got, string(f.Severity)+" "+f.Code)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("headline %d, summary %d: %q, want %q", len(c.headline), len(c.summary), s, c.want)
		}
	}
}

// FuzzWording: what is found lies in the line, on rune boundaries and outside
// quotation marks; a line wholly in quotation marks has no findings; nothing
// panics, whatever the article and the evidence.
func FuzzWording(f *testing.F) {
	for lang, lines := range wordingLines {
		for _, c := range lines[:8] {
			f.Add(wordingArticle, c.line, lang, 3)
		}
	}
	f.Add("", "'regime' ‘claimed” «x", "en", -7)
	f.Add("regime\xff", "claimed \xff regime", "az", 1<<40)
	f.Add(wordingArticle, "Denied it", "en", math.MaxInt-1)
	marks := strings.NewReplacer("“", "", "”", "", "\"", "", "„", "", "«", "", "»", "", "‹", "", "›", "", "‘", "", "’", "", "'", "", "\n", " ", "\r", " ", "\u2028", " ", "\u2029", " ")
	f.Fuzz(func(t *testing.T, article, line, lang string, at int) {
		for _, h := range wording(parse(line), lang) {
			if h.span.Start < 0 || h.span.End > len(line) || h.span.Len() <= 0 || utf8.ValidString(line) && !utf8.ValidString(h.span.Of(line)) {
				t.Fatalf("%q: bad span %v", line, h.span)
			}
			for _, q := range text.Quotations(line) {
				if q.Contains(h.span) {
					t.Fatalf("%q: %q stands in quotation marks", line, h.word)
				}
			}
		}
		inner := strings.TrimSpace(marks.Replace(line))
		for _, quoted := range []string{"“" + inner + "”", "«" + inner + "»"} {
			if hits := wording(parse(quoted), lang); len(hits) > 0 && utf8.ValidString(inner) {
				t.Fatalf("%q: %q", quoted, hits[0].word)
			}
		}
		a := NewArticle(&brief.Document{Lang: lang, Text: article})
		e := brief.Evidence{Sentences: []int{at, -at}, Span: &brief.Span{Start: at, End: at + len(line)}}
		b := &brief.Brief{Lang: lang, Headline: line, Summary: []brief.Sentence{{Text: line, Evidence: e}},
			Parties: []brief.Party{{Name: line, Positions: []brief.Statement{{Text: line, Role: line, Evidence: e}}}, {Positions: []brief.Statement{{Text: article}}}}}
		a.wordings(b, newStatedBrief(b))
		a.shape(b)
		(&Pair{From: lang, To: "ru"}).wordings(line, article)
	})
}
