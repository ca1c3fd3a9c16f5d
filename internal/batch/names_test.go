package batch

import (
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestSafe(t *testing.T) {
	for name, kept := range map[string]bool{
		"a.txt": true, "Հոդված 1.html": true, "məqalə.md": true, "статья.txt": true,
		"..": false, ".": false, "": false, ".git": false, "a\nb": false, "a/b": false, `a\b`: false, "con.txt": false,
		"a.": false, "a ": false, "a\u202eb": false, "a\xff": false, "a~0123abcd": false, "COM1": false, "a\x1b[31m": false,
		strings.Repeat("a", 300): false,
	} {
		if out := safe(name, false); (out == name) != kept {
			t.Errorf("%q is %q", name, out)
		}
	}
	if out := safe("a.json", true); out == "a.json" {
		t.Error("a folder has the name of a result")
	}
}

func TestListStem(t *testing.T) {
	for source, want := range map[string]string{
		"news/a.txt":                      "news/a.txt",
		"./news//a.txt":                   "news/a.txt",
		"../a.txt":                        "a.txt~",
		"/etc/passwd":                     "passwd~",
		"news/../../a.txt":                "a.txt~",
		"https://example.com/news/a?p=1":  "example.com/a~",
		"https://example.com/":            "example.com/index~",
		"https://..%2f..%2f/x":            "page~",
		"https://example.com/%2e%2e/%2fx": "example.com/",
	} {
		got := listStem(source)
		if !strings.HasPrefix(got, want) || strings.HasSuffix(want, ".txt") && got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
	names := taken{}
	if a, b, c := names.stem("a.txt"), names.stem("A.txt"), names.stem("./a.txt"); a != "a.txt" || fold(a) == fold(b) || c == b {
		t.Errorf("%s, %s, %s", a, b, c)
	}
}

// Invariants: a stem stays below the folder, no part of it is hidden, too long
// or unprintable, and two names never come to one.
func FuzzNames(f *testing.F) {
	f.Add("a.txt", "A.txt")
	f.Add("../x", "/x")
	f.Add("a\nb", "a_b~"+Mark("a\nb"))
	f.Add("http://h/..", "http://h/.")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, name := range []string{a, b} {
			for _, stem := range []string{safe(name, true), safe(name, false), listStem(name)} {
				if stem != path.Clean(stem) || path.IsAbs(stem) || !utf8.ValidString(stem) {
					t.Fatalf("%q is %q", name, stem)
				}
				for part := range strings.SplitSeq(stem, "/") {
					if part == "" || part[0] == '.' || len(part) > 220 || strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsPrint(r) }) {
						t.Fatalf("%q is %q", name, stem)
					}
				}
			}
		}
		if a != b && safe(a, false) == safe(b, false) {
			t.Fatalf("%q and %q are %q", a, b, safe(a, false))
		}
	})
}

func TestGlobs(t *testing.T) {
	for _, tt := range []struct {
		pattern, path string
		want          bool
	}{
		{"*.txt", "a.txt", true}, {"*.txt", "x/y/a.txt", true}, {"*.txt", "a.html", false},
		{"x/*.txt", "x/a.txt", true}, {"x/*.txt", "x/y/a.txt", false},
		{"x/**", "x/y/a.txt", true}, {"x/**/a.txt", "x/a.txt", true}, {"x/**/a.txt", "x/y/z/a.txt", true},
		{"**/y/**", "x/y/a.txt", true}, {"**/y/**/b/*.md", "x/y/q/b/y/c/b/a.md", true}, {"**/y/b", "x/y/a", false},
		{"/x/*", "x/a", true}, {"**", "a", true},
	} {
		if got := (Globs{tt.pattern}).match(tt.path); got != tt.want {
			t.Errorf("%s on %s: %v", tt.pattern, tt.path, got)
		}
	}
	if (Globs{"a["}).Check() == nil || (Globs{"*.txt", "a/**"}).Check() != nil {
		t.Error("Check")
	}
}
