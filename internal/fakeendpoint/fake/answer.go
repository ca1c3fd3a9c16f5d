package fake

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// Minimal returns the smallest JSON that fits the schema of req, with "fake" for
// strings; without a schema that can be read, {} where JSON is asked for and
// "fake" otherwise.
func Minimal(req *Request) string {
	var schema any
	if json.Unmarshal(req.Schema, &schema) == nil {
		w := &walker{root: schema, left: maxValues}
		return string(encode(w.value(schema, 0)))
	}
	if req.format() == "json_object" {
		return "{}"
	}
	return "fake"
}

// schemaIn returns the first JSON schema of an object that stands in text, nil
// if there is none.
func schemaIn(text string) json.RawMessage {
	for i := strings.IndexByte(text, '{'); i >= 0; {
		var raw json.RawMessage
		if json.NewDecoder(strings.NewReader(text[i:])).Decode(&raw) == nil {
			var schema struct {
				Type       any
				Properties map[string]any
			}
			if json.Unmarshal(raw, &schema) == nil && schema.Type == "object" && schema.Properties != nil {
				return raw
			}
		}
		next := strings.IndexByte(text[i+1:], '{')
		if next < 0 {
			return nil
		}
		i += 1 + next
	}
	return nil
}

// A walker makes values that fit the parts of one schema.
type walker struct {
	root any
	left int // how many values it may still make
}

// Limits for a schema that asks for too much, or for itself (no finite value
// fits such a one).
const (
	maxDepth  = 20
	maxValues = 10_000
	maxAmount = 1000 // of elements, or of letters
)

func (w *walker) value(schema any, depth int) any {
	w.left--
	s, ok := schema.(object)
	if !ok || depth > maxDepth || w.left < 0 { // true and false are schemas too
		return nil
	}
	if ref, ok := s["$ref"].(string); ok {
		return w.value(w.resolve(ref), depth+1)
	}
	if v, ok := s["const"]; ok {
		return v
	}
	if enum, ok := s["enum"].([]any); ok && len(enum) > 0 {
		return enum[0]
	}
	if all, ok := s["allOf"].([]any); ok && len(all) > 0 {
		return w.value(w.merge(s, all), depth+1)
	}
	for _, word := range []string{"anyOf", "oneOf"} {
		if some, ok := s[word].([]any); ok && len(some) > 0 {
			return w.value(some[0], depth+1)
		}
	}
	switch typeOf(s) {
	case "object":
		return w.object(s, depth)
	case "array":
		out := []any{}
		for range amount(s, "minItems", 0) {
			out = append(out, w.value(s["items"], depth+1))
		}
		return out
	case "string":
		return text(s)
	case "integer", "number":
		least := number(s, "minimum", number(s, "exclusiveMinimum", -1)+1)
		if most := number(s, "maximum", least); most < least {
			return most
		}
		return least
	case "boolean":
		return false
	}
	return nil
}

func (w *walker) object(s object, depth int) any {
	out := object{}
	properties, _ := s["properties"].(object)
	required, _ := s["required"].([]any)
	for _, name := range required {
		if name, ok := name.(string); ok {
			out[name] = w.value(properties[name], depth+1)
		}
	}
	return out
}

// resolve returns the part of the schema that a reference within it names.
func (w *walker) resolve(ref string) any {
	at := w.root
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	for _, step := range strings.Split(strings.TrimPrefix(ref, "#"), "/")[1:] {
		o, _ := at.(object)
		at = o[unescape.Replace(step)]
	}
	return at
}

// merge returns one schema for s and the parts of its allOf: their properties
// and required names together, of other words the last.
func (w *walker) merge(s object, all []any) object {
	out, properties, required := object{}, object{}, []any{}
	for _, part := range append([]any{s}, all...) {
		p, _ := part.(object)
		if ref, ok := p["$ref"].(string); ok {
			p, _ = w.resolve(ref).(object)
		}
		for word, v := range p {
			out[word] = v
		}
		own, _ := p["properties"].(object)
		for name, v := range own {
			properties[name] = v
		}
		names, _ := p["required"].([]any)
		required = append(required, names...)
	}
	delete(out, "allOf")
	out["properties"], out["required"] = properties, required
	return out
}

// typeOf returns the type that s names, of several the first that is not null,
// or else the one that its words belong to.
func typeOf(s object) string {
	switch t := s["type"].(type) {
	case string:
		return t
	case []any:
		for _, name := range t {
			if name, ok := name.(string); ok && name != "null" {
				return name
			}
		}
	}
	for _, hint := range [][2]string{
		{"properties", "object"}, {"required", "object"}, {"items", "array"}, {"minItems", "array"},
		{"pattern", "string"}, {"minLength", "string"}, {"format", "string"}, {"minimum", "number"},
	} {
		if _, ok := s[hint[0]]; ok {
			return hint[1]
		}
	}
	return ""
}

// text returns a string that fits s.
func text(s object) string {
	out := "fake"
	switch s["format"] {
	case "date":
		out = "2023-11-14"
	case "date-time":
		out = "2023-11-14T22:13:20Z"
	case "uri":
		out = "https://example.com/fake"
	}
	if pattern, ok := s["pattern"].(string); ok {
		out = matching(pattern)
	}
	if n := amount(s, "minLength", 0) - utf8.RuneCountInString(out); n > 0 {
		out += strings.Repeat("e", n)
	}
	if n := amount(s, "maxLength", maxAmount); n < utf8.RuneCountInString(out) {
		out = string([]rune(out)[:n])
	}
	return out
}

// amount returns the count that a word of s gives, or normal.
func amount(s object, word string, normal int) int {
	return int(min(max(number(s, word, float64(normal)), 0), maxAmount))
}

// number returns the number that a word of s gives, or normal.
func number(s object, word string, normal float64) float64 {
	if n, ok := s[word].(float64); ok {
		return n
	}
	return normal
}
