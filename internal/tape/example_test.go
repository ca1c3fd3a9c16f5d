package tape_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"parley/internal/tape"
)

func Example() {
	endpoint := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, `{"choices":[{"finish_reason":"stop","message":{"content":"a brief"}}]}`)
	}))
	defer endpoint.Close()
	dir, err := os.MkdirTemp("", "recordings")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)

	ask := func(mode tape.Mode, body string) {
		t := tape.New(tape.Config{Dir: dir, Mode: mode, Base: endpoint.URL})
		client := &http.Client{Transport: t.Wrap(nil)}
		resp, err := client.Post(endpoint.URL+"/chat/completions", "application/json", strings.NewReader(body))
		if miss, ok := errors.AsType[*tape.MissError](err); ok {
			fmt.Println("not recorded:", miss.Key[:8])
			return
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		defer resp.Body.Close()
		fmt.Printf("%d %q\n", resp.StatusCode, resp.Header.Get(tape.Header))
	}
	ask(tape.Record, `{"model": "m", "messages": []}`)
	ask(tape.Replay, `{"messages":[],"model":"m"}`)
	ask(tape.Replay, `{"messages":[],"model":"other"}`)
	// Output:
	// 200 ""
	// 200 "hit"
	// not recorded: 274e16a5
}
