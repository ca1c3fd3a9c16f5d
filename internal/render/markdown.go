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
	m.put("# ", escape(p.textOf(p.headline)), "\n")
	if p.dateline != "" {
		m.put("\n*", escape(p.dateline), "*\n")
	}
	m.findings(p, "", p.headline.findings)
	m.put("\n## ", p.Summary, "\n\n")
	for i, l := range p.summary {
		if i > 0 {
			m.put(" ")
		}
		m.put(escape(p.textOf(l)))
	}
	m.put("\n")
	for _, l := range p.summary {
		m.findings(p, "", l.findings)
	}
	m.put("\n## ", p.Positions, "\n")
	if p.silent() {
		m.put("\n", p.NoPositions, "\n")
	}
	for _, q := range p.parties {
		m.put("\n### ", escape(p.textOf(q.name)), "\n")
		m.findings(p, "", q.name.findings)
		m.put("\n")
		if len(q.positions) == 0 {
			m.put("*", p.NoPosition, "*\n")
		}
		for _, l := range q.positions {
			m.position(p, l)
		}
	}
	if len(p.rest) > 0 {
		m.put("\n## ", p.Findings, "\n")
		m.findings(p, "", p.rest)
	}
}

func (m *markdown) position(p page, l line) {
	m.put("- ", escape(p.textOf(l)))
	if l.text != "" {
		if l.who != "" {
			m.put("  \n  *", escape(l.who), "*")
		}
		m.quote(p, l.quote)
	}
	m.put("\n")
	m.findings(p, "  ", l.findings)
}

func (m *markdown) quote(p page, q *quote) {
	if q == nil {
		return
	}
	if q.translated != "" {
		m.put("  \n  ", escape(p.Open+q.translated+p.Close), " (", p.Translated, ")")
	}
	m.put("  \n  ", signOf(q.mark), " ", escape(join(p.tier(q.match), ": ", quoted(p.source, q))))
}

// findings writes a list of findings, indented to stand in the list item
// that they concern.
func (m *markdown) findings(p page, indent string, findings []brief.Finding) {
	for i, f := range findings {
		if i == 0 && indent == "" {
			m.put("\n")
		}
		m.put(indent, "- **", p.kindOf(f), ":** ", escape(f.Message), "\n")
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
