package llm

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
)

// A wrapper stands for the tape.
func TestAskTape(t *testing.T) {
	forgotten := []string{}
	wrap := func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			resp, err := next.RoundTrip(r)
			if err == nil {
				resp.Header.Set(tapeHeader, "hit")
				resp.Header.Set(tapeKeyHeader, "k1")
			}
			return resp, err
		})
	}
	f := newScript(t, said(goodAnswer))
	got, err := f.client(Config{Wrap: wrap, TokenBudget: 40}).Ask(t.Context(), testRequest())
	if err != nil || got.Usage.Cached != 1 {
		t.Errorf("usage %+v, %v", got.Usage, err)
	}
	f = newScript(t, said("no"))
	c := f.client(Config{Wrap: wrap, Forget: func(key string) { forgotten = append(forgotten, key) }})
	if _, err := c.Ask(t.Context(), testRequest()); kindOfError(err) != BadAnswer || len(forgotten) != 2 || forgotten[0] != "k1" {
		t.Errorf("forgot %v, %v", forgotten, err)
	}

	// What was paid for stays when the repair fails for another reason.
	forgotten = nil
	f = newScript(t, said("no"), refused(500, ""))
	c = f.client(Config{Wrap: wrap, Forget: func(key string) { forgotten = append(forgotten, key) }})
	if _, err := c.Ask(t.Context(), testRequest()); kindOfError(err) != Server || len(forgotten) != 0 {
		t.Errorf("forgot %v, %v", forgotten, err)
	}

	// Only the tape may say so.
	f = newScript(t, reply{body: said(goodAnswer).body, header: map[string]string{tapeHeader: "hit"}})
	if got, err := f.client(Config{}).Ask(t.Context(), testRequest()); err != nil || got.Usage.Cached != 0 {
		t.Errorf("a server passed for the tape: %+v, %v", got.Usage, err)
	}
}

func TestAskPassesOnForeignErrors(t *testing.T) {
	miss := errors.New("no recording")
	c := testClient(Config{BaseURL: "http://h.test/v1", Model: "m", Retries: 3, Wrap: func(http.RoundTripper) http.RoundTripper {
		return roundTripper(func(*http.Request) (*http.Response, error) { return nil, miss })
	}})
	if _, err := c.Ask(t.Context(), testRequest()); !errors.Is(err, miss) || kindOfError(err) != "" {
		t.Errorf("got %v", err)
	}
	r := testRequest()
	r.Schema = json.RawMessage(`{"type":12}`)
	if _, err := c.Ask(t.Context(), r); err == nil || kindOfError(err) != "" || !strings.Contains(err.Error(), "schema") {
		t.Errorf("a schema that is none: %v", err)
	}
}
