package article

import (
	"strings"
)

// flow gathers the paragraphs of a document as they come, tables and boxes
// within them included.
type flow struct {
	lines []line
	info  info

	paragraphs []*paragraph // that are open, the innermost last
	tables     []*table     // the same
	deeper     int          // how many tables are open beyond maxTables
}

// maxTables is how many tables within one another are told apart: every line is
// handed on from each to the next.
const maxTables = 32

// A paragraph is what of a paragraph has come so far.
type paragraph struct {
	b     strings.Builder
	space bool     // white space is due before the next letter
	lines []string // those that a line break ended
}

// A table is what of a table has come so far.
type table struct {
	rows  int
	cells [][]line // of the row that is open
	depth int      // how many paragraphs were open where it began
}

// begin begins a paragraph, perhaps within another one: a box is anchored there.
func (f *flow) begin() { f.paragraphs = append(f.paragraphs, new(paragraph)) }

// open returns the innermost paragraph.
func (f *flow) open() *paragraph {
	if len(f.paragraphs) == 0 {
		f.begin()
	}
	return f.paragraphs[len(f.paragraphs)-1]
}

// write adds s to the paragraph, its white space folded. No-break spaces stay.
func (f *flow) write(s string) {
	p := f.open()
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r', '\f':
			p.space = true
			continue
		}
		if p.space && p.b.Len() > 0 {
			p.b.WriteByte(' ')
		}
		p.space = false
		p.b.WriteRune(r)
	}
}

// breakLine ends the line within the paragraph.
func (f *flow) breakLine() {
	p := f.open()
	p.lines = append(p.lines, p.b.String())
	p.b.Reset()
	p.space = false
}

// end ends the innermost paragraph, which is a heading if heading is set.
func (f *flow) end(heading bool) {
	if len(f.paragraphs) == 0 {
		return
	}
	f.breakLine()
	p := f.paragraphs[len(f.paragraphs)-1]
	f.paragraphs = f.paragraphs[:len(f.paragraphs)-1]
	gap := true
	var whole []string
	for _, s := range p.lines {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		whole = append(whole, s)
		f.emit(newLine(s, gap))
		gap = false
	}
	if title := strings.Join(whole, " "); heading && f.info.heading == "" && title != "" {
		f.info.heading = title
		f.info.early = len(f.lines)-len(whole) < earlyLines
	}
}

// emit adds a line to the cell that is open, else to the text.
func (f *flow) emit(l line) {
	if len(f.tables) == 0 {
		f.lines = append(f.lines, l)
		return
	}
	t := f.tables[len(f.tables)-1]
	if len(t.cells) == 0 {
		t.cells = append(t.cells, nil)
	}
	last := len(t.cells) - 1
	t.cells[last] = append(t.cells[last], l)
}

func (f *flow) beginTable() {
	if len(f.tables) == maxTables {
		f.deeper++
		return
	}
	f.tables = append(f.tables, &table{depth: len(f.paragraphs)})
}

func (f *flow) beginCell() {
	if len(f.tables) > 0 && f.deeper == 0 {
		t := f.tables[len(f.tables)-1]
		t.cells = append(t.cells, nil)
	}
}

// nextCell ends a cell, and begins the next.
func (f *flow) nextCell() {
	if len(f.tables) > 0 && len(f.tables[len(f.tables)-1].cells) == 0 {
		f.beginCell()
	}
	f.beginCell()
}

// endRow ends a row: one line with tabs between its cells. A row that lays out
// running text, one cell or several with paragraphs in them, is no row of a
// table: its cells follow one another.
func (f *flow) endRow() {
	if len(f.tables) == 0 || f.deeper > 0 {
		return
	}
	t := f.tables[len(f.tables)-1]
	cells := t.cells
	t.cells = nil
	var row []string
	layout, filled := false, 0
	for _, cell := range cells {
		if len(cell) > 0 {
			filled++
		}
		prose := 0
		for _, l := range cell {
			if l.prose() {
				prose++
			}
		}
		layout = layout || prose > 1
		row = append(row, cellText(cell))
	}
	f.tables = f.tables[:len(f.tables)-1]
	switch {
	case filled == 0:
	case filled == 1, layout:
		for _, cell := range cells {
			for _, l := range cell {
				f.emit(l)
			}
		}
	default:
		f.emit(newLine(strings.TrimRight(strings.Join(row, "\t"), "\t"), t.rows == 0))
	}
	t.rows++
	f.tables = append(f.tables, t)
}

// cellText returns the lines of a cell as one.
func cellText(cell []line) string {
	parts := make([]string, len(cell))
	for i, l := range cell {
		parts[i] = l.text
	}
	return strings.Join(parts, " ")
}

func (f *flow) endTable() {
	switch {
	case len(f.tables) == 0:
		return
	case f.deeper > 0:
		f.deeper--
		return
	}
	f.endRow()
	t := f.tables[len(f.tables)-1]
	for len(f.paragraphs) > t.depth {
		f.end(false)
	}
	f.tables = f.tables[:len(f.tables)-1]
}

// finish ends all that is open.
func (f *flow) finish() {
	for len(f.paragraphs) > 0 {
		f.end(false)
	}
	for f.deeper = 0; len(f.tables) > 0; {
		f.endTable()
	}
}

// side is a text beside the running text, notes or what stands on every page.
// With NoTrim it follows the running text, else it is a cut.
func (f *flow) side(lines []line, reason string, o Options) []Cut {
	s := joinLines(lines)
	if !hasLetters(s) {
		return nil
	}
	if o.NoTrim {
		f.lines = append(f.lines, lines...)
		return nil
	}
	return []Cut{{s, reason}}
}
