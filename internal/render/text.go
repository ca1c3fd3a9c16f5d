package render

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// Options say how a page is shown.
type Options struct {
	Color  bool // ANSI colours
	Width  int  // columns to wrap at; 0: do not wrap
	Strict bool // withhold lines that have error findings
	Indent bool // JSON over many lines
}

// Text writes a report as plain text for a terminal.
func Text(w io.Writer, r *brief.Report, o Options) error {
	t := &terminal{w: bufio.NewWriter(w), Options: o}
	for i, p := range pages(r, o.Strict) {
		if i > 0 {
			t.blank()
			t.put("", "", strings.Repeat("─", 40))
			t.blank()
		}
		t.page(p)
	}
	t.blank()
	t.put(dim, "", signature(r))
	return t.w.Flush()
}

// A terminal writes wrapped and coloured lines. The first error of a write
// stays in w.
type terminal struct {
	w *bufio.Writer
	Options
}

const (
	bold  = "\x1b[1m"
	dim   = "\x1b[2m"
	red   = "\x1b[31m"
	green = "\x1b[32m"
	amber = "\x1b[33m"
	reset = "\x1b[0m"
)

func (t *terminal) page(p page) {
	t.put(bold, "", p.TextOf(p.Headline))
	t.put(dim, "", p.Dateline)
	t.findings(p, "  ", p.Headline.Findings)
	t.blank()
	t.put(bold, "", p.Summary)
	for _, l := range p.Sentences {
		t.put("", "  ", p.TextOf(l))
		t.findings(p, "    ", l.Findings)
	}
	t.blank()
	t.put(bold, "", p.Positions)
	if p.Silent() {
		t.put("", "  ", p.NoPositions)
	}
	for _, q := range p.Parties {
		t.blank()
		t.put(bold, "  ", p.TextOf(q.Name))
		t.findings(p, "    ", q.Name.Findings)
		if len(q.Positions) == 0 {
			t.put(dim, "    ", p.NoPosition)
		}
		for _, l := range q.Positions {
			t.position(p, l)
		}
	}
	if len(p.Rest) > 0 {
		t.blank()
		t.put(bold, "", p.Findings)
		t.findings(p, "  ", p.Rest)
	}
}

func (t *terminal) position(p page, l line) {
	t.put("", "  • ", p.TextOf(l))
	if q := l.Quote; q != nil && q.Translated == "" && q.Mark == brief.Verified && l.Text != "" && (q.Words == l.Text || quoted(p.source, q) == l.Text) {
		t.put(green, "    ", join(signOf(q.Mark), " ", l.Who)) // the line is the article's words
	} else if l.Text != "" {
		t.put(dim, "    ", l.Who)
		t.quote(p, l.Quote)
	}
	t.findings(p, "    ", l.Findings)
}

func (t *terminal) quote(p page, q *quote) {
	if q == nil {
		return
	}
	color := red
	switch q.Mark {
	case brief.Verified:
		color = green
	case brief.Unconfirmed:
		color = amber
	}
	if q.Translated != "" {
		t.put("", "      ", p.Open+q.Translated+p.Close+" ("+p.Translated+")")
	}
	t.put(color, "    "+signOf(q.Mark)+" ", join(p.Tier(q.Match), ": ", quoted(p.source, q)))
}

// quoted gives words in quotation marks only if the article does.
func quoted(l labels, q *quote) string {
	if q.Direct || !q.Match.Verified() {
		return l.Open + q.Words + l.Close
	}
	return q.Words
}

func (t *terminal) findings(p page, indent string, findings []brief.Finding) {
	for _, f := range findings {
		color := amber
		if f.Severity == brief.Error {
			color = red
		}
		t.put(color, indent+"! ", p.KindOf(f)+": "+f.Message)
	}
}

// TextOf is a line's text, or the word that stands for a withheld one.
func (p page) TextOf(l line) string {
	if l.Text == "" {
		return "[" + p.Withheld + "]"
	}
	return l.Text
}

func (t *terminal) blank() { t.w.WriteString("\n") }

// put writes one paragraph: lead on its first line, as many spaces on the
// next ones. Empty text writes nothing.
func (t *terminal) put(color, lead, s string) {
	s = text.CleanLine(s)
	if s == "" {
		return
	}
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	for i, l := range wrap(s, t.Width-len(indent)) {
		if i > 0 {
			lead = indent
		}
		t.w.WriteString(lead)
		if t.Color && color != "" {
			l = color + l + reset
		}
		t.w.WriteString(l + "\n")
	}
}

// wrap cuts s between words into lines of at most width runes; a width under
// 20 means not to wrap.
func wrap(s string, width int) []string {
	if width < 20 {
		return []string{s}
	}
	var lines []string
	line, length := "", 0
	for _, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		if length > 0 && length+1+n > width {
			lines = append(lines, line)
			line, length = "", 0
		}
		if length > 0 {
			line += " "
			length++
		}
		line += word
		length += n
	}
	return append(lines, line)
}

// signature is one line that says how the report was made, in the language of
// the brief.
func signature(r *brief.Report) string {
	l := labelsOf(r.Brief.Lang)
	s := r.Signature
	how := []string{s.Tool, s.Model, l.Prompts + " " + s.Prompts, s.Time}
	if s.Prompts == "" {
		how = []string{s.Tool, s.Model + ", " + l.NoModel, s.Time}
	}
	return text.CleanLine(strings.Join(how, " · "))
}
