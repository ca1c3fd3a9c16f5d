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
// the class that boxes of sharing buttons have, and it is full of links. It
// returns the posts that the page only points to.
func keepPosts(doc *html.Node) (elsewhere []Cut) {
	for n := range doc.Descendants() {
		if post := attr(n, "data-telegram-post"); post != "" {
			elsewhere = append(elsewhere, Cut{"https://t.me/" + post, "a post on Telegram that the page does not hold"})
		}
		if n.DataAtom != atom.Blockquote {
			continue
		}
		if _, ok := postLength(n); !ok {
			continue
		}
		markPost(n)
		flattenPost(n)
		dropClass(n)
		length, _ := postLength(n)
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
	return elsewhere
}

// network returns the name of the social network whose code for embedding a
// post has the class, "" if it is of none.
func network(class string) string {
	switch class {
	case "twitter-tweet", "twitter-video":
		return "X"
	case "instagram-media":
		return "Instagram"
	case "text-post-media":
		return "Threads"
	case "bluesky-embed":
		return "Bluesky"
	case "mastodon-embed":
		return "Mastodon"
	case "tiktok-embed":
		return "TikTok"
	case "telegram-post":
		return "Telegram"
	case "reddit-embed-bq":
		return "Reddit"
	case "fb-post":
		return "Facebook"
	}
	return ""
}

// postClass returns the class by which the quotation n is a post in the code
// that social networks offer for embedding one, "" if it is none.
func postClass(n *html.Node) string {
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if class != "fb-post" && network(class) != "" {
			return class
		}
	}
	if n.Parent != nil && slices.Contains(strings.Fields(attr(n.Parent, "class")), "fb-post") {
		return "fb-post" // in a fb-page it is an advertisement
	}
	return ""
}

// flattenPost makes plain paragraphs of a post, without the links for which
// readability drops it. Who posted, and when, stands in the last:
//
//	The crossing will not open before the list is signed.
//	— Ministry of Transport (@transport) April 12, 2022
func flattenPost(n *html.Node) {
	lines, _ := blocksOf(n, true)
	if postClass(n) == "" || len(lines) == 0 {
		return
	}
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	var p *html.Node
	for i, l := range lines {
		for _, by := range []string{"Posted by ", "Post by ", "A post shared by "} { // else taken for the page's own
			if author, ok := strings.CutPrefix(l.text, by); ok {
				l.text = "— " + author
			}
		}
		if i == 0 || l.gap {
			p = element(atom.P)
			n.AppendChild(p)
		} else {
			p.AppendChild(element(atom.Br))
		}
		p.AppendChild(&html.Node{Type: html.TextNode, Data: l.text})
	}
}

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a}
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
