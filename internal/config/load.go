package config

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
)

// Input is everything that a configuration is made from.
type Input struct {
	Flags map[string]string // those given, by the key of the setting
	Env   map[string]string
	File  string // the file named by --config

	WorkDir   string // where the search for a project's file starts; "": no search
	Home      string
	ConfigDir string // the user's folder for configuration; "": none
	CacheDir  string // the user's folder for caches; "": none
}

// namedFile is the user's file where a flag or a variable names it, or "".
func (in Input) namedFile() string { return cmp.Or(in.File, in.Env["PARLEY_CONFIG"]) }

// userFile is where the user's file stands, or "".
func (in Input) userFile() string {
	if named := in.namedFile(); named != "" || in.ConfigDir == "" {
		return named
	}
	return filepath.Join(in.ConfigDir, "parley", "config.toml")
}

// A place is where values come from. The places stand in the order of their
// precedence.
type place int

const (
	flags place = iota
	env
	project
	user
	openai
)

// A layer is the values of one place, or those of the profile that a place
// chose.
type layer struct {
	place  place
	origin string // "" where each value has an origin of its own
	profile
}

// Load resolves in. An error is an *Error and names what is wrong and where.
func Load(in Input) (*Config, error) {
	ownFile, err := readUser(in)
	if err != nil {
		return nil, err
	}
	projectFile, err := readProject(in)
	if err != nil {
		return nil, err
	}
	layers := []layer{
		{place: flags, profile: profile{values: in.Flags}},
		{place: env, profile: profile{values: environment(in.Env)}},
		{place: project, origin: projectFile.path, profile: projectFile.profile},
		{place: user, origin: ownFile.path, profile: ownFile.profile},
		{place: openai, profile: profile{values: openaiVariables(in.Env)}},
	}
	profiles := builtin(in.Env)
	for name, p := range ownFile.profiles {
		profiles[name] = p.over(profiles[name])
	}

	r := resolver{env: in.Env, config: &Config{
		Profiles: slices.Sorted(maps.Keys(profiles)),
		UserFile: in.userFile(),
		values:   map[string]string{},
		origins:  map[string]string{},
	}}
	for _, f := range []*file{projectFile, ownFile} {
		if f.path != "" {
			r.config.Files = append(r.config.Files, f.path)
		}
	}
	if err := r.stack(layers, profiles, ownFile); err != nil {
		return nil, err
	}
	if err := r.settings(); err != nil {
		return nil, err
	}
	r.key()
	if r.config.BaseURL == "" && r.config.Profile == "" && r.config.Key != (Key{}) {
		r.config.BaseURL = OpenAI
		r.note("base_url", OpenAI, originDefault)
	}
	if _, ok := r.config.origins["cache_dir"]; !ok && in.CacheDir != "" {
		r.config.CacheDir = filepath.Join(in.CacheDir, "parley")
		r.note("cache_dir", r.config.CacheDir, originDefault)
	}
	return r.config, nil
}

// environment returns the values of the PARLEY_ variables. An empty variable
// is one that is not set.
func environment(vars map[string]string) map[string]string {
	values := map[string]string{}
	for _, s := range Settings() {
		if v := vars[s.Env]; v != "" {
			values[s.Key] = v
		}
	}
	return values
}

func openaiVariables(vars map[string]string) map[string]string {
	if v := vars["OPENAI_BASE_URL"]; v != "" {
		return map[string]string{"base_url": v}
	}
	return nil
}

// A resolver makes a Config of layers.
type resolver struct {
	env    map[string]string
	layers []layer
	named  bool  // a profile is in force
	chosen place // what chose it
	base   place
	config *Config
}

// stack puts the profile that was chosen into its place among layers, and
// drops what belongs to an endpoint that is not in force.
func (r *resolver) stack(layers []layer, profiles map[string]profile, own *file) error {
	r.base = openai + 1
	for _, l := range layers {
		if l.values["base_url"] != "" {
			r.base = l.place
			break
		}
	}
	at := slices.IndexFunc(layers, func(l layer) bool { _, ok := l.values["profile"]; return ok })
	if at >= 0 && layers[at].values["profile"] == "" { // an empty name: no profile
		drop(layers, "profile")
		at = -1
	}
	if at < 0 || layers[at].place > r.base {
		r.layers = layers
		if at >= 0 {
			r.config.origins["profile"] = "set aside by " + origin(layers[r.base], "base_url")
			drop(layers, "profile")
		}
		if r.base < user && layers[user].values["base_url"] != "" {
			dropEndpoint(&layers[user])
		}
		return nil
	}

	chooser := layers[at]
	name := chooser.values["profile"]
	p, ok := profiles[name]
	if !ok {
		return &Error{
			Where: origin(chooser, "profile"),
			Err:   fmt.Errorf("there is no profile %q", name),
			hint:  nearestHint(name, slices.Collect(maps.Keys(profiles))),
		}
	}
	r.named, r.chosen = true, chooser.place
	r.config.hint = p.hint
	chosen := layer{place: chooser.place, profile: p, origin: "built-in profile " + name}
	if _, ok := own.profiles[name]; ok {
		chosen.origin = "profile " + name + " in " + own.path
	}
	dropEndpoint(&layers[user])
	dropEndpoint(&layers[openai])
	below := at + 1
	if chooser.place == user {
		below = at
	}
	r.layers = slices.Insert(layers, below, chosen)
	if p.values["base_url"] != "" && chosen.place < r.base {
		r.base = chosen.place
	}
	return nil
}

func drop(layers []layer, key string) {
	for i := range layers {
		layers[i].values = maps.Clone(layers[i].values)
		delete(layers[i].values, key)
	}
}

// dropEndpoint drops from l what describes another endpoint than the one in
// force.
func dropEndpoint(l *layer) {
	l.values = maps.Clone(l.values)
	for _, s := range Settings() {
		if s.endpoint && s.Key != "timeout" {
			delete(l.values, s.Key)
		}
	}
	delete(l.values, "api_key_env")
	delete(l.values, "api_key_cmd")
	l.headers = nil
}

// settings takes each setting from the highest layer that has it.
func (r *resolver) settings() error {
	for _, s := range Settings() {
		if s.standard != "" {
			r.note(s.Key, s.standard, originDefault)
			if err := s.set(r.config, s.standard); err != nil {
				return &Error{Where: s.Key, Err: err}
			}
		}
		for _, l := range r.layers {
			v, ok := l.values[s.Key]
			if !ok {
				continue
			}
			where := origin(l, s.Key)
			if err := s.set(r.config, v); err != nil {
				if l.origin != "" {
					where += ": " + s.Key
				}
				return &Error{Where: where, Err: err}
			}
			r.note(s.Key, v, where)
			break
		}
	}
	return nil
}

// note keeps what a setting was given as, and by whom.
func (r *resolver) note(key, value, origin string) {
	r.config.values[key], r.config.origins[key] = value, origin
}

// key decides which key and which headers go to the endpoint: see the package
// comment.
func (r *resolver) key() {
	c := r.config
	// A project's file may choose a profile, but not send this key to it.
	if v := r.env["PARLEY_API_KEY"]; v != "" && !(r.named && r.chosen == project) {
		c.Key = Key{Value: Secret(v), Origin: "PARLEY_API_KEY"}
	}
	for _, l := range r.layers {
		// Only the user's file and profiles have keys and headers. Where a
		// higher place names the base URL, they were meant for another.
		if l.place > r.base {
			continue
		}
		if len(l.headers) > 0 && c.Headers == nil {
			c.Headers = l.headers
			c.origins["headers"] = l.origin
		}
		if c.Key != (Key{}) {
			continue
		}
		if command := l.values["api_key_cmd"]; command != "" {
			c.Key = Key{Command: command, Origin: "api_key_cmd of " + l.origin}
		} else if name := l.values["api_key_env"]; name != "" {
			c.Key = Key{Value: Secret(r.env[name]), Origin: name}
			if r.env[name] == "" {
				c.Key = Key{Missing: name, Origin: l.origin}
			}
		}
	}
	if v := r.env["OPENAI_API_KEY"]; v != "" && c.Key == (Key{}) && !r.named {
		c.Key = Key{Value: Secret(v), Origin: "OPENAI_API_KEY"}
	}
}

// origin names where l has the value of a setting from.
func origin(l layer, key string) string {
	if l.origin != "" {
		return l.origin
	}
	for _, s := range Settings() {
		switch {
		case s.Key != key:
		case l.place == flags:
			return s.Flag
		case l.place == env:
			return s.Env
		}
	}
	if l.place == openai && key == "base_url" {
		return "OPENAI_BASE_URL"
	}
	return NotSet
}
