package llm

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"
)

const (
	maxModels    = 12 // named in an error
	modelsWithin = 10 * time.Second
)

// Models returns the names of the models that the endpoint offers, in its own
// order. The error is as Ask's.
func (c *Client) Models(ctx context.Context) ([]string, error) {
	if c.ep.bad != nil {
		bad := *c.ep.bad
		return nil, &bad
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.ep.url()+"/models", nil)
	if err != nil {
		return nil, fmt.Errorf("%s: list models: %w", c.ep.host, err)
	}
	resp, err := (&rewrite{ep: c.ep, next: c.stack}).Do(req)
	if err != nil {
		return nil, c.fault(ctx, err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, c.fault(ctx, err)
	}
	names, ok := modelNames(body)
	if !ok {
		e := c.ep.errorf(NotEndpoint, "lists no models")
		e.Status, e.hint = resp.StatusCode, c.ep.baseHint()
		return nil, e
	}
	for i, name := range names {
		names[i] = c.ep.words(name)
	}
	return names, nil
}

// modelNames reads a list of models: {"data":[{"id":…}]} as OpenAI has it, a
// bare array as some hosts do, {"models":[{"name":…}]} as in Ollama's own API.
func modelNames(body []byte) ([]string, bool) {
	var v any
	if json.Unmarshal(body, &v) != nil {
		return nil, false
	}
	list, ok := v.([]any)
	if object, isObject := v.(map[string]any); isObject {
		for _, key := range []string{"data", "models"} {
			if !ok {
				list, ok = object[key].([]any)
			}
		}
	}
	if !ok {
		return nil, false
	}
	names := []string{}
	for _, item := range list {
		switch item := item.(type) {
		case string:
			names = append(names, item)
		case map[string]any:
			for _, key := range []string{"id", "name", "model"} {
				if name, ok := item[key].(string); ok && name != "" {
					names = append(names, name)
					break
				}
			}
		}
	}
	return names, true
}

// nearestModels returns the endpoint's models, those named most like the one
// asked for first, or nil if it does not say.
func (c *Client) nearestModels(ctx context.Context) []string {
	ctx, cancel := context.WithTimeout(ctx, modelsWithin)
	defer cancel()
	names, err := c.Models(ctx)
	if err != nil {
		return nil
	}
	sortByLikeness(names, c.cfg.Model)
	return names[:min(len(names), maxModels)]
}

// sortByLikeness sorts names so that those most like want come first.
func sortByLikeness(names []string, want string) {
	want = strings.ToLower(want)
	distance := func(name string) int {
		name = strings.ToLower(name)
		if want != "" && (strings.Contains(name, want) || name != "" && strings.Contains(want, name)) {
			return 0
		}
		return editDistance([]rune(name), []rune(want))
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(distance(a), distance(b)) })
}

// editDistance returns how many letters must be put in, left out or replaced
// to make b of a (Levenshtein).
func editDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			replaced := diagonal
			if x != y {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
