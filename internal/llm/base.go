package llm

import (
	"net/http"
	"net/url"
	"strings"
)

// An endpoint is where requests go, and what is needed to speak of it without
// giving a secret away.
type endpoint struct {
	base   *url.URL // without userinfo and trailing slash; nil if bad is set
	host   string
	model  string
	key    string
	user   *url.Userinfo // credentials that stood in the base URL
	header http.Header
	proxy  func(*http.Request) (*url.URL, error) // nil: unknown
	bad    *Error                                // why the base URL cannot be used
}

func newEndpoint(cfg Config) *endpoint {
	ep := &endpoint{
		model:  cfg.Model,
		key:    strings.TrimSpace(cfg.Key),
		header: cfg.Header,
		host:   Host(cfg.BaseURL),
	}
	u, err := url.Parse(strings.TrimSpace(cfg.BaseURL))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		// The URL itself is not shown: it may hold a password.
		ep.bad = &Error{
			Kind:    NotEndpoint,
			Host:    ep.host,
			Message: "the base URL is not an http:// or https:// address",
			hint:    "give the base URL in full, such as http://localhost:11434/v1",
		}
		return ep
	}
	ep.user, u.User = u.User, nil
	u.Path, u.RawPath = strings.TrimRight(u.Path, "/"), strings.TrimRight(u.RawPath, "/")
	u.Fragment = ""
	ep.base = u
	if strings.ContainsFunc(ep.key, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		ep.bad = &Error{
			Kind:    KeyRefused,
			Host:    ep.host,
			Message: "the key holds a control character or a line break",
			hint:    "set the key again, on one line",
		}
	}
	return ep
}

// Host returns the host of an endpoint, with its port where the base URL gives
// one, and "" where that is no URL. It holds neither path nor credentials.
func Host(baseURL string) string {
	u, err := url.Parse(strings.TrimSpace(baseURL))
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// url returns base with neither query nor fragment, as go-openai appends to it.
func (ep *endpoint) url() string {
	plain := *ep.base
	plain.RawQuery = ""
	return plain.String()
}

// sign gives req the credentials, the headers and the query that every request
// to the endpoint carries. Without a key there is no Authorization header:
// local servers need none, and some refuse an empty one.
func (ep *endpoint) sign(req *http.Request) {
	req.URL.RawQuery = ep.base.RawQuery
	for name, values := range ep.header {
		req.Header[http.CanonicalHeaderKey(name)] = values
	}
	switch {
	case ep.key != "":
		req.Header.Set("Authorization", "Bearer "+ep.key)
		if strings.HasSuffix(strings.ToLower(ep.base.Hostname()), ".openai.azure.com") {
			req.Header.Set("api-key", ep.key)
		}
	case ep.user != nil:
		password, _ := ep.user.Password()
		req.SetBasicAuth(ep.user.Username(), password)
	}
}

// hasVersion reports whether the path of the base URL says which API it is,
// as /v1 does; servers are set up without it often.
func (ep *endpoint) hasVersion() bool {
	for segment := range strings.SplitSeq(ep.base.Path, "/") {
		if len(segment) > 1 && segment[0] == 'v' && '0' <= segment[1] && segment[1] <= '9' || segment == "openai" {
			return true
		}
	}
	return false
}

// secrets returns what must never be shown.
func (ep *endpoint) secrets() []string {
	secrets := []string{ep.key}
	if ep.user != nil {
		password, _ := ep.user.Password()
		secrets = append(secrets, password)
	}
	add := func(fields map[string][]string) {
		for name, values := range fields {
			if !namesSecret(name) {
				continue
			}
			for _, value := range values {
				// Of "Bearer s3cret" a server may repeat the latter alone.
				secrets = append(secrets, value, value[strings.LastIndexByte(value, ' ')+1:])
			}
		}
	}
	add(ep.header)
	if ep.base != nil {
		add(ep.base.Query())
	}
	return secrets
}

// namesSecret reports whether a header or query field of that name is likely
// to hold a secret.
func namesSecret(name string) bool {
	name = strings.ToLower(name)
	for _, part := range []string{"auth", "key", "token", "secret", "cookie", "password", "sig"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
