package article

import (
	"strings"
	"testing"
)

func TestTrimPage(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.lang, func(t *testing.T) {
			a := mustRead(t, s.page(), Options{})
			if a.Document.Text != s.text() {
				t.Errorf("got %q, want %q", a.Document.Text, s.text())
			}
			var cut []string
			for _, c := range a.Cut {
				cut = append(cut, c.Text)
				if c.Reason == "" {
					t.Errorf("no reason for %q", c.Text)
				}
			}
			if got, want := strings.Join(cut, "\n\n"), strings.Join(s.after, "\n\n"); got != want {
				t.Errorf("cut %q, want %q", got, want)
			}
			if len(a.Findings) != 1 || a.Findings[0].Code != codeTrimmed {
				t.Errorf("findings %v", a.Findings)
			}

			whole := mustRead(t, s.page(), Options{NoTrim: true})
			if want := strings.TrimSpace(s.page()); whole.Document.Text != want || len(whole.Cut) > 0 {
				t.Errorf("no-trim: got %q, want %q; cut %q", whole.Document.Text, want, whole.Cut)
			}
		})
	}
}

func TestTrimWithin(t *testing.T) {
	s := samples()[0]
	in := strings.Join([]string{s.body[0], "Advertisement", s.body[1], "Read more: Another matter altogether", s.body[2], "Tags: transport, talks", s.body[3]}, "\n\n")
	a := mustRead(t, in, Options{})
	if a.Document.Text != s.text() {
		t.Errorf("got %q, want %q", a.Document.Text, s.text())
	}
	if len(a.Cut) != 3 {
		t.Errorf("cut %q", a.Cut)
	}
}

func TestTrimHead(t *testing.T) {
	for _, s := range samples() {
		nav := []string{"Home", "World", "Politics", "Opinion", "Sport", "Weather", "Contact", "Search"}
		a := mustRead(t, strings.Join(nav, "\n")+"\n\n"+s.page(), Options{})
		if a.Document.Text != s.text() {
			t.Errorf("%s: got %q, want %q", s.lang, a.Document.Text, s.text())
		}
		if len(a.Cut) == 0 || a.Cut[0].Text != strings.Join(nav, "\n") {
			t.Errorf("%s: cut %q", s.lang, a.Cut)
		}
	}
}

// buttons are labels that stand alone around headlines.
var buttons = map[string][]string{
	"en": {"Subscribe", "Share", "SHARE THIS"},
	"ru": {"Подписаться", "Поделиться", "ПОДЕЛИТЬСЯ"},
	"hy": {"Բաժանորդագրվել", "Կիսվել", "ԿԻՍՎԵԼ"},
	"az": {"Abunə ol", "Paylaş", "PAYLAŞ"},
	"tr": {"Abone ol", "Paylaş", "PAYLAŞ"},
}

func TestTrimButtons(t *testing.T) {
	for _, s := range samples() {
		want := s.headline + "\n\n" + s.text()
		for _, button := range buttons[s.lang] {
			for name, in := range map[string]string{
				"above": button + "\n\n" + want,
				"below": s.headline + "\n\n" + button + "\n\n" + s.text(),
				"close": s.headline + "\n" + button + "\n\n" + s.text(),
			} {
				a := mustRead(t, in, Options{})
				if a.Document.Text != want || a.Document.Title != s.headline {
					t.Errorf("%s %s the headline: got %q, title %q", button, name, a.Document.Text, a.Document.Title)
				}
				if len(a.Cut) != 1 || a.Cut[0].Text != button {
					t.Errorf("%s %s the headline: cut %q", button, name, a.Cut)
				}
				if a = mustRead(t, in, Options{NoTrim: true}); a.Document.Text != in {
					t.Errorf("%s %s the headline: no-trim gave %q", button, name, a.Document.Text)
				}
			}
			// A sentence that begins so is the article's.
			in := s.headline + "\n\n" + button + " " + s.headline + ".\n\n" + s.text()
			if a := mustRead(t, in, Options{}); a.Document.Text != in {
				t.Errorf("%s at the start of a sentence: got %q", button, a.Document.Text)
			}
			short := s.headline + "\n\n" + s.body[0]
			if a := mustRead(t, button+"\n\n"+short, Options{}); a.Document.Text != short {
				t.Errorf("%s above a short text: got %q", button, a.Document.Text)
			}
		}
	}
}

func TestTrimKeeps(t *testing.T) {
	long := samples()[0].text()
	tests := []struct{ name, in string }{
		{"a note", "The ministers met in Tbilisi. They agreed on a date. Comments will follow."},
		{"a note with a signature", "The ministers met in Tbilisi.\n\nThey agreed on a date.\n\nComments\n\nA. B."},
		{"a short last sentence", long + "\n\nHe did not elaborate."},
		{"a last sentence with a phrase in it", long + "\n\nShare prices fell."},
		{"a phrase at the start of a sentence", long + "\n\nRelated companies did not answer.\n\n" + long},
		{"a phrase with most of the text behind it", "The ministers met in Tbilisi and agreed on a date for the next round of their talks.\n\nLeave a comment\n\n" + long},
		{"a headline within", long + "\n\nWhat comes next\n\n" + long},
		{"no marks at all", strings.ReplaceAll(strings.Repeat("one line of a poem without an end\n\n", 20), ".", "")},
		{"a label over a poem", "Topics\n\n" + strings.Repeat("one line of a poem without an end\n\n", 20)},
		{"a last quotation", long + "\n\n“We will see,” she said. “Nobody knows.”"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := mustRead(t, test.in, Options{})
			if want := strings.TrimSpace(test.in); a.Document.Text != want {
				t.Errorf("got %q, want %q; cut %q", a.Document.Text, want, a.Cut)
			}
		})
	}
}

func TestPhraseAt(t *testing.T) {
	tests := []struct {
		line string
		want bool
	}{
		{"Leave a Reply", true},
		{"LEAVE A REPLY »", true},
		{"12 Comments", true},
		{"Comments (12)", true},
		{"Comments on the budget were few", false},
		{"© 2022 The Example Times", true},
		{"Don’t miss", true},
		{"ЕЩЁ ПО ТЕМЕ", true},
		{"Еще по теме", true},
		{"ԿԱՐԴԱՑԵՔ ՆԱԵՎ՝", true},
		{"Կարդացեք նաև", true},
		{"Կարդացե՛ք նաև", true},
		{"OXŞAR XƏBƏRLƏR", true},
		{"Oxşar xəbərlər", true},
		{"İLGİLİ HABERLER", true},
		{"", false},
		{"12", false},
		{"The ministers met.", false},
	}
	for _, test := range tests {
		if got := phraseAt(test.line) != nil; got != test.want {
			t.Errorf("phraseAt(%q): got %t, want %t", test.line, got, test.want)
		}
	}
}

// TestPhrases holds phrases.txt to its own rules.
func TestPhrases(t *testing.T) {
	seen := make(map[string]string)
	for s := range strings.Lines(phraseFile) {
		s, _, _ = strings.Cut(s, "#")
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		p, ok := parsePhrase(s)
		if !ok {
			t.Errorf("no phrase: %q", s)
			continue
		}
		if p.begins && len(p.words) == 1 && len(p.words[0]) < 4 {
			t.Errorf("begins too many lines: %q", s)
		}
		key := strings.Join(p.words, " ")
		if p.begins {
			key += "..."
		}
		if other, ok := seen[key]; ok {
			t.Errorf("twice: %q and %q", other, s)
		}
		seen[key] = s
	}
	for _, prefix := range []string{"leave a reply...", "оставить комментарий...", "թողնել մեկնաբանություն...", "şərh yaz...", "yorum yap..."} {
		p, _ := parsePhrase(prefix)
		if seen[strings.Join(p.words, " ")+"..."] == "" {
			t.Errorf("missing: %q", prefix)
		}
	}
}

// shortPages are texts too short for the rules that weigh an article against
// its page, with the lines of the page around them.
var shortPages = map[string]struct{ above, text, below string }{
	"en": {"Home | News | Politics", "Snow closed the road to the pass on Monday evening, the police said.\n\nIt will open again on Wednesday.", "Leave a Reply\n\nYour email address will not be published."},
	"ru": {"Главная\nНовости\nПолитика", "Снег закрыл дорогу к перевалу в понедельник вечером, сообщили в полиции, объезд открыт.\n\nДорогу откроют в среду.", "Читайте также\n\nКомментарии (3)"},
	"hy": {"Գլխավոր\nԼուրեր\nՎերլուծություն", "Երկուշաբթի երեկոյան ձյունը փակել է դեպի լեռնանցք տանող ճանապարհը, հայտնել են ոստիկանությունից, շրջանցիկ ուղին բաց է։\n\nՃանապարհը կբացվի չորեքշաբթի։", "Թողնել մեկնաբանություն"},
	"az": {"Ana səhifə • Siyasət • Cəmiyyət", "Polis bildirib ki, bazar ertəsi axşam aşırıma gedən yolu qar bağlayıb, dolama yol isə açıqdır.\n\nYol çərşənbə günü açılacaq.", "Şərh yazın\n\nOXŞAR XƏBƏRLƏR"},
	"tr": {"Ana Sayfa\nGündem\nHava\nSpor", "Polis, pazartesi akşamı geçide giden yolu karın kapattığını, ancak çevre yolunun açık olduğunu ve kullanılabildiğini bildirdi.\n\nYol çarşamba günü açılacak.", "Yorum Yap\n\nİLGİLİ HABERLER"},
}

func TestTrimShort(t *testing.T) {
	for lang, p := range shortPages {
		a := mustRead(t, p.above+"\n\n"+p.text+"\n\n"+p.below+"\n", Options{})
		if a.Document.Text != p.text {
			t.Errorf("%s: got %q, cut %q", lang, a.Document.Text, a.Cut)
		}
		for _, whole := range []string{p.text, "Политика\n\n" + p.text} {
			if a = mustRead(t, whole, Options{}); a.Document.Text != whole {
				t.Errorf("%s: got %q, cut %q", lang, a.Document.Text, a.Cut)
			}
		}
		after := "Comments: 3 people said so on Monday, and nobody else said anything at all."
		if a = mustRead(t, p.text+"\n\n"+after, Options{}); !strings.Contains(a.Document.Text, after) {
			t.Errorf("%s: got %q", lang, a.Document.Text)
		}
	}
}
