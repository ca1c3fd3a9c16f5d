package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
)

const helpHead = `parley reads a news article and writes a verified brief: a short neutral summary
and, for each party, what it stated, every line traced to the article's words.

usage: parley [brief] [flags] [ARTICLE...]
       parley COMMAND [flags] [ARGUMENTS]

An article is a file, a URL, or - for standard input, which is also read where
no article is named and something is piped in. Flags may stand anywhere.

commands:
`

const helpTail = `
examples:
  parley demo                                a brief without a key or a network
  parley article.txt --to hy,az,ru           a brief and three translations
  curl -s URL | parley --to hy > brief.md    from a pipe into a file
  parley a.txt b.html -f json > briefs.json  several articles, a report a line
  parley batch in --out out --to hy,ru       a folder; run it again and it goes on
  parley watch in --out out --to hy          the folder, and what arrives in it
  parley translate --to ru brief.json        translate a brief made earlier
  parley check brief.json                    check it again after editing

exit codes:
  0  done
  1  no result, or none for one of several articles
  2  wrong flags, arguments or configuration
  3  a result with error findings, under --strict
  4  a batch in which articles failed, or that stopped before its end
  130  interrupted

environment:
`

const envTail = `  PARLEY_API_KEY            the key, before any other
  PARLEY_CONFIG             your configuration file, as --config
  OPENAI_API_KEY            the key of the endpoint, unless a profile has its own
  OPENAI_BASE_URL           the endpoint, where nothing else names one
  HTTPS_PROXY, NO_PROXY     the proxy
  NO_COLOR                  no colours
  SOURCE_DATE_EPOCH         the time in signatures, in seconds since 1970

parley help COMMAND says more about a command, parley doctor what is in force.
`

func (r *run) helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "show this, or the help of a command",
		ArgsUsage: "[COMMAND]",
		Action:    r.action(r.help),
	}
}

func (r *run) help(c *cli.Context) error {
	commands := r.commands()
	path := c.Args().Slice()
	if len(path) == 0 {
		return r.print(generalHelp(commands))
	}
	command := find(commands, path)
	if command == nil {
		err := fmt.Errorf("there is no command %q", strings.Join(path, " "))
		return usage(suggestName(err, path[0], commands))
	}
	return r.print(commandHelp(path, command))
}

// suggestName adds the name of the command that was probably meant.
func suggestName(err error, name string, commands []*cli.Command) error {
	var names []string
	for _, c := range commands {
		if !c.Hidden {
			names = append(names, c.Name)
		}
	}
	if near := config.Nearest(name, names); near != "" {
		return hint(err, "did you mean the command %s?", near)
	}
	return hint(err, "parley help lists the commands")
}

func generalHelp(commands []*cli.Command) string {
	var b strings.Builder
	b.WriteString(helpHead)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, c := range commands {
		if !c.Hidden {
			fmt.Fprintf(w, "  %s\t%s\n", c.Name, c.Usage)
		}
	}
	w.Flush()
	writeFlags(&b, find(commands, []string{"brief"}).Flags)
	b.WriteString(helpTail)
	for _, s := range config.Settings() {
		about := "as --" + strings.TrimPrefix(s.Flag, "--")
		if s.Flag == "" || strings.HasPrefix(s.Flag, "--no-") {
			about = "as " + s.Key + " in a configuration file"
		}
		fmt.Fprintf(&b, "  %-24s  %s\n", s.Env, about)
	}
	b.WriteString(envTail)
	return b.String()
}

func commandHelp(path []string, c *cli.Command) string {
	var b strings.Builder
	name := strings.Join(path, " ")
	fmt.Fprintf(&b, "parley %s: %s\n\n%s\n", name, c.Usage, usageLine(name, c))
	if c.Description != "" {
		fmt.Fprintf(&b, "\n%s\n", c.Description)
	}
	if len(c.Subcommands) > 0 {
		b.WriteString("\ncommands:\n")
		w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		for _, sub := range c.Subcommands {
			fmt.Fprintf(w, "  %s\t%s\n", strings.TrimSpace(sub.Name+" "+sub.ArgsUsage), sub.Usage)
		}
		w.Flush()
	}
	writeFlags(&b, c.Flags)
	return b.String()
}

// usageLine says how a command is called.
func usageLine(name string, c *cli.Command) string {
	if name == "brief" {
		name = "[brief]" // the command where none is named
	}
	return strings.TrimSpace("usage: parley " + name + " [flags] " + c.ArgsUsage)
}

// writeFlags lists flags by their groups.
func writeFlags(b *strings.Builder, flags []cli.Flag) {
	for _, group := range []struct{ key, title string }{
		{groupWork, "flags"}, {groupOutput, "output"}, {groupEndpoint, "endpoint"}, {groupGeneral, "general"},
	} {
		titled := false
		for _, f := range flags {
			if category, ok := f.(cli.CategorizableFlag); !ok || category.GetCategory() != group.key {
				continue
			}
			if !titled {
				fmt.Fprintf(b, "\n%s:\n", group.title)
				titled = true
			}
			fmt.Fprintf(b, "  %-26s  %s\n", flagNames(f), flagUsage(f))
		}
	}
	b.WriteString("  -h, --help                  show help\n")
}

// flagNames writes the names of f, short ones first, and what it takes.
func flagNames(f cli.Flag) string {
	short, long := "    ", ""
	for _, name := range f.Names() {
		switch {
		case len(name) == 1:
			short = "-" + name + ", "
		case long == "":
			long = "--" + name
		default:
			long += ", --" + name
		}
	}
	if _, value, _ := usageOf(f); value != "" {
		long += " " + value
	}
	return short + long
}

// flagUsage is what a flag is for, without the marks around its value.
func flagUsage(f cli.Flag) string {
	about, _, _ := usageOf(f)
	return about
}

// usageOf returns the usage text of f, and the word in it that stands for the
// value, which the text marks with backquotes.
func usageOf(f cli.Flag) (about, value string, ok bool) {
	documented, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return "", "", false
	}
	about = documented.GetUsage()
	if parts := strings.SplitN(about, "`", 3); len(parts) == 3 {
		value = parts[1]
	}
	return strings.ReplaceAll(about, "`", ""), value, true
}
