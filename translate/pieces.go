package translate

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"parley/summarize/brief"
)

// A piece is words of a text that are translated together: a paragraph, an
// item of a list, a heading, a cell of a table. Nothing outside pieces
// changes.
type piece struct {
	brief.Span
	gaps []string // what stands between the words of its lines: a break, the marks of a block quote
	cell bool     // of a table
	masked
}

// put is the piece with other words: what stood between its lines stands
// between theirs. One line stays one, and a cell stays one.
func (p *piece) put(words string) string {
	if p.cell {
		words = escapePipes(words)
	}
	var b strings.Builder
	n := 0
	for l := range strings.SplitSeq(p.unmask(strings.TrimSpace(words)), "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		switch {
		case n == 0:
		case len(p.gaps) == 0:
			b.WriteByte(' ')
		default:
			b.WriteString(p.gaps[min(n, len(p.gaps))-1])
		}
		b.WriteString(l)
		n++
	}
	return b.String()
}

func escapePipes(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '|' && (i == 0 || s[i-1] != '\\') {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// pieces cuts a plain text or Markdown. It goes line by line: front matter,
// code in fences, comments, definitions of links and lines without a letter
// stand in no piece, and a table gives a piece a cell.
func pieces(s string) []piece {
	c := &cutter{s: s, pos: frontMatter(s)}
	for c.pos < len(s) {
		c.line()
		if c.pos == len(s) && (c.fence != "" || c.until != "") {
			// What never ends never began: a line of tildes, say.
			c.noCode, c.noHTML = c.noCode || c.fence != "", c.noHTML || c.until != ""
			c.pos, c.fence, c.until = c.back, "", ""
		}
	}
	c.flush()
	return c.pieces
}

// A cutter is on its way through a text.
type cutter struct {
	s      string
	pos    int // the start of a line
	pieces []piece
	open   []brief.Span // the lines of the piece under way
	depth  int          // of the block quote that it stands in
	list   bool         // it is an item
	table  bool         // the line before was a row
	until  string       // what ends a comment, or HTML that is not read
	fence  string       // what ends the code
	back   int          // where one of the two began
	noCode bool         // code never begins any more
	noHTML bool         // likewise
}

// line takes one line.
func (c *cutter) line() {
	start, next := c.pos, len(c.s)
	if i := strings.IndexByte(c.s[start:], '\n'); i >= 0 {
		next = start + i + 1
	}
	c.pos = next
	line := c.s[start:next]
	switch {
	case c.until != "":
		if strings.Contains(strings.ToLower(line), c.until) {
			c.until = ""
		}
		return
	case c.fence != "":
		if t := strings.Trim(line, "> \t\r\n"); len(t) >= len(c.fence) && strings.Trim(t, c.fence[:1]) == "" {
			c.fence = ""
		}
		return
	}
	m := c.marker(line)
	end := start + len(strings.TrimRightFunc(line, unicode.IsSpace))
	words := brief.Span{Start: min(start+m.len, end), End: end}
	text := words.Of(c.s)
	if m.starts || m.depth != c.depth {
		c.flush()
	}
	c.depth = m.depth
	switch {
	case text == "":
		c.flush()
	case !c.noCode && isFence(text):
		c.flush()
		c.back = start
		c.fence = text[:len(text)-len(strings.TrimLeft(text, text[:1]))]
	case !c.noHTML && opensBlock(text) != "":
		c.flush()
		c.back = start
		if end := opensBlock(text); !strings.Contains(strings.ToLower(text), end) {
			c.until = end
		}
	case definition.MatchString(text):
		c.flush()
	case delimiterRow(text) && len(c.open) > 0 && strings.Contains(c.open[len(c.open)-1].Of(c.s), "|"):
		head := c.open[len(c.open)-1]
		c.open = c.open[:len(c.open)-1]
		c.flush()
		c.row(head)
		c.table = true
	case !strings.ContainsFunc(text, isLetter):
		if !strings.ContainsFunc(text, unicode.IsDigit) || len(c.open) == 0 {
			table := c.table
			c.flush()
			c.table = table && strings.Contains(text, "|")
			return
		}
		c.open = append(c.open, words)
	case c.table && strings.Contains(text, "|"):
		c.row(words)
	case m.heading:
		c.flush()
		words.End = start + len(strings.TrimRight(closing.ReplaceAllString(c.s[start:end], ""), " \t"))
		c.open = append(c.open, brief.Span{Start: min(words.Start, words.End), End: words.End})
		c.flush()
	default:
		c.table = false
		if len(c.open) == 0 {
			c.list = m.item
		}
		c.open = append(c.open, words)
	}
}

// row makes a piece of each cell of a row.
func (c *cutter) row(line brief.Span) {
	start := line.Start
	for i := line.Start; i <= line.End; i++ {
		if i < line.End && (c.s[i] != '|' || i > line.Start && c.s[i-1] == '\\') {
			continue
		}
		cell := c.s[start:i]
		left := len(cell) - len(strings.TrimLeftFunc(cell, unicode.IsSpace))
		words := strings.TrimSpace(cell)
		c.add([]brief.Span{{Start: start + left, End: start + left + len(words)}}, true)
		start = i + 1
	}
}

// flush ends the piece under way.
func (c *cutter) flush() {
	c.add(c.open, false)
	c.open, c.list, c.table = c.open[:0], false, false
}

// add makes a piece of lines if there is something to translate in them.
func (c *cutter) add(lines []brief.Span, cell bool) {
	if len(lines) == 0 {
		return
	}
	p := piece{Span: brief.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}, cell: cell}
	words := make([]string, len(lines))
	for i, l := range lines {
		words[i] = l.Of(c.s)
		if i > 0 {
			p.gaps = append(p.gaps, c.s[lines[i-1].End:l.Start])
		}
	}
	p.masked = mask(strings.Join(words, "\n"))
	if strings.ContainsFunc(p.bare(p.text), isLetter) {
		c.pieces = append(c.pieces, p)
	}
}

// A marker is what stands at the start of a line before its words.
type marker struct {
	len     int
	depth   int  // of block quotes
	item    bool // of a list
	starts  bool // it begins a block of its own
	heading bool
}

var (
	bullet     = regexp.MustCompile(`^(?:[-*+•–—]|\d{1,9}[.)])(?:[ \t\x{a0}]+(?:\[[ xX]\][ \t]+)?|$)`)
	heading    = regexp.MustCompile(`^#{1,6}(?:[ \t]+|$)`)
	closing    = regexp.MustCompile(`[ \t]#+$`)
	footnote   = regexp.MustCompile(`^\[\^[^\]\s]+\]:[ \t]*`)
	definition = regexp.MustCompile(`^\[[^\]^][^\]]*\]:\s*\S*[/#<:]\S*(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?$`)
	delimiter  = regexp.MustCompile(`^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$`)
	rawHTML    = regexp.MustCompile(`(?i)^<(pre|script|style|textarea|svg)[\s>]`)
	yamlLine   = regexp.MustCompile(`^(?:\s|-|#|[\w"'-][\w "'.-]*:)`)
)

// maxMarks is how many marks a line starts with at the most; more are words.
const maxMarks = 20

// marker reads the start of a line.
func (c *cutter) marker(line string) (m marker) {
	for range maxMarks {
		rest := strings.TrimLeftFunc(line[m.len:], unicode.IsSpace)
		m.len = len(line) - len(rest)
		if strings.HasPrefix(rest, ">") && !m.item {
			m.len++
			m.depth++
			continue
		}
		if mark := bullet.FindString(rest); mark != "" && c.interrupts(mark, m) && !rule(rest) {
			m.len += len(mark)
			m.item, m.starts = true, true
			continue
		}
		if mark := footnote.FindString(rest); mark != "" {
			m.len += len(mark)
			m.starts = true
			return m
		}
		if mark := heading.FindString(rest); mark != "" {
			m.len += len(mark)
			m.heading, m.starts = true, true
		}
		return m
	}
	return m
}

// interrupts reports whether a mark begins an item where it stands: a line of
// a paragraph may happen to start with "1998." or a dash.
func (c *cutter) interrupts(mark string, m marker) bool {
	if len(c.open) == 0 || c.list || m.item || m.depth != c.depth {
		return true
	}
	switch mark[0] {
	case '-', '*', '+':
		return true
	}
	return strings.HasPrefix(mark, "•") || strings.HasPrefix(mark, "1.") || strings.HasPrefix(mark, "1)")
}

// rule reports whether a line is a thematic break.
func rule(s string) bool {
	s = strings.Join(strings.Fields(s), "")
	return len(s) >= 3 && strings.Trim(s, s[:1]) == "" && strings.Contains("-*_", s[:1])
}

func delimiterRow(s string) bool { return strings.Contains(s, "|") && delimiter.MatchString(s) }

func isFence(s string) bool {
	return strings.HasPrefix(s, "~~~") || strings.HasPrefix(s, "```") && !strings.Contains(strings.TrimLeft(s, "`"), "`")
}

// opensBlock returns what ends the block of HTML that starts here, "" where
// there is none that is kept whole.
func opensBlock(s string) string {
	if strings.HasPrefix(s, "<!--") && (!strings.Contains(s, "-->") || strings.HasSuffix(s, "-->") && strings.Count(s, "-->") == 1) {
		return "-->"
	}
	if m := rawHTML.FindStringSubmatch(s); m != nil {
		return "</" + strings.ToLower(m[1]) + ">"
	}
	return ""
}

// frontMatter returns how long the front matter of s is. What only looks like
// it, a text between two rules, is none.
func frontMatter(s string) int {
	var ends []string
	switch first, _, _ := strings.Cut(s, "\n"); strings.TrimRight(first, " \t\r") {
	case "---":
		ends = []string{"---", "..."}
	case "+++":
		ends = []string{"+++"}
	default:
		return 0
	}
	pos := 0
	for line := range strings.Lines(s) {
		first := pos == 0
		pos += len(line)
		line = strings.TrimRight(line, " \t\r\n")
		switch {
		case first:
		case slices.Contains(ends, line):
			return pos
		case line != "" && ends[0] == "---" && !yamlLine.MatchString(line):
			return 0
		}
	}
	return 0
}

func isLetter(r rune) bool { return unicode.IsLetter(r) }
