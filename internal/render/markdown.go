package render

import (
	"bufio"
	"io"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// Markdown writes a report as CommonMark.
func Markdown(w io.Writer, r *brief.Report, o Options) error {
	m := &markdown{w: bufio.NewWriter(w)}
	for i, p := range pages(r, o.Strict) {
		if i > 0 {
			m.put("\n---\n\n")
		}
		m.page(p)
	}
	m.put("\n<sub>", escape(signature(r)), "</sub>\n")
	return m.w.Flush()
}

type markdown struct{ w *bufio.Writer }

func (m *markdown) put(parts ...string) {
	for _, s := range parts {
		m.w.WriteString(s)
	}
}

func (m *markdown) page(p page) {
	m.put("# ", escape(p.TextOf(p.Headline)), "\n")
	if p.Dateline != "" {
		m.put("\n*", escape(p.Dateline), "*\n")
	}
	m.findings(p, "", p.Headline.Findings)
	m.put("\n## ", p.Summary, "\n\n")
	for i, l := range p.Sentences {
		if i > 0 {
			m.put(" ")
		}
		m.put(escape(p.TextOf(l)))
	}
	m.put("\n")
	for _, l := range p.Sentences {
		m.findings(p, "", l.Findings)
	}
	m.put("\n## ", p.Positions, "\n")
	if p.Silent() {
		m.put("\n", p.NoPositions, "\n")
	}
	for _, q := range p.Parties {
		m.put("\n### ", escape(p.TextOf(q.Name)), "\n")
		m.findings(p, "", q.Name.Findings)
		m.put("\n")
		if len(q.Positions) == 0 {
			m.put("*", p.NoPosition, "*\n")
		}
		for _, l := range q.Positions {
			m.position(p, l)
		}
	}
	if len(p.Rest) > 0 {
		m.put("\n## ", p.Findings, "\n")
		m.findings(p, "", p.Rest)
	}
}

func (m *markdown) position(p page, l line) {
	m.put("- ", escape(p.TextOf(l)))
	if l.Text != "" {
		if l.Who != "" {
			m.put("  \n  *", escape(l.Who), "*")
		}
		m.quote(p, l.Quote)
	}
	m.put("\n")
	m.findings(p, "  ", l.Findings)
}

func (m *markdown) quote(p page, q *quote) {
	if q == nil {
		return
	}
	if q.Translated != "" {
		m.put("  \n  ", escape(p.Open+q.Translated+p.Close), " (", p.Translated, ")")
	}
	m.put("  \n  ", signOf(q.Mark), " ", escape(join(p.Tier(q.Match), ": ", quoted(p.source, q))))
}

// findings writes a list of findings, indented to stand in the list item
// that they concern.
func (m *markdown) findings(p page, indent string, findings []brief.Finding) {
	for i, f := range findings {
		if i == 0 && indent == "" {
			m.put("\n")
		}
		m.put(indent, "- **", p.KindOf(f), ":** ", escape(f.Message), "\n")
	}
}

// escape makes s plain in Markdown and in the HTML made of it.
func escape(s string) string {
	var b strings.Builder
	for i, r := range text.CleanLine(s) {
		switch {
		case strings.ContainsRune("\\`*_[]<>&|~$", r):
			b.WriteByte('\\')
		case i == 0 && strings.ContainsRune("#+-=", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return numbered(b.String())
}

// numbered keeps a line that starts like "2022." from becoming a list.
func numbered(s string) string {
	digits := strings.TrimLeft(s, "0123456789")
	n := len(s) - len(digits)
	if n > 0 && n < 10 && digits != "" && (digits[0] == '.' || digits[0] == ')') {
		return s[:n] + "\\" + digits
	}
	return s
}
