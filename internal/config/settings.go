package config

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Setting is one thing that can be configured, and the names it goes by.
type Setting struct {
	Key  string // in files, in Input.Flags and for Origin
	Flag string // "" where there is none
	Env  string

	project  bool // may stand in a project's file
	endpoint bool // belongs to an endpoint: may stand in a profile, and is set aside with it
	path     bool // a path; in a file it is relative to the file
	standard string
	set      func(c *Config, value string) error
}

// Settings lists what can be configured, in the order in which doctor shows it.
// api_key_env and api_key_cmd are not among them: they say where a value is to
// be had, see Config.Key.
func Settings() []Setting {
	return []Setting{
		{Key: "profile", Flag: "--profile", Env: "PARLEY_PROFILE", project: true,
			set: func(c *Config, v string) error { c.Profile = v; return nil }},
		{Key: "base_url", Flag: "--base-url", Env: "PARLEY_BASE_URL", endpoint: true,
			set: func(c *Config, v string) (err error) { c.BaseURL, err = baseURL(v); return err }},
		{Key: "model", Flag: "--model", Env: "PARLEY_MODEL", project: true, endpoint: true,
			set: func(c *Config, v string) error { c.Model = v; return nil }},
		{Key: "context", Env: "PARLEY_CONTEXT", endpoint: true,
			set: func(c *Config, v string) (err error) { c.Context, err = count(v); return err }},
		{Key: "max_tokens", Env: "PARLEY_MAX_TOKENS", endpoint: true,
			set: func(c *Config, v string) (err error) { c.MaxTokens, err = count(v); return err }},
		{Key: "price_in", Env: "PARLEY_PRICE_IN", endpoint: true,
			set: func(c *Config, v string) (err error) { c.PriceIn, err = price(v); return err }},
		{Key: "price_out", Env: "PARLEY_PRICE_OUT", endpoint: true,
			set: func(c *Config, v string) (err error) { c.PriceOut, err = price(v); return err }},
		{Key: "batch", Env: "PARLEY_BATCH", endpoint: true, standard: "false",
			set: func(c *Config, v string) (err error) { c.Batch, err = truth(v); return err }},
		{Key: "timeout", Flag: "--timeout", Env: "PARLEY_TIMEOUT", endpoint: true, standard: "2m",
			set: func(c *Config, v string) (err error) { c.Timeout, err = duration(v); return err }},
		{Key: "retries", Flag: "--retries", Env: "PARLEY_RETRIES", standard: "3",
			set: func(c *Config, v string) (err error) { c.Retries, err = count(v); return err }},
		{Key: "max_tokens_total", Flag: "--max-tokens-total", Env: "PARLEY_MAX_TOKENS_TOTAL",
			set: func(c *Config, v string) (err error) { c.MaxTokensTotal, err = count(v); return err }},
		{Key: "engine", Flag: "--engine", Env: "PARLEY_ENGINE", project: true,
			set: func(c *Config, v string) (err error) { c.Engine, err = oneOf(v, "endpoint", "builtin"); return err }},
		{Key: "fallback", Flag: "--fallback", Env: "PARLEY_FALLBACK", project: true,
			set: func(c *Config, v string) (err error) { c.Fallback, err = oneOf(v, "builtin"); return err }},
		{Key: "sentences", Flag: "--sentences", Env: "PARLEY_SENTENCES", project: true, standard: "3",
			set: func(c *Config, v string) (err error) { c.Sentences, err = positive(v); return err }},
		{Key: "to", Flag: "--to", Env: "PARLEY_TO", project: true,
			set: func(c *Config, v string) error { c.To = words(v); return nil }},
		{Key: "format", Flag: "--format", Env: "PARLEY_FORMAT", project: true,
			set: func(c *Config, v string) error { c.Format = v; return nil }},
		{Key: "prompts", Flag: "--prompts", Env: "PARLEY_PROMPTS", project: true, path: true,
			set: func(c *Config, v string) error { c.Prompts = v; return nil }},
		{Key: "glossary", Flag: "--glossary", Env: "PARLEY_GLOSSARY", project: true, path: true,
			set: func(c *Config, v string) error { c.Glossary = v; return nil }},
		{Key: "strict", Flag: "--strict", Env: "PARLEY_STRICT", project: true, standard: "false",
			set: func(c *Config, v string) (err error) { c.Strict, err = truth(v); return err }},
		{Key: "trim", Flag: "--no-trim", Env: "PARLEY_TRIM", project: true, standard: "true",
			set: func(c *Config, v string) (err error) { c.Trim, err = truth(v); return err }},
		{Key: "cache", Flag: "--no-cache", Env: "PARLEY_CACHE", standard: "true",
			set: func(c *Config, v string) (err error) { c.Cache, err = truth(v); return err }},
		{Key: "cache_dir", Env: "PARLEY_CACHE_DIR", path: true,
			set: func(c *Config, v string) error { c.CacheDir = v; return nil }},
	}
}

func baseURL(v string) (string, error) {
	u, err := url.Parse(v)
	switch {
	case err != nil, u.Host == "", u.Scheme != "http" && u.Scheme != "https":
		// The text of err would show the URL, and a URL may hold a password.
		return "", errors.New("not a base URL such as https://api.openai.com/v1")
	case !validPort(u):
		return "", fmt.Errorf("no port %q: ports are 1 to 65535", u.Port())
	case u.User != nil:
		return "", errors.New("a base URL holds no name and password; a key goes into api_key_env or api_key_cmd")
	case u.RawQuery != "" || u.Fragment != "":
		return "", errors.New("a base URL has no query and no fragment")
	}
	return strings.TrimRight(v, "/"), nil
}

// validPort reports whether the port of u, if there is one, can be one.
func validPort(u *url.URL) bool {
	n, err := strconv.Atoi(u.Port())
	return u.Port() == "" && !strings.HasSuffix(u.Host, ":") || err == nil && 0 < n && n < 1<<16
}

func count(v string) (int, error) {
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%q is not a whole number, 0 or more", v)
	}
	return n, nil
}

func price(v string) (float64, error) {
	p, err := strconv.ParseFloat(v, 64)
	if err != nil || !(p >= 0 && p <= 1e9) {
		return 0, fmt.Errorf("%q is not the price of a million tokens, such as 2.50", v)
	}
	return p, nil
}

func positive(v string) (int, error) {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%q is not a whole number, 1 or more", v)
	}
	return n, nil
}

// oneOf takes one of the words, or "" for none.
func oneOf(v string, words ...string) (string, error) {
	if v != "" && !slices.Contains(words, v) {
		return "", fmt.Errorf("%q is not %s", v, strings.Join(words, " or "))
	}
	return v, nil
}

func duration(v string) (time.Duration, error) {
	d, err := time.ParseDuration(v)
	if err != nil || d <= 0 {
		return 0, fmt.Errorf("%q is not a duration such as 90s or 2m", v)
	}
	return d, nil
}

func truth(v string) (bool, error) {
	switch strings.ToLower(v) {
	case "true", "yes", "on", "1":
		return true, nil
	case "false", "no", "off", "0":
		return false, nil
	}
	return false, fmt.Errorf("%q is neither true nor false", v)
}

// words splits a list at commas.
func words(v string) []string {
	var out []string
	for word := range strings.SplitSeq(v, ",") {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}
