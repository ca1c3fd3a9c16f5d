package cli

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
)

// The library for commands takes flags only between a command and its first
// argument: in `parley a.txt --to hy` it would take --to for a file. arrange
// therefore brings a command line into one order first, whatever order it was
// typed in:
//
//	COMMAND [SUBCOMMAND] --flag=value … -- ARGUMENT …
//
// A word before "--" that names a command is one only if it is the first word.
// Where there is none, the command is brief. --help and --version anywhere turn
// the line into that command. Errors are errors of usage.
func arrange(commands []*cli.Command, args []string) ([]string, error) {
	if len(args) > 0 && args[0] == completeCommand {
		return append([]string{completeCommand, "--"}, args[1:]...), nil
	}
	line, err := parse(commands, args)
	if line.has("help") {
		return append([]string{"help", "--"}, line.path...), nil
	}
	if line.has("version") {
		return []string{"version"}, nil
	}
	if err != nil {
		return nil, err
	}
	if len(line.path) == 0 {
		line.path = []string{"brief"}
	}
	arranged := slices.Clone(line.path)
	own := flagsOf(find(commands, line.path))
	for _, o := range line.options {
		if _, ok := own[o.name]; !ok {
			return nil, unknownFlag(o.typed, line.path, own)
		}
		arranged = append(arranged, o.String())
	}
	arranged = append(arranged, "--")
	return append(arranged, line.args...), nil
}

// A line is a command line taken apart.
type line struct {
	path    []string // the command and its subcommands; empty: none is named
	options []option
	args    []string
	open    string // the flag that the line ends at, without its value
	dashed  bool   // "--" was met
}

// An option is a flag as given.
type option struct {
	name     string // the flag's first name
	typed    string // as typed, with its dashes
	value    string
	hasValue bool
}

func (o option) String() string {
	if o.hasValue {
		return "--" + o.name + "=" + o.value
	}
	return "--" + o.name
}

func (l *line) has(name string) bool {
	return slices.ContainsFunc(l.options, func(o option) bool { return o.name == name })
}

// parse takes args apart. With an error it returns what it could make of them.
func parse(commands []*cli.Command, args []string) (line, error) {
	var l line
	var failed error
	known := flagsOf(commands...)
	inPath := true
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--":
			l.args = append(l.args, args[i+1:]...)
			l.dashed = true
			return l, failed
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			if inPath && find(commands, append(slices.Clone(l.path), arg)) != nil {
				l.path = append(l.path, arg)
				continue
			}
			inPath = false
			l.args = append(l.args, arg)
		default:
			options, ok := known.options(arg)
			if !ok {
				typed, _, _ := strings.Cut(arg, "=")
				failed = firstError(failed, unknownFlag(typed, l.path, known))
				continue
			}
			last := &options[len(options)-1]
			if known[last.name].takesValue && !last.hasValue {
				if i+1 == len(args) {
					l.open = last.name
				}
				if i+1 == len(args) || looksLikeFlag(args[i+1]) {
					failed = firstError(failed, usagef("%s needs a value", last.typed))
					continue
				}
				i++
				last.value, last.hasValue = args[i], true
			}
			l.options = append(l.options, options...)
		}
	}
	return l, failed
}

// looksLikeFlag reports whether a word is taken for a flag rather than for the
// value of the one before it. No flag begins with a digit, so "-1" is a value.
func looksLikeFlag(word string) bool {
	return len(word) > 1 && word[0] == '-' && (word[1] < '0' || '9' < word[1])
}

// firstError returns the first error that is one.
func firstError(first, second error) error {
	if first != nil {
		return first
	}
	return second
}

// A flagSet is flags by all of their names.
type flagSet map[string]flagShape

type flagShape struct {
	name       string // the first one
	takesValue bool
}

// flagsOf returns the flags of commands and their subcommands, and those that
// every command has.
func flagsOf(commands ...*cli.Command) flagSet {
	set := flagSet{}
	for _, name := range []string{"help", "h"} {
		set[name] = flagShape{name: "help"}
	}
	set["version"] = flagShape{name: "version"}
	for _, c := range commands {
		if c == nil {
			continue
		}
		for _, f := range c.Flags {
			documented, ok := f.(cli.DocGenerationFlag)
			names := f.Names() // each call of which runs a regular expression
			for _, name := range names {
				set[name] = flagShape{name: names[0], takesValue: ok && documented.TakesValue()}
			}
		}
		maps.Copy(set, flagsOf(c.Subcommands...))
	}
	return set
}

// options takes one word apart that starts with a dash: --name, --name=value,
// -n, -n=value, -nvalue, or several one-letter flags at once.
func (s flagSet) options(word string) ([]option, bool) {
	body := strings.TrimPrefix(word, "-")
	long := strings.HasPrefix(body, "-")
	body = strings.TrimPrefix(body, "-")
	name, value, hasValue := strings.Cut(body, "=")
	if shape, ok := s[name]; ok {
		typed := word[:len(word)-len(body)] + name
		return []option{{shape.name, typed, value, hasValue}}, true
	}
	if long || body == "" {
		return nil, false
	}
	var options []option
	for i := range len(body) { // letters of flags are ASCII
		letter, rest := body[i:i+1], body[i+1:]
		shape, ok := s[letter]
		o := option{name: shape.name, typed: "-" + letter}
		switch {
		case !ok:
			return nil, false
		case !shape.takesValue:
			options = append(options, o)
			continue
		case rest != "":
			o.value, o.hasValue = strings.TrimPrefix(rest, "="), true
		}
		return append(options, o), true
	}
	return options, true
}

// find returns the command that path names, or nil.
func find(commands []*cli.Command, path []string) *cli.Command {
	var found *cli.Command
	for _, name := range path {
		i := slices.IndexFunc(commands, func(c *cli.Command) bool { return c.HasName(name) })
		if i < 0 {
			return nil
		}
		found, commands = commands[i], commands[i].Subcommands
	}
	return found
}

// unknownFlag is the error for a flag that is not among known.
func unknownFlag(typed string, path []string, known flagSet) error {
	err := fmt.Errorf("unknown flag %s", typed)
	name := strings.TrimLeft(typed, "-")
	if len(path) > 0 {
		err = fmt.Errorf("unknown flag %s of %s", typed, strings.Join(path, " "))
	}
	var names []string
	for n := range known {
		if len(n) > 1 {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	if near := config.Nearest(name, names); near != "" {
		return usage(hint(err, "did you mean --%s?", near))
	}
	help := strings.Join(append([]string{"parley", "help"}, path...), " ")
	return usage(hint(err, "%s lists the flags", help))
}

// badValue turns the library's error about the value of a flag into parley's.
func badValue(err error) error {
	s := err.Error()
	if rest, ok := strings.CutPrefix(s, "invalid boolean value "); ok {
		value, flag, _ := strings.Cut(rest, " for -")
		flag, _, _ = strings.Cut(flag, ":")
		return usagef("--%s is a switch: it takes no value such as %s", flag, value)
	}
	return usage(errors.New(s))
}
