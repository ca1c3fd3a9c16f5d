package article

import (
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the paragraphs of a page, made from its tree by one walk. Every
// element that a browser shows as a block is a paragraph: paragraphs, headings,
// list items, quotations, rows of a table. A <br> is a line end.
type blocks struct {
	all   bool // captions and the like too
	lines []line
	cut   []Cut

	b      strings.Builder // the line so far
	linked int             // bytes of it that are in links
	links  int             // how many links are open
	pre    int             // how many elements that keep their line ends are open
	space  bool            // white space is due before the next letter
	gap    bool            // the next line starts a paragraph
	post   *Post           // the one that is open
}

// blocksOf returns the paragraphs below root, without captions unless all, and
// what it left out.
func blocksOf(root *html.Node, all bool) ([]line, []Cut) {
	w := blocks{all: all}
	w.children(root)
	w.endLine(true)
	return w.lines, w.cut
}

// walk adds n. It recurses; the parser bounds the depth of the tree.
func (w *blocks) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data)
		return
	case html.ElementNode:
	default:
		w.children(n)
		return
	}
	switch {
	case isUnseen(n):
		return
	case tag(n) == atom.Figcaption && !w.all:
		if s := plainText(n, math.MaxInt); s != "" {
			w.cut = append(w.cut, Cut{s, "a caption"})
		}
		return
	}
	if source := network(attr(n, postMark)); source != "" && w.post == nil {
		w.endLine(true)
		w.post = &Post{Source: source}
		w.children(n)
		w.endLine(true)
		w.post = nil
		return
	}
	switch tag(n) {
	case atom.Br:
		w.endLine(false)
	case atom.A:
		elsewhere := pointsElsewhere(n)
		if elsewhere {
			w.endLine(false)
		}
		w.links++
		w.children(n)
		w.links--
		if elsewhere {
			w.endLine(false)
		}
	case atom.Td, atom.Th:
		if w.b.Len() > 0 {
			w.b.WriteByte('\t')
			w.space = false
		}
		w.children(n)
	case atom.Tr:
		w.endLine(false)
		w.children(n)
		w.endLine(false)
	case atom.Pre:
		w.endLine(true)
		w.pre++
		w.children(n)
		w.pre--
		w.endLine(true)
	case atom.Q:
		w.write("“")
		w.children(n)
		w.write("”")
	default:
		if isBlock(n) {
			w.endLine(true)
			w.children(n)
			w.endLine(true)
			return
		}
		w.children(n)
	}
}

func (w *blocks) children(n *html.Node) {
	for child := range n.ChildNodes() {
		w.walk(child)
	}
}

// write adds s to the line, its white space folded. No-break spaces stay.
func (w *blocks) write(s string) {
	start := w.b.Len()
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r', '\f':
			w.space = true
			if r == '\n' && w.pre > 0 {
				w.endLine(false)
				start = 0
			}
			continue
		}
		if w.space && w.b.Len() > 0 {
			w.b.WriteByte(' ')
		}
		w.space = false
		w.b.WriteRune(r)
	}
	if w.links > 0 {
		w.linked += w.b.Len() - start
	}
}

// endLine ends the line, and the paragraph if paragraph is set.
func (w *blocks) endLine(paragraph bool) {
	if s := strings.TrimSpace(w.b.String()); s != "" {
		l := newLine(s, w.gap)
		l.linked, l.post = w.linked*5 > len(s)*4, w.post
		w.lines = append(w.lines, l)
		w.gap = false
	}
	w.b.Reset()
	w.linked, w.space = 0, false
	w.gap = w.gap || paragraph
}

// plainText returns the text below n as it stands, up to the text node that
// reaches the limit in bytes.
func plainText(n *html.Node, limit int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
		if b.Len() >= limit {
			break
		}
	}
	return strings.TrimSpace(b.String())
}

// tag returns the name of the element n. Readability renames elements and makes
// new ones, in Data alone: DataAtom cannot be relied on.
func tag(n *html.Node) atom.Atom { return atom.Lookup([]byte(n.Data)) }

// isUnseen reports whether a browser shows nothing of n, or nothing to read.
func isUnseen(n *html.Node) bool {
	switch tag(n) {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed,
		atom.Svg, atom.Canvas, atom.Audio, atom.Video, atom.Map, atom.Button, atom.Select, atom.Input, atom.Textarea,
		atom.Datalist, atom.Rt, atom.Rp:
		return true
	}
	for _, attr := range n.Attr {
		switch attr.Key {
		case "hidden":
			return attr.Val != "until-found"
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(attr.Val), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isBlock reports whether a browser starts a new line for n.
func isBlock(n *html.Node) bool {
	switch tag(n) {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li,
		atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Table, atom.Caption, atom.Section, atom.Article,
		atom.Header, atom.Footer, atom.Main, atom.Nav, atom.Aside, atom.Figure, atom.Figcaption, atom.Picture,
		atom.Hr, atom.Address, atom.Details, atom.Summary, atom.Dialog, atom.Form, atom.Fieldset, atom.Legend,
		atom.Body, atom.Center, atom.Noframes, atom.Option:
		return true
	}
	return false
}
