package attribution

import (
	"strings"
	"testing"
	clock "time"
)

// crafted returns texts of about the size given that are made to cost time.
func crafted(size int) map[string]string {
	texts := map[string]string{}
	for name, part := range map[string]string{
		"one word":              "said ",
		"one name":              "Orr ",
		"names":                 "Lena Orr Mara Holt ",
		"verbs and names":       "Orr said Holt ",
		"commas":                ", ",
		"quotation marks":       `" `,
		"closed quotations":     `"a b c d" `,
		"curly marks":           "“ ” ",
		"guillemets":            "«a »b ",
		"opened only":           "“a ",
		"apostrophes":           "''a ",
		"colons":                "Orr: ",
		"dashes":                "— Orr ",
		"full stops":            "Orr. ",
		"sentences":             "Orr said so. ",
		"open sentences":        `"Orr said so. `,
		"questions":             `"so?" he said `,
		"according to":          "according to Orr, ",
		"that":                  "said that Orr said that ",
		"brackets":              "Orr (so, ",
		"brackets closed":       ") so, ",
		"nouns":                 "the statement of the claim of ",
		"passive":               "it was reported to have been said ",
		"participles":           ", saying that, adding ",
		"lines":                 "Orr said\n",
		"paragraphs":            "“Orr went.\n\n",
		"Russian":               "Орр заявил, что Хольт сказал, ",
		"Russian words":         "по словам Орра ",
		"Russian quotations":    "«Орр сказал», — заявил Хольт, — ",
		"Russian names":         "Орр Хольт ",
		"Armenian":              "Սարյանն ասել է, որ ",
		"Armenian quotations":   "«Սարյանն»,- ասել է նա։- ",
		"Armenian names":        "Արամ Սարյան ",
		"Azerbaijani":           "Həsənov deyib ki, nazir bildirib, ",
		"Azerbaijani words":     "Həsənovun sözlərinə görə ",
		"Azerbaijani quotation": "“Həsənov”, – deyib. ",
		"Azerbaijani names":     "İlqar Həsənov ",
		"commas and words":      "so, ",
		"semicolons":            "Orr said; ",
		"conjunctions":          "and said and ",
		"pronouns":              "he said she said. ",
		"initials":              "J. K. ",
		"roles":                 "the minister said. ",
		"capitals":              "ORR ",
		"one long word":         "so",
		"speech within speech":  "",
		"announced":             "",
		"new names":             "",
	} {
		switch name {
		case "speech within speech":
			texts[name] = "“so " + strings.Repeat("he said, ", size/9)
			continue
		case "announced":
			texts[name] = strings.Repeat("Orr said, ", size/20) + "Orr said:\n\n" + strings.Repeat("So. ", size/8)
			continue
		case "new names":
			var b strings.Builder
			for n := 0; b.Len() < size; n++ {
				b.WriteString("Aa" + letters(n) + " Bb" + letters(n) + " said. ")
			}
			texts[name] = b.String()
			continue
		}
		texts[name] = strings.Repeat(part, size/len(part))
	}
	return texts
}

// letters writes n in letters.
func letters(n int) string {
	s := ""
	for ; n > 0; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}

// langOf returns the language in which the crafted text of the name is read.
func langOf(name string) string {
	for prefix, lang := range map[string]string{"Russian": "ru", "Armenian": "hy", "Azerbaijani": "az"} {
		if strings.HasPrefix(name, prefix) {
			return lang
		}
	}
	return "en"
}

func BenchmarkExtractCrafted(b *testing.B) {
	for name, s := range crafted(1 << 20) {
		b.Run(name, func(b *testing.B) {
			doc := document(s, langOf(name))
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Extract(doc)
			}
		})
	}
}

// TestTimeIsLinear holds a text four times as long to well under the sixteen
// times that work of its square would take.
func TestTimeIsLinear(t *testing.T) {
	took := func(s, lang string) clock.Duration {
		doc := document(s, lang)
		start := clock.Now()
		Extract(doc)
		return clock.Since(start)
	}
	short, long := crafted(1<<15), crafted(1<<17)
	for name := range short {
		for _, lang := range languagesOf(name) {
			a, b := took(short[name], lang), took(long[name], lang)
			for n := 0; n < 3 && b > 10*a+30*clock.Millisecond; n++ { // the machine may have been busy
				a, b = max(a, took(short[name], lang)), min(b, took(long[name], lang))
			}
			if b > 10*a+30*clock.Millisecond {
				t.Errorf("%s, %s: %v for 32 KB, %v for 128 KB", name, lang, a, b)
			}
		}
	}
}

// languagesOf returns the languages in which the crafted text of the name costs
// most.
func languagesOf(name string) []string {
	switch name {
	case "one long word", "new names", "capitals":
		return []string{"en", "ru", "hy", "az"}
	}
	return []string{langOf(name)}
}
