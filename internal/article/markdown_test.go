package article

import (
	"strings"
	"testing"
)

func TestReadMarkdown(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.lang, func(t *testing.T) {
			in := "---\ntitle: \"" + s.headline + "\"\nauthor: Nino Beridze\ndate: 2022-09-27\ntags:\n  - talks\n---\n\n" +
				"## " + s.headline + "\n\n" + strings.Replace(s.text(), " ", " **", 1)[:len(s.body[0])+2] + "**\n\n" +
				strings.Join(s.body[1:], "\n\n")
			a := mustRead(t, in, Options{})
			d := a.Document
			if a.Kind != kindMarkdown || d.Lang != s.lang || d.Title != s.headline || d.Byline != "Nino Beridze" || d.Published != "2022-09-27" {
				t.Errorf("got %s, %s, %q, %q, %q", a.Kind, d.Lang, d.Title, d.Byline, d.Published)
			}
			if want := s.headline + "\n\n" + s.text(); d.Text != want {
				t.Errorf("got %q, want %q", d.Text, want)
			}
		})
	}
}

func TestMarkdownLines(t *testing.T) {
	tests := []struct{ name, in, want, title string }{
		{"heading", "# One #\ntext", "One\n\ntext", "One"},
		{"underlined heading", "One\n===\n\nText", "One\n\nText", "One"},
		{"soft line end", "One\ntwo", "One two", ""},
		{"hard line end", "One  \ntwo\\\nthree", "One\ntwo\nthree", ""},
		{"list", "- One\n- Two\n  more\n1. Three", "One\nTwo more\n1. Three", ""},
		{"quotation", "> One\n> two\n\nThree", "One two\n\nThree", ""},
		{"rule", "One\n\n* * *\n\nTwo", "One\n\nTwo", ""},
		{"code", "```go\na_b := *c\n```", "a_b := *c", ""},
		{"table", "| a | b |\n|---|:-:|\n| 1 | 2 |", "a\tb\n1\t2", ""},
		{"reference", "See [it][1].\n\n[1]: https://example.com/x", "See it.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines, title := markdownLines(test.in)
			if got := joinLines(lines); got != test.want || title != test.title {
				t.Errorf("got %q, %q; want %q, %q", got, title, test.want, test.title)
			}
		})
	}
}

func TestInlineText(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain", "plain"},
		{"**bold** and *slanted* and _so_ too", "bold and slanted and so too"},
		{"Նա **հաստատել է** դա", "Նա հաստատել է դա"},
		{"2 * 3 * 4", "2 * 3 * 4"},
		{"snake_case_name", "snake_case_name"},
		{"`code` ~~gone~~", "code gone"},
		{"[text](https://example.com/a_(b)) end", "text end"},
		{"[**bold** text](x)", "bold text"},
		{"[text][ref] and [1]", "text and [1]"},
		{"[the ministers] said (twice)", "[the ministers] said (twice)"},
		{"before ![a photo](p.jpg) after", "before  after"},
		{"<b>bold</b> one<br>two <https://example.com>", "bold one two <https://example.com>"},
		{"a < b and c > d", "a < b and c > d"},
		{"AT&amp;T &mdash; &lt;b&gt;", "AT&T — <b>"},
		{`\*not slanted\*`, "*not slanted*"},
		{"<!-- note -->text", "text"},
	}
	for _, test := range tests {
		if got, _ := inlineText(test.in); got != test.want {
			t.Errorf("inlineText(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	tests := []struct{ name, in, title, rest string }{
		{"yaml", "---\ntitle: One\n---\nText", "One", "Text"},
		{"quoted", "---\ntitle: 'One: two'\n---\nText", "One: two", "Text"},
		{"toml", "+++\ntitle = \"One\"\n+++\nText", "One", "Text"},
		{"none", "Text\n---\ntitle: One\n---\n", "", "Text\n---\ntitle: One\n---\n"},
		{"rules", "---\nThe ministers said: no.\n---\nText", "", "---\nThe ministers said: no.\n---\nText"},
		{"not closed", "---\ntitle: One\nText", "", "---\ntitle: One\nText"},
	}
	for _, test := range tests {
		fields, rest := frontMatter(test.in)
		if fields["title"] != test.title || rest != test.rest {
			t.Errorf("%s: got %q, %q; want %q, %q", test.name, fields["title"], rest, test.title, test.rest)
		}
	}
}

func TestKindOf(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"doctype", "<!DOCTYPE html><p>x", kindHTML},
		{"declaration and comment", "<?xml version='1.0'?>\n<!-- x -->\n<HTML>", kindHTML},
		{"fragment", "<p>One.</p><p>Two.</p>", kindHTML},
		{"tags in plenty", "One.<br>Two.</p><p>Three.</p><div>Four</div>", kindHTML},
		{"text about a tag", "The tag <p> starts a paragraph, </p> ends it.", kindText},
		{"text with signs", "If a < b and b > c, then a <c.", kindText},
		{"heading", "# Վերնագիր\n\nՏեքստ։", kindMarkdown},
		{"link", "See [this](https://example.com).", kindMarkdown},
		{"bold", "**One** and **two**.", kindMarkdown},
		{"front matter", "---\ntitle: x\n---\nText.", kindMarkdown},
		{"dialogue", "- Когда? - спросил он.\n- Завтра, - ответила она.", kindText},
		{"hashtag", "#election was the word of the day.", kindText},
		{"footnote", "He agreed.[1] She did not.[2]", kindText},
		{"number sign", "The players said:\n\n# 1 is out.\n\nNobody knew.", kindText},
	}
	for _, test := range tests {
		if got := kindOf(test.in); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}
