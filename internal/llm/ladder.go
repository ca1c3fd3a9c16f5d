package llm

import (
	"net/http"
	"slices"
	"strings"
	"unicode"
)

// Format is how an answer's form is asked for.
type Format string

// The formats, the strongest first. The answer is checked against the schema
// in each of them: several servers take a format and ignore it.
const (
	FormatSchema Format = "json_schema" // the server holds the model to the schema
	FormatObject Format = "json_object" // the server holds the model to JSON
	FormatText   Format = "text"        // the prompt alone asks for JSON
)

func (f Format) rank() int {
	return slices.Index([]Format{FormatSchema, FormatObject, FormatText}, f) // -1: none of them
}

func (f Format) weaker() Format {
	if f == FormatSchema {
		return FormatObject
	}
	return FormatText
}

// Fields of a request that an endpoint may refuse and parley can do without.
const (
	fieldTemperature         = "temperature"
	fieldMaxTokens           = "max_tokens"
	fieldMaxCompletionTokens = "max_completion_tokens"
	fieldStream              = "stream"
	fieldFormat              = "response_format"
)

// Capabilities is what is known about an endpoint and a model. It only ever
// grows more cautious, so what several requests learn at once adds up,
// whatever the order.
type Capabilities struct {
	Format  Format   `json:"format"`            // the strongest that it takes
	Refused []string `json:"refused,omitempty"` // request fields that it refuses, sorted

	reasoning bool // by its name, a model that wants max_completion_tokens
}

// initial returns what is assumed about a model that nothing is known about.
// OpenAI's reasoning models want max_completion_tokens and no temperature; a
// router's prefix ("openai/o3-mini") does not change that. go-openai knows them
// by their names too, and refuses other parameters without asking: it is given
// none of these.
func initial(model string) Capabilities {
	caps := Capabilities{Format: FormatSchema}
	name := strings.ToLower(model[strings.LastIndexByte(model, '/')+1:])
	for _, series := range []string{"o1", "o3", "o4", "gpt-5", "gpt-6"} {
		rest, ok := strings.CutPrefix(name, series)
		if ok && (series[0] == 'g' || rest == "" || !unicode.IsLetter(rune(rest[0])) && !unicode.IsDigit(rune(rest[0]))) {
			caps.Refused = []string{fieldTemperature}
			caps.reasoning = true
		}
	}
	return caps
}

// String says in words how requests are made.
func (c Capabilities) String() string {
	if len(c.Refused) == 0 {
		return string(c.Format)
	}
	return string(c.Format) + " and without " + strings.Join(c.Refused, ", ")
}

func (c Capabilities) refuses(field string) bool { return slices.Contains(c.Refused, field) }

// limitField returns the field that takes the limit of the answer, or "".
func (c Capabilities) limitField() string {
	first, second := fieldMaxTokens, fieldMaxCompletionTokens
	if c.reasoning {
		first, second = second, first
	}
	switch {
	case !c.refuses(first):
		return first
	case !c.refuses(second):
		return second
	}
	return ""
}

// sent returns the fields that a request made by c holds and can do without.
func (c Capabilities) sent(limited bool) []string {
	var sent []string
	for _, name := range []string{fieldTemperature, fieldStream} {
		if !c.refuses(name) {
			sent = append(sent, name)
		}
	}
	if name := c.limitField(); limited && name != "" {
		sent = append(sent, name)
	}
	return sent
}

// and returns what c and o know together.
func (c Capabilities) and(o Capabilities) Capabilities {
	if o.Format.rank() > c.Format.rank() {
		c.Format = o.Format
	}
	c.Refused = slices.Concat(c.Refused, o.Refused)
	slices.Sort(c.Refused)
	c.Refused = slices.Compact(c.Refused)
	return c
}

func (c Capabilities) equal(o Capabilities) bool {
	return c.Format == o.Format && slices.Equal(c.Refused, o.Refused)
}

// after returns what the refusal e of a request made by c teaches, and whether
// it teaches anything. Every lesson drops a field or weakens the format, so
// that asking again comes to an end.
func (c Capabilities) after(e *Error, limited bool) (Capabilities, bool) {
	f := e.said
	switch {
	case e.Kind != Server || invalidSchema(f):
		return c, false
	case e.Status == http.StatusBadRequest, e.Status == http.StatusUnprocessableEntity:
	case e.Status == http.StatusInternalServerError && f.json && f.message == "":
		// vLLM says no more than that about a format it cannot do; the
		// retries have shown that it does not pass.
		return c.and(Capabilities{Format: c.Format.weaker()}), c.Format != FormatText
	default:
		return c, false
	}
	learnt := c
	for _, name := range c.sent(limited) {
		if refusesField(f, name) {
			learnt = learnt.and(Capabilities{Refused: []string{name}})
		}
	}
	format := slices.Contains(f.params, fieldFormat) || slices.Contains(f.located, fieldFormat)
	if format || learnt.equal(c) && aboutFormat(f) {
		learnt = learnt.and(Capabilities{Format: c.Format.weaker()})
	}
	return learnt, !learnt.equal(c)
}

// refusesField reports whether a server refuses the field name of a request.
func refusesField(f failure, name string) bool {
	if slices.Contains(f.located, name) {
		return true
	}
	if !slices.Contains(f.params, name) && !names(f.message, name) {
		return false
	}
	// A temperature is refused in many words, and 0 is the only one ever sent.
	// A limit is also named where its value is too large: that is no refusal.
	return name == fieldTemperature || unsupported(f)
}

// unsupported reports whether a server says that it does not know, or does not
// take, what it names.
func unsupported(f failure) bool {
	return f.has("unsupported_parameter", "unsupported_value", "unknown_parameter", "extra_forbidden") || f.speaks(
		"unsupported parameter", "unsupported value", "is not supported", // OpenAI
		"unrecognized request argument",      // OpenAI, older
		"unknown name",                       // Gemini
		"extra inputs are not permitted",     // FastAPI: Mistral, Anthropic
		"unknown field", "unknown parameter", // servers in Go and Rust
		"unexpected keyword", "unexpected parameter", // servers in Python
	)
}

// names reports whether s holds name as a whole word.
func names(s, name string) bool {
	for {
		before, after, ok := strings.Cut(s, name)
		if !ok {
			return false
		}
		if !endsInWord(before) && !startsWithWord(after) {
			return true
		}
		s = after
	}
}

func isWordByte(c byte) bool {
	return c == '_' || c == '-' || 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

func endsInWord(s string) bool     { return s != "" && isWordByte(s[len(s)-1]) }
func startsWithWord(s string) bool { return s != "" && isWordByte(s[0]) }

// aboutFormat reports whether a body speaks of the format of the answer. It
// reads the raw body, since some servers name it outside the message.
func aboutFormat(f failure) bool {
	raw := strings.ToLower(string(f.raw))
	for _, word := range []string{"response_format", "response_schema", "json_schema", "json_object", "grammar", "structured output"} {
		if strings.Contains(raw, word) {
			return true
		}
	}
	return false
}

// formatFault reports whether a body, sent with a 500, says that the format is
// at fault, not the server: an empty message (vLLM), a request that is not valid
// (llama-cpp-python).
func formatFault(f failure) bool {
	return f.json && (f.message == "" || f.speaks("validation error")) && aboutFormat(f)
}
