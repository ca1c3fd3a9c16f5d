package verify

import (
	"fmt"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	for _, c := range []struct{ quote, source, want string }{
		{"return the troops", "return its troops", "return [-the-]{+its+} troops"},
		{"return the troops", "return the troops", "return the troops"},
		{"“return the troops.”", "return the troops", "return the troops"},
		{"we don't go", "we don’t ever go", "we don’t {+ever+} go"},
		{"we will not go", "we will go", "we will [-not-] go"},
		{"Us and them", "US and them", "[-Us-]{+US+} and them"},
		{"open, and silent", "open and silent", "open[-,-] and silent"},
		{"", "all new", "{+all new+}"},
		{"all old", "", "[-all old-]"},
		{"", "", ""},
		{"вернуть наших пленных", "вернуть всех пленных", "вернуть [-наших-]{+всех+} пленных"},
		{"one two three four five six old", "one two three four five six new", "… three four five six [-old-]{+new+}"},
		{"old one two three four five", "new one two three four five", "[-old-]{+new+} one two three four …"},
		{"a b c d", "a x d", "a [-b c-]{+x+} d"},
		{"a b c d e", "a x c y e", "a [-b-]{+x+} c [-d-]{+y+} e"},
	} {
		if got := Diff(c.quote, c.source); got != c.want {
			t.Errorf("Diff(%q, %q) = %q; want %q", c.quote, c.source, got, c.want)
		}
	}
}

// A long text is compared without a table of its square.
func TestDiffLong(t *testing.T) {
	quote, source := strings.Repeat("old words ", 5000), strings.Repeat("new terms ", 5000)
	got := Diff("same "+quote+"end", "same "+source+"end")
	if !strings.HasPrefix(got, "same [-old words") || !strings.HasSuffix(got, "new terms+} end") {
		t.Errorf("got %.40q", got)
	}
}

// FuzzDiff: the words outside [- -] are the source's, those outside {+ +} the
// quotation's, in order. Marks are left out of the texts so that the result can
// be read back.
func FuzzDiff(f *testing.F) {
	f.Add("a b c", "a x c")
	f.Add("b a b a", "a b a b")
	f.Fuzz(func(t *testing.T, quote, source string) {
		letters := func(s string) string {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < 'a' || 'z' < r }), " ")
		}
		quote, source = letters(quote), letters(source)
		q, s := newQuotation(quote), newQuotation(source)
		d := differ{q: &q, s: &s}
		d.compare(q.i, q.j, s.i, s.j)
		var ofQuote, ofSource []string
		for _, c := range d.changes {
			for k := c.i; k < c.j; k++ {
				if c.kind != added {
					from := d.s
					if c.kind == deleted {
						from = d.q
					}
					ofQuote = append(ofQuote, from.text(k))
				}
				if c.kind != deleted {
					ofSource = append(ofSource, d.s.text(k))
				}
			}
		}
		if strings.Join(ofQuote, " ") != quote || strings.Join(ofSource, " ") != source {
			t.Fatalf("Diff(%q, %q) lines up %v", quote, source, d.changes)
		}
	})
}

func ExampleDiff() {
	fmt.Println(Diff("Both sides want a road", "Both sides want the road"))
	// Output: Both sides want [-a-]{+the+} road
}
