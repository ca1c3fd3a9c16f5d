package text

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/baseline"
)

// ntrex returns the lines of a file of NTREX-128 from the evaluation data.
func ntrex(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(baseline.Data(t, "ntrex", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

var ntrexFiles = []struct{ lang, name string }{
	{"en", "newstest2019-src.eng.txt"},
	{"hy", "newstest2019-ref.hye.txt"},
	{"az", "newstest2019-ref.aze-Latn.txt"},
	{"ru", "newstest2019-ref.rus.txt"},
}

// The floors: 99% of single sentences, all of any three consecutive ones, and
// of four words one in a hundred wrong at the most.
func TestQualityLanguage(t *testing.T) {
	b := baseline.Open(t)
	b.Corpus(baseline.Data(t, "ntrex"))
	for _, file := range ntrexFiles {
		t.Run(file.lang, func(t *testing.T) {
			lines := ntrex(t, file.name)
			one, three, short, wrong := 0, 0, 0, 0
			for i, line := range lines {
				if Language(line) == file.lang {
					one++
				}
				if i+3 <= len(lines) && Language(strings.Join(lines[i:i+3], "\n")) == file.lang {
					three++
				}
				if words := strings.Fields(line); len(words) > 4 {
					short++
					if got := Language(strings.Join(words[:4], " ")); got != file.lang && got != "und" {
						wrong++
					}
				}
			}
			share := func(n, of int) float64 { return float64(n) / float64(of) }
			b.AtLeast("language."+file.lang+".one sentence", share(one, len(lines)), .99)
			b.AtLeast("language."+file.lang+".three sentences", share(three, len(lines)-2), 1)
			b.AtMost("language."+file.lang+".four words wrong", share(wrong, short), .01)
		})
	}
}

// Professional translations hold no mixed words and no foreign letters.
func TestQualityScripts(t *testing.T) {
	for _, file := range ntrexFiles {
		for i, line := range ntrex(t, file.name) {
			for _, span := range MixedScript(line) {
				t.Errorf("%s:%d: mixed %q", file.name, i+1, span.Of(line))
			}
			for _, span := range ForeignLetters(line, file.lang) {
				t.Errorf("%s:%d: foreign %q", file.name, i+1, span.Of(line))
			}
		}
	}
}

// Two lines in one paragraph fall apart where the first ends, and what the
// translators left as one sentence is hardly ever split. Some lines of the
// references do hold two.
func TestQualitySentences(t *testing.T) {
	b := baseline.Open(t)
	b.Corpus(baseline.Data(t, "ntrex"))
	for _, file := range ntrexFiles {
		t.Run(file.lang, func(t *testing.T) {
			lines := ntrex(t, file.name)
			ends, found, split := 0, 0, 0
			for i, line := range lines {
				line = strings.TrimSpace(line)
				if len(Sentences(line, file.lang)) > 1 {
					split++
				}
				r, _ := utf8.DecodeLastRuneInString(line)
				if i+1 == len(lines) || !strings.ContainsRune(".!?…։", r) && !(r == ':' && file.lang == "hy") {
					continue
				}
				ends++
				for _, sentence := range Sentences(line+" "+strings.TrimSpace(lines[i+1]), file.lang) {
					if sentence.End == len(line) {
						found++
					}
				}
			}
			b.AtLeast("sentences."+file.lang+".ends found", float64(found)/float64(ends), .98)
			limit := map[string]float64{"en": 5, "hy": 50, "az": 20, "ru": 50}[file.lang]
			b.AtMost("sentences."+file.lang+".lines split", float64(split), limit)
		})
	}
}
