package llm

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"time"

	"parley/summarize/brief"
)

// A Config says which endpoint to ask and how.
type Config struct {
	BaseURL string // such as https://api.openai.com/v1; /chat/completions is added, nothing else
	Model   string
	Key     string        // "": none is sent
	Timeout time.Duration // of one attempt; 0: none
	Retries int           // attempts after the first

	Context     int // the model's window in tokens; 0: unknown
	MaxTokens   int // the limit of an answer in tokens; 0: none is sent
	TokenBudget int // the limit of everything this client uses, in tokens; 0: none

	CapsFile  string      // where capabilities are kept; "": in memory
	Header    http.Header // added to every request
	Transport http.RoundTripper
	// Wrap puts the tape between the rewritten request and the retries. With
	// Wrap and no CapsFile every question starts with nothing learnt, so that
	// a replay meets the recorded requests in whatever order they come.
	Wrap func(http.RoundTripper) http.RoundTripper
	// Limiter paces what is sent; nil: as fast as it is asked for.
	Limiter *Limiter
	// Forget is called with the tape's key of each answer to a question whose
	// answers were of no use, so that a cache does not keep them. It may be nil.
	Forget func(key string)
	Logf   func(format string, args ...any) // what goes on; nil: nothing is logged
}

// A Request is one question.
type Request struct {
	Task   string // for the log: "brief", "translate hy"
	System string // instructions; they must say the form of the answer too, as not every endpoint is told
	User   string // what they are about

	Name   string          // of the schema: letters, digits, _ and -
	Schema json.RawMessage // JSON Schema of the answer, sent in its own order; nil: any object
}

// An Answer is what the model said.
type Answer struct {
	JSON  json.RawMessage // one object, fits the schema, without control characters
	Usage brief.Usage     // of all requests it took; set with an error too
	Model string          // as the endpoint names it
}

// A Client asks one model at one endpoint. It may be used by several
// goroutines at once.
type Client struct {
	cfg     Config
	ep      *endpoint
	stack   http.RoundTripper // everything below the rewrite
	caps    *capsStore
	schemas schemas
	budget  budget
}

// New returns a client. It touches neither the network nor a file; a base URL
// that cannot be used is an error of the first question.
func New(cfg Config) *Client {
	return newClient(cfg, clock{sleep: sleep, random: rand.Float64, now: time.Now})
}

// A clock is what the retries need of time and chance.
type clock struct {
	sleep  func(context.Context, time.Duration) error
	random func() float64
	now    func() time.Time
}

func newClient(cfg Config, clock clock) *Client {
	if cfg.Logf == nil {
		cfg.Logf = func(string, ...any) {}
	}
	if cfg.Forget == nil {
		cfg.Forget = func(string) {}
	}
	ep := newEndpoint(cfg)
	wire := cfg.Transport
	if wire == nil {
		wire = http.DefaultTransport
		if t, ok := wire.(*http.Transport); ok {
			wire = t.Clone()
		}
	}
	if t, ok := wire.(*http.Transport); ok {
		ep.proxy = t.Proxy
	}
	var sender http.RoundTripper = &attempt{ep: ep, next: wire, timeout: cfg.Timeout}
	if cfg.Limiter != nil {
		sender = cfg.Limiter.wrap(sender)
	}
	var stack http.RoundTripper = &retry{
		ep:     ep,
		next:   sender,
		extra:  cfg.Retries,
		sleep:  clock.sleep,
		random: clock.random,
		now:    clock.now,
		logf:   cfg.Logf,
	}
	if cfg.Wrap != nil {
		stack = cfg.Wrap(stack)
	}
	return &Client{
		cfg:   cfg,
		ep:    ep,
		stack: stack,
		caps: &capsStore{
			file:  cfg.CapsFile,
			key:   capsKey(ep),
			fresh: cfg.Wrap != nil && cfg.CapsFile == "",
			first: initial(cfg.Model),
			logf:  cfg.Logf,
		},
		budget: budget{limit: cfg.TokenBudget},
	}
}

// Capabilities returns what is known about the endpoint and the model.
func (c *Client) Capabilities() Capabilities { return c.caps.all() }
