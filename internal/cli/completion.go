package cli

import (
	_ "embed"
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"
)

// The scripts ask `parley __complete` for words and evaluate nothing: what
// stands on the line is passed on as it is.
var (
	//go:embed completion/parley.bash
	bashScript string
	//go:embed completion/parley.zsh
	zshScript string
	//go:embed completion/parley.fish
	fishScript string
)

func (r *run) completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the completion script of a shell",
		ArgsUsage: "bash|zsh|fish",
		Description: "bash:  parley completion bash > ~/.local/share/bash-completion/completions/parley\n" +
			"zsh:   parley completion zsh > a folder of your $fpath, as _parley\n" +
			"fish:  parley completion fish > ~/.config/fish/completions/parley.fish",
		Action: r.action(r.completion),
	}
}

func shells() []string { return []string{"bash", "zsh", "fish"} }

func (r *run) completion(c *cli.Context) error {
	if c.NArg() != 1 {
		return usage(hint(errors.New("completion takes the name of one shell"), "bash, zsh or fish"))
	}
	switch shell := c.Args().First(); shell {
	case "bash":
		return r.print(bashScript)
	case "zsh":
		return r.print(zshScript)
	case "fish":
		return r.print(fishScript)
	default:
		return usage(hint(fmt.Errorf("there is no completion for %q", shell), "bash, zsh or fish"))
	}
}
