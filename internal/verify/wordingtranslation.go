package verify

import (
	"slices"

	"parley/summarize/brief"
)

// wordings wants a translation that is neutral where its source is. What the
// source has of the same kind is the brief's doing and was found there.
func (p *Pair) wordings(source, target string) []brief.Finding {
	return p.wordingsOf(newPairSegment(source, p.From), newPairSegment(target, p.To))
}

func (p *Pair) wordingsOf(s, t *pairSegment) []brief.Finding {
	hits := wording(parseFolded(t.text, t.folded), p.To)
	if len(hits) == 0 {
		return nil
	}
	var findings []brief.Finding
	before := wording(parseFolded(s.text, s.folded), p.From)
	var seen []*wordingEntry
	for _, h := range hits {
		if slices.Contains(seen, h.entry) {
			continue
		}
		seen = append(seen, h.entry)
		if severity, ok := h.translated(before, p.From); ok {
			findings = append(findings, finding(severity, h.code(), "%s (the line that was translated does not have it)", h.message()))
		}
	}
	return findings
}

// translated returns how severe the hit is in the translation of a line in the
// language from that has the hits before, and whether it is a finding: of a
// language without lists nothing tells what the line had.
func (h wordingHit) translated(before []wordingHit, from string) (brief.Severity, bool) {
	same := slices.ContainsFunc(before, func(o wordingHit) bool {
		class := o.entry.class
		if class == wordingDenial {
			class = wordingDenied
		} else if class == wordingAccusation {
			class = wordingAccused
		}
		return class == h.entry.class && o.entry.kind == h.entry.kind
	})
	switch h.entry.class {
	case wordingVerb, wordingFactive, wordingWeighs, wordingLabel:
		return h.entry.severity, !same
	case wordingDenied, wordingAccused, wordingRefusal, wordingPlace:
		return h.entry.severity, !same && wordingOf(from) != nil
	}
	return "", false
}
