package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// layers are the packages from the top down. A package imports only from
// layers below its own, with the exceptions of sideways.
var layers = [][]string{
	{"parley"},
	{"parley/internal/cli"},
	{"parley/internal/batch"},
	{"parley/internal/pipeline"},
	{"parley/internal/article", "parley/summarize", "parley/translate", "parley/internal/builtin", "parley/internal/render"},
	{"parley/internal/verify", "parley/prompts"},
	{"parley/internal/attribution"},
	{"parley/internal/llm"},
	{"parley/internal/glossary"},
	{"parley/internal/text", "parley/internal/typography", "parley/internal/charset"},
	{"parley/summarize/brief"},
}

// leaves import nothing of the project, and only the command line wires them;
// baseline is for tests.
var leaves = map[string]bool{
	"parley/internal/baseline":          true,
	"parley/internal/config":            true,
	"parley/internal/batchapi":          true,
	"parley/internal/tape":              true,
	"parley/internal/fakeendpoint":      true,
	"parley/internal/fakeendpoint/fake": true,
}

// TestLayers fails on an import that runs against the layers of the design.
func TestLayers(t *testing.T) {
	rank := map[string]int{}
	for i, layer := range layers {
		for _, p := range layer {
			rank[p] = i
		}
	}
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		seen[p.ImportPath] = true
		from, placed := rank[p.ImportPath]
		if !placed && !leaves[p.ImportPath] {
			t.Errorf("%s stands in no layer: place it in layers_test.go", p.ImportPath)
		}
		for _, i := range p.Imports {
			if i != "parley" && !strings.HasPrefix(i, "parley/") {
				continue
			}
			to, ok := rank[i]
			switch {
			case leaves[i]:
				if p.ImportPath != "parley/internal/cli" && !leaves[p.ImportPath] {
					t.Errorf("%s imports %s, which only the command line wires", p.ImportPath, i)
				}
			case leaves[p.ImportPath]:
				t.Errorf("%s imports %s, but should import nothing of the project", p.ImportPath, i)
			case ok && to <= from:
				t.Errorf("%s imports %s, which stands beside or above it", p.ImportPath, i)
			}
		}
	}
	for p := range rank {
		if !seen[p] {
			t.Errorf("%s stands in a layer and does not exist", p)
		}
	}
}
