package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
	"parley/internal/render"
	"parley/summarize/brief"
)

// The formats.
const (
	formatText     = "text"
	formatMarkdown = "md"
	formatJSON     = "json"
	formatHTML     = "html"
	formatDOCX     = "docx"
)

// reportFormats are the formats of reports, the one for terminals first.
func reportFormats() []string {
	return []string{formatText, formatMarkdown, formatJSON, formatHTML, formatDOCX}
}

// parseFormat returns the format called name.
func parseFormat(name string) (string, bool) {
	switch strings.ToLower(name) {
	case "text", "txt":
		return formatText, true
	case "md", "markdown":
		return formatMarkdown, true
	case "json", "jsonl":
		return formatJSON, true
	case "html", "htm":
		return formatHTML, true
	case "docx":
		return formatDOCX, true
	}
	return "", false
}

// isDocument reports whether a file in a format is one document, whatever it
// holds: reports cannot be put one after the other.
func isDocument(format string) bool { return format == formatHTML || format == formatDOCX }

// isOtherFormat reports whether suffix promises something that parley does not
// write.
func isOtherFormat(suffix string) bool {
	switch strings.ToLower(suffix) {
	case "doc", "odt", "pdf", "rtf", "xml", "csv":
		return true
	}
	return false
}

// format decides how the result is written: by the flag, by the suffix of the
// output file, by the configuration, or else text for people and Markdown into
// a pipe or a file. Allowed are the formats that the command has, the one it
// takes for text first.
func (r *run) format(c *cli.Context, cfg *config.Config, allowed ...string) (string, error) {
	where := cfg.Origin("format")
	byFlag := c.IsSet("format") || c.Bool("json")
	if byFlag && c.Bool("json") && c.IsSet("format") {
		if f, _ := parseFormat(c.String("format")); f != formatJSON {
			return "", usagef("--json and -f %s exclude each other", c.String("format"))
		}
	}
	name := cfg.Format
	if suffix := strings.TrimPrefix(filepath.Ext(c.String("output")), "."); suffix != "" && !byFlag {
		f, ok := parseFormat(suffix)
		switch {
		case ok:
			name, where = f, "--output"
		case isOtherFormat(suffix):
			return "", usage(hint(fmt.Errorf("--output: parley writes no %s", suffix), "formats are %s; -f says which", strings.Join(allowed, ", ")))
		}
	}
	if name == "" {
		if c.String("output") == "" && isTerminal(r.Stdout) || !slices.Contains(allowed, formatMarkdown) {
			return formatText, nil
		}
		return formatMarkdown, nil
	}
	f, ok := parseFormat(name)
	switch {
	case !ok:
		return "", usage(hint(fmt.Errorf("%s: unknown format %q", where, name), "formats are %s", strings.Join(allowed, ", ")))
	case !slices.Contains(allowed, f) && (byFlag || where == "--output"):
		return "", usage(hint(fmt.Errorf("%s: %s is no format of this command", where, f), "its formats are %s", strings.Join(allowed, ", ")))
	case !slices.Contains(allowed, f):
		return formatText, nil // the configuration's format is that of briefs
	}
	return f, nil
}

// An output takes results, one or several, and puts them on stdout as they
// come or into a file when all are there.
type output struct {
	format  string
	several bool // more than one result is expected
	strict  bool
	color   bool
	width   int // of the terminal; 0: none
	indent  bool

	file   string             // "": stdout
	langs  map[string]*output // in the place of file; nil: none
	stdout io.Writer
	kept   bytes.Buffer    // what goes into file
	held   []*brief.Report // what goes into one document
	n      int             // results so far
}

// output makes the output that the flags of c ask for. It refuses early what
// cannot be written to, before anything was paid for: a folder, one of the
// inputs, a place where no file can be made.
func (r *run) output(c *cli.Context, format string, inputs []string) (*output, error) {
	o := &output{format: format, several: len(inputs) > 1, stdout: r.Stdout, color: r.color(c)}
	if name := c.String("output"); name != "" && name != "-" {
		o.file = name
		o.color = false
		if err := checkTarget(name, inputs, r.Stdin); err != nil {
			return nil, usage(err)
		}
	} else if isTerminal(r.Stdout) {
		if format == formatDOCX {
			return nil, usage(hint(errors.New("docx is nothing for a terminal"), "-o FILE puts it into a file"))
		}
		o.width = columns(r.Stdout)
	}
	o.indent = !o.several && (o.file != "" || isTerminal(r.Stdout))
	return o, nil
}

// expectSeveral says that one input turned out to hold several reports.
func (o *output) expectSeveral(t *tally) {
	o.several, o.indent, t.several = true, false, true
}

// report writes one report, or holds it until the document is made.
func (o *output) report(r *brief.Report) error {
	if isDocument(o.format) {
		o.held = append(o.held, r)
		o.n++
		return nil
	}
	data, err := o.render(r)
	if err != nil {
		return err
	}
	return o.result("", data)
}

// render returns reports in the format of o: several in a document, else one.
func (o *output) render(reports ...*brief.Report) ([]byte, error) {
	var b bytes.Buffer
	var err error
	options := render.Options{Color: o.color, Width: o.width, Strict: o.strict, Indent: o.indent}
	switch o.format {
	case formatMarkdown:
		err = render.Markdown(&b, reports[0], options)
	case formatJSON:
		err = render.JSON(&b, reports[0], options)
	case formatHTML:
		err = render.HTML(&b, reports, options)
	case formatDOCX:
		err = render.DOCX(&b, reports, options)
	default:
		err = render.Text(&b, reports[0], options)
	}
	if err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	return b.Bytes(), nil
}

// result writes one result, below a line that sets it apart from the one
// before. The name, which may be empty, is what the result is called there.
func (o *output) result(name string, data []byte) error {
	var b bytes.Buffer
	if o.format != formatJSON && o.several {
		switch {
		case name != "" && o.n > 0:
			fmt.Fprintf(&b, "\n--- %s ---\n\n", name)
		case name != "":
			fmt.Fprintf(&b, "--- %s ---\n\n", name)
		case o.n > 0:
			b.WriteString("\n---\n\n")
		}
	}
	b.Write(data)
	if b.Len() > 0 && !bytes.HasSuffix(data, []byte("\n")) {
		b.WriteByte('\n')
	}
	o.n++
	if o.file != "" {
		o.kept.Write(b.Bytes())
		return nil
	}
	_, err := o.stdout.Write(b.Bytes())
	return written(err)
}

// close makes the document and writes the file, if there is one and something
// to write.
func (o *output) close() error {
	if o.langs != nil {
		return o.closeLangs()
	}
	if len(o.held) > 0 {
		data, err := o.render(o.held...)
		if err != nil {
			return err
		}
		if o.file == "" {
			_, err = o.stdout.Write(data)
			return written(err)
		}
		o.kept.Write(data)
	}
	if o.file == "" || o.n == 0 {
		return nil
	}
	if err := writeFile(o.file, o.kept.Bytes()); err != nil {
		return fmt.Errorf("%s: %w", o.file, withoutPath(err))
	}
	return nil
}

// print writes s to stdout.
func (r *run) print(s string) error {
	_, err := io.WriteString(r.Stdout, s)
	return written(err)
}

func written(err error) error {
	if err != nil {
		return fmt.Errorf("standard output: %w", withoutPath(err))
	}
	return nil
}
