package batch

import (
	"fmt"
	"path"
	"strings"
)

// Globs are patterns of paths below a folder. One without a slash is matched
// against the last part of a path; ** stands for any number of parts.
type Globs []string

// Check returns an error for a pattern that cannot be read.
func (g Globs) Check() error {
	for _, pattern := range g {
		for part := range strings.SplitSeq(pattern, "/") {
			if _, err := path.Match(part, ""); err != nil {
				return fmt.Errorf("the pattern %q cannot be read", pattern)
			}
		}
	}
	return nil
}

// match reports whether one of the patterns is that of rel.
func (g Globs) match(rel string) bool {
	for _, pattern := range g {
		if !strings.Contains(pattern, "/") {
			if ok, _ := path.Match(pattern, path.Base(rel)); ok {
				return true
			}
			continue
		}
		pattern = strings.TrimPrefix(path.Clean(pattern), "/")
		if matchParts(strings.Split(pattern, "/"), strings.Split(rel, "/")) {
			return true
		}
	}
	return false
}

// matchParts matches part by part. It keeps the last ** only, as a shorter
// match of an earlier one never rules out what a longer one allows.
func matchParts(pattern, parts []string) bool {
	p, s := 0, 0
	star, from := -1, 0
	for s < len(parts) {
		if p < len(pattern) && pattern[p] == "**" {
			star, from = p, s
			p++
			continue
		}
		if p < len(pattern) {
			if ok, _ := path.Match(pattern[p], parts[s]); ok {
				p, s = p+1, s+1
				continue
			}
		}
		if star < 0 {
			return false
		}
		from++
		p, s = star+1, from
	}
	for p < len(pattern) && pattern[p] == "**" {
		p++
	}
	return p == len(pattern)
}
