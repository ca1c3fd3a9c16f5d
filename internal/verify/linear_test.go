package verify

import (
	"os"
	"testing"
	"time"
)

// linear fails the test if work on a text four times as long takes well more
// than four times as long: the square would take sixteen times.
func linear(t *testing.T, name string, took func(size int) time.Duration) {
	t.Helper()
	const size = 24 << 10
	short, long := took(size), took(4*size)
	for n := 0; n < 5 && long > 10*short+50*time.Millisecond; n++ { // the machine may have been busy
		short, long = max(short, took(size)), min(long, took(4*size))
	}
	if long > 10*short+50*time.Millisecond {
		t.Errorf("%q: %v for 24 KB, %v for 96 KB", name, short, long)
	}
}

// TestTimeIsLinear holds all checks to that, with a few lines of each kind;
// PARLEY_ALL=1 takes a whole brief.
func TestTimeIsLinear(t *testing.T) {
	for name := range crafted(1 << 10) {
		linear(t, name, func(size int) time.Duration {
			c := crafted(size)[name]
			doc, checked := craftedDocument(c[0]), fullBrief(c[0], c[1])
			if os.Getenv("PARLEY_ALL") == "" {
				checked.Summary = checked.Summary[:1]
				checked.Parties = checked.Parties[:2]
				for i := range checked.Parties {
					checked.Parties[i].Positions = checked.Parties[i].Positions[i : i+1]
				}
			}
			start := spent()
			NewArticle(doc).Brief(checked)
			return spent() - start
		})
	}
}
