package builtin

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A candidate is a sentence that may stand in a summary.
type candidate struct {
	number int        // of the sentence, counted from 1
	span   brief.Span // of it, the dateline left out
	words  int
	order  int // among the candidates, from 0
}

// Words that a sentence of a summary should have, and may have.
const fewestWords, mostWords = 6, 70

// candidates returns the sentences of doc that say something in full: no
// headlines, captions or lists.
func candidates(doc *brief.Document) []candidate {
	sentences := doc.Sentences
	if sentences == nil {
		sentences = text.Sentences(doc.Text, doc.Lang)
	}
	var all []candidate
	for i, s := range sentences {
		span := withoutDateline(doc.Text, trimSpan(doc.Text, s))
		line := span.Of(doc.Text)
		n := len(strings.Fields(line))
		if n < fewestWords || n > mostWords || !ends(line, doc.Lang) || !balanced(line) || isCaption(s.Of(doc.Text)) || isNotice(line) || utf8.RuneCountInString(line) > 12*mostWords {
			continue
		}
		if n < 10 && isShouted(strings.Fields(line)[0]) && strings.ContainsAny(line, "0123456789") {
			continue // a dateline
		}
		all = append(all, candidate{number: i + 1, span: span, words: n, order: len(all)})
	}
	return all
}

// trimSpan takes the white space off both ends of s.
func trimSpan(doc string, s brief.Span) brief.Span {
	line := s.Of(doc)
	s.Start += len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	s.End -= len(line) - len(strings.TrimRightFunc(line, unicode.IsSpace))
	return brief.Span{Start: s.Start, End: max(s.Start, s.End)}
}

// ends reports whether a line ends as sentences do; in Armenian, a colon may
// stand for the full stop that it looks like.
func ends(line, lang string) bool {
	line = strings.TrimRight(line, "\"”’»“)]' ")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?։…", r) || r == ':' && strings.HasPrefix(lang, "hy")
}

// withoutDateline takes "ROME, May 3 (Agency) — " off the start of a sentence.
func withoutDateline(doc string, s brief.Span) brief.Span {
	const reach = 90 // bytes
	line := s.Of(doc)
	if !isShouted(strings.SplitN(line, " ", 2)[0]) {
		return s
	}
	for _, dash := range []string{" — ", " – ", " - ", " -- "} {
		at := strings.Index(line, dash)
		if at <= 0 || at > reach || strings.ContainsAny(line[:at], "“”«»\"!?") {
			continue
		}
		rest := line[at+len(dash):]
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("“«\"", r) {
			s.Start += at + len(dash)
			return s
		}
	}
	return s
}

// isCaption reports whether a sentence is that of a picture.
func isCaption(s string) bool {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "FILE") || strings.HasPrefix(s, "(") {
		return true
	}
	for _, mark := range []string{"(AP Photo", "Photo/", "Photo by", "Photo:", "photo shows", "Getty Images", "Фото:", "Լուսանկարը", "Foto:"} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return false
}

// isShouted reports whether a word is in capitals, as the place in a dateline.
func isShouted(w string) bool {
	w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
	return utf8.RuneCountInString(w) >= 3 && strings.ToUpper(w) == w
}

// isNotice reports whether a sentence is of the page, not of the article.
func isNotice(line string) bool {
	for _, start := range []string{"Editor's Note", "Editor’s Note", "Sign up", "Subscribe", "Get news", "Read more", "Follow us", "Click here", "Join our", "Join us", "Download the",
		"Подписывайтесь", "Подпишитесь", "Читайте также", "Հետևեք", "Բաժանորդագրվեք", "Կարդացեք նաև", "Abunə olun", "Bizi izləyin", "Həmçinin oxuyun"} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}
