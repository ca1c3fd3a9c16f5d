package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says of itself in the places meant for machines, in
// the order in which it is believed.
type metadata struct {
	ld       jsonLD            // JSON-LD
	meta     map[string]string // <meta>: the first content of each name
	lang     string            // of the root element
	headings []string          // <h1>
	times    []string          // <time datetime>, from the first <h1> on
	marked   string            // what is marked up as the date of publication
	seen     string            // the first date shown as one, from the first <h1> on
}

// readMetadata returns what doc says of itself, as far as it can be trusted:
// title, byline, date, language.
func readMetadata(doc *html.Node) content {
	m := metadata{meta: make(map[string]string)}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			m.add(n)
		}
	}
	return content{
		Title:     m.title(),
		Byline:    m.byline(),
		Published: m.published(),
		Lang:      first(m.lang, m.meta["content-language"], m.meta["og:locale"]),
	}
}

// add takes note of the element n.
func (m *metadata) add(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.lang = first(attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Meta:
		content := strings.TrimSpace(attr(n, "content"))
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if name := strings.ToLower(attr(n, key)); name != "" && m.meta[name] == "" {
				m.meta[name] = content
			}
		}
	case atom.Script:
		if attr(n, "type") == "application/ld+json" && n.FirstChild != nil {
			m.ld.read(n.FirstChild.Data)
		}
	case atom.H1:
		if len(m.headings) < 10 {
			m.headings = append(m.headings, strings.Join(strings.Fields(plainText(n, 1000)), " "))
		}
	case atom.Time:
		if at := attr(n, "datetime"); at != "" && len(m.headings) > 0 {
			m.times = append(m.times, at)
		}
	}
	if m.seen == "" && len(m.headings) > 0 {
		m.seen = seesDate(n)
	}
	if m.marked == "" && (attr(n, "itemprop") == "datePublished" || n.DataAtom == atom.Time && hasAttr(n, "pubdate")) {
		m.marked = first(attr(n, "datetime"), attr(n, "content"))
	}
}

// title returns the headline. Where a heading of the page says the same, the
// heading counts: what machines are told is cut to length now and then, and has
// the name of the site behind it.
func (m *metadata) title() string {
	title := html.UnescapeString(first(m.ld.headline, m.meta["og:title"], m.meta["twitter:title"]))
	cut := strings.TrimRight(title, ".… ")
	for _, h := range m.headings {
		if h != "" && cut != "" && (strings.HasPrefix(h, cut) || strings.HasPrefix(title, h)) && countWords(h) > 2 {
			return h
		}
	}
	for _, site := range []string{m.meta["og:site_name"], m.ld.publisher} {
		for _, separator := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
			if t, ok := strings.CutSuffix(title, separator+site); ok && site != "" {
				return strings.TrimSpace(t)
			}
		}
	}
	return title
}

func (m *metadata) byline() string {
	return cleanByline(first(m.ld.author, m.meta["author"], m.meta["parsely-author"], m.meta["article:author"], m.meta["dc.creator"], m.meta["sailthru.author"]))
}

// published returns the first date that can be read.
func (m *metadata) published() string {
	dates := []string{
		m.ld.published, m.meta["article:published_time"], m.meta["og:article:published_time"], m.marked,
		m.meta["datepublished"], m.meta["parsely-pub-date"], m.meta["pubdate"], m.meta["publishdate"],
		m.meta["publish-date"], m.meta["publish_date"], m.meta["publication_date"], m.meta["sailthru.date"],
		m.meta["dc.date.issued"], m.meta["dc.date"], m.meta["dcterms.created"], m.meta["dcterms.date"],
		m.meta["date"], m.meta["article.published"], m.meta["cxenseparse:recs:publishtime"],
	}
	for _, date := range append(append(dates, m.times...), m.seen) {
		if d := parseDate(html.UnescapeString(date)); d != "" {
			return d
		}
	}
	return ""
}

// cleanByline returns s without the words before the names, and nothing if it
// is no names: an address, a date, a paragraph.
func cleanByline(s string) string {
	s = strings.Join(strings.Fields(html.UnescapeString(s)), " ")
	for _, by := range []string{"By ", "by ", "BY ", "Автор: ", "Автор ", "Текст: ", "Հեղինակ՝ ", "Müəllif: ", "Yazar: "} {
		s = strings.TrimPrefix(s, by)
	}
	if strings.ContainsAny(s, "@:0123456789") || len(s) > 200 || !hasLetters(s) || strings.EqualFold(s, "admin") {
		return ""
	}
	return s
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// first returns the first of values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
