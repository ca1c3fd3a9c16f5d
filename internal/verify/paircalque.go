package verify

import (
	"strings"

	"parley/summarize/brief"
)

// calques finds what a translation forms after its source and what means
// something else there: Azerbaijani "sözdə", "in words", for "so-called", and
// the partner of a talk for Russian «собеседник», a source of news.
func (p *Pair) calques(s, t *pairSide) (findings []brief.Finding) {
	if pairData(p.To) == "az" && s.saysSoCalled() {
		for i, w := range t.words {
			if w == "sözdə" {
				findings = append(findings, finding(brief.Warning, "word.calque", "%q means “in words”; for “so-called” write “… adlandırılan” or “… deyilən”", t.as(i, i+1)))
				break
			}
		}
	}
	var partner, source string
	switch pairData(p.To) {
	case "hy":
		partner, source = "զրուցակ", "աղբյուր"
	case "az":
		partner, source = "həmsöhbət", "mənbə"
	}
	if partner != "" && s.hasSourceRU() {
		for i, w := range t.words {
			if strings.HasPrefix(w, partner) {
				findings = append(findings, finding(brief.Note, "word.calque", "%q is the partner of a talk; here «собеседник» is a source: %s", t.as(i, i+1), source))
				break
			}
		}
	}
	return findings
}

// saysSoCalled reports whether the side has a word for "so-called".
func (s *pairSide) saysSoCalled() bool {
	for i, w := range s.words {
		next := ""
		if i+1 < len(s.words) {
			next = s.words[i+1]
		}
		switch pairData(s.lang) {
		case "en":
			if w == "so-called" || w == "so" && next == "called" {
				return true
			}
		case "ru":
			if w == "так" && strings.HasPrefix(next, "называем") {
				return true
			}
		case "hy":
			if (w == "այսպես" || w == "այսպէս") && (strings.HasPrefix(next, "կոչված") || strings.HasPrefix(next, "կոչուած")) {
				return true
			}
		}
	}
	return false
}

// hasSourceRU reports whether a Russian text has a «собеседник» in an office or
// of a newsroom, who is a source: alone, or with "his", he may be somebody one
// talks to.
func (s *pairSide) hasSourceRU() bool {
	if s.lang != "ru" {
		return false
	}
	for i, w := range s.words {
		if i > 0 && isOneOf(s.words[i-1], " его ее их мой мои моим моего моему моих наш наши нашим нашего нашему наших свой свои своим своего своему своих ") {
			continue
		}
		if strings.HasPrefix(w, "собеседник") && i+1 < len(s.words) && s.unbroken(i, i+1) &&
			isOneOf(s.words[i+1], " в во агентства издания газеты редакции канала телеканала портала ") {
			return true
		}
	}
	return false
}
