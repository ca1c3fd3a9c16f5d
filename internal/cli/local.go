package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// A localServer is a program that serves models on this machine.
type localServer struct{ name, profile, base string }

// localServers are those that are looked for where no endpoint is configured,
// in the order of preference.
func localServers() []localServer {
	return []localServer{
		{"Ollama", "ollama", "http://127.0.0.1:11434/v1"},
		{"LM Studio", "lmstudio", "http://127.0.0.1:1234/v1"},
		{"llama.cpp", "llamacpp", "http://127.0.0.1:8080/v1"},
	}
}

// localWithin is how long a server on this machine may take to answer that it
// is there.
const localWithin = 500 * time.Millisecond

// findLocal looks for all local servers at once and returns the first, in the
// order of preference, that is there, with its models.
func (r *run) findLocal(ctx context.Context) (localServer, []string, error) {
	servers := localServers()
	models := make([]chan []string, len(servers))
	probing, cancel := context.WithCancel(ctx)
	var asked sync.WaitGroup
	defer asked.Wait()
	defer cancel() // first: once one is found, the others need not answer
	for i, s := range servers {
		models[i] = make(chan []string, 1)
		asked.Go(func() {
			names, err := r.localModels(probing, s.base)
			if err == nil && names == nil {
				names = []string{} // there, and without a model
			}
			models[i] <- names
		})
	}
	for i, s := range servers {
		if names := <-models[i]; names != nil {
			return s, names, nil
		}
	}
	if err := ctx.Err(); err != nil {
		return localServer{}, nil, err
	}
	return localServer{}, nil, hint(errNoEndpoint, "%s", endpointHint)
}

// localModels returns the models that the local server at base offers.
// Something else that answers there is an error.
func (r *run) localModels(ctx context.Context, base string) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, localWithin)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/models", nil)
	if err != nil {
		return nil, err
	}
	transport := r.Transport
	if transport == nil {
		own := &http.Transport{DisableKeepAlives: true} // and no proxy: it is this machine
		defer own.CloseIdleConnections()
		transport = own
	}
	response, err := transport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", base, response.Status)
	}
	var list struct {
		Data []struct {
			ID string `json:"id"`
		} `json:"data"`
		Object string `json:"object"`
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&list); err != nil {
		return nil, err
	}
	if list.Object != "list" && len(list.Data) == 0 {
		return nil, fmt.Errorf("%s: no list of models", base)
	}
	var names []string
	for _, m := range list.Data {
		names = append(names, m.ID)
	}
	return names, nil
}

// firstModel returns the first of models that writes text: some are for
// searching.
func firstModel(models []string) (string, bool) {
	for _, m := range models {
		if !strings.Contains(strings.ToLower(m), "embed") {
			return m, true
		}
	}
	return "", false
}

// isLocal reports whether a base URL is that of this machine.
func isLocal(base string) bool {
	u, err := url.Parse(base)
	if err != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}
