package article

import (
	"strings"
	"testing"
)

func TestVisibleDate(t *testing.T) {
	for s, want := range map[string]string{
		"3 марта 2026, 18:30":         "2026-03-03",
		"Опубликовано: 3 мая 2026 г.": "2026-05-03",
		"03.03.2026 | 18:30":          "2026-03-03",
		"18:30, 3 Մարտի 2026":         "2026-03-03",
		"Մարտի 3, 2026":               "2026-03-03",
		"3 Mart 2026":                 "2026-03-03",
		"3 İyun 2026 | 10:00":         "2026-06-03",
		"27 Eylül 2022 Salı":          "2022-09-27",
		"27 sentyabr 2022, 10:00":     "2022-09-27",
		"2026-03-03":                  "2026-03-03",
		"марта 2026":                  "",
		"3 марта":                     "",
		"12 комментариев":             "",
		"MARTUNI, 9 February 2024":    "",
		"Маршрут 12, 2024":            "",
		"12 martın 2026":              "2026-03-12",
		"12 դեկտեմբերի 2025":          "2025-12-12",
		"В марте 2026 было 3 собрания, на каждом из них спорили": "",
	} {
		if got := visibleDate(s, 4); got != want {
			t.Errorf("visibleDate(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestReadHTMLBoxes reads pages whose paragraphs stand among captions and links
// to other articles.
func TestReadHTMLBoxes(t *testing.T) {
	also := map[string][2]string{
		"en": {"Read also", "Read more"}, "ru": {"Читайте также", "Читать по теме"}, "hy": {"Կարդացեք նաև", "Կարդացեք նաև"},
		"az": {"Həmçinin oxuyun", "Bunu da oxuyun"},
	}
	for _, s := range samples() {
		phrases, ok := also[s.lang]
		if !ok {
			continue
		}
		var b strings.Builder
		b.WriteString("<html><body><article><h1>" + s.headline + "</h1><div class=\"post-date\">3.3.2026, 18:30</div>")
		b.WriteString("<figure><img src=a.jpg><figcaption>A caption.</figcaption></figure>")
		for i, p := range s.body {
			b.WriteString("<p>" + p)
			if i == 0 {
				b.WriteString(" <a href=/x>" + phrases[1] + ": " + s.headline + "</a>")
			}
			b.WriteString("</p>\n")
			switch i {
			case 0:
				b.WriteString("<div class=wp-caption><img src=b.jpg><p class=wp-caption-text>Another caption.</p></div>")
			case 1:
				b.WriteString("<p><b>" + phrases[0] + ":</b> <a href=/y>" + s.headline + "</a></p>")
			}
		}
		b.WriteString("</article></body></html>")
		a := mustRead(t, b.String(), Options{})
		if a.Document.Text != s.text() {
			t.Errorf("%s: got %q, cut %q", s.lang, a.Document.Text, a.Cut)
		}
		if a.Document.Published != "2026-03-03" {
			t.Errorf("%s: published %q", s.lang, a.Document.Published)
		}
	}
}
