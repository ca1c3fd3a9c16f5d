package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// The shapes of configuration files. They are decoded for their errors: what
// is unknown or of the wrong kind is reported with its line. The values are
// then taken by their keys.
type (
	userFile struct {
		endpointShape
		workShape
		Retries        int                      `toml:"retries"`
		MaxTokensTotal int                      `toml:"max_tokens_total"`
		Cache          bool                     `toml:"cache"`
		CacheDir       string                   `toml:"cache_dir"`
		Profiles       map[string]endpointShape `toml:"profiles"`
	}
	projectFile struct {
		Model string `toml:"model"`
		workShape
	}
	endpointShape struct {
		BaseURL   string            `toml:"base_url"`
		Model     string            `toml:"model"`
		APIKeyEnv string            `toml:"api_key_env"`
		APIKeyCmd string            `toml:"api_key_cmd"`
		Headers   map[string]string `toml:"headers"`
		Context   int               `toml:"context"`
		MaxTokens int               `toml:"max_tokens"`
		PriceIn   float64           `toml:"price_in"`
		PriceOut  float64           `toml:"price_out"`
		Batch     bool              `toml:"batch"`
		Timeout   string            `toml:"timeout"`
	}
	workShape struct {
		Profile   string   `toml:"profile"`
		To        []string `toml:"to"`
		Format    string   `toml:"format"`
		Prompts   string   `toml:"prompts"`
		Glossary  string   `toml:"glossary"`
		Engine    string   `toml:"engine"`
		Fallback  string   `toml:"fallback"`
		Sentences int      `toml:"sentences"`
		Strict    bool     `toml:"strict"`
		Trim      bool     `toml:"trim"`
	}
)

// file is a configuration file as read.
type file struct {
	path string // "" where there is none
	profile
	profiles map[string]profile
}

// readUser reads the user's file: the one named by a flag or PARLEY_CONFIG,
// which must be there, or parley/config.toml in the user's folder.
func readUser(in Input) (*file, error) {
	path := in.userFile()
	if path == "" {
		return new(file), nil
	}
	f, err := readFile(path, in.Home, new(userFile))
	if in.namedFile() == "" && errors.Is(err, fs.ErrNotExist) {
		return new(file), nil
	}
	return f, err
}

// ProjectFile is the name of a project's file.
const ProjectFile = ".parley.toml"

// readProject reads the project's file. It is looked for in the working folder
// and upward as far as the repository's top or the user's home; outside of
// both, in the working folder only.
func readProject(in Input) (*file, error) {
	for _, dir := range projectDirs(in.WorkDir, in.Home) {
		f, err := readFile(filepath.Join(dir, ProjectFile), in.Home, new(projectFile))
		if !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return new(file), nil
}

func projectDirs(work, home string) []string {
	if work == "" {
		return nil
	}
	var dirs []string
	for dir := filepath.Clean(work); ; dir = filepath.Dir(dir) {
		dirs = append(dirs, dir)
		_, err := os.Lstat(filepath.Join(dir, ".git"))
		if err == nil || home != "" && dir == filepath.Clean(home) {
			return dirs
		}
		if dir == filepath.Dir(dir) {
			return dirs[:1]
		}
	}
}

// readFile reads the file at path, whose shape is that of the struct that
// shape points to.
func readFile(path, home string, shape any) (*file, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		var named *fs.PathError
		if errors.As(err, &named) {
			err = named.Err // Where names the file
		}
		return nil, &Error{Where: path, Err: err}
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	decoder := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := decoder.Decode(shape); err != nil {
		return nil, explain(path, shape, err)
	}
	var table map[string]any
	if err := toml.Unmarshal(data, &table); err != nil {
		return nil, &Error{Where: path, Err: err}
	}
	f := &file{path: path, profile: flatten(table), profiles: map[string]profile{}}
	profiles, _ := table["profiles"].(map[string]any)
	for name, p := range profiles {
		p, _ := p.(map[string]any)
		f.profiles[name] = flatten(p)
	}
	for _, s := range Settings() {
		if v, ok := f.values[s.Key]; ok && s.path {
			f.values[s.Key] = resolve(v, filepath.Dir(path), home)
		}
	}
	return f, f.check()
}

// check reports keys that contradict each other.
func (f *file) check() error {
	both := func(p profile) bool { return p.values["api_key_env"] != "" && p.values["api_key_cmd"] != "" }
	if both(f.profile) {
		return &Error{Where: f.path, Err: errors.New("api_key_env and api_key_cmd exclude each other")}
	}
	for name, p := range f.profiles {
		if both(p) {
			return &Error{Where: f.path, Err: fmt.Errorf("profiles.%s: api_key_env and api_key_cmd exclude each other", name)}
		}
	}
	return nil
}

// flatten turns a TOML table into the texts of its values.
func flatten(table map[string]any) profile {
	p := profile{values: map[string]string{}, headers: map[string]string{}}
	for key, value := range table {
		switch value := value.(type) {
		case []any:
			texts := make([]string, len(value))
			for i := range value {
				texts[i] = fmt.Sprint(value[i])
			}
			p.values[key] = strings.Join(texts, ",")
		case map[string]any:
			if key != "headers" {
				continue
			}
			for name, v := range value {
				p.headers[name] = fmt.Sprint(v)
			}
		default:
			p.values[key] = fmt.Sprint(value)
		}
	}
	return p
}

// resolve returns the path that a file in dir means by p.
func resolve(p, dir, home string) string {
	if rest, ok := strings.CutPrefix(p, "~/"); ok && home != "" {
		return filepath.Join(home, rest)
	}
	if p == "" || filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(dir, p)
}
