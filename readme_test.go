package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parley/internal/render"
)

// TestReadmeCommands runs every parley command of the README, against an
// endpoint on loopback, in a folder that holds the files that they name.
func TestReadmeCommands(t *testing.T) {
	commands := readmeCommands(t)
	if len(commands) < 8 {
		t.Fatalf("found %d commands in the README: %q", len(commands), commands)
	}
	sample, err := os.ReadFile("testdata/cli/endpoint.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, files, ok := strings.Cut(string(sample), "-- article.txt --\n")
	if !ok {
		t.Fatal("the script endpoint.txt has no article")
	}
	article, _, _ := strings.Cut(files, "-- ")
	var script strings.Builder
	script.WriteString("endpoint\n")
	for _, c := range commands {
		// What a translation lacks is no failure of the command.
		fmt.Fprintf(&script, "exec sh -c '%s'\nstdout .\n", c)
	}
	fmt.Fprintf(&script, "-- article.txt --\n%s-- a.txt --\n%s-- b.html --\n<p>%s</p>\n-- note.txt --\n%s-- names.tsv --\nen\tru\nNorland\tНорландия\n-- in/a.txt --\n%s-- %s",
		article, article, article, article, article, files[strings.Index(files, "brief-answer.json"):])
	testdata, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "readme.txt"), []byte(script.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:  dir,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"endpoint": endpoint},
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("TESTDATA", testdata)
			return nil
		},
	})
}

// readmeCommands returns the shell lines of the README that run parley, as
// they can be run here: each prints something, to the endpoint of the test,
// and a brief that is written to a file is shown too.
func readmeCommands(t *testing.T) []string {
	t.Helper()
	comment := regexp.MustCompile(`\s+#.*`)
	var commands []string
	for line := range strings.Lines(readme(t)) {
		c, indented := strings.CutPrefix(line, "    ")
		c = comment.ReplaceAllString(strings.TrimSpace(c), "")
		if !indented || !strings.Contains(c, "parley ") || strings.HasPrefix(c, "go ") || strings.HasPrefix(c, "export ") {
			continue
		}
		c = strings.ReplaceAll(c, "https://example.org/news/1", "article.txt")
		c = strings.ReplaceAll(c, "--base-url http://localhost:11434/v1", "")
		c = strings.ReplaceAll(c, "--profile openrouter", "")
		c = strings.ReplaceAll(c, "MODEL", "fake-1")
		c = strings.ReplaceAll(c, " testdata/", " $TESTDATA/")
		if _, file, ok := strings.Cut(c, " -o "); ok {
			c += " && cat " + file
		}
		if strings.HasPrefix(c, "parley batch ") {
			c += " && ls out"
		}
		commands = append(commands, c)
	}
	return commands
}

// TestReadmeDemo keeps the brief that the README shows what the demo prints.
func TestReadmeDemo(t *testing.T) {
	r, _ := replay(t, testArticle{"washington", "testdata/articles/washington.txt", "testdata/recordings/washington"})
	var out bytes.Buffer
	if err := render.Text(&out, r, render.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	// Enough to see what it is.
	shown := strings.Join(strings.SplitAfter(out.String(), "\n")[:32], "")
	replaceInReadme(t, "demo", "```\n"+shown+"  …\n```\n")
}

// TestReadmeMap keeps the README's map of the code the code.
func TestReadmeMap(t *testing.T) {
	for _, layer := range layers {
		for _, p := range layer {
			place := strings.TrimPrefix(p, "parley/") + "/"
			if p != "parley" && !strings.Contains(readme(t), place) {
				t.Errorf("the README's map lacks %s", place)
			}
		}
	}
}

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
