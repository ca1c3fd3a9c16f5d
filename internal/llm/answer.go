package llm

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/kaptinlin/jsonrepair"

	"parley/internal/text"
)

// Limits of what is handed to the repairer, which calls itself for each level.
const (
	maxRepair = 1 << 20 // bytes
	maxDepth  = 200     // brackets within brackets; parley's schemas need 6
)

var (
	errNoObject = errors.New("it holds no JSON object")
	errBroken   = errors.New("it breaks off before the JSON object ends")
)

// read returns the JSON object in what a model wrote, checked against s.
// Reasoning, code fences and prose around the object are passed over, and
// slips such as a comma too many are mended. An object that breaks off is not
// mended: its end is missing, and with it part of the article.
//
// Of several objects the last that fits counts, since drafts and examples come
// before the answer.
func (s schema) read(content string) (json.RawMessage, error) {
	content = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(content), "\uFEFF"))
	if strings.HasPrefix(content, "{") && json.Valid([]byte(content)) {
		return s.check(content)
	}
	found, broken := objects(withoutThinking(content))
	var problem error
	longest := -1
	for i := len(found) - 1; i >= 0; i-- {
		answer, err := s.readObject(found[i])
		if err == nil {
			return answer, nil
		}
		if len(found[i]) > longest {
			longest, problem = len(found[i]), err
		}
	}
	switch {
	case broken:
		return nil, errBroken
	case problem == nil:
		return nil, errNoObject
	}
	return nil, problem
}

// readObject checks one object, mended if it needs to be.
func (s schema) readObject(object string) (json.RawMessage, error) {
	if json.Valid([]byte(object)) {
		return s.check(object)
	}
	if len(object) > maxRepair || depth(object) > maxDepth {
		return nil, errors.New("it is not valid JSON")
	}
	mended, err := jsonrepair.Repair(object)
	if err != nil || !strings.HasPrefix(mended, "{") {
		return nil, fmt.Errorf("it is not valid JSON: %w", json.Unmarshal([]byte(object), new(any)))
	}
	return s.check(mended)
}

// withoutThinking returns what a model wrote after its reasoning. The opening
// tag may be missing, as when the prompt's template holds it; the closing one
// too, and then the answer may stand within.
func withoutThinking(s string) string {
	for _, tag := range []string{"think", "thinking", "reasoning"} {
		open, end := "<"+tag+">", "</"+tag+">"
		for {
			_, rest, ok := strings.Cut(s, end)
			if !ok || !strings.Contains(rest, "{") {
				break
			}
			s = rest
		}
		s = strings.ReplaceAll(strings.ReplaceAll(s, open, " "), end, " ")
	}
	return strings.TrimSpace(s)
}

// objects returns the parts of s that are objects by their brackets, in order
// and not within each other, and whether the last of them has no end.
func objects(s string) (found []string, broken bool) {
	for {
		start := strings.IndexByte(s, '{')
		if start < 0 {
			return found, false
		}
		s = s[start:]
		end := objectEnd(s)
		if end < 0 {
			return found, true
		}
		found = append(found, s[:end])
		s = s[end:]
	}
}

// objectEnd returns the offset after the bracket that closes the one that s
// starts with, or -1. Brackets in strings do not count.
func objectEnd(s string) int {
	open, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			open++
		case c == '}' || c == ']':
			if open--; open == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// depth returns how deep brackets stand within brackets in s, at the most.
func depth(s string) int {
	deepest, open := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '{', '[':
			open++
			deepest = max(deepest, open)
		case '}', ']':
			open--
		}
	}
	return deepest
}

// cleanJSON returns a valid JSON text without white space between tokens and
// with every string, names of fields included, cleaned of what must not reach
// a terminal. Order, numbers and all other strings stay as they are written.
func cleanJSON(s string) (json.RawMessage, error) {
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(s)); err != nil {
		return nil, err
	}
	compact := b.String()
	b.Reset()
	for i := 0; i < len(compact); {
		if compact[i] != '"' {
			b.WriteByte(compact[i])
			i++
			continue
		}
		end := i + 1
		for compact[end] != '"' {
			if compact[end] == '\\' {
				end++
			}
			end++
		}
		end++
		if err := writeClean(&b, compact[i:end]); err != nil {
			return nil, err
		}
		i = end
	}
	return b.Bytes(), nil
}

// writeClean writes one JSON string, cleaned.
func writeClean(b *bytes.Buffer, literal string) error {
	var value string
	if err := json.Unmarshal([]byte(literal), &value); err != nil {
		return err
	}
	clean, _ := text.Clean(value)
	if clean == value && utf8.ValidString(literal) {
		b.WriteString(literal)
		return nil
	}
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(clean); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // Encode ends with a line break
	return nil
}
