package batch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"parley/internal/article"
)

// A Folder is a tree of articles. Hidden files and folders are passed over,
// and files that by their names are no articles. Links lead to articles only
// where these stand in the tree too; links to folders are not followed.
type Folder struct {
	Dir     string
	Include Globs  // of files; empty: all that may be articles
	Exclude Globs  // of files and folders
	Skip    string // a folder that is passed over: that of the results
	Reading article.Options

	root *os.Root
	skip os.FileInfo
}

// Open opens the folder for Items.
func (f *Folder) Open() (err error) {
	if f.root, err = os.OpenRoot(f.Dir); err != nil {
		return err
	}
	if f.Skip != "" {
		if f.skip, err = os.Stat(f.Skip); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// Close closes the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Items walks the tree. It reads one folder after another, as they are needed.
func (f *Folder) Items(yield func(Item) bool) { f.walk(".", "", yield) }

// Count returns how many items there are.
func (f *Folder) Count(ctx context.Context) int {
	n := 0
	f.Items(func(Item) bool { n++; return ctx.Err() == nil })
	return n
}

// walk yields the articles below the folder dir, whose results stand below
// stem. It reports whether to go on.
func (f *Folder) walk(dir, stem string, yield func(Item) bool) bool {
	return f.list(dir, stem, func(i Item, _ string) bool { return yield(i) }, func(dir, stem string) bool { return f.walk(dir, stem, yield) })
}

// list yields the articles of one folder, with their paths below the root, and
// the folders in it, with what their results stand below, in the order of their
// names. It reports whether to go on.
func (f *Folder) list(dir, stem string, yield func(i Item, local string) bool, below func(dir, stem string) bool) bool {
	entries, err := f.entries(dir)
	if err != nil {
		return yield(Item{Source: filepath.Join(f.Dir, dir), Stem: path.Join(stem, "_unreadable"), Err: withoutPath(err)}, "")
	}
	alike := map[string]int{}
	for _, e := range entries {
		alike[fold(safe(e.Name(), e.IsDir()))]++
	}
	for _, e := range entries {
		name := e.Name()
		rel := path.Join(filepath.ToSlash(dir), name)
		out := safe(name, e.IsDir())
		if folded := fold(out); alike[folded] > 1 && out != folded && !hasMark(out) {
			out = marked(out, name)
		}
		out = path.Join(stem, out)
		if f.Exclude.match(rel) {
			continue
		}
		if e.IsDir() {
			if f.isSkipped(rel) {
				continue
			}
			if !below(filepath.Join(dir, name), out) {
				return false
			}
			continue
		}
		if len(f.Include) > 0 && !f.Include.match(rel) || len(f.Include) == 0 && !mayBeArticle(name) {
			continue
		}
		item := Item{Source: filepath.Join(f.Dir, dir, name), Stem: out}
		local := filepath.Join(dir, name)
		if e.Type()&fs.ModeSymlink != 0 {
			switch info, err := f.root.Stat(local); {
			case err != nil:
				item.Err = fmt.Errorf("the link leads nowhere, or out of the folder: %w", withoutPath(err))
			case !info.Mode().IsRegular():
				continue
			}
		} else if !e.Type().IsRegular() {
			continue
		}
		item.Read = func(context.Context) ([]byte, error) { return f.read(local) }
		if !yield(item, local) {
			return false
		}
	}
	return true
}

// entries returns what stands in a folder, sorted, without what is hidden.
func (f *Folder) entries(dir string) ([]fs.DirEntry, error) {
	d, err := f.root.Open(dir)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	entries, err := d.ReadDir(-1)
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") })
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

func (f *Folder) isSkipped(rel string) bool {
	if f.skip == nil {
		return false
	}
	info, err := f.root.Stat(filepath.FromSlash(rel))
	return err == nil && os.SameFile(info, f.skip)
}

func (f *Folder) read(local string) ([]byte, error) {
	file, err := f.root.Open(local)
	if err != nil {
		return nil, withoutPath(err)
	}
	defer file.Close()
	return article.All(file, f.Reading)
}

// mayBeArticle reports whether a file may be an article by its name. What it
// is, its bytes tell; what never is one is not worth a failure.
func mayBeArticle(name string) bool {
	lower := strings.ToLower(name)
	if inner, ok := strings.CutSuffix(lower, ".gz"); ok && path.Ext(inner) != "" {
		lower = inner // news.rss.gz, story.html.gz
	}
	switch strings.TrimPrefix(path.Ext(lower), ".") {
	case "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "heic",
		"mp3", "m4a", "ogg", "wav", "flac", "mp4", "webm", "mov", "avi", "mkv",
		"css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot",
		"json", "jsonl", "xml", "csv", "tsv", "xls", "xlsx", "db", "sqlite",
		"zip", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "exe", "dll", "so", "bin",
		"bak", "lock", "log":
		return false
	}
	return !isTemporary(name)
}

// isTemporary reports whether a file, by its name, is one that a program has
// not finished.
func isTemporary(name string) bool {
	switch strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) {
	case "tmp", "temp", "part", "partial", "filepart", "crdownload", "download", "opdownload", "swp":
		return true
	}
	return strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".")
}

// withoutPath returns err without the path that package os puts before it.
func withoutPath(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
