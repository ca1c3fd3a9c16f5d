package verify

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// evidence checks the evidence for the line at path, which says line. Nothing
// that the evidence says of itself is believed: its words are looked for again.
func (a *Article) evidence(path string, line *statedLine, e brief.Evidence) []brief.Finding {
	path += ".evidence"
	if strings.TrimSpace(e.Quote) == "" {
		return a.withoutQuote(path, e)
	}
	var findings []brief.Finding
	add := func(code string, severity brief.Severity, field string, span *brief.Span, format string, args ...any) {
		findings = append(findings, brief.Finding{Code: code, Severity: severity, Path: path + field, Message: fmt.Sprintf(format, args...), Span: span})
	}
	found := a.locate(e.Quote, e.Sentences, e.Span)
	switch found.match {
	case brief.Near:
		if found.reason != "" {
			add("quote.near", brief.Error, ".quote", found.span, "this quotation cannot stand as it is: %s (“%s”)", found.reason, excerpt(found.span.Of(a.source)))
		} else {
			add("quote.near", brief.Error, ".quote", found.span, "this is not word for word what the article says: %s", Diff(e.Quote, found.span.Of(a.source)))
		}
	case brief.Absent:
		add("quote.absent", brief.Error, ".quote", nil, "these words are not in the article: “%s”", excerpt(e.Quote))
	case brief.Uncheckable:
		add("quote.uncheckable", brief.Warning, ".quote", nil, "“%s” could not be checked: %s", excerpt(e.Quote), found.reason)
	case brief.Edited:
		add("quote.edited", brief.Note, ".quote", found.span, "this quotation is shortened or has words in brackets; the article has “%s”", excerpt(found.span.Of(a.source)))
	}
	if !found.match.Verified() {
		return findings
	}
	if word, ok := a.outsideQuotation(found, &line.line); ok {
		add("quote.context", brief.Warning, ".quote", found.span, "the article has “%s” right before this quotation, which the line does not say", word)
	}
	if message := a.cutShort(found.run, &line.line); message != "" {
		add("quote.cut", brief.Warning, ".quote", found.span, "%s", message)
	}
	if message := a.misplaced(e, found); message != "" {
		add("evidence.sentence", brief.Warning, ".sentences", found.span, "%s", message)
	}
	return findings
}

// withoutQuote checks evidence that has no words.
func (a *Article) withoutQuote(path string, e brief.Evidence) []brief.Finding {
	valid := slices.ContainsFunc(e.Sentences, func(n int) bool { return n >= 1 && n <= len(a.sentences) })
	if !valid {
		return []brief.Finding{{
			Code: "evidence.missing", Severity: brief.Error, Path: path,
			Message: "nothing in the article is given as evidence for this line",
		}}
	}
	return []brief.Finding{{
		Code: "quote.uncheckable", Severity: brief.Warning, Path: path + ".quote",
		Message: fmt.Sprintf("the evidence could not be checked: it names %s of the article and no words", numbered(e.Sentences)),
	}}
}

// misplaced says that the words do not stand where the evidence says, "" if
// they do.
func (a *Article) misplaced(e brief.Evidence, found located) string {
	outside := slices.DeleteFunc(slices.Clone(found.sentences), func(n int) bool { return slices.Contains(e.Sentences, n) })
	switch {
	case e.Span != nil && !e.Span.Overlaps(*found.span):
		return "these words do not stand at the place given but in " + numbered(found.sentences)
	case len(outside) == 0:
		return ""
	case len(e.Sentences) == 0:
		return "no sentence is named; these words stand in " + numbered(found.sentences)
	}
	return fmt.Sprintf("these words stand in %s of the article, not only in %s", numbered(found.sentences), numbered(e.Sentences))
}

// outsideQuotation returns what stands right before a quotation that the
// article itself puts in quotation marks and turns its sense, such as "denied",
// if the line has nothing of the kind.
func (a *Article) outsideQuotation(found located, said *line) (string, bool) {
	if !a.is(found.run.i-1, `"`) {
		return "", false
	}
	k, ok := a.turnedBefore(found.run.i - 1)
	if !ok {
		return "", false
	}
	for i, t := range said.tokens {
		if t.word && a.lexicon.class(said.text(i))&(negator|trailing|denial|conditional) != 0 {
			return "", false
		}
	}
	return a.shown(k, found.run.i-1), true
}

// numbered names sentences: "sentence 3", "sentences 3, 4".
func numbered(sentences []int) string {
	list := strings.Trim(strings.ReplaceAll(fmt.Sprint(sentences), " ", ", "), "[]")
	if len(sentences) == 1 {
		return "sentence " + list
	}
	return "sentences " + list
}

// excerpt returns s on one line, cut to what a message can hold.
func excerpt(s string) string {
	const most = 160
	s = text.CleanLine(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	words := strings.Fields(string([]rune(s)[:most]))
	return strings.Join(words[:max(1, len(words)-1)], " ") + " …"
}
