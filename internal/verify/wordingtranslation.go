package verify

import (
	"slices"

	"parley/summarize/brief"
)

// wordings wants a translation that is as neutral as its source. What the source
// has of the same kind is the brief's doing and was found there, or is somebody's
// word there, in quotation marks.
func (p *Pair) wordings(source, target string) []brief.Finding {
	return p.wordingsOf(newPairSegment(source, p.From), newPairSegment(target, p.To))
}

func (p *Pair) wordingsOf(s, t *pairSegment) []brief.Finding {
	hits := wording(parseFolded(t.text, t.folded), p.To)
	if len(hits) == 0 {
		return nil
	}
	var findings []brief.Finding
	source := parseFolded(s.text, s.folded)
	var before []wordingHit
	if w := wordingOf(p.From); w != nil {
		before = w.forms(source)
	}
	own := wording(source, p.From) // not in quotation marks
	var seen []*wordingEntry
	for _, h := range hits {
		if slices.Contains(seen, h.entry) {
			continue
		}
		seen = append(seen, h.entry)
		had := before
		if h.entry.severity == brief.Error {
			had = own // what somebody was quoted with is no reason to say it
		}
		if severity, ok := h.translated(had, p.From); ok {
			findings = append(findings, finding(severity, h.code(), "%s (the line that was translated does not have it)", h.message()))
		}
	}
	return findings
}

// translated returns how severe the hit is in the translation of a line in the
// language from that has the hits before, and whether it is a finding: of a
// language without lists nothing tells what the line had.
func (h wordingHit) translated(before []wordingHit, from string) (brief.Severity, bool) {
	same, near := false, false
	for _, o := range before {
		same = same || o.entry.as(h.entry) || o.other != nil && o.other.as(h.entry)
		near = near || o.entry.near(h.entry) || o.other != nil && o.other.near(h.entry)
	}
	switch h.entry.class {
	case wordingVerb, wordingFactive, wordingWeighs, wordingLabel:
		if near {
			return brief.Warning, !same
		}
		return h.entry.severity, !same
	case wordingDenied, wordingAccused, wordingRefusal, wordingPlace:
		return h.entry.severity, !same && wordingOf(from) != nil
	}
	return "", false
}

// as reports whether the entry, in a line that is translated, makes right the
// entry of the translation.
func (e *wordingEntry) as(translation *wordingEntry) bool {
	class := e.class
	switch class {
	case wordingDenial:
		class = wordingDenied
	case wordingAccusation:
		class = wordingAccused
	case wordingAs:
		return e.near(translation) && translation.severity != brief.Error
	}
	return class == translation.class && e.kind == translation.kind
}

// near reports whether the entry is as strong as the class of the translation's:
// what is more than a fair word for it is worth a look, and no error.
func (e *wordingEntry) near(translation *wordingEntry) bool {
	return e.class == wordingAs && e.kind == string(translation.class)
}
