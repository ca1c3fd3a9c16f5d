package charset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestQualityGuess measures the guess on sentences of news that nobody chose
// for it: lines of NTREX-128 in Russian, Armenian, Azerbaijani and English, as many as
// make 200 characters.
func TestQualityGuess(t *testing.T) {
	folder := os.Getenv("PARLEY_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	files := map[string]string{"ru": "newstest2019-ref.rus.txt", "hy": "newstest2019-ref.hye.txt", "az": "newstest2019-ref.aze-Latn.txt", "en": "newstest2019-src.eng.txt"}
	for _, w := range written {
		if files[w.lang] == "" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, "ntrex", files[w.lang]))
		if err != nil {
			t.Skipf("no sentences to measure on (set PARLEY_DATA): %v", err)
		}
		for _, name := range w.names {
			n, ok, doubtful, unwarned := 0, 0, 0, 0
			piece := ""
			for line := range strings.Lines(string(data)) {
				if piece += strings.TrimSpace(line) + "\n"; utf8.RuneCountInString(piece) < 200 {
					continue
				}
				encoded := encode(name, piece)
				piece = ""
				if utf8.Valid(encoded) {
					continue
				}
				want, _ := Decode(encoded, name)
				g := GuessOf(encoded, "")
				got, _ := Decode(encoded, g.Name)
				n++
				switch {
				case got == want:
					ok++
					if g.Doubtful {
						doubtful++
					}
				default:
					if !g.Doubtful {
						unwarned++
					}
					t.Logf("%s as %s: %q", name, g.Name, want)
				}
			}
			t.Logf("%s in %-14s %4d of %4d pieces, %3d of them doubtful; %d wrong without a warning", w.lang, name, ok, n, doubtful, unwarned)
			if ok*1000 < n*995 {
				t.Errorf("%s in %s: %d of %d", w.lang, name, ok, n)
			}
		}
	}
}
