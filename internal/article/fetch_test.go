package article

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// newsServer serves each path of pages with a content type.
func newsServer(t *testing.T) *httptest.Server {
	s := samples()[2]
	mux := http.NewServeMux()
	send := func(path, contentType, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", contentType)
			fmt.Fprint(w, body)
		})
	}
	send("/page", "text/html; charset=utf-8", newsPage(s, ""))
	send("/text", "text/plain", s.text())
	send("/unlabelled", "application/octet-stream", newsPage(s, ""))
	send("/wall", "text/html", "<html><body><p>Please log in to read this article.</p></body></html>")
	send("/empty", "text/html", "")
	send("/image", "image/png", "\x89PNG\r\n\x1a\n")
	send("/pdf", "application/pdf", "%PDF-1.7")
	send("/json", "application/json; charset=utf-8", "{}")
	send("/old", "text/html; charset=windows-1251", "<html><p>\xCC\xE8\xED\xE8\xF1\xF2\xF0\xFB</p>")
	mux.Handle("/moved", http.RedirectHandler("/page", http.StatusMovedPermanently))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.HandleFunc("/gone", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "\x1b[31mgone", http.StatusGone) })
	mux.HandleFunc("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100000")
		fmt.Fprint(w, newsPage(s, ""))
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, strings.Repeat("The agent is "+r.UserAgent()+". ", 60))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestOpenURL(t *testing.T) {
	server := newsServer(t)
	s := samples()[2]
	for _, path := range []string{"/page", "/text", "/unlabelled", "/moved"} {
		t.Run(path, func(t *testing.T) {
			a, err := Open(t.Context(), server.URL+path, nil, Options{HTTP: server.Client()})
			if err != nil {
				t.Fatal(err)
			}
			if a.Document.Text != s.text() || a.Document.Source != server.URL+path || a.Document.Lang != "hy" {
				t.Errorf("got %+v", a.Document)
			}
		})
	}
	for _, agent := range []string{"", "newsroom/2.0"} {
		a, err := Open(t.Context(), server.URL+"/agent", nil, Options{UserAgent: agent})
		if want := "The agent is " + first(agent, "parley"); err != nil || !strings.Contains(a.Document.Text, want) {
			t.Errorf("agent %q: %v", agent, err)
		}
	}
}

func TestOpenURLErrors(t *testing.T) {
	server := newsServer(t)
	tests := []struct{ path, want string }{
		{"/missing", "the server answered 404 Not Found"},
		{"/gone", "the server answered 410 Gone"},
		{"/image", "the server sent image/png, which is not text"},
		{"/json", "the server sent application/json, which is not text"},
		{"/pdf", "this PDF is damaged"},
		{"/old", "no article on this page (1 words of text); it may need a login or a browser"},
		{"/loop", "more than 10 redirects"},
		{"/wall", "no article on this page (7 words of text); it may need a login or a browser"},
		{"/cut", "the server broke off before the page was complete"},
		{"/empty", "there is nothing to read in it"},
	}
	for _, test := range tests {
		t.Run(test.path, func(t *testing.T) {
			_, err := Open(t.Context(), server.URL+test.path, nil, Options{CacheDir: cacheDir})
			if want := server.URL + test.path + ": " + test.want; err == nil || err.Error() != want {
				t.Errorf("got %v, want %s", err, want)
			}
		})
	}

	_, err := Open(t.Context(), server.URL+"/page", nil, Options{MaxBytes: 1000})
	if want := server.URL + "/page: is longer than the limit of 1000 bytes"; err == nil || err.Error() != want {
		t.Errorf("too long: got %v", err)
	}

	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err = Open(ctx, server.URL+"/slow", nil, Options{})
	if !errors.Is(err, context.DeadlineExceeded) || !strings.HasPrefix(err.Error(), server.URL+"/slow: no answer in time") {
		t.Errorf("slow: got %v", err)
	}

	server.Close()
	_, err = Open(t.Context(), server.URL+"/page", nil, Options{})
	if err == nil || strings.Count(err.Error(), server.URL) != 1 || !strings.HasSuffix(err.Error(), "/page: no connection to the server: connection refused") {
		t.Errorf("closed: got %v", err)
	}
	unknown := &http.Client{Transport: noHost{}}
	if _, err = Open(t.Context(), "http://news.example/1", nil, Options{HTTP: unknown}); err == nil || err.Error() != "http://news.example/1: there is no host news.example" {
		t.Errorf("unknown: got %v", err)
	}
	if _, err = Open(t.Context(), "http://[::1", nil, Options{}); err == nil {
		t.Error("a malformed address was opened")
	}
}

// noHost is a network where no name is known.
type noHost struct{}

func (noHost) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: r.URL.Hostname(), IsNotFound: true}}
}

func TestWithoutPassword(t *testing.T) {
	const address = "https://nino:secret@example.com/a"
	_, err := Read(t.Context(), address, nil, Options{})
	if err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("got %v", err)
	}
	a, err := Read(t.Context(), address, []byte("The ministers met."), Options{})
	if err != nil || a.Document.Source != "https://nino:xxxxx@example.com/a" {
		t.Errorf("got %+v, %v", a, err)
	}
}
