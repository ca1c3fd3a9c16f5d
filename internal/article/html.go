package article

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a page: its metadata from what machines are told, the article
// from the part of the tree that readability finds, or, where it finds none,
// from the text of the page with the page's own lines trimmed off.
func readHTML(s string, noTrim bool) content {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil { // nested too deep: html.Parse limits that, for all that recurse later
		return readText(flatText(s), noTrim)
	}
	c := readMetadata(doc)
	posts := keepPosts(doc)
	if noTrim {
		whole, _ := blocksOf(doc, true)
		c.setText(whole)
		return c
	}
	found := extract(doc)
	c.fill(found)
	if found.Node != nil {
		lines, captions := blocksOf(found.Node, false)
		lines, c.Cut = trimExtracted(lines, c.Title)
		c.Cut = append(append(c.Cut, captions...), posts...)
		c.setText(lines)
		if wordsOf(lines) > 0 {
			return c
		}
	}
	// What readability changed in the tree cannot be undone.
	if doc, err = html.Parse(strings.NewReader(s)); err != nil {
		return c
	}
	keepPosts(doc)
	whole, _ := blocksOf(doc, true)
	lines, cut := trim(whole)
	c.setText(lines)
	c.Cut, c.Trimmed = append(cut, posts...), len(cut) > 0
	return c
}

// maxWork bounds what readability is asked to do. It looks at a text again for
// every element around it: the measure is the sum of the depths of all nodes,
// some 100,000 for a page of a newspaper. At the bound it takes seconds.
const maxWork = 5_000_000

// extract returns what readability makes of doc, which it changes; no node:
// nothing. Pages are hostile and the library is large: a panic in it is a page
// without an article.
func extract(doc *html.Node) (found readability.Article) {
	if depths(doc, 0) > maxWork {
		return found
	}
	defer func() {
		if recover() != nil {
			found = readability.Article{}
		}
	}()
	foldSpace(doc)
	markCaptions(doc)
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return readability.Article{}
	}
	return found
}

// depths returns the sum of the depths of all nodes below n, which is at depth.
func depths(n *html.Node, depth int) int {
	sum := depth
	for child := range n.ChildNodes() {
		sum += depths(child, depth+1)
	}
	return sum
}

// foldSpace makes one space of the white space that stands together in a text
// below n, as a browser does: readability counts the letters of a text once for
// every element around it, and a third of a page are indents.
func foldSpace(n *html.Node) {
	for child := range n.ChildNodes() {
		switch {
		case child.Type == html.TextNode:
			child.Data = folded(child.Data)
		case child.DataAtom != atom.Pre && !isRaw(child.DataAtom):
			foldSpace(child)
		}
	}
}

// folded returns s with one space for each run of white space.
func folded(s string) string {
	if !strings.ContainsAny(s, "\n\t\r\f") && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i := range len(s) {
		switch s[i] {
		case ' ', '\n', '\t', '\r', '\f':
			if !space {
				b.WriteByte(' ')
			}
			space = true
		default:
			b.WriteByte(s[i])
			space = false
		}
	}
	return b.String()
}

// fill takes from found what the metadata lack.
func (c *content) fill(found readability.Article) {
	if c.Title == "" {
		c.Title = found.Title()
	}
	if c.Byline == "" {
		c.Byline = cleanByline(found.Byline())
	}
}

// flatText returns the text of a page token by token, for one whose tree is
// deeper than a walk can go.
func flatText(s string) string {
	var w blocks
	z := html.NewTokenizer(strings.NewReader(s))
	unseen := atom.Atom(0) // the element open that shows nothing
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			w.endLine(true)
			return joinLines(w.lines)
		case html.TextToken:
			if unseen == 0 {
				w.write(string(z.Text()))
			}
			continue
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
		default:
			continue
		}
		name, _ := z.TagName()
		n := html.Node{Data: string(name), DataAtom: atom.Lookup(name)}
		switch {
		case unseen != 0:
			if kind == html.EndTagToken && n.DataAtom == unseen {
				unseen = 0
			}
		case kind == html.StartTagToken && isRaw(n.DataAtom):
			unseen = n.DataAtom
		case n.DataAtom == atom.Br, n.DataAtom == atom.Tr:
			w.endLine(false)
		case isBlock(&n):
			w.endLine(true)
		}
	}
}

// isRaw reports whether what an element holds is never shown, and no markup.
func isRaw(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Template, atom.Textarea, atom.Iframe, atom.Svg:
		return true
	}
	return false
}
