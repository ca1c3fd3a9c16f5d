package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// territories wants the states, their parts and the organisations that the
// source names, in whatever words ("Baku", "the Azerbaijani side"). A state
// that stands in the place of another is an error, and one of the region that
// the source does not name is worth a look: good translations add others ("the
// Southwest" of the United States).
//
// Measured on 1,000 sentences of NTREX a language: see TestQualityTranslationNames.
func (p *Pair) territories(n *named) (findings []brief.Finding) {
	source, target := n.source, n.target
	if !checkedLanguage(p.From) || !checkedLanguage(p.To) {
		return nil
	}
	in, out := n.states, n.targetStates
	missing := absent(source, in, target, out, p.To, n.targetHas)
	extra := absent(target, out, source, in, p.From, n.sourceHas)
	if len(missing) == 0 && len(extra) == 0 {
		return p.swappedMentions(source, in, target, out)
	}
	for i, t := range missing {
		if j := slices.IndexFunc(extra, func(u text.Territory) bool { return isState(t) && isState(u) }); j >= 0 && isState(missing[i]) {
			findings = append(findings, finding(brief.Error, "territory.swapped",
				"the translation says %q where the source says %q", extra[j].Span.Of(target), t.Span.Of(source)))
			extra = slices.Delete(extra, j, j+1)
			continue
		}
		findings = append(findings, finding(brief.Warning, "territory.missing", "%q is not named in the translation", t.Span.Of(source)))
	}
	for _, t := range extra {
		if ofRegion[t.Code] {
			findings = append(findings, finding(brief.Warning, "territory.extra", "%q is not named in the source", t.Span.Of(target)))
		}
	}
	return findings
}

// swappedMentions wants two states named as often in the target as in the
// source, where one of them is named more often by as much as the other is
// named less often: "Armenia says that Armenia".
func (p *Pair) swappedMentions(source string, in []text.Territory, target string, out []text.Territory) []brief.Finding {
	if len(in) != len(out) || len(in) < 3 {
		return nil
	}
	counts := map[string]int{}
	for i := range in {
		counts[in[i].Code]--
		counts[out[i].Code]++
	}
	for _, t := range in {
		for _, u := range out {
			if counts[t.Code] == -1 && counts[u.Code] == 1 && ofRegion[t.Code] && ofRegion[u.Code] {
				return []brief.Finding{finding(brief.Warning, "territory.swapped",
					"the translation says %q once more than the source, and %q once less", u.Span.Of(target), t.Span.Of(source))}
			}
		}
	}
	return nil
}

// ofRegion are the territories of the South Caucasus and around it.
var ofRegion = map[string]bool{
	"AM": true, "AZ": true, "GE": true, "RU": true, "TR": true, "IR": true,
	"karabakh": true, "nakhchivan": true, "abkhazia": true, "south-ossetia": true, "adjara": true,
}

// isState reports whether t is a state or a part of one, not an organisation.
func isState(t text.Territory) bool {
	return len(t.Code) == 2 && t.Code != "EU" && t.Code != "UN" || strings.ToLower(t.Code) == t.Code
}

// absent returns the first mention of each territory that s names, in found,
// and other, in the language lang, does not. known are those that other has by a
// name of the glossary.
func absent(s string, found []text.Territory, other string, foundOther []text.Territory, lang string, known func(brief.Span) bool) (rest []text.Territory) {
	small := ""
	for _, t := range found {
		if slices.ContainsFunc(foundOther, func(u text.Territory) bool { return covers(u.Code, t.Code) }) ||
			slices.ContainsFunc(rest, func(u text.Territory) bool { return u.Code == t.Code }) ||
			firstName(s, t) || strings.Contains(other, t.Span.Of(s)) || known(t.Span) {
			continue
		}
		if small == "" {
			small = smallLetters(other, lang)
		}
		if !hasWord(small, territoryWords[baseOf(lang)+" "+t.Code]) {
			rest = append(rest, t)
		}
	}
	return rest
}

// covers reports whether the mention of a says what one of b does: the parts of
// the United Kingdom are called after each other.
func covers(a, b string) bool {
	return a == b || isBritish(a) && isBritish(b)
}

func isBritish(code string) bool {
	switch code {
	case "GB", "england", "scotland", "wales", "northern-ireland":
		return true
	}
	return false
}

// firstName reports whether t is the first name of a person: "Jordan Spieth".
func firstName(s string, t text.Territory) bool {
	if t.Code != "JO" && t.Code != "CY" && t.Code != "IL" {
		return false
	}
	rest, ok := strings.CutPrefix(s[t.Span.End:], " ")
	return ok && len(rest) > 0 && unicode.IsUpper([]rune(rest[:min(len(rest), 4)])[0])
}

func smallLetters(s, lang string) string {
	return " " + strings.Map(func(r rune) rune {
		if 0x55B <= r && r <= 0x55F {
			return -1
		}
		return text.FoldCase(r, lang)
	}, s)
}

// hasWord reports whether a word of s, in small letters, starts with one of the
// words, of which _ is a space.
func hasWord(s, words string) bool {
	for _, w := range strings.Fields(words) {
		w = strings.ReplaceAll(w, "_", " ")
		for from := 0; ; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			i += from
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+len(w):])
			if !unicode.IsLetter(before) && (utf8.RuneCountInString(w) > 3 || !unicode.IsLetter(after)) {
				return true
			}
			from = i + len(w)
		}
	}
	return false
}
