package render

import (
	_ "embed"
	"slices"
	"strings"

	"parley/summarize/brief"
)

// titles.tsv has a title of one to four words for every code of a finding.
//
//go:embed titles.tsv
var titlesTSV string

// titlesIn returns the titles of the codes in a language, none where there
// are none.
func titlesIn(lang string) map[string]string {
	head, rest, _ := strings.Cut(titlesTSV, "\n")
	column := slices.Index(strings.Split(head, "\t"), lang)
	if column < 1 {
		return nil
	}
	titles := map[string]string{}
	for line := range strings.Lines(rest) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if column < len(fields) {
			titles[fields[0]] = fields[column]
		}
	}
	return titles
}

// KindOf says in the page's language how grave a finding is, and what it is
// about where its message, which is English, is in another language.
func (p page) KindOf(f brief.Finding) string {
	return join(p.severity(f.Severity), " · ", p.titles[f.Code])
}
