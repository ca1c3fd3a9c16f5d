package llm

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestUnreachable(t *testing.T) {
	closed := closedPort(t)
	names := &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) {
		return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "h.test", IsNotFound: true}}
	}}
	proxied := &http.Transport{Proxy: http.ProxyURL(&url.URL{Scheme: "http", Host: closed, User: url.UserPassword("u", "secret")})}
	type test struct {
		name          string
		base          string
		transport     http.RoundTripper
		message, hint string
	}
	tests := []test{
		{"refused", "http://" + closed, nil, "cannot be reached: connection refused", "start the server"},
		{"no such host", "http://h.test", names, "h.test: cannot be reached: no such host", "--base-url"},
		{"proxy", "http://h.test", proxied, "h.test: cannot be reached through the proxy " + closed + ": connection refused", "HTTPS_PROXY"},
		{"proxy, TLS", "https://h.test", proxied, "through the proxy " + closed, "HTTPS_PROXY"},
		{"unknown authority", tlsServer(t, nil).URL, &http.Transport{}, "certificate signed by unknown authority", "SSL_CERT_FILE"},
		{"no TLS", strings.Replace(newScript(t, said("")).URL, "http:", "https:", 1), &http.Transport{}, "it does not speak TLS", "http://"},
	}
	expired, pool := certificate(t, time.Unix(0, 0), "127.0.0.1")
	tests = append(tests, test{"expired", tlsServer(t, expired).URL, trusting(pool), "the certificate has expired", "clock"})
	other, pool := certificate(t, time.Now().Add(time.Hour), "10.1.2.3")
	tests = append(tests, test{"another name", tlsServer(t, other).URL, trusting(pool), "the certificate is for another name", "--base-url"})

	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			waited := 0
			c := newClient(Config{BaseURL: tt.base + "/v1", Model: "m", Transport: tt.transport, Retries: 2}, clock{
				sleep:  func(context.Context, time.Duration) error { waited++; return nil },
				random: func() float64 { return 0 },
				now:    time.Now,
			})
			_, err := c.Ask(t.Context(), testRequest())
			if kindOfError(err) != Unreachable || !strings.Contains(err.Error(), tt.message) || !strings.HasPrefix(err.Error(), Host(tt.base)) {
				t.Fatalf("got %v, want %s", err, tt.message)
			}
			if hint := err.(*Error).Hint(); !strings.Contains(hint, tt.hint) {
				t.Errorf("hint %q, want %q", hint, tt.hint)
			}
			if waited != 0 {
				t.Errorf("asked again %d times", waited)
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("shows the proxy's password: %v", err)
			}
			if errors.Unwrap(err) == nil {
				t.Error("the cause is lost")
			}
		})
	}
}

// A connection that breaks is tried again, and named when it breaks for good.
func TestUnreachableReset(t *testing.T) {
	var n atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		n.Add(1)
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		conn.(*net.TCPConn).SetLinger(0) // close with a reset
		conn.Close()
	}))
	defer server.Close()
	_, err := testClient(Config{BaseURL: server.URL, Model: "m", Retries: 2}).Ask(t.Context(), testRequest())
	if kindOfError(err) != Unreachable || n.Load() != 3 {
		t.Errorf("%v after %d requests", err, n.Load())
	}
	if m := err.Error(); !strings.Contains(m, "connection reset") && !strings.Contains(m, "broke off") {
		t.Errorf("got %v", err)
	}
}

// closedPort returns an address on loopback where nothing listens.
func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// tlsServer returns a server with cert, or with one of its own.
func tlsServer(t *testing.T, cert *tls.Certificate) *httptest.Server {
	t.Helper()
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = discard()
	if cert != nil {
		s.TLS = &tls.Config{Certificates: []tls.Certificate{*cert}}
	}
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

func trusting(pool *x509.CertPool) *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}
}

// certificate returns a certificate for ip, valid until end, and a pool that
// trusts it.
func certificate(t *testing.T, end time.Time, ip string) (*tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber:          big.NewInt(1),
		Subject:               pkix.Name{CommonName: "test"},
		NotBefore:             time.Unix(0, 0).Add(-time.Hour),
		NotAfter:              end,
		IPAddresses:           []net.IP{net.ParseIP(ip)},
		IsCA:                  true,
		BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(cert)
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}
