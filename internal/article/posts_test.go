package article

import (
	"fmt"
	"strings"
	"testing"
)

// statements are what is posted in the tests: two sentences, and nothing at the
// end that ends one.
var statements = map[string]string{
	"en": "The crossing stays shut. Ask again in May",
	"ru": "Переход остаётся закрытым. Спросите в мае",
	"hy": "Անցակետը փակ է մնում։ Հարցրեք մայիսին",
	"az": "Keçid bağlı qalır. Mayda soruşun",
	"tr": "Kapı kapalı kalıyor. Mayısta sorun",
}

// postPage is a page of a newspaper that quotes posts from X and Telegram, one
// right behind the other. The first stands in the article's own words before.
func postPage(s sample) string {
	said := statements[s.lang]
	posts := "<p>" + said + "</p>" +
		`<div class="embed share"><blockquote class="twitter-tweet" lang="` + s.lang + `"><p>` + said + ` <a href="https://t.co/x">https://t.co/x</a></p>— Nino Beridze (@nino) <a href="https://twitter.com/nino/status/1">April 12, 2022</a></blockquote></div>` +
		`<blockquote class="telegram-post"><p>` + said + `</p><p>` + s.body[3] + `</p></blockquote><p>` + s.body[0] + `</p>`
	return strings.Replace(newsPage(s, ""), "</article>", posts+"</article>", 1)
}

func TestPosts(t *testing.T) {
	for _, s := range samples() {
		for _, noTrim := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, no-trim %t", s.lang, noTrim), func(t *testing.T) {
				a := mustRead(t, postPage(s), Options{NoTrim: noTrim})
				checkDocument(t, a)
				said := statements[s.lang]
				checkPosts(t, a, [][2]string{
					{"X", said + " https://t.co/x\n\n— Nino Beridze (@nino) April 12, 2022"},
					{"Telegram", said + "\n\n" + s.body[3]},
				})
				if !strings.HasSuffix(a.Document.Text[:a.Posts[0].Span.Start], "\n\n"+said+"\n\n") {
					t.Errorf("the article's own words are in the post: %q", a.Document.Text)
				}
			})
		}
	}
}

func TestPostsInFeed(t *testing.T) {
	for _, s := range samples() {
		said := statements[s.lang]
		entry := "<p>" + s.body[0] + `</p><blockquote class="twitter-tweet"><p>` + said + "</p>— Nino Beridze (@nino)</blockquote><p>" + s.body[1] + "</p><p>" + s.body[2] + "</p>"
		feed := "<rss version=\"2.0\"><channel><title>News</title><item><title>" + s.headline + "</title><description><![CDATA[" + entry + "]]></description></item></channel></rss>"
		a := mustRead(t, feed, Options{})
		checkDocument(t, a)
		checkPosts(t, a, [][2]string{{"X", said + "\n\n— Nino Beridze (@nino)"}})
	}
}

// TestPostsCleaned has characters that are removed before, in and after a post,
// and a post of nothing else.
func TestPostsCleaned(t *testing.T) {
	for _, s := range samples() {
		said := statements[s.lang]
		var page strings.Builder
		fmt.Fprintf(&page, "<html lang=%q><body><article><h1>%s</h1>", s.lang, s.headline)
		for _, p := range s.body {
			fmt.Fprintf(&page, "<p>\u200b%s\u202e</p>", p)
		}
		fmt.Fprintf(&page, `<blockquote class="twitter-tweet"><p>%s</p></blockquote>`, "\u200b\u200b")
		fmt.Fprintf(&page, `<blockquote class="instagram-media"><p>%s</p></blockquote><p>%s</p></article></body></html>`,
			"\u202a"+strings.Replace(said, " ", " \u200b", 1)+"\u202c", s.body[0])
		a := mustRead(t, page.String(), Options{NoTrim: true})
		checkDocument(t, a)
		checkPosts(t, a, [][2]string{{"Instagram", said}})
	}
}

// TestPostsNone has quotations that are no posts.
func TestPostsNone(t *testing.T) {
	for _, s := range samples() {
		page := strings.Replace(newsPage(s, ""), "</article>", `<blockquote class="fb-post" data-parley-post="pull"><p>`+statements[s.lang]+"</p></blockquote></article>", 1)
		for _, in := range []string{page, s.page()} {
			checkPosts(t, mustRead(t, in, Options{}), nil)
		}
	}
}

// checkPosts compares the posts of a with want: networks and texts.
func checkPosts(t *testing.T, a *Article, want [][2]string) {
	t.Helper()
	var got [][2]string
	for _, p := range a.Posts {
		got = append(got, [2]string{p.Source, p.Span.Of(a.Document.Text)})
	}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Fatalf("got %q, want %q in %q", got, want, a.Document.Text)
	}
}
