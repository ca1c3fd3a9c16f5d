package verify

import (
	"fmt"
	"slices"
	"strings"

	"parley/internal/glossary"
	"parley/internal/text"
	"parley/summarize/brief"
)

// A Pair is what a translation goes between and is checked with.
type Pair struct {
	From, To string             // BCP 47
	Glossary *glossary.Glossary // nil: none
	Names    []brief.Name       // the forms decided for the whole translation

	named nameTable
}

// Segment checks one translated piece of text against its source. The findings
// have no path.
func (p *Pair) Segment(source, target string) []brief.Finding {
	return p.segment(source, target, false)
}

func (p *Pair) segment(source, target string, quotation bool) []brief.Finding {
	if strings.TrimSpace(target) == "" {
		return []brief.Finding{finding(brief.Error, "translation.missing", "the translation is empty")}
	}
	wrong := p.language(source, target)
	s, t := newPairSegment(source, p.From), newPairSegment(target, p.To)
	found := slices.Concat(
		wrong,
		p.letters(target),
		p.numbersOf(s, t),
	)
	if len(wrong) > 0 {
		return found // what follows from it is no news
	}
	if !quotation {
		found = append(found, p.wordingsOf(s, t)...)
	}
	names := p.namesOf(s, t)
	return slices.Concat(
		found,
		p.nameForms(names),
		p.glossaryForms(names),
		p.surnames(names),
		p.territories(names),
		p.places(names, quotation),
		p.proseOf(s, t),
	)
}

// finding makes a finding without a path.
func finding(severity brief.Severity, code, format string, args ...any) brief.Finding {
	return brief.Finding{Code: code, Severity: severity, Message: fmt.Sprintf(format, args...)}
}

// language wants the language of the translation.
func (p *Pair) language(source, target string) []brief.Finding {
	problem := wrongLanguage(source, target, p.From, p.To)
	if problem == "" {
		return nil
	}
	// A label such as "Telegram" may be nothing but a name that keeps its letters.
	if bare := p.withoutNames(target); text.MainScript(p.To) != text.Latin && wrongLanguage(source, bare, p.From, p.To) == "" {
		return nil
	}
	return []brief.Finding{finding(brief.Error, "language.wrong", "%s", problem)}
}

// withoutNames is target without the forms of the glossary and the names that
// were decided.
func (p *Pair) withoutNames(target string) string {
	if p.Glossary != nil {
		var b strings.Builder
		end := 0
		for _, m := range p.Glossary.In(target, p.To) {
			if m.Span.Start >= end {
				b.WriteString(target[end:m.Span.Start])
				end = m.Span.End
			}
		}
		b.WriteString(target[end:])
		target = b.String()
	}
	for _, n := range p.Names {
		target = strings.ReplaceAll(target, n.Target, "")
	}
	return target
}

// letters wants letters of that language alone, word by word.
func (p *Pair) letters(target string) (findings []brief.Finding) {
	for _, w := range text.MixedScript(target) {
		findings = append(findings, finding(brief.Error, "script.mixed", "%q mixes letters of two scripts", w.Of(target)))
	}
	for _, letter := range text.ForeignLetters(target, p.To) {
		findings = append(findings, finding(brief.Error, "script.foreign", "%q is no letter of %s", letter.Of(target), text.LangName(p.To)))
	}
	return findings
}

// Name checks the form that a name takes in a translation. A name of the
// source's script is written in the target's, but for that of a firm: see
// keepsLetters. The kind is that of a party, or Person.
func (p *Pair) Name(source, target string, kind brief.Kind) []brief.Finding {
	to := p.To
	if len(text.MixedScript(target)) > 0 {
		return []brief.Finding{{Code: "script.mixed", Severity: brief.Error, Message: fmt.Sprintf("%q mixes letters of two scripts", target)}}
	}
	own, foreign := lettersOf(target, text.MainScript(to))
	if foreign > 0 && own == 0 && !p.keepsLetters(source, target, kind) {
		return []brief.Finding{{Code: "name.script", Severity: brief.Error, Message: fmt.Sprintf("the name %q is not written in the letters of %s", target, text.LangName(to))}}
	}
	return nil
}

// keepsLetters reports whether target may stand in Latin letters: it is the name
// of a firm, brand or platform as its owner writes it, which is one without a
// word such as "ministry" or "union", that has a translation.
func (p *Pair) keepsLetters(source, target string, kind brief.Kind) bool {
	if kind != brief.Organisation && kind != brief.Movement || text.MainScript(p.From) == text.Latin && !sameWords(source, target) {
		return false
	}
	if latin, other := lettersOf(target, text.Latin); latin == 0 || other > 0 {
		return false
	}
	for _, w := range text.Words(target) {
		if partyWordOf(w.Of(target), "en")&genericWord != 0 || partyWordOf(w.Of(target), p.From)&genericWord != 0 {
			return false
		}
	}
	return true
}

// How many letters a text needs before its language can be told: from another
// script or from its source, and from a language of the same script. A bullet
// of four words has about 24; single sentences of Russian under 60 have been
// taken for Bulgarian.
const (
	minLetters  = 24
	minSentence = 60
)

// wrongLanguage says why target is not in the language to, or "".
func wrongLanguage(source, target, from, to string) string {
	name := text.LangName(to)
	own, foreign := lettersOf(target, text.MainScript(to))
	if own+foreign == 0 {
		return ""
	}
	if own < foreign {
		// A short label may keep a name of the source, such as a brand.
		if own+foreign >= minLetters || !sameWords(source, target) {
			return "this is not in " + name
		}
		return ""
	}
	if baseOf(from) != baseOf(to) && own >= minLetters && sameWords(source, target) {
		return "this was left in the source's language"
	}
	if own < minSentence || !checkedLanguage(to) {
		return ""
	}
	if got := text.Language(target); got != "und" && got != baseOf(to) {
		return fmt.Sprintf("this reads as %s, not as %s", text.LangName(got), name)
	}
	return ""
}

// checkedLanguage reports whether text.Language can tell the language.
func checkedLanguage(code string) bool {
	switch baseOf(code) {
	case "en", "hy", "az", "ru":
		return true
	}
	return false
}

// baseOf returns the language whose letters code uses: Western Armenian has
// those of Armenian.
func baseOf(code string) string {
	if code == "hyw" {
		return "hy"
	}
	base, _, _ := strings.Cut(code, "-")
	return base
}

// lettersOf counts the letters of s in script and in other scripts.
func lettersOf(s string, script text.Script) (own, foreign int) {
	for _, r := range s {
		switch text.ScriptOf(r) {
		case script:
			own++
		case text.Common:
		default:
			foreign++
		}
	}
	return own, foreign
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
