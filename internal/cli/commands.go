package cli

import "github.com/urfave/cli/v2"

// commands are parley's commands, in the order in which help lists them.
func (r *run) commands() []*cli.Command {
	all := []*cli.Command{
		r.briefCommand(),
		r.batchCommand(),
		r.watchCommand(),
		r.translateCommand(),
		r.checkCommand(),
		r.readCommand(),
		r.demoCommand(),
		r.doctorCommand(),
		r.evalCommand(),
		r.promptsCommand(),
		r.completionCommand(),
		r.helpCommand(),
		r.versionCommand(),
		r.completeCommand(),
	}
	for _, c := range all {
		settle(c)
	}
	return all
}

// settle gives c and its subcommands what all commands share. The library's
// own help would take an argument called "help" for a command.
func settle(c *cli.Command) {
	c.HideHelp = true
	c.OnUsageError = onUsageError
	c.Flags = join(c.Flags, generalFlags())
	for _, sub := range c.Subcommands {
		settle(sub)
	}
}

func (r *run) versionCommand() *cli.Command {
	return &cli.Command{
		Name:   "version",
		Usage:  "say which version this is",
		Hidden: true,
		Action: r.action(func(*cli.Context) error { return r.print("parley " + r.Version + "\n") }),
	}
}
