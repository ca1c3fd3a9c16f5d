package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readMarkdown reads Markdown: its words, without the marks that shape them.
// Metadata come from front matter, the title else from the first heading.
func readMarkdown(s string, noTrim bool) content {
	fields, s := frontMatter(s)
	lines, title := markdownLines(s)
	c := content{
		Title:     first(fields["title"], title),
		Byline:    cleanByline(first(fields["author"], fields["authors"], fields["byline"])),
		Published: parseDate(first(fields["date"], fields["published"], fields["pubdate"])),
		Lang:      first(fields["lang"], fields["language"]),
	}
	if !noTrim {
		lines, c.Cut = trimExtracted(lines, "")
		c.Trimmed = len(c.Cut) > 0
	}
	c.Text = joinLines(lines)
	return c
}

// markdownLines returns the paragraphs of s, and the first heading.
func markdownLines(s string) (lines []line, title string) {
	var m markdown
	for l := range strings.SplitSeq(s, "\n") {
		m.add(strings.TrimRight(l, "\r"))
	}
	m.end()
	return m.lines, m.title
}

// markdown gathers the paragraphs of Markdown, line by line.
type markdown struct {
	lines  []line
	title  string
	open   strings.Builder // the paragraph so far
	linked int             // bytes of it that are in links
	gap    bool
	fence  string // the fence of the code block that is open
}

// add adds one line of the source.
func (m *markdown) add(s string) {
	trimmed := strings.TrimSpace(s)
	if m.fence != "" {
		if trimmed == m.fence {
			m.fence = ""
		} else {
			m.write(s, 0)
			m.endLine()
		}
		return
	}
	for strings.HasPrefix(trimmed, ">") {
		trimmed = strings.TrimSpace(trimmed[1:])
	}
	switch {
	case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
		m.end()
		m.fence = trimmed[:3]
		return
	case trimmed == "":
		m.end()
		return
	case isUnderline(trimmed) && m.open.Len() > 0:
		m.heading()
		return
	case isRule(trimmed), isDefinition(trimmed):
		m.end()
		return
	}
	if n := headingLevel(trimmed); n > 0 {
		m.end()
		m.inline(strings.TrimRight(strings.TrimSpace(trimmed[n:]), "# "))
		m.heading()
		return
	}
	if item, ok := listItem(trimmed); ok {
		m.endLine()
		trimmed = item
	}
	if cells, ok := tableRow(trimmed); ok {
		m.endLine()
		m.inline(cells)
		m.endLine()
		return
	}
	before, hard := strings.CutSuffix(trimmed, `\`)
	m.inline(before)
	if hard || strings.HasSuffix(s, "  ") {
		m.endLine()
	}
}

// inline adds s, without its marks, to the paragraph.
func (m *markdown) inline(s string) {
	s, linked := inlineText(s)
	m.write(s, linked)
}

func (m *markdown) write(s string, linked int) {
	if m.open.Len() > 0 && s != "" {
		m.open.WriteByte(' ')
	}
	m.open.WriteString(s)
	m.linked += linked
}

// heading ends a paragraph that is a heading.
func (m *markdown) heading() {
	if m.title == "" {
		m.title = strings.TrimSpace(m.open.String())
	}
	m.end()
}

// end ends the paragraph.
func (m *markdown) end() {
	m.endLine()
	m.gap = true
}

// endLine ends the line, and the next one belongs to the same paragraph.
func (m *markdown) endLine() {
	if s := m.open.String(); strings.TrimSpace(s) != "" {
		l := newLine(s, m.gap)
		l.linked = m.linked*5 > len(s)*4
		m.lines = append(m.lines, l)
		m.gap = false
	}
	m.open.Reset()
	m.linked = 0
}

// headingLevel returns the level of the heading s, "## Like this", or 0.
func headingLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n == 0 || n > 6 || n == len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// isUnderline reports whether s underlines a heading.
func isUnderline(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// isRule reports whether s is a rule: three or more of one mark.
func isRule(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	return len(s) >= 3 && (strings.Trim(s, "*") == "" || strings.Trim(s, "-") == "" || strings.Trim(s, "_") == "")
}

// isDefinition reports whether s says where a link leads: "[1]: https://…".
func isDefinition(s string) bool {
	label, target, ok := strings.Cut(s, "]:")
	return ok && strings.HasPrefix(label, "[") && strings.Contains(target, "/") && len(strings.Fields(target)) > 0
}

// listItem returns what stands behind the mark of a list. A number stays: it
// is often said in the text.
func listItem(s string) (string, bool) {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("-*+•", r) && strings.HasPrefix(s[size:], " ") {
		return strings.TrimSpace(s[size:]), true
	}
	digits := len(s) - len(strings.TrimLeftFunc(s, unicode.IsDigit))
	if digits > 0 && digits < 4 && (strings.HasPrefix(s[digits:], ". ") || strings.HasPrefix(s[digits:], ") ")) {
		return s, true
	}
	return s, false
}

// tableRow returns the cells of a row of a table, and nothing for the line
// under its head.
func tableRow(s string) (string, bool) {
	if !strings.HasPrefix(s, "|") || !strings.HasSuffix(s, "|") || len(s) < 3 {
		return s, false
	}
	if strings.Trim(s, "|-: ") == "" {
		return "", true
	}
	var cells []string
	for cell := range strings.SplitSeq(strings.Trim(s, "|"), "|") {
		cells = append(cells, strings.TrimSpace(cell))
	}
	return strings.Join(cells, "\t"), true
}
