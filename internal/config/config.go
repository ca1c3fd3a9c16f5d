package config

import (
	"errors"
	"fmt"
	"time"
)

// A Config is everything configured, resolved.
type Config struct {
	Profile   string // "" where none is in force
	BaseURL   string // "" where no endpoint is configured
	Model     string // "" where none is configured
	Key       Key
	Headers   map[string]string // sent with each request
	Context   int               // the model's window in tokens; 0: not known
	MaxTokens int               // limit of one answer in tokens; 0: none

	PriceIn, PriceOut float64 // of a million tokens read and written; 0: not known

	Batch bool // the endpoint has a batch service

	Timeout        time.Duration // of one request
	Retries        int           // of one request
	MaxTokensTotal int           // of one run; 0: no limit

	Engine    string // "endpoint" or "builtin"; "": an endpoint if there is one
	Fallback  string // "builtin"; "": none
	Sentences int    // of the built-in engine's summary

	To       []string // languages as written: codes or names
	Format   string   // "" where none is configured
	Prompts  string   // a folder of templates; "": the built-in ones
	Glossary string   // a file that wins over the built-in one; "": none
	Strict   bool
	Trim     bool
	Cache    bool
	// CacheDir is where answers are kept. It is "" where the system has no
	// such folder, and then there is no cache.
	CacheDir string

	Files    []string // the files that were read
	UserFile string   // where the user's file is, or would be looked for; "": nowhere
	Profiles []string // the names of all profiles, built-in ones included

	values  map[string]string // as written
	origins map[string]string
	hint    string // how to complete the profile in force
}

// The origins that are no file, flag or variable.
const (
	originDefault = "default"
	NotSet        = "not set"
)

// Origin says where the value of a setting came from: a flag, a variable, a
// file, a profile or "default". Key is a name as in Settings, or "api_key".
func (c *Config) Origin(key string) string {
	if key == "api_key" {
		return c.Key.origin()
	}
	if origin, ok := c.origins[key]; ok {
		return origin
	}
	return NotSet
}

// Value returns a setting as it was written; "" where it is not set.
func (c *Config) Value(key string) string { return c.values[key] }

// Check reports what is still missing before the endpoint of c can be asked:
// a base URL that a profile leaves open, or a key that it names and that is not
// there. It does not report that nothing at all is configured.
func (c *Config) Check() error {
	if c.Profile != "" && c.BaseURL == "" {
		return &Error{Where: "profile " + c.Profile, Err: errors.New("it has no base_url"), hint: c.hint}
	}
	if c.Key.Missing != "" {
		return &Error{
			Where: c.Key.Origin,
			Err:   fmt.Errorf("%s is not set", c.Key.Missing),
			hint:  fmt.Sprintf("export %s=…, or name a command that prints the key: api_key_cmd", c.Key.Missing),
		}
	}
	return nil
}

// An Error says what is wrong with a setting and where that stands.
type Error struct {
	Where string // "--timeout", "PARLEY_TIMEOUT", "/home/a/.config/parley/config.toml:3"
	Err   error
	hint  string
}

func (e *Error) Error() string { return e.Where + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

// Hint says what to do about it; "" where there is nothing to add.
func (e *Error) Hint() string { return e.hint }
