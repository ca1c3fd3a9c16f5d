package article

import (
	"strings"
	"testing"
)

// A headline under the navigation of its page stays, with who wrote it and
// when; the navigation goes.
func TestHeadlineUnderNavigation(t *testing.T) {
	body := strings.Repeat("The two ministers talked for three hours and agreed to meet again in the spring of next year. ", 6)
	page := "Home\nNews\nPolitics\nWorld\nSport\nSubscribe\n\nMinisters meet in Vienna for border talks\n\nBy Jane Doe\nSeptember 27, 2022\n\n" + body
	a, err := Read(t.Context(), "page.txt", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := a.Document
	if !strings.HasPrefix(d.Text, "Ministers meet in Vienna") || !strings.HasSuffix(d.Text, "next year.") {
		t.Errorf("kept %q", d.Text)
	}
	if d.Title != "Ministers meet in Vienna for border talks" || d.Byline != "Jane Doe" || d.Published != "2022-09-27" {
		t.Errorf("title %q, byline %q, published %q", d.Title, d.Byline, d.Published)
	}
	if len(a.Cut) != 1 || !strings.Contains(a.Cut[0].Text, "Subscribe") {
		t.Errorf("cut %+v", a.Cut)
	}
}

// A headline among lines of the page is known by its words, which the article
// has too; what stands below it says who wrote it and when.
func TestHeadlineAmongPageMatter(t *testing.T) {
	tests := []struct{ above, headline, body, byline string }{
		{"Home\nNews\nPolitics\nSubscribe", "Mayor puts off bridge repairs\nBy J. P. Smith | March 12, 2026 | Updated 14:05 ET\nShare this article",
			"The mayor said on Thursday that the repairs to the old bridge would wait until the spring of next year. ", "J. P. Smith"},
		{"Главная\nНовости\nСпорт\nПрогноз погоды на неделю", "Мэр объявил о переносе ремонта моста\n12 марта 2026, 14:05\nАвтор: И. П. Сидоров\nЧитать позже",
			"Мэр города в четверг заявил, что ремонт старого моста через реку перенесён на весну будущего года. ", "И. П. Сидоров"},
		{"Գլխավոր\nԼուրեր\nՍպորտ", "Քաղաքապետը հետաձգել է կամրջի նորոգումը\n12 մարտի 2026, 14:05",
			"Քաղաքապետը հինգշաբթի հայտարարեց, որ հին կամրջի նորոգումը հետաձգվում է մինչև հաջորդ տարվա գարունը։ ", ""},
		{"Ana səhifə\nXəbərlər\nİdman", "Bələdiyyə körpünün təmirini təxirə salıb\n12 mart 2026, 14:05",
			"Bələdiyyə sədri cümə axşamı bildirib ki, köhnə körpünün təmiri gələn ilin yazına qədər təxirə salınır. ", ""},
	}
	for _, test := range tests {
		a := mustRead(t, test.above+"\n"+test.headline+"\n\n"+strings.Repeat(test.body, 8), Options{})
		want, _, _ := strings.Cut(test.headline, "\n")
		if d := a.Document; d.Title != want || d.Byline != test.byline || d.Published != "2026-03-12" || strings.Contains(d.Text, strings.Split(test.above, "\n")[0]) {
			t.Errorf("title %q, byline %q, published %q, text %.60q", d.Title, d.Byline, d.Published, d.Text)
		}
	}
	a := mustRead(t, "Home\nNews\nPolitics\nSubscribe\nThe weather in your region\nShare this article\nMore\n\n"+strings.Repeat(tests[0].body, 8), Options{})
	if a.Document.Title != "" {
		t.Errorf("title %q", a.Document.Title)
	}
}

// A report is no article, and neither is any other JSON; a text that starts
// with a brace is one.
func TestJSONIsNoArticle(t *testing.T) {
	for _, s := range []string{`{"document":{"text":"The ministers met."},"brief":{}}`, "[]", "\ufeff{}\n"} {
		if _, err := Read(t.Context(), "report.json", []byte(s), Options{}); err == nil || err.Error() != "report.json: JSON cannot be read" {
			t.Errorf("%q: %v", s, err)
		}
	}
	if _, err := Read(t.Context(), "note.txt", []byte("{The ministers} met in Vienna."), Options{}); err != nil {
		t.Error(err)
	}
}
