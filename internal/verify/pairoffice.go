package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// offices wants one case of letter for the offices of all states in an
// Azerbaijani or English translation: “ABŞ Prezidenti” beside “Azərbaycan
// prezidenti” reads as a slight. Quotations write as they do.
func (p *Pair) offices(targets []string) []brief.Finding {
	var find func(string) []office
	switch pairData(p.To) {
	case "az":
		find = officesAZ
	case "en":
		find = officesEN
	default:
		return nil
	}
	var capital, small []office
	for _, t := range targets {
		for _, o := range find(t) {
			if o.capital {
				capital = append(capital, o)
			} else {
				small = append(small, o)
			}
		}
	}
	for _, a := range capital {
		for _, b := range small {
			if a.state != b.state && a.kind == b.kind {
				return []brief.Finding{finding(brief.Warning, "office.capital", "%q has a capital letter and %q has none", a.words, b.words)}
			}
		}
	}
	return nil
}

// An office is one of a state, behind the state's name. In Azerbaijani it is that
// of the head of the state or government.
type office struct {
	state, kind, words string
	capital            bool
}

func officesAZ(s string) (all []office) {
	if !strings.Contains(s, "rezident") && !strings.Contains(s, "nazir") {
		return nil
	}
	var quoted []brief.Span
	for i, state := range text.Territories(s, "az") {
		if i == 0 {
			quoted = text.Quotations(s)
		}
		if state.Form != text.Name || inside(quoted, state.Span) {
			continue
		}
		rest := strings.TrimLeftFunc(s[state.Span.End:], isNameEnding)
		word := strings.TrimLeft(rest, " \u00a0")
		if word == rest {
			continue
		}
		first, _ := utf8.DecodeRuneInString(word)
		for _, kind := range [...]string{"prezident", "baş nazir"} {
			if n := len(kind); len(word) >= n && strings.EqualFold(word[:n], kind) {
				end := n + strings.IndexFunc(word[n:]+" ", func(r rune) bool { return !unicode.IsLetter(r) })
				all = append(all, office{state.Code, kind, s[state.Span.Start : len(s)-len(word)+end], unicode.IsUpper(first)})
			}
		}
	}
	return all
}

// isNameEnding lets a name have an ending behind its span.
func isNameEnding(r rune) bool { return unicode.IsLetter(r) || r == '-' || r == '\'' || r == '’' }

func inside(spans []brief.Span, s brief.Span) bool {
	for _, q := range spans {
		if q.Contains(s) {
			return true
		}
	}
	return false
}
