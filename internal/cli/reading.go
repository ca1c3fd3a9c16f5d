package cli

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/charset"
	"parley/internal/config"
	"parley/internal/text"
)

// readingOptions says how the articles of c are read. Errors are errors of usage.
func (r *run) readingOptions(c *cli.Context, cfg *config.Config) (article.Options, error) {
	o := r.reading(cfg)
	if c.IsSet("encoding") {
		name := c.String("encoding")
		if o.Encoding = charset.Lookup(name); o.Encoding == "" {
			return o, unknownEncoding(name)
		}
	}
	if c.IsSet("source-lang") {
		code, err := text.ParseLang(c.String("source-lang"))
		if err != nil {
			return o, usage(hint(fmt.Errorf("--source-lang: %w", err), languageHint))
		}
		o.Lang = code
	}
	if c.IsSet("max-bytes") {
		n, err := parseBytes(c.String("max-bytes"))
		if err != nil {
			return o, usage(fmt.Errorf("--max-bytes: %w", err))
		}
		o.MaxBytes = n
	}
	return o, nil
}

// limitOf returns how many articles of a feed c takes, 0 for all. Errors are
// errors of usage.
func limitOf(c *cli.Context) (int, error) {
	if !c.IsSet("limit") {
		return 0, nil
	}
	n, err := strconv.Atoi(strings.TrimSpace(c.String("limit")))
	if err != nil || n < 1 {
		return 0, usagef("--limit: %q is not a number of articles from 1 on", text.CleanLine(c.String("limit")))
	}
	return n, nil
}

// unknownEncoding is the error for an encoding that is not known.
func unknownEncoding(name string) error {
	err := fmt.Errorf("--encoding: unknown encoding %q", text.CleanLine(name))
	if near := config.Nearest(strings.ToLower(name), charset.Names()); near != "" {
		return usage(hint(err, "did you mean %s?", near))
	}
	return usage(hint(err, "encodings are %s, and those that HTML has", strings.Join(charset.Names(), ", ")))
}

// parseBytes reads a number of bytes, above 0, with kB, MB or GB behind it or
// without.
func parseBytes(s string) (int64, error) {
	number := strings.TrimSpace(strings.ToUpper(s))
	shift := 0
	for unit, bits := range map[string]int{"K": 10, "M": 20, "G": 30} {
		if n, ok := strings.CutSuffix(strings.TrimSuffix(number, "B"), unit); ok {
			number, shift = strings.TrimSpace(n), bits
			break
		}
	}
	n, err := strconv.ParseInt(strings.TrimSuffix(number, "B"), 10, 64)
	if err != nil || n <= 0 || n > 1<<32>>shift {
		return 0, errors.New(strconv.Quote(s) + " is not a number of bytes such as 500000 or 20MB, up to 4GB")
	}
	return n << shift, nil
}

// reading says how articles are read where no flag says otherwise.
func (r *run) reading(cfg *config.Config) article.Options {
	o := article.Options{NoTrim: !cfg.Trim, UserAgent: "parley/" + r.Version, CacheDir: cfg.CacheDir}
	if r.Transport != nil {
		o.HTTP = &http.Client{Transport: r.Transport}
	}
	return o
}
