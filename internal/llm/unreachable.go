package llm

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
)

// unreachable returns the Error for a request that got no response.
func (ep *endpoint) unreachable(req *http.Request, err error) *Error {
	cause, hint, again := ep.cause(err)
	through := ""
	if ep.proxy != nil {
		if proxy, _ := ep.proxy(req); proxy != nil {
			through = " through the proxy " + ep.words(proxy.Host)
			if hint == "" {
				hint = "is the proxy right? HTTPS_PROXY and NO_PROXY set it"
			}
		}
	}
	e := ep.errorf(Unreachable, "cannot be reached%s: %s", through, cause)
	e.Err, e.hint, e.again = err, hint, again
	return e
}

// cause says in few words why there was no connection, what can be done, and
// whether another attempt may go better. A refused connection or an unknown
// name does not change within seconds, a broken one does.
func (ep *endpoint) cause(err error) (cause, hint string, again bool) {
	var (
		dns       *net.DNSError
		authority x509.UnknownAuthorityError
		invalid   x509.CertificateInvalidError
		name      x509.HostnameError
		record    tls.RecordHeaderError
		timeout   net.Error
	)
	switch {
	case errors.As(err, &dns):
		if dns.IsNotFound {
			if name := ep.words(dns.Name); name != ep.base.Hostname() {
				return "no such host " + name, "", false // the proxy's
			}
			return "no such host", "is the name in --base-url spelt right, and is there a network?", false
		}
		return "the name could not be looked up: " + ep.words(dns.Err), "is there a network?", dns.IsTemporary
	case errors.Is(err, syscall.ECONNREFUSED):
		if loopback(ep.base.Hostname()) {
			return "connection refused", "start the server there (such as ollama serve), or give another --base-url", false
		}
		return "connection refused", "", false
	case errors.As(err, &authority):
		return "certificate signed by unknown authority",
			"if your organisation checks TLS traffic, name its CA file in SSL_CERT_FILE", false
	case errors.As(err, &invalid):
		if invalid.Reason == x509.Expired {
			return "the certificate has expired or is not yet valid", "is the clock of this machine right?", false
		}
		return "the certificate is invalid: " + ep.words(invalid.Error()), "", false
	case errors.As(err, &name):
		return "the certificate is for another name", "is the name in --base-url right?", false
	case errors.As(err, &record), errors.Is(err, http.ErrSchemeMismatch):
		return "it does not speak TLS", "try http:// instead of https:// in --base-url", false
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "connection reset", "", true
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "the connection broke off", "", true
	case errors.As(err, &timeout) && timeout.Timeout():
		return "no connection in time", "", true
	}
	words := ep.words(err.Error())
	// Closed idle connections, GOAWAY and stream errors have no exported type.
	for _, sign := range []string{"server closed", "GOAWAY", "stream error", "connection lost", "broken pipe", "forcibly closed"} {
		again = again || strings.Contains(words, sign)
	}
	return words, "", again
}

func loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
