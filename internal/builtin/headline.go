package builtin

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/internal/verify"
	"parley/summarize/brief"
)

// headlineWords is how long a headline may be that is cut from a sentence;
// lineWords, one that the article has as a line of its own, or, if it can be
// cut, longLineWords.
const headlineWords, lineWords, longLineWords = 12, 20, 30

// headline returns the article's title, else its first line if that is one of
// a headline's kind, else the first sentence, the last two cut where a clause
// ends if they are long and that can be done without turning their sense. For
// a first sentence that cannot be cut stands a shorter one near it.
func headline(doc *brief.Document, a *verify.Article) string {
	if t := text.CleanLine(doc.Title); t != "" {
		return t
	}
	line, _, more := strings.Cut(strings.TrimSpace(doc.Text), "\n")
	line = text.CleanLine(line)
	if n := len(strings.Fields(line)); more && n >= 2 && n <= longLineWords && !ends(line, doc.Lang) {
		if at := strings.Index(doc.Text, line); n > headlineWords && at >= 0 {
			if short, ok := cut(doc, a, brief.Span{Start: at, End: at + len(line)}); ok {
				return short
			}
		}
		if n <= lineWords {
			return line
		}
	}
	all := candidates(doc)
	if len(all) == 0 {
		return withoutStop(line)
	}
	if short, ok := cut(doc, a, all[0].span); ok {
		return short
	}
	if all[0].words > lineWords {
		for _, c := range all[1:min(len(all), near)] {
			if line := c.span.Of(doc.Text); c.words <= headlineWords && !depends(line, doc.Lang) && quotedShare(line) == 0 && facts(line) >= 0.5 {
				return withoutStop(text.CleanLine(line))
			}
		}
	}
	return withoutStop(text.CleanLine(all[0].span.Of(doc.Text)))
}

// near is how many sentences are looked at for a short one.
const near = 4

// cut returns the sentence at span, without the day that opens it, up to where
// a clause ends and the next one changes nothing of it, the longest of
// headlineWords at the most, and whether there is such a place.
func cut(doc *brief.Document, a *verify.Article, span brief.Span) (string, bool) {
	span.Start += openingDay(span.Of(doc.Text))
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
			if !(lower(k) == "on" && k+1 < len(words) && isDay(lower(k+1))) && !(lower(k) == "between" && isHeld(lower, k)) && !startsClause(lower(k), strings.ContainsAny(between, ",;:—–")) || bindsOn(lower(k-1)) ||
				slices.ContainsFunc(quotations, func(q brief.Span) bool { return q.Start <= at && at < q.End }) || opensBracket(whole[:at]) {
				continue
			}
			part := brief.Span{Start: span.Start, End: span.Start + at}
			if e := a.Locate(part.Of(doc.Text), a.SentencesOf(part)); e.Match == brief.Exact {
				return text.CleanLine(part.Of(doc.Text)), true
			}
		}
	}
	return "", false
}

// openingDay returns how long "On September 27, " is at the start of a line
// that goes on with a capital.
func openingDay(line string) int {
	day, rest, ok := strings.Cut(line, ", ")
	words := strings.Fields(day)
	if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsUpper(r) || len(words) < 2 || len(words) > 3 || words[0] != "On" {
		return 0
	}
	for _, w := range words[1:] {
		if w = strings.ToLower(w); !isDay(w) && !isMonth(w) && strings.Trim(w, "0123456789") != "" {
			return 0
		}
	}
	return len(day) + len(", ")
}

// isHeld reports whether the words before word k are those of a meeting that
// somebody held, so that who was there may be left out.
func isHeld(lower func(int) string, k int) bool {
	if k < 3 {
		return false
	}
	switch lower(k - 1) {
	case "meeting", "talks", "summit", "negotiations", "conference":
	default:
		return false
	}
	for n := k - 2; n >= max(0, k-4); n-- {
		switch lower(n) {
		case "hosted", "held", "chaired", "mediated", "opened", "closed":
			return true
		}
	}
	return false
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
	case "and", "as", "with", "including", "which", "who", "where", "two", "a", "the", "no",
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

func isMonth(w string) bool {
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

func isDay(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}
