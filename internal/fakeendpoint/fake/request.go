package fake

import (
	"encoding/json"
	"errors"
	"fmt"
)

// A Request is what a client asked.
type Request struct {
	Model    string
	Messages []Message
	Schema   json.RawMessage            // of the answer, from response_format or else from the prompt; nil if there is none
	Fields   map[string]json.RawMessage // all fields as they were sent

	key string // the key that came with it
}

// A Message is one turn of the conversation.
type Message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

func parseRequest(body []byte) (*Request, error) {
	r := new(Request)
	if err := json.Unmarshal(body, &r.Fields); err != nil {
		return nil, fmt.Errorf("the body is not a JSON object: %w", err)
	}
	var known struct {
		Model    string
		Messages []Message
		Stream   bool
		Format   struct {
			Schema struct{ Schema json.RawMessage } `json:"json_schema"`
		} `json:"response_format"`
	}
	switch err := json.Unmarshal(body, &known); {
	case err != nil:
		return nil, err
	case known.Stream:
		return nil, errors.New("stream is not supported here")
	case len(known.Messages) == 0:
		return nil, errors.New("messages is empty")
	}
	r.Model, r.Messages, r.Schema = known.Model, known.Messages, known.Format.Schema.Schema
	for i := 0; r.Schema == nil && i < len(r.Messages); i++ {
		r.Schema = schemaIn(r.Messages[i].Content)
	}
	return r, nil
}

// wants reports whether the schema of the answer has a property.
func (r *Request) wants(property string) bool {
	var schema struct {
		Properties map[string]json.RawMessage
	}
	return json.Unmarshal(r.Schema, &schema) == nil && schema.Properties[property] != nil
}

// has reports whether the request has a field and it is not null.
func (r *Request) has(field string) bool {
	v, ok := r.Fields[field]
	return ok && string(v) != "null"
}

// format returns the type of the response_format, "" if there is none.
func (r *Request) format() string {
	var f struct{ Type string }
	if json.Unmarshal(r.Fields["response_format"], &f) != nil {
		return ""
	}
	return f.Type
}

// tokens estimates the tokens of the prompt, rather too many than too few: four
// ASCII characters a token, two of others.
func (r *Request) tokens() int {
	n := 0
	for _, m := range r.Messages {
		n += 4 + tokens(m.Content)
	}
	return n
}

func tokens(s string) int {
	quarters := 0
	for _, r := range s {
		quarters++
		if r > 0x7f {
			quarters++
		}
	}
	return (quarters + 3) / 4
}
