package verify

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// An annotated article of PolNeAR: places are counted in runes.
type annotated struct {
	ID           string
	Text         string
	Attributions []struct {
		Source, Content []struct {
			Start, End int
			Text       string
		}
	}
}

// TestQualitySpeaker measures speaker.other on the PolNeAR corpus (Newell,
// Margolin and Ruths 2018), converted to JSON lines, which is not part of this
// repository. PARLEY_POLNEAR names the folder. Each annotated attribution of a
// quotation to a source that is no pronoun is evidence, once with its source
// as the speaker and once, if it is a name, with the next source of the article
// that is a name and has no word in common with it.
func TestQualitySpeaker(t *testing.T) {
	file := baseline.Polnear(t, "polnear.dev.jsonl")
	b := baseline.Open(t)
	b.Corpus(file)
	var right, wrong tallyOf
	for _, x := range readAnnotated(t, file) {
		doc := &brief.Document{Text: x.Text, Lang: "en", Sentences: text.Sentences(x.Text, "en")}
		a := NewArticle(doc)
		at := runeOffsets(x.Text)
		sources := make([]string, len(x.Attributions))
		for i, g := range x.Attributions {
			if len(g.Source) > 0 {
				sources[i] = namedSource(x.Text[at[g.Source[0].Start]:at[g.Source[len(g.Source)-1].End]])
			}
		}
		for i, g := range x.Attributions {
			if sources[i] == "" || len(g.Content) == 0 {
				continue
			}
			span := brief.Span{Start: at[g.Content[0].Start], End: at[g.Content[0].End]}
			if !strings.ContainsAny(span.Of(x.Text), "“”\"") {
				continue
			}
			codes := a.speakerCodes(sources[i], span)
			right.add(codes)
			if codes["speaker.other"] {
				t.Logf("false alarm in %s: %q: %q", x.ID, sources[i], span.Of(x.Text))
			}
			if s := stranger(sources, i); s != "" {
				codes := a.speakerCodes(s, span)
				wrong.add(codes)
			}
		}
	}
	t.Logf("%d right speakers, %d wrong", right.all, wrong.all)
	b.AtMost("speaker.right.called other", right.share(right.other), .02)
	b.AtLeast("speaker.wrong.called other", wrong.share(wrong.other), .80)
	b.AtMost("speaker.right.unconfirmed", right.share(right.unconfirmed), .05)
}

type tallyOf struct{ all, other, unconfirmed int }

func (t *tallyOf) add(codes map[string]bool) {
	t.all++
	if codes["speaker.other"] {
		t.other++
	}
	if codes["speaker.unconfirmed"] {
		t.unconfirmed++
	}
}

func (t *tallyOf) share(n int) float64 { return float64(n) / float64(max(1, t.all)) }

// speakerCodes returns the codes of the findings about a position that says
// that speaker said the words at span.
func (a *Article) speakerCodes(speaker string, span brief.Span) map[string]bool {
	b := &brief.Brief{Lang: a.doc.Lang, Parties: []brief.Party{{Name: "Ruritania", Positions: []brief.Statement{{
		Text: "Said so.", Speaker: speaker, Directness: brief.Indirect,
		Evidence: brief.Evidence{Quote: span.Of(a.doc.Text), Span: &span, Match: brief.Exact},
	}}}}}
	codes := map[string]bool{}
	for _, f := range newNameFinder(a).saidBy(b, 0, 0) {
		codes[f.Code] = true
	}
	return codes
}

// namedSource is an annotated source up to its first comma or relative clause,
// "" if it is a pronoun.
func namedSource(s string) string {
	s = strings.TrimSpace(headOf(strings.Join(strings.Fields(s), " ")))
	s, _, _ = strings.Cut(s, " who ")
	s, _, _ = strings.Cut(s, " which ")
	if isPronoun(s, "en") || possessiveWords().has(strings.ToLower(strings.Fields(s + " x")[0])) || len(nameWords(s, "en")) == 0 || s == "said" {
		return ""
	}
	return s
}

// stranger is the next source that shares no word with source i.
func stranger(sources []string, i int) string {
	own := nameWords(sources[i], "en")
	if !own[len(own)-1].capital {
		return "" // "the mayor" may be anybody
	}
	for n := 1; n < len(sources); n++ {
		s := sources[(i+n)%len(sources)]
		if words := nameWords(s, "en"); len(words) == 0 || !words[len(words)-1].capital {
			continue // "the nominee" may be the same person
		}
		shares := false
		for _, w := range nameWords(s, "en") {
			for _, o := range own {
				shares = shares || sameName(w.word, o.word, "en")
			}
		}
		if !shares {
			return s
		}
	}
	return ""
}

func readAnnotated(t *testing.T, name string) []annotated {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []annotated
	seen := map[string]bool{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var x annotated
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !seen[x.ID] {
			seen[x.ID] = true
			all = append(all, x)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// runeOffsets returns the byte at which each rune of s starts, and its length.
func runeOffsets(s string) []int {
	var at []int
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}
