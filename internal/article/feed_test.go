package article

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"parley/summarize/brief"
)

// feedOf writes the samples as a feed in one of the formats.
func feedOf(format string) string {
	var b strings.Builder
	for i, s := range samples() {
		link := fmt.Sprintf("https://news.example/%d", i)
		body := html.EscapeString("<p>" + strings.Join(s.body, "</p>\n<p>") + "</p>")
		switch format {
		case "atom":
			fmt.Fprintf(&b, "<entry><title>%s</title><link rel='self' href='%s.atom'/><link href='%s'/><author><name>Nino Beridze</name></author>"+
				"<updated>2026-03-04T10:00:00Z</updated><published>2026-03-03T10:00:00Z</published><summary>Short.</summary><content type='html'>%s</content></entry>", s.headline, link, link, body)
		case "xhtml":
			fmt.Fprintf(&b, "<entry><title>%s</title><link href='%s'/><author><name>Nino Beridze</name></author><published>2026-03-03T10:00:00Z</published>"+
				"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>%s</div></content></entry>", s.headline, link, html.UnescapeString(body))
		case "rdf":
			fmt.Fprintf(&b, "<item rdf:about='%s'><title>%s</title><link>%s</link><dc:creator>Nino Beridze</dc:creator><dc:date>2026-03-03T10:00:00Z</dc:date><description>%s</description></item>", link, s.headline, link, body)
		default:
			fmt.Fprintf(&b, "<item><title>%s</title><media:title>A photo</media:title><link>%s</link><author>nb@news.example (Nino Beridze)</author><pubDate>Tue, 03 Mar 2026 10:00:00 +0000</pubDate>"+
				"<description>Short.</description><c:encoded><![CDATA[%s]]></c:encoded></item>", s.headline, link, html.UnescapeString(body))
		}
	}
	switch format {
	case "atom", "xhtml":
		return "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>News</title>" + b.String() + "</feed>"
	case "rdf":
		return "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>News</title></channel>" + b.String() + "</rdf:RDF>"
	}
	return "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>News</title><image><title>Logo</title></image>" + b.String() + "</channel></rss>"
}

func TestReadFeed(t *testing.T) {
	for _, format := range []string{"rss", "rdf", "atom", "xhtml"} {
		t.Run(format, func(t *testing.T) {
			all, skipped, err := ReadAll(t.Context(), "feed", []byte(feedOf(format)), Options{})
			if err != nil || len(all)+len(skipped) != len(samples()) {
				t.Fatalf("%d, %d, %v", len(all), len(skipped), err)
			}
			at := 0
			for i, s := range samples() {
				if countWords(s.text()) < minPageWords {
					continue
				}
				d := all[at].Document
				at++
				if d.Title != s.headline || d.Byline != "Nino Beridze" || d.Published != "2026-03-03T10:00:00Z" || d.Source != fmt.Sprintf("https://news.example/%d", i) || d.Lang != s.lang {
					t.Errorf("got %q, %q, %q, %q, %q", d.Title, d.Byline, d.Published, d.Source, d.Lang)
				}
				if d.Text != s.text() {
					t.Errorf("got %q", d.Text)
				}
			}
		})
	}
}

func TestReadFeedErrors(t *testing.T) {
	for data, want := range map[string]string{
		"<rss><channel></channel></rss>": "feed: a feed without an article",
		"<rss><channel><item><title>A</title><link>https://news.example/a</link></item></channel></rss>": "feed: a feed whose entries are all shorter than 60 words; give the address of one, such as https://news.example/a",
		"<rss <<":     "feed: the feed is damaged",
		feedOf("rss"): "feed: a feed with 5 articles cannot be read as one",
	} {
		_, err := Read(t.Context(), "feed", []byte(data), Options{})
		if err == nil || !strings.HasPrefix(err.Error(), want) && !strings.Contains(err.Error(), "cannot be read as one") {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	half := feedOf("rss")
	half = half[:strings.LastIndex(half, "<item>")+20]
	for data, partial := range map[string]bool{half: true, feedOf("rss"): false} {
		all, _, err := ReadAll(t.Context(), "feed", []byte(data), Options{})
		if err != nil || len(all) == 0 {
			t.Fatalf("a feed that breaks off: %d, %v", len(all), err)
		}
		for i, a := range all {
			noted := slices.ContainsFunc(a.Findings, func(f brief.Finding) bool { return f.Code == codePartial })
			if noted != (partial && i == len(all)-1) {
				t.Errorf("article %d of %d: %v", i, len(all), a.Findings)
			}
		}
	}
}

// TestReadFeedEncoding reads what the XML declaration says.
func TestReadFeedEncoding(t *testing.T) {
	words := strings.Repeat("\xD1\xEE\xE2\xE5\xF2 \xF1\xEE\xE1\xF0\xE0\xEB\xF1\xFF \xF1\xED\xEE\xE2\xE0. ", 30) // Совет собрался снова.
	data := "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>\xD1\xEE\xE2\xE5\xF2</title><description>" + words + "</description></item></channel></rss>"
	all, _, err := ReadAll(t.Context(), "feed", []byte(data), Options{})
	if err != nil || all[0].Document.Title != "Совет" || all[0].Encoding != "windows-1251" || all[0].Document.Source != "feed" {
		t.Fatalf("%v %v", all, err)
	}
}

// FuzzReadFeed holds for whatever is in a feed: no panic, documents that are
// clean.
func FuzzReadFeed(f *testing.F) {
	for _, format := range []string{"rss", "rdf", "atom", "xhtml"} {
		f.Add(feedOf(format))
	}
	f.Fuzz(func(t *testing.T, s string) {
		all, _, err := ReadAll(t.Context(), "fuzz", []byte(s), Options{})
		if err != nil {
			return
		}
		sum := 0
		for _, a := range all {
			checkDocument(t, a)
			sum += len(a.Document.Text)
		}
		if sum > 64*len(s)+64 {
			t.Errorf("%d bytes of %d", sum, len(s))
		}
	})
}
