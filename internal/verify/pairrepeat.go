package verify

import (
	"strings"
	"unicode"

	"parley/internal/text"
	"parley/summarize/brief"
)

// repeats finds a word or a sentence that stands twice in a row, unless the
// source says something twice too.
func (p *Pair) repeats(s, t *pairSide) (findings []brief.Finding) {
	if i, ok := t.repeatedWord(); ok {
		if _, also := s.repeatedWord(); !also {
			findings = append(findings, finding(brief.Warning, "word.repeated", "%q stands twice in a row", t.as(i, i+1)))
		}
	}
	if sentence := repeatedSentence(t.text, p.To); sentence != "" && repeatedSentence(s.text, p.From) == "" {
		findings = append(findings, finding(brief.Warning, "word.repeated", "the sentence %q stands twice", shortened(sentence)))
	}
	return findings
}

// repeatedWord returns the first word that stands twice with nothing but white
// space between.
func (s *pairSide) repeatedWord() (int, bool) {
	for i := 1; i < len(s.words); i++ {
		if s.words[i] != s.words[i-1] || letterCount(s.words[i]) == 0 || repeatable[s.words[i]] {
			continue
		}
		between := s.text[s.spans[i-1].End:s.spans[i].Start]
		if strings.TrimFunc(between, unicode.IsSpace) == "" {
			return i, true
		}
	}
	return 0, false
}

// repeatable are words that may well stand twice in a row.
var repeatable = map[string]bool{"this": true, "that": true, "had": true, "այն": true, "այդ": true, "что": true}

// repeatedSentence returns a sentence that stands twice in s.
func repeatedSentence(s, lang string) string {
	if !maybeSeveral(s) {
		return ""
	}
	seen := map[string]bool{}
	for _, span := range text.Sentences(s, lang) {
		sentence := span.Of(s)
		key := strings.TrimRight(sentence, ".։: ")
		if letterCount(sentence) >= minLetters && seen[key] {
			return sentence
		}
		seen[key] = true
	}
	return ""
}
