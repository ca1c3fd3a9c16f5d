package article

// readText reads plain text, perhaps copied from a page with what stood around
// the article.
func readText(s string, noTrim bool) content {
	var c content
	lines := unwrap(splitLines(s))
	c.readHead(lines)
	if !noTrim {
		lines, c.Cut = trim(lines)
		c.Trimmed = len(c.Cut) > 0
		if c.Title == "" {
			c.readHead(lines) // the page's own lines stood over it
		}
		if c.Title == "" && c.Trimmed && c.Cut[0].Reason == aboveArticle {
			c.readAbove(splitLines(c.Cut[0].Text), lines)
		}
	}
	c.Text = joinLines(lines)
	return c
}
