package verify

import (
	"strings"

	"parley/summarize/brief"
)

// marked notes an organisation or movement whose name stands bare in the
// heading of a translation and in quotation marks in one of its lines.
func (p *Pair) marked(party brief.Party, name string, targets []string) []brief.Finding {
	if party.Kind != brief.Organisation && party.Kind != brief.Movement || name == "" || strings.ContainsAny(name, "«“„\"") {
		return nil
	}
	for _, t := range targets {
		for rest := t; ; {
			i := strings.Index(rest, name)
			if i < 0 {
				break
			}
			before, after := rest[:i], rest[i+len(name):]
			for _, marks := range [...][2]string{{"«", "»"}, {"“", "”"}, {"„", "“"}, {"\"", "\""}} {
				if strings.HasSuffix(before, marks[0]) && strings.HasPrefix(after, marks[1]) {
					return []brief.Finding{finding(brief.Note, "name.marks", "%s stands in quotation marks elsewhere in the translation: %s%s%s", name, marks[0], name, marks[1])}
				}
			}
			rest = after
		}
	}
	return nil
}
