package cli

import (
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

func testRun() *run {
	return &run{App: App{Stdout: io.Discard, Stderr: io.Discard}, env: map[string]string{}, ui: newUI(io.Discard)}
}

func TestArrange(t *testing.T) {
	tests := []struct{ in, want string }{
		{"a.txt", "brief -- a.txt"},
		{"", "brief --"},
		{"-", "brief -- -"},
		{"a.txt --to hy", "brief --to=hy -- a.txt"},
		{"a.txt --to=hy b.txt", "brief --to=hy -- a.txt b.txt"},
		{"a.txt --lang hy --to az", "brief --to=hy --to=az -- a.txt"},
		{"-f json a.txt -q", "brief --format=json --quiet -- a.txt"},
		{"-fjson a.txt", "brief --format=json -- a.txt"},
		{"-f=json a.txt", "brief --format=json -- a.txt"},
		{"-qfjson a.txt", "brief --quiet --format=json -- a.txt"},
		{"-nv a.txt", "brief --dry-run --verbose -- a.txt"},
		{"-to hy a.txt", "brief --to=hy -- a.txt"},
		{"-o - a.txt", "brief --output=- -- a.txt"},
		{"--to= a.txt", "brief --to= -- a.txt"},
		{"--strict=false a.txt", "brief --strict=false -- a.txt"},
		{"brief a.txt", "brief -- a.txt"},
		{"-q read a.txt", "read --quiet -- a.txt"},
		{"read a.txt -q", "read --quiet -- a.txt"},
		{"--to hy translate b.json", "translate --to=hy -- b.json"},
		{"a.txt read", "brief -- a.txt read"},
		{"./read", "brief -- ./read"},
		{"-- read", "brief -- read"},
		{"-- -q --to", "brief -- -q --to"},
		{"read -- -q", "read -- -q"},
		{"a.txt -- --to hy", "brief -- a.txt --to hy"},
		{"prompts show brief.system.tmpl", "prompts show -- brief.system.tmpl"},
		{"prompts --prompts d show x", "prompts show --prompts=d -- x"},
		{"prompts shwo", "prompts -- shwo"},
		{"read help", "read -- help"},
		{"help read", "help -- read"},
		{"read --help", "help -- read"},
		{"-h", "help --"},
		{"prompts export -h", "help -- prompts export"},
		{"--bogus --help read", "help -- read"},
		{"read --version", "version"},
		{"__complete read --to -", "__complete -- read --to -"},
	}
	commands := testRun().commands()
	for _, tt := range tests {
		got, err := arrange(commands, strings.Fields(tt.in))
		if err != nil {
			t.Errorf("%q: %v", tt.in, err)
			continue
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%q\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestArrangeErrors(t *testing.T) {
	tests := []struct{ in, want, hint string }{
		{"--bogus a.txt", "unknown flag --bogus", "parley help lists the flags"},
		{"a.txt --fromat=json", "unknown flag --fromat", "did you mean --format?"},
		{"a.txt -x", "unknown flag -x", "parley help lists the flags"},
		{"a.txt -qx", "unknown flag -qx", "parley help lists the flags"},
		{"read a.txt --to hy", "unknown flag --to of read", "parley help read lists the flags"},
		{"read --srtict a.txt", "unknown flag --srtict of read", "did you mean --strict?"},
		{"demo --model x", "unknown flag --model of demo", "parley help demo lists the flags"},
		{"a.txt --to", "--to needs a value", ""},
		{"a.txt -o", "-o needs a value", ""},
		{"--to --format json a.txt", "--to needs a value", ""},
		{"---to hy", "unknown flag ---to", "did you mean --to?"},
	}
	commands := testRun().commands()
	for _, tt := range tests {
		got, err := arrange(commands, strings.Fields(tt.in))
		if err == nil {
			t.Errorf("%q: got %q, want an error", tt.in, got)
			continue
		}
		if err.Error() != tt.want || hintOf(err) != tt.hint {
			t.Errorf("%q\ngot  %s (%s)\nwant %s (%s)", tt.in, err, hintOf(err), tt.want, tt.hint)
		}
		if code := exitCode(t.Context(), err); code != exitUsage {
			t.Errorf("%q: exit code %d", tt.in, code)
		}
	}
}

// Whatever the order of flags and arguments, every flag keeps its value, and
// the arguments their order. What the library makes of the arranged line must
// be what was typed.
func TestArrangeAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	values := []string{"hy", "az,ru", "a b", "x=y", "-", "Հայերեն", "", "--"}
	args := []string{"a.txt", "-", "read", "to", "help", "é", "https://example.org/?a=-b", "x=y"}
	for range 1500 {
		r := testRun()
		commands := r.commands()
		command := commands[random.IntN(3)] // brief, translate, read
		type given struct {
			words []string
			name  string
			value string
		}
		var flags []given
		for _, f := range command.Flags {
			if random.IntN(3) > 0 {
				continue
			}
			names := f.Names()
			name := names[random.IntN(len(names))]
			dashes := "--"
			if len(name) == 1 {
				dashes = "-"
			}
			g := given{name: names[0]}
			if f.(cli.DocGenerationFlag).TakesValue() {
				g.value = values[random.IntN(len(values))]
				g.words = []string{dashes + name + "=" + g.value}
				if !strings.HasPrefix(g.value, "-") || g.value == "-" {
					g.words = [][]string{g.words, {dashes + name, g.value}}[random.IntN(2)]
				}
			} else {
				g.words = []string{dashes + name}
			}
			flags = append(flags, g)
		}
		var arguments []string
		for range random.IntN(4) {
			arguments = append(arguments, args[random.IntN(len(args))])
		}

		// Interleave: the command is the first word that is no flag.
		var line []string
		queue := append([]string{command.Name}, arguments...)
		order := random.Perm(len(flags))
		for len(queue) > 0 || len(order) > 0 {
			if len(order) > 0 && (len(queue) == 0 || random.IntN(2) == 0) {
				line = append(line, flags[order[0]].words...)
				order = order[1:]
				continue
			}
			line = append(line, queue[0])
			queue = queue[1:]
		}
		if random.IntN(3) == 0 {
			line = append(line, "--", "-q", "--to")
			arguments = append(slices.Clone(arguments), "-q", "--to")
		}

		arranged, err := arrange(commands, line)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		ran := false
		command.Action = func(c *cli.Context) error {
			ran = true
			if got := c.Args().Slice(); !slices.Equal(got, arguments) {
				return fmt.Errorf("arguments %q, want %q", got, arguments)
			}
			for _, g := range flags {
				var got any = c.String(g.name)
				var want any = g.value
				switch {
				case g.name == "to":
					got, want = strings.Join(c.StringSlice("to"), ","), g.value
				case g.value == "" && !slices.ContainsFunc(g.words, func(w string) bool { return strings.Contains(w, "=") }) && len(g.words) == 1:
					got, want = c.Bool(g.name), true
				}
				if !c.IsSet(g.name) || !reflect.DeepEqual(got, want) {
					return fmt.Errorf("--%s is %v, want %v", g.name, got, want)
				}
			}
			if got := c.NumFlags(); got < len(flags) {
				return fmt.Errorf("%d flags, want %d", got, len(flags))
			}
			return nil
		}
		app := &cli.App{Name: "parley", Commands: commands, HideHelp: true, Writer: io.Discard, ErrWriter: io.Discard,
			ExitErrHandler: func(*cli.Context, error) {}}
		if err := app.RunContext(t.Context(), append([]string{"parley"}, arranged...)); err != nil || !ran {
			t.Fatalf("%q\narranged as %q: %v (run: %v)", line, arranged, err, ran)
		}
	}
}

// A flag means one thing: names are spelt alike in all commands, and the
// reordering relies on it.
func TestFlagsAgree(t *testing.T) {
	kinds := map[string]string{}
	var visit func(commands []*cli.Command)
	visit = func(commands []*cli.Command) {
		for _, c := range commands {
			for _, f := range c.Flags {
				about, value, _ := usageOf(f)
				if about == "" {
					t.Errorf("%s: %v is not documented", c.Name, f.Names())
				}
				for _, name := range f.Names() {
					kind := fmt.Sprintf("%v, value: %t", f.Names(), f.(cli.DocGenerationFlag).TakesValue())
					if kinds[name] == "" {
						kinds[name] = kind
					}
					if kinds[name] != kind {
						t.Errorf("--%s is %s and %s", name, kinds[name], kind)
					}
				}
				if takes := f.(cli.DocGenerationFlag).TakesValue(); takes != (value != "") {
					t.Errorf("%s --%s: the help shows the value %q", c.Name, f.Names()[0], value)
				}
			}
			visit(c.Subcommands)
		}
	}
	visit(testRun().commands())
}

func FuzzArrange(f *testing.F) {
	for _, line := range []string{"a.txt --to hy", "-qx -- -", "read\x00--to=\x00-", "prompts show --help", "-\xff=a", "-\xff"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		// Invariants: no panic; what stands behind -- comes through as it is;
		// arranging again changes nothing.
		commands := testRun().commands()
		words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' })
		arranged, err := arrange(commands, append(slices.Clone(words), "--", "x", "--to"))
		if err != nil || arranged[0] == "help" || arranged[0] == "version" || arranged[0] == completeCommand {
			return
		}
		if n := len(arranged); arranged[n-2] != "x" || arranged[n-1] != "--to" {
			t.Errorf("%q: %q", words, arranged)
		}
		again, err := arrange(commands, arranged)
		if err != nil || !slices.Equal(arranged, again) {
			t.Errorf("%q\nthen %q %v", arranged, again, err)
		}
	})
}
