package verify

import (
	"strings"

	"parley/summarize/brief"
)

// A demandForm is what a word says of how something was asked for.
type demandForm uint8

const (
	demandAsked    demandForm = 1 << iota // "asked", "called on", "urged", as a finite verb
	demandDemanded                        // "demanded", so too
	demandWide                            // any word that may say that something is demanded
)

// demands wants a demand to stay one, and a request not to become one: of two
// parties who ask alike neither may sound the harder. It takes what the line
// opens with, or in Azerbaijani, where the verb stands last, what it has.
func (p *Pair) demands(s, t *pairSide) []brief.Finding {
	from, i := s.demand()
	to, j := t.demand()
	switch {
	case from&demandDemanded != 0 && to&(demandWide|demandDemanded) == 0 && t.lexicon != nil:
		return []brief.Finding{finding(brief.Warning, "demand.changed", "the source says %q, and the translation demands nothing", s.as(i, i+1))}
	case to&demandDemanded != 0 && from&demandAsked != 0 && from&demandWide == 0:
		return []brief.Finding{finding(brief.Warning, "demand.changed", "the translation says %q, and the source %q", t.as(j, j+1), s.as(i, i+1))}
	}
	return nil
}

// demand returns what the words say together, and where the first verb stands
// that says so.
func (s *pairSide) demand() (all demandForm, at int) {
	lang := pairData(s.lang)
	for i, w := range s.words {
		form := demandOf(lang, w)
		if form == 0 {
			continue
		}
		next := ""
		if i+1 < len(s.words) {
			next = s.words[i+1]
		}
		// "increasingly demanded by buyers", "tələb edən"
		if lang == "en" && next == "by" || lang == "az" && form&demandDemanded != 0 && !isOneOf(next, " edib ediblər etdi etdilər etmişdi etmişdir ") {
			form &= demandWide
		}
		if all&(demandAsked|demandDemanded) == 0 && form&(demandAsked|demandDemanded) != 0 {
			all, at = all|form, i
		}
		all |= form & demandWide
	}
	return all, at
}

func demandOf(lang, w string) demandForm {
	switch lang {
	case "en":
		switch {
		case w == "demanded":
			return demandDemanded | demandWide
		case w == "asked", w == "urged", w == "called", w == "requested", w == "appealed":
			return demandAsked
		case strings.HasPrefix(w, "demand"), strings.HasPrefix(w, "insist"), strings.HasPrefix(w, "requir"), strings.HasPrefix(w, "ultimat"),
			strings.HasPrefix(w, "claim"), strings.HasPrefix(w, "order"):
			return demandWide
		}
	case "ru":
		switch {
		case strings.HasPrefix(w, "потребовал"), w == "требует", w == "требуют":
			return demandDemanded | demandWide
		case strings.HasPrefix(w, "попросил"), strings.HasPrefix(w, "призвал"), strings.HasPrefix(w, "запросил"):
			return demandAsked
		case strings.HasPrefix(w, "треб"), strings.HasPrefix(w, "потреб"), strings.HasPrefix(w, "настаива"), strings.HasPrefix(w, "настоя"),
			strings.HasPrefix(w, "ультимат"), strings.HasPrefix(w, "востреб"), strings.HasPrefix(w, "добива"), strings.HasPrefix(w, "претенд"):
			return demandWide
		}
	case "hy":
		switch {
		case w == "պահանջել", w == "պահանջեց", w == "պահանջեցին":
			return demandDemanded | demandWide
		case w == "խնդրել", w == "խնդրեց", w == "խնդրեցին", w == "կոչ", w == "հորդորել", w == "հորդորեց":
			return demandAsked
		case strings.Contains(w, "պահանջ"), strings.HasPrefix(w, "պնդ"), strings.HasPrefix(w, "վերջնագ"):
			return demandWide
		}
	case "az":
		switch {
		case w == "tələb":
			return demandDemanded | demandWide
		case w == "xahiş", w == "çağırıb", w == "çağırıblar", w == "çağırdı":
			return demandAsked
		case strings.HasPrefix(w, "tələb"), strings.HasPrefix(w, "israr"), strings.HasPrefix(w, "ultimat"), strings.HasPrefix(w, "iddia"):
			return demandWide
		}
	}
	return 0
}
