package verify

import (
	"fmt"
	"strings"
	"unicode"

	"parley/internal/text"
	"parley/summarize/brief"
)

// What a brief should look like, in words and sentences. A warning is for what
// no page has room for.
const (
	headlineWords, headlineFar = 12, 18
	positionWords, positionFar = 35, 60
	summaryWords, summaryFar   = 110, 180
	fewestSentences            = 2
	mostSentences              = 4
	shortArticle               = 150 // its summary may be shorter
)

// shape checks lengths. Words are what stands between spaces and has a letter
// or a digit: a dash is none.
func (a *Article) shape(b *brief.Brief) []brief.Finding {
	var findings []brief.Finding
	add := func(code string, far bool, path, format string, args ...any) {
		severity := brief.Note
		if far {
			severity = brief.Warning
		}
		findings = append(findings, brief.Finding{Code: code, Severity: severity, Path: path, Message: fmt.Sprintf(format, args...)})
	}
	if n := wordsIn(b.Headline); n > headlineWords {
		add("headline.long", n > headlineFar, brief.HeadlinePath, "the headline has %d words; %d are enough", n, headlineWords)
	}
	words, sentences := 0, 0
	for _, s := range b.Summary {
		words += wordsIn(s.Text)
		sentences += len(text.Sentences(s.Text, b.Lang))
	}
	least := a.leastSummary(b.Lang)
	switch {
	case words == 0: // there is nothing to judge
	case words > summaryWords:
		add("summary.long", words > summaryFar, "summary", "the summary has %d words; %d are enough", words, summaryWords)
	case sentences > mostSentences:
		add("summary.long", false, "summary", "the summary has %d sentences; %d are enough", sentences, mostSentences)
	case words < least:
		add("summary.short", words < least/2, "summary", "the summary has %d words; it should have %d or more, to say who, what, when, where and with what outcome", words, least)
	case sentences < fewestSentences && len(a.words) >= shortArticle:
		add("summary.short", false, "summary", "the summary has one sentence; it should have %d to %d", fewestSentences, mostSentences)
	}
	for i, p := range b.Parties {
		for j, s := range p.Positions {
			if n := wordsIn(s.Text); n > positionWords {
				add("position.long", n > positionFar, brief.PositionPath(i, j)+".text", "this position has %d words; %d are enough: it may be two positions", n, positionWords)
			}
		}
	}
	return findings
}

// leastSummary returns how many words a summary should have. Armenian and
// Azerbaijani put into endings what English says in words of its own: the same
// summary has a sixth fewer there, Russian a little. A short article is not
// retold at a third of its length or more.
func (a *Article) leastSummary(lang string) int {
	least := 60
	switch baseOf(lang) {
	case "hy", "az":
		least = 50
	case "ru":
		least = 55
	}
	if n := len(a.words); n < shortArticle {
		least = min(least, n/3)
	}
	return least
}

// wordsIn counts the words of s.
func wordsIn(s string) int {
	n := 0
	for _, f := range strings.Fields(s) {
		if strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			n++
		}
	}
	return n
}
