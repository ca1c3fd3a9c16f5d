package llm

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
)

// An Error says why there is no answer. Error() is one line without any
// secret; what a server said is shortened and cleaned of control characters.
type Error struct {
	Kind    Kind
	Host    string
	Status  int      // HTTP status; 0 if the endpoint gave none
	Message string   // what happened, in lower case, with the server's words
	Models  []string // for ModelUnknown: the endpoint's models, the likeliest first
	Err     error    // the cause, where there is one

	hint  string  // overrides the hint of the kind
	said  failure // what the server said
	again bool    // another attempt may go better
}

// Kind is what sort of failure an Error is.
type Kind string

// The kinds of failure.
const (
	KeyRefused     Kind = "key-refused"      // no key, a wrong one, or one without the right
	ModelUnknown   Kind = "model-unknown"    // the endpoint has no such model
	Quota          Kind = "quota"            // nothing left to spend at the endpoint
	RateLimited    Kind = "rate-limited"     // too many requests, after all retries
	ContextTooLong Kind = "context-too-long" // the prompt does not fit the model's window
	PromptCut      Kind = "prompt-cut"       // the server read a part of the prompt only
	Unreachable    Kind = "unreachable"      // no connection
	NotEndpoint    Kind = "not-endpoint"     // something else answers at the base URL
	BadAnswer      Kind = "bad-answer"       // not the JSON asked for, after a repair
	Refused        Kind = "refused"          // the model or a content filter declined
	Budget         Kind = "budget"           // Config.TokenBudget would be passed
	Server         Kind = "server"           // any other failure of the endpoint
	TimedOut       Kind = "timed-out"        // no answer in time
)

func (e *Error) Error() string {
	if e.Host == "" {
		return e.Message
	}
	return e.Host + ": " + e.Message
}

func (e *Error) Unwrap() error { return e.Err }

// Hint returns what the user can do about e, in one line, or "".
func (e *Error) Hint() string {
	if e.Kind == ModelUnknown && len(e.Models) > 0 {
		return "the endpoint has " + strings.Join(e.Models, ", ")
	}
	if e.hint != "" {
		return e.hint
	}
	switch e.Kind {
	case KeyRefused:
		return "check the key: is it the one for " + e.Host + ", and still valid?"
	case ModelUnknown:
		return "name a model that the endpoint has with --model"
	case Quota:
		return "add credit to the account, or use another endpoint"
	case RateLimited:
		return "wait a little and run it again: what was paid for is kept"
	case ContextTooLong:
		return "use a model with a larger context window, or a shorter article"
	case PromptCut:
		return "give the model a larger context window (Ollama: set OLLAMA_CONTEXT_LENGTH, or num_ctx in the Modelfile)"
	case Unreachable:
		return "is the address right, and the server running?"
	case NotEndpoint:
		return "check --base-url: it should end where /chat/completions begins"
	case BadAnswer:
		return "try again, or use a more capable model"
	case Budget:
		return "raise --max-tokens-total"
	case TimedOut:
		return "raise --timeout, or use a faster model"
	case Refused:
		return "another model may take the article; --engine builtin asks none"
	case Server:
		if 400 <= e.Status && e.Status < 500 {
			return "parley doctor says what the endpoint takes"
		}
		return "the fault is the endpoint's: run it again later, or raise --retries; what was paid for is kept"
	}
	return ""
}

// maxWords is how many runes of what others said an error shows.
const maxWords = 300

// words makes what a server said fit for an error: one line, no control
// characters, no secret, not long. Secrets go before the cut, so that none is
// left in part.
func (ep *endpoint) words(s string) string {
	s, _ = text.Clean(s)
	s = Mask(s, ep.secrets())
	return shorten(strings.Join(strings.Fields(s), " "), maxWords)
}

// shorten cuts s to n runes, the last of them an ellipsis.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}

// errorf returns an Error about the endpoint.
func (ep *endpoint) errorf(kind Kind, format string, args ...any) *Error {
	return &Error{Kind: kind, Host: ep.host, Message: fmt.Sprintf(format, args...)}
}
