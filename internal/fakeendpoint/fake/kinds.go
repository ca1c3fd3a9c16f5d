package fake

import (
	"fmt"
	"net/http"
	"strings"
)

// A kind is what faults of one name do. One of reply, change and deliver is set.
type kind struct {
	name, does string

	reply   func(f metFault, req *Request) *reply // an error instead of an answer
	change  func(c *completion, req *Request)     // an answer, spoilt
	deliver func(p *reply)                        // an answer, brought badly
	minds   func(Fault, *Request, Options) bool   // whether it minds the request; nil: any

	serverWide bool // GET /v1/models meets it too
}

// fails reports whether a request that meets the fault gets no answer at all.
func (k kind) fails() bool {
	return k.reply != nil || k.name == "reset" || k.name == "hang"
}

func kindOf(name string) (kind, bool) {
	for _, k := range kinds() {
		if k.name == name {
			return k, true
		}
	}
	return kind{}, false
}

// kinds returns all kinds: servers in trouble, connections, answers, refusals
// of the client, refusals of a field.
func kinds() []kind {
	return []kind{
		{name: "429", does: "rate limited, without saying for how long",
			reply: refuse(http.StatusTooManyRequests, "rate limit reached, slow down", "rate_limit_exceeded")},
		{name: "429-retry-after", does: "rate limited, Retry-After: 1",
			reply: func(f metFault, req *Request) *reply {
				p := apiError(http.StatusTooManyRequests, "rate limit reached, slow down", "", "rate_limit_exceeded")
				p.header["Retry-After"] = "1"
				return p
			}},
		{name: "500", does: "an internal error",
			reply: refuse(http.StatusInternalServerError, "the server had an error", "")},
		{name: "502-html", does: "a proxy's page, status 502",
			reply: func(metFault, *Request) *reply { return page(http.StatusBadGateway, "502 Bad Gateway") }},

		{name: "reset", does: "the connection is reset in the middle of the answer",
			deliver: func(p *reply) { p.delivery = reset }},
		{name: "hang", does: "no answer until the client leaves",
			deliver: func(p *reply) { p.delivery = hang }},
		{name: "drip", does: "an answer in small pieces, over a second",
			deliver: func(p *reply) { p.delivery = drip }},
		{name: "half-body", does: "half of the bytes that Content-Length tells",
			deliver: func(p *reply) { p.delivery = half }},

		{name: "invalid-json", does: "content that breaks off within a code fence",
			change: func(c *completion, req *Request) { c.content = "Here is the brief:\n```json\n" + firstHalf(c.content) }},
		{name: "schema-violation", does: "JSON that does not fit the schema",
			change: func(c *completion, req *Request) { c.content = `{"unexpected": true}` }},
		{name: "fenced", does: "content in a ```json fence",
			change: func(c *completion, req *Request) { c.content = "```json\n" + c.content + "\n```" }},
		{name: "think", does: "content after <think>…</think>",
			change: func(c *completion, req *Request) {
				c.content = "<think>\nThe answer could be {\"unexpected\": true}. No.\n</think>\n\n" + c.content
			}},
		{name: "empty-choices", does: "no choices, status 200",
			change: func(c *completion, req *Request) { c.noChoices = true }},
		{name: "no-finish", does: "finish_reason null",
			change: func(c *completion, req *Request) { c.finish = "" }},
		{name: "finish-length", does: "content cut in the middle, finish_reason length",
			change: func(c *completion, req *Request) { c.content, c.finish = firstHalf(c.content), "length" }},
		{name: "content-filter", does: "no content, finish_reason content_filter",
			change: func(c *completion, req *Request) { c.content, c.finish = "", "content_filter" }},
		{name: "cut-prompt", does: "usage.prompt_tokens as if the prompt had been cut: at most 4096 (or the context), at most a quarter of it",
			change: func(c *completion, req *Request) { c.prompt = min(window(c.context, 4096), c.prompt/4) }},
		{name: "echo-key", does: "the API key of the request in the id of the answer",
			change: func(c *completion, req *Request) { c.id += "-" + req.key }},
		{name: "200-error", does: "an error with status 200",
			reply: func(metFault, *Request) *reply {
				return jsonReply(http.StatusOK, object{"error": object{"message": "the provider returned an error", "code": 502}})
			}},
		{name: "html", does: "a web page, status 200", serverWide: true,
			reply: func(metFault, *Request) *reply { return page(http.StatusOK, "Welcome") }},

		{name: "key-refused", does: "401, and the message repeats the key", serverWide: true,
			reply: func(f metFault, req *Request) *reply { return refusedKey(req.key) }},
		{name: "quota", does: "429 insufficient_quota",
			reply: func(metFault, *Request) *reply {
				return jsonReply(http.StatusTooManyRequests, object{"error": object{
					"message": "the quota is used up, see plan and billing", "type": "insufficient_quota", "param": nil, "code": "insufficient_quota"}})
			}},
		{name: "model-unknown", does: "404 model_not_found",
			minds: has("model"),
			reply: func(f metFault, req *Request) *reply {
				return apiError(http.StatusNotFound, fmt.Sprintf("the model `%s` does not exist", req.Model), "model", "model_not_found")
			}},
		{name: "no-v1", does: "a page with status 404 for whatever is below /v1", serverWide: true,
			reply: func(metFault, *Request) *reply { return page(http.StatusNotFound, "Not Found") }},
		{name: "context-too-long", does: "400 context_length_exceeded, with a context set only for longer prompts",
			minds: func(f Fault, req *Request, o Options) bool { return o.Context == 0 || req.tokens() > o.Context },
			reply: func(f metFault, req *Request) *reply {
				return apiError(http.StatusBadRequest, contextMessage(f, req), "messages", "context_length_exceeded")
			}},
		{name: "flat-error", does: "context-too-long in the flat form of older vLLM",
			minds: func(f Fault, req *Request, o Options) bool { return o.Context == 0 || req.tokens() > o.Context },
			reply: func(f metFault, req *Request) *reply {
				return jsonReply(http.StatusBadRequest, object{"object": "error", "message": contextMessage(f, req), "type": "BadRequestError", "param": nil, "code": 400})
			}},
		{name: "string-error", does: "model-unknown as Ollama words it, error a string",
			minds: has("model"),
			reply: func(f metFault, req *Request) *reply {
				return jsonReply(http.StatusNotFound, object{"error": fmt.Sprintf("model %q not found, try pulling it first", req.Model)})
			}},

		{name: "no-json-schema", does: "400 for response_format json_schema, as OpenAI's older models",
			minds: func(f Fault, req *Request, o Options) bool { return req.format() == "json_schema" },
			reply: badField("response_format", "", "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model")},
		{name: "no-json-object", does: "400 for response_format json_object, as LM Studio",
			minds: func(f Fault, req *Request, o Options) bool { return req.format() == "json_object" },
			reply: func(metFault, *Request) *reply {
				return jsonReply(http.StatusBadRequest, object{"error": "'response_format.type' must be 'json_schema' or 'text'"})
			}},
		{name: "no-response-format", does: "400 for any response_format",
			minds: has("response_format"),
			reply: badField("response_format", "unknown_parameter", "Unknown parameter: 'response_format'")},
		{name: "500-empty", does: "500 with an empty message for response_format, as vLLM",
			minds: has("response_format"),
			reply: refuse(http.StatusInternalServerError, "", "")},
		{name: "500-invalid", does: "500 for response_format json_schema, as llama-cpp-python",
			minds: func(f Fault, req *Request, o Options) bool { return req.format() == "json_schema" },
			reply: refuse(http.StatusInternalServerError, "", "1 validation error: {'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'input': 'json_schema'}")},
		{name: "extra-forbidden", does: "422 for max_completion_tokens (or =FIELD), as Mistral",
			minds: hasField("max_completion_tokens"),
			reply: func(f metFault, req *Request) *reply {
				name := fieldOf(f.Fault, "max_completion_tokens")
				return jsonReply(http.StatusUnprocessableEntity, object{"detail": []any{object{
					"type": "extra_forbidden", "loc": []string{"body", name}, "msg": "Extra inputs are not permitted", "input": req.Fields[name]}}})
			}},
		{name: "unknown-name", does: "400 for seed (or =FIELD), an array as Gemini sends it",
			minds: hasField("seed"),
			reply: func(f metFault, req *Request) *reply {
				return jsonReply(http.StatusBadRequest, []any{object{"error": object{
					"code": 400, "status": "INVALID_ARGUMENT",
					"message": fmt.Sprintf("Invalid JSON payload received. Unknown name %q: Cannot find field.", fieldOf(f.Fault, "seed"))}}})
			}},
		{name: "max-tokens-swap", does: "400 for max_tokens, as OpenAI's reasoning models",
			minds: has("max_tokens"),
			reply: badField("max_tokens", "unsupported_parameter", "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.")},
		{name: "no-temperature", does: "400 for a temperature other than 1, as OpenAI's reasoning models",
			minds: func(f Fault, req *Request, o Options) bool {
				return req.has("temperature") && string(req.Fields["temperature"]) != "1"
			},
			reply: badField("temperature", "unsupported_value", "Unsupported value: 'temperature' is not supported with this model. Only the default (1) value is supported.")},
	}
}

func refuse(status int, message, code string) func(metFault, *Request) *reply {
	return func(metFault, *Request) *reply { return apiError(status, message, "", code) }
}

func badField(field, code, message string) func(metFault, *Request) *reply {
	return func(metFault, *Request) *reply { return apiError(http.StatusBadRequest, message, field, code) }
}

func has(field string) func(Fault, *Request, Options) bool {
	return func(_ Fault, req *Request, _ Options) bool { return req.has(field) }
}

// hasField is has for the field that the fault names, or else for normal.
func hasField(normal string) func(Fault, *Request, Options) bool {
	return func(f Fault, req *Request, _ Options) bool { return req.has(fieldOf(f, normal)) }
}

func fieldOf(f Fault, normal string) string {
	if f.Field != "" {
		return f.Field
	}
	return normal
}

func contextMessage(f metFault, req *Request) string {
	return fmt.Sprintf("This model's maximum context length is %d tokens. However, the messages are %d tokens long.", window(f.context, min(8192, req.tokens()-1)), req.tokens())
}

// window returns the context set, or else normal.
func window(context, normal int) int {
	if context > 0 {
		return context
	}
	return normal
}

// firstHalf returns half of s, not cutting a letter.
func firstHalf(s string) string {
	return strings.ToValidUTF8(s[:len(s)/2], "")
}
