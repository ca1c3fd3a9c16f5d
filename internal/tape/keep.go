package tape

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"
)

// keepsStatus reports whether the mode keeps answers of this status at all.
// A replay meets the refusals that taught the client which parameters the
// endpoint takes, and must meet them again; a cache need not. What may be
// different a minute later (401, 403, 408, 429, 5xx) is never kept.
func (t *Tape) keepsStatus(status int) bool {
	switch status {
	case http.StatusOK:
		return true
	case http.StatusBadRequest, http.StatusNotFound, http.StatusUnprocessableEntity:
		return t.cfg.Mode == Record
	}
	return false
}

// keeps reports whether an answer is worth keeping: whether it would be the
// right one to the same request tomorrow.
func keeps(status int, request, answer []byte) bool {
	if !utf8.Valid(answer) || !json.Valid(answer) {
		return false
	}
	if status == http.StatusOK {
		return usable(answer)
	}
	return teaches(request, answer)
}

// usable reports whether answer is a completion that came to its end. Servers
// send errors with status 200 too.
func usable(answer []byte) bool {
	var a struct {
		Error   json.RawMessage
		Choices []struct {
			FinishReason string `json:"finish_reason"`
		}
	}
	if json.Unmarshal(answer, &a) != nil || a.Error != nil && string(a.Error) != "null" {
		return false
	}
	for _, c := range a.Choices {
		if c.FinishReason == "" || c.FinishReason == "error" {
			return false
		}
	}
	return len(a.Choices) > 0
}

// teaches reports whether a refusal is about the form or the length of the
// request. Others (no such model yet, a key that Gemini calls a bad request, no
// credit) are mended without changing the request: kept, they would be served
// for ever.
func teaches(request, refusal []byte) bool {
	said := strings.ToLower(string(refusal))
	for _, word := range []string{"parameter", "schema", "grammar", "context", "tokens", "token count"} {
		if strings.Contains(said, word) {
			return true
		}
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(request, &fields) != nil {
		return false
	}
	for name := range fields {
		switch name {
		case "model", "messages", "user", "n": // said of anything
			continue
		}
		if strings.Contains(said, strings.ToLower(name)) {
			return true
		}
	}
	return false
}
