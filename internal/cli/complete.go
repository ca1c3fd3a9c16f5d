package cli

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/charset"
	"parley/internal/config"
	"parley/internal/text"
	"parley/prompts"
)

// completeCommand is what the completion scripts call, with the words of the
// line after "parley" up to the one at the cursor. It prints what that word can
// become, one a line, with an explanation behind a tab; the line ":file" or
// ":dir" stands for names that the shell knows best. It runs no action, asks
// nobody and is never an error: a TAB costs nothing.
const completeCommand = "__complete"

const (
	completeFile = ":file"
	completeDir  = ":dir"
)

func (r *run) completeCommand() *cli.Command {
	return &cli.Command{Name: completeCommand, Hidden: true, Action: func(c *cli.Context) error {
		lines := r.complete(joinSplit(c.Args().Slice()))
		return r.print(strings.Join(append(lines, ""), "\n"))
	}}
}

// joinSplit undoes that bash splits --to=hy into three words. The last word
// stays alone, as bash replaces that only.
func joinSplit(words []string) []string {
	n := len(words)
	switch {
	case n >= 2 && words[n-1] == "=" && strings.HasPrefix(words[n-2], "--"):
		return append(slices.Clone(words[:n-1]), "")
	case n >= 3 && words[n-2] == "=" && strings.HasPrefix(words[n-3], "--"):
		return append(slices.Clone(words[:n-2]), words[n-1])
	}
	return words
}

// complete returns what the last of words can become.
func (r *run) complete(words []string) []string {
	if len(words) == 0 {
		words = []string{""}
	}
	before, current := words[:len(words)-1], words[len(words)-1]
	commands := r.commands()
	l, _ := parse(commands, before) // of a line that is not finished errors are no news
	command := find(commands, l.path)
	switch flag, value, assigned := strings.Cut(current, "="); {
	case l.dashed:
		return []string{completeFile}
	case l.open != "":
		return matching(r.values(l.open), current, "")
	case assigned && strings.HasPrefix(flag, "-"):
		if shape, ok := flagsOf(commands...)[strings.TrimLeft(flag, "-")]; ok && shape.takesValue {
			return matching(r.values(shape.name), value, flag+"=")
		}
		return nil
	case strings.HasPrefix(current, "-") && current != "-":
		if command == nil {
			command = find(commands, []string{"brief"})
		}
		return matching(flagWords(command), current, "")
	case command == nil && len(l.args) == 0:
		return append(matching(commandWords(commands), current, ""), completeFile)
	case command == nil:
		return []string{completeFile}
	}
	return r.arguments(command, l, current)
}

// arguments returns what an argument of command can become.
func (r *run) arguments(command *cli.Command, l line, current string) []string {
	if len(command.Subcommands) > 0 {
		return matching(commandWords(command.Subcommands), current, "")
	}
	switch command.Name {
	case "brief", "translate", "read":
		return []string{completeFile}
	case "completion":
		return matching(shells(), current, "")
	case "help":
		return matching(commandWords(r.commands()), current, "")
	case "export", "batch", "eval", watchName:
		return []string{completeDir}
	case "show":
		if set, err := prompts.Load(""); err == nil {
			return matching(set.Names(), current, "")
		}
	}
	return nil
}

// values returns what can stand behind a flag.
func (r *run) values(flag string) []string {
	switch flag {
	case "encoding":
		return charset.Names()
	case "to", "source-lang":
		return languageWords()
	case "format":
		return []string{formatText + "\tfor a terminal", formatMarkdown + "\tMarkdown", formatJSON + "\tone report a line",
			formatHTML + "\ta page for a browser", formatDOCX + "\ta document for Word"}
	case "progress":
		return []string{progressPlain, progressJSON, progressNone}
	case "engine":
		return []string{engineEndpoint + "\task a model", engineBuiltIn + "\tno model: sentences of the article"}
	case "fallback":
		return []string{engineBuiltIn + "\tthe brief that the endpoint cannot make"}
	case "profile":
		return r.profiles()
	case "output", "config", "glossary":
		return []string{completeFile}
	case "prompts", "record", "replay":
		return []string{completeDir}
	}
	return nil
}

// profiles returns the names of all profiles, or those of the built-in ones
// where the configuration cannot be read.
func (r *run) profiles() []string {
	for _, in := range []config.Input{{Env: r.env, ConfigDir: r.ConfigDir, Home: r.Home}, {}} {
		if cfg, err := config.Load(in); err == nil {
			return cfg.Profiles
		}
	}
	return nil
}

// languageWords are the languages that are most likely wanted.
func languageWords() []string {
	var words []string
	for _, code := range []string{"hy", "az", "ru", "en", "hyw", "ka", "tr", "fa", "uk", "fr", "de"} {
		words = append(words, code+"\t"+text.LangName(code))
	}
	return words
}

func commandWords(commands []*cli.Command) []string {
	var words []string
	for _, c := range commands {
		if !c.Hidden {
			words = append(words, c.Name+"\t"+c.Usage)
		}
	}
	return words
}

func flagWords(command *cli.Command) []string {
	words := []string{"--help\tshow help"}
	for _, f := range command.Flags {
		words = append(words, "--"+f.Names()[0]+"\t"+flagUsage(f))
	}
	slices.Sort(words)
	return words
}

// matching returns the words that current can become. What stands before the
// last comma of current is kept and not offered again; lead is put in front.
func matching(words []string, current, lead string) []string {
	kept := current[:strings.LastIndexByte(current, ',')+1]
	used := strings.Split(kept, ",")
	var out []string
	for _, w := range words {
		word, about, explained := strings.Cut(w, "\t")
		switch {
		case strings.HasPrefix(word, ":"):
			out = append(out, word)
			continue
		case slices.Contains(used, word), !strings.HasPrefix(kept+word, current):
			continue
		}
		if explained {
			about = "\t" + about
		}
		out = append(out, lead+kept+word+about)
	}
	return out
}
