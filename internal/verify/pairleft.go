package verify

import (
	"strings"
	"unicode"

	"parley/internal/text"
	"parley/summarize/brief"
)

// How many words of the source, half of them in small letters, a translation may
// hold one after the other, and how many letters of those are too few.
const (
	maxRunWords   = 4
	minRunLetters = 12
)

// left looks within a text of the right language for a sentence or clause that
// was left in the source's, or put into another language.
func (p *Pair) left(s, t *pairSide) []brief.Finding {
	if baseOf(p.From) == baseOf(p.To) {
		return nil
	}
	if sentence := p.foreignSentence(s, t); sentence != "" {
		return []brief.Finding{finding(brief.Error, "language.wrong", "%q is not in %s", shortened(sentence), text.LangName(p.To))}
	}
	if text.MainScript(p.From) != text.MainScript(p.To) {
		if _, foreign := lettersOf(t.text, text.MainScript(p.To)); foreign < minRunLetters {
			return nil
		}
	}
	if run := sharedRun(s, t); run != "" {
		return []brief.Finding{finding(brief.Error, "language.wrong", "%q was left in the source's language", shortened(run))}
	}
	return nil
}

// foreignSentence returns the first piece of several that is in the source's
// script or language, or that is a sentence of the source word for word.
func (p *Pair) foreignSentence(s, t *pairSide) string {
	if !maybeSeveral(t.text) {
		return ""
	}
	marks := ".!?․…\n"
	if baseOf(p.From) == "hy" || baseOf(p.To) == "hy" {
		marks += "։:"
	}
	pieces := looseSentences(t.text, marks)
	if len(pieces) < 2 {
		return ""
	}
	whole := map[string]bool{}
	for _, piece := range looseSentences(s.text, marks) {
		whole[strings.Join(newWords(piece, p.From), " ")] = true
	}
	script := text.MainScript(p.To)
	for _, piece := range pieces {
		own, foreign := lettersOf(piece, script)
		switch {
		case own < foreign && foreign >= minLetters && isSpeech(piece, minQuoted):
			return piece
		case own >= minSentence && checkedLanguage(p.To):
			if got := text.Language(piece); got != "und" && got != baseOf(p.To) {
				return piece
			}
		}
		if words := newWords(piece, p.From); len(words) >= 2 && own+foreign >= 6 && whole[strings.Join(words, " ")] {
			return piece
		}
	}
	return ""
}

// looseSentences cuts s after every mark that may end a sentence in one of its
// languages. A piece left in another language has that one's marks, so the cuts
// of one language do not serve.
func looseSentences(s, marks string) (pieces []string) {
	start, ended := 0, false
	for i, r := range s {
		switch {
		case strings.ContainsRune(marks, r):
			ended = true
		case ended && unicode.IsSpace(r):
			pieces = append(pieces, s[start:i])
			start, ended = i, false
		case !strings.ContainsRune("\"'”’»“)]", r):
			ended = false
		}
	}
	return append(pieces, s[start:])
}

// newWords returns the words of s as a side of a pair has them.
func newWords(s, lang string) []string {
	var words []string
	for _, span := range text.Words(s) {
		words = append(words, pairFold(span.Of(s), lang))
	}
	return words
}

// sharedRun returns the longest run of words of t that stands in s word for
// word, if it is too long for a name.
func sharedRun(s, t *pairSide) string {
	first := make(map[string]int, len(s.words)) // where a word stands first
	next := make([]int, len(s.words))           // and where again, -1 for nowhere
	for i := len(s.words) - 1; i >= 0; i-- {
		next[i] = -1
		if k, ok := first[s.words[i]]; ok {
			next[i] = k
		}
		first[s.words[i]] = i
	}
	for j := 0; j < len(t.words); j++ {
		places := 8 // of one word
		i, ok := first[t.words[j]]
		for ; ok && i >= 0 && places > 0; i, places = next[i], places-1 {
			n := 0
			for i+n < len(s.words) && j+n < len(t.words) && s.words[i+n] == t.words[j+n] {
				n++
			}
			if n <= maxRunWords {
				continue
			}
			if run := t.as(j, j+n); letterCount(run) >= minRunLetters && isSpeech(run, maxRunWords) {
				return run
			}
			j += n - 1
			break
		}
	}
	return ""
}

// shortened cuts words for a message.
func shortened(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}
