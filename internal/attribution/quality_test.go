package attribution

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// runes is a half-open range of runes: the unit in which the corpus counts.
type runes [2]int

type goldAttribution struct {
	Source, Cue, Content []struct {
		Start, End int
		Text       string
	}
}

type goldArticle struct {
	ID           string
	Text         string
	Attributions []goldAttribution
}

// tally is the score of one tier.
type tally struct{ gold, hit, source, tight int }

func (t tally) rate(n int) float64 { return ratio(n, t.gold) }

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// score is what TestQualityAttribution measures.
//
// A found attribution matches an annotated one (one to one, greedily) if their
// cues overlap and their contents have an intersection of at least 0.3 of the
// union; a floating quotation has no cue to overlap.
type score struct {
	quoted, speech, all tally // T1: quoted content with a source; T2: a speech verb with a source; T3: all
	found, contentRight int   // right: half of the content lies in some annotated content
	floating, floatOK   int
}

// TestQualityAttribution measures the extractor on the PolNeAR corpus (Newell,
// Margolin and Ruths 2018), converted to JSON lines, which is not part of this
// repository. PARLEY_POLNEAR names the folder.
func TestQualityAttribution(t *testing.T) {
	file := baseline.Polnear(t, "polnear.dev.jsonl")
	b := baseline.Open(t)
	b.Corpus(file)
	var s score
	for _, a := range readPolnear(t, file) {
		s.add(a, Extract(document(a.Text, "en")))
	}
	t.Log("\n" + s.String())
	b.AtLeast("attribution.quoted.recall", s.quoted.rate(s.quoted.hit), .90)
	b.AtLeast("attribution.speech verb.recall", s.speech.rate(s.speech.hit), .85)
	b.AtLeast("attribution.speech verb.source on hits", ratio(s.speech.source, s.speech.hit), .95)
	b.AtLeast("attribution.content.precision", ratio(s.contentRight, s.found), .88)
}

func (s *score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "found %d, content right %.3f; floating %d, right %.3f\n", s.found, ratio(s.contentRight, s.found), s.floating, ratio(s.floatOK, s.floating))
	for _, row := range []struct {
		name string
		tally
	}{{"T1 quoted", s.quoted}, {"T2 speech verb", s.speech}, {"T3 all", s.all}} {
		fmt.Fprintf(&b, "%-15s gold %5d  recall %.3f  with source %.3f  source on hits %.3f  recall at IoU .8 %.3f\n", row.name,
			row.gold, row.rate(row.hit), row.rate(row.source), ratio(row.source, row.hit), row.rate(row.tight))
	}
	return b.String()
}

// add scores what was found in one article.
func (s *score) add(a goldArticle, found []Attribution) {
	at := runeIndex(a.Text)
	contents, cues, sources := make([][]runes, len(found)), make([][]runes, len(found)), make([][]runes, len(found))
	for i, f := range found {
		contents[i] = toRunes(at, f.Content...)
		cues[i], sources[i] = toRunes(at, f.Cue), toRunes(at, f.Source)
	}
	s.found += len(found)
	used := make([]bool, len(found))
	for _, g := range a.Attributions {
		if len(g.Content) == 0 || len(g.Cue) == 0 {
			continue
		}
		content, cue, source := goldSpans(g)
		best, most := -1, 0.0
		for i := range found {
			if used[i] || found[i].Cue.Len() > 0 && iou(cues[i], cue) == 0 {
				continue
			}
			if v := iou(contents[i], content); v > most {
				best, most = i, v
			}
		}
		hit := best >= 0 && most >= 0.3
		right := hit && len(source) > 0 && iou(sources[best], source) > 0
		if hit {
			used[best] = true
		}
		for _, tier := range s.tiers(g) {
			tier.gold++
			tier.hit += count(hit)
			tier.source += count(right)
			tier.tight += count(hit && most >= 0.8)
		}
	}
	var all []runes
	for _, g := range a.Attributions {
		content, _, _ := goldSpans(g)
		all = append(all, content...)
	}
	for i, f := range found {
		size, inside := 0, 0
		for _, c := range contents[i] {
			size += c[1] - c[0]
			for _, g := range all {
				inside += max(0, min(c[1], g[1])-max(c[0], g[0]))
			}
		}
		right := float64(inside) >= 0.5*float64(size)
		s.contentRight += count(right)
		if f.Cue.Len() == 0 {
			s.floating++
			s.floatOK += count(right)
		}
	}
}

var (
	quoteMark = regexp.MustCompile(`[“”"]`)
	cueWord   = regexp.MustCompile(`[a-z']+`)
)

func (s *score) tiers(g goldAttribution) []*tally {
	tiers := []*tally{&s.all}
	if len(g.Source) == 0 {
		return tiers
	}
	var content, cue []string
	for _, x := range g.Content {
		content = append(content, x.Text)
	}
	for _, x := range g.Cue {
		cue = append(cue, strings.ToLower(x.Text))
	}
	if quoteMark.MatchString(strings.Join(content, " ")) {
		tiers = append(tiers, &s.quoted)
	}
	speech := strings.Contains(strings.Join(cue, " "), "according to")
	verbs := speechVerbs()
	for _, w := range cueWord.FindAllString(strings.Join(cue, " "), -1) {
		speech = speech || verbs[w]
	}
	if speech {
		tiers = append(tiers, &s.speech)
	}
	return tiers
}

// speechVerbs are the forms of the verbs that make up the speech-verb tier.
// The tier must stay the same when the extractor's own lexicon grows.
func speechVerbs() map[string]bool {
	verbs := map[string]bool{}
	irregular := map[string]string{
		"say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
		"think": "thinks thought thinking", "quip": "quips quipped quipping", "slam": "slams slammed slamming",
		"deny": "denies denied denying", "reply": "replies replied replying", "testify": "testifies testified testifying",
		"admit": "admits admitted admitting", "tweet": "tweets tweeted tweeting",
	}
	for _, base := range strings.Fields(`say tell add announce argue assert claim confirm declare deny describe explain
		insist note state suggest warn write tweet reply respond report acknowledge admit allege contend maintain stress
		urge vow pledge promise predict accuse criticize condemn call blast defend reiterate emphasize complain conclude
		comment remark caution charge concede demand denounce disclose estimate recall reveal dispute testify exclaim
		believe think hope fear ask continue joke observe cite blame agree disagree recommend question wonder reject
		signal point propose praise quip counter boast assure advise inform indicate mention proclaim dismiss slam tout`) {
		verbs[base] = true
		forms := irregular[base]
		if forms == "" {
			stem, third := strings.TrimSuffix(base, "e"), base+"s"
			for _, end := range []string{"sh", "ch", "ss"} {
				if strings.HasSuffix(base, end) {
					third = base + "es"
				}
			}
			forms = base + "s " + third + " " + stem + "ed " + stem + "ing"
		}
		for _, f := range strings.Fields(forms) {
			verbs[f] = true
		}
	}
	return verbs
}

func readPolnear(t *testing.T, name string) []goldArticle {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var articles []goldArticle
	seen := map[string]bool{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a goldArticle
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !seen[a.ID] {
			seen[a.ID] = true
			articles = append(articles, a)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return articles
}

// document returns s as a document of the language with its sentences.
func document(s, lang string) *brief.Document {
	return &brief.Document{Text: s, Lang: lang, Sentences: text.Sentences(s, lang)}
}

func goldSpans(g goldAttribution) (content, cue, source []runes) {
	for _, x := range g.Content {
		content = append(content, runes{x.Start, x.End})
	}
	for _, x := range g.Cue {
		cue = append(cue, runes{x.Start, x.End})
	}
	for _, x := range g.Source {
		source = append(source, runes{x.Start, x.End})
	}
	return content, cue, source
}

// runeIndex returns the number of runes before each byte of s and at its end.
func runeIndex(s string) []int {
	at := make([]int, len(s)+1)
	n := 0
	for i := range s {
		at[i] = n
		n++
	}
	at[len(s)] = n
	return at
}

func toRunes(at []int, spans ...brief.Span) []runes {
	var rs []runes
	for _, s := range spans {
		if s.Len() > 0 {
			rs = append(rs, runes{at[s.Start], at[s.End]})
		}
	}
	return rs
}

func iou(a, b []runes) float64 {
	common, union := 0, 0
	for _, x := range a {
		union += x[1] - x[0]
		for _, y := range b {
			common += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	for _, y := range b {
		union += y[1] - y[0]
	}
	if union -= common; union == 0 {
		return 0
	}
	return float64(common) / float64(union)
}
