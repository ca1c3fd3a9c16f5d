package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// A quotation of more than maxPostBytes, or in more than maxPostNodes, is
	// no post, and large enough to be kept without help.
	maxPostBytes = 4 << 10
	maxPostNodes = 400

	// maxPostBoxes is how many elements can be wrapped around a post.
	maxPostBoxes = 4
)

// keepPosts makes readability keep the posts from social media that an article
// quotes. What a party posts is what it states; but the box around a post has
// the class that boxes of sharing buttons have, and it is full of links.
func keepPosts(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Blockquote {
			continue
		}
		length, ok := postLength(n)
		if !ok {
			continue
		}
		dropClass(n)
		box := n.Parent
		for range maxPostBoxes {
			if box == nil || box.DataAtom != atom.Div && box.DataAtom != atom.Figure {
				break
			}
			if l, ok := postLength(box); !ok || l > length {
				break // there is more than the post in it
			}
			dropClass(box)
			box.Data, box.DataAtom = "section", atom.Section // only a div is dropped for its links
			box = box.Parent
		}
	}
}

// dropClass takes from n the names by which readability judges elements.
func dropClass(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "class" || a.Key == "id" })
}

// postLength returns how many bytes of text there are below n, and whether that
// can be a post.
func postLength(n *html.Node) (length int, ok bool) {
	nodes := 0
	for d := range n.Descendants() {
		if nodes++; nodes > maxPostNodes || length > maxPostBytes {
			return 0, false
		}
		if d.Type == html.TextNode && d.Parent.DataAtom != atom.Script && d.Parent.DataAtom != atom.Style {
			length += len(strings.TrimSpace(d.Data))
		}
	}
	return length, length > 0
}
