// Package llm asks an OpenAI-compatible endpoint for JSON that fits a schema.
//
// One call, [Client.Ask], takes a prompt and a JSON Schema and returns an
// object that was checked against the schema here, whatever the endpoint
// claims to enforce. Everything that servers do differently is handled on the
// way: how they want the format and the answer's limit to be asked for, what
// they refuse, how they report errors, when it is worth asking again. What was
// learnt about an endpoint and a model is remembered ([Capabilities]).
//
// A request passes through these layers:
//
//	rewrite   the body as this endpoint takes it; the key; refusals as *Error
//	Wrap      the tape: recordings, replay, cache
//	retry     again after a passing fault, as the endpoint asks for it
//	attempt   the time limit of one attempt; a failure gets a failing status
//	http      the wire
//
// The same [Request] gives the same bytes in the body, so that a recorded
// answer is found again: nothing in it depends on the time, on chance, or,
// without a CapsFile, on the requests before it.
//
// Failures are of type [*Error], with a [Kind] to branch on and a hint for
// people; the exceptions are a cancelled context and an error of Wrap's own,
// which are passed on wrapped. No error and no log line holds a key.
package llm
