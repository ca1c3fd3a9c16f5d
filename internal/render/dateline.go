package render

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"parley/internal/text"
	"parley/summarize/brief"
)

// dateline is the line under a headline: the article's host or title with its
// date, where the date is known, and how many findings stand below.
func (l labels) dateline(d *brief.Document, headline string, findings []brief.Finding) string {
	line := ""
	if date := l.date(d.Published); date != "" {
		line = join(sourceOf(d, headline), " · ", date)
	}
	return join(line, " · ", l.counts(findings))
}

// sourceOf names where an article comes from: the host, or else the title, if
// the headline does not say just that.
func sourceOf(d *brief.Document, headline string) string {
	if u, err := url.Parse(d.Source); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return strings.TrimPrefix(u.Hostname(), "www.")
	}
	title := text.CleanLine(d.Title)
	if title == text.CleanLine(headline) {
		return ""
	}
	return first(title, 120)
}

// first returns s, or its first n runes and an ellipsis.
func first(s string, n int) string {
	for i := range s {
		if n == 0 {
			return strings.TrimSpace(s[:i]) + "…"
		}
		n--
	}
	return s
}

// date writes an RFC 3339 date, or the date of a date-time where it was
// written, in the long form of the language; "" for anything else.
func (l labels) date(s string) string {
	if len(s) > len(time.DateOnly) && s[len(time.DateOnly)] == 'T' {
		s = s[:len(time.DateOnly)]
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return ""
	}
	months := strings.Fields(l.Months)
	return strings.NewReplacer(
		"D", fmt.Sprint(t.Day()),
		"M", months[t.Month()-1],
		"Y", fmt.Sprint(t.Year()),
	).Replace(l.Date)
}

// counts says how many findings there are and how many of them are errors,
// "" where there are none.
func (l labels) counts(findings []brief.Finding) string {
	errors := 0
	for _, f := range findings {
		if f.Severity == brief.Error {
			errors++
		}
	}
	if len(findings) == 0 {
		return ""
	}
	counts := l.Count.of(l.lang, len(findings))
	if errors > 0 {
		counts += " (" + l.ErrorCount.of(l.lang, errors) + ")"
	}
	return counts
}

// forms are those of a noun after a number, by the plural categories of
// CLDR; "" where the language has no such category.
type forms struct{ one, few, many, other string }

// of returns n and the form that goes with it.
func (f forms) of(lang string, n int) string {
	form := ""
	switch plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0) {
	case plural.One:
		form = f.one
	case plural.Few:
		form = f.few
	case plural.Many:
		form = f.many
	}
	if form == "" {
		form = f.other
	}
	return fmt.Sprintf("%d %s", n, form)
}
