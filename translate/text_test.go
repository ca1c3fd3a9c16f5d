package translate

import (
	"slices"
	"strings"
	"testing"

	"parley/summarize/brief"
)

func TestText(t *testing.T) {
	source := "# Norland asks\n\nNorland asked for 12 villages.\n\n\n- one village\n- two more\n"
	tr, s := translatorOf(t, answerOf(names, "t1|Норландия просит", "t2|Норландия попросила 12 деревень.", "t3|одна деревня", "t4|ещё две"))
	got, err := tr.Text(t.Context(), source, "en", "ru")
	if err != nil {
		t.Fatal(err)
	}
	if want := "# Норландия просит\n\nНорландия попросила 12 деревень.\n\n\n- одна деревня\n- ещё две\n"; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
	if len(got.Findings) != 0 || len(s.requests) != 1 {
		t.Errorf("%d requests, findings %+v", len(s.requests), got.Findings)
	}
}

const document = `---
title: A border report
tags: [one, two]
---

Report on the border
====================

<!-- the desk: do not
translate this -->

The [full report](https://example.org/a_(b)?c=1 "Title") is long,  
see ` + "`parley --to ru`" + ` and https://example.org/x.

> Norland asked
> for peace.
>
> - one village
>   near the river
> 2. two more {3}

1. [x] First, <b>bold</b>
2. Second[^1]
   * Deeper

| Name | Count |
|:-----|------:|
| A \| B | 12 |
| Villages | 1,200 |

` + "```go\nfmt.Println(\"not this\")\n```" + `

![A map](map.png) and [a word][ref]

[ref]: https://example.org/ref "Reference"
[^1]: A note.

## The end ##
`

// What is translated is the words, item by item, and nothing else.
func TestPieces(t *testing.T) {
	var got []string
	for _, p := range pieces(document) {
		got = append(got, p.text)
	}
	want := []string{
		"Report on the border",
		"The [full report]({1}) is long,\nsee {2} and {3}.",
		"Norland asked\nfor peace.",
		"one village\nnear the river",
		"two more {1}",
		"First, {1}bold{2}", "Second{1}", "Deeper",
		"Name", "Count", `A \| B`, "Villages",
		"![A map]({1}) and [a word]{2}",
		"A note.",
		"The end",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
}

// A text of people's own, without markup, is cut into paragraphs, and what
// looks like markup at the start of a line is a line of its paragraph.
func TestPiecesOfPlainText(t *testing.T) {
	for source, want := range map[string][]string{
		"Մեկ։\n\nԵրկու,\nերեք։\r\n\r\nЧетыре.":         {"Մեկ։", "Երկու,\nերեք։", "Четыре."},
		"It was in\n1998. That was\n— he said — late.": {"It was in\n1998. That was\n— he said — late."},
		"— Да, — сказал он.\n— Нет.":                   {"Да, — сказал он.", "Нет."},
		"a\n~~~~~\nb\n\nc":                {"a", "b", "c"},
		"---\nHe came.\n\n---\nShe left.": {"He came.", "She left."},
		"a <!-- never ends\n\nb":          {"a <!-- never ends", "b"},
		"<!-- never ends\n\nb":            {"<!-- never ends", "b"},
		"12\n\n* * *\n\n…":                nil,
	} {
		var got []string
		for _, p := range pieces(source) {
			got = append(got, p.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", source, got, want)
		}
	}
}

// Whatever lines come back, an item stays an item and a quotation a
// quotation.
func TestPut(t *testing.T) {
	for _, c := range []struct{ source, target, want string }{
		{"> a\n> b\n", "x", "> x\n"},
		{"> a\n> b\n", "x\ny\n\nz\n", "> x\n> y\n> z\n"},
		{"- a\r\n  b\r\n", "x\ny", "- x\r\n  y\r\n"},
		{"- a\n", "x\ny", "- x y\n"},
		{"a  \nb", "x\ny", "x  \ny"},
		{"# a #", "x", "# x #"},
		{"see `c` a", "{1} {1} {7}", "`c` `c` {7}"},
	} {
		p := pieces(c.source)[0]
		if got := c.source[:p.Start] + p.put(c.target) + c.source[p.End:]; got != c.want {
			t.Errorf("%q: got %q, want %q", c.source, got, c.want)
		}
	}
	table := "|a|b|\n|-|-|\n"
	if got := pieces(table)[0].put("x|y"); got != `x\|y` {
		t.Errorf("a cell became two: %q", got)
	}
}

// A link that a translation leaves out is asked for again, and said to be
// missing.
func TestLostLink(t *testing.T) {
	source := "Norland asked, says [the report](https://example.org/1)."
	whole := "t1|Норландия попросила, говорится в [докладе]({1})."
	tr, s := translatorOf(t, answerOf(names, "t1|Норландия попросила, говорится в докладе."), answerOf("", whole))
	got, err := tr.Text(t.Context(), source, "en", "ru")
	if err != nil {
		t.Fatal(err)
	}
	if want := "Норландия попросила, говорится в [докладе](https://example.org/1)."; got.Text != want || len(got.Findings) != 0 {
		t.Errorf("got %q, findings %+v", got.Text, got.Findings)
	}
	if len(s.requests) != 2 || !strings.Contains(s.requests[1].User, "{1}, which stands for https://example.org/1, is missing") {
		t.Errorf("%d requests; the second does not say what is missing", len(s.requests))
	}
	tr, _ = translatorOf(t, answerOf(names, "t1|Норландия попросила, говорится в докладе."), answerOf(""), answerOf(""))
	got, err = tr.Text(t.Context(), source, "en", "ru")
	if err != nil || len(got.Findings) == 0 || got.Findings[0].Severity != brief.Error || got.Findings[0].Path != "segments[0]" {
		t.Errorf("%v, findings %+v", err, got)
	}
}

// Translated into itself, a text is the same byte for byte.
func FuzzPieces(f *testing.F) {
	f.Add(document)
	f.Add("a\n\n  b\nc \n\n\n")
	f.Add("ա։\r\n\r\nб")
	f.Add("> > - 1. a\n>b\n|x|\n|-|\n|`|`|\n")
	f.Add("{1}{2`a`} ](x) <a\nb> [^1]: {9999999999999999999999}")
	f.Fuzz(func(t *testing.T, s string) {
		var b strings.Builder
		end := 0
		for _, p := range pieces(s) {
			if p.Start < end || p.Len() == 0 {
				t.Fatalf("piece %v after %d in %q", p.Span, end, s)
			}
			b.WriteString(s[end:p.Start])
			b.WriteString(p.put(p.text))
			end = p.End
			if f := p.tokens(p.text); len(f) > 0 {
				t.Fatalf("%q: %+v", p.text, f)
			}
		}
		b.WriteString(s[end:])
		if b.String() != s {
			t.Fatalf("%q became %q", s, b.String())
		}
	})
}

func BenchmarkPieces(b *testing.B) {
	s := strings.Repeat(document[strings.Index(document, "Report"):], 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		pieces(s)
	}
}

func TestMaskAddresses(t *testing.T) {
	const s = "Write to press.office@example.org or see Start {#begin .wide}"
	m := mask(s)
	if m.text != "Write to {1} or see Start{2}" || m.unmask(m.text) != s {
		t.Errorf("%q, %q", m.text, m.unmask(m.text))
	}
}
