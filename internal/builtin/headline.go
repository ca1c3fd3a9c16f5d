package builtin

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
	"parley/internal/verify"
	"parley/summarize/brief"
)

// headlineWords is how long a headline may be that is cut from a sentence;
// lineWords, one that the article has as a line of its own.
const headlineWords, lineWords = 12, 20

// headline returns the article's title, else its first line if that is one of
// a headline's kind, else the first sentence, cut where a clause ends if that
// can be done without turning its sense.
func headline(doc *brief.Document, a *verify.Article) string {
	if t := text.CleanLine(doc.Title); t != "" {
		return t
	}
	line, _, more := strings.Cut(strings.TrimSpace(doc.Text), "\n")
	line = text.CleanLine(line)
	if n := len(strings.Fields(line)); more && n >= 2 && n <= lineWords && !ends(line, doc.Lang) {
		return line
	}
	all := candidates(doc)
	if len(all) == 0 {
		return withoutStop(line)
	}
	return cut(doc, a, all[0].span)
}

// cut returns the sentence at span up to where a clause ends and the next one
// changes nothing of it, the longest of headlineWords at the most; the whole
// sentence where there is no such place.
func cut(doc *brief.Document, a *verify.Article, span brief.Span) string {
	whole := span.Of(doc.Text)
	words := text.Words(whole)
	lower := func(k int) string {
		return strings.Map(func(r rune) rune { return text.FoldCase(r, doc.Lang) }, words[k].Of(whole))
	}
	quotations := text.Quotations(whole)
	if len(words) > headlineWords && !opensLate(lower(0)) {
		for k := min(headlineWords, len(words)-1); k >= fewestWords; k-- {
			at := words[k-1].End
			between := whole[at:words[k].Start]
			if !(lower(k) == "on" && k+1 < len(words) && isDay(lower(k+1))) && !startsClause(lower(k), strings.ContainsAny(between, ",;:—–")) || bindsOn(lower(k-1)) ||
				slices.ContainsFunc(quotations, func(q brief.Span) bool { return q.Start <= at && at < q.End }) || opensBracket(whole[:at]) {
				continue
			}
			part := brief.Span{Start: span.Start, End: span.Start + at}
			if e := a.Locate(part.Of(doc.Text), a.SentencesOf(part)); e.Match == brief.Exact {
				return text.CleanLine(part.Of(doc.Text))
			}
		}
	}
	return withoutStop(text.CleanLine(whole))
}

func withoutStop(line string) string { return strings.TrimRight(line, ".։ ") }

func opensBracket(s string) bool {
	return strings.Count(s, "(") > strings.Count(s, ")")
}

// opensLate reports whether a sentence that starts with the word has its main
// clause behind a first one.
func opensLate(w string) bool {
	switch w {
	case "if", "unless", "although", "though", "while", "when", "after", "before", "as", "because", "since", "despite", "in", "on", "at", "by", "with", "for", "not", "no",
		"если", "когда", "хотя", "после", "перед", "пока", "в", "на", "при", "по", "не", "как",
		"եթե", "երբ", "թեև", "մինչ", "ըստ", "չի", "əgər", "nə", "hərçənd":
		return true
	}
	return false
}

// startsClause reports whether the word starts a clause that adds to the one
// before and does not turn it; after a mark more words do.
func startsClause(w string, mark bool) bool {
	switch w {
	case "after", "amid", "following", "while":
		return true
	case "and", "as", "with", "including", "which", "who", "where", "two", "a", "the",
		"а", "и", "после", "сообщает", "сообщил", "сообщила", "сообщили", "заявил", "заявила", "передаёт", "передает", "где", "когда",
		"և", "եւ", "իսկ", "որին", "որը", "որտեղ", "հաղորդում", "və", "bu", "isə":
		return mark
	}
	return false
}

// bindsOn reports whether what follows the word belongs to it.
func bindsOn(w string) bool {
	switch w {
	case "not", "no", "never", "nor", "neither", "without", "of", "to", "the", "a", "an", "and", "or", "that", "said", "says",
		"не", "ни", "нет", "без", "и", "или", "что", "չի", "չէ", "ոչ", "և", "որ", "deyil", "nə", "və", "ki":
		return true
	}
	return utf8.RuneCountInString(w) == 1
}

func isDay(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}
