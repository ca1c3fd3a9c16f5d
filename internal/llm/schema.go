package llm

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/google/jsonschema-go/jsonschema"
)

// A schema checks answers. The zero value takes any object.
type schema struct {
	resolved *jsonschema.Resolved
}

// schemas holds the schemas compiled so far, each once. It may be used by
// several goroutines at once.
type schemas struct {
	mu   sync.Mutex
	done map[string]schema
}

// of returns the compiled form of a JSON Schema; an empty one takes any object.
func (s *schemas) of(source json.RawMessage) (schema, error) {
	if len(source) == 0 {
		return schema{}, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.done[string(source)]; ok {
		return known, nil
	}
	var parsed jsonschema.Schema
	if err := json.Unmarshal(source, &parsed); err != nil {
		return schema{}, fmt.Errorf("read the schema: %w", err)
	}
	resolved, err := parsed.Resolve(nil)
	if err != nil {
		return schema{}, fmt.Errorf("resolve the schema: %w", err)
	}
	if s.done == nil {
		s.done = make(map[string]schema)
	}
	s.done[string(source)] = schema{resolved}
	return schema{resolved}, nil
}

// check cleans a JSON object and returns it if it fits the schema.
func (s schema) check(object string) (json.RawMessage, error) {
	clean, err := cleanJSON(object)
	if err != nil {
		return nil, err
	}
	var value any
	if err := json.Unmarshal(clean, &value); err != nil {
		return nil, err
	}
	if _, ok := value.(map[string]any); !ok {
		return nil, errors.New("it is no JSON object")
	}
	if s.resolved != nil {
		if err := s.resolved.Validate(value); err != nil {
			return nil, err
		}
	}
	return clean, nil
}
