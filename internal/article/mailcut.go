package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Why parts of a message are left out.
const (
	cutQuoted    = "quoted from an earlier message"
	cutSignature = "the signature"
)

// maxSignature is how many lines a signature has at the most.
const maxSignature = 20

// cutMail takes the signature and what is quoted from the message that is
// answered off the text of a message. Nothing is taken that leaves nothing.
func cutMail(s string, forwarded bool) (string, []Cut) {
	lines := strings.Split(s, "\n")
	var cuts []Cut
	if !forwarded {
		lines, cuts = cutQuotes(lines)
	}
	for i, l := range lines {
		if (l == "-- " || l == "--") && len(lines)-i <= maxSignature && slices.ContainsFunc(lines[:i], hasLetters) {
			if rest := strings.TrimSpace(strings.Join(lines[i+1:], "\n")); rest != "" {
				cuts = append(cuts, Cut{rest, cutSignature})
			}
			lines = lines[:i]
			break
		}
	}
	return strings.Join(lines, "\n"), cuts
}

// cutQuotes takes out the lines that begin with ">", with the line above that
// says who wrote them, and all below the line that Outlook puts over the
// message that is answered.
func cutQuotes(lines []string) (kept []string, cuts []Cut) {
	var quoted []string
	end := func() {
		if s := strings.TrimSpace(strings.Join(quoted, "\n")); s != "" {
			cuts = append(cuts, Cut{s, cutQuoted})
		}
		quoted = nil
	}
	for i, l := range lines {
		if isOriginal(l) && slices.ContainsFunc(kept, hasLetters) {
			quoted = append(quoted, lines[i:]...)
			break
		}
		if !strings.HasPrefix(l, ">") {
			if strings.TrimSpace(l) == "" && quoted != nil && i+1 < len(lines) && strings.HasPrefix(lines[i+1], ">") {
				continue // between two quoted paragraphs
			}
			end()
			kept = append(kept, l)
			continue
		}
		if quoted == nil {
			from := introStart(kept)
			quoted = append(quoted, kept[from:]...)
			kept = kept[:from]
		}
		quoted = append(quoted, l)
	}
	end()
	if !slices.ContainsFunc(kept, hasLetters) {
		return lines, nil
	}
	return kept, cuts
}

// introStart returns where the lines begin that say who wrote what is quoted
// below: one or two that end in a colon and name an address, a day or a time.
func introStart(lines []string) int {
	end := len(lines)
	for end > 0 && strings.TrimSpace(lines[end-1]) == "" {
		end--
	}
	if end == 0 || !strings.HasSuffix(strings.TrimSpace(lines[end-1]), ":") {
		return len(lines)
	}
	for n := 1; n <= 2 && n <= end; n++ {
		s := strings.Join(lines[end-n:end], " ")
		if strings.TrimSpace(lines[end-n]) == "" {
			break
		}
		if len(s) < 300 && strings.ContainsAny(s, "@0123456789") {
			return end - n
		}
	}
	return len(lines)
}

// isOriginal reports whether l is the line that Outlook puts over the message
// that is answered.
func isOriginal(l string) bool {
	l = strings.TrimSpace(l)
	if !strings.HasPrefix(l, "---") || !strings.HasSuffix(l, "---") {
		return false
	}
	switch strings.ToLower(strings.Trim(l, "- ")) {
	case "original message", "исходное сообщение", "оригинальное сообщение", "orijinal mesaj", "original mesaj",
		"özgün ileti", "orijinal ileti", "սկզբնական հաղորդագրություն", "ursprüngliche nachricht", "message d'origine":
		return true
	}
	return false
}

// cutMailHTML takes out of doc what programs for mail mark as quoted or as the
// signature.
func cutMailHTML(doc *html.Node, forwarded bool) []Cut {
	var marked []*html.Node
	var cuts []Cut
	for n := range doc.Descendants() {
		reason := ""
		class := " " + attr(n, "class") + " "
		switch {
		case strings.Contains(class, " gmail_signature ") || strings.Contains(class, " moz-signature "):
			reason = cutSignature
		case forwarded:
		case strings.Contains(class, " gmail_quote ") || n.DataAtom == atom.Blockquote && attr(n, "type") == "cite":
			reason = cutQuoted
		}
		if reason == "" || slices.ContainsFunc(marked, func(m *html.Node) bool { return holds(m, n) }) || len(marked) > 100 {
			continue
		}
		lines, _ := blocksOf(n, true)
		if s := joinLines(lines); s != "" && !strings.Contains(s[:min(len(s), 100)], "Forwarded message") {
			marked = append(marked, n)
			cuts = append(cuts, Cut{s, reason})
		}
	}
	if rest, _ := blocksOf(doc, true); len(marked) == 0 || len(rest) == 0 {
		return nil
	}
	var parents []*html.Node
	for _, n := range marked {
		parents = append(parents, n.Parent)
		n.Parent.RemoveChild(n)
	}
	if rest, _ := blocksOf(doc, true); !hasLetters(joinLines(rest)) {
		for i, n := range marked { // it is all that there is
			parents[i].AppendChild(n)
		}
		return nil
	}
	return cuts
}

// holds reports whether n is outer or stands in it.
func holds(outer, n *html.Node) bool {
	for depth := 0; n != nil && depth < 1000; n, depth = n.Parent, depth+1 {
		if n == outer {
			return true
		}
	}
	return false
}

// unflow joins the lines of text in format=flowed (RFC 3676): one that ends in a
// space goes on, but the one before a signature.
func unflow(s string, delsp bool) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		l := strings.TrimRight(line, "\r\n")
		l = strings.TrimPrefix(l, " ") // stuffed
		if flows := strings.HasSuffix(l, " ") && l != "-- " && !strings.HasPrefix(l, ">"); flows {
			if delsp {
				l = l[:len(l)-1]
			}
			b.WriteString(l)
			continue
		}
		b.WriteString(l + "\n")
	}
	return b.String()
}
