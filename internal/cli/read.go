package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/text"
	"parley/summarize/brief"
)

func (r *run) readCommand() *cli.Command {
	return &cli.Command{
		Name:        "read",
		Usage:       "show an article as parley reads it",
		ArgsUsage:   "[ARTICLE...]",
		Description: "Language, kind, title and date, the numbered sentences, and what was cut and why.",
		Flags:       join(readingFlags(), []cli.Flag{limitFlag()}, outputFlags("text or json"), configFlags()),
		Action:      r.action(r.read),
	}
}

func (r *run) read(c *cli.Context) error {
	j, err := r.begin(c, formatText, formatJSON)
	if err != nil {
		return err
	}
	return j.eachArticle(j.out.reading)
}

// A reading is an article as `parley read -f json` shows it.
type reading struct {
	Document  brief.Document  `json:"document"`
	Sentences []sentence      `json:"sentences"`
	Posts     []post          `json:"posts"`
	Cut       []cut           `json:"cut"`
	Kind      string          `json:"kind"`
	Encoding  string          `json:"encoding"`
	Findings  []brief.Finding `json:"findings"`
}

type sentence struct {
	N int `json:"n"` // from 1
	brief.Span
	Text string `json:"text"`
}

type post struct {
	Source string `json:"source"` // "X", "Telegram"
	brief.Span
	Text string `json:"text"`
}

type cut struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

// reading writes an article as it was read.
func (o *output) reading(a *article.Article) error {
	if o.format != formatJSON {
		return o.result("", []byte(readingText(a)))
	}
	all := reading{Document: a.Document, Sentences: []sentence{}, Posts: []post{}, Cut: []cut{}, Kind: a.Kind, Encoding: a.Encoding, Findings: a.Findings}
	if all.Findings == nil {
		all.Findings = []brief.Finding{}
	}
	for i, s := range a.Document.Sentences {
		all.Sentences = append(all.Sentences, sentence{i + 1, s, s.Of(a.Document.Text)})
	}
	for _, p := range a.Posts {
		all.Posts = append(all.Posts, post{p.Source, p.Span, p.Span.Of(a.Document.Text)})
	}
	for _, c := range a.Cut {
		all.Cut = append(all.Cut, cut(c))
	}
	data, err := encode(all, o.indent)
	if err != nil {
		return err
	}
	return o.result("", data)
}

// encode returns v as JSON on one line, or over many.
func encode(v any, indent bool) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if indent {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func readingText(a *article.Article) string {
	var b strings.Builder
	field := func(name, value string) {
		if value = text.CleanLine(value); value != "" {
			fmt.Fprintf(&b, "%-10s%s\n", name, value)
		}
	}
	field("source", label(a.Document.Source))
	field("kind", strings.TrimSuffix(a.Kind+", "+a.Encoding, ", "))
	field("language", text.LangName(a.Document.Lang)+" ("+a.Document.Lang+")")
	field("title", a.Document.Title)
	field("byline", a.Document.Byline)
	field("date", a.Document.Published)
	for _, f := range a.Findings {
		field(string(f.Severity), f.Message)
	}
	b.WriteByte('\n')
	width := len(fmt.Sprint(len(a.Document.Sentences)))
	posts := a.Posts
	for i, s := range a.Document.Sentences {
		if i > 0 && newParagraph(a.Document.Text[a.Document.Sentences[i-1].End:s.Start]) {
			b.WriteByte('\n')
		}
		mark := ""
		for len(posts) > 0 && posts[0].Span.End <= s.Start {
			posts = posts[1:]
		}
		if len(posts) > 0 && posts[0].Span.Overlaps(s) {
			mark = "[" + posts[0].Source + "] "
		}
		fmt.Fprintf(&b, "%*d  %s%s\n", width, i+1, mark, text.CleanLine(s.Of(a.Document.Text)))
	}
	if len(a.Cut) > 0 {
		b.WriteString("\ncut\n")
	}
	for _, c := range a.Cut {
		words := text.CleanLine(c.Text)
		fmt.Fprintf(&b, "  %s: %s\n", text.CleanLine(c.Reason), shorten(words, 100))
	}
	return b.String()
}

func newParagraph(gap string) bool { return strings.Contains(gap, "\n\n") }

// shorten returns the first n letters of s, with a mark where there are more.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n]) + " …"
}
