package brief

import "testing"

func TestMarkOf(t *testing.T) {
	found := Evidence{Match: Exact}
	for _, c := range []struct {
		name     string
		evidence Evidence
		findings []Finding
		want     Mark
	}{
		{"found", found, nil, Verified},
		{"edited by a legal ellipsis", Evidence{Match: Edited}, []Finding{{Code: "quote.edited", Severity: Note}}, Verified},
		{"a warning stands beside the mark", found, []Finding{{Code: "word.opposite", Severity: Warning}}, Verified},
		{"the words are another's", found, []Finding{{Code: "speaker.other", Severity: Error}}, Failed},
		{"whose words they are is not known", found, []Finding{{Code: "speaker.unconfirmed", Severity: Note}}, Unconfirmed},
		{"too short to be checked", Evidence{Match: Uncheckable}, nil, Unconfirmed},
		{"nearly there", Evidence{Match: Near}, nil, Failed},
		{"not there", Evidence{Match: Absent}, nil, Failed},
		{"no match is stored", Evidence{}, nil, Unconfirmed},
	} {
		if got := MarkOf(c.evidence, c.findings); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
