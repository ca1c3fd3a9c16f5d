package cli

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
	"parley/internal/llm"
	"parley/internal/text"
)

func (r *run) doctorCommand() *cli.Command {
	return &cli.Command{
		Name:  "doctor",
		Usage: "show the configuration, where it comes from, and the endpoint",
		Description: "Asks the endpoint for its models, which costs nothing. No secret is shown.\n" +
			"Exits with 1 if an endpoint is configured and cannot be asked.",
		Flags: join(
			[]cli.Flag{toFlag(), toggle(groupWork, "example", "", "print a commented configuration file instead")},
			outputFlags("text or json"), endpointFlags()),
		Action: r.action(r.doctor),
	}
}

// A diagnosis is what doctor found.
type diagnosis struct {
	Version  string       `json:"version"`
	Files    []string     `json:"files"`     // read
	UserFile string       `json:"user_file"` // where the user's own is, or would be
	Settings []setting    `json:"settings"`
	Key      string       `json:"api_key"` // whether there is one, and where from; never the key
	Headers  []string     `json:"headers"` // names only
	Endpoint endpointView `json:"endpoint"`
	Engine   string       `json:"engine"` // that makes briefs: "endpoint", "builtin"
}

type setting struct {
	Key    string `json:"key"`
	Value  string `json:"value"`
	Origin string `json:"origin"`
}

type endpointView struct {
	Host         string   `json:"host"`
	Answers      bool     `json:"answers"`
	Error        string   `json:"error,omitempty"`
	Hint         string   `json:"hint,omitempty"`
	Models       []string `json:"models"`           // maxShown at the most
	Offered      int      `json:"offered"`          // how many there are
	Requests     string   `json:"requests"`         // how they are made, as far as is known
	Model        string   `json:"model"`            // that would be asked
	ModelOffered bool     `json:"model_is_offered"` // it is among the models of the endpoint
}

const (
	maxShown     = 12 // models that are named
	doctorWithin = 15 * time.Second
)

func (r *run) doctor(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("doctor takes no arguments, but was given %q", c.Args().First())
	}
	if c.Bool("example") {
		return r.print(config.Example)
	}
	cfg, err := r.configure(c)
	if err != nil {
		return err
	}
	if _, err := languages(cfg); err != nil {
		return err
	}
	format, err := r.format(c, cfg, formatText, formatJSON)
	if err != nil {
		return err
	}
	out, err := r.output(c, format, nil)
	if err != nil {
		return err
	}
	d := &diagnosis{
		Version:  r.Version,
		Files:    append([]string{}, cfg.Files...),
		UserFile: cfg.UserFile,
		Settings: settings(cfg),
		Key:      cfg.Key.String(),
		Headers:  slices.Sorted(maps.Keys(cfg.Headers)),
	}
	if d.Headers == nil {
		d.Headers = []string{}
	}
	r.strangeVariables()
	r.ui.progress("asking the endpoint")
	problem := r.examine(c.Context, cfg, &d.Endpoint)
	r.ui.done()
	d.Engine = engineEndpoint
	if cfg.Engine == engineBuiltIn || cfg.Engine == "" && errors.Is(problem, errNoEndpoint) {
		d.Engine, problem = engineBuiltIn, nil // briefs can be made
	}
	if err := c.Context.Err(); err != nil {
		return err
	}
	data := []byte(d.text())
	if format == formatJSON {
		if data, err = encode(d, out.indent); err != nil {
			return err
		}
	}
	if err := errors.Join(out.result("", data), out.close()); err != nil {
		return err
	}
	return problem
}

// strangeVariables says which variables are called PARLEY_ and mean nothing.
func (r *run) strangeVariables() {
	known := []string{"PARLEY_API_KEY", "PARLEY_CONFIG"}
	for _, s := range config.Settings() {
		known = append(known, s.Env)
	}
	for _, name := range slices.Sorted(maps.Keys(r.env)) {
		if !strings.HasPrefix(name, "PARLEY_") || slices.Contains(known, name) {
			continue
		}
		r.ui.note("%s is none of parley's variables", name)
		if near := config.Nearest(name, known); near != "" {
			r.ui.hint("did you mean %s?", near)
		}
	}
}

// examine asks the endpoint for its models and fills in v. The error says why
// the endpoint cannot be asked; it stands in v too.
func (r *run) examine(ctx context.Context, cfg *config.Config, v *endpointView) error {
	v.Models = []string{}
	models, err := r.askModels(ctx, cfg, v)
	if err != nil {
		v.Error, v.Hint = err.Error(), hintOf(err)
		return err
	}
	v.Answers = true
	v.Offered = len(models)
	v.Models = append(v.Models, models[:min(maxShown, len(models))]...)
	v.ModelOffered = slices.Contains(models, v.Model)
	return nil
}

func (r *run) askModels(ctx context.Context, cfg *config.Config, v *endpointView) ([]string, error) {
	base, model, err := cfg.BaseURL, cfg.Model, cfg.Check()
	v.Host, v.Model = llm.Host(base), model
	if err == nil && (base == "" || model == "" && isLocal(base)) {
		base, model, err = r.endpoint(ctx, cfg)
	}
	if err != nil {
		return nil, err
	}
	b, err := r.live(ctx, cfg, base, model, "")
	if err != nil {
		return nil, err
	}
	v.Host, v.Model = b.name, model
	b.Timeout, b.Retries, b.Logf = doctorWithin, 0, r.ui.detail
	client := llm.New(b.Config)
	models, err := client.Models(ctx)
	v.Requests = client.Capabilities().String()
	return models, err
}

// settings lists every setting with its value and where that comes from.
func settings(cfg *config.Config) []setting {
	var all []setting
	for _, s := range config.Settings() {
		all = append(all, setting{s.Key, cfg.Value(s.Key), cfg.Origin(s.Key)})
	}
	return all
}

func (d *diagnosis) text() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	row := func(key, value string) {
		if value == "" {
			value = "–"
		}
		fmt.Fprintf(w, "  %s\t%s\n", key, text.CleanLine(value))
	}
	fmt.Fprintf(w, "parley %s\n\nconfiguration\n", d.Version)
	for _, s := range d.Settings {
		if s.Value != "" || s.Origin != config.NotSet {
			s.Value = strings.TrimSpace(s.Value + " (" + s.Origin + ")")
		}
		row(s.Key, s.Value)
	}
	row("api key", d.Key)
	if len(d.Headers) > 0 {
		row("headers", strings.Join(d.Headers, ", "))
	}
	files := strings.Join(d.Files, ", ")
	if !slices.Contains(d.Files, d.UserFile) && d.UserFile != "" {
		files = strings.TrimPrefix(files+"; none at "+d.UserFile, "; ")
	}
	row("files read", files)
	w.Flush()

	b.WriteString("\nendpoint\n")
	d.Endpoint.rows(row)
	if d.Engine == engineBuiltIn {
		row("briefs", "by the built-in engine: sentences of the article, without a model; nothing is translated")
	}
	w.Flush()
	return b.String()
}

// rows shows the endpoint.
func (e endpointView) rows(row func(key, value string)) {
	row("host", e.Host)
	if !e.Answers {
		row("answers", "no: "+e.Error)
		if e.Hint != "" {
			row("hint", e.Hint)
		}
		return
	}
	row("answers", "yes")
	models := strings.Join(e.Models, ", ")
	if e.Offered > len(e.Models) {
		models += fmt.Sprintf(" and %d more", e.Offered-len(e.Models))
	}
	row("models", models)
	switch {
	case e.Model == "":
		row("model", "none is configured: give -m NAME")
	case e.Offered > 0 && !e.ModelOffered:
		row("model", e.Model+", which is not among those it offers")
	default:
		row("model", e.Model)
	}
	row("requests", e.Requests)
}
