package verify

import (
	"fmt"
	"slices"
	"strings"

	"parley/summarize/brief"
)

// The acts that have a plain and a weighted verb.
const wordingSay = "say"

// A wordingTally counts by act how a party's positions are reported.
type wordingTally struct {
	plain    map[string]int
	weighted map[string][]string // the verbs
}

// asymmetry warns of a party whose acts are reported with a verb that judges
// where those of another have a plain one.
func asymmetry(b *brief.Brief, tallies []wordingTally) []brief.Finding {
	var findings []brief.Finding
	for i, t := range tallies {
		for _, act := range []string{wordingSay, "promise", "threat", "demand"} {
			if len(t.weighted[act]) == 0 {
				continue
			}
			for j, other := range tallies {
				if j != i && other.plain[act] > 0 && len(other.weighted[act]) == 0 {
					findings = append(findings, brief.Finding{
						Code: "wording.asymmetric", Severity: brief.Warning, Path: brief.PartyPath(i),
						Message: fmt.Sprintf("the verbs for this party weigh (“%s”), those for %s are plain: the same act needs the same verb",
							strings.Join(t.weighted[act], "”, “"), b.Parties[j].Name),
					})
					break
				}
			}
		}
	}
	return findings
}

// add counts the first reporting verb among the hits of a position that rests
// on the sentences. A fair but weighted verb ("threatened", "vowed") that the
// article has in them counts as plain: then the act is another one.
func (t *wordingTally) add(a *Article, hits []wordingHit, sentences []int) {
	if t.plain == nil {
		t.plain, t.weighted = map[string]int{}, map[string][]string{}
	}
	for _, h := range hits {
		switch h.entry.class {
		case wordingPlain:
			t.plain[h.entry.kind]++
		case wordingVerb:
			t.weight(wordingSay, h.word)
		case wordingWeighted:
			if a.hasNear(h, sentences) {
				t.plain[h.entry.kind]++
			} else {
				t.weight(h.entry.kind, h.word)
			}
		default:
			continue
		}
		return
	}
}

// weight keeps one verb.
func (t *wordingTally) weight(act, verb string) {
	const most = 3 // of them a message shows
	if all := t.weighted[act]; len(all) < most && !slices.Contains(all, verb) {
		t.weighted[act] = append(all, verb)
	}
}

// hasNear reportsSpeech whether the article has the entry of the hit in one of the
// sentences.
func (a *Article) hasNear(h wordingHit, sentences []int) bool {
	v := a.voice()
	return v.list == nil || slices.ContainsFunc(sentences, func(n int) bool { return v.weighted[wordingPlaceOf{h.entry, int32(n)}] })
}
