package verify

import (
	"slices"

	"parley/summarize/brief"
)

// translationWordings checks that a translation of b is neutral where b is.
// What the line that was translated has of the same kind is the brief's doing
// and was found there.
func translationWordings(b *brief.Brief, t *brief.Translation) []brief.Finding {
	var findings []brief.Finding
	check := func(path, source, target string) {
		hits := wording(parse(target), t.Lang)
		if len(hits) == 0 {
			return
		}
		before := wording(parse(source), b.Lang)
		var seen []*wordingEntry
		for _, h := range hits {
			if slices.Contains(seen, h.entry) {
				continue
			}
			seen = append(seen, h.entry)
			if severity, ok := h.translated(before, b.Lang); ok {
				findings = append(findings, brief.Finding{Code: h.code(), Severity: severity, Path: path, Message: h.message() + " (the line that was translated does not have it)"})
			}
		}
	}
	check(brief.HeadlinePath, b.Headline, t.Headline)
	for i := range min(len(b.Summary), len(t.Summary)) {
		check(brief.SummaryPath(i)+".text", b.Summary[i].Text, t.Summary[i].Text)
	}
	for i := range min(len(b.Parties), len(t.Parties)) {
		p, q := b.Parties[i].Positions, t.Parties[i].Positions
		for j := range min(len(p), len(q)) {
			check(brief.PositionPath(i, j)+".text", p[j].Text, q[j].Text)
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
