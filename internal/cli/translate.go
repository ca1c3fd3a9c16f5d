package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/article"
	"parley/internal/pipeline"
	"parley/internal/text"
	"parley/summarize/brief"
	"parley/translate"
)

func (r *run) translateCommand() *cli.Command {
	return &cli.Command{
		Name:      "translate",
		Usage:     "translate a brief made earlier, or plain text",
		ArgsUsage: "--to LANG [BRIEF.json|TEXT...]",
		Description: "The input is told by what it holds: reports that parley wrote as JSON are written\n" +
			"again with the translations, and anything else is translated as text. Markdown and\n" +
			"lists keep their form. With {lang} in its name, -o is a file for each language.",
		Flags: join(
			[]cli.Flag{toFlag(), strictFlag()},
			readingFlags()[1:],
			reportFlags(),
			endpointFlags(),
		),
		Action: r.action(r.translate),
	}
}

func (r *run) translate(c *cli.Context) error {
	j, err := r.begin(c, reportFormats()...)
	if err != nil {
		return err
	}
	to, err := languages(j.cfg)
	if err != nil {
		return err
	}
	if len(to) == 0 {
		return usage(hint(errors.New("translate into which language? give --to LANG"), languageHint))
	}
	if j.cfg.Engine == engineBuiltIn {
		return hint(pipeline.ErrNoEndpoint, "leave engine (%s) out; %s", j.cfg.Origin("engine"), endpointHint)
	}
	if err := j.out.eachLang(to, j.names, r); err != nil {
		return err
	}
	connect := r.connectOnce(c, j.cfg)
	return j.each(func(name string) error {
		in, err := r.translatable(c.Context, name, j.reading)
		if err != nil {
			return failed{err}
		}
		if len(in.reports) > 0 && j.out.langs != nil {
			return errPerLang()
		}
		if len(in.reports) == 0 && isDocument(j.out.format) {
			return usage(hint(fmt.Errorf("%s: %s is for reports, and this is a text", label(name), j.out.format), "-f md leaves its form as it is"))
		}
		p, err := connect()
		if err != nil {
			return err
		}
		if len(in.reports) > 0 {
			return r.translateReports(c.Context, p, in.reports, to, j.out, j.tally)
		}
		return r.translateText(c.Context, p, in, to, j.out, j.tally)
	})
}

// A translatable is an input of translate: reports or a text.
type translatable struct {
	name    string
	reports []*brief.Report
	text    string
	lang    string
}

// translatable reads an input of translate.
func (r *run) translatable(ctx context.Context, name string, o article.Options) (*translatable, error) {
	if strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://") {
		a, err := r.open(ctx, name, o)
		if err != nil {
			return nil, err
		}
		return &translatable{name: name, text: a.Document.Text, lang: a.Document.Lang}, nil
	}
	data, err := r.readAll(ctx, name)
	if err != nil {
		return nil, err
	}
	reports, err := parseReports(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", label(name), err)
	}
	if len(reports) > 0 {
		return &translatable{name: name, reports: reports}, nil
	}
	// A text is taken whole: what a brief leaves out may be what is wanted.
	o.NoTrim = true
	a, err := article.Read(ctx, name, data, o)
	if err != nil {
		return nil, err
	}
	in := &translatable{name: name, text: a.Document.Text, lang: a.Document.Lang}
	if a.Marked != "" {
		in.text, _ = text.Clean(a.Marked)
	}
	return in, nil
}

// translateReports writes each report with the translations added.
func (r *run) translateReports(ctx context.Context, p *pipeline.Pipeline, reports []*brief.Report, to []string, out *output, t *tally) error {
	if len(reports) > 1 {
		out.expectSeveral(t)
	}
	var errs []error
	for _, report := range reports {
		err := p.Translate(ctx, report, to)
		r.ui.done()
		if ctx.Err() != nil {
			return err
		}
		if writeErr := out.report(report); writeErr != nil {
			return writeErr
		}
		t.report(report)
		if err != nil {
			errs = append(errs, err)
		}
	}
	if err := errors.Join(errs...); err != nil {
		return failed{err}
	}
	return nil
}

// translateText writes a text in each language. Its findings have no place in
// the text, so people are told.
func (r *run) translateText(ctx context.Context, p *pipeline.Pipeline, in *translatable, to []string, out *output, t *tally) error {
	if len(to) > 1 && out.langs == nil {
		out.several = true
	}
	type outcome struct {
		text *translate.Text
		err  error
	}
	outcomes := make([]chan outcome, len(to)) // side by side, and written in their order
	for i, lang := range to {
		outcomes[i] = make(chan outcome, 1)
		if lang == in.lang {
			outcomes[i] <- outcome{err: fmt.Errorf("the text is in %s already", text.LangName(lang))}
			continue
		}
		go func() {
			result, err := p.Text(ctx, in.text, in.lang, lang)
			outcomes[i] <- outcome{result, err}
		}()
	}
	var errs []error
	for _, c := range outcomes {
		o := <-c
		result, err := o.text, o.err
		r.ui.done()
		switch {
		case ctx.Err() != nil:
			return err
		case err != nil:
			errs = append(errs, err)
			continue
		}
		if err := out.text(result); err != nil {
			return err
		}
		t.text(in.name, result)
	}
	if err := errors.Join(errs...); err != nil {
		return failed{err}
	}
	return nil
}

// place is the start of the piece of the text that a finding is about.
func place(result *translate.Text, f brief.Finding) string {
	var i int
	if _, err := fmt.Sscanf(f.Path, "segments[%d]", &i); err != nil {
		return ""
	}
	const enough = 40
	source := text.CleanLine(result.Segments[i].Source)
	if runes := []rune(source); len(runes) > enough {
		source = strings.TrimSpace(string(runes[:enough])) + "…"
	}
	return "“" + source + "”: "
}

// text writes a translated text.
func (o *output) text(result *translate.Text) error {
	if one := o.langs[result.Lang]; one != nil {
		o = one
	}
	if o.format != formatJSON {
		return o.result(result.Lang, []byte(result.Text))
	}
	data, err := encode(result, false)
	if err != nil {
		return err
	}
	return o.result("", data)
}

// text says what a translated text holds.
func (t *tally) text(name string, result *translate.Text) {
	prefix := t.prefix(name) + result.Lang + ": "
	errs := 0
	for _, f := range result.Findings {
		if f.Severity == brief.Error {
			errs++
		}
		t.r.ui.note("%s%s%s", prefix, place(result, f), f.Message)
	}
	t.r.ui.note("%s%s", prefix, countFindings(len(result.Findings), errs))
	t.usage(result.Usage)
	t.findings = t.findings || t.strict && errs > 0
}
