package prompts

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"
)

//go:embed *.tmpl *.schema.json
var builtin embed.FS

// A Set is the templates and schemas of one run. It is safe for concurrent use.
type Set struct {
	source    map[string]string
	templates *template.Template
	hash      string
}

// Load returns the built-in set, with each file of dir in the place of the
// built-in one of the same name. An empty dir gives the built-in set. A file
// in dir that replaces nothing is an error: a misspelt name must not pass
// unseen.
func Load(dir string) (*Set, error) {
	s := &Set{source: map[string]string{}}
	names, err := fs.Glob(builtin, "*")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := builtin.ReadFile(name)
		if err != nil {
			return nil, err
		}
		s.source[name] = string(data)
	}
	if dir != "" {
		if err := s.overlay(dir); err != nil {
			return nil, fmt.Errorf("prompts: %w", err)
		}
	}
	if err := s.parse(); err != nil {
		return nil, fmt.Errorf("prompts: %w", err)
	}
	return s, nil
}

func (s *Set) overlay(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || strings.HasPrefix(name, ".") || strings.EqualFold(name, "README.md") {
			continue
		}
		if _, ok := s.source[name]; !ok {
			return fmt.Errorf("%s: no template has this name; have %s", filepath.Join(dir, name), strings.Join(s.Names(), ", "))
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		s.source[name] = string(data)
	}
	return nil
}

// parse compiles the templates, checks the schemas and takes the hash.
func (s *Set) parse() error {
	h := sha256.New()
	s.templates = template.New("").Option("missingkey=error")
	for _, name := range s.Names() {
		source := s.source[name]
		fmt.Fprintf(h, "%s %d\n%s", name, len(source), source)
		if strings.HasSuffix(name, ".json") {
			if !json.Valid([]byte(source)) {
				return fmt.Errorf("%s: not JSON", name)
			}
			continue
		}
		if _, err := s.templates.New(name).Parse(strings.TrimSuffix(source, "\n")); err != nil {
			return err
		}
	}
	s.hash = hex.EncodeToString(h.Sum(nil))[:12]
	return nil
}

// Hash returns 12 hex digits that change whenever a word of the set does.
func (s *Set) Hash() string { return s.hash }

// Names returns the names of the templates and schemas, sorted.
func (s *Set) Names() []string {
	names := make([]string, 0, len(s.source))
	for name := range s.source {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Source returns the template or schema of that name as it stands in its
// file, and whether there is one.
func (s *Set) Source(name string) (string, bool) {
	source, ok := s.source[name]
	return source, ok
}

func (s *Set) schema(name string) json.RawMessage {
	return json.RawMessage(s.source[name])
}

// render executes a template. An edited template can fail here, at its first
// use with data, which is an error of the user's file.
func (s *Set) render(name string, data any) (string, error) {
	var b bytes.Buffer
	if err := s.templates.ExecuteTemplate(&b, name, data); err != nil {
		var missing template.ExecError
		if errors.As(err, &missing) {
			return "", fmt.Errorf("prompts: %s: %w", name, missing.Err)
		}
		return "", fmt.Errorf("prompts: %s: %w", name, err)
	}
	return b.String(), nil
}
