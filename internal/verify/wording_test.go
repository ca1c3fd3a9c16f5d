package verify

import (
	"fmt"
	"testing"
)

// TestWordingLists reads the lists: every line can be read, and no form stands
// in two lines that make findings.
func TestWordingLists(t *testing.T) {
	for lang := range wordingLists {
		data, err := wordingFiles.ReadFile("wording/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		w, err := parseWording(string(data), lang)
		if err != nil {
			t.Error(err)
		}
		if len(w.exact) < 200 || len(w.stems) < 10 {
			t.Errorf("%s: %d words, %d stems", lang, len(w.exact), len(w.stems))
		}
		seen := map[string]int{}
		all := w.any
		for _, forms := range w.exact {
			all = append(all, forms...)
		}
		for _, f := range all {
			key := fmt.Sprint(f.words)
			if line := seen[key]; f.entry.severity != "" && line != 0 && line != f.entry.line {
				t.Errorf("%s.txt: lines %d and %d have the same form %s", lang, line, f.entry.line, key)
			}
			if f.entry.severity != "" {
				seen[key] = f.entry.line
			}
		}
	}
}
