package fake

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Options say what a Server answers, and how it misbehaves.
type Options struct {
	Answer  func(*Request) string // the content of an answer; nil: the function Answer
	Faults  []Fault               // see Fault for which of them a request meets
	Models  []string              // what /v1/models lists; nil: "fake-1"
	Key     string                // requests need this key; "": any or none will do
	Context int                   // the window in tokens that context-too-long and cut-prompt play; 0: theirs

	Batches Batches // how the batch service behaves

	Everywhere bool // faults meet GET /v1/models too, not completions alone

	// Each answer takes a time between Latency and LatencyMax, evenly spread;
	// a LatencyMax below Latency counts as Latency.
	Latency, LatencyMax time.Duration

	Seed uint64 // of the chances of faults and of latencies
}

// Stats count what a Server has done.
type Stats struct {
	Requests int            `json:"requests"` // completions asked for
	Answered int            `json:"answered"` // completions sent whole: what a provider would charge for
	Models   int            `json:"models"`   // times that the models were asked for
	Faults   map[string]int `json:"faults"`   // faults met, by name
}

// A Server is the endpoint. It may serve requests at once.
type Server struct {
	opts  Options
	kinds []kind // of opts.Faults
	mux   *http.ServeMux
	batch batches

	mu    sync.Mutex
	rand  *rand.Rand
	left  []int // how many more requests meet each fault
	stats Stats
}

// New returns an endpoint, to be given to net/http or net/http/httptest. Its
// base URL ends in /v1. It panics if a fault has a name that there is none of.
func New(o Options) *Server {
	if o.Answer == nil {
		o.Answer = Answer
	}
	if o.Models == nil {
		o.Models = []string{"fake-1"}
	}
	s := &Server{opts: o, mux: http.NewServeMux(), rand: rand.New(rand.NewPCG(o.Seed, 1))}
	s.stats.Faults = make(map[string]int)
	for _, f := range o.Faults {
		k, ok := kindOf(f.Name)
		if !ok {
			panic(fmt.Sprintf("fake: no fault %q", f.Name))
		}
		s.kinds = append(s.kinds, k)
		s.left = append(s.left, f.Times)
	}
	s.mux.HandleFunc("POST /v1/chat/completions", s.completions)
	s.mux.HandleFunc("GET /v1/models", s.models)
	s.serveBatches()
	s.mux.HandleFunc("GET /stats", s.serveStats)
	s.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		page(http.StatusNotFound, "Not Found").send(w, r)
	})
	return s
}

// ServeHTTP implements [http.Handler].
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Stats returns the counts so far.
func (s *Server) Stats() Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.stats
	out.Faults = make(map[string]int)
	for name, n := range s.stats.Faults {
		out.Faults[name] = n
	}
	return out
}

func (s *Server) serveStats(w http.ResponseWriter, r *http.Request) {
	jsonReply(http.StatusOK, s.Stats()).send(w, r)
}

func (s *Server) models(w http.ResponseWriter, r *http.Request) {
	s.count(func(c *Stats) { c.Models++ })
	var list []any
	for _, name := range s.opts.Models {
		list = append(list, object{"id": name, "object": "model", "created": created, "owned_by": "fake"})
	}
	if !s.admits(r) {
		refusedKey(bearer(r)).send(w, r)
		return
	}
	// Faults of answers and of fields have nothing to spoil here.
	wanted := func(k kind) bool {
		return k.serverWide || s.opts.Everywhere && k.change == nil && k.minds == nil
	}
	rep := jsonReply(http.StatusOK, object{"object": "list", "data": list})
	req := &Request{key: bearer(r)}
	for _, f := range s.meets(req, wanted) {
		if f.kind.reply != nil {
			rep = f.kind.reply(f, req)
		}
		if f.kind.deliver != nil {
			f.kind.deliver(rep)
		}
	}
	rep.send(w, r)
}

func (s *Server) completions(w http.ResponseWriter, r *http.Request) {
	n := s.count(func(c *Stats) { c.Requests++ })
	w.Header().Set("X-Request-Id", fmt.Sprintf("fake-%d", n))
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the client left
	}
	req, err := parseRequest(body)
	if err != nil {
		apiError(http.StatusBadRequest, err.Error(), "", "").send(w, r)
		return
	}
	req.key = bearer(r)
	if !s.admits(r) {
		refusedKey(req.key).send(w, r)
		return
	}
	if !sleep(r.Context(), s.latency()) {
		return
	}

	met := s.meets(req, func(kind) bool { return true })
	rep := s.answer(req, n, met)
	for _, f := range met {
		if f.kind.deliver != nil {
			f.kind.deliver(rep)
		}
	}
	if rep.completion {
		rep.sent = func() { s.count(func(c *Stats) { c.Answered++ }) }
	}
	rep.send(w, r)
}

// answer returns the reply to req: an error if one of the faults met is one,
// else a completion with what the faults did to it.
func (s *Server) answer(req *Request, n int, met []metFault) *reply {
	for _, f := range met {
		if f.kind.reply != nil {
			return f.kind.reply(f, req)
		}
	}
	c := &completion{
		id:      fmt.Sprintf("chatcmpl-fake-%d", n),
		content: s.opts.Answer(req),
		finish:  "stop",
		prompt:  req.tokens(),
		context: s.opts.Context,
	}
	for _, f := range met {
		if f.kind.change != nil {
			f.kind.change(c, req)
		}
	}
	return c.reply(req)
}

// count changes the counts and returns the number of completions asked for.
func (s *Server) count(change func(*Stats)) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(&s.stats)
	return s.stats.Requests
}

func (s *Server) admits(r *http.Request) bool {
	return s.opts.Key == "" || bearer(r) == s.opts.Key
}

func bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

func (s *Server) latency() time.Duration {
	spread := s.opts.LatencyMax - s.opts.Latency
	if spread <= 0 {
		return s.opts.Latency
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.opts.Latency + time.Duration(s.rand.Int64N(int64(spread)+1))
}

// sleep waits for d and reports whether ctx lasted as long.
func sleep(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
