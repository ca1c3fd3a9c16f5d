package verify

import (
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// hedge wants what makes a statement less certain to come along: "reportedly",
// "probably", and above all the "at least" or "about" of a number. Any word
// that may say so in the translation is enough. Western Armenian spells too many
// of them otherwise.
func (p *Pair) hedge(s, t *pairSide) (findings []brief.Finding) {
	if s.lexicon == nil || t.lexicon == nil || p.To == "hyw" || p.From == "hyw" {
		return nil
	}
	for _, h := range []struct{ sure, wide pairClass }{{pairHearsay, pairSaid | pairMaybe}, {pairPerhaps, pairMaybe | pairSaid}} {
		if i, ok := s.has(h.sure); ok {
			if _, kept := t.has(h.sure | h.wide); !kept {
				findings = append(findings, finding(brief.Warning, "hedge.lost", "the source says %q, and the translation says it as a fact", s.as(s.first[i], i+1)))
			}
		}
	}
	if i, n, ok := s.inexact(); ok {
		if _, kept := t.has(pairApprox | pairBound); !kept {
			findings = append(findings, finding(brief.Warning, "hedge.lost", "the source says %q, and the translation gives the exact number", s.as(i, n)))
		}
	}
	return findings
}

// inexact returns the first number that words right before it or after it make
// inexact, with them: the words from i to end.
func (s *pairSide) inexact() (i, end int, ok bool) {
	if i, end, ok = s.inexactAfter(); ok {
		return i, end, ok
	}
	if _, any := s.has(pairApprox); !any {
		return 0, 0, false
	}
	for i, c := range s.classes {
		if c&pairApprox == 0 || i+1 == len(s.spans) {
			continue
		}
		for _, n := range s.numbers {
			if n.Weak || n.Kind == text.Time || n.Span.Start <= s.spans[i].End || n.Span.Start > s.spans[i].End+len(" $") {
				continue
			}
			end := i + 1
			for end < len(s.spans) && s.spans[end].Start < n.Span.End {
				end++
			}
			if s.words[i] == "over" && end < len(s.words) && isTimeSpan[s.words[end]] {
				break // during
			}
			return s.first[i], end, true
		}
	}
	return 0, 0, false
}

// inexactAfter looks for "300-ից ավելի" and "300 nəfərdən çox", with at most two
// words between the number and the case that stands before such a word, and
// for "300 or more".
func (s *pairSide) inexactAfter() (i, end int, ok bool) {
	for k, c := range s.classes {
		if c&pairAfter == 0 || k == 0 {
			continue
		}
		first := s.first[k] // of the phrase
		if first == 0 || s.words[k] == "plus" && s.isNumber(k+1) {
			continue // "50 percent plus one vote"
		}
		if lang := pairData(s.lang); (lang == "hy" || lang == "az") && !isAblative(s.words[first-1], lang) {
			continue
		}
		for _, n := range s.numbers {
			if n.Weak || n.Kind == text.Time || n.Span.End > s.spans[first-1].End {
				continue
			}
			i := first - 1
			for i > 0 && s.spans[i].Start > n.Span.Start {
				i--
			}
			if first-1-i <= 2 && s.spans[i].End > n.Span.Start && !strings.ContainsAny(s.text[n.Span.Start:s.spans[k].Start], ";:()«»“”\"") {
				return i, k + 1, true
			}
		}
	}
	return 0, 0, false
}

// isNumber reports whether the word i is a number or begins one.
func (s *pairSide) isNumber(i int) bool {
	return i < len(s.spans) && slices.ContainsFunc(s.numbers, func(n text.Number) bool { return n.Span.Start == s.spans[i].Start })
}

// isAblative reports whether an Armenian or Azerbaijani word is in the case of
// what there is more than or less than. A year or a date in it is a beginning.
func isAblative(word, lang string) bool {
	if lang == "hy" {
		return (strings.HasSuffix(word, "ից") || strings.HasSuffix(word, "ուց")) && !strings.HasPrefix(word, "թվական")
	}
	return (strings.HasSuffix(word, "dan") || strings.HasSuffix(word, "dən")) && !strings.HasPrefix(word, "tarix") && word != "ildən"
}

var isTimeSpan = map[string]bool{"hours": true, "days": true, "weeks": true, "months": true, "years": true, "minutes": true, "decades": true}
