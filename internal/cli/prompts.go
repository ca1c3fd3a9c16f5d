package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/internal/config"
	"parley/prompts"
)

func (r *run) promptsCommand() *cli.Command {
	flags := func() []cli.Flag {
		return join([]cli.Flag{valued(groupEndpoint, "prompts", "", "use the edited templates in `DIR`")}, configFlags())
	}
	list := r.action(r.listPrompts)
	return &cli.Command{
		Name:      "prompts",
		Usage:     "list, show or export the templates",
		ArgsUsage: "list | show NAME | export DIR",
		Description: "A folder of edited templates replaces the built-in ones of the same names:\n" +
			"parley --prompts DIR, or prompts in a configuration file.",
		Flags:  flags(),
		Action: list,
		Subcommands: []*cli.Command{
			{Name: "list", Usage: "list the names, and the hash that reports carry", Flags: flags(), Action: list},
			{Name: "show", Usage: "print a template or schema", ArgsUsage: "NAME", Flags: flags(), Action: r.action(r.showPrompt)},
			{Name: "export", Usage: "write all of them into a folder, to be edited", ArgsUsage: "DIR", Flags: flags(), Action: r.action(r.exportPrompts)},
		},
	}
}

func (r *run) promptSet(c *cli.Context) (*config.Config, *prompts.Set, error) {
	cfg, err := r.configure(c)
	if err != nil {
		return nil, nil, err
	}
	set, err := loadPrompts(cfg)
	return cfg, set, err
}

func (r *run) listPrompts(c *cli.Context) error {
	if word := c.Args().First(); word != "" {
		near := config.Nearest(word, []string{"list", "show", "export"})
		if near == "" {
			near = "list, show NAME or export DIR"
		}
		return usage(hint(fmt.Errorf("prompts knows no %q", word), "parley prompts %s", near))
	}
	cfg, set, err := r.promptSet(c)
	if err != nil {
		return err
	}
	from := "built in"
	if cfg.Prompts != "" {
		from = cfg.Prompts + " over those built in"
	}
	r.ui.note("prompts %s, %s", set.Hash(), from)
	return r.print(strings.Join(set.Names(), "\n") + "\n")
}

func (r *run) showPrompt(c *cli.Context) error {
	if c.NArg() != 1 {
		return usage(hint(errors.New("prompts show takes the name of one template"), "parley prompts list names them"))
	}
	_, set, err := r.promptSet(c)
	if err != nil {
		return err
	}
	name := c.Args().First()
	source, ok := set.Source(name)
	if !ok {
		hintText := "parley prompts list names them"
		if near := config.Nearest(name, set.Names()); near != "" {
			hintText = "did you mean " + near + "?"
		}
		return usage(hint(fmt.Errorf("there is no template %q", name), "%s", hintText))
	}
	return r.print(source)
}

func (r *run) exportPrompts(c *cli.Context) error {
	if c.NArg() != 1 {
		return usagef("prompts export takes one folder")
	}
	_, set, err := r.promptSet(c)
	if err != nil {
		return err
	}
	dir := c.Args().First()
	for _, name := range set.Names() { // all or none: edited templates are work
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return hint(fmt.Errorf("%s is there already", filepath.Join(dir, name)), "export into another folder, or remove it first")
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, name := range set.Names() {
		source, _ := set.Source(name)
		if err := writeFile(filepath.Join(dir, name), []byte(source)); err != nil {
			return fmt.Errorf("%s: %w", filepath.Join(dir, name), withoutPath(err))
		}
	}
	r.ui.note("%s in %s; parley --prompts %s uses them", plural(len(set.Names()), "file", "files"), dir, dir)
	return nil
}
