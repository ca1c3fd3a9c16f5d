package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// A pairEnd is how a text ends.
type pairEnd string

const (
	endNone     pairEnd = "no mark"
	endStop     pairEnd = "a full stop"
	endQuestion pairEnd = "a question mark"
	endCry      pairEnd = "an exclamation mark"
	endColon    pairEnd = "a colon"
)

// finalMark wants both texts to end alike. A headline has no full stop in one
// language and one in another, which is left to the typography. In Armenian
// the marks of questions and exclamations stand within the sentence, which ends
// with ։, : or ․ all the same: only questions are told, and one that the source
// asks within its sentence is none at its end.
func (p *Pair) finalMark(source, target string) []brief.Finding {
	from, to := endOf(source, p.From), endOf(target, p.To)
	if from == to || plainEnd(from, p.From, p.To) && plainEnd(to, p.From, p.To) {
		return nil
	}
	if baseOf(p.From) == "hy" && from == endQuestion && holdsWord(source, "թե") {
		return nil // an indirect question
	}
	if from == endQuestion && asks(target) || to == endQuestion && asks(source) {
		return nil
	}
	severity := brief.Warning
	if from != endQuestion && to != endQuestion && to != endCry {
		severity = brief.Note // a statement all the same
	}
	return []brief.Finding{finding(severity, "punctuation.final", "the source ends with %s, the translation with %s", from, to)}
}

// plainEnd reports whether a text that ends so may be a plain statement.
func plainEnd(e pairEnd, from, to string) bool {
	armenian := baseOf(from) == "hy" || baseOf(to) == "hy"
	return e == endNone || e == endStop || armenian && e != endQuestion
}

func asks(s string) bool { return strings.Contains(s, "?") || strings.Contains(s, "՞") }

func endOf(s, lang string) pairEnd {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '»' || r == '”' || r == '“' || r == '"' || r == '’' || r == '\'' || r == '›' || r == ')' || r == ']'
	})
	last, size := utf8.DecodeLastRuneInString(s)
	armenian := baseOf(lang) == "hy"
	if armenian && (last == ':' || last == '։' || last == '․' || last == '.' || last == '…' || unicode.IsLetter(last)) {
		sentence := s[:len(s)-size]
		sentence = sentence[max(strings.LastIndex(sentence, "։"), strings.LastIndexByte(sentence, ':'))+1:]
		switch {
		case strings.Contains(sentence, "՞"):
			return endQuestion
		case strings.Contains(sentence, "՜"):
			return endCry
		case unicode.IsLetter(last):
			return endNone
		}
		return endStop
	}
	switch last {
	case '.', '…', '։':
		return endStop
	case '?', '՞':
		return endQuestion
	case '!', '՜':
		if strings.HasSuffix(s, "?!") {
			return endQuestion
		}
		return endCry
	case ':':
		return endColon
	}
	return endNone
}
