package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The names of results follow from the names of the articles alone, so that
// every run comes to the same: the article's whole name with the format's
// ending, a.txt.json beside a.html.json. A name that would not do on every
// system, or could be taken for another one's, gets a mark made from its hash.

// maxName is the longest part of a path before the mark and the ending, in
// bytes. File systems take 255.
const maxName = 180

// safe returns a part of a path as the name of a result or, if dir is set, of
// a folder of results.
func safe(name string, dir bool) string {
	var b strings.Builder
	for _, r := range name {
		if r == utf8.RuneError || strings.ContainsRune(`<>:"/\|?*`, r) || !unicode.IsPrint(r) {
			r = '_'
		}
		b.WriteRune(r)
	}
	out := b.String()
	if strings.HasPrefix(out, ".") { // hidden, "..", or parley's own
		out = "_" + out[1:]
	}
	if trimmed := strings.TrimRight(out, " ."); trimmed != out || out == "" {
		out = trimmed + "_"
	}
	if len(out) > maxName {
		out = strings.ToValidUTF8(out[:maxName], "")
	}
	if out != name || isDevice(name) || hasMark(name) || dir && isResult(name) {
		return marked(out, name)
	}
	return out
}

// isDevice reports whether Windows takes name for a device.
func isDevice(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch strings.TrimSpace(base) {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(base) == 4 && (base[:3] == "COM" || base[:3] == "LPT") && '0' <= base[3] && base[3] <= '9'
}

// isResult reports whether a folder is named as a result could be.
func isResult(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".json", ".jsonl", ".md", ".txt", ".html", ".docx":
		return true
	}
	return false
}

const markLength = 8 // hex digits

// Mark returns the mark of a name.
func Mark(name string) string { return hash(name)[:markLength] }

// marked returns out with the mark of whole.
func marked(out, whole string) string { return out + "~" + Mark(whole) }

// hasMark reports whether name looks as if it had a mark.
func hasMark(name string) bool {
	i := len(name) - markLength - 1
	return i >= 0 && name[i] == '~' && strings.Trim(name[i+1:], "0123456789abcdef") == ""
}

// fold returns what two names have in common that some file system takes for
// one.
func fold(name string) string {
	return norm.NFC.String(strings.ToLower(strings.ToUpper(norm.NFC.String(name))))
}

// listStem returns the stem of an article that is not found by walking a
// folder. A path that stays where it is keeps its tree.
func listStem(source string) string {
	if isURL(source) {
		u, err := url.Parse(source)
		if err != nil {
			return marked("page", source)
		}
		last := path.Base(u.Path)
		if last == "." || last == "/" {
			last = "index"
		}
		return safe(u.Hostname(), true) + "/" + marked(withoutMark(safe(last, false)), source)
	}
	local := filepath.ToSlash(filepath.Clean(source))
	if !filepath.IsLocal(source) || local == "." {
		return marked(withoutMark(safe(path.Base(local), false)), source)
	}
	parts := strings.Split(local, "/")
	for i, part := range parts {
		parts[i] = safe(part, i < len(parts)-1)
	}
	return strings.Join(parts, "/")
}

func withoutMark(name string) string {
	if hasMark(name) {
		return name[:len(name)-markLength-1]
	}
	return name
}

func isURL(s string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(s), "://")
	return ok && (scheme == "http" || scheme == "https")
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
