package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"
)

// The groups under which help lists flags, in that order.
const (
	groupWork     = "work"
	groupOutput   = "output"
	groupEndpoint = "endpoint"
	groupGeneral  = "general"
)

// A flag that takes a value is declared as text, whatever it holds: config and
// the commands parse it, so that a value is treated alike, and complained
// about alike, wherever it stands.
func valued(group, name, short, usage string) cli.Flag {
	f := &cli.StringFlag{Name: name, Usage: usage, Category: group}
	if short != "" {
		f.Aliases = []string{short}
	}
	return f
}

func toggle(group, name, short, usage string) cli.Flag {
	f := &cli.BoolFlag{Name: name, Usage: usage, Category: group}
	if short != "" {
		f.Aliases = []string{short}
	}
	return f
}

// toFlag may be given several times, with several languages each.
func toFlag() cli.Flag {
	return &cli.StringSliceFlag{
		Name: "to", Aliases: []string{"lang"}, Category: groupWork,
		Usage: "translate into `LANG`: hy,az,ru, a name, or any BCP 47 tag; repeatable",
	}
}

func noTrimFlag() cli.Flag {
	return toggle(groupWork, "no-trim", "", "keep the page around the article")
}

// readingFlags say how articles are read.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		noTrimFlag(),
		valued(groupWork, "encoding", "", "read articles as `NAME`: windows-1251, koi8-r, armscii-8 …"),
		valued(groupWork, "source-lang", "", "take articles to be in `LANG`"),
		valued(groupWork, "max-bytes", "", "refuse articles longer than `N` bytes (20MB)"),
	}
}

// limitFlag bounds what a feed costs.
func limitFlag() cli.Flag {
	return valued(groupWork, "limit", "", "take the first `N` articles of a feed (all)")
}

func strictFlag() cli.Flag {
	return toggle(groupWork, "strict", "", "withhold lines with error findings, and exit with 3 if there are any")
}

// outputFlags say where the result goes and how it looks.
func outputFlags(formats string) []cli.Flag {
	return []cli.Flag{
		valued(groupOutput, "format", "f", "write `FORMAT`: "+formats),
		toggle(groupOutput, "json", "", "the same as -f json"),
		outFlag("write to `FILE` instead of stdout"),
	}
}

// reportFlags are outputFlags where the result is a report.
func reportFlags() []cli.Flag {
	return outputFlags("text (on a terminal), md (elsewhere), json, html or docx")
}

func outFlag(usage string) cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o", "out"}, Usage: usage, Category: groupOutput}
}

// endpointFlags say which model is asked and how.
func endpointFlags() []cli.Flag {
	return append(configFlags(),
		valued(groupEndpoint, "model", "m", "ask the model `NAME`"),
		valued(groupEndpoint, "base-url", "", "ask the endpoint at `URL`"),
		valued(groupEndpoint, "prompts", "", "use the edited templates in `DIR`"),
		glossaryFlag(),
		valued(groupWork, "engine", "", "make briefs with `ENGINE`: endpoint or builtin, which asks no model"),
		valued(groupEndpoint, "record", "", "keep the answers in `DIR`, and use those that are there"),
		valued(groupEndpoint, "replay", "", "answer from `DIR` only; no network"),
		toggle(groupEndpoint, "no-cache", "", "neither use nor keep paid answers"),
		valued(groupEndpoint, "timeout", "", "give one request `TIME` (2m)"),
		valued(groupEndpoint, "retries", "", "ask again `N` times after a passing fault (3)"),
		valued(groupEndpoint, "max-tokens-total", "", "use at most `N` tokens in this run"),
	)
}

// configFlags say which configuration is in force.
func configFlags() []cli.Flag {
	return []cli.Flag{
		valued(groupEndpoint, "profile", "", "use the endpoint of the profile `NAME`"),
		valued(groupEndpoint, "config", "", "read `FILE` instead of your configuration"),
	}
}

// generalFlags are those of every command.
func generalFlags() []cli.Flag {
	return []cli.Flag{
		toggle(groupGeneral, "quiet", "q", "say nothing but errors"),
		toggle(groupGeneral, "verbose", "v", "say what goes on, and what it took"),
		toggle(groupGeneral, "no-color", "", "no colours (also NO_COLOR)"),
	}
}

func glossaryFlag() cli.Flag {
	return valued(groupWork, "glossary", "", "names and terms in `FILE` (TSV or TBX) go before the built-in ones")
}

// given returns the flags of c that were given and are settings, by the
// setting's key.
func given(c *cli.Context) map[string]string {
	values := map[string]string{}
	for _, name := range []string{
		"profile", "base-url", "model", "prompts", "glossary", "engine", "fallback", "sentences", "timeout", "retries", "max-tokens-total", "format",
	} {
		if c.IsSet(name) && c.StringSlice(name) == nil { // several are eval's
			values[strings.ReplaceAll(name, "-", "_")] = c.String(name)
		}
	}
	if c.IsSet("to") {
		values["to"] = strings.Join(c.StringSlice("to"), ",")
	}
	if c.Bool("json") {
		values["format"] = formatJSON
	}
	if c.IsSet("strict") {
		values["strict"] = strconv.FormatBool(c.Bool("strict"))
	}
	for _, name := range []string{"trim", "cache"} { // --no-trim, --no-cache
		if c.IsSet("no-" + name) {
			values[name] = strconv.FormatBool(!c.Bool("no-" + name))
		}
	}
	return values
}

// join makes one list of flags.
func join(groups ...[]cli.Flag) []cli.Flag { return slices.Concat(groups...) }
