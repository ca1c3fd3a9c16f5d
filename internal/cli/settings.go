package cli

import (
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
	"parley/internal/text"
)

// configure resolves the configuration. Errors are errors of usage.
func (r *run) configure(c *cli.Context) (*config.Config, error) {
	cfg, err := config.Load(config.Input{
		Flags:     given(c),
		Env:       r.env,
		File:      c.String("config"),
		WorkDir:   r.WorkDir,
		Home:      r.Home,
		ConfigDir: r.ConfigDir,
		CacheDir:  r.CacheDir,
	})
	if err != nil {
		return nil, usage(err)
	}
	for _, file := range cfg.Files {
		r.ui.detail("configuration: %s", file)
	}
	return cfg, nil
}

// languages returns the codes of the languages that cfg asks for, without
// duplicates.
func languages(cfg *config.Config) ([]string, error) {
	var codes []string
	for _, name := range cfg.To {
		code, err := text.ParseLang(name)
		if err != nil {
			return nil, usage(&config.Error{Where: cfg.Origin("to"), Err: err})
		}
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes, nil
}

// languageHint says what --to takes.
const languageHint = "languages are hy (Armenian), hyw (Western Armenian), az (Azerbaijani), ru (Russian), en (English), or any BCP 47 tag"

// clock returns the time for signatures: SOURCE_DATE_EPOCH where that is set,
// so that a report can be made again byte for byte.
func (r *run) clock() (func() time.Time, error) {
	epoch := r.env["SOURCE_DATE_EPOCH"]
	if epoch == "" {
		return r.Now, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return nil, usage(&config.Error{Where: "SOURCE_DATE_EPOCH", Err: errors.New("is not a number of seconds")})
	}
	return func() time.Time { return time.Unix(seconds, 0) }, nil
}

// color reports whether the result may hold colours.
func (r *run) color(c *cli.Context) bool {
	return !c.Bool("no-color") && r.env["NO_COLOR"] == "" && r.env["TERM"] != "dumb" && isTerminal(r.Stdout)
}
