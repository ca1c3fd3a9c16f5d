package tape

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

// checkSecrets returns an error if data, the content of a file, holds a secret:
// as it is, in a JSON string, or in a JSON string within one, as the answers of
// models are.
func (t *Tape) checkSecrets(data []byte) error {
	for _, secret := range t.cfg.Secrets {
		if isPlaceholder(secret) {
			continue
		}
		for range 3 {
			if bytes.Contains(data, []byte(secret)) {
				return errors.New("it would hold the API key")
			}
			secret = inString(secret)
		}
	}
	return nil
}

// inString returns s as it stands in a JSON string, without the quotes.
func inString(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(s) != nil {
		return s // not reached: a string can always be encoded
	}
	return strings.Trim(b.String(), "\n")[1 : b.Len()-2]
}

// isPlaceholder reports whether key is one of the words that people give to
// local servers, which ask for no key. Such a word stands in many answers
// ("system_fingerprint": "fp_ollama") and gives nothing away.
func isPlaceholder(key string) bool {
	switch strings.ToLower(key) {
	case "", "none", "empty", "dummy", "ollama", "lm-studio", "no-key", "not-needed", "sk-no-key-required":
		return true
	}
	return false
}
