package attribution

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// goldSentence is one sentence of testdata/attribution: a text with the one
// attribution that must be found in it, or none.
type goldSentence struct {
	Text, Source, Cue, Kind, Speaker string
	Content                          []string
}

// TestGoldSentences measures Russian, Armenian and Azerbaijani on sentences
// annotated before the rules were written. A sentence is right if one of the
// attributions found has a source that shares at least half of its letters
// with the annotated one, and a content that shares 0.8.
func TestGoldSentences(t *testing.T) {
	for _, lang := range []string{"ru", "hy", "az"} {
		t.Run(lang, func(t *testing.T) {
			right, kinds, speakers := 0, 0, 0
			gold := readGold(t, filepath.Join("..", "..", "testdata", "attribution", lang+".jsonl"))
			for _, g := range gold {
				found := Extract(document(g.Text, lang))
				a, ok := findGold(g, found)
				right += count(ok)
				kinds += count(ok && string(a.Kind) == g.Kind)
				speakers += count(ok && a.Speaker == g.Speaker)
				if !ok {
					t.Logf("missed: %s", g.Text)
					for _, a := range found {
						t.Logf("  found %s: %q said %q", a.Rule, a.Source.Of(g.Text), contentOf(g.Text, a))
					}
				} else if string(a.Kind) != g.Kind {
					t.Logf("%s, want %s: %s", a.Kind, g.Kind, g.Text)
				}
			}
			t.Logf("%s: content and source right %d of %d, kind %d, speaker %d", lang, right, len(gold), kinds, speakers)
			if right*10 < len(gold)*9 {
				t.Errorf("content and source right in %d of %d, want nine tenths", right, len(gold))
			}
		})
	}
}

func findGold(g goldSentence, found []Attribution) (Attribution, bool) {
	if len(g.Content) == 0 {
		return Attribution{}, len(found) == 0
	}
	var content []runes
	for _, c := range g.Content {
		content = append(content, placeOf(g.Text, c)...)
	}
	for _, a := range found {
		if iou(toBytes(a.Content...), content) < 0.8 {
			continue
		}
		source := placeOf(g.Text, g.Source)
		if len(source) == 0 && a.Source.Len() == 0 || iou(toBytes(a.Source), source) >= 0.5 {
			return a, true
		}
	}
	return Attribution{}, false
}

// placeOf is the place of part in text, as whole words.
func placeOf(text, part string) []runes {
	for from := 0; part != ""; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			break
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(part):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return []runes{{i, i + len(part)}}
		}
		from = i + 1
	}
	return nil
}

func toBytes(spans ...brief.Span) []runes {
	var out []runes
	for _, s := range spans {
		if s.Len() > 0 {
			out = append(out, runes{s.Start, s.End})
		}
	}
	return out
}

func contentOf(text string, a Attribution) []string {
	var parts []string
	for _, c := range a.Content {
		parts = append(parts, c.Of(text))
	}
	return parts
}

func readGold(t *testing.T, name string) []goldSentence {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var gold []goldSentence
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var g goldSentence
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		gold = append(gold, g)
	}
	return gold
}
