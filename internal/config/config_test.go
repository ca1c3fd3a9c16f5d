package config

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
)

// tree writes files below a new home folder and returns an Input for them. The
// user's file is "config", a project's ".parley.toml" stands in work/deep/..
func tree(t *testing.T, files map[string]string) Input {
	t.Helper()
	home := t.TempDir()
	in := Input{
		Flags:     map[string]string{},
		Env:       map[string]string{},
		Home:      home,
		WorkDir:   filepath.Join(home, "work", "deep"),
		ConfigDir: filepath.Join(home, "conf"),
		CacheDir:  filepath.Join(home, "cache"),
	}
	for _, dir := range []string{in.WorkDir, filepath.Join(in.ConfigDir, "parley")} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, content := range files {
		if name == "config" {
			name = "conf/parley/config.toml"
		}
		if err := os.WriteFile(filepath.Join(home, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return in
}

func TestPrecedence(t *testing.T) {
	const (
		user    = "model = \"user\"\ntimeout = \"4m\"\n"
		work    = "[profiles.work]\nbase_url = \"https://work.example/v1\"\nmodel = \"work\"\ntimeout = \"5m\"\n"
		project = "model = \"project\"\n"
	)
	tests := []struct {
		name    string
		config  string
		project string
		flags   string // key=value, separated by spaces
		env     string
		want    string // settings as key=value@origin; ~ stands for the home folder
	}{
		{name: "defaults", want: "timeout=2m0s@default retries=3@default model=@not set base_url=@not set"},
		{name: "user file", config: user, want: "model=user@~/conf/parley/config.toml timeout=4m0s@~/conf/parley/config.toml"},
		{name: "project above user", config: user, project: project, want: "model=project@~/work/.parley.toml"},
		{name: "variable above project", config: user, project: project, env: "PARLEY_MODEL=env", want: "model=env@PARLEY_MODEL"},
		{name: "flag above variable", config: user, env: "PARLEY_MODEL=env", flags: "model=flag", want: "model=flag@--model"},
		{name: "empty variable is none", config: user, env: "PARLEY_MODEL=", want: "model=user@~/conf/parley/config.toml"},
		{name: "empty flag is a value", env: "PARLEY_TO=hy", flags: "to=", want: "to=[]@--to"},

		{name: "openai base", env: "OPENAI_BASE_URL=http://proxy.example/v1/", want: "base_url=http://proxy.example/v1@OPENAI_BASE_URL"},
		{name: "openai base below user", config: "base_url = \"https://user.example/v1\"", env: "OPENAI_BASE_URL=http://proxy.example/v1",
			want: "base_url=https://user.example/v1@~/conf/parley/config.toml"},
		{name: "a key alone means openai", env: "OPENAI_API_KEY=k", want: "base_url=https://api.openai.com/v1@default"},

		{name: "profile of the user's file", config: "profile = \"work\"\n" + user + work,
			want: "profile=work@~/conf/parley/config.toml model=work@profile work in ~/conf/parley/config.toml timeout=5m0s@profile work in ~/conf/parley/config.toml"},
		{name: "variable above that profile", config: "profile = \"work\"\n" + user + work, env: "PARLEY_MODEL=env", want: "model=env@PARLEY_MODEL"},
		{name: "project above that profile", config: "profile = \"work\"\n" + user + work, project: project, want: "model=project@~/work/.parley.toml"},
		{name: "profile by flag above variable", config: work, flags: "profile=work", env: "PARLEY_MODEL=env PARLEY_BASE_URL=http://env.example",
			want: "model=work@profile work in ~/conf/parley/config.toml base_url=https://work.example/v1@profile work in ~/conf/parley/config.toml"},
		{name: "profile by project", config: user + work, project: "profile = \"work\"", want: "profile=work@~/work/.parley.toml model=work@profile work in ~/conf/parley/config.toml"},
		{name: "a profile is an endpoint whole", config: user, flags: "profile=ollama", env: "OPENAI_BASE_URL=http://proxy.example",
			want: "model=@not set base_url=http://127.0.0.1:11434/v1@built-in profile ollama timeout=4m0s@~/conf/parley/config.toml"},
		{name: "a base url above a profile sets it aside", config: "profile = \"work\"\n" + work, flags: "base_url=http://x.example/v1",
			want: "profile=@set aside by --base-url base_url=http://x.example/v1@--base-url model=@not set timeout=2m0s@default"},
		{name: "an empty profile is none", config: "profile = \"work\"\n" + user + work, flags: "profile=", want: "profile=@not set model=user@~/conf/parley/config.toml"},
		{name: "a bound model is set aside", config: "base_url = \"https://user.example\"\n" + user, env: "PARLEY_BASE_URL=http://x.example", want: "model=@not set"},
		{name: "a free model is not", config: user, env: "PARLEY_BASE_URL=http://x.example", want: "model=user@~/conf/parley/config.toml"},
		{name: "built-in completed", config: "[profiles.azure]\nbase_url = \"https://r.example/v1\"", env: "PARLEY_PROFILE=azure",
			want: "base_url=https://r.example/v1@profile azure in ~/conf/parley/config.toml"},

		{name: "a project cannot lead a key away from its proxy", project: "profile = \"openai\"", env: "OPENAI_API_KEY=k OPENAI_BASE_URL=http://proxy.example/v1",
			want: "base_url=http://proxy.example/v1@built-in profile openai"},

		{name: "paths are relative to their file", project: "prompts = \"p\"", want: "prompts=~/work/p@~/work/.parley.toml"},
		{name: "home in paths", config: "prompts = \"~/p\"", want: "prompts=~/p@~/conf/parley/config.toml"},
		{name: "switches", project: "trim = false\nstrict = true", env: "PARLEY_CACHE=off", want: "trim=false@~/work/.parley.toml strict=true@~/work/.parley.toml cache=false@PARLEY_CACHE"},
		{name: "lists", project: "to = [\"hy\", \"Russian\"]", want: "to=[hy Russian]@~/work/.parley.toml"},
		{name: "cache folder", want: "cache_dir=~/cache/parley@default"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := tree(t, map[string]string{"config": tt.config, "work/.parley.toml": tt.project})
			pairs(in.Flags, tt.flags)
			pairs(in.Env, tt.env)
			c, err := Load(in)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range split(tt.want) {
				key, _, _ := strings.Cut(want, "=")
				got := strings.ReplaceAll(fmt.Sprintf("%s=%v@%s", key, value(c, key), c.Origin(key)), in.Home, "~")
				if got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		})
	}
}

func TestKeyGoesOnlyWhereItWasMeantTo(t *testing.T) {
	const work = "[profiles.work]\nbase_url = \"https://work.example/v1\"\napi_key_env = \"WORK_KEY\"\n[profiles.work.headers]\nX-Team = \"desk\"\n"
	const vars = "WORK_KEY=w OPENAI_API_KEY=o "
	tests := []struct {
		name, config, project, flags, env, want string
		headers                                 bool
	}{
		{name: "none", want: "none"},
		{name: "openai", env: vars, want: "set (OPENAI_API_KEY)"},
		{name: "parley's own is first", env: vars + "PARLEY_API_KEY=p", want: "set (PARLEY_API_KEY)"},
		{name: "openai to a base of this run", env: vars, flags: "base_url=http://x.example", want: "set (OPENAI_API_KEY)"},
		{name: "profile", config: work, flags: "profile=work", env: vars, want: "set (WORK_KEY)", headers: true},
		{name: "profile whose variable is missing", config: work, flags: "profile=work", env: "OPENAI_API_KEY=o", want: "not set (WORK_KEY is empty)", headers: true},
		{name: "profile without a key", flags: "profile=ollama", env: vars, want: "none"},
		{name: "profile that names it", flags: "profile=openai", env: vars, want: "set (OPENAI_API_KEY)"},
		{name: "profile and base in one place", config: work, flags: "profile=work base_url=https://x.example", env: vars, want: "set (WORK_KEY)", headers: true},
		{name: "base above the profile", config: "profile = \"work\"\n" + work, flags: "base_url=https://x.example", env: "WORK_KEY=w", want: "none"},
		{name: "base variable above the profile", config: "profile = \"work\"\n" + work, env: "WORK_KEY=w PARLEY_BASE_URL=https://x.example", want: "none"},
		{name: "base below the profile", config: work, flags: "profile=work", env: "WORK_KEY=w PARLEY_BASE_URL=https://x.example", want: "set (WORK_KEY)", headers: true},
		{name: "key of the user's file", config: "api_key_cmd = \"pass show k\"", want: "set (api_key_cmd of ~/conf/parley/config.toml)"},
		{name: "key of the user's file and another base", config: "api_key_cmd = \"pass show k\"", flags: "base_url=https://x.example", want: "none"},
		{name: "own key replaces that of a built-in", config: "[profiles.mistral]\napi_key_cmd = \"x\"", flags: "profile=mistral", want: "set (api_key_cmd of profile mistral in ~/conf/parley/config.toml)"},
		{name: "a project chooses a profile, and the key goes with it", config: work, project: "profile = \"work\"", env: vars, want: "set (WORK_KEY)", headers: true},
		{name: "a project sends no other key there", project: "profile = \"openrouter\"", env: vars + "PARLEY_API_KEY=p", want: "not set (OPENROUTER_API_KEY is empty)"},
		{name: "the user's own choice does", config: "profile = \"openrouter\"", env: "PARLEY_API_KEY=p", want: "set (PARLEY_API_KEY)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := tree(t, map[string]string{"config": tt.config, "work/.parley.toml": tt.project})
			pairs(in.Flags, tt.flags)
			pairs(in.Env, tt.env)
			c, err := Load(in)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.ReplaceAll(c.Key.String(), in.Home, "~"); got != tt.want {
				t.Errorf("key: got %s, want %s", got, tt.want)
			}
			if got := c.Headers["X-Team"] != ""; got != tt.headers {
				t.Errorf("headers sent: %v, want %v", got, tt.headers)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name, config, project, flags, env, want, hint string
	}{
		{name: "unknown key", config: "to = [\"hy\"]\nmodle = \"x\"", want: "~/conf/parley/config.toml:2:1: unknown key modle", hint: "did you mean model?"},
		{name: "unknown key of a profile", config: "[profiles.x]\nbase_ur = \"x\"", want: "~/conf/parley/config.toml:2:1: unknown key profiles.x.base_ur", hint: "did you mean base_url?"},
		{name: "key of the top in a profile", config: "[profiles.x]\nstrict = true", want: "~/conf/parley/config.toml:2:1: unknown key profiles.x.strict", hint: "there are api_key_cmd, "},
		{name: "a key in a file", config: "api_key = \"sk-123\"", want: "~/conf/parley/config.toml:1:1: a key may not stand in a file", hint: "api_key_env"},
		{name: "wrong kind", config: "context = \"big\"", want: "~/conf/parley/config.toml:1:11: context takes a whole number"},
		{name: "wrong kind in a list", config: "to = \"hy\"", want: "~/conf/parley/config.toml:1:6: to takes a list of texts"},
		{name: "syntax", config: "model = ", want: "~/conf/parley/config.toml:1:"},
		{name: "profile table", config: "[profile.work]\nmodel = \"x\"", want: "~/conf/parley/config.toml:1:2: profile holds a name", hint: "[profiles.NAME]"},
		{name: "profile both", config: "profile = \"work\"\n[profile.work]\nmodel = \"x\"", want: "~/conf/parley/config.toml:2:2: profile holds a name", hint: "[profiles.NAME]"},
		{name: "bad value in a file", config: "timeout = \"soon\"", want: "~/conf/parley/config.toml: timeout: \"soon\" is not a duration such as 90s or 2m"},
		{name: "bad value in a profile", config: "[profiles.x]\nbase_url = \"x\"", flags: "profile=x", want: "profile x in ~/conf/parley/config.toml: base_url: not a base URL"},
		{name: "bad variable", env: "PARLEY_RETRIES=many", want: "PARLEY_RETRIES: \"many\" is not a whole number, 0 or more"},
		{name: "negative", flags: "retries=-1", want: "--retries: \"-1\" is not a whole number"},
		{name: "bad flag", flags: "timeout=-2m", want: "--timeout: \"-2m\" is not a duration"},
		{name: "bad switch", env: "PARLEY_STRICT=perhaps", want: "PARLEY_STRICT: \"perhaps\" is neither true nor false"},
		{name: "password in a base", flags: "base_url=https://me:sesame@x.example/v1", want: "--base-url: a base URL holds no name and password"},
		{name: "port in a base", flags: "base_url=http://127.0.0.1:99999/v1", want: "--base-url: no port \"99999\": ports are 1 to 65535"},
		{name: "empty port in a base", flags: "base_url=http://127.0.0.1:/v1", want: "--base-url: no port \"\": ports are 1 to 65535"},
		{name: "query in a base", flags: "base_url=https://x.example/v1?a=b", want: "--base-url: a base URL has no query"},
		{name: "unknown profile", flags: "profile=olama", want: "--profile: there is no profile \"olama\"", hint: "did you mean ollama?"},
		{name: "two keys", config: "[profiles.x]\napi_key_env = \"A\"\napi_key_cmd = \"b\"", want: "~/conf/parley/config.toml: profiles.x: api_key_env and api_key_cmd exclude each other"},
		{name: "project: base url", project: "base_url = \"https://evil.example\"", want: "~/work/.parley.toml:1:1: base_url may not stand in a project's file", hint: "your own configuration"},
		{name: "project: command", project: "api_key_cmd = \"touch x\"", want: "~/work/.parley.toml:1:1: api_key_cmd may not stand in a project's file"},
		{name: "project: key of another variable", project: "api_key_env = \"AWS_SECRET\"", want: "~/work/.parley.toml:1:1: api_key_env may not stand"},
		{name: "project: headers", project: "[headers]\nX = \"y\"", want: "~/work/.parley.toml:1:2: headers may not stand"},
		{name: "project: profile of its own", project: "profile = \"x\"\n[profiles.x]\nbase_url = \"https://evil.example\"", want: "~/work/.parley.toml:2:2: profiles.x may not stand"},
		{name: "project: cache", project: "cache_dir = \"/etc\"", want: "~/work/.parley.toml:1:1: cache_dir may not stand"},
		{name: "project: unknown", project: "modell = \"x\"", want: "~/work/.parley.toml:1:1: unknown key modell", hint: "did you mean model?"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := tree(t, map[string]string{"config": tt.config, "work/.parley.toml": tt.project})
			pairs(in.Flags, tt.flags)
			pairs(in.Env, tt.env)
			_, err := Load(in)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error is %v, want an *Error", err)
			}
			if got := strings.ReplaceAll(err.Error(), in.Home, "~"); !strings.HasPrefix(got, tt.want) {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if !strings.Contains(e.Hint(), tt.hint) {
				t.Errorf("hint %q, want %q in it", e.Hint(), tt.hint)
			}
			if strings.Contains(err.Error()+e.Hint(), "sesame") || strings.Contains(err.Error()+e.Hint(), "sk-123") {
				t.Errorf("a secret is shown: %v (%s)", err, e.Hint())
			}
		})
	}
}

func TestNamedFile(t *testing.T) {
	in := tree(t, map[string]string{"config": "model = \"standard\"", "other.toml": "model = \"other\""})
	in.Env["PARLEY_CONFIG"] = filepath.Join(in.Home, "other.toml")
	if c, err := Load(in); err != nil || c.Model != "other" {
		t.Errorf("PARLEY_CONFIG: model %v, error %v", c, err)
	}
	in.File = filepath.Join(in.Home, "missing.toml")
	if _, err := Load(in); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a named file that is missing: %v", err)
	}
}

func TestProjectSearchStops(t *testing.T) {
	in := tree(t, map[string]string{".parley.toml": "model = \"home\""})
	if c, err := Load(in); err != nil || c.Model != "home" {
		t.Errorf("the home folder belongs to the search: %v, %v", c.Model, err)
	}
	if err := os.Mkdir(filepath.Join(in.Home, "work", ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	if c, err := Load(in); err != nil || c.Model != "" {
		t.Errorf("the search ends at the repository's top: %v, %v", c.Model, err)
	}
	in.Home = filepath.Join(in.Home, "elsewhere")
	if err := os.Remove(filepath.Join(filepath.Dir(in.WorkDir), ".git")); err != nil {
		t.Fatal(err)
	}
	if c, err := Load(in); err != nil || c.Model != "" {
		t.Errorf("outside home and repository only the working folder counts: %v, %v", c.Model, err)
	}
}

func TestCheck(t *testing.T) {
	in := tree(t, nil)
	in.Flags["profile"] = "azure"
	c, err := Load(in)
	if err != nil {
		t.Fatal(err)
	}
	var e *Error
	if err := c.Check(); !errors.As(err, &e) || !strings.Contains(e.Hint(), "RESOURCE") {
		t.Errorf("azure without a resource: %v", err)
	}
	in.Flags["profile"] = "openrouter"
	if c, err = Load(in); err != nil {
		t.Fatal(err)
	}
	if err := c.Check(); err == nil || err.Error() != "built-in profile openrouter: OPENROUTER_API_KEY is not set" {
		t.Errorf("a key that is missing: %v", err)
	}
	in.Env["OPENROUTER_API_KEY"] = "k"
	if c, err = Load(in); err != nil || c.Check() != nil {
		t.Errorf("complete: %v, %v", err, c.Check())
	}
}

func TestSecretIsNotShown(t *testing.T) {
	key := Key{Value: "sk-sesame", Origin: "X"}
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		if got := fmt.Sprintf(format, key); strings.Contains(got, "sesame") {
			t.Errorf("%s shows %s", format, got)
		}
		if got := fmt.Sprintf(format, Config{Key: key}); strings.Contains(got, "sesame") {
			t.Errorf("%s of the configuration shows %s", format, got)
		}
	}
}

// The example must hold every key and every built-in profile as it is.
func TestExample(t *testing.T) {
	var live strings.Builder
	for line := range strings.Lines(Example) {
		if rest, ok := strings.CutPrefix(line, "#"); ok && !strings.HasPrefix(rest, " ") {
			line = rest
		}
		live.WriteString(line)
	}
	in := tree(t, map[string]string{"config": live.String(), "commented.toml": Example})
	f, err := readFile(in.userFile(), in.Home, new(userFile))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Load(in); err != nil {
		t.Error(err)
	}
	for name, p := range builtin(nil) {
		if name == "azure" {
			p = f.profiles[name].over(p)
		}
		if !maps.Equal(f.profiles[name].values, p.values) {
			t.Errorf("profile %s: the example has %v, built in is %v", name, f.profiles[name].values, p.values)
		}
	}
	var shown map[string]any
	if err := toml.Unmarshal([]byte(live.String()), &shown); err != nil {
		t.Fatal(err)
	}
	work := shown["profiles"].(map[string]any)["work"].(map[string]any)
	for _, s := range Settings() {
		if shown[s.Key] == nil && work[s.Key] == nil {
			t.Errorf("the example does not show %s", s.Key)
		}
	}
	in.File = filepath.Join(in.Home, "commented.toml")
	if c, err := Load(in); err != nil || c.Model != "" {
		t.Errorf("as it stands the example sets nothing: %v, %v", c, err)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"to", "format", "output", "model", "timeout", "no-cache"}
	for word, want := range map[string]string{
		"fromat": "format", "formt": "format", "modle": "model", "outptu": "output", "ot": "to",
		"nocache": "no-cache", "zebra": "", "x": "", "": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func ExampleLoad() {
	c, err := Load(Input{
		Flags: map[string]string{"model": "small"},
		Env:   map[string]string{"PARLEY_PROFILE": "ollama", "PARLEY_MODEL": "large"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Model, "from", c.Origin("model"))
	fmt.Println(c.BaseURL, "from", c.Origin("base_url"))
	fmt.Println("key:", c.Key)
	// Output:
	// small from --model
	// http://127.0.0.1:11434/v1 from built-in profile ollama
	// key: none
}

func pairs(into map[string]string, list string) {
	for _, pair := range strings.Fields(list) {
		k, v, _ := strings.Cut(pair, "=")
		into[k] = v
	}
}

// split cuts at the spaces before key=, as origins hold spaces too.
func split(want string) []string {
	var out []string
	for _, word := range strings.Split(want, " ") {
		if strings.Contains(word, "=") || len(out) == 0 {
			out = append(out, word)
		} else {
			out[len(out)-1] += " " + word
		}
	}
	return out
}

func value(c *Config, key string) any {
	return map[string]any{
		"profile": c.Profile, "base_url": c.BaseURL, "model": c.Model, "context": c.Context, "max_tokens": c.MaxTokens,
		"timeout": c.Timeout, "retries": c.Retries, "max_tokens_total": c.MaxTokensTotal, "to": c.To, "format": c.Format,
		"prompts": c.Prompts, "strict": c.Strict, "trim": c.Trim, "cache": c.Cache, "cache_dir": c.CacheDir,
	}[key]
}
