package article

import (
	"fmt"
	"html"
	"runtime"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

// newsPage puts a sample into a page as newspapers make them.
func newsPage(s sample, head string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=%q><head><title>%s | The Example Times</title>%s</head><body>\n", s.lang, html.EscapeString(s.headline), head)
	b.WriteString(`<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><article>`)
	fmt.Fprintf(&b, "<h1>%s</h1>\n", html.EscapeString(s.headline))
	b.WriteString(`<figure><img src="a.jpg"><figcaption>The crossing in winter. Photo: archive</figcaption></figure>`)
	for i, p := range s.body {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
		if i == 1 {
			b.WriteString(`<p><a href="/other">Another matter of a wholly different kind</a></p>`)
		}
	}
	b.WriteString(`</article><script>track("page")</script><div class="comments">`)
	for _, p := range s.after {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	b.WriteString("</div><footer><p>All rights reserved. The Example Times, 2022.</p></footer></body></html>")
	return b.String()
}

func TestReadHTML(t *testing.T) {
	for _, s := range samples() {
		t.Run(s.lang, func(t *testing.T) {
			a := mustRead(t, newsPage(s, `<meta property="article:published_time" content="2022-09-27T18:30:00+04:00"><meta name="author" content="Nino Beridze">`), Options{})
			d := a.Document
			if a.Kind != kindHTML || d.Lang != s.lang {
				t.Errorf("kind %s, lang %s", a.Kind, d.Lang)
			}
			if d.Text != s.text() {
				t.Errorf("got %q, want %q", d.Text, s.text())
			}
			if d.Title != s.headline || d.Byline != "Nino Beridze" || d.Published != "2022-09-27T18:30:00+04:00" {
				t.Errorf("got %q, %q, %q", d.Title, d.Byline, d.Published)
			}
			for _, want := range []string{"The crossing in winter. Photo: archive", "Another matter of a wholly different kind"} {
				if !slices.ContainsFunc(a.Cut, func(c Cut) bool { return c.Text == want }) {
					t.Errorf("not among what was cut: %q", want)
				}
			}

			whole := mustRead(t, newsPage(s, ""), Options{NoTrim: true}).Document.Text
			for _, want := range append(slices.Clone(s.after), s.headline, "World", "The crossing in winter. Photo: archive") {
				if !strings.Contains(whole, want) {
					t.Errorf("no-trim lost %q", want)
				}
			}
			if strings.Contains(whole, "track(") {
				t.Errorf("a script is in the text")
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
		{"inline", "<p>O<b>n</b>e <i>two</i>\n three</p>", "One two three"},
		{"line end", "<p>One<br>two<br/>three</p>", "One\ntwo\nthree"},
		{"list", "<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"},
		{"quotation", "<p>He said:</p><blockquote>Never.</blockquote>", "He said:\n\nNever."},
		{"headings", "<h1>One</h1><h2>Two</h2><p>Text.</p>", "One\n\nTwo\n\nText."},
		{"table", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a\tb\n1\t2"},
		{"divs", "<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"},
		{"preformatted", "<pre>one\n  two</pre>", "one\ntwo"},
		{"quotation marks", "<p>He said <q>never</q>.</p>", "He said “never”."},
		{"no-break space", "<p>280&nbsp;men</p>", "280\u00A0men"},
		{"unseen", `<p>One</p><script>f()</script><style>p{}</style><p hidden>Two</p><p style="display: none">Three</p><button>Four</button><template>Five</template>`, "One"},
		{"caption", "<figure><img><figcaption>A photo</figcaption></figure><p>Text.</p>", "Text."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, err := xhtml.Parse(strings.NewReader(test.in))
			if err != nil {
				t.Fatal(err)
			}
			lines, _ := blocksOf(doc, false)
			if got := joinLines(lines); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestMetadata(t *testing.T) {
	const title, byline, date = "A headline of five words", "Nino Beridze", "2022-09-27"
	tests := []struct{ name, head, title, byline, published string }{
		{"open graph", `<meta property="og:title" content="A headline of five words"><meta property="og:site_name" content="Times"><meta property="article:published_time" content="2022-09-27">`, title, "", date},
		{"site behind the title", `<meta property="og:title" content="A headline of five words - Times"><meta property="og:site_name" content="Times">`, title, "", ""},
		{"entities twice", `<meta property="og:title" content="A &amp;quot;headline&amp;quot;">`, `A "headline"`, "", ""},
		{"linked data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A headline of five words","author":{"@type":"Person","name":"Nino Beridze"},"datePublished":"2022-09-27","articleBody":"Not this."}</script>`, title, byline, date},
		{"linked data in a graph", `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Times"},{"@type":["Article","NewsArticle"],"headline":"A headline of five words","author":[{"name":"Nino Beridze"},{"name":"Anna Petrosyan"}]}]}</script>`, title, "Nino Beridze, Anna Petrosyan", ""},
		{"linked data broken", `<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="author" content="By Nino Beridze">`, "", byline, ""},
		{"author is an address", `<meta property="article:author" content="https://example.com/nino">`, "", "", ""},
		{"headline cut to length", `<meta property="og:title" content="A headline of..."><body><h1>A headline of five words</h1>`, title, "", ""},
		{"time", `<body><time datetime="2020-01-01"></time><h1>A headline of five words</h1><time datetime="2022-09-27">Tuesday</time>`, "", "", date},
		{"marked up", `<body><span itemprop="datePublished" content="2022-09-27"></span>`, "", "", date},
		{"date in figures only", `<meta name="date" content="03/04/2022">`, "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, err := xhtml.Parse(strings.NewReader(test.head))
			if err != nil {
				t.Fatal(err)
			}
			c := readMetadata(doc)
			if c.Title != test.title || c.Byline != test.byline || c.Published != test.published || c.Text != "" {
				t.Errorf("got %q, %q, %q; want %q, %q, %q", c.Title, c.Byline, c.Published, test.title, test.byline, test.published)
			}
		})
	}
}

func TestReadHTMLKeepsPosts(t *testing.T) {
	s := samples()[0]
	post := `<div class="social-media-embed share"><blockquote class="twitter-tweet"><p>The crossing will not open before the list is signed. <a href="https://t.co/x">https://t.co/x</a></p>— Ministry of Transport <a href="https://twitter.com/x">April 12, 2022</a></blockquote></div>`
	page := strings.Replace(newsPage(s, ""), "</article>", post+"<p>There was no answer to that by Wednesday.</p></article>", 1)
	want := "\n\nThe crossing will not open before the list is signed. https://t.co/x\n\n— Ministry of Transport April 12, 2022\n\n"
	for _, noTrim := range []bool{false, true} {
		if got := mustRead(t, page, Options{NoTrim: noTrim}).Document.Text; !strings.Contains(got, want) {
			t.Errorf("the post is lost: %q", got)
		}
	}
}

func TestReadHTMLFlattensPosts(t *testing.T) {
	tests := []struct{ name, post, want string }{
		{"instagram", `<blockquote class="instagram-media" data-x="1"><div><a href="https://instagram.com/p/1"><p>Սահմանը բաց է։</p></a></div><p>A post shared by Nino Beridze (@nino)</p></blockquote>`, "Սահմանը բաց է։\n\n— Nino Beridze (@nino)"},
		{"telegram", `<blockquote class="telegram-post"><p>Граница открыта.</p><p>Её закроют в мае.</p></blockquote>`, "Граница открыта.\n\nЕё закроют в мае."},
		{"facebook", `<div class="fb-post"><blockquote class="fb-xfbml-parse-ignore"><p>Sərhəd açıqdır.</p>Posted by Nino Beridze on Tuesday</blockquote></div>`, "Sərhəd açıqdır.\n\n— Nino Beridze on Tuesday"},
		{"bluesky", `<blockquote class="bluesky-embed"><p>It opened.<br>At noon.</p>&mdash; Nino (@nino.example)</blockquote>`, "It opened.\nAt noon.\n\n— Nino (@nino.example)"},
		{"none", `<blockquote class="pull"><p>It opened at noon, and nobody came to see it.</p></blockquote>`, "\n\nIt opened at noon, and nobody came to see it."},
	}
	for _, s := range samples() {
		for _, test := range tests {
			page := strings.Replace(newsPage(s, ""), "</article>", test.post+"<p>"+s.body[0]+"</p></article>", 1)
			if got := mustRead(t, page, Options{}).Document.Text; !strings.Contains(got, test.want+"\n\n"+s.body[0]) {
				t.Errorf("%s in %s: %q", test.name, s.lang, got)
			}
		}
	}
	page := strings.Replace(newsPage(samples()[0], ""), "</article>", `<script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="ministry/12"></script></article>`, 1)
	if a := mustRead(t, page, Options{}); !slices.ContainsFunc(a.Cut, func(c Cut) bool { return c.Text == "https://t.me/ministry/12" }) {
		t.Errorf("a post elsewhere is not told of: %q", a.Cut)
	}
}

func TestReadHTMLWithoutStructure(t *testing.T) {
	s := samples()[0]
	page := "<html><body><table><tr><td>" + strings.Join(s.body, "<br><br>") + "</td></tr></table></body></html>"
	if got := mustRead(t, page, Options{}).Document.Text; got != s.text() {
		t.Errorf("got %q, want %q", got, s.text())
	}
}

func TestReadDeepHTML(t *testing.T) {
	const tags = 100_000
	s := samples()[0]
	var paragraphs strings.Builder
	for _, p := range s.body {
		fmt.Fprintf(&paragraphs, "<p>%s</p>", p)
	}
	pages := map[string]string{
		"nested":   "<html><body>" + strings.Repeat("<div>", tags) + paragraphs.String() + strings.Repeat("</div>", tags),
		"unclosed": "<html><body>" + paragraphs.String() + strings.Repeat("<b><i>", tags/2),
		"deep":     "<html><body>" + strings.Repeat("<div>", 400) + paragraphs.String() + strings.Repeat("<p>x</p>", tags/10),
	}
	for name, page := range pages {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			got := mustRead(t, page, Options{}).Document.Text
			runtime.ReadMemStats(&after)
			if !strings.Contains(got, s.body[0]) {
				t.Errorf("the text is lost: %.200q", got)
			}
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 500 {
				t.Errorf("took %d MB", mb)
			}
		})
	}
	doc, err := xhtml.Parse(strings.NewReader(pages["deep"]))
	if err != nil {
		t.Fatal(err)
	}
	if found := extract(doc); found.Node != nil || depths(doc, 0) <= maxWork {
		t.Error("readability was asked about a page that takes it minutes")
	}
}
