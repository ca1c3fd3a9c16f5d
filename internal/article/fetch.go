package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
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
	data, err := All(response.Body, o)
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
		media == "application/octet-stream", media == "binary/octet-stream",
		media == "application/x-download", media == "application/force-download",
		media == "application/xml", media == "application/atom+xml", media == "application/rdf+xml", media == "message/rfc822",
		formatOfMedia(media):
		return params["charset"], nil
	}
	return "", fmt.Errorf("the server sent %s, which is not text", media)
}

// rootOf returns the innermost error of err.
func rootOf(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

// withoutURL returns err without the method and address that net/http puts in
// front of it, and says in plain words that time ran out.
func withoutURL(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	var dns *net.DNSError
	var dial *net.OpError
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("there is no host %s", label(dns.Name))
	case errors.As(err, &dial) && dial.Op == "dial" && !dial.Timeout():
		return fmt.Errorf("no connection to the server: %w", rootOf(dial.Err))
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("no answer in time: %w", err)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the server broke off before the page was complete")
	case err.Error() == "http: no Host in request URL":
		return errors.New("this address has no host in it")
	}
	return err
}
