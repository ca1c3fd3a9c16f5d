package cli

import (
	"bytes"
	"compress/gzip"
	"os"
	"strings"
	"testing"
)

// Western Armenian has its own rules for the model, its own labels, and a note
// on what is not checked.
func TestWesternArmenian(t *testing.T) {
	c := newCall(t, key()...)
	code, out, errs := c.run("@note.txt", "--to", "hyw", "-f", "text")
	c.want(code, 0, errs)
	c.want(code, 0, out, "Summary", "Յայտարարուած դիրքորոշումներ", "(թարգմանութիւն)", "Դիտողութիւններ", "! նշում: Western Armenian is checked by what it shares with Eastern Armenian")
	if sent := strings.Join(c.net.sent, "\n"); !strings.Contains(sent, "Western Armenian in the classical orthography") {
		t.Error("the model is not told of Western Armenian")
	}
}

// A page in a language of which parley has no word lists says so.
func TestLanguageWithoutData(t *testing.T) {
	c := newCall(t, key()...)
	for _, format := range []string{"text", "md"} {
		code, out, _ := c.run("@note.txt", "--to", "ka", "-f", format)
		c.want(code, 0, out, "parley has no word lists for Georgian")
	}
}

// A text goes into a file for each language, in its form.
func TestTranslateIntoFiles(t *testing.T) {
	c := newCall(t, key()...)
	c.write("a.md", "---\ntitle: A note\n---\n\n# Ministers met\n\n- Ministers met in Tbilisi.\n- They met in Tbilisi.\n\n```\ncode\n```\n")
	code, out, errs := c.run("translate", "@a.md", "--to", "hy,ru", "-o", "@a.{lang}.md")
	c.want(code, 0, errs, "parley: hy: ", "parley: ru: ")
	if out != "" {
		t.Errorf("stdout: %q", out)
	}
	for lang, words := range map[string]string{"hy": "Նախարարները հանդիպել են Թբիլիսիում", "ru": "Министры встретились в Тбилиси"} {
		got := c.read("a." + lang + ".md")
		if !strings.HasPrefix(got, "---\ntitle: A note\n---\n\n# "+words) || strings.Count(got, "\n- "+words) != 2 || !strings.HasSuffix(got, "\n\n```\ncode\n```\n") {
			t.Errorf("%s: %q", lang, got)
		}
	}
	if _, err := os.Stat(c.path("a.{lang}.md")); err == nil {
		t.Error("a file is called {lang}")
	}
	c.run("@note.txt", "-o", "@brief.json")
	code, _, errs = c.run("translate", "@brief.json", "--to", "hy", "-o", "@b.{lang}.json")
	c.want(code, 2, errs, "--output: {lang} is for texts")
	code, _, errs = c.run("translate", "@a.ru.md", "--to", "ru", "-o", "@a.{lang}.md")
	c.want(code, 2, errs, "a.ru.md is the input")
}

// Markdown keeps its form in whatever encoding, and compressed.
func TestTranslateEncodings(t *testing.T) {
	const source = "# Ministers met\n\n- Ministers met in Tbilisi.\n\n```\ncode\n```\n"
	wide := []byte{0xFF, 0xFE}
	for _, r := range source {
		wide = append(wide, byte(r), 0)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(source))
	z.Close()
	c := newCall(t, key()...)
	for name, data := range map[string]string{"wide.md": string(wide), "packed.md.gz": packed.String(), "marked.md": "\uFEFF" + source} {
		c.write(name, data)
		code, out, errs := c.run("translate", "@"+name, "--to", "ru", "-f", "md")
		c.want(code, 0, errs)
		if !strings.HasPrefix(out, "# Министры") || !strings.Contains(out, "\n- Министры") || !strings.HasSuffix(out, "\n```\ncode\n```\n") {
			t.Errorf("%s: %q", name, out)
		}
	}
}
