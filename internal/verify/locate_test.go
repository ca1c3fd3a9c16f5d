package verify

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/internal/text"
	"parley/summarize/brief"
)

// articleOf indexes a document with the text given.
func articleOf(lang, content string) *Article {
	return NewArticle(&brief.Document{Lang: lang, Text: content, Sentences: text.Sentences(content, lang)})
}

const articleEN = `Baku, May 4 — The northern ministry said on Monday that its troops “will hold the positions they reached in spring.” The minister, Lena Orr, added: “We didn’t open fire first — our posts were shelled for two hours.”

Orr denied that her soldiers had crossed the river at night. “If they withdraw from the hills, we shall sign the paper this week,” she wrote on Telegram. “We want the road open, the prisoners home and the guns silent. We have asked the observers to come back, and we may pay for their mission.”

The southern army said 1 600 people had left four villages, and that 12 million euros were needed. It was never told of any plan to close the bridge. Damage rose to 45 percent of the harvest.

The co-operative’s head said that “the road [to the mill] is ours ... and it stays open.” Is the northern army ready to leave the valley? Nobody answered. The café owner, José Núñez, said the talks were “not a waste of anybody’s time.”

The envoy said that the observers would come back soon. “The observers would come back soon,” the southern minister repeated.
`

const articleRU = `Министр обороны Павлов заявил в понедельник: «Наши части — на своих местах и останутся там до весны». Он отрицал, что войска перешли реку ночью. Военного решения у этого спора нет, добавил он.

«Мы готовы открыть дорогу и вернуть пленных, но ждём ответа соседей», — сказал Павлов. Если соседи отведут артиллерию от перевала, документ подпишут в пятницу. Ушли 1 600 жителей, ущерб составил 12 миллионов рублей.
`

const articleHY = `Նախարար Արամ Սարյանն ասաց. «Մեր զորքերը և ուղեկալները մնում են իրենց տեղերում մինչև գարուն»։ Նա հերքել է, որ զինվորները գիշերը անցել են գետը։ Այդ որոշումը վերջնական չէ։

«Մենք պատրաստ ենք բացել ճանապարհը եւ վերադարձնել գերիներին», գրել է Սարյանը։ Եթե հարևանները հեռացնեն հրետանին լեռնանցքից, փաստաթուղթը կստորագրվի ուրբաթ օրը։ Ինչո՞ւ են նրանք լռում այս շաբաթ։
`

const articleAZ = `İqtisadiyyat naziri İlqar Həsənov deyib: “Bizim bölmələr öz yerlərində qalır və yazadək orada olacaq”. O, əsgərlərin gecə çayı keçdiyini inkar edib. Bu qərar sakinlər üçün son söz deyil.

“İndi yolu açmağa və əsirləri qaytarmağa hazırıq”, – Həsənov yazıb. Əgər qonşular topları dağdan çəksələr, sənəd cümə günü imzalanacaq. Danışıqların davam etdiyini heç kim təsdiqləməyib.
`

func TestLocate(t *testing.T) {
	articles := map[string]*Article{
		"en": articleOf("en", articleEN), "ru": articleOf("ru", articleRU),
		"hy": articleOf("hy", articleHY), "az": articleOf("az", articleAZ),
	}
	for _, c := range []struct {
		name, lang, quote string
		match             brief.Match
		want              string // the words returned; "": those given
	}{
		// Exact.
		{"verbatim", "en", "will hold the positions they reached in spring.", brief.Exact, ""},
		{"white space around", "en", " \n will hold the positions they reached in spring. ", brief.Exact, "will hold the positions they reached in spring."},
		{"marks around", "en", "“will hold the positions they reached in spring.”", brief.Exact, "will hold the positions they reached in spring."},
		{"other marks around", "en", `"will hold the positions they reached in spring."`, brief.Exact, "will hold the positions they reached in spring."},
		{"cue inside", "en", "we shall sign the paper this week,” she wrote on Telegram", brief.Exact, ""},
		{"dots around", "en", "... will hold the positions they reached", brief.Exact, "will hold the positions they reached"},
		{"article's own brackets and dots", "en", "the road [to the mill] is ours ... and it stays open.", brief.Exact, ""},
		{"a condition that is quoted too", "en", "If they withdraw from the hills, we shall sign the paper this week", brief.Exact, ""},
		{"a denial that is quoted too", "en", "Orr denied that her soldiers had crossed the river at night.", brief.Exact, ""},
		{"two words", "en", "the valley", brief.Exact, ""},
		{"Russian", "ru", "Мы готовы открыть дорогу и вернуть пленных", brief.Exact, ""},
		{"Armenian", "hy", "Մենք պատրաստ ենք բացել ճանապարհը եւ վերադարձնել գերիներին", brief.Exact, ""},
		{"Armenian question", "hy", "Ինչո՞ւ են նրանք լռում այս շաբաթ։", brief.Exact, ""},
		{"Azerbaijani", "az", "İndi yolu açmağa və əsirləri qaytarmağa hazırıq", brief.Exact, ""},

		// Typographic.
		{"straight quotes", "en", "We didn't open fire first", brief.Typographic, "We didn’t open fire first"},
		{"dash", "en", "We didn’t open fire first - our posts were shelled", brief.Typographic, "We didn’t open fire first — our posts were shelled"},
		{"dash without spaces", "en", "We didn’t open fire first—our posts were shelled", brief.Typographic, "We didn’t open fire first — our posts were shelled"},
		{"spaces", "en", "will hold\u00a0the  positions they\nreached", brief.Typographic, "will hold the positions they reached"},
		{"final comma", "en", "will hold the positions they reached in spring,", brief.Typographic, "will hold the positions they reached in spring"},
		{"question kept", "en", "Is the northern army ready to leave the valley", brief.Typographic, "Is the northern army ready to leave the valley?"},
		{"closing mark of a part", "en", "its troops \"will hold the positions they reached\".", brief.Typographic, "its troops “will hold the positions they reached"},
		{"closing mark of the whole part", "en", "its troops 'will hold the positions they reached in spring.'", brief.Typographic, "its troops “will hold the positions they reached in spring.”"},
		{"first letter", "en", "Will hold the positions they reached", brief.Typographic, "will hold the positions they reached"},
		{"decomposed", "en", "The cafe\u0301 owner, Jose\u0301 Nu\u0301n\u0303ez", brief.Typographic, "The café owner, José Núñez"},
		{"ellipsis of the article", "en", "the road [to the mill] is ours … and it stays open", brief.Typographic, "the road [to the mill] is ours ... and it stays open"},
		{"soft hyphen", "en", "The co-oper\u00adative’s head said", brief.Typographic, "The co-operative’s head said"},
		{"Russian dash and quotes", "ru", "\"Наши части - на своих местах и останутся там до весны\"", brief.Typographic, "Наши части — на своих местах и останутся там до весны"},
		{"Armenian and", "hy", "Մեր զորքերը եւ ուղեկալները մնում են", brief.Typographic, "Մեր զորքերը և ուղեկալները մնում են"},
		{"Armenian and, spelt otherwise", "hy", "բացել ճանապարհը և վերադարձնել գերիներին", brief.Typographic, "բացել ճանապարհը եւ վերադարձնել գերիներին"},
		{"Armenian full stop", "hy", "Ինչո՞ւ են նրանք լռում այս շաբաթ:", brief.Typographic, "Ինչո՞ւ են նրանք լռում այս շաբաթ։"},
		{"Azerbaijani small i", "az", "indi yolu açmağa və əsirləri qaytarmağa", brief.Typographic, "İndi yolu açmağa və əsirləri qaytarmağa"},

		// Edited.
		{"bracketed letter", "en", "[W]ill hold the positions they reached", brief.Edited, "[W]ill hold the positions they reached"},
		{"ellipsis", "en", "We want the road open ... and the guns silent.", brief.Edited, "We want the road open ... and the guns silent."},
		{"ellipsis in brackets", "en", "We want the road open […] and the guns silent", brief.Edited, ""},
		{"ellipsis over a sentence", "en", "the prisoners home … We have asked the observers to come back", brief.Edited, ""},
		{"ellipsis with the article's characters", "en", "We didn't open fire first ... shelled for two hours", brief.Edited, "We didn’t open fire first ... shelled for two hours"},
		{"gloss", "en", "we have asked [them] to come back", brief.Edited, "We have asked [them] to come back"},
		{"gloss added", "en", "the positions they [the troops] reached in spring", brief.Edited, ""},
		{"gloss at the start", "en", "[The troops] will hold the positions they reached", brief.Edited, ""},
		{"gloss that repeats a name", "en", "The café owner, [Mr. José] Núñez, said", brief.Edited, ""},
		{"Russian ellipsis", "ru", "Мы готовы открыть дорогу … но ждём ответа соседей", brief.Edited, ""},
		{"Russian gloss", "ru", "Наши части — на [этих] местах и останутся там", brief.Edited, ""},
		{"Armenian ellipsis", "hy", "Մեր զորքերը և ուղեկալները … իրենց տեղերում մինչև գարուն", brief.Edited, ""},
		{"Azerbaijani bracket", "az", "[i]ndi yolu açmağa və əsirləri qaytarmağa", brief.Edited, ""},

		// Near.
		{"word replaced", "en", "will hold the villages they reached in spring", brief.Near, ""},
		{"word dropped", "en", "will hold the positions reached in spring", brief.Near, ""},
		{"negation dropped", "en", "We open fire first — our posts were shelled", brief.Near, ""},
		{"negation added", "en", "will not hold the positions they reached in spring", brief.Near, ""},
		{"number", "en", "12 billion euros were needed", brief.Near, ""},
		{"name swapped", "en", "The minister, Lena Holt, added", brief.Near, ""},
		{"case of a name", "en", "The café owner, josé Núñez, said", brief.Near, ""},
		{"capitals", "en", "WILL HOLD THE POSITIONS THEY REACHED", brief.Near, ""},
		{"inner punctuation", "en", "We want the road open the prisoners home and the guns silent", brief.Near, ""},
		{"cut from a denial", "en", "her soldiers had crossed the river at night", brief.Near, ""},
		{"cut from a condition", "en", "they withdraw from the hills, we shall sign the paper", brief.Near, ""},
		{"cut from a negation", "en", "told of any plan to close the bridge", brief.Near, ""},
		{"cut from a percentage", "en", "Damage rose to 45", brief.Near, ""},
		{"cut from thousands", "en", "600 people had left four villages", brief.Near, ""},
		{"cut before millions", "en", "and that 12", brief.Near, ""},
		{"cut after a number", "en", "million euros were needed", brief.Near, ""},
		{"question made a statement", "en", "Is the northern army ready to leave the valley.", brief.Near, ""},
		{"statement made a question", "en", "We want the road open?", brief.Near, ""},
		{"ellipsis over a negation", "en", "The southern army said 1 600 people ... told of any plan to close", brief.Near, ""},
		{"ellipsis over a modal", "en", "asked the observers to come back ... pay for their mission", brief.Near, ""},
		{"ellipsis over a cue", "en", "we shall sign the paper this week ... We want the road open", brief.Near, ""},
		{"ellipsis between paragraphs", "en", "our posts were shelled for two hours ... We want the road open", brief.Near, ""},
		{"ellipsis in another order", "en", "the guns silent ... We want the road open", brief.Near, ""},
		{"short side of an ellipsis", "en", "We want the road open … guns silent", brief.Near, ""},
		{"bracket over a negation", "en", "It was [always] told of any plan to close", brief.Near, ""},
		{"bracket that negates", "en", "We have [not] asked the observers to come back", brief.Near, ""},
		{"bracket that adds a number", "en", "We have asked the [nine] observers to come back", brief.Near, ""},
		{"bracket over a number in words", "en", "people had left [some] villages, and that", brief.Near, ""},
		{"bracket over a name", "en", "The minister, [Mara Holt], added", brief.Absent, ""},
		{"bracket over a number", "en", "said [two thousand] people had left four villages", brief.Near, ""},
		{"bracket in the place of a name", "en", "The café owner, José [Pérez]", brief.Near, ""},
		{"Russian denial", "ru", "войска перешли реку ночью", brief.Near, ""},
		{"Russian condition", "ru", "соседи отведут артиллерию от перевала", brief.Near, ""},
		{"Russian no after", "ru", "Военного решения у этого спора", brief.Near, ""},
		{"Russian number", "ru", "Ушли 1 600 жителей, ущерб составил 12", brief.Near, ""},
		{"Russian thousands", "ru", "600 жителей, ущерб составил", brief.Near, ""},
		{"Armenian denial", "hy", "զինվորները գիշերը անցել են գետը", brief.Near, ""},
		{"Armenian condition", "hy", "հարևանները հեռացնեն հրետանին լեռնանցքից", brief.Near, ""},
		{"Armenian negated auxiliary after", "hy", "Նրանց այդ որոշումը վերջնական", brief.Near, ""},
		{"Azerbaijani denial after", "az", "əsgərlərin gecə çayı keçdiyini", brief.Near, ""},
		{"Azerbaijani negation after", "az", "Bu qərar sakinlər üçün son söz", brief.Near, ""},
		{"Azerbaijani condition", "az", "qonşular topları dağdan çəksələr", brief.Near, ""},

		// Absent.
		{"invented", "en", "the harbour was bombed by submarines at dawn", brief.Absent, ""},
		{"halves swapped", "en", "they reached in spring will hold the positions", brief.Absent, ""},
		{"stitched", "en", "will hold the positions the prisoners home", brief.Absent, ""},
		{"translated", "en", "Мы готовы открыть дорогу соседям", brief.Absent, ""},

		// Uncheckable.
		{"nothing", "en", "", brief.Uncheckable, ""},
		{"marks only", "en", "“…”", brief.Uncheckable, ""},
		{"two words that are not there", "en", "total victory", brief.Uncheckable, ""},
		{"two words but for the dash", "en", "May - 4", brief.Uncheckable, ""},
		{"part of a word", "en", "art", brief.Uncheckable, ""},
		{"another script", "en", "我们要打开道路让囚犯回家", brief.Uncheckable, ""},
	} {
		t.Run(c.lang+"/"+c.name, func(t *testing.T) {
			a := articles[c.lang]
			e := a.Locate(c.quote, []int{1})
			if e.Match != c.match {
				t.Fatalf("Locate(%q) = %q; want %q", c.quote, e.Match, c.match)
			}
			want := c.want
			if want == "" {
				want = c.quote
			}
			if c.name != "gloss" && e.Quote != want {
				t.Errorf("Locate(%q) gives %q; want %q", c.quote, e.Quote, want)
			}
			if (e.Span != nil) != (e.Match.Verified() || e.Match == brief.Near) {
				t.Errorf("Locate(%q) at %q gives the span %v", c.quote, e.Match, e.Span)
			}
			if e.Match == brief.Exact || e.Match == brief.Typographic {
				if got := e.Span.Of(a.doc.Text); got != e.Quote {
					t.Errorf("the span of %q covers %q", e.Quote, got)
				}
			}
			if e.Match.Verified() && !slices.Equal(e.Sentences, touched(a.sentences, *e.Span)) {
				t.Errorf("sentences %v; want %v", e.Sentences, touched(a.sentences, *e.Span))
			}
			if !e.Match.Verified() && !slices.Equal(e.Sentences, []int{1}) {
				t.Errorf("sentences %v; want those given", e.Sentences)
			}
			if again := a.Recheck(e); again.Match.Verified() != e.Match.Verified() || again.Quote != e.Quote {
				t.Errorf("Recheck gives %q, %q; Locate gave %q, %q", again.Match, again.Quote, e.Match, e.Quote)
			}
		})
	}
}

func TestLocateRepeats(t *testing.T) {
	a := articleOf("en", articleEN)
	first := strings.Index(articleEN, "the observers would come back soon")
	second := strings.Index(articleEN, "The observers would come back soon")
	last := len(a.doc.Sentences)
	for _, c := range []struct {
		name  string
		quote string
		near  []int
		at    *brief.Span
		want  int
	}{
		{"byte for byte", "the observers would come back soon", nil, nil, first},
		{"in quotation marks", "“observers  would come back soon”", nil, nil, second + 4},
		{"in the sentence named", "The observers would come back soon", []int{last - 1}, nil, first},
		{"beside the sentence named", "the observers would come back soon", []int{last, 999}, nil, second},
		{"no such sentence", "The observers would come back soon", []int{-1, 0, 999}, nil, second},
		{"at the place given", "The observers would come back soon", nil, &brief.Span{Start: first, End: first + 34}, first},
		{"at a place that does not exist", "the observers would come back soon", nil, &brief.Span{Start: -5, End: 1 << 30}, first},
	} {
		l := a.locate(c.quote, c.near, c.at)
		if !l.match.Verified() || l.span.Start != c.want {
			t.Errorf("%s: %q at %v; want %d", c.name, l.match, l.span, c.want)
		}
	}
}

func TestLocateParagraphs(t *testing.T) {
	a := articleOf("en", "Minister steps down\n\nThe government said\nlate on Monday that he left.\n\nNobody else went.")
	for quote, want := range map[string]brief.Match{
		"The government said late on Monday":            brief.Typographic, // a line end
		"on Monday that he left. Nobody else went.":     brief.Typographic, // a paragraph that ends with a sentence
		"Minister steps down The government said":       brief.Near,        // a heading
		"Minister steps down\n\nThe government said":    brief.Exact,
		"The government said late ... Nobody else went": brief.Near,
	} {
		if e := a.Locate(quote, nil); e.Match != want {
			t.Errorf("Locate(%q) = %q; want %q", quote, e.Match, want)
		}
	}
}

func TestLocateWithoutSentences(t *testing.T) {
	doc := &brief.Document{Lang: "en", Text: "He left. They denied that the talks had failed again."}
	e := NewArticle(doc).Locate("They denied that the talks", nil)
	if e.Match != brief.Exact || !slices.Equal(e.Sentences, []int{2}) {
		t.Errorf("got %+v", e)
	}
	if doc.Sentences != nil {
		t.Error("NewArticle changed the document")
	}
	for _, content := range []string{"", "\n", "…"} {
		if e := articleOf("und", content).Locate("They denied that the talks", []int{1}); e.Match != brief.Absent {
			t.Errorf("in %q: %+v", content, e)
		}
	}
}

// A quotation does not end in the comma that the article's sentence has there.
func TestLocateComma(t *testing.T) {
	for _, c := range []struct{ lang, article, quote, want string }{
		{"en", "“It is not an acceptable path,” he said.", "It is not an acceptable path,", "It is not an acceptable path"},
		{"en", "“It is not an acceptable path,” he said.", "“It is not an acceptable path,”", "It is not an acceptable path"},
		{"en", "“It is not an acceptable path.” He left.", "It is not an acceptable path.", "It is not an acceptable path."},
		{"en", "“It is not an acceptable path, and we leave,” he said.", "[I]t is not ... path, and we leave,", "[I]t is not ... path, and we leave"},
		{"ru", "«Мы готовы открыть дорогу,» — сказал он.", "Мы готовы открыть дорогу,", "Мы готовы открыть дорогу"},
		{"ru", "Мы готовы открыть дорогу, сказал он.", "Мы готовы открыть дорогу,", "Мы готовы открыть дорогу"},
		{"hy", "«Մենք պատրաստ ենք բացել ճանապարհը,»- ասել է նա։", "Մենք պատրաստ ենք բացել ճանապարհը,", "Մենք պատրաստ ենք բացել ճանապարհը"},
		{"az", "“Biz yolu açmağa hazırıq,” – deyib.", "Biz yolu açmağa hazırıq,", "Biz yolu açmağa hazırıq"},
	} {
		e := articleOf(c.lang, c.article).Locate(c.quote, nil)
		if !e.Match.Verified() || e.Quote != c.want {
			t.Errorf("Locate(%q) in %q = %q, %q; want %q", c.quote, c.article, e.Match, e.Quote, c.want)
		}
		if e.Match == brief.Typographic {
			t.Errorf("%q is not called exact", c.quote)
		}
	}
}

// Soft hyphens of the article do not keep a copy without them from matching,
// at its ends either, nor do the line ends that they stand at.
func TestLocateSoftHyphens(t *testing.T) {
	for _, c := range []struct{ lang, article, want string }{
		{"en", "It said: the min\u00adistry has not ruled out arbi\u00adtration\u00ad. It left.", "the min\u00adistry has not ruled out arbi\u00adtration\u00ad."},
		{"en", "It said \u00adthe min\u00ad\nistry has not ruled out arbi\u00ad \r\n tration\u00ad\n\nIt left.", "the min\u00ad\nistry has not ruled out arbi\u00ad \r\n tration"},
		{"ru", "Ми\u00adни\u00adстер\u00adство не ис\u00adклю\u00adчи\u00adло ар\u00adбит\u00adраж\u00ad.", "Ми\u00adни\u00adстер\u00adство не ис\u00adклю\u00adчи\u00adло ар\u00adбит\u00adраж\u00ad."},
		{"hy", "Նախա\u00adրարու\u00adթյունը չի բա\u00adցառել արբիտ\u00adրաժը։", "Նախա\u00adրարու\u00adթյունը չի բա\u00adցառել արբիտ\u00adրաժը։"},
		{"az", "Na\u00adzir\u00adlik ar\u00adbit\u00adrajı istis\u00adna et\u00admə\u00adyib.", "Na\u00adzir\u00adlik ar\u00adbit\u00adrajı istis\u00adna et\u00admə\u00adyib."},
	} {
		quote := strings.NewReplacer("\u00ad \r\n ", "", "\u00ad\n", "", "\u00ad", "").Replace(c.want)
		e := articleOf(c.lang, c.article).Locate(quote, nil)
		if strings.TrimRight(e.Quote, "\u00ad") != strings.TrimRight(c.want, "\u00ad") || e.Match != brief.Typographic {
			t.Errorf("Locate(%q) = %q, %q; want %q", quote, e.Match, e.Quote, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	a := articleOf("en", articleEN)
	for quote, want := range map[string]string{
		"will hold the villages they reached in spring": "will hold the positions they reached in spring",
		"we didn't open fire at first":                  "We didn’t open fire first",
		"WILL HOLD the positions they":                  "will hold the positions they",
		"nothing like this stands anywhere in it":       "",
	} {
		span, ok := a.Nearest(quote)
		if got := span.Of(articleEN); ok != (want != "") || ok && got != want {
			t.Errorf("Nearest(%q) = %q, %v; want %q", quote, got, ok, want)
		}
	}
}

func ExampleArticle_Locate() {
	doc := &brief.Document{Lang: "en", Text: "The envoy said: “Both sides want the road to be open.” He denied that the talks had failed."}
	a := NewArticle(doc)
	for _, quote := range []string{
		`"Both sides want the road to be open."`,
		"[B]oth sides want the road",
		"Both sides want a road to be open",
		"the talks had failed",
	} {
		e := a.Locate(quote, nil)
		fmt.Printf("%s: %s\n", e.Match, e.Quote)
	}
	// Output:
	// exact: Both sides want the road to be open.
	// edited: [B]oth sides want the road
	// near: Both sides want a road to be open
	// near: the talks had failed
}

// touched returns the numbers of the sentences that span touches, one by one.
func touched(sentences []brief.Span, span brief.Span) []int {
	var numbers []int
	for i, s := range sentences {
		if s.Overlaps(span) {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}
