package main

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"parley/summarize/brief"
)

// lines keeps what a client logs.
type lines struct {
	mu  sync.Mutex
	all []string
}

func (l *lines) logf(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, fmt.Sprintf(format, args...))
}

func (l *lines) count(part string) (n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, s := range l.all {
		if strings.Contains(s, part) {
			n++
		}
	}
	return n
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(l.all, "\n")
}

// A counter counts what goes over the wire.
type counter struct{ n atomic.Int32 }

func (c *counter) RoundTrip(r *http.Request) (*http.Response, error) {
	c.n.Add(1)
	return http.DefaultTransport.RoundTrip(r)
}

// evidenceOf returns the evidence of every line of b, by the line's path.
func evidenceOf(b *brief.Brief) map[string]brief.Evidence {
	all := map[string]brief.Evidence{}
	for i, s := range b.Summary {
		all[brief.SummaryPath(i)] = s.Evidence
	}
	for i, p := range b.Parties {
		for j, s := range p.Positions {
			all[brief.PositionPath(i, j)] = s.Evidence
		}
	}
	return all
}

// bare is s without anything but letters and digits, in small letters: a look
// at the words that owes nothing to package verify.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(s))
}

var gap = regexp.MustCompile(`\[[^\]]*\]|…|\.\.\.`)

// checkShown asserts that the words of every verified line stand in the
// article, in their order, and that a line that is not verified has a finding.
func checkShown(t *testing.T, r *brief.Report) {
	t.Helper()
	text := bare(r.Document.Text)
	for path, e := range evidenceOf(&r.Brief) {
		if !e.Match.Verified() {
			if len(brief.At(r.Findings, path)) == 0 {
				t.Errorf("%s: %q is %s, and no finding says so", path, e.Quote, e.Match)
			}
			continue
		}
		if e.Span == nil {
			t.Errorf("%s: verified without a place in the article", path)
			continue
		}
		if e.Match != brief.Edited && e.Span.Of(r.Document.Text) != e.Quote {
			t.Errorf("%s: %q is shown, %q stands in the article", path, e.Quote, e.Span.Of(r.Document.Text))
		}
		rest := text
		for _, piece := range gap.Split(e.Quote, -1) {
			_, after, found := strings.Cut(rest, bare(piece))
			if !found {
				t.Errorf("%s: verified, and not in the article: %q", path, piece)
				break
			}
			rest = after
		}
	}
}

var (
	figure  = regexp.MustCompile(`\d+`)
	capital = regexp.MustCompile(`\p{L}[\p{L}’'-]*`)
)

// checkInvented asserts that a line with a figure or, in English, a name that
// the article nowhere has carries a finding.
func checkInvented(t *testing.T, r *brief.Report) {
	t.Helper()
	text := bare(r.Document.Title + " " + r.Document.Byline + " " + r.Document.Published + " " + r.Document.Text)
	line := func(path, s string) {
		if len(brief.At(r.Findings, path)) > 0 {
			return
		}
		for _, n := range figure.FindAllString(s, -1) {
			if !strings.Contains(text, n) {
				t.Errorf("%s: the article has no %s, and no finding says so: %q", path, n, s)
			}
		}
		if r.Brief.Lang != "en" {
			return
		}
		for i, w := range capital.FindAllString(s, -1) {
			stem := bare(strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"))
			if stem = strings.TrimSuffix(stem, "s"); i > 0 && unicode.IsUpper([]rune(w)[0]) && len(stem) > 3 && !strings.Contains(text, stem[:min(5, len(stem))]) {
				t.Errorf("%s: the article has no %s, and no finding says so: %q", path, w, s)
			}
		}
	}
	line(brief.HeadlinePath, r.Brief.Headline)
	for i, s := range r.Brief.Summary {
		line(brief.SummaryPath(i), s.Text)
	}
	for i, p := range r.Brief.Parties {
		for j, s := range p.Positions {
			line(brief.PositionPath(i, j), s.Text)
		}
	}
}

// scripts are the letters that a language is written in.
var scripts = map[string]*unicode.RangeTable{"hy": unicode.Armenian, "ru": unicode.Cyrillic, "az": unicode.Latin, "en": unicode.Latin}

var englishWord = regexp.MustCompile(`(?i)\b(the|of|and|that|was|were|with|which|said|has|is)\b`)

// checkTranslated asserts that a line that is plainly not in the language of
// the translation carries an error.
func checkTranslated(t *testing.T, b *brief.Brief, tr *brief.Translation) {
	t.Helper()
	line := func(path, s string) {
		letters, own := 0, 0
		for _, r := range s {
			if unicode.IsLetter(r) {
				letters++
				if unicode.Is(scripts[tr.Lang], r) {
					own++
				}
			}
		}
		wrong := letters >= 20 && 2*own < letters || tr.Lang == "az" && len(englishWord.FindAllString(s, -1)) >= 3
		if wrong && !brief.HasErrors(brief.At(tr.Findings, path)) {
			t.Errorf("%s %s: not in its language, and no error says so: %q", tr.Lang, path, s)
		}
	}
	line(brief.HeadlinePath, tr.Headline)
	if len(tr.Summary) != len(b.Summary) || len(tr.Parties) != len(b.Parties) {
		t.Errorf("%s: lines are missing", tr.Lang)
		return
	}
	for i, s := range tr.Summary {
		line(brief.SummaryPath(i), s.Text)
	}
	for i, p := range tr.Parties {
		for j, s := range p.Positions {
			line(brief.PositionPath(i, j), s.Text)
		}
	}
}
