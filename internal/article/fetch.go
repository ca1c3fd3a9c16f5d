package article

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	// fetchTimeout bounds a fetch whose context has no deadline.
	fetchTimeout = time.Minute

	maxRedirects = 10
)

// isURL reports whether name is the address of a page on the web.
func isURL(name string) bool {
	scheme, _, ok := strings.Cut(strings.TrimSpace(name), "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// page is what a web server sent.
type page struct {
	data    []byte
	charset string // from the content type; "": not declared
}

// fetch gets the page at address. Errors do not name the address.
func fetch(ctx context.Context, address string, o Options) (page, error) {
	if _, ok := ctx.Deadline(); !ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, fetchTimeout)
		defer cancel()
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return page{}, withoutURL(err)
	}
	agent := o.UserAgent
	if agent == "" {
		agent = "parley"
	}
	request.Header.Set("User-Agent", agent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain, text/markdown, */*;q=0.1")

	response, err := client(o).Do(request)
	if err != nil {
		return page{}, withoutURL(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return page{}, fmt.Errorf("the server answered %s", status(response.StatusCode))
	}
	charset, err := textCharset(response.Header.Get("Content-Type"))
	if err != nil {
		return page{}, err
	}
	if response.ContentLength > o.maxBytes() {
		return page{}, tooLong(o)
	}
	data, err := readAll(response.Body, o)
	if err != nil {
		return page{}, withoutURL(err)
	}
	return page{data: data, charset: charset}, nil
}

// client returns the client to fetch with: o's, with a limit to redirects.
func client(o Options) *http.Client {
	var c http.Client
	if o.HTTP != nil {
		c = *o.HTTP
	}
	if c.CheckRedirect == nil {
		c.CheckRedirect = func(_ *http.Request, via []*http.Request) error {
			if len(via) >= maxRedirects {
				return fmt.Errorf("more than %d redirects", maxRedirects)
			}
			return nil
		}
	}
	return &c
}

// status returns an HTTP status with its standard text: what the server wrote
// on its status line may be anything.
func status(code int) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", code, http.StatusText(code)))
}

// textCharset returns the charset of a content type, and an error if that is
// of something other than a document to read. Servers call anything
// octet-stream, and often say nothing: then the content decides.
func textCharset(contentType string) (string, error) {
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil && media == "" {
		return "", nil
	}
	switch {
	case strings.HasPrefix(media, "text/"),
		media == "application/xhtml+xml",
		media == "application/octet-stream",
		media == "application/xml", media == "application/atom+xml", media == "application/rdf+xml", media == "message/rfc822",
		formatOfMedia(media):
		return params["charset"], nil
	}
	return "", fmt.Errorf("the server sent %s, which is not text", media)
}

// withoutURL returns err without the method and address that net/http puts in
// front of it, and says in plain words that time ran out.
func withoutURL(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("no answer in time: %w", err)
	}
	return err
}
