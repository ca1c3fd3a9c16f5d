package llm

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// kindOf returns what sort of failure a failing status and what was said with
// it come to. What a server says outranks the status: the same fault comes
// with a 400 here, a 404 or a 500 there. The wordings are those of the servers
// named beside them.
func kindOf(status int, f failure) Kind {
	switch {
	case status == http.StatusPaymentRequired,
		f.has("insufficient_quota", "billing_hard_limit_reached"),
		f.speaks("credit balance is too low"): // Anthropic
		return Quota
	case status == http.StatusProxyAuthRequired:
		return Unreachable
	case f.speaks("http request to an https server", "sent to https port"): // Go, nginx
		return NotEndpoint
	case f.has("context_length_exceeded", "exceed_context_size_error"), tooLong(f):
		return ContextTooLong
	case f.has("model_not_found", "deploymentnotfound"), noModel(status, f):
		return ModelUnknown
	case f.has("content_filter", "content_policy_violation"), // OpenAI, Azure
		f.speaks("content management policy"),                               // Azure
		status == http.StatusForbidden && f.speaks("flagged", "moderation"): // OpenRouter
		return Refused
	case status == http.StatusUnauthorized,
		status == http.StatusForbidden && !f.html,                             // HTML: a firewall's or proxy's
		f.speaks("api key not valid", "incorrect api key", "invalid api key"): // Gemini, with a 400
		return KeyRefused
	}
	switch status {
	case http.StatusTooManyRequests:
		return RateLimited
	case http.StatusRequestTimeout, http.StatusGatewayTimeout:
		return TimedOut
	case http.StatusRequestEntityTooLarge:
		return ContextTooLong
	case http.StatusNotFound, http.StatusMethodNotAllowed:
		return NotEndpoint
	}
	if status < 400 || f.html && status < 500 {
		return NotEndpoint
	}
	return Server
}

// tooLong reports whether a server says that the prompt does not fit.
func tooLong(f failure) bool {
	return f.speaks(
		"maximum context length",                                   // OpenAI, vLLM, Mistral
		"longer than the maximum model length",                     // vLLM
		"available context size", "context size has been exceeded", // llama.cpp
		"input length exceeds", "exceeds maximum context", "exceeded max context", // Ollama
		"context length of only",   // LM Studio
		"prompt is too long",       // Anthropic
		"input token count",        // Gemini
		"number of tokens allowed", // Gemini
		"reduce the length of the", // Groq, OpenAI
		"context window",           // OpenRouter and others
		"prompt too long",          // Ollama
	)
}

// noModel reports whether a server says that it has no such model.
func noModel(status int, f failure) bool {
	if f.speaks("no endpoints found for", "no models loaded") { // OpenRouter, LM Studio
		return true
	}
	if f.html || !f.speaks("model") {
		return false
	}
	if status == http.StatusNotFound && !f.speaks("/models", "models/") {
		return true // Anthropic says no more than "model: name"
	}
	return f.speaks(
		"not found", "does not exist", "doesn't exist", "no such model", // OpenAI, vLLM, Ollama, Gemini
		"unknown model", "invalid model", "not a valid model", // Mistral, LM Studio, OpenRouter
	)
}

// refusal returns the Error for a response with a failing status, or with one
// that redirects: following it would turn the question into a GET, or take the
// key to another host.
func (ep *endpoint) refusal(status int, header http.Header, f failure) *Error {
	e := &Error{Kind: kindOf(status, f), Host: ep.host, Status: status, said: f}
	say := func(what string) {
		e.Message = what + " (" + statusText(status) + ")"
		if words := ep.words(f.message); words != "" {
			e.Message += ": " + words
		}
	}
	switch e.Kind {
	case KeyRefused:
		if ep.key == "" && ep.user == nil {
			say("a key is needed")
			e.hint = "set the endpoint's key, such as OPENAI_API_KEY"
		} else {
			say("the key was refused")
			if status == http.StatusForbidden {
				e.hint = "the key may lack a right, or the account or region an access; ask whoever runs " + ep.host
			}
		}
	case ModelUnknown:
		say("no model " + shorten(ep.words(ep.model), 80))
	case Quota:
		say("nothing left to spend")
	case RateLimited:
		say("too many requests")
		if asked, ok := askedWait(header, f.message, time.Now()); ok && asked > maxAsked {
			e.hint = fmt.Sprintf("the server asks to wait %v; what was paid for is kept", asked.Round(time.Second))
		}
	case ContextTooLong:
		say("the prompt is too long for the model")
	case Refused:
		say("the request was declined")
	case TimedOut:
		say("the server gave up waiting")
	case Unreachable:
		say("the proxy wants credentials")
		e.hint = "put them into the proxy's address: http://user:password@host:port"
	case NotEndpoint:
		ep.sayNotEndpoint(e, header, f)
	case Server:
		switch {
		case f.choices && f.message == "":
			say("the answer broke off")
		case status < 500:
			say("the request was refused")
		default:
			say("the server failed")
		}
		if invalidSchema(f) {
			e.hint = "the schema of the prompt set is at fault, not the endpoint: with --prompts, compare it with parley prompts export"
		}
	}
	return e
}

// sayNotEndpoint says what stands at the base URL in an endpoint's place.
func (ep *endpoint) sayNotEndpoint(e *Error, header http.Header, f failure) {
	switch {
	case e.Status >= 300 && e.Status < 400:
		e.Message = "redirects elsewhere (" + statusText(e.Status) + ")"
		if to, err := url.Parse(header.Get("Location")); err == nil && to.Host != "" {
			where := ep.words(to.Scheme + "://" + to.Host + strings.TrimSuffix(to.Path, "/chat/completions"))
			e.Message += ": " + where
			e.hint = "if that is the endpoint, give " + where + " as --base-url"
			return
		}
	case f.html:
		e.Message = "answers with a web page (" + statusText(e.Status) + "), not as an endpoint"
		if words := ep.words(f.message); words != "" {
			e.Message += ": " + words
		}
	default:
		e.Message = "no chat completions there (" + statusText(e.Status) + ")"
		if words := ep.words(f.message); words != "" {
			e.Message += ": " + words
		}
	}
	e.hint = ep.baseHint()
	if f.speaks("https server", "https port") {
		e.hint = "try https:// instead of http:// in --base-url"
	}
}

// baseHint says how the base URL could be wrong.
func (ep *endpoint) baseHint() string {
	switch {
	case strings.HasSuffix(ep.base.Path, "/chat/completions"):
		return "give --base-url without /chat/completions"
	case !ep.hasVersion():
		return "try --base-url " + ep.words(ep.url()) + "/v1"
	}
	return ""
}

func statusText(status int) string {
	name := strings.ToLower(http.StatusText(status))
	digits := string([]byte{byte('0' + status/100%10), byte('0' + status/10%10), byte('0' + status%10)})
	if name == "" {
		return digits
	}
	return digits + " " + name
}

// invalidSchema reports whether OpenAI found fault with the schema itself.
// Asking without one would hide a mistake that is ours.
func invalidSchema(f failure) bool { return f.speaks("invalid schema for response_format") }

// passing reports whether a failing status may pass by itself.
func passing(status int, f failure) bool {
	transient := status >= 500 || slices.Contains([]int{
		http.StatusRequestTimeout, http.StatusConflict, http.StatusTooEarly, http.StatusTooManyRequests,
	}, status)
	if !transient {
		return false
	}
	kind := kindOf(status, f)
	return kind == Server || kind == RateLimited || kind == TimedOut
}
