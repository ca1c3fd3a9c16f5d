package verify

import (
	"strings"

	"parley/summarize/brief"
)

// A following is for which parties of a brief a speaker speaks, and how often.
type following map[string][]partyShare

// A partyShare is the party, by its place in the brief, and how many positions
// of it a speaker has.
type partyShare struct{ party, positions int }

// followings counts the positions of every speaker by party. A person who is a
// party counts for nobody.
func (n *nameFinder) followings(b *brief.Brief) following {
	f := following{}
	for i, p := range b.Parties {
		if p.Kind == brief.Person {
			continue
		}
		for _, s := range p.Positions {
			key := n.speakerKey(s.Speaker)
			if key == "" {
				continue
			}
			shares := f[key]
			if len(shares) == 0 || shares[len(shares)-1].party != i {
				shares = append(shares, partyShare{party: i})
			}
			shares[len(shares)-1].positions++
			f[key] = shares
		}
	}
	return f
}

// speakerKey is the words of a speaker's name, "" for one without a name.
func (n *nameFinder) speakerKey(speaker string) string {
	if !n.hasCapital(speaker) {
		return ""
	}
	var b strings.Builder
	for _, w := range n.nameWords(speaker) {
		b.WriteString(w.word)
		b.WriteByte(' ')
	}
	return b.String()
}

// speaksForTwo finds a speaker who has more positions under another party, or
// as many under an earlier one.
func (c *voiceClaim) speaksForTwo(f following, party int, b *brief.Brief) {
	shares := f[c.speakerKey(c.s.Speaker)]
	if len(shares) < 2 {
		return
	}
	most := shares[0]
	for _, s := range shares[1:] {
		if s.positions > most.positions {
			most = s
		}
	}
	if most.party == party || b.Parties[party].Kind == brief.Person {
		return
	}
	c.add("speaker.parties", brief.Warning, ".speaker", nil, "%s speaks for %s here and for %s elsewhere in this brief", excerpt(c.s.Speaker), excerpt(c.party), excerpt(b.Parties[most.party].Name))
}
