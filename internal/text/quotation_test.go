package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestQuotations(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"curly", `He called it “useful,” and left. “We’ll see,” she said.`, []string{"useful,", "We’ll see,"}},
		{"straight", `"Peace is near," he said. "It's close."`, []string{"Peace is near,", "It's close."}},
		{"nested", `“They told us ‘never again’ and left,” he said.`, []string{"They told us ‘never again’ and left,"}},
		{"nested double in single", `‘They told us “never again” twice,’ he said.`, []string{"They told us “never again” twice,"}},
		{"apostrophe only", `The minister’s aide said it wasn’t so.`, nil},
		{"Russian", `«Мы готовы, — сказал он. — Газета „Весть“ ошиблась», — добавил Петров.`, []string{`Мы готовы, — сказал он. — Газета „Весть“ ошиблась`}},
		{"Armenian", `«Մենք պատրաստ ենք»,- ասել է նա։`, []string{"Մենք պատրաստ ենք"}},
		{"Azerbaijani", `“Biz hazırıq”, – deyə o bildirib. „Yox“.`, []string{"Biz hazırıq", "Yox"}},
		{"over paragraphs", "“First part.\n\n“Second part,” he said.", []string{"First part.", "Second part,"}},
		{"over paragraphs, not opened again", "«Первая часть.\n\nВторая часть „да“. Ещё», — сказала она. «Третья».", []string{"Первая часть.", "Вторая часть „да“. Ещё", "Третья"}},
		{"Armenian over paragraphs", "«Առաջին մաս։\n\nԵրկրորդ մաս»,- ասել է նա։", []string{"Առաջին մաս։", "Երկրորդ մաս"}},
		{"stray, then another", "He said “something.\n\nShe said “yes” twice.", []string{"yes"}},
		{"stray", "He said “something and went on.\n\nThe next day came.", nil},
		{"after a dash", `the plan —“a draft”— was sent`, []string{"a draft"}},
		{"empty", `“” and ""`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, q := range Quotations(test.in) {
				got = append(got, q.Of(test.in))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Quotations are in order, apart, on rune boundaries and hold no newline.
func FuzzQuotations(f *testing.F) {
	f.Add("“a «b» c” \"d\n\n“e” ‘f’ ’")
	f.Add("„Ա“ «Բ\n«Գ»")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		end := 0
		for _, q := range Quotations(s) {
			if q.Start < end || q.End <= q.Start || q.End > len(s) {
				t.Fatalf("span %v after %d in %q", q, end, s)
			}
			if part := q.Of(s); !utf8.ValidString(part) || strings.Contains(part, "\n") {
				t.Fatalf("quotation %q of %q", part, s)
			}
			end = q.End
		}
	})
}
