package article

import (
	"strings"

	"golang.org/x/net/html"

	"parley/summarize/brief"
)

// A Post is a post from social media that an article quotes. Its text stands in
// the article's in paragraphs of its own.
type Post struct {
	Source string     // the network: "X", "Telegram", "Instagram", "Facebook"
	Span   brief.Span // of Document.Text; who posted it, and when, included
}

// postMark is the attribute that keeps the class of a post from readability,
// which judges elements by their classes.
const postMark = "data-parley-post"

// markPost marks the quotation n if it is a post.
func markPost(n *html.Node) {
	if class := postClass(n); class != "" {
		n.Attr = append(n.Attr, html.Attribute{Key: postMark, Val: class})
	}
}

// setText makes lines the text, and finds the posts in it.
func (c *content) setText(lines []line) {
	c.Text, c.Posts = joinLines(lines), nil
	at := 0
	var last *Post
	for i, l := range lines {
		switch {
		case i > 0 && l.gap:
			at += len("\n\n")
		case i > 0:
			at += len("\n")
		}
		end := at + len(l.text)
		switch {
		case l.post == nil:
		case l.post == last:
			c.Posts[len(c.Posts)-1].Span.End = end
		default:
			c.Posts = append(c.Posts, Post{l.post.Source, brief.Span{Start: at, End: end}})
		}
		last, at = l.post, end
	}
}

// cleanPosts returns where posts in whole are in clean, which cleanText made of
// it. It cleans what lies between their borders piece by piece, for no more than
// the blank lines there is common to two of them. A post of which nothing can be
// read is none.
func cleanPosts(posts []Post, whole, clean string) []Post {
	var cleaned []Post
	from, at := 0, 0
	// next returns the place of whole[from:to] in clean, behind what came before.
	next := func(to int) brief.Span {
		s, _ := cleanText(whole[from:to], 0)
		from = to
		if s == "" {
			return brief.Span{Start: at, End: at}
		}
		start := at
		if at > 0 {
			start += len("\n\n")
		}
		if start > len(clean) || !strings.HasPrefix(clean[start:], s) {
			return brief.Span{Start: at, End: at} // a control sequence ran over the border
		}
		at = start + len(s)
		return brief.Span{Start: start, End: at}
	}
	for _, p := range posts {
		next(p.Span.Start)
		if p.Span = next(p.Span.End); p.Span.Len() > 0 {
			cleaned = append(cleaned, p)
		}
	}
	return cleaned
}
